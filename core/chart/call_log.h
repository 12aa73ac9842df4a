#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/chart/app_call.h"
#include "core/chart/chart_scene.h"
#include "core/sim/report.h"
#include "core/tcp/outcome.h"

namespace finwait {

/// A call of an application, from the step that made it to the one in which it returned.
struct StoryCall {
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep;
    std::uint32_t octets = 0;   ///< Of a SEND.
    std::uint32_t returned = 0; ///< Octets, or a State.
    End end = End::A;
    AppCall call = AppCall::Told;
    CallEnding ending = CallEnding::Waits;
    ResultCode code = ResultCode::Ok;      ///< For Failed in the RFC's words, and for Told.
    SocketError error = SocketError::None; ///< For Failed in those of sockets.
    std::uint8_t depth = 0; ///< Calls that wait at once have different ones, as far as they go.

    [[nodiscard]] bool blocks() const { return lastStep != firstStep; }
    friend bool operator==(const StoryCall&, const StoryCall&) = default;
};

/// What a step writes into the lane: a call, or its return.
class StoryCallLine {
public:
    StoryCallLine(std::uint32_t call, bool returns) : m_value(call * 2 + (returns ? 1U : 0U)) {}
    [[nodiscard]] std::uint32_t call() const { return m_value / 2; }
    [[nodiscard]] bool returns() const { return m_value % 2 != 0; }
    friend bool operator==(const StoryCallLine&, const StoryCallLine&) = default;

private:
    std::uint32_t m_value;
};

/// All calls of a story in the order in which they were made, and what they write, step by step.
struct CallLog {
    static constexpr std::uint8_t kDepthMax = 3;

    std::vector<StoryCall> calls;
    std::vector<StoryCallLine> lines;
};

/// The application was told of the peer's FIN and called CLOSE in the same step (`Config::closeWithPeer`).
bool closesWithPeer(const Report& report);

/// One application writing into the log in one step. Calls are named by their place in the log.
class CallScribe {
public:
    CallScribe(CallLog& log, StepIndex step, End end, std::vector<std::uint32_t>& waiting)
        : m_log(log)
        , m_step(step)
        , m_end(end)
        , m_waiting(waiting) {}

    /// A call is made, and waits.
    std::uint32_t begin(AppCall call, std::uint32_t octets = 0);
    /// A call is made and returns at once.
    std::uint32_t make(AppCall call, CallEnding ending = CallEnding::Done, std::uint32_t octets = 0);
    void makeFailing(AppCall call, SocketError error, std::uint32_t octets = 0);
    /// A waiting call returns. With `written` false its line is left out, because another one says the same.
    StoryCall& finish(std::uint32_t call, CallEnding ending, std::uint32_t returned = 0, bool written = true);
    /// Something returns that no call is known to wait for.
    void finishUnknown(AppCall call, CallEnding ending);
    /// The user is told something that no call returns.
    void tell(ResultCode code);
    void abandon(std::uint32_t call) { finish(call, CallEnding::Abandoned, 0, false); }
    void abandonAll();

    /// The call that waits longest of this kind; empty when there is none.
    [[nodiscard]] std::optional<std::uint32_t> waiting(AppCall call) const;
    StoryCall& operator[](std::uint32_t call) { return m_log.calls[call]; }

private:
    [[nodiscard]] std::uint8_t freeDepth() const;

    CallLog& m_log;
    StepIndex m_step;
    End m_end;
    std::vector<std::uint32_t>& m_waiting;
};

} // namespace finwait

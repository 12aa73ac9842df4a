#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/rfc/decision.h"
#include "core/tcp/event.h"
#include "core/tcp/segment.h"
#include "core/tcp/state_edges.h"

namespace finwait {

/// What a user is told: the immediate return of a call, or a signal (a delayed response, RFC 9293 §3.10).
enum class ResultCode : std::uint8_t {
    Ok,
    Data,                   ///< A RECEIVE returns data.
    ConnectionDoesNotExist, ///< "error: connection does not exist"
    ConnectionExists,       ///< "error: connection already exists"
    ConnectionClosing,      ///< "error: connection closing"
    Closing,                ///< "error: closing"
    RemoteUnspecified,      ///< "error: remote socket unspecified"
    InsufficientResources,  ///< "error: insufficient resources"
    ConnectionReset,        ///< "error: connection reset"
    ConnectionRefused,      ///< "connection refused"
    UserTimeout,            ///< "error: connection aborted due to user timeout"
    TimedOut,    ///< R2 was reached (§3.8.3); the RFC gives no text, BSD's ETIMEDOUT says "connection timed
                 ///< out".
    PeerClosing, ///< "connection closing": the peer's FIN has come.
    Urgent,      ///< The peer has urgent data.
    DeliveryProblem, ///< R1 was reached (§3.8.3, SHLD-9); the words are the RFC's.
    RemoteInvalid, ///< OPEN to a broadcast or multicast address (§3.9.1.1, MUST-46); the RFC gives no text.
    StateIs,       ///< STATUS: "state = LISTEN"
};

inline constexpr std::size_t kResultCodeCount = static_cast<std::size_t>(ResultCode::StateIs) + 1;

/// "connection-reset": in files and traces.
std::string_view resultName(ResultCode code);
std::optional<ResultCode> resultFromName(std::string_view name);

/// The RFC's own wording, never translated. For StateIs the caller adds the state's name.
std::string_view resultText(ResultCode code);

bool isError(ResultCode code);

struct UserResult {
    /// The call that returns; for a signal to nobody's call in particular, `general` is set and `call` means
    /// nothing.
    CallKind call = CallKind::Open;
    bool general = false;
    ResultCode code = ResultCode::Ok;
    State state = State::Closed; ///< For StateIs.
    bool push = false;           ///< For Data: "push seen".
    Octets data;                 ///< For Data.
    bool urgent = false; ///< For Data and StateIs: urgent data is still to be received (§3.8.5, MUST-33).

    friend bool operator==(const UserResult&, const UserResult&) = default;
};

struct OutgoingSegment {
    Segment segment;
    bool retransmission = false;
    friend bool operator==(const OutgoingSegment&, const OutgoingSegment&) = default;
};

/// What an endpoint did with one event: the effects, in order, and the decisions that led to them. Made to be
/// reused: `clear` keeps the memory.
struct Outcome {
    std::vector<OutgoingSegment> segments;
    std::vector<EdgeId> transitions;
    std::vector<UserResult> results;
    std::vector<Decision> decisions;
    bool recordDecisions = true;
    /// For an arrival: false when the segment was dropped without being let into the connection.
    bool accepted = false;

    void clear() {
        segments.clear();
        transitions.clear();
        results.clear();
        decisions.clear();
        accepted = false;
    }

    void decide(Rule rule, Verdict verdict) {
        if (recordDecisions)
            record(rule, verdict);
    }
    template <std::size_t N>
    void decide(Rule rule, Verdict verdict, const Operand (&operands)[N]) {
        if (recordDecisions)
            record(rule, verdict, operands);
    }

private:
    /// In place where there is room; what happens when there is none must not burden the clause that calls.
    template <typename... Operands>
    void record(Rule rule, Verdict verdict, const Operands&... operands) {
        if (decisions.size() == decisions.capacity()) [[unlikely]]
            recordInMore(Decision(rule, verdict, operands...));
        else
            decisions.emplace_back(rule, verdict, operands...);
    }
    [[gnu::noinline]] void recordInMore(const Decision& decision);
};

} // namespace finwait

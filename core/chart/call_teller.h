#pragma once

#include <array>
#include <variant>

#include "core/chart/rfc_calls.h"
#include "core/chart/socket_calls.h"

namespace finwait {

/// Tells what both applications call, in the words of the lane. A regular value, so that telling can go on
/// from any step at which a copy was kept.
class CallTeller {
public:
    explicit CallTeller(CallLane lane = CallLane::None) {
        for (Program& program : m_programs)
            program = programFor(lane);
    }

    void tell(const Report& report, const World& world, StepIndex step, CallLog& log);

    /// Of both, in the order in which they were made.
    [[nodiscard]] std::vector<std::uint32_t> waiting() const;
    /// Takes back what was told of calls since this copy was made, as far as they were made before it.
    void restore(CallLog& log) const;

private:
    using Program = std::variant<std::monostate, RfcCalls, SocketCalls>;
    static Program programFor(CallLane lane);

    std::array<Program, 2> m_programs;
};

} // namespace finwait

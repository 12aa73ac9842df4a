#pragma once

#include <vector>

#include "core/chart/call_log.h"
#include "core/sim/report.h"

namespace finwait {

/// An application as RFC 9293 §3.10 has it: its user calls, and what they are answered.
class RfcCalls {
public:
    /// What one of its end's steps means for it.
    void tell(const Report& report, const World& world, StepIndex step, CallLog& log);

    /// Calls that have not returned, oldest first.
    [[nodiscard]] const std::vector<std::uint32_t>& waiting() const { return m_waiting; }

private:
    std::vector<std::uint32_t> m_waiting;
};

} // namespace finwait

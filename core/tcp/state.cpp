#include "core/tcp/state.h"

#include <algorithm>

namespace finwait {

std::string_view stateName(State state) {
    switch (state) {
    case State::Closed:
        return "CLOSED";
    case State::Listen:
        return "LISTEN";
    case State::SynSent:
        return "SYN-SENT";
    case State::SynReceived:
        return "SYN-RECEIVED";
    case State::Established:
        return "ESTABLISHED";
    case State::FinWait1:
        return "FIN-WAIT-1";
    case State::FinWait2:
        return "FIN-WAIT-2";
    case State::CloseWait:
        return "CLOSE-WAIT";
    case State::Closing:
        return "CLOSING";
    case State::LastAck:
        return "LAST-ACK";
    case State::TimeWait:
        return "TIME-WAIT";
    }
    return {};
}

std::optional<State> stateFromName(std::string_view name) {
    const auto* found = std::ranges::find(kAllStates, name, stateName);
    if (found == kAllStates.end())
        return std::nullopt;
    return *found;
}

bool isSynchronized(State state) {
    switch (state) {
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
        return false;
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return true;
    }
    return false;
}

} // namespace finwait

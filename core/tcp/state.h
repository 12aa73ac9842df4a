#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace finwait {

/// The eleven connection states of RFC 9293 §3.3.2. CLOSED is fictional: it stands for "there is no TCB".
enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};

inline constexpr std::size_t kStateCount = 11;

inline constexpr std::array<State, kStateCount> kAllStates = {
    State::Closed,      State::Listen,   State::SynSent,  State::SynReceived,
    State::Established, State::FinWait1, State::FinWait2, State::CloseWait,
    State::Closing,     State::LastAck,  State::TimeWait,
};

/// The RFC's spelling: "SYN-RECEIVED".
std::string_view stateName(State state);
std::optional<State> stateFromName(std::string_view name);

/// ESTABLISHED and all after it (RFC 9293 §3.5.2, group 3).
bool isSynchronized(State state);

} // namespace finwait

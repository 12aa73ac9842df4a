#include "core/chart/chart_words.h"

namespace finwait {

namespace {

std::string calling(const StoryCall& call, const ChartWords& words) {
    switch (call.call) {
    case AppCall::OpenActive:
        return words.activeOpen;
    case AppCall::OpenPassive:
        return words.passiveOpen;
    case AppCall::Send:
        return "SEND " + std::to_string(call.octets);
    case AppCall::SocketSend:
        return "send(" + std::to_string(call.octets) + ')';
    case AppCall::LingerClose:
        return "SO_LINGER 0, close()";
    case AppCall::NoSocketCall:
        return words.noSocketCall;
    default:
        return std::string(appCallName(call.call));
    }
}

std::string returning(const StoryCall& call, const ChartWords& words) {
    return call.call == AppCall::SocketSend ? calling(call, words) : std::string(appCallName(call.call));
}

std::string octetsText(std::uint32_t octets, const ChartWords& words) {
    std::string text = words.octets;
    if (const std::size_t at = text.find("%1"); at != std::string::npos)
        text.replace(at, 2, std::to_string(octets));
    return text;
}

bool isRfc(AppCall call) {
    return call <= AppCall::Told;
}

std::string ending(const StoryCall& call, bool returns, const ChartWords& words) {
    switch (call.ending) {
    case CallEnding::Waits:
    case CallEnding::Abandoned:
        return {};
    case CallEnding::Done:
        return isRfc(call.call) && returns ? ": ok" : "";
    case CallEnding::Zero:
        return " = 0";
    case CallEnding::Octets:
        return isRfc(call.call) ? ": " + octetsText(call.returned, words)
                                : " = " + std::to_string(call.returned);
    case CallEnding::Descriptor:
        return " = fd";
    case CallEnding::InState:
        return ": " + words.state(static_cast<State>(call.returned));
    case CallEnding::Failed:
        return isRfc(call.call) ? "" : " = -1";
    }
    return {};
}

} // namespace

std::array<std::string, kStateCount> ChartWords::rfcStateNames() {
    std::array<std::string, kStateCount> names;
    for (const State state : kAllStates)
        names[static_cast<std::size_t>(state)] = stateName(state);
    return names;
}

bool hasTrouble(const StoryCall& call, bool returns) {
    return call.ending == CallEnding::Failed && (returns || !call.blocks());
}

CallText callText(const StoryCall& call, bool returns, const ChartWords& words) {
    CallText text{returns ? returning(call, words) : calling(call, words), {}};
    if (returns || !call.blocks())
        text.text += ending(call, returns, words);
    if (hasTrouble(call, returns))
        text.trouble = isRfc(call.call) ? resultText(call.code) : socketErrorName(call.error);
    return text;
}

} // namespace finwait

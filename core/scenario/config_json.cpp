#include "core/scenario/config_json.h"

#include <array>
#include <variant>

#include "core/scenario/act_json.h"

namespace finwait {

namespace {

using Member =
    std::variant<std::int64_t Config::*, std::uint32_t Config::*, std::uint16_t Config::*, bool Config::*>;

struct ConfigField {
    std::string_view name;
    Member member;
    std::int64_t least;
    std::int64_t most;
};

constexpr std::int64_t kCountMax = 1'000'000;
constexpr std::int64_t kBacklogMax = 65'535;
constexpr std::int64_t kDelayedAckMaxUs = 499'999; // §3.8.6.3, MUST-40.
constexpr std::int64_t kBufferMax = 67'108'864;

constexpr ConfigField duration(std::string_view name, std::int64_t Config::*member, std::int64_t least = 0) {
    return {name, member, least, kFileDurationMaxUs};
}
constexpr ConfigField count(std::string_view name, std::uint32_t Config::*member,
                            std::int64_t most = kCountMax) {
    return {name, member, 0, most};
}
constexpr ConfigField size(std::string_view name, std::uint16_t Config::*member) {
    return {name, member, 1, 65'535};
}
constexpr ConfigField flag(std::string_view name, bool Config::*member) {
    return {name, member, 0, 1};
}

constexpr std::array kFields = {
    count("receiveBufferOctets", &Config::receiveBufferOctets, kBufferMax),
    count("sendBufferOctets", &Config::sendBufferOctets, kBufferMax),
    count("receiveCallsMax", &Config::receiveCallsMax),
    size("mss", &Config::mss),
    size("mssDefault", &Config::mssDefault),
    flag("sendMssOption", &Config::sendMssOption),
    duration("mslUs", &Config::mslUs),
    duration("rtoInitialUs", &Config::rtoInitialUs, 1),
    duration("rtoMinUs", &Config::rtoMinUs, 1),
    duration("rtoMaxUs", &Config::rtoMaxUs, 1),
    duration("rttvarFloorUs", &Config::rttvarFloorUs),
    duration("rtoAfterSynUs", &Config::rtoAfterSynUs),
    duration("synR2Us", &Config::synR2Us),
    duration("dataR2Us", &Config::dataR2Us),
    count("r1Retransmissions", &Config::r1Retransmissions),
    count("synRetriesMax", &Config::synRetriesMax),
    count("synAckRetriesMax", &Config::synAckRetriesMax),
    count("dataRetriesMax", &Config::dataRetriesMax),
    duration("userTimeoutUs", &Config::userTimeoutUs),
    duration("finWait2TimeoutUs", &Config::finWait2TimeoutUs),
    flag("nagle", &Config::nagle),
    ConfigField{"delayedAckUs", &Config::delayedAckUs, 0, kDelayedAckMaxUs},
    flag("congestionControl", &Config::congestionControl),
    count("initialWindowSegments", &Config::initialWindowSegments, 1000),
    duration("keepAliveIdleUs", &Config::keepAliveIdleUs),
    duration("keepAliveIntervalUs", &Config::keepAliveIntervalUs, 1),
    count("keepAliveProbesMax", &Config::keepAliveProbesMax),
    flag("windowScale", &Config::windowScale),
    flag("timestamps", &Config::timestamps),
    flag("sack", &Config::sack),
    flag("listenerForks", &Config::listenerForks),
    ConfigField{"backlogMax", &Config::backlogMax, 1, kBacklogMax},
    flag("synCookies", &Config::synCookies),
    flag("timeWaitReopens", &Config::timeWaitReopens),
    flag("receiveAfterFin", &Config::receiveAfterFin),
    flag("rfc5961", &Config::rfc5961),
    duration("challengeAckIntervalUs", &Config::challengeAckIntervalUs),
    count("fruitlessAcksMax", &Config::fruitlessAcksMax),
    flag("rfc1337", &Config::rfc1337),
    flag("dropSynFinInListen", &Config::dropSynFinInListen),
    flag("resendSynAckOnDuplicateSyn", &Config::resendSynAckOnDuplicateSyn),
    flag("resetOnSynInSynReceived", &Config::resetOnSynInSynReceived),
    flag("ackSimultaneousSynAck", &Config::ackSimultaneousSynAck),
    flag("halfDuplexClose", &Config::halfDuplexClose),
    count("synLinearTimeouts", &Config::synLinearTimeouts),
    flag("nagleSmallOnly", &Config::nagleSmallOnly),
    count("quickAcksMax", &Config::quickAcksMax),
    flag("resetDeadPeer", &Config::resetDeadPeer),
    flag("probeWithOldNumber", &Config::probeWithOldNumber),
    flag("acceptMissingTimestamp", &Config::acceptMissingTimestamp),
    flag("ackBeforeIssBad", &Config::ackBeforeIssBad),
    flag("dropTextOfSyn", &Config::dropTextOfSyn),
    flag("resetCarriesAck", &Config::resetCarriesAck),
    flag("closeWithPeer", &Config::closeWithPeer),
};

constexpr std::size_t kIssListMax = 1'000;

void readField(const JsonValue& value, const ConfigField& field, Config& config) {
    std::visit(
        [&]<typename T>(T Config::*member) {
            if constexpr (std::is_same_v<T, bool>)
                config.*member = value.asBoolean();
            else
                config.*member = static_cast<T>(value.asInteger(field.least, field.most));
        },
        field.member);
}

std::string fieldText(const Config& config, const ConfigField& field) {
    return std::visit(
        [&]<typename T>(T Config::*member) -> std::string {
            if constexpr (std::is_same_v<T, bool>)
                return config.*member ? "true" : "false";
            else
                return std::to_string(config.*member);
        },
        field.member);
}

std::string member(std::string_view name, const std::string& json) {
    return jsonString(name) + ": " + json;
}

} // namespace

void readConfig(JsonObject& object, Config& config) {
    if (const auto local = object.find("local"))
        config.local = readSocket(*local);
    if (const auto remote = object.find("remote"))
        config.remote = readSocket(*remote);
    if (const auto list = object.find("issList")) {
        list->requireArray(kIssListMax);
        config.issList.clear();
        for (const JsonValue& iss : list->children())
            config.issList.push_back(static_cast<std::uint32_t>(iss.asInteger(0, UINT32_MAX)));
    }
    if (const auto secret = object.find("issSecret"))
        config.issSecret = secret->asUnsigned64();
    for (const ConfigField& field : kFields) {
        if (const auto value = object.find(field.name))
            readField(*value, field, config);
    }
    if (config.rtoMinUs > config.rtoMaxUs)
        object.value().fail(LoadProblem::RtoCrossed);
    if (config.receiveBufferOctets > 65'535 && !config.windowScale)
        object.value().fail(LoadProblem::WindowTooLarge);
}

std::vector<std::string> writeConfig(const Config& config, const Config& preset) {
    std::vector<std::string> members;
    if (config.local != preset.local)
        members.push_back(member("local", jsonString(toString(config.local))));
    if (config.remote != preset.remote)
        members.push_back(member("remote", jsonString(toString(config.remote))));
    if (config.issList != preset.issList) {
        std::string list;
        for (const std::uint32_t iss : config.issList)
            list += (list.empty() ? "" : ", ") + std::to_string(iss);
        members.push_back(member("issList", "[" + list + "]"));
    }
    if (config.issSecret != preset.issSecret)
        members.push_back(member("issSecret", std::to_string(config.issSecret)));
    for (const ConfigField& field : kFields) {
        const std::string text = fieldText(config, field);
        if (text != fieldText(preset, field))
            members.push_back(member(field.name, text));
    }
    return members;
}

} // namespace finwait

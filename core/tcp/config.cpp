#include "core/tcp/config.h"

namespace finwait {

std::string_view profileName(Profile profile) {
    switch (profile) {
    case Profile::Rfc9293:
        return "rfc9293";
    case Profile::Linux:
        return "linux";
    }
    return {};
}

std::optional<Profile> profileFromName(std::string_view name) {
    for (const Profile profile : {Profile::Rfc9293, Profile::Linux}) {
        if (profileName(profile) == name)
            return profile;
    }
    return std::nullopt;
}

Config configFor(Profile profile) {
    Config config;
    switch (profile) {
    case Profile::Rfc9293:
        break;
    case Profile::Linux:
        config.mslUs = 30 * kSecondUs;
        config.rtoMinUs = 200 * kMillisecondUs;
        config.rtoMaxUs = 120 * kSecondUs;
        config.rttvarFloorUs = 200 * kMillisecondUs;
        config.rtoAfterSynUs = 0;
        config.synR2Us = 0;
        config.dataR2Us = 0;
        config.r1Retransmissions = 0;
        config.synRetriesMax = 6;
        config.synAckRetriesMax = 5;
        config.dataRetriesMax = 15;
        config.userTimeoutUs = 0;
        config.finWait2TimeoutUs = 60 * kSecondUs;
        config.nagle = true;
        config.delayedAckUs = 40 * kMillisecondUs;
        config.initialWindowSegments = 10;
        config.windowScale = true;
        config.timestamps = true;
        config.sack = true;
        config.listenerForks = true;
        config.synCookies = true;
        config.timeWaitReopens = true;
        config.challengeAckIntervalUs = 500 * kMillisecondUs;
        config.dropSynFinInListen = true;
        config.resendSynAckOnDuplicateSyn = true;
        config.resetOnSynInSynReceived = true;
        config.ackSimultaneousSynAck = true;
        config.receiveAfterFin = true;
        config.halfDuplexClose = true;
        config.nagleSmallOnly = true;
        config.quickAcksMax = 16;
        config.resetDeadPeer = true;
        config.probeWithOldNumber = true;
        config.acceptMissingTimestamp = true;
        config.ackBeforeIssBad = true;
        config.dropTextOfSyn = true;
        config.resetCarriesAck = true;
        break;
    }
    return config;
}

} // namespace finwait

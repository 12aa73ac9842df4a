#include "tests/core/random_people.h"

#include <algorithm>
#include <array>

namespace finwait {

namespace {

bool chance(Prng& prng, std::uint32_t of) {
    return prng.below(of) == 0;
}

template <typename T, std::size_t N>
T oneOf(Prng& prng, const std::array<T, N>& values) {
    return values[prng.below(N)];
}

/// Initial sequence numbers near which something wraps.
std::uint32_t randomIss(Prng& prng) {
    const std::array<std::uint32_t, 4> edges = {0, 0x80000000U, 0xFFFFF000U, prng.below(1'000'000)};
    return oneOf(prng, edges) + prng.below(5000) - 2500;
}

void randomSizes(Config& config, Prng& prng) {
    config.mss = oneOf<std::uint16_t, 5>(prng, {1, 10, 100, 536, 1460});
    config.mssDefault = std::min<std::uint16_t>(config.mss, 536);
    config.sendMssOption = !chance(prng, 4);
    config.receiveBufferOctets =
        oneOf<std::uint32_t, 5>(prng, {1 + prng.below(20), 1000, 4000, 65'535, 200'000});
    config.sendBufferOctets = chance(prng, 4) ? 1 + prng.below(2000) : 1'048'576;
    config.receiveCallsMax = chance(prng, 4) ? 1 : 16;
}

void randomSwitches(Config& config, Prng& prng) {
    for (bool Config::*flag :
         {&Config::nagle, &Config::windowScale, &Config::timestamps, &Config::sack, &Config::timeWaitReopens,
          &Config::receiveAfterFin, &Config::resendSynAckOnDuplicateSyn, &Config::dropSynFinInListen,
          &Config::listenerForks, &Config::synCookies, &Config::resetOnSynInSynReceived,
          &Config::ackSimultaneousSynAck, &Config::dropTextOfSyn, &Config::resetCarriesAck,
          &Config::resetDeadPeer, &Config::probeWithOldNumber, &Config::acceptMissingTimestamp,
          &Config::ackBeforeIssBad, &Config::nagleSmallOnly})
        config.*flag = chance(prng, 2);
    config.backlogMax = oneOf<std::uint32_t, 4>(prng, {1, 2, 5, 4'096});
    config.quickAcksMax = oneOf<std::uint32_t, 3>(prng, {0, 1, 16});
    for (bool Config::*flag : {&Config::rfc1337, &Config::halfDuplexClose, &Config::closeWithPeer})
        config.*flag = chance(prng, 4);
    for (bool Config::*flag : {&Config::rfc5961, &Config::congestionControl})
        config.*flag = !chance(prng, 4);
}

void randomTimers(Config& config, Prng& prng) {
    config.delayedAckUs = chance(prng, 2) ? 0 : prng.below(500) * kMillisecondUs;
    config.userTimeoutUs = oneOf<std::int64_t, 3>(prng, {0, 20 * kSecondUs, 5 * kMinuteUs});
    config.keepAliveIdleUs = chance(prng, 3) ? 7200 * kSecondUs : 0;
    config.challengeAckIntervalUs = chance(prng, 3) ? 500 * kMillisecondUs : 0;
    config.finWait2TimeoutUs = chance(prng, 3) ? 60 * kSecondUs : 0;
    config.initialWindowSegments = chance(prng, 2) ? 0 : 1 + prng.below(10);
    config.fruitlessAcksMax = 1 + prng.below(20);
}

Config randomConfig(Prng& prng) {
    Config config = configFor(chance(prng, 2) ? Profile::Rfc9293 : Profile::Linux);
    config.issList.clear();
    for (std::uint32_t i = prng.below(3); i > 0; --i)
        config.issList.push_back(randomIss(prng));
    if (chance(prng, 2))
        randomSizes(config, prng);
    if (chance(prng, 2))
        randomSwitches(config, prng);
    if (!config.windowScale)
        config.receiveBufferOctets = std::min(config.receiveBufferOctets, 65'535U);
    if (chance(prng, 2))
        randomTimers(config, prng);
    return config;
}

Octets randomText(Prng& prng, std::uint32_t octetsMax) {
    Octets text(1 + prng.below(octetsMax));
    for (std::uint8_t& octet : text)
        octet = static_cast<std::uint8_t>(prng.next());
    return text;
}

/// Little windows and segments get little to carry, or they would be at it for ever.
std::uint32_t sendMaxOf(const World& world, End end) {
    const Config& sender = world.end(end).config;
    const Config& receiver = world.end(peerOf(end)).config;
    return std::min({3000U, 20U * sender.mss, 20U * receiver.mss, 20U * receiver.receiveBufferOctets});
}

UserCall randomCall(const World& world, End end, Prng& prng) {
    switch (prng.below(20)) {
    case 0:
    case 1:
        return Open{true, !chance(prng, 16)};
    case 2:
    case 3:
        return Open{false, chance(prng, 2)};
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
        return Send{randomText(prng, sendMaxOf(world, end)), !chance(prng, 4), chance(prng, 8)};
    case 10:
    case 11:
    case 12:
    case 13:
    case 14:
        return Receive{chance(prng, 4) ? 1 + prng.below(20) : 1 + prng.below(5000)};
    case 15:
    case 16:
        return Close{};
    case 17:
        return chance(prng, 4) ? UserCall{Abort{}} : UserCall{Receive{}};
    default:
        return Status{};
    }
}

bool anyInFlight(const World& world) {
    return std::ranges::any_of(world.channels,
                               [](const Channel& channel) { return !channel.inFlight.empty(); });
}

/// A new connection begins on this end by OPEN, or by a SEND in LISTEN.
bool beginsConnection(const World& world, const CallAct& act) {
    const State state = world.state(act.end);
    const bool idle = state == State::Closed || state == State::Listen;
    return idle && (std::holds_alternative<Open>(act.call) || std::holds_alternative<Send>(act.call));
}

/// Nothing of an old connection is left, at the other end or in the network.
bool isClean(const World& world, End end) {
    if (world.tcb(end).incarnation == 0)
        return true;
    const State peer = world.state(peerOf(end));
    const bool gone = peer == State::Closed || peer == State::Listen || peer == State::TimeWait;
    return gone && !anyInFlight(world);
}

Act callOrNext(const World& world, End end, Prng& prng, People people) {
    CallAct act{end, randomCall(world, end, prng)};
    if (people == People::Honest && beginsConnection(world, act) && !isClean(world, end))
        return NextAct{};
    return act;
}

SegmentId randomSegment(const World& world, Prng& prng) {
    const std::size_t first = world.channels[0].inFlight.size();
    const std::size_t count = first + world.channels[1].inFlight.size();
    if (count == 0)
        return 0;
    const std::size_t i = prng.below(static_cast<std::uint32_t>(count));
    return i < first ? world.channels[0].inFlight[i].id : world.channels[1].inFlight[i - first].id;
}

/// A segment near what `to` expects: close enough to get through some checks.
Segment randomForgery(const World& world, End to, Prng& prng) {
    const Endpoint& end = world.end(to);
    Segment segment;
    segment.source = end.config.remote;
    segment.destination = end.config.local;
    segment.seq = end.tcb.rcvNxt + prng.below(5) - 2U + (chance(prng, 4) ? prng.below(70'000) : 0);
    segment.ack = end.tcb.sndUna + prng.below(5) - 2U + (chance(prng, 4) ? prng.below(70'000) : 0);
    segment.control = static_cast<ControlBits>(chance(prng, 2) ? prng.next() & 0x3FU : std::uint64_t{Ack});
    segment.window = static_cast<std::uint16_t>(chance(prng, 4) ? 0 : prng.below(65'536));
    segment.urgentPointer = static_cast<std::uint16_t>(prng.below(100));
    segment.checksumDamaged = chance(prng, 30);
    segment.data.resize(chance(prng, 3) ? prng.below(20) : 0);
    if (end.tcb.timestamping && !chance(prng, 4))
        segment.options.timestamps = Timestamps{end.tcb.tsRecent + prng.below(5) - 2U, prng.below(1000)};
    if (end.tcb.sacking && chance(prng, 4))
        segment.options.sackBlocks.push_back(
            {end.tcb.sndUna + prng.below(100), end.tcb.sndUna + prng.below(3000)});
    return segment;
}

Act randomWireAct(const World& world, End end, Prng& prng) {
    const SegmentId id = randomSegment(world, prng);
    if (id == 0)
        return NextAct{};
    switch (prng.below(8)) {
    case 0:
        return DropAct{id};
    case 1:
    case 2:
        return DuplicateAct{id};
    case 3:
        return HoldAct{id};
    case 4:
        return ReleaseAct{id};
    case 5:
        return DeliverAct{id};
    case 6:
        return DelayAct{id, world.now + prng.below(3'000'000)};
    default:
        return LinkAct{end, Link{prng.below(500'000), prng.below(4) * 100'000, false}};
    }
}

} // namespace

Scenario randomScenario(Prng& prng) {
    Scenario scenario;
    scenario.id = "random-world";
    scenario.title["en"] = "A random world";
    scenario.summary["en"] = "Random people on a random network.";
    scenario.seed = prng.next() & 0xFFFFFFFFU;
    const World sockets = makeWorld({}, {}, 0);
    for (const End end : kBothEnds) {
        ScenarioEnd& side = scenario.ends[indexOf(end)];
        side.label = letterOf(end);
        side.config = randomConfig(prng);
        side.config.local = sockets.end(end).config.local;
        side.config.remote = sockets.end(end).config.remote;
        scenario.links[indexOf(end)] = Link{1 + prng.below(400'000), prng.below(3) * 50'000, false};
    }
    return scenario;
}

Act randomAct(const World& world, Prng& prng, People people) {
    const End end = chance(prng, 2) ? End::A : End::B;
    switch (prng.below(24)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return randomWireAct(world, end, prng);
    case 4:
        if (people == People::Forging)
            return ForgeAct{end, randomForgery(world, end, prng), prng.below(1000)};
        return NextAct{};
    case 5:
        if (people == People::Forging && chance(prng, 30))
            return CrashAct{end};
        return NextAct{};
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
        return callOrNext(world, end, prng, people);
    default:
        return NextAct{};
    }
}

} // namespace finwait

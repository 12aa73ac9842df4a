#include "core/sim/simulation.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

#include "core/sim/invariants.h"
#include "core/sim/observation.h"
#include "core/tcp/endpoint.h"

namespace finwait {

namespace {

constexpr std::uint32_t kPpmMax = 1'000'000;

bool comesBefore(const NextEvent& a, const NextEvent& b) {
    if (a.at != b.at)
        return a.at < b.at;
    const bool aArrives = a.segment != 0;
    const bool bArrives = b.segment != 0;
    if (aArrives != bArrives)
        return aArrives;
    if (aArrives)
        return a.segment < b.segment;
    return a.end != b.end ? a.end < b.end : a.timer < b.timer;
}

void consider(std::optional<NextEvent>& best, const NextEvent& event) {
    if (!best || comesBefore(event, *best))
        best = event;
}

InFlight* findFlight(World& world, SegmentId id) {
    for (Channel& channel : world.channels) {
        const auto found = std::ranges::find(channel.inFlight, id, &InFlight::id);
        if (found != channel.inFlight.end())
            return &*found;
    }
    return nullptr;
}

InFlight takeFlight(World& world, SegmentId id) {
    for (Channel& channel : world.channels) {
        const auto found = std::ranges::find(channel.inFlight, id, &InFlight::id);
        if (found == channel.inFlight.end())
            continue;
        InFlight flight = std::move(*found);
        channel.inFlight.erase(found);
        return flight;
    }
    assert(false);
    return {};
}

Departure departureOf(const InFlight& flight, End sender, bool lost) {
    Departure departure;
    departure.id = flight.id;
    departure.sender = sender;
    departure.segment = flight.segment;
    departure.sentAt = flight.sentAt;
    departure.dueAt = flight.dueAt;
    departure.lost = lost;
    departure.held = flight.held;
    departure.retransmission = flight.retransmission;
    departure.origin = flight.origin;
    departure.copyOf = flight.copyOf;
    return departure;
}

bool isFull(const Channel& channel) {
    return channel.inFlight.size() >= kInFlightMax;
}

/// Puts a segment on the wire, unless the link loses it there and then or the wire is full.
void depart(World& world, End sender, InFlight flight, bool mayBeLost, Report& report) {
    Channel& channel = world.channelFrom(sender);
    flight.id = ++world.lastId;
    flight.sentAt = world.now;
    const bool unlucky =
        mayBeLost && channel.link.lossPpm != 0 && world.prng.below(kPpmMax) < channel.link.lossPpm;
    const bool lost = unlucky || isFull(channel);
    report.departures.push_back(departureOf(flight, sender, lost));
    if (!lost)
        channel.inFlight.push_back(std::move(flight));
}

/// Leaves the stage: no path of ours leads to its destination.
void departElsewhere(World& world, End sender, InFlight flight, Report& report) {
    flight.id = ++world.lastId;
    flight.sentAt = world.now;
    Departure departure = departureOf(flight, sender, false);
    departure.elsewhere = true;
    report.departures.push_back(std::move(departure));
}

void send(World& world, End sender, OutgoingSegment outgoing, Report& report) {
    Channel& channel = world.channelFrom(sender);
    InFlight flight;
    flight.segment = std::move(outgoing.segment);
    flight.retransmission = outgoing.retransmission;
    flight.dueAt = world.now + channel.link.latencyUs;
    if (flight.segment.destination.address != world.end(peerOf(sender)).config.local.address) {
        departElsewhere(world, sender, std::move(flight), report);
        return;
    }
    ++channel.sentCount;
    flight.held = channel.link.held;
    flight.heldAt = world.now;
    depart(world, sender, std::move(flight), true, report);
}

void duplicate(World& world, const DuplicateAct& act, Report& report) {
    const FlightRef original = *findInFlight(world, act.id);
    InFlight copy = *original.flight;
    copy.origin = SegmentOrigin::Duplicate;
    copy.copyOf = act.id;
    const std::int64_t behindUs =
        std::max<std::int64_t>(1, world.channelFrom(original.sender).link.latencyUs / 20);
    copy.dueAt = copy.dueAt + behindUs;
    depart(world, original.sender, std::move(copy), false, report);
    report.touched = act.id;
}

void drop(World& world, const DropAct& act, Report& report) {
    const End sender = findInFlight(world, act.id)->sender;
    InFlight flight = takeFlight(world, act.id);
    report.removal = Removal{act.id, sender, std::move(flight.segment), flight.retransmission};
    report.touched = act.id;
}

void hold(World& world, const HoldAct& act, Report& report) {
    InFlight& flight = *findFlight(world, act.id);
    flight.held = true;
    flight.heldAt = world.now;
    report.touched = act.id;
}

void release(World& world, const ReleaseAct& act, Report& report) {
    InFlight& flight = *findFlight(world, act.id);
    const std::int64_t leftUs = std::max<std::int64_t>(0, flight.dueAt - flight.heldAt);
    flight.held = false;
    flight.dueAt = world.now + leftUs;
    report.touched = act.id;
}

void forge(World& world, const ForgeAct& act, Report& report) {
    InFlight flight;
    flight.segment = act.segment;
    flight.origin = SegmentOrigin::Forged;
    flight.dueAt = world.now + act.delayUs;
    depart(world, peerOf(act.to), std::move(flight), false, report);
}

bool isValid(const Link& link) {
    return link.latencyUs >= 0 && link.lossPpm <= kPpmMax;
}

IntentError checkFlight(const World& world, SegmentId id) {
    return findInFlight(world, id) ? IntentError::None : IntentError::NoSuchSegment;
}

IntentError checkHeld(const World& world, SegmentId id, bool held) {
    const std::optional<FlightRef> flight = findInFlight(world, id);
    if (!flight)
        return IntentError::NoSuchSegment;
    if (flight->flight->held == held)
        return IntentError::None;
    return held ? IntentError::NotHeld : IntentError::AlreadyHeld;
}

IntentError checkDuplicate(const World& world, SegmentId id) {
    const std::optional<FlightRef> found = findInFlight(world, id);
    if (!found)
        return IntentError::NoSuchSegment;
    return isFull(world.channelFrom(found->sender)) ? IntentError::WireFull : IntentError::None;
}

IntentError checkForge(const World& world, const ForgeAct& act) {
    if (act.delayUs < 0)
        return IntentError::InThePast;
    return isFull(world.channelFrom(peerOf(act.to))) ? IntentError::WireFull : IntentError::None;
}

IntentError checkDelay(const World& world, SimTime at, const DelayAct& act) {
    const IntentError error = checkFlight(world, act.id);
    if (error != IntentError::None)
        return error;
    return act.dueAt < at ? IntentError::InThePast : IntentError::None;
}

IntentError checkAct(const World& world, const Intent& intent) {
    return std::visit(
        [&](const auto& act) -> IntentError {
            using T = std::decay_t<decltype(act)>;
            if constexpr (std::is_same_v<T, NextAct>)
                return nextEvent(world) ? IntentError::None : IntentError::NothingDue;
            else if constexpr (std::is_same_v<T, DeliverAct> || std::is_same_v<T, DropAct>)
                return checkFlight(world, act.id);
            else if constexpr (std::is_same_v<T, DuplicateAct>)
                return checkDuplicate(world, act.id);
            else if constexpr (std::is_same_v<T, HoldAct>)
                return checkHeld(world, act.id, false);
            else if constexpr (std::is_same_v<T, ReleaseAct>)
                return checkHeld(world, act.id, true);
            else if constexpr (std::is_same_v<T, DelayAct>)
                return checkDelay(world, intent.at, act);
            else if constexpr (std::is_same_v<T, ForgeAct>)
                return checkForge(world, act);
            else if constexpr (std::is_same_v<T, LinkAct>)
                return isValid(act.link) ? IntentError::None : IntentError::BadLink;
            else
                return IntentError::None;
        },
        intent.act);
}

void assertInvariants([[maybe_unused]] const World& world) {
#ifdef FINWAIT_CHECK_INVARIANTS
    const std::optional<Invariant> broken = checkInvariants(world);
    if (!broken)
        return;
    std::fprintf(stderr, "broken invariant %s at %lld us\n", invariantName(*broken).data(),
                 static_cast<long long>(world.now.us));
    std::abort();
#endif
}

} // namespace

std::optional<NextEvent> nextEvent(const World& world) {
    std::optional<NextEvent> best;
    for (const End end : kBothEnds) {
        for (const InFlight& flight : world.channelFrom(peerOf(end)).inFlight) {
            if (!flight.held)
                consider(best, {flight.dueAt, end, flight.id, {}});
        }
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            const auto kind = static_cast<TimerKind>(i);
            if (const std::optional<SimTime>& deadline = world.tcb(end).deadline(kind))
                consider(best, {*deadline, end, 0, kind});
        }
    }
    return best;
}

IntentError check(const World& world, const Intent& intent, const Observation* observation) {
    if (const auto* observed = std::get_if<ObserveAct>(&intent.act))
        return intent.at < world.now ? IntentError::InThePast : check(observation, world, *observed);
    if (observation != nullptr)
        return IntentError::Watched;
    if (!std::holds_alternative<NextAct>(intent.act)) {
        if (intent.at < world.now)
            return IntentError::InThePast;
        const std::optional<NextEvent> event = nextEvent(world);
        if (event && event->at < intent.at)
            return IntentError::EventsPending;
    }
    return checkAct(world, intent);
}

IntentError Simulation::apply(World& world, const Intent& intent, Report& report) {
    report.clear();
    const IntentError error = check(world, intent, m_observation);
    if (error != IntentError::None)
        return error;
    report.act = intent.act;
    report.before = {world.state(End::A), world.state(End::B)};
    if (const auto* call = std::get_if<CallAct>(&intent.act)) {
        world.now = intent.at;
        callOn(world, *call, report);
    } else if (std::holds_alternative<NextAct>(intent.act)) {
        next(world, *nextEvent(world), report);
    } else {
        world.now = intent.at;
        actOn(world, intent.act, report);
    }
    report.at = world.now;
    report.after = {world.state(End::A), world.state(End::B)};
    if (m_observation == nullptr)
        assertInvariants(world);
    return IntentError::None;
}

void Simulation::callOn(World& world, const CallAct& act, Report& report) {
    Endpoint& end = world.end(act.end);
    report.kind = StepKind::UserCall;
    report.call = callKind(act.call);
    m_outcome.clear();
    userCall(end.tcb, act.call, world.now, end.config, m_outcome);
    collect(world, act.end, report);
}

void Simulation::next(World& world, const NextEvent& event, Report& report) {
    world.now = event.at;
    if (event.segment != 0) {
        deliver(world, event.segment, report);
        return;
    }
    Endpoint& end = world.end(event.end);
    report.kind = StepKind::Timer;
    report.timer = event.timer;
    m_outcome.clear();
    timeout(end.tcb, event.timer, world.now, end.config, m_outcome);
    collect(world, event.end, report);
}

void Simulation::deliver(World& world, SegmentId id, Report& report) {
    const End sender = findInFlight(world, id)->sender;
    const End receiver = peerOf(sender);
    InFlight flight = takeFlight(world, id);
    ++world.channelFrom(sender).deliveredCount;
    Endpoint& end = world.end(receiver);
    report.kind = StepKind::Arrival;
    report.touched = id;
    m_outcome.clear();
    segmentArrives(end.tcb, flight.segment, world.now, end.config, m_outcome);
    report.arrival =
        Arrival{id, receiver, std::move(flight.segment), m_outcome.accepted, flight.retransmission};
    collect(world, receiver, report);
}

void Simulation::actOn(World& world, const Act& act, Report& report) {
    std::visit(
        [&](const auto& what) {
            using T = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<T, DeliverAct>) {
                deliver(world, what.id, report);
            } else if constexpr (std::is_same_v<T, DropAct>) {
                drop(world, what, report);
            } else if constexpr (std::is_same_v<T, DuplicateAct>) {
                duplicate(world, what, report);
            } else if constexpr (std::is_same_v<T, HoldAct>) {
                hold(world, what, report);
            } else if constexpr (std::is_same_v<T, ReleaseAct>) {
                release(world, what, report);
            } else if constexpr (std::is_same_v<T, DelayAct>) {
                findFlight(world, what.id)->dueAt = what.dueAt;
                report.touched = what.id;
            } else if constexpr (std::is_same_v<T, ForgeAct>) {
                forge(world, what, report);
            } else if constexpr (std::is_same_v<T, LinkAct>) {
                world.channelFrom(what.sender).link = what.link;
            } else if constexpr (std::is_same_v<T, CrashAct>) {
                report.kind = StepKind::Crash;
                m_outcome.clear();
                crash(world.end(what.end).tcb, m_outcome);
                collect(world, what.end, report);
            } else if constexpr (std::is_same_v<T, ObserveAct>) {
                observe(*m_observation, world, what, report);
            }
        },
        act);
}

void Simulation::collect(World& world, End end, Report& report) {
    report.actor = end;
    for (OutgoingSegment& outgoing : m_outcome.segments)
        send(world, end, std::move(outgoing), report);
    for (const EdgeId edge : m_outcome.transitions)
        report.transitions.push_back({end, edge});
    std::swap(report.results, m_outcome.results);
    std::swap(report.decisions, m_outcome.decisions);
}

} // namespace finwait

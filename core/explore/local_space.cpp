#include "core/explore/local_space.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

/// All that is explored happens at this one moment; timers that run are due behind it.
constexpr SimTime kNow{1'000 * kSecondUs};
constexpr SimTime kLater{2'000 * kSecondUs};

constexpr std::array<std::uint32_t, 2> kIss = {100, 300};

/// Takes away what only tells when things happened, or how fast.
void forgetTime(Tcb& tcb, const Config& config) {
    tcb.incarnation = 0;
    for (std::optional<SimTime>& deadline : tcb.deadlines) {
        if (deadline)
            deadline = kLater;
    }
    for (QueuedSegment& queued : tcb.retransmissionQueue)
        queued.firstSentAt = kNow;
    if (tcb.state == State::Closed || tcb.state == State::Listen)
        return;
    tcb.rtoUs = config.rtoInitialUs;
    tcb.srttUs = 0;
    tcb.rttvarUs = 0;
    tcb.rttSeq.reset();
    tcb.rttStart = {};
    tcb.synTimedOut = false;
    tcb.persistUs = 0;
    tcb.unackedArrivals = 0;
    tcb.quickAcks = 0;
    tcb.lastText.reset();
    tcb.lastHeard = {};
    tcb.lastChallengeAck.reset();
    tcb.lastAckSent = {};
    tcb.lastHeld = {};
    tcb.fruitlessAcks = 0;
    tcb.lastFruitlessAck = {};
    tcb.cwnd = 0;
    tcb.ssthresh = 0;
    tcb.dupAcks = 0;
    tcb.ackedInAvoidance = 0;
    tcb.inRecovery = false;
    tcb.recover = {};
}

UserCall callOf(JointEventKind kind) {
    switch (kind) {
    case JointEventKind::ActiveOpen:
        return Open{true, true};
    case JointEventKind::PassiveOpen:
        return Open{false, false};
    case JointEventKind::Send:
        return Send{{'x'}, true, false};
    case JointEventKind::Close:
        return Close{};
    case JointEventKind::Abort:
    case JointEventKind::Timer:
    case JointEventKind::Deliver:
    case JointEventKind::Lose:
    case JointEventKind::Duplicate:
        break;
    }
    return Abort{};
}

std::uint8_t& leftFor(CallBounds& left, JointEventKind kind) {
    switch (kind) {
    case JointEventKind::ActiveOpen:
        return left.activeOpens;
    case JointEventKind::PassiveOpen:
        return left.passiveOpens;
    case JointEventKind::Send:
        return left.sends;
    case JointEventKind::Close:
        return left.closes;
    case JointEventKind::Abort:
    case JointEventKind::Timer:
    case JointEventKind::Deliver:
    case JointEventKind::Lose:
    case JointEventKind::Duplicate:
        break;
    }
    return left.aborts;
}

std::uint64_t hashOf(const LocalState& state) {
    Hasher hasher;
    addTo(hasher, state.tcb);
    hasher.add(state.left.activeOpens).add(state.left.passiveOpens).add(state.left.sends);
    hasher.add(state.left.closes).add(state.left.aborts);
    return hasher.value();
}

std::uint64_t hashOf(const Segment& segment) {
    Hasher hasher;
    addTo(hasher, segment);
    return hasher.value();
}

LocalFacts factsOf(const LocalState& state, const CallBounds& given) {
    const Tcb& tcb = state.tcb;
    LocalFacts facts;
    facts.numbers = {tcb.state, tcb.iss, tcb.sndUna, tcb.sndMax, tcb.irs, tcb.rcvNxt};
    for (std::size_t i = 0; i < kTimerCount; ++i) {
        if (tcb.deadlines[i])
            facts.timers = static_cast<std::uint8_t>(facts.timers | 1U << i);
    }
    const int opens =
        given.activeOpens + given.passiveOpens - state.left.activeOpens - state.left.passiveOpens;
    facts.firstConnection = opens <= 1;
    return facts;
}

} // namespace

Config exploredConfig(const ExploreBounds& bounds, End end) {
    const World preset = makeWorld(Config{}, Config{}, 0);
    Config config = configFor(bounds.profile);
    config.local = preset.end(end).config.local;
    config.remote = preset.end(end).config.remote;
    config.issList = {kIss[indexOf(end)]};
    config.congestionControl = false;
    config.windowScale = false;
    config.timestamps = false;
    config.sack = false;
    config.delayedAckUs = 0;
    config.quickAcksMax = 0;
    config.keepAliveIdleUs = 0;
    config.challengeAckIntervalUs = 0;
    config.fruitlessAcksMax = 0;
    config.synR2Us = 0;
    config.dataR2Us = 0;
    config.userTimeoutUs = 0;
    config.r1Retransmissions = 0;
    config.synLinearTimeouts = 0;
    config.synRetriesMax = bounds.retransmissionsMax;
    config.synAckRetriesMax = bounds.retransmissionsMax;
    config.dataRetriesMax = bounds.retransmissionsMax;
    config.listenerForks = false;
    config.synCookies = false;
    config.nagle = false;
    return config;
}

WireId WireSpace::find(const Segment& segment) const {
    const auto [first, last] = m_byHash.equal_range(hashOf(segment));
    for (auto known = first; known != last; ++known) {
        if (m_segments[known->second] == segment)
            return known->second;
    }
    return 0;
}

std::optional<WireId> WireSpace::intern(const Segment& segment) {
    if (const WireId known = find(segment); known != 0)
        return known;
    if (m_segments.size() > kLocalIdMax)
        return std::nullopt;
    const auto id = static_cast<WireId>(m_segments.size());
    m_segments.push_back(segment);
    m_byHash.emplace(hashOf(segment), id);
    return id;
}

LocalSpace::LocalSpace(const ExploreBounds& bounds, End end)
    : m_bounds(bounds)
    , m_end(end)
    , m_config(exploredConfig(bounds, end))
    , m_steps(1) {
    m_outcome.recordDecisions = false;
    LocalState initial;
    initial.left = bounds.calls[indexOf(end)];
    intern(std::move(initial));
}

std::optional<LocalId> LocalSpace::intern(LocalState state) {
    const std::uint64_t hash = hashOf(state);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto known = first; known != last; ++known) {
        if (m_states[known->second] == state)
            return known->second;
    }
    if (m_states.size() > kLocalIdMax)
        return std::nullopt;
    const auto id = static_cast<LocalId>(m_states.size());
    m_facts.push_back(factsOf(state, m_bounds.calls[indexOf(m_end)]));
    m_states.push_back(std::move(state));
    m_byHash.emplace(hash, id);
    m_calls.emplace_back();
    m_timers.emplace_back();
    m_arrivals.emplace_back();
    checkLocally(id);
    return id;
}

/// The invariants of one endpoint, with a peer that does not exist.
void LocalSpace::checkLocally(LocalId id) {
    World world;
    world.now = kNow;
    Endpoint& endpoint = world.end(m_end);
    endpoint.config = m_config;
    endpoint.tcb = m_states[id].tcb;
    if (const auto broken = checkInvariants(world))
        m_broken.push_back({id, *broken});
}

LocalSpace::StepIndex LocalSpace::keep(const LocalStep& step) {
    m_steps.push_back(step);
    return static_cast<StepIndex>(m_steps.size() - 1);
}

/// The application takes what has come, and the word that nothing more will.
void LocalSpace::readAll(Tcb& tcb) {
    const bool somethingToRead = !tcb.receiveBuffer.empty() || (tcb.finReceived && !tcb.endOfStreamRead);
    if (somethingToRead && previewCall(tcb, Receive{}, kNow, m_config) != ResultCode::ConnectionClosing)
        userCall(tcb, Receive{}, kNow, m_config, m_outcome);
}

LocalSpace::StepIndex LocalSpace::run(LocalId id, JointEvent event, const Segment* segment, WireSpace& wire) {
    LocalState after = m_states[id];
    LocalStep step;
    m_outcome.clear();
    if (segment != nullptr) {
        segmentArrives(after.tcb, *segment, kNow, m_config, m_outcome);
        step.challenged = !m_outcome.accepted && !m_outcome.segments.empty();
    } else if (event.kind == JointEventKind::Timer) {
        after.tcb.deadline(event.timer()) = kNow;
        timeout(after.tcb, event.timer(), kNow, m_config, m_outcome);
    } else {
        --leftFor(after.left, event.kind);
        userCall(after.tcb, callOf(event.kind), kNow, m_config, m_outcome);
    }
    readAll(after.tcb);
    forgetTime(after.tcb, m_config);

    step.verdict = LocalStep::Verdict::TooMuch;
    if (m_outcome.segments.size() > kSentMax)
        return keep(step);
    for (const OutgoingSegment& outgoing : m_outcome.segments) {
        const auto sent = wire.intern(outgoing.segment);
        if (!sent)
            return keep(step);
        step.sent.push_back(*sent);
        step.reset = step.reset || outgoing.segment.has(Rst);
    }
    for (const EdgeId edge : m_outcome.transitions)
        step.edges.push_back(edge);
    const bool same = after.tcb == m_states[id].tcb;
    const auto next = intern(std::move(after));
    if (!next)
        return keep(step);
    step.next = *next;
    // A segment that changes nothing still leaves the network.
    const bool nothing = segment == nullptr && same && step.sent.empty();
    step.verdict = nothing ? LocalStep::Verdict::Nothing : LocalStep::Verdict::Happens;
    return keep(step);
}

void LocalSpace::learnOwn(WireSpace& wire) {
    for (; m_learned < m_states.size(); ++m_learned) {
        const auto id = static_cast<LocalId>(m_learned);
        const StepIndex nothing = keep({LocalStep::Verdict::Nothing, 0, {}, {}, false, false});
        for (std::size_t i = 0; i < kCallEventCount; ++i) {
            const auto kind = static_cast<JointEventKind>(i);
            CallBounds left = m_states[id].left;
            const bool possible = leftFor(left, kind) > 0
                                  && !isError(previewCall(m_states[id].tcb, callOf(kind), kNow, m_config));
            const StepIndex step = possible ? run(id, {kind, m_end, 0}, nullptr, wire) : nothing;
            m_calls[id][i] = step;
        }
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            const auto kind = static_cast<TimerKind>(i);
            const bool runs = m_states[id].tcb.deadline(kind).has_value();
            const bool wanted = kind != TimerKind::Retransmission || m_bounds.retransmission;
            const StepIndex step =
                runs && wanted
                    ? run(id, {JointEventKind::Timer, m_end, static_cast<std::uint8_t>(i)}, nullptr, wire)
                    : nothing;
            m_timers[id][i] = step;
        }
    }
}

void LocalSpace::learnArrival(LocalId id, WireId segment, WireSpace& wire) {
    const StepIndex step = run(id, {JointEventKind::Deliver, peerOf(m_end), 0}, &wire.segment(segment), wire);
    auto& known = m_arrivals[id];
    if (known.size() <= segment)
        known.resize(std::max<std::size_t>(segment + 1U, wire.size()));
    known[segment] = step;
}

std::size_t LocalSpace::octets() const {
    std::size_t sum =
        m_states.size()
        * (sizeof(LocalState) + sizeof(LocalFacts) + sizeof(m_calls[0]) + sizeof(m_timers[0]) + 64);
    for (const auto& known : m_arrivals)
        sum += known.capacity() * sizeof(StepIndex);
    return sum + m_steps.size() * sizeof(LocalStep);
}

} // namespace finwait

#include "core/explore/local_space.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

constexpr SimTime kFreshNow{1'000 * kSecondUs};
/// How far behind the present moment the timers that run are due.
constexpr std::int64_t kLaterUs = 1'000 * kSecondUs;

constexpr std::array<std::uint32_t, 2> kIss = {100, 300};
/// Incarnations that have it: more than a way has.
constexpr std::size_t kIncarnationsMax = 100;

/// Takes away what only tells when things happened, or how fast.
void forgetTime(Tcb& tcb, const Config& config, SimTime now) {
    tcb.incarnation = 0;
    for (std::optional<SimTime>& deadline : tcb.deadlines) {
        if (deadline)
            deadline = now + kLaterUs;
    }
    for (QueuedSegment& queued : tcb.retransmissionQueue)
        queued.firstSentAt = now;
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
    tcb.lastAckSent = tcb.irs;
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
    hasher.add(state.left.closes).add(state.left.aborts).add(state.taken);
    return hasher.value();
}

/// The invariants of one endpoint, with a peer that does not exist.
std::optional<Invariant> brokenBy(const Tcb& tcb, End end, const Config& config, SimTime now) {
    World world;
    world.now = now;
    world.end(end) = {config, tcb};
    return checkInvariants(world);
}

/// What only matters where there is a clock is switched off.
void leaveTimeOut(Config& config, const ExploreBounds& bounds) {
    config.congestionControl = false;
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
}

} // namespace

Config exploredConfig(const ExploreBounds& bounds, End end) {
    const World preset = makeWorld(Config{}, Config{}, 0);
    Config config = configFor(bounds.profile);
    config.local = preset.end(end).config.local;
    config.remote = preset.end(end).config.remote;
    config.issList.assign(kIncarnationsMax, kIss[indexOf(end)]);
    config.windowScale = false;
    config.timestamps = false;
    config.sack = false;
    config.listenerForks = false;
    config.synCookies = false;
    config.nagle = false;
    leaveTimeOut(config, bounds);
    return config;
}

Config exploredConfig(const ExploreBounds& bounds, const World& world, End end) {
    Config config = world.end(end).config;
    leaveTimeOut(config, bounds);
    return config;
}

LocalSpace::LocalSpace(const ExploreBounds& bounds, End end)
    : LocalSpace(bounds, end, exploredConfig(bounds, end), true, kFreshNow, Tcb{}) {}

LocalSpace::LocalSpace(const ExploreBounds& bounds, End end, const World& world)
    : LocalSpace(bounds, end, exploredConfig(bounds, world, end), false, world.now, world.tcb(end)) {}

LocalSpace::LocalSpace(const ExploreBounds& bounds, End end, Config config, bool fresh, SimTime now, Tcb tcb)
    : m_bounds(bounds)
    , m_end(end)
    , m_config(std::move(config))
    , m_fresh(fresh)
    , m_now(now)
    , m_firstOwn(1)
    , m_edgeLists(1) {
    m_outcome.recordDecisions = false;
    LocalState initial;
    initial.tcb = timeless(std::move(tcb));
    initial.left = bounds.calls[indexOf(end)];
    intern(std::move(initial));
}

Tcb LocalSpace::timeless(Tcb tcb) const {
    forgetTime(tcb, m_config, m_now);
    return tcb;
}

std::optional<LocalId> LocalSpace::intern(LocalState state) {
    const std::uint64_t hash = hashOf(state);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto known = first; known != last; ++known) {
        if (m_states[known->second] == state)
            return known->second;
    }
    if (m_states.size() > kLocalIdMax) {
        m_overflowed = true;
        return std::nullopt;
    }
    const auto id = static_cast<LocalId>(m_states.size());
    m_facts.push_back(factsOf(state));
    m_states.push_back(std::move(state));
    m_byHash.emplace(hash, id);
    m_arrivals.emplace_back();
    return id;
}

LocalFacts LocalSpace::factsOf(const LocalState& state) const {
    const Tcb& tcb = state.tcb;
    const CallBounds& given = m_bounds.calls[indexOf(m_end)];
    LocalFacts facts;
    facts.numbers = {tcb.state, tcb.iss, tcb.sndUna, tcb.sndMax, tcb.irs, tcb.rcvNxt};
    const int opens =
        given.activeOpens + given.passiveOpens - state.left.activeOpens - state.left.passiveOpens;
    facts.firstConnection = m_fresh && opens <= 1;
    facts.broken = brokenBy(tcb, m_end, m_config, m_now);
    return facts;
}

std::uint16_t LocalSpace::internEdges(const EdgeList& edges) {
    const auto known = std::find(m_edgeLists.begin(), m_edgeLists.end(), edges);
    const auto place = static_cast<std::uint16_t>(known - m_edgeLists.begin());
    if (known == m_edgeLists.end())
        m_edgeLists.push_back(edges);
    return place;
}

/// The application takes what has come, and the word that nothing more will. Returns how many octets came.
std::uint8_t LocalSpace::readAll(Tcb& tcb) {
    const bool somethingToRead = !tcb.receiveBuffer.empty() || (tcb.finReceived && !tcb.endOfStreamRead);
    if (somethingToRead && previewCall(tcb, Receive{}, m_now, m_config) != ResultCode::ConnectionClosing)
        userCall(tcb, Receive{}, m_now, m_config, m_outcome);
    std::size_t octets = 0;
    for (const UserResult& result : m_outcome.results)
        octets += result.code == ResultCode::Data ? result.data.size() : 0;
    return static_cast<std::uint8_t>(octets);
}

LocalMove LocalSpace::run(LocalId id, JointEvent event, const Segment* segment, ChannelSpace& mine) {
    LocalState after = m_states[id];
    m_outcome.clear();
    if (segment != nullptr) {
        segmentArrives(after.tcb, *segment, m_now, m_config, m_outcome);
    } else if (event.kind == JointEventKind::Timer) {
        after.tcb.deadline(event.timer()) = m_now;
        timeout(after.tcb, event.timer(), m_now, m_config, m_outcome);
    } else {
        --leftFor(after.left, event.kind);
        userCall(after.tcb, callOf(event.kind), m_now, m_config, m_outcome);
    }
    after.taken = static_cast<std::uint8_t>(after.taken + readAll(after.tcb));
    forgetTime(after.tcb, m_config, m_now);

    LocalMove move;
    move.verdict = LocalMove::Verdict::TooMuch;
    if (!keepEffects(move, mine))
        return move;
    // A segment that changes nothing still leaves the network.
    const bool nothing = segment == nullptr && move.burst == 0 && after.tcb == m_states[id].tcb;
    const auto next = intern(std::move(after));
    if (!next)
        return move;
    move.next = *next;
    move.verdict = nothing ? LocalMove::Verdict::Nothing : LocalMove::Verdict::Happens;
    return move;
}

/// Numbers what was sent and the edges taken. False when there is too much of it.
bool LocalSpace::keepEffects(LocalMove& move, ChannelSpace& mine) {
    if (m_outcome.segments.size() > kSentMax)
        return false;
    Burst burst;
    for (const OutgoingSegment& outgoing : m_outcome.segments) {
        const auto sent = mine.intern(outgoing.segment);
        if (!sent)
            return false;
        burst.push_back(*sent);
    }
    const auto number = mine.internBurst(burst);
    if (!number)
        return false;
    move.burst = *number;
    EdgeList edges;
    for (const EdgeId edge : m_outcome.transitions)
        edges.push_back(edge);
    move.edges = internEdges(edges);
    return true;
}

void LocalSpace::learnOwn(ChannelSpace& mine) {
    while (m_firstOwn.size() <= m_states.size()) {
        const auto id = static_cast<LocalId>(m_firstOwn.size() - 1);
        const auto keep = [this](JointEvent event, const LocalMove& move) {
            if (move.verdict != LocalMove::Verdict::Nothing)
                m_own.push_back({event, move});
        };
        for (std::size_t i = 0; i < kCallEventCount; ++i) {
            const JointEvent event{static_cast<JointEventKind>(i), m_end, 0};
            CallBounds left = m_states[id].left;
            if (leftFor(left, event.kind) > 0
                && !isError(previewCall(m_states[id].tcb, callOf(event.kind), m_now, m_config)))
                keep(event, run(id, event, nullptr, mine));
        }
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            const JointEvent event{JointEventKind::Timer, m_end, static_cast<std::uint8_t>(i)};
            const bool wanted = event.timer() != TimerKind::Retransmission || m_bounds.retransmission;
            if (wanted && m_states[id].tcb.deadline(event.timer()))
                keep(event, run(id, event, nullptr, mine));
        }
        m_firstOwn.push_back(static_cast<std::uint32_t>(m_own.size()));
    }
}

void LocalSpace::learnArrival(LocalId id, WireId segment, ChannelSpace& mine, const ChannelSpace& peers) {
    const LocalMove move =
        run(id, {JointEventKind::Deliver, peerOf(m_end), 0}, &peers.segment(segment), mine);
    auto& known = m_arrivals[id];
    if (known.size() <= segment)
        known.resize(std::max<std::size_t>(segment + 1U, peers.segmentCount() + 1));
    known[segment] = move;
}

std::size_t LocalSpace::octets() const {
    std::size_t sum =
        m_states.size() * (sizeof(LocalState) + sizeof(LocalFacts) + sizeof(m_arrivals[0]) + 48);
    for (const auto& known : m_arrivals)
        sum += known.capacity() * sizeof(LocalMove);
    return sum + m_own.capacity() * sizeof(OwnMove);
}

} // namespace finwait

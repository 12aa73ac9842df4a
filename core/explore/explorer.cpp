#include "core/explore/explorer.h"

#include <algorithm>
#include <utility>

#include "core/explore/parallel.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

/// States that one thread looks at before it takes others, and how many of those make a round. The result
/// depends on neither the threads nor, but for which of several shortest ways is found, on these.
constexpr std::size_t kBatchStates = 1'024;
constexpr std::size_t kRoundBatches = 16;
constexpr std::size_t kRoundStates = kBatchStates * kRoundBatches;
constexpr std::size_t kThreadedStatesMin = 2 * kBatchStates;

std::uint8_t roomFor(const ExploreBounds& bounds, const World& present) {
    std::size_t room = bounds.channelSegments;
    for (const Channel& channel : present.channels)
        room = std::max(room, channel.inFlight.size());
    return static_cast<std::uint8_t>(std::min(room, kChannelSegmentsMax));
}

ExploreBounds boundsFrom(ExploreBounds bounds, const World& present) {
    bounds.channelSegments = roomFor(bounds, present);
    return bounds;
}

} // namespace

/// What was found in some states of a level, in their order.
struct StateSpace::Batch {
    struct Edge {
        End end;
        EdgeId edge;
        Way way;
    };

    std::array<std::vector<FoundJoint>, JointStore::kShards> found;
    std::size_t transitions = 0;
    std::vector<StuckState> stuck;
    std::vector<Edge> edges;       ///< Taken here and not before.
    std::vector<JointId> deferred; ///< Something must be learned first.

    void clear() {
        for (auto& list : found)
            list.clear();
        transitions = 0;
        stuck.clear();
        edges.clear();
        deferred.clear();
    }
};

/// What is new in one shard after a round.
struct StateSpace::Notes {
    struct Pair {
        JointId first = kNoJoint;
        std::size_t states = 0;
    };
    std::array<Pair, kStateCount * kStateCount> pairs;
    std::optional<BrokenState> broken;
};

StateSpace::StateSpace(ExploreBounds bounds)
    : m_bounds(bounds)
    , m_locals(m_bounds)
    , m_successors(m_bounds, m_locals, m_layout) {}

StateSpace::StateSpace(ExploreBounds bounds, const World& present)
    : m_bounds(boundsFrom(bounds, present))
    , m_present(present)
    , m_locals(m_bounds, present)
    , m_successors(m_bounds, m_locals, m_layout) {}

bool StateSpace::fits(const World& present) {
    return std::ranges::all_of(present.channels, [](const Channel& channel) {
        return channel.inFlight.size() <= kChannelSegmentsMax;
    });
}

ExploreEnd StateSpace::search(unsigned threads, const Watch& watch) {
    if (threads == 0)
        threads = coreCount();
    for (const End end : kBothEnds)
        m_locals.ends[indexOf(end)].learnOwn(m_locals.channels[indexOf(end)]);
    while (true) {
        begin();
        if (const auto end = run(threads, watch))
            return m_end = *end;
        if (!widenLayout())
            return m_end = ExploreEnd::NumbersLimit;
    }
}

/// The first state, and nothing known of any other.
void StateSpace::begin() {
    m_store.clear();
    m_levelEnds.clear();
    m_pairs = {};
    for (auto& list : m_edges)
        list.assign(stateEdges().size(), std::nullopt);
    m_stuck.clear();
    m_stuckCount = 0;
    m_broken.reset();
    m_transitions = 0;

    Joint first;
    for (const End sender : kBothEnds) {
        if (!m_present)
            break;
        ChannelSpace& channel = m_locals.channels[indexOf(sender)];
        Flight flight;
        for (const InFlight& segment : m_present->channelFrom(sender).inFlight) {
            if (flight.size() < kChannelSegmentsMax)
                flight.push_back(channel.intern(segment.segment).value_or(WireId{0}));
        }
        if (m_bounds.reordering)
            std::sort(flight.begin(), flight.end());
        first.channel[indexOf(sender)] = channel.internFlight(flight);
    }
    const JointKey key = m_layout.pack(first);
    const std::size_t shard = JointStore::shardOf(key);
    m_store.shard(shard).insert({FoundJoint{key, kNoJoint, 0}});
    std::vector<Notes> notes(1);
    takeNoteOf(shard, 0, notes[0]);
    merge(notes);
    LevelEnds ends{};
    ends[shard] = 1;
    m_levelEnds.push_back(ends);
}

/// Level by level. Empty when the numbers have outgrown the layout of the keys.
std::optional<ExploreEnd> StateSpace::run(unsigned threads, const Watch& watch) {
    std::vector<Batch> batches(kRoundBatches);
    std::vector<Notes> notes(JointStore::kShards);
    const auto sizes = [this] {
        LevelEnds ends{};
        for (std::size_t shard = 0; shard < JointStore::kShards; ++shard)
            ends[shard] = static_cast<std::uint32_t>(m_store.shard(shard).size());
        return ends;
    };
    while (true) {
        const std::size_t before = m_store.size();
        std::size_t levelSize = 0;
        for (std::size_t shard = 0; shard < JointStore::kShards; ++shard)
            levelSize += m_levelEnds.back()[shard] - (depth() == 0 ? 0 : m_levelEnds[depth() - 1][shard]);
        for (std::size_t first = 0; first < levelSize; first += kRoundStates) {
            const std::vector<JointId> states = frontier(first, std::min(levelSize, first + kRoundStates));
            const unsigned used = states.size() < kThreadedStatesMin ? 1 : threads;
            inParallel(used, kRoundBatches, [&](std::size_t batch) {
                batches[batch].clear();
                const std::size_t end = std::min(states.size(), (batch + 1) * kBatchStates);
                for (std::size_t i = batch * kBatchStates; i < end; ++i)
                    expand(states[i], batches[batch]);
            });
            if (!expandDeferred(batches))
                return std::nullopt;
            merge(batches);
            insert(batches, notes, used);
            merge(notes);
            const auto limit = limitReached();
            const bool goesOn =
                !watch
                || watch({m_store.size(), m_transitions, depth(),
                          levelSize - first - states.size() + m_store.size() - before, octets()});
            if (limit || !goesOn) {
                m_levelEnds.push_back(sizes());
                return limit ? *limit : ExploreEnd::Cancelled;
            }
        }
        if (m_store.size() == before)
            return ExploreEnd::Complete;
        m_levelEnds.push_back(sizes());
    }
}

/// The states of the last level from place `first` up to `last`.
std::vector<JointId> StateSpace::frontier(std::size_t first, std::size_t last) const {
    std::vector<JointId> states;
    states.reserve(last - first);
    std::size_t place = 0;
    for (std::size_t shard = 0; shard < JointStore::kShards; ++shard) {
        const std::size_t begin = depth() == 0 ? 0 : m_levelEnds[depth() - 1][shard];
        const std::size_t count = m_levelEnds.back()[shard] - begin;
        const std::size_t from = std::clamp(first, place, place + count);
        const std::size_t to = std::clamp(last, place, place + count);
        for (std::size_t i = from; i < to; ++i)
            states.push_back(JointStore::idOf(shard, begin + i - place));
        place += count;
    }
    return states;
}

void StateSpace::expand(JointId id, Batch& batch) const {
    bool moves = false;
    bool bounded = false;
    std::size_t transitions = 0;
    const auto note = [&](JointEvent event, JointResult result, JointKey after, const LocalMove* move) {
        if (result == JointResult::OutOfBounds) {
            bounded = true;
            return;
        }
        moves = true;
        ++transitions;
        if (move != nullptr && move->edges != 0) {
            const End actor = event.kind == JointEventKind::Deliver ? peerOf(event.end) : event.end;
            for (const EdgeId edge : edges(actor, move->edges)) {
                if (!m_edges[indexOf(actor)][edge])
                    batch.edges.push_back({actor, edge, {id, event}});
            }
        }
        batch.found[JointStore::shardOf(after)].push_back({after, id, event.packed()});
    };
    if (!m_successors.visit(m_store.key(id), note)) {
        batch.deferred.push_back(id);
        return;
    }
    batch.transitions += transitions;
    if (!moves)
        batch.stuck.push_back({id, bounded});
}

/// Learns what was missing, and looks at those states again. False when the numbers have outgrown the keys.
bool StateSpace::expandDeferred(std::vector<Batch>& batches) {
    for (Batch& batch : batches) {
        const std::vector<JointId> deferred = std::exchange(batch.deferred, {});
        for (const JointId id : deferred) {
            learn(m_locals, joint(id));
            if (!m_layout.holds(m_locals.localCounts(), m_locals.channelCounts()))
                return false;
            expand(id, batch);
        }
    }
    return true;
}

void StateSpace::insert(const std::vector<Batch>& batches, std::vector<Notes>& notes, unsigned threads) {
    inParallel(threads, JointStore::kShards, [&](std::size_t index) {
        JointShard& shard = m_store.shard(index);
        const std::size_t before = shard.size();
        for (const Batch& batch : batches)
            shard.insert(batch.found[index]);
        takeNoteOf(index, before, notes[index]);
    });
}

/// Looks at the states of a shard from place `first` on.
void StateSpace::takeNoteOf(std::size_t shard, std::size_t first, Notes& notes) const {
    notes = {};
    for (std::size_t index = first; index < m_store.shard(shard).size(); ++index) {
        const Joint joint = m_layout.unpack(m_store.shard(shard).key(index));
        const StatePair states = statesOf(joint);
        Notes::Pair& pair = notes.pairs[static_cast<std::size_t>(states[0]) * kStateCount
                                        + static_cast<std::size_t>(states[1])];
        if (pair.states++ == 0)
            pair.first = JointStore::idOf(shard, index);
        if (notes.broken)
            continue;
        std::optional<Invariant> broken;
        if (!holds(joint, broken))
            notes.broken = BrokenState{JointStore::idOf(shard, index), broken};
    }
}

void StateSpace::merge(const std::vector<Batch>& batches) {
    for (const Batch& batch : batches) {
        m_transitions += batch.transitions;
        m_stuckCount += batch.stuck.size();
        for (const StuckState& stuck : batch.stuck) {
            if (m_stuck.size() < kStuckMax)
                m_stuck.push_back(stuck);
        }
        for (const Batch::Edge& edge : batch.edges) {
            auto& known = m_edges[indexOf(edge.end)][edge.edge];
            if (!known)
                known = edge.way;
        }
    }
}

void StateSpace::merge(const std::vector<Notes>& notes) {
    for (const Notes& shard : notes) {
        for (std::size_t i = 0; i < shard.pairs.size(); ++i) {
            ReachedPair& pair = m_pairs[i / kStateCount][i % kStateCount];
            pair.states += shard.pairs[i].states;
            if (pair.id == kNoJoint && shard.pairs[i].states != 0) {
                pair.id = shard.pairs[i].first;
                pair.steps = static_cast<std::uint32_t>(m_levelEnds.size());
            }
        }
        if (!m_broken)
            m_broken = shard.broken;
    }
}

/// All invariants hold, and the claim. `broken` becomes the invariant that does not.
bool StateSpace::holds(const Joint& joint, std::optional<Invariant>& broken) const {
    const LocalFacts& a = m_locals.ends[0].facts(joint.local[0]);
    const LocalFacts& b = m_locals.ends[1].facts(joint.local[1]);
    const bool comparable = a.firstConnection && b.firstConnection;
    broken = a.broken ? a.broken : b.broken;
    if (!broken && comparable && !(numbersAgree(a.numbers, b.numbers) && numbersAgree(b.numbers, a.numbers)))
        broken = Invariant::NumbersAgree;
    return !broken && (!m_claim || m_claim(*this, joint));
}

std::optional<ExploreEnd> StateSpace::limitReached() const {
    if (m_store.size() > m_bounds.statesMax)
        return ExploreEnd::StatesLimit;
    if (octets() > m_bounds.memoryOctetsMax)
        return ExploreEnd::MemoryLimit;
    if (m_locals.ends[0].overflowed() || m_locals.ends[1].overflowed())
        return ExploreEnd::NumbersLimit;
    return std::nullopt;
}

/// Gives each number the bits that it needs, and what is left over in turn. False when 64 are too few.
bool StateSpace::widenLayout() {
    const auto locals = m_locals.localCounts();
    const auto channels = m_locals.channelCounts();
    std::array<unsigned, 4> bits = {KeyLayout::bitsFor(channels[0]), KeyLayout::bitsFor(channels[1]),
                                    KeyLayout::bitsFor(locals[0]), KeyLayout::bitsFor(locals[1])};
    unsigned sum = bits[0] + bits[1] + bits[2] + bits[3];
    constexpr unsigned kKeyBits = 64;
    if (sum >= kKeyBits)
        return false;
    for (std::size_t i = 0; sum < kKeyBits; i = (i + 1) % bits.size(), ++sum)
        ++bits[i];
    m_layout = KeyLayout({bits[2], bits[3]}, {bits[0], bits[1]});
    return true;
}

std::uint32_t StateSpace::stepsTo(JointId id) const {
    const std::size_t shard = JointStore::shardOfId(id);
    const auto level =
        std::upper_bound(m_levelEnds.begin(), m_levelEnds.end(), JointStore::indexOfId(id),
                         [shard](std::size_t index, const LevelEnds& ends) { return index < ends[shard]; });
    return static_cast<std::uint32_t>(level - m_levelEnds.begin());
}

std::vector<JointEvent> StateSpace::pathTo(JointId id) const {
    std::vector<JointEvent> path;
    for (; m_store.parent(id) != kNoJoint; id = m_store.parent(id))
        path.push_back(m_store.event(id));
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<JointEvent> StateSpace::steps(const Way& way) const {
    std::vector<JointEvent> events = pathTo(way.id);
    if (way.last)
        events.push_back(*way.last);
    return events;
}

std::vector<Joint> StateSpace::states(const Way& way) const {
    std::vector<Joint> list;
    for (JointId id = way.id; id != kNoJoint; id = m_store.parent(id))
        list.push_back(joint(id));
    std::reverse(list.begin(), list.end());
    if (!way.last)
        return list;
    visitSteps(way.id, [&](JointEvent event, JointResult result, JointKey after, const LocalMove*) {
        if (event == *way.last && result == JointResult::Reached)
            list.push_back(m_layout.unpack(after));
    });
    return list;
}

std::array<std::size_t, JointStore::kShards> StateSpace::shardSizes() const {
    std::array<std::size_t, JointStore::kShards> sizes{};
    for (std::size_t shard = 0; shard < JointStore::kShards; ++shard)
        sizes[shard] = m_store.shard(shard).size();
    return sizes;
}

} // namespace finwait

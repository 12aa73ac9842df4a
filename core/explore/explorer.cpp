#include "core/explore/explorer.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

constexpr std::size_t kBatchStates = 32'768;
constexpr std::size_t kThreadedStatesMin = 2'048;

/// Calls `work(i)` for i below `count`, on as many threads.
template <typename Work>
void inParallel(unsigned count, const Work& work) {
    std::vector<std::thread> others;
    for (unsigned i = 1; i < count; ++i)
        others.emplace_back([&work, i] { work(i); });
    work(0);
    for (std::thread& other : others)
        other.join();
}

} // namespace

/// A successor on its way into the store.
struct StateSpace::Found {
    JointId parent = 0;
    std::uint8_t event = 0;
};

/// What one thread found, in the order of the states that it looked at.
struct StateSpace::Batch {
    struct ToShard {
        std::vector<Found> found;
        std::vector<std::uint64_t> hashes;
        std::vector<std::uint16_t> keys;
    };
    std::vector<ToShard> shards{JointStore::kShards};
    std::size_t transitions = 0;
    std::vector<StuckState> stuck;
    std::array<std::vector<std::optional<ReachedEdge>>, 2> edges{
        std::vector<std::optional<ReachedEdge>>(stateEdges().size()),
        std::vector<std::optional<ReachedEdge>>(stateEdges().size())};
    bool tooMuch = false;

    void clear() {
        for (ToShard& shard : shards) {
            shard.found.clear();
            shard.hashes.clear();
            shard.keys.clear();
        }
        transitions = 0;
        stuck.clear();
        for (auto& list : edges)
            std::fill(list.begin(), list.end(), std::nullopt);
        tooMuch = false;
    }
};

StateSpace::StateSpace(ExploreBounds bounds)
    : m_bounds(bounds)
    , m_locals(m_bounds)
    , m_store(2 + 2 * std::size_t{bounds.channelSegments})
    , m_successors(m_bounds, m_locals) {
    for (auto& list : m_edges)
        list.resize(stateEdges().size());
}

std::size_t StateSpace::octets() const {
    std::size_t sum = m_store.octets();
    for (const LocalSpace& space : m_locals.ends)
        sum += space.octets();
    for (const auto& level : m_levels)
        sum += level.capacity() * sizeof(JointId);
    return sum;
}

void StateSpace::insertInitial() {
    for (LocalSpace& space : m_locals.ends)
        space.learnOwn(m_locals.wire);
    const JointKey key;
    const std::uint64_t hash = hashOf(key.word.data(), m_store.words());
    const std::size_t shard = JointStore::shardOf(hash);
    m_store.shard(shard).insert(key.word.data(), hash, kNoJoint, 0);
    m_levels.push_back({JointStore::idOf(shard, 0)});
    noteNew(m_levels[0][0]);
}

ExploreEnd StateSpace::search(unsigned threads, const Watch& watch) {
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    insertInitial();
    std::vector<Batch> batches(threads);
    m_end = ExploreEnd::Complete;
    while (!m_levels.back().empty()) {
        const std::vector<JointId>& frontier = m_levels.back();
        std::vector<JointId> next;
        if (!learnArrivals(frontier))
            return m_end = ExploreEnd::LocalLimit;
        for (std::size_t first = 0; first < frontier.size(); first += kBatchStates) {
            const std::size_t last = std::min(frontier.size(), first + kBatchStates);
            const unsigned used = last - first < kThreadedStatesMin ? 1 : threads;
            const std::size_t part = (last - first + used - 1) / used;
            for (Batch& batch : batches)
                batch.clear();
            inParallel(used, [&](unsigned i) {
                expand(frontier, std::min(last, first + i * part), std::min(last, first + (i + 1) * part),
                       batches[i]);
            });
            note(batches);
            const std::vector<JointId> fresh = insert(batches, used);
            next.insert(next.end(), fresh.begin(), fresh.end());
            for (const JointId id : fresh)
                noteNew(id);
            if (const auto limit = limitReached())
                return m_end = *limit;
            if (watch
                && !watch({m_store.size(), m_transitions, m_levels.size() - 1,
                           frontier.size() - last + next.size(), octets()}))
                return m_end = ExploreEnd::Cancelled;
        }
        m_levels.push_back(std::move(next));
    }
    m_levels.pop_back();
    return m_end;
}

/// Whatever segment arrives at whatever state in the frontier, the endpoint has been asked what it does.
bool StateSpace::learnArrivals(const std::vector<JointId>& frontier) {
    for (const JointId id : frontier) {
        m_successors.visitArrivals(m_store.key(id), [this](End receiver, LocalId local, WireId segment) {
            LocalSpace& space = m_locals.ends[indexOf(receiver)];
            if (space.arrival(local, segment).verdict == LocalStep::Verdict::Unknown)
                space.learnArrival(local, segment, m_locals.wire);
        });
    }
    for (LocalSpace& space : m_locals.ends)
        space.learnOwn(m_locals.wire);
    return m_locals.wire.size() <= kLocalIdMax
           && std::ranges::all_of(m_locals.ends,
                                  [](const LocalSpace& space) { return space.size() <= kLocalIdMax; });
}

void StateSpace::expand(const std::vector<JointId>& frontier, std::size_t first, std::size_t last,
                        Batch& batch) const {
    for (std::size_t i = first; i < last; ++i) {
        const JointId id = frontier[i];
        bool moves = false;
        bool bounded = false;
        m_successors.visit(m_store.key(id), [&](JointEvent event, JointResult result, const JointKey& key,
                                                const LocalStep* step) {
            if (result == JointResult::OutOfBounds) {
                bounded = true;
                return;
            }
            moves = true;
            ++batch.transitions;
            if (step != nullptr && !step->edges.empty()) {
                const End actor = event.kind == JointEventKind::Deliver ? peerOf(event.end) : event.end;
                for (const EdgeId edge : step->edges) {
                    auto& reached = batch.edges[indexOf(actor)][edge];
                    if (!reached)
                        reached = ReachedEdge{id, event};
                }
            }
            const std::uint64_t hash = hashOf(key.word.data(), m_store.words());
            Batch::ToShard& shard = batch.shards[JointStore::shardOf(hash)];
            shard.found.push_back({id, event.packed()});
            shard.hashes.push_back(hash);
            shard.keys.insert(shard.keys.end(), key.word.begin(),
                              key.word.begin() + static_cast<std::ptrdiff_t>(m_store.words()));
        });
        if (!moves)
            batch.stuck.push_back({id, bounded});
    }
}

std::vector<JointId> StateSpace::insert(std::vector<Batch>& batches, unsigned threads) {
    std::vector<std::vector<JointId>> fresh(JointStore::kShards);
    std::atomic<std::size_t> nextShard{0};
    inParallel(threads, [&](unsigned) {
        for (std::size_t index = nextShard++; index < JointStore::kShards; index = nextShard++) {
            JointShard& shard = m_store.shard(index);
            for (const Batch& batch : batches) {
                const Batch::ToShard& part = batch.shards[index];
                for (std::size_t i = 0; i < part.found.size(); ++i) {
                    if (shard.insert(part.keys.data() + i * m_store.words(), part.hashes[i],
                                     part.found[i].parent, part.found[i].event))
                        fresh[index].push_back(JointStore::idOf(index, shard.size() - 1));
                }
            }
        }
    });
    std::vector<JointId> all;
    for (const auto& list : fresh)
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

void StateSpace::note(const std::vector<Batch>& batches) {
    for (const Batch& batch : batches) {
        m_transitions += batch.transitions;
        m_stuckCount += batch.stuck.size();
        for (const StuckState& stuck : batch.stuck) {
            if (m_stuck.size() < kStuckMax)
                m_stuck.push_back(stuck);
        }
        for (std::size_t end = 0; end < 2; ++end) {
            for (std::size_t edge = 0; edge < m_edges[end].size(); ++edge) {
                if (!m_edges[end][edge])
                    m_edges[end][edge] = batch.edges[end][edge];
            }
        }
    }
}

void StateSpace::noteNew(JointId id) {
    const std::uint16_t* words = m_store.key(id);
    const StatePair states = statesOf(id);
    ReachedPair& pair = m_pairs[static_cast<std::size_t>(states[0])][static_cast<std::size_t>(states[1])];
    if (pair.id == kNoJoint) {
        pair.id = id;
        pair.steps = static_cast<std::uint32_t>(m_store.parent(id) == kNoJoint ? 0 : m_levels.size());
    }
    ++pair.states;
    if (!m_broken) {
        if (const auto invariant = brokenBy(words))
            m_broken = BrokenState{id, *invariant};
    }
}

std::optional<Invariant> StateSpace::brokenBy(const std::uint16_t* words) const {
    for (const End end : kBothEnds) {
        for (const LocalSpace::Broken& broken : m_locals.ends[indexOf(end)].broken()) {
            if (broken.id == words[indexOf(end)])
                return broken.invariant;
        }
    }
    const LocalFacts& a = m_locals.ends[0].facts(words[0]);
    const LocalFacts& b = m_locals.ends[1].facts(words[1]);
    const bool comparable = a.firstConnection && b.firstConnection;
    if (comparable && !(numbersAgree(a.numbers, b.numbers) && numbersAgree(b.numbers, a.numbers)))
        return Invariant::NumbersAgree;
    return std::nullopt;
}

std::optional<ExploreEnd> StateSpace::limitReached() const {
    if (m_store.size() > m_bounds.statesMax)
        return ExploreEnd::StatesLimit;
    if (octets() > m_bounds.memoryOctetsMax)
        return ExploreEnd::MemoryLimit;
    return std::nullopt;
}

StatePair StateSpace::statesOf(JointId id) const {
    const std::uint16_t* words = m_store.key(id);
    return {m_locals.ends[0].facts(words[0]).state(), m_locals.ends[1].facts(words[1]).state()};
}

std::vector<JointEvent> StateSpace::pathTo(JointId id) const {
    std::vector<JointEvent> path;
    for (; m_store.parent(id) != kNoJoint; id = m_store.parent(id))
        path.push_back(m_store.event(id));
    std::reverse(path.begin(), path.end());
    return path;
}

JointId StateSpace::nearest(const std::function<bool(JointId)>& wanted) const {
    for (const auto& level : m_levels) {
        const auto found = std::ranges::find_if(level, wanted);
        if (found != level.end())
            return *found;
    }
    return kNoJoint;
}

bool StateSpace::isAtRest(JointId id) const {
    const std::uint16_t* words = m_store.key(id);
    const auto resting = [](State state) { return state == State::Closed || state == State::Listen; };
    const StatePair states = statesOf(id);
    return resting(states[0]) && resting(states[1])
           && std::all_of(words + 2, words + m_store.words(), [](std::uint16_t word) { return word == 0; });
}

std::vector<JointId> StateSpace::hopeless(std::size_t most) const {
    // Places of the states in the order of the levels, so that sets of them are plain lists.
    std::vector<std::vector<std::uint32_t>> placeOf(JointStore::kShards);
    for (std::size_t shard = 0; shard < JointStore::kShards; ++shard)
        placeOf[shard].resize(m_store.shard(shard).size());
    std::vector<JointId> states;
    states.reserve(size());
    for (const auto& level : m_levels) {
        for (const JointId id : level) {
            placeOf[JointStore::shardOf(id)][JointStore::indexOf(id)] =
                static_cast<std::uint32_t>(states.size());
            states.push_back(id);
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> backwards; // (to, from)
    backwards.reserve(m_transitions);
    for (std::uint32_t from = 0; from < states.size(); ++from) {
        m_successors.visit(m_store.key(states[from]), [&](JointEvent, JointResult result, const JointKey& key,
                                                          const LocalStep*) {
            const JointId to = result == JointResult::Reached ? m_store.find(key) : kNoJoint;
            if (to != kNoJoint)
                backwards.emplace_back(placeOf[JointStore::shardOf(to)][JointStore::indexOf(to)], from);
        });
    }
    std::sort(backwards.begin(), backwards.end());
    std::vector<bool> hopeful(states.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t place = 0; place < states.size(); ++place) {
        if (isAtRest(states[place])) {
            hopeful[place] = true;
            open.push_back(place);
        }
    }
    while (!open.empty()) {
        const std::uint32_t to = open.back();
        open.pop_back();
        auto edge = std::lower_bound(backwards.begin(), backwards.end(), std::pair(to, std::uint32_t{0}));
        for (; edge != backwards.end() && edge->first == to; ++edge) {
            if (!hopeful[edge->second]) {
                hopeful[edge->second] = true;
                open.push_back(edge->second);
            }
        }
    }
    std::vector<JointId> found;
    for (std::uint32_t place = 0; place < states.size() && found.size() < most; ++place) {
        if (!hopeful[place])
            found.push_back(states[place]);
    }
    return found;
}

} // namespace finwait

#include "core/explore/fates.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "core/explore/parallel.h"

namespace finwait {

namespace {

constexpr std::uint32_t kCallBit = 1U << 31U;
constexpr std::uint32_t kNowhere = UINT32_MAX;

bool isCall(JointEvent event) {
    return static_cast<std::size_t>(event.kind) < kCallEventCount;
}

bool isOver(State state) {
    return state == State::Closed || state == State::Listen;
}

/// What follows the states of one shard, in their order.
struct Following {
    std::vector<std::uint32_t> counts; ///< By state.
    std::vector<std::uint32_t> places; ///< Of successors; the top bit marks a call.
    std::vector<std::uint8_t> quiet;
    std::vector<std::uint8_t> bounded;
};

} // namespace

std::optional<Fates> Fates::of(const StateSpace& space, unsigned threads) {
    const std::size_t needed = (space.transitions() * 2 + space.size() * 3) * sizeof(std::uint32_t);
    if (space.end() != ExploreEnd::Complete || space.size() >= kCallBit
        || needed + space.octets() > space.bounds().memoryOctetsMax)
        return std::nullopt;
    Fates fates(space);
    fates.link(threads == 0 ? coreCount() : threads);
    return fates;
}

JointId Fates::idAt(std::size_t place) const {
    const auto shard =
        static_cast<std::size_t>(std::upper_bound(m_base.begin(), m_base.end(), place) - m_base.begin()) - 1;
    return JointStore::idOf(shard, place - m_base[shard]);
}

void Fates::link(unsigned threads) {
    const auto sizes = m_space->shardSizes();
    for (std::size_t shard = 0; shard < sizes.size(); ++shard)
        m_base[shard + 1] = m_base[shard] + sizes[shard];
    std::vector<Following> shards(sizes.size());
    inParallel(threads, sizes.size(), [&](std::size_t shard) {
        Following& following = shards[shard];
        for (std::size_t index = 0; index < sizes[shard]; ++index) {
            const std::size_t before = following.places.size();
            bool quiet = true;
            bool bounded = false;
            m_space->visitSteps(JointStore::idOf(shard, index), [&](JointEvent event, JointResult result,
                                                                    JointKey after, const LocalMove*) {
                const bool call = isCall(event);
                if (result == JointResult::OutOfBounds) {
                    bounded = bounded || !call;
                    return;
                }
                quiet = quiet && call;
                const auto place = static_cast<std::uint32_t>(placeOf(m_space->find(after)));
                following.places.push_back(call ? place | kCallBit : place);
            });
            following.counts.push_back(static_cast<std::uint32_t>(following.places.size() - before));
            following.quiet.push_back(quiet ? 1 : 0);
            following.bounded.push_back(bounded ? 1 : 0);
        }
    });

    // Turned round: how many come before each state, then which.
    m_first.assign(m_base.back() + 1, 0);
    std::size_t links = 0;
    for (const Following& following : shards) {
        for (const std::uint32_t place : following.places)
            ++m_first[(place & ~kCallBit) + 1];
        links += following.places.size();
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_before.resize(links);
    std::vector<std::uint32_t> filled(m_base.back(), 0);
    std::uint32_t from = 0;
    for (Following& following : shards) {
        std::size_t at = 0;
        for (std::size_t index = 0; index < following.counts.size(); ++index, ++from) {
            for (std::uint32_t i = 0; i < following.counts[index]; ++i, ++at) {
                const std::uint32_t to = following.places[at] & ~kCallBit;
                m_before[m_first[to] + filled[to]++] = from | (following.places[at] & kCallBit);
            }
            m_quiet.push_back(following.quiet[index] != 0);
            m_bounded.push_back(following.bounded[index] != 0);
        }
        following = {};
    }
}

bool Fates::isAtRest(JointId id) const {
    const Joint joint = m_space->joint(id);
    const StatePair states = m_space->statesOf(joint);
    return isOver(states[0]) && isOver(states[1]) && joint.channel[0] == 0 && joint.channel[1] == 0;
}

std::vector<bool> Fates::reaching(const Goal& goal, bool withCalls) const {
    std::vector<bool> reached(m_base.back());
    std::vector<std::uint32_t> open;
    for (std::uint32_t place = 0; place < reached.size(); ++place) {
        if (goal(idAt(place))) {
            reached[place] = true;
            open.push_back(place);
        }
    }
    while (!open.empty()) {
        const std::uint32_t to = open.back();
        open.pop_back();
        for (std::uint64_t i = m_first[to]; i < m_first[to + 1U]; ++i) {
            const std::uint32_t from = m_before[i] & ~kCallBit;
            if (reached[from] || (!withCalls && (m_before[i] & kCallBit) != 0))
                continue;
            reached[from] = true;
            open.push_back(from);
        }
    }
    return reached;
}

std::vector<StuckGroup> Fates::stuck() const {
    const std::vector<bool> toRest = reaching([this](JointId id) { return isAtRest(id); }, true);
    const std::vector<bool> toQuiet =
        reaching([this](JointId id) { return isAtRest(id) || m_quiet[placeOf(id)]; }, false);
    std::map<std::pair<StuckKind, StatePair>, StuckGroup> groups;
    std::vector<std::pair<StuckKind, StatePair>> order;
    m_space->visitStates([&](JointId id) {
        const std::size_t place = placeOf(id);
        if (isAtRest(id) || (!m_quiet[place] && toQuiet[place]))
            return true;
        const StuckKind kind = !m_quiet[place]    ? StuckKind::Livelock
                               : m_bounded[place] ? StuckKind::Bounded
                               : toRest[place]    ? StuckKind::WaitsForCall
                                                  : StuckKind::ForEver;
        const auto key = std::pair(kind, m_space->statesOf(id));
        StuckGroup& group = groups[key];
        if (group.count++ == 0) {
            group = {kind, key.second, id, m_space->stepsTo(id), 1};
            order.push_back(key);
        }
        return true;
    });
    std::vector<StuckGroup> list;
    for (const auto& key : order)
        list.push_back(groups[key]);
    return list;
}

JointId Fates::nearestStuckForEver(End end) const {
    const auto over = [this, end](JointId id) { return isOver(m_space->statesOf(id)[indexOf(end)]); };
    const std::vector<bool> hopeful = reaching(over, true);
    JointId found = kNoJoint;
    m_space->visitStates([&](JointId id) {
        if (hopeful[placeOf(id)])
            return true;
        found = id;
        return false;
    });
    return found;
}

} // namespace finwait

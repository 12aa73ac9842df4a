#include "app/models/path_index.h"

#include <algorithm>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

std::optional<std::size_t> lastUpTo(const std::vector<std::uint32_t>& steps, std::size_t step) {
    const auto after = std::ranges::upper_bound(steps, step);
    if (after == steps.begin())
        return std::nullopt;
    return *std::prev(after);
}

void cut(std::vector<std::uint32_t>& steps, std::size_t size) {
    while (!steps.empty() && steps.back() >= size)
        steps.pop_back();
}

} // namespace

void PathIndex::append(const Report& report) {
    for (const Departure& departure : report.departures)
        m_journeys.push_back({departure.id, m_size, departure.lost ? m_size : UINT32_MAX});
    if (report.arrival)
        arrive(report.arrival->id);
    else if (report.removal)
        arrive(report.removal->id);
    m_taken.resize(stateEdges().size());
    for (const Transition& transition : report.transitions) {
        const State entered = stateEdge(transition.edge).to;
        m_taken[transition.edge].push_back(m_size);
        m_entries[indexOf(transition.end)][static_cast<std::size_t>(entered)].push_back(m_size);
    }
    ++m_size;
}

void PathIndex::arrive(SegmentId id) {
    if (const Journey* known = journey(id))
        m_journeys[static_cast<std::size_t>(known - m_journeys.data())].to = m_size;
}

void PathIndex::truncate(std::size_t size) {
    if (size >= m_size)
        return;
    m_size = static_cast<std::uint32_t>(size);
    while (!m_journeys.empty() && m_journeys.back().from >= size)
        m_journeys.pop_back();
    for (Journey& journey : m_journeys) {
        if (journey.to >= size)
            journey.to = UINT32_MAX;
    }
    for (auto& ofEnd : m_entries) {
        for (Steps& steps : ofEnd)
            cut(steps, size);
    }
    for (Steps& steps : m_taken)
        cut(steps, size);
}

const PathIndex::Journey* PathIndex::journey(SegmentId id) const {
    const auto found = std::ranges::lower_bound(m_journeys, id, {}, &Journey::id);
    return found != m_journeys.end() && found->id == id ? &*found : nullptr;
}

std::optional<std::size_t> PathIndex::departure(SegmentId id) const {
    const Journey* known = journey(id);
    return known != nullptr ? std::optional<std::size_t>(known->from) : std::nullopt;
}

std::optional<std::size_t> PathIndex::end(SegmentId id) const {
    const Journey* known = journey(id);
    if (known == nullptr || known->to == UINT32_MAX)
        return std::nullopt;
    return known->to;
}

std::optional<std::size_t> PathIndex::lastEntry(End end, State state, std::size_t step) const {
    return lastUpTo(m_entries[indexOf(end)][static_cast<std::size_t>(state)], step);
}

std::optional<std::size_t> PathIndex::firstEntry(State state) const {
    std::optional<std::size_t> first;
    for (const auto& ofEnd : m_entries) {
        const Steps& steps = ofEnd[static_cast<std::size_t>(state)];
        if (!steps.empty() && (!first || steps.front() < *first))
            first = steps.front();
    }
    return first;
}

std::optional<std::size_t> PathIndex::firstTaken(EdgeId edge) const {
    if (edge >= m_taken.size() || m_taken[edge].empty())
        return std::nullopt;
    return m_taken[edge].front();
}

std::optional<std::size_t> PathIndex::lastTaken(EdgeId edge, std::size_t step) const {
    return edge < m_taken.size() ? lastUpTo(m_taken[edge], step) : std::nullopt;
}

} // namespace finwait

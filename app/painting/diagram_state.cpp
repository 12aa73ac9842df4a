#include "app/painting/diagram_state.h"

#include <algorithm>

#include "app/painting/diagram_routes.h"

namespace finwait {

DiagramBox boxAfter(EdgeId edge) {
    const StateEdge& taken = stateEdge(edge);
    return diagramRoute(taken.from, taken.to).to;
}

DiagramBox boxOfDoubt(State state, DiagramBox box) {
    const bool begins = box == DiagramBox::Closed || box == DiagramBox::Listen || box == DiagramBox::SynSent
                        || box == DiagramBox::SynReceived;
    return state == State::Closed && !begins ? DiagramBox::ClosedAgain : static_cast<DiagramBox>(state);
}

void DiagramTracker::clear() {
    m_path.clear();
    m_may.clear();
    m_ways = {};
}

void DiagramTracker::update(const History& history) {
    const std::vector<NodeId>& path = history.path();
    const std::size_t known = commonLength(
        m_path.size(), [this](std::size_t i) { return m_path[i]; }, path);
    m_path.resize(known);
    m_path.insert(m_path.end(), path.begin() + static_cast<std::ptrdiff_t>(known), path.end());
    const auto isGone = [known](const Taken& taken) { return taken.step >= known; };
    for (Way& way : m_ways) {
        std::erase_if(way.taken, isGone);
        std::erase_if(way.first, isGone);
    }
    m_may.resize(std::min(known, m_may.size()));
    const Observation* observation = history.observation();
    auto step = static_cast<std::uint32_t>(known);
    history.replay(known, [&](NodeId, const World& world, const Report& report) {
        for (const End end : kBothEnds) {
            if (step == 0)
                m_first[indexOf(end)] = static_cast<DiagramBox>(world.state(end));
        }
        if (observation != nullptr)
            m_may.push_back(
                {observation->estimateAt(world, End::A).may, observation->estimateAt(world, End::B).may});
        for (const Transition& transition : report.transitions) {
            Way& way = m_ways[indexOf(transition.end)];
            const Taken taken{step, transition.edge};
            way.taken.push_back(taken);
            if (std::ranges::find(way.first, taken.edge, &Taken::edge) == way.first.end())
                way.first.push_back(taken);
        }
        ++step;
    });
}

DiagramState DiagramTracker::stateAt(const History& history) const {
    return stateAfter(history.depth(history.cursor()));
}

DiagramState DiagramTracker::stateAfter(std::uint32_t step) const {
    DiagramState state;
    for (const End end : kBothEnds)
        state.ends[indexOf(end)] = endAt(end, step);
    for (const End end : kBothEnds)
        state.ends[indexOf(end)].may = doubtAfter(end, step);
    return state;
}

StateSet DiagramTracker::doubtAfter(End end, std::uint32_t step) const {
    if (step >= m_may.size() || m_may[step][indexOf(end)].isOne())
        return {};
    return m_may[step][indexOf(end)];
}

DiagramEnd DiagramTracker::endAt(End which, std::uint32_t step) const {
    const Way& way = m_ways[indexOf(which)];
    DiagramEnd result;
    result.box = m_first[indexOf(which)];
    const auto begin = std::ranges::lower_bound(way.taken, step, {}, &Taken::step);
    const auto end = std::ranges::upper_bound(way.taken, step, {}, &Taken::step);
    for (auto taken = begin; taken != end; ++taken)
        result.lastStep.push_back(taken->edge);
    if (end != way.taken.begin())
        result.box = boxAfter((end - 1)->edge);
    for (const Taken& first : way.first) {
        if (first.step < step)
            result.earlier.push_back(first.edge);
    }
    return result;
}

} // namespace finwait

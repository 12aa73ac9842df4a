#include "app/painting/diagram_state.h"

#include <algorithm>
#include <bitset>
#include <iterator>

#include "app/painting/diagram_routes.h"

namespace finwait {

DiagramBox boxAfter(EdgeId edge) {
    const StateEdge& taken = stateEdge(edge);
    return diagramRoute(taken.from, taken.to).to;
}

void DiagramTracker::clear() {
    m_path.clear();
    m_taken.clear();
}

void DiagramTracker::update(const History& history) {
    std::vector<NodeId> path = history.path();
    const auto [oldEnd, newEnd] = std::ranges::mismatch(m_path, path);
    const auto known = static_cast<std::size_t>(std::distance(path.begin(), newEnd));
    m_path = std::move(path);
    std::erase_if(m_taken, [known](const Taken& taken) { return taken.step >= known; });
    if (known == m_path.size())
        return;
    auto step = static_cast<std::uint32_t>(known);
    history.replay(known, [&](NodeId, const World&, const Report& report) {
        for (const Transition& transition : report.transitions)
            m_taken.push_back({step, transition});
        ++step;
    });
}

DiagramState DiagramTracker::stateAt(const History& history) const {
    const std::uint32_t step = history.node(history.cursor()).depth;
    DiagramState state;
    for (const End end : kBothEnds)
        state.ends[indexOf(end)] = endAt(end, step);
    return state;
}

DiagramEnd DiagramTracker::endAt(End end, std::uint32_t step) const {
    DiagramEnd result;
    std::bitset<256> seen;
    for (const Taken& taken : m_taken) {
        if (taken.step > step)
            break;
        if (taken.transition.end != end)
            continue;
        const EdgeId edge = taken.transition.edge;
        result.box = boxAfter(edge);
        if (taken.step == step)
            result.lastStep.push_back(edge);
        else if (!seen.test(edge))
            result.earlier.push_back(edge);
        seen.set(edge);
    }
    return result;
}

} // namespace finwait

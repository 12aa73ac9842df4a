#include "core/scenario/solution.h"

#include <variant>

#include "core/scenario/act_kinds.h"

namespace finwait {

namespace {

bool isDueBefore(const History& history, const Intent& intent) {
    const auto upcoming = history.upcoming();
    return upcoming && upcoming->at < intent.at;
}

bool performAct(History& history, const Intent& intent) {
    if (std::holds_alternative<NextAct>(intent.act))
        return history.playUpcoming();
    while (isDueBefore(history, intent))
        history.playUpcoming();
    return history.apply(intent) == IntentError::None;
}

} // namespace

std::vector<NodeId> performActs(History& history, const std::vector<Intent>& acts) {
    history.goTo(0);
    std::vector<NodeId> nodes;
    for (const Intent& intent : acts) {
        if (!performAct(history, intent))
            break;
        nodes.push_back(history.cursor());
    }
    return nodes;
}

std::vector<Intent> actsOnTheWay(const History& history, NodeId node) {
    std::vector<Intent> acts;
    std::vector<SimTime> between; // Of the steps since the last act, which happened by themselves.
    history.replay(history.pathTo(node), [&](NodeId id, const World& world, const Report& report) {
        if (id == 0)
            return;
        if (!isPersons(report)) {
            between.push_back(world.now);
            return;
        }
        // What happened before an act, and yet at its moment, has to be named.
        if (!between.empty() && between.back() == report.at)
            acts.insert(acts.end(), between.size(), {{}, NextAct{}});
        between.clear();
        acts.push_back({report.at, report.act});
    });
    return acts;
}

} // namespace finwait

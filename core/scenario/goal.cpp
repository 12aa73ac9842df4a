#include "core/scenario/goal.h"

#include <algorithm>

#include "core/scenario/playthrough.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

std::size_t partCount(const Predicate& predicate) {
    std::size_t count = 1;
    for (const Predicate& part : predicate.parts)
        count += partCount(part);
    return count;
}

void countData(GoalCursor& cursor, const Report& report) {
    const auto* call = std::get_if<CallAct>(&report.act);
    const auto* send = call != nullptr ? std::get_if<Send>(&call->call) : nullptr;
    const auto refused = [](const UserResult& result) {
        return !result.general && result.call == CallKind::Send && isError(result.code);
    };
    if (send != nullptr && std::ranges::none_of(report.results, refused))
        cursor.submittedOctets[indexOf(call->end)] += send->data.size();
    for (const UserResult& result : report.results) {
        if (report.actor && result.code == ResultCode::Data)
            cursor.receivedOctets[indexOf(*report.actor)] += result.data.size();
    }
}

bool dataDelivered(End sender, const GoalCursor& cursor, const World& world) {
    const End receiver = peerOf(sender);
    const std::uint64_t come =
        cursor.receivedOctets[indexOf(receiver)] + world.tcb(receiver).receiveBuffer.size();
    const std::uint64_t submitted = cursor.submittedOctets[indexOf(sender)];
    return submitted > 0 && come >= submitted;
}

bool everyEdge(const GoalCursor& cursor) {
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        if (isFigureEdge(static_cast<EdgeId>(edge)) && !cursor.edges.test(edge))
            return false;
    }
    return true;
}

/// Looks at a predicate and the parts below it.
class Judge {
public:
    Judge(GoalCursor& cursor, const World& world, const Report& report)
        : m_cursor(cursor)
        , m_world(world)
        , m_report(report) {}

    /// `place` is the predicate's in GoalCursor::parts.
    bool look(const Predicate& predicate, std::size_t place) {
        TriggerState& state = m_cursor.parts[place];
        if (state.fired)
            return true;
        switch (predicate.kind) {
        case Predicate::Kind::Trigger:
            observe(predicate.trigger, state, m_world, m_report);
            break;
        case Predicate::Kind::EveryEdge:
            state.fired = everyEdge(m_cursor);
            break;
        case Predicate::Kind::DataDelivered:
            state.fired = dataDelivered(predicate.sender, m_cursor, m_world);
            break;
        case Predicate::Kind::All:
            state.fired = countReached(predicate, place) == predicate.parts.size();
            break;
        case Predicate::Kind::Any:
            state.fired = countReached(predicate, place) > 0;
            break;
        case Predicate::Kind::InOrder:
            state.fired = lookInOrder(predicate, place);
            break;
        }
        return m_cursor.parts[place].fired;
    }

private:
    std::size_t countReached(const Predicate& predicate, std::size_t place) {
        std::size_t reached = 0;
        ++place;
        for (const Predicate& part : predicate.parts) {
            reached += look(part, place) ? 1U : 0U;
            place += partCount(part);
        }
        return reached;
    }

    bool lookInOrder(const Predicate& predicate, std::size_t place) {
        ++place;
        for (const Predicate& part : predicate.parts) {
            if (!m_cursor.parts[place].fired)
                return look(part, place) && &part == &predicate.parts.back();
            place += partCount(part);
        }
        return true;
    }

    GoalCursor& m_cursor;
    const World& m_world;
    const Report& m_report;
};

bool isMissed(const Goal& goal, const GoalCursor& cursor, const Report& report) {
    if ((goal.stepsMax && cursor.steps > *goal.stepsMax) || (goal.actsMax && cursor.acts > *goal.actsMax))
        return true;
    const auto kind = ruledOutKind(report.act);
    return kind && isPersons(report) && goal.without.contains(*kind);
}

} // namespace

GoalCursor beginGoal(const Goal& goal) {
    GoalCursor cursor;
    cursor.parts.resize(partCount(goal.predicate));
    return cursor;
}

void observe(const Goal& goal, GoalCursor& cursor, const World& world, const Report& report) {
    if (cursor.status != GoalStatus::Open)
        return;
    ++cursor.steps;
    cursor.acts += isPersons(report) ? 1U : 0U;
    for (const Transition& transition : report.transitions)
        cursor.edges.set(transition.edge);
    countData(cursor, report);
    if (isMissed(goal, cursor, report))
        cursor.status = GoalStatus::Missed;
    else if (Judge(cursor, world, report).look(goal.predicate, 0))
        cursor.status = GoalStatus::Reached;
}

std::vector<bool> reachedParts(const Goal& goal, const GoalCursor& cursor) {
    if (goal.predicate.parts.empty())
        return {cursor.parts.front().fired};
    std::vector<bool> reached;
    std::size_t place = 1;
    for (const Predicate& part : goal.predicate.parts) {
        reached.push_back(cursor.parts[place].fired);
        place += partCount(part);
    }
    return reached;
}

std::size_t figureEdgeCount() {
    std::size_t count = 0;
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge)
        count += isFigureEdge(static_cast<EdgeId>(edge)) ? 1U : 0U;
    return count;
}

bool isFigureEdge(EdgeId edge) {
    return stateEdge(edge).source != EdgeSource::Omitted;
}

SolutionResult playTowards(const Goal& goal, const std::vector<Intent>& acts, const World& initial,
                           const Script& script) {
    Playthrough play(initial, script);
    GoalCursor cursor = beginGoal(goal);
    const Playthrough::Result played = play.play(acts, kSolutionStepsMax, [&] {
        observe(goal, cursor, play.world(), play.report());
        return cursor.status == GoalStatus::Open;
    });
    return {cursor.status, cursor.steps, played.failedAct, played.error};
}

} // namespace finwait

#include "core/explore/query.h"

#include <algorithm>

#include "core/explore/fates.h"

namespace finwait {

namespace {

bool concerns(const Query& query, End end) {
    return !query.end || *query.end == end;
}

bool isQuiet(const Joint& joint) {
    return joint.channel[0] == 0 && joint.channel[1] == 0;
}

std::size_t sentBy(const StateSpace& space, const Joint& joint, End end) {
    const std::uint8_t left = space.localOf(joint, end).left.sends;
    return static_cast<std::size_t>(space.bounds().calls[indexOf(end)].sends - left);
}

bool dataIsLost(const StateSpace& space, const Joint& joint, End sender) {
    return sentBy(space, joint, sender) > space.localOf(joint, peerOf(sender)).taken;
}

/// No connection, or one that is only asked for.
bool knowsOfNone(State state) {
    return state == State::Closed || state == State::Listen || state == State::SynSent;
}

bool holds(const StateSpace& space, const Query& query, const Joint& joint) {
    const StatePair states = space.statesOf(joint);
    switch (query.kind) {
    case Query::Kind::States:
        return std::ranges::all_of(kBothEnds, [&](End end) {
            const auto& wanted = query.states[indexOf(end)];
            return !wanted || *wanted == states[indexOf(end)];
        });
    case Query::Kind::ClosedDataLost:
        return states == StatePair{State::Closed, State::Closed} && isQuiet(joint)
               && std::ranges::any_of(
                   kBothEnds, [&](End end) { return concerns(query, end) && dataIsLost(space, joint, end); });
    case Query::Kind::HalfOpen:
        return isQuiet(joint) && std::ranges::any_of(kBothEnds, [&](End end) {
                   const State own = states[indexOf(end)];
                   return concerns(query, end) && isSynchronized(own) && own != State::TimeWait
                          && knowsOfNone(states[indexOf(peerOf(end))]);
               });
    case Query::Kind::Edge:
    case Query::Kind::SegmentSent:
    case Query::Kind::StuckForEver:
    case Query::Kind::ResetAnswered:
        break;
    }
    return false;
}

bool sends(const StateSpace& space, const Query& query, End actor, const LocalMove& move) {
    return std::ranges::any_of(space.burst(actor, move.burst), [&](WireId sent) {
        return query.filter.accepts(space.segment(actor, sent), false);
    });
}

bool showsIt(const StateSpace& space, const Query& query, const Joint& before, JointEvent event,
             const LocalMove& move) {
    const bool arrives = event.kind == JointEventKind::Deliver;
    const End actor = arrives ? peerOf(event.end) : event.end;
    if (!concerns(query, actor))
        return false;
    switch (query.kind) {
    case Query::Kind::Edge:
        return std::ranges::find(space.edges(actor, move.edges), query.edge)
               != space.edges(actor, move.edges).end();
    case Query::Kind::SegmentSent:
        return sends(space, query, actor, move);
    case Query::Kind::ResetAnswered:
        return arrives && move.burst != 0
               && space.segment(event.end, space.flightOf(before, event.end)[event.index]).has(Rst);
    case Query::Kind::States:
    case Query::Kind::ClosedDataLost:
    case Query::Kind::StuckForEver:
    case Query::Kind::HalfOpen:
        break;
    }
    return false;
}

Way nearestState(const StateSpace& space, const Query& query) {
    Way found;
    space.visitStates([&](JointId id) {
        if (holds(space, query, space.joint(id)))
            found.id = id;
        return !found.exists();
    });
    return found;
}

Way nearestStep(const StateSpace& space, const Query& query) {
    Way found;
    space.visitStates([&](JointId id) {
        const Joint before = space.joint(id);
        space.visitSteps(id, [&](JointEvent event, JointResult result, JointKey, const LocalMove* move) {
            if (!found.exists() && move != nullptr && result == JointResult::Reached
                && showsIt(space, query, before, event, *move))
                found = {id, event};
        });
        return !found.exists();
    });
    return found;
}

Way nearestStuck(const StateSpace& space, const Query& query, const Fates& fates) {
    Way nearest;
    for (const End end : kBothEnds) {
        const JointId found = concerns(query, end) ? fates.nearestStuckForEver(end) : kNoJoint;
        if (found != kNoJoint && (!nearest.exists() || space.stepsTo(found) < space.stepsTo(nearest.id)))
            nearest.id = found;
    }
    return nearest;
}

} // namespace

std::string_view queryName(Query::Kind kind) {
    switch (kind) {
    case Query::Kind::States:
        return "states";
    case Query::Kind::Edge:
        return "edge";
    case Query::Kind::SegmentSent:
        return "sent";
    case Query::Kind::ClosedDataLost:
        return "data-lost";
    case Query::Kind::StuckForEver:
        return "stuck";
    case Query::Kind::HalfOpen:
        return "half-open";
    case Query::Kind::ResetAnswered:
        return "reset-answered";
    }
    return {};
}

QueryAnswer answer(const StateSpace& space, const Query& query, unsigned threads) {
    QueryAnswer result;
    bool all = space.end() == ExploreEnd::Complete;
    switch (query.kind) {
    case Query::Kind::States:
    case Query::Kind::ClosedDataLost:
    case Query::Kind::HalfOpen:
        result.way = nearestState(space, query);
        break;
    case Query::Kind::Edge:
    case Query::Kind::SegmentSent:
    case Query::Kind::ResetAnswered:
        result.way = nearestStep(space, query);
        break;
    case Query::Kind::StuckForEver: {
        const auto fates = Fates::of(space, threads);
        all = fates.has_value();
        if (fates)
            result.way = nearestStuck(space, query, *fates);
        break;
    }
    }
    if (result.way.exists()) {
        result.verdict = QueryAnswer::Verdict::Reached;
        result.steps = space.length(result.way);
    } else if (all) {
        result.verdict = QueryAnswer::Verdict::Never;
    }
    return result;
}

} // namespace finwait

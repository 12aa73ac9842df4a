#include "app/text/explore_text.h"

#include <QCoreApplication>
#include <QTranslator>

#include <functional>
#include <memory>

#include "app/models/format.h"

namespace finwait {

namespace {

/// How a text is said in a language.
using Speak = std::function<QString(const char*)>;

QString inExploreText(const char* text) {
    return QCoreApplication::translate("ExploreText", text);
}

QString english(const char* text) {
    return QString::fromUtf8(text);
}

Speak chinese() {
    auto translator = std::make_shared<QTranslator>();
    const bool loaded = translator->load(QStringLiteral(":/i18n/finwait_zh_CN.qm"));
    return [translator, loaded](const char* text) {
        const QString said = loaded ? translator->translate("ExploreText", text) : QString();
        return said.isEmpty() ? english(text) : said;
    };
}

QString callText(JointEventKind kind) {
    switch (kind) {
    case JointEventKind::ActiveOpen:
        return QStringLiteral("OPEN (active)");
    case JointEventKind::PassiveOpen:
        return QStringLiteral("OPEN (passive)");
    case JointEventKind::Send:
        return QStringLiteral("SEND");
    case JointEventKind::Close:
        return QStringLiteral("CLOSE");
    case JointEventKind::Abort:
        return QStringLiteral("ABORT");
    case JointEventKind::Timer:
    case JointEventKind::Deliver:
    case JointEventKind::Lose:
    case JointEventKind::Duplicate:
        break;
    }
    return {};
}

QString stateQueryTitle(const Query& query, NameDialect dialect, const Speak& speak) {
    QStringList parts;
    for (const End end : kBothEnds) {
        if (const auto& state = query.states[indexOf(end)])
            parts += speak(QT_TRANSLATE_NOOP("ExploreText", "%1 in %2"))
                         .arg(letter(end), stateLabel(*state, dialect));
    }
    return parts.isEmpty() ? speak(QT_TRANSLATE_NOOP("ExploreText", "Any state"))
                           : parts.join(speak(QT_TRANSLATE_NOOP("ExploreText", ", ")));
}

QString who(const Query& query, const Speak& speak) {
    return query.end ? letter(*query.end) : speak(QT_TRANSLATE_NOOP("ExploreText", "An end"));
}

QString titleIn(const Query& query, NameDialect dialect, const Speak& speak) {
    switch (query.kind) {
    case Query::Kind::States:
        return stateQueryTitle(query, dialect, speak);
    case Query::Kind::Edge:
        return speak(QT_TRANSLATE_NOOP("ExploreText", "%1: %2 → %3"))
            .arg(who(query, speak), stateLabel(stateEdge(query.edge).from, dialect),
                 stateLabel(stateEdge(query.edge).to, dialect));
    case Query::Kind::SegmentSent: {
        const QString flags = fromCore(controlNames(query.filter.control.value_or(query.filter.has)));
        return query.filter.text.value_or(false)
                   ? speak(QT_TRANSLATE_NOOP("ExploreText", "%1 sends %2 with data"))
                         .arg(who(query, speak), flags)
                   : speak(QT_TRANSLATE_NOOP("ExploreText", "%1 sends %2")).arg(who(query, speak), flags);
    }
    case Query::Kind::ClosedDataLost:
        return query.end ? speak(QT_TRANSLATE_NOOP("ExploreText", "Both are closed, and data of %1 is lost"))
                               .arg(letter(*query.end))
                         : speak(QT_TRANSLATE_NOOP("ExploreText", "Both are closed, and data is lost"));
    case Query::Kind::StuckForEver:
        return speak(QT_TRANSLATE_NOOP("ExploreText", "%1 is stuck for ever")).arg(who(query, speak));
    case Query::Kind::HalfOpen:
        return speak(QT_TRANSLATE_NOOP("ExploreText", "Half open: %1 has a connection, its peer has none"))
            .arg(who(query, speak));
    case Query::Kind::ResetAnswered:
        return speak(QT_TRANSLATE_NOOP("ExploreText", "%1 answers a RST")).arg(who(query, speak));
    }
    return {};
}

QString summaryIn(const Query& query, std::uint32_t steps, const Speak& speak) {
    return speak(QT_TRANSLATE_NOOP("ExploreText", "%1: the explorer found no way with fewer than %2 steps."))
        .arg(titleIn(query, NameDialect::Rfc, speak))
        .arg(steps);
}

/// What an end in this state waits for, where nothing is in flight.
QString waitingText(State own, NameDialect dialect) {
    const QString name = stateLabel(own, dialect);
    switch (own) {
    case State::Closed:
    case State::Listen:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "is %1 and knows of no connection")).arg(name);
    case State::Established:
        return inExploreText(
                   QT_TRANSLATE_NOOP("ExploreText", "is %1 and idle: no timer runs, so it notices nothing"))
            .arg(name);
    case State::CloseWait:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "waits in %1 for its application to CLOSE"))
            .arg(name);
    case State::FinWait2:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "waits in %1 for a FIN, without a timer"))
            .arg(name);
    case State::SynSent:
    case State::SynReceived:
    case State::FinWait1:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        break;
    }
    return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "stands in %1")).arg(name);
}

/// What would help, or why nothing does.
QString remedyText(StuckKind kind) {
    switch (kind) {
    case StuckKind::WaitsForCall:
        return inExploreText(
            QT_TRANSLATE_NOOP("ExploreText", "A call of an application leads on; the network never does."));
    case StuckKind::ForEver:
        return inExploreText(QT_TRANSLATE_NOOP(
            "ExploreText", "Neither the network nor a call that is left leads both back to CLOSED."));
    case StuckKind::Livelock:
        return inExploreText(
            QT_TRANSLATE_NOOP("ExploreText", "Segments go to and fro, and nothing ever comes of it."));
    case StuckKind::Bounded:
        return inExploreText(
            QT_TRANSLATE_NOOP("ExploreText", "What would happen next lies beyond the bounds."));
    }
    return {};
}

} // namespace

QString jointEventText(const StateSpace& space, const Joint& before, JointEvent event) {
    const QString end = letter(event.end);
    if (event.kind == JointEventKind::Timer)
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1's %2 timer expires"))
            .arg(end, fromCore(timerName(event.timer())));
    if (static_cast<std::size_t>(event.kind) < kCallEventCount)
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1 calls %2")).arg(end, callText(event.kind));
    const WireId wire = space.flightOf(before, event.end)[event.index];
    const QString segment = fromCore(controlNames(space.segment(event.end, wire).control));
    if (event.kind == JointEventKind::Lose)
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1's %2 is lost")).arg(end, segment);
    if (event.kind == JointEventKind::Duplicate)
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1's %2 is copied")).arg(end, segment);
    return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1's %2 arrives")).arg(end, segment);
}

std::vector<WayStep> waySteps(const StateSpace& space, const Way& way) {
    const std::vector<JointEvent> events = space.steps(way);
    const std::vector<Joint> states = space.states(way);
    std::vector<WayStep> steps;
    for (std::size_t i = 0; i < events.size(); ++i)
        steps.push_back({space.statesOf(states[i + 1]), jointEventText(space, states[i], events[i])});
    return steps;
}

QString queryTitle(const Query& query, NameDialect dialect) {
    return titleIn(query, dialect, inExploreText);
}

LocalizedText queryTitles(const Query& query) {
    return {{"en", titleIn(query, NameDialect::Rfc, english).toStdString()},
            {"zh_CN", titleIn(query, NameDialect::Rfc, chinese()).toStdString()}};
}

LocalizedText querySummaries(const Query& query, std::uint32_t steps) {
    return {{"en", summaryIn(query, steps, english).toStdString()},
            {"zh_CN", summaryIn(query, steps, chinese()).toStdString()}};
}

QString stepsText(std::uint32_t steps) {
    return steps == 1 ? inExploreText(QT_TRANSLATE_NOOP("ExploreText", "1 step"))
                      : inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1 steps")).arg(steps);
}

QString statesText(std::size_t states) {
    return states == 1 ? inExploreText(QT_TRANSLATE_NOOP("ExploreText", "1 state"))
                       : inExploreText(QT_TRANSLATE_NOOP("ExploreText", "%1 states")).arg(grouped(states));
}

QString stuckTitle(StuckKind kind) {
    switch (kind) {
    case StuckKind::WaitsForCall:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "Waits for an application"));
    case StuckKind::ForEver:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "Stuck for ever"));
    case StuckKind::Livelock:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "Goes round in circles"));
    case StuckKind::Bounded:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "Stopped by the bounds"));
    }
    return {};
}

QString stuckReason(const StuckGroup& group, NameDialect dialect) {
    return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "A %1; B %2. %3"))
        .arg(waitingText(group.states[0], dialect), waitingText(group.states[1], dialect),
             remedyText(group.kind));
}

QString brokenName(const BrokenState& broken) {
    return broken.invariant ? fromCore(invariantName(*broken.invariant)) : QStringLiteral("claim");
}

QString exploreEndText(ExploreEnd end) {
    switch (end) {
    case ExploreEnd::Complete:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "complete"));
    case ExploreEnd::Cancelled:
        return inExploreText(QT_TRANSLATE_NOOP("ExploreText", "cancelled: what was found until then"));
    case ExploreEnd::StatesLimit:
        return inExploreText(
            QT_TRANSLATE_NOOP("ExploreText", "stopped at the limit of states: what was found until then"));
    case ExploreEnd::MemoryLimit:
        return inExploreText(
            QT_TRANSLATE_NOOP("ExploreText", "stopped at the memory limit: what was found until then"));
    case ExploreEnd::NumbersLimit:
        return inExploreText(QT_TRANSLATE_NOOP(
            "ExploreText", "stopped, too many states to be numbered: what was found until then"));
    }
    return {};
}

} // namespace finwait

#include "app/models/act_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace finwait {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ActText", text);
}

QString wireActPattern(const Act& act) {
    if (std::holds_alternative<DropAct>(act))
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 dropped"));
    if (std::holds_alternative<DuplicateAct>(act))
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 copied"));
    if (std::holds_alternative<HoldAct>(act))
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 held"));
    if (std::holds_alternative<ReleaseAct>(act))
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 released"));
    if (std::holds_alternative<DelayAct>(act))
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 delayed"));
    return translated(QT_TRANSLATE_NOOP("ActText", "The link changed"));
}

QString wireActTitle(const Report& report, const World& before) {
    if (std::holds_alternative<ForgeAct>(report.act))
        return translated(QT_TRANSLATE_NOOP("ActText", "A forged %1"))
            .arg(fromCore(controlNames(std::get<ForgeAct>(report.act).segment.control)));
    const QString pattern = wireActPattern(report.act);
    const auto found = findInFlight(before, report.touched);
    if (!found)
        return pattern;
    return pattern.arg(QString(QLatin1Char(letterOf(found->sender))),
                       fromCore(controlNames(found->flight->segment.control)));
}

} // namespace

QString intentErrorText(IntentError error) {
    switch (error) {
    case IntentError::None:
        return {};
    case IntentError::NothingDue:
        return translated(QT_TRANSLATE_NOOP("ActText", "Nothing more happens by itself."));
    case IntentError::NoSuchSegment:
        return translated(QT_TRANSLATE_NOOP("ActText", "That segment is no longer on its way."));
    case IntentError::AlreadyHeld:
        return translated(QT_TRANSLATE_NOOP("ActText", "That segment is held already."));
    case IntentError::NotHeld:
        return translated(QT_TRANSLATE_NOOP("ActText", "That segment is not held."));
    case IntentError::InThePast:
        return translated(QT_TRANSLATE_NOOP("ActText", "That moment has passed."));
    case IntentError::EventsPending:
        return translated(QT_TRANSLATE_NOOP("ActText", "Something else is due before that."));
    case IntentError::BadLink:
        return translated(QT_TRANSLATE_NOOP("ActText", "A link cannot be like that."));
    }
    return {};
}

QString stepTitle(const Report& report, const World& before) {
    const QString actor = report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : QString();
    switch (report.kind) {
    case StepKind::UserCall:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1 calls %2"))
            .arg(actor, report.call ? fromCore(callName(*report.call)) : QString());
    case StepKind::Arrival:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1 receives %2"))
            .arg(actor, report.arrival ? fromCore(controlNames(report.arrival->segment.control)) : QString());
    case StepKind::Timer:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 timer expires"))
            .arg(actor, report.timer ? fromCore(timerName(*report.timer)) : QString());
    case StepKind::Wire:
        return wireActTitle(report, before);
    case StepKind::Crash:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1 crashes")).arg(actor);
    }
    return {};
}

QString stepHeadline(const Report& report, const World& before) {
    if (!report.actor)
        return stepTitle(report, before);
    const QString actor(QLatin1Char(letterOf(*report.actor)));
    const QString state = fromCore(stateName(report.before[indexOf(*report.actor)]));
    switch (report.kind) {
    case StepKind::UserCall:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1 called %2 in %3"))
            .arg(actor, report.call ? fromCore(callName(*report.call)) : QString(), state);
    case StepKind::Arrival:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1 received %2 in %3"))
            .arg(actor, report.arrival ? fromCore(controlNames(report.arrival->segment.control)) : QString(),
                 state);
    case StepKind::Timer:
        return translated(QT_TRANSLATE_NOOP("ActText", "%1's %2 timer expired in %3"))
            .arg(actor, report.timer ? fromCore(timerName(*report.timer)) : QString(), state);
    case StepKind::Wire:
    case StepKind::Crash:
        return stepTitle(report, before);
    }
    return {};
}

QString stepConsequences(const Report& report, const Numbering& numbering) {
    QStringList sentences;
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        sentences += translated(QT_TRANSLATE_NOOP("ActText", "%1 goes from %2 to %3."))
                         .arg(QString(QLatin1Char(letterOf(transition.end))), fromCore(stateName(edge.from)),
                              fromCore(stateName(edge.to)));
    }
    for (const Departure& departure : report.departures) {
        const QString pattern = departure.origin != SegmentOrigin::Sent
                                    ? translated(QT_TRANSLATE_NOOP("ActText", "On its way: %2."))
                                : departure.retransmission
                                    ? translated(QT_TRANSLATE_NOOP("ActText", "%1 sends again: %2."))
                                    : translated(QT_TRANSLATE_NOOP("ActText", "%1 sends %2."));
        sentences +=
            QString(pattern)
                .replace(QStringLiteral("%1"), QString(QLatin1Char(letterOf(departure.sender))))
                .replace(QStringLiteral("%2"), segmentLabel(departure.segment, departure.sender, numbering));
        if (departure.lost)
            sentences += translated(QT_TRANSLATE_NOOP("ActText", "The network loses it."));
    }
    if (report.arrival && !report.arrival->accepted)
        sentences += translated(QT_TRANSLATE_NOOP("ActText", "The segment is dropped."));
    else if (sentences.isEmpty() && report.kind != StepKind::Wire)
        sentences += translated(QT_TRANSLATE_NOOP("ActText", "Nothing is sent, and no state changes."));
    return sentences.join(QLatin1Char(' '));
}

QString resultLine(const UserResult& result) {
    if (result.code == ResultCode::StateIs)
        return QStringLiteral("state = ") + fromCore(stateName(result.state));
    if (result.code == ResultCode::Data)
        return quoted(result.data, 60);
    return fromCore(resultText(result.code));
}

QString stepResults(const Report& report) {
    QStringList lines;
    for (const UserResult& result : report.results) {
        const QString who =
            report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : QStringLiteral("–");
        lines +=
            result.general
                ? QStringLiteral("%1 ← %2").arg(who, resultLine(result))
                : QStringLiteral("%1: %2 → %3").arg(who, fromCore(callName(result.call)), resultLine(result));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace finwait

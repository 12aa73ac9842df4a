#include "app/models/act_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/link_text.h"

namespace finwait {

namespace {

QString inActText(const char* text) {
    return QCoreApplication::translate("ActText", text);
}

QString wireActPattern(const Act& act) {
    if (std::holds_alternative<DropAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 dropped"));
    if (std::holds_alternative<DuplicateAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 copied"));
    if (std::holds_alternative<HoldAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 held"));
    if (std::holds_alternative<ReleaseAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 released"));
    if (std::holds_alternative<DelayAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 delayed"));
    if (std::holds_alternative<ObserveAct>(act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 probably lost"));
    return {};
}

QString wireActTitle(const Report& report, const World& before) {
    if (std::holds_alternative<ForgeAct>(report.act))
        return inActText(QT_TRANSLATE_NOOP("ActText", "A forged %1"))
            .arg(fromCore(controlNames(std::get<ForgeAct>(report.act).segment.control)));
    if (const auto* link = std::get_if<LinkAct>(&report.act))
        return linkChangeText(*link, before.channelFrom(link->sender).link);
    const QString pattern = wireActPattern(report.act);
    const auto found = findInFlight(before, report.touched);
    if (!found)
        return pattern;
    return pattern.arg(QString(QLatin1Char(letterOf(found->sender))),
                       fromCore(controlNames(found->flight->segment.control)));
}

QString urgentLine(const UserResult& result, const QString& line) {
    if (!result.urgent)
        return line;
    return inActText(QT_TRANSLATE_NOOP("ActText", "%1 (urgent data remains)")).arg(line);
}

} // namespace

QString intentErrorText(IntentError error) {
    switch (error) {
    case IntentError::None:
        return {};
    case IntentError::NothingDue:
        return inActText(QT_TRANSLATE_NOOP("ActText", "Nothing more happens by itself."));
    case IntentError::NoSuchSegment:
        return inActText(QT_TRANSLATE_NOOP("ActText", "That segment is no longer on its way."));
    case IntentError::AlreadyHeld:
        return inActText(QT_TRANSLATE_NOOP("ActText", "That segment is held already."));
    case IntentError::NotHeld:
        return inActText(QT_TRANSLATE_NOOP("ActText", "That segment is not held."));
    case IntentError::InThePast:
        return inActText(QT_TRANSLATE_NOOP("ActText", "That moment has passed."));
    case IntentError::EventsPending:
        return inActText(QT_TRANSLATE_NOOP("ActText", "Something else is due before that."));
    case IntentError::BadLink:
        return inActText(QT_TRANSLATE_NOOP("ActText", "A link cannot be like that."));
    case IntentError::Watched:
    case IntentError::NotWatched:
        return inActText(
            QT_TRANSLATE_NOOP("ActText", "This was captured: it can be looked at, not changed."));
    case IntentError::WireFull:
        return inActText(
            QT_TRANSLATE_NOOP("ActText", "The network is full that way: let some segments arrive first."));
    }
    return {};
}

QString stepTitle(const Report& report, const World& before) {
    const QString actor = report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : QString();
    switch (report.kind) {
    case StepKind::UserCall:
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1 calls %2"))
            .arg(actor, report.call ? fromCore(callName(*report.call)) : QString());
    case StepKind::Arrival:
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1 receives %2"))
            .arg(actor, report.arrival ? fromCore(controlNames(report.arrival->segment.control)) : QString());
    case StepKind::Timer:
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1's %2 timer expires"))
            .arg(actor, report.timer ? fromCore(timerName(*report.timer)) : QString());
    case StepKind::Wire:
        return wireActTitle(report, before);
    case StepKind::Observed:
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1 sends %2"))
            .arg(actor, fromCore(controlNames(report.departures.front().segment.control)));
    case StepKind::Crash:
        return inActText(QT_TRANSLATE_NOOP("ActText", "%1 crashes")).arg(actor);
    }
    return {};
}

QString resultLine(const UserResult& result) {
    if (result.code == ResultCode::StateIs)
        return urgentLine(result, QStringLiteral("state = ") + fromCore(stateName(result.state)));
    if (result.code == ResultCode::Data)
        return urgentLine(result, quoted(result.data, 60));
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

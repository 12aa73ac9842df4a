#include "app/text/step_text.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/models/format.h"
#include "app/text/link_text.h"
#include "app/text/step_paragraph.h"

namespace finwait {

namespace {

QString inStepText(const char* text) {
    return QCoreApplication::translate("StepText", text);
}

QString wirePattern(const Act& act) {
    if (std::holds_alternative<DropAct>(act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 from %2 was dropped"));
    if (std::holds_alternative<DuplicateAct>(act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 from %2 was copied"));
    if (std::holds_alternative<HoldAct>(act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 from %2 is held"));
    if (std::holds_alternative<ReleaseAct>(act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 from %2 goes on"));
    if (std::holds_alternative<DelayAct>(act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 from %2 was delayed"));
    if (std::holds_alternative<ObserveAct>(act))
        return inStepText(
            QT_TRANSLATE_NOOP("StepText", "%1 from %2 was probably lost behind the capture point"));
    return {};
}

QString wireHeadline(const Report& report, const World& before) {
    if (const auto* forged = std::get_if<ForgeAct>(&report.act))
        return inStepText(QT_TRANSLATE_NOOP("StepText", "Forged: %1 to %2"))
            .arg(flagsText(forged->segment), letter(forged->to));
    if (const auto* link = std::get_if<LinkAct>(&report.act))
        return linkChangeText(*link, before.channelFrom(link->sender).link);
    const auto found = findInFlight(before, report.touched);
    return found ? wirePattern(report.act).arg(flagsText(found->flight->segment), letter(found->sender))
                 : QString();
}

QString timerHeadline(TimerKind kind) {
    switch (kind) {
    case TimerKind::Retransmission:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's retransmission timer expired"));
    case TimerKind::User:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's user timer expired"));
    case TimerKind::TimeWait:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's 2 MSL timer expired"));
    case TimerKind::FinWait2:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's FIN-WAIT-2 timer expired"));
    case TimerKind::Persist:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's persist timer expired"));
    case TimerKind::DelayedAck:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's delayed ACK is due"));
    case TimerKind::KeepAlive:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's keep-alive timer expired"));
    case TimerKind::SynAck:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1's SYN,ACK timer expired"));
    }
    return {};
}

QString callLabel(const Report& report) {
    const QString name = fromCore(callName(*report.call));
    const auto* act = std::get_if<CallAct>(&report.act);
    const auto* open = act ? std::get_if<Open>(&act->call) : nullptr;
    if (!open)
        return name;
    return open->active ? inStepText(QT_TRANSLATE_NOOP("StepText", "OPEN (active)"))
                        : inStepText(QT_TRANSLATE_NOOP("StepText", "OPEN (passive)"));
}

QString arrow(const StateEdge& edge, NameDialect dialect) {
    return QStringLiteral("%1 → %2").arg(stateLabel(edge.from, dialect), stateLabel(edge.to, dialect));
}

ReasonLine lineOf(const Decision& decision, const NumberView& view) {
    const Explanation words = explain(decision, view);
    return {markOf(words.verdict), words.title, words.details, words.citation, words.requirement, words.rule};
}

/// The decision that made a transition carries its states; what it says moves to the second line.
void markTransition(ReasonLine& line, const StateEdge& edge, NameDialect dialect) {
    line.mark = ReasonLine::Mark::Transition;
    line.details = line.details.isEmpty() ? line.title : line.title + QStringLiteral("\n") + line.details;
    line.title = arrow(edge, dialect);
}

ReasonLine bareTransition(const StateEdge& edge, NameDialect dialect) {
    return {ReasonLine::Mark::Transition,
            arrow(edge, dialect),
            {},
            citation(edge.rule),
            fromCore(ruleInfo(edge.rule).requirement),
            edge.rule};
}

std::vector<ReasonLine> reasonsOf(const Report& report, const NumberView& view, NameDialect dialect) {
    std::vector<ReasonLine> lines;
    for (const Decision& decision : report.decisions)
        lines.push_back(lineOf(decision, view));
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        const auto line = std::ranges::find_if(lines, [&](const ReasonLine& candidate) {
            return candidate.rule == edge.rule && candidate.mark == ReasonLine::Mark::Acts;
        });
        if (line != lines.end())
            markTransition(*line, edge, dialect);
        else
            lines.push_back(bareTransition(edge, dialect));
    }
    return lines;
}

} // namespace

QString flagsText(const Segment& segment) {
    const QString names = fromCore(controlNames(segment.control));
    return names.isEmpty() ? inStepText(QT_TRANSLATE_NOOP("StepText", "a segment without flags")) : names;
}

ReasonLine::Mark markOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Holds:
        return ReasonLine::Mark::Holds;
    case Verdict::Fails:
        return ReasonLine::Mark::Fails;
    case Verdict::Absent:
        return ReasonLine::Mark::Absent;
    case Verdict::Acts:
        return ReasonLine::Mark::Acts;
    }
    return ReasonLine::Mark::Absent;
}

QString timerLabel(TimerKind kind) {
    switch (kind) {
    case TimerKind::Retransmission:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "retransmission timer"));
    case TimerKind::User:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "user timer"));
    case TimerKind::TimeWait:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "2 MSL timer"));
    case TimerKind::FinWait2:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "FIN-WAIT-2 timer"));
    case TimerKind::Persist:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "persist timer"));
    case TimerKind::DelayedAck:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "delayed-ACK timer"));
    case TimerKind::KeepAlive:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "keep-alive timer"));
    case TimerKind::SynAck:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "SYN,ACK timer of the listener"));
    }
    return {};
}

QString stepHeadline(const Report& report, const World& before, NameDialect dialect) {
    if (!report.actor)
        return wireHeadline(report, before);
    const QString actor = letter(*report.actor);
    const QString state = stateLabel(report.before[indexOf(*report.actor)], dialect);
    switch (report.kind) {
    case StepKind::UserCall:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 called %2 in %3"))
            .arg(actor, callLabel(report), state);
    case StepKind::Arrival:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 received %2 in %3"))
            .arg(actor, flagsText(report.arrival->segment), state);
    case StepKind::Timer:
        return timerHeadline(*report.timer).arg(actor);
    case StepKind::Crash:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 crashed in %2")).arg(actor, state);
    case StepKind::Observed:
        return inStepText(QT_TRANSLATE_NOOP("StepText", "%1 sent %2 in %3"))
            .arg(actor, flagsText(report.departures.front().segment), state);
    case StepKind::Wire:
        return wireHeadline(report, before);
    }
    return {};
}

StepText explainStep(const Report& report, const World& before, const Numbering& numbering,
                     NameDialect dialect) {
    StepText text;
    text.headline = stepHeadline(report, before, dialect);
    text.paragraph = stepParagraph(report, before);
    if (report.actor)
        text.reasons = reasonsOf(report, {*report.actor, numbering}, dialect);
    return text;
}

} // namespace finwait

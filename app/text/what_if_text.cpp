#include "app/text/what_if_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/format.h"
#include "app/text/state_names.h"
#include "app/text/step_text.h"

namespace finwait {

namespace {

constexpr int kFactsMax = 2; ///< Of what happens on the way; more is a story and no sentence.

QString inWhatIfText(const char* text) {
    return QCoreApplication::translate("WhatIfText", text);
}

QString segmentName(ControlBits control, std::uint32_t octets) {
    const QString flags = control == 0
                              ? inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "segment without flags"))
                              : fromCore(controlNames(control));
    if (octets == 0)
        return flags;
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 with data")).arg(flags);
}

QString overtaken(const QString& who, const QString& what, const Alternative::Overtaker& past) {
    const QString other = letter(past.end);
    if (past.control) {
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 comes only after %3's %4"))
            .arg(who, what, other, segmentName(*past.control, 0));
    }
    if (past.timer) {
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 comes only after %3's %4"))
            .arg(who, what, other, timerLabel(*past.timer));
    }
    if (past.call) {
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 comes only after %3 calls %4"))
            .arg(who, what, other, fromCore(callName(*past.call)));
    }
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 comes late")).arg(who, what);
}

QString callOf(const Alternative& alternative) {
    const auto* call = std::get_if<CallAct>(&alternative.act);
    return call == nullptr ? QString() : fromCore(callName(callKind(call->call)));
}

QString told(const Beat& beat) {
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 is told “%2”"))
        .arg(letter(beat.end), fromCore(resultText(beat.result)));
}

QString sentAgain(const Beat& beat, const Alternative& how, SimTime now) {
    const bool same = how.kind != Alternative::Kind::Call && how.end == beat.end
                      && how.control == beat.control && how.octets == beat.octets;
    const QString pause = durationText(beat.at - now);
    if (same) {
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 sends it again after %2"))
            .arg(letter(beat.end), pause);
    }
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 sends its %2 again after %3"))
        .arg(letter(beat.end), segmentName(beat.control, beat.octets), pause);
}

QString moved(const Beat& beat) {
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 goes from %2 to %3"))
        .arg(letter(beat.end), stateLabel(beat.from), stateLabel(beat.to));
}

QString missing(const Beat& beat) {
    switch (beat.kind) {
    case Beat::Kind::Moves:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 does not get from %2 to %3"))
            .arg(letter(beat.end), stateLabel(beat.from), stateLabel(beat.to));
    case Beat::Kind::Sends:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "one %2 of %1 is not needed"))
            .arg(letter(beat.end), segmentName(beat.control, beat.octets));
    case Beat::Kind::IsTold:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 is not told “%2”"))
            .arg(letter(beat.end), fromCore(resultText(beat.result)));
    }
    return {};
}

QStringList simultaneous(const WhatIf& whatIf) {
    const auto& rest = whatIf.future.rest;
    if (whatIf.difference.simultaneousClose && rest[0] == State::TimeWait && rest[1] == State::TimeWait) {
        return {inWhatIfText(QT_TRANSLATE_NOOP(
            "WhatIfText", "simultaneous close: both pass through CLOSING and end in TIME-WAIT"))};
    }
    if (whatIf.difference.simultaneousClose)
        return {
            inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "simultaneous close: both pass through CLOSING"))};
    return {
        inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "simultaneous open: both pass through SYN-RECEIVED"))};
}

QStringList facts(const WhatIf& whatIf, SimTime now) {
    const Difference& difference = whatIf.difference;
    if (difference.simultaneousClose || difference.simultaneousOpen)
        return simultaneous(whatIf);
    QStringList lines;
    if (difference.again)
        lines += sentAgain(*difference.again, whatIf.alternative, now);
    if (difference.told)
        lines += told(*difference.told);
    if (difference.moves)
        lines += moved(*difference.moves);
    if (lines.isEmpty() && difference.sends) {
        lines += inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 sends %2 more"))
                     .arg(letter(difference.sends->end),
                          segmentName(difference.sends->control, difference.sends->octets));
    }
    if (lines.isEmpty() && difference.missing)
        lines += missing(*difference.missing);
    return lines.mid(0, kFactsMax);
}

/// How it ends, compared with how it would have ended.
QString ending(const WhatIf& whatIf) {
    const auto& rest = whatIf.future.rest;
    if (!whatIf.future.complete)
        return {};
    if (!whatIf.difference.otherRest)
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "the end is the same"));
    return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "in the end A is %1, B is %2"))
        .arg(stateLabel(rest[0]), stateLabel(rest[1]));
}

} // namespace

QString whatIfCause(const Alternative& alternative) {
    const QString who = letter(alternative.end);
    const QString what = segmentName(alternative.control, alternative.octets);
    switch (alternative.kind) {
    case Alternative::Kind::Deliver:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 arrives at once")).arg(who, what);
    case Alternative::Kind::Drop:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1's %2 is lost")).arg(who, what);
    case Alternative::Kind::Delay:
        return overtaken(who, what, alternative.past);
    case Alternative::Kind::Call:
        return inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "%1 calls %2 first"))
            .arg(who, callOf(alternative));
    }
    return {};
}

QString whatIfEffect(const WhatIf& whatIf, SimTime now) {
    QStringList lines = facts(whatIf, now);
    const bool saysEnd = whatIf.difference.simultaneousClose || whatIf.difference.simultaneousOpen;
    if (const QString end = ending(whatIf); !end.isEmpty() && !saysEnd)
        lines += end;
    return lines.join(inWhatIfText(QT_TRANSLATE_NOOP("WhatIfText", "; ")));
}

} // namespace finwait

#include "app/text/question_text.h"

#include <QCoreApplication>

#include "app/text/step_text.h"

namespace finwait {

namespace {

struct QuestionTextWords {
    Q_DECLARE_TR_FUNCTIONS(QuestionText)
};

QString stateQuestion(const Question& question) {
    return question.span == QuestionSpan::NextStep
               ? QuestionTextWords::tr("Which state will %1 be in after the next step?")
                     .arg(letter(question.end))
               : QuestionTextWords::tr("Which state will %1 be in when the next segment has reached it?")
                     .arg(letter(question.end));
}

QString segmentQuestion(const Question& question) {
    return question.span == QuestionSpan::NextStep
               ? QuestionTextWords::tr("Which segment will %1 send in the next step, if any?")
                     .arg(letter(question.end))
               : QuestionTextWords::tr(
                     "Which segment will %1 send up to the moment when the next one reaches it, if any?")
                     .arg(letter(question.end));
}

QString numberQuestion(const Question& question) {
    return question.field == NumberField::Seq
               ? QuestionTextWords::tr("Which SEG.SEQ will the next segment of %1 carry?")
                     .arg(letter(question.end))
               : QuestionTextWords::tr("Which SEG.ACK will the next segment of %1 carry?")
                     .arg(letter(question.end));
}

/// What comes to the end that acts in a step.
QString stimulus(const Report& next) {
    const QString actor = letter(*next.actor);
    switch (next.kind) {
    case StepKind::UserCall: {
        const QString name = fromCore(callName(*next.call));
        return QuestionTextWords::tr("%1’s user calls %2.").arg(actor, name);
    }
    case StepKind::Arrival:
        return QuestionTextWords::tr("%1 from %2 arrives at %3.")
            .arg(flagsText(next.arrival->segment), letter(peerOf(*next.actor)), actor);
    case StepKind::Timer:
        return QuestionTextWords::tr("%1’s %2 expires.").arg(actor, timerLabel(*next.timer));
    case StepKind::Crash:
        return QuestionTextWords::tr("%1’s host loses its memory.").arg(actor);
    case StepKind::Wire:
    case StepKind::Observed:
        return {};
    }
    return {};
}

} // namespace

QString questionText(const Question& question) {
    switch (question.kind) {
    case QuestionKind::State:
        return stateQuestion(question);
    case QuestionKind::Segment:
        return segmentQuestion(question);
    case QuestionKind::Number:
        return numberQuestion(question);
    }
    return {};
}

QString stepQuestionText(const Question& question, const Report& next) {
    const QString end = letter(question.end);
    return stimulus(next) + QLatin1Char(' ')
           + (question.kind == QuestionKind::State
                  ? QuestionTextWords::tr("Which state will %1 be in then?").arg(end)
                  : QuestionTextWords::tr("Which segment will %1 send, if any?").arg(end));
}

QString answerText(const Question& question, const Answer& answer, const Numbering& numbering,
                   NameDialect dialect) {
    if (const auto* state = std::get_if<State>(&answer))
        return stateLabel(*state, dialect);
    if (const auto* control = std::get_if<ControlBits>(&answer))
        return fromCore(controlNames(*control));
    if (const auto* number = std::get_if<SeqNum>(&answer)) {
        const End space = question.field == NumberField::Seq ? question.end : peerOf(question.end);
        return numbering.of(space, *number);
    }
    return QuestionTextWords::tr("no segment");
}

QString rightText(const QString& answer) {
    return QuestionTextWords::tr("Right: %1.").arg(answer);
}

QString wrongText(const QString& given, const QString& answer) {
    return QuestionTextWords::tr("Not %1: the answer is %2.").arg(given, answer);
}

QString shownText(const QString& answer) {
    return QuestionTextWords::tr("The answer is %1.").arg(answer);
}

} // namespace finwait

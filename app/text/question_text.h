#pragma once

#include <QString>

#include "app/models/format.h"
#include "app/text/state_names.h"
#include "core/scenario/question.h"
#include "core/sim/report.h"

namespace finwait {

/// A scenario's question in the usual words: "Which state will B be in after the next step?"
QString questionText(const Question& question);

/// The question before a step, with what comes to the end: "FIN,ACK from A arrives at B. Which state will B
/// be in then?"
QString stepQuestionText(const Question& question, const Report& next);

/// "CLOSE-WAIT", "FIN,ACK", "no segment", "101"
QString answerText(const Question& question, const Answer& answer, const Numbering& numbering,
                   NameDialect dialect);

/// What came of an answer: "Right: CLOSE-WAIT."
QString rightText(const QString& answer);
QString wrongText(const QString& given, const QString& answer);
QString shownText(const QString& answer);

} // namespace finwait

#include "app/text/reason_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "app/text/requirement_text.h"
#include "app/text/step_paragraph.h"
#include "core/rfc/requirement.h"

namespace finwait {

namespace {

QString inReasonText(const char* text) {
    return QCoreApplication::translate("ReasonText", text);
}

QString verdict(ReasonLine::Mark mark) {
    switch (mark) {
    case ReasonLine::Mark::Holds:
        return inReasonText(QT_TRANSLATE_NOOP("ReasonText", "%1: yes."));
    case ReasonLine::Mark::Fails:
        return inReasonText(QT_TRANSLATE_NOOP("ReasonText", "%1: the test fails."));
    case ReasonLine::Mark::Absent:
        return inReasonText(QT_TRANSLATE_NOOP("ReasonText", "%1: does not apply."));
    case ReasonLine::Mark::Acts:
    case ReasonLine::Mark::Transition:
        return inReasonText(QT_TRANSLATE_NOOP("ReasonText", "%1: done."));
    }
    return {};
}

/// "MUST-13: …", with the words of Appendix B's row where it has one.
QString requirementLine(const ReasonLine& line) {
    const std::string label = line.requirement.toStdString();
    const auto catalogue = requirementCatalogue();
    const auto row = std::ranges::find(catalogue, std::string_view(label), &Requirement::label);
    if (row == catalogue.end())
        return line.requirement;
    return inReasonText(QT_TRANSLATE_NOOP("ReasonText", "%1: %2."))
        .arg(line.requirement, requirementText(*row));
}

QString place(const ReasonLine& line) {
    const RuleInfo& info = ruleInfo(line.rule);
    const QString document = fromCore(info.document);
    const QString place =
        line.citation.startsWith(QChar(0xA7)) ? document + QLatin1Char(' ') + line.citation : line.citation;
    return line.requirement.isEmpty() ? place : place + QStringLiteral(" · ") + requirementLine(line);
}

} // namespace

QString reasonSentence(const ReasonLine& line, std::optional<End> actor) {
    QStringList lines = {verdict(line.mark).arg(line.title)};
    if (!line.details.isEmpty())
        lines += line.details;
    if (const QString meaning = actor ? ruleParagraph(line.rule, *actor) : QString(); !meaning.isEmpty())
        lines += meaning;
    lines += place(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace finwait

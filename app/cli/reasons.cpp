#include "app/cli/reasons.h"

#include <QStringList>

#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

std::string_view markName(ReasonLine::Mark mark) {
    switch (mark) {
    case ReasonLine::Mark::Holds:
        return "holds";
    case ReasonLine::Mark::Fails:
        return "fails";
    case ReasonLine::Mark::Absent:
        return "absent";
    case ReasonLine::Mark::Acts:
        return "acts";
    case ReasonLine::Mark::Transition:
        return "transition";
    }
    return {};
}

} // namespace

QString markText(ReasonLine::Mark mark) {
    switch (mark) {
    case ReasonLine::Mark::Holds:
        return QStringLiteral("✓");
    case ReasonLine::Mark::Fails:
        return QStringLiteral("✕");
    case ReasonLine::Mark::Absent:
        return QStringLiteral("–");
    case ReasonLine::Mark::Acts:
        return QStringLiteral("•");
    case ReasonLine::Mark::Transition:
        return QStringLiteral("→");
    }
    return {};
}

QString reasonText(const ReasonLine& reason) {
    QString text = reason.title;
    if (!reason.details.isEmpty())
        text += QStringLiteral(": ") + reason.details.split(QLatin1Char('\n')).join(QStringLiteral("; "));
    QString source = reason.citation;
    if (!reason.requirement.isEmpty())
        source += QStringLiteral(", ") + reason.requirement;
    return QStringLiteral("%1 (%2)").arg(text, source);
}

std::string reasonsJson(const std::vector<ReasonLine>& reasons) {
    std::string list;
    for (const ReasonLine& reason : reasons) {
        JsonLine line;
        line.add("rule", ruleInfo(reason.rule).key).add("verdict", markName(reason.mark));
        line.add("title", std::string_view(reason.title.toStdString()));
        line.add("details", std::string_view(reason.details.toStdString()));
        line.add("citation", std::string_view(reason.citation.toStdString()));
        line.add("requirement", std::string_view(reason.requirement.toStdString()));
        list += (list.empty() ? "" : ", ") + line.text();
    }
    return '[' + list + ']';
}

} // namespace finwait

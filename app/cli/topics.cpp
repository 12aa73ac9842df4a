#include "app/cli/topics.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/models/format.h"
#include "app/text/state_names.h"

namespace finwait {

namespace {

constexpr char kRfc9293[] = "RFC 9293";

std::optional<State> stateIn(const QString& text) {
    const QString name = text.trimmed().toUpper();
    for (const State state : kAllStates) {
        for (const NameDialect dialect : kNameDialects) {
            if (name == stateLabel(state, dialect).toUpper())
                return state;
        }
    }
    return std::nullopt;
}

std::optional<EdgeTopic> edgeIn(const QString& text) {
    static const QRegularExpression arrow(QStringLiteral("\\s*(?:,|→|->|>)\\s*"));
    const QStringList names = text.split(arrow);
    const auto from = stateIn(names.constFirst());
    const auto to = stateIn(names.constLast());
    if (names.size() != 2 || !from || !to)
        return std::nullopt;
    return EdgeTopic{*from, *to};
}

/// "§3.10.7.4" is RFC 9293's, "RFC 5961 §3.2" is not.
std::optional<SectionTopic> sectionIn(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^(?:RFC\\s*(\\d{3,4})\\s*)?(?:§?\\s*((?:A\\.)?[0-9]+(?:\\.[0-9]+)*(?::[0-9])?))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch() || text.trimmed().isEmpty())
        return std::nullopt;
    const QString document =
        match.captured(1).isEmpty() ? QLatin1String(kRfc9293) : QStringLiteral("RFC ") + match.captured(1);
    const SectionTopic topic{document, match.captured(2)};
    const auto isIn = [&topic](std::string_view other, std::string_view section) {
        return topic.document == fromCore(other) && isWithin(fromCore(section), topic.section);
    };
    const bool known =
        std::ranges::any_of(ruleCatalogue(),
                            [&isIn](const RuleInfo& rule) { return isIn(rule.document, rule.section); })
        || std::ranges::any_of(requirementCatalogue(), [&isIn](const Requirement& requirement) {
               return isIn(kRfc9293, requirement.section);
           });
    return known ? std::optional(topic) : std::nullopt;
}

std::optional<RequirementTopicName> requirementIn(const QString& text) {
    const QString label = text.toUpper();
    const bool known = std::ranges::any_of(requirementCatalogue(), [&label](const Requirement& requirement) {
        return label == fromCore(requirement.label());
    });
    return known ? std::optional(RequirementTopicName{label}) : std::nullopt;
}

std::optional<ResultCode> resultIn(const QString& text) {
    const QString words = text.toLower();
    for (std::size_t i = 0; i < kResultCodeCount; ++i) {
        const auto code = static_cast<ResultCode>(i);
        const QString rfc = fromCore(resultText(code));
        if (words == fromCore(resultName(code)) || words == rfc
            || (words.size() > 3 && rfc == QStringLiteral("error: ") + words))
            return code;
    }
    return std::nullopt;
}

std::optional<Misconception> misconceptionIn(const QString& text) {
    const auto found = std::ranges::find(kMisconceptionIds, std::string_view(text.toLower().toStdString()));
    if (found == kMisconceptionIds.end())
        return std::nullopt;
    return static_cast<Misconception>(found - kMisconceptionIds.begin());
}

std::optional<ChoiceTopic> choiceIn(const QString& text) {
    const bool known = std::ranges::any_of(choiceCatalogue(), [&text](const Choice& choice) {
        return text == fromCore(choice.key)
               || fromCore(choice.switches).split(QLatin1Char(' '), Qt::SkipEmptyParts).contains(text);
    });
    return known ? std::optional(ChoiceTopic{text}) : std::nullopt;
}

} // namespace

bool isWithin(const QString& place, const QString& section) {
    return section.isEmpty() || place == section || place.startsWith(section + QLatin1Char('.'))
           || place.startsWith(section + QLatin1Char(':'));
}

std::optional<Topic> topicFrom(const QString& text) {
    if (const auto state = stateIn(text))
        return *state;
    if (const auto edge = edgeIn(text))
        return *edge;
    if (const auto rule = ruleFromKey(text.toLower().toStdString()))
        return *rule;
    if (const auto requirement = requirementIn(text))
        return *requirement;
    if (const auto result = resultIn(text))
        return *result;
    if (const auto misconception = misconceptionIn(text))
        return *misconception;
    if (const auto choice = choiceIn(text))
        return *choice;
    if (const auto section = sectionIn(text))
        return *section;
    return std::nullopt;
}

QStringList topicNames() {
    QStringList names;
    for (const State state : kAllStates)
        names += stateLabel(state);
    for (const RuleInfo& rule : ruleCatalogue()) {
        names += fromCore(rule.key);
        if (rule.document == kRfc9293)
            names += fromCore(rule.section.substr(0, rule.section.find(':')));
    }
    for (const Requirement& requirement : requirementCatalogue())
        names += fromCore(requirement.label());
    for (std::size_t i = 0; i < kResultCodeCount; ++i)
        names += fromCore(resultName(static_cast<ResultCode>(i)));
    for (const std::string_view id : kMisconceptionIds)
        names += fromCore(id);
    for (const Choice& choice : choiceCatalogue()) {
        names += fromCore(choice.key);
        names += fromCore(choice.switches).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    names.removeDuplicates();
    return names;
}

} // namespace finwait

#include <QCoreApplication>

#include <algorithm>

#include "app/cli/reasons.h"
#include "app/cli/sightings.h"
#include "app/cli/topics.h"
#include "app/models/format.h"
#include "app/models/scenario_library.h"
#include "app/text/call_text.h"
#include "app/text/choice_text.h"
#include "app/text/edge_text.h"
#include "app/text/explanation_catalog.h"
#include "app/text/explanation_titles.h"
#include "app/text/misconception_text.h"
#include "app/text/requirement_text.h"
#include "app/text/state_reference.h"
#include "app/text/step_paragraph.h"

namespace finwait {

namespace {

struct TopicArticlesWords {
    Q_DECLARE_TR_FUNCTIONS(Article)
};

/// What the clause comes down to, by verdict: "✓ The sequence number is acceptable".
QStringList verdictsOf(Rule rule) {
    QStringList lines;
    for (const Verdict verdict : {Verdict::Holds, Verdict::Fails, Verdict::Absent, Verdict::Acts}) {
        const QString title = explanationTitle(rule, verdict);
        if (!title.isEmpty())
            lines += markText(markOf(verdict)) + QLatin1Char(' ') + title;
    }
    return lines;
}

QString firstTitle(Rule rule) {
    const QStringList lines = verdictsOf(rule);
    return lines.isEmpty() ? fromCore(ruleInfo(rule).key) : lines.constFirst().mid(2);
}

QString ruleLine(Rule rule) {
    return QStringLiteral("%1: %2 (%3)").arg(fromCore(ruleInfo(rule).key), firstTitle(rule), citation(rule));
}

QString requirementLine(const Requirement& requirement) {
    return QStringLiteral("%1 (§%2): %3. %4 %5")
        .arg(fromCore(requirement.label()), fromCore(requirement.section), requirementText(requirement),
             statusMark(requirement.status), statusText(requirement.status));
}

QString choiceLine(const Choice& choice) {
    const ChoiceText text = choiceText(choice);
    return QStringLiteral("%1 (§%2): %3 → %4")
        .arg(text.point, fromCore(choice.section), text.says, text.chooses);
}

QStringList edgeLines(const std::function<bool(const StateEdge&)>& isIt) {
    QStringList lines;
    for (const StateEdge& edge : stateEdges()) {
        if (isIt(edge))
            lines += edgeSentence(edge);
    }
    return lines;
}

void addSightings(Article& article, const std::function<bool(const Report&)>& isIt) {
    QStringList lines;
    for (const QString& place : sightings(isIt))
        lines += QStringLiteral("finwait explain ") + place;
    article.add(TopicArticlesWords::tr("To be seen in"), lines);
}

QString mayStill(const StateReference& page) {
    if (page.maySend && page.mayReceive)
        return TopicArticlesWords::tr("send and receive");
    if (page.maySend)
        return TopicArticlesWords::tr("send, not receive");
    return page.mayReceive ? TopicArticlesWords::tr("receive, not send")
                           : TopicArticlesWords::tr("neither send nor receive");
}

Article articleOn(State state, const Config& config) {
    Article article{QStringLiteral("state"), stateLabel(state), stateLabel(state), {}};
    const StateReference page = stateReference(state, config);
    article.add({}, {page.waitsFor});
    article.add(TopicArticlesWords::tr("Ended by"), {page.endedBy});
    QStringList hands;
    for (const Responsible one : page.responsible)
        hands += responsibleName(one);
    article.add(TopicArticlesWords::tr("In the hands of"), {hands.join(TopicArticlesWords::tr(", "))});
    article.add(TopicArticlesWords::tr("May still"), {mayStill(page)});
    article.add(TopicArticlesWords::tr("Lasts"), {page.lasts});
    article.add(TopicArticlesWords::tr("Remember"), {page.remember});
    QStringList names;
    for (const NameDialect dialect : kNameDialects) {
        if (dialect != NameDialect::Rfc)
            names += QStringLiteral("%1: %2").arg(dialectName(dialect), stateLabel(state, dialect));
    }
    article.add(TopicArticlesWords::tr("Other names"), names);
    article.add(TopicArticlesWords::tr("Ways in"),
                edgeLines([state](const StateEdge& edge) { return edge.to == state; }));
    article.add(TopicArticlesWords::tr("Ways out"),
                edgeLines([state](const StateEdge& edge) { return edge.from == state; }));
    QStringList commands;
    for (const StateCommand& command : page.commands)
        commands += QStringLiteral("%1: %2").arg(command.tool, command.command);
    article.add(TopicArticlesWords::tr("See it for real"), commands);
    addSightings(article, [state](const Report& report) {
        return std::ranges::any_of(report.transitions, [state](const Transition& transition) {
            return stateEdge(transition.edge).to == state;
        });
    });
    return article;
}

Article articleOn(const EdgeTopic& topic, const Config&) {
    const auto isIt = [&topic](const StateEdge& edge) {
        return edge.from == topic.from && edge.to == topic.to;
    };
    const QString title = QStringLiteral("%1 → %2").arg(stateLabel(topic.from), stateLabel(topic.to));
    Article article{QStringLiteral("edge"),
                    QStringLiteral("%1,%2").arg(stateLabel(topic.from), stateLabel(topic.to)),
                    title,
                    {}};
    const QStringList edges = edgeLines(isIt);
    article.add({}, edges.isEmpty()
                        ? QStringList{TopicArticlesWords::tr("No event leads from one to the other.")}
                        : edges);
    QStringList rules;
    for (const StateEdge& edge : stateEdges()) {
        if (isIt(edge))
            rules += QStringList{ruleLine(edge.rule), ruleParagraph(edge.rule, End::A)};
    }
    article.add(TopicArticlesWords::tr("Rules"), rules);
    addSightings(article, [&isIt](const Report& report) {
        return std::ranges::any_of(report.transitions, [&isIt](const Transition& transition) {
            return isIt(stateEdge(transition.edge));
        });
    });
    return article;
}

Article articleOn(Rule rule, const Config&) {
    const RuleInfo& info = ruleInfo(rule);
    Article article{QStringLiteral("rule"), fromCore(info.key), firstTitle(rule), {}};
    article.add({}, {ruleParagraph(rule, End::A)});
    article.add(TopicArticlesWords::tr("Outcomes"), verdictsOf(rule));
    article.add(TopicArticlesWords::tr("Why a call is refused"), {refusalReason(rule)});
    article.add(TopicArticlesWords::tr("Source"), {citation(rule)});
    QStringList requirements;
    for (const Requirement& requirement : requirementCatalogue()) {
        if (std::ranges::find(requirement.rules, rule) != requirement.rules.end())
            requirements += requirementLine(requirement);
    }
    article.add(TopicArticlesWords::tr("Requirements"), requirements);
    article.add(TopicArticlesWords::tr("Changes of state"),
                edgeLines([rule](const StateEdge& edge) { return edge.rule == rule; }));
    addSightings(article, [rule](const Report& report) {
        return std::ranges::find(report.decisions, rule, &Decision::rule) != report.decisions.end();
    });
    return article;
}

Article articleOn(const SectionTopic& topic, const Config&) {
    const QString name = topic.section.isEmpty()
                             ? topic.document
                             : QStringLiteral("%1 §%2").arg(topic.document, topic.section);
    Article article{QStringLiteral("section"), name, name, {}};
    const auto isIn = [&topic](std::string_view document, std::string_view section) {
        return topic.document == fromCore(document) && isWithin(fromCore(section), topic.section);
    };
    QStringList rules;
    for (const RuleInfo& info : ruleCatalogue()) {
        if (isIn(info.document, info.section))
            rules += ruleLine(info.rule);
    }
    article.add(TopicArticlesWords::tr("Rules"), rules);
    QStringList requirements;
    for (const Requirement& requirement : requirementCatalogue()) {
        if (isIn("RFC 9293", requirement.section))
            requirements += requirementLine(requirement);
    }
    article.add(TopicArticlesWords::tr("Requirements"), requirements);
    QStringList choices;
    for (const Choice& choice : choiceCatalogue()) {
        if (isIn("RFC 9293", choice.section))
            choices += choiceLine(choice);
    }
    article.add(TopicArticlesWords::tr("Choices"), choices);
    return article;
}

Article articleOn(const RequirementTopicName& topic, const Config&) {
    Article article{QStringLiteral("requirement"), topic.label, topic.label, {}};
    for (const Requirement& requirement : requirementCatalogue()) {
        if (topic.label != fromCore(requirement.label()))
            continue;
        QStringList rules;
        for (const Rule rule : requirement.rules)
            rules += ruleLine(rule);
        article.add({}, {requirementLine(requirement), requirementNote(requirement)});
        article.add(TopicArticlesWords::tr("Rules"), rules);
    }
    return article;
}

Article articleOn(ResultCode code, const Config&) {
    Article article{QStringLiteral("result"), fromCore(resultName(code)), fromCore(resultText(code)), {}};
    article.add({}, {resultMeaning(code)});
    addSightings(article, [code](const Report& report) {
        return std::ranges::find(report.results, code, &UserResult::code) != report.results.end();
    });
    return article;
}

Article articleOn(Misconception misconception, const Config&) {
    Article article{QStringLiteral("misconception"),
                    fromCore(misconceptionId(misconception)),
                    QStringLiteral("“%1”").arg(beliefText(misconception)),
                    {}};
    article.add({}, {truthText(misconception)});
    QStringList lessons;
    for (const Scenario& scenario : ScenarioLibrary::all()) {
        if (std::ranges::find(scenario.cures, misconception) != scenario.cures.end())
            lessons += QStringLiteral("finwait ") + fromCore(scenario.id);
    }
    article.add(TopicArticlesWords::tr("Lessons that show it"), lessons);
    return article;
}

Article articleOn(const ChoiceTopic& topic, const Config&) {
    Article article{QStringLiteral("choice"), topic.word, topic.word, {}};
    for (const Choice& choice : choiceCatalogue()) {
        const QStringList switches = fromCore(choice.switches).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (topic.word != fromCore(choice.key) && !switches.contains(topic.word))
            continue;
        const ChoiceText text = choiceText(choice);
        article.add(
            QStringLiteral("%1 (§%2)").arg(text.point, fromCore(choice.section)),
            {TopicArticlesWords::tr("The text: %1").arg(text.says),
             TopicArticlesWords::tr("FinWait: %1").arg(text.chooses),
             TopicArticlesWords::tr("Why: %1").arg(text.why),
             switches.isEmpty()
                 ? QString()
                 : TopicArticlesWords::tr("Switches: %1").arg(switches.join(TopicArticlesWords::tr(", ")))});
    }
    return article;
}

} // namespace

Article articleOn(const Topic& topic, const Config& config) {
    return std::visit([&config](const auto& one) { return articleOn(one, config); }, topic);
}

} // namespace finwait

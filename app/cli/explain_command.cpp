#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "app/cli/reasons.h"
#include "app/cli/topics.h"
#include "app/models/act_text.h"
#include "app/models/format.h"
#include "app/models/lesson.h"
#include "app/models/scenario_library.h"
#include "app/models/stage.h"
#include "app/text/misconception_text.h"
#include "app/text/spoken_language.h"
#include "app/text/step_sentence.h"
#include "core/base/spelling.h"

namespace finwait {

namespace {

struct ExplainCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Article)
};

struct Request {
    QString topic;
    QString language;
    NameDialect dialect = NameDialect::Rfc;
    bool relativeNumbers = true;
    std::optional<int> step;
};

QStringList statesOf(const Report& report, NameDialect dialect) {
    QStringList lines;
    for (const End end : kBothEnds) {
        const State before = report.before[indexOf(end)];
        const State after = report.after[indexOf(end)];
        const QString letter{QLatin1Char(letterOf(end))};
        lines += before == after ? QStringLiteral("%1: %2").arg(letter, stateLabel(after, dialect))
                                 : QStringLiteral("%1: %2 → %3")
                                       .arg(letter, stateLabel(before, dialect), stateLabel(after, dialect));
    }
    return lines;
}

/// A stage that stands on a step of a scenario.
class Scene {
public:
    Scene(Scenario scenario, const Request& request) : m_request(request) {
        m_stage.setDialect(request.dialect);
        m_stage.setRelativeNumbers(request.relativeNumbers);
        m_stage.load(std::move(scenario));
        m_lesson.setLanguage(request.language);
        m_lesson.setStage(&m_stage);
    }

    /// False when the scenario has no such step.
    bool goTo(int step) {
        while (m_stage.stepIndex() < step - 1 && m_stage.stepForward()) {
        }
        m_before = m_stage.history().world();
        return m_stage.stepIndex() == step - 1 && m_stage.stepForward();
    }
    [[nodiscard]] int lastStep() const { return m_stage.stepCount(); }

    [[nodiscard]] Article stepArticle() const {
        const Report& report = m_stage.history().report();
        const StepText text = explainStep(report, m_before, m_stage.numbering(), m_request.dialect);
        const QString title = ExplainCommandWords::tr("%1, step %2 at %3: %4")
                                  .arg(m_lesson.title(), QString::number(m_stage.stepIndex()),
                                       timeText(m_stage.history().world().now),
                                       stepSentence(report, m_before, m_request.dialect));
        Article article{QStringLiteral("step"), m_lesson.scenarioId(), title, {}};
        article.add({}, {text.paragraph});
        article.add(ExplainCommandWords::tr("States"), statesOf(report, m_request.dialect));
        QStringList reasons;
        for (const ReasonLine& reason : text.reasons)
            reasons += markText(reason.mark) + QLatin1Char(' ') + reasonText(reason);
        article.add(ExplainCommandWords::tr("How RFC 9293 decides"), reasons);
        article.add(ExplainCommandWords::tr("What users are told"),
                    stepResults(report).split(QLatin1Char('\n')));
        article.add(ExplainCommandWords::tr("The lesson says"), {m_lesson.narration()});
        return article;
    }

    [[nodiscard]] Article lessonArticle() const {
        Article article{QStringLiteral("scenario"), m_lesson.scenarioId(), m_lesson.title(), {}};
        article.add({}, {m_lesson.summary()});
        QStringList cures;
        for (const Misconception cure : m_stage.scenario().cures)
            cures += QStringLiteral("“%1” %2").arg(beliefText(cure), truthText(cure));
        article.add(ExplainCommandWords::tr("What people believe, and what is so"), cures);
        QStringList steps;
        World before;
        m_stage.history().replay(0, [&](NodeId, const World& world, const Report& report) {
            steps += steps.isEmpty()
                         ? beginningSentence(world, m_request.dialect)
                         : QStringLiteral("%1. %2").arg(QString::number(steps.size()),
                                                        stepSentence(report, before, m_request.dialect));
            before = world;
        });
        article.add(ExplainCommandWords::tr("Steps"), steps);
        return article;
    }

private:
    const Request& m_request;
    Stage m_stage;
    Lesson m_lesson;
    World m_before;
};

QString unknownTopic(const QString& text) {
    const QStringList known = topicNames() + ScenarioLibrary::names();
    std::vector<std::string> words;
    for (const QString& name : known)
        words.push_back(name.toLower().toStdString());
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = nearestWord(text.toLower().toStdString(), views);
    const QString sentence = QStringLiteral("there is nothing to explain by the name “%1”").arg(text);
    if (!near)
        return sentence + QStringLiteral("; 'finwait explain --help' says what there is");
    const auto place = std::ranges::find(views, *near) - views.begin();
    return sentence + QStringLiteral("; did you mean %1?").arg(known[place]);
}

/// The article, or one line that says what is wrong.
std::variant<Article, QString> articleFor(const Request& request) {
    const auto topic = request.step ? std::nullopt : topicFrom(request.topic);
    // Of two things by one name the lesson is more likely to be meant than the choice behind it.
    const bool lesson = topic && std::holds_alternative<ChoiceTopic>(*topic)
                        && ScenarioLibrary::names().contains(request.topic);
    if (topic && !lesson)
        return articleOn(*topic, configFor(Profile::Rfc9293));
    auto opened = openScenario(request.topic);
    if (const auto* error = std::get_if<QString>(&opened)) {
        const bool file =
            request.topic.contains(QLatin1Char('/')) || request.topic.endsWith(QLatin1String(".json"));
        return request.step || file ? *error : unknownTopic(request.topic);
    }
    Scene scene(std::get<Scenario>(std::move(opened)), request);
    if (!request.step)
        return scene.lessonArticle();
    if (scene.goTo(*request.step))
        return scene.stepArticle();
    return QStringLiteral("--step %1: the scenario has %2 steps").arg(*request.step).arg(scene.lastStep());
}

int runExplain(const CommandLine& line) {
    if (line.arguments().isEmpty())
        return complain(QStringLiteral("explain takes a topic; see 'finwait explain --help'"));
    Request request;
    request.topic = line.arguments().join(QLatin1Char(' '));
    request.language = line.value("lang");
    request.dialect = dialectFromKey(line.value("dialect")).value_or(NameDialect::Rfc);
    request.relativeNumbers = !line.isSet("absolute");
    if (line.isSet("step"))
        request.step = static_cast<int>(line.number("step"));

    const SpokenLanguage spoken(request.language);
    const auto article = articleFor(request);
    if (const auto* error = std::get_if<QString>(&article))
        return complain(*error);
    const auto& found = std::get<Article>(article);
    printLine(line.isSet("json") ? articleJson(found) : articleText(found));
    return kExitOk;
}

constexpr std::array kExplainArguments = {CommandArgument{
    .name = "TOPIC",
    .help = "a state (TIME-WAIT, or TIME_WAIT), a change of state (FIN-WAIT-1,CLOSING), a section (3.10.7.4, "
            "'RFC 5961'), a rule (rst.exact), a requirement (MUST-13), what a user is told "
            "(connection-refused), a choice or its switch (nagle), a belief (rst-is-a-fast-fin), or a "
            "scenario",
    .complete = Complete::Topic}};
constexpr std::array kExplainOptions = {
    CommandOption{.name = "step",
                  .value = "N",
                  .help = "a step of the scenario: what happened, and every clause that was applied",
                  .numeric = true,
                  .range = {.least = 1}},
    CommandOption{.name = "json", .help = "one object: kind, topic, title, parts of heading and lines"},
    kLanguageOption,
    kDialectOption,
    kAbsoluteOption,
};

} // namespace

const Command kExplainCommand{
    .name = "explain",
    .usage = "TOPIC [options]",
    .summary = "explain a state, a rule, an error, or a step of a scenario",
    .description = "Says what FinWait knows about a topic, and where in the course it can be seen.",
    .arguments = kExplainArguments,
    .options = kExplainOptions,
    .examples = "finwait explain TIME-WAIT\n"
                "finwait explain three-way-handshake --step 3\n"
                "finwait explain 3.10.7.4 --lang zh_CN",
    .run = runExplain,
};

} // namespace finwait

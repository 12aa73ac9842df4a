#include "app/cli/account.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "app/cli/prose.h"
#include "app/cli/reasons.h"
#include "app/export/display_width.h"
#include "app/models/act_text.h"
#include "app/models/lesson.h"
#include "app/models/stage.h"
#include "app/text/step_sentence.h"
#include "app/text/step_text.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

constexpr std::size_t kStateWidth = 13;
constexpr qsizetype kStepColumns = 5;
constexpr qsizetype kTimeColumns = 11;
constexpr std::size_t kWhoColumns = 6;

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

/// At least one blank parts it from what follows.
QString paddedTo(const QString& text, std::size_t width) {
    const std::string utf8 = text.toStdString();
    return fromCore(padded(utf8, std::max(width, displayWidth(utf8) + 1)));
}

class Account {
public:
    Account(Scenario scenario, const AccountOptions& options) : m_options(options) {
        m_until = options.until ? options.until : scenario.until;
        m_stage.setDialect(options.dialect);
        m_stage.setRelativeNumbers(options.relativeNumbers);
        m_stage.load(std::move(scenario));
        m_lesson.setLanguage(options.language);
        m_lesson.setStage(&m_stage);
    }

    [[nodiscard]] QString head() const {
        QString text = m_lesson.title() + QLatin1Char('\n') + wrapProse(m_lesson.summary());
        text += QStringLiteral("\n\n");
        text += row(AccountWords::tr("Step"), AccountWords::tr("Time"), AccountWords::tr("Who"),
                    endName(End::A), endName(End::B), AccountWords::tr("What happens"));
        const World& world = m_stage.history().world();
        return text + QLatin1Char('\n')
               + row(QStringLiteral("0"), timeText(world.now), QStringLiteral("–"), stateOf(world, End::A),
                     stateOf(world, End::B), AccountWords::tr("The beginning"));
    }

    /// One step on. Empty: it has come to its end, as `ending` says.
    std::optional<QString> next() {
        if (m_fired || static_cast<std::size_t>(m_stage.stepIndex()) >= m_options.stepsMax)
            return std::nullopt;
        const World before = m_stage.history().world();
        if (!m_stage.stepForward()) {
            m_quiet = true;
            return std::nullopt;
        }
        const History& history = m_stage.history();
        m_fired = m_until && observe(*m_until, m_untilState, history.world(), history.report());
        return m_options.json ? json(before) : lines(before);
    }

    [[nodiscard]] AccountEnd ending() const {
        if (m_fired)
            return AccountEnd::Fired;
        return m_quiet ? AccountEnd::Quiet : AccountEnd::StepsMax;
    }

    [[nodiscard]] QString tail() const {
        const World& world = m_stage.history().world();
        const QString moment = momentSentence(world, m_options.dialect);
        if (ending() == AccountEnd::Quiet)
            return AccountWords::tr("All is quiet.") + QLatin1Char(' ') + moment;
        return moment;
    }

private:
    [[nodiscard]] QString endName(End end) const {
        const QString letter{QLatin1Char(letterOf(end))};
        const QString label = fromCore(m_stage.scenario().ends[indexOf(end)].label);
        return label.isEmpty() || label == letter ? letter : letter + QLatin1Char(' ') + label;
    }

    [[nodiscard]] QString stateOf(const World& world, End end) const {
        return stateLabel(world.state(end), m_options.dialect);
    }

    [[nodiscard]] static QString row(const QString& step, const QString& time, const QString& who,
                                     const QString& a, const QString& b, const QString& sentence) {
        QString left = step.rightJustified(kStepColumns) + time.rightJustified(kTimeColumns);
        left += QStringLiteral("  ") + paddedTo(who, kWhoColumns) + paddedTo(a, kStateWidth)
                + paddedTo(b, kStateWidth);
        return hung(left, sentence);
    }

    [[nodiscard]] QString lines(const World& before) {
        const History& history = m_stage.history();
        const Report& report = history.report();
        const QString who =
            report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : AccountWords::tr("wire");
        QString text = row(QString::number(m_stage.stepIndex()), timeText(history.world().now), who,
                           stateOf(history.world(), End::A), stateOf(history.world(), End::B),
                           stepSentence(report, before, m_options.dialect));
        if (m_options.reasons)
            text += reasonLines(report, before);
        const QString said = narration();
        if (!said.isEmpty())
            text += QLatin1Char('\n') + hung(QString(kMargin, QLatin1Char(' ')) + QStringLiteral("“"), said)
                    + QStringLiteral("”");
        return text;
    }

    [[nodiscard]] QString reasonLines(const Report& report, const World& before) const {
        QString text;
        const StepText step = explainStep(report, before, m_stage.numbering(), m_options.dialect);
        for (const ReasonLine& reason : step.reasons)
            text += QLatin1Char('\n')
                    + hung(QString(kMargin, QLatin1Char(' ')) + markText(reason.mark) + QLatin1Char(' '),
                           reasonText(reason));
        return text;
    }

    [[nodiscard]] QString json(const World& before) {
        const History& history = m_stage.history();
        const Report& report = history.report();
        const auto add = [](JsonLine& line, std::string_view key, const QString& text) {
            line.add(key, std::string_view(text.toStdString()));
        };
        JsonLine states;
        for (const End end : kBothEnds)
            add(states, end == End::A ? "A" : "B", stateOf(history.world(), end));
        JsonLine line;
        line.add("step", m_stage.stepIndex()).add("timeUs", report.at.us);
        line.add("actor", report.actor ? std::string(1, letterOf(*report.actor)) : std::string("wire"));
        line.addRaw("states", states.text());
        const StepText step = explainStep(report, before, m_stage.numbering(), m_options.dialect);
        add(line, "sentence", stepSentence(report, before, m_options.dialect));
        add(line, "paragraph", step.paragraph);
        add(line, "results", stepResults(report));
        add(line, "narration", narration());
        if (m_options.reasons)
            line.addRaw("reasons", reasonsJson(step.reasons));
        return fromCore(line.text());
    }

    /// What is said from this step on; empty when nothing new is.
    [[nodiscard]] QString narration() {
        const QString said = m_lesson.narration();
        return said == std::exchange(m_said, said) ? QString() : said;
    }

    static constexpr qsizetype kMargin = kStepColumns + kTimeColumns + 2;

    AccountOptions m_options;
    std::optional<Trigger> m_until;
    TriggerState m_untilState;
    Stage m_stage;
    Lesson m_lesson;
    QString m_said;
    bool m_fired = false;
    bool m_quiet = false;
};

} // namespace

AccountEnd tellRun(Scenario scenario, const AccountOptions& options,
                   const std::function<void(const QString&)>& print) {
    Account account(std::move(scenario), options);
    if (!options.json)
        print(account.head());
    while (const auto text = account.next())
        print(*text);
    if (!options.json)
        print(QLatin1Char('\n') + account.tail());
    return account.ending();
}

} // namespace finwait

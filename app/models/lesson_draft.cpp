#include "app/models/lesson_draft.h"

#include <QFileInfo>

#include <algorithm>

#include "app/export/file_writer.h"
#include "app/text/load_error_text.h"
#include "app/text/step_sentence.h"
#include "core/scenario/playthrough.h"
#include "core/scenario/prediction.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

constexpr auto kEnglish = "en";

template <typename E, std::size_t N>
QStringList idsOf(EnumSet<E> set, const std::array<std::string_view, N>& names) {
    QStringList ids;
    for (std::size_t i = 0; i < N; ++i) {
        if (set.contains(static_cast<E>(i)))
            ids += fromCore(names[i]);
    }
    return ids;
}

template <std::size_t N>
QStringList allOf(const std::array<std::string_view, N>& names) {
    QStringList ids;
    for (const std::string_view name : names)
        ids += fromCore(name);
    return ids;
}

template <typename E, std::size_t N>
bool change(EnumSet<E>& set, const std::array<std::string_view, N>& names, const QString& id, bool in) {
    const auto found = std::ranges::find(names, std::string_view(id.toStdString()));
    if (found == names.end())
        return false;
    const auto value = static_cast<E>(found - names.begin());
    if (set.contains(value) == in)
        return false;
    if (in)
        set.insert(value);
    else
        set.remove(value);
    return true;
}

/// A file must have English; what was written in another language alone stands there, too.
LocalizedText complete(LocalizedText text) {
    if (!text.empty() && !text.contains(kEnglish))
        text.emplace(kEnglish, text.begin()->second);
    return text;
}

} // namespace

void LessonDraft::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    m_stage = stage;
    if (m_stage)
        recordPath();
    emit stageChanged();
}

void LessonDraft::follow() {
    if (!m_stage)
        return;
    const History& history = m_stage->history();
    const bool same = m_scenarioId == m_stage->scenario().id && m_renamings == history.renamings();
    const std::size_t common = same ? commonLength(
                                   m_path.size(), [this](std::size_t i) { return m_path[i]; }, history.path())
                                    : 0;
    const bool unchanged = common == m_path.size() && common == history.path().size();
    if (unchanged && m_endHash == hashOf(history.worldAt(m_path.back())))
        return;
    const std::vector<DraftStep> written = m_steps;
    const LocalizedText title = m_title;
    const LocalizedText summary = m_summary;
    recordPath();
    if (common < 2)
        return;
    m_title = title;
    m_summary = summary;
    takeOver(written, common - 1);
    emit textsChanged();
}

void LessonDraft::takeOver(const std::vector<DraftStep>& written, std::size_t count) {
    for (std::size_t i = 0; i < std::min({count, written.size(), m_steps.size()}); ++i) {
        m_steps[i].text = written[i].text;
        m_steps[i].ask = written[i].ask;
        if (written[i].pause && !m_steps[i].pause)
            m_steps[i].pause = Cue{m_recording.steps[i], false};
    }
    if (!m_steps.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void LessonDraft::recordPath() {
    beginResetModel();
    m_path = m_stage->history().path();
    m_renamings = m_stage->history().renamings();
    m_endHash = hashOf(m_stage->history().worldAt(m_path.back()));
    m_scenarioId = m_stage->scenario().id;
    clear();
    auto recording = record(m_stage->scenario(), m_stage->history());
    if (recording) {
        m_recording = std::move(*recording);
        readSteps();
        readLesson();
    } else {
        m_trouble = tr("What was done here cannot be repeated by a script.");
    }
    endResetModel();
    emit recorded();
    emit textsChanged();
    emit optionsChanged();
}

void LessonDraft::clear() {
    m_recording = {};
    m_trouble.clear();
    m_title.clear();
    m_summary.clear();
    m_keepsQuestions = true;
    m_locked = {};
    m_hidden = {};
    m_steps.clear();
}

void LessonDraft::readSteps() {
    const History& history = m_stage->history();
    World before = history.worldAt(0);
    history.replay(1, [&](NodeId, const World& world, const Report& report) {
        DraftStep step;
        step.step = static_cast<int>(m_steps.size()) + 1;
        step.at = report.at;
        step.who = report.actor;
        step.sentence = stepSentence(report, before, m_stage->dialect());
        step.trigger = m_recording.steps[m_steps.size()];
        step.askable = questionAbout(before, report);
        m_steps.push_back(std::move(step));
        before = world;
    });
}

/// What the played lesson says and where it pauses, each at its step.
void LessonDraft::readLesson() {
    const Scenario& played = m_recording.scenario;
    m_title = played.title;
    m_summary = played.summary;
    m_locked = played.locked;
    m_hidden = played.hidden;
    std::vector<TriggerState> narration(played.narration.size());
    CueWatch breakpoints(played.breakpoints, played.script);
    Playthrough play(makeWorld(played), played.script);
    breakpoints.begin(play.world());
    for (DraftStep& step : m_steps) {
        if (!play.next())
            return;
        for (std::size_t i = 0; i < narration.size(); ++i) {
            if (observe(played.narration[i].trigger, narration[i], play.world(), play.report())) {
                step.trigger = played.narration[i].trigger;
                step.text = played.narration[i].text;
            }
        }
        for (const std::uint32_t cue : breakpoints.step(play.world(), play.report()))
            step.pause = played.breakpoints[cue];
    }
}

QString LessonDraft::textOf(const LocalizedText& text) const {
    const auto found = text.find(m_language.toStdString());
    return found == text.end() ? QString() : fromCore(found->second);
}

void LessonDraft::write(LocalizedText& text, const QString& words) const {
    const std::string language = m_language.toStdString();
    if (words.trimmed().isEmpty())
        text.erase(language);
    else
        text[language] = words.toStdString();
}

void LessonDraft::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
    emit textsChanged();
    if (!m_steps.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {TextRole});
}

void LessonDraft::setTitle(const QString& title) {
    if (title == this->title())
        return;
    write(m_title, title);
    emit textsChanged();
}

void LessonDraft::setSummary(const QString& summary) {
    if (summary == this->summary())
        return;
    write(m_summary, summary);
    emit textsChanged();
}

void LessonDraft::setKeepsQuestions(bool keeps) {
    if (keeps == m_keepsQuestions)
        return;
    m_keepsQuestions = keeps;
    emit optionsChanged();
}

QStringList LessonDraft::locked() const {
    return idsOf(m_locked, kLockedControlNames);
}

QStringList LessonDraft::hidden() const {
    return idsOf(m_hidden, kPaneNames);
}

QStringList LessonDraft::lockable() {
    return allOf(kLockedControlNames);
}

QStringList LessonDraft::hideable() {
    return allOf(kPaneNames);
}

void LessonDraft::setLocked(const QString& control, bool locked) {
    if (change(m_locked, kLockedControlNames, control, locked))
        emit optionsChanged();
}

void LessonDraft::setHidden(const QString& pane, bool hidden) {
    if (change(m_hidden, kPaneNames, pane, hidden))
        emit optionsChanged();
}

QString LessonDraft::lockName(const QString& control) const {
    const std::array names = {tr("User calls"),       tr("Acts on segments"), tr("Forging segments"),
                              tr("Latency and loss"), tr("Crashes"),          tr("What if")};
    return names[static_cast<std::size_t>(std::max<qsizetype>(lockable().indexOf(control), 0))];
}

QString LessonDraft::paneName(const QString& pane) const {
    const std::array names = {tr("Guide"), tr("State diagram"), tr("Sequence chart"),
                              tr("Why"),   tr("TCB"),           tr("Segment")};
    return names[static_cast<std::size_t>(std::max<qsizetype>(hideable().indexOf(pane), 0))];
}

QVariant LessonDraft::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DraftStep& step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StepRole:
        return step.step;
    case TimeTextRole:
        return timeText(step.at);
    case WhoRole:
        return step.who ? QString(QLatin1Char(letterOf(*step.who))) : QString();
    case Qt::DisplayRole:
    case SentenceRole:
        return step.sentence;
    case TextRole:
        return textOf(step.text);
    case PauseRole:
        return step.pause.has_value();
    case AskRole:
        return !step.ask                          ? QString()
               : *step.ask == QuestionKind::State ? QStringLiteral("state")
                                                  : QStringLiteral("segment");
    case AskableRole:
        return step.askable.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> LessonDraft::roleNames() const {
    return {{StepRole, "step"},  {TimeTextRole, "timeText"}, {WhoRole, "who"}, {SentenceRole, "sentence"},
            {TextRole, "words"}, {PauseRole, "pauses"},      {AskRole, "ask"}, {AskableRole, "askable"}};
}

void LessonDraft::announce(int row, int role) {
    emit dataChanged(index(row), index(row), {role});
}

void LessonDraft::setText(int row, const QString& text) {
    if (row < 0 || row >= rowCount())
        return;
    DraftStep& step = m_steps[static_cast<std::size_t>(row)];
    if (text == textOf(step.text))
        return;
    write(step.text, text);
    announce(row, TextRole);
}

void LessonDraft::setPause(int row, bool pause) {
    if (row < 0 || row >= rowCount())
        return;
    DraftStep& step = m_steps[static_cast<std::size_t>(row)];
    if (pause == step.pause.has_value())
        return;
    step.pause =
        pause ? std::optional<Cue>({m_recording.steps[static_cast<std::size_t>(row)], false}) : std::nullopt;
    announce(row, PauseRole);
}

void LessonDraft::setAsk(int row, const QString& kind) {
    if (row < 0 || row >= rowCount() || !m_steps[static_cast<std::size_t>(row)].askable)
        return;
    DraftStep& step = m_steps[static_cast<std::size_t>(row)];
    if (kind.isEmpty())
        step.ask.reset();
    else
        step.ask = kind == QLatin1String("state") ? QuestionKind::State : QuestionKind::Segment;
    announce(row, AskRole);
}

Scenario LessonDraft::scenario() const {
    Scenario scenario = m_recording.scenario;
    scenario.title = complete(m_title);
    scenario.summary = complete(m_summary.empty() ? m_title : m_summary);
    scenario.group = LessonGroup::None;
    scenario.lesson = 0;
    scenario.variant.clear();
    scenario.cures.clear();
    scenario.narration.clear();
    scenario.breakpoints.clear();
    if (!m_keepsQuestions)
        scenario.questions.clear();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const DraftStep& step = m_steps[i];
        if (!step.text.empty())
            scenario.narration.push_back({step.trigger, complete(step.text)});
        if (step.pause)
            scenario.breakpoints.push_back(*step.pause);
        if (step.ask) {
            Question question = *step.askable;
            question.cue = {m_recording.steps[i], true};
            question.kind = *step.ask;
            scenario.questions.push_back(std::move(question));
        }
    }
    scenario.locked = m_locked;
    scenario.hidden = m_hidden;
    return scenario;
}

QString LessonDraft::save(const QString& path) const {
    const std::string text = scenarioText(scenario());
    // What a lesson may hold has limits; a file that could not be opened again is not written.
    const auto again = loadScenario(text, path.toStdString());
    if (const auto* error = std::get_if<LoadError>(&again))
        return loadErrorText(*error);
    return writeWhole(path, QByteArray::fromStdString(text));
}

} // namespace finwait

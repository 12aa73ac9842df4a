#include "app/models/workspace.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

#include "app/export/file_writer.h"
#include "app/models/observed_scenario.h"
#include "app/models/opening.h"
#include "app/models/theme.h"
#include "app/text/capture_text.h"
#include "app/text/state_names.h"
#include "core/capture/capture_file.h"
#include "core/scenario/scenario_loader.h"
#include "core/scenario/session_file.h"

namespace finwait {

Workspace::Workspace(QObject* parent) : Workspace(Preferences::Storage::Volatile, parent) {}

Workspace::Workspace(Preferences::Storage storage, QObject* parent)
    : QObject(parent)
    , m_preferences(storage)
    , m_progress(storage == Preferences::Storage::Settings ? Progress::usualPath() : QString()) {
    m_playback.setStage(&m_stage);
    connect(&m_preferences, &Preferences::themeChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::textScaleChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::presentingScaleChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::reduceMotionChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::relativeNumbersChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::languageChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::dialectChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::lessonQuestionsChanged, this, &Workspace::applyPreferences);
    connect(&m_prediction, &Prediction::roundBegan, this, [this] { m_progress.beginRound(lessonKey()); });
    connect(&m_prediction, &Prediction::counted, this,
            [this](bool right) { m_progress.recordAnswer(lessonKey(), right); });
    connect(&m_stage, &Stage::performed, this, [this] { setUnsaved(true); });
    connect(&m_stage, &Stage::cursorChanged, this, [this] {
        if (m_stage.stepIndex() > 0)
            m_preferences.setHintSeen(true);
    });
    connect(&m_progress, &Progress::troubleChanged, this, &Workspace::tellTroubleWithProgress);
    connect(&m_captures, &CaptureModel::observed, this, &Workspace::watch);
    connect(&m_captures, &CaptureModel::failed, this, [this](const QString& text) { tell(text, true); });
    connect(&m_stage, &Stage::retranslated, &m_captures, &CaptureModel::retranslate);
    connect(&m_stage, &Stage::retranslated, this, &Workspace::rewordWatched);
    applyPreferences();
}

void Workspace::tellTroubleWithProgress() {
    if (const QString trouble = m_progress.trouble(); !trouble.isEmpty())
        tell(trouble, true);
}

void Workspace::applyPreferences() {
    Theme::instance().setName(m_preferences.theme());
    Theme::instance().setScale(typeScale());
    m_challenge.setLanguage(m_preferences.language());
    m_playback.setReduceMotion(m_preferences.reduceMotion());
    m_prediction.setLessonQuestions(m_preferences.lessonQuestions());
    m_prediction.setLanguage(m_preferences.language());
    m_stage.setRelativeNumbers(m_preferences.relativeNumbers());
    m_stage.setDialect(dialectFromKey(m_preferences.dialect()).value_or(NameDialect::Rfc));
}

void Workspace::setShownCalls(const QString& calls) {
    if (calls == m_shownCalls)
        return;
    m_shownCalls = calls;
    emit shownCallsChanged();
}

double Workspace::typeScale() const {
    if (!m_presenting)
        return m_preferences.textScale();
    return std::max(m_preferences.textScale(), m_preferences.presentingScale() * m_presentingFit);
}

void Workspace::enlargeText(double by) {
    if (m_presenting)
        m_preferences.setPresentingScale(m_preferences.presentingScale() + by);
    else
        m_preferences.setTextScale(m_preferences.textScale() + by);
}

void Workspace::resetTextScale() {
    if (m_presenting)
        m_preferences.setPresentingScale(Preferences::kPresentingScaleMin);
    else
        m_preferences.setTextScale(1);
}

bool Workspace::looksLikeCapture(const QString& path) {
    static const QStringList endings = {QStringLiteral(".pcap"),    QStringLiteral(".pcapng"),
                                        QStringLiteral(".cap"),     QStringLiteral(".ntar"),
                                        QStringLiteral(".pcap.gz"), QStringLiteral(".pcapng.gz")};
    return std::ranges::any_of(
               endings, [&](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); })
           || beginsAsCapture(path.toStdString());
}

void Workspace::openCapture(const QString& path) {
    m_playback.pause();
    dismissNotice();
    m_captures.open(path);
    emit captureOpened();
}

bool Workspace::openConnection(const QString& path, std::uint32_t index) {
    const auto result = observeConnection(path.toStdString(), index);
    if (const auto* connection = std::get_if<ObservedConnection>(&result))
        watch(*connection, path);
    else if (const auto* error = std::get_if<CaptureError>(&result))
        tell(QStringLiteral("%1: %2").arg(path, captureErrorText(*error)), true);
    else
        tell(tr("%1 has no connection %2").arg(path).arg(index), true);
    return std::holds_alternative<ObservedConnection>(result);
}

void Workspace::watch(const ObservedConnection& connection, const QString& path) {
    dismissNotice();
    setLessonKey({});
    m_watched = connection;
    m_watchedPath = path;
    m_stage.watch(observedScenario(connection, path), connection.observation);
    if (connection.leftOut)
        tell(tr("Only the first %1 segments of this connection are shown.").arg(kObservedSegmentsMax), false);
}

void Workspace::rewordWatched() {
    if (m_stage.isWatched() && m_watched)
        m_stage.reword(observedScenario(*m_watched, m_watchedPath));
}

bool Workspace::openScenario(const QString& nameOrPath) {
    if (looksLikeCapture(nameOrPath)) {
        openCapture(nameOrPath);
        return true;
    }
    auto result = openAnything(nameOrPath);
    if (const auto* trouble = std::get_if<QString>(&result)) {
        tell(*trouble, true);
        return false;
    }
    auto& opened = std::get<Opened>(result);
    dismissNotice();
    show(std::move(opened.scenario), opened.lessonKey, std::move(opened.history));
    return true;
}

bool Workspace::openBefore(const QString& nameOrPath, int edge, int state) {
    if (!openScenario(nameOrPath))
        return false;
    m_prediction.setLessonQuestions(false);
    const PathIndex& index = m_stage.index();
    const auto step = edge >= 0    ? index.firstTaken(static_cast<EdgeId>(edge))
                      : state >= 0 ? index.firstEntry(static_cast<State>(state))
                                   : std::nullopt;
    m_stage.goToStep(static_cast<int>(step.value_or(1)) - 1);
    m_prediction.setLessonQuestions(m_preferences.lessonQuestions());
    return true;
}

bool Workspace::saveSolution(const QString& path) {
    const auto scenario = m_challenge.solved();
    if (!scenario) {
        tell(tr("There is no way to the goal here that could be saved."), true);
        return false;
    }
    const QString trouble = writeWhole(path, QByteArray::fromStdString(scenarioText(*scenario)));
    return tellSaved(path, trouble.isEmpty(), trouble);
}

void Workspace::show(Scenario scenario, const QString& lessonKey, std::optional<History> history) {
    setLessonKey(lessonKey);
    m_watched.reset();
    if (history)
        m_stage.restore(std::move(scenario), std::move(*history));
    else
        m_stage.load(std::move(scenario));
    setUnsaved(false);
}

bool Workspace::hasSomethingToLose() const {
    const History& history = m_stage.history();
    bool acted = false;
    for (NodeId id = 1; m_unsaved && !acted && id < history.size(); ++id)
        acted = !history.node(id).scripted;
    return acted;
}

void Workspace::requestOpen(const QString& nameOrPath) {
    if (!hasSomethingToLose()) {
        openScenario(nameOrPath);
        return;
    }
    m_playback.pause();
    m_wanted = nameOrPath;
    emit leaveAsked();
}

void Workspace::openDropped(const QList<QUrl>& urls) {
    if (urls.size() != 1)
        tell(tr("One file at a time, please."), true);
    else if (urls.first().isLocalFile())
        requestOpen(urls.first().toLocalFile());
    else
        requestOpen(urls.first().toString());
}

bool Workspace::mayClose() {
    if (!hasSomethingToLose())
        return true;
    m_playback.pause();
    m_wanted.clear();
    emit leaveAsked();
    return false;
}

void Workspace::leave() {
    setUnsaved(false);
    const QString wanted = std::exchange(m_wanted, {});
    if (wanted.isEmpty())
        emit closeWanted();
    else
        openScenario(wanted);
}

void Workspace::setUnsaved(bool unsaved) {
    if (unsaved == m_unsaved)
        return;
    m_unsaved = unsaved;
    emit unsavedChanged();
}

/// What was captured is in its file: neither a session nor a link can hold it.
bool Workspace::refuseWatched() {
    if (m_stage.isWatched())
        tell(m_stage.rules()->whyNoCalls(), true);
    return m_stage.isWatched();
}

bool Workspace::saveMoment(const QString& path) {
    if (refuseWatched())
        return false;
    const std::string text = sessionText(m_stage.scenario(), m_stage.history());
    const QString trouble = writeWhole(path, QByteArray::fromStdString(text));
    if (trouble.isEmpty())
        setUnsaved(false);
    return tellSaved(path, trouble.isEmpty(), trouble);
}

void Workspace::noteLessonSaved(const QString& path, const QString& trouble) {
    if (trouble.isEmpty())
        setUnsaved(false);
    tellSaved(path, trouble.isEmpty(), trouble);
}

bool Workspace::copyLink() {
    if (refuseWatched())
        return false;
    const MomentLink link = momentLink(m_stage.scenario(), m_stage.history());
    if (link.trouble.isEmpty())
        QGuiApplication::clipboard()->setText(link.link);
    tell(link.trouble.isEmpty() ? tr("Copied: %1").arg(link.link) : link.trouble, !link.trouble.isEmpty());
    return link.trouble.isEmpty();
}

QString Workspace::chooseSaveFile(const QString& title, const QString& name) {
    m_playback.pause();
    QFileDialog dialog(nullptr, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({tr("FinWait files (*.finwait)"), tr("JSON files (*.json)")});
    dialog.setDefaultSuffix(QStringLiteral("finwait"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.contains(QLatin1String("*.json")) ? QStringLiteral("json")
                                                                         : QStringLiteral("finwait"));
    });
    dialog.selectFile(name + QStringLiteral(".finwait"));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

QString Workspace::chooseLessonFile() {
    return chooseSaveFile(tr("Save as a lesson"),
                          QStringLiteral("%1-recorded").arg(QString::fromStdString(m_stage.scenario().id)));
}

bool Workspace::chooseMoment() {
    const QString name = QStringLiteral("%1-step-%2")
                             .arg(QString::fromStdString(m_stage.scenario().id))
                             .arg(m_stage.stepIndex());
    const QString path = chooseSaveFile(tr("Save this moment"), name);
    return !path.isEmpty() && saveMoment(path);
}

void Workspace::setLessonKey(const QString& lessonKey) {
    m_watch.setKey(lessonKey);
    m_challenge.setKey(lessonKey);
    emit lessonKeyChanged();
}

bool Workspace::tellSaved(const QString& path, bool ok, const QString& trouble) {
    tell(ok ? tr("Saved %1").arg(QDir::toNativeSeparators(path)) : trouble, !ok);
    return ok;
}

void Workspace::returnToScript() {
    m_playback.pause();
    m_stage.returnToScript();
}

void Workspace::chooseScenario() {
    m_playback.pause();
    const QString path = QFileDialog::getOpenFileName(
        nullptr, tr("Open a scenario or a capture"), {},
        tr("Scenarios and captures (*.finwait *.json *.pcap *.pcapng *.cap);;All files (*)"));
    if (!path.isEmpty())
        requestOpen(path);
}

void Workspace::chooseSolutionFile() {
    m_playback.pause();
    QFileDialog dialog(nullptr, tr("Save your way as a solution"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(tr("Scenarios (*.json)"));
    dialog.setDefaultSuffix(QStringLiteral("json"));
    dialog.selectFile(QString::fromStdString(m_stage.scenario().id) + QStringLiteral("-solution.json"));
    if (dialog.exec() == QDialog::Accepted)
        saveSolution(dialog.selectedFiles().constFirst());
}

void Workspace::chooseCapture() {
    m_playback.pause();
    const QString path =
        QFileDialog::getOpenFileName(nullptr, tr("Open a packet capture"), {},
                                     tr("Packet captures (*.pcap *.pcapng *.cap);;All files (*)"));
    if (!path.isEmpty())
        openCapture(path);
}

void Workspace::setSettled(bool settled) {
    if (m_settled == settled)
        return;
    m_settled = settled;
    emit settledChanged();
}

void Workspace::setPresenting(bool presenting) {
    if (m_presenting == presenting)
        return;
    m_presenting = presenting;
    m_prediction.setTogether(presenting);
    applyPreferences();
    emit presentingChanged();
}

void Workspace::setPresentingFit(double fit) {
    fit = std::max(fit, 1.0);
    if (m_presentingFit == fit)
        return;
    m_presentingFit = fit;
    applyPreferences();
    emit presentingFitChanged();
}

void Workspace::tell(const QString& text, bool isError) {
    m_notice = text;
    m_noticeIsError = isError;
    emit noticeChanged();
}

void Workspace::dismissNotice() {
    if (!m_notice.isEmpty())
        tell({}, false);
}

} // namespace finwait

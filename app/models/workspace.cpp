#include "app/models/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

#include "app/export/chart_export.h"
#include "app/export/file_writer.h"
#include "app/export/plot_export.h"
#include "app/models/scenario_library.h"
#include "app/models/theme.h"
#include "app/text/call_text.h"
#include "app/text/state_names.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

constexpr double kScreenExportScale = 2; ///< Of a PNG: readable on a slide.

} // namespace

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
    connect(&m_stage, &Stage::cursorChanged, this, [this] {
        if (m_stage.stepIndex() > 0)
            m_preferences.setHintSeen(true);
    });
    connect(&m_progress, &Progress::troubleChanged, this, &Workspace::tellTroubleWithProgress);
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

bool Workspace::openScenario(const QString& nameOrPath) {
    auto opened = ScenarioLibrary::open(nameOrPath);
    if (const auto* trouble = std::get_if<QString>(&opened)) {
        tell(*trouble, true);
        return false;
    }
    dismissNotice();
    show(std::get<Scenario>(std::move(opened)),
         ScenarioLibrary::isBuiltIn(nameOrPath) ? nameOrPath : QFileInfo(nameOrPath).absoluteFilePath());
    return true;
}

bool Workspace::openBefore(const QString& nameOrPath, int edge, int state) {
    if (!openScenario(nameOrPath))
        return false;
    const PathIndex& index = m_stage.index();
    const auto step = edge >= 0    ? index.firstTaken(static_cast<EdgeId>(edge))
                      : state >= 0 ? index.firstEntry(static_cast<State>(state))
                                   : std::nullopt;
    m_stage.goToStep(static_cast<int>(step.value_or(1)) - 1);
    return true;
}

bool Workspace::saveSolution(const QString& path) {
    const auto scenario = m_challenge.solved();
    if (!scenario) {
        tell(tr("There is no way to the goal here that could be saved."), true);
        return false;
    }
    const QString trouble = writeWhole(path, QByteArray::fromStdString(scenarioText(*scenario)));
    return tellExported(path, trouble.isEmpty(), trouble);
}

void Workspace::show(Scenario scenario, const QString& lessonKey) {
    m_watch.setKey(lessonKey);
    m_challenge.setKey(lessonKey);
    emit lessonKeyChanged();
    m_stage.load(std::move(scenario));
}

bool Workspace::exportChart(const QString& path) {
    ChartExportOptions options;
    options.theme = Theme::instance().kind();
    options.timeToScale = m_preferences.timeToScale();
    options.relativeNumbers = m_preferences.relativeNumbers();
    options.language = m_preferences.language();
    options.lane = callLaneFromKey(m_shownCalls).value_or(CallLane::None);
    options.dialect = m_stage.dialect();
    options.until = m_stage.playhead();
    options.scale = kScreenExportScale;
    options.format = pictureFormatFor(path).value_or(PictureFormat::Svg);
    const ExportResult result = finwait::exportChart(m_stage.history(), m_stage.scenario(), path, options);
    return tellExported(path, result.ok(), result.message);
}

bool Workspace::exportPlot(const QString& path, const QString& kind, const QString& sender) {
    PlotExportOptions options;
    options.kind = kind == QLatin1String("sequence") ? PlotKind::Sequence : PlotKind::Cwnd;
    options.sender = sender == QLatin1String("B") ? End::B : End::A;
    options.picture.theme = Theme::instance().kind();
    options.picture.scale = kScreenExportScale;
    options.picture.format = pictureFormatFor(path).value_or(PictureFormat::Svg);
    options.whole = false;
    const ExportResult result = finwait::exportPlot(m_stage.history(), path, options);
    return tellExported(path, result.ok(), result.message);
}

bool Workspace::tellExported(const QString& path, bool ok, const QString& trouble) {
    tell(ok ? tr("Saved %1").arg(QDir::toNativeSeparators(path)) : trouble, !ok);
    return ok;
}

void Workspace::returnToScript() {
    m_playback.pause();
    m_stage.returnToScript();
}

void Workspace::chooseScenario() {
    m_playback.pause();
    const QString path = QFileDialog::getOpenFileName(nullptr, tr("Open a scenario"), {},
                                                      tr("Scenarios (*.json);;All files (*)"));
    if (!path.isEmpty())
        openScenario(path);
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

void Workspace::chooseExport() {
    const QString name = QString::fromStdString(m_stage.scenario().id);
    const QString path = choosePictureFile(tr("Export the sequence chart"), name);
    if (!path.isEmpty())
        exportChart(path);
}

void Workspace::choosePlotExport(const QString& kind, const QString& sender) {
    const QString name =
        QStringLiteral("%1-%2-%3").arg(QString::fromStdString(m_stage.scenario().id), kind, sender);
    const QString path = choosePictureFile(tr("Export the plot"), name);
    if (!path.isEmpty())
        exportPlot(path, kind, sender);
}

QString Workspace::choosePictureFile(const QString& title, const QString& name) {
    m_playback.pause();
    QFileDialog dialog(nullptr, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({tr("SVG picture (*.svg)"), tr("PNG picture (*.png)")});
    dialog.setDefaultSuffix(QStringLiteral("svg"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.contains(QLatin1String("*.png")) ? QStringLiteral("png")
                                                                        : QStringLiteral("svg"));
    });
    dialog.selectFile(name + QStringLiteral(".svg"));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
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

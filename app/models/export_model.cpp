#include "app/models/export_model.h"

#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPixmap>

#include <algorithm>
#include <utility>

#include "app/export/other_pictures.h"
#include "app/export/picture_export.h"

namespace finwait {

struct ExportModel::Run {
    History history;
    Scenario scenario;
};

struct ExportModel::Cargo {
    ExportResult result;
    QString path;
    QImage image;
    QByteArray svg;
};

namespace {

constexpr double kCopyScale = 2; ///< Of a picture whose format says none: readable on a slide.
constexpr int kDragIconSide = 160;

/// What a run has that can be exported beside its chart.
struct RunFacts {
    bool hasSegments = false;
    std::array<bool, 2> plottable{};
};

RunFacts factsOf(const History& history, StepIndex lastStep) {
    RunFacts facts;
    PlotStory story;
    history.replay(0, [&](NodeId, const World& world, const Report& report) {
        if (story.stepCount() > lastStep)
            return;
        facts.hasSegments = facts.hasSegments || !report.departures.empty();
        story.append(world, report);
    });
    for (const End end : kBothEnds)
        facts.plottable[indexOf(end)] = story.worthPlotting(end);
    return facts;
}

/// "cannot write" → "Cannot write.": what commands print in one line, as a sentence.
QString sentence(QString text) {
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    const QChar last = text.back();
    return last.isPunct() && last != QLatin1Char(')') ? text : text + ExportModel::tr(".");
}

std::unique_ptr<QMimeData> pictureData(const QImage& image, const QByteArray& svg) {
    auto data = std::make_unique<QMimeData>();
    if (!image.isNull())
        data->setImageData(image);
    if (!svg.isEmpty())
        data->setData(QStringLiteral("image/svg+xml"), svg);
    return data;
}

} // namespace

ExportModel::ExportModel(QObject* parent) : QObject(parent) {
    connect(&m_options, &ExportOptions::changed, this, &ExportModel::refresh);
    connect(&m_previewing, &SideTask::runningChanged, this, &ExportModel::staleChanged);
    connect(&m_exporting, &SideTask::runningChanged, this, &ExportModel::exportingChanged);
    connect(&m_exporting, &SideTask::progressed, this, [this](double share) {
        m_progress = share;
        emit progressChanged();
    });
}

ExportModel::~ExportModel() = default;

void ExportModel::setWorkspace(Workspace* workspace) {
    if (workspace == m_workspace || workspace == nullptr)
        return;
    m_workspace = workspace;
    m_options.setPreferences(workspace->preferences());
    Stage* stage = workspace->stage();
    connect(stage, &Stage::historyChanged, this, &ExportModel::follow);
    connect(stage, &Stage::cursorChanged, this, &ExportModel::followMoment);
    connect(stage, &Stage::selectedSegmentChanged, this, &ExportModel::followMoment);
    connect(stage, &Stage::scenarioChanged, &m_options, &ExportOptions::forgetTexts);
    connect(stage, &Stage::retranslated, this, [this] {
        m_options.retranslate();
        emit leafChanged();
    });
    emit workspaceChanged();
}

void ExportModel::setActive(bool active) {
    if (active == isActive() || m_workspace == nullptr)
        return;
    m_active = active;
    if (active) {
        m_workspace->playback()->pause();
        follow();
    } else {
        m_previewing.cancel();
        m_run.reset();
        tell({}, false);
    }
    emit activeChanged();
}

std::shared_ptr<ExportModel::Run> ExportModel::copyOfRun() const {
    const Stage& stage = *m_workspace->stage();
    return std::make_shared<Run>(Run{stage.history(), stage.scenario()});
}

void ExportModel::follow() {
    if (!isActive())
        return;
    m_run = copyOfRun();
    const auto lastStep = static_cast<StepIndex>(m_workspace->stage()->stepCount());
    m_reading.start([this, run = copyOfRun(), lastStep](const SideTask::Progress&) -> std::function<void()> {
        return [this, facts = factsOf(run->history, lastStep)] {
            m_hasSegments = facts.hasSegments;
            m_plottable = facts.plottable;
            followMoment();
        };
    });
    followMoment();
}

void ExportModel::followMoment() {
    if (isActive())
        m_options.setMoment(moment());
}

ExportMoment ExportModel::moment() const {
    const Stage& stage = *m_workspace->stage();
    ExportMoment moment;
    moment.step = static_cast<StepIndex>(stage.stepIndex());
    moment.lastStep = static_cast<StepIndex>(stage.stepCount());
    moment.keptBack = static_cast<StepIndex>(stage.stepTotal() - stage.stepCount());
    moment.now = stage.playhead();
    moment.segment = static_cast<SegmentId>(stage.selectedSegment());
    moment.hasSegments = m_hasSegments;
    moment.plottable = m_plottable;
    moment.dialect = stage.dialect();
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")})
        moment.titles.insert(language, fromCore(textIn(stage.scenario().title, language.toStdString())));
    moment.calls = m_workspace->shownCalls();
    return moment;
}

void ExportModel::refresh() {
    if (!isActive())
        return;
    m_order = m_options.order();
    tell({}, false);
    m_previewing.start([this, run = m_run,
                        order = m_order](const SideTask::Progress&) -> std::function<void()> {
        const auto preview = std::make_shared<ExportPreview>(previewOf(order, run->history, run->scenario));
        return [this, preview] { showPreview(*preview); };
    });
}

void ExportModel::showPreview(const ExportPreview& preview) {
    const bool sameLeaves =
        preview.leafCount == m_preview.leafCount && preview.bestLeaf == m_preview.bestLeaf;
    m_preview = preview;
    if (!sameLeaves)
        m_leaf = static_cast<int>(preview.bestLeaf);
    emit previewChanged();
    emit leafChanged();
}

int ExportModel::columns() const {
    qsizetype columns = 0;
    for (const QString& line : m_preview.lines)
        columns = std::max(columns, line.size());
    return static_cast<int>(columns);
}

bool ExportModel::isAnimated() const {
    return !m_order.slides && m_order.format == ExportFormat::Gif;
}

void ExportModel::setLeaf(int leaf) {
    if (leaf == m_leaf || leaf < 0 || leaf >= leafCount())
        return;
    m_leaf = leaf;
    emit leafChanged();
}

QString ExportModel::leafName() const {
    const int count = leafCount();
    if (count < 2)
        return {};
    if (m_order.slides || isAnimated())
        return tr("Picture %1 of %2").arg(m_leaf + 1).arg(count);
    const int firstOfKey = static_cast<int>(std::min(m_preview.firstKeyLeaf, m_preview.leafCount));
    const bool key = m_leaf >= firstOfKey;
    const int page = key ? m_leaf - firstOfKey + 1 : m_leaf + 1;
    const int pages = key ? count - firstOfKey : firstOfKey;
    if (pages > 1)
        return (key ? tr("Answer key, page %1 of %2") : tr("Page %1 of %2")).arg(page).arg(pages);
    return key ? tr("Answer key") : tr("Worksheet");
}

QString ExportModel::previewTrouble() const {
    return sentence(m_preview.trouble);
}

QString ExportModel::suggestedName() const {
    const QString stem = m_options.fileStem(QString::fromStdString(m_workspace->stage()->scenario().id));
    return m_options.intoFolder() ? stem : stem + QLatin1Char('.') + m_options.suffix();
}

void ExportModel::chooseFile() {
    if (isExporting())
        return;
    if (m_options.intoFolder()) {
        const QString folder =
            QFileDialog::getExistingDirectory(nullptr, tr("Export the slides into a folder"));
        if (!folder.isEmpty())
            exportTo(folder);
        return;
    }
    const QString suffix = m_options.suffix();
    QFileDialog dialog(nullptr, tr("Export"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(QStringLiteral("*.") + suffix);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestedName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) == 0)
        exportTo(path);
    else
        tell(tr("“%1” should end in .%2, as it is to hold that.").arg(QFileInfo(path).fileName(), suffix),
             true);
}

void ExportModel::exportTo(const QString& path) {
    if (!isActive() || isExporting())
        return;
    if (const QString trouble = m_options.rangeTrouble(); !trouble.isEmpty()) {
        tell(trouble, true);
        return;
    }
    m_progress = 0;
    emit progressChanged();
    tell({}, false);
    m_exporting.start([this, run = copyOfRun(), order = m_order, path,
                       count = leafCount()](const SideTask::Progress& progress) -> std::function<void()> {
        const ExportResult result = carryOut(order, run->history, run->scenario, path, progress);
        return [this, result, order, path, count] { takeResult(result, order, path, count); };
    });
}

void ExportModel::takeResult(const ExportResult& result, const ExportOrder& order, const QString& path,
                             int leaves) {
    const QString native = QDir::toNativeSeparators(path);
    if (!result.ok())
        tell(sentence(result.message), true);
    else if (order.slides)
        tell(tr("Saved %1 pictures in %2").arg(leaves).arg(native), false);
    else if (order.picture.blank != Blank::Nothing)
        tell(tr("Saved %1 and the key %2").arg(native, QFileInfo(answerKeyPath(path)).fileName()), false);
    else
        tell(tr("Saved %1").arg(native), false);
    if (!isActive())
        m_workspace->tell(m_outcome, m_failed);
}

void ExportModel::cancel() {
    if (!isExporting())
        return;
    m_exporting.cancel();
    tell(m_order.slides ? tr("Stopped. The pictures that were written stay.")
                        : tr("Stopped. What was there before stays."),
         false);
}

void ExportModel::tell(const QString& outcome, bool failed) {
    if (outcome == m_outcome && failed == m_failed)
        return;
    m_outcome = outcome;
    m_failed = failed;
    emit outcomeChanged();
}

/// The picture that is looked at, by itself.
PictureOptions ExportModel::shownPicture() const {
    PictureOptions options = m_order.picture;
    if (!m_options.isScaled())
        options.scale = kCopyScale;
    if (m_order.slides || isAnimated())
        options.range.last = options.range.first + static_cast<StepIndex>(m_leaf);
    options.answers =
        options.blank != Blank::Nothing && static_cast<std::size_t>(m_leaf) >= m_preview.firstKeyLeaf;
    return options;
}

void ExportModel::copyPicture() {
    if (!isActive())
        return;
    m_copying.start([this, run = copyOfRun(),
                     options = shownPicture()](const SideTask::Progress&) -> std::function<void()> {
        const auto made = pictureOf(run->history, run->scenario, options);
        if (const auto* trouble = std::get_if<QString>(&made))
            return [this, words = *trouble] { tell(sentence(words), true); };
        const auto& picture = std::get<Picture>(made);
        return [this, image = imageOf(picture, options), svg = svgOf(picture, options)] {
            QGuiApplication::clipboard()->setMimeData(pictureData(image, svg).release());
            tell(image.isNull() ? tr("Copied as SVG alone: as pixels it would be too large.")
                                : tr("Copied the picture"),
                 false);
        };
    });
}

void ExportModel::copyText(const QString& format) {
    const auto wanted = formatFromKey(format);
    if (!isActive() || !wanted || !writtenFormatOf(*wanted))
        return;
    ExportOrder order = m_order;
    order.format = *wanted;
    m_copying.start([this, run = copyOfRun(), order](const SideTask::Progress&) -> std::function<void()> {
        return [this, text = QString::fromUtf8(writtenDocument(order, run->history, run->scenario))] {
            QGuiApplication::clipboard()->setText(text);
            tell(tr("Copied the text"), false);
        };
    });
}

void ExportModel::beginDrag(QObject* from) {
    if (!isActive() || m_dragging)
        return;
    if (!m_dragFolder)
        m_dragFolder.emplace();
    m_draggedFrom = from;
    setDragging(true);
    ExportOrder order = m_order;
    if (order.slides) {
        order.slides = false;
        order.picture = shownPicture();
        order.picture.scale = m_order.picture.scale;
    }
    const QString name = m_options.fileStem(QString::fromStdString(m_workspace->stage()->scenario().id))
                         + QLatin1Char('.') + m_options.suffix();
    m_copying.start(
        [this, run = copyOfRun(), order, options = shownPicture(),
         path = m_dragFolder->filePath(name)](const SideTask::Progress& progress) -> std::function<void()> {
            auto cargo = std::make_shared<Cargo>();
            cargo->path = path;
            cargo->result = carryOut(order, run->history, run->scenario, path, progress);
            const auto picture = pictureOf(run->history, run->scenario, options);
            if (pictureFormatOf(order.format) && std::holds_alternative<Picture>(picture)) {
                cargo->image = imageOf(std::get<Picture>(picture), options);
                cargo->svg = svgOf(std::get<Picture>(picture), options);
            }
            return [this, cargo] { drag(*cargo); };
        });
}

void ExportModel::drag(const Cargo& cargo) {
    if (!m_dragging || m_draggedFrom == nullptr)
        return;
    if (cargo.result.ok()) {
        auto data = pictureData(cargo.image, cargo.svg);
        data->setUrls({QUrl::fromLocalFile(cargo.path)});
        auto* drag = new QDrag(m_draggedFrom);
        drag->setMimeData(data.release());
        if (!cargo.image.isNull())
            drag->setPixmap(QPixmap::fromImage(cargo.image.scaled(
                kDragIconSide, kDragIconSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        drag->exec(Qt::CopyAction);
    } else {
        tell(sentence(cargo.result.message), true);
    }
    setDragging(false);
}

void ExportModel::cancelDrag() {
    m_draggedFrom = nullptr;
    if (!m_dragging)
        return;
    m_copying.cancel();
    setDragging(false);
}

void ExportModel::setDragging(bool dragging) {
    m_dragging = dragging;
    emit draggingChanged();
}

} // namespace finwait

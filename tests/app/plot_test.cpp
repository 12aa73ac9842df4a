#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/export/other_pictures.h"
#include "app/export/picture_export.h"
#include "app/models/plot_model.h"
#include "app/models/scenario_library.h"
#include "app/painting/fonts.h"
#include "app/painting/plot_item.h"

using namespace finwait;

namespace {

void load(Stage& stage) {
    stage.load(std::get<Scenario>(ScenarioLibrary::open(QStringLiteral("three-way-handshake"))));
    while (stage.history().world().state(End::B) != State::Established)
        QVERIFY(stage.stepForward());
}

void sendSegments(Stage& stage, int count) {
    for (int i = 0; i < count; ++i) {
        Send send;
        send.data.assign(1000, 'x');
        QCOMPARE(stage.perform(CallAct{End::A, send}), IntentError::None);
    }
    stage.goToStep(stage.stepCount());
}

int inkIn(const PlotSeries& series, const PlotView& view) {
    QImage image(view.size.toSize(), QImage::Format_RGB32);
    image.fill(palette(ThemeKind::Light).surface);
    QPainter painter(&image);
    paintPlot(painter, series, view, palette(ThemeKind::Light));
    painter.end();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) == palette(ThemeKind::Light).surface ? 0 : 1;
    }
    return ink;
}

} // namespace

class PlotTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void thereIsAPlotWhenThereIsData() {
        Stage stage;
        PlotModel plots;
        load(stage);
        plots.setStage(&stage);
        QVERIFY(!plots.available());
        QSignalSpy changed(&plots, &PlotModel::storyChanged);
        sendSegments(stage, 4);
        QVERIFY(changed.count() > 0);
        QVERIFY(plots.availableA() && !plots.availableB());
        stage.reset();
        QVERIFY(!plots.available());
    }

    void theModelReadsWhatTheHistoryHas() {
        Stage stage;
        PlotModel plots;
        plots.setStage(&stage);
        load(stage);
        sendSegments(stage, 5);
        stage.goToStep(stage.stepCount() - 3);
        sendSegments(stage, 2); // Another branch.
        const PlotStory fresh = plotStoryOf(stage.history());
        QCOMPARE(plots.story().stepCount(), fresh.stepCount());
        for (const End end : kBothEnds)
            QVERIFY(plots.story().of(end) == fresh.of(end));
    }

    void onlyWhatHasHappenedIsDrawn_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("cwnd") << static_cast<int>(PlotKind::Cwnd);
        QTest::newRow("sequence") << static_cast<int>(PlotKind::Sequence);
    }
    void onlyWhatHasHappenedIsDrawn() {
        QFETCH(int, kind);
        Stage stage;
        load(stage);
        sendSegments(stage, 6);
        const PlotStory story = plotStoryOf(stage.history());
        PlotView view;
        view.kind = static_cast<PlotKind>(kind);
        view.size = {300, 200};
        view.untilStep = 0;
        const int before = inkIn(story.of(End::A), view);
        view.untilStep = kNoStep;
        QVERIFY(inkIn(story.of(End::A), view) > before + 50);
    }

    void aPointTellsItsValue() {
        Stage stage;
        load(stage);
        sendSegments(stage, 6);
        const PlotStory story = plotStoryOf(stage.history());
        const PlotSeries& series = story.of(End::A);
        PlotView view;
        view.kind = PlotKind::Sequence;
        view.size = {300, 200};
        const PlotFrame frame = plotFrame(series, view);
        const SentMark& mark = series.sent.back();
        const PlotHit hit = hitPlot(
            series, view, {frame.x(mark.at), frame.y(static_cast<double>(mark.first + mark.end) / 2)});
        QCOMPARE(hit.step, mark.step);
        QCOMPARE(mark.end, std::int64_t{6006});
        QVERIFY2(hit.text.startsWith(grouped(static_cast<std::uint64_t>(mark.first))
                                     + QStringLiteral(" to 6,005 sent at")),
                 qPrintable(hit.text));
        QCOMPARE(hitPlot(series, view, {frame.area.right(), frame.area.bottom() - 1}).step, kNoStep);
        view.untilStep = mark.step - 1;
        QVERIFY(hitPlot(series, view, hit.at).step != mark.step);
    }

    void itIsWrittenToAFile_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("SVG") << QStringLiteral("plot.svg") << static_cast<int>(PictureFormat::Svg);
        QTest::newRow("PNG") << QStringLiteral("plot.png") << static_cast<int>(PictureFormat::Png);
    }
    void itIsWrittenToAFile() {
        QFETCH(QString, name);
        QFETCH(int, format);
        const QTemporaryDir folder;
        Stage stage;
        load(stage);
        sendSegments(stage, 6);
        PictureOptions options;
        options.subject = PictureSubject::Plot;
        options.plot = PlotKind::Sequence;
        options.format = static_cast<PictureFormat>(format);
        const QString path = folder.filePath(name);
        const ExportResult result = exportPicture(stage.history(), stage.scenario(), path, options);
        QVERIFY2(result.ok(), qPrintable(result.message));
        if (options.format == PictureFormat::Svg) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(text.contains("viewBox=\"0 0 720 486\""));
            QVERIFY(text.contains("Time and sequence numbers of A"));
        } else {
            QCOMPARE(QImage(path).size(), QSize(720, 486));
        }
        options.format = PictureFormat::Png;
        options.scale = 100;
        QCOMPARE(exportPicture(stage.history(), stage.scenario(), path, options).error,
                 ExportError::BadOption);
    }
};

QTEST_MAIN(PlotTest)
#include "plot_test.moc"

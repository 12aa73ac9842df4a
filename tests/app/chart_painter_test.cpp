#include <QImage>
#include <QPainter>
#include <QTest>
#include <QtMath>

#include <cmath>

#include "app/models/scenario_library.h"
#include "app/models/stage.h"
#include "app/painting/canvas.h"
#include "app/painting/chart_painter.h"
#include "app/painting/flight_items.h"
#include "app/painting/fonts.h"
#include "app/painting/sequence_chart_item.h"

using namespace finwait;

namespace {

Scenario scenarioNamed(const QString& name) {
    auto opened = ScenarioLibrary::open(name);
    if (const auto* error = std::get_if<QString>(&opened))
        qFatal("%s", qPrintable(*error));
    return std::get<Scenario>(std::move(opened));
}

ChartScene sceneOf(const QString& name, CallLane lane = CallLane::None) {
    const Scenario scenario = scenarioNamed(name);
    History history(makeWorld(scenario), scenario.script);
    history.foresee(1000);
    ChartOptions options;
    options.lane = lane;
    return layoutChart(history, options, chartTextMeasure());
}

QImage paint(const ChartScene& scene, ThemeKind theme, ChartPaintOptions options = {}) {
    QImage image(static_cast<int>(scene.width), static_cast<int>(scene.height), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    options.visible = QRectF(image.rect());
    paintChart(painter, scene, palette(theme), options);
    return image;
}

/// Whether a pixel close to the point has about this colour.
bool hasColor(const QImage& image, QPointF at, const QColor& color, int reach = 1) {
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const QColor pixel = image.pixelColor(static_cast<int>(std::lround(at.x())) + dx,
                                                  static_cast<int>(std::lround(at.y())) + dy);
            if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                    + std::abs(pixel.blue() - color.blue())
                < 60)
                return true;
        }
    }
    return false;
}

/// Pixels that are clearly not the same.
int differences(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24 ? 1 : 0;
    }
    return count;
}

/// A scenario and the item that shows its chart.
struct Shown {
    Shown(const QString& name, QSizeF size) {
        stage.load(scenarioNamed(name));
        item.setSize(size);
        item.setStage(&stage);
    }

    Stage stage;
    SequenceChartItem item;
};

QPointF on(const ChartArrow& arrow, double part) {
    return {arrow.from.x + part * (arrow.end.x - arrow.from.x),
            arrow.from.y + part * (arrow.end.y - arrow.from.y)};
}

} // namespace

class ChartPainterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void everythingIsInItsColor_data() {
        QTest::addColumn<int>("theme");
        for (const ThemeKind theme :
             {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast, ThemeKind::Print})
            QTest::addRow("theme %d", static_cast<int>(theme)) << static_cast<int>(theme);
    }
    void everythingIsInItsColor() {
        QFETCH(int, theme);
        const auto kind = static_cast<ThemeKind>(theme);
        const Palette& colors = palette(kind);
        const ChartScene scene = sceneOf(QStringLiteral("three-way-handshake"));
        const QImage image = paint(scene, kind);
        for (const ChartArrow& arrow : scene.arrows)
            QVERIFY(hasColor(image, on(arrow, 0.05), colors.end(arrow.sender)));
        for (const End end : kBothEnds) {
            for (const ChartBand& band : scene.bands[indexOf(end)]) {
                const QPointF middle(scene.lifelineX[indexOf(end)], (band.top + band.bottom) / 2);
                QVERIFY(hasColor(image, middle, colors.state(band.state).fill));
            }
        }
        QVERIFY(hasColor(image, {2, 2}, colors.surface));
        QVERIFY(image.pixelColor(image.width() - 1, image.height() - 1) != QColor(Qt::magenta));
    }

    void lostOneHasItsCross() {
        const ChartScene scene = sceneOf(QStringLiteral("syn-lost"));
        const QImage image = paint(scene, ThemeKind::Light);
        const ChartArrow& syn = scene.arrows.front();
        QVERIFY(syn.lost());
        QVERIFY(hasColor(image, {syn.end.x, syn.end.y}, palette(ThemeKind::Light).lost));
        QVERIFY(!hasColor(image, {syn.to.x - 4, syn.to.y}, palette(ThemeKind::Light).endA));
    }

    void futureIsNotDrawn() {
        const ChartScene scene = sceneOf(QStringLiteral("three-way-handshake"));
        const ChartArrow& reply = scene.arrows[1];
        ChartPaintOptions options;
        options.untilStep = reply.firstStep - 1;
        const QImage before = paint(scene, ThemeKind::Light, options);
        QVERIFY(!hasColor(before, on(reply, 0.05), palette(ThemeKind::Light).endB));
        options.untilStep = reply.lastStep;
        const QImage after = paint(scene, ThemeKind::Light, options);
        QVERIFY(hasColor(after, on(reply, 0.05), palette(ThemeKind::Light).endB));
    }

    void wayDoneIsDrawnInFull() {
        const ChartScene scene = sceneOf(QStringLiteral("three-way-handshake"));
        const ChartArrow& syn = scene.arrows.front();
        ChartPaintOptions options;
        options.untilStep = syn.firstStep;
        const QColor color = palette(ThemeKind::Light).endA;
        const auto solid = [&](const QImage& image, double from, double to) {
            for (double part = from; part < to; part += 0.01) {
                if (!hasColor(image, on(syn, part), color))
                    return false;
            }
            return true;
        };
        QVERIFY(!solid(paint(scene, ThemeKind::Light, options), 0.05, 0.45));
        options.now = SimTime{150'000};
        const QImage half = paint(scene, ThemeKind::Light, options);
        QVERIFY(solid(half, 0.05, 0.45));
        QVERIFY(!solid(half, 0.55, 0.95));
    }

    void laneIsDrawn_data() { everythingIsInItsColor_data(); }
    void laneIsDrawn() {
        QFETCH(int, theme);
        const auto kind = static_cast<ThemeKind>(theme);
        const ChartScene scene = sceneOf(QStringLiteral("four-segment-close"), CallLane::Socket);
        const QImage image = paint(scene, kind);
        QVERIFY(!scene.waits.empty());
        for (const ChartWait& wait : scene.waits)
            QVERIFY(hasColor(image, {scene.waitX(wait), (wait.top + wait.bottom) / 2},
                             palette(kind).end(wait.end)));
        for (const ChartCallLine& line : scene.callLines) {
            const QColor& ink = line.returns ? palette(kind).ink : palette(kind).end(line.end);
            const double pointer = ChartScene::outward(line.end) * (line.returns ? 3 : -1.5);
            QVERIFY(hasColor(image, {scene.laneX[indexOf(line.end)] + pointer, line.y}, ink));
        }
        ChartPaintOptions options;
        options.untilStep = scene.waits.front().firstStep - 1;
        const QImage before = paint(scene, kind, options);
        const ChartWait& first = scene.waits.front();
        QVERIFY(!hasColor(before, {scene.waitX(first), (first.top + first.bottom) / 2},
                          palette(kind).end(first.end)));
    }

    void clippedPartLooksLikeTheWhole_data() {
        QTest::addColumn<int>("lane");
        for (const CallLane lane : {CallLane::None, CallLane::Rfc, CallLane::Socket})
            QTest::addRow("lane %d", static_cast<int>(lane)) << static_cast<int>(lane);
    }
    void clippedPartLooksLikeTheWhole() {
        QFETCH(int, lane);
        const ChartScene scene = sceneOf(QStringLiteral("four-segment-close"), static_cast<CallLane>(lane));
        const QImage whole = paint(scene, ThemeKind::Light);
        const QRect part(0, 150, whole.width(), 200);
        QImage image(part.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(0, -part.top());
        ChartPaintOptions options;
        options.visible = part;
        paintChart(painter, scene, palette(ThemeKind::Light), options);
        painter.end();
        // Rounding of a translated painter may touch the edges of a letter, but a missing label is more.
        const int different = differences(image, whole.copy(part));
        QVERIFY2(different < part.width() * part.height() / 2000, qPrintable(QString::number(different)));
    }

    void itemKnowsWhereThingsAre() {
        Shown shown(QStringLiteral("three-way-handshake"), {600, 400});
        Stage& stage = shown.stage;
        SequenceChartItem& item = shown.item;
        stage.goToStep(2);
        QVERIFY(item.contentHeight() > item.headHeight());
        QVERIFY(item.lifelineAX() < item.lifelineBX());
        stage.seek({150'000});
        const QPointF half = item.flightPoint(1);
        QCOMPARE(half.y(), item.playheadY());
        QVERIFY(half.x() > item.lifelineAX() && half.x() < item.lifelineBX());
        QCOMPARE(item.segmentAt(half.x(), half.y()), 1);
        QCOMPARE(item.flightPoint(99), QPointF(-1, -1));
        stage.seek({200'000});
        QCOMPARE(item.flightPoint(1), QPointF(-1, -1));
    }

    void textsThatAreKeptLookAsThoseThatAreSetAnew_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("degrees");
        for (const char* text : {"SYN seq=100", "PSH,ACK seq=101 ack=301 len=8 \"hello…\"", "a·b·c",
                                 "a->b != c == d", "www.example", "中文 ACK", "→ 192.0.2.1"})
            QTest::newRow(text) << QString::fromUtf8(text) << 11;
        for (int degrees = -4; degrees <= 4; ++degrees)
            QTest::addRow("turned by %d", degrees) << QStringLiteral("SYN seq=100") << degrees;
    }
    void textsThatAreKeptLookAsThoseThatAreSetAnew() {
        QFETCH(QString, text);
        QFETCH(int, degrees);
        const std::string utf8 = text.toStdString();
        const TextStyle style{"label", canvasFont(ChartFont::Label), Qt::black};
        const auto drawn = [&](TextDrawing drawing) {
            QImage image(420, 120, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            PainterCanvas canvas(painter, drawing);
            canvas.open({"text", {}, 0, false, {210, 60}, qDegreesToRadians(static_cast<double>(degrees))});
            canvas.text({0, 0}, TextAnchor::Middle, utf8, style);
            canvas.close();
            return image;
        };
        const QImage kept = drawn(TextDrawing::Kept);
        QVERIFY(differences(kept, QImage(kept.size(), kept.format())) > 0);
        QCOMPARE(differences(kept, drawn(TextDrawing::Plain)), 0);
        QCOMPARE(textWidth(utf8, style.font), measuredWidth(utf8, style.font.font));
    }

    void capsulesOnOneSpotAreStackedUpToSix() {
        Shown shown(QStringLiteral("three-way-handshake"), {600, 400});
        Stage& stage = shown.stage;
        SequenceChartItem& item = shown.item;
        stage.goToStep(2);
        for (int copy = 0; copy < 7; ++copy)
            QVERIFY(stage.perform(DuplicateAct{1}) == IntentError::None);
        QCOMPARE(stage.history().world().channelFrom(End::A).inFlight.size(), std::size_t{8});
        double above = capsulePoint(item, 1).y();
        QVERIFY(above > item.flightPoint(1).y());
        for (int id = 2; id <= 6; ++id) {
            QVERIFY(capsulePoint(item, id).y() > above + 10);
            above = capsulePoint(item, id).y();
        }
        QVERIFY(item.flightPoint(7) != SequenceChartItem::kNowhere);
        QCOMPARE(capsulePoint(item, 7), SequenceChartItem::kNowhere);
        QCOMPARE(capsulePoint(item, 8), SequenceChartItem::kNowhere);
    }

    void itemShowsTheLaneWhereThereIsRoom() {
        Shown shown(QStringLiteral("four-segment-close"), {640, 500});
        Stage& stage = shown.stage;
        SequenceChartItem& item = shown.item;
        item.setCalls(QStringLiteral("socket"));
        stage.goToStep(stage.stepCount());
        QCOMPARE(item.shownCalls(), QStringLiteral("none"));
        QCOMPARE(item.callHint(40, item.stepY(2)), QString());
        item.setSize({900, 500});
        QCOMPARE(item.shownCalls(), QStringLiteral("socket"));
        const double x = item.lifelineAX() - 140;
        QVERIFY(item.callHint(x, item.stepY(2)).contains(QLatin1String("connect()")));
        Linking linking(&stage);
        item.light(&linking, x, item.stepY(2));
        QCOMPARE(linking.causeSteps(), QList<int>{2});
        item.setZoom(1.5);
        QCOMPARE(item.shownCalls(), QStringLiteral("none"));
        item.setZoom(1);
        item.setCalls(QStringLiteral("rfc"));
        QCOMPARE(item.shownCalls(), QStringLiteral("rfc"));
        QVERIFY(item.callHint(x, item.stepY(2)).contains(QStringLiteral("§3.10.1")));
    }

    void itemGrowsWithTheCursor() {
        Shown shown(QStringLiteral("four-segment-close"), {600, 300});
        Stage& stage = shown.stage;
        SequenceChartItem& item = shown.item;
        const double first = item.contentHeight();
        stage.goToStep(stage.stepCount());
        QVERIFY(item.contentHeight() > first + 100);
        item.setContentY(item.contentYForPlayhead());
        QVERIFY(item.playheadY() > item.headHeight() && item.playheadY() < item.height());
        stage.goToStep(0);
        QCOMPARE(item.contentY(), 0);
    }
};

QTEST_MAIN(ChartPainterTest)
#include "chart_painter_test.moc"

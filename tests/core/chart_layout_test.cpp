#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <cmath>

#include "core/chart/chart_layout.h"
#include "core/chart/label_box.h"
#include "core/scenario/scenario_loader.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

/// Seven units a character, whatever the font.
double measure(std::string_view text, ChartFont) {
    double width = 0;
    for (const char c : text)
        width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 7 : 0;
    return width;
}

LabelBox boxOf(const ChartLabel& label) {
    return {label.center, std::cos(label.angle), std::sin(label.angle), label.width / 2};
}

History played(const Scenario& scenario) {
    History history(makeWorld(scenario), scenario.script);
    history.foresee(2'000);
    return history;
}

Scenario loaded(const QString& name) {
    const QString path = QStringLiteral(FINWAIT_SCENARIO_DIR "/%1.json").arg(name);
    ScenarioOrError scenario = loadScenarioFile(path.toStdString());
    if (const auto* error = std::get_if<LoadError>(&scenario))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(scenario));
}

Script handshakeWithLoss() {
    return {{"", AtTime{{0}}, 0, CallAct{End::B, Open{false, false}}, {}},
            {"", AtTime{{0}}, 0, CallAct{End::A, Open{}}, {}},
            {"lost", SegmentSent{End::A, 1, {}}, 50 * kMillisecondUs, DropAct{}, {}}};
}

World smallWorld() {
    Config a;
    Config b;
    a.issList = {100};
    b.issList = {300};
    return makeWorld(a, b, 1);
}

QString at(double value) {
    return QString::number(value, 'f', 0);
}

QStringList describe(const ChartScene& scene) {
    QStringList lines;
    for (const End end : kBothEnds) {
        for (const ChartBand& band : scene.bands[indexOf(end)])
            lines += QStringLiteral("%1 %2 %3..%4")
                         .arg(QString(QLatin1Char(letterOf(end))),
                              QString::fromStdString(std::string(stateName(band.state))), at(band.top),
                              at(band.bottom));
    }
    for (const ChartArrow& arrow : scene.arrows) {
        QString line = QStringLiteral("%1 %2 -> %3").arg(arrow.id).arg(at(arrow.from.y), at(arrow.end.y));
        if (arrow.lost())
            line += QStringLiteral(" x");
        if (arrow.kind == ArrowKind::Retransmission)
            line += QStringLiteral(" again");
        for (const ChartLabel& label : arrow.labels)
            line += QStringLiteral(" | ") + QString::fromStdString(label.text);
        lines += line;
    }
    for (const ChartMark& mark : scene.marks)
        lines +=
            QStringLiteral("%1 %2 %3")
                .arg(QString(QLatin1Char(letterOf(mark.end))), QString::fromStdString(mark.text), at(mark.y));
    for (const ChartTimer& timer : scene.timers) {
        if (timer.expired)
            lines += QStringLiteral("%1 %2 %3..%4")
                         .arg(QString(QLatin1Char(letterOf(timer.end))), QString::fromStdString(timer.label),
                              at(timer.top), at(timer.bottom));
    }
    for (const ChartTimeLabel& time : scene.times)
        lines += QStringLiteral("t %1 %2").arg(QString::fromStdString(time.text), at(time.y));
    return lines;
}

struct Stripe {
    double top;
    double bottom;
    QString what;
};

/// Everything in the column beside a lifeline.
std::vector<Stripe> column(const ChartScene& scene, End end) {
    std::vector<Stripe> stripes;
    for (const ChartBand& band : scene.bands[indexOf(end)])
        stripes.push_back(
            {band.labelY - 6, band.labelY + 6, QString::fromStdString(std::string(stateName(band.state)))});
    for (const ChartMark& mark : scene.marks) {
        if (mark.end == end)
            stripes.push_back({mark.y - 6, mark.y + 6, QString::fromStdString(mark.text)});
    }
    for (const ChartNote& note : scene.notes) {
        if (note.end == end)
            stripes.push_back({note.top,
                               note.top + ChartScene::kLineHeight * static_cast<double>(note.lines.size()),
                               QString::fromStdString(note.lines.front())});
    }
    std::sort(stripes.begin(), stripes.end(), [](const Stripe& a, const Stripe& b) { return a.top < b.top; });
    return stripes;
}

/// Everything in the lane of an end.
std::vector<Stripe> lane(const ChartScene& scene, End end) {
    std::vector<Stripe> stripes;
    for (const ChartCallLine& line : scene.callLines) {
        if (line.end == end)
            stripes.push_back(
                {line.y - ChartScene::kLineHeight / 2, line.bottom(), QString::fromStdString(line.text)});
    }
    return stripes;
}

void verifyNoneOverlap(const std::vector<Stripe>& stripes) {
    for (std::size_t i = 1; i < stripes.size(); ++i)
        QVERIFY2(stripes[i].top >= stripes[i - 1].bottom - 0.5,
                 qPrintable(stripes[i - 1].what + " over " + stripes[i].what));
}

/// A connection that moves octets for a long time: about 4 steps a SEND.
History longHistory(int sends) {
    Script script = {{"", AtTime{{0}}, 0, CallAct{End::B, Open{false, false}}, {}},
                     {"", AtTime{{0}}, 0, CallAct{End::A, Open{}}, {}}};
    for (int i = 0; i < sends; ++i) {
        const SimTime when{1'000'000 + i * 300'000LL};
        script.push_back({"", AtTime{when}, 0, CallAct{End::B, Receive{}}, {}});
        script.push_back({"", AtTime{when}, 0, CallAct{End::A, Send{Octets(5, 'x')}}, {}});
    }
    History history(smallWorld(), script);
    history.foresee(20'000);
    return history;
}

} // namespace

class ChartLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void golden() {
        const History history = [] {
            History playing(smallWorld(), handshakeWithLoss());
            playing.foresee(100);
            return playing;
        }();
        const QStringList expected = {
            "A CLOSED 64..94",
            "A SYN-SENT 94..228",
            "A ESTABLISHED 228..300",
            "B CLOSED 64..94",
            "B LISTEN 94..186",
            "B SYN-RECEIVED 186..270",
            "B ESTABLISHED 270..300",
            "1 94 -> 113 x | SYN seq=0",
            "2 148 -> 186 again | ↻ SYN seq=0",
            "3 190 -> 228 | SYN,ACK seq=0 ack=1",
            "4 232 -> 270 | ACK seq=1 ack=1",
            "B passive OPEN 94",
            "A active OPEN 94",
            "A RTO 1 s 96..146",
            "t 0.000 94",
            "t 1.000 148",
            "t 1.100 186",
            "t 1.200 228",
            "t 1.300 270",
        };
        const QStringList seen = describe(layoutChart(history, {}, measure));
        QCOMPARE(seen.join('\n'), expected.join('\n'));
    }

    void nothingOverlaps_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("timeToScale");
        QTest::addColumn<bool>("relative");
        QTest::addColumn<int>("calls");
        constexpr int kNone = static_cast<int>(CallLane::None);
        for (const QString& name : scenarioNames()) {
            QTest::addRow("%s rows", qPrintable(name)) << name << 720.0 << false << true << kNone;
            QTest::addRow("%s scale", qPrintable(name)) << name << 720.0 << true << true << kNone;
            QTest::addRow("%s narrow absolute", qPrintable(name)) << name << 480.0 << false << false << kNone;
            QTest::addRow("%s sockets", qPrintable(name))
                << name << 720.0 << false << true << static_cast<int>(CallLane::Socket);
            QTest::addRow("%s RFC calls to scale", qPrintable(name))
                << name << 900.0 << true << false << static_cast<int>(CallLane::Rfc);
        }
    }
    void nothingOverlaps() {
        QFETCH(QString, name);
        QFETCH(double, width);
        QFETCH(bool, timeToScale);
        QFETCH(bool, relative);
        QFETCH(int, calls);
        ChartOptions options;
        options.width = width;
        options.timeToScale = timeToScale;
        options.relativeNumbers = relative;
        options.lane = static_cast<CallLane>(calls);
        const ChartScene scene = layoutChart(played(loaded(name)), options, measure);
        for (const End end : kBothEnds) {
            verifyNoneOverlap(column(scene, end));
            verifyNoneOverlap(lane(scene, end));
        }
        for (std::size_t i = 0; i < scene.arrows.size(); ++i) {
            QVERIFY(!scene.arrows[i].labels.empty());
            for (std::size_t j = i + 1; j < scene.arrows.size(); ++j) {
                for (const ChartLabel& a : scene.arrows[i].labels) {
                    for (const ChartLabel& b : scene.arrows[j].labels)
                        QVERIFY2(!overlap(boxOf(a), boxOf(b)), (a.text + " over " + b.text).c_str());
                }
            }
        }
        for (std::size_t i = 1; i < scene.times.size(); ++i)
            QVERIFY(scene.times[i].y - scene.times[i - 1].y >= 12);
    }

    void theLaneStandsClear_data() {
        QTest::addColumn<int>("calls");
        QTest::addRow("sockets") << static_cast<int>(CallLane::Socket);
        QTest::addRow("RFC") << static_cast<int>(CallLane::Rfc);
    }
    void theLaneStandsClear() {
        QFETCH(int, calls);
        ChartOptions options;
        options.lane = static_cast<CallLane>(calls);
        const ChartScene scene =
            layoutChart(played(loaded(QStringLiteral("four-segment-close"))), options, measure);
        QVERIFY(scene.callLines.size() > 6);
        QVERIFY(!scene.waits.empty());
        for (const End end : kBothEnds) {
            const double away =
                (scene.laneX[indexOf(end)] - scene.lifelineX[indexOf(end)]) * ChartScene::outward(end);
            QVERIFY(away > ChartScene::kBandWidth / 2 + scene.columnWidth
                               + ChartScene::kLaneDepthPitch * CallLog::kDepthMax);
        }
        const double words = ChartScene::kLaneText + scene.laneWidth;
        QVERIFY(scene.laneX[0] - words > scene.timeX);
        QVERIFY(scene.laneX[1] + words <= scene.width);
        for (const ChartCallLine& line : scene.callLines) {
            QVERIFY(measure(line.text, laneFont(scene.lane)) <= scene.laneWidth);
            const double side = ChartScene::outward(line.end);
            const ChartHit hit =
                scene.hitTest({scene.laneX[indexOf(line.end)] + side * 20, line.y}, scene.lastStep());
            QVERIFY(hit.kind == ChartHitKind::Call);
            QCOMPARE(hit.step, line.step);
            QVERIFY(line.step == 0
                    || scene.hitTest({scene.laneX[indexOf(line.end)] + side * 20, line.y}, line.step - 1).kind
                           != ChartHitKind::Call);
        }
        const ChartWait& wait = scene.waits.front();
        const ChartHit hit = scene.hitTest({scene.waitX(wait), wait.bottom - 12}, scene.lastStep());
        QVERIFY(hit.kind == ChartHitKind::Wait);
        QCOMPARE(hit.step, wait.firstStep);
    }

    void stateNamesAreThoseOfTheDialect() {
        ChartOptions options;
        for (const State state : kAllStates)
            options.words.stateNames[static_cast<std::size_t>(state)] = "A_RATHER_LONG_STATE_NAME";
        const ChartScene scene =
            layoutChart(played(loaded(QStringLiteral("three-way-handshake"))), options, measure);
        QCOMPARE(QString::fromStdString(scene.stateName(State::SynSent)),
                 QStringLiteral("A_RATHER_LONG_STATE_NAME"));
        QVERIFY(scene.columnWidth >= measure("A_RATHER_LONG_STATE_NAME", ChartFont::State));
    }

    void stepsNeverGoUp() {
        const ChartScene scene = layoutChart(longHistory(50), {}, measure);
        for (std::size_t i = 1; i < scene.rows.size(); ++i)
            QVERIFY(scene.rows[i].y > scene.rows[i - 1].y);
        for (const ChartArrow& arrow : scene.arrows)
            QVERIFY(arrow.to.y >= arrow.from.y);
    }

    void slopeIsLatencyWhenTimeIsToScale() {
        Scenario scenario = loaded(QStringLiteral("three-way-handshake"));
        scenario.links[1].latencyUs = 3 * scenario.links[0].latencyUs;
        ChartOptions options;
        options.timeToScale = true;
        const ChartScene scene = layoutChart(played(scenario), options, measure);
        const double there = scene.arrows[0].to.y - scene.arrows[0].from.y;
        const double back = scene.arrows[1].to.y - scene.arrows[1].from.y;
        QVERIFY(std::abs(back / there - 3) < 0.15);
    }

    void futureIsInFlight() {
        const ChartScene scene =
            layoutChart(played(loaded(QStringLiteral("three-way-handshake"))), {}, measure);
        const ChartArrow& syn = scene.arrows.front();
        QCOMPARE(syn.fateAt(syn.firstStep), ArrowFate::InFlight);
        QCOMPARE(syn.fateAt(syn.lastStep), ArrowFate::Delivered);
        QVERIFY(!scene.flightPosition(syn.id, syn.firstStep - 1, {0}));
        QVERIFY(!scene.flightPosition(syn.id, syn.lastStep, {200'000}));
        const auto start = scene.flightPosition(syn.id, syn.firstStep, {100'000});
        const auto half = scene.flightPosition(syn.id, syn.firstStep, {150'000});
        const auto end = scene.flightPosition(syn.id, syn.firstStep, {200'000});
        QVERIFY(start && half && end);
        QCOMPARE(start->x, syn.from.x);
        QVERIFY(std::abs(half->x - (syn.from.x + syn.to.x) / 2) < 1);
        QCOMPARE(half->y, scene.yAt(syn.firstStep, {150'000}));
        QCOMPARE(end->x, syn.to.x);
    }

    /// Third hosts stand beyond the lifeline: forged SYNs come from there, what answers them goes there.
    void answersToThirdHostsLeaveThePicture() {
        const ChartScene scene = layoutChart(played(loaded(QStringLiteral("syn-flood"))), {}, measure);
        const auto labelOf = [](const ChartArrow& arrow) {
            return QString::fromStdString(arrow.labels[0].text);
        };
        const ChartArrow& forged = scene.arrows[0];
        QCOMPARE(labelOf(forged), QStringLiteral("forged 203.0.113.1: SYN seq=1000"));
        QVERIFY(forged.from.x < scene.lifelineX[0]);
        const ChartArrow& answer = scene.arrows[1];
        QVERIFY(labelOf(answer).startsWith(QStringLiteral("→ 203.0.113.1 SYN,ACK seq=")));
        QCOMPARE(answer.fateAt(answer.firstStep), ArrowFate::Elsewhere);
        QCOMPARE(answer.end.x, forged.from.x);
        QVERIFY(!answer.lost());
        QVERIFY(!scene.flightPosition(answer.id, answer.firstStep, {250'000}));
        QVERIFY(scene.heightAt(answer.firstStep) >= answer.bottom());
        const ChartArrow& again = scene.arrows[6];
        QVERIFY(labelOf(again).startsWith(QStringLiteral("↻ → 203.0.113.1 SYN,ACK seq=")));
    }

    void hitTestFindsWhatIsDrawn() {
        const ChartScene scene =
            layoutChart(played(loaded(QStringLiteral("three-way-handshake"))), {}, measure);
        const ChartArrow& syn = scene.arrows.front();
        const ChartPoint middle{(syn.from.x + syn.to.x) / 2, (syn.from.y + syn.to.y) / 2 + 2};
        QCOMPARE(scene.hitTest(middle, scene.lastStep()).segment, syn.id);
        QCOMPARE(scene.hitTest(syn.labels.front().center, scene.lastStep()).segment, syn.id);
        QCOMPARE(scene.hitTest(middle, syn.firstStep - 1).kind, ChartHitKind::None);
        const ChartBand& band = scene.bands[0].front();
        QCOMPARE(scene.hitTest({scene.lifelineX[0], band.top + 5}, scene.lastStep()).kind,
                 ChartHitKind::Band);
        const ChartMark& mark = scene.marks.front();
        QCOMPARE(
            scene
                .hitTest({scene.lifelineX[indexOf(mark.end)] + ChartScene::outward(mark.end) * 40, mark.y},
                         scene.lastStep())
                .kind,
            ChartHitKind::Mark);
    }

    void cullingMissesNothing() {
        const ChartScene scene = layoutChart(longHistory(200), {}, measure);
        for (double top = 0; top < scene.height; top += 777) {
            const ChartSpan span = scene.arrowsWithin(top, top + 500);
            for (std::size_t i = 0; i < scene.arrows.size(); ++i) {
                const bool inside = scene.arrows[i].bottom() >= top && scene.arrows[i].top() <= top + 500;
                QVERIFY(!inside || (i >= span.first && i < span.last));
            }
            QVERIFY(span.last - span.first < 40);
        }
    }

    void tenThousandStepsAreQuick() {
        const History history = longHistory(2'500);
        QVERIFY(history.path().size() > 10'000);
        QElapsedTimer timer;
        timer.start();
        const ChartStory story = tellStory(history, true, {});
        const qint64 told = timer.nsecsElapsed();
        const ChartScene scene = layoutChart(story, {}, measure);
        const qint64 laidOut = timer.nsecsElapsed() - told;
        qInfo("%zu steps: told in %.1f ms, laid out in %.1f ms", story.steps.size(),
              static_cast<double>(told) / 1e6, static_cast<double>(laidOut) / 1e6);
        QVERIFY(scene.arrows.size() > 5'000);
        // A frame on a quiet machine; generous, as instrumented builds on busy ones run this too.
        QVERIFY(laidOut < 1'000'000'000);
    }
};

QTEST_APPLESS_MAIN(ChartLayoutTest)
#include "chart_layout_test.moc"

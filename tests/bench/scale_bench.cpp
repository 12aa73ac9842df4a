// The real window with a long history: what a frame costs while scrubbing anywhere and while playing, and
// what a step takes in memory, with 10, 1,000 and 100,000 steps. Offscreen, software renderer.

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <malloc.h>
#include <map>
#include <vector>

#include "app/models/workspace.h"
#include "app/painting/fonts.h"
#include "tests/bench/cpu_clock.h"
#include "tests/bench/long_history.h"

using namespace finwait;

namespace {

constexpr double kFrameMs = 16.7;
constexpr double kRatioMax = 1.5; ///< A frame with 100,000 steps against one with 10.
constexpr double kSlackMs = 2;
constexpr double kOctetsPerStepMax = 512;
constexpr int kFirstScrubs = 30; ///< What is on the screen for the first time is made then, and kept.
constexpr int kScrubs = 120;
/// The same jumps so many times, the quickest of each: the machine has slow seconds.
constexpr int kTimes = 3;
constexpr int kPlayedFrames = 150;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double percentile(std::vector<double> values, double part) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

} // namespace

class ScaleBench : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        loadFonts();
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&m_workspace)}});
        QVERIFY(m_workspace.preferences()->windowSize() == Preferences::kUsualWindowSize);
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FinWait/Main.qml")));
        QCOMPARE(m_engine.rootObjects().size(), 1);
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
        connect(m_window, &QQuickWindow::frameSwapped, this, [this] { ++m_frames; });
        frame();
    }

    void frames_data() {
        QTest::addColumn<int>("load");
        QTest::addColumn<int>("steps");
        for (const int steps : {10, 1'000, 100'000}) {
            QTest::addRow("bulk %d", steps) << static_cast<int>(Load::Bulk) << steps;
            QTest::addRow("kept alive %d", steps) << static_cast<int>(Load::KeptAlive) << steps;
        }
    }

    void frames() {
        QFETCH(int, load);
        QFETCH(int, steps);
        Stage& stage = *m_workspace.stage();
        stage.load(scenarioOf(static_cast<Load>(load)));
        settle();
        malloc_trim(0);
        const std::size_t before = proportionalOctets();
        stage.restore(scenarioOf(static_cast<Load>(load)),
                      longHistory(static_cast<Load>(load), static_cast<std::size_t>(steps)));
        stage.goToStep(stage.stepCount() / 2);
        settle();
        malloc_trim(0);
        const double perStep = (static_cast<double>(proportionalOctets()) - static_cast<double>(before))
                               / static_cast<double>(stage.history().size());

        std::vector<double> scrubs = scrub(stage);
        for (int i = 1; i < kTimes; ++i)
            std::ranges::transform(scrubs, scrub(stage), scrubs.begin(),
                                   [](double a, double b) { return std::min(a, b); });
        const std::vector<double> played = play(stage);
        const double scrubMs = median(scrubs);
        const double playMs = median(played);
        qInfo("%d steps (%zu in the tree): a frame while scrubbing %.2f ms (95 of 100 within %.2f), while "
              "playing "
              "%.2f ms (95 of 100 within %.2f); %.0f octets a step",
              stage.stepCount(), stage.history().size(), scrubMs, percentile(scrubs, 0.95), playMs,
              percentile(played, 0.95), perStep);
        QVERIFY(percentile(scrubs, 0.95) <= kFrameMs);
        if (steps == 10) {
            m_scrubMs[load] = scrubMs;
            m_playMs[load] = playMs;
        }
        QVERIFY(scrubMs <= kRatioMax * m_scrubMs[load] + kSlackMs);
        QVERIFY(playMs <= kRatioMax * m_playMs[load] + kSlackMs);
        if (steps >= 100'000)
            QVERIFY(perStep <= kOctetsPerStepMax);
    }

private:
    /// CPU milliseconds until the next frame is on the screen.
    double frame() {
        const int shown = m_frames;
        const CpuClock clock;
        m_window->update();
        while (m_frames == shown)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return clock.elapsedMs();
    }
    void settle() {
        for (int i = 0; i < 30; ++i)
            frame();
    }

    std::vector<double> scrub(Stage& stage) {
        Prng prng(11);
        std::vector<double> costs;
        for (int i = 0; i < kFirstScrubs + kScrubs; ++i) {
            const CpuClock clock;
            stage.goToStep(static_cast<int>(prng.below(static_cast<std::uint32_t>(stage.stepCount() + 1))));
            const double moveMs = clock.elapsedMs();
            const double frameMs = frame();
            if (i >= kFirstScrubs)
                costs.push_back(moveMs + frameMs);
        }
        return costs;
    }

    std::vector<double> play(Stage& stage) {
        Playback& playback = *m_workspace.playback();
        stage.goToStep(stage.stepCount() / 2);
        settle();
        playback.setSpeed(8);
        std::vector<double> costs;
        for (int i = 0; i < kPlayedFrames; ++i) {
            if (!playback.isPlaying()) {
                if (playback.atEnd())
                    playback.first();
                playback.setPlaying(true);
            }
            costs.push_back(frame());
        }
        playback.pause();
        settle();
        return costs;
    }

    Workspace m_workspace;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    int m_frames = 0;
    std::map<int, double> m_scrubMs;
    std::map<int, double> m_playMs;
};

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    ScaleBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "scale_bench.moc"

// The program itself, measured from outside: first painted frame against an empty window's, frames while
// playing, memory. Needs a display (tests/run --full gives it Xvfb) and is run on the release build. The
// renderer is the software one, as on a machine without a GPU.

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

constexpr int kRuns = 9;
constexpr double kFirstFrameRatioMax = 1.6;
constexpr double kFramesPerSecondMin = 58;
constexpr double kMemoryMiBMax = 150;

/// Milliseconds from starting the program to its first line.
double msToFirstLine(const QString& program, const QStringList& arguments) {
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForReadyRead(20'000))
        return -1;
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(20'000);
    return ms;
}

double median(QList<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

class WindowBench : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("DISPLAY"))
            QSKIP("no display");
        qunsetenv("QT_QPA_PLATFORM");
    }

    void firstFrame() {
        QList<double> ours;
        QList<double> empty;
        for (int run = 0; run < kRuns; ++run) {
            empty.append(msToFirstLine(QStringLiteral(FINWAIT_EMPTY_WINDOW), {}));
            ours.append(msToFirstLine(QStringLiteral(FINWAIT_PROGRAM),
                                      {QStringLiteral("--software"), QStringLiteral("--size"),
                                       QStringLiteral("1440x900"), QStringLiteral("--measure"),
                                       QStringLiteral("first-frame")}));
            QVERIFY(ours.last() > 0 && empty.last() > 0);
        }
        const double ratio = median(ours) / median(empty);
        qInfo("first frame: %.0f ms, an empty window's %.0f ms: %.2f times (bar: %.1f)", median(ours),
              median(empty), ratio, kFirstFrameRatioMax);
        QVERIFY(ratio <= kFirstFrameRatioMax);
    }

    void framesAndMemory() {
        QProcess process;
        process.start(QStringLiteral(FINWAIT_PROGRAM),
                      {QStringLiteral("--software"), QStringLiteral("--size"), QStringLiteral("1440x900"),
                       QStringLiteral("--measure"), QStringLiteral("frames"),
                       QStringLiteral("simultaneous-close")});
        QVERIFY(process.waitForFinished(60'000));
        const QString line = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        qInfo("%s", qPrintable(line));
        static const QRegularExpression pattern(
            QStringLiteral("^frames ([\\d.]+) per second, ([\\d.]+) ms of CPU each, longest wait ([\\d.]+) "
                           "ms, ([\\d.]+) MiB"));
        const auto match = pattern.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line + QString::fromUtf8(process.readAllStandardError())));
        QVERIFY(match.captured(1).toDouble() >= kFramesPerSecondMin);
        QVERIFY(match.captured(4).toDouble() <= kMemoryMiBMax);
    }
};

QTEST_GUILESS_MAIN(WindowBench)
#include "window_bench.moc"

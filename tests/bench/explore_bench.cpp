// The explorer beside SPIN: a Promela model of the same bounds (tcp.pml), compiled and run in the same
// minute. At least as many states a second on one core, faster than that on two, at most 40 octets a state,
// exact; the default question in less than a second; and the same pairs of states. Needs the package spin and
// a C compiler.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <set>

#include "core/explore/explorer.h"
#include "tests/bench/cpu_clock.h"

using namespace finwait;

namespace {

constexpr int kRuns = 3;
constexpr int kPatienceMs = 120'000;
constexpr double kStateOctetsMax = 40;
constexpr qint64 kDefaultQuestionMsMax = 1'000;

double childrenCpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Runs a program in a folder; returns what it printed, or nothing when it failed.
QByteArray outputOf(const QString& folder, const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        return {};
    return process.readAll();
}

struct SpinRun {
    double states = 0;
    double cpuSeconds = 0;
    double octetsAState = 0;
    std::set<QByteArray> pairs;
};

double numberBefore(const QByteArray& text, const char* pattern) {
    const auto match = QRegularExpression(QLatin1String("([0-9.]+)") + QLatin1String(pattern))
                           .match(QString::fromUtf8(text));
    return match.captured(1).toDouble();
}

SpinRun runSpin(const QString& folder) {
    SpinRun run;
    const double before = childrenCpuSeconds();
    const QByteArray text =
        outputOf(folder, QDir(folder).filePath(QStringLiteral("pan")),
                 {QStringLiteral("-E"), QStringLiteral("-m100000"), QStringLiteral("-w22")});
    run.cpuSeconds = childrenCpuSeconds() - before;
    run.states = numberBefore(text, " states, stored");
    run.octetsAState = numberBefore(text, " byte \\+ ") + numberBefore(text, " byte overhead");
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("pair "))
            run.pairs.insert(line.trimmed());
    }
    return run;
}

struct OwnRun {
    double states = 0;
    double cpuSeconds = 0;
    double wallSeconds = 0;
    double octetsAState = 0;
};

OwnRun runOwn(unsigned threads, std::set<QByteArray>* pairs = nullptr) {
    StateSpace space{ExploreBounds{}};
    const CpuClock cpu;
    QElapsedTimer wall;
    wall.start();
    space.search(threads);
    OwnRun run{static_cast<double>(space.size()), cpu.elapsedMs() / 1e3,
               static_cast<double>(wall.nsecsElapsed()) / 1e9,
               static_cast<double>(space.octets()) / static_cast<double>(space.size())};
    if (pairs == nullptr)
        return run;
    for (const State a : kAllStates) {
        for (const State b : kAllStates) {
            if (space.pair(a, b).id != kNoJoint)
                pairs->insert("pair " + QByteArray::number(static_cast<int>(a)) + ' '
                              + QByteArray::number(static_cast<int>(b)));
        }
    }
    return run;
}

} // namespace

class ExploreBench : public QObject {
    Q_OBJECT

private slots:
    void defaultQuestion() {
        qint64 best = kPatienceMs;
        OwnRun run;
        for (int i = 0; i < kRuns; ++i) {
            run = runOwn(2);
            best = std::min(best, static_cast<qint64>(run.wallSeconds * 1e3));
        }
        qInfo("the default question: %.0f states, %lld ms on two threads, %.1f octets a state", run.states,
              static_cast<long long>(best), run.octetsAState);
        QVERIFY(best < kDefaultQuestionMsMax);
        QVERIFY(run.octetsAState <= kStateOctetsMax);
    }

    void besideSpin() {
        const QString spin = QStandardPaths::findExecutable(QStringLiteral("spin"));
        const QString compiler = QStandardPaths::findExecutable(QStringLiteral("cc"));
        if (spin.isEmpty() || compiler.isEmpty())
            QSKIP("spin or a C compiler is not installed");
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(QStringLiteral(FINWAIT_SOURCE_DIR "/tests/bench/tcp.pml"),
                            folder.filePath(QStringLiteral("tcp.pml"))));
        outputOf(folder.path(), spin, {QStringLiteral("-a"), QStringLiteral("tcp.pml")});
        outputOf(folder.path(), compiler,
                 {QStringLiteral("-O3"), QStringLiteral("-DSAFETY"), QStringLiteral("-DNOREDUCE"),
                  QStringLiteral("-DMEMLIM=4000"), QStringLiteral("-o"), QStringLiteral("pan"),
                  QStringLiteral("pan.c")});
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("pan"))));

        double bestSpin = 0;
        double bestOwn = 0;
        double bestOnTwo = 0;
        SpinRun spinRun;
        OwnRun own;
        std::set<QByteArray> pairs;
        for (int i = 0; i < kRuns; ++i) {
            spinRun = runSpin(folder.path());
            QVERIFY(spinRun.states > 0);
            own = runOwn(1, i == 0 ? &pairs : nullptr);
            const OwnRun onTwo = runOwn(2);
            bestSpin = std::max(bestSpin, spinRun.states / spinRun.cpuSeconds);
            bestOwn = std::max(bestOwn, own.states / own.cpuSeconds);
            bestOnTwo = std::max(bestOnTwo, onTwo.states / onTwo.wallSeconds);
        }
        qInfo("SPIN: %.0f states, %.2f M a CPU second, %.0f octets a state", spinRun.states, bestSpin / 1e6,
              spinRun.octetsAState);
        qInfo("FinWait: %.0f states, %.2f M a CPU second on one thread, %.2f M a second on two, %.1f octets "
              "a state",
              own.states, bestOwn / 1e6, bestOnTwo / 1e6, own.octetsAState);
        QVERIFY(bestOwn >= bestSpin);
        QVERIFY(bestOnTwo >= bestSpin);
        QCOMPARE(pairs, spinRun.pairs);
    }
};

QTEST_GUILESS_MAIN(ExploreBench)
#include "explore_bench.moc"

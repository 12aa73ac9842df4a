// The exporter against mscgen, msc-generator and PlantUML (packages of the same names): whole processes,
// charts of the same messages, CPU time and peak memory. Others on the machine add little to CPU time, and
// nothing to a ratio that is measured in turns.

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace {

constexpr int kRuns = 3;
constexpr int kTurns = 25;
constexpr double kSvgMscgenRatioMax = 2;
constexpr double kSvgOctetsPerMessageMax = 700;
constexpr double kPngMscgenRatioMax = 0.3; ///< A pixel.
constexpr double kPdfMscGeneratorRatioMax = 0.2;
constexpr double kPeakMiBMax = 150;
constexpr double kLinearMax = 1.5; ///< Time for each message at 10,000, against 1,000.
/// PlantUML takes 4.4 GB for 10,000 messages.
constexpr int kPlantUmlMessagesMax = 1'000;

struct Cost {
    double seconds = 0; ///< CPU, user and system.
    double peakMiB = 0;
    bool ok = false;
};

Cost runOnce(const QStringList& command) {
    std::vector<QByteArray> words;
    for (const QString& word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024,
            WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// The time of the cheaper one.
Cost bestOf(const Cost& a, const Cost& b) {
    return {std::min(a.seconds, b.seconds), std::max(a.peakMiB, b.peakMiB), a.ok && b.ok};
}

Cost run(const QStringList& command, int runs = kRuns) {
    Cost best = runOnce(command);
    for (int i = 1; i < runs; ++i)
        best = bestOf(best, runOnce(command));
    return best;
}

/// Of what is over in a moment, in turns: a machine that others use has slow seconds and fast ones.
std::array<Cost, 2> runInTurns(const QStringList& one, const QStringList& other) {
    std::array<Cost, 2> best = {runOnce(one), runOnce(other)};
    for (int i = 1; i < kTurns; ++i)
        best = {bestOf(best[0], runOnce(one)), bestOf(best[1], runOnce(other))};
    return best;
}

bool have(const char* program) {
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

QString label(int message) {
    return message % 2 == 0
               ? QStringLiteral("ACK seq=%1 ack=1 len=10 \"message %2\"").arg(message * 5 + 1).arg(message)
               : QStringLiteral("ACK ack=%1").arg(message * 5 + 6);
}

} // namespace

class PictureBench : public QObject {
    Q_OBJECT

private:
    QString write(const QString& name, const QByteArray& content) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    /// As many segments as messages are asked for, to a few: ten of data at a time, each acknowledged.
    QString scenario(int messages) {
        constexpr int kSegmentsPerSend = 10;
        const QByteArray text = QByteArray("0123456789").repeated(kSegmentsPerSend);
        QByteArray json =
            "{\"format\":\"finwait-scenario\",\"version\":1,\"title\":{\"en\":\"Many\",\"zh_CN\":\"多\"},"
            "\"summary\":{\"en\":\"Many messages\",\"zh_CN\":\"多\"},\"seed\":1,\"ends\":{"
            "\"A\":{\"label\":\"client\",\"profile\":\"rfc9293\",\"issList\":[100],\"mss\":10},"
            "\"B\":{\"label\":\"server\",\"profile\":\"rfc9293\",\"issList\":[300],\"mss\":10,"
            "\"delayedAckUs\":0}},"
            "\"links\":{\"A\":{\"latencyUs\":100000},\"B\":{\"latencyUs\":100000}},\"script\":["
            "{\"when\":{\"atUs\":0},\"act\":\"open\",\"end\":\"B\",\"active\":false},"
            "{\"when\":{\"atUs\":100000},\"act\":\"open\",\"end\":\"A\",\"active\":true}";
        for (int i = 0; i < std::max(messages / 2 / kSegmentsPerSend, 1); ++i)
            json += QStringLiteral(",{\"when\":{\"atUs\":%1},\"act\":\"send\",\"end\":\"A\",\"text\":\"%2\"}")
                        .arg(1'000'000LL + 600'000LL * i)
                        .arg(QString::fromLatin1(text))
                        .toLatin1();
        return write(QStringLiteral("many-%1.json").arg(messages), json + "]}");
    }

    QString mscgenInput(int messages) {
        QByteArray text = "msc {\n a [label=\"A client\"], b [label=\"B server\"];\n";
        for (int i = 0; i < messages; ++i)
            text += (i % 2 == 0 ? " a->b [label=\"" : " b->a [label=\"")
                    + label(i).replace(QLatin1Char('"'), QStringLiteral("\\\"")).toLatin1() + "\"];\n";
        return write(QStringLiteral("many-%1.msc").arg(messages), text + "}\n");
    }

    QString mscGeneratorInput(int messages) {
        QByteArray text = "hscale=auto;\na: A client; b: B server;\n";
        for (int i = 0; i < messages; ++i)
            text += (i % 2 == 0 ? "a->b: " : "b->a: ") + label(i).remove(QLatin1Char('"')).toLatin1() + ";\n";
        return write(QStringLiteral("many-%1.signalling").arg(messages), text);
    }

    QString plantUmlInput(int messages) {
        QByteArray text = "@startuml\nparticipant A\nparticipant B\n";
        for (int i = 0; i < messages; ++i)
            text += (i % 2 == 0 ? "A -> B : " : "B -> A : ") + label(i).toLatin1() + "\n";
        return write(QStringLiteral("many-%1.puml").arg(messages), text + "@enduml\n");
    }

    QStringList ourCommand(int messages, const QString& suffix) {
        return {QStringLiteral(FINWAIT_PROGRAM),
                QStringLiteral("export"),
                scenario(messages),
                QStringLiteral("--steps"),
                QStringLiteral("100000"),
                QStringLiteral("-o"),
                out(messages, suffix)};
    }
    Cost ours(int messages, const QString& suffix, const QStringList& more = {}) {
        return run(ourCommand(messages, suffix) + more);
    }

    [[nodiscard]] QString out(int messages, const QString& suffix) const {
        return m_folder.filePath(QStringLiteral("ours-%1.%2").arg(messages).arg(suffix));
    }

    static void tell(const char* who, int messages, const char* format, const Cost& cost, qint64 octets) {
        qInfo("%-14s %6d messages %-4s %8.3f s of CPU %8.1f MiB %12lld octets", who, messages, format,
              cost.seconds, cost.peakMiB, static_cast<long long>(octets));
    }

    static double pixels(const QString& path) {
        QImageReader reader(path);
        const QSize size = reader.size();
        return static_cast<double>(size.width()) * size.height();
    }

private slots:
    void svg_data() { sizes(); }
    void svg() {
        QFETCH(int, messages);
        const QStringList command = ourCommand(messages, QStringLiteral("svg"));
        const QString theirs = m_folder.filePath(QStringLiteral("mscgen.svg"));
        const QStringList mscgen = {QStringLiteral("mscgen"),
                                    QStringLiteral("-T"),
                                    QStringLiteral("svg"),
                                    QStringLiteral("-i"),
                                    mscgenInput(messages),
                                    QStringLiteral("-o"),
                                    theirs};
        const bool sideBySide = have("mscgen");
        const auto costs = sideBySide ? runInTurns(command, mscgen) : std::array{run(command), Cost{}};
        const Cost& mine = costs[0];
        QVERIFY(mine.ok);
        const qint64 octets = QFileInfo(out(messages, QStringLiteral("svg"))).size();
        tell("finwait", messages, "svg", mine, octets);
        if (sideBySide)
            tell("mscgen", messages, "svg", costs[1], QFileInfo(theirs).size());
        QVERIFY(mine.peakMiB <= kPeakMiBMax);
        if (messages == 10'000) {
            QVERIFY(static_cast<double>(octets) / messages <= kSvgOctetsPerMessageMax);
            QVERIFY(!sideBySide || mine.seconds <= kSvgMscgenRatioMax * costs[1].seconds);
        }
        plantUml(messages, "svg", mine);
    }

    void png_data() { sizes(); }
    void png() {
        QFETCH(int, messages);
        const Cost mine = ours(messages, QStringLiteral("png"));
        QVERIFY(mine.ok);
        const QString own = out(messages, QStringLiteral("png"));
        tell("finwait", messages, "png", mine, QFileInfo(own).size());
        QVERIFY(mine.peakMiB <= kPeakMiBMax);
        // mscgen needs 50 s for 10,000.
        if (have("mscgen") && messages <= 1'000) {
            const QString theirs = m_folder.filePath(QStringLiteral("mscgen.png"));
            const Cost mscgen =
                run({QStringLiteral("mscgen"), QStringLiteral("-T"), QStringLiteral("png"),
                     QStringLiteral("-i"), mscgenInput(messages), QStringLiteral("-o"), theirs},
                    1);
            tell("mscgen", messages, "png", mscgen, QFileInfo(theirs).size());
            const double ratio = mine.seconds / pixels(own) / (mscgen.seconds / pixels(theirs));
            qInfo("a pixel: %.2f times mscgen's time", ratio);
            if (messages == 1'000)
                QVERIFY(ratio <= kPngMscgenRatioMax);
        }
        plantUml(messages, "png", mine);
    }

    void pdf_data() { sizes(); }
    void pdf() {
        QFETCH(int, messages);
        const Cost mine =
            ours(messages, QStringLiteral("pdf"), {QStringLiteral("--page"), QStringLiteral("a4")});
        QVERIFY(mine.ok);
        tell("finwait", messages, "pdf", mine, QFileInfo(out(messages, QStringLiteral("pdf"))).size());
        QVERIFY(mine.peakMiB <= kPeakMiBMax);
        if (!have("msc-gen"))
            return;
        const QString theirs = m_folder.filePath(QStringLiteral("msc-generator.pdf"));
        const Cost generator = run({QStringLiteral("msc-gen"), QStringLiteral("-T"), QStringLiteral("pdf"),
                                    QStringLiteral("-o"), theirs, mscGeneratorInput(messages)},
                                   1);
        tell("msc-generator", messages, "pdf", generator, QFileInfo(theirs).size());
        if (messages == 10'000)
            QVERIFY(mine.seconds <= kPdfMscGeneratorRatioMax * generator.seconds);
    }

    void timeIsLinear_data() {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"svg", "pdf", "png"})
            QTest::addRow("%s", suffix) << QString::fromLatin1(suffix);
    }
    void timeIsLinear() {
        QFETCH(QString, suffix);
        const Cost few = ours(1'000, suffix);
        const Cost many = ours(10'000, suffix);
        const double ratio = many.seconds / (few.seconds * 10);
        qInfo("%s: a message costs %.2f times as much at 10,000 as at 1,000", qPrintable(suffix), ratio);
        QVERIFY(ratio <= kLinearMax);
    }

private:
    static void sizes() {
        QTest::addColumn<int>("messages");
        for (const int messages : {10, 100, 1'000, 10'000})
            QTest::addRow("%d", messages) << messages;
    }

    void plantUml(int messages, const char* format, const Cost& mine) {
        if (!have("plantuml") || messages > kPlantUmlMessagesMax)
            return;
        qputenv("PLANTUML_LIMIT_SIZE", "1000000");
        const QString input = plantUmlInput(messages);
        const Cost theirs =
            run({QStringLiteral("plantuml"), QLatin1String("-t") + QLatin1String(format), input}, 1);
        QString output = input;
        output.chop(4);
        tell("PlantUML", messages, format, theirs, QFileInfo(output + QLatin1String(format)).size());
        QVERIFY(mine.seconds < theirs.seconds);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PictureBench)
#include "picture_bench.moc"

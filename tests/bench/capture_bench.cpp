// Reading a capture against Debian's tcptrace and tshark, side by side: a synthetic capture of a million
// packets in ten thousand connections, read, tracked and run through both ends' states. CPU time, so that
// other programs on the machine do not count. Needs the packages tcptrace and tshark.

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cstdio>

#include "core/base/prng.h"
#include "core/capture/survey.h"
#include "tests/bench/cpu_clock.h"

using namespace finwait;

namespace {

constexpr std::size_t kConnections = 10'000;
constexpr std::size_t kPacketsEach = 100;
constexpr std::size_t kPackets = kConnections * kPacketsEach;
constexpr std::size_t kAtOnce = 300; ///< Connections that are open at the same time.
constexpr int kRuns = 9;
constexpr double kTimesFasterThanTcptrace = 5;
constexpr double kTimesFasterThanTshark = 50;

/// Writes Ethernet frames that carry a connection each a hundred packets long: a handshake, text with
/// acknowledgments, now and then something sent again, and the close of both ends.
class Generator {
public:
    explicit Generator(const QString& path) : m_file(std::fopen(qPrintable(path), "wb")) {
        std::setvbuf(m_file, m_buffer.data(), _IOFBF, m_buffer.size());
        put32(0xA1B2'C3D4);
        put16(2);
        put16(4);
        put32(0);
        put32(0);
        put32(65'535);
        put32(1);
    }
    ~Generator() { std::fclose(m_file); }
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;

    void write() {
        std::vector<Flow> open;
        std::uint32_t next = 0;
        while (next < kConnections || !open.empty()) {
            while (open.size() < kAtOnce && next < kConnections)
                open.push_back(Flow{next++});
            const std::size_t which = m_prng.below(static_cast<std::uint32_t>(open.size()));
            step(open[which]);
            if (open[which].packets == kPacketsEach) {
                open[which] = open.back();
                open.pop_back();
            }
        }
    }

private:
    struct Flow {
        std::uint32_t index = 0;
        std::size_t packets = 0;
        std::uint32_t seqA = 1'000;
        std::uint32_t seqB = 5'000;
    };

    void step(Flow& flow) {
        const std::size_t at = flow.packets++;
        const std::size_t left = kPacketsEach - at;
        if (at == 0)
            frame(flow, true, Syn, flow.seqA++, 0, 0);
        else if (at == 1)
            frame(flow, false, Syn | Ack, flow.seqB++, flow.seqA, 0);
        else if (at == 2)
            frame(flow, true, Ack, flow.seqA, flow.seqB, 0);
        else if (left == 4)
            frame(flow, true, Fin | Ack, flow.seqA++, flow.seqB, 0);
        else if (left == 3)
            frame(flow, false, Ack, flow.seqB, flow.seqA, 0);
        else if (left == 2)
            frame(flow, false, Fin | Ack, flow.seqB++, flow.seqA, 0);
        else if (left == 1)
            frame(flow, true, Ack, flow.seqA, flow.seqB, 0);
        else if (at % 3 == 0)
            frame(flow, true, Ack, flow.seqA, flow.seqB, 0);
        else
            text(flow, at);
    }

    void text(Flow& flow, std::size_t at) {
        constexpr std::uint32_t kOctets = 200;
        const bool again = at > 10 && m_prng.below(100) == 0;
        frame(flow, false, Psh | Ack, again ? flow.seqB - kOctets : flow.seqB, flow.seqA, kOctets);
        if (!again)
            flow.seqB += kOctets;
    }

    void put16(std::uint32_t value) {
        std::fputc(static_cast<int>(value & 0xFFU), m_file);
        std::fputc(static_cast<int>(value >> 8U & 0xFFU), m_file);
    }
    void put32(std::uint32_t value) {
        put16(value);
        put16(value >> 16U);
    }

    void frame(const Flow& flow, bool fromA, ControlBits control, std::uint32_t seq, std::uint32_t ack,
               std::uint32_t octets) {
        std::array<std::uint8_t, 54 + 200> frame{};
        const auto big16 = [&frame](std::size_t at, std::uint32_t value) {
            frame[at] = static_cast<std::uint8_t>(value >> 8U);
            frame[at + 1] = static_cast<std::uint8_t>(value);
        };
        const auto big32 = [&big16](std::size_t at, std::uint32_t value) {
            big16(at, value >> 16U);
            big16(at + 2, value);
        };
        big16(12, 0x0800);
        frame[14] = 0x45;
        big16(16, 40 + octets);
        big16(18, ++m_identification & 0xFFFFU);
        frame[20] = 0x40;
        frame[22] = 64;
        frame[23] = 6;
        const std::uint32_t client = 0x0A00'0000U + flow.index / 50'000;
        big32(fromA ? 26 : 30, client);
        big32(fromA ? 30 : 26, 0xC0A8'0001U + flow.index % 250);
        big16(fromA ? 34 : 36, 1'024 + flow.index % 50'000);
        big16(fromA ? 36 : 34, 80);
        big32(38, seq);
        big32(42, ack);
        frame[46] = 0x50;
        frame[47] = control;
        big16(48, 65'000);
        const std::uint32_t whole = 54 + octets;
        m_us += 10;
        put32(1'700'000'000 + static_cast<std::uint32_t>(m_us / 1'000'000));
        put32(static_cast<std::uint32_t>(m_us % 1'000'000));
        put32(whole);
        put32(whole);
        std::fwrite(frame.data(), 1, whole, m_file);
    }

    /// Written in large pieces, as a file that was copied, the system keeps it in large pieces as well. In
    /// small ones, whoever reads it (all three programs) pays some ten nanoseconds a packet for the system
    /// alone.
    std::vector<char> m_buffer = std::vector<char>(std::size_t{4} << 20U);
    std::FILE* m_file;
    Prng m_prng{1};
    std::uint32_t m_identification = 0;
    std::uint64_t m_us = 0;
};

double childrensCpuMs() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// CPU time in nanoseconds a packet; negative when the program failed.
double run(const QString& program, const QStringList& arguments) {
    const double before = childrensCpuMs();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    return (childrensCpuMs() - before) * 1e6 / static_cast<double>(kPackets);
}

double residentMegaoctets() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ')[1].toDouble() * 4096 / 1e6;
}

} // namespace

class CaptureBench : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_path = m_folder.filePath(QStringLiteral("million.pcap"));
        Generator(m_path).write();
    }

    /// First, while nothing that was given back is there to be taken again.
    void memoryGrowsWithConnections() {
        const double before = residentMegaoctets();
        const Survey survey = surveyCapture(m_path.toStdString());
        const double grown = residentMegaoctets() - before;
        qInfo("%zu connections of %llu packets: %.1f MB", survey.connections.size(),
              static_cast<unsigned long long>(survey.packets), grown);
        QVERIFY(grown * 1e6 < static_cast<double>(kConnections) * 2'000);
    }

    void readingIsFasterThanTcptraceAndTshark() {
        for (const char* name : {"tcptrace", "tshark"}) {
            if (QStandardPaths::findExecutable(QLatin1String(name)).isEmpty())
                QSKIP(qPrintable(QLatin1String(name) + QStringLiteral(" is not installed")));
        }
        double ours = 1e9;
        double tcptrace = 1e9;
        for (int i = 0; i < kRuns; ++i) {
            ours = std::min(ours, survey());
            tcptrace = std::min(tcptrace, run(QStringLiteral("tcptrace"), {QStringLiteral("-n"), m_path}));
        }
        const double tshark =
            run(QStringLiteral("tshark"),
                {QStringLiteral("-n"), QStringLiteral("-r"), m_path, QStringLiteral("-T"),
                 QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tcp.stream"),
                 QStringLiteral("-e"), QStringLiteral("tcp.flags")});
        qInfo("a packet: FinWait %.0f ns, tcptrace %.0f ns (%.1f times), tshark %.0f ns (%.0f times)", ours,
              tcptrace, tcptrace / ours, tshark, tshark / ours);
        QVERIFY(tcptrace > 0 && tshark > 0);
        QVERIFY(ours * kTimesFasterThanTcptrace <= tcptrace);
        QVERIFY(ours * kTimesFasterThanTshark <= tshark);
    }

private:
    double survey() {
        const CpuClock clock;
        const Survey survey = surveyCapture(m_path.toStdString());
        const double ns = clock.elapsedMs() * 1e6 / static_cast<double>(kPackets);
        const bool right = survey.packets == kPackets && survey.connections.size() == kConnections
                           && !survey.error && survey.connections[0].closing() == finwait::Closing::Closed;
        return right ? ns : 1e9;
    }

    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(CaptureBench)
#include "capture_bench.moc"

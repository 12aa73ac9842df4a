// The first painted frame of FinWait, Wireshark and KDE Step, seen from outside: a virtual screen of their
// own (Xvfb with its framebuffer in a file) is watched until a tenth of it shows a picture with several
// colours. Splash screens count as painted, which favours whoever has one. Needs the packages wireshark and
// step.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace {

constexpr int kRuns = 5;
constexpr int kWidth = 1440;
constexpr int kHeight = 900;
constexpr int kGrid = 12;            ///< Every so many pixels one is looked at.
constexpr double kPaintedPart = 0.1; ///< Of the screen.
constexpr std::size_t kColoursMin = 6;
constexpr int kPatienceMs = 60'000;

/// The screen's pixels as Xvfb keeps them: a file of the XWD format.
class Screen {
public:
    explicit Screen(const QString& file) : m_file(file) {
        if (m_file.open(QIODevice::ReadOnly))
            m_octets = m_file.map(0, m_file.size());
        if (m_octets == nullptr)
            return;
        m_first = word(0) + word(19) * 12;
        m_stride = word(12);
        m_background = sample();
    }

    [[nodiscard]] bool isOpen() const { return m_octets != nullptr; }

    [[nodiscard]] bool isPainted() const {
        const std::vector<quint32> now = sample();
        std::size_t changed = 0;
        std::set<quint32> colours;
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (now[i] == m_background[i])
                continue;
            ++changed;
            colours.insert(now[i]);
        }
        return static_cast<double>(changed) >= kPaintedPart * static_cast<double>(now.size())
               && colours.size() >= kColoursMin;
    }

    [[nodiscard]] bool isBlank() const { return sample() == m_background; }

private:
    /// A word of the header, big-endian.
    [[nodiscard]] quint32 word(int index) const {
        return qFromBigEndian<quint32>(m_octets + qsizetype{index} * 4);
    }

    [[nodiscard]] std::vector<quint32> sample() const {
        std::vector<quint32> pixels;
        pixels.reserve((kWidth / kGrid) * (kHeight / kGrid));
        for (int y = 0; y < kHeight; y += kGrid) {
            for (int x = 0; x < kWidth; x += kGrid)
                pixels.push_back(qFromLittleEndian<quint32>(m_octets + m_first + qsizetype{y} * m_stride
                                                            + qsizetype{x} * 4)
                                 & 0xFF'FF'FFU);
        }
        return pixels;
    }

    QFile m_file;
    uchar* m_octets = nullptr;
    qsizetype m_first = 0;
    qsizetype m_stride = 0;
    std::vector<quint32> m_background;
};

struct Rival {
    QString name;
    QString program;
    QStringList arguments;
    QList<double> ms;
};

double median(QList<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

class RivalsBench : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            QSKIP("Xvfb is not installed");
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-fbdir"),
                        m_folder.path(), QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("%1x%2x24").arg(kWidth).arg(kHeight)});
        QVERIFY(m_server.waitForReadyRead(20'000));
        m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readAllStandardOutput()).trimmed();
        m_screen.emplace(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
        QVERIFY(m_screen->isOpen());
    }

    void cleanupTestCase() {
        m_server.terminate();
        m_server.waitForFinished(5'000);
    }

    void firstFrame() {
        QList<Rival> all{
            {QStringLiteral("FinWait"), QStringLiteral(FINWAIT_PROGRAM), {QStringLiteral("--software")}, {}}};
        for (const char* name : {"wireshark", "step"}) {
            const QString program = QStandardPaths::findExecutable(QLatin1String(name));
            if (program.isEmpty())
                QSKIP(qPrintable(QLatin1String(name) + QStringLiteral(" is not installed")));
            all.append({QLatin1String(name), program, {}, {}});
        }
        for (Rival& rival : all)
            QVERIFY2(msToFirstFrame(rival) > 0, qPrintable(rival.name)); // caches and first-run files
        for (int run = 0; run < kRuns; ++run) {
            for (Rival& rival : all) {
                rival.ms.append(msToFirstFrame(rival));
                QVERIFY2(rival.ms.last() > 0, qPrintable(rival.name));
            }
        }
        for (const Rival& rival : std::as_const(all))
            qInfo("first frame: %s %.0f ms", qPrintable(rival.name), median(rival.ms));
        QVERIFY(median(all[0].ms) < median(all[1].ms));
        QVERIFY(median(all[0].ms) < median(all[2].ms));
    }

private:
    /// From the start of the program to a painted screen; -1 when that never came.
    double msToFirstFrame(const Rival& rival) {
        if (!QTest::qWaitFor([this] { return m_screen->isBlank(); }, kPatienceMs))
            return -1;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setProcessEnvironment(environment);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(rival.program, rival.arguments);
        double ms = -1;
        while (ms < 0 && timer.elapsed() < kPatienceMs && process.state() != QProcess::NotRunning) {
            process.waitForFinished(1);
            if (m_screen->isPainted())
                ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        }
        process.kill();
        process.waitForFinished();
        return ms;
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_display;
    std::optional<Screen> m_screen;
};

QTEST_GUILESS_MAIN(RivalsBench)
#include "rivals_bench.moc"

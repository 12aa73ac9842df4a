// `finwait import`: what it prints of a capture, what it writes, and what it says of files that are none.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "program.h"
#include "tests/core/capture_builder.h"

using namespace finwait;

namespace {

Made a(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::string text = {}) {
    return {.control = control, .seq = seq, .ack = ack, .text = std::move(text)};
}

Made b(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::string text = {}) {
    return {.fromA = false, .control = control, .seq = seq, .ack = ack, .text = std::move(text)};
}

/// A connection that is closed, with a lost segment, and one that is refused.
std::vector<Made> twoConnections() {
    std::vector<Made> all = {
        a(Syn, 100, 0),
        b(Syn | Ack, 500, 101),
        a(Ack, 101, 501),
        a(Psh | Ack, 101, 501, "hello"),
        a(Psh | Ack, 101, 501, "hello"),
        b(Ack, 501, 106),
        a(Fin | Ack, 106, 501),
        b(Fin | Ack, 501, 107),
        a(Ack, 107, 502),
        {.control = Syn, .seq = 900, .portA = 42'000},
        {.fromA = false, .control = Rst | Ack, .ack = 901, .portA = 42'000},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].atUs = static_cast<std::int64_t>(i) * 500'000;
    return all;
}

QByteArray bytes(const Octets& octets) {
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

constexpr qsizetype kFileHeader = 24;
constexpr qsizetype kFirstRecord = 16 + 40;

} // namespace

class ImportCliTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& content, const QString& name = QStringLiteral("x.pcap")) {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(content);
        return path;
    }
    QString writeGood() { return write(bytes(captureOf(twoConnections()))); }

private slots:
    void theSummaryIsATable() {
        const ProgramRun told = run({QStringLiteral("import"), writeGood()});
        QCOMPARE(told.status, 0);
        QVERIFY2(told.error.isEmpty(), told.error);
        const QList<QByteArray> lines = told.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("11 packets in 5.000000 s, 11 of them TCP, 2 connections"));
        QVERIFY(lines[1].contains("packets") && lines[1].contains("opened"));
        QVERIFY2(lines[2].contains("10.0.0.1:40000") && lines[2].contains("closed, A first")
                     && lines[2].contains("TIME-WAIT"),
                 lines[2]);
        QVERIFY2(lines[3].contains("refused"), lines[3]);
    }

    void theSummaryIsJson() {
        const ProgramRun told = run({QStringLiteral("import"), writeGood(), QStringLiteral("--json")});
        QCOMPARE(told.status, 0);
        const QList<QJsonObject> lines = objects(told.out);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0]["packets"].toInt(), 11);
        QCOMPARE(lines[0]["connections"].toInt(), 2);
        QVERIFY(lines[0]["error"].isNull());
        QCOMPARE(lines[1]["opened"].toString(), QStringLiteral("handshake"));
        QCOMPARE(lines[1]["closed"].toString(), QStringLiteral("closed"));
        QCOMPARE(lines[1]["retransmissions"].toInt(), 1);
        QCOMPARE(lines[1]["A"]["address"].toString(), QStringLiteral("10.0.0.1"));
        QCOMPARE(lines[1]["A"]["textOctets"].toInt(), 10);
        QCOMPARE(lines[1]["A"]["state"]["likely"].toString(), QStringLiteral("TIME-WAIT"));
        QVERIFY(lines[1]["B"]["state"]["may"].toArray().contains(QStringLiteral("LAST-ACK")));
        QCOMPARE(lines[2]["closed"].toString(), QStringLiteral("refused"));
    }

    void aConnectionIsTold() {
        const ProgramRun told =
            run({QStringLiteral("import"), writeGood(), QStringLiteral("--connection"), QStringLiteral("0")});
        QCOMPARE(told.status, 0);
        QVERIFY2(told.out.startsWith("Connection 0: A is 10.0.0.1:40000, B is 10.0.0.2:80; handshake;"),
                 told.out);
        QVERIFY(told.out.contains("retransmission"));
        QVERIFY(told.out.contains("probably lost behind the capture point"));
        QCOMPARE(told.out.trimmed().split('\n').size(), 11);
    }

    void aConnectionIsJson() {
        const ProgramRun told = run({QStringLiteral("import"), writeGood(), QStringLiteral("--connection"),
                                     QStringLiteral("0"), QStringLiteral("--json")});
        const QList<QJsonObject> lines = objects(told.out);
        QCOMPARE(lines.size(), 10);
        QCOMPARE(lines[0]["connection"].toInt(), 0);
        QCOMPARE(lines[1]["flags"].toString(), QStringLiteral("SYN"));
        QCOMPARE(lines[4]["received"].toBool(), false);
        QCOMPARE(lines[5]["marks"].toArray().first().toString(), QStringLiteral("retransmission"));
        QCOMPARE(lines[9]["packet"].toInt(), 9);
        QCOMPARE(lines[9]["states"]["A"]["likely"].toString(), QStringLiteral("TIME-WAIT"));
    }

    void everyFormatIsWritten() {
        const QString name = m_folder.filePath(QStringLiteral("all"));
        const ProgramRun told = run({QStringLiteral("import"), writeGood(), QStringLiteral("--connection"),
                                     QStringLiteral("0"), QStringLiteral("--export"), name});
        QVERIFY2(told.error.isEmpty(), told.error);
        QCOMPARE(told.status, 0);
        const QList<std::pair<QString, QByteArray>> expected = {
            {QStringLiteral(".svg"), "<?xml"},
            {QStringLiteral(".png"), "\x89PNG"},
            {QStringLiteral(".pdf"), "%PDF"},
            {QStringLiteral(".gif"), "GIF8"},
            {QStringLiteral(".txt"), {}},
            {QStringLiteral("-ascii.txt"), {}},
            {QStringLiteral(".md"), {}},
            {QStringLiteral(".mmd"), {}},
            {QStringLiteral(".puml"), "@startuml"},
            {QStringLiteral(".pcap"), {}},
            {QStringLiteral(".pcapng"), "\n\r\r\n"},
        };
        QCOMPARE(told.out.trimmed().split('\n').size(), expected.size());
        for (const auto& [ending, begins] : expected) {
            QVERIFY2(told.out.contains((name + ending + QLatin1Char('\n')).toUtf8()), qPrintable(ending));
            QFile file(name + ending);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(ending));
            const QByteArray content = file.readAll();
            QVERIFY2(content.startsWith(begins), qPrintable(ending));
            QVERIFY2(content.size() > 200, qPrintable(ending));
        }
        QFile ascii(name + QStringLiteral("-ascii.txt"));
        QVERIFY(ascii.open(QIODevice::ReadOnly));
        QVERIFY(std::ranges::all_of(ascii.readAll(), [](char c) { return c > 0; }));
        // The packets go out as they came in.
        const auto segments = [](const QString& file) {
            QList<QJsonObject> lines =
                objects(run({QStringLiteral("import"), file, QStringLiteral("--connection"),
                             QStringLiteral("0"), QStringLiteral("--json")})
                            .out);
            lines.removeFirst();
            return lines;
        };
        QCOMPARE(segments(name + QStringLiteral(".pcap")), segments(m_folder.filePath("x.pcap")));
        QCOMPARE(segments(name + QStringLiteral(".pcapng")), segments(m_folder.filePath("x.pcap")));
    }

    void whatCannotBeWrittenIsSaid() {
        const ProgramRun told =
            run({QStringLiteral("import"), writeGood(), QStringLiteral("--connection"), QStringLiteral("0"),
                 QStringLiteral("--export"), m_folder.filePath(QStringLiteral("none/x"))});
        QCOMPARE(told.status, 2);
        QVERIFY2(told.error.contains("none/x.svg"), told.error);
        QVERIFY2(told.error.contains("none/x.pcap"), told.error);
    }

    void badFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("connections");
        const QByteArray good = bytes(captureOf(twoConnections()));
        QTest::newRow("zero octets") << QByteArray() << "empty" << qint64(0) << "the file is empty" << 0;
        QTest::newRow("wrong magic") << QByteArray("{\"version\": 1}") << "wrong-magic" << qint64(0)
                                     << "the first octets are not those of a capture" << 0;
        QTest::newRow("compressed") << QByteArray("\x1f\x8b\x08\x00....", 8) << "compressed" << qint64(0)
                                    << "the file is compressed: unpack it first" << 0;
        QTest::newRow("cut in the file's header")
            << good.first(10) << "truncated" << qint64(10) << "at octet 10" << 0;
        QTest::newRow("cut in a record")
            << good.first(kFileHeader + kFirstRecord + 30) << "truncated" << qint64(80)
            << "the file ends in the middle of a record, at octet 80" << 1;
        QByteArray huge = good;
        for (qsizetype i = 8; i < 12; ++i)
            huge[kFileHeader + kFirstRecord + i] = char(0xFF);
        QTest::newRow("a record of 4 GiB")
            << huge << "corrupt" << qint64(80) << "a record is damaged, at octet 80" << 1;
        QByteArray strange = good;
        strange[20] = char(147);
        QTest::newRow("a link type of nobody")
            << strange << "unknown-link-type" << qint64(0) << "frames of this kind are not read" << 0;
    }
    void badFilesAreRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(qint64, offset);
        QFETCH(QString, says);
        QFETCH(int, connections);
        const QString path = write(content, QStringLiteral("bad.pcap"));
        const ProgramRun told = run({QStringLiteral("import"), path});
        QCOMPARE(told.status, 2);
        QVERIFY2(told.error.startsWith("finwait: " + path.toUtf8() + ": "), told.error);
        QVERIFY2(told.error.contains(says.toUtf8()), told.error);
        QCOMPARE(told.error.count('\n'), 1);
        // Everything readable before it is shown.
        QCOMPARE(told.out.isEmpty(), connections == 0);
        const ProgramRun json = run({QStringLiteral("import"), path, QStringLiteral("--json")});
        QCOMPARE(json.status, 2);
        const QList<QJsonObject> lines = objects(json.out);
        QCOMPARE(lines.size(), 1 + connections);
        QCOMPARE(lines[0]["error"]["code"].toString(), code);
        QCOMPARE(lines[0]["error"]["offset"].toInteger(), offset);
    }

    void whatIsNoFileIsRefused_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a folder") << m_folder.path() << QByteArray("this is a folder; expected a file");
        QTest::newRow("nothing") << m_folder.filePath("none.pcap") << QByteArray("the file cannot be opened");
        QTest::newRow("a device") << QStringLiteral("/dev/null") << QByteArray("a pipe or a device");
    }
    void whatIsNoFileIsRefused() {
        QFETCH(QString, path);
        QFETCH(QByteArray, says);
        for (const QStringList& more :
             {QStringList(), QStringList{"--json"}, QStringList{"--connection", "0"}}) {
            const ProgramRun told = run(QStringList{QStringLiteral("import"), path} + more);
            QCOMPARE(told.status, 2);
            QVERIFY2(told.error.contains(says), told.error);
        }
    }
    void aForbiddenFileIsRefused() {
        const QString path = write(bytes(captureOf(twoConnections())), QStringLiteral("secret.pcap"));
        QVERIFY(QFile::setPermissions(path, {}));
        if (QFile(path).open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
        const ProgramRun told = run({QStringLiteral("import"), path});
        QCOMPARE(told.status, 2);
        QVERIFY2(told.error.contains("you may not read this file"), told.error);
    }

    void wrongOptionsAreRefused_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("says");
        const QString good = writeGood();
        QTest::newRow("no file") << QStringList() << QByteArray("takes one capture file");
        QTest::newRow("two files") << QStringList{good, good} << QByteArray("takes one capture file");
        QTest::newRow("no such connection")
            << QStringList{good, "--connection", "7"} << QByteArray("has no connection 7");
        QTest::newRow("no number") << QStringList{good, "--connection", "x"} << QByteArray("--connection");
        QTest::newRow("a negative number")
            << QStringList{good, "--connection", "-1"} << QByteArray("--connection");
        QTest::newRow("export of everything")
            << QStringList{good, "--export", "y"} << QByteArray("--export needs --connection N");
        QTest::newRow("unknown") << QStringList{good, "--colour"} << QByteArray("colour");
    }
    void wrongOptionsAreRefused() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, says);
        const ProgramRun told = run(QStringList{QStringLiteral("import")} + options);
        QCOMPARE(told.status, 2);
        QVERIFY2(told.error.contains(says), told.error);
        QVERIFY(told.out.isEmpty());
    }

    void theWindowIsNotOpenedForABadCapture() {
        const ProgramRun told = run({write(QByteArray(), QStringLiteral("empty.pcap"))});
        QCOMPARE(told.status, 2);
        QVERIFY2(told.error.contains("the file is empty"), told.error);
    }
};

QTEST_APPLESS_MAIN(ImportCliTest)
#include "import_cli_test.moc"

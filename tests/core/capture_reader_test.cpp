// Reading captures: every link layer, both containers, and everything that can be wrong with a file.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/capture/survey.h"
#include "core/tcp/option_reader.h"
#include "tests/core/capture_builder.h"

using namespace finwait;

namespace {

/// A handshake, "hello", its ACK, and the close of both ends.
std::vector<Made> wholeConnection() {
    return {
        {.control = Syn, .seq = 100, .atUs = 0},
        {.fromA = false, .control = Syn | Ack, .seq = 500, .ack = 101, .atUs = 1'000},
        {.control = Ack, .seq = 101, .ack = 501, .atUs = 2'000},
        {.control = Psh | Ack, .seq = 101, .ack = 501, .text = "hello", .atUs = 3'000},
        {.fromA = false, .control = Ack, .seq = 501, .ack = 106, .atUs = 4'000},
        {.control = Fin | Ack, .seq = 106, .ack = 501, .atUs = 5'000},
        {.fromA = false, .control = Fin | Ack, .seq = 501, .ack = 107, .atUs = 6'000},
        {.control = Ack, .seq = 107, .ack = 502, .atUs = 7'000},
    };
}

} // namespace

class CaptureReaderTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] Survey survey(const Octets& file) {
        const QString path = m_folder.filePath(QStringLiteral("x.pcap"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        out.close();
        return surveyCapture(path.toStdString());
    }

    QTemporaryDir m_folder;

private slots:
    void aWholeConnectionIsRead_data() {
        QTest::addColumn<int>("link");
        QTest::addColumn<bool>("ipv6");
        QTest::addColumn<int>("tags");
        QTest::newRow("ethernet") << int(kLinkEthernet) << false << 0;
        QTest::newRow("ethernet, IPv6") << int(kLinkEthernet) << true << 0;
        QTest::newRow("VLAN") << int(kLinkEthernet) << false << 1;
        QTest::newRow("QinQ") << int(kLinkEthernet) << true << 2;
        QTest::newRow("cooked") << int(kLinkCooked) << false << 0;
        QTest::newRow("cooked, IPv6") << int(kLinkCooked) << true << 0;
        QTest::newRow("cooked 2") << int(kLinkCooked2) << false << 0;
        QTest::newRow("null") << int(kLinkNull) << false << 0;
        QTest::newRow("null, IPv6") << int(kLinkNull) << true << 0;
        QTest::newRow("loopback") << int(kLinkLoop) << false << 0;
        QTest::newRow("raw") << int(kLinkRaw) << false << 0;
        QTest::newRow("raw, IPv6") << int(kLinkRaw) << true << 0;
        QTest::newRow("IPv4") << int(kLinkIpv4) << false << 0;
        QTest::newRow("IPv6") << int(kLinkIpv6) << true << 0;
    }
    void aWholeConnectionIsRead() {
        QFETCH(int, link);
        QFETCH(bool, ipv6);
        QFETCH(int, tags);
        for (const bool pcapng : {false, true}) {
            for (const bool nanoseconds : {false, true}) {
                for (const bool bigEndian : {false, true}) {
                    FileOptions options{static_cast<LinkType>(link), pcapng, nanoseconds, bigEndian};
                    std::vector<MadeFrame> frames;
                    for (const Made& made : wholeConnection()) {
                        const Octets packet = ipv6 ? ipv6Packet(made) : ipv4Packet(made);
                        frames.push_back({framed(options.link, packet, ipv6, tags), made.atUs});
                    }
                    const Survey read = survey(captureOf(frames, options));
                    QVERIFY(!read.error);
                    QCOMPARE(read.packets, 8U);
                    QCOMPARE(read.of(FrameKind::Tcp), 8U);
                    QCOMPARE(read.connections.size(), 1U);
                    const Connection& connection = read.connections[0];
                    QCOMPARE(connection.hosts[0].port, 40'000);
                    QCOMPARE(QString::fromStdString(toString(connection.hosts[1])),
                             ipv6 ? QStringLiteral("[2001:db8::a00:2]:80") : QStringLiteral("10.0.0.2:80"));
                    QCOMPARE(connection.opening(), Opening::Handshake);
                    QCOMPARE(connection.closing(), finwait::Closing::Closed);
                    QCOMPARE(connection.durationNs(), 7'000'000);
                    QCOMPARE(connection.sent[0].textOctets, 5U);
                    QCOMPARE(connection.losses(), 0U);
                    QCOMPARE(connection.marked(SegmentMark::Retransmission), 0U);
                    QCOMPARE(connection.end(End::A).state.likely, State::TimeWait);
                    QVERIFY(connection.end(End::B).state.may.contains(State::Closed));
                }
            }
        }
    }

    void headersBeforeTheSegmentArePassedOver() {
        const Made made{.control = Syn, .seq = 1};
        const Octets hopByHop = {60, 0, 1, 4, 0, 0, 0, 0};
        const Octets destination = {44, 1, 1, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        const Octets whole = {6, 0, 0, 0, 0, 0, 0, 1};
        Octets all = hopByHop;
        all.insert(all.end(), destination.begin(), destination.end());
        all.insert(all.end(), whole.begin(), whole.end());
        SeenSegment segment;
        QCOMPARE(decodeFrame(LinkLayer::Raw, ipv6Packet(made, all, 0), segment), FrameKind::Tcp);
        QCOMPARE(segment.source.port, 40'000);
        const Octets authentication = {6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        QCOMPARE(decodeFrame(LinkLayer::Raw, ipv6Packet(made, authentication, 51), segment), FrameKind::Tcp);
        QCOMPARE(segment.flags, std::uint16_t{Syn});
    }

    void whatIsNoSegmentIsCounted_data() {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<int>("kind");
        const auto bytes = [](const Octets& octets) {
            return QByteArray(reinterpret_cast<const char*>(octets.data()),
                              static_cast<qsizetype>(octets.size()));
        };
        const Octets good = ipv4Packet({.control = Ack, .text = "hello"});
        const auto changed = [&](std::size_t at, std::uint8_t value) {
            Octets octets = good;
            octets[at] = value;
            return bytes(octets);
        };
        QTest::newRow("nothing") << QByteArray() << int(FrameKind::NotIp);
        QTest::newRow("version 5") << changed(0, 0x55) << int(FrameKind::NotIp);
        QTest::newRow("UDP") << changed(9, 17) << int(FrameKind::NotTcp);
        QTest::newRow("more fragments") << changed(6, 0x20) << int(FrameKind::Fragment);
        QTest::newRow("a later fragment") << changed(7, 0x10) << int(FrameKind::Fragment);
        QTest::newRow("IP header too short") << changed(0, 0x44) << int(FrameKind::Malformed);
        QTest::newRow("data offset too small") << changed(32, 0x40) << int(FrameKind::Malformed);
        QTest::newRow("data offset beyond the packet") << changed(32, 0xF0) << int(FrameKind::Malformed);
        QTest::newRow("total length below the headers") << changed(3, 30) << int(FrameKind::Malformed);
        QTest::newRow("cut in the IP header") << bytes(good).first(10) << int(FrameKind::CutShort);
        QTest::newRow("cut in the TCP header") << bytes(good).first(39) << int(FrameKind::CutShort);
        QTest::newRow("cut in the text") << bytes(good).first(42) << int(FrameKind::Tcp);
        const Octets ipv6Fragment = ipv6Packet({}, {6, 0, 0, 9, 0, 0, 0, 1}, 44);
        QTest::newRow("IPv6 fragment") << bytes(ipv6Fragment) << int(FrameKind::Fragment);
        const Octets endless = ipv6Packet({}, Octets(136, 0), 0);
        QTest::newRow("endless extension headers") << bytes(endless) << int(FrameKind::Malformed);
        QTest::newRow("an option in an extension header that overruns")
            << bytes(ipv6Packet({}, {6, 0, 1, 200, 0, 0, 0, 0}, 0)) << int(FrameKind::Malformed);
        QTest::newRow("an extension header that overruns")
            << bytes(ipv6Packet({}, {6, 255, 0, 0, 0, 0, 0, 0}, 0)) << int(FrameKind::Malformed);
    }
    void whatIsNoSegmentIsCounted() {
        QFETCH(QByteArray, packet);
        QFETCH(int, kind);
        const Octets octets(packet.begin(), packet.end());
        SeenSegment segment;
        QCOMPARE(int(decodeFrame(LinkLayer::Raw, octets, segment)), kind);
        if (octets.empty())
            return;
        const Survey read = survey(captureOf({MadeFrame{octets, 0}}));
        QCOMPARE(read.of(static_cast<FrameKind>(kind)), 1U);
    }

    void whatLiesAboutItsHeaderKeepsItsNumber() {
        Made lying{.control = Syn, .seq = 7};
        lying.portA = 41'000;
        Made after = lying;
        after.portA = 42'000;
        std::vector<MadeFrame> frames = {{ipv4Packet({.control = Syn, .seq = 1}), 0},
                                         {ipv4Packet(lying), 1'000},
                                         {ipv4Packet(after), 2'000}};
        frames[1].octets[32] = 0x40;
        Survey read = survey(captureOf(frames));
        QCOMPARE(read.of(FrameKind::Malformed), 1U);
        QCOMPARE(read.connections.size(), 3U);
        QCOMPARE(read.readable(), 2U);
        QVERIFY(read.connections[1].unread);
        QCOMPARE(read.connections[2].hosts[0].port, 42'000);
        // The same two sockets go on with what can be read.
        lying.control = Ack;
        frames.push_back({ipv4Packet(lying), 3'000});
        read = survey(captureOf(frames));
        QCOMPARE(read.connections.size(), 3U);
        QVERIFY(!read.connections[1].unread);
        QCOMPARE(read.connections[1].opening(), Opening::NotSeen);
    }

    void whatBeganUnreadIsOpenedByWhoeverSendsTheSyn() {
        std::vector<MadeFrame> frames = {{ipv4Packet({.control = Ack, .seq = 7}), 0},
                                         {ipv4Packet({.fromA = false, .control = Syn, .seq = 500}), 1'000},
                                         {ipv4Packet({.control = Syn | Ack, .seq = 100, .ack = 501}), 2'000}};
        frames[0].octets[32] = 0x40;
        const Survey read = survey(captureOf(frames));
        QCOMPARE(read.connections.size(), 1U);
        QCOMPARE(read.connections[0].hosts[0].port, 80);
        QCOMPARE(read.connections[0].ends[0].iss, SeqNum(500));
        QCOMPARE(read.connections[0].ends[1].iss, SeqNum(100));
    }

    void snapLengthKeepsTheCounts() {
        FileOptions options{.link = kLinkEthernet, .snapOctets = 54};
        const Survey read = survey(captureOf(wholeConnection(), options));
        QCOMPARE(read.of(FrameKind::Tcp), 8U);
        QCOMPARE(read.connections[0].sent[0].textOctets, 5U);
        QCOMPARE(read.connections[0].closing(), finwait::Closing::Closed);
    }

    void optionsThatOverrunEndTheOptions() {
        const SegmentOptions options = readOptions(Octets{2, 4, 5, 0xB4, 3, 200, 1});
        QCOMPARE(options.maximumSegmentSize, std::optional<std::uint16_t>(1460));
        QVERIFY(!options.windowScale);
        QVERIFY(readOptions(Octets{2, 0, 0, 0}).empty());
        QVERIFY(readOptions(Octets{2}).empty());
        QVERIFY(readOptions(Octets{8, 4, 1, 1}).empty());
        QCOMPARE(readOptions(Octets{30, 3, 0, 3, 3, 7}).windowScale, std::optional<std::uint8_t>(7));
    }

    void badFilesSayWhatAndWhere_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("packets");
        const auto bytes = [](const Octets& octets) {
            return QByteArray(reinterpret_cast<const char*>(octets.data()),
                              static_cast<qsizetype>(octets.size()));
        };
        const QByteArray good = bytes(captureOf(wholeConnection()));
        const QByteArray goodNg = bytes(captureOf(wholeConnection(), {.pcapng = true}));
        const qint64 first = 24;
        const qint64 record = 16 + 40;
        QTest::newRow("zero octets") << QByteArray() << "empty" << qint64(0) << qint64(0);
        QTest::newRow("two octets") << good.first(2) << "wrong-magic" << qint64(0) << qint64(0);
        QTest::newRow("text") << QByteArray("{\"version\": 1}") << "wrong-magic" << qint64(0) << qint64(0);
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00junkjunk", 12) << "compressed" << qint64(0)
                              << qint64(0);
        QTest::newRow("cut in the file's header") << good.first(20) << "truncated" << qint64(20) << qint64(0);
        QTest::newRow("cut in a record's header")
            << good.first(first + record + 7) << "truncated" << first + record << qint64(1);
        QTest::newRow("cut in a record")
            << good.first(first + record + 20) << "truncated" << first + record << qint64(1);
        QByteArray huge = good;
        for (qsizetype i = 8; i < 12; ++i)
            huge[first + record + i] = char(0xFF);
        QTest::newRow("a record of 4 GiB") << huge << "corrupt" << first + record << qint64(1);
        QByteArray strange = good;
        strange[20] = char(147);
        QTest::newRow("a link type of nobody") << strange << "unknown-link-type" << qint64(0) << qint64(0);
        QTest::newRow("pcapng cut in a block")
            << goodNg.first(28 + 20 + 40) << "truncated" << qint64(28 + 20) << qint64(0);
        QByteArray lying = goodNg;
        for (qsizetype i = 4; i < 8; ++i)
            lying[28 + 20 + i] = char(0xFF);
        QTest::newRow("pcapng block of 4 GiB") << lying << "corrupt" << qint64(28 + 20) << qint64(0);
    }
    void badFilesSayWhatAndWhere() {
        QFETCH(QByteArray, file);
        QFETCH(QString, code);
        QFETCH(qint64, offset);
        QFETCH(qint64, packets);
        const Survey read = survey(Octets(file.begin(), file.end()));
        QVERIFY(read.error);
        QCOMPARE(QString::fromUtf8(captureErrorName(read.error->code)), code);
        QCOMPARE(qint64(read.error->offset), offset);
        QCOMPARE(qint64(read.packets), packets);
        QCOMPARE(read.connections.size(), packets != 0 ? 1U : 0U);
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(surveyCapture(m_folder.path().toStdString()).error->code, CaptureErrorCode::IsDirectory);
        QCOMPARE(surveyCapture(m_folder.filePath("none").toStdString()).error->code,
                 CaptureErrorCode::CannotOpen);
        QCOMPARE(surveyCapture("/dev/null").error->code, CaptureErrorCode::NotAFile);
    }
    void aForbiddenFileIsRefused() {
        QFile file(m_folder.filePath("secret.pcap"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.setPermissions({}));
        if (QFile(file.fileName()).open(QIODevice::ReadOnly))
            QSKIP("this user may read everything");
        QCOMPARE(surveyCapture(file.fileName().toStdString()).error->code, CaptureErrorCode::NoPermission);
    }

    void readingCanBeStopped() {
        std::vector<Made> many(20'000, Made{.control = Ack, .seq = 1, .ack = 1});
        const QString path = m_folder.filePath(QStringLiteral("many.pcap"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        const Octets file = captureOf(many);
        out.write(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        out.close();
        SurveyOptions options;
        std::vector<std::uint64_t> heard;
        options.progress = [&](std::uint64_t read, std::uint64_t all) {
            heard.push_back(read);
            return all == file.size() && heard.size() < 2;
        };
        const Survey read = surveyCapture(path.toStdString(), options);
        QVERIFY(read.cancelled);
        QVERIFY(read.packets < 20'000);
        QCOMPARE(heard.size(), 2U);
        QVERIFY(heard[0] < heard[1]);
    }

    void addressesAreWrittenAsUsual_data() {
        QTest::addColumn<quint64>("high");
        QTest::addColumn<quint64>("low");
        QTest::addColumn<QString>("text");
        QTest::newRow("all zero") << quint64(0) << quint64(0) << "::";
        QTest::newRow("one") << quint64(0) << quint64(1) << "::1";
        QTest::newRow("documentation")
            << quint64(0x2001'0DB8'0000'0000) << quint64(0x0000'0000'0000'00FF) << "2001:db8::ff";
        QTest::newRow("one zero stays")
            << quint64(0x2001'0DB8'0000'0001) << quint64(0x0001'0001'0001'0001) << "2001:db8:0:1:1:1:1:1";
        QTest::newRow("trailing") << quint64(0xFE80'0000'0000'0000) << quint64(0) << "fe80::";
        QTest::newRow("the longer run") << quint64(0x0001'0000'0000'0002) << quint64(0) << "1:0:0:2::";
    }
    void addressesAreWrittenAsUsual() {
        QFETCH(quint64, high);
        QFETCH(quint64, low);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(addressText({high, low, 80, true})), text);
    }
};

QTEST_APPLESS_MAIN(CaptureReaderTest)
#include "capture_reader_test.moc"

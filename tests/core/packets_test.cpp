// What a capture at one end holds: whose segments, when, in which octets, with which remarks.

#include <QTest>

#include <algorithm>

#include "core/capture/packets.h"
#include "core/capture/pcap_writer.h"
#include "core/scenario/scenario_loader.h"
#include "core/tcp/ipv4_format.h"
#include "core/tcp/wire_format.h"
#include "core/tcp/wire_octets.h"

using namespace finwait;

namespace {

History played(const char* name) {
    auto loaded = loadScenarioFile(std::string(FINWAIT_SCENARIO_DIR "/") + name + ".json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    const auto& scenario = std::get<Scenario>(loaded);
    History history(makeWorld(scenario), scenario.script);
    history.foresee(1'000);
    return history;
}

/// "0.100 SYN 10.0.0.1": time, control bits, source.
QString summary(const CapturedPacket& packet) {
    const auto ip = decodeIpv4(packet.octets);
    if (!std::holds_alternative<Ipv4Packet>(ip))
        return QStringLiteral("no IPv4 packet");
    const auto& header = std::get<Ipv4Packet>(ip);
    const auto tcp = decode(header.payload, header.source, header.destination);
    if (!std::holds_alternative<Segment>(tcp))
        return QStringLiteral("no segment");
    const auto& segment = std::get<Segment>(tcp);
    return QStringLiteral("%1 %2%3 from %4")
        .arg(static_cast<double>(packet.at.us) / 1e6, 0, 'f', 3)
        .arg(QString::fromStdString(controlNames(segment.control)),
             segment.checksumDamaged ? QStringLiteral(" damaged") : QString(),
             QString::fromStdString(toString(segment.source)).section(QLatin1Char(':'), 0, 0));
}

QStringList summaries(const std::vector<CapturedPacket>& packets) {
    QStringList list;
    for (const CapturedPacket& packet : packets)
        list += summary(packet);
    return list;
}

std::uint16_t identification(const CapturedPacket& packet) {
    return get16(packet.octets, 4);
}

std::uint32_t wordAt(const std::string& file, std::size_t at) {
    const Octets octets(file.begin(), file.end());
    return get32(octets, at);
}

} // namespace

class PacketsTest : public QObject {
    Q_OBJECT

private slots:
    void eachEndSeesItsOwnTimes() {
        const History history = played("syn-ack-lost");
        const QStringList atA = {
            QStringLiteral("0.100 SYN from 10.0.0.1"), QStringLiteral("1.100 SYN from 10.0.0.1"),
            QStringLiteral("1.300 ACK from 10.0.0.2"), QStringLiteral("1.300 SYN,ACK from 10.0.0.2"),
            QStringLiteral("1.300 ACK from 10.0.0.1")};
        const QStringList atB = {
            QStringLiteral("0.200 SYN from 10.0.0.1"),     QStringLiteral("0.200 SYN,ACK from 10.0.0.2"),
            QStringLiteral("1.200 SYN from 10.0.0.1"),     QStringLiteral("1.200 ACK from 10.0.0.2"),
            QStringLiteral("1.200 SYN,ACK from 10.0.0.2"), QStringLiteral("1.400 ACK from 10.0.0.1")};
        QCOMPARE(summaries(packetsAt(history, {End::A, IpVersion::V4, true})), atA);
        QCOMPARE(summaries(packetsAt(history, {End::B, IpVersion::V4, true})), atB);
    }

    void remarksTellTheWholeWay() {
        const auto packets = packetsAt(played("syn-ack-lost"), {End::B, IpVersion::V4, true});
        QCOMPARE(packets[0].comment,
                 "sent by A: CLOSED -> SYN-SENT; RFC 9293 3.10.1 (open.active)\n"
                 "arrives at B: LISTEN -> SYN-RECEIVED; RFC 9293 3.10.7.2:3 (listen.syn)");
        QCOMPARE(packets[1].comment,
                 "sent by B: LISTEN -> SYN-RECEIVED; RFC 9293 3.10.7.2:3 (listen.syn)\nlost by the network");
        QVERIFY(packetsAt(played("syn-ack-lost"), {End::B, IpVersion::V4, false})[0].comment.empty());
    }

    void aCopyKeepsItsIdentification() {
        History history(makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1));
        history.apply({SimTime{0}, CallAct{End::A, Open{true}}});
        history.apply({SimTime{0}, DuplicateAct{history.world().lastId}});
        history.foresee(3);
        const auto packets = packetsAt(history, {End::B, IpVersion::V4, true});
        const auto copy = std::ranges::find_if(packets, [](const CapturedPacket& packet) {
            return packet.comment.starts_with("a copy made by the network");
        });
        QVERIFY(copy != packets.end());
        QCOMPARE(identification(*copy), identification(packets[0]));
    }

    void aRangeLeavesTheRestOut() {
        const History history = played("three-way-handshake");
        const auto all = packetsAt(history, {});
        const auto some = packetsAt(history, {}, 3, 4);
        QVERIFY(some.size() < all.size());
        QVERIFY(!some.empty());
    }

    void ipv6ChecksumsAreRight() {
        const auto packets = packetsAt(played("three-way-handshake"), {End::A, IpVersion::V6, true});
        for (const CapturedPacket& packet : packets) {
            QCOMPARE(packet.octets[0] >> 4, 6);
            const std::span octets(packet.octets);
            const std::size_t length = get16(octets, 4);
            QCOMPARE(octets.size(), 40 + length);
            const std::uint32_t sum = sumOfWords(octets.subspan(8, 32)) + static_cast<std::uint32_t>(length)
                                      + 6 + sumOfWords(octets.subspan(40));
            QCOMPARE(foldCarries(sum), std::uint16_t{0xFFFF});
        }
    }

    void pcapHasItsHeaders() {
        const auto packets = packetsAt(played("three-way-handshake"), {});
        const std::string file = pcapFile(packets);
        QCOMPARE(wordAt(file, 0), 0xA1B23C4DU);
        QCOMPARE(wordAt(file, 20), kLinkTypeRaw);
        QCOMPARE(wordAt(file, 24), static_cast<std::uint32_t>(kCaptureEpochS));
        QCOMPARE(wordAt(file, 28), 100'000'000U);
        QCOMPARE(wordAt(file, 32), static_cast<std::uint32_t>(packets[0].octets.size()));
        std::size_t expected = 24;
        for (const CapturedPacket& packet : packets)
            expected += 16 + packet.octets.size();
        QCOMPARE(file.size(), expected);
    }

    void pcapngBlocksFollowOneAnother() {
        const auto packets = packetsAt(played("three-way-handshake"), {});
        const std::string file = pcapngFile(packets, "A client", "Handshake");
        std::vector<std::uint32_t> types;
        for (std::size_t at = 0; at < file.size();) {
            const std::uint32_t length = wordAt(file, at + 4);
            QVERIFY(length % 4 == 0 && at + length <= file.size());
            QCOMPARE(wordAt(file, at + length - 4), length);
            types.push_back(wordAt(file, at));
            at += length;
        }
        std::vector<std::uint32_t> expected = {0x0A0D0D0AU, 1};
        expected.resize(2 + packets.size(), 6);
        QCOMPARE(types, expected);
    }

    void nothingHappenedIsAnEmptyCapture() {
        const History history(makeWorld(Config{}, Config{}, 1));
        QVERIFY(packetsAt(history, {}).empty());
        QCOMPARE(pcapFile({}).size(), std::size_t{24});
    }
};

QTEST_APPLESS_MAIN(PacketsTest)
#include "packets_test.moc"

#include <QTest>

#include <array>

#include "core/base/prng.h"
#include "core/tcp/ipv4_format.h"
#include "core/tcp/wire_format.h"

using namespace finwait;

namespace {

constexpr Socket kA{0x0A000001, 49152};
constexpr Socket kB{0x0A000002, 80};

/// The checksums in here were computed by another program.
constexpr char kLinuxSyn[] = "c0000050 01020304 00000000 a002faf0 30500000"
                             "020405b4 0402080a 11223344 00000000 01030307";
constexpr char kHello[] = "c0000050 00000065 0000012d 5018ffff 96100000 68656c6c6f";
constexpr char kIpHeader[] = "45000028 00074000 400626c7 0a000001 0a000002";
/// The example of RFC 1071's method that many textbooks print: UDP over IPv4.
constexpr char kUdpPacket[] = "45000073 00004000 4011b861 c0a80001 c0a800c7";

Octets octetsOf(const char* hex) {
    const QByteArray bytes = QByteArray::fromHex(hex);
    return {bytes.begin(), bytes.end()};
}

QByteArray hexOf(std::span<const std::uint8_t> octets) {
    QByteArray bytes;
    for (const std::uint8_t octet : octets)
        bytes.append(static_cast<char>(octet));
    return bytes.toHex();
}

Segment linuxSyn() {
    Segment syn;
    syn.source = kA;
    syn.destination = kB;
    syn.seq = SeqNum(0x01020304);
    syn.control = Syn;
    syn.window = 64240;
    syn.options.maximumSegmentSize = std::uint16_t{1460};
    syn.options.windowScale = std::uint8_t{7};
    syn.options.sackPermitted = true;
    syn.options.timestamps = Timestamps{0x11223344, 0};
    return syn;
}

Segment hello() {
    Segment segment;
    segment.source = kA;
    segment.destination = kB;
    segment.seq = SeqNum(101);
    segment.ack = SeqNum(301);
    segment.control = Psh | Ack;
    segment.window = 65535;
    segment.data = {'h', 'e', 'l', 'l', 'o'};
    return segment;
}

Segment randomSegment(Prng& prng) {
    Segment segment;
    const auto number = [&prng] { return static_cast<std::uint32_t>(prng.next()); };
    const auto coin = [&prng] { return prng.below(2) == 0; };
    segment.source = {number(), static_cast<std::uint16_t>(number())};
    segment.destination = {number(), static_cast<std::uint16_t>(number())};
    segment.seq = SeqNum(number());
    segment.ack = SeqNum(number());
    segment.control = static_cast<ControlBits>(number());
    segment.window = static_cast<std::uint16_t>(number());
    segment.urgentPointer = static_cast<std::uint16_t>(number());
    segment.reserved = static_cast<std::uint8_t>(prng.below(16));
    segment.checksumDamaged = coin();
    SegmentOptions& options = segment.options;
    if (coin())
        options.maximumSegmentSize = static_cast<std::uint16_t>(number());
    if (coin())
        options.windowScale = static_cast<std::uint8_t>(number());
    options.sackPermitted = coin();
    if (coin())
        options.timestamps = Timestamps{number(), number()};
    // Two blocks find room beside everything else.
    for (auto blocks = prng.below(3); blocks > 0; --blocks)
        options.sackBlocks.push_back({SeqNum(number()), SeqNum(number())});
    segment.data.resize(prng.below(40));
    for (std::uint8_t& octet : segment.data)
        octet = static_cast<std::uint8_t>(number());
    return segment;
}

} // namespace

class WireFormatTest : public QObject {
    Q_OBJECT

private slots:
    void knownOctets_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("which");
        QTest::newRow("a SYN with every option, as Linux sends it") << QByteArray(kLinuxSyn) << 0;
        QTest::newRow("an odd number of octets") << QByteArray(kHello) << 1;
    }
    void knownOctets() {
        QFETCH(QByteArray, hex);
        QFETCH(int, which);
        const Segment segment = which == 0 ? linuxSyn() : hello();
        const Octets octets = octetsOf(hex.constData());
        QCOMPARE(hexOf(encode(segment)), hexOf(octets));
        const auto read = decode(octets, {kA.address, 1}, {kB.address, 2});
        QVERIFY(std::holds_alternative<Segment>(read));
        QVERIFY(std::get<Segment>(read) == segment);
    }

    void optionsLieAsLinuxLaysThemOut_data() {
        QTest::addColumn<bool>("mss");
        QTest::addColumn<bool>("scale");
        QTest::addColumn<bool>("permitted");
        QTest::addColumn<bool>("times");
        QTest::addColumn<int>("blocks");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("none") << false << false << false << false << 0 << QByteArray();
        QTest::newRow("MSS") << true << false << false << false << 0 << QByteArray("020405b4");
        QTest::newRow("window scale") << false << true << false << false << 0 << QByteArray("01030307");
        QTest::newRow("SACK-permitted") << false << false << true << false << 0 << QByteArray("01010402");
        QTest::newRow("timestamps") << false << false << false << true << 0
                                    << QByteArray("0101080a0000000100000002");
        QTest::newRow("one block") << false << false << false << false << 1
                                   << QByteArray("0101050a0000000a00000014");
        QTest::newRow("three blocks with timestamps")
            << false << false << false << true << 3
            << QByteArray("0101080a0000000100000002"
                          "0101051a0000000a000000140000001e0000002800000032"
                          "0000003c");
        QTest::newRow("a fourth has no room beside timestamps")
            << false << false << false << true << 4
            << QByteArray("0101080a0000000100000002"
                          "0101051a0000000a000000140000001e0000002800000032"
                          "0000003c");
    }
    void optionsLieAsLinuxLaysThemOut() {
        QFETCH(bool, mss);
        QFETCH(bool, scale);
        QFETCH(bool, permitted);
        QFETCH(bool, times);
        QFETCH(int, blocks);
        QFETCH(QByteArray, hex);
        Segment segment;
        if (mss)
            segment.options.maximumSegmentSize = std::uint16_t{1460};
        if (scale)
            segment.options.windowScale = std::uint8_t{7};
        segment.options.sackPermitted = permitted;
        if (times)
            segment.options.timestamps = Timestamps{1, 2};
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(blocks); ++i)
            segment.options.sackBlocks.push_back({SeqNum(10 + 20 * i), SeqNum(20 + 20 * i)});
        const Octets octets = encode(segment);
        QCOMPARE(hexOf(std::span(octets).subspan(kHeaderOctetsMin)), hex);
        QCOMPARE(octets[12] >> 4, static_cast<int>(octets.size() / 4));
    }

    void whatIsWrittenIsReadAgain() {
        Prng prng(9293);
        for (int i = 0; i < 5000; ++i) {
            const Segment segment = randomSegment(prng);
            const Octets octets = encode(segment);
            const auto read = decode(octets, segment.source, segment.destination);
            QVERIFY(std::holds_alternative<Segment>(read));
            QVERIFY(std::get<Segment>(read) == segment);
        }
    }

    void theLayoutCoversEveryBitOnce() {
        Prng prng(793);
        for (int i = 0; i < 500; ++i) {
            const Segment segment = randomSegment(prng);
            std::size_t bit = 0;
            for (const WirePart& part : wireLayout(segment)) {
                QCOMPARE(part.firstBit, bit);
                QVERIFY(part.bits > 0);
                bit += part.bits;
            }
            QCOMPARE(bit, 8 * encode(segment).size());
        }
    }

    void aFlippedBitIsNoticed() {
        const Octets good = encode(linuxSyn());
        for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
            Octets octets = good;
            octets[bit / 8] ^= static_cast<std::uint8_t>(0x80U >> bit % 8);
            const auto read = decode(octets, kA, kB);
            if (const auto* segment = std::get_if<Segment>(&read))
                QVERIFY(segment->checksumDamaged);
        }
    }

    void theChecksumIsAccountedFor() {
        Segment segment = hello();
        const ChecksumAccount account = accountChecksum(encode(segment), kA, kB);
        QCOMPARE(account.pseudoHeaderSum, 0x0A00U + 1 + 0x0A00 + 2 + 6 + 25);
        QCOMPARE(account.right, std::uint16_t{0x9610});
        QCOMPARE(account.carried, account.right);
        QCOMPARE(account.folded, std::uint16_t{0x69EF});
        segment.checksumDamaged = true;
        const ChecksumAccount damaged = accountChecksum(encode(segment), kA, kB);
        QCOMPARE(damaged.right, std::uint16_t{0x9610});
        QCOMPARE(damaged.carried, std::uint16_t{0x9611});
    }

    void bothZeroesAreRight() {
        // Data that makes the sum of everything else 0xFFFF: the checksum is 0, and 0xFFFF says the same.
        Segment segment = hello();
        segment.data = {0, 0};
        const std::uint16_t right = accountChecksum(encode(segment), kA, kB).right;
        segment.data = {static_cast<std::uint8_t>(right >> 8), static_cast<std::uint8_t>(right)};
        Octets octets = encode(segment);
        QCOMPARE(int{octets[16]} << 8 | octets[17], 0);
        octets[16] = octets[17] = 0xFF;
        QVERIFY(!std::get<Segment>(decode(octets, kA, kB)).checksumDamaged);
    }

    void badOctetsAreRefusedWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const QByteArray& hex, WireErrorCode code, int offset,
                            int expected) {
            QTest::newRow(name) << hex << static_cast<int>(code) << offset << expected;
        };
        const QByteArray start = "c00000500102030400000000";
        const QByteArray rest = "02faf030500000";
        row("nothing", "", WireErrorCode::HeaderCutShort, 0, 20);
        row("19 octets", start + "50" + rest.chopped(2), WireErrorCode::HeaderCutShort, 19, 20);
        row("offset 4", start + "40" + rest, WireErrorCode::DataOffsetTooSmall, 12, 5);
        row("offset beyond the end", start + "60" + rest, WireErrorCode::HeaderCutShort, 20, 24);
        row("a kind without its length", start + "60" + rest + "01010102", WireErrorCode::OptionCutShort, 24,
            0);
        row("length 0", start + "60" + rest + "fd000000", WireErrorCode::OptionLengthWrong, 21, 0);
        row("length 1", start + "60" + rest + "fd010000", WireErrorCode::OptionLengthWrong, 21, 0);
        row("an MSS of 3", start + "60" + rest + "02030000", WireErrorCode::OptionLengthWrong, 21, 4);
        row("a SACK with half a block", start + "70" + rest + "0506000000000101",
            WireErrorCode::OptionLengthWrong, 21, 0);
        row("a SACK without blocks", start + "60" + rest + "05020101", WireErrorCode::OptionLengthWrong, 21,
            0);
        row("beyond the header", start + "60" + rest + "fd050000", WireErrorCode::OptionCutShort, 24, 25);
    }
    void badOctetsAreRefusedWithTheirPlace() {
        QFETCH(QByteArray, hex);
        QFETCH(int, code);
        QFETCH(int, offset);
        QFETCH(int, expected);
        const auto read = decode(octetsOf(hex.constData()), kA, kB);
        QVERIFY(std::holds_alternative<WireError>(read));
        const WireError error = std::get<WireError>(read);
        QCOMPARE(static_cast<int>(error.code), code);
        QCOMPARE(static_cast<int>(error.offset), offset);
        QCOMPARE(static_cast<int>(error.expected), expected);
        QVERIFY(!wireErrorText(error.code).empty());
    }

    void unknownOptionsAreSkipped() {
        const QByteArray hex =
            QByteArray("c0000050 01020304 00000000 8002faf0 00000000") + "fd040000 020405b4 00020400";
        const auto read = decode(octetsOf(hex.constData()), kA, kB);
        QVERIFY(std::holds_alternative<Segment>(read));
        // What follows the end-of-options octet is padding, whatever it looks like.
        QVERIFY(std::get<Segment>(read).options.maximumSegmentSize == std::uint16_t{1460});
    }

    void anythingCanBeRead() {
        Prng prng(5961);
        for (int i = 0; i < 20'000; ++i) {
            Octets octets(prng.below(80));
            for (std::uint8_t& octet : octets)
                octet = static_cast<std::uint8_t>(prng.next());
            if (octets.size() > 12)
                octets[12] = static_cast<std::uint8_t>((5 + prng.below(6)) << 4);
            const auto read = decode(octets, kA, kB);
            if (const auto* error = std::get_if<WireError>(&read))
                QVERIFY(error->offset <= octets.size());
            (void)decodeIpv4(octets);
        }
    }

    void anIpHeaderComesBefore() {
        const Octets payload = encode(linuxSyn()); // 40 octets
        const Octets header = octetsOf(kIpHeader);
        const auto bare = encodeIpv4(kA.address, kB.address, std::span(payload).first(20), 7);
        QVERIFY(bare.has_value());
        QCOMPARE(hexOf(std::span(*bare).first(20)), hexOf(header));

        auto packet = *encodeIpv4(kA.address, kB.address, payload);
        packet.insert(packet.end(), 6, 0); // As Ethernet pads short frames.
        const auto read = decodeIpv4(packet);
        QVERIFY(std::holds_alternative<Ipv4Packet>(read));
        const Ipv4Packet& found = std::get<Ipv4Packet>(read);
        QCOMPARE(found.source.address, kA.address);
        QCOMPARE(found.destination.address, kB.address);
        QVERIFY(std::get<Segment>(decode(found.payload, found.source, found.destination)) == linuxSyn());

        QVERIFY(encodeIpv4(1, 2, Octets(65'515)).has_value());
        QVERIFY(!encodeIpv4(1, 2, Octets(65'516)).has_value());
    }

    void badPacketsAreRefused_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* name, const QByteArray& hex, WireErrorCode code, int offset) {
            QTest::newRow(name) << hex << static_cast<int>(code) << offset;
        };
        row("empty", "", WireErrorCode::IpHeaderTooShort, 0);
        row("IPv6", "60000028000740004006 26c70a0000010a000002", WireErrorCode::NotIpv4, 0);
        row("a header of 4 words", "44000028000740004006 26c70a0000010a000002",
            WireErrorCode::IpHeaderTooShort, 0);
        row("longer than what is there", kIpHeader, WireErrorCode::IpLengthWrong, 2);
        row("shorter than its header", "45000010000740004006 26c70a0000010a000002",
            WireErrorCode::IpLengthWrong, 2);
        row("damaged", "45000014000740004006 26c70a0000010a000002", WireErrorCode::IpChecksumWrong, 10);
        row("a fragment", "45000014000720004006 46db0a0000010a000002", WireErrorCode::IpFragment, 6);
        row("UDP", QByteArray(kUdpPacket) + QByteArray(2 * 95, '0'), WireErrorCode::NotTcp, 9);
    }
    void badPacketsAreRefused() {
        QFETCH(QByteArray, hex);
        QFETCH(int, code);
        QFETCH(int, offset);
        const auto read = decodeIpv4(octetsOf(hex.constData()));
        QVERIFY(std::holds_alternative<WireError>(read));
        QCOMPARE(static_cast<int>(std::get<WireError>(read).code), code);
        QCOMPARE(static_cast<int>(std::get<WireError>(read).offset), offset);
    }
};

QTEST_APPLESS_MAIN(WireFormatTest)
#include "wire_format_test.moc"

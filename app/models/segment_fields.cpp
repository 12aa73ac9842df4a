#include "app/models/segment_fields.h"

#include <array>

#include "app/models/segment_model.h"
#include "app/models/segment_words.h"
#include "core/tcp/option_reader.h"

namespace finwait {

namespace {

/// Splits options into cells that lie within a row of the figure each.
class FieldBuilder {
public:
    explicit FieldBuilder(const SegmentContext& context)
        : m_context(context)
        , m_segment(context.departure.segment)
        , m_words(context)
        , m_layout(layoutOf(context)) {}

    std::vector<FieldRow> build() {
        for (const WirePart& part : m_layout)
            add(part);
        return std::move(m_rows);
    }

private:
    FieldRow& cell(const QString& name, const QString& label, const QString& value, const QString& meaning,
                   std::size_t bits) {
        FieldRow row;
        row.name = name;
        row.label = label;
        row.value = value;
        row.meaning = meaning;
        row.firstBit = m_bit;
        row.bits = static_cast<int>(bits);
        m_bit += row.bits;
        m_rows.push_back(row);
        return m_rows.back();
    }

    void add(const WirePart& part) {
        const Segment& s = m_segment;
        switch (part.field) {
        case WireField::SourcePort:
            cell(SegmentModel::tr("Source port"), SegmentModel::tr("source port"),
                 QString::number(s.source.port), m_words.sourcePort(), part.bits);
            return;
        case WireField::DestinationPort:
            cell(SegmentModel::tr("Destination port"), SegmentModel::tr("destination port"),
                 QString::number(s.destination.port), m_words.destinationPort(), part.bits);
            return;
        case WireField::SequenceNumber:
            cell(SegmentModel::tr("Sequence number"), SegmentModel::tr("sequence number"),
                 m_words.ownNumber(s.seq), m_words.sequence(), part.bits);
            return;
        case WireField::AcknowledgmentNumber:
            cell(SegmentModel::tr("Acknowledgment number"), SegmentModel::tr("acknowledgment number"),
                 s.has(Ack) ? m_words.peersNumber(s.ack) : QString::number(s.ack.value()),
                 m_words.acknowledgment(), part.bits);
            return;
        case WireField::DataOffset: {
            const auto words = static_cast<int>(headerOctets() / 4);
            cell(SegmentModel::tr("Data offset"), SegmentModel::tr("offset"), QString::number(words),
                 SegmentModel::tr("%1 words of 32 bits: the header takes %2 octets, data begins behind it")
                     .arg(words)
                     .arg(headerOctets()),
                 part.bits);
            return;
        }
        case WireField::Reserved:
            cell(SegmentModel::tr("Reserved"), SegmentModel::tr("rsrvd"), QString::number(s.reserved),
                 s.reserved == 0 ? SegmentModel::tr("sent as zero")
                                 : SegmentModel::tr("not zero, as it should be; receivers ignore it"),
                 part.bits)
                .listed = s.reserved != 0;
            return;
        case WireField::ControlBits:
            addFlags();
            return;
        case WireField::Window:
            cell(SegmentModel::tr("Window"), SegmentModel::tr("window"), QString::number(s.window),
                 m_words.window(), part.bits);
            return;
        case WireField::Checksum:
            addChecksum(part);
            return;
        case WireField::UrgentPointer:
            cell(SegmentModel::tr("Urgent pointer"), SegmentModel::tr("urgent pointer"),
                 QString::number(s.urgentPointer), m_words.urgentPointer(), part.bits)
                .listed = s.has(Urg);
            return;
        case WireField::OptionNop:
            cell(QStringLiteral("NOP"), QStringLiteral("NOP"), {},
                 SegmentModel::tr("no operation: fills the words up"), part.bits)
                .listed = false;
            return;
        case WireField::OptionMss:
            cell(SegmentModel::tr("Option: maximum segment size"), QStringLiteral("MSS"),
                 QString::number(*s.options.maximumSegmentSize), m_words.mss(), part.bits);
            return;
        case WireField::OptionSackPermitted:
            cell(SegmentModel::tr("Option: SACK permitted"), SegmentModel::tr("SACK permitted"), {},
                 m_words.sackPermitted(), part.bits);
            return;
        case WireField::OptionTimestamps:
            addTimestamps();
            return;
        case WireField::OptionWindowScale:
            cell(SegmentModel::tr("Option: window scale"), SegmentModel::tr("window scale"),
                 QString::number(*s.options.windowScale), m_words.windowScale(), part.bits);
            return;
        case WireField::OptionSack:
            addSack(part);
            return;
        case WireField::OptionOther:
            cell(SegmentModel::tr("Another option"), SegmentModel::tr("option"), {},
                 SegmentModel::tr("not one that FinWait knows, or padding"), part.bits)
                .listed = false;
            return;
        case WireField::Data:
            cell(SegmentModel::tr("Data"), SegmentModel::tr("data"), quoted(s.data, 400), m_words.data(),
                 part.bits);
            return;
        }
    }

    void addFlags() {
        static constexpr std::array<Control, 8> kFromTheLeft = {Cwr, Ece, Urg, Ack, Psh, Rst, Syn, Fin};
        for (const Control bit : kFromTheLeft) {
            const QString name = fromCore(controlNames(bit));
            const bool set = m_segment.has(bit);
            FieldRow& row = cell(name, name, QString::number(set ? 1 : 0), m_words.controlBit(bit), 1);
            row.flag = true;
            row.set = set;
            row.listed = set;
        }
    }

    void addChecksum(const WirePart& part) {
        const ChecksumInfo info = checksumInfo(m_context);
        const QString meaning =
            !info.known ? SegmentModel::tr("cannot be checked: not all that it covers was captured")
            : info.damaged && m_context.observation != nullptr
                ? SegmentModel::tr("not what it should be, %1: damaged, or left to the network card of the "
                                   "host that captured it")
                      .arg(info.complement)
            : info.damaged
                ? SegmentModel::tr("damaged on its way: it should be %1. The receiver drops the segment "
                                   "without a word")
                      .arg(info.complement)
                : SegmentModel::tr("right, over the pseudo-header, the header and the data");
        cell(SegmentModel::tr("Checksum"), SegmentModel::tr("checksum"), info.carried, meaning, part.bits)
            .alert = info.damaged && m_context.observation == nullptr;
    }

    void addTimestamps() {
        const Timestamps& times = *m_segment.options.timestamps;
        cell(SegmentModel::tr("Option: timestamps"), SegmentModel::tr("timestamps"), {},
             SegmentModel::tr("kind 8, 10 octets: two times follow"), 16)
            .listed = false;
        cell(QStringLiteral("TSval"), QStringLiteral("TSval"), QString::number(times.value),
             m_words.timestampValue(), 32);
        cell(QStringLiteral("TSecr"), QStringLiteral("TSecr"), QString::number(times.echoReply),
             m_words.timestampEcho(), 32);
    }

    void addSack(const WirePart& part) {
        const auto blocks = static_cast<int>((part.bits / 8 - 2) / 8);
        cell(SegmentModel::tr("Option: SACK"), QStringLiteral("SACK"), {},
             SegmentModel::tr("kind 5: the edges of what was received out of order follow"), 16)
            .listed = false;
        for (int i = 0; i < blocks; ++i) {
            const SackBlock& block = m_segment.options.sackBlocks[static_cast<std::size_t>(i)];
            cell(SegmentModel::tr("SACK block %1, left edge").arg(i + 1), SegmentModel::tr("left edge"),
                 m_words.peersNumber(block.left), m_words.sackBlock(block), 32);
            cell(SegmentModel::tr("SACK block %1, right edge").arg(i + 1), SegmentModel::tr("right edge"),
                 m_words.peersNumber(block.right), SegmentModel::tr("one past the last octet of the block"),
                 32);
        }
    }

    [[nodiscard]] std::size_t headerOctets() const {
        std::size_t octets = 0;
        for (const WirePart& part : m_layout) {
            if (part.field != WireField::Data)
                octets = part.endOctet();
        }
        return octets;
    }

    static std::vector<WirePart> layoutOf(const SegmentContext& context) {
        if (context.observation == nullptr)
            return wireLayout(context.departure.segment);
        return capturedLayout(octetsOf(context), context.departure.segment.data.size());
    }

    const SegmentContext& m_context;
    const Segment& m_segment;
    SegmentWords m_words;
    std::vector<WirePart> m_layout;
    std::vector<FieldRow> m_rows;
    int m_bit = 0;
};

using Span = std::span<const std::uint8_t>;

constexpr std::size_t kIpv6Octets = 40;
constexpr std::size_t kIpv6AddressesAt = 8;

/// A routing header may hide the address that the checksum covers (RFC 8200 §8.1).
bool hasRoutingHeader(Span packet, std::size_t headerOctets) {
    constexpr std::uint8_t kRouting = 43;
    constexpr std::uint8_t kAuthentication = 51;
    std::uint8_t type = packet[6];
    for (std::size_t at = kIpv6Octets; at + 1 < headerOctets && type != kRouting;) {
        const std::size_t words = packet[at + 1];
        const std::size_t octets = type == kAuthentication ? (words + 2) * 4 : (words + 1) * 8;
        type = packet[at];
        at += octets;
    }
    return type == kRouting;
}

bool isCovered(const SegmentContext& context) {
    if (context.observation == nullptr)
        return true;
    const std::size_t index = context.departure.id - 1;
    const bool routed = context.observation->ipv6
                        && hasRoutingHeader(context.observation->packetOctets(index),
                                            context.observation->segments[index].headerOctets);
    return !routed && context.observation->missingOctets(index) == 0;
}

/// The words of IPv6's longer addresses come on top; those of protocol and length are the same (RFC 8200
/// §8.1).
ChecksumAccount accountOf(const SegmentContext& context, const Octets& octets) {
    const Segment& segment = context.departure.segment;
    if (context.observation == nullptr || !context.observation->ipv6)
        return accountChecksum(octets, segment.source, segment.destination);
    const Span packet = context.observation->packetOctets(context.departure.id - 1);
    ChecksumAccount account = accountChecksum(octets, {}, {});
    account.pseudoHeaderSum += sumOfWords(packet.subspan(kIpv6AddressesAt, kIpv6Octets - kIpv6AddressesAt));
    account.folded = foldCarries(account.pseudoHeaderSum + account.segmentSum);
    account.right = static_cast<std::uint16_t>(~account.folded);
    return account;
}

/// Without the port, and without the brackets of IPv6.
QString addressIn(QString socket) {
    socket.truncate(socket.lastIndexOf(QLatin1Char(':')));
    return socket.startsWith(QLatin1Char('[')) ? socket.mid(1, socket.size() - 2) : socket;
}

} // namespace

QString hexText(std::uint32_t value, int digits) {
    return QStringLiteral("0x")
           + QString::number(value, 16).rightJustified(digits, QLatin1Char('0')).toUpper();
}

std::vector<FieldRow> fieldRows(const SegmentContext& context) {
    return FieldBuilder(context).build();
}

QString socketText(const SegmentContext& context, bool source) {
    const Segment& segment = context.departure.segment;
    if (context.observation == nullptr)
        return fromCore(toString(source ? segment.source : segment.destination));
    const End sender = context.departure.sender;
    return fromCore(context.observation->names[indexOf(source ? sender : peerOf(sender))]);
}

Octets octetsOf(const SegmentContext& context) {
    if (context.observation == nullptr)
        return encode(context.departure.segment);
    const auto kept = context.observation->segmentOctets(context.departure.id - 1);
    return {kept.begin(), kept.end()};
}

ChecksumInfo checksumInfo(const SegmentContext& context) {
    const Octets octets = octetsOf(context);
    const ChecksumAccount account = accountOf(context, octets);
    ChecksumInfo info;
    info.source = addressIn(socketText(context, true));
    info.destination = addressIn(socketText(context, false));
    info.ipv6 = context.observation != nullptr && context.observation->ipv6;
    info.length = QString::number(octets.size());
    info.pseudoHeaderSum = hexText(account.pseudoHeaderSum, 5);
    info.segmentSum = hexText(account.segmentSum, 5);
    info.total = hexText(account.pseudoHeaderSum + account.segmentSum, 5);
    info.folded = hexText(account.folded, 4);
    info.complement = hexText(account.right, 4);
    info.carried = hexText(account.carried, 4);
    info.known = isCovered(context);
    info.damaged = info.known && account.right != account.carried;
    return info;
}

} // namespace finwait

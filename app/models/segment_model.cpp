#include "app/models/segment_model.h"

#include <QStringList>

namespace finwait {

namespace {

constexpr int kDataCharactersMax = 400;

/// Octets that the options take in the header, padded to whole words.
std::size_t optionOctets(const SegmentOptions& options) {
    std::size_t octets = 0;
    octets += options.maximumSegmentSize ? 4U : 0U;
    octets += options.windowScale ? 3U : 0U;
    octets += options.sackPermitted ? 2U : 0U;
    octets += options.timestamps ? 10U : 0U;
    octets += options.sackBlocks.empty() ? 0 : 2 + 8 * options.sackBlocks.size();
    return (octets + 3) / 4 * 4;
}

QString optionsText(const SegmentOptions& options) {
    QStringList parts;
    if (options.maximumSegmentSize)
        parts += QStringLiteral("MSS %1").arg(*options.maximumSegmentSize);
    if (options.windowScale)
        parts += QStringLiteral("WS %1").arg(*options.windowScale);
    if (options.sackPermitted)
        parts += QStringLiteral("SACK-permitted");
    if (options.timestamps)
        parts += QStringLiteral("TS %1 %2").arg(options.timestamps->value).arg(options.timestamps->echoReply);
    for (const SackBlock& block : options.sackBlocks)
        parts += QStringLiteral("SACK %1–%2").arg(block.left.value()).arg(block.right.value());
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString sequenceText(const Numbering& numbering, End space, SeqNum number) {
    const QString absolute = QString::number(number.value());
    if (!numbering.relative)
        return absolute;
    return QStringLiteral("%1  (%2)").arg(numbering.of(space, number), absolute);
}

} // namespace

void SegmentModel::follow() {
    alsoFollow(&Stage::numberingChanged);
    alsoFollow(&Stage::selectedSegmentChanged);
    alsoFollow(&Stage::historyChanged);
}

void SegmentModel::refresh() {
    std::vector<FieldRow> rows;
    QString title;
    QString sender;
    const auto id = static_cast<SegmentId>(stage()->selectedSegment());
    if (const auto step = stage()->departureStep(id)) {
        const Report report = stage()->history().reportAt(stage()->steps()[*step].id);
        for (const Departure& departure : report.departures) {
            if (departure.id != id)
                continue;
            const Numbering numbering = stage()->numberingAt(*step);
            rows = fieldsOf(departure, numbering);
            title = segmentLabel(departure.segment, departure.sender, numbering);
            sender = QLatin1Char(letterOf(departure.sender));
        }
    }
    m_rows.replaceInPlace(*this, std::move(rows));
    if (title != m_title || sender != m_sender) {
        m_title = title;
        m_sender = sender;
        emit titleChanged();
    }
}

std::vector<FieldRow> SegmentModel::fieldsOf(const Departure& departure, const Numbering& numbering) const {
    const Segment& segment = departure.segment;
    const End sender = departure.sender;
    const auto words = (20 + optionOctets(segment.options)) / 4;
    std::vector<FieldRow> rows = {
        {tr("Source"), fromCore(toString(segment.source)), {}},
        {tr("Destination"), fromCore(toString(segment.destination)), {}},
        {tr("Sequence number"), sequenceText(numbering, sender, segment.seq),
         segment.has(Syn) ? tr("the initial sequence number: the SYN takes it") : QString()},
        {tr("Acknowledgment number"),
         segment.has(Ack) ? sequenceText(numbering, peerOf(sender), segment.ack) : QStringLiteral("–"),
         segment.has(Ack) ? tr("the next octet expected from the other end") : tr("ACK is not set")},
        {tr("Data offset"), tr("%n words", nullptr, static_cast<int>(words)), {}},
        {tr("Reserved"), QString::number(segment.reserved), {}},
        {tr("Control bits"), fromCore(controlNames(segment.control)), {}},
        {tr("Window"), QString::number(segment.window), tr("octets that the sender can take")},
        {tr("Checksum"), segment.checksumDamaged ? tr("damaged") : tr("right"), {}},
        {tr("Urgent pointer"), QString::number(segment.urgentPointer),
         segment.has(Urg) ? QString() : tr("URG is not set")},
        {tr("Options"), optionsText(segment.options), {}},
        {tr("Data"), segment.data.empty() ? QStringLiteral("–") : quoted(segment.data, kDataCharactersMax),
         tr("%n octets", nullptr, static_cast<int>(segment.data.size()))},
        {QStringLiteral("SEG.LEN"), QString::number(segment.length()),
         tr("sequence numbers taken: data, SYN and FIN")},
        {tr("Sent"), timeText(departure.sentAt),
         departure.retransmission ? tr("a retransmission") : QString()},
        {departure.lost ? tr("Lost") : tr("Due"), timeText(departure.dueAt),
         departure.lost        ? tr("the link lost it")
         : departure.elsewhere ? tr("to a host that is not in the picture")
                               : QString()},
    };
    return rows;
}

QVariant SegmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldRow& field = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return field.name;
    case ValueRole:
        return field.value;
    case NoteRole:
        return field.note;
    default:
        return {};
    }
}

QHash<int, QByteArray> SegmentModel::roleNames() const {
    return {{NameRole, "name"}, {ValueRole, "value"}, {NoteRole, "note"}};
}

} // namespace finwait

#include "app/models/segment_words.h"

#include <QStringList>

#include "app/models/segment_model.h"
#include "app/text/capture_text.h"

namespace finwait {

SegmentWords::SegmentWords(const SegmentContext& context)
    : m_departure(context.departure)
    , m_segment(context.departure.segment)
    , m_numbering(context.numbering)
    , m_sender(context.departure.sender)
    , m_peer(peerOf(context.departure.sender))
    , m_shift(context.windowShift)
    , m_from(QLatin1Char(letterOf(m_sender)))
    , m_to(QLatin1Char(letterOf(m_peer)))
    , m_observation(context.observation)
    , m_source(socketText(context, true))
    , m_destination(socketText(context, false)) {}

QString SegmentWords::bothWays(End space, SeqNum number) const {
    const QString absolute = QString::number(number.value());
    if (!m_numbering.relative)
        return absolute;
    const QString relative = m_numbering.of(space, number);
    return relative == absolute ? absolute : QStringLiteral("%1 (%2)").arg(absolute, relative);
}

QString SegmentWords::sourcePort() const {
    return SegmentModel::tr("%1 sends from %2").arg(m_from, m_source);
}

QString SegmentWords::destinationPort() const {
    return SegmentModel::tr("to %1: the pair of sockets names the connection").arg(m_destination);
}

QString SegmentWords::sequence() const {
    const auto octets = static_cast<std::uint32_t>(m_segment.data.size());
    const QString last = plain(m_sender, m_segment.dataSeq() + (octets - 1));
    if (m_segment.has(Syn))
        return SegmentModel::tr("the initial sequence number: the SYN takes it, data begins at %1")
            .arg(plain(m_sender, m_segment.seq + 1));
    if (octets > 0 && m_segment.has(Fin))
        return SegmentModel::tr("the first octet of data; the last is %1, and the FIN takes %2")
            .arg(last, plain(m_sender, m_segment.seq + octets));
    if (octets > 0)
        return SegmentModel::tr("the first octet of data; the last is %1").arg(last);
    if (m_segment.has(Fin))
        return SegmentModel::tr("the FIN takes this number");
    return SegmentModel::tr("nothing here takes a number: what %1 sends next begins with this one")
        .arg(m_from);
}

QString SegmentWords::acknowledgment() const {
    if (!m_segment.has(Ack))
        return SegmentModel::tr("means nothing: ACK is not set");
    return SegmentModel::tr("%1 has everything before %2 and expects that next")
        .arg(m_from, plain(m_peer, m_segment.ack));
}

QString SegmentWords::controlBit(Control bit) const {
    return m_segment.has(bit) ? setBit(bit) : clearBit(bit);
}

QString SegmentWords::setBit(Control bit) const {
    switch (bit) {
    case Cwr:
        return SegmentModel::tr("congestion window reduced (RFC 3168)");
    case Ece:
        return SegmentModel::tr("echoes a congestion mark (RFC 3168)");
    case Urg:
        return SegmentModel::tr("the urgent pointer counts");
    case Ack:
        return SegmentModel::tr("the acknowledgment number counts");
    case Psh:
        return SegmentModel::tr("hand everything up to here to the application");
    case Rst:
        return SegmentModel::tr("%1 resets the connection").arg(m_from);
    case Syn:
        return SegmentModel::tr("%1 tells its initial sequence number").arg(m_from);
    case Fin:
        return SegmentModel::tr("%1 has no more to send").arg(m_from);
    }
    return {};
}

QString SegmentWords::clearBit(Control bit) {
    switch (bit) {
    case Cwr:
    case Ece:
        return SegmentModel::tr("not set: no word about congestion");
    case Urg:
        return SegmentModel::tr("not set: the urgent pointer means nothing");
    case Ack:
        return SegmentModel::tr("not set: the acknowledgment number means nothing");
    case Psh:
        return SegmentModel::tr("not set: no hurry to hand data to the application");
    case Rst:
        return SegmentModel::tr("not set: the connection is not reset");
    case Syn:
        return SegmentModel::tr("not set: no initial sequence number");
    case Fin:
        return SegmentModel::tr("not set: the sender may have more to send");
    }
    return {};
}

QString SegmentWords::window() const {
    if (m_segment.has(Rst))
        return SegmentModel::tr("means nothing in a RST");
    const int shift = m_segment.has(Syn) ? 0 : m_shift;
    const std::uint32_t octets = std::uint32_t{m_segment.window} << shift;
    if (!m_segment.has(Ack))
        return SegmentModel::tr("%1 has room for %2 octets (never scaled in a SYN)")
            .arg(m_from, grouped(octets));
    if (octets == 0)
        return SegmentModel::tr("closed: %1 may send nothing but a probe").arg(m_to);
    const QString last = plain(m_peer, m_segment.ack + (octets - 1));
    if (shift == 0)
        return SegmentModel::tr("%1 may send %2 octets: up to %3").arg(m_to, grouped(octets), last);
    return SegmentModel::tr("× 2^%1 = %2 (window scale): %3 may send up to %4")
        .arg(QString::number(shift), grouped(octets), m_to, last);
}

QString SegmentWords::urgentPointer() const {
    if (!m_segment.has(Urg))
        return SegmentModel::tr("means nothing: URG is not set");
    return SegmentModel::tr("urgent data ends before %1")
        .arg(plain(m_sender, m_segment.seq + m_segment.urgentPointer));
}

QString SegmentWords::mss() const {
    return SegmentModel::tr("%1 takes at most %2 octets of data in a segment")
        .arg(m_from, grouped(*m_segment.options.maximumSegmentSize));
}

QString SegmentWords::sackPermitted() const {
    return SegmentModel::tr("%1 understands selective acknowledgments (RFC 2018)").arg(m_from);
}

QString SegmentWords::windowScale() const {
    const int shift = *m_segment.options.windowScale;
    return SegmentModel::tr("%1's windows count units of 2^%2 octets, if %3 offers a scale too (RFC 7323)")
        .arg(m_from, QString::number(shift), m_to);
}

QString SegmentWords::timestampValue() const {
    return SegmentModel::tr("%1's clock, in milliseconds (RFC 7323)").arg(m_from);
}

QString SegmentWords::timestampEcho() const {
    if (!m_segment.has(Ack))
        return SegmentModel::tr("means nothing: ACK is not set");
    return SegmentModel::tr("the time that %1 last heard from %2: tells the round trip").arg(m_from, m_to);
}

QString SegmentWords::sackBlock(const SackBlock& block) const {
    return SegmentModel::tr("%1 holds %2 to %3, ahead of their turn")
        .arg(m_from, plain(m_peer, block.left), plain(m_peer, block.right - 1));
}

QString SegmentWords::data() const {
    return SegmentModel::tr("%n octets", nullptr, static_cast<int>(m_segment.data.size()));
}

QString SegmentWords::wayObserved() const {
    const ObservedSegment& seen = m_observation->segments[m_departure.id - 1];
    QStringList parts = {QStringLiteral("SEG.LEN %1").arg(grouped(m_segment.length())),
                         SegmentModel::tr("packet %1, seen %2").arg(grouped(seen.packet), timeText(seen.at))};
    if (const QString marks = marksText(seen.marks); !marks.isEmpty())
        parts += marks;
    if (!seen.received)
        parts += SegmentModel::tr("✕ probably lost behind the capture point");
    return parts.join(QStringLiteral(" · "));
}

QString SegmentWords::way() const {
    if (m_observation != nullptr)
        return wayObserved();
    QStringList parts = {QStringLiteral("SEG.LEN %1").arg(grouped(m_segment.length())),
                         SegmentModel::tr("sent %1").arg(timeText(m_departure.sentAt)),
                         m_departure.lost ? SegmentModel::tr("✕ lost by the link")
                                          : SegmentModel::tr("due %1").arg(timeText(m_departure.dueAt))};
    if (m_departure.elsewhere)
        parts += SegmentModel::tr("to a host that is not in the picture");
    if (m_departure.retransmission)
        parts += SegmentModel::tr("↻ retransmission");
    if (m_departure.origin == SegmentOrigin::Duplicate)
        parts += SegmentModel::tr("a copy");
    if (m_departure.origin == SegmentOrigin::Forged)
        parts += SegmentModel::tr("forged");
    return parts.join(QStringLiteral(" · "));
}

} // namespace finwait

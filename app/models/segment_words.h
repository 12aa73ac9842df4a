#pragma once

#include <QString>

#include "app/models/segment_fields.h"

namespace finwait {

/// What the fields of one segment say, in the words of the person's language.
class SegmentWords {
public:
    explicit SegmentWords(const SegmentContext& context);

    /// "101 (1)": absolute, and relative in parentheses where that differs.
    [[nodiscard]] QString ownNumber(SeqNum number) const { return bothWays(m_sender, number); }
    [[nodiscard]] QString peersNumber(SeqNum number) const { return bothWays(m_peer, number); }

    [[nodiscard]] QString sourcePort() const;
    [[nodiscard]] QString destinationPort() const;
    [[nodiscard]] QString sequence() const;
    [[nodiscard]] QString acknowledgment() const;
    [[nodiscard]] QString controlBit(Control bit) const;
    [[nodiscard]] QString window() const;
    [[nodiscard]] QString urgentPointer() const;
    [[nodiscard]] QString mss() const;
    [[nodiscard]] QString sackPermitted() const;
    [[nodiscard]] QString windowScale() const;
    [[nodiscard]] QString timestampValue() const;
    [[nodiscard]] QString timestampEcho() const;
    [[nodiscard]] QString sackBlock(const SackBlock& block) const;
    [[nodiscard]] QString data() const;
    /// "SEG.LEN 5 · sent 1.000 s · due 1.100 s", "SEG.LEN 5 · packet 7, seen 1.000 s"
    [[nodiscard]] QString way() const;

private:
    [[nodiscard]] QString bothWays(End space, SeqNum number) const;
    [[nodiscard]] QString plain(End space, SeqNum number) const { return m_numbering.of(space, number); }
    [[nodiscard]] QString wayObserved() const;
    [[nodiscard]] QString setBit(Control bit) const;
    [[nodiscard]] static QString clearBit(Control bit);

    const Departure& m_departure;
    const Segment& m_segment;
    Numbering m_numbering;
    End m_sender;
    End m_peer;
    int m_shift;
    QString m_from;                   ///< "A"
    QString m_to;                     ///< "B"
    const Observation* m_observation; ///< Where it was captured; or null.
    QString m_source;
    QString m_destination;
};

} // namespace finwait

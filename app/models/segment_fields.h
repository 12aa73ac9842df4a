#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/format.h"
#include "core/sim/observation.h"
#include "core/sim/report.h"
#include "core/tcp/wire_format.h"

namespace finwait {

/// One cell of the header's figure (RFC 9293 §3.1): it lies within one row of 32 bits, data excepted. A field
/// of several parts (a SACK block's edges, the control bits) has a cell for each.
struct FieldRow {
    QString name;    ///< "Sequence number"
    QString label;   ///< The same where there is little room.
    QString value;   ///< "101 (1)"
    QString meaning; ///< What it says in this very segment.
    int firstBit = 0;
    int bits = 0;
    bool flag = false;  ///< A control bit.
    bool set = false;   ///< For a flag.
    bool listed = true; ///< Worth a line of its own: not so a control bit that is not set, or padding.
    bool alert = false; ///< Something is wrong with it.

    [[nodiscard]] int firstOctet() const { return firstBit / 8; }
    [[nodiscard]] int endOctet() const { return (firstBit + bits + 7) / 8; }
    friend bool operator==(const FieldRow&, const FieldRow&) = default;
};

/// How the checksum comes about, in hexadecimal, for the figure of the pseudo-header.
class ChecksumInfo {
    Q_GADGET
    QML_VALUE_TYPE(checksumInfo)
    Q_PROPERTY(QString source MEMBER source FINAL)
    Q_PROPERTY(QString destination MEMBER destination FINAL)
    Q_PROPERTY(QString length MEMBER length FINAL)
    Q_PROPERTY(QString pseudoHeaderSum MEMBER pseudoHeaderSum FINAL)
    Q_PROPERTY(QString segmentSum MEMBER segmentSum FINAL)
    Q_PROPERTY(QString total MEMBER total FINAL)
    Q_PROPERTY(QString folded MEMBER folded FINAL)
    Q_PROPERTY(QString complement MEMBER complement FINAL)
    Q_PROPERTY(QString carried MEMBER carried FINAL)
    Q_PROPERTY(bool damaged MEMBER damaged FINAL)
    Q_PROPERTY(bool known MEMBER known FINAL)
    Q_PROPERTY(bool ipv6 MEMBER ipv6 FINAL)

public:
    QString source; ///< Address.
    QString destination;
    QString length; ///< Octets of the segment.
    QString pseudoHeaderSum;
    QString segmentSum;
    QString total;
    QString folded;
    QString complement; ///< What the field should be.
    QString carried;    ///< What it is.
    bool damaged = false;
    bool known = true; ///< False: not all that it covers was captured.
    bool ipv6 = false; ///< The pseudo-header is that of RFC 8200 §8.1.
    friend bool operator==(const ChecksumInfo&, const ChecksumInfo&) = default;
};

/// What the words about a segment need to know besides it.
struct SegmentContext {
    const Departure& departure;
    Numbering numbering;
    int windowShift = 0;                      ///< What the sender's window field is scaled by.
    const Observation* observation = nullptr; ///< Where the segment was captured.
};

std::vector<FieldRow> fieldRows(const SegmentContext& context);

/// "192.0.2.1:80", "[2001:db8::1]:80": where it comes from, or goes to.
QString socketText(const SegmentContext& context, bool source);

/// The octets of the segment, from its header on, as far as they are on hand.
Octets octetsOf(const SegmentContext& context);

ChecksumInfo checksumInfo(const SegmentContext& context);

/// "0x9610"
QString hexText(std::uint32_t value, int digits);

} // namespace finwait

#pragma once

#include <QString>

#include <array>

#include "core/base/sim_time.h"
#include "core/sim/world.h"

namespace finwait {

/// "3.140 s": seconds with milliseconds, as everywhere in the window.
QString timeText(SimTime time);
/// "60 ms", "1.5 s", "4 min": a duration in the largest unit that keeps it exact to a thousandth.
QString durationText(std::int64_t durationUs);

/// How sequence numbers are written: as they are, or as distances from the sender's initial sequence number.
struct Numbering {
    bool relative = true;
    std::array<SeqNum, 2> iss{};

    /// A number in the sequence space of `sender`.
    [[nodiscard]] QString of(End sender, SeqNum number) const;
};

/// "FIN,ACK seq=6 ack=1 len=5": control bits first, then what matters for this segment.
QString segmentLabel(const Segment& segment, End sender, const Numbering& numbering);

/// Octets as text between quotation marks, those that cannot be printed as dots, with an ellipsis after
/// `charactersMax`.
QString quoted(const Octets& octets, int charactersMax);

/// A character, or a dot for an octet that cannot be printed.
QChar characterOf(std::uint8_t octet);

/// "65,535"
QString grouped(std::uint64_t number);

/// "A" or "B".
QString letter(End end);

/// Text from `core` (names, the RFC's words): UTF-8.
QString fromCore(std::string_view text);

} // namespace finwait

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

/// "0.100": seconds with milliseconds; more digits where the microseconds matter.
std::string chartTime(SimTime time);

/// "60 ms", "1.5 s", "4 min": a duration in the largest unit that keeps it exact to a thousandth.
std::string chartDuration(std::int64_t durationUs);

/// "RTO", "2MSL", …: what a timer's bracket counts down.
std::string_view chartTimerName(TimerKind kind);

/// "203.0.113.1"
std::string hostText(const Socket& socket);

/// The label of a segment that an end sends to neither end of the stage: where it goes, and its numbers as
/// they stand, for they belong to no connection of the stage.
std::string strangersLabel(const Segment& segment);

/// Writes the labels of segments in the order of their departure: control bits first, then what matters for
/// this segment (seq, ack when it acknowledges, len when it has data, win when it changed, an excerpt of the
/// text). A pure ACK says its seq only where that is news.
class SegmentLabeller {
public:
    explicit SegmentLabeller(bool relative = true) : m_relative(relative) {}

    std::string label(const Departure& departure);

private:
    struct Sender {
        std::optional<SeqNum> iss; ///< Of the last SYN it sent.
        SeqNum next;               ///< One past what it has sent so far.
        std::uint16_t window = 0;
        bool anySent = false;
        bool lastWasSyn = false;
    };

    [[nodiscard]] std::string number(End sender, SeqNum seq) const;
    void takeNote(const Departure& departure);

    bool m_relative;
    std::array<Sender, 2> m_senders;
};

} // namespace finwait

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/capture/connection_tracker.h"
#include "core/sim/observation.h"

namespace finwait {

/// So many segments are looked at around one for what has to do with it.
inline constexpr std::size_t kLookBack = 1024;

/// SEG.LEN
std::uint32_t lengthOf(const ObservedSegment& segment);
/// The number behind its last.
SeqNum endOf(const ObservedSegment& segment);
bool acknowledges(const ObservedSegment& segment, SeqNum end);

/// What is looked up about the segments of a connection as a whole; a value for each segment.
struct Course {
    std::vector<ObservedSegment>& segments;
    std::int64_t roundTripNs = 0;
    /// Which of the connections that began one after the other with the same numbers it belongs to.
    std::vector<std::uint32_t> epochs;
    std::vector<std::uint16_t> identifications; ///< Of IPv4 packets; 0: none.
    /// The first segment of its receiver that tells of it while something before it is missing; none: the
    /// number of segments.
    std::vector<std::size_t> toldAlone;

    [[nodiscard]] bool sameEpoch(std::size_t one, std::size_t other) const {
        return epochs[one] == epochs[other];
    }
    [[nodiscard]] bool isCopy(std::size_t early, std::size_t late) const {
        return identifications[late] != 0 && identifications[late] == identifications[early]
               && lengthOf(segments[late]) == lengthOf(segments[early]);
    }
};

/// Fills in `toldAlone` from selective acknowledgments (RFC 2018).
void findSelectiveAcks(Course& course, const Observation& observation);
/// Where there are none: each duplicate acknowledgment means that one segment more has arrived (RFC 5681
/// §3.2). What was lost must be known.
void countDuplicateAcks(Course& course);

/// Where a segment's arrival is shown.
struct Landing {
    std::size_t before = 0; ///< The segment before whose departure it is.
    Reception reception = Reception::Unknown;
    std::optional<SeqNum>
        acked{}; ///< What its receiver acknowledged once it had arrived, where that is known.
};

std::vector<Landing> landingsOf(const Course& course);

/// Puts departures and arrivals into the order in which they are shown.
std::vector<ObserveAct> orderOf(const std::vector<Landing>& landings);

} // namespace finwait

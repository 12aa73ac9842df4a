#pragma once

#include <cstdint>

#include "core/capture/connection.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

/// The connection that a segment begins, before anything is known of it but its two sockets.
Connection beginConnection(const SeenSegment& segment, std::uint32_t index);

/// A SYN that begins another connection of the same sockets, as Wireshark decides it: it has another number
/// than the connection began with.
bool beginsAnew(const Connection& connection, const SeenSegment& segment);

/// The end that did not open may still have the connection that came before.
void inherit(Connection& connection, const Connection& earlier);

/// Which end sent a segment of this connection.
inline End senderOf(const Connection& connection, const SeenSegment& segment) {
    return segment.source == connection.hosts[0] ? End::A : End::B;
}

/// Nothing was seen of it until then: what its ends may have done meanwhile.
void wait(Connection& connection, std::int64_t untilNs);

/// What is known of a segment's fate behind the capture point.
enum class Reception : std::uint8_t {
    Unknown,  ///< It may have arrived, and most likely has.
    Sure,     ///< What its receiver sent later says so, or at least nothing else.
    Unlikely, ///< What came later says that it did not, or was not accepted.
};

// `sender` is what senderOf tells.

/// Takes note of a segment that was sent: counts, sequence numbers, its sender's state. Returns what it is.
SegmentMarks trackSent(Connection& connection, const SeenSegment& segment, End sender, std::int64_t timeNs,
                       std::uint64_t packet);

/// Takes note of its arrival: its receiver's state. `finDue`: a FIN of its sender that was seen does not wait
/// for anything more.
void trackArrived(Connection& connection, const SeenSegment& segment, End sender, Reception reception,
                  bool finDue = true);

/// Both, for whoever does not know what comes later.
SegmentMarks track(Connection& connection, const SeenSegment& segment, End sender, std::int64_t timeNs,
                   std::uint64_t packet);

} // namespace finwait

#pragma once

#include <algorithm>
#include <cstdint>

#include "core/capture/connection.h"
#include "core/capture/connection_tracker.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

// What the files of the tracker share.

/// Everything about one segment of one connection.
struct Step {
    Connection& connection;
    const SeenSegment& segment;
    std::int64_t timeNs;
    End sender;
    Reception reception;
    SegmentMarks marks;
    bool again = false;  ///< A SYN from an end that was past its SYN.
    bool stale = false;  ///< An ACK that is older than what its sender said before.
    bool finDue = true;  ///< A FIN of its sender that was seen does not wait for anything more.
    bool newText = true; ///< It takes sequence numbers that its sender had not taken yet.

    [[nodiscard]] SeenEnd& from() const { return connection.ends[indexOf(sender)]; }
    [[nodiscard]] SeenEnd& to() const { return connection.ends[indexOf(peerOf(sender))]; }
    [[nodiscard]] SeqNum ack() const { return SeqNum(segment.ack); }
    void mark(SegmentMark which) { marks.insert(which); }
};

inline bool acknowledges(const SeenSegment& segment, const SeenEnd& peer, SeqNum seq) {
    return segment.has(Ack) && before(seq, SeqNum(segment.ack))
           && (!peer.known || notAfter(SeqNum(segment.ack), peer.next));
}

inline bool isBare(const SeenSegment& segment) {
    return segment.textOctets == 0 && (segment.flags & (Syn | Fin | Rst)) == 0;
}

/// Nothing changes a state while both ends are surely ESTABLISHED.
inline bool changesNothing(const Connection& connection, const SeenSegment& segment) {
    constexpr StateSet kEstablished{State::Established};
    return (segment.flags & (Syn | Fin | Rst)) == 0 && connection.ends[0].state.may == kEstablished
           && connection.ends[1].state.may == kEstablished;
}

/// Takes note of what a segment that was sent shows of its sender's state. The sequence numbers have been
/// noted.
void noteSendersState(const Step& step, bool finSeenBefore);

/// Takes note of what a segment brings to its receiver.
void bring(const Step& step);

} // namespace finwait

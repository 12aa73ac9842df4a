#include "core/capture/connection.h"

namespace finwait {

namespace {

bool isFinAcknowledged(const Connection& connection, End end) {
    const SeenEnd& sender = connection.end(end);
    const SeenEnd& receiver = connection.end(peerOf(end));
    return sender.finSeen && receiver.hasAcked && before(sender.finSeq, receiver.acked);
}

} // namespace

std::string_view openingName(Opening opening) {
    switch (opening) {
    case Opening::Handshake:
        return "handshake";
    case Opening::Simultaneous:
        return "simultaneous";
    case Opening::FastOpen:
        return "fast-open";
    case Opening::Unfinished:
        return "unfinished";
    case Opening::PartlySeen:
        return "partly-seen";
    case Opening::NotSeen:
        return "not-seen";
    }
    return {};
}

std::string_view closingName(Closing closing) {
    switch (closing) {
    case Closing::Open:
        return "open";
    case Closing::HalfClosed:
        return "half-closed";
    case Closing::Closed:
        return "closed";
    case Closing::LastAckUnseen:
        return "last-ack-unseen";
    case Closing::Reset:
        return "reset";
    case Closing::Refused:
        return "refused";
    case Closing::NoAnswer:
        return "no-answer";
    }
    return {};
}

Opening Connection::opening() const {
    const bool bothSyns = ends[0].synSeen && ends[1].synSeen;
    const bool plainSyn =
        (ends[0].synSeen && !ends[0].synAckSeen) || (ends[1].synSeen && !ends[1].synAckSeen);
    if (!ends[0].synSeen && !ends[1].synSeen)
        return Opening::NotSeen;
    if (fastOpen)
        return Opening::FastOpen;
    if (simultaneous)
        return Opening::Simultaneous;
    if (bothSyns && plainSyn && handshakeAcked)
        return Opening::Handshake;
    const bool wentOn = sent[0].textOctets + sent[1].textOctets != 0 || ends[0].finSeen || ends[1].finSeen;
    return plainSyn && !wentOn && !handshakeAcked ? Opening::Unfinished : Opening::PartlySeen;
}

Closing Connection::closing() const {
    if (resetBy)
        return opening() == Opening::Unfinished && !end(*resetBy).synSeen ? Closing::Refused : Closing::Reset;
    if (ends[0].finSeen && ends[1].finSeen)
        return isFinAcknowledged(*this, End::A) && isFinAcknowledged(*this, End::B) ? Closing::Closed
                                                                                    : Closing::LastAckUnseen;
    if (ends[0].finSeen || ends[1].finSeen)
        return Closing::HalfClosed;
    const bool oneSpoke = sent[0].segments == 0 || sent[1].segments == 0;
    return oneSpoke && opening() == Opening::Unfinished ? Closing::NoAnswer : Closing::Open;
}

} // namespace finwait

#pragma once

#include "core/tcp/context.h"

namespace finwait {

/// Selects an ISS for a new incarnation (§3.4.1), not before `floor` if there is one, and sets ISS, SND.UNA,
/// SND.NXT.
void chooseIss(Context& ctx, std::optional<SeqNum> floor = {});

/// <SEQ=ISS><CTL=SYN>, or with RCV.NXT <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>, for the first time.
void sendSyn(Context& ctx);
void sendSynAck(Context& ctx);

/// <SEQ=iss><ACK=SEG.SEQ+1><CTL=SYN,ACK> in answer to a SYN of which nothing is kept: without options but the
/// MSS.
void sendCookie(Context& ctx, const Segment& syn, SeqNum iss);

/// <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
void sendAck(Context& ctx);

/// <SEQ=seq><CTL=RST>, or with Config::resetCarriesAck <SEQ=seq><ACK=RCV.NXT><CTL=RST,ACK>
void sendReset(Context& ctx, SeqNum seq);

/// The reset that its sender will believe (§3.10.7.1): <SEQ=SEG.ACK><CTL=RST>, or without an ACK
/// <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>.
void sendResetFor(Context& ctx, const Segment& segment);

/// The states in which octets (or a FIN) can be waiting to be sent.
bool maySendText(State state);

/// Sends what was lost again and then what the windows allow of the octets queued, and the FIN if CLOSE asked
/// for it. Returns true when anything was sent (it then carries the acknowledgment).
bool transmitQueued(Context& ctx);

/// Sends what the send window allows, however little, or the FIN when it alone is left: the override of
/// §3.8.6.2.1. Returns false when the window allows nothing.
bool transmitForced(Context& ctx);

/// One octet beyond the window (§3.8.6.1). SND.NXT stays; SND.MAX tells that the octet was sent. With
/// Config::probeWithOldNumber what sendKeepAlive sends.
void sendProbe(Context& ctx);

/// <SEQ=SND.NXT-1><ACK=RCV.NXT><CTL=ACK> without data (§3.8.4): unacceptable, so that it draws an ACK.
void sendKeepAlive(Context& ctx);

/// Sends the segment at the front of the retransmission queue again, as far as it is unacknowledged.
void retransmitFront(Context& ctx);

} // namespace finwait

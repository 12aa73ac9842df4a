#pragma once

#include "core/tcp/context.h"

namespace finwait {

/// Selects an ISS for a new incarnation (§3.4.1) and sets ISS, SND.UNA, SND.NXT.
void chooseIss(Context& ctx);

/// <SEQ=ISS><CTL=SYN>, or with RCV.NXT <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>, for the first time.
void sendSyn(Context& ctx);
void sendSynAck(Context& ctx);

/// <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
void sendAck(Context& ctx);

/// <SEQ=seq><CTL=RST>
void sendReset(Context& ctx, SeqNum seq);

/// The reset that its sender will believe (§3.10.7.1): <SEQ=SEG.ACK><CTL=RST>, or without an ACK
/// <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>.
void sendResetFor(Context& ctx, const Segment& segment);

/// Sends what the send window allows of the octets queued, then the FIN if CLOSE asked for it. Returns true
/// when anything was sent (it then carries the acknowledgment).
bool transmitQueued(Context& ctx);

/// Sends the segment at the front of the retransmission queue again, as far as it is unacknowledged.
void retransmitFront(Context& ctx);

} // namespace finwait

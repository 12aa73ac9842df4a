#include "app/text/explanation_titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "app/text/explanation_catalog.h"

namespace finwait {

namespace {

struct Title {
    Rule rule;
    Verdict verdict;
    const char* text;
};

struct Refusal {
    Rule rule;
    const char* text;
};

// clang-format off
constexpr Title kTitles[] = {
    {Rule::OpenPassive, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Passive OPEN: create a TCB and listen")},
    {Rule::OpenActive, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Active OPEN: choose an ISS and send SYN")},
    {Rule::OpenListenToActive, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Active OPEN: from passive to active, send SYN")},
    {Rule::SendListenToActive, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SEND turns passive into active: send SYN")},
    {Rule::SendQueued, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data queued until the connection is ESTABLISHED")},
    {Rule::SendSegmentized, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data cut into segments and sent as the window allows")},
    {Rule::SendNoWindow, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The window has no room: the data waits")},
    {Rule::SendUrgent, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Urgent: SND.UP points behind the urgent data")},
    {Rule::ReceiveQueued, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RECEIVE waits for data")},
    {Rule::ReceiveDelivered, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data delivered to the user")},
    {Rule::ReceiveWindowOpens, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Room again: the receive window opens")},
    {Rule::CloseListen, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "CLOSE in LISTEN: delete the TCB")},
    {Rule::CloseSynSent, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "CLOSE in SYN-SENT: delete the TCB")},
    {Rule::CloseSynReceived, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Nothing left to send: the FIN goes out")},
    {Rule::CloseQueued, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "CLOSE waits: the data queued before it goes first")},
    {Rule::CloseEstablished, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "CLOSE: the FIN follows the data")},
    {Rule::CloseCloseWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "CLOSE: the FIN follows the data")},
    {Rule::CloseUnreadData, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data that nobody read: RST instead of FIN")},
    {Rule::FinAfterQueue, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The FIN follows the last octet")},
    {Rule::AbortListen, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ABORT: delete the TCB")},
    {Rule::AbortSynSent, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ABORT: delete the TCB")},
    {Rule::AbortReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ABORT: send RST, delete the TCB")},
    {Rule::AbortClosing, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ABORT: delete the TCB, send nothing")},
    {Rule::StatusState, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "STATUS tells the state")},
    {Rule::ChecksumBad, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Checksum wrong: discarded")},
    {Rule::InvalidSource, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "A SYN from a broadcast or multicast address: ignored")},
    {Rule::NoSuchConnection, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Belongs to no connection of this end")},
    {Rule::ClosedRst, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST to CLOSED: ignored")},
    {Rule::ClosedResetNoAck, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "No connection: RST in answer")},
    {Rule::ClosedResetAck, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "No connection: RST in answer")},
    {Rule::ListenRst, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST in LISTEN: ignored")},
    {Rule::ListenRst, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "RST not set")},
    {Rule::ListenAck, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ACK in LISTEN: RST in answer")},
    {Rule::ListenAck, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "ACK not set")},
    {Rule::ListenSyn, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN: remember the peer, send SYN,ACK")},
    {Rule::ListenTextQueued, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "What came with the SYN is kept for later")},
    {Rule::ListenOther, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Neither RST, ACK nor SYN: dropped")},
    {Rule::SynTextDropped, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "What came with the SYN is dropped")},
    {Rule::ListenSynFin, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN with FIN: dropped")},
    {Rule::SynSentAck, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "ACK acknowledges our SYN")},
    {Rule::SynSentAck, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "ACK of something never sent")},
    {Rule::SynSentAck, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "ACK not set")},
    {Rule::SynSentAckReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST in answer, segment dropped")},
    {Rule::SynSentRst, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "RST not set")},
    {Rule::SynSentRst, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "RST without an acceptable ACK: dropped")},
    {Rule::SynSentRstReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST with an acceptable ACK: reset")},
    {Rule::SynSentSyn, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "SYN: remember the peer's number")},
    {Rule::SynSentEstablished, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our SYN is acknowledged")},
    {Rule::SynSentSynReceived, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our SYN is not acknowledged: simultaneous open")},
    {Rule::SynSentTextQueued, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "What came with the SYN is kept for later")},
    {Rule::SynSentNeither, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Neither SYN nor RST: dropped")},
    {Rule::SeqAcceptable, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "Sequence number acceptable")},
    {Rule::SeqAcceptable, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Sequence number not acceptable")},
    {Rule::SeqSimultaneousOpen, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "The peer's SYN again, now with the ACK of ours")},
    {Rule::SeqZeroWindow, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Window closed: only ACK, URG and RST are looked at")},
    {Rule::SeqAckSent, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Not acceptable: answer with an ACK")},
    {Rule::SeqRepeatedFin, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The peer's FIN again: acknowledge it, restart 2 MSL")},
    {Rule::SeqDuplicateSyn, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The peer's SYN again: SYN,ACK again")},
    {Rule::SeqTrimmed, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "What lies outside the window is cut off")},
    {Rule::Rst, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "RST not set")},
    {Rule::RstOutside, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST outside the window: dropped silently")},
    {Rule::RstExact, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "RST exactly at RCV.NXT")},
    {Rule::RstExact, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "RST in the window, but not at RCV.NXT")},
    {Rule::RstChallenge, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Challenge ACK instead of a reset")},
    {Rule::RstBackToListen, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST after a passive OPEN: back to LISTEN")},
    {Rule::RstRefused, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST after an active OPEN: refused")},
    {Rule::RstReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST: the connection is reset")},
    {Rule::RstClosed, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST: delete the TCB")},
    {Rule::RstTimeWaitIgnored, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "RST in TIME-WAIT: ignored")},
    {Rule::Syn, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "SYN not set")},
    {Rule::SynBackToListen, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN after a passive OPEN: back to LISTEN")},
    {Rule::SynInSynReceivedReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A new SYN for a half-made connection: RST,ACK in answer")},
    {Rule::SynChallenge, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN in a connection: challenge ACK")},
    {Rule::SynReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN in the window: RST, the connection is reset")},
    {Rule::ChallengeLimited, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "No ACK this time: answers are limited")},
    {Rule::AckMissing, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "ACK not set: dropped")},
    {Rule::AckRange, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "ACK outside the range that RFC 5961 allows")},
    {Rule::AckEstablishes, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ACK acknowledges our SYN")},
    {Rule::AckEstablishes, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "ACK does not acknowledge our SYN")},
    {Rule::AckBadReset, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Bad ACK: RST in answer")},
    {Rule::AckAdvances, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ACK acknowledges something new")},
    {Rule::AckDuplicate, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "ACK acknowledges nothing new")},
    {Rule::AckUnsent, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "ACK of something never sent")},
    {Rule::AckWindow, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The send window is updated")},
    {Rule::AckOfFin, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is acknowledged")},
    {Rule::AckCloseDone, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The user's CLOSE can be answered \"ok\"")},
    {Rule::AckClosingTimeWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is acknowledged: start 2 MSL")},
    {Rule::AckClosingIgnored, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is still not acknowledged: ignored")},
    {Rule::AckLastAckClosed, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is acknowledged: delete the TCB")},
    {Rule::AckTimeWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Only a repeated FIN matters here")},
    {Rule::Urg, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "URG set: RCV.UP moves on")},
    {Rule::UrgSignal, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The user is told of urgent data")},
    {Rule::UrgIgnored, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "URG after the peer's FIN: ignored")},
    {Rule::TextAccepted, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data accepted in order")},
    {Rule::TextHeld, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data ahead of its turn: held")},
    {Rule::TextFromHeld, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Held data has come to its turn")},
    {Rule::TextIgnored, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data after the peer's FIN: ignored")},
    {Rule::TextAfterClose, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Data that nobody will read: RST")},
    {Rule::TextAcked, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Acknowledge it")},
    {Rule::Fin, Verdict::Absent, QT_TRANSLATE_NOOP("Explanation", "FIN not set")},
    {Rule::FinReceived, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "FIN takes one sequence number")},
    {Rule::FinHeld, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "FIN ahead of its turn: held")},
    {Rule::FinCloseWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The peer has closed: the user may still send")},
    {Rule::FinClosing, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is not yet acknowledged")},
    {Rule::FinTimeWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Our FIN is acknowledged, the peer's has come: start 2 MSL")},
    {Rule::FinRemain, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "FIN again: nothing changes")},
    {Rule::FinRestartsTimeWait, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "FIN again: restart 2 MSL")},
    {Rule::UserTimeout, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "User timeout: the connection is given up")},
    {Rule::RetransmissionTimeout, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Send the oldest unacknowledged segment again")},
    {Rule::RetransmissionAdvice, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "R1 reached: the user is told of a delivery problem")},
    {Rule::RetransmissionWindowShut, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "R2 does not count: the peer answers, its window has no room")},
    {Rule::RetransmissionLimit, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "R2 reached: the connection is given up")},
    {Rule::RetransmissionLimitSyn, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "R2 for a SYN reached: given up")},
    {Rule::TimeWaitTimeout, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "2 MSL are over: delete the TCB")},
    {Rule::FinWait2Timeout, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "FIN-WAIT-2 timeout: delete the TCB")},
    {Rule::RtoBackOff, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Back off: double the RTO, up to its limit")},
    {Rule::RtoSynLinear, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A SYN's first timeouts: no back-off")},
    {Rule::RtoStart, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Start the retransmission timer")},
    {Rule::RtoStop, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "All is acknowledged: stop the timer")},
    {Rule::RtoRestart, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Something new is acknowledged: restart the timer")},
    {Rule::RtoAfterSyn, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A SYN was retransmitted: begin with a longer RTO")},
    {Rule::RttFirst, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "First round-trip time measured")},
    {Rule::RttNext, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Round-trip time measured")},
    {Rule::RttKarn, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "No measurement: the segment was retransmitted")},
    {Rule::Nagle, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Small segment while data is unacknowledged: wait")},
    {Rule::SillyWindowSender, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The window is too small to be worth a segment: wait")},
    {Rule::CongestionWindowFull, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The congestion window is full: the rest waits")},
    {Rule::SlowStart, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Slow start: cwnd grows with every acknowledgment")},
    {Rule::CongestionAvoidance, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Congestion avoidance: one segment more a round trip")},
    {Rule::CongestionTimeout, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Loss by timeout: cwnd falls back to one segment")},
    {Rule::DuplicateAckCounted, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Duplicate ACK counted")},
    {Rule::FastRetransmit, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Third duplicate ACK: fast retransmit")},
    {Rule::RecoveryInflates, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A segment has left the network: cwnd grows by one")},
    {Rule::PartialAck, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Partial ACK: the next hole is sent again")},
    {Rule::RecoveryDone, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "All that was lost is acknowledged: recovery ends")},
    {Rule::LostSentAgain, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Taken for lost: sent again")},
    {Rule::PersistStart, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The window is in the way: start the persist timer")},
    {Rule::PersistProbe, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Probe the peer's window")},
    {Rule::PersistStop, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The window is open: stop the persist timer")},
    {Rule::AckQuick, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Early in a connection: the ACK goes at once")},
    {Rule::AckDelayed, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The ACK waits for company")},
    {Rule::AckEverySecond, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Every second full-sized segment is acknowledged at once")},
    {Rule::AckDelayOver, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The ACK has waited long enough")},
    {Rule::KeepAliveProbe, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Long silence: keep-alive probe")},
    {Rule::KeepAliveDead, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "No answer to keep-alive: the connection is given up")},
    {Rule::WindowScaleAgreed, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "Window scale: both ends offer it")},
    {Rule::WindowScaleAgreed, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Window scale: the peer does not offer it")},
    {Rule::TimestampsAgreed, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "Timestamps: both ends offer them")},
    {Rule::TimestampsAgreed, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Timestamps: the peer does not offer them")},
    {Rule::SackAgreed, Verdict::Holds, QT_TRANSLATE_NOOP("Explanation", "SACK: both ends permit it")},
    {Rule::SackAgreed, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "SACK: the peer does not permit it")},
    {Rule::PawsRejected, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "Timestamp older than the last: an old duplicate")},
    {Rule::TimestampMissing, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "No timestamp although agreed: dropped")},
    {Rule::SackNoted, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The peer holds segments beyond a gap")},
    {Rule::TimeWaitReopened, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A SYN beyond all received: TIME-WAIT gives way")},
    {Rule::TimeWaitReopened6191, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A SYN with a newer timestamp: TIME-WAIT gives way")},
    {Rule::ListenerTakes, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Not for this connection, but the listener takes it")},
    {Rule::ListenerFork, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The listener makes a connection and stays behind")},
    {Rule::ListenerStays, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The connection is gone, the listener is still there: it takes the next")},
    {Rule::ListenerClosed, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The listener ends: half-made connections are forgotten in silence")},
    {Rule::ListenerHalfMade, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A half-made connection of another host fills a place in the backlog")},
    {Rule::ListenerEntryFound, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "It belongs to a half-made connection in the backlog")},
    {Rule::ListenerResend, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "A half-made connection has waited too long for its ACK")},
    {Rule::ListenerHalfMadeDropped, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The half-made connection is dropped: its place is free")},
    {Rule::ListenerCompleted, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Complete: the connection of another host, which is followed no further here")},
    {Rule::ListenerBacklogFull, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "No room in the backlog")},
    {Rule::ListenerSynDropped, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The SYN is dropped: nobody is told")},
    {Rule::ListenerCookieSent, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "SYN cookie: the ISS carries all that must be known, nothing is kept")},
    {Rule::ListenerCookieAccepted, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "Good SYN cookie: the connection is made from the ACK alone, its options are lost")},
    {Rule::ListenerCookieBad, Verdict::Fails, QT_TRANSLATE_NOOP("Explanation", "SYN cookie wrong or too old")},
    {Rule::Crash, Verdict::Acts, QT_TRANSLATE_NOOP("Explanation", "The host forgets everything")},
};

constexpr Refusal kRefusals[] = {
    {Rule::OpenRemoteUnspecified, QT_TRANSLATE_NOOP("Explanation", "an active OPEN must name the remote socket")},
    {Rule::OpenRemoteInvalid, QT_TRANSLATE_NOOP("Explanation", "the remote address is a broadcast or multicast address, which is no host's")},
    {Rule::OpenPassiveInListen, QT_TRANSLATE_NOOP("Explanation", "this end listens already, and a passive OPEN must not disturb that")},
    {Rule::OpenExists, QT_TRANSLATE_NOOP("Explanation", "there is a connection already")},
    {Rule::SendClosed, QT_TRANSLATE_NOOP("Explanation", "there is no connection")},
    {Rule::SendRemoteUnspecified, QT_TRANSLATE_NOOP("Explanation", "the passive OPEN named no peer to send to")},
    {Rule::SendNoRoom, QT_TRANSLATE_NOOP("Explanation", "the send buffer has no room for it")},
    {Rule::SendClosing, QT_TRANSLATE_NOOP("Explanation", "CLOSE was called, so nothing more can be sent")},
    {Rule::ReceiveClosed, QT_TRANSLATE_NOOP("Explanation", "there is no connection")},
    {Rule::ReceiveNoRoom, QT_TRANSLATE_NOOP("Explanation", "too many RECEIVEs are waiting already")},
    {Rule::ReceivePeerClosed, QT_TRANSLATE_NOOP("Explanation", "the peer has closed and all its data has been delivered")},
    {Rule::ReceiveClosing, QT_TRANSLATE_NOOP("Explanation", "both ends have closed")},
    {Rule::CloseClosed, QT_TRANSLATE_NOOP("Explanation", "there is no connection")},
    {Rule::CloseAgain, QT_TRANSLATE_NOOP("Explanation", "CLOSE was called already")},
    {Rule::CloseClosing, QT_TRANSLATE_NOOP("Explanation", "CLOSE was called already")},
    {Rule::AbortClosed, QT_TRANSLATE_NOOP("Explanation", "there is no connection to abort")},
    {Rule::StatusClosed, QT_TRANSLATE_NOOP("Explanation", "there is no connection")},
};
// clang-format on

QString inExplanationTitles(const char* text) {
    return QCoreApplication::translate("Explanation", text);
}

} // namespace

QString refusalReason(Rule rule) {
    const auto* found = std::ranges::find(kRefusals, rule, &Refusal::rule);
    return found == std::end(kRefusals) ? QString() : inExplanationTitles(found->text);
}

QString explanationTitle(Rule rule, Verdict verdict) {
    if (verdict == Verdict::Fails) {
        const QString reason = refusalReason(rule);
        if (!reason.isEmpty())
            return inExplanationTitles(QT_TRANSLATE_NOOP("Explanation", "Refused: %1")).arg(reason);
    }
    const auto* found = std::ranges::find_if(
        kTitles, [=](const Title& title) { return title.rule == rule && title.verdict == verdict; });
    return found == std::end(kTitles) ? QString() : inExplanationTitles(found->text);
}

} // namespace finwait

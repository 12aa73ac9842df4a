#include "app/text/step_paragraph.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

#include "app/models/format.h"

namespace finwait {

namespace {

struct Paragraph {
    Rule rule;
    const char* text;
};

// %1 is the end that decides, %2 its peer.
// clang-format off
constexpr Paragraph kParagraphs[] = {
    {Rule::OpenPassive, QT_TRANSLATE_NOOP("StepText", "%1 creates a TCB and waits in LISTEN for a SYN. Nothing is sent: a listener is silent.")},
    {Rule::OpenActive, QT_TRANSLATE_NOOP("StepText", "%1 creates a TCB, chooses an initial sequence number and asks for a connection: its SYN takes one sequence number.")},
    {Rule::OpenListenToActive, QT_TRANSLATE_NOOP("StepText", "%1 no longer waits: it becomes the active side and sends a SYN itself.")},
    {Rule::SendListenToActive, QT_TRANSLATE_NOOP("StepText", "Sending from LISTEN makes %1 the active side: it sends a SYN first, and the data waits until the connection is ESTABLISHED.")},
    {Rule::OpenRemoteUnspecified, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: an active OPEN has to name the peer.")},
    {Rule::OpenRemoteInvalid, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: a connection has two ends, and a broadcast or multicast address stands for many.")},
    {Rule::OpenPassiveInListen, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: the listener that is there stays as it is.")},
    {Rule::OpenExists, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: %1 has a connection already.")},
    {Rule::SendClosed, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: there is no TCB, so there is nowhere to put the data.")},
    {Rule::SendRemoteUnspecified, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: the listener does not know whom it would be sending to.")},
    {Rule::SendQueued, QT_TRANSLATE_NOOP("StepText", "The connection is not open yet: the data waits, and goes out once it is ESTABLISHED.")},
    {Rule::SendSegmentized, QT_TRANSLATE_NOOP("StepText", "The data is cut into segments of at most the peer's MSS and sent as far as %2's window allows; the rest waits. Each segment carries an acknowledgment, too.")},
    {Rule::SendNoWindow, QT_TRANSLATE_NOOP("StepText", "%2's window has no room at the moment: the data is queued and goes out when an ACK opens the window.")},
    {Rule::SendNoRoom, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: as much data as the send buffer holds is still unacknowledged or unsent.")},
    {Rule::SendClosing, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: with CLOSE, %1 said that it has no more data to send.")},
    {Rule::ReceiveClosed, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: there is no connection to receive from.")},
    {Rule::ReceiveQueued, QT_TRANSLATE_NOOP("StepText", "Not enough data is on hand, so the RECEIVE waits for more.")},
    {Rule::ReceiveDelivered, QT_TRANSLATE_NOOP("StepText", "Data on hand goes to the user at once.")},
    {Rule::ReceiveNoRoom, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: %1 remembers no more than a certain number of outstanding RECEIVEs.")},
    {Rule::ReceivePeerClosed, QT_TRANSLATE_NOOP("StepText", "%2 has sent its FIN and all that came before it was delivered: nothing more can come.")},
    {Rule::ReceiveClosing, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: both ends have closed.")},
    {Rule::CloseClosed, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: there is no connection to close.")},
    {Rule::CloseListen, QT_TRANSLATE_NOOP("StepText", "%1 stops listening. Nobody needs to be told: there is no peer yet.")},
    {Rule::CloseSynSent, QT_TRANSLATE_NOOP("StepText", "%1 forgets the connection it had asked for. Nothing is sent: should the SYN,ACK still come, CLOSED answers it with a RST.")},
    {Rule::CloseSynReceived, QT_TRANSLATE_NOOP("StepText", "There is no data to send, so the FIN can follow the SYN at once: %1 need not wait for ESTABLISHED.")},
    {Rule::CloseQueued, QT_TRANSLATE_NOOP("StepText", "The data that was sent before CLOSE goes first; the FIN waits behind it.")},
    {Rule::CloseEstablished, QT_TRANSLATE_NOOP("StepText", "%1 says “I have no more data to send” with a FIN, which takes one sequence number. It can still receive: the connection is half closed until %2 closes, too.")},
    {Rule::CloseCloseWait, QT_TRANSLATE_NOOP("StepText", "%2 closed first; now %1 has no more data to send either. Its FIN is the second and last one.")},
    {Rule::CloseAgain, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: the FIN of the first CLOSE is sent once (and retransmitted if need be), not twice.")},
    {Rule::CloseClosing, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: %1 has called CLOSE before.")},
    {Rule::CloseUnreadData, QT_TRANSLATE_NOOP("StepText", "The application never read all that came. A FIN would claim that all went well, so %1 sends a RST instead (RFC 9293 §3.6.1, RFC 2525 §2.17).")},
    {Rule::FinAfterQueue, QT_TRANSLATE_NOOP("StepText", "With the last octet gone, %1's FIN follows.")},
    {Rule::AbortClosed, QT_TRANSLATE_NOOP("StepText", "The call changes nothing: there is no connection.")},
    {Rule::AbortListen, QT_TRANSLATE_NOOP("StepText", "%1 stops listening. Nobody needs to be told: there is no peer yet.")},
    {Rule::AbortSynSent, QT_TRANSLATE_NOOP("StepText", "%1 forgets the connection it had asked for, and sends nothing.")},
    {Rule::AbortReset, QT_TRANSLATE_NOOP("StepText", "%1 tells %2 with a RST that the connection is over, and forgets it at once. A RST is neither acknowledged nor retransmitted: if it is lost, %2 finds out only when it sends something.")},
    {Rule::AbortClosing, QT_TRANSLATE_NOOP("StepText", "Both ends have closed already: %1 just forgets the connection, and sends nothing.")},
    {Rule::StatusClosed, QT_TRANSLATE_NOOP("StepText", "There is no connection to ask about.")},
    {Rule::StatusState, QT_TRANSLATE_NOOP("StepText", "STATUS asks and changes nothing.")},
    {Rule::ChecksumBad, QT_TRANSLATE_NOOP("StepText", "The segment was damaged on its way. %1 discards it as if it had never come; whoever sent it must notice by itself.")},
    {Rule::InvalidSource, QT_TRANSLATE_NOOP("StepText", "Nobody can own a broadcast or multicast address, so this SYN is forged or broken. %1 ignores it: an answer would go to many at once.")},
    {Rule::NoSuchConnection, QT_TRANSLATE_NOOP("StepText", "The segment's addresses and ports belong to no connection of %1.")},
    {Rule::ClosedRst, QT_TRANSLATE_NOOP("StepText", "For %1 there is no connection to reset. A RST is never answered.")},
    {Rule::ClosedResetNoAck, QT_TRANSLATE_NOOP("StepText", "%1 has no connection and no listener here, so it refuses: RST,ACK acknowledges the segment, which makes the RST acceptable to its sender.")},
    {Rule::ClosedResetAck, QT_TRANSLATE_NOOP("StepText", "%1 knows no such connection. Its RST carries the acknowledgment number as its sequence number, so that the sender will believe it.")},
    {Rule::ListenRst, QT_TRANSLATE_NOOP("StepText", "A RST cannot be an answer to anything that this listener sent: it has sent nothing. It is ignored.")},
    {Rule::ListenAck, QT_TRANSLATE_NOOP("StepText", "Nothing was sent from LISTEN, so there is nothing to acknowledge: the segment belongs to a connection that %1 does not know, and a RST says so.")},
    {Rule::ListenSyn, QT_TRANSLATE_NOOP("StepText", "%1 notes the peer's initial sequence number, chooses its own and sends it with the acknowledgment: SYN,ACK. Until that is acknowledged %1 cannot know whether the SYN is new or an old duplicate.")},
    {Rule::ListenOther, QT_TRANSLATE_NOOP("StepText", "The segment has neither RST, ACK nor SYN. No sane sender produces it; it is dropped.")},
    {Rule::ListenSynFin, QT_TRANSLATE_NOOP("StepText", "A SYN together with a FIN makes no sense; Linux drops it.")},
    {Rule::SynSentAckReset, QT_TRANSLATE_NOOP("StepText", "This acknowledges something that %1 never sent: it must come from an old connection. A RST tells its sender, and %1 goes on waiting.")},
    {Rule::SynSentAck, QT_TRANSLATE_NOOP("StepText", "This acknowledges something that %1 never sent, and it is a RST: it is dropped.")},
    {Rule::SynSentRst, QT_TRANSLATE_NOOP("StepText", "A RST that does not acknowledge %1's SYN proves nothing: anybody could have sent it. It is dropped.")},
    {Rule::SynSentRstReset, QT_TRANSLATE_NOOP("StepText", "The RST acknowledges %1's SYN, so %1 believes it: the connection is not wanted there. The caller learns at once what it would otherwise learn from a timeout.")},
    {Rule::SynSentEstablished, QT_TRANSLATE_NOOP("StepText", "%2 has received %1's SYN and sent its own: %1 is open now, and says so with an ACK. %2 becomes ESTABLISHED only when that arrives; for a moment the two ends disagree.")},
    {Rule::SynSentSynReceived, QT_TRANSLATE_NOOP("StepText", "%1 has asked for a connection and is asked for one itself: a simultaneous open. It answers with SYN,ACK, its own SYN once more; one connection results, not two.")},
    {Rule::SynSentNeither, QT_TRANSLATE_NOOP("StepText", "The segment has neither SYN nor RST, so it cannot help to open a connection. It is dropped.")},
    {Rule::SeqAckSent, QT_TRANSLATE_NOOP("StepText", "What came does not fit into the receive window: it has come before, lies beyond, or belongs elsewhere. It is dropped, and an ACK tells the sender what %1 expects. That is how two ends that disagree find each other again.")},
    {Rule::SeqRepeatedFin, QT_TRANSLATE_NOOP("StepText", "%2's FIN comes once more: perhaps the ACK did not reach it. That is what TIME-WAIT is for: %1 acknowledges again and waits 2 MSL anew.")},
    {Rule::SeqDuplicateSyn, QT_TRANSLATE_NOOP("StepText", "%2's SYN comes once more: perhaps the SYN,ACK did not reach it. Linux sends that again at once.")},
    {Rule::SeqZeroWindow, QT_TRANSLATE_NOOP("StepText", "%1's receive window is closed, so no data is taken; but the acknowledgment in the segment counts.")},
    {Rule::RstOutside, QT_TRANSLATE_NOOP("StepText", "The RST does not lie in the receive window: it is old, or somebody's guess. It is dropped without an answer.")},
    {Rule::RstChallenge, QT_TRANSLATE_NOOP("StepText", "The RST lies in the window, but not exactly at RCV.NXT: an attacker could have guessed that. %1 asks back with an ACK; if %2 has really lost the connection, it answers with a RST at the exact number.")},
    {Rule::RstBackToListen, QT_TRANSLATE_NOOP("StepText", "The connection was never complete. The user asked to listen, so %1 goes back to LISTEN, and the user hears nothing of it.")},
    {Rule::RstRefused, QT_TRANSLATE_NOOP("StepText", "%1 had opened actively, so there is a caller to be told that the connection was refused.")},
    {Rule::RstReset, QT_TRANSLATE_NOOP("StepText", "%2 says that the connection is over. Nothing is answered; all that was queued is lost.")},
    {Rule::RstClosed, QT_TRANSLATE_NOOP("StepText", "Both ends had closed; the RST only ends the waiting. The TCB is deleted.")},
    {Rule::RstTimeWaitIgnored, QT_TRANSLATE_NOOP("StepText", "A RST must not cut TIME-WAIT short (RFC 1337): it is ignored.")},
    {Rule::SynBackToListen, QT_TRANSLATE_NOOP("StepText", "A new SYN in the middle of a handshake: %1 had been listening, so it goes back to LISTEN and forgets the half-made connection.")},
    {Rule::SynChallenge, QT_TRANSLATE_NOOP("StepText", "A SYN does not belong here. It may be an attack or an old duplicate, or %2 may have restarted: %1 asks back with an ACK. A restarted peer answers that with a RST.")},
    {Rule::SynReset, QT_TRANSLATE_NOOP("StepText", "A SYN inside the window is an error: the two ends disagree. %1 sends a RST and gives the connection up.")},
    {Rule::ChallengeLimited, QT_TRANSLATE_NOOP("StepText", "Answering every such segment could go on for ever, so this one is not answered.")},
    {Rule::AckMissing, QT_TRANSLATE_NOOP("StepText", "Apart from the first SYN and some RSTs, every segment of a connection carries an ACK. This one does not; it is dropped.")},
    {Rule::AckRange, QT_TRANSLATE_NOOP("StepText", "The acknowledgment is too far off to be believed: it may be a blind attack. The segment is dropped and answered with an ACK (RFC 5961).")},
    {Rule::AckUnsent, QT_TRANSLATE_NOOP("StepText", "This acknowledges data that %1 has not sent yet. The segment is dropped and answered with an ACK.")},
    {Rule::AckEstablishes, QT_TRANSLATE_NOOP("StepText", "%1's SYN is acknowledged: the peer is really there, and the connection is open at this end, too.")},
    {Rule::AckBadReset, QT_TRANSLATE_NOOP("StepText", "The acknowledgment does not match %1's SYN: this is about another connection, perhaps an old one. A RST tells its sender; %1 stays in SYN-RECEIVED.")},
    {Rule::AckAdvances, QT_TRANSLATE_NOOP("StepText", "%2 has received what SEG.ACK covers. %1 need not keep it for a retransmission any longer.")},
    {Rule::AckDuplicate, QT_TRANSLATE_NOOP("StepText", "The segment acknowledges nothing new and brings no data that counts: nothing changes for %1.")},
    {Rule::AckWindow, QT_TRANSLATE_NOOP("StepText", "The segment acknowledges nothing new, but tells how much room %2 has now.")},
    {Rule::AckOfFin, QT_TRANSLATE_NOOP("StepText", "%1's FIN is acknowledged: %2 knows that %1 has no more to send. Now %1 waits for %2's FIN, for as long as %2's application likes; it can still receive data meanwhile.")},
    {Rule::AckClosingTimeWait, QT_TRANSLATE_NOOP("StepText", "%1's FIN is acknowledged, too: both directions are closed. %1 waits 2 MSL, so that it can acknowledge %2's FIN again and old segments die out.")},
    {Rule::AckClosingIgnored, QT_TRANSLATE_NOOP("StepText", "%1's FIN is still not acknowledged, so it stays in CLOSING.")},
    {Rule::AckLastAckClosed, QT_TRANSLATE_NOOP("StepText", "%1's FIN is acknowledged: both directions are closed. %2 closed first, so %2 does the waiting; %1 is done.")},
    {Rule::AckTimeWait, QT_TRANSLATE_NOOP("StepText", "In TIME-WAIT only %2's FIN could still come again. This is not it: nothing changes.")},
    {Rule::UrgIgnored, QT_TRANSLATE_NOOP("StepText", "%2 has sent its FIN, so there can be no urgent data any more.")},
    {Rule::TextAccepted, QT_TRANSLATE_NOOP("StepText", "The data comes in order: it is taken, the window shrinks by as much until the user reads it, and an acknowledgment is due.")},
    {Rule::TextHeld, QT_TRANSLATE_NOOP("StepText", "Something before this data is missing. It is held, and the ACK repeats which octet %1 waits for.")},
    {Rule::FinHeld, QT_TRANSLATE_NOOP("StepText", "Something before this FIN is missing. It is held until its turn comes; the ACK repeats what %1 waits for.")},
    {Rule::TextFromHeld, QT_TRANSLATE_NOOP("StepText", "The gap is filled: what was held has come to its turn, and one ACK covers all of it.")},
    {Rule::TextIgnored, QT_TRANSLATE_NOOP("StepText", "%2 has sent its FIN, so no data can follow it. What came is ignored.")},
    {Rule::TextAfterClose, QT_TRANSLATE_NOOP("StepText", "%1's application has closed and will read nothing more: the data would be lost unnoticed. A RST tells %2.")},
    {Rule::FinCloseWait, QT_TRANSLATE_NOOP("StepText", "%2 has no more data to send. %1 acknowledges that and may go on sending; only its own application can end CLOSE-WAIT, by calling CLOSE. No timer will.")},
    {Rule::FinClosing, QT_TRANSLATE_NOOP("StepText", "Both ends have closed, and neither had heard of the other's FIN when it did. %1 still waits for the ACK of its own FIN, so this FIN does not finish the close: %1 acknowledges it and moves to CLOSING.")},
    {Rule::FinTimeWait, QT_TRANSLATE_NOOP("StepText", "%1's own FIN is acknowledged and now %2's has come: both directions are closed. %1 sends the last ACK and waits 2 MSL, for that ACK may be lost and then %2's FIN comes again.")},
    {Rule::FinRemain, QT_TRANSLATE_NOOP("StepText", "%2's FIN has come before. This one changes nothing, but it is acknowledged.")},
    {Rule::FinRestartsTimeWait, QT_TRANSLATE_NOOP("StepText", "%2's FIN comes again: %1 acknowledges it and waits 2 MSL anew.")},
    {Rule::UserTimeout, QT_TRANSLATE_NOOP("StepText", "%1 waited for an acknowledgment as long as its user is ready to wait. It gives the connection up; nothing is sent.")},
    {Rule::Nagle, QT_TRANSLATE_NOOP("StepText", "A small segment waits while something is unacknowledged (Nagle): perhaps more data joins it. The acknowledgment sends it on its way.")},
    {Rule::SillyWindowSender, QT_TRANSLATE_NOOP("StepText", "%2's window would take only a crumb. %1 waits until a worthwhile piece fits, or until its persist timer expires: that avoids a stream of tiny segments.")},
    {Rule::FastRetransmit, QT_TRANSLATE_NOOP("StepText", "Three ACKs in a row for the same octet: later segments arrive, one is missing. %1 does not wait for its timer; it sends the missing segment at once and halves its congestion window.")},
    {Rule::PartialAck, QT_TRANSLATE_NOOP("StepText", "The ACK covers the hole but not all that was in flight when the loss was found: another segment is missing. %1 sends that one at once, too.")},
    {Rule::PersistProbe, QT_TRANSLATE_NOOP("StepText", "%2's window has kept %1 from sending. The ACK that opens it may have been lost, and an ACK is never sent again by itself: so %1 probes, and waits longer each time.")},
    {Rule::AckQuick, QT_TRANSLATE_NOOP("StepText", "The data is taken, and its ACK goes at once: early in a connection %2's congestion window is small and opens with every ACK. Linux delays none of the first sixteen, unless data of its own goes the other way.")},
    {Rule::AckDelayed, QT_TRANSLATE_NOOP("StepText", "The data is taken, but its ACK waits a moment: it may travel with data of %1's own, or acknowledge two segments at once.")},
    {Rule::AckDelayOver, QT_TRANSLATE_NOOP("StepText", "Nothing came along to carry the ACK, so it goes alone.")},
    {Rule::KeepAliveProbe, QT_TRANSLATE_NOOP("StepText", "Nothing was heard from %2 for a long time. %1 sends a segment that %2 must find unacceptable, and so must answer: if %2 is still there.")},
    {Rule::KeepAliveDead, QT_TRANSLATE_NOOP("StepText", "%2 has left all probes unanswered: %1 takes it for dead and forgets the connection.")},
    {Rule::PawsRejected, QT_TRANSLATE_NOOP("StepText", "The segment's timestamp is older than one that %1 has seen: it is an old duplicate, even if its sequence number happens to fit (PAWS). It is dropped, and an ACK tells what %1 expects.")},
    {Rule::TimestampMissing, QT_TRANSLATE_NOOP("StepText", "Both ends agreed to put a timestamp into every segment. This one has none, so it is dropped.")},
    {Rule::TimeWaitReopened, QT_TRANSLATE_NOOP("StepText", "This SYN cannot be an old duplicate: its sequence number lies beyond all that %1 received. TIME-WAIT gives way to a new connection, whose ISS lies beyond all that %1 sent.")},
    {Rule::RetransmissionTimeout, QT_TRANSLATE_NOOP("StepText", "No acknowledgment came in time: the segment was lost, or its ACK was, or one of them is slow. %1 cannot tell, so it sends the oldest unacknowledged segment again and waits longer: twice as long, up to a limit.")},
    {Rule::RetransmissionAdvice, QT_TRANSLATE_NOOP("StepText", "%1 has sent the same segment again several times (R1) and tells its user that something is wrong. It goes on trying until R2.")},
    {Rule::RetransmissionWindowShut, QT_TRANSLATE_NOOP("StepText", "%1 has sent the segment again for as long as it usually will, but %2 keeps answering: it lives, and has no room. So the connection stays, and the segment is sent once more.")},
    {Rule::RetransmissionLimit, QT_TRANSLATE_NOOP("StepText", "%1 has sent the same segment in vain for as long as it will (R2). It gives the connection up; nothing is sent.")},
    {Rule::RetransmissionLimitSyn, QT_TRANSLATE_NOOP("StepText", "%1's SYN was not acknowledged for as long as %1 will try. It gives up; nothing is sent.")},
    {Rule::TimeWaitTimeout, QT_TRANSLATE_NOOP("StepText", "2 MSL have passed without another FIN from %2, and by now old segments should have died out. %1 forgets the connection; the ports are free.")},
    {Rule::FinWait2Timeout, QT_TRANSLATE_NOOP("StepText", "The application has closed and %2 has sent no FIN. Linux waits for a time (60 s by default), then forgets; the RFC would wait for ever.")},
    {Rule::SynInSynReceivedReset, QT_TRANSLATE_NOOP("StepText", "A new SYN with another number for a connection that is half made: one of the two is old. Linux resets the newcomer and drops what was there; %1 listens again. (RFC 9293 sends nothing.)")},
    {Rule::ListenerFork, QT_TRANSLATE_NOOP("StepText", "The listener makes the connection and stays behind to take others: the connection is its child. Until the last ACK comes it takes a place in the backlog.")},
    {Rule::ListenerStays, QT_TRANSLATE_NOOP("StepText", "%1's connection is gone, but the listener that made it is still there and goes on.")},
    {Rule::ListenerClosed, QT_TRANSLATE_NOOP("StepText", "%1 stops listening. Connections of other hosts that were only half made are forgotten without a word; should their ACK still come, CLOSED answers it with a RST.")},
    {Rule::ListenerHalfMade, QT_TRANSLATE_NOOP("StepText", "A SYN from another host: %1 keeps its numbers and options, answers SYN,ACK and waits for the ACK. Until that comes the half-made connection takes a place in the backlog. If the address was forged, nobody will ever send that ACK.")},
    {Rule::ListenerHalfMadeDropped, QT_TRANSLATE_NOOP("StepText", "The half-made connection is given up or was reset: its place in the backlog is free for another SYN.")},
    {Rule::ListenerCompleted, QT_TRANSLATE_NOOP("StepText", "The other host has sent its ACK: its connection is complete and leaves the backlog. It is not one of the two ends shown, so FinWait follows it no further: what that host sends later is answered as if the connection were unknown.")},
    {Rule::ListenerSynDropped, QT_TRANSLATE_NOOP("StepText", "As many connections as the backlog holds are half made already. %1 drops the SYN and says nothing; an honest client will send it again when its timer expires, and may find a place then.")},
    {Rule::ListenerCookieSent, QT_TRANSLATE_NOOP("StepText", "The backlog is full, so %1 keeps nothing at all: it hides what it must know in the initial sequence number of its SYN,ACK (the time, an MSS and a hash that only %1 can make) and forgets the SYN. Options other than the MSS have no room there.")},
    {Rule::ListenerCookieAccepted, QT_TRANSLATE_NOOP("StepText", "The ACK gives the cookie back, so its sender did receive the SYN,ACK: the address is not forged. %1 makes the connection out of this one segment; window scale, timestamps and SACK are lost.")},
    {Rule::Crash, QT_TRANSLATE_NOOP("StepText", "The host of %1 loses its memory: the TCB is gone, nobody is told and nothing is sent. %2 does not know; this is a half-open connection if %2 still has one.")},
};
// clang-format on

QString inStepParagraph(const char* text) {
    return QCoreApplication::translate("StepText", text);
}

/// Rules that say how, never why: they do not settle a step.
constexpr std::array kMinorRules = {
    Rule::RtoBackOff, Rule::RtoSynLinear, Rule::SynTextDropped, Rule::RtoStart,
    Rule::RtoStop,    Rule::RtoRestart,   Rule::RtoAfterSyn,    Rule::RttFirst,
    Rule::RttNext,    Rule::RttKarn,      Rule::TextAcked,      Rule::AckWindow,
    Rule::SeqTrimmed, Rule::SendUrgent,   Rule::AckCloseDone,   Rule::ReceiveWindowOpens,
};

bool isMinor(Rule rule) {
    return std::ranges::find(kMinorRules, rule) != kMinorRules.end();
}

bool settles(const Decision& decision, StepKind kind) {
    if (isMinor(decision.rule()) || decision.verdict() == Verdict::Absent)
        return false;
    // In answer to a segment, delivering data is a consequence, not the reason.
    if (kind == StepKind::Arrival && decision.rule() == Rule::ReceiveDelivered)
        return false;
    return decision.verdict() == Verdict::Acts || decision.verdict() == Verdict::Fails;
}

bool decided(const Report& report, Rule rule) {
    return std::ranges::find(report.decisions, rule, &Decision::rule) != report.decisions.end();
}

/// Another rule that tells more of the same step.
Rule moreTelling(const Report& report, Rule rule) {
    if (rule == Rule::AckDuplicate && decided(report, Rule::AckWindow))
        return Rule::AckWindow;
    if (rule == Rule::SeqAckSent && decided(report, Rule::SeqZeroWindow))
        return Rule::SeqZeroWindow;
    return rule;
}

/// What the end of a segment's journey means for its sender.
QString lossConsequence(const Segment& segment, End sender) {
    if (segment.has(Rst))
        return inStepParagraph(QT_TRANSLATE_NOOP("StepText", "A RST is never sent again."));
    if (segment.length() == 0)
        return inStepParagraph(QT_TRANSLATE_NOOP(
            "StepText", "An ACK without data is never sent again by itself: the next segment acknowledges "
                        "as much, and what stays unacknowledged is retransmitted by the other end."));
    return inStepParagraph(QT_TRANSLATE_NOOP(
                               "StepText",
                               "It takes sequence numbers, so %1 will send it again when its retransmission "
                               "timer expires."))
        .arg(letter(sender));
}

QString dropText(const World& before, SegmentId id) {
    const auto found = findInFlight(before, id);
    QString text =
        inStepParagraph(QT_TRANSLATE_NOOP("StepText", "The network loses it, and neither end is told."));
    if (found && found->flight->origin == SegmentOrigin::Sent)
        text += QLatin1Char(' ') + lossConsequence(found->flight->segment, found->sender);
    return text;
}

QString wireText(const Report& report, const World& before) {
    if (std::holds_alternative<DropAct>(report.act))
        return dropText(before, report.touched);
    if (std::holds_alternative<DuplicateAct>(report.act))
        return inStepParagraph(QT_TRANSLATE_NOOP(
            "StepText",
            "The network delivers it twice. TCP has to cope with that: the sequence numbers tell."));
    if (std::holds_alternative<HoldAct>(report.act))
        return inStepParagraph(QT_TRANSLATE_NOOP(
            "StepText", "The network keeps it until it is released. For the ends that looks like a loss."));
    if (std::holds_alternative<ReleaseAct>(report.act))
        return inStepParagraph(QT_TRANSLATE_NOOP("StepText", "It goes on where it was held."));
    if (std::holds_alternative<DelayAct>(report.act))
        return inStepParagraph(
            QT_TRANSLATE_NOOP("StepText", "It will arrive at another time than it would have."));
    if (std::holds_alternative<ForgeAct>(report.act))
        return inStepParagraph(QT_TRANSLATE_NOOP(
            "StepText",
            "No end of this connection sent it now: an outsider did, or it is left over from an old "
            "connection. The receiver can judge only by its header."));
    if (std::holds_alternative<LinkAct>(report.act))
        return inStepParagraph(
            QT_TRANSLATE_NOOP("StepText", "Segments sent from now on travel by the new rules."));
    return {};
}

QStringList departureSentences(const Report& report) {
    QStringList sentences;
    for (const Departure& departure : report.departures) {
        if (departure.lost)
            sentences << inStepParagraph(
                             QT_TRANSLATE_NOOP("StepText", "The network loses the %1 on its way."))
                             .arg(fromCore(controlNames(departure.segment.control)));
        if (departure.elsewhere)
            sentences << inStepParagraph(QT_TRANSLATE_NOOP(
                                             "StepText", "The %1 goes to a host that is not in the picture."))
                             .arg(fromCore(controlNames(departure.segment.control)));
    }
    return sentences;
}

} // namespace

std::vector<Rule> settlingRules(const Report& report) {
    std::vector<Rule> rules;
    for (const Transition& transition : report.transitions) {
        const Rule rule = stateEdge(transition.edge).rule;
        if (decided(report, rule))
            rules.push_back(rule);
    }
    if (!rules.empty())
        return rules;
    for (auto decision = report.decisions.rbegin(); decision != report.decisions.rend(); ++decision) {
        if (settles(*decision, report.kind) && !ruleParagraph(decision->rule(), End::A).isEmpty())
            return {moreTelling(report, decision->rule())};
    }
    return {};
}

QString ruleParagraph(Rule rule, End actor) {
    const auto* found = std::ranges::find(kParagraphs, rule, &Paragraph::rule);
    if (found == std::end(kParagraphs))
        return {};
    return inStepParagraph(found->text)
        .replace(QLatin1String("%1"), letter(actor))
        .replace(QLatin1String("%2"), letter(peerOf(actor)));
}

QString stepParagraph(const Report& report, const World& before) {
    QStringList sentences;
    if (report.kind == StepKind::Wire)
        sentences << wireText(report, before);
    if (report.actor) {
        for (const Rule rule : settlingRules(report))
            sentences << ruleParagraph(rule, *report.actor);
    }
    sentences << departureSentences(report);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace finwait

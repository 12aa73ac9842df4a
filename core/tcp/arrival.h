#pragma once

#include <optional>
#include <span>

#include "core/tcp/context.h"
#include "core/tcp/segment.h"

namespace finwait {

/// A segment being processed by §3.10.7.4: the "idealized segment" that is left of the one that arrived once
/// what lies outside the window has been cut off.
struct Arriving {
    explicit Arriving(const Segment& arrived)
        : segment(arrived)
        , seq(arrived.seq)
        , syn(arrived.has(Syn))
        , fin(arrived.has(Fin))
        , text(arrived.data) {}

    const Segment& segment;
    SeqNum seq;
    bool syn;
    bool fin;
    std::span<const std::uint8_t> text;
    bool ackOwed = false;        ///< An acknowledgment must go out, alone or on a segment with text.
    std::optional<Rule> ackRule; ///< The clause that asks for it, where no other decision has said so.
    bool gap = false;            ///< It came ahead of its turn, or let text go that had.
    bool finAtTurn = false;      ///< A FIN has come to its turn: this segment's or a held one's.

    /// Where the text begins.
    [[nodiscard]] SeqNum textSeq() const { return syn ? seq + 1 : seq; }
    /// The sequence number of the FIN, if there is one.
    [[nodiscard]] SeqNum finSeq() const { return textSeq() + static_cast<std::uint32_t>(text.size()); }
};

void segmentArrivesClosed(Context& ctx, const Segment& segment);
/// Makes the half-open connection that a SYN asks for, in LISTEN's image (§3.10.7.2, third) or out of
/// TIME-WAIT; then `issFloor` is what the ISS must not lie before.
void acceptSyn(Context& ctx, const Segment& segment, std::optional<SeqNum> issFloor);

/// A SYN's text and FIN are there and not wanted (Config::dropTextOfSyn).
bool dropsTextOf(Context& ctx, const Segment& syn);

void segmentArrivesListen(Context& ctx, const Segment& segment);
void segmentArrivesSynSent(Context& ctx, const Segment& segment);
void segmentArrivesOther(Context& ctx, const Segment& segment);

/// Steps six to eight of §3.10.7.4 (URG, text, FIN) and the acknowledgment that they owe; SYN-SENT enters
/// here (§3.10.7.3).
void processFromUrgent(Context& ctx, Arriving& arriving);

/// A SYN that makes a connection, and what of its text and FIN lies within the window.
Arriving withinWindow(Context& ctx, const Segment& syn);

/// SND.WND, SND.WL1 and SND.WL2 from a segment that must not be checked against older ones.
void setSendWindow(Tcb& tcb, const Segment& segment);

/// Removes what SEG.ACK acknowledges from the send side; SND.UNA < SEG.ACK =< SND.NXT must hold.
void advanceUna(Context& ctx, SeqNum ack);

} // namespace finwait

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/inline_vector.h"
#include "core/base/seq_num.h"
#include "core/capture/host_address.h"
#include "core/capture/state_inference.h"
#include "core/sim/segment_mark.h"
#include "core/sim/world.h"

namespace finwait {

/// How a connection began, as far as it was seen.
enum class Opening : std::uint8_t {
    Handshake,    ///< SYN, SYN,ACK and the ACK of it.
    Simultaneous, ///< Both ends sent a SYN.
    FastOpen,     ///< With text on the SYN.
    Unfinished,   ///< A SYN, and no handshake after it.
    PartlySeen,   ///< A part of the handshake was not captured.
    NotSeen,      ///< It was open before the capture began.
};

/// How it ended, as far as it was seen.
enum class Closing : std::uint8_t {
    Open,          ///< It goes on behind the capture.
    HalfClosed,    ///< One end has sent its FIN.
    Closed,        ///< Both FINs, and both acknowledged.
    LastAckUnseen, ///< Both FINs, not both acknowledged.
    Reset,         ///< By a RST.
    Refused,       ///< A RST in answer to the SYN.
    NoAnswer,      ///< Nothing came back.
};

/// "handshake", "reset": for JSON.
std::string_view openingName(Opening opening);
std::string_view closingName(Closing closing);

/// What one end sent.
struct SentCounts {
    std::uint64_t segments = 0;
    std::uint64_t octets = 0;     ///< Of IP packets.
    std::uint64_t textOctets = 0; ///< As often as they were sent.
    std::array<std::uint32_t, kSegmentMarkCount> marks{};
    std::uint32_t resets = 0;
    /// Stretches that were not seen, but for what had only been overtaken; one that cannot be kept in mind
    /// any longer counts.
    std::uint32_t gaps = 0;

    [[nodiscard]] std::uint32_t of(SegmentMark mark) const { return marks[static_cast<std::size_t>(mark)]; }
    friend bool operator==(const SentCounts&, const SentCounts&) = default;
};

/// What is known of the sequence numbers that one end sends, and of its state.
struct SeenEnd {
    struct Hole {
        SeqNum left;
        SeqNum right; ///< One past its last octet.
        std::int64_t seenNs = 0;
        std::uint16_t identification = 0; ///< Of the packet behind it.
        bool lost = false;                ///< Some of it was sent again.
    };

    SeqNum next;              ///< One past the highest sequence number seen or acknowledged; if `known`.
    SeqNum acked;             ///< The highest acknowledgment it sent; if `hasAcked`.
    SeqNum iss;               ///< If `synSeen`.
    SeqNum finSeq;            ///< If `finSeen`.
    SeqNum base;              ///< The number before its first, seen or told by the peer; if `hasBase`.
    std::uint32_t window = 0; ///< As last said, scaled when both scales are known.
    std::uint16_t lastIdentification = 0;
    std::uint8_t scale = 0;
    bool known = false;
    bool hasAcked = false;
    bool synSeen = false;
    bool synAckSeen = false;
    bool finSeen = false;
    bool hasBase = false;
    bool scaleKnown = false; ///< Its SYN was seen with the option.
    bool probed = false;     ///< The last thing it sent was a keep-alive.
    bool again = false; ///< It sent its SYN once more behind the handshake: a late copy, or it begins anew.
    InferredState state;
    InlineVector<Hole, 4> holes;
};

/// What two sockets are found by, the same in both directions. Of IPv4 it is all of them, of IPv6 a hint.
struct SocketsKey {
    std::uint64_t lower = 0;
    std::uint64_t upper = 0;

    friend bool operator==(const SocketsKey&, const SocketsKey&) = default;
};

/// One TCP connection of a capture. Grows with nothing but the number of connections. What most segments
/// change stands together.
struct Connection {
    SocketsKey key; ///< Of `hosts`, once FlowTable has it.
    std::int64_t lastNs = 0;
    std::uint64_t lastPacket = 0;
    /// The handshake was seen, both ends are surely ESTABLISHED, their numbers are known, nothing is missing,
    /// both windows are open, and no SYN has come again.
    bool settled = false;
    bool unread = false;     ///< It only has its number: no segment of it could be read.
    std::uint32_t index = 0; ///< As Wireshark's tcp.stream counts.
    std::int64_t firstNs = 0;
    std::uint64_t firstPacket = 0; ///< Its number in the file.
    std::array<SeenEnd, 2> ends;
    std::array<SentCounts, 2> sent;
    /// A opened it, as far as that is known: it sent the SYN; else it has the higher port.
    std::array<HostAddress, 2> hosts;
    std::array<InferredState, 2> begun; ///< Before the first segment.
    std::int64_t synNs = 0;             ///< The first SYN of this handshake.
    std::int64_t roundTripNs = 0;       ///< From it to the ACK of the SYN,ACK; 0: not seen.
    std::int64_t resetNs = 0;           ///< The last RST.
    std::optional<End> firstFin;
    std::optional<End> resetBy;
    bool handshakeAcked = false; ///< The ACK of the SYN,ACK was seen.
    bool fastOpen = false;
    bool simultaneous = false; ///< Both SYNs came without an ACK.
    bool portReused = false;

    [[nodiscard]] const SentCounts& sentBy(End end) const { return sent[indexOf(end)]; }
    [[nodiscard]] const SeenEnd& end(End which) const { return ends[indexOf(which)]; }
    [[nodiscard]] std::uint64_t packets() const { return sent[0].segments + sent[1].segments; }
    [[nodiscard]] std::uint64_t octets() const { return sent[0].octets + sent[1].octets; }
    [[nodiscard]] std::int64_t durationNs() const { return lastNs - firstNs; }
    /// Of either end.
    [[nodiscard]] std::uint32_t marked(SegmentMark mark) const { return sent[0].of(mark) + sent[1].of(mark); }
    /// Stretches of sequence space that were lost before the capture point or by the capture.
    [[nodiscard]] std::uint32_t losses() const {
        return sent[0].gaps + sent[1].gaps + marked(SegmentMark::AckOfUnseen);
    }

    [[nodiscard]] Opening opening() const;
    [[nodiscard]] Closing closing() const;
};

} // namespace finwait

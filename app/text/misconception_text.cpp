#include "app/text/misconception_text.h"

#include "app/text/keyed_text.h"

namespace finwait {

namespace {

// clang-format off
constexpr KeyedText kBeliefs[] = {
    {"close-takes-four-segments", QT_TRANSLATE_NOOP("Belief", "Closing always takes four segments.")},
    {"time-wait-is-the-servers", QT_TRANSLATE_NOOP("Belief", "TIME-WAIT belongs to the server.")},
    {"time-wait-is-close-wait", QT_TRANSLATE_NOOP("Belief", "TIME-WAIT and CLOSE-WAIT are the same thing.")},
    {"time-wait-is-a-bug", QT_TRANSLATE_NOOP("Belief", "TIME-WAIT is a bug that one should switch off.")},
    {"close-wait-expires", QT_TRANSLATE_NOOP("Belief", "CLOSE-WAIT expires by itself, or can be tuned.")},
    {"last-ack-is-resent-by-itself", QT_TRANSLATE_NOOP("Belief", "A lost last ACK is sent again by itself.")},
    {"last-ack-is-pointless", QT_TRANSLATE_NOOP("Belief", "The last ACK is pointless.")},
    {"fin-means-cannot-receive", QT_TRANSLATE_NOOP("Belief", "FIN means “I can no longer receive”.")},
    {"rst-is-a-fast-fin", QT_TRANSLATE_NOOP("Belief", "RST is a fast FIN, and is acknowledged.")},
    {"both-ends-change-at-once", QT_TRANSLATE_NOOP("Belief", "Both ends change state at once.")},
    {"fin-wait-2-is-the-networks-fault", QT_TRANSLATE_NOOP("Belief", "A connection stuck in FIN-WAIT-2 is the network’s fault.")},
    {"simultaneous-open-makes-two", QT_TRANSLATE_NOOP("Belief", "A simultaneous open makes two connections.")},
    {"rst-always-returns-to-listen", QT_TRANSLATE_NOOP("Belief", "RST in SYN-RECEIVED always returns to LISTEN.")},
    {"diagram-is-complete", QT_TRANSLATE_NOOP("Belief", "The textbook’s state diagram is complete.")},
    {"refused-is-timed-out", QT_TRANSLATE_NOOP("Belief", "“Connection refused” and “timed out” are the same.")},
    {"only-acks-take-numbers", QT_TRANSLATE_NOOP("Belief", "Pure ACKs take up sequence numbers; SYN and FIN do not.")},
    {"client-always-closes", QT_TRANSLATE_NOOP("Belief", "It is always the client that closes.")},
    {"half-open-is-half-closed", QT_TRANSLATE_NOOP("Belief", "Half-open is another word for half-closed.")},
    {"connect-means-accepted", QT_TRANSLATE_NOOP("Belief", "When connect() returns, the application has accepted.")},
};

constexpr KeyedText kTruths[] = {
    {"close-takes-four-segments", QT_TRANSLATE_NOOP("Truth", "Each direction needs a FIN and its ACK. When the second end closes at once, ACK and FIN share a segment, and three are enough; a lost one makes it more.")},
    {"time-wait-is-the-servers", QT_TRANSLATE_NOOP("Truth", "TIME-WAIT belongs to the end that closes first, whichever that is; after a simultaneous close to both.")},
    {"time-wait-is-close-wait", QT_TRANSLATE_NOOP("Truth", "TIME-WAIT waits for the clock, after everything has been said. CLOSE-WAIT waits for the end’s own application to call CLOSE.")},
    {"time-wait-is-a-bug", QT_TRANSLATE_NOOP("Truth", "TIME-WAIT acknowledges a FIN that comes again, and lets old segments die before the same ports are used for a new connection.")},
    {"close-wait-expires", QT_TRANSLATE_NOOP("Truth", "No timer ends CLOSE-WAIT. Only the application does, by calling CLOSE.")},
    {"last-ack-is-resent-by-itself", QT_TRANSLATE_NOOP("Truth", "An ACK is never sent again by itself. The FIN comes again, and TIME-WAIT answers it.")},
    {"last-ack-is-pointless", QT_TRANSLATE_NOOP("Truth", "Without it the peer stays in LAST-ACK and sends its FIN again until it gives up.")},
    {"fin-means-cannot-receive", QT_TRANSLATE_NOOP("Truth", "FIN means “I have no more to send”. Whoever has sent it can go on receiving.")},
    {"rst-is-a-fast-fin", QT_TRANSLATE_NOOP("Truth", "RST ends both directions at once and throws data away. It is neither acknowledged nor sent again.")},
    {"both-ends-change-at-once", QT_TRANSLATE_NOOP("Truth", "Each end knows only what has arrived. Between the two changes a segment has to travel.")},
    {"fin-wait-2-is-the-networks-fault", QT_TRANSLATE_NOOP("Truth", "FIN-WAIT-2 waits for the peer’s application to close. The network has done its work: the FIN was acknowledged.")},
    {"simultaneous-open-makes-two", QT_TRANSLATE_NOOP("Truth", "The two SYNs name the same pair of sockets, and one connection results.")},
    {"rst-always-returns-to-listen", QT_TRANSLATE_NOOP("Truth", "Only when the OPEN was passive. After an active OPEN, RST in SYN-RECEIVED means: connection refused.")},
    {"diagram-is-complete", QT_TRANSLATE_NOOP("Truth", "RFC 9293 itself says that figure 5 is only a summary: RST, ABORT and timeouts lead to CLOSED from nearly everywhere.")},
    {"refused-is-timed-out", QT_TRANSLATE_NOOP("Truth", "Refused: a host answered with RST, because nobody listens. Timed out: nobody answered at all.")},
    {"only-acks-take-numbers", QT_TRANSLATE_NOOP("Truth", "SYN and FIN take up one sequence number each, and so can be acknowledged. A pure ACK takes up none.")},
    {"client-always-closes", QT_TRANSLATE_NOOP("Truth", "Either end may close first, or both at once.")},
    {"half-open-is-half-closed", QT_TRANSLATE_NOOP("Truth", "Half-closed: one direction has ended, and both ends know. Half-open: one end has lost its memory of the connection, and the other does not know.")},
    {"connect-means-accepted", QT_TRANSLATE_NOOP("Truth", "connect() returns when the peer’s SYN,ACK arrives. The peer’s TCP sent it; the application may never have called accept().")},
};
// clang-format on

} // namespace

QString beliefText(Misconception misconception) {
    return keyedText("Belief", kBeliefs, misconceptionId(misconception));
}

QString truthText(Misconception misconception) {
    return keyedText("Truth", kTruths, misconceptionId(misconception));
}

} // namespace finwait

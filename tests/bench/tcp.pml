/*
 * Two ends of TCP as RFC 9293 has them, within the bounds in which FinWait explores its own endpoints by default:
 * each application may OPEN actively once, passively once and CLOSE once; no data; one initial sequence number an
 * end; CAPACITY segments in flight in each direction; each segment is sent again RETRIES times, then the connection
 * is given up; the network may lose segments (LOSS). explore_bench compiles this with SPIN and compares the pairs of
 * states that are reached; core/README.md says what the two models do not share.
 *
 * Sequence numbers count from the initial one: 0 is the SYN, 1 the FIN. A timer that runs may expire at any moment,
 * but TIME-WAIT lasts until nothing is in flight. One step is one event with all that it sends. Where that would
 * overfill a channel, the event is out of bounds: the model goes to the one state `outOfBounds`.
 */
#ifndef CAPACITY
#define CAPACITY 2
#endif
#ifndef RETRIES
#define RETRIES 1
#endif
#ifndef LOSS
#define LOSS 1
#endif
/* Which calls an application may make: bit 0 active OPEN, bit 1 passive OPEN, bit 2 CLOSE. */
#ifndef CALLS_A
#define CALLS_A 7
#endif
#ifndef CALLS_B
#define CALLS_B 7
#endif

#define CLOSED       0
#define LISTEN       1
#define SYN_SENT     2
#define SYN_RECEIVED 3
#define ESTABLISHED  4
#define FIN_WAIT_1   5
#define FIN_WAIT_2   6
#define CLOSE_WAIT   7
#define CLOSING      8
#define LAST_ACK     9
#define TIME_WAIT    10

#define FIN 1
#define SYN 2
#define RST 4
#define ACK 8

/* The sequence number of a reset that answers a segment without ACK: zero, and in nobody's window. */
#define NO_NUMBER 7

typedef Segment { byte control; byte seq; byte ack };

typedef End {
    byte state;
    bit opener;     /* opened actively */
    byte una;       /* SND.UNA */
    byte nxt;       /* SND.NXT */
    byte rcv;       /* RCV.NXT; 0 before the peer's SYN */
    byte tries;     /* retransmissions of the oldest segment that is not acknowledged */
    byte calls      /* that the application may still make */
};

End end[2];
chan wire[2] = [CAPACITY] of { Segment };   /* by sender */
bit outOfBounds;

hidden Segment got;     /* the segment that arrives */
hidden Segment out;     /* one that is sent */

/* SEG.LEN */
#define LENGTH (((got.control & SYN) -> 1 : 0) + ((got.control & FIN) -> 1 : 0))

/* Printed once for each pair of states that is reached; SPIN runs it while it searches. */
c_code { static unsigned char seenPair[11][11]; }
#define SEE c_code { \
    if (!now.outOfBounds && !seenPair[now.end[0].state][now.end[1].state]) { \
        seenPair[now.end[0].state][now.end[1].state] = 1; \
        printf("pair %d %d\n", now.end[0].state, now.end[1].state); \
    } }

inline giveUpBounds() {
    outOfBounds = 1;
    end[0].state = 0; end[0].opener = 0; end[0].una = 0; end[0].nxt = 0; end[0].rcv = 0; end[0].tries = 0; end[0].calls = 0;
    end[1].state = 0; end[1].opener = 0; end[1].una = 0; end[1].nxt = 0; end[1].rcv = 0; end[1].tries = 0; end[1].calls = 0;
    do
    :: len(wire[0]) > 0 -> wire[0]?got
    :: len(wire[0]) == 0 && len(wire[1]) > 0 -> wire[1]?got
    :: else -> break
    od;
    got.control = 0; got.seq = 0; got.ack = 0
}

inline transmit(me, c, s, a) {
    if
    :: outOfBounds -> skip
    :: !outOfBounds && len(wire[me]) == CAPACITY -> giveUpBounds()
    :: else -> out.control = c; out.seq = s; out.ack = a; wire[me]!out; out.control = 0; out.seq = 0; out.ack = 0
    fi
}

#define sendAck(me) transmit(me, ACK, end[me].nxt, end[me].rcv)

/* There is no TCB any more; what the application may still do is not part of it. */
inline deleteTcb(me) {
    end[me].state = CLOSED; end[me].opener = 0; end[me].una = 0; end[me].nxt = 0; end[me].rcv = 0; end[me].tries = 0
}

inline returnToListen(me) {
    deleteTcb(me);
    end[me].state = LISTEN
}

/* The FIN goes out behind all that was sent. */
inline sendFin(me, next) {
    end[me].state = next;
    end[me].nxt = 2;
    transmit(me, FIN + ACK, 1, end[me].rcv)
}

/* 3.5.2: the answer to a segment that has no connection here. */
inline resetFor(me) {
    if
    :: got.control & ACK -> transmit(me, RST, got.ack, 0)
    :: else -> transmit(me, RST + ACK, NO_NUMBER, got.seq + LENGTH)
    fi
}

/* What ACK processing does with an acknowledgment of something new. */
inline takeAck(me) {
    if
    :: got.ack > end[me].una -> end[me].una = got.ack; end[me].tries = 0
    :: else -> skip
    fi
}

/* 3.10.7.1 */
inline arrivesClosed(me) {
    if
    :: got.control & RST -> skip
    :: else -> resetFor(me)
    fi
}

/* 3.10.7.2 */
inline arrivesListen(me) {
    if
    :: got.control & RST -> skip
    :: !(got.control & RST) && (got.control & ACK) -> transmit(me, RST, got.ack, 0)
    :: !(got.control & (RST + ACK)) && (got.control & SYN) ->
        end[me].rcv = got.seq + 1;
        end[me].nxt = 1;
        end[me].state = SYN_RECEIVED;
        transmit(me, SYN + ACK, 0, end[me].rcv)
    :: else -> skip
    fi
}

/* 3.10.7.3 */
inline arrivesSynSent(me) {
    if
    :: (got.control & ACK) && got.ack != 1 ->
        if
        :: got.control & RST -> skip
        :: else -> transmit(me, RST, got.ack, 0)
        fi
    :: !((got.control & ACK) && got.ack != 1) && (got.control & RST) ->
        if
        :: got.control & ACK -> deleteTcb(me)
        :: else -> skip
        fi
    :: !((got.control & ACK) && got.ack != 1) && !(got.control & RST) && (got.control & SYN) ->
        end[me].rcv = got.seq + 1;
        if
        :: got.control & ACK ->
            takeAck(me);
            end[me].state = ESTABLISHED;
            sendAck(me)
        :: else ->
            end[me].state = SYN_RECEIVED;
            transmit(me, SYN + ACK, 0, end[me].rcv)
        fi
    :: else -> skip
    fi
}

/* 3.10.7.4, first: the window is wide, so that only what is old is unacceptable. */
#define ACCEPTABLE(me) (got.seq != NO_NUMBER \
    && (LENGTH == 0 -> got.seq >= end[me].rcv : got.seq + LENGTH - 1 >= end[me].rcv))

/* Figure 7: in a simultaneous open the SYN,ACK repeats a SYN that has been taken already. */
#define COMPLETES_SIMULTANEOUS_OPEN(me) (end[me].state == SYN_RECEIVED && end[me].opener \
    && got.control == SYN + ACK && got.seq == 0 && got.ack == 1)

/* 3.10.7.4, fifth, where the ACK is in range */
inline checkAck(me) {
    if
    :: end[me].state == SYN_RECEIVED -> takeAck(me); end[me].state = ESTABLISHED
    :: end[me].state == FIN_WAIT_1 ->
        takeAck(me);
        if :: end[me].una == 2 -> end[me].state = FIN_WAIT_2 :: else -> skip fi
    :: end[me].state == CLOSING ->
        takeAck(me);
        if :: end[me].una == 2 -> end[me].state = TIME_WAIT :: else -> skip fi
    :: end[me].state == LAST_ACK ->
        takeAck(me);
        if :: end[me].una == 2 -> deleteTcb(me) :: else -> skip fi
    :: else -> takeAck(me)
    fi
}

/* 3.10.7.4, eighth */
inline checkFin(me) {
    if
    :: (got.control & FIN) && got.seq == end[me].rcv && end[me].state >= ESTABLISHED ->
        end[me].rcv = 2;
        if
        :: end[me].state == ESTABLISHED -> end[me].state = CLOSE_WAIT
        :: end[me].state == FIN_WAIT_1 -> end[me].state = CLOSING
        :: end[me].state == FIN_WAIT_2 -> end[me].state = TIME_WAIT
        :: else -> skip
        fi;
        sendAck(me)
    :: else -> skip
    fi
}

/* 3.10.7.4 */
inline arrivesOther(me) {
    if
    :: COMPLETES_SIMULTANEOUS_OPEN(me) -> takeAck(me); end[me].state = ESTABLISHED
    :: !COMPLETES_SIMULTANEOUS_OPEN(me) && !ACCEPTABLE(me) ->
        if
        :: got.control & RST -> skip
        :: else -> sendAck(me)
        fi
    /* second: RFC 5961 */
    :: !COMPLETES_SIMULTANEOUS_OPEN(me) && ACCEPTABLE(me) && (got.control & RST) ->
        if
        :: got.seq != end[me].rcv -> sendAck(me)
        :: got.seq == end[me].rcv && end[me].state == SYN_RECEIVED && !end[me].opener -> returnToListen(me)
        :: else -> deleteTcb(me)
        fi
    :: !COMPLETES_SIMULTANEOUS_OPEN(me) && ACCEPTABLE(me) && !(got.control & RST) && (got.control & SYN) ->
        if
        :: end[me].state == SYN_RECEIVED && !end[me].opener -> returnToListen(me)
        :: else -> sendAck(me)
        fi
    :: !COMPLETES_SIMULTANEOUS_OPEN(me) && ACCEPTABLE(me) && !(got.control & (RST + SYN)) && (got.control & ACK) ->
        if
        :: end[me].state == SYN_RECEIVED && (got.ack <= end[me].una || got.ack > end[me].nxt) ->
            transmit(me, RST, got.ack, 0)
        :: end[me].state != SYN_RECEIVED && got.ack > end[me].nxt -> sendAck(me)
        :: else -> checkAck(me); checkFin(me)
        fi
    :: else -> skip
    fi
}

inline arrives(me) {
    if
    :: end[me].state == CLOSED -> arrivesClosed(me)
    :: end[me].state == LISTEN -> arrivesListen(me)
    :: end[me].state == SYN_SENT -> arrivesSynSent(me)
    :: else -> arrivesOther(me)
    fi
}

/* 3.8.1, 3.8.3 */
inline expires(me) {
    if
    :: end[me].tries == RETRIES ->
        if
        :: end[me].state == SYN_RECEIVED && !end[me].opener -> returnToListen(me)
        :: else -> deleteTcb(me)
        fi
    :: else ->
        end[me].tries++;
        if
        :: end[me].una == 0 && end[me].state == SYN_SENT -> transmit(me, SYN, 0, 0)
        :: end[me].una == 0 && end[me].state != SYN_SENT -> transmit(me, SYN + ACK, 0, end[me].rcv)
        :: else -> transmit(me, FIN + ACK, 1, end[me].rcv)
        fi
    fi
}

inline closes(me) {
    if
    :: end[me].state == LISTEN || end[me].state == SYN_SENT -> deleteTcb(me)
    :: end[me].state == SYN_RECEIVED || end[me].state == ESTABLISHED -> sendFin(me, FIN_WAIT_1)
    :: else -> sendFin(me, LAST_ACK)
    fi
}

#define MAY_CLOSE(me) ((end[me].calls & 4) && (end[me].state == LISTEN || end[me].state == SYN_SENT \
    || end[me].state == SYN_RECEIVED || end[me].state == ESTABLISHED || end[me].state == CLOSE_WAIT))
#define QUIET (len(wire[0]) == 0 && len(wire[1]) == 0)

#define STEPS(me, peer) \
    :: d_step { !outOfBounds && (end[me].calls & 1) && end[me].state <= LISTEN -> \
        end[me].calls = end[me].calls & 6; end[me].state = SYN_SENT; end[me].opener = 1; end[me].nxt = 1; \
        transmit(me, SYN, 0, 0); SEE } \
    :: d_step { !outOfBounds && (end[me].calls & 2) && end[me].state == CLOSED -> \
        end[me].calls = end[me].calls & 5; end[me].state = LISTEN; SEE } \
    :: d_step { !outOfBounds && MAY_CLOSE(me) -> \
        end[me].calls = end[me].calls & 3; closes(me); SEE } \
    :: d_step { !outOfBounds && end[me].una < end[me].nxt -> expires(me); SEE } \
    :: d_step { !outOfBounds && end[me].state == TIME_WAIT && QUIET -> deleteTcb(me); SEE } \
    :: d_step { !outOfBounds && len(wire[peer]) > 0 -> \
        wire[peer]?got; arrives(me); got.control = 0; got.seq = 0; got.ack = 0; SEE } \
    :: d_step { LOSS && !outOfBounds && len(wire[peer]) > 0 -> \
        wire[peer]?got; got.control = 0; got.seq = 0; got.ack = 0; SEE }

active proctype world() {
    d_step { end[0].calls = CALLS_A; end[1].calls = CALLS_B; SEE }
    do
    STEPS(0, 1)
    STEPS(1, 0)
    od
}

"""Why FinWait's linux profile differs from the kernel: {case: {step: reason}}, steps counted from 0."""

KERNEL = "6.18"  # the kernel that these were seen on

QUICK_ACK = "Linux acknowledges the first 16 segments at once, until a conversation begins (tcp_quickack)"
SYN_TEXT = "Linux drops the text and FIN of a SYN unless Fast Open was agreed; RFC 9293 keeps them (3.10.7.2)"
ERRORS = "the texts are RFC 9293's in both profiles; Linux has ECONNREFUSED in SYN-SENT only, EPIPE in CLOSE-WAIT"
GONE = "after a reset the socket still stands and says EPIPE; in RFC 9293 there is no connection any more"
SYN_OPTIONS = "in a simultaneous open Linux offers all its options in the SYN,ACK, too; FinWait only those that the SYN had"
SYN_AGAIN = "after an unacceptable ACK in SYN-SENT Linux also sends its SYN again at once"
SYN_RST = "Linux answers a SYN in the window of SYN-RECEIVED with RST,ACK"
EXTRA_ACK = "Linux acknowledges the SYN,ACK of a simultaneous open"
LIMIT = "Linux limits every ACK that answers a segment without text (tcp_invalid_ratelimit), FinWait challenge ACKs only"
RESET_ACK = "Linux's own resets carry an ACK; RFC 9293's do not (3.10.5)"
DSACK = "duplicate SACK (RFC 2883) is not modelled"
GHOST = "Linux refuses an acknowledgment of what was never sent, before the ISS too; RFC 5961 5 allows that one"
LOSS_PROBE = "with SACK Linux first sends a tail loss probe, without backing off (RFC 8985, not modelled)"
SECOND_FIN = "Linux drops a second FIN beyond the first in silence; FinWait acknowledges it"
FIN_ACK = "Linux delays the ACK of a FIN that comes with text; RFC 9293 sends it at once (3.10.7.4, eighth)"
SLOW_START = "in slow start Linux counts segments, not ACKs; RFC 5681 allows one segment an ACK"
MINSHALL = "Linux holds a small segment back only behind another small one (Minshall); Nagle behind anything"
PROBE = "Linux probes with an old sequence number and no octet; RFC 9293 with one octet of new data (3.8.6.1)"
PROBE_TIME = "Linux restarts the probe timer with every ACK; FinWait lets it run"
SILLY = "Linux cuts to the window at once; RFC 9293 waits for half the largest window, or the timer (3.8.6.2.1)"
KEEP_ALIVE = "Linux also sends a RST when the probes are used up; RFC 9293 says nothing"
MISSING_TS = "Linux takes a segment without the agreed timestamp; RFC 7323 3.2 drops it"
MINI = "after close() Linux keeps FIN-WAIT-2 and TIME-WAIT in a small record with rules of its own (tcp_timewait_state_process)"
LISTENER = "FinWait's endpoint is listener and connection in one; here no listener is left"
LINEAR = "newer kernels do not back off at a SYN's first four timeouts (tcp_syn_linear_timeouts)"

DIFFERENCES = {
    "listen-all-options": {3: QUICK_ACK, 4: QUICK_ACK, 7: MISSING_TS, 8: DSACK + "; the step before"},
    "listen-syn-with-text": {2: SYN_TEXT},
    "syn-received-duplicate-syn": {3: LIMIT},
    "syn-received-syn-in-window": {2: SYN_RST},
    "syn-received-syn-at-next": {2: SYN_RST},
    "syn-received-text": {2: QUICK_ACK, 3: QUICK_ACK},
    "syn-sent-bad-ack": {1: SYN_AGAIN},
    "syn-sent-rst": {2: SYN_AGAIN, 3: ERRORS},
    "syn-sent-no-mss": {2: MINSHALL},
    "syn-sent-fin-on-syn-ack": {1: SYN_TEXT},
    "syn-sent-text-on-syn-ack": {1: SYN_TEXT},
    "simultaneous-open": {1: SYN_OPTIONS, 2: EXTRA_ACK},
    "simultaneous-open-ack-only": {1: SYN_OPTIONS},
    "simultaneous-open-rst": {1: SYN_OPTIONS, 2: ERRORS},
    "simultaneous-open-bad-ack": {1: SYN_OPTIONS},
    "syn-sent-retransmission": {1: LINEAR},
    "established-rst-exact": {5: GONE},
    "established-unacceptable-ack-limit": {5: LIMIT, 6: LIMIT},
    "established-ack-too-old": {4: GHOST},
    "established-old-text": {4: QUICK_ACK, 5: QUICK_ACK},
    "established-overlap": {4: QUICK_ACK},
    "established-sack": {5: DSACK},
    "established-fin-beyond-fin": {7: SECOND_FIN},
    "delayed-ack-in-conversation": {4: QUICK_ACK},
    "delayed-ack-after-quick-ones": dict.fromkeys(range(4, 20), QUICK_ACK),
    "delayed-ack": dict.fromkeys((4, 5, 7, 9, 10), QUICK_ACK),
    "delayed-ack-full-sized": dict.fromkeys((5, 6, 8), QUICK_ACK),
    "text-retransmission-sack": {5: LOSS_PROBE},
    "initial-window": {5: SLOW_START},
    "zero-window-probe": {6: PROBE, 8: PROBE_TIME},
    "send-into-small-window": dict.fromkeys((4, 5, 6), SILLY),
    "keep-alive": {7: KEEP_ALIVE},
    "abort-established": {4: RESET_ACK},
    "send-after-fin": {7: ERRORS, 8: GONE},
    "close-unread-data": {4: QUICK_ACK, 5: QUICK_ACK, 6: RESET_ACK},
    "close-wait-unread-data": {4: FIN_ACK, 5: RESET_ACK},
    "half-close": {6: QUICK_ACK, 7: QUICK_ACK},
    "fin-wait-2-rst": {6: MINI},
    "fin-wait-2-rst-in-window": {6: MINI},
    "fin-wait-2-syn": {6: MINI},
    "fin-wait-2-unacceptable": {7: MINI, 8: LIMIT},
    "close-wait-rst": {6: ERRORS},
    "time-wait-rst-in-window": {7: MINI},
    "time-wait-bad-ack": {7: MINI},
    "time-wait-new-syn-no-listener": {7: LISTENER},
}

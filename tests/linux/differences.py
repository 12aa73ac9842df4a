"""Why FinWait's linux profile differs from the kernel: {case: {step: reason}}, steps counted from 0."""

KERNEL = "6.18"  # the kernel that these were seen on

ERRORS = "the texts are RFC 9293's in both profiles; Linux has ECONNREFUSED in SYN-SENT only, EPIPE in CLOSE-WAIT"
GONE = "after a reset the socket still stands and says EPIPE; in RFC 9293 there is no connection any more"
SYN_OPTIONS = "in a simultaneous open Linux offers all its options in the SYN,ACK, too; FinWait only those that the SYN had"
SYN_AGAIN = "after an unacceptable ACK in SYN-SENT Linux also sends its SYN again at once"
DSACK = "duplicate SACK (RFC 2883) is not modelled"
LOSS_PROBE = "with SACK Linux first sends a tail loss probe, without backing off (RFC 8985, not modelled)"
SECOND_FIN = "Linux drops a second FIN beyond the first in silence; FinWait acknowledges it"
FIN_ACK = "Linux delays the ACK of a FIN that comes with text; RFC 9293 sends it at once (3.10.7.4, eighth)"
SLOW_START = "in slow start Linux counts segments, not ACKs; RFC 5681 allows one segment an ACK"
PROBE_TIME = "Linux restarts the probe timer with every ACK; FinWait lets it run"
SILLY = "Linux cuts to the window at once; RFC 9293 waits for half the largest window, or the timer (3.8.6.2.1)"
MINI = "after close() Linux keeps FIN-WAIT-2 and TIME-WAIT in a small record with rules of its own (tcp_timewait_state_process)"
LISTENER = "FinWait's listener cannot be closed while a connection stands beside it; here no listener is left"

DIFFERENCES = {
    "listen-all-options": {8: DSACK},
    "syn-sent-bad-ack": {1: SYN_AGAIN},
    "syn-sent-rst": {2: SYN_AGAIN, 3: ERRORS},
    "simultaneous-open": {1: SYN_OPTIONS},
    "simultaneous-open-ack-only": {1: SYN_OPTIONS},
    "simultaneous-open-rst": {1: SYN_OPTIONS, 2: ERRORS},
    "simultaneous-open-bad-ack": {1: SYN_OPTIONS},
    "established-rst-exact": {5: GONE},
    "established-sack": {5: DSACK},
    "established-fin-beyond-fin": {7: SECOND_FIN},
    "text-retransmission-sack": {5: LOSS_PROBE},
    "initial-window": {5: SLOW_START},
    "zero-window-probe": {8: PROBE_TIME},
    "send-into-small-window": dict.fromkeys((4, 5, 6), SILLY),
    "send-after-fin": {7: ERRORS, 8: GONE},
    "close-wait-unread-data": {4: FIN_ACK},
    "fin-wait-2-rst": {6: MINI},
    "fin-wait-2-rst-in-window": {6: MINI},
    "fin-wait-2-syn": {6: MINI},
    "fin-wait-2-unacceptable": {9: MINI},
    "close-wait-rst": {6: ERRORS},
    "time-wait-rst-in-window": {7: MINI},
    "time-wait-bad-ack": {7: MINI},
    "time-wait-new-syn-no-listener": {7: LISTENER},
}

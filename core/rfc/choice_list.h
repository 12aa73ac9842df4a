// Where RFC 9293 leaves a choice, and where the linux profile differs. Included where the list is needed with
// FINWAIT_CHOICE(key, section, switches) defined; deliberately without an include guard.
//
// `key` names the choice in the catalogue of texts. `section` is RFC 9293's. `switches` are the fields of
// Config that choose otherwise, parted by spaces.

// clang-format off
FINWAIT_CHOICE("simultaneous-open", "A.2", "")
FINWAIT_CHOICE("fin-again-in-time-wait", "3.10.7.4", "")
FINWAIT_CHOICE("ack-in-time-wait", "3.10.7.4", "")
FINWAIT_CHOICE("bad-ack-in-syn-received", "3.5.2", "rfc5961")
FINWAIT_CHOICE("after-reset", "3.10.5", "")
FINWAIT_CHOICE("window-from-syn", "3.10.7.3", "")
FINWAIT_CHOICE("rst-in-syn-sent", "3.10.7.3", "")
FINWAIT_CHOICE("ack-with-closed-window", "3.10.7.4", "")
FINWAIT_CHOICE("error-texts", "3.10", "")
FINWAIT_CHOICE("passive-open-in-listen", "3.9.1.1", "")
FINWAIT_CHOICE("rfc5961", "3.10.7.4", "rfc5961")
FINWAIT_CHOICE("syn-in-syn-received", "3.10.7.4", "")
FINWAIT_CHOICE("format-of-rst", "3.5.2", "rfc5961")
FINWAIT_CHOICE("closing-to-time-wait", "3.10.7.4", "")
FINWAIT_CHOICE("second-fin", "3.10.7.4", "")
FINWAIT_CHOICE("urgent-pointer", "3.10.2", "")
FINWAIT_CHOICE("receive-after-fin", "3.10.3", "receiveAfterFin")
FINWAIT_CHOICE("user-timeout", "3.10.8", "userTimeoutUs")
FINWAIT_CHOICE("r2-in-syn-received", "3.8.3", "synR2Us synAckRetriesMax")
FINWAIT_CHOICE("duplicate-syn", "3.10.7.4", "resendSynAckOnDuplicateSyn")
FINWAIT_CHOICE("endless-acks", "3.10.7.4", "fruitlessAcksMax challengeAckIntervalUs")
FINWAIT_CHOICE("syn-in-time-wait", "3.6.1", "timeWaitReopens")
FINWAIT_CHOICE("rst-in-time-wait", "3.10.7.4", "rfc1337")
FINWAIT_CHOICE("receive-room", "3.8.6.2.2", "receiveBufferOctets receiveCallsMax")
FINWAIT_CHOICE("congestion-growth", "3.8.2", "congestionControl initialWindowSegments")
FINWAIT_CHOICE("security", "3.10.7.4", "")
FINWAIT_CHOICE("linux-time-wait", "3.4.2", "mslUs")
FINWAIT_CHOICE("linux-fin-wait-2", "3.3.2", "finWait2TimeoutUs")
FINWAIT_CHOICE("linux-half-duplex", "3.6.1", "halfDuplexClose")
FINWAIT_CHOICE("linux-syn-fin", "3.10.7.2", "dropSynFinInListen")
FINWAIT_CHOICE("linux-give-up", "3.8.3", "synRetriesMax synAckRetriesMax dataRetriesMax synR2Us dataR2Us userTimeoutUs")
FINWAIT_CHOICE("linux-rto", "3.8.1", "rtoMinUs rtoMaxUs rttvarFloorUs rtoAfterSynUs")
FINWAIT_CHOICE("linux-sending", "3.7.4", "nagle delayedAckUs initialWindowSegments")
FINWAIT_CHOICE("linux-options", "3.2", "windowScale timestamps sack")
// clang-format on

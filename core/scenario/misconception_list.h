// What students believe. Included where the list is needed with FINWAIT_MISCONCEPTION(name, id) defined;
// deliberately without an include guard. `id` stands in scenario files and names the texts in app/text.

// clang-format off
FINWAIT_MISCONCEPTION(CloseTakesFourSegments,    "close-takes-four-segments")
FINWAIT_MISCONCEPTION(TimeWaitIsTheServers,      "time-wait-is-the-servers")
FINWAIT_MISCONCEPTION(TimeWaitIsCloseWait,       "time-wait-is-close-wait")
FINWAIT_MISCONCEPTION(TimeWaitIsABug,            "time-wait-is-a-bug")
FINWAIT_MISCONCEPTION(CloseWaitExpires,          "close-wait-expires")
FINWAIT_MISCONCEPTION(LastAckIsResentByItself,   "last-ack-is-resent-by-itself")
FINWAIT_MISCONCEPTION(LastAckIsPointless,        "last-ack-is-pointless")
FINWAIT_MISCONCEPTION(FinMeansCannotReceive,     "fin-means-cannot-receive")
FINWAIT_MISCONCEPTION(RstIsAFastFin,             "rst-is-a-fast-fin")
FINWAIT_MISCONCEPTION(BothEndsChangeAtOnce,      "both-ends-change-at-once")
FINWAIT_MISCONCEPTION(FinWait2IsTheNetworks,     "fin-wait-2-is-the-networks-fault")
FINWAIT_MISCONCEPTION(SimultaneousOpenMakesTwo,  "simultaneous-open-makes-two")
FINWAIT_MISCONCEPTION(RstAlwaysReturnsToListen,  "rst-always-returns-to-listen")
FINWAIT_MISCONCEPTION(DiagramIsComplete,         "diagram-is-complete")
FINWAIT_MISCONCEPTION(RefusedIsTimedOut,         "refused-is-timed-out")
FINWAIT_MISCONCEPTION(OnlyAcksTakeNumbers,       "only-acks-take-numbers")
FINWAIT_MISCONCEPTION(ClientAlwaysCloses,        "client-always-closes")
FINWAIT_MISCONCEPTION(HalfOpenIsHalfClosed,      "half-open-is-half-closed")
FINWAIT_MISCONCEPTION(ConnectMeansAccepted,      "connect-means-accepted")
// clang-format on

#pragma once

#include <string>

#include "core/history/history.h"

namespace finwait {

/// One step as a JSON object on one line. Its members, in this order:
///
///   step         number from 1
///   timeUs       virtual time in microseconds
///   kind         "user-call", "arrival", "timer", "wire" or "crash"
///   actor        "A", "B" or "wire"
///   event        what happened: {"act": "open", "end": "A", …} for what a user, the script or the network
///   did,
///                {"act": "arrival", "end", "segmentId"} or {"act": "timer", "end", "timer"} for what came
///                due
///   states       {"A": {"before": "CLOSED", "after": "SYN-SENT"}, "B": {…}}
///   transitions  [{"end", "from", "to", "cause"}], in order
///   sent         segments that began their way: {"id", "from", "flags", "seq", "ack" (with ACK only),
///                "window", "length" (octets of data), "text" (hexadecimal; with data only), "options",
///                "urgentPointer" (with URG only), "checksumDamaged" (when it is), "origin" ("sent",
///                "duplicate", "forged"), "copyOf" (of a duplicate), "retransmission", "sentAtUs", "dueAtUs",
///                "lost" (by the link, at once), "held"}
///   delivered    segments that arrived: the same up to "options", and "accepted": false when the endpoint
///                dropped it
///   dropped      ids of segments that the network lost in this step
///   decisions    [{"rule", "document", "section", "requirement" (or ""), "verdict", "operands": {"SEG.SEQ":
///   1}}] results      what users were told: [{"end", "call" (null for a signal), "code", "error", "text",
///   "data"}]
std::string traceLine(std::size_t step, const Report& report);

} // namespace finwait

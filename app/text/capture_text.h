#pragma once

#include <QString>

#include "app/text/state_names.h"
#include "core/capture/capture_file.h"
#include "core/capture/connection.h"
#include "core/sim/observation.h"

namespace finwait {

// What a capture holds, in words.

/// Why a capture could not be read, or no further: what, where, and how much was read before.
QString captureErrorText(const CaptureError& error);

/// "handshake seen", "already open": how it began.
QString openingText(Opening opening);
/// "closed by A first", "reset by B": how it ended.
QString closingText(const Connection& connection);
/// "retransmission": what a segment is.
QString markText(SegmentMark mark);
/// All of a segment's, with commas; may be empty.
QString marksText(SegmentMarks marks);

/// "ESTABLISHED", or "SYN-RECEIVED or ESTABLISHED": the likeliest first.
QString estimateText(const StateEstimate& estimate, NameDialect dialect);

/// What a step of a captured connection lets one conclude, with every doubt. Empty for the beginning.
QString observedParagraph(const Observation& observation, const World& world, const Report& report,
                          NameDialect dialect);

} // namespace finwait

#pragma once

#include "core/tcp/arrival.h"
#include "core/tcp/context.h"

namespace finwait {

// The steps of RFC 9293 §3.10.7.4. Each returns whether the next one runs.

/// First: the four-case acceptability test (Table 6); cuts off what lies outside the window.
Next checkSequence(Context& ctx, Arriving& arriving);
/// Before the first: PAWS (RFC 7323 §5.3), where timestamps were agreed.
Next checkTimestamp(Context& ctx, const Segment& segment);
/// Second: RST, with RFC 5961 §3 where that is on.
Next checkRst(Context& ctx, const Arriving& arriving);
/// Fourth: SYN, with RFC 5961 §4 where that is on.
Next checkSyn(Context& ctx, const Arriving& arriving);
/// Fifth: ACK, with RFC 5961 §5 where that is on.
Next checkAck(Context& ctx, Arriving& arriving);
/// Sixth: URG.
void checkUrg(Context& ctx, const Arriving& arriving);
/// Seventh: text.
Next processText(Context& ctx, Arriving& arriving);
/// Eighth: FIN.
void checkFin(Context& ctx, Arriving& arriving);

/// <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> in answer to something unacceptable, unless two ends that disagree
/// have been answering each other for too long. `rule` is why, where nothing has said so yet.
void answerUnacceptable(Context& ctx, const Segment& segment, std::optional<Rule> rule = {});

/// Starts the 2 MSL timer and turns the others off.
void startTimeWait(Context& ctx);

} // namespace finwait

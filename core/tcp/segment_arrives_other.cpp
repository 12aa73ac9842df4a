// RFC 9293 §3.10.7.4: the eight steps, in order, for SYN-RECEIVED and all synchronized states. The first four
// are in segment_checks.cpp, the fifth in ack_processing.cpp, the others in text_processing.cpp. The third
// (security) is not modelled.

#include "core/tcp/arrival.h"
#include "core/tcp/segment_steps.h"

namespace finwait {

void segmentArrivesOther(Context& ctx, const Segment& segment) {
    Arriving arriving(segment);
    if (checkSequence(ctx, arriving) == Next::Stop)
        return;
    if (checkRst(ctx, arriving) == Next::Stop)
        return;
    if (checkSyn(ctx, arriving) == Next::Stop)
        return;
    if (checkAck(ctx, arriving) == Next::Stop)
        return;
    ctx.tcb.fruitlessAcks = 0;
    ctx.out.accepted = true;
    processFromUrgent(ctx, arriving);
}

} // namespace finwait

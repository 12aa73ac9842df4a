// RFC 9293 §3.10.7.4: the eight steps, in order, for SYN-RECEIVED and all synchronized states. The first four
// are in segment_checks.cpp, the fifth in ack_processing.cpp, the others in text_processing.cpp. The third
// (security) is not modelled.

#include "core/tcp/arrival.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/options.h"
#include "core/tcp/segment_steps.h"
#include "core/tcp/time_wait.h"

namespace finwait {

void segmentArrivesOther(Context& ctx, const Segment& segment) {
    if (reopensTimeWait(ctx, segment)) {
        reopen(ctx, segment);
        return;
    }
    heardFromPeer(ctx);
    Arriving arriving(segment);
    if (checkTimestamp(ctx, segment) == Next::Stop)
        return;
    if (checkSequence(ctx, arriving) == Next::Stop)
        return;
    if (checkRst(ctx, arriving) == Next::Stop)
        return;
    if (checkSyn(ctx, arriving) == Next::Stop)
        return;
    if (checkAck(ctx, arriving) == Next::Stop)
        return;
    noteTimestamp(ctx.tcb, segment);
    ctx.tcb.fruitlessAcks = 0;
    ctx.out.accepted = true;
    processFromUrgent(ctx, arriving);
}

} // namespace finwait

// RFC 9293 §3.10.7.1.

#include "core/tcp/arrival.h"
#include "core/tcp/output.h"

namespace finwait {

void segmentArrivesClosed(Context& ctx, const Segment& segment) {
    if (segment.destination.address != ctx.config.local.address)
        return;
    if (segment.has(Rst)) {
        ctx.decide(Rule::ClosedRst, Verdict::Acts);
        return;
    }
    if (segment.has(Ack))
        ctx.decide(Rule::ClosedResetAck, Verdict::Acts, {{Term::SegAck, segment.ack}});
    else
        ctx.decide(Rule::ClosedResetNoAck, Verdict::Acts,
                   {{Term::SegSeq, segment.seq}, {Term::SegLen, segment.length()}});
    sendResetFor(ctx, segment);
}

} // namespace finwait

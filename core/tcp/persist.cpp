#include "core/tcp/persist.h"

#include <algorithm>

#include "core/tcp/output.h"

namespace finwait {

namespace {

void backOffProbes(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.persistUs = std::min(2 * tcb.persistUs, ctx.config.rtoMaxUs);
    tcb.deadline(TimerKind::Persist) = ctx.now + tcb.persistUs;
}

} // namespace

void updatePersist(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    std::optional<SimTime>& deadline = tcb.deadline(TimerKind::Persist);
    const bool waits = maySendText(tcb.state) && tcb.retransmissionQueue.empty()
                       && (tcb.unsentOctets() != 0 || tcb.closeRequested);
    if (waits == deadline.has_value())
        return;
    if (!waits) {
        deadline.reset();
        tcb.persistUs = 0;
        ctx.decide(Rule::PersistStop, Verdict::Acts, {{Term::SndWnd, tcb.sndWnd}});
        return;
    }
    tcb.persistUs = tcb.rtoUs;
    deadline = ctx.now + tcb.persistUs;
    ctx.decide(Rule::PersistStart, Verdict::Acts,
               {{Term::SndWnd, tcb.sndWnd}, {Term::TimeoutUs, tcb.persistUs}});
}

void persistTimeout(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    ctx.decide(Rule::PersistProbe, Verdict::Acts,
               {{Term::SndNxt, tcb.sndNxt}, {Term::SndWnd, tcb.sndWnd}, {Term::TimeoutUs, tcb.persistUs}});
    if (transmitForced(ctx)) {
        tcb.deadline(TimerKind::Persist).reset();
        tcb.persistUs = 0;
        return;
    }
    sendProbe(ctx);
    backOffProbes(ctx);
}

} // namespace finwait

#include "core/explore/successors.h"

namespace finwait {

namespace {

void learnPush(ChannelSpace& space, ChannelId channel, const LocalMove& move) {
    if (move.verdict == LocalMove::Verdict::Happens
        && space.pushed(channel, move.burst) == ChannelSpace::kUnknown)
        space.learnPush(channel, move.burst);
}

} // namespace

void learn(Locals& locals, const Joint& joint) {
    for (const End receiver : kBothEnds) {
        const std::size_t to = indexOf(receiver);
        const std::size_t from = indexOf(peerOf(receiver));
        LocalSpace& space = locals.ends[to];
        const LocalId local = joint.local[to];
        for (const ChannelMove& wire : locals.channels[from].moves(joint.channel[from])) {
            if (wire.kind != JointEventKind::Deliver)
                continue;
            if (space.arrival(local, wire.segment).verdict == LocalMove::Verdict::Unknown)
                space.learnArrival(local, wire.segment, locals.channels[to], locals.channels[from]);
            learnPush(locals.channels[to], joint.channel[to], space.arrival(local, wire.segment));
        }
        space.learnOwn(locals.channels[to]);
        for (const OwnMove& own : space.own(local))
            learnPush(locals.channels[to], joint.channel[to], own.move);
    }
}

} // namespace finwait

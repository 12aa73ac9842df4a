#pragma once

#include <array>
#include <cstddef>

#include "core/explore/channel_space.h"
#include "core/explore/joint_store.h"
#include "core/explore/local_space.h"

namespace finwait {

/// Both ends' memories, and what is between them.
struct Locals {
    explicit Locals(const ExploreBounds& bounds)
        : ends{LocalSpace(bounds, End::A), LocalSpace(bounds, End::B)}
        , channels{ChannelSpace(bounds), ChannelSpace(bounds)} {}
    Locals(const ExploreBounds& bounds, const World& world)
        : ends{LocalSpace(bounds, End::A, world), LocalSpace(bounds, End::B, world)}
        , channels{ChannelSpace(bounds), ChannelSpace(bounds)} {}

    std::array<LocalSpace, 2> ends;
    std::array<ChannelSpace, 2> channels; ///< By sender.

    [[nodiscard]] std::array<std::size_t, 2> localCounts() const { return {ends[0].size(), ends[1].size()}; }
    [[nodiscard]] std::array<std::size_t, 2> channelCounts() const {
        return {channels[0].size(), channels[1].size()};
    }
    [[nodiscard]] std::size_t octets() const {
        return ends[0].octets() + ends[1].octets() + channels[0].octets() + channels[1].octets();
    }
};

/// What became of an event.
enum class JointResult : std::uint8_t { Reached, OutOfBounds };

/// The one place that says what can happen in a joint state.
class Successors {
public:
    Successors(const ExploreBounds& bounds, const Locals& locals, const KeyLayout& layout)
        : m_bounds(bounds)
        , m_locals(locals)
        , m_layout(layout) {}

    /// Calls `visitor(JointEvent, JointResult, JointKey after, const LocalMove*)` for everything that might
    /// happen, in an order that depends on the state alone; the move is that of the end that acted, if one
    /// did. Returns false when something is left out that must be learned first (see `learn`).
    template <typename Visitor>
    bool visit(JointKey key, Visitor&& visitor) const {
        const Joint joint = m_layout.unpack(key);
        bool known = true;
        for (std::size_t end = 0; end < 2; ++end)
            known = visitOwn(key, joint, end, visitor) && known;
        for (std::size_t sender = 0; sender < 2; ++sender)
            known = visitWire(key, joint, sender, visitor) && known;
        return known;
    }

private:
    template <typename Visitor>
    bool visitOwn(JointKey key, const Joint& joint, std::size_t end, Visitor& visitor) const {
        const bool busy = (joint.channel[0] | joint.channel[1]) != 0 && m_bounds.timeWaitOutlastsSegments;
        const JointKey rest = m_layout.withoutChannel(end, m_layout.withoutEnd(end, key));
        bool known = true;
        for (const OwnMove& own : m_locals.ends[end].own(joint.local[end])) {
            const bool waits =
                busy && own.event.kind == JointEventKind::Timer && own.event.timer() == TimerKind::TimeWait;
            if (!waits)
                known = act(rest, end, joint.channel[end], own.event, own.move, visitor) && known;
        }
        return known;
    }

    template <typename Visitor>
    bool visitWire(JointKey key, const Joint& joint, std::size_t from, Visitor& visitor) const {
        const std::size_t to = 1 - from;
        const JointKey others = m_layout.withoutChannel(from, key);
        const JointKey rest = m_layout.withoutChannel(to, m_layout.withoutEnd(to, others));
        bool known = true;
        for (const ChannelMove& wire : m_locals.channels[from].moves(joint.channel[from])) {
            const JointEvent event{wire.kind, static_cast<End>(from), wire.index};
            const JointKey left = m_layout.channel(from, wire.after);
            if (wire.kind != JointEventKind::Deliver) {
                visitor(event, JointResult::Reached, others | left, static_cast<const LocalMove*>(nullptr));
                continue;
            }
            const LocalMove move = m_locals.ends[to].arrival(joint.local[to], wire.segment);
            known = move.verdict != LocalMove::Verdict::Unknown
                    && act(rest | left, to, joint.channel[to], event, move, visitor) && known;
        }
        return known;
    }

    /// `rest` is the state without the end that acts and what it has sent.
    template <typename Visitor>
    bool act(JointKey rest, std::size_t actor, ChannelId sent, JointEvent event, const LocalMove& move,
             Visitor& visitor) const {
        const ChannelId channel = move.verdict == LocalMove::Verdict::Happens
                                      ? m_locals.channels[actor].pushed(sent, move.burst)
                                      : ChannelSpace::kFull;
        if (channel == ChannelSpace::kUnknown)
            return false;
        if (channel == ChannelSpace::kFull)
            visitor(event, JointResult::OutOfBounds, JointKey{0}, &move);
        else
            visitor(event, JointResult::Reached,
                    rest | m_layout.local(actor, move.next) | m_layout.channel(actor, channel), &move);
        return true;
    }

    const ExploreBounds& m_bounds;
    const Locals& m_locals;
    const KeyLayout& m_layout;
};

/// Works out everything that `Successors::visit` needs for a state.
void learn(Locals& locals, const Joint& joint);

} // namespace finwait

#pragma once

#include <algorithm>
#include <array>
#include <utility>

#include "core/explore/joint_store.h"
#include "core/explore/local_space.h"

namespace finwait {

/// Both ends' memories, and the segments between them.
struct Locals {
    explicit Locals(const ExploreBounds& bounds)
        : ends{LocalSpace(bounds, End::A), LocalSpace(bounds, End::B)} {}

    std::array<LocalSpace, 2> ends;
    WireSpace wire;
};

/// A joint state being taken apart and put together.
struct JointView {
    std::array<LocalId, 2> local{};
    std::array<InlineVector<WireId, kChannelSegmentsMax>, 2> flight; ///< By sender, the oldest first.

    static JointView of(const std::uint16_t* words, std::size_t channelSegments) {
        JointView view;
        view.local = {words[0], words[1]};
        for (std::size_t sender = 0; sender < 2; ++sender) {
            const std::uint16_t* from = words + 2 + sender * channelSegments;
            for (std::size_t i = 0; i < channelSegments && from[i] != 0; ++i)
                view.flight[sender].push_back(from[i]);
        }
        return view;
    }
};

/// What became of an event.
enum class JointResult : std::uint8_t { Reached, Impossible, OutOfBounds };

/// The one place that says what can happen in a joint state. `Visit` is called as
/// `visit(JointEvent, JointResult, const JointKey&, const LocalStep*)` for everything that might happen, in
/// an order that depends on the state alone; the step is that of the end that acted, if one did. Arrivals
/// must have been learned.
class Successors {
public:
    Successors(const ExploreBounds& bounds, const Locals& locals)
        : m_bounds(bounds)
        , m_locals(locals)
        , m_channel(bounds.channelSegments) {}

    template <typename Visit>
    void visit(const std::uint16_t* words, Visit&& visitor) const {
        const JointView view = JointView::of(words, m_channel);
        for (const End end : kBothEnds)
            visitOwn(view, end, visitor);
        for (const End sender : kBothEnds)
            visitWire(view, sender, visitor);
    }

    /// Calls `visitor(receiver, local, segment)` for each arrival that is possible.
    template <typename Visit>
    void visitArrivals(const std::uint16_t* words, Visit&& visitor) const {
        const JointView view = JointView::of(words, m_channel);
        for (const End sender : kBothEnds) {
            const auto& flight = view.flight[indexOf(sender)];
            for (std::size_t i = 0; i < deliverable(flight); ++i)
                visitor(peerOf(sender), view.local[indexOf(peerOf(sender))], flight[i]);
        }
    }

private:
    using Flight = InlineVector<WireId, kChannelSegmentsMax>;

    [[nodiscard]] std::size_t deliverable(const Flight& flight) const {
        return m_bounds.reordering ? flight.size() : std::min<std::size_t>(1, flight.size());
    }

    template <typename Visit>
    void visitOwn(const JointView& view, End end, Visit& visitor) const {
        const LocalSpace& space = m_locals.ends[indexOf(end)];
        const LocalId local = view.local[indexOf(end)];
        for (std::size_t i = 0; i < kCallEventCount; ++i) {
            const auto kind = static_cast<JointEventKind>(i);
            visitStep(view, end, {kind, end, 0}, space.call(local, kind), visitor);
        }
        const std::uint8_t timers = space.facts(local).timers;
        for (std::uint8_t i = 0; timers >> i != 0; ++i) {
            const auto kind = static_cast<TimerKind>(i);
            const bool waits = kind == TimerKind::TimeWait && m_bounds.timeWaitOutlastsSegments
                               && !(view.flight[0].empty() && view.flight[1].empty());
            if ((timers >> i & 1U) != 0 && !waits)
                visitStep(view, end, {JointEventKind::Timer, end, i}, space.timer(local, kind), visitor);
        }
    }

    template <typename Visit>
    void visitWire(const JointView& view, End sender, Visit& visitor) const {
        const Flight& flight = view.flight[indexOf(sender)];
        const End receiver = peerOf(sender);
        for (std::size_t i = 0; i < deliverable(flight); ++i) {
            if (m_bounds.reordering && seenBefore(flight, i))
                continue;
            JointView after = view;
            removeAt(after.flight[indexOf(sender)], i);
            visitStep(after, receiver, {JointEventKind::Deliver, sender, static_cast<std::uint8_t>(i)},
                      m_locals.ends[indexOf(receiver)].arrival(view.local[indexOf(receiver)], flight[i]),
                      visitor);
        }
        for (std::size_t i = 0; i < flight.size(); ++i) {
            if (seenBefore(flight, i))
                continue;
            if (m_bounds.loss) {
                JointView after = view;
                removeAt(after.flight[indexOf(sender)], i);
                visitor(JointEvent{JointEventKind::Lose, sender, static_cast<std::uint8_t>(i)},
                        JointResult::Reached, keyOf(after), static_cast<const LocalStep*>(nullptr));
            }
            if (m_bounds.duplication && flight.size() < m_channel) {
                JointView after = view;
                add(after.flight[indexOf(sender)], flight[i]);
                visitor(JointEvent{JointEventKind::Duplicate, sender, static_cast<std::uint8_t>(i)},
                        JointResult::Reached, keyOf(after), static_cast<const LocalStep*>(nullptr));
            }
        }
    }

    /// `view` is the state without the segment that arrives.
    template <typename Visit>
    void visitStep(const JointView& view, End actor, JointEvent event, const LocalStep& step,
                   Visit& visitor) const {
        if (step.verdict == LocalStep::Verdict::Nothing)
            return;
        JointView after = view;
        auto& flight = after.flight[indexOf(actor)];
        if (step.verdict != LocalStep::Verdict::Happens || flight.size() + step.sent.size() > m_channel) {
            visitor(event, JointResult::OutOfBounds, JointKey{}, &step);
            return;
        }
        after.local[indexOf(actor)] = step.next;
        for (const WireId sent : step.sent)
            add(flight, sent);
        visitor(event, JointResult::Reached, keyOf(after), &step);
    }

    static bool seenBefore(const Flight& flight, std::size_t index) {
        return std::find(flight.begin(), flight.begin() + index, flight[index]) != flight.begin() + index;
    }

    static void removeAt(Flight& flight, std::size_t index) {
        Flight rest;
        for (std::size_t i = 0; i < flight.size(); ++i) {
            if (i != index)
                rest.push_back(flight[i]);
        }
        flight = rest;
    }

    /// Behind the others; where they may arrive in any order, among them by number, so that equal crowds are
    /// equal.
    void add(Flight& flight, WireId segment) const {
        flight.push_back(segment);
        if (!m_bounds.reordering)
            return;
        for (std::size_t i = flight.size() - 1; i > 0 && flight[i] < flight[i - 1]; --i)
            std::swap(flight[i], flight[i - 1]);
    }

    [[nodiscard]] JointKey keyOf(const JointView& view) const {
        JointKey key;
        key.word[0] = view.local[0];
        key.word[1] = view.local[1];
        for (std::size_t sender = 0; sender < 2; ++sender) {
            for (std::size_t i = 0; i < view.flight[sender].size(); ++i)
                key.word[2 + sender * m_channel + i] = view.flight[sender][i];
        }
        return key;
    }

    const ExploreBounds& m_bounds;
    const Locals& m_locals;
    std::size_t m_channel;
};

} // namespace finwait

#include "core/explore/playable.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/sim/simulation.h"

namespace finwait {

namespace {

constexpr std::int64_t kLatencyUs = 100 * kMillisecondUs;
constexpr std::int64_t kGapUs = 20 * kMillisecondUs;    ///< Between two steps that need no clock.
constexpr std::int64_t kReadGapUs = 1 * kMillisecondUs; ///< Until the application reads.

/// Timeouts of both ends.
struct Pace {
    std::array<std::int64_t, 2> rtoUs;
    std::array<std::int64_t, 2> mslUs;
};

constexpr std::array<std::int64_t, 2> both(std::int64_t seconds) {
    return {seconds * kSecondUs, seconds * kSecondUs};
}
constexpr std::array<std::int64_t, 2> each(std::int64_t a, std::int64_t b) {
    return {a * kSecondUs, b * kSecondUs};
}

/// The usual ones first; then one end is slower, or TIME-WAIT is shorter than a retransmission takes.
constexpr std::array<Pace, 10> kPaces = {{{both(1), both(120)},
                                          {each(1, 20), both(120)},
                                          {each(20, 1), both(120)},
                                          {both(1), each(30, 120)},
                                          {both(1), each(120, 30)},
                                          {each(1, 20), each(30, 120)},
                                          {each(20, 1), each(120, 30)},
                                          {both(20), both(1)},
                                          {each(20, 400), both(1)},
                                          {each(400, 20), both(1)}}};

World worldFor(const ExploreBounds& bounds, const Pace& pace) {
    std::array<Config, 2> configs;
    for (const End end : kBothEnds) {
        Config& config = configs[indexOf(end)];
        config = exploredConfig(bounds, end);
        config.rtoInitialUs = pace.rtoUs[indexOf(end)];
        config.rtoMinUs = config.rtoInitialUs;
        config.rtoMaxUs = std::max(config.rtoMaxUs, 8 * config.rtoInitialUs);
        config.mslUs = pace.mslUs[indexOf(end)];
    }
    World world = makeWorld(configs[0], configs[1], 1);
    for (Channel& channel : world.channels)
        channel.link.latencyUs = kLatencyUs;
    return world;
}

class Player {
public:
    Player(const StateSpace& space, World initial) : m_space(space) {
        m_path.initial = std::move(initial);
        m_path.last = m_path.initial;
        m_simulation.setRecordDecisions(false);
    }

    std::optional<PlayablePath> play(const std::vector<JointEvent>& events, const Joint& goal) {
        for (const JointEvent event : events) {
            if (!play(event))
                return std::nullopt;
        }
        if (!isAt(goal))
            return std::nullopt;
        return std::move(m_path);
    }

private:
    [[nodiscard]] World& world() { return m_path.last; }

    bool play(JointEvent event) {
        if (event.kind == JointEventKind::Timer)
            return expire(event.end, event.timer()) && read(event.end);
        if (static_cast<std::size_t>(event.kind) < kCallEventCount)
            return applySoon(CallAct{event.end, callFor(event.kind)}, kGapUs) && read(event.end);
        const auto segment = segmentOf(event);
        if (!segment)
            return false;
        if (event.kind == JointEventKind::Deliver)
            return deliver(*segment) && read(peerOf(event.end));
        if (event.kind == JointEventKind::Lose)
            return applySoon(DropAct{*segment}, kGapUs);
        return applySoon(DuplicateAct{*segment}, kGapUs);
    }

    static UserCall callFor(JointEventKind kind) {
        switch (kind) {
        case JointEventKind::ActiveOpen:
            return Open{true, true};
        case JointEventKind::PassiveOpen:
            return Open{false, false};
        case JointEventKind::Send:
            return Send{{'x'}, true, false};
        case JointEventKind::Close:
            return Close{};
        case JointEventKind::Abort:
        case JointEventKind::Timer:
        case JointEventKind::Deliver:
        case JointEventKind::Lose:
        case JointEventKind::Duplicate:
            break;
        }
        return Abort{};
    }

    /// The explorer's places in a channel are those of the world's list, unless it sorts them.
    [[nodiscard]] std::optional<SegmentId> segmentOf(JointEvent event) {
        const auto& flight = world().channelFrom(event.end).inFlight;
        std::vector<std::size_t> order(flight.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        if (event.index >= order.size())
            return std::nullopt;
        if (m_space.bounds().reordering) {
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return m_space.wireNumber(event.end, flight[a].segment)
                       < m_space.wireNumber(event.end, flight[b].segment);
            });
        }
        return flight[order[event.index]].id;
    }

    bool deliver(SegmentId id) {
        const auto next = nextEvent(world());
        if (next && next->segment == id)
            return apply({next->at, NextAct{}});
        return applySoon(DeliverAct{id}, kGapUs);
    }

    /// What would arrive before the timer expires is slower than it.
    bool expire(End end, TimerKind kind) {
        const auto deadline = world().tcb(end).deadline(kind);
        if (!deadline)
            return false;
        std::vector<DelayAct> delays;
        for (const Channel& channel : world().channels) {
            for (const InFlight& flight : channel.inFlight) {
                const auto place = static_cast<std::int64_t>(delays.size());
                if (!flight.held && flight.dueAt <= *deadline)
                    delays.push_back({flight.id, *deadline + kLatencyUs + place * kGapUs});
            }
        }
        for (const DelayAct& delay : delays) {
            if (!applySoon(delay, kGapUs))
                return false;
        }
        const auto next = nextEvent(world());
        if (!next || next->segment != 0 || next->end != end || next->timer != kind)
            return false;
        return apply({next->at, NextAct{}});
    }

    /// The explored application takes what has come at once.
    bool read(End end) {
        const Endpoint& endpoint = world().end(end);
        const UserCall call = Receive{};
        if (endpoint.tcb.receiveBuffer.empty()
            || previewCall(endpoint.tcb, call, world().now, endpoint.config) == ResultCode::ConnectionClosing)
            return true;
        return applySoon(CallAct{end, call}, kReadGapUs);
    }

    /// After a while, but before anything happens by itself.
    bool applySoon(const Act& act, std::int64_t gapUs) {
        if (const auto next = nextEvent(world()))
            gapUs = std::min(gapUs, (next->at.us - world().now.us) / 2);
        return apply({world().now + gapUs, act});
    }

    bool apply(const Intent& intent) {
        if (m_simulation.apply(world(), intent, m_report) != IntentError::None)
            return false;
        m_path.intents.push_back({m_report.at, intent.act});
        return true;
    }

    /// The simulator stands where the way leads: the same two TCBs but for their sense of time, and the same
    /// segments. From a present moment sequence numbers of later incarnations may differ.
    [[nodiscard]] bool isAt(const Joint& goal) {
        for (const End end : kBothEnds) {
            const auto& flight = world().channelFrom(end).inFlight;
            if (flight.size() != m_space.flightOf(goal, end).size())
                return false;
            const Tcb& wanted = m_space.localOf(goal, end).tcb;
            if (m_space.present() ? world().state(end) != wanted.state : !isSame(end, wanted))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isSame(End end, Tcb wanted) {
        Tcb tcb = m_space.ends(end).timeless(world().tcb(end));
        wanted.endOfStreamRead = tcb.endOfStreamRead; // nothing was there to be read
        return tcb == wanted;
    }

    const StateSpace& m_space;
    PlayablePath m_path;
    Simulation m_simulation;
    Report m_report;
};

/// Only the initial numbers that the way needs.
void keepUsedNumbers(PlayablePath& path) {
    for (const End end : kBothEnds) {
        const std::size_t used = std::max(1U, path.last.tcb(end).incarnation);
        path.initial.end(end).config.issList.resize(used);
        path.last.end(end).config.issList.resize(used);
    }
}

} // namespace

std::optional<PlayablePath> playable(const StateSpace& space, const Way& way) {
    const std::vector<JointEvent> events = space.steps(way);
    const Joint goal = space.states(way).back();
    if (space.present())
        return Player(space, *space.present()).play(events, goal);
    for (const Pace& pace : kPaces) {
        if (auto path = Player(space, worldFor(space.bounds(), pace)).play(events, goal)) {
            keepUsedNumbers(*path);
            return path;
        }
    }
    return std::nullopt;
}

} // namespace finwait

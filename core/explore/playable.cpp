#include "core/explore/playable.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/sim/simulation.h"

namespace finwait {

namespace {

constexpr std::int64_t kGapUs = 20 * kMillisecondUs;      ///< Between two steps that need no clock.
constexpr std::int64_t kTravelUs = 1'000'000 * kSecondUs; ///< Nothing arrives by itself.

struct Pace {
    std::array<std::int64_t, 2> rtoUs;
    std::int64_t mslUs;
};

constexpr std::array<Pace, 6> kPaces = {{
    {{1 * kSecondUs, 1 * kSecondUs}, 120 * kSecondUs},
    {{1 * kSecondUs, 20 * kSecondUs}, 120 * kSecondUs},
    {{20 * kSecondUs, 1 * kSecondUs}, 120 * kSecondUs},
    {{20 * kSecondUs, 20 * kSecondUs}, 1 * kSecondUs},
    {{20 * kSecondUs, 400 * kSecondUs}, 1 * kSecondUs},
    {{400 * kSecondUs, 20 * kSecondUs}, 1 * kSecondUs},
}};

World worldFor(const ExploreBounds& bounds, const Pace& pace) {
    std::array<Config, 2> configs;
    for (const End end : kBothEnds) {
        Config& config = configs[indexOf(end)];
        config = exploredConfig(bounds, end);
        config.rtoInitialUs = pace.rtoUs[indexOf(end)];
        config.rtoMinUs = config.rtoInitialUs;
        config.rtoMaxUs = std::max(config.rtoMaxUs, 8 * config.rtoInitialUs);
        config.mslUs = pace.mslUs;
    }
    World world = makeWorld(configs[0], configs[1], 1);
    for (Channel& channel : world.channels)
        channel.link.latencyUs = kTravelUs;
    return world;
}

class Player {
public:
    Player(const StateSpace& space, const Pace& pace) : m_space(space) {
        m_path.initial = worldFor(space.bounds(), pace);
        m_path.last = m_path.initial;
    }

    std::optional<PlayablePath> play(const std::vector<JointEvent>& events, JointId goal) {
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
        const auto act = actFor(event);
        if (!act || !apply({world().now + kGapUs, *act}))
            return false;
        const bool arrives = event.kind == JointEventKind::Deliver;
        const bool calls = static_cast<std::size_t>(event.kind) < kCallEventCount;
        return arrives || calls ? read(arrives ? peerOf(event.end) : event.end) : true;
    }

    [[nodiscard]] std::optional<Act> actFor(JointEvent event) {
        switch (event.kind) {
        case JointEventKind::ActiveOpen:
            return CallAct{event.end, Open{true, true}};
        case JointEventKind::PassiveOpen:
            return CallAct{event.end, Open{false, false}};
        case JointEventKind::Send:
            return CallAct{event.end, Send{{'x'}, true, false}};
        case JointEventKind::Close:
            return CallAct{event.end, Close{}};
        case JointEventKind::Abort:
            return CallAct{event.end, Abort{}};
        case JointEventKind::Deliver:
        case JointEventKind::Lose:
        case JointEventKind::Duplicate:
            return wireAct(event);
        case JointEventKind::Timer:
            break;
        }
        return std::nullopt;
    }

    /// The explorer's places in a channel are those of the world's list, unless it sorts them.
    [[nodiscard]] std::optional<Act> wireAct(JointEvent event) {
        const auto& flight = world().channelFrom(event.end).inFlight;
        std::vector<std::size_t> order(flight.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        if (event.index >= order.size())
            return std::nullopt;
        if (m_space.bounds().reordering) {
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return m_space.wireNumber(flight[a].segment) < m_space.wireNumber(flight[b].segment);
            });
        }
        const SegmentId id = flight[order[event.index]].id;
        if (event.kind == JointEventKind::Deliver)
            return DeliverAct{id};
        if (event.kind == JointEventKind::Lose)
            return DropAct{id};
        return DuplicateAct{id};
    }

    bool expire(End end, TimerKind kind) {
        const auto next = nextEvent(world());
        if (!next || next->segment != 0 || next->end != end || next->timer != kind)
            return false;
        return apply({next->at, NextAct{}});
    }

    /// The explored application takes what has come at once.
    bool read(End end) {
        const Endpoint& endpoint = world().end(end);
        const Tcb& tcb = endpoint.tcb;
        const bool something = !tcb.receiveBuffer.empty() || (tcb.finReceived && !tcb.endOfStreamRead);
        const UserCall call = Receive{};
        if (!something
            || previewCall(tcb, call, world().now, endpoint.config) == ResultCode::ConnectionClosing)
            return true;
        return apply({world().now, CallAct{end, call}});
    }

    bool apply(const Intent& intent) {
        if (m_simulation.apply(world(), intent, m_report) != IntentError::None)
            return false;
        m_path.intents.push_back({m_report.at, intent.act});
        return true;
    }

    [[nodiscard]] bool isAt(JointId goal) {
        const StatePair states = m_space.statesOf(goal);
        const JointView view = m_space.viewOf(goal);
        return world().state(End::A) == states[0] && world().state(End::B) == states[1]
               && world().channelFrom(End::A).inFlight.size() == view.flight[0].size()
               && world().channelFrom(End::B).inFlight.size() == view.flight[1].size();
    }

    const StateSpace& m_space;
    PlayablePath m_path;
    Simulation m_simulation;
    Report m_report;
};

} // namespace

std::optional<PlayablePath> playable(const StateSpace& space, JointId id) {
    const std::vector<JointEvent> events = space.pathTo(id);
    for (const Pace& pace : kPaces) {
        if (auto path = Player(space, pace).play(events, id))
            return path;
    }
    return std::nullopt;
}

} // namespace finwait

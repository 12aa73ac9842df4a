// The explorer against a search that knows nothing of it: worlds are copied, changed by the simulator's own
// intents, and compared whole. Both must count the same states and find the same shortest ways.

#include <QTest>

#include <array>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/explore/explorer.h"
#include "core/sim/simulation.h"

using namespace finwait;

namespace {

constexpr SimTime kNow{1'000 * kSecondUs};
constexpr SimTime kLater{2'000 * kSecondUs};

/// A moment: the world, without its clock, and what the applications have done.
struct Moment {
    World world;
    std::array<CallBounds, 2> left;
    std::array<int, 2> taken{};

    friend bool operator==(const Moment&, const Moment&) = default;
};

std::uint64_t hashOf(const Moment& moment) {
    Hasher hasher;
    hasher.add(finwait::hashOf(moment.world));
    for (const CallBounds& left : moment.left)
        hasher.add(left.activeOpens).add(left.passiveOpens).add(left.sends).add(left.closes).add(left.aborts);
    return hasher.add(moment.taken[0]).add(moment.taken[1]).value();
}

class BruteForce {
public:
    explicit BruteForce(const ExploreBounds& bounds) : m_bounds(bounds), m_space(bounds) {
        Moment first;
        first.world = makeWorld(exploredConfig(bounds, End::A), exploredConfig(bounds, End::B), 1);
        first.left = bounds.calls;
        settle(first);
        keep(std::move(first), 0);
        for (std::size_t i = 0; i < m_moments.size(); ++i)
            expand(i);
    }

    [[nodiscard]] std::size_t size() const { return m_moments.size(); }
    [[nodiscard]] std::size_t transitions() const { return m_transitions; }
    /// -1: never.
    [[nodiscard]] int steps(State a, State b) const {
        const auto found = m_steps.find(static_cast<int>(a) * 100 + static_cast<int>(b));
        return found == m_steps.end() ? -1 : found->second;
    }

private:
    void expand(std::size_t index) {
        for (const End end : kBothEnds) {
            tryCall(index, end, &CallBounds::activeOpens, Open{true, true});
            tryCall(index, end, &CallBounds::passiveOpens, Open{false, false});
            tryCall(index, end, &CallBounds::sends, Send{{'x'}, true, false});
            tryCall(index, end, &CallBounds::closes, Close{});
            tryCall(index, end, &CallBounds::aborts, Abort{});
            for (std::size_t timer = 0; timer < kTimerCount; ++timer)
                tryTimer(index, end, static_cast<TimerKind>(timer));
        }
        for (const End sender : kBothEnds)
            tryNetwork(index, sender);
    }

    void tryCall(std::size_t index, End end, std::uint8_t CallBounds::*left, const UserCall& call) {
        Moment moment = m_moments[index];
        const Endpoint& endpoint = moment.world.end(end);
        if (moment.left[indexOf(end)].*left == 0
            || isError(previewCall(endpoint.tcb, call, kNow, endpoint.config)))
            return;
        --(moment.left[indexOf(end)].*left);
        const bool says = apply(moment, CallAct{end, call}, end);
        if (says || !(moment.world == m_moments[index].world))
            reach(index, std::move(moment));
    }

    void tryTimer(std::size_t index, End end, TimerKind kind) {
        Moment moment = m_moments[index];
        auto& deadline = moment.world.end(end).tcb.deadline(kind);
        const bool busy =
            !moment.world.channels[0].inFlight.empty() || !moment.world.channels[1].inFlight.empty();
        if (!deadline || (kind == TimerKind::TimeWait && busy))
            return;
        if (kind == TimerKind::Retransmission && !m_bounds.retransmission)
            return;
        deadline = kNow;
        apply(moment, NextAct{}, end);
        reach(index, std::move(moment));
    }

    void tryNetwork(std::size_t index, End sender) {
        const std::size_t count = m_moments[index].world.channelFrom(sender).inFlight.size();
        std::vector<Segment> seen;
        for (std::size_t i = 0; i < count; ++i) {
            const InFlight flight = m_moments[index].world.channelFrom(sender).inFlight[i];
            if (i == 0) {
                Moment moment = m_moments[index];
                apply(moment, DeliverAct{flight.id}, peerOf(sender));
                reach(index, std::move(moment));
            }
            if (std::find(seen.begin(), seen.end(), flight.segment) != seen.end())
                continue;
            seen.push_back(flight.segment);
            if (m_bounds.loss)
                tryWire(index, DropAct{flight.id});
            if (m_bounds.duplication && count < m_bounds.channelSegments)
                tryWire(index, DuplicateAct{flight.id});
        }
    }

    void tryWire(std::size_t index, const Act& act) {
        Moment moment = m_moments[index];
        QCOMPARE(m_simulation.apply(moment.world, {kNow, act}, m_report), IntentError::None);
        settle(moment);
        reach(index, std::move(moment));
    }

    /// Returns whether segments were sent.
    bool apply(Moment& moment, const Act& act, End actor) {
        const IntentError error = m_simulation.apply(moment.world, {kNow, act}, m_report);
        if (error != IntentError::None)
            qFatal("an act cannot be done");
        bool says = !m_report.departures.empty();
        const Endpoint& endpoint = moment.world.end(actor);
        const bool something = !endpoint.tcb.receiveBuffer.empty()
                               || (endpoint.tcb.finReceived && !endpoint.tcb.endOfStreamRead);
        if (something
            && previewCall(endpoint.tcb, Receive{}, kNow, endpoint.config) != ResultCode::ConnectionClosing) {
            m_simulation.apply(moment.world, {kNow, CallAct{actor, Receive{}}}, m_report);
            says = says || !m_report.departures.empty();
            for (const UserResult& result : m_report.results)
                moment.taken[indexOf(actor)] += static_cast<int>(result.data.size());
        }
        settle(moment);
        return says;
    }

    /// Takes the clock, ids and counts out of a world.
    void settle(Moment& moment) const {
        World& world = moment.world;
        world.now = kNow;
        world.lastId = 0;
        for (const End end : kBothEnds) {
            world.end(end).tcb = m_space.ends(end).timeless(world.tcb(end));
            for (auto& deadline : world.end(end).tcb.deadlines) {
                if (deadline)
                    deadline = kLater;
            }
            Channel& channel = world.channelFrom(end);
            channel.sentCount = 0;
            channel.deliveredCount = 0;
            for (InFlight& flight : channel.inFlight)
                flight = {++world.lastId, flight.segment,      kNow, kLater, true, kNow,
                          false,          SegmentOrigin::Sent, 0};
        }
        // Copies of segments must not tell when they were numbered.
        world.lastId = 100;
    }

    void reach(std::size_t from, Moment moment) {
        if (moment.world.channels[0].inFlight.size() > m_bounds.channelSegments
            || moment.world.channels[1].inFlight.size() > m_bounds.channelSegments)
            return;
        ++m_transitions;
        keep(std::move(moment), m_depths[from] + 1);
    }

    void keep(Moment moment, int depth) {
        const std::uint64_t hash = hashOf(moment);
        const auto [first, last] = m_byHash.equal_range(hash);
        for (auto known = first; known != last; ++known) {
            if (m_moments[known->second] == moment)
                return;
        }
        m_byHash.emplace(hash, m_moments.size());
        m_steps.emplace(static_cast<int>(moment.world.state(End::A)) * 100
                            + static_cast<int>(moment.world.state(End::B)),
                        depth);
        m_moments.push_back(std::move(moment));
        m_depths.push_back(depth);
    }

    ExploreBounds m_bounds;
    StateSpace m_space; ///< Only for what it knows of taking time out of a TCB.
    Simulation m_simulation;
    Report m_report;
    std::deque<Moment> m_moments;
    std::vector<int> m_depths;
    std::unordered_multimap<std::uint64_t, std::size_t> m_byHash;
    std::unordered_map<int, int> m_steps;
    std::size_t m_transitions = 0;
};

} // namespace

class ExploreBruteForceTest : public QObject {
    Q_OBJECT

private slots:
    void sameStates_data() {
        QTest::addColumn<int>("segments");
        QTest::addColumn<bool>("loss");
        QTest::addColumn<bool>("duplication");
        QTest::addColumn<int>("sends");
        QTest::addColumn<int>("aborts");
        QTest::addColumn<QString>("profile");
        QTest::newRow("nothing lost") << 2 << false << false << 0 << 0 << "rfc9293";
        QTest::newRow("loss, one segment at a time") << 1 << true << false << 0 << 0 << "rfc9293";
        QTest::newRow("copies") << 2 << false << true << 0 << 0 << "rfc9293";
        QTest::newRow("data") << 2 << false << false << 1 << 0 << "rfc9293";
        QTest::newRow("aborts") << 2 << false << false << 0 << 1 << "rfc9293";
        QTest::newRow("linux, data") << 2 << false << false << 1 << 0 << "linux";
    }
    void sameStates() {
        QFETCH(int, segments);
        QFETCH(bool, loss);
        QFETCH(bool, duplication);
        QFETCH(int, sends);
        QFETCH(int, aborts);
        QFETCH(QString, profile);
        ExploreBounds bounds;
        bounds.profile = *profileFromName(profile.toStdString());
        bounds.calls[0] = {1, 0, static_cast<std::uint8_t>(sends), 1, static_cast<std::uint8_t>(aborts)};
        bounds.calls[1] = {0, 1, 0, 1, 0};
        bounds.channelSegments = static_cast<std::uint8_t>(segments);
        bounds.loss = loss;
        bounds.retransmission = loss;
        bounds.duplication = duplication;
        StateSpace space(bounds);
        QCOMPARE(space.search(1), ExploreEnd::Complete);
        const BruteForce brute(bounds);
        QCOMPARE(space.size(), brute.size());
        QCOMPARE(space.transitions(), brute.transitions());
        for (const State a : kAllStates) {
            for (const State b : kAllStates) {
                const ReachedPair& pair = space.pair(a, b);
                QCOMPARE(pair.id == kNoJoint ? -1 : static_cast<int>(pair.steps), brute.steps(a, b));
            }
        }
    }
};

QTEST_APPLESS_MAIN(ExploreBruteForceTest)
#include "explore_brute_force_test.moc"

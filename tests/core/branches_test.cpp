// The branches of a history as a list, and where two of them part.

#include <QTest>

#include "core/history/branches.h"

using namespace finwait;

namespace {

constexpr CallAct kListen{End::B, Open{false, false}};
constexpr CallAct kConnect{End::A, Open{true, true}};

/// B listens (1), A connects (2), and all that follows.
History handshake() {
    History history(makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1));
    history.apply({{}, kListen});
    history.apply({{}, kConnect});
    history.foresee(100);
    return history;
}

/// Loses the segment that is in flight at a step of the present path.
NodeId drop(History& history, std::size_t step) {
    history.goTo(history.path()[step]);
    const World& world = history.world();
    for (const Channel& channel : world.channels) {
        if (!channel.inFlight.empty())
            history.apply({world.now, DropAct{channel.inFlight.front().id}});
    }
    const NodeId first = history.cursor();
    history.foresee(100);
    return first;
}

} // namespace

class BranchesTest : public QObject {
    Q_OBJECT

private slots:
    void theMainLineAlone() {
        const History history = handshake();
        const auto branches = branchesOf(history, 10);
        QCOMPARE(branches.size(), std::size_t{1});
        QCOMPARE(branches[0].first, NodeId{0});
        QCOMPARE(branches[0].leaf, history.path().back());
        QCOMPARE(branches[0].stepCount, 5U);
        QCOMPARE(branches[0].level, 0U);
    }

    void branchesOfBranchesComeBehindTheirOwn() {
        History history = handshake();
        const NodeId end = history.path().back();
        const NodeId synAckLost = drop(history, 3);
        const NodeId again = drop(history, 5); // The SYN,ACK or SYN that was sent once more.
        history.goTo(end);
        const NodeId synLost = drop(history, 2);
        const auto branches = branchesOf(history, 10);
        QCOMPARE(branches.size(), std::size_t{4});
        QCOMPARE(branches[0].leaf, end);
        QCOMPARE(branches[1].first, synLost);
        QCOMPARE(branches[1].forkDepth, 2U);
        QCOMPARE(branches[2].first, synAckLost);
        QCOMPARE(branches[2].forkDepth, 3U);
        QCOMPARE(branches[2].level, 1U);
        QCOMPARE(branches[3].first, again);
        QCOMPARE(branches[3].level, 2U);
        QCOMPARE(branches[3].forkDepth, 5U);
        QCOMPARE(branchesOf(history, 2).size(), std::size_t{2});
    }

    void whereTwoPart() {
        History history = handshake();
        const NodeId end = history.path().back();
        const NodeId fork = history.path()[3];
        const NodeId lost = drop(history, 3);
        const NodeId otherEnd = history.path().back();
        QCOMPARE(forkOf(history, end, otherEnd), fork);
        QCOMPARE(forkOf(history, otherEnd, end), fork);
        QCOMPARE(forkOf(history, end, end), end);
        QCOMPARE(forkOf(history, fork, end), fork);
        QCOMPARE(ancestorAt(history, otherEnd, 4), lost);
    }
};

QTEST_APPLESS_MAIN(BranchesTest)
#include "branches_test.moc"

// The bare endpoint: no World, no Report, no History. CPU time of the thread, the best of many short runs.

#include <QTest>

#include <array>
#include <functional>
#include <utility>

#include "tests/bench/endpoint_pair.h"
#include "tests/bench/measure.h"

using namespace finwait;
using namespace finwait::bench;

namespace {

constexpr int kTurns = 40;
constexpr int kConnections = 2'000;
constexpr int kArrivals = 8'000;
constexpr std::size_t kTcbs = 128;
constexpr double kSegmentNsMax = 250;
constexpr double kCallNsMax = 300;

/// Both ends of one connection, brought to the state in which a call is made.
struct Ends {
    Config configA;
    Config configB;
    Tcb a;
    Tcb b;

    Ends() {
        configA.local = configB.remote = {0x0A000001, 49152};
        configB.local = configA.remote = {0x0A000002, 80};
    }

    Outcome call(const UserCall& what) {
        Outcome out;
        userCall(a, what, {}, configA, out);
        return out;
    }

    void establish() {
        Outcome out;
        userCall(b, Open{false, false}, {}, configB, out);
        exchange(call(Open{}));
    }

    /// What A has sent reaches B, and so on until all is quiet.
    void exchange(Outcome fromA) {
        while (!fromA.segments.empty()) {
            Outcome fromB;
            for (const OutgoingSegment& outgoing : fromA.segments)
                segmentArrives(b, outgoing.segment, {}, configB, fromB);
            fromA.clear();
            for (const OutgoingSegment& outgoing : fromB.segments)
                segmentArrives(a, outgoing.segment, {}, configA, fromA);
        }
    }

    /// Text from B lies on hand.
    void receiveText(std::uint32_t octets) {
        Outcome fromB;
        userCall(b, Send{Octets(octets, 'x')}, {}, configB, fromB);
        Outcome fromA;
        for (const OutgoingSegment& outgoing : fromB.segments)
            segmentArrives(a, outgoing.segment, {}, configA, fromA);
        exchange(std::move(fromA));
    }
};

Ends closedEnds() {
    return {};
}

Ends establishedEnds() {
    Ends ends;
    ends.establish();
    return ends;
}

Ends readableEnds() {
    Ends ends = establishedEnds();
    ends.receiveText(1000);
    return ends;
}

struct MeasuredCall {
    const char* name;
    Ends (*prepare)();
    UserCall call;
};

const std::array kCalls = {
    MeasuredCall{"OPEN, passive", closedEnds, Open{false, false}},
    MeasuredCall{"OPEN, active (a SYN)", closedEnds, Open{}},
    MeasuredCall{"SEND, 1000 octets (a segment)", establishedEnds, Send{Octets(1000, 'x')}},
    MeasuredCall{"RECEIVE, 1000 octets on hand", readableEnds, Receive{1000}},
    MeasuredCall{"RECEIVE, queued", establishedEnds, Receive{1000}},
    MeasuredCall{"CLOSE (a FIN)", establishedEnds, Close{}},
    MeasuredCall{"ABORT (a RST)", establishedEnds, Abort{}},
    MeasuredCall{"STATUS", establishedEnds, Status{}},
};

/// One call, many TCBs in the same state one after the other.
double callNs(const MeasuredCall& measured, bool recordDecisions) {
    const Ends ends = measured.prepare();
    Outcome out;
    out.recordDecisions = recordDecisions;
    Best best;
    for (int turn = 0; turn < kTurns; ++turn) {
        std::vector<Tcb> tcbs(kTcbs, ends.a);
        best.run([&] {
            for (Tcb& tcb : tcbs) {
                out.clear();
                userCall(tcb, measured.call, {}, ends.configA, out);
            }
            return kTcbs;
        });
    }
    return best.ns();
}

} // namespace

class EndpointBench : public QObject {
    Q_OBJECT

private slots:
    void openAndClose() {
        for (const bool decisions : {false, true}) {
            EndpointPair pair(decisions);
            int segments = 0;
            Best best;
            for (int turn = 0; turn < kTurns; ++turn) {
                best.run([&] {
                    for (int i = 0; i < kConnections; ++i)
                        segments = pair.openAndClose();
                    return kConnections;
                });
            }
            qInfo("open and close, Decisions %-3s %9.0f connections/s, %5.0f ns a segment (bar: %.0f)",
                  decisions ? "on:" : "off:", best.perSecond(), best.ns() / segments, kSegmentNsMax);
            QVERIFY(best.ns() / segments <= kSegmentNsMax);
        }
    }

    void bulk() {
        for (const bool decisions : {false, true}) {
            EndpointPair pair(decisions);
            pair.open();
            Best best;
            for (int turn = 0; turn < kTurns; ++turn)
                best.run([&] { return pair.transfer(kArrivals); });
            qInfo("bulk,           Decisions %-3s %9.0f segments/s,    %5.0f ns a segment (bar: %.0f)",
                  decisions ? "on:" : "off:", best.perSecond(), best.ns(), kSegmentNsMax);
            QVERIFY(best.ns() <= kSegmentNsMax);
        }
    }

    void userCalls() {
        for (const MeasuredCall& measured : kCalls) {
            const double off = callNs(measured, false);
            const double on = callNs(measured, true);
            qInfo("%-30s %5.0f ns, Decisions recorded %5.0f ns", measured.name, off, on);
            QVERIFY(on <= kCallNsMax);
        }
    }
};

QTEST_APPLESS_MAIN(EndpointBench)
#include "endpoint_bench.moc"

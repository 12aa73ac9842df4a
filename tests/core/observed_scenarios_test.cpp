// Every scenario is captured at each end, written, read back and watched: what is inferred of both ends must
// hold what they really were.

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unordered_map>

#include "core/capture/observation_reader.h"
#include "core/capture/packets.h"
#include "core/capture/pcap_writer.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

History played(const QString& path) {
    auto loaded = loadScenarioFile(path.toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    const auto& scenario = std::get<Scenario>(loaded);
    History history(makeWorld(scenario), scenario.script);
    history.foresee(2'000);
    return history;
}

/// The states that a segment's journey really led to.
struct Truth {
    std::vector<State> sending;   ///< From its departure until the capture point has seen it.
    std::vector<State> receiving; ///< From its arrival until its receiver has spoken again.
    bool strange = false;         ///< Forged, or damaged on its way: the end that it names never sent it so.
    bool elsewhere = false;       ///< Of another connection of the same host.
    bool listens = false;         ///< A listener stands beside the connection.
};

bool isBetween(const World& world, const Segment& segment) {
    const Socket& a = world.end(End::A).config.local;
    const Socket& b = world.end(End::B).config.local;
    return (segment.source == a && segment.destination == b)
           || (segment.source == b && segment.destination == a);
}

/// `where` the capture is made.
std::unordered_map<SegmentId, Truth> truthsOf(const History& history, End where) {
    std::unordered_map<SegmentId, Truth> truths;
    std::array<std::vector<SegmentId>, 2> heard; ///< By end: since it last spoke.
    std::vector<SegmentId> underway;             ///< To the capture point.
    history.replay(0, [&](NodeId, const World& world, const Report& report) {
        for (const Departure& departure : report.departures) {
            Truth& truth = truths[departure.id];
            truth.sending = {report.after[indexOf(departure.sender)]};
            truth.strange = departure.origin == SegmentOrigin::Forged || departure.segment.checksumDamaged;
            truth.elsewhere = !isBetween(world, departure.segment);
            truth.listens = world.tcb(End::B).listener.listening || world.tcb(End::A).listener.listening;
            if (departure.copyOf != 0)
                truth.strange = truth.strange || truths[departure.copyOf].strange;
        }
        for (const SegmentId id : underway)
            truths[id].sending.push_back(report.after[indexOf(peerOf(where))]);
        for (const Departure& departure : report.departures) {
            if (departure.sender != where)
                underway.push_back(departure.id);
        }
        for (const End end : kBothEnds) {
            for (const SegmentId id : heard[indexOf(end)])
                truths[id].receiving.push_back(report.after[indexOf(end)]);
        }
        for (const Departure& departure : report.departures)
            heard[indexOf(departure.sender)].clear();
        if (report.arrival) {
            std::erase(underway, report.arrival->id);
            heard[indexOf(report.arrival->to)].push_back(report.arrival->id);
            truths[report.arrival->id].receiving.push_back(report.after[indexOf(report.arrival->to)]);
        }
    });
    return truths;
}

/// The segments that a capture at one end holds, in its order.
std::vector<SegmentId> segmentsAt(const History& history, End where) {
    std::vector<SegmentId> ids;
    history.replay(0, [&](NodeId, const World&, const Report& report) {
        if (report.arrival && report.arrival->to == where)
            ids.push_back(report.arrival->id);
        for (const Departure& departure : report.departures) {
            if (departure.sender == where && departure.origin == SegmentOrigin::Sent)
                ids.push_back(departure.id);
        }
    });
    return ids;
}

QString names(StateSet states) {
    QStringList list;
    for (const State state : kAllStates) {
        if (states.contains(state))
            list += QString::fromUtf8(stateName(state));
    }
    return list.join(QLatin1Char('|'));
}

} // namespace

class ObservedScenariosTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const History& history, End where) {
        const auto packets = packetsAt(history, {where, IpVersion::V4, false});
        const std::string file = pcapFile(packets);
        QString path = m_folder.filePath(QStringLiteral("x.pcap"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(file.data(), static_cast<qsizetype>(file.size()));
        return path;
    }

private slots:
    void whatIsInferredHoldsTheTruth_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("where");
        QDirIterator files(QStringLiteral(FINWAIT_SCENARIO_DIR), {QStringLiteral("*.json")});
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QLatin1String("schema.json")))
                continue;
            for (const End end : kBothEnds)
                QTest::addRow("%s at %c", qUtf8Printable(files.fileInfo().baseName()), letterOf(end))
                    << path << int(indexOf(end));
        }
    }
    void whatIsInferredHoldsTheTruth() {
        QFETCH(QString, scenario);
        QFETCH(int, where);
        const End end = where == 0 ? End::A : End::B;
        const History history = played(scenario);
        const QString path = write(history, end);
        auto truths = truthsOf(history, end);
        const std::vector<SegmentId> ids = segmentsAt(history, end);
        if (ids.empty())
            return;
        const Survey survey = surveyCapture(path.toStdString());
        QVERIFY(!survey.error);
        QCOMPARE(survey.packets, ids.size());
        QStringList wrong;
        std::size_t seen = 0;
        for (const Connection& connection : survey.connections) {
            const auto read = observeConnection(path.toStdString(), connection.index);
            const auto* observed = std::get_if<ObservedConnection>(&read);
            QVERIFY(observed != nullptr);
            bool misled = false;
            for (const ObservedSegment& segment : observed->observation->segments) {
                ++seen;
                const Truth& truth = truths[ids[segment.packet - 1]];
                // What an outsider sends is taken for the end's own: from there on nothing can be told.
                misled = misled || truth.strange;
                if (misled || truth.elsewhere)
                    continue;
                const auto check = [&](const char* who, const StateEstimate& estimate,
                                       const std::vector<State>& states, bool listens) {
                    StateSet held = withUnseenChanges(estimate.may);
                    if (listens) // The stage shows the listener, not the connection that it is making.
                        held = held | StateSet{State::Listen};
                    const bool holds =
                        std::ranges::any_of(states, [&](State state) { return held.contains(state); });
                    if (!states.empty() && !holds)
                        wrong += QStringLiteral("packet %1: %2 was %3, inferred %4")
                                     .arg(segment.packet)
                                     .arg(QString::fromUtf8(who), QString::fromUtf8(stateName(states.back())),
                                          names(estimate.may));
                };
                check("sender", segment.sending, truth.sending, truth.listens);
                check("receiver", segment.receiving, truth.receiving, truth.listens);
            }
        }
        QCOMPARE(seen, ids.size());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

QTEST_APPLESS_MAIN(ObservedScenariosTest)
#include "observed_scenarios_test.moc"

// The list of a capture's connections, and one of them on the stage.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/calls_model.h"
#include "app/models/decision_model.h"
#include "app/models/segment_model.h"
#include "app/models/tcb_model.h"
#include "app/models/workspace.h"
#include "app/painting/diagram_state.h"
#include "core/tcp/wire_format.h"
#include "tests/core/capture_builder.h"

using namespace finwait;

namespace {

constexpr int kPatienceMs = 10'000;

Made a(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::uint16_t port, std::string text = {}) {
    return {.control = control, .seq = seq, .ack = ack, .text = std::move(text), .portA = port};
}

Made b(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::uint16_t port) {
    return {.fromA = false, .control = control, .seq = seq, .ack = ack, .portA = port};
}

/// Three connections: one closed, one refused, one that goes on and has a loss.
std::vector<Made> threeConnections() {
    std::vector<Made> all = {
        a(Syn, 100, 0, 41'000),         b(Syn | Ack, 500, 101, 41'000), a(Ack, 101, 501, 41'000),
        a(Ack, 101, 501, 41'000, "hi"), b(Ack, 501, 103, 41'000),       a(Fin | Ack, 103, 501, 41'000),
        b(Fin | Ack, 501, 104, 41'000), a(Ack, 104, 502, 41'000),       a(Syn, 900, 0, 42'000),
        b(Rst | Ack, 0, 901, 42'000),   a(Ack, 10, 20, 43'000, "one"),  a(Ack, 10, 20, 43'000, "one"),
        b(Ack, 20, 13, 43'000),
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].atUs = static_cast<std::int64_t>(i) * 300'000;
    return all;
}

} // namespace

class CaptureModelTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const Octets& file, const char* name = "x.pcap") {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        return path;
    }
    static void open(Workspace& workspace, const QString& path) {
        workspace.openCapture(path);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.captures()->isReading(), kPatienceMs);
    }
    static QString at(const CaptureModel& model, int row, int role) {
        return model.data(model.index(row), role).toString();
    }

private slots:
    void connectionsAreListed() {
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::captureOpened);
        open(workspace, write(captureOf(threeConnections())));
        QCOMPARE(opened.size(), 1);
        const CaptureModel& model = *workspace.captures();
        QCOMPARE(model.fileName(), QStringLiteral("x.pcap"));
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.trouble(), QString());
        QVERIFY(model.summary().startsWith(QStringLiteral("13 packets in 3.6 s, 13 of them TCP")));
        QCOMPARE(model.listed(), QStringLiteral("3 connections"));
        QCOMPARE(at(model, 0, CaptureModel::EndARole), QStringLiteral("10.0.0.1:41000"));
        QCOMPARE(at(model, 0, CaptureModel::ClosedRole), QStringLiteral("closed, A first"));
        QCOMPARE(at(model, 1, CaptureModel::ClosedRole), QStringLiteral("refused"));
        QCOMPARE(at(model, 2, CaptureModel::OpenedRole), QStringLiteral("open before the capture"));
        QCOMPARE(at(model, 2, CaptureModel::LossesRole), QStringLiteral("1 sent again"));
    }

    void oneOfAKindIsNoPlural() {
        Workspace workspace;
        open(workspace, write(captureOf({Made{.control = Syn}})));
        CaptureModel& model = *workspace.captures();
        QCOMPARE(model.listed(), QStringLiteral("1 connection"));
        QCOMPARE(at(model, 0, CaptureModel::PacketsRole), QStringLiteral("1 packet"));
        QCOMPARE(model.summary(), QStringLiteral("1 packet in 0 ms, 1 of them TCP"));
        QSignalSpy counted(&model, &CaptureModel::countChanged);
        model.setFilter(QStringLiteral("nowhere"));
        QCOMPARE(counted.size(), 1);
        QCOMPARE(model.listed(), QStringLiteral("0 of 1 connections"));
    }

    void theListIsNarrowedAndSorted() {
        Workspace workspace;
        open(workspace, write(captureOf(threeConnections())));
        CaptureModel& model = *workspace.captures();
        model.setFilter(QStringLiteral("42000"));
        QCOMPARE(model.count(), 1);
        model.setFilter(QStringLiteral("A first"));
        QCOMPARE(model.count(), 1);
        model.setFilter({});
        model.setKind(static_cast<int>(CaptureModel::Kind::Losses));
        QCOMPARE(model.count(), 1);
        model.setKind(static_cast<int>(CaptureModel::Kind::Reset));
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.data(model.index(0), CaptureModel::NumberRole).toInt(), 1);
        model.setKind(0);
        model.setOrder(static_cast<int>(CaptureModel::Order::Packets));
        QCOMPARE(model.data(model.index(0), CaptureModel::NumberRole).toInt(), 0);
        QCOMPARE(model.data(model.index(2), CaptureModel::NumberRole).toInt(), 1);
        QCOMPARE(model.kindNames().size(), 5);
        QCOMPARE(model.orderNames().size(), 5);
    }

    void aConnectionPlaysOnTheStage() {
        Workspace workspace;
        open(workspace, write(captureOf(threeConnections())));
        workspace.captures()->take(0);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.stage()->isWatched(), kPatienceMs);
        Stage& stage = *workspace.stage();
        QCOMPARE(stage.stepCount(), 16);
        QCOMPARE(stage.history().observation()->names[1], std::string("10.0.0.2:80"));
        stage.goToStep(16);
        QCOMPARE(stage.history().world().state(End::A), State::TimeWait);
        QCOMPARE(stage.history().world().state(End::B), State::Closed);

        DecisionModel why;
        why.setStage(&stage);
        QVERIFY(why.paragraph().contains(QStringLiteral("it may be CLOSED or LAST-ACK")));
        stage.setSelectedSegment(4);
        SegmentModel segment;
        segment.setStage(&stage);
        QCOMPARE(segment.octets().size(), 22);
        QCOMPARE(segment.characters().last(), QStringLiteral("i"));
        QVERIFY(segment.checksum().known);
    }

    void doubtIsShown() {
        Workspace workspace;
        QVERIFY(workspace.openConnection(write(captureOf(threeConnections())), 0));
        Stage& stage = *workspace.stage();
        stage.goToStep(16);
        TcbModel tcb;
        tcb.setStage(&stage);
        const auto cell = [&](int row, int role) { return tcb.data(tcb.index(row), role).toString(); };
        QCOMPARE(cell(0, TcbModel::NameRole), QStringLiteral("STATE"));
        QCOMPARE(cell(0, TcbModel::ValueBRole), QStringLiteral("CLOSED"));
        QCOMPARE(cell(1, TcbModel::NameRole), QStringLiteral("or"));
        QCOMPARE(cell(1, TcbModel::ValueBRole), QStringLiteral("LAST-ACK"));
        // Nobody outside knows these.
        for (int row = 0; row < tcb.rowCount(); ++row)
            QVERIFY(cell(row, TcbModel::NameRole) != QStringLiteral("cwnd"));

        DiagramTracker tracker;
        tracker.update(stage.history());
        const DiagramEnd b = tracker.stateAt(stage.history()).end(End::B);
        QCOMPARE(b.box, DiagramBox::ClosedAgain);
        QVERIFY(b.may.contains(State::LastAck));
        QVERIFY(tracker.stateAfter(6).end(End::A).may.empty());
        QCOMPARE(boxOfDoubt(State::Closed, DiagramBox::LastAck), DiagramBox::ClosedAgain);
        QCOMPARE(boxOfDoubt(State::Closed, DiagramBox::SynReceived), DiagramBox::Closed);
    }
    void aConnectionSeenFromTheMiddleStandsWhereItWas() {
        Workspace workspace;
        QVERIFY(workspace.openConnection(write(captureOf(threeConnections())), 2));
        DiagramTracker tracker;
        tracker.update(workspace.stage()->history());
        QCOMPARE(tracker.stateAfter(0).end(End::A).box, DiagramBox::Established);
        QCOMPARE(tracker.stateAfter(3).end(End::B).box, DiagramBox::Established);
    }
    void ipv6HasItsOwnAddressesAndChecksum() {
        Octets packet = ipv6Packet({.control = Syn, .seq = 100});
        packet[40 + 16] = packet[40 + 17] = 0;
        const std::uint32_t sum =
            sumOfWords(std::span(packet).subspan(8, 32)) + 20 + 6 + sumOfWords(std::span(packet).subspan(40));
        const auto right = static_cast<std::uint16_t>(~foldCarries(sum));
        packet[40 + 16] = static_cast<std::uint8_t>(right >> 8);
        packet[40 + 17] = static_cast<std::uint8_t>(right);
        Workspace workspace;
        QVERIFY(workspace.openConnection(write(captureOf({MadeFrame{packet, 0}}, {.link = kLinkRaw})), 0));
        workspace.stage()->goToStep(1);
        workspace.stage()->setSelectedSegment(1);
        SegmentModel segment;
        segment.setStage(workspace.stage());
        QCOMPARE(segment.checksum().source, QStringLiteral("2001:db8::a00:1"));
        QCOMPARE(segment.checksum().destination, QStringLiteral("2001:db8::a00:2"));
        QVERIFY(segment.checksum().ipv6);
        QVERIFY(segment.checksum().known);
        QVERIFY(!segment.checksum().damaged);
        QCOMPARE(segment.way(), QStringLiteral("SEG.LEN 1 · packet 1, seen 0.000 s"));
        QCOMPARE(segment.data(segment.index(0), SegmentModel::MeaningRole).toString(),
                 QStringLiteral("A sends from [2001:db8::a00:1]:40000"));
    }
    void aLongConnectionComesBitByBit() {
        constexpr int kSegments = 10'000;
        std::vector<Made> segments;
        for (int i = 0; i < kSegments; ++i)
            segments.push_back({.fromA = i % 2 == 0, .control = Ack, .seq = 1, .ack = 1, .atUs = i * 1'000});
        Workspace workspace;
        QVERIFY(workspace.openConnection(write(captureOf(segments)), 0));
        QVERIFY(workspace.stage()->stepCount() < 2 * kSegments);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.stage()->stepCount(), 2 * kSegments, kPatienceMs);
        workspace.stage()->goToStep(2 * kSegments);
        QCOMPARE(workspace.stage()->stepIndex(), 2 * kSegments);
    }
    void aCaptureIsKnownByItsFirstOctets() {
        QVERIFY(Workspace::looksLikeCapture(write(captureOf(threeConnections()), "trace.1")));
        QVERIFY(Workspace::looksLikeCapture(write(captureOf(threeConnections(), {.pcapng = true}), "trace")));
        QVERIFY(Workspace::looksLikeCapture(QStringLiteral("none.pcap")));
        QVERIFY(!Workspace::looksLikeCapture(QStringLiteral("three-way-handshake")));
        QVERIFY(!Workspace::looksLikeCapture(m_folder.path()));
    }
    void aDroppedCaptureIsOpened() {
        Workspace workspace;
        workspace.openDropped({QUrl::fromLocalFile(write(captureOf(threeConnections()), "dropped.cap"))});
        QTRY_COMPARE_WITH_TIMEOUT(workspace.captures()->count(), 3, kPatienceMs);
    }

    void whatWasCapturedCannotBeChanged() {
        Workspace workspace;
        QVERIFY(workspace.openConnection(write(captureOf(threeConnections())), 0));
        CallsModel calls;
        calls.setStage(workspace.stage());
        QCOMPARE(calls.data(calls.index(0), CallsModel::WorksRole).toBool(), false);
        QCOMPARE(calls.data(calls.index(0), CallsModel::ReasonRole).toString(),
                 workspace.stage()->rules()->whyNoCalls());
        QCOMPARE(workspace.stage()->perform(CallAct{End::A, Close{}}), IntentError::Watched);
        const int steps = workspace.stage()->stepCount();
        workspace.stage()->reset();
        QVERIFY(workspace.stage()->isWatched());
        QCOMPARE(workspace.stage()->stepCount(), steps);
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        QVERIFY(!workspace.stage()->isWatched());
    }

    void aDamagedFileShowsWhatCouldBeRead() {
        Octets file = captureOf(threeConnections());
        file.resize(file.size() - 5);
        Workspace workspace;
        open(workspace, write(file));
        QCOMPARE(workspace.captures()->count(), 3);
        QVERIFY(workspace.captures()->trouble().contains(QStringLiteral("ends in the middle of a record")));
        QVERIFY(workspace.captures()->trouble().contains(QStringLiteral("packets read before it: 12")));
        open(workspace, m_folder.filePath(QStringLiteral("none.pcap")));
        QCOMPARE(workspace.captures()->count(), 0);
        QVERIFY(!workspace.captures()->trouble().isEmpty());
    }

    void aFileThatHasGoneIsTold() {
        Workspace workspace;
        const QString path = write(captureOf(threeConnections()), "gone.pcap");
        open(workspace, path);
        QVERIFY(QFile::remove(path));
        QSignalSpy failed(workspace.captures(), &CaptureModel::failed);
        workspace.captures()->take(0);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        QVERIFY(workspace.noticeIsError());
        QVERIFY(!workspace.stage()->isWatched());
    }

    void manyConnectionsAreSearchedBesideTheWindow() {
        std::vector<Made> segments;
        for (std::uint16_t port = 1'000; port < 21'000; ++port)
            segments.push_back(a(Syn, 100, 0, port));
        Workspace workspace;
        CaptureModel& captures = *workspace.captures();
        open(workspace, write(captureOf(segments)));
        QTRY_COMPARE_WITH_TIMEOUT(captures.count(), 20'000, kPatienceMs);
        captures.setFilter(QStringLiteral(":1234"));
        QVERIFY(captures.isSearching());
        QCOMPARE(captures.count(), 20'000);
        captures.setFilter(QStringLiteral(":12345"));
        QTRY_VERIFY_WITH_TIMEOUT(!captures.isSearching(), kPatienceMs);
        QCOMPARE(captures.count(), 1);
        QCOMPARE(captures.data(captures.index(0), CaptureModel::NumberRole).toInt(), 12'345 - 1'000);
    }

    void readingCanBeStoppedAndShowsWhatWasRead() {
        Workspace workspace;
        CaptureModel& captures = *workspace.captures();
        workspace.openCapture(
            write(captureOf(std::vector<Made>(200'000, a(Ack, 1, 1, 40'000))), "long.pcap"));
        QVERIFY(captures.isReading());
        captures.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!captures.isReading(), kPatienceMs);
        QCOMPARE(captures.fileName(), QStringLiteral("long.pcap"));
        QCOMPARE(captures.count(), 1);
        QVERIFY(captures.trouble().startsWith(QStringLiteral("Reading was stopped after ")));
        QVERIFY(captures.isStopped());
        QVERIFY2(!captures.trouble().contains(QStringLiteral("200,000")), qPrintable(captures.trouble()));
        open(workspace, write(captureOf(threeConnections())));
        QCOMPARE(captures.trouble(), QString());
        QVERIFY(!captures.isStopped());
    }
};

QTEST_MAIN(CaptureModelTest)
#include "capture_model_test.moc"

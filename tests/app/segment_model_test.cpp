#include <QSignalSpy>
#include <QTest>

#include "app/models/scenario_library.h"
#include "app/models/segment_model.h"
#include "app/models/segment_words.h"

using namespace finwait;

namespace {

void load(Stage& stage, const char* name) {
    stage.load(std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name))));
}

Departure departureOf(const Segment& segment) {
    Departure departure;
    departure.sender = End::A;
    departure.segment = segment;
    departure.segment.source = {0x0A000001, 49152};
    departure.segment.destination = {0x0A000002, 80};
    return departure;
}

std::vector<FieldRow> rowsOf(const Segment& segment, int shift = 0) {
    const Departure departure = departureOf(segment);
    return fieldRows({departure, {true, {SeqNum(100), SeqNum(300)}}, shift});
}

Segment dataSegment() {
    Segment segment;
    segment.seq = SeqNum(101);
    segment.ack = SeqNum(301);
    segment.control = Psh | Ack;
    segment.window = 500;
    segment.data = {'h', 'e', 'l', 'l', 'o'};
    return segment;
}

FieldRow rowNamed(const std::vector<FieldRow>& rows, const QString& name) {
    for (const FieldRow& row : rows) {
        if (row.name == name)
            return row;
    }
    QTest::qFail(qPrintable(name), __FILE__, __LINE__);
    return {};
}

} // namespace

class SegmentModelTest : public QObject {
    Q_OBJECT

    const FieldRow& at(const SegmentModel& model, int row, FieldRow& into) {
        const auto cell = [&](int role) { return model.data(model.index(row, 0), role); };
        into.name = cell(SegmentModel::NameRole).toString();
        into.value = cell(SegmentModel::ValueRole).toString();
        into.firstBit = cell(SegmentModel::FirstBitRole).toInt();
        into.bits = cell(SegmentModel::BitsRole).toInt();
        return into;
    }

private slots:
    void theChosenSegmentStandsThere() {
        Stage stage;
        SegmentModel model;
        model.setStage(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(model.rowCount(), 0);
        QSignalSpy changed(&model, &SegmentModel::segmentChanged);
        while (stage.history().world().state(End::B) != State::SynReceived)
            QVERIFY(stage.stepForward());
        stage.setSelectedSegment(2);
        QVERIFY(changed.count() > 0);
        QCOMPARE(model.title(), QStringLiteral("SYN,ACK seq=0 ack=1"));
        QCOMPARE(model.sender(), QStringLiteral("B"));
        FieldRow row;
        QCOMPARE(at(model, 0, row).value, QStringLiteral("80"));
        QCOMPARE(at(model, 2, row).value, QStringLiteral("300 (0)"));
        QCOMPARE(model.octets().size(), 24);
        QCOMPARE(model.octets()[1], QStringLiteral("50"));
        stage.setRelativeNumbers(false);
        QCOMPARE(at(model, 2, row).value, QStringLiteral("300"));
        stage.setSelectedSegment(0);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.title().isEmpty() && model.octets().isEmpty());
    }

    void octetsBelongToFields() {
        Stage stage;
        SegmentModel model;
        model.setStage(&stage);
        load(stage, "three-way-handshake");
        stage.goToStep(stage.stepCount());
        stage.setSelectedSegment(1);
        FieldRow row;
        QCOMPARE(at(model, model.rowAtOctet(5), row).name, QStringLiteral("Sequence number"));
        QCOMPARE(at(model, model.rowAtOctet(14), row).name, QStringLiteral("Window"));
        QVERIFY(model.covers(2, 4) && model.covers(2, 7));
        QVERIFY(!model.covers(2, 3) && !model.covers(2, 8));
        QVERIFY(!model.covers(-1, 0));
        QCOMPARE(model.rowAtOctet(4711), -1);
    }

    void cellsFillTheFigure_data() {
        QTest::addColumn<bool>("mss");
        QTest::addColumn<bool>("times");
        QTest::addColumn<int>("blocks");
        QTest::newRow("bare") << false << false << 0;
        QTest::newRow("a SYN's options") << true << true << 0;
        QTest::newRow("SACK") << false << false << 3;
        QTest::newRow("SACK with timestamps") << false << true << 2;
    }
    void cellsFillTheFigure() {
        QFETCH(bool, mss);
        QFETCH(bool, times);
        QFETCH(int, blocks);
        Segment segment = dataSegment();
        if (mss) {
            segment.options.maximumSegmentSize = std::uint16_t{1460};
            segment.options.windowScale = std::uint8_t{7};
            segment.options.sackPermitted = true;
        }
        if (times)
            segment.options.timestamps = Timestamps{5, 6};
        for (int i = 0; i < blocks; ++i)
            segment.options.sackBlocks.push_back({SeqNum(400), SeqNum(500)});
        int bit = 0;
        for (const FieldRow& row : rowsOf(segment)) {
            QCOMPARE(row.firstBit, bit);
            if (row.name != QLatin1String("Data"))
                QVERIFY2(row.firstBit / 32 == (row.firstBit + row.bits - 1) / 32, qPrintable(row.name));
            QVERIFY(!row.name.isEmpty() && !row.meaning.isEmpty());
            bit += row.bits;
        }
        QCOMPARE(bit, static_cast<int>(8 * encode(segment).size()));
    }

    void fieldsSayWhatTheyMean_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("seq") << "Sequence number"
                             << "the first octet of data; the last is 5";
        QTest::newRow("ack") << "Acknowledgment number"
                             << "A has everything before 1 and expects that next";
        QTest::newRow("window") << "Window"
                                << "× 2^2 = 2,000 (window scale): B may send up to 2000";
        QTest::newRow("offset") << "Data offset"
                                << "5 words of 32 bits: the header takes 20 octets, data begins behind it";
        QTest::newRow("urgent") << "Urgent pointer"
                                << "means nothing: URG is not set";
    }
    void fieldsSayWhatTheyMean() {
        QFETCH(QString, field);
        QFETCH(QString, meaning);
        QCOMPARE(rowNamed(rowsOf(dataSegment(), 2), field).meaning, meaning);
    }

    void theWindowKnowsItsSpecialCases() {
        const auto window = [](const Segment& segment, int shift) {
            return rowNamed(rowsOf(segment, shift), QStringLiteral("Window")).meaning;
        };
        Segment segment = dataSegment();
        QCOMPARE(window(segment, 0), QStringLiteral("B may send 500 octets: up to 500"));
        segment.window = 0;
        QVERIFY(window(segment, 3).startsWith(QLatin1String("closed")));
        segment.control = Rst;
        QVERIFY(window(segment, 3).contains(QLatin1String("RST")));
        segment.control = Syn;
        segment.window = 65535;
        QVERIFY(window(segment, 3).contains(QLatin1String("65,535")));
    }

    void aDamagedChecksumSaysSo() {
        Segment segment = dataSegment();
        QVERIFY(!rowNamed(rowsOf(segment), QStringLiteral("Checksum")).alert);
        segment.checksumDamaged = true;
        const FieldRow row = rowNamed(rowsOf(segment), QStringLiteral("Checksum"));
        const ChecksumInfo info = checksumInfo(SegmentContext{departureOf(segment), Numbering{}});
        QVERIFY(row.alert && info.damaged);
        QVERIFY(row.meaning.contains(info.complement));
        QCOMPARE(row.value, info.carried);
        QCOMPARE(info.source, QStringLiteral("10.0.0.1"));
        QCOMPARE(info.length, QStringLiteral("25"));
        // 10.0.0.1 and 10.0.0.2 in words, 6 for TCP, 25 for the length.
        QCOMPARE(info.pseudoHeaderSum, hexText(0x0A00 + 1 + 0x0A00 + 2 + 6 + 25, 5));
    }

    void onlyTheBitsThatAreSetHaveALine() {
        int listed = 0;
        for (const FieldRow& row : rowsOf(dataSegment())) {
            if (row.flag && row.listed)
                ++listed;
            QCOMPARE(row.flag && row.set,
                     row.name == QLatin1String("PSH") || row.name == QLatin1String("ACK"));
        }
        QCOMPARE(listed, 2);
    }

    void itsWayIsTold() {
        Departure departure = departureOf(dataSegment());
        departure.lost = true;
        departure.retransmission = true;
        const QString way = SegmentWords({departure, {}, 0}).way();
        QVERIFY(way.contains(QStringLiteral("✕")) && way.contains(QStringLiteral("↻")));
        QVERIFY(way.startsWith(QLatin1String("SEG.LEN 5")));
    }
};

QTEST_MAIN(SegmentModelTest)
#include "segment_model_test.moc"

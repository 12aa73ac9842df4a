// The state diagram: where everything stands, what it shows of a history, and how its tokens move.

#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "app/models/theme.h"
#include "app/painting/state_diagram_item.h"
#include "tests/app/translation.h"

using namespace finwait;

namespace {

constexpr std::array kAllBoxes = {
    DiagramBox::Closed,      DiagramBox::Listen,   DiagramBox::SynSent,  DiagramBox::SynReceived,
    DiagramBox::Established, DiagramBox::FinWait1, DiagramBox::FinWait2, DiagramBox::CloseWait,
    DiagramBox::Closing,     DiagramBox::LastAck,  DiagramBox::TimeWait, DiagramBox::ClosedAgain,
};

qreal distanceTo(const QRectF& rect, QPointF point) {
    const qreal dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const qreal dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

/// Points of a line, half a unit apart.
std::vector<QPointF> samplesOf(const DiagramCurve& line) {
    std::vector<QPointF> samples;
    for (qreal way = 0; way <= line.length(); way += 0.5)
        samples.push_back(line.pointAt(way));
    return samples;
}

bool crosses(const std::vector<QPointF>& line, const QRectF& rect) {
    return std::ranges::any_of(line, [&rect](QPointF point) { return rect.contains(point); });
}

struct Words {
    QString what;
    std::vector<QRectF> rects;
};

/// All text that stands in the picture by itself.
std::vector<Words> standingWords(const DiagramLayout& layout) {
    std::vector<Words> words;
    const auto add = [&words](const DiagramLabel& label) {
        if (!label.crowded)
            words.push_back({label.lines.join(QLatin1Char(' ')), label.lineRects});
    };
    for (const DiagramEdge& edge : layout.edges()) {
        if (edge.drawn)
            add(edge.label);
    }
    for (const DiagramArea& area : layout.areas())
        add(area.caption);
    add(layout.simultaneousOpen());
    return words;
}

/// From the smallest figure to the largest.
constexpr std::array kRooms = {DiagramGrid::kReference, DiagramGrid::kLeast, DiagramGrid::kMost,
                               QSizeF{370, 706},        QSizeF{700, 350},    QSizeF{424, 488},
                               QSizeF{484, 688},        QSizeF{600, 420}};

void addRooms() {
    QTest::addColumn<QSizeF>("room");
    for (const QSizeF& room : kRooms)
        QTest::addRow("%.0fx%.0f", room.width(), room.height()) << room;
}

bool touch(const std::vector<QRectF>& some, const std::vector<QRectF>& others) {
    return std::ranges::any_of(some, [&](const QRectF& rect) {
        return std::ranges::any_of(others, [&](const QRectF& other) { return rect.intersects(other); });
    });
}

World freshWorld() {
    Config config = configFor(Profile::Rfc9293);
    return makeWorld(config, config, 1);
}

Scenario handshake() {
    Scenario scenario;
    for (ScenarioEnd& end : scenario.ends)
        end.config = configFor(Profile::Rfc9293);
    scenario.script = {
        {"listen", AtTime{{0}}, 0, CallAct{End::B, Open{false, false}}, {}},
        {"connect", AtTime{{1000}}, 0, CallAct{End::A, Open{true, true}}, {}},
        {"close", AtTime{{kSecondUs}}, 0, CallAct{End::A, Close{}}, {}},
        {"close too", AtTime{{2 * kSecondUs}}, 0, CallAct{End::B, Close{}}, {}},
    };
    return scenario;
}

} // namespace

class DiagramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_family = Theme::instance().sans(); }
    void layoutIsClear_data();
    void layoutIsClear();
    void namesFitTheSmallestBoxes_data() { layoutIsClear_data(); }
    void namesFitTheSmallestBoxes();
    void edgesJoinTheirBoxes_data();
    void edgesJoinTheirBoxes();
    void linesKeepClearOfBoxes_data() { edgesJoinTheirBoxes_data(); }
    void linesKeepClearOfBoxes();
    void labelsAreReadable_data();
    void labelsAreReadable();
    void zoomKeepsWhatIsUnderThePointer();
    void closedConnectionsRestBelow_data();
    void closedConnectionsRestBelow();
    void tokensTravelFromCornerToCorner();
    void trackerFollowsBranches();
    void trackerMarksEarlierEdges();
    void itemMovesForwardOnly();
    void itemFindsStatesAndEdges();
    void itemRepaintsOnChangeOnly();
    void takenEdgeTakesTheEndsColour_data();
    void takenEdgeTakesTheEndsColour();
    void leftOutEdgesShowOnDemand();

private:
    static void checkClear(const DiagramLayout& layout);

    QString m_family;
};

void DiagramTest::layoutIsClear_data() {
    QTest::addColumn<NameDialect>("dialect");
    QTest::addColumn<bool>("chinese");
    for (const bool chinese : {false, true}) {
        const char* language = chinese ? "zh_CN" : "en";
        QTest::addRow("%s RFC", language) << NameDialect::Rfc << chinese;
        QTest::addRow("%s BSD", language) << NameDialect::BsdNetstat << chinese;
        QTest::addRow("%s Linux", language) << NameDialect::LinuxNetstat << chinese;
        QTest::addRow("%s ss", language) << NameDialect::Ss << chinese;
    }
}

void DiagramTest::layoutIsClear() {
    QFETCH(NameDialect, dialect);
    QFETCH(bool, chinese);
    const ChineseWhile translation(chinese);
    for (const QSizeF& room : kRooms)
        checkClear(DiagramLayout(m_family, dialect, room));
    QCOMPARE(DiagramLayout(m_family, dialect).crowdedLabels(), 0);
}

void DiagramTest::checkClear(const DiagramLayout& layout) {
    const std::vector<Words> words = standingWords(layout);
    std::vector<std::vector<QPointF>> lines;
    for (const DiagramEdge& edge : layout.edges()) {
        if (edge.drawn)
            lines.push_back(samplesOf(edge.line));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QByteArray what = words[i].what.toUtf8();
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            QVERIFY2(!touch(words[i].rects, words[j].rects),
                     qPrintable(words[i].what + QStringLiteral(" touches ") + words[j].what));
        }
        for (const QRectF& rect : words[i].rects) {
            QVERIFY2(layout.bounds().contains(rect), what);
            for (const DiagramBox box : kAllBoxes) {
                QVERIFY2(!rect.intersects(layout.boxRect(box)), what);
                for (const End end : kBothEnds) {
                    const qreal away = distanceTo(rect, layout.tokenRest(end, box));
                    QVERIFY2(away >= layout.tokenRadius() - 1, what);
                }
            }
            for (const auto& line : lines)
                QVERIFY2(!crosses(line, rect), what + " lies on a line");
        }
    }
}

void DiagramTest::namesFitTheSmallestBoxes() {
    QFETCH(NameDialect, dialect);
    QFETCH(bool, chinese);
    const ChineseWhile translation(chinese);
    const DiagramLayout layout(m_family, dialect, DiagramGrid::kLeast);
    const QFontMetricsF metrics(layout.boxFont(true));
    for (const DiagramBox box : kAllBoxes) {
        const QRectF rect = layout.boxRect(box);
        const qreal width = metrics.horizontalAdvance(layout.boxName(box));
        QVERIFY2(width + 4 <= rect.width(), qPrintable(layout.boxName(box)));
        QVERIFY(metrics.height() + 2 <= rect.height());
    }
}

void DiagramTest::edgesJoinTheirBoxes_data() {
    addRooms();
}

void DiagramTest::edgesJoinTheirBoxes() {
    QFETCH(QSizeF, room);
    const DiagramLayout layout(m_family, NameDialect::Rfc, room);
    QCOMPARE(layout.edges().size(), stateEdges().size());
    for (const DiagramEdge& edge : layout.edges()) {
        const StateEdge& meaning = stateEdge(edge.id);
        QCOMPARE(stateOf(edge.from), meaning.from);
        QCOMPARE(stateOf(edge.to), meaning.to);
        QCOMPARE(edge.drawn, meaning.source != EdgeSource::Omitted);
        QVERIFY(!edge.label.lines.isEmpty());
        const auto onBorder = [&layout](QPointF point, DiagramBox box) {
            const QRectF rect = layout.boxRect(box);
            return rect.adjusted(-1, -1, 1, 1).contains(point)
                   && !rect.adjusted(1, 1, -1, -1).contains(point);
        };
        QVERIFY(onBorder(layout.pointOnEdge(edge.id, 0), edge.from));
        QVERIFY(onBorder(layout.pointOnEdge(edge.id, 1), edge.to));
        for (const End end : kBothEnds) {
            const QLineF toToken(layout.pointOnEdge(edge.id, 1), layout.tokenRest(end, edge.to));
            // The arrow head can be seen; in the smallest boxes it touches the token.
            QVERIFY2(
                toToken.length() > DiagramLayout::kTokenRadius + (room.height() < 450 ? -2 : 2),
                qPrintable(layout.boxName(edge.from) + QStringLiteral(" to ") + layout.boxName(edge.to)));
        }
    }
}

void DiagramTest::linesKeepClearOfBoxes() {
    QFETCH(QSizeF, room);
    const DiagramLayout layout(m_family, NameDialect::Rfc, room);
    for (const DiagramEdge& edge : layout.edges()) {
        const std::vector<QPointF> line = samplesOf(edge.line);
        for (const QPointF point : line)
            QVERIFY(layout.bounds().contains(point));
        for (const DiagramBox box : kAllBoxes)
            QVERIFY(!crosses(line, layout.boxRect(box).adjusted(1, 1, -1, -1)));
    }
}

void DiagramTest::labelsAreReadable_data() {
    QTest::addColumn<QSizeF>("pane");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("pixelsMin");
    QTest::newRow("window of 1024x700") << QSizeF(424, 488) << 1.0 << 9.0;
    QTest::newRow("window of 1440x900") << QSizeF(484, 688) << 1.0 << 11.0;
    QTest::newRow("window of 1920x1080") << QSizeF(707, 868) << 1.0 << 11.0;
}

void DiagramTest::labelsAreReadable() {
    QFETCH(QSizeF, pane);
    QFETCH(double, scale);
    QFETCH(double, pixelsMin);
    for (const bool chinese : {false, true}) {
        const ChineseWhile translation(chinese);
        StateDiagramItem item;
        item.setTextScale(scale);
        item.setLeastScale(scale * 9 / 11);
        item.setSize(pane);
        QCOMPARE(item.layout().crowdedLabels(), 0);
        QVERIFY(item.layout().labelFont().pixelSize() * item.unit() >= pixelsMin);
    }
}

void DiagramTest::zoomKeepsWhatIsUnderThePointer() {
    StateDiagramItem item;
    item.setSize({484, 688});
    const QRectF before = item.stateRect(static_cast<int>(State::Established));
    item.zoomTo(3, before.center());
    QCOMPARE(item.zoom(), 3.0);
    const QRectF zoomed = item.stateRect(static_cast<int>(State::Established));
    QCOMPARE(zoomed.center(), before.center());
    QCOMPARE(zoomed.width(), 3 * before.width());
    item.moveBy(10, -20);
    QCOMPARE(item.stateRect(static_cast<int>(State::Established)).center(),
             before.center() + QPointF(10, -20));
    item.moveBy(1e6, 1e6);
    QVERIFY(item.stateRect(static_cast<int>(State::Closed)).top() < item.height() / 4);
    item.zoomTo(100, {0, 0});
    QCOMPARE(item.zoom(), StateDiagramItem::kZoomMax);
    item.zoomTo(0.1, {0, 0});
    QCOMPARE(item.stateRect(static_cast<int>(State::Established)), before);
}

void DiagramTest::closedConnectionsRestBelow_data() {
    QTest::addColumn<State>("from");
    QTest::addColumn<EdgeCause>("cause");
    QTest::addColumn<DiagramBox>("box");
    QTest::newRow("last ACK") << State::LastAck << EdgeCause::RcvAckOfFin << DiagramBox::ClosedAgain;
    QTest::newRow("2 MSL") << State::TimeWait << EdgeCause::TimeWaitTimeout << DiagramBox::ClosedAgain;
    QTest::newRow("reset") << State::Established << EdgeCause::RcvRst << DiagramBox::ClosedAgain;
    QTest::newRow("abort") << State::FinWait1 << EdgeCause::Abort << DiagramBox::ClosedAgain;
    QTest::newRow("listener") << State::Listen << EdgeCause::Close << DiagramBox::Closed;
    QTest::newRow("refused") << State::SynSent << EdgeCause::RcvRst << DiagramBox::Closed;
    QTest::newRow("half made") << State::SynReceived << EdgeCause::Abort << DiagramBox::Closed;
}

void DiagramTest::closedConnectionsRestBelow() {
    QFETCH(State, from);
    QFETCH(EdgeCause, cause);
    QFETCH(DiagramBox, box);
    QCOMPARE(boxAfter(edgeOf(from, State::Closed, cause)), box);
}

void DiagramTest::tokensTravelFromCornerToCorner() {
    const DiagramLayout layout(m_family);
    for (const DiagramEdge& edge : layout.edges()) {
        for (const End end : kBothEnds) {
            const auto near = [](QPointF a, QPointF b) { return QLineF(a, b).length() < 0.5; };
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 0), layout.tokenRest(end, edge.from)));
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 1), layout.tokenRest(end, edge.to)));
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 0.5), layout.pointOnEdge(edge.id, 0.5)));
        }
    }
    QVERIFY(layout.tokenRest(End::A, DiagramBox::Closed) != layout.tokenRest(End::B, DiagramBox::Closed));
}

void DiagramTest::trackerFollowsBranches() {
    History history(freshWorld());
    DiagramTracker tracker;
    const auto both = [&] {
        tracker.update(history);
        DiagramTracker anew;
        anew.update(history);
        const DiagramState state = tracker.stateAt(history);
        return state == anew.stateAt(history) ? state : DiagramState{};
    };
    QCOMPARE(both().end(End::A).box, DiagramBox::Closed);
    QCOMPARE(history.apply({{}, CallAct{End::B, Open{false, false}}}), IntentError::None);
    QCOMPARE(both().end(End::B).box, DiagramBox::Listen);
    QCOMPARE(history.apply({{}, CallAct{End::A, Open{}}}), IntentError::None);
    history.foresee(10);
    QCOMPARE(both().end(End::A).box, DiagramBox::SynSent);
    QCOMPARE(both().end(End::B).box, DiagramBox::Listen);
    while (history.forward()) {
    }
    QCOMPARE(both().end(End::A).box, DiagramBox::Established);
    QCOMPARE(both().end(End::B).box, DiagramBox::Established);
    while (history.back()) {
    }
    QCOMPARE(both().end(End::B).box, DiagramBox::Closed);
    QCOMPARE(history.apply({{}, CallAct{End::B, Open{true, true}}}), IntentError::None);
    QCOMPARE(both().end(End::B).box, DiagramBox::SynSent);
    QCOMPARE(both().end(End::A).box, DiagramBox::Closed);
}

void DiagramTest::trackerMarksEarlierEdges() {
    History history(freshWorld());
    QCOMPARE(history.apply({{}, CallAct{End::A, Open{}}}), IntentError::None);
    DiagramTracker tracker;
    tracker.update(history);
    const EdgeId opened = edgeOf(State::Closed, State::SynSent, EdgeCause::ActiveOpen);
    QCOMPARE(tracker.stateAt(history).end(End::A).lastStep, std::vector<EdgeId>{opened});
    QCOMPARE(history.apply({{}, CallAct{End::A, Close{}}}), IntentError::None);
    tracker.update(history);
    const DiagramEnd end = tracker.stateAt(history).end(End::A);
    QCOMPARE(end.earlier, std::vector<EdgeId>{opened});
    QCOMPARE(end.lastStep, std::vector<EdgeId>{edgeOf(State::SynSent, State::Closed, EdgeCause::Close)});
    QCOMPARE(end.box, DiagramBox::Closed);
}

void DiagramTest::itemMovesForwardOnly() {
    Stage stage;
    StateDiagramItem item;
    item.setSize({500, 706});
    item.setStage(&stage);
    stage.load(handshake());
    QSignalSpy moved(&item, &StateDiagramItem::moved);
    QVERIFY(stage.stepForward());
    QCOMPARE(moved.count(), 1);
    QCOMPARE(item.state().end(End::B).box, DiagramBox::Listen);
    const QPointF rest = item.tokenB();
    item.setProgress(0);
    QVERIFY(item.tokenB() != rest);
    QCOMPARE(item.tokenA(), item.stateRect(static_cast<int>(State::Closed)).topLeft());
    item.setProgress(1);
    QCOMPARE(item.tokenB(), rest);
    QVERIFY(stage.stepBack());
    QCOMPARE(moved.count(), 1);
    QCOMPARE(item.state().end(End::B).box, DiagramBox::Closed);
    item.setProgress(0.5);
    QVERIFY(stage.stepForward());
    QCOMPARE(item.progress(), 1.0);
    stage.seek({20 * kMinuteUs});
    QCOMPARE(item.state().end(End::A).box, DiagramBox::ClosedAgain);
    QCOMPARE(item.state().end(End::B).box, DiagramBox::ClosedAgain);
    QCOMPARE(moved.count(), 2);
}

void DiagramTest::itemFindsStatesAndEdges() {
    Stage stage;
    StateDiagramItem item;
    item.setSize({820, 560});
    item.setStage(&stage);
    for (int state = 0; state < StateDiagramItem::kStates; ++state) {
        QCOMPARE(item.stateAt(item.stateRect(state).center()), state);
        QVERIFY(!item.stateDescription(state).isEmpty());
    }
    QCOMPARE(item.stateAt({1, 1}), -1);
    for (std::size_t id = 0; id < stateEdges().size(); ++id) {
        if (stateEdge(static_cast<EdgeId>(id)).source != EdgeSource::Omitted)
            QCOMPARE(item.edgeAt(item.pointOnEdge(static_cast<int>(id), 0.5)), static_cast<int>(id));
    }
    item.setPointer(item.stateRect(static_cast<int>(State::Established)).center());
    QCOMPARE(item.hint(), item.stateDescription(static_cast<int>(State::Established)));
    item.setPointer(item.pointOnEdge(0, 0.5));
    QCOMPARE(item.hint(), QStringLiteral("CLOSED → LISTEN: passive OPEN (RFC 9293, figure 5)"));
    item.setPointer({-1, -1});
    QVERIFY(item.hint().isEmpty());
    QVERIFY(item.stateDescription(0).startsWith(QStringLiteral("A is here. B is here.")));
}

void DiagramTest::itemRepaintsOnChangeOnly() {
    Stage stage;
    StateDiagramItem item;
    item.setSize({500, 706});
    item.setStage(&stage);
    stage.load(handshake());
    QSignalSpy revised(&item, &StateDiagramItem::revisionChanged);
    stage.setPlayhead({1});
    item.setProgress(0.3);
    QCOMPARE(revised.count(), 0);
    QVERIFY(stage.stepForward());
    QCOMPARE(revised.count(), 1);
}

void DiagramTest::takenEdgeTakesTheEndsColour_data() {
    QTest::addColumn<ThemeKind>("theme");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast") << ThemeKind::HighContrast;
    QTest::newRow("print") << ThemeKind::Print;
}

namespace {

QImage painted(const DiagramLayout& layout, const DiagramState& state, ThemeKind theme,
               const DiagramOptions& options = {}) {
    const QRectF bounds = layout.bounds();
    QImage image((bounds.size() * 2).toSize(), QImage::Format_RGB32);
    image.fill(palette(theme).surface);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintDiagram(painter, layout, state, palette(theme), options);
    return image;
}

QColor colourAt(const QImage& image, QPointF logical) {
    return image.pixelColor((logical * 2).toPoint());
}

} // namespace

void DiagramTest::takenEdgeTakesTheEndsColour() {
    QFETCH(ThemeKind, theme);
    const DiagramLayout layout(m_family);
    const EdgeId closing = edgeOf(State::FinWait1, State::Closing, EdgeCause::RcvFin);
    DiagramState state;
    state.ends[0].box = DiagramBox::FinWait1;
    state.ends[1] = {DiagramBox::Closing, {closing}, {}, {}};
    const QImage image = painted(layout, state, theme);
    QCOMPARE(colourAt(image, layout.pointOnEdge(closing, 0.5)), palette(theme).endB);
    const QRectF ownBox = layout.boxRect(DiagramBox::FinWait1);
    QCOMPARE(colourAt(image, {ownBox.center().x(), ownBox.top()}), palette(theme).endA);
    const QRectF other = layout.boxRect(DiagramBox::Closing);
    QCOMPARE(colourAt(image, {other.center().x(), other.top() + 6}),
             palette(theme).state(State::Closing).fill);
}

void DiagramTest::leftOutEdgesShowOnDemand() {
    const DiagramLayout layout(m_family);
    const QPointF lane =
        layout.pointOnEdge(edgeOf(State::Established, State::Closed, EdgeCause::RcvRst), 0.5);
    const auto shows = [&](const QImage& image) {
        for (int offset = -8; offset <= 8; ++offset) { // The line is dashed.
            if (colourAt(image, lane + QPointF(0, offset)) != palette(ThemeKind::Light).surface)
                return true;
        }
        return false;
    };
    QVERIFY(!shows(painted(layout, {}, ThemeKind::Light)));
    DiagramOptions asked;
    asked.showOmitted = true;
    QVERIFY(shows(painted(layout, {}, ThemeKind::Light, asked)));
    DiagramOptions hovered;
    hovered.emphasised = DiagramBox::Established;
    QVERIFY(shows(painted(layout, {}, ThemeKind::Light, hovered)));
    DiagramState reset;
    reset.ends[0].lastStep = {edgeOf(State::Established, State::Closed, EdgeCause::Abort)};
    QVERIFY(shows(painted(layout, reset, ThemeKind::Light)));
    DiagramOptions lit;
    lit.lit = {edgeOf(State::Established, State::Closed, EdgeCause::RcvRst)};
    QVERIFY(shows(painted(layout, {}, ThemeKind::Light, lit)));
}

QTEST_MAIN(DiagramTest)
#include "diagram_test.moc"

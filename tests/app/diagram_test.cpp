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

/// Points of a line, a quarter of a unit apart.
std::vector<QPointF> samplesOf(const DiagramCurve& line) {
    std::vector<QPointF> samples;
    for (qreal way = 0; way <= line.length(); way += 0.25)
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
    for (const DiagramEdge& edge : layout.edges()) {
        if (edge.drawn)
            words.push_back({edge.label.lines.join(QLatin1Char(' ')), edge.label.lineRects});
    }
    for (const DiagramArea& area : layout.areas())
        words.push_back({area.caption.lines.join(QLatin1Char(' ')), area.caption.lineRects});
    words.push_back({QStringLiteral("simultaneous open"), layout.simultaneousOpen().lineRects});
    return words;
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
    void edgesJoinTheirBoxes();
    void linesKeepClearOfBoxes();
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
    const DiagramLayout layout(m_family, dialect);
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
            QVERIFY2(DiagramLayout::bounds().contains(rect), what);
            for (const DiagramBox box : kAllBoxes) {
                QVERIFY2(!rect.intersects(DiagramLayout::boxRect(box)), what);
                for (const End end : kBothEnds) {
                    const qreal away = distanceTo(rect, DiagramLayout::tokenRest(end, box));
                    QVERIFY2(away >= DiagramLayout::kTokenRadius - 1, what);
                }
            }
            for (const auto& line : lines)
                QVERIFY2(!crosses(line, rect), what + " lies on a line");
        }
    }
    for (const DiagramBox box : kAllBoxes) {
        const qreal width = QFontMetricsF(layout.boxFont(true)).horizontalAdvance(layout.boxName(box));
        QVERIFY(width + 8 <= DiagramLayout::boxRect(box).width());
    }
}

void DiagramTest::edgesJoinTheirBoxes() {
    const DiagramLayout layout(m_family);
    QCOMPARE(layout.edges().size(), stateEdges().size());
    for (const DiagramEdge& edge : layout.edges()) {
        const StateEdge& meaning = stateEdge(edge.id);
        QCOMPARE(stateOf(edge.from), meaning.from);
        QCOMPARE(stateOf(edge.to), meaning.to);
        QCOMPARE(edge.drawn, meaning.source != EdgeSource::Omitted);
        QVERIFY(!edge.label.lines.isEmpty());
        const auto onBorder = [](QPointF point, DiagramBox box) {
            const QRectF rect = DiagramLayout::boxRect(box);
            return rect.adjusted(-1, -1, 1, 1).contains(point)
                   && !rect.adjusted(1, 1, -1, -1).contains(point);
        };
        QVERIFY(onBorder(layout.pointOnEdge(edge.id, 0), edge.from));
        QVERIFY(onBorder(layout.pointOnEdge(edge.id, 1), edge.to));
        for (const End end : kBothEnds) {
            const QLineF toToken(layout.pointOnEdge(edge.id, 1), DiagramLayout::tokenRest(end, edge.to));
            QVERIFY(toToken.length() > DiagramLayout::kTokenRadius + 2); // The arrow head can be seen.
        }
    }
}

void DiagramTest::linesKeepClearOfBoxes() {
    const DiagramLayout layout(m_family);
    for (const DiagramEdge& edge : layout.edges()) {
        const std::vector<QPointF> line = samplesOf(edge.line);
        for (const QPointF point : line)
            QVERIFY(DiagramLayout::bounds().contains(point));
        for (const DiagramBox box : kAllBoxes)
            QVERIFY(!crosses(line, DiagramLayout::boxRect(box).adjusted(1, 1, -1, -1)));
    }
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
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 0), DiagramLayout::tokenRest(end, edge.from)));
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 1), DiagramLayout::tokenRest(end, edge.to)));
            QVERIFY(near(layout.tokenOnEdge(end, edge.id, 0.5), layout.pointOnEdge(edge.id, 0.5)));
        }
    }
    QVERIFY(DiagramLayout::tokenRest(End::A, DiagramBox::Closed)
            != DiagramLayout::tokenRest(End::B, DiagramBox::Closed));
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
    const QRectF bounds = DiagramLayout::bounds();
    QImage image((bounds.size() * 2).toSize(), QImage::Format_RGB32);
    image.fill(palette(theme).surface);
    QPainter painter(&image);
    painter.scale(2, 2);
    painter.translate(-bounds.topLeft());
    paintDiagram(painter, layout, state, palette(theme), options);
    return image;
}

QColor colourAt(const QImage& image, QPointF logical) {
    return image.pixelColor(((logical - DiagramLayout::bounds().topLeft()) * 2).toPoint());
}

} // namespace

void DiagramTest::takenEdgeTakesTheEndsColour() {
    QFETCH(ThemeKind, theme);
    const DiagramLayout layout(m_family);
    const EdgeId closing = edgeOf(State::FinWait1, State::Closing, EdgeCause::RcvFin);
    DiagramState state;
    state.ends[0].box = DiagramBox::FinWait1;
    state.ends[1] = {DiagramBox::Closing, {closing}, {}};
    const QImage image = painted(layout, state, theme);
    QCOMPARE(colourAt(image, layout.pointOnEdge(closing, 0.5)), palette(theme).endB);
    QCOMPARE(colourAt(image, {86, 404}), palette(theme).endA);
    QCOMPARE(colourAt(image, {248, 464 + 6}), palette(theme).state(State::Closing).fill);
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

// Goals: what reaches them, what misses them, and solutions that are played.

#include <QTest>

#include "core/scenario/scenario_loader.h"
#include "core/tcp/state_edges.h"

using namespace finwait;

namespace {

/// Two ends that are ESTABLISHED at 400 ms, in five steps, and whatever the script adds.
Scenario opened(const QByteArray& goal, const QByteArray& items = {}) {
    const QByteArray text = R"({
    "format": "finwait-scenario", "version": 1,
    "title": {"en": "Opened"}, "summary": {"en": "Two ends to play with"},
    "ends": {"A": {"issList": [100]}, "B": {"issList": [300]}},
    "script": [
        {"when": {"atUs": 0}, "act": "open", "end": "B", "active": false},
        {"when": {"atUs": 100000}, "act": "open", "end": "A", "active": true})"
                            + items + R"(
    ],
    "goals": [{"text": {"en": "Do it"}, )"
                            + goal + "}]}";
    auto loaded = loadScenario(text.toStdString(), "opened.json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

SolutionResult solve(const Scenario& scenario) {
    const Goal& goal = scenario.goals.front();
    return playTowards(goal, goal.solution, makeWorld(scenario), scenario.script);
}

constexpr auto kBothClose = R"("solution": [{"atUs": 1000000, "act": "close", "end": "A"},
    {"atUs": 1000000, "act": "close", "end": "B"}])";

} // namespace

Q_DECLARE_METATYPE(finwait::GoalStatus)

class GoalTest : public QObject {
    Q_OBJECT

private slots:
    void solutionsAreJudged_data();
    void solutionsAreJudged();
    void scriptsActsAreNotThePersons();
    void everyEdgeMeansFigure5();
    void partsAreTold();
    void aCopyGoesOnByItself();
    void impossibleActsAreTold();
};

void GoalTest::solutionsAreJudged_data() {
    QTest::addColumn<QByteArray>("goal");
    QTest::addColumn<GoalStatus>("status");
    QTest::addColumn<quint32>("steps");
    const auto row = [](const char* name, const QByteArray& goal, GoalStatus status, quint32 steps) {
        QTest::newRow(name) << goal << status << steps;
    };
    const QByteArray closing = R"("reach": {"states": {"A": "CLOSING", "B": "CLOSING"}}, )";
    row("both CLOSING", closing + kBothClose, GoalStatus::Reached, 9);
    row("in time", closing + R"("maxSteps": 9, )" + kBothClose, GoalStatus::Reached, 9);
    row("too many steps", closing + R"("maxSteps": 8, )" + kBothClose, GoalStatus::Missed, 9);
    row("acts enough", closing + R"("maxActs": 2, )" + kBothClose, GoalStatus::Reached, 9);
    row("too many acts", closing + R"("maxActs": 1, )" + kBothClose, GoalStatus::Missed, 7);
    row("nobody acts", closing + R"("solution": [])", GoalStatus::Open, 5);
    row("one closes", closing + R"("solution": [{"atUs": 1000000, "act": "close", "end": "A"}])",
        GoalStatus::Open, 8);

    const QByteArray aborted = R"("reach": {"states": {"A": "CLOSED", "B": "CLOSED"}},
        "solution": [{"atUs": 1000000, "act": "abort", "end": "A"}])";
    row("by ABORT", aborted, GoalStatus::Reached, 7);
    row("ABORT is ruled out", R"("without": ["abort"], )" + aborted, GoalStatus::Missed, 6);
    row("something else is ruled out", R"("without": ["forge", "crash"], )" + aborted, GoalStatus::Reached,
        7);

    const auto enters = [](const char* end, const char* state) {
        return QByteArray(R"({"end": ")") + end + R"(", "enters": ")" + state + "\"}";
    };
    const auto both = [&](const char* how, const char* first, const char* second) {
        return QByteArray("\"reach\": {\"") + how + "\": [" + enters("A", first) + ", " + enters("A", second)
               + "]}, ";
    };
    row("in order", both("inOrder", "FIN-WAIT-1", "TIME-WAIT") + kBothClose, GoalStatus::Reached, 10);
    row("out of order", both("inOrder", "TIME-WAIT", "FIN-WAIT-1") + kBothClose, GoalStatus::Open, 13);
    row("all", both("all", "TIME-WAIT", "FIN-WAIT-1") + kBothClose, GoalStatus::Reached, 10);
    row("all but one", both("all", "FIN-WAIT-2", "FIN-WAIT-1") + kBothClose, GoalStatus::Open, 13);
    row("any", both("any", "FIN-WAIT-2", "FIN-WAIT-1") + kBothClose, GoalStatus::Reached, 6);
    row("none of any", both("any", "FIN-WAIT-2", "LAST-ACK") + kBothClose, GoalStatus::Open, 13);
    row("what holds already counts in its turn",
        R"("reach": {"inOrder": [{"states": {"A": "ESTABLISHED"}}, {"states": {"A": "ESTABLISHED", "B": "ESTABLISHED"}}]})",
        GoalStatus::Reached, 5);

    const QByteArray send = R"("solution": [{"atUs": 1000000, "act": "send", "end": "A", "text": "hi"}])";
    row("data delivered", R"("reach": {"dataDelivered": "A"}, )" + send, GoalStatus::Reached, 7);
    row("the other's data", R"("reach": {"dataDelivered": "B"}, )" + send, GoalStatus::Open, 8);
    row("data received by the user",
        R"("reach": {"inOrder": [{"end": "B", "told": "data"}, {"dataDelivered": "A"}]},
        "solution": [{"atUs": 500000, "act": "receive", "end": "B"},
                     {"atUs": 1000000, "act": "send", "end": "A", "text": "hi"}])",
        GoalStatus::Reached, 9);
    row("two losses", R"("reach": {"lost": "A", "nth": 2},
        "solution": [{"atUs": 150000, "act": "drop", "id": 1}, {"atUs": 1150000, "act": "drop", "id": 2}])",
        GoalStatus::Reached, 5);
    row("RST answered", R"("reach": {"answers": "B", "arrival": {"has": "RST"}, "reply": {"control": "ACK"}},
        "solution": [{"atUs": 1000000, "act": "forge", "to": "B", "delayUs": 1000,
                      "segment": {"seq": 150, "control": "RST"}}])",
        GoalStatus::Reached, 7);
    row("one thing after the other", R"("reach": {"end": "A", "enters": "SYN-SENT"},
        "solution": [{"act": "next"}, {"act": "next"}])",
        GoalStatus::Reached, 2);
}

void GoalTest::solutionsAreJudged() {
    QFETCH(QByteArray, goal);
    QFETCH(GoalStatus, status);
    QFETCH(quint32, steps);
    const SolutionResult result = solve(opened(goal));
    QVERIFY(!result.failedAct);
    QCOMPARE(result.status, status);
    QCOMPARE(result.steps, steps);
}

void GoalTest::scriptsActsAreNotThePersons() {
    const SolutionResult result =
        solve(opened(R"("reach": {"end": "A", "enters": "FIN-WAIT-1"}, "without": ["drop"], "maxActs": 1,
                  "solution": [{"atUs": 5000000, "act": "close", "end": "A"}])",
                     R"(, {"when": {"sent": "A", "control": "SYN"}, "act": "drop"})"));
    QCOMPARE(result.status, GoalStatus::Reached);
}

void GoalTest::everyEdgeMeansFigure5() {
    Goal goal;
    goal.predicate.kind = Predicate::Kind::EveryEdge;
    const World world = makeWorld(Config{}, Config{}, 1);
    GoalCursor cursor = beginGoal(goal);
    Report report;
    std::size_t taken = 0;
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        QCOMPARE(cursor.status, taken == figureEdgeCount() ? GoalStatus::Reached : GoalStatus::Open);
        if (!isFigureEdge(static_cast<EdgeId>(edge)))
            continue;
        ++taken;
        report.transitions = {{edge % 2 == 0 ? End::A : End::B, static_cast<EdgeId>(edge)}};
        observe(goal, cursor, world, report);
    }
    QCOMPARE(figureEdgeCount(), std::size_t{21});
    QCOMPARE(cursor.status, GoalStatus::Reached);
}

void GoalTest::partsAreTold() {
    const Scenario scenario = opened(R"("reach": {"all": [
        {"any": [{"end": "A", "enters": "LAST-ACK"}, {"end": "A", "enters": "CLOSE-WAIT"}]},
        {"end": "B", "enters": "ESTABLISHED"}, {"end": "A", "enters": "CLOSING"}]})");
    const Goal& goal = scenario.goals.front();
    GoalCursor cursor = beginGoal(goal);
    World world = makeWorld(scenario);
    ScriptCursor script = beginScript(scenario.script);
    Simulation simulation;
    Report report;
    QVERIFY((reachedParts(goal, cursor) == std::vector<bool>{false, false, false}));
    while (playUpcoming(simulation, scenario.script, script, world, report))
        observe(goal, cursor, world, report);
    QVERIFY((reachedParts(goal, cursor) == std::vector<bool>{false, true, false}));
    QCOMPARE(cursor.status, GoalStatus::Open);
}

void GoalTest::aCopyGoesOnByItself() {
    const Scenario scenario = opened(R"("reach": {"end": "B", "enters": "ESTABLISHED"})");
    const Goal& goal = scenario.goals.front();
    World world = makeWorld(scenario);
    ScriptCursor script = beginScript(scenario.script);
    Simulation simulation;
    Report report;
    GoalCursor cursor = beginGoal(goal);
    GoalCursor before = cursor;
    while (playUpcoming(simulation, scenario.script, script, world, report)) {
        before = cursor;
        observe(goal, cursor, world, report);
    }
    QCOMPARE(cursor.status, GoalStatus::Reached);
    QCOMPARE(before.status, GoalStatus::Open);
    observe(goal, before, world, report);
    QVERIFY(before == cursor);
}

void GoalTest::impossibleActsAreTold() {
    const SolutionResult result = solve(opened(R"("reach": {"end": "A", "enters": "CLOSED"},
        "solution": [{"atUs": 1000000, "act": "close", "end": "A"}, {"atUs": 1000000, "act": "drop", "id": 99}])"));
    QCOMPARE(result.failedAct.value(), std::size_t{1});
    QCOMPARE(result.error, IntentError::NoSuchSegment);
    QCOMPARE(result.status, GoalStatus::Open);
}

QTEST_APPLESS_MAIN(GoalTest)
#include "goal_test.moc"

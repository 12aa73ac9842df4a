// Nothing in the catalogues is dead: every Rule, every change of state and every word to the user comes about
// in a dialogue of tests/core/endpoint_dialogues.txt or in a scenario, and these show every verdict that
// random people on random networks can bring about.

#include <QDir>
#include <QTest>

#include <set>

#include "core/history/history.h"
#include "core/scenario/scenario_loader.h"
#include "tests/core/dialogue_table.h"
#include "tests/core/random_world.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

struct Seen {
    std::set<std::pair<Rule, Verdict>> verdicts;
    std::set<EdgeId> edges;
    std::set<ResultCode> results;

    [[nodiscard]] bool has(Rule rule) const {
        const auto first = verdicts.lower_bound({rule, Verdict::Holds});
        return first != verdicts.end() && first->first == rule;
    }
};

void note(Seen& seen, const std::vector<Decision>& decisions, const std::vector<UserResult>& results) {
    for (const Decision& decision : decisions)
        seen.verdicts.emplace(decision.rule(), decision.verdict());
    for (const UserResult& result : results)
        seen.results.insert(result.code);
}

void noteDialogues(Seen& seen) {
    for (const DialogueCell& cell : readDialogueCells()) {
        play(cell, [&seen](const Dialogue& dialogue) {
            note(seen, dialogue.outcome.decisions, dialogue.outcome.results);
            seen.edges.insert(dialogue.outcome.transitions.begin(), dialogue.outcome.transitions.end());
        });
    }
}

void noteReport(Seen& seen, const Report& report) {
    note(seen, report.decisions, report.results);
    for (const Transition& transition : report.transitions)
        seen.edges.insert(transition.edge);
}

void noteScenarios(Seen& seen) {
    for (const QString& name : scenarioNames()) {
        const auto loaded = loadScenarioFile(scenarioPath(name).toStdString());
        if (!std::holds_alternative<Scenario>(loaded))
            qFatal("%s", qPrintable(name));
        const auto& scenario = std::get<Scenario>(loaded);
        History history(makeWorld(scenario), scenario.script);
        while (history.forward())
            noteReport(seen, history.report());
    }
}

const Seen& reviewed() {
    static const Seen seen = [] {
        Seen all;
        noteDialogues(all);
        noteScenarios(all);
        return all;
    }();
    return seen;
}

QString keyOf(Rule rule) {
    return QString::fromStdString(std::string(ruleInfo(rule).key));
}

} // namespace

class RuleCoverageTest : public QObject {
    Q_OBJECT

private slots:
    void everyRuleIsApplied() {
        QStringList missing;
        for (const RuleInfo& info : ruleCatalogue()) {
            if (!reviewed().has(info.rule))
                missing += keyOf(info.rule);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void everyVerdictMetAtRandomIsReviewed() {
        QStringList missing;
        Seen met;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            RandomRun run(seed, seed % 2 == 0 ? People::Honest : People::Forging);
            while (run.stepCount() < 400 && run.step())
                noteReport(met, run.report());
        }
        for (const auto& [rule, verdict] : met.verdicts) {
            if (!reviewed().verdicts.contains({rule, verdict})) {
                missing += keyOf(rule) + u' ' + QString::fromStdString(std::string(verdictName(verdict)));
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
        QVERIFY(met.verdicts.size() > 100);
    }

    void everyEdgeIsTaken() {
        QStringList missing;
        for (std::size_t id = 0; id < stateEdges().size(); ++id) {
            if (!reviewed().edges.contains(static_cast<EdgeId>(id)))
                missing += QString::fromStdString(describe(static_cast<EdgeId>(id)));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }

    /// The last of the codes is StateIs.
    void everyResultIsSaid() {
        QStringList missing;
        for (int code = 0; code <= static_cast<int>(ResultCode::StateIs); ++code) {
            if (!reviewed().results.contains(static_cast<ResultCode>(code)))
                missing += QString::fromStdString(std::string(resultText(static_cast<ResultCode>(code))));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
        QCOMPARE(resultText(static_cast<ResultCode>(static_cast<int>(ResultCode::StateIs) + 1)),
                 std::string_view());
    }

    /// RFC 9293 §3.10: each text in quotes there, as it stands there.
    void rfcTextsAreVerbatim_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"error: connection already exists", "error: remote socket unspecified",
              "error: insufficient resources", "error: connection does not exist",
              "error: connection closing", "error: closing", "error: connection reset", "connection refused",
              "connection closing", "error: connection aborted due to user timeout", "ok"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void rfcTextsAreVerbatim() {
        QFETCH(QString, text);
        const std::set<ResultCode>& results = reviewed().results;
        QVERIFY(std::ranges::any_of(results, [&text](ResultCode code) {
            return QString::fromStdString(std::string(resultText(code))) == text;
        }));
    }
};

QTEST_APPLESS_MAIN(RuleCoverageTest)
#include "rule_coverage_test.moc"

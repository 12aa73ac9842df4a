// Between them the scenarios reach every state of the diagram and take every edge, the ones that RFC 9293's
// figure 5 leaves out included. `coverage_test -v2` prints who takes which.

#include <QTest>

#include <map>

#include "core/scenario/coverage.h"
#include "core/scenario/scenario_loader.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

struct Covered {
    QString name;
    Scenario scenario;
    Coverage coverage;
};

/// All scenarios that play by themselves.
const std::vector<Covered>& library() {
    static const auto kLibrary = [] {
        std::vector<Covered> all;
        for (const QString& name : scenarioNames()) {
            auto loaded = loadScenarioFile(scenarioPath(name).toStdString());
            if (const auto* error = std::get_if<LoadError>(&loaded))
                qFatal("%s", toString(*error).c_str());
            auto& scenario = std::get<Scenario>(loaded);
            if (scenario.group == LessonGroup::Challenge)
                continue;
            const Coverage coverage = coverageOf(scenario);
            all.push_back({name, std::move(scenario), coverage});
        }
        return all;
    }();
    return kLibrary;
}

template <typename Reaches>
QStringList whoever(Reaches reaches) {
    QStringList names;
    for (const Covered& covered : library()) {
        if (reaches(covered))
            names += covered.name;
    }
    return names;
}

QString edgeWords(const StateEdge& edge) {
    const auto words = [](std::string_view text) {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    };
    return words(stateName(edge.from)) + QStringLiteral(" > ") + words(stateName(edge.to))
           + QStringLiteral(" by ") + words(causeName(edge.cause));
}

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private slots:
    void everyState_data() {
        QTest::addColumn<int>("state");
        for (std::size_t i = 0; i < kStateCount; ++i)
            QTest::newRow(std::string(stateName(static_cast<State>(i))).c_str()) << static_cast<int>(i);
    }
    void everyState() {
        QFETCH(int, state);
        QVERIFY(!whoever([&](const Covered& covered) {
                     return covered.coverage.reaches(static_cast<State>(state));
                 }).isEmpty());
    }

    void everyEdge_data() {
        QTest::addColumn<int>("edge");
        for (std::size_t i = 0; i < stateEdges().size(); ++i)
            QTest::newRow(qPrintable(edgeWords(stateEdges()[i]))) << static_cast<int>(i);
    }
    void everyEdge() {
        QFETCH(int, edge);
        const QStringList names = whoever(
            [&](const Covered& covered) { return covered.coverage.reaches(static_cast<EdgeId>(edge)); });
        QVERIFY2(!names.isEmpty(), "no scenario takes this edge");
        qDebug().noquote() << names.join(QLatin1Char(' '));
    }

    /// Nobody needs a tour to meet what figure 5 and its notes show.
    void figureEdgesAreInLessons() {
        Coverage lessons;
        for (const Covered& covered : library()) {
            if (covered.scenario.lesson != 0)
                lessons.add(covered.coverage);
        }
        for (std::size_t i = 0; i < stateEdges().size(); ++i) {
            const StateEdge& edge = stateEdges()[i];
            if (edge.source != EdgeSource::Omitted)
                QVERIFY2(lessons.reaches(static_cast<EdgeId>(i)), qPrintable(edgeWords(edge)));
        }
    }

    void aScenarioIsPlayedToItsEnd() {
        for (const Covered& covered : library()) {
            if (covered.name == QStringLiteral("rst-in-syn-received-active")) {
                const Coverage& coverage = covered.coverage;
                QVERIFY(coverage.reaches(State::SynReceived) && coverage.reaches(State::Closed));
                QVERIFY(!coverage.reaches(State::Listen) && !coverage.reaches(State::Established));
                const auto refused = findEdge(State::SynReceived, State::Closed, EdgeCause::RcvRst);
                QVERIFY(coverage.reaches(*refused));
                QCOMPARE(coverage.edges.count(), std::size_t(4));
                return;
            }
        }
        QFAIL("the scenario is gone");
    }
};

QTEST_APPLESS_MAIN(CoverageTest)
#include "coverage_test.moc"

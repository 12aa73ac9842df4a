// What it takes to open a scenario.

#include <QTest>

#include "core/history/history.h"
#include "core/scenario/scenario_loader.h"
#include "tests/bench/measure.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

constexpr double kOpenMsMax = 50;
constexpr double kLongLoadMsMax = 500;
constexpr std::size_t kLongSteps = 10'000;

Scenario load(const std::string& text) {
    auto loaded = loadScenario(text, "bench.json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

/// A scenario with a script of `steps` named acts, of which each second waits for the one above it.
std::string longText(std::size_t steps) {
    Scenario scenario = load(R"({"format": "finwait-scenario", "version": 1,
        "title": {"en": "Long"}, "summary": {"en": "Many acts"}})");
    scenario.script.push_back({"listen", AtTime{}, 0, CallAct{End::B, Open{false, false}}, {}});
    scenario.script.push_back({"call", ItemDone{0}, 1'000, CallAct{End::A, Open{true, true}}, {}});
    while (scenario.script.size() < steps) {
        const auto index = static_cast<std::uint32_t>(scenario.script.size());
        const SimTime at{std::int64_t{index} * 1'000'000};
        const Trigger trigger = index % 2 == 0 ? Trigger(AtTime{at}) : Trigger(ItemDone{index - 1});
        scenario.script.push_back({"act " + std::to_string(index),
                                   trigger,
                                   1'000,
                                   CallAct{End::A, Send{{'h', 'i'}, true, false}},
                                   {}});
    }
    return scenarioText(scenario);
}

} // namespace

class ScenarioBench : public QObject {
    Q_OBJECT

private slots:
    void opensAny_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : scenarioNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    /// From the octets to a history that has been played to its end.
    void opensAny() {
        QFETCH(QString, name);
        QFile file(scenarioPath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        bench::Best best;
        for (int i = 0; i < 5; ++i)
            best.run([&text] {
                const Scenario scenario = load(text);
                History history(makeWorld(scenario), scenario.script);
                history.foresee(10'000);
                return 1;
            });
        qInfo("%s: %.2f ms", qPrintable(name), best.ns() / 1e6);
        QVERIFY(best.ns() / 1e6 < kOpenMsMax);
    }

    void loadsManySteps() {
        const std::string text = longText(kLongSteps);
        bench::Best best;
        for (int i = 0; i < 5; ++i)
            best.run([&text] { return load(text).script.size() == kLongSteps ? 1 : 0; });
        qInfo("%zu steps, %zu octets: %.1f ms", kLongSteps, text.size(), best.ns() / 1e6);
        QVERIFY(best.ns() / 1e6 < kLongLoadMsMax);
    }
};

QTEST_APPLESS_MAIN(ScenarioBench)
#include "scenario_bench.moc"

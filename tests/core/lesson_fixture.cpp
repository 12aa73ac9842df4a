#include "tests/core/lesson_fixture.h"

#include "core/scenario/scenario_loader.h"

namespace finwait {

QByteArray fixtureText(const QByteArray& members, const QByteArray& items) {
    return R"({
    "format": "finwait-scenario",
    "version": 1,
    "title": {"en": "Fixture"},
    "summary": {"en": "Everything once"},
    "ends": {"A": {"issList": [100]}, "B": {"issList": [300]}},
    "script": [
        {"when": {"atUs": 0}, "act": "open", "end": "B", "active": false},
        {"when": {"atUs": 100000}, "act": "open", "end": "A", "active": true},
        {"when": {"end": "B", "enters": "ESTABLISHED"}, "act": "receive", "end": "B"},
        {"name": "hello", "when": {"atUs": 1000000}, "act": "send", "end": "A", "text": "hello"},
        {"name": "drop", "when": {"sent": "A", "hasText": true}, "afterUs": 50000, "act": "drop"},
        {"when": {"atUs": 5000000}, "act": "close", "end": "A"},
        {"when": {"end": "B", "enters": "CLOSE-WAIT"}, "afterUs": 500000, "act": "close", "end": "B"})"
           + items + "\n    ]" + members + "\n}\n";
}

Scenario fixture(const QByteArray& members, const QByteArray& items) {
    auto loaded = loadScenario(fixtureText(members, items).toStdString(), "fixture.json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

} // namespace finwait

#include "app/models/observed_scenario.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/models/format.h"
#include "app/text/capture_text.h"

namespace finwait {

namespace {

struct ObservedScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(ObservedScenario)
};

} // namespace

Scenario observedScenario(const ObservedConnection& observed, const QString& path) {
    const Connection& connection = observed.connection;
    const QString file = QFileInfo(path).fileName();
    Scenario scenario;
    scenario.id =
        QStringLiteral("%1-%2").arg(QFileInfo(path).completeBaseName()).arg(connection.index).toStdString();
    scenario.title["en"] =
        ObservedScenarioWords::tr("Connection %1 of %2").arg(connection.index).arg(file).toStdString();
    scenario.summary["en"] =
        ObservedScenarioWords::tr(
            "Captured, not simulated: %1 (A) and %2 (B). Begun: %3. Ended: %4. States are inferred from "
            "what was seen at the capture point.")
            .arg(fromCore(observed.observation->names[0]), fromCore(observed.observation->names[1]),
                 openingText(connection.opening()), closingText(connection))
            .toStdString();
    for (const End end : kBothEnds)
        scenario.links[indexOf(end)].latencyUs = 0;
    return scenario;
}

} // namespace finwait

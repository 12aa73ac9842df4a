#include "app/models/scenario_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "app/models/format.h"
#include "app/text/load_error_text.h"
#include "core/base/spelling.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

constexpr int kSuggestionsMax = 3;

struct ScenarioLibraryWords {
    Q_DECLARE_TR_FUNCTIONS(ScenarioLibrary)
};

QString resourcePath(const QString& name) {
    return QStringLiteral(":/finwait/scenarios/%1.json").arg(name);
}

QStringList fileNames() {
    QStringList names;
    for (const QFileInfo& info : QDir(QStringLiteral(":/finwait/scenarios")).entryInfoList())
        names += info.completeBaseName();
    return names;
}

ScenarioOrError loadBuiltIn(const QString& name) {
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return makeLoadError(name.toStdString(), LoadProblem::FileUnreadable);
    return loadScenario(file.readAll().toStdString(), name.toStdString() + ".json");
}

QStringList suggestionsFor(const QString& wanted) {
    struct Suggestion {
        int distance;
        QString name;
    };
    std::vector<Suggestion> near;
    const QString lower = wanted.toLower();
    for (const QString& name : fileNames()) {
        const bool part = lower.size() >= 3 && (name.contains(lower) || lower.contains(name));
        const int distance = part ? 0 : editDistance(lower.toStdString(), name.toStdString());
        if (distance <= std::max<int>(2, static_cast<int>(name.size()) / 3))
            near.push_back({distance, name});
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.distance < b.distance; });
    QStringList names;
    for (const Suggestion& suggestion : near) {
        if (names.size() < kSuggestionsMax)
            names += suggestion.name;
    }
    return names;
}

bool looksLikePath(const QString& text) {
    return text.contains(QLatin1Char('/')) || text.endsWith(QLatin1String(".json"))
           || text.endsWith(QLatin1String(".finwait"));
}

QString unknown(const QString& nameOrPath) {
    if (looksLikePath(nameOrPath))
        return ScenarioLibraryWords::tr("there is no file “%1”").arg(nameOrPath);
    const QString sentence = ScenarioLibraryWords::tr("there is no scenario “%1”").arg(nameOrPath);
    const QStringList near = suggestionsFor(nameOrPath);
    if (near.isEmpty())
        return sentence + ScenarioLibraryWords::tr("; “finwait list” names them all");
    return sentence + ScenarioLibraryWords::tr("; did you mean %1?").arg(near.join(QStringLiteral(", ")));
}

} // namespace

std::vector<Scenario> ScenarioLibrary::all() {
    std::vector<Scenario> scenarios;
    for (const QString& name : fileNames()) {
        ScenarioOrError loaded = loadBuiltIn(name);
        if (auto* scenario = std::get_if<Scenario>(&loaded))
            scenarios.push_back(std::move(*scenario));
    }
    // Lessons in their order: the plain one, its variants, the figures. Then tours and challenges.
    const auto place = [](const Scenario& scenario) {
        const bool figure = scenario.group == LessonGroup::RfcFigures;
        return std::tuple(scenario.lesson == 0, scenario.lesson,
                          scenario.lesson == 0 ? scenario.group : LessonGroup::None, figure,
                          !scenario.variant.empty(), std::string_view(scenario.id));
    };
    std::stable_sort(scenarios.begin(), scenarios.end(),
                     [&place](const Scenario& a, const Scenario& b) { return place(a) < place(b); });
    return scenarios;
}

QStringList ScenarioLibrary::names() {
    QStringList names;
    for (const Scenario& scenario : all())
        names += fromCore(scenario.id);
    return names;
}

bool ScenarioLibrary::isBuiltIn(const QString& nameOrPath) {
    return !looksLikePath(nameOrPath) && QFile::exists(resourcePath(nameOrPath));
}

std::variant<Scenario, QString> ScenarioLibrary::open(const QString& nameOrPath) {
    const bool builtIn = isBuiltIn(nameOrPath);
    if (!builtIn && !QFileInfo::exists(nameOrPath))
        return unknown(nameOrPath);
    ScenarioOrError loaded =
        builtIn ? loadBuiltIn(nameOrPath) : loadScenarioFile(QFile::encodeName(nameOrPath).toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return loadErrorText(*error);
    return std::get<Scenario>(std::move(loaded));
}

} // namespace finwait

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/explore_options.h"
#include "app/export/file_writer.h"
#include "app/models/explored_scenario.h"
#include "app/models/format.h"
#include "app/text/explore_text.h"
#include "core/explore/fates.h"

namespace finwait {

namespace {

const char* endName(ExploreEnd end) {
    switch (end) {
    case ExploreEnd::Complete:
        return "complete";
    case ExploreEnd::Cancelled:
        return "cancelled";
    case ExploreEnd::StatesLimit:
        return "states-limit";
    case ExploreEnd::MemoryLimit:
        return "memory-limit";
    case ExploreEnd::NumbersLimit:
        return "numbers-limit";
    }
    return "";
}

const char* kindName(StuckKind kind) {
    switch (kind) {
    case StuckKind::WaitsForCall:
        return "waits-for-call";
    case StuckKind::ForEver:
        return "for-ever";
    case StuckKind::Livelock:
        return "livelock";
    case StuckKind::Bounded:
        return "bounded";
    }
    return "";
}

const char* verdictName(QueryAnswer::Verdict verdict) {
    switch (verdict) {
    case QueryAnswer::Verdict::Reached:
        return "reached";
    case QueryAnswer::Verdict::Never:
        return "never";
    case QueryAnswer::Verdict::Unknown:
        return "unknown";
    }
    return "";
}

QString nameOf(State state) {
    return fromCore(stateName(state));
}

void printJson(const QJsonObject& object) {
    printLine(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

/// What every answer in JSON says of the search.
QJsonObject searchJson(const StateSpace& space) {
    return {
        {QStringLiteral("end"), QLatin1String(endName(space.end()))},
        {QStringLiteral("states"), static_cast<qint64>(space.size())},
        {QStringLiteral("transitions"), static_cast<qint64>(space.transitions())},
        {QStringLiteral("depth"), static_cast<qint64>(space.depth())},
        {QStringLiteral("octets"), static_cast<qint64>(space.octets())},
        {QStringLiteral("stuck"), static_cast<qint64>(space.stuckCount())},
        {QStringLiteral("broken"), space.broken() ? QJsonValue(brokenName(*space.broken())) : QJsonValue()}};
}

QJsonArray wayJson(const StateSpace& space, const Way& way) {
    QJsonArray steps;
    for (const WayStep& step : waySteps(space, way))
        steps.append(QJsonObject{{QStringLiteral("A"), nameOf(step.states[0])},
                                 {QStringLiteral("B"), nameOf(step.states[1])},
                                 {QStringLiteral("event"), step.text}});
    return steps;
}

void printMatrixJson(const StateSpace& space) {
    QJsonArray pairs;
    for (const State a : kAllStates) {
        for (const State b : kAllStates) {
            const ReachedPair& pair = space.pair(a, b);
            QJsonObject row{{QStringLiteral("A"), nameOf(a)},
                            {QStringLiteral("B"), nameOf(b)},
                            {QStringLiteral("reachable"), pair.id != kNoJoint}};
            if (pair.id != kNoJoint) {
                row.insert(QStringLiteral("steps"), static_cast<qint64>(pair.steps));
                row.insert(QStringLiteral("states"), static_cast<qint64>(pair.states));
            }
            pairs.append(row);
        }
    }
    QJsonObject json = searchJson(space);
    json.insert(QStringLiteral("pairs"), pairs);
    if (space.broken())
        json.insert(QStringLiteral("counterexample"), wayJson(space, {space.broken()->id, {}}));
    printJson(json);
}

void printMatrix(const StateSpace& space) {
    QString head = QStringLiteral("%1").arg(QStringLiteral("A \\ B"), -13);
    for (const State b : kAllStates)
        head += QStringLiteral("%1").arg(nameOf(b), 13);
    printLine(head);
    for (const State a : kAllStates) {
        QString line = QStringLiteral("%1").arg(nameOf(a), -13);
        for (const State b : kAllStates) {
            const ReachedPair& pair = space.pair(a, b);
            line += QStringLiteral("%1").arg(
                pair.id == kNoJoint ? QStringLiteral(".") : QString::number(pair.steps), 13);
        }
        printLine(line);
    }
}

void printWay(const StateSpace& space, const Way& way) {
    for (const WayStep& step : waySteps(space, way))
        printLine(QStringLiteral("%1  %2  %3")
                      .arg(nameOf(step.states[0]), -12)
                      .arg(nameOf(step.states[1]), -12)
                      .arg(step.text));
}

void printSummary(const StateSpace& space) {
    printLine(QStringLiteral("%1 states, %2 transitions, %3 steps deep, %4 octets a state; search: %5")
                  .arg(grouped(space.size()), grouped(space.transitions()))
                  .arg(space.depth())
                  .arg(static_cast<double>(space.octets()) / static_cast<double>(space.size()), 0, 'f', 1)
                  .arg(exploreEndText(space.end())));
    printLine(QStringLiteral("%1 states without a next step; invariants: %2")
                  .arg(grouped(space.stuckCount()),
                       space.broken() ? brokenName(*space.broken()) + QStringLiteral(" is broken:")
                                      : QStringLiteral("all hold")));
    if (space.broken())
        printWay(space, {space.broken()->id, {}});
}

void search(StateSpace& space, unsigned threads) {
    const ProgressLine shown;
    space.search(threads, [&shown](const ExploreProgress& progress) {
        shown.show(
            QStringLiteral("%1 states, %2 steps deep …").arg(grouped(progress.states)).arg(progress.depth));
        return true;
    });
}

/// The whole space, or what is wrong with where it should begin.
std::variant<std::unique_ptr<StateSpace>, QString> spaceFor(const ExploreRequest& request) {
    if (request.from.isEmpty())
        return std::make_unique<StateSpace>(request.bounds);
    auto played = playScenario({request.from, request.fromSteps});
    if (const auto* wrong = std::get_if<QString>(&played))
        return *wrong;
    const History& history = std::get<PlayedScenario>(played).history;
    const World world = history.worldAt(history.path().back());
    if (!StateSpace::fits(world))
        return QStringLiteral("--from: more than %1 segments are in flight in one direction there")
            .arg(kChannelSegmentsMax);
    return std::make_unique<StateSpace>(request.bounds, world);
}

int exitFor(const StateSpace& space) {
    return space.broken() ? kExitNo : kExitOk;
}

int printStuck(const StateSpace& space, const ExploreRequest& request) {
    const auto fates = Fates::of(space, request.threads);
    if (!fates)
        return complain(
            QStringLiteral("--stuck needs a complete search and 8 octets a transition: the memory "
                           "limit is too low"));
    QJsonArray list;
    for (const StuckGroup& group : fates->stuck()) {
        if (request.json) {
            list.append(QJsonObject{{QStringLiteral("kind"), QLatin1String(kindName(group.kind))},
                                    {QStringLiteral("A"), nameOf(group.states[0])},
                                    {QStringLiteral("B"), nameOf(group.states[1])},
                                    {QStringLiteral("steps"), static_cast<qint64>(group.steps)},
                                    {QStringLiteral("states"), static_cast<qint64>(group.count)},
                                    {QStringLiteral("reason"), stuckReason(group)},
                                    {QStringLiteral("way"), wayJson(space, {group.nearest, {}})}});
            continue;
        }
        printLine(QStringLiteral("%1: A %2, B %3 (%4 states, the nearest after %5 steps)\n    %6")
                      .arg(stuckTitle(group.kind), nameOf(group.states[0]), nameOf(group.states[1]),
                           grouped(group.count))
                      .arg(group.steps)
                      .arg(stuckReason(group)));
    }
    if (request.json) {
        QJsonObject json = searchJson(space);
        json.insert(QStringLiteral("groups"), list);
        printJson(json);
    }
    return exitFor(space);
}

/// Writes the answer where it was wanted. Returns what went wrong, or nothing.
QString save(const StateSpace& space, const Query& query, const Way& way, const QString& path,
             ExploredUse use) {
    if (path.isEmpty())
        return {};
    const auto text = exploredFileText(space, query, way, use);
    if (!text)
        return QStringLiteral("%1: this way cannot be played with a clock").arg(path);
    return writeWhole(path, QByteArray::fromStdString(*text));
}

int printAnswer(const StateSpace& space, const ExploreRequest& request) {
    const QueryAnswer found = answer(space, *request.query, request.threads);
    const bool reached = found.verdict == QueryAnswer::Verdict::Reached;
    if (request.json) {
        QJsonObject json = searchJson(space);
        json.insert(QStringLiteral("question"), queryTitle(*request.query));
        json.insert(QStringLiteral("verdict"), QLatin1String(verdictName(found.verdict)));
        if (reached) {
            json.insert(QStringLiteral("steps"), static_cast<qint64>(found.steps));
            json.insert(QStringLiteral("way"), wayJson(space, found.way));
        }
        printJson(json);
    } else if (reached) {
        printWay(space, found.way);
    } else {
        printLine(found.verdict == QueryAnswer::Verdict::Never
                      ? QStringLiteral("%1: never, within these bounds").arg(queryTitle(*request.query))
                      : QStringLiteral("%1: not found; search: %2")
                            .arg(queryTitle(*request.query), exploreEndText(space.end())));
    }
    if (!reached)
        return kExitNo;
    QString wrong = save(space, *request.query, found.way, request.save, ExploredUse::Lesson);
    if (wrong.isEmpty())
        wrong = save(space, *request.query, found.way, request.challenge, ExploredUse::Challenge);
    return wrong.isEmpty() ? exitFor(space) : complain(wrong);
}

int runExplore(const CommandLine& line) {
    const auto parsed = readExploreRequest(line);
    if (const auto* wrong = std::get_if<QString>(&parsed))
        return complain(*wrong);
    const auto& request = std::get<ExploreRequest>(parsed);
    auto made = spaceFor(request);
    if (const auto* wrong = std::get_if<QString>(&made))
        return complain(*wrong);
    StateSpace& space = *std::get<std::unique_ptr<StateSpace>>(made);
    search(space, request.threads);
    if (request.listStuck)
        return printStuck(space, request);
    if (request.query)
        return printAnswer(space, request);
    if (request.json) {
        printMatrixJson(space);
    } else {
        printMatrix(space);
        printSummary(space);
    }
    return exitFor(space);
}

} // namespace

const Command kExploreCommand{
    .name = "explore",
    .usage = "[options]",
    .summary = "find everything that two ends can do, within bounds",
    .description =
        "Runs FinWait's own endpoints through everything that can happen within bounds and prints which "
        "pairs "
        "of states two ends can show, with the least number of steps to each; '.' was never reached. A step "
        "is a call, an arrival, a timer that expires, or a segment that the network loses or copies.",
    .options = exploreOptions(),
    .status = "0; 1 for 'never' or 'not found', or when an invariant is broken; 2 for bad input.",
    .run = runExplore,
};

} // namespace finwait

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "core/explore/explorer.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait explore [options]\n"
    "Runs both ends through everything that can happen within bounds and prints which pairs of states\n"
    "they can show, with the least number of steps to each. '.' was never reached.\n"
    "\n"
    "  --reach A,B         print the shortest way to a pair of states, e.g. CLOSING,CLOSING\n"
    "  --profile NAME      rfc9293 (default) or linux\n"
    "  --segments N        in flight in each direction, 1 to 6 (default: 2)\n"
    "  --sends N           octets that each application may send, one a call (default: 0)\n"
    "  --aborts N          ABORT calls of each application (default: 0)\n"
    "  --retransmissions N of one segment, before the connection is given up (default: 2)\n"
    "  --no-loss           nothing is lost\n"
    "  --duplication       the network may copy segments\n"
    "  --reordering        segments may overtake each other\n"
    "  --early-time-wait   TIME-WAIT may end while segments are on their way\n"
    "  --threads N         (default: all cores); the result does not depend on it\n"
    "  --memory N          give up beyond N MiB, with what was found until then (default: 4096)\n"
    "  --json              the result as one JSON object\n"
    "  -h, --help          this help\n"
    "\n"
    "Exit status: 0; 1 when an invariant was broken; 2 for bad input.";

constexpr int kExitBroken = 1;

std::optional<int> wholeNumber(const QString& text, int least, int most) {
    bool understood = false;
    const int number = text.toInt(&understood);
    if (!understood || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<State> stateFrom(const QString& name) {
    for (const State state : kAllStates) {
        if (name.trimmed().toUpper() == fromCore(stateName(state)))
            return state;
    }
    return std::nullopt;
}

struct Request {
    ExploreBounds bounds;
    unsigned threads = 0;
    bool json = false;
    std::optional<StatePair> reach;
};

class ExploreParser {
public:
    ExploreParser() {
        m_parser.addOptions({m_reach, m_profile, m_segments, m_sends, m_aborts, m_retransmissions, m_noLoss,
                             m_duplication, m_reordering, m_earlyTimeWait, m_threads, m_memory, m_json,
                             m_help});
    }

    [[nodiscard]] QString parse(const QStringList& arguments) {
        if (!m_parser.parse(QStringList{QStringLiteral("finwait explore")} + arguments))
            return m_parser.errorText();
        if (!m_parser.positionalArguments().isEmpty())
            return QStringLiteral("explore takes no scenario; see 'finwait explore --help'");
        return {};
    }
    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(m_help); }

    /// Fills in `request`; returns what is wrong, or nothing.
    [[nodiscard]] QString read(Request& request) const {
        ExploreBounds& bounds = request.bounds;
        const auto profile = profileFromName(m_parser.value(m_profile).toStdString());
        if (!profile)
            return QStringLiteral("--profile '%1': expected rfc9293 or linux").arg(m_parser.value(m_profile));
        bounds.profile = *profile;
        bounds.loss = !m_parser.isSet(m_noLoss);
        bounds.duplication = m_parser.isSet(m_duplication);
        bounds.reordering = m_parser.isSet(m_reordering);
        bounds.timeWaitOutlastsSegments = !m_parser.isSet(m_earlyTimeWait);
        request.json = m_parser.isSet(m_json);
        const QString wrong = readNumbers(request);
        return wrong.isEmpty() && m_parser.isSet(m_reach) ? readReach(request) : wrong;
    }

private:
    struct Number {
        const QCommandLineOption& option;
        int least;
        int most;
    };

    [[nodiscard]] QString readNumbers(Request& request) const {
        const std::array<Number, 6> numbers = {{{m_segments, 1, static_cast<int>(kChannelSegmentsMax)},
                                                {m_sends, 0, 9},
                                                {m_aborts, 0, 9},
                                                {m_retransmissions, 1, 9},
                                                {m_threads, 0, 256},
                                                {m_memory, 1, 1'000'000}}};
        std::array<int, 6> values{};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto& [option, least, most] = numbers[i];
            const auto value = wholeNumber(m_parser.value(option), least, most);
            if (!value)
                return QStringLiteral("--%1 '%2': expected a whole number from %3 to %4")
                    .arg(option.names().constFirst(), m_parser.value(option))
                    .arg(least)
                    .arg(most);
            values[i] = *value;
        }
        ExploreBounds& bounds = request.bounds;
        bounds.channelSegments = static_cast<std::uint8_t>(values[0]);
        for (CallBounds& calls : bounds.calls) {
            calls.sends = static_cast<std::uint8_t>(values[1]);
            calls.aborts = static_cast<std::uint8_t>(values[2]);
        }
        bounds.retransmissionsMax = static_cast<std::uint8_t>(values[3]);
        request.threads = static_cast<unsigned>(values[4]);
        bounds.memoryOctetsMax = static_cast<std::size_t>(values[5]) << 20U;
        return {};
    }

    [[nodiscard]] QString readReach(Request& request) const {
        const QStringList names = m_parser.value(m_reach).split(QLatin1Char(','));
        const auto a = stateFrom(names.constFirst());
        const auto b = names.size() == 2 ? stateFrom(names.constLast()) : std::nullopt;
        if (!a || !b)
            return QStringLiteral("--reach '%1': expected two states, as in FIN-WAIT-1,CLOSING")
                .arg(m_parser.value(m_reach));
        request.reach = {*a, *b};
        return {};
    }

    QCommandLineParser m_parser;
    QCommandLineOption m_reach{QStringLiteral("reach"), {}, QStringLiteral("states")};
    QCommandLineOption m_profile{
        QStringLiteral("profile"), {}, QStringLiteral("name"), QStringLiteral("rfc9293")};
    QCommandLineOption m_segments{QStringLiteral("segments"), {}, QStringLiteral("n"), QStringLiteral("2")};
    QCommandLineOption m_sends{QStringLiteral("sends"), {}, QStringLiteral("n"), QStringLiteral("0")};
    QCommandLineOption m_aborts{QStringLiteral("aborts"), {}, QStringLiteral("n"), QStringLiteral("0")};
    QCommandLineOption m_retransmissions{
        QStringLiteral("retransmissions"), {}, QStringLiteral("n"), QStringLiteral("2")};
    QCommandLineOption m_noLoss{QStringLiteral("no-loss")};
    QCommandLineOption m_duplication{QStringLiteral("duplication")};
    QCommandLineOption m_reordering{QStringLiteral("reordering")};
    QCommandLineOption m_earlyTimeWait{QStringLiteral("early-time-wait")};
    QCommandLineOption m_threads{QStringLiteral("threads"), {}, QStringLiteral("n"), QStringLiteral("0")};
    QCommandLineOption m_memory{QStringLiteral("memory"), {}, QStringLiteral("mib"), QStringLiteral("4096")};
    QCommandLineOption m_json{QStringLiteral("json")};
    QCommandLineOption m_help{{QStringLiteral("h"), QStringLiteral("help")}};
};

const char* endText(ExploreEnd end) {
    switch (end) {
    case ExploreEnd::Complete:
        return "complete";
    case ExploreEnd::Cancelled:
        return "cancelled";
    case ExploreEnd::StatesLimit:
        return "states-limit";
    case ExploreEnd::MemoryLimit:
        return "memory-limit";
    case ExploreEnd::LocalLimit:
        return "local-limit";
    }
    return "";
}

/// "A calls CLOSE", "B's RETRANSMISSION timer expires", "A's FIN,ACK arrives at B"
QStringList wayTo(const StateSpace& space, JointId id) {
    std::vector<JointId> states;
    for (JointId at = id; at != kNoJoint; at = space.parentOf(at))
        states.insert(states.begin(), at);
    const auto events = space.pathTo(id);
    QStringList lines;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const JointEvent event = events[i];
        const QString end{QLatin1Char(letterOf(event.end))};
        const JointView before = space.viewOf(states[i]);
        const auto segment = [&] {
            return fromCore(
                controlNames(space.segment(before.flight[indexOf(event.end)][event.index]).control));
        };
        QString text;
        switch (event.kind) {
        case JointEventKind::ActiveOpen:
            text = QStringLiteral("%1 calls OPEN (active)").arg(end);
            break;
        case JointEventKind::PassiveOpen:
            text = QStringLiteral("%1 calls OPEN (passive)").arg(end);
            break;
        case JointEventKind::Send:
            text = QStringLiteral("%1 calls SEND").arg(end);
            break;
        case JointEventKind::Close:
            text = QStringLiteral("%1 calls CLOSE").arg(end);
            break;
        case JointEventKind::Abort:
            text = QStringLiteral("%1 calls ABORT").arg(end);
            break;
        case JointEventKind::Timer:
            text = QStringLiteral("%1's %2 timer expires").arg(end, fromCore(timerName(event.timer())));
            break;
        case JointEventKind::Deliver:
            text = QStringLiteral("%1's %2 arrives").arg(end, segment());
            break;
        case JointEventKind::Lose:
            text = QStringLiteral("%1's %2 is lost").arg(end, segment());
            break;
        case JointEventKind::Duplicate:
            text = QStringLiteral("%1's %2 is copied").arg(end, segment());
            break;
        }
        const StatePair after = space.statesOf(states[i + 1]);
        lines += QStringLiteral("%1  %2  %3")
                     .arg(fromCore(stateName(after[0])), -12)
                     .arg(fromCore(stateName(after[1])), -12)
                     .arg(text);
    }
    return lines;
}

QJsonObject jsonOf(const StateSpace& space) {
    QJsonArray pairs;
    for (const State a : kAllStates) {
        for (const State b : kAllStates) {
            const ReachedPair& pair = space.pair(a, b);
            QJsonObject row{{QStringLiteral("A"), fromCore(stateName(a))},
                            {QStringLiteral("B"), fromCore(stateName(b))},
                            {QStringLiteral("reachable"), pair.id != kNoJoint}};
            if (pair.id != kNoJoint) {
                row.insert(QStringLiteral("steps"), static_cast<qint64>(pair.steps));
                row.insert(QStringLiteral("states"), static_cast<qint64>(pair.states));
            }
            pairs.append(row);
        }
    }
    QJsonObject json{{QStringLiteral("end"), QLatin1String(endText(space.end()))},
                     {QStringLiteral("states"), static_cast<qint64>(space.size())},
                     {QStringLiteral("transitions"), static_cast<qint64>(space.transitions())},
                     {QStringLiteral("depth"), static_cast<qint64>(space.depth())},
                     {QStringLiteral("octets"), static_cast<qint64>(space.octets())},
                     {QStringLiteral("stuck"), static_cast<qint64>(space.stuckCount())},
                     {QStringLiteral("pairs"), pairs}};
    json.insert(QStringLiteral("broken"), space.broken()
                                              ? QJsonValue(fromCore(invariantName(space.broken()->invariant)))
                                              : QJsonValue());
    return json;
}

void printMatrix(const StateSpace& space) {
    QString head = QStringLiteral("%1").arg(QStringLiteral("A \\ B"), -13);
    for (const State b : kAllStates)
        head += QStringLiteral("%1").arg(fromCore(stateName(b)), 13);
    printLine(head);
    for (const State a : kAllStates) {
        QString line = QStringLiteral("%1").arg(fromCore(stateName(a)), -13);
        for (const State b : kAllStates) {
            const ReachedPair& pair = space.pair(a, b);
            line += QStringLiteral("%1").arg(
                pair.id == kNoJoint ? QStringLiteral(".") : QString::number(pair.steps), 13);
        }
        printLine(line);
    }
}

void printSummary(const StateSpace& space) {
    printLine(QStringLiteral("%1 states, %2 transitions, %3 steps deep, %4 octets a state; search: %5")
                  .arg(grouped(space.size()), grouped(space.transitions()))
                  .arg(space.depth())
                  .arg(static_cast<double>(space.octets()) / static_cast<double>(space.size()), 0, 'f', 1)
                  .arg(QLatin1String(endText(space.end()))));
    printLine(QStringLiteral("%1 states without a next step; invariants: %2")
                  .arg(grouped(space.stuckCount()),
                       space.broken()
                           ? fromCore(invariantName(space.broken()->invariant)) + QStringLiteral(" is broken")
                           : QStringLiteral("all hold")));
}

bool showProgress(const ExploreProgress& progress) {
    std::fprintf(stderr, "\r\033[K%s states, %zu steps deep …", qUtf8Printable(grouped(progress.states)),
                 progress.depth);
    return true;
}

/// Returns what went wrong, or nothing.
QString printWay(const StateSpace& space, const StatePair& pair) {
    const JointId id = space.pair(pair[0], pair[1]).id;
    if (id == kNoJoint)
        return QStringLiteral("%1 with %2 is not reached within these bounds")
            .arg(fromCore(stateName(pair[0])), fromCore(stateName(pair[1])));
    const QStringList lines = wayTo(space, id);
    for (const QString& line : lines)
        printLine(line);
    return {};
}

} // namespace

int runExploreCommand(const QStringList& arguments) {
    ExploreParser parser;
    Request request;
    QString wrong = parser.parse(arguments);
    if (wrong.isEmpty() && parser.wantsHelp()) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    if (wrong.isEmpty())
        wrong = parser.read(request);
    if (!wrong.isEmpty())
        return complain(wrong);

    const bool quiet = !errorsGoToTerminal();
    StateSpace space(request.bounds);
    space.search(request.threads, quiet ? StateSpace::Watch() : StateSpace::Watch(showProgress));
    if (!quiet)
        std::fputs("\r\033[K", stderr);
    if (request.reach) {
        const QString trouble = printWay(space, *request.reach);
        return trouble.isEmpty() ? kExitOk : complain(trouble);
    }
    if (request.json) {
        printLine(QString::fromUtf8(QJsonDocument(jsonOf(space)).toJson(QJsonDocument::Compact)));
    } else {
        printMatrix(space);
        printSummary(space);
    }
    return space.broken() ? kExitBroken : kExitOk;
}

} // namespace finwait

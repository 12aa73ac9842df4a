#include "app/cli/explore_options.h"

#include <algorithm>
#include <array>

#include "app/models/format.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

constexpr std::array kFindable = {Query::Kind::ClosedDataLost, Query::Kind::HalfOpen,
                                  Query::Kind::ResetAnswered, Query::Kind::StuckForEver};

std::optional<State> stateOf(const QString& name) {
    return stateFromName(name.trimmed().toUpper().toStdString());
}

std::optional<ControlBits> controlOf(const QString& names) {
    constexpr std::array<std::pair<const char*, ControlBits>, 6> kBits = {
        {{"SYN", Syn}, {"FIN", Fin}, {"RST", Rst}, {"PSH", Psh}, {"ACK", Ack}, {"URG", Urg}}};
    ControlBits control = 0;
    for (const QString& name : names.split(QLatin1Char(','))) {
        const auto bit = std::find_if(kBits.begin(), kBits.end(), [&](const auto& entry) {
            return name.trimmed().toUpper() == QLatin1String(entry.first);
        });
        if (bit == kBits.end())
            return std::nullopt;
        control = static_cast<ControlBits>(control | bit->second);
    }
    return control;
}

QString expected(const CommandLine& line, const char* option, const char* what) {
    return QStringLiteral("--%1 '%2': expected %3")
        .arg(QLatin1String(option), line.value(option), QLatin1String(what));
}

// The readers fill in what a command line says, and return what is wrong with it, or nothing.

QString readBounds(const CommandLine& line, ExploreRequest& request) {
    const auto small = [&line](const char* option) { return static_cast<std::uint8_t>(line.number(option)); };
    ExploreBounds& bounds = request.bounds;
    bounds.profile = profileFromName(line.value("profile").toStdString()).value_or(Profile::Rfc9293);
    bounds.loss = !line.isSet("no-loss");
    bounds.duplication = line.isSet("duplication");
    bounds.reordering = line.isSet("reordering");
    bounds.timeWaitOutlastsSegments = !line.isSet("early-time-wait");
    bounds.channelSegments = small("segments");
    for (CallBounds& calls : bounds.calls)
        calls = {small("opens"), small("opens"), small("sends"), small("closes"), small("aborts")};
    if (line.isSet("client-server")) {
        bounds.calls[0].passiveOpens = 0;
        bounds.calls[1].activeOpens = 0;
    }
    bounds.retransmissionsMax = small("retransmissions");
    bounds.memoryOctetsMax = static_cast<std::size_t>(line.number("memory")) << 20U;
    request.threads = static_cast<unsigned>(line.number("threads"));
    return {};
}

QString readReach(const CommandLine& line, Query& query) {
    const QStringList names = line.value("reach").split(QLatin1Char(','));
    const auto wrong = [&line] { return expected(line, "reach", "two states, as in FIN-WAIT-1,CLOSING"); };
    if (names.size() != 2)
        return wrong();
    for (const End end : kBothEnds) {
        const QString name = names[static_cast<int>(indexOf(end))].trimmed();
        query.states[indexOf(end)] = stateOf(name);
        if (name != QLatin1String("*") && !query.states[indexOf(end)])
            return wrong();
    }
    return {};
}

QString readEdge(const CommandLine& line, Query& query) {
    query.kind = Query::Kind::Edge;
    const QStringList names = line.value("edge").split(QLatin1Char(','));
    const auto from = stateOf(names.constFirst());
    const auto to = names.size() == 2 ? stateOf(names.constLast()) : std::nullopt;
    if (!from || !to)
        return expected(line, "edge", "two states, as in FIN-WAIT-1,TIME-WAIT");
    const auto edges = stateEdges();
    const auto edge = std::ranges::find_if(
        edges, [&](const StateEdge& candidate) { return candidate.from == *from && candidate.to == *to; });
    if (edge == edges.end())
        return QStringLiteral("--edge '%1': no edge leads there directly").arg(line.value("edge"));
    query.edge = static_cast<EdgeId>(edge - edges.begin());
    return {};
}

QString readSent(const CommandLine& line, Query& query) {
    query.kind = Query::Kind::SegmentSent;
    query.filter.control = controlOf(line.value("sent"));
    return query.filter.control ? QString() : expected(line, "sent", "flags, as in SYN,ACK");
}

QString readFind(const CommandLine& line, Query& query) {
    for (const Query::Kind kind : kFindable) {
        if (line.value("find") == fromCore(queryName(kind)))
            query.kind = kind;
    }
    return {};
}

QString readQuery(const CommandLine& line, ExploreRequest& request) {
    struct Question {
        const char* option;
        QString (*read)(const CommandLine& line, Query& query);
    };
    constexpr std::array<Question, 4> kQuestions = {
        {{"reach", readReach}, {"edge", readEdge}, {"sent", readSent}, {"find", readFind}}};
    const auto asked = [&line](const Question& question) { return line.isSet(question.option); };
    const auto count = std::ranges::count_if(kQuestions, asked);
    if (count + (request.listStuck ? 1 : 0) > 1)
        return QStringLiteral("one of --reach, --edge, --sent, --find and --stuck at a time");
    if (count == 0)
        return {};
    Query query;
    const QString wrong = std::ranges::find_if(kQuestions, asked)->read(line, query);
    if (line.isSet("end"))
        query.end = line.value("end") == QLatin1String("B") ? End::B : End::A;
    request.query = query;
    return wrong;
}

/// What only makes sense together.
QString checkWhole(const CommandLine&, ExploreRequest& request) {
    const bool keeps = !request.save.isEmpty() || !request.challenge.isEmpty();
    if (keeps && !request.query)
        return QStringLiteral("--save and --challenge need a question (--reach, --edge, --sent or --find)");
    if (!request.fromSteps.isEmpty() && request.from.isEmpty())
        return QStringLiteral("--steps needs --from");
    if (!request.from.isEmpty() && keeps)
        return QStringLiteral("--save and --challenge are for ways from the beginning, not --from");
    return {};
}

constexpr CommandOption numberOption(const char* name, const char* help, double least, double most,
                                     const char* preset) {
    return {.name = name,
            .value = "N",
            .help = help,
            .preset = preset,
            .numeric = true,
            .range = {.least = least, .most = most}};
}

constexpr std::array kExploreOptions = {
    CommandOption{.name = "reach",
                  .value = "A,B",
                  .help = "these states together, e.g. CLOSING,CLOSING; * stands for any",
                  .heading = "A question (one; the answer is a shortest way)"},
    CommandOption{
        .name = "edge", .value = "FROM,TO", .help = "an end goes from one state straight to the other"},
    CommandOption{.name = "sent",
                  .value = "FLAGS",
                  .help = "an end sends a segment with exactly these flags, e.g. SYN,ACK"},
    CommandOption{.name = "find",
                  .value = "WHAT",
                  .help =
                      "both are CLOSED, and octets never came to the other user (data-lost); an end has a "
                      "connection of which its peer knows nothing (half-open); an end answers a RST "
                      "(reset-answered); an end never comes back to CLOSED or LISTEN (stuck)",
                  .words = "data-lost half-open reset-answered stuck"},
    CommandOption{.name = "end",
                  .value = "END",
                  .help = "it is this end (the one that sends the data, for data-lost)",
                  .words = "A B"},
    CommandOption{.name = "save",
                  .value = "FILE",
                  .help =
                      "the answer as a scenario that FinWait plays (or a session, where a copy of a segment "
                      "is concerned)",
                  .complete = Complete::File},
    CommandOption{.name = "challenge",
                  .value = "FILE",
                  .help = "the answer as a challenge: the way is its solution",
                  .complete = Complete::File},
    CommandOption{.name = "stuck", .help = "instead: every way to get stuck, with the reason in words"},
    CommandOption{.name = "from",
                  .value = "SCENARIO",
                  .help = "from a moment of a scenario, with its settings; name or file",
                  .heading = "Where it begins (otherwise with both ends CLOSED)",
                  .complete = Complete::Scenario},
    CommandOption{.name = "steps",
                  .value = "N",
                  .help = "after so many of its steps; otherwise all",
                  .numeric = true,
                  .range = {.most = 1'000'000}},
    CommandOption{.name = "client-server",
                  .help = "A only opens actively, B only passively",
                  .heading =
                      "Bounds (by default each application may OPEN actively, OPEN passively and CLOSE, "
                      "once each;\nnobody sends data; one retransmission; losses: 390,000 states, a "
                      "fraction of a second)"},
    numberOption("opens", "OPEN calls of each kind for each application", 0, kCallsMax, "1"),
    numberOption("closes", "CLOSE calls", 0, kCallsMax, "1"),
    numberOption(
        "sends",
        "octets that each application may send, one a call; 1 with both ends opening either way takes "
        "10 million states and some seconds",
        0, kCallsMax, "0"),
    numberOption("aborts", "ABORT calls", 0, kCallsMax, "0"),
    numberOption("segments", "in flight in each direction", 1, static_cast<double>(kChannelSegmentsMax), "2"),
    numberOption("retransmissions", "of one segment, before the connection is given up", 1,
                 kRetransmissionsMax, "1"),
    CommandOption{.name = "no-loss", .help = "nothing is lost"},
    CommandOption{.name = "duplication", .help = "the network may copy segments"},
    CommandOption{.name = "reordering", .help = "segments may overtake each other"},
    CommandOption{.name = "early-time-wait",
                  .help = "TIME-WAIT may end while segments are on their way: more can happen than in truth, "
                          "where 2 MSL outlast every segment"},
    CommandOption{.name = "profile",
                  .value = "NAME",
                  .help = "whose behaviour",
                  .words = "rfc9293 linux",
                  .preset = "rfc9293"},
    CommandOption{.name = "threads",
                  .value = "N",
                  .help = "how many work on it, 0 being all cores; the result does not depend on it",
                  .preset = "0",
                  .heading = "How",
                  .numeric = true,
                  .range = {.most = 256}},
    numberOption("memory", "give up beyond N MiB, with what was found until then", 1, 1'000'000, "4096"),
    CommandOption{.name = "json", .help = "the result as one JSON object"},
};

} // namespace

std::span<const CommandOption> exploreOptions() {
    return kExploreOptions;
}

std::variant<ExploreRequest, QString> readExploreRequest(const CommandLine& line) {
    if (!line.arguments().isEmpty())
        return QStringLiteral("explore takes no scenario but by --from; see 'finwait explore --help'");
    ExploreRequest request;
    request.json = line.isSet("json");
    request.listStuck = line.isSet("stuck");
    request.from = line.value("from");
    request.fromSteps = line.value("steps");
    request.save = line.value("save");
    request.challenge = line.value("challenge");
    for (const auto& read : {readBounds, readQuery, checkWhole}) {
        QString wrong = read(line, request);
        if (!wrong.isEmpty())
            return wrong;
    }
    return request;
}

} // namespace finwait

#include "app/cli/explore_options.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

#include "app/models/format.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait explore [options]\n"
    "Runs FinWait's own endpoints through everything that can happen within bounds and prints which pairs\n"
    "of states two ends can show, with the least number of steps to each; '.' was never reached. A step is\n"
    "a call, an arrival, a timer that expires, or a segment that the network loses or copies.\n"
    "\n"
    "A question (one; the answer is a shortest way):\n"
    "  --reach A,B         these states together, e.g. CLOSING,CLOSING; * stands for any\n"
    "  --edge FROM,TO      an end goes from one state straight to the other\n"
    "  --sent FLAGS        an end sends a segment with exactly these flags, e.g. SYN,ACK\n"
    "  --find WHAT         data-lost       both are CLOSED, and octets never came to the other user\n"
    "                      half-open       an end has a connection of which its peer knows nothing\n"
    "                      reset-answered  an end answers a RST\n"
    "                      stuck           an end never comes back to CLOSED or LISTEN\n"
    "  --end A|B           it is this end (the one that sends the data, for data-lost)\n"
    "  --save FILE         the answer as a scenario that FinWait plays (or a session, where a copy of a\n"
    "                      segment is concerned)\n"
    "  --challenge FILE    the answer as a challenge: the way is its solution\n"
    "  --stuck             instead: every way to get stuck, with the reason in words\n"
    "\n"
    "Where it begins (otherwise with both ends CLOSED):\n"
    "  --from SCENARIO     from a moment of a scenario, with its settings; name or file\n"
    "  --steps N           after so many of its steps (default: all)\n"
    "\n"
    "Bounds (by default each application may OPEN actively, OPEN passively and CLOSE, once each; nobody\n"
    "sends data; one retransmission; losses: 390,000 states, a fraction of a second):\n"
    "  --client-server     A only opens actively, B only passively\n"
    "  --opens N           OPEN calls of each kind for each application, 0 to 9 (default: 1)\n"
    "  --closes N          CLOSE calls (default: 1)\n"
    "  --sends N           octets that each application may send, one a call (default: 0); 1 with both ends\n"
    "                      opening either way takes 10 million states and some seconds\n"
    "  --aborts N          ABORT calls (default: 0)\n"
    "  --segments N        in flight in each direction, 1 to 6 (default: 2)\n"
    "  --retransmissions N of one segment, before the connection is given up, 1 to 9 (default: 1)\n"
    "  --no-loss           nothing is lost\n"
    "  --duplication       the network may copy segments\n"
    "  --reordering        segments may overtake each other\n"
    "  --early-time-wait   TIME-WAIT may end while segments are on their way: more can happen than in "
    "truth,\n"
    "                      where 2 MSL outlast every segment\n"
    "  --profile NAME      rfc9293 (default) or linux\n"
    "\n"
    "  --threads N         (default: all cores); the result does not depend on it\n"
    "  --memory N          give up beyond N MiB, with what was found until then (default: 4096)\n"
    "  --json              the result as one JSON object\n"
    "  -h, --help          this help\n"
    "\n"
    "Exit status: 0; 1 when the answer is 'never' or 'not found', or an invariant was broken; 2 for bad\n"
    "input.";

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

class ExploreParser {
public:
    ExploreParser() {
        m_parser.addOptions({m_reach,
                             m_edge,
                             m_sent,
                             m_find,
                             m_end,
                             m_save,
                             m_challenge,
                             m_stuck,
                             m_from,
                             m_steps,
                             m_clientServer,
                             m_opens,
                             m_closes,
                             m_sends,
                             m_aborts,
                             m_segments,
                             m_retransmissions,
                             m_noLoss,
                             m_duplication,
                             m_reordering,
                             m_earlyTimeWait,
                             m_profile,
                             m_threads,
                             m_memory,
                             m_json,
                             m_help});
    }

    [[nodiscard]] QString parse(const QStringList& arguments) {
        if (!m_parser.parse(QStringList{QStringLiteral("finwait explore")} + arguments))
            return m_parser.errorText();
        if (!m_parser.positionalArguments().isEmpty())
            return QStringLiteral("explore takes no scenario but by --from; see 'finwait explore --help'");
        return {};
    }

    /// Fills in `request`; returns what is wrong, or nothing.
    [[nodiscard]] QString read(ExploreRequest& request) const {
        request.help = m_parser.isSet(m_help);
        if (request.help)
            return {};
        request.json = m_parser.isSet(m_json);
        request.listStuck = m_parser.isSet(m_stuck);
        request.from = m_parser.value(m_from);
        request.fromSteps = m_parser.value(m_steps);
        request.save = m_parser.value(m_save);
        request.challenge = m_parser.value(m_challenge);
        for (const auto step : {&ExploreParser::readSwitches, &ExploreParser::readNumbers,
                                &ExploreParser::readQuery, &ExploreParser::readWhole}) {
            const QString wrong = (this->*step)(request);
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

private:
    [[nodiscard]] QString readSwitches(ExploreRequest& request) const {
        ExploreBounds& bounds = request.bounds;
        const auto profile = profileFromName(m_parser.value(m_profile).toStdString());
        if (!profile)
            return QStringLiteral("--profile '%1': expected rfc9293 or linux").arg(m_parser.value(m_profile));
        bounds.profile = *profile;
        bounds.loss = !m_parser.isSet(m_noLoss);
        bounds.duplication = m_parser.isSet(m_duplication);
        bounds.reordering = m_parser.isSet(m_reordering);
        bounds.timeWaitOutlastsSegments = !m_parser.isSet(m_earlyTimeWait);
        return {};
    }

    struct Number {
        const QCommandLineOption& option;
        int least;
        int most;
    };

    [[nodiscard]] QString readNumbers(ExploreRequest& request) const {
        const std::array<Number, 8> numbers = {{{m_segments, 1, static_cast<int>(kChannelSegmentsMax)},
                                                {m_opens, 0, kCallsMax},
                                                {m_closes, 0, kCallsMax},
                                                {m_sends, 0, kCallsMax},
                                                {m_aborts, 0, kCallsMax},
                                                {m_retransmissions, 1, kRetransmissionsMax},
                                                {m_threads, 0, 256},
                                                {m_memory, 1, 1'000'000}}};
        std::array<int, 8> values{};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto& [option, least, most] = numbers[i];
            bool understood = false;
            values[i] = m_parser.value(option).toInt(&understood);
            if (!understood || values[i] < least || values[i] > most)
                return QStringLiteral("--%1 '%2': expected a whole number from %3 to %4")
                    .arg(option.names().constFirst(), m_parser.value(option))
                    .arg(least)
                    .arg(most);
        }
        const auto small = [&values](std::size_t i) { return static_cast<std::uint8_t>(values[i]); };
        request.bounds.channelSegments = small(0);
        for (CallBounds& calls : request.bounds.calls)
            calls = {small(1), small(1), small(3), small(2), small(4)};
        if (m_parser.isSet(m_clientServer)) {
            request.bounds.calls[0].passiveOpens = 0;
            request.bounds.calls[1].activeOpens = 0;
        }
        request.bounds.retransmissionsMax = small(5);
        request.threads = static_cast<unsigned>(values[6]);
        request.bounds.memoryOctetsMax = static_cast<std::size_t>(values[7]) << 20U;
        return {};
    }

    [[nodiscard]] QString readQuery(ExploreRequest& request) const {
        const std::array<const QCommandLineOption*, 4> questions = {&m_reach, &m_edge, &m_sent, &m_find};
        const auto asked = std::count_if(questions.begin(), questions.end(),
                                         [this](const auto* option) { return m_parser.isSet(*option); });
        if (asked + (request.listStuck ? 1 : 0) > 1)
            return QStringLiteral("one of --reach, --edge, --sent, --find and --stuck at a time");
        if (asked == 0)
            return {};
        Query query;
        QString wrong = m_parser.isSet(m_reach)  ? readReach(query)
                        : m_parser.isSet(m_edge) ? readEdge(query)
                        : m_parser.isSet(m_sent) ? readSent(query)
                                                 : readFind(query);
        if (wrong.isEmpty())
            wrong = readEnd(query);
        request.query = query;
        return wrong;
    }

    [[nodiscard]] QString readReach(Query& query) const {
        const QStringList names = m_parser.value(m_reach).split(QLatin1Char(','));
        for (int i = 0; i < 2 && names.size() == 2; ++i) {
            query.states[static_cast<std::size_t>(i)] = stateOf(names[i]);
            if (names[i].trimmed() != QLatin1String("*") && !query.states[static_cast<std::size_t>(i)])
                return expected(m_reach, QStringLiteral("two states, as in FIN-WAIT-1,CLOSING"));
        }
        return names.size() == 2 ? QString()
                                 : expected(m_reach, QStringLiteral("two states, as in FIN-WAIT-1,CLOSING"));
    }

    [[nodiscard]] QString readEdge(Query& query) const {
        query.kind = Query::Kind::Edge;
        const QStringList names = m_parser.value(m_edge).split(QLatin1Char(','));
        const auto from = stateOf(names.constFirst());
        const auto to = names.size() == 2 ? stateOf(names.constLast()) : std::nullopt;
        if (!from || !to)
            return expected(m_edge, QStringLiteral("two states, as in FIN-WAIT-1,TIME-WAIT"));
        const auto edges = stateEdges();
        const auto edge = std::ranges::find_if(edges, [&](const StateEdge& candidate) {
            return candidate.from == *from && candidate.to == *to;
        });
        if (edge == edges.end())
            return QStringLiteral("--edge '%1': no edge leads there directly").arg(m_parser.value(m_edge));
        query.edge = static_cast<EdgeId>(edge - edges.begin());
        return {};
    }

    [[nodiscard]] QString readSent(Query& query) const {
        query.kind = Query::Kind::SegmentSent;
        query.filter.control = controlOf(m_parser.value(m_sent));
        return query.filter.control ? QString() : expected(m_sent, QStringLiteral("flags, as in SYN,ACK"));
    }

    [[nodiscard]] QString readFind(Query& query) const {
        for (const Query::Kind kind : kFindable) {
            if (m_parser.value(m_find) == fromCore(queryName(kind))) {
                query.kind = kind;
                return {};
            }
        }
        return expected(m_find, QStringLiteral("data-lost, half-open, reset-answered or stuck"));
    }

    [[nodiscard]] QString readEnd(Query& query) const {
        if (!m_parser.isSet(m_end))
            return {};
        for (const End end : kBothEnds) {
            if (m_parser.value(m_end) == QString(QLatin1Char(letterOf(end))))
                query.end = end;
        }
        return query.end ? QString() : expected(m_end, QStringLiteral("A or B"));
    }

    /// What only makes sense together.
    [[nodiscard]] QString readWhole(ExploreRequest& request) const {
        if ((!request.save.isEmpty() || !request.challenge.isEmpty()) && !request.query)
            return QStringLiteral(
                "--save and --challenge need a question (--reach, --edge, --sent or --find)");
        if (!request.fromSteps.isEmpty() && request.from.isEmpty())
            return QStringLiteral("--steps needs --from");
        if (!request.from.isEmpty() && !(request.save.isEmpty() && request.challenge.isEmpty()))
            return QStringLiteral("--save and --challenge are for ways from the beginning, not --from");
        return {};
    }

    [[nodiscard]] QString expected(const QCommandLineOption& option, const QString& what) const {
        return QStringLiteral("--%1 '%2': expected %3")
            .arg(option.names().constFirst(), m_parser.value(option), what);
    }

    static QCommandLineOption valued(const char* name, const char* preset = "") {
        return {QLatin1String(name), {}, QStringLiteral("value"), QLatin1String(preset)};
    }
    static QCommandLineOption flag(const char* name) { return QCommandLineOption{QLatin1String(name)}; }

    QCommandLineParser m_parser;
    QCommandLineOption m_reach = valued("reach");
    QCommandLineOption m_edge = valued("edge");
    QCommandLineOption m_sent = valued("sent");
    QCommandLineOption m_find = valued("find");
    QCommandLineOption m_end = valued("end");
    QCommandLineOption m_save = valued("save");
    QCommandLineOption m_challenge = valued("challenge");
    QCommandLineOption m_stuck = flag("stuck");
    QCommandLineOption m_from = valued("from");
    QCommandLineOption m_steps = valued("steps");
    QCommandLineOption m_clientServer = flag("client-server");
    QCommandLineOption m_opens = valued("opens", "1");
    QCommandLineOption m_closes = valued("closes", "1");
    QCommandLineOption m_sends = valued("sends", "0");
    QCommandLineOption m_aborts = valued("aborts", "0");
    QCommandLineOption m_segments = valued("segments", "2");
    QCommandLineOption m_retransmissions = valued("retransmissions", "1");
    QCommandLineOption m_noLoss = flag("no-loss");
    QCommandLineOption m_duplication = flag("duplication");
    QCommandLineOption m_reordering = flag("reordering");
    QCommandLineOption m_earlyTimeWait = flag("early-time-wait");
    QCommandLineOption m_profile = valued("profile", "rfc9293");
    QCommandLineOption m_threads = valued("threads", "0");
    QCommandLineOption m_memory = valued("memory", "4096");
    QCommandLineOption m_json = flag("json");
    QCommandLineOption m_help{{QStringLiteral("h"), QStringLiteral("help")}};
};

} // namespace

std::variant<ExploreRequest, QString> parseExploreArguments(const QStringList& arguments) {
    ExploreParser parser;
    ExploreRequest request;
    QString wrong = parser.parse(arguments);
    if (wrong.isEmpty())
        wrong = parser.read(request);
    if (!wrong.isEmpty())
        return wrong;
    return request;
}

QString exploreHelp() {
    return QLatin1String(kHelp);
}

} // namespace finwait

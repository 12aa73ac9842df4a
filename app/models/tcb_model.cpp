#include "app/models/tcb_model.h"

#include <QStringList>

#include <algorithm>
#include <optional>

#include "app/text/capture_text.h"

namespace finwait {

namespace {

const QString kNone = QStringLiteral("–");

/// Everything that a variable's text depends on.
struct View {
    const World& world;
    Numbering numbering;
    End end;

    [[nodiscard]] const Tcb& tcb() const { return world.tcb(end); }
    [[nodiscard]] bool exists() const { return tcb().state != State::Closed; }
    [[nodiscard]] bool sending() const { return exists() && tcb().state != State::Listen; }
    [[nodiscard]] bool receiving() const { return sending() && tcb().state != State::SynSent; }

    [[nodiscard]] QString own(SeqNum number) const { return sending() ? numbering.of(end, number) : kNone; }
    [[nodiscard]] QString peers(SeqNum number) const {
        return receiving() ? numbering.of(peerOf(end), number) : kNone;
    }
    [[nodiscard]] QString time(std::int64_t durationUs) const {
        return sending() && durationUs > 0 ? durationText(durationUs) : kNone;
    }
    [[nodiscard]] QString octets(std::size_t count) const {
        return exists() ? QString::number(count) : kNone;
    }
};

struct Variable {
    const char* name;
    const char* group;
    QString (*text)(const View&);
    bool (*worthARow)(const Tcb&) = nullptr; ///< Null: always.
};

constexpr char kConnection[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Connection");
constexpr char kSend[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Send");
constexpr char kReceive[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Receive");
constexpr char kCongestion[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Congestion");
constexpr char kClock[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Round trip");

bool listens(const Tcb& tcb) {
    return tcb.listener.listening;
}
bool hasScaling(const Tcb& tcb) {
    return tcb.scaling;
}
bool hasTimestamps(const Tcb& tcb) {
    return tcb.timestamping;
}
bool hasSentUrgent(const Tcb& tcb) {
    return tcb.urgentPending;
}
bool wasSignalledUrgent(const Tcb& tcb) {
    return tcb.urgentSignalled;
}
bool recovers(const Tcb& tcb) {
    return tcb.inRecovery;
}

QString optionsText(const View& view) {
    QStringList agreed;
    if (view.tcb().scaling)
        agreed += QStringLiteral("WS");
    if (view.tcb().sacking)
        agreed += QStringLiteral("SACK");
    if (view.tcb().timestamping)
        agreed += QStringLiteral("TS");
    return agreed.isEmpty() ? kNone : agreed.join(QLatin1Char(' '));
}

QString halfMadeText(const View& view) {
    if (!view.tcb().listener.listening)
        return kNone;
    const std::uint32_t most = std::max(view.world.end(view.end).config.backlogMax, 1U);
    return TcbModel::tr("%1 of %2").arg(halfMadeCount(view.tcb())).arg(most);
}

QString ssthreshText(const View& view) {
    // "Arbitrarily high" (RFC 5681 §3.1): no loss yet.
    constexpr std::uint32_t kArbitrarilyHigh = 65'535U << 14U;
    if (!view.receiving() || view.tcb().ssthresh == 0)
        return kNone;
    return view.tcb().ssthresh >= kArbitrarilyHigh ? QStringLiteral("∞")
                                                   : QString::number(view.tcb().ssthresh);
}

const std::vector<Variable>& variables() {
    static const std::vector<Variable> all = {
        {"STATE", kConnection, [](const View& v) { return fromCore(stateName(v.tcb().state)); }},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "options agreed"), kConnection, optionsText},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "half-made"), kConnection, halfMadeText, listens},
        {"SND.UNA", kSend, [](const View& v) { return v.own(v.tcb().sndUna); }},
        {"SND.NXT", kSend, [](const View& v) { return v.own(v.tcb().sndNxt); }},
        {"SND.WND", kSend,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().sndWnd) : kNone; }},
        {"SND.UP", kSend, [](const View& v) { return v.tcb().urgentPending ? v.own(v.tcb().sndUp) : kNone; },
         hasSentUrgent},
        {"SND.WL1", kSend, [](const View& v) { return v.peers(v.tcb().sndWl1); }},
        {"SND.WL2", kSend, [](const View& v) { return v.receiving() ? v.own(v.tcb().sndWl2) : kNone; }},
        {"ISS", kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().iss.value()) : kNone; }},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "MSS"), kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().sendMss) : kNone; }},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "Snd.Wind.Shift"), kSend,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().sndScale) : kNone; }, hasScaling},
        {"RCV.NXT", kReceive, [](const View& v) { return v.peers(v.tcb().rcvNxt); }},
        {"RCV.WND", kReceive,
         [](const View& v) { return v.exists() ? QString::number(v.tcb().rcvWnd) : kNone; }},
        {"RCV.UP", kReceive,
         [](const View& v) { return v.tcb().urgentSignalled ? v.peers(v.tcb().rcvUp) : kNone; },
         wasSignalledUrgent},
        {"IRS", kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().irs.value()) : kNone; }},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "Rcv.Wind.Shift"), kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().rcvScale) : kNone; }, hasScaling},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "TS.Recent"), kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().tsRecent) : kNone; },
         hasTimestamps},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "RECEIVEs waiting"), kReceive,
         [](const View& v) { return v.octets(v.tcb().receives.size()); }},
        {"cwnd", kCongestion,
         [](const View& v) {
             return v.receiving() && v.tcb().cwnd > 0 ? QString::number(v.tcb().cwnd) : kNone;
         }},
        {"ssthresh", kCongestion, ssthreshText},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "duplicate ACKs"), kCongestion,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().dupAcks) : kNone; }},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "recovers until"), kCongestion,
         [](const View& v) { return v.tcb().inRecovery ? v.own(v.tcb().recover) : kNone; }, recovers},
        {"RTO", kClock, [](const View& v) { return v.time(v.tcb().rtoUs); }},
        {"SRTT", kClock, [](const View& v) { return v.time(v.tcb().srttUs); }},
        {"RTTVAR", kClock, [](const View& v) { return v.time(v.tcb().rttvarUs); }},
    };
    return all;
}

bool isShown(const Variable& variable, const World& world) {
    return variable.worthARow == nullptr || variable.worthARow(world.tcb(End::A))
           || variable.worthARow(world.tcb(End::B));
}

} // namespace

void TcbModel::follow() {
    alsoFollow(&Stage::numberingChanged);
}

void TcbModel::refresh() {
    const History& history = stage()->history();
    const World& world = history.world();
    const NodeId parent = history.parent(history.cursor());
    std::optional<World> earlier;
    if (parent != kNoNode)
        earlier = history.worldAt(parent);
    const Numbering numbering = stage()->numbering();
    std::vector<TcbRow> rows;
    const char* group = nullptr;
    for (const Variable& variable : variables()) {
        if (!isShown(variable, world))
            continue;
        const QString heading = variable.group == group ? QString() : tr(variable.group);
        group = variable.group;
        const auto text = [&](const World& which, End end) { return variable.text({which, numbering, end}); };
        TcbRow row{tr(variable.name), heading, text(world, End::A), text(world, End::B), {}, {}};
        if (const Observation* observation = history.observation(); observation != nullptr && rows.empty()) {
            row.valueA = estimateText(observation->estimateAt(world, End::A), stage()->dialect());
            row.valueB = estimateText(observation->estimateAt(world, End::B), stage()->dialect());
        }
        if (earlier) {
            const QString wasA = text(*earlier, End::A);
            const QString wasB = text(*earlier, End::B);
            row.wasA = wasA == row.valueA ? QString() : wasA;
            row.wasB = wasB == row.valueB ? QString() : wasB;
        }
        rows.push_back(std::move(row));
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant TcbModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TcbRow& variable = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return variable.name;
    case HeadingRole:
        return variable.heading;
    case ValueARole:
        return variable.valueA;
    case ValueBRole:
        return variable.valueB;
    case WasARole:
        return variable.wasA;
    case WasBRole:
        return variable.wasB;
    default:
        return {};
    }
}

QHash<int, QByteArray> TcbModel::roleNames() const {
    return {{NameRole, "name"},     {HeadingRole, "heading"}, {ValueARole, "valueA"},
            {ValueBRole, "valueB"}, {WasARole, "wasA"},       {WasBRole, "wasB"}};
}

} // namespace finwait

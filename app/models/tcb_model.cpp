#include "app/models/tcb_model.h"

#include <QStringList>

#include <algorithm>
#include <optional>

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
    /// Whether an outsider who only saw the segments knows it. Null: never.
    bool (*told)(const Tcb&) = nullptr;
};

constexpr char kConnection[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Connection");
constexpr char kSend[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Send");
constexpr char kReceive[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Receive");
constexpr char kCongestion[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Congestion");
constexpr char kClock[] = QT_TRANSLATE_NOOP("finwait::TcbModel", "Round trip");

bool always(const Tcb&) {
    return true;
}
bool hasSent(const Tcb& tcb) {
    return tcb.sndMax != SeqNum();
}
bool hasSentAck(const Tcb& tcb) {
    return tcb.lastAckSent != SeqNum();
}
bool hasReceivedAck(const Tcb& tcb) {
    return tcb.sndWl2 != SeqNum();
}
bool sentSyn(const Tcb& tcb) {
    return tcb.iss != SeqNum();
}
bool receivedSyn(const Tcb& tcb) {
    return tcb.irs != SeqNum();
}

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
        {"STATE", kConnection, [](const View& v) { return fromCore(stateName(v.tcb().state)); }, nullptr,
         always},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "options agreed"), kConnection, optionsText},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "half-made"), kConnection, halfMadeText, listens},
        {"SND.UNA", kSend, [](const View& v) { return v.own(v.tcb().sndUna); }, nullptr, hasSent},
        {"SND.NXT", kSend, [](const View& v) { return v.own(v.tcb().sndNxt); }, nullptr, hasSent},
        {"SND.WND", kSend,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().sndWnd) : kNone; }, nullptr,
         hasReceivedAck},
        {"SND.UP", kSend, [](const View& v) { return v.tcb().urgentPending ? v.own(v.tcb().sndUp) : kNone; },
         hasSentUrgent},
        {"SND.WL1", kSend, [](const View& v) { return v.peers(v.tcb().sndWl1); }, nullptr, hasReceivedAck},
        {"SND.WL2", kSend, [](const View& v) { return v.receiving() ? v.own(v.tcb().sndWl2) : kNone; },
         nullptr, hasReceivedAck},
        {"ISS", kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().iss.value()) : kNone; }, nullptr,
         sentSyn},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "MSS"), kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().sendMss) : kNone; }, nullptr,
         receivedSyn},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "Snd.Wind.Shift"), kSend,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().sndScale) : kNone; }, hasScaling,
         receivedSyn},
        {"RCV.NXT", kReceive, [](const View& v) { return v.peers(v.tcb().rcvNxt); }, nullptr, hasSentAck},
        {"RCV.WND", kReceive,
         [](const View& v) { return v.exists() ? QString::number(v.tcb().rcvWnd) : kNone; }, nullptr,
         hasSentAck},
        {"RCV.UP", kReceive,
         [](const View& v) { return v.tcb().urgentSignalled ? v.peers(v.tcb().rcvUp) : kNone; },
         wasSignalledUrgent},
        {"IRS", kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().irs.value()) : kNone; }, nullptr,
         receivedSyn},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "Rcv.Wind.Shift"), kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().rcvScale) : kNone; }, hasScaling,
         sentSyn},
        {QT_TRANSLATE_NOOP("finwait::TcbModel", "TS.Recent"), kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().tsRecent) : kNone; },
         hasTimestamps, receivedSyn},
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

bool isShown(const Variable& variable, const World& world, bool watched) {
    if (watched && variable.told == nullptr)
        return false;
    return variable.worthARow == nullptr || variable.worthARow(world.tcb(End::A))
           || variable.worthARow(world.tcb(End::B));
}

QStringList otherStates(const StateEstimate& estimate) {
    QStringList names;
    for (const State state : kAllStates) {
        if (state != estimate.likely && estimate.may.contains(state))
            names += fromCore(stateName(state));
    }
    return names;
}

/// Below the likeliest states of both ends: in which others they may be.
void addDoubt(std::vector<TcbRow>& rows, const Observation& observation, const World& world) {
    const QStringList a = otherStates(observation.estimateAt(world, End::A));
    const QStringList b = otherStates(observation.estimateAt(world, End::B));
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        rows.push_back({TcbModel::tr("or"), {}, a.value(i), b.value(i), {}, {}});
}

} // namespace

void TcbModel::follow() {
    alsoFollow(&Stage::numberingChanged);
}

void TcbModel::refresh() {
    const History& history = stage()->history();
    const World& world = history.world();
    const Observation* observation = history.observation();
    const NodeId parent = history.parent(history.cursor());
    std::optional<World> earlier;
    if (parent != kNoNode)
        earlier = history.worldAt(parent);
    const Numbering numbering = stage()->numbering();
    std::vector<TcbRow> rows;
    const char* group = nullptr;
    for (const Variable& variable : variables()) {
        if (!isShown(variable, world, observation != nullptr))
            continue;
        const QString heading = variable.group == group ? QString() : tr(variable.group);
        group = variable.group;
        const auto text = [&](const World& which, End end) {
            const bool known = observation == nullptr || variable.told(which.tcb(end));
            return known ? variable.text({which, numbering, end}) : kNone;
        };
        TcbRow row{tr(variable.name), heading, text(world, End::A), text(world, End::B), {}, {}};
        if (earlier) {
            const QString wasA = text(*earlier, End::A);
            const QString wasB = text(*earlier, End::B);
            row.wasA = wasA == row.valueA ? QString() : wasA;
            row.wasB = wasB == row.valueB ? QString() : wasB;
        }
        rows.push_back(std::move(row));
        if (observation != nullptr && rows.size() == 1)
            addDoubt(rows, *observation, world);
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

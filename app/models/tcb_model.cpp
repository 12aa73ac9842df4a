#include "app/models/tcb_model.h"

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
    [[nodiscard]] QString timer(TimerKind kind) const {
        const auto& deadline = tcb().deadline(kind);
        return deadline ? timeText(*deadline) : kNone;
    }
    [[nodiscard]] QString octets(std::size_t count) const {
        return exists() ? QString::number(count) : kNone;
    }
};

struct Variable {
    const char* name;
    const char* group;
    QString (*text)(const View&);
};

constexpr char kConnection[] = QT_TRANSLATE_NOOP("TcbModel", "Connection");
constexpr char kSend[] = QT_TRANSLATE_NOOP("TcbModel", "Send");
constexpr char kReceive[] = QT_TRANSLATE_NOOP("TcbModel", "Receive");
constexpr char kClock[] = QT_TRANSLATE_NOOP("TcbModel", "Retransmission and timers");

const std::vector<Variable>& variables() {
    static const std::vector<Variable> all = {
        {"STATE", kConnection, [](const View& v) { return fromCore(stateName(v.tcb().state)); }},
        {"ISS", kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().iss.value()) : kNone; }},
        {"SND.UNA", kSend, [](const View& v) { return v.own(v.tcb().sndUna); }},
        {"SND.NXT", kSend, [](const View& v) { return v.own(v.tcb().sndNxt); }},
        {"SND.WND", kSend,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().sndWnd) : kNone; }},
        {"SND.WL1", kSend, [](const View& v) { return v.peers(v.tcb().sndWl1); }},
        {"SND.WL2", kSend, [](const View& v) { return v.receiving() ? v.own(v.tcb().sndWl2) : kNone; }},
        {QT_TRANSLATE_NOOP("TcbModel", "MSS"), kSend,
         [](const View& v) { return v.sending() ? QString::number(v.tcb().sendMss) : kNone; }},
        {QT_TRANSLATE_NOOP("TcbModel", "octets to send"), kSend,
         [](const View& v) { return v.octets(v.tcb().sendBuffer.size()); }},
        {"IRS", kReceive,
         [](const View& v) { return v.receiving() ? QString::number(v.tcb().irs.value()) : kNone; }},
        {"RCV.NXT", kReceive, [](const View& v) { return v.peers(v.tcb().rcvNxt); }},
        {"RCV.WND", kReceive,
         [](const View& v) { return v.exists() ? QString::number(v.tcb().rcvWnd) : kNone; }},
        {QT_TRANSLATE_NOOP("TcbModel", "octets to read"), kReceive,
         [](const View& v) { return v.octets(v.tcb().receiveBuffer.size()); }},
        {QT_TRANSLATE_NOOP("TcbModel", "RECEIVEs waiting"), kReceive,
         [](const View& v) { return v.octets(v.tcb().receives.size()); }},
        {"RTO", kClock, [](const View& v) { return v.time(v.tcb().rtoUs); }},
        {"SRTT", kClock, [](const View& v) { return v.time(v.tcb().srttUs); }},
        {"RTTVAR", kClock, [](const View& v) { return v.time(v.tcb().rttvarUs); }},
        {QT_TRANSLATE_NOOP("TcbModel", "resends at"), kClock,
         [](const View& v) { return v.timer(TimerKind::Retransmission); }},
        {QT_TRANSLATE_NOOP("TcbModel", "user gives up at"), kClock,
         [](const View& v) { return v.timer(TimerKind::User); }},
        {QT_TRANSLATE_NOOP("TcbModel", "TIME-WAIT ends at"), kClock,
         [](const View& v) { return v.timer(TimerKind::TimeWait); }},
        {QT_TRANSLATE_NOOP("TcbModel", "FIN-WAIT-2 ends at"), kClock,
         [](const View& v) { return v.timer(TimerKind::FinWait2); }},
    };
    return all;
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
        const QString heading = variable.group == group ? QString() : tr(variable.group);
        group = variable.group;
        const auto text = [&](const World& which, End end) { return variable.text({which, numbering, end}); };
        TcbRow row{tr(variable.name), heading, text(world, End::A), text(world, End::B), false, false};
        if (earlier) {
            row.changedA = row.valueA != text(*earlier, End::A);
            row.changedB = row.valueB != text(*earlier, End::B);
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
    case ChangedARole:
        return variable.changedA;
    case ChangedBRole:
        return variable.changedB;
    default:
        return {};
    }
}

QHash<int, QByteArray> TcbModel::roleNames() const {
    return {{NameRole, "name"},     {HeadingRole, "heading"},   {ValueARole, "valueA"},
            {ValueBRole, "valueB"}, {ChangedARole, "changedA"}, {ChangedBRole, "changedB"}};
}

} // namespace finwait

#include "app/models/wire_model.h"

#include <algorithm>

#include "app/models/act_text.h"
#include "core/tcp/endpoint.h"

namespace finwait {

namespace {

double seconds(SimTime time) {
    return static_cast<double>(time.us) / static_cast<double>(kSecondUs);
}

SegmentId idOf(int segmentId) {
    return static_cast<SegmentId>(std::max(segmentId, 0));
}

UserCall counterCallOf(CallKind kind) {
    return kind == CallKind::Open ? UserCall(finwait::Open{true, true}) : UserCall(finwait::Close{});
}

/// The call that makes a simultaneous open or close of a segment on its way, where the receiver can make it.
std::optional<CallKind> counterOf(const World& world, End sender, const InFlight& flight, SimTime now) {
    const Endpoint& receiver = world.end(peerOf(sender));
    const State state = receiver.tcb.state;
    const bool opens = flight.segment.has(Syn) && !flight.segment.has(Ack)
                       && (state == State::Closed || state == State::Listen);
    const bool closes = flight.segment.has(Fin) && state == State::Established;
    if (flight.origin != SegmentOrigin::Sent || (!opens && !closes))
        return std::nullopt;
    const CallKind kind = opens ? CallKind::Open : CallKind::Close;
    if (isError(previewCall(receiver.tcb, counterCallOf(kind), now, receiver.config)))
        return std::nullopt;
    return kind;
}

} // namespace

void WireModel::follow() {
    alsoFollow(&Stage::numberingChanged);
    alsoFollow(&Stage::historyChanged);
}

void WireModel::refresh() {
    const World& world = stage()->history().world();
    std::vector<WireRow> rows;
    for (const End sender : kBothEnds) {
        for (const InFlight& flight : world.channelFrom(sender).inFlight) {
            const auto step = stage()->departureStep(flight.id);
            const Numbering numbering = step ? stage()->numberingAt(*step) : stage()->numbering();
            rows.push_back({flight.id, sender, segmentLabel(flight.segment, sender, numbering),
                            fromCore(controlNames(flight.segment.control)), seconds(flight.sentAt),
                            seconds(flight.dueAt), flight.held, flight.retransmission, flight.origin,
                            counterOf(world, sender, flight, stage()->playhead())});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const WireRow& a, const WireRow& b) { return a.id < b.id; });
    putRows(std::move(rows));
    emit counterChanged();
    emit refreshed();
}

/// Where nothing of what was on its way still is, the cards on the screen are given the new segments: none
/// need be put away and taken out again.
void WireModel::putRows(std::vector<WireRow> rows) {
    const bool staysAny = std::ranges::any_of(
        rows, [this](const WireRow& row) { return rowOf(static_cast<int>(row.id)) >= 0; });
    if (staysAny)
        m_rows.replaceByKey(*this, std::move(rows), [](const WireRow& row) { return row.id; });
    else
        m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant WireModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return valueOf(m_rows.at(index.row()), role);
}

QVariant WireModel::valueOf(const WireRow& wire, int role) {
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return wire.label;
    case SegmentIdRole:
        return static_cast<int>(wire.id);
    case FromARole:
        return wire.sender == End::A;
    case FlagsRole:
        return wire.flags;
    case SentSecondsRole:
        return wire.sentSeconds;
    case DueSecondsRole:
        return wire.dueSeconds;
    case DueTextRole:
        return wire.held ? tr("held") : tr("due %1").arg(QString::number(wire.dueSeconds, 'f', 3));
    case HeldRole:
        return wire.held;
    case OriginTextRole:
        if (wire.origin == SegmentOrigin::Forged)
            return tr("forged");
        if (wire.origin == SegmentOrigin::Duplicate)
            return tr("copy");
        return wire.retransmission ? tr("retransmission") : QString();
    case CounterRole:
        return wire.counter ? fromCore(callName(*wire.counter)) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> WireModel::roleNames() const {
    return {{SegmentIdRole, "segmentId"},
            {FromARole, "fromA"},
            {LabelRole, "label"},
            {FlagsRole, "flags"},
            {SentSecondsRole, "sentSeconds"},
            {DueSecondsRole, "dueSeconds"},
            {DueTextRole, "dueText"},
            {HeldRole, "held"},
            {OriginTextRole, "originText"},
            {CounterRole, "counter"}};
}

QString WireModel::perform(Act act) {
    return stage()->attempt(std::move(act));
}

QString WireModel::deliver(int segmentId) {
    return perform(DeliverAct{idOf(segmentId)});
}

QString WireModel::drop(int segmentId) {
    return perform(DropAct{idOf(segmentId)});
}

QString WireModel::copy(int segmentId) {
    return perform(DuplicateAct{idOf(segmentId)});
}

QString WireModel::hold(int segmentId) {
    const auto found = findInFlight(stage()->history().world(), idOf(segmentId));
    if (found && found->flight->held)
        return perform(ReleaseAct{idOf(segmentId)});
    return perform(HoldAct{idOf(segmentId)});
}

QString WireModel::delay(int segmentId) {
    const World& world = stage()->history().world();
    const auto found = findInFlight(world, idOf(segmentId));
    if (!found)
        return intentErrorText(IntentError::NoSuchSegment);
    const std::int64_t roundTripUs = world.channels[0].link.latencyUs + world.channels[1].link.latencyUs;
    const SimTime from = std::max(found->flight->dueAt, stage()->playhead());
    return perform(DelayAct{idOf(segmentId), from + std::max(roundTripUs, 10 * kMillisecondUs)});
}

QString WireModel::delayTo(SegmentId id, SimTime dueAt) {
    return perform(DelayAct{id, dueAt});
}

QString WireModel::counter(int segmentId) {
    const World& world = stage()->history().world();
    const auto found = findInFlight(world, idOf(segmentId));
    if (!found)
        return intentErrorText(IntentError::NoSuchSegment);
    const auto kind = counterOf(world, found->sender, *found->flight, stage()->playhead());
    if (!kind)
        return tr("Only a SYN or a FIN whose receiver has not acted yet can be crossed.");
    return perform(CallAct{peerOf(found->sender), counterCallOf(*kind)});
}

const WireRow* WireModel::firstCounter() const {
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).counter)
            return &m_rows.at(i);
    }
    return nullptr;
}

int WireModel::counterSegment() const {
    const WireRow* row = firstCounter();
    return row != nullptr ? static_cast<int>(row->id) : 0;
}

QString WireModel::counterCall() const {
    const WireRow* row = firstCounter();
    return row != nullptr ? fromCore(callName(*row->counter)) : QString();
}

QString WireModel::counterEnd() const {
    const WireRow* row = firstCounter();
    return row != nullptr ? QString(QLatin1Char(letterOf(peerOf(row->sender)))) : QString();
}

int WireModel::rowOf(int segmentId) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (static_cast<int>(m_rows.at(i).id) == segmentId)
            return i;
    }
    return -1;
}

int WireModel::firstDue() const {
    const WireRow* first = nullptr;
    for (int i = 0; i < rowCount(); ++i) {
        const WireRow& wire = m_rows.at(i);
        if (!first || std::pair(wire.held, wire.dueSeconds) < std::pair(first->held, first->dueSeconds))
            first = &wire;
    }
    return first ? static_cast<int>(first->id) : 0;
}

int WireModel::neighbour(int segmentId, int direction) const {
    if (rowCount() == 0)
        return 0;
    const int at = rowOf(segmentId);
    const int next =
        at < 0 ? (direction > 0 ? 0 : rowCount() - 1) : (at + direction + rowCount()) % rowCount();
    return static_cast<int>(m_rows.at(next).id);
}

} // namespace finwait

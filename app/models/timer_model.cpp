#include "app/models/timer_model.h"

#include <algorithm>

namespace finwait {

namespace {

/// What a timer of this kind is started with now; it may have been started with less.
std::int64_t wholeUs(const Endpoint& endpoint, TimerKind kind) {
    const Tcb& tcb = endpoint.tcb;
    const Config& config = endpoint.config;
    switch (kind) {
    case TimerKind::Retransmission:
        return tcb.rtoUs;
    case TimerKind::User:
        return config.userTimeoutUs;
    case TimerKind::TimeWait:
        return 2 * config.mslUs;
    case TimerKind::FinWait2:
        return config.finWait2TimeoutUs;
    case TimerKind::Persist:
        return tcb.persistUs;
    case TimerKind::DelayedAck:
        return config.delayedAckUs;
    case TimerKind::KeepAlive:
        return tcb.keepAliveProbes == 0 ? config.keepAliveIdleUs : config.keepAliveIntervalUs;
    case TimerKind::SynAck: {
        const auto& halfMade = tcb.listener.halfMade;
        const auto next = std::ranges::min_element(halfMade, {}, &HalfMade::resendAt);
        return next == halfMade.end() ? 0 : next->rtoUs;
    }
    }
    return 0;
}

QString consequence(TimerKind kind) {
    switch (kind) {
    case TimerKind::Retransmission:
        return TimerModel::tr("sends the oldest segment again");
    case TimerKind::User:
        return TimerModel::tr("gives the connection up");
    case TimerKind::TimeWait:
        return TimerModel::tr("ends TIME-WAIT");
    case TimerKind::FinWait2:
        return TimerModel::tr("waits no longer for the peer's FIN");
    case TimerKind::Persist:
        return TimerModel::tr("probes the closed window");
    case TimerKind::DelayedAck:
        return TimerModel::tr("sends the acknowledgment");
    case TimerKind::KeepAlive:
        return TimerModel::tr("asks whether the peer is alive");
    case TimerKind::SynAck:
        return TimerModel::tr("answers a half-made connection again");
    }
    return {};
}

} // namespace

void TimerModel::follow() {
    alsoFollow(&Stage::playheadChanged);
}

TimerRow TimerModel::rowOf(const Endpoint& endpoint, End end, TimerKind kind, SimTime now) {
    const SimTime deadline = *endpoint.tcb.deadline(kind);
    const std::int64_t left = std::max<std::int64_t>(deadline - now, 0);
    const std::int64_t whole = std::max(wholeUs(endpoint, kind), left);
    TimerRow row;
    row.end = QLatin1Char(letterOf(end));
    row.name = fromCore(timerName(kind));
    row.text = tr("%1 of %2").arg(durationText(left), durationText(whole));
    row.note = tr("at %1: %2").arg(timeText(deadline), consequence(kind));
    row.part = whole > 0 ? static_cast<double>(left) / static_cast<double>(whole) : 0;
    return row;
}

void TimerModel::refresh() {
    std::vector<TimerRow> rows;
    for (const End end : kBothEnds) {
        const Endpoint& endpoint = stage()->history().world().end(end);
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            if (endpoint.tcb.deadlines[i])
                rows.push_back(rowOf(endpoint, end, static_cast<TimerKind>(i), stage()->playhead()));
        }
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant TimerModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimerRow& timer = m_rows.at(index.row());
    switch (role) {
    case EndRole:
        return timer.end;
    case Qt::DisplayRole:
    case NameRole:
        return timer.name;
    case TextRole:
        return timer.text;
    case NoteRole:
        return timer.note;
    case PartRole:
        return timer.part;
    default:
        return {};
    }
}

QHash<int, QByteArray> TimerModel::roleNames() const {
    return {{EndRole, "end"}, {NameRole, "name"}, {TextRole, "text"}, {NoteRole, "note"}, {PartRole, "part"}};
}

} // namespace finwait

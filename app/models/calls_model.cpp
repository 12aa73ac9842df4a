#include "app/models/calls_model.h"

#include "app/models/act_text.h"
#include "app/text/explanation_catalog.h"
#include "core/tcp/endpoint.h"

namespace finwait {

namespace {

constexpr std::array<CallKind, 6> kCalls = {CallKind::Open,  CallKind::Send,  CallKind::Receive,
                                            CallKind::Close, CallKind::Abort, CallKind::Status};

UserCall plainCall(CallKind kind, End end) {
    switch (kind) {
    case CallKind::Open:
        return finwait::Open{end == End::A, end == End::A};
    case CallKind::Send:
        return finwait::Send{Octets{'h', 'e', 'l', 'l', 'o'}};
    case CallKind::Receive:
        return finwait::Receive{};
    case CallKind::Close:
        return finwait::Close{};
    case CallKind::Abort:
        return finwait::Abort{};
    case CallKind::Status:
        return finwait::Status{};
    }
    return finwait::Status{};
}

/// The call as its button makes it, and the other ways of it.
std::vector<UserCall> waysOf(CallKind kind, End end) {
    if (kind == CallKind::Open)
        return {finwait::Open{true, true}, finwait::Open{false, false}};
    return {plainCall(kind, end)};
}

/// Why a call would be refused: the reason the RFC's rules give, and the words its user would hear.
QString refusalOf(Tcb tcb, const UserCall& call, SimTime now, const Config& config, ResultCode code) {
    Outcome outcome;
    userCall(tcb, call, now, config, outcome);
    QString reason;
    for (const Decision& decision : outcome.decisions) {
        if (const QString found = refusalReason(decision.rule()); !found.isEmpty())
            reason = found;
    }
    const QString told = fromCore(resultText(code));
    return reason.isEmpty() ? told : QStringLiteral("%1 (%2)").arg(reason, told);
}

} // namespace

QString CallsModel::end() const {
    return QString(QLatin1Char(letterOf(m_end)));
}

void CallsModel::setEnd(const QString& letter) {
    const End end = letter == QLatin1String("B") ? End::B : End::A;
    if (end == m_end)
        return;
    m_end = end;
    if (stage())
        refresh();
    emit endChanged();
}

void CallsModel::follow() {
    alsoFollow(&Stage::historyChanged);
    connect(stage()->rules(), &Rules::changed, this, [this] { refresh(); });
}

CallRow CallsModel::preview(CallKind kind) const {
    const Endpoint& endpoint = stage()->history().world().end(m_end);
    const Rules& rules = *stage()->rules();
    const QString barred = kind == CallKind::Abort ? rules.whyNoAbort() : rules.whyNoCalls();
    if (!barred.isEmpty())
        return {kind, false, true, barred};
    CallRow answer{kind, false, false, {}};
    for (const UserCall& call : waysOf(kind, m_end)) {
        const ResultCode code = previewCall(endpoint.tcb, call, stage()->playhead(), endpoint.config);
        if (!isError(code))
            return {kind, true, false, {}};
        if (answer.reason.isEmpty())
            answer.reason = refusalOf(endpoint.tcb, call, stage()->playhead(), endpoint.config, code);
    }
    return answer;
}

void CallsModel::refresh() {
    std::vector<CallRow> rows;
    for (const CallKind kind : kCalls)
        rows.push_back(preview(kind));
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant CallsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallRow& call = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return fromCore(callName(call.kind));
    case KindRole:
        return static_cast<int>(call.kind);
    case WorksRole:
        return call.works;
    case BarredRole:
        return call.barred;
    case ReasonRole:
        return call.reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> CallsModel::roleNames() const {
    return {{NameRole, "name"},
            {KindRole, "kind"},
            {WorksRole, "works"},
            {BarredRole, "barred"},
            {ReasonRole, "reason"}};
}

QString CallsModel::nameOf(int kind) const {
    return kind >= 0 && kind < rowCount() ? fromCore(callName(m_rows.at(kind).kind))
                                          : QStringLiteral("CRASH");
}

QString CallsModel::open(bool active) {
    return perform(CallAct{m_end, finwait::Open{active, active}});
}

QString CallsModel::send(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return perform(CallAct{m_end, finwait::Send{Octets(bytes.begin(), bytes.end())}});
}

QString CallsModel::call(int kind) {
    if (kind < 0 || kind >= static_cast<int>(kCalls.size()))
        return {};
    return perform(CallAct{m_end, plainCall(kCalls[static_cast<std::size_t>(kind)], m_end)});
}

QString CallsModel::crash() {
    return perform(CrashAct{m_end});
}

QString CallsModel::perform(Act act) {
    QString answer = stage()->attempt(std::move(act));
    bool failed = !answer.isEmpty();
    if (!failed) {
        const Report& report = stage()->history().report();
        for (const UserResult& result : report.results) {
            const bool answers = report.call && !result.general && result.call == *report.call;
            if (answers && (isError(result.code) || result.code == ResultCode::StateIs)) {
                answer = resultLine(result);
                failed = isError(result.code);
            }
        }
    }
    m_lastFailed = failed;
    emit lastFailedChanged();
    return answer;
}

} // namespace finwait

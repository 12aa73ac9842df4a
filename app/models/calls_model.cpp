#include "app/models/calls_model.h"

#include "app/models/act_text.h"
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

QString resultLine(const UserResult& result) {
    QString line = fromCore(resultText(result.code));
    if (result.code == ResultCode::StateIs)
        line = QStringLiteral("state = ") + fromCore(stateName(result.state));
    return line;
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
}

ResultCode CallsModel::preview(CallKind kind) const {
    const Endpoint& endpoint = stage()->history().world().end(m_end);
    const auto ask = [&](const UserCall& call) {
        return previewCall(endpoint.tcb, call, stage()->playhead(), endpoint.config);
    };
    const ResultCode code = ask(plainCall(kind, m_end));
    if (kind != CallKind::Open || !isError(code))
        return code;
    const ResultCode active = ask(finwait::Open{true, true});
    return isError(active) ? ask(finwait::Open{false, false}) : active;
}

void CallsModel::refresh() {
    std::vector<CallRow> rows;
    for (const CallKind kind : kCalls)
        rows.push_back({kind, preview(kind)});
    replaceInPlace(std::move(rows));
}

QVariant CallsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallRow& call = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return fromCore(callName(call.kind));
    case KindRole:
        return static_cast<int>(call.kind);
    case WorksRole:
        return !isError(call.preview);
    case ReasonRole:
        return isError(call.preview) ? fromCore(resultText(call.preview)) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> CallsModel::roleNames() const {
    return {{NameRole, "name"}, {KindRole, "kind"}, {WorksRole, "works"}, {ReasonRole, "reason"}};
}

bool CallsModel::works(int kind) const {
    return kind >= 0 && kind < rowCount() && !isError(row(kind).preview);
}

QString CallsModel::reason(int kind) const {
    return kind >= 0 && kind < rowCount() ? data(index(kind), ReasonRole).toString() : QString();
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
    const IntentError error = stage()->perform(std::move(act));
    if (error != IntentError::None)
        return intentErrorText(error);
    const Report& report = stage()->history().report();
    for (const UserResult& result : report.results) {
        if (!result.general && report.call && result.call == *report.call
            && (isError(result.code) || result.code == ResultCode::StateIs)) {
            if (isError(result.code))
                emit failed(fromCore(callName(result.call)), resultLine(result));
            return resultLine(result);
        }
    }
    return {};
}

} // namespace finwait

#include "app/models/capture_model.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

#include "app/models/format.h"
#include "app/text/capture_text.h"

namespace finwait {

namespace {

constexpr std::int64_t kNsPerUs = 1'000;

bool isWhole(const Connection& connection) {
    const Opening opening = connection.opening();
    return opening != Opening::NotSeen && opening != Opening::PartlySeen;
}

QString lossesText(const Connection& connection) {
    const std::uint32_t lost = connection.losses();
    const std::uint32_t again = connection.marked(SegmentMark::Retransmission);
    QStringList parts;
    if (lost != 0)
        parts += CaptureModel::tr("%1 not seen").arg(lost);
    if (again != 0)
        parts += CaptureModel::tr("%1 sent again").arg(again);
    return parts.join(CaptureModel::tr(", "));
}

QString packetsText(std::uint64_t packets) {
    return packets == 1 ? CaptureModel::tr("1 packet") : CaptureModel::tr("%1 packets").arg(grouped(packets));
}

QString endText(const Connection& connection, End end) {
    return fromCore(toString(connection.hosts[indexOf(end)]));
}

QString sentenceOf(const Connection& connection) {
    QString text =
        CaptureModel::tr("Connection %1: %2 and %3; packets: %4; begun: %5; ended: %6")
            .arg(connection.index)
            .arg(endText(connection, End::A), endText(connection, End::B), grouped(connection.packets()),
                 openingText(connection.opening()), closingText(connection));
    if (const QString losses = lossesText(connection); !losses.isEmpty())
        text += CaptureModel::tr("; %1").arg(losses);
    return text;
}

using Kind = CaptureModel::Kind;
using Order = CaptureModel::Order;

/// Up to so many are searched at once; more of them beside the window.
constexpr std::size_t kAtOnceMax = 10'000;

struct Wanted {
    QStringList words; ///< All of them.
    Kind kind = Kind::All;
    Order order = Order::Begin;
};

bool isWanted(const Connection& connection, const Wanted& wanted) {
    const Closing closing = connection.closing();
    const bool kindFits =
        wanted.kind == Kind::All || (wanted.kind == Kind::Whole && isWhole(connection))
        || (wanted.kind == Kind::Losses && !lossesText(connection).isEmpty())
        || (wanted.kind == Kind::Reset && (closing == Closing::Reset || closing == Closing::Refused))
        || (wanted.kind == Kind::Unfinished
            && (closing == Closing::Open || closing == Closing::HalfClosed || closing == Closing::NoAnswer));
    if (!kindFits || wanted.words.isEmpty())
        return kindFits;
    const QString text = sentenceOf(connection);
    return std::ranges::all_of(wanted.words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::uint64_t orderValue(const Connection& connection, Order order) {
    switch (order) {
    case Order::Begin:
        return 0;
    case Order::Packets:
        return connection.packets();
    case Order::Octets:
        return connection.octets();
    case Order::Losses:
        return std::uint64_t{connection.losses()} + connection.marked(SegmentMark::Retransmission);
    case Order::Duration:
        return static_cast<std::uint64_t>(connection.durationNs());
    }
    return 0;
}

/// The numbers of what is wanted, the largest first; of equal ones the earlier.
std::vector<std::uint32_t> rowsOf(const Survey& survey, const Wanted& wanted,
                                  const SideTask::Progress& progress) {
    std::vector<std::uint32_t> rows;
    const auto all = static_cast<double>(survey.connections.size());
    for (const Connection& connection : survey.connections) {
        if (connection.index % kAtOnceMax == 0 && !progress(connection.index / all))
            return rows;
        if (!connection.unread && isWanted(connection, wanted))
            rows.push_back(connection.index);
    }
    if (wanted.order != Order::Begin)
        std::ranges::stable_sort(rows, std::greater<>(), [&](std::uint32_t index) {
            return orderValue(survey.connections[index], wanted.order);
        });
    return rows;
}

std::function<bool(std::uint64_t, std::uint64_t)> inParts(const SideTask::Progress& progress) {
    return [&progress](std::uint64_t done, std::uint64_t all) {
        return progress(all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all));
    };
}

} // namespace

CaptureModel::CaptureModel(QObject* parent) : QAbstractListModel(parent) {
    connect(&m_task, &SideTask::runningChanged, this, &CaptureModel::readingChanged);
    connect(&m_search, &SideTask::runningChanged, this, &CaptureModel::searchingChanged);
    connect(&m_task, &SideTask::progressed, this, [this](double share) {
        m_progress = share;
        emit progressChanged();
    });
}

QString CaptureModel::fileName() const {
    return QFileInfo(m_path).fileName();
}

QString CaptureModel::readingName() const {
    return QFileInfo(m_readingPath).fileName();
}

QString CaptureModel::summary() const {
    if (!m_survey)
        return {};
    const Survey& survey = *m_survey;
    QString text =
        tr("%1 in %2, %3 of them TCP")
            .arg(packetsText(survey.packets), durationText((survey.lastNs - survey.firstNs) / kNsPerUs),
                 grouped(survey.of(FrameKind::Tcp)));
    QStringList skipped;
    const auto add = [&](FrameKind kind, const QString& what) {
        if (survey.of(kind) != 0)
            skipped += what.arg(grouped(survey.of(kind)));
    };
    add(FrameKind::NotIp, tr("%1 not IP"));
    add(FrameKind::NotTcp, tr("%1 not TCP"));
    add(FrameKind::Fragment, tr("%1 fragments"));
    add(FrameKind::CutShort, tr("%1 cut short"));
    add(FrameKind::Malformed, tr("%1 malformed"));
    if (!skipped.isEmpty())
        text += tr("; skipped: %1").arg(skipped.join(tr(", ")));
    return text;
}

QString CaptureModel::listed() const {
    if (!m_survey)
        return {};
    const auto shown = static_cast<std::size_t>(rowCount());
    const std::size_t all = m_survey->readable();
    if (shown != all)
        return tr("%1 of %2 connections").arg(grouped(shown), grouped(all));
    return all == 1 ? tr("1 connection") : tr("%1 connections").arg(grouped(all));
}

QString CaptureModel::trouble() const {
    if (m_survey && m_survey->error)
        return captureErrorText(*m_survey->error);
    if (isStopped())
        return tr("Reading was stopped after %1: this is what they show").arg(packetsText(m_survey->packets));
    return {};
}

QStringList CaptureModel::kindNames() const {
    return {tr("All"), tr("Seen from the beginning"), tr("With losses"), tr("Reset"), tr("Not closed")};
}

QStringList CaptureModel::orderNames() const {
    return {tr("As they began"), tr("Packets"), tr("Bytes"), tr("Losses"), tr("Duration")};
}

void CaptureModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
    emit filterChanged();
}

void CaptureModel::setKind(int kind) {
    if (kind == this->kind() || kind < 0 || kind > static_cast<int>(Kind::Unfinished))
        return;
    m_kind = static_cast<Kind>(kind);
    refresh();
    emit filterChanged();
}

void CaptureModel::setOrder(int order) {
    if (order == this->order() || order < 0 || order > static_cast<int>(Order::Duration))
        return;
    m_order = static_cast<Order>(order);
    refresh();
    emit filterChanged();
}

void CaptureModel::open(const QString& path) {
    m_progress = 0;
    m_readingPath = path;
    emit progressChanged();
    m_enough = std::make_shared<std::atomic<bool>>(false);
    m_task.start(
        [this, path, enough = m_enough](const SideTask::Progress& progress) -> std::function<void()> {
            SurveyOptions options;
            options.progress = [told = inParts(progress), enough](std::uint64_t done, std::uint64_t all) {
                return told(done, all) && !*enough;
            };
            const auto survey = std::make_shared<const Survey>(surveyCapture(path.toStdString(), options));
            return [this, path, survey] { show(path, survey); };
        });
}

void CaptureModel::stop() {
    if (m_enough)
        *m_enough = true;
    else
        m_task.cancel();
}

void CaptureModel::take(int row) {
    if (row < 0 || row >= rowCount())
        return;
    m_progress = 0;
    m_readingPath = m_path;
    m_enough.reset();
    emit progressChanged();
    const std::uint32_t index = m_rows[static_cast<std::size_t>(row)];
    m_task.start([this, path = m_path, index](const SideTask::Progress& progress) -> std::function<void()> {
        auto result = std::make_shared<const ObserveResult>(
            observeConnection(path.toStdString(), index, inParts(progress)));
        return [this, result] { takeObserved(*result); };
    });
}

void CaptureModel::takeObserved(const ObserveResult& result) {
    if (const auto* connection = std::get_if<ObservedConnection>(&result))
        emit observed(*connection, m_path);
    else if (const auto* error = std::get_if<CaptureError>(&result))
        emit failed(tr("%1: %2").arg(fileName(), captureErrorText(*error)));
    else
        emit failed(tr("%1 has changed: the connection is no longer there").arg(fileName()));
}

void CaptureModel::show(const QString& path, std::shared_ptr<const Survey> survey) {
    put({});
    m_path = path;
    m_survey = std::move(survey);
    refresh();
    emit fileChanged();
}

void CaptureModel::retranslate() {
    emit retranslated();
    emit fileChanged();
    if (rowCount() != 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void CaptureModel::refresh() {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const Wanted wanted{m_filter.split(spaces, Qt::SkipEmptyParts), m_kind, m_order};
    if (!m_survey || m_survey->connections.size() <= kAtOnceMax) {
        m_search.cancel();
        put(m_survey ? rowsOf(*m_survey, wanted, [](double) { return true; }) : Numbers());
        return;
    }
    m_search.start(
        [this, survey = m_survey, wanted](const SideTask::Progress& progress) -> std::function<void()> {
            const auto rows = std::make_shared<Numbers>(rowsOf(*survey, wanted, progress));
            return [this, rows] { put(std::move(*rows)); };
        });
}

void CaptureModel::put(Numbers rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit countChanged();
}

const Connection& CaptureModel::connectionAt(int row) const {
    return m_survey->connections[m_rows[static_cast<std::size_t>(row)]];
}

int CaptureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CaptureModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Connection& connection = connectionAt(index.row());
    switch (role) {
    case NumberRole:
        return static_cast<int>(connection.index);
    case EndARole:
        return endText(connection, End::A);
    case EndBRole:
        return endText(connection, End::B);
    case PacketsRole:
        return packetsText(connection.packets());
    case OctetsRole:
        return grouped(connection.octets());
    case OpenedRole:
        return openingText(connection.opening());
    case ClosedRole:
        return closingText(connection);
    case LossesRole:
        return lossesText(connection);
    case DurationRole:
        return durationText(connection.durationNs() / kNsPerUs);
    case Qt::DisplayRole:
    case SentenceRole:
        return sentenceOf(connection);
    default:
        return {};
    }
}

QHash<int, QByteArray> CaptureModel::roleNames() const {
    return {{NumberRole, "number"},    {EndARole, "endA"},     {EndBRole, "endB"},
            {PacketsRole, "packets"},  {OctetsRole, "bytes"},  {OpenedRole, "opened"},
            {ClosedRole, "closed"},    {LossesRole, "losses"}, {DurationRole, "duration"},
            {SentenceRole, "sentence"}};
}

} // namespace finwait

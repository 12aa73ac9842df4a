#include "app/models/flight_slots.h"

#include <algorithm>

namespace finwait {

namespace {

/// So many empty slots are kept, and as many as are taken.
constexpr std::size_t kSpareMax = 64;

bool isTaken(const WireRow& slot) {
    return slot.id != 0;
}

/// Where one has gone that looked alike, or at least went the same way: less of what is drawn changes.
void seat(std::vector<WireRow>& seats, const WireRow& newcomer) {
    const auto wentTheSameWay = [&newcomer](const WireRow& left) {
        return !isTaken(left) && left.sender == newcomer.sender;
    };
    auto found = std::ranges::find_if(
        seats, [&](const WireRow& left) { return wentTheSameWay(left) && left.flags == newcomer.flags; });
    if (found == seats.end())
        found = std::ranges::find_if(seats, wentTheSameWay);
    if (found == seats.end())
        seats.push_back(newcomer);
    else
        *found = newcomer;
}

} // namespace

void FlightSlots::setWire(WireModel* wire) {
    if (wire == m_wire)
        return;
    if (m_wire)
        m_wire->disconnect(this);
    m_wire = wire;
    if (m_wire) {
        connect(m_wire, &WireModel::refreshed, this, &FlightSlots::follow);
        follow();
    }
    emit wireChanged();
}

void FlightSlots::follow() {
    std::vector<WireRow> seats = m_slots;
    for (WireRow& seat : seats)
        seat.id = 0;
    std::vector<const WireRow*> newcomers;
    for (int i = 0; i < m_wire->rowCount(); ++i) {
        const WireRow& row = m_wire->row(i);
        const auto known = std::ranges::find(m_slots, row.id, &WireRow::id);
        if (known != m_slots.end())
            seats[static_cast<std::size_t>(known - m_slots.begin())] = row;
        else
            newcomers.push_back(&row);
    }
    for (const WireRow* newcomer : newcomers)
        seat(seats, *newcomer);
    put(std::move(seats));
    trim();
}

void FlightSlots::put(std::vector<WireRow> seats) {
    const std::size_t known = m_slots.size();
    std::size_t first = known;
    std::size_t last = 0;
    for (std::size_t i = 0; i < known; ++i) {
        if (m_slots[i] == seats[i])
            continue;
        m_slots[i] = std::move(seats[i]);
        first = std::min(first, i);
        last = i;
    }
    if (first < known)
        emit dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)));
    if (seats.size() == known)
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(seats.size()) - 1);
    std::move(seats.begin() + static_cast<std::ptrdiff_t>(known), seats.end(), std::back_inserter(m_slots));
    endInsertRows();
}

/// A burst of segments leaves no burst of empty slots behind.
void FlightSlots::trim() {
    const auto taken = static_cast<std::size_t>(std::ranges::count_if(m_slots, isTaken));
    const auto behind = std::find_if(m_slots.rbegin(), m_slots.rend(), isTaken).base();
    const std::size_t kept =
        std::max(static_cast<std::size_t>(behind - m_slots.begin()), 2 * taken + kSpareMax);
    if (kept >= m_slots.size())
        return;
    beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_slots.size()) - 1);
    m_slots.resize(kept);
    endRemoveRows();
}

QVariant FlightSlots::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return WireModel::valueOf(m_slots[static_cast<std::size_t>(index.row())], role);
}

QHash<int, QByteArray> FlightSlots::roleNames() const {
    return {{WireModel::SegmentIdRole, "segmentId"}, {WireModel::FromARole, "fromA"},
            {WireModel::LabelRole, "label"},         {WireModel::FlagsRole, "flags"},
            {WireModel::HeldRole, "held"},           {WireModel::CounterRole, "counter"}};
}

} // namespace finwait

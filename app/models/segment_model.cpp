#include "app/models/segment_model.h"

#include <algorithm>

#include "app/models/segment_words.h"

namespace finwait {

namespace {

/// Of a captured segment some octets may not be on hand.
std::size_t lengthOf(const SegmentContext& context) {
    const std::size_t octets = octetsOf(context).size();
    return context.observation == nullptr
               ? octets
               : octets + context.observation->missingOctets(context.departure.id - 1);
}

} // namespace

void SegmentModel::follow() {
    alsoFollow(&Stage::numberingChanged);
    alsoFollow(&Stage::selectedSegmentChanged);
    alsoFollow(&Stage::historyChanged);
}

void SegmentModel::refresh() {
    const auto step = stage()->departureStep(static_cast<SegmentId>(stage()->selectedSegment()));
    const auto departure = step ? selectedDeparture(*step) : std::nullopt;
    if (departure)
        show(*departure, *step);
    else
        showNothing();
    emit segmentChanged();
}

std::optional<Departure> SegmentModel::selectedDeparture(std::size_t step) const {
    const Report report = stage()->history().reportAt(stage()->steps()[step].id);
    const auto found = std::ranges::find(report.departures,
                                         static_cast<SegmentId>(stage()->selectedSegment()), &Departure::id);
    return found == report.departures.end() ? std::nullopt : std::optional(*found);
}

/// A segment that ends the connection leaves no TCB behind to ask: then the step before knows.
int SegmentModel::windowShiftAt(std::size_t step, End sender) const {
    const auto shiftAfter = [&](std::size_t which) {
        return stage()->history().worldAt(stage()->steps()[which].id).tcb(sender).rcvScale;
    };
    return std::max(shiftAfter(step), shiftAfter(step == 0 ? 0 : step - 1));
}

void SegmentModel::show(const Departure& departure, std::size_t step) {
    const Numbering numbering = stage()->numberingAt(step);
    const SegmentContext context{departure, numbering, windowShiftAt(step, departure.sender),
                                 stage()->history().observation()};
    m_title = segmentLabel(departure.segment, departure.sender, numbering);
    m_sender = QLatin1Char(letterOf(departure.sender));
    m_way = SegmentWords(context).way();
    m_checksum = checksumInfo(context);
    showOctets(octetsOf(context), lengthOf(context));
    m_rows.replaceInPlace(*this, fieldRows(context));
}

void SegmentModel::showNothing() {
    m_title.clear();
    m_sender.clear();
    m_way.clear();
    m_checksum = {};
    showOctets({}, 0);
    m_rows.replaceInPlace(*this, {});
}

void SegmentModel::showOctets(const Octets& octets, std::size_t all) {
    const std::size_t shown = std::min<std::size_t>(octets.size(), kOctetsShown);
    m_octets.clear();
    m_characters.clear();
    for (std::size_t i = 0; i < shown; ++i) {
        m_octets += hexText(octets[i], 2).sliced(2).toLower();
        m_characters += characterOf(octets[i]);
    }
    m_octetsLeftOut = static_cast<int>(all - shown);
}

int SegmentModel::rowAtOctet(int octet) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (covers(row, octet))
            return row;
    }
    return -1;
}

bool SegmentModel::covers(int row, int octet) const {
    if (row < 0 || row >= m_rows.size())
        return false;
    return octet >= m_rows.at(row).firstOctet() && octet < m_rows.at(row).endOctet();
}

QVariant SegmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldRow& field = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return field.name;
    case LabelRole:
        return field.label;
    case ValueRole:
        return field.value;
    case MeaningRole:
        return field.meaning;
    case FirstBitRole:
        return field.firstBit;
    case BitsRole:
        return field.bits;
    case FlagRole:
        return field.flag;
    case SetRole:
        return field.set;
    case ListedRole:
        return field.listed;
    case AlertRole:
        return field.alert;
    case FirstOctetRole:
        return field.firstOctet();
    case EndOctetRole:
        return field.endOctet();
    default:
        return {};
    }
}

QHash<int, QByteArray> SegmentModel::roleNames() const {
    return {{NameRole, "name"},
            {LabelRole, "label"},
            {ValueRole, "value"},
            {MeaningRole, "meaning"},
            {FirstBitRole, "firstBit"},
            {BitsRole, "bits"},
            {FlagRole, "flag"},
            {SetRole, "set"},
            {ListedRole, "listed"},
            {AlertRole, "alert"},
            {FirstOctetRole, "firstOctet"},
            {EndOctetRole, "endOctet"}};
}

} // namespace finwait

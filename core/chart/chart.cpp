#include "core/chart/chart.h"

#include <algorithm>

namespace finwait {

namespace {

/// Rows laid out above and below those that are asked for, so that labels know their neighbours, and rows by
/// which parts begin and end, so that they are the same ones wherever the view stops.
constexpr std::size_t kMarginRows = 24;
constexpr std::size_t kRowsPerPart = 16;
constexpr double kArrowsReach = 40; ///< Above the first row: what ends there.

bool sameLook(const ChartOptions& a, const ChartOptions& b) {
    return a.width == b.width && a.timeToScale == b.timeToScale && a.endLabels == b.endLabels;
}

} // namespace

void Chart::begin(bool relativeNumbers, const ChartWords& words, CallLane lane) {
    m_placer.reset();
    forgetParts();
    m_teller.emplace(relativeNumbers, words, lane);
    m_firstChanged = 0;
    m_laidOut = false;
}

void Chart::follow(const History& history, std::size_t firstChanged) {
    follow(history, history.path(), firstChanged);
}

void Chart::follow(const History& history, std::span<const NodeId> nodes, std::size_t firstChanged) {
    m_teller->follow(history, nodes, firstChanged);
    m_firstChanged = std::min(m_firstChanged, static_cast<StepIndex>(firstChanged));
    forgetParts();
    m_laidOut = false;
}

void Chart::layOut(const ChartOptions& options, const TextMeasure& measure) {
    forgetParts();
    if (!m_placer)
        m_placer.emplace(m_teller->story(), options, measure);
    else if (!sameLook(options, m_options))
        m_placer->setOptions(options);
    m_options = options;
    if (m_placer->isLong())
        m_placer->update(m_firstChanged);
    else
        m_parts.push_front({0, m_teller->story().steps.size(), m_placer->whole()});
    m_firstChanged = static_cast<StepIndex>(m_teller->story().steps.size());
    m_laidOut = true;
}

double Chart::height() const {
    return m_placer->isLong() ? m_placer->height() : m_parts.front().scene.height;
}

const ChartScene& Chart::sceneWithin(double top, double bottom) const {
    if (!m_placer->isLong())
        return m_parts.front().scene;
    const RowPlacer& rows = m_placer->rows();
    const std::size_t first = rows.rowAt(top - kArrowsReach);
    const std::size_t last = rows.rowAt(std::max(top, bottom) + kArrowsReach) + 1;
    if (const ChartScene* known = knownSceneOfRows(first, last))
        return *known;
    m_parts.push_front(partOfRows(first, last, &ChartPlacer::part));
    if (m_parts.size() > kPartsMax)
        m_parts.pop_back();
    return m_parts.front().scene;
}

const ChartScene& Chart::sceneAt(StepIndex step) const {
    if (!m_placer->isLong())
        return m_parts.front().scene;
    const std::size_t first = m_placer->rows().rowIndexOf(step);
    const std::size_t last = std::min(first + 2, m_placer->rows().count());
    if (const ChartScene* known = knownSceneOfRows(first, last))
        return *known;
    if (!m_barePart.holds(first, last))
        m_barePart = partOfRows(first, last, &ChartPlacer::barePart);
    return m_barePart.scene;
}

const ChartScene* Chart::knownSceneOfRows(std::size_t first, std::size_t last) const {
    const auto known =
        std::ranges::find_if(m_parts, [first, last](const Part& part) { return part.holds(first, last); });
    if (known == m_parts.end())
        return nullptr;
    m_parts.splice(m_parts.begin(), m_parts, known);
    return &m_parts.front().scene;
}

template <typename Make>
Chart::Part Chart::partOfRows(std::size_t first, std::size_t last, Make make) const {
    const std::size_t count = m_placer->rows().count();
    Part part;
    part.first = first / kRowsPerPart * kRowsPerPart;
    part.last = std::min((last + kRowsPerPart - 1) / kRowsPerPart * kRowsPerPart, count);
    part.scene = ((*m_placer).*make)(part.first - std::min(part.first, kMarginRows),
                                     std::min(part.last + kMarginRows, count));
    return part;
}

void Chart::forgetParts() {
    m_parts.clear();
    m_barePart = {};
}

std::optional<StepIndex> Chart::stepAbove(double y) const {
    const RowPlacer& rows = m_placer->rows();
    const std::size_t row = rows.rowAt(y);
    if (rows.row(row).y > y)
        return std::nullopt;
    return rows.endOf(row) - 1;
}

const ChartArrow* Chart::arrow(SegmentId id) const {
    for (const Part& part : m_parts) {
        if (const ChartArrow* known = part.scene.arrow(id))
            return known;
    }
    const StoryArrow* told = storyArrow(id);
    if (told == nullptr)
        return nullptr;
    m_farArrow = m_placer->arrowOf(*told);
    return &m_farArrow;
}

const StoryArrow* Chart::storyArrow(SegmentId id) const {
    const std::vector<StoryArrow>& arrows = story().arrows;
    const auto found = std::ranges::lower_bound(arrows, id, {}, &StoryArrow::id);
    return found != arrows.end() && found->id == id ? &*found : nullptr;
}

} // namespace finwait

#include "app/painting/diagram_grid.h"

#include <algorithm>
#include <span>

namespace finwait {

namespace {

/// A border between two columns or rows: in the reference figure, and where it lies in the smallest and the
/// largest.
struct Border {
    qreal reference;
    qreal least;
    qreal most;
};

constexpr std::array<Border, 10> kColumnBorders = {{
    {-2, 0, 0},
    {5, 4, 7}, // the left lane
    {27, 17, 29},
    {145, 117, 155}, // SYN-RECEIVED
    {189, 135, 287},
    {307, 235, 413}, // ESTABLISHED
    {351, 253, 545},
    {469, 353, 671}, // SYN-SENT
    {491, 366, 693}, // the right lane
    {498, 370, 700},
}};

constexpr std::array<Border, 20> kRowBorders = {{
    {-6, 0, 0},      {10, 15, 16},    {50, 39, 56}, // CLOSED
    {102, 61, 108},  {142, 85, 148},                // LISTEN
    {196, 107, 202}, {236, 131, 242},               // SYN-SENT
    {290, 153, 296}, {330, 177, 336},               // ESTABLISHED
    {382, 198, 388},                                // the areas
    {404, 203, 410}, {444, 227, 450},               // FIN-WAIT-1
    {464, 233, 470}, {504, 257, 510},               // CLOSING
    {516, 260, 522}, {556, 284, 562},               // FIN-WAIT-2
    {616, 306, 622}, {656, 330, 662},               // TIME-WAIT
    {694, 346, 700},                                // the lane below
    {700, 350, 706},
}};

template <std::size_t N>
std::array<qreal, N> placed(const std::array<Border, N>& borders, qreal length, qreal least, qreal reference,
                            qreal most) {
    std::array<qreal, N> places{};
    const qreal shift = borders.front().reference;
    for (std::size_t i = 0; i < N; ++i) {
        const qreal own = borders[i].reference - shift;
        const qreal away = length < reference ? (reference - length) / (reference - least)
                           : most > reference ? (length - reference) / (most - reference)
                                              : 0;
        const qreal other = length < reference ? borders[i].least : borders[i].most;
        places[i] = own + (other - own) * away;
    }
    return places;
}

qreal mapped(qreal value, std::span<const Border> borders, std::span<const qreal> places) {
    std::size_t next = 1;
    while (next + 1 < borders.size() && borders[next].reference < value)
        ++next;
    const Border& before = borders[next - 1];
    const qreal share = (value - before.reference) / (borders[next].reference - before.reference);
    return places[next - 1] + (places[next] - places[next - 1]) * share;
}

} // namespace

DiagramGrid::DiagramGrid(QSizeF room)
    : m_size(room.expandedTo(kLeast).boundedTo(kMost))
    , m_columns(placed(kColumnBorders, m_size.width(), kLeast.width(), kReference.width(), kMost.width()))
    , m_rows(placed(kRowBorders, m_size.height(), kLeast.height(), kReference.height(), kMost.height())) {}

QPointF DiagramGrid::map(QPointF reference) const {
    return {mapped(reference.x(), kColumnBorders, m_columns), mapped(reference.y(), kRowBorders, m_rows)};
}

QRectF DiagramGrid::map(const QRectF& reference) const {
    return {map(reference.topLeft()), map(reference.bottomRight())};
}

QPainterPath DiagramGrid::map(const QPainterPath& reference) const {
    QPainterPath path = reference;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF point = map(QPointF(path.elementAt(i)));
        path.setElementPositionAt(i, point.x(), point.y());
    }
    return path;
}

} // namespace finwait

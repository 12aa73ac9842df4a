#include "app/painting/diagram_labels.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr qreal kLineHeight = 13;
constexpr qreal kSampleLength = 2;
constexpr qreal kBesideLine = 5;
constexpr qreal kBesideWords = 5;
constexpr qreal kNarrow = 46;
constexpr qreal kWideLabel = 1000;

/// Breaks at spaces so that no line is wider than `widthMax`, as far as there are spaces.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics, qreal widthMax) {
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (lines.isEmpty() || metrics.horizontalAdvance(longer) > widthMax)
            lines << word;
        else
            lines.last() = longer;
    }
    return lines;
}

QString inOneLine(const LabelWish& wish) {
    return wish.action.isEmpty() ? wish.event : wish.event + QStringLiteral(" / ") + wish.action;
}

QStringList stacked(const LabelWish& wish, const QFontMetricsF& metrics, qreal widthMax) {
    return wrapped(wish.event, metrics, widthMax) + wrapped(wish.action, metrics, widthMax);
}

QStringList wishedLines(const LabelWish& wish, const QFontMetricsF& metrics) {
    return wish.onOneLine ? wrapped(inOneLine(wish), metrics, wish.widthMax)
                          : stacked(wish, metrics, wish.widthMax);
}

qreal alignedLeft(qreal anchor, qreal width, Qt::Alignment alignment) {
    if (alignment & Qt::AlignRight)
        return anchor - width;
    return alignment & Qt::AlignHCenter ? anchor - width / 2 : anchor;
}

qreal alignedTop(qreal anchor, qreal height, Qt::Alignment alignment) {
    if (alignment & Qt::AlignBottom)
        return anchor - height;
    return alignment & Qt::AlignVCenter ? anchor - height / 2 : anchor;
}

qreal distanceTo(const QRectF& rect, QPointF point) {
    const qreal dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const qreal dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

/// A place to try.
struct Spot {
    QPointF anchor;
    Qt::Alignment alignment;
};

/// Nearest first.
std::vector<Spot> spotsNear(const LabelWish& wish) {
    std::vector<QPointF> shifts;
    for (int x = -3; x <= 3; ++x) {
        for (int y = -3; y <= 3; ++y)
            shifts.emplace_back(x * 4, y * 4);
    }
    std::ranges::stable_sort(shifts, {}, [](QPointF shift) { return QPointF::dotProduct(shift, shift); });
    std::vector<Spot> spots;
    for (const QPointF shift : shifts)
        spots.push_back({wish.anchor + shift, wish.alignment});
    return spots;
}

/// On both sides of the line, close to it: left and right of a steep piece, above and below a flat one.
std::vector<Spot> spotsBeside(const DiagramCurve& line, const TextBlock& text) {
    std::vector<Spot> spots;
    const qreal height = kLineHeight * static_cast<qreal>(text.lines.size());
    for (const qreal share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        const qreal way = line.length() * share;
        const QPointF along = line.pointAt(way + 1) - line.pointAt(way - 1);
        const bool steep = std::abs(along.y()) > 0.5 * std::abs(along.x());
        const qreal reach = steep ? kBesideLine + std::abs(along.x() / along.y()) * height / 2
                                  : kBesideLine + std::abs(along.y() / along.x()) * text.width / 2;
        const QPointF across = steep ? QPointF(reach, 0) : QPointF(0, reach);
        const auto after = steep ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignTop;
        const auto before = steep ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignBottom;
        spots.push_back({line.pointAt(way) + across, after});
        spots.push_back({line.pointAt(way) - across, before});
    }
    return spots;
}

} // namespace

TextBlock::TextBlock(QStringList text, const QFontMetricsF& metrics) : lines(std::move(text)) {
    for (const QString& line : lines)
        widths.push_back(metrics.horizontalAdvance(line));
    if (!widths.empty())
        width = *std::ranges::max_element(widths);
}

DiagramLabel placedLabel(const TextBlock& text, QPointF anchor, Qt::Alignment alignment) {
    DiagramLabel label;
    label.lines = text.lines;
    label.alignment = alignment;
    label.lineRects.reserve(text.widths.size());
    qreal top = alignedTop(anchor.y(), kLineHeight * static_cast<qreal>(text.widths.size()), alignment);
    for (const qreal width : text.widths) {
        label.lineRects.emplace_back(alignedLeft(anchor.x(), width, alignment), top, width, kLineHeight);
        label.rect |= label.lineRects.back();
        top += kLineHeight;
    }
    return label;
}

void DiagramLabeller::avoidLine(const DiagramCurve& line) {
    Line sampled;
    for (qreal way = 0; way <= line.length(); way += kSampleLength) {
        const QPointF point = line.pointAt(way);
        sampled.points.push_back(point);
        sampled.bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    }
    m_lines.push_back(std::move(sampled));
}

void DiagramLabeller::avoidLabel(const DiagramLabel& label) {
    m_words.insert(m_words.end(), label.lineRects.begin(), label.lineRects.end());
}

DiagramLabel DiagramLabeller::wished(const LabelWish& wish) const {
    return placedLabel(TextBlock(wishedLines(wish, m_metrics), m_metrics), wish.anchor, wish.alignment);
}

bool DiagramLabeller::isClearOfBoxes(const DiagramLabel& label) const {
    return std::ranges::all_of(label.lineRects, [this](const QRectF& rect) {
        return m_bounds.contains(rect)
               && std::ranges::none_of(m_boxes, [&](const QRectF& box) { return box.intersects(rect); })
               && std::ranges::none_of(m_tokens, [&](const Token& token) {
                      return distanceTo(rect, token.centre) < token.radius;
                  });
    });
}

bool DiagramLabeller::isClearOfWords(const DiagramLabel& label) const {
    return std::ranges::all_of(label.lineRects, [this](const QRectF& rect) {
        const QRectF around = rect.adjusted(-kBesideWords, 0, kBesideWords, 0);
        return std::ranges::none_of(m_words, [&](const QRectF& other) { return other.intersects(around); });
    });
}

bool DiagramLabeller::isClearOfBorders(const DiagramLabel& label) const {
    return std::ranges::all_of(label.lineRects, [this](const QRectF& rect) {
        return std::ranges::all_of(
            m_areas, [&](const QRectF& area) { return area.contains(rect) || !area.intersects(rect); });
    });
}

bool DiagramLabeller::isClearOfLines(const DiagramLabel& label) const {
    return std::ranges::all_of(label.lineRects, [this](const QRectF& rect) {
        const QRectF around = rect.adjusted(-3, -1, 3, 1); // Its halo.
        return std::ranges::none_of(m_lines, [&](const Line& line) {
            return line.bounds.intersects(around)
                   && std::ranges::any_of(line.points, [&](QPointF point) { return around.contains(point); });
        });
    });
}

DiagramLabeller::Grade DiagramLabeller::gradeOf(const DiagramLabel& label) const {
    if (!isClearOfBoxes(label))
        return Grade::Blocked;
    if (!isClearOfWords(label))
        return Grade::OnWords;
    if (!isClearOfLines(label))
        return Grade::OnLines;
    return isClearOfBorders(label) ? Grade::Free : Grade::OnBorder;
}

DiagramLabel DiagramLabeller::place(const LabelWish& wish, const DiagramCurve& line) const {
    DiagramLabel best = wished(wish);
    Grade reached = gradeOf(best);
    const auto tryAll = [&](const TextBlock& text, const std::vector<Spot>& spots) {
        for (const Spot& spot : spots) {
            if (reached == Grade::Free)
                return;
            DiagramLabel label = placedLabel(text, spot.anchor, spot.alignment);
            if (const Grade grade = gradeOf(label); grade > reached) {
                reached = grade;
                best = std::move(label);
            }
        }
    };
    const TextBlock own(wishedLines(wish, m_metrics), m_metrics);
    tryAll(own, spotsNear(wish));
    tryAll(own, spotsBeside(line, own));
    for (const QStringList& lines : {stacked(wish, m_metrics, kWideLabel), QStringList{inOneLine(wish)},
                                     stacked(wish, m_metrics, kNarrow)}) {
        const TextBlock text(lines, m_metrics);
        tryAll(text, spotsBeside(line, text));
    }
    best.crowded = reached < Grade::OnBorder;
    return best;
}

} // namespace finwait

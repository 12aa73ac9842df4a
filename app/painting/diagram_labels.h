#pragma once

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

#include "app/painting/diagram_curve.h"

namespace finwait {

/// A piece of text in its place, line by line.
struct DiagramLabel {
    QStringList lines;
    std::vector<QRectF> lineRects; ///< One for each line.
    QRectF rect;                   ///< All of it.
    Qt::Alignment alignment;       ///< Of the lines among each other.
    bool crowded = false;          ///< Nothing is free for it: only for a moment, above other things.
};

/// What an edge is to say, and where it would like to.
struct LabelWish {
    QString event;
    QString action;
    QPointF anchor;          ///< The point of the label that `alignment` names.
    Qt::Alignment alignment; ///< Horizontal: which side of the label; vertical likewise.
    qreal widthMax = 64;     ///< Words wrap beyond this.
    bool onOneLine = false;  ///< "event / action" instead of one above the other.
};

/// Lines of text with their widths.
struct TextBlock {
    TextBlock(QStringList text, const QFontMetricsF& metrics);

    QStringList lines;
    std::vector<qreal> widths;
    qreal width = 0; ///< Of the widest.
};

/// `anchor` is the point of the label that `alignment` names.
DiagramLabel placedLabel(const TextBlock& text, QPointF anchor, Qt::Alignment alignment);

/// Finds places for labels that touch neither boxes, tokens, lines nor each other.
class DiagramLabeller {
public:
    DiagramLabeller(const QRectF& bounds, const QFontMetricsF& metrics)
        : m_bounds(bounds)
        , m_metrics(metrics) {}

    void avoidBox(const QRectF& box) { m_boxes.push_back(box); }
    void avoidToken(QPointF centre, qreal radius) { m_tokens.push_back({centre, radius}); }
    /// Inside or outside; across its border where there is no other place.
    void avoidBorder(const QRectF& area) { m_areas.push_back(area); }
    void avoidLine(const DiagramCurve& line);
    void avoidLabel(const DiagramLabel& label);

    /// Where it would like to be, whatever lies there.
    [[nodiscard]] DiagramLabel wished(const LabelWish& wish) const;
    [[nodiscard]] bool isFree(const DiagramLabel& label) const { return gradeOf(label) == Grade::Free; }
    /// As near to the wish as it is free, else beside the line where it is; `crowded` when nothing is free.
    [[nodiscard]] DiagramLabel place(const LabelWish& wish, const DiagramCurve& line) const;

private:
    struct Token {
        QPointF centre;
        qreal radius;
    };
    struct Line {
        std::vector<QPointF> points; ///< Close to each other.
        QRectF bounds;
    };
    /// Best last.
    enum class Grade { Blocked, OnWords, OnLines, OnBorder, Free };

    [[nodiscard]] Grade gradeOf(const DiagramLabel& label) const;
    [[nodiscard]] bool isClearOfBoxes(const DiagramLabel& label) const;
    [[nodiscard]] bool isClearOfWords(const DiagramLabel& label) const;
    [[nodiscard]] bool isClearOfBorders(const DiagramLabel& label) const;
    [[nodiscard]] bool isClearOfLines(const DiagramLabel& label) const;

    QRectF m_bounds;
    QFontMetricsF m_metrics;
    std::vector<QRectF> m_boxes;
    std::vector<QRectF> m_areas;
    std::vector<Token> m_tokens;
    std::vector<Line> m_lines;
    std::vector<QRectF> m_words;
};

} // namespace finwait

#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "core/chart/chart_scene.h"

class QPainter;

namespace finwait {

/// How a shape looks, and what it is called: a QPainter takes the colours, an SVG the name as its class.
struct ShapeStyle {
    std::string_view name; ///< One look a name; static text.
    QColor stroke;         ///< Invalid: no line.
    double width = 1;
    QColor fill;                   ///< Invalid: hollow.
    std::array<float, 4> dashes{}; ///< Lengths of dashes and gaps, in widths of the line.
    std::size_t dashCount = 0;     ///< How many of them there are.
    bool roundCaps = false;
};

/// A font with what canvases need to know of it.
struct CanvasFont {
    QFont font;
    double baseline = 0;   ///< From the middle of a line down to its baseline.
    double plainWidth = 0; ///< Of each character of plain text, when all have the same; else 0.
};
inline QPointF point(ChartPoint p) {
    return {p.x, p.y};
}

/// How wide a text is in a font.
double textWidth(std::string_view utf8, const CanvasFont& font);
const CanvasFont& canvasFont(ChartFont font);
/// Of what stands around a picture.
const CanvasFont& titleFont();
const CanvasFont& captionFont();

struct TextStyle {
    std::string_view name; ///< One look a name; static text.
    const CanvasFont& font;
    QColor color;
};

enum class TextAnchor : std::uint8_t { Left, Middle, Right };

/// Shapes that belong together, for pictures that keep names.
struct CanvasGroup {
    std::string_view name;     ///< Its class.
    std::string_view idPrefix; ///< "segment-" and `id`; empty: it needs no id.
    std::uint64_t id = 0;
    bool layer = false; ///< Of a drawing program.
    QPointF origin;     ///< Shapes within are relative to this point,
    double angle = 0;   ///< and turned, in radians.
};

/// What charts are drawn on. The y axis points down.
class Canvas {
public:
    virtual ~Canvas() = default;

    virtual void line(QPointF from, QPointF to, const ShapeStyle& style) = 0;
    virtual void polyline(std::span<const QPointF> points, const ShapeStyle& style) = 0;
    virtual void polygon(std::span<const QPointF> points, const ShapeStyle& style) = 0;
    virtual void rect(const QRectF& rect, double radius, const ShapeStyle& style) = 0;
    virtual void circle(QPointF center, double radius, const ShapeStyle& style) = 0;
    /// UTF-8; `at` is the middle of the line's height.
    virtual void text(QPointF at, TextAnchor anchor, std::string_view utf8, const TextStyle& style) = 0;

    virtual void open(const CanvasGroup& group) = 0;
    virtual void close() = 0;
    /// Until the group that is open closes, nothing is drawn outside; in the group's own coordinates.
    virtual void clip(const QRectF& rect) = 0;

    /// For what is drawn with a QPainter: one that draws here.
    virtual void draw(const std::function<void(QPainter&)>& paint) = 0;
};

enum class TextDrawing : std::uint8_t {
    Plain,
    Kept, ///< Set once, for what is drawn again and again in the fonts of `canvasFont`.
    /// Each character by the glyph that stands for it alone, so that a document tells its text. (Fonts have a
    /// higher hyphen for words in capitals, which stands for no character.)
    Searchable,
};

/// Draws at once.
class PainterCanvas final : public Canvas {
public:
    explicit PainterCanvas(QPainter& painter, TextDrawing texts = TextDrawing::Plain);

    void line(QPointF from, QPointF to, const ShapeStyle& style) override;
    void polyline(std::span<const QPointF> points, const ShapeStyle& style) override;
    void polygon(std::span<const QPointF> points, const ShapeStyle& style) override;
    void rect(const QRectF& rect, double radius, const ShapeStyle& style) override;
    void circle(QPointF center, double radius, const ShapeStyle& style) override;
    void text(QPointF at, TextAnchor anchor, std::string_view utf8, const TextStyle& style) override;
    void open(const CanvasGroup& group) override;
    void close() override;
    void clip(const QRectF& rect) override;
    void draw(const std::function<void(QPainter&)>& paint) override;

private:
    void use(const ShapeStyle& style);
    void turn(double degrees);
    void drawInParts(QPointF at, const QString& words, const QFont& font);

    QPainter& m_painter;
    TextDrawing m_texts;
    int m_turnedDegrees = 0; ///< In the innermost group; groups that are turned have no others in them.
};

} // namespace finwait

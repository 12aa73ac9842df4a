#pragma once

#include <QSizeF>
#include <QString>

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/painting/canvas.h"

class QIODevice;
class QPainterPath;
class QRawFont;
class QTransform;

namespace finwait {

/// What an SVG says about itself.
struct SvgDocument {
    QSizeF size;
    QString title;
    QString description;
};

/// Writes an SVG: shapes with classes instead of looks, one <style> for all of them, groups with names that a
/// drawing program shows. Text stays text, or becomes outlines, each glyph written once.
class SvgCanvas final : public Canvas {
public:
    explicit SvgCanvas(bool textAsPaths) : m_textAsPaths(textAsPaths) {}

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

    // For a QPainter that draws here. A style without a name gets one.
    void path(const QPainterPath& path, const ShapeStyle& style);
    /// `at` is the beginning of the baseline.
    void plainText(QPointF at, const QString& words, const QFont& font, const QColor& color,
                   const QTransform& transform);

    /// Writes the whole file, once everything is drawn.
    [[nodiscard]] bool write(QIODevice& device, const SvgDocument& about) const;

private:
    struct Rule {
        std::string_view name;
        std::string css;
    };
    struct OpenGroup {
        std::size_t chunk = 0;
        std::size_t begin = 0;   ///< Of its tag,
        std::size_t content = 0; ///< and behind it.
        int clips = 0;
    };

    /// All before what was drawn.
    [[nodiscard]] std::string head(const SvgDocument& about) const;
    void number(double value);
    void pair(QPointF point);
    void escaped(std::string_view utf8);
    void attribute(std::string_view name, double value);
    void classOf(const ShapeStyle& style);
    void points(char first, std::span<const QPointF> points);
    std::string_view ruleFor(std::string_view name, const std::string& css);
    [[nodiscard]] bool knows(std::string_view name) const;
    void outlines(QPointF at, const QString& words, const QFont& font);
    std::size_t glyph(const QRawFont& font, quint32 index);

    bool m_textAsPaths;
    std::vector<std::string> m_chunks; ///< What was drawn before,
    std::string m_body;                ///< and of late.
    std::string m_glyphs;
    std::vector<Rule> m_rules;
    std::deque<std::string> m_madeNames;
    std::vector<OpenGroup> m_groups;
    std::unordered_map<std::string, std::size_t> m_knownGlyphs;
    int m_clips = 0;
};

} // namespace finwait

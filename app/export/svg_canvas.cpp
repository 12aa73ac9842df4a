#include "app/export/svg_canvas.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QIODevice>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>
#include <QTransform>
#include <QtMath>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/export/svg_paint_device.h"
#include "app/painting/fonts.h"

namespace finwait {

namespace {

/// A text that grows is copied now and then: rather small ones.
constexpr std::size_t kChunkOctets = std::size_t{128} * 1024;

/// Hundredths of a unit are finer than any printer.
void append(std::string& out, double value) {
    const auto hundredths = static_cast<std::int64_t>(std::llround(value * 100));
    std::array<char, 32> text{};
    char* at = text.data();
    const std::int64_t size = std::abs(hundredths);
    if (hundredths < 0)
        *at++ = '-';
    if (size >= 100 || size == 0)
        at = std::to_chars(at, text.data() + text.size(), size / 100).ptr;
    if (const auto rest = static_cast<int>(size % 100); rest != 0) {
        *at++ = '.';
        *at++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            *at++ = static_cast<char>('0' + rest % 10);
    }
    out.append(text.data(), at);
}

std::string numberText(double value) {
    std::string text;
    append(text, value);
    return text;
}

std::string colorText(const QColor& color) {
    return color.name().toStdString();
}

void addAlpha(std::string& css, const char* property, const QColor& color) {
    if (color.alpha() < 255)
        css += std::string(";") + property + ":" + numberText(color.alphaF());
}

std::string cssOf(const ShapeStyle& style) {
    std::string css = "fill:" + (style.fill.isValid() ? colorText(style.fill) : std::string("none"));
    if (style.fill.isValid())
        addAlpha(css, "fill-opacity", style.fill);
    if (!style.stroke.isValid())
        return css;
    css += ";stroke:" + colorText(style.stroke) + ";stroke-width:" + numberText(style.width);
    addAlpha(css, "stroke-opacity", style.stroke);
    for (std::size_t i = 0; i < style.dashCount; ++i)
        css += (i == 0 ? ";stroke-dasharray:" : " ")
               + numberText(static_cast<double>(style.dashes[i]) * style.width);
    if (style.roundCaps)
        css += ";stroke-linecap:round";
    return css;
}

std::string familiesOf(const QFont& font) {
    const bool mono = font.family() == monoFamily();
    std::string families("'");
    families.append(font.family().toStdString()).append("',");
    return families.append(mono ? "'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace"
                                : "'DejaVu Sans','Noto Sans CJK SC',sans-serif");
}

double pixelSizeOf(const QFont& font) {
    return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
}

std::string cssOf(const QFont& font, const QColor& color) {
    std::string css = "fill:" + colorText(color);
    addAlpha(css, "fill-opacity", color);
    css += ";font:" + std::string(font.italic() ? "italic " : "")
           + (font.weight() == QFont::Normal ? std::string() : std::to_string(font.weight()) + " ")
           + numberText(pixelSizeOf(font)) + "px " + familiesOf(font);
    return css;
}

QString words(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void appendEscaped(std::string& out, std::string_view utf8) {
    for (const char character : utf8) {
        switch (character) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += character;
        }
    }
}

void appendPath(std::string& out, const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            out += 'M';
            break;
        case QPainterPath::LineToElement:
            out += 'L';
            break;
        case QPainterPath::CurveToElement:
            out += 'C';
            break;
        case QPainterPath::CurveToDataElement:
            out += ' ';
            break;
        }
        append(out, element.x);
        out += ' ';
        append(out, element.y);
    }
}

} // namespace

void SvgCanvas::number(double value) {
    append(m_body, value);
}

void SvgCanvas::pair(QPointF point) {
    number(point.x());
    m_body += ' ';
    number(point.y());
}

void SvgCanvas::escaped(std::string_view utf8) {
    appendEscaped(m_body, utf8);
}

void SvgCanvas::attribute(std::string_view name, double value) {
    m_body += ' ';
    m_body += name;
    m_body += "=\"";
    number(value);
    m_body += '"';
}

bool SvgCanvas::knows(std::string_view name) const {
    return std::ranges::any_of(m_rules, [name](const Rule& rule) {
        return rule.name.data() == name.data() && rule.name.size() == name.size();
    });
}

/// The name of a rule that says this; without a name one is made.
std::string_view SvgCanvas::ruleFor(std::string_view name, const std::string& css) {
    if (name.empty()) {
        const auto known = std::ranges::find(m_rules, css, &Rule::css);
        if (known != m_rules.end())
            return known->name;
        std::string made(1, 's');
        made += std::to_string(m_madeNames.size() + 1);
        name = m_madeNames.emplace_back(std::move(made));
    }
    m_rules.push_back({name, css});
    return name;
}

void SvgCanvas::classOf(const ShapeStyle& style) {
    const std::string_view name =
        !style.name.empty() && knows(style.name) ? style.name : ruleFor(style.name, cssOf(style));
    m_body += " class=\"";
    m_body += name;
    m_body += '"';
}

void SvgCanvas::points(char first, std::span<const QPointF> points) {
    m_body += " d=\"";
    for (const QPointF& point : points) {
        m_body += &point == points.data() ? first : 'L';
        pair(point);
    }
}

void SvgCanvas::line(QPointF from, QPointF to, const ShapeStyle& style) {
    polyline(std::array{from, to}, style);
}

void SvgCanvas::polyline(std::span<const QPointF> corners, const ShapeStyle& style) {
    m_body += "<path";
    classOf(style);
    points('M', corners);
    m_body += "\"/>\n";
}

void SvgCanvas::polygon(std::span<const QPointF> corners, const ShapeStyle& style) {
    m_body += "<path";
    classOf(style);
    points('M', corners);
    m_body += "z\"/>\n";
}

void SvgCanvas::rect(const QRectF& rect, double radius, const ShapeStyle& style) {
    m_body += "<rect";
    classOf(style);
    attribute("x", rect.x());
    attribute("y", rect.y());
    attribute("width", std::max(rect.width(), 0.0));
    attribute("height", std::max(rect.height(), 0.0));
    if (radius > 0)
        attribute("rx", radius);
    m_body += "/>\n";
}

void SvgCanvas::circle(QPointF center, double radius, const ShapeStyle& style) {
    m_body += "<circle";
    classOf(style);
    attribute("cx", center.x());
    attribute("cy", center.y());
    attribute("r", radius);
    m_body += "/>\n";
}

void SvgCanvas::text(QPointF at, TextAnchor anchor, std::string_view utf8, const TextStyle& style) {
    if (!knows(style.name))
        ruleFor(style.name, cssOf(style.font.font, style.color));
    const QPointF baseline(at.x(), at.y() + style.font.baseline);
    if (m_textAsPaths) {
        const double width = anchor == TextAnchor::Left ? 0 : textWidth(utf8, style.font);
        m_body += "<g class=\"";
        m_body += style.name;
        m_body += "\">";
        outlines(baseline - QPointF(anchor == TextAnchor::Right ? width : width / 2, 0), words(utf8),
                 style.font.font);
        m_body += "</g>\n";
        return;
    }
    m_body += "<text class=\"";
    m_body += style.name;
    m_body += anchor == TextAnchor::Left ? "\"" : anchor == TextAnchor::Middle ? " m\"" : " r\"";
    if (baseline.x() != 0)
        attribute("x", baseline.x());
    attribute("y", baseline.y());
    m_body += '>';
    escaped(utf8);
    m_body += "</text>\n";
}

void SvgCanvas::open(const CanvasGroup& group) {
    if (m_body.size() > kChunkOctets)
        m_chunks.push_back(std::exchange(m_body, {}));
    OpenGroup opened;
    opened.chunk = m_chunks.size();
    opened.begin = m_body.size();
    m_body += "<g class=\"";
    m_body += group.name;
    m_body += '"';
    if (!group.idPrefix.empty()) {
        m_body += " id=\"";
        m_body += group.idPrefix;
        if (group.id != 0)
            m_body += std::to_string(group.id);
        m_body += '"';
    }
    if (group.layer) {
        m_body += " inkscape:groupmode=\"layer\" inkscape:label=\"";
        m_body += group.name;
        m_body += '"';
    }
    if (!group.origin.isNull() || group.angle != 0) {
        m_body += " transform=\"translate(";
        pair(group.origin);
        m_body += ')';
        if (group.angle != 0) {
            m_body += "rotate(";
            number(qRadiansToDegrees(group.angle));
            m_body += ')';
        }
        m_body += '"';
    }
    m_body += ">\n";
    opened.content = m_body.size();
    m_groups.push_back(opened);
}

void SvgCanvas::close() {
    const OpenGroup group = m_groups.back();
    m_groups.pop_back();
    if (m_chunks.size() == group.chunk && m_body.size() == group.content) {
        m_body.resize(group.begin);
        return;
    }
    for (int i = 0; i <= group.clips; ++i)
        m_body += "</g>\n";
}

void SvgCanvas::clip(const QRectF& area) {
    ++m_groups.back().clips;
    const std::string id = "clip-" + std::to_string(++m_clips);
    m_body += "<clipPath id=\"" + id + "\"><rect";
    attribute("x", area.x());
    attribute("y", area.y());
    attribute("width", area.width());
    attribute("height", area.height());
    m_body += "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n";
}

void SvgCanvas::draw(const std::function<void(QPainter&)>& paint) {
    SvgPaintDevice device(*this);
    QPainter painter(&device);
    paint(painter);
}

void SvgCanvas::path(const QPainterPath& path, const ShapeStyle& style) {
    if (path.isEmpty())
        return;
    m_body += "<path";
    classOf(style);
    m_body += " d=\"";
    appendPath(m_body, path);
    m_body += "\"/>\n";
}

void SvgCanvas::plainText(QPointF at, const QString& text, const QFont& font, const QColor& color,
                          const QTransform& transform) {
    const std::string_view name = ruleFor({}, cssOf(font, color));
    m_body += m_textAsPaths ? "<g class=\"" : "<text class=\"";
    m_body += name;
    m_body += '"';
    const bool moved = transform.type() <= QTransform::TxTranslate;
    const QPointF place = moved ? transform.map(at) : at;
    if (!moved) {
        m_body += " transform=\"matrix(";
        for (const double part : {transform.m11(), transform.m12(), transform.m21(), transform.m22()})
            m_body += QByteArray::number(part, 'g', 6).toStdString() + ' ';
        pair({transform.dx(), transform.dy()});
        m_body += ")\"";
    }
    if (m_textAsPaths) {
        m_body += '>';
        outlines(place, text, font);
        m_body += "</g>\n";
        return;
    }
    attribute("x", place.x());
    attribute("y", place.y());
    m_body += '>';
    escaped(text.toStdString());
    m_body += "</text>\n";
}

void SvgCanvas::outlines(QPointF at, const QString& text, const QFont& font) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : line.glyphRuns()) {
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const std::size_t id = glyph(run.rawFont(), indexes[i]);
            if (id == 0)
                continue;
            m_body += "<use xlink:href=\"#g" + std::to_string(id) + '"';
            attribute("x", at.x() + positions[i].x());
            attribute("y", at.y() + positions[i].y() - line.ascent());
            m_body += "/>";
        }
    }
}

/// The number of a glyph's outline; 0: it has none.
std::size_t SvgCanvas::glyph(const QRawFont& font, quint32 index) {
    const std::string key = font.familyName().toStdString() + '/' + std::to_string(font.weight()) + '/'
                            + numberText(font.pixelSize()) + '/' + std::to_string(index);
    const auto known = m_knownGlyphs.find(key);
    if (known != m_knownGlyphs.end())
        return known->second;
    const QPainterPath outline = font.pathForGlyph(index);
    const std::size_t id = outline.isEmpty() ? 0 : m_knownGlyphs.size() + 1;
    m_knownGlyphs.emplace(key, id);
    if (id == 0)
        return 0;
    m_glyphs += "<path id=\"g" + std::to_string(id) + "\" d=\"";
    appendPath(m_glyphs, outline);
    m_glyphs += "\"/>\n";
    return id;
}

std::string SvgCanvas::head(const SvgDocument& about) const {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                      " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" role=\"img\""
                      " xml:space=\"preserve\" width=\"";
    append(out, about.size.width());
    out += "\" height=\"";
    append(out, about.size.height());
    out += "\" viewBox=\"0 0 ";
    append(out, about.size.width());
    out += ' ';
    append(out, about.size.height());
    out += "\">\n<title>";
    appendEscaped(out, about.title.toStdString());
    out += "</title>\n<desc>";
    appendEscaped(out, about.description.toStdString());
    out += "</desc>\n<style>\ntext{white-space:pre}\n.m{text-anchor:middle}\n.r{text-anchor:end}\n";
    for (const Rule& rule : m_rules) {
        out += '.';
        out += rule.name;
        out += '{';
        out += rule.css;
        out += "}\n";
    }
    out += "</style>\n";
    if (!m_glyphs.empty())
        out += "<defs>\n" + m_glyphs + "</defs>\n";
    return out;
}

bool SvgCanvas::write(QIODevice& device, const SvgDocument& about) const {
    const auto put = [&device](std::string_view text) {
        const auto size = static_cast<qint64>(text.size());
        return device.write(text.data(), size) == size;
    };
    return put(head(about)) && std::ranges::all_of(m_chunks, put) && put(m_body) && put("</svg>\n");
}

} // namespace finwait

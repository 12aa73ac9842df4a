#pragma once

#include "app/painting/canvas.h"
#include "app/painting/palette.h"

namespace finwait {

/// The looks of everything on a sequence chart, in one theme. The names are the classes of an SVG.
class ChartStyles {
public:
    explicit ChartStyles(const Palette& palette) : m_palette(palette) {}

    static constexpr double kLineWidth = 1.8;

    // Shapes.
    [[nodiscard]] ShapeStyle surface() const { return filled("surface", m_palette.surface); }
    [[nodiscard]] ShapeStyle halo() const { return filled("halo", m_palette.surface); }
    [[nodiscard]] ShapeStyle band(State state) const;
    /// A lifeline whose states are not told.
    [[nodiscard]] ShapeStyle plainBand() const;
    [[nodiscard]] ShapeStyle future() const;
    [[nodiscard]] ShapeStyle laneLine() const { return stroked("lane", m_palette.hairline, 1.2); }
    [[nodiscard]] ShapeStyle foldLine() const { return stroked("fold", m_palette.muted, 1.2); }
    [[nodiscard]] ShapeStyle foldDot() const { return filled("fold-dot", m_palette.muted); }
    [[nodiscard]] ShapeStyle arrow(End sender, ArrowKind kind) const;
    [[nodiscard]] ShapeStyle flying(End sender) const;
    [[nodiscard]] ShapeStyle tip(End sender, bool accepted) const;
    [[nodiscard]] ShapeStyle dot(End sender) const;
    /// A ring on the surface: a forged segment's beginning, one that is held.
    [[nodiscard]] ShapeStyle ring(End sender) const;
    [[nodiscard]] ShapeStyle bars(End sender) const;
    [[nodiscard]] ShapeStyle glow(End sender, bool strong) const;
    [[nodiscard]] ShapeStyle cross() const;
    [[nodiscard]] ShapeStyle timer(State state) const;
    [[nodiscard]] ShapeStyle wait(End end) const;
    [[nodiscard]] ShapeStyle pointer(End end) const;
    [[nodiscard]] ShapeStyle answer() const { return filled("answer", m_palette.ink); }
    [[nodiscard]] ShapeStyle noCall() const { return filled("no-call", m_palette.muted); }
    [[nodiscard]] ShapeStyle error() const { return filled("error", m_palette.lost); }
    [[nodiscard]] ShapeStyle head(End end) const;
    /// To be filled in.
    [[nodiscard]] ShapeStyle blank() const;

    // Texts.
    [[nodiscard]] TextStyle time() const { return text("time", ChartFont::Time, m_palette.muted); }
    [[nodiscard]] TextStyle foldText() const { return text("fold-text", ChartFont::Timer, m_palette.muted); }
    [[nodiscard]] TextStyle stateName() const { return text("state", ChartFont::State, m_palette.ink); }
    [[nodiscard]] TextStyle label() const { return text("label", ChartFont::Label, m_palette.ink); }
    [[nodiscard]] TextStyle copyLabel() const { return text("copy", ChartFont::Label, m_palette.muted); }
    [[nodiscard]] TextStyle timerText(State state) const;
    [[nodiscard]] TextStyle call(End end) const;
    [[nodiscard]] TextStyle crash() const { return text("crash", ChartFont::Call, m_palette.lost); }
    [[nodiscard]] TextStyle note() const { return text("note", ChartFont::Note, m_palette.lost); }
    [[nodiscard]] TextStyle headTitle(End end) const;
    [[nodiscard]] TextStyle headSocket() const {
        return text("socket", ChartFont::HeadSocket, m_palette.muted);
    }
    [[nodiscard]] TextStyle laneKind() const { return text("lane-kind", ChartFont::Timer, m_palette.muted); }
    /// In the lane, in the font of its vocabulary.
    [[nodiscard]] TextStyle laneCall(End end, ChartFont font) const;
    [[nodiscard]] TextStyle laneAnswer(ChartFont font) const;
    [[nodiscard]] TextStyle laneNoCall(ChartFont font) const;
    [[nodiscard]] TextStyle laneError(ChartFont font) const;

private:
    static ShapeStyle filled(std::string_view name, const QColor& color);
    static ShapeStyle stroked(std::string_view name, const QColor& color, double width);
    static TextStyle text(std::string_view name, ChartFont font, const QColor& color);

    const Palette& m_palette;
};

} // namespace finwait

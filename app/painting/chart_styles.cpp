#include "app/painting/chart_styles.h"

namespace finwait {

namespace {

using Names = std::array<std::string_view, 2>; ///< By end.
using PhaseNames = std::array<std::string_view, 5>;

QColor faint(QColor color, float alpha) {
    color.setAlphaF(alpha);
    return color;
}

std::string_view byPhase(const PhaseNames& names, State state) {
    return names[static_cast<std::size_t>(phaseOf(state))];
}

} // namespace

ShapeStyle ChartStyles::filled(std::string_view name, const QColor& color) {
    ShapeStyle style;
    style.name = name;
    style.fill = color;
    return style;
}

ShapeStyle ChartStyles::stroked(std::string_view name, const QColor& color, double width) {
    ShapeStyle style;
    style.name = name;
    style.stroke = color;
    style.width = width;
    return style;
}

TextStyle ChartStyles::text(std::string_view name, ChartFont font, const QColor& color) {
    return {name, canvasFont(font), color};
}

ShapeStyle ChartStyles::band(State state) const {
    static constexpr PhaseNames kNames = {"closed", "opening", "open", "closing", "waiting"};
    const PhaseColors& colors = m_palette.state(state);
    ShapeStyle style = stroked(byPhase(kNames, state), colors.line, 1);
    style.fill = colors.fill;
    return style;
}

ShapeStyle ChartStyles::plainBand() const {
    ShapeStyle style = stroked("plain", m_palette.muted, 1);
    style.fill = m_palette.surface;
    return style;
}

ShapeStyle ChartStyles::future() const {
    ShapeStyle style = stroked("future", m_palette.hairline, 1.2);
    style.dashes = {4, 2};
    style.dashCount = 2;
    return style;
}

ShapeStyle ChartStyles::arrow(End sender, ArrowKind kind) const {
    static constexpr Names kSent = {"a", "b"};
    static constexpr Names kAgain = {"a-again", "b-again"};
    static constexpr Names kForged = {"a-forged", "b-forged"};
    const std::size_t end = indexOf(sender);
    ShapeStyle style = stroked(kSent[end], m_palette.end(sender), kLineWidth);
    if (kind == ArrowKind::Retransmission) {
        style.name = kAgain[end];
        style.dashes = {4.5F, 2.5F};
        style.dashCount = 2;
    } else if (kind == ArrowKind::Forged) {
        style.name = kForged[end];
        style.dashes = {6, 2, 1.5F, 2};
        style.dashCount = 4;
    }
    return style;
}

ShapeStyle ChartStyles::flying(End sender) const {
    static constexpr Names kNames = {"a-flying", "b-flying"};
    // No wider than a pixel: of a wider line Qt fills the outline of every dot.
    ShapeStyle style = stroked(kNames[indexOf(sender)], faint(m_palette.end(sender), 0.8F), 1);
    style.dashes = {3, 5};
    style.dashCount = 2;
    return style;
}

ShapeStyle ChartStyles::tip(End sender, bool accepted) const {
    static constexpr Names kAccepted = {"a-tip", "b-tip"};
    static constexpr Names kRefused = {"a-refused", "b-refused"};
    if (accepted)
        return filled(kAccepted[indexOf(sender)], m_palette.end(sender));
    ShapeStyle style = stroked(kRefused[indexOf(sender)], m_palette.end(sender), 1.3);
    style.fill = m_palette.surface;
    return style;
}

ShapeStyle ChartStyles::dot(End sender) const {
    return tip(sender, true);
}

ShapeStyle ChartStyles::ring(End sender) const {
    static constexpr Names kNames = {"a-ring", "b-ring"};
    ShapeStyle style = stroked(kNames[indexOf(sender)], m_palette.end(sender), 1.5);
    style.fill = m_palette.surface;
    return style;
}

ShapeStyle ChartStyles::bars(End sender) const {
    static constexpr Names kNames = {"a-held", "b-held"};
    return stroked(kNames[indexOf(sender)], m_palette.end(sender), 2);
}

ShapeStyle ChartStyles::glow(End sender, bool strong) const {
    static constexpr Names kStrong = {"a-selected", "b-selected"};
    static constexpr Names kWeak = {"a-hovered", "b-hovered"};
    QColor color = m_palette.end(sender);
    color.setAlpha(strong ? 70 : 40);
    ShapeStyle style = stroked((strong ? kStrong : kWeak)[indexOf(sender)], color, 9);
    style.roundCaps = true;
    return style;
}

ShapeStyle ChartStyles::cross() const {
    ShapeStyle style = stroked("lost", m_palette.lost, 2.2);
    style.roundCaps = true;
    return style;
}

ShapeStyle ChartStyles::timer(State state) const {
    static constexpr PhaseNames kNames = {"timer-closed", "timer-opening", "timer-open", "timer-closing",
                                          "timer-waiting"};
    return stroked(byPhase(kNames, state), m_palette.state(state).line, 1.4);
}

ShapeStyle ChartStyles::wait(End end) const {
    static constexpr Names kNames = {"a-wait", "b-wait"};
    return stroked(kNames[indexOf(end)], m_palette.end(end), 1.6);
}

ShapeStyle ChartStyles::pointer(End end) const {
    return tip(end, true);
}

ShapeStyle ChartStyles::head(End end) const {
    static constexpr Names kNames = {"a-head", "b-head"};
    ShapeStyle style = stroked(kNames[indexOf(end)], m_palette.end(end), 1.4);
    style.fill = mixed(m_palette.end(end), m_palette.surface, 0.09);
    return style;
}

ShapeStyle ChartStyles::blank() const {
    ShapeStyle style = stroked("blank", m_palette.muted, 1);
    style.fill = m_palette.surface;
    return style;
}

TextStyle ChartStyles::timerText(State state) const {
    static constexpr PhaseNames kNames = {"timer-text-closed", "timer-text-opening", "timer-text-open",
                                          "timer-text-closing", "timer-text-waiting"};
    return text(byPhase(kNames, state), ChartFont::Timer, m_palette.state(state).line);
}

TextStyle ChartStyles::call(End end) const {
    static constexpr Names kNames = {"a-call", "b-call"};
    return text(kNames[indexOf(end)], ChartFont::Call, m_palette.end(end));
}

TextStyle ChartStyles::headTitle(End end) const {
    static constexpr Names kNames = {"a-name", "b-name"};
    return text(kNames[indexOf(end)], ChartFont::HeadTitle, m_palette.end(end));
}

TextStyle ChartStyles::laneCall(End end, ChartFont font) const {
    static constexpr Names kNames = {"a-lane", "b-lane"};
    return text(kNames[indexOf(end)], font, m_palette.end(end));
}

TextStyle ChartStyles::laneAnswer(ChartFont font) const {
    return text("lane-answer", font, m_palette.ink);
}

TextStyle ChartStyles::laneNoCall(ChartFont font) const {
    return text("lane-no-call", font, m_palette.muted);
}

TextStyle ChartStyles::laneError(ChartFont font) const {
    return text("lane-error", font, m_palette.lost);
}

} // namespace finwait

#pragma once

#include <QString>

#include <cstdint>
#include <optional>

#include "app/export/chart_lines.h"
#include "app/painting/palette.h"
#include "app/painting/plot_painter.h"
#include "app/text/state_names.h"
#include "core/chart/app_call.h"

namespace finwait {

enum class PictureFormat : std::uint8_t { Svg, Png, Pdf, Gif };

enum class PictureSubject : std::uint8_t {
    Chart,
    Diagram, ///< The state diagram at a moment, with both tokens and the edges taken so far.
    Header,  ///< One segment as RFC 9293 §3.1 draws it.
    Plot,
};

enum class PageSize : std::uint8_t {
    Fit, ///< One page as large as the picture (several where a page cannot be so high).
    A4,
    Letter,
};

/// What a worksheet leaves to be filled in.
enum class Blank : std::uint8_t { Nothing, States, Labels, Numbers };

/// Everything that can be said about a picture. A plain value: what is not used by a subject or a format is
/// ignored by it. `pictureOf` takes it all in; a writer looks only at the part "The file".
struct PictureOptions {
    // The file.
    PictureFormat format = PictureFormat::Svg;
    ThemeKind theme = ThemeKind::Light;
    double scale = 1;         ///< PNG and GIF: pixels for each logical unit, kScaleMin to kScaleMax.
    bool transparent = false; ///< SVG and PNG: no background.
    bool textAsPaths = false; ///< SVG: looks the same where the fonts are missing, but cannot be edited.
    PageSize pageSize = PageSize::Fit; ///< PDF.

    // What is shown.
    PictureSubject subject = PictureSubject::Chart;
    QString language = QStringLiteral("en"); ///< "en" or "zh_CN": all words, whatever the program speaks.
    double width = 720;                      ///< Wished for, in logical units; kWidthMin to kWidthMax.
    NameDialect dialect = NameDialect::Rfc;
    bool relativeNumbers = true;
    /// Steps of the path, 0 being the beginning: a chart shows these, a diagram and a plot the last of them.
    StepRange range;
    /// A moment behind `range.last`, before the next step: what is in flight has come so far. Empty: the
    /// moment of that step.
    std::optional<SimTime> now;
    /// Above the picture. Empty: none; an empty text: the scenario's own.
    std::optional<QString> title;
    QString caption; ///< Below it.

    // Of a chart.
    bool timeToScale = false;
    CallLane lane = CallLane::None;
    bool states = true;
    bool timers = true;
    bool narration = false; ///< What the lesson says, in a column at the right.
    Blank blank = Blank::Nothing;
    bool answers = false; ///< With `blank`: the key, with the answers in the boxes.

    // Of others.
    SegmentId segment = 0; ///< The header's. 0: the first one sent.
    PlotKind plot = PlotKind::Cwnd;
    End sender = End::A; ///< The plot's.

    static constexpr double kScaleMin = 0.5;
    static constexpr double kScaleMax = 8;
    static constexpr double kWidthMin = 400;
    static constexpr double kWidthMax = 4000;
};

} // namespace finwait

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/export/chart_lines.h"

namespace finwait {

/// The kinds of text that a chart can be written as.
enum class WrittenFormat {
    Text,     ///< Lines and arrows of box-drawing characters.
    Ascii,    ///< The same in ASCII alone.
    Markdown, ///< A table.
    Mermaid,  ///< A `sequenceDiagram` (mermaid.js.org).
    PlantUml, ///< A sequence diagram (plantuml.com).
};

/// What a written chart takes besides its lines. All text is UTF-8.
struct WrittenChart {
    const ChartStory& story;
    std::vector<ChartLine> lines;
    std::string title;
    std::array<std::string, 2> heads; ///< By end: "A client".
    std::array<std::string, kStateCount> stateNames;
    std::string lost = "lost";
    std::string arrives = "%1 arrives"; ///< %1: the segment's label.
    std::string ignored = "not accepted";
    std::string timeColumn = "Time (s)";
    std::string segmentColumn = "Segment";
};

/// Ends with a line feed. A label never breaks the language that it is written in.
std::string writeChart(const WrittenChart& chart, WrittenFormat format);

} // namespace finwait

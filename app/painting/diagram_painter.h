#pragma once

#include <QPainter>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "app/painting/diagram_state.h"
#include "app/painting/palette.h"
#include "core/scenario/coverage.h"

namespace finwait {

struct DiagramOptions {
    bool tokens = false;      ///< Draw the tokens at rest too; a window moves its own above the picture.
    bool showOmitted = false; ///< Also the edges that RFC 9293's figure 5 leaves out.
    /// Emphasise what can be reached from here, left-out edges included.
    std::optional<DiagramBox> emphasised;
    std::optional<EdgeId> emphasisedEdge;
    std::vector<EdgeId> lit; ///< Emphasised as well.
    /// Instead of where the ends are: what has been seen happening; the rest is dashed.
    std::optional<Coverage> seen;
    /// For pictures that keep names: draws what belongs together, by calling `draw`.
    std::function<void(std::string_view part, const std::function<void()>& draw)> group;
};

/// The only routine that draws the state diagram: in logical units, within `DiagramLayout::bounds()`.
void paintDiagram(QPainter& painter, const DiagramLayout& layout, const DiagramState& state,
                  const Palette& palette, const DiagramOptions& options = {});

} // namespace finwait

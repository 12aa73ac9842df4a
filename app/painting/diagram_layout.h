#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

#include "app/painting/diagram_curve.h"
#include "app/painting/diagram_grid.h"
#include "app/painting/diagram_labels.h"
#include "app/text/state_names.h"
#include "core/sim/world.h"
#include "core/tcp/state_edges.h"

namespace finwait {

/// The boxes of the diagram: one a state, and CLOSED a second time at the bottom right, where connections
/// end.
enum class DiagramBox {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
    ClosedAgain,
};

inline constexpr std::size_t kDiagramBoxCount = kStateCount + 1;

State stateOf(DiagramBox box);

/// An edge in its place. Edges between the same two states share one line.
struct DiagramEdge {
    EdgeId id = 0;
    DiagramBox from{};
    DiagramBox to{};
    DiagramCurve line;
    DiagramLabel label;
    /// For all that figure 5 leaves out on this line, when none of it was taken; on the first such edge only.
    DiagramLabel laneLabel;
    bool drawn =
        false; ///< In the picture by itself (figure 5 and its notes), not only when taken or asked for.
    bool dashed = false; ///< Note 1: only after a passive OPEN.
};

/// One of the two dashed areas.
struct DiagramArea {
    QRectF rect;
    DiagramLabel caption;
};

/// Where everything of the state diagram stands, in logical units (1 is a pixel in a window 1440 wide). Words
/// are measured once, here, so a layout belongs to one language, one font, one dialect and one size.
class DiagramLayout {
public:
    /// `room` is what the figure should fill; it does so between DiagramGrid::kLeast and kMost.
    explicit DiagramLayout(const QString& fontFamily, NameDialect dialect = NameDialect::Rfc,
                           QSizeF room = DiagramGrid::kReference);

    /// All that is painted lies inside, tokens included.
    [[nodiscard]] QRectF bounds() const { return {{0, 0}, m_grid.size()}; }
    [[nodiscard]] QRectF boxRect(DiagramBox box) const;
    /// How many of the labels that should always stand there have no free place.
    [[nodiscard]] int crowdedLabels() const { return m_crowdedLabels; }

    [[nodiscard]] const std::vector<DiagramEdge>& edges() const { return m_edges; }
    [[nodiscard]] const DiagramEdge& edge(EdgeId id) const { return m_edges[id]; }
    [[nodiscard]] const std::array<DiagramArea, 2>& areas() const { return m_areas; }
    /// "simultaneous open" under the edge from SYN-SENT to SYN-RECEIVED.
    [[nodiscard]] const DiagramLabel& simultaneousOpen() const { return m_simultaneousOpen; }
    [[nodiscard]] QString boxName(DiagramBox box) const;
    [[nodiscard]] const QString& fontFamily() const { return m_fontFamily; }
    [[nodiscard]] NameDialect dialect() const { return m_dialect; }
    [[nodiscard]] QFont labelFont(bool bold = false) const;
    [[nodiscard]] QFont boxFont(bool bold = false) const;

    /// Where an end's token rests on a box: A at its left top corner, B at its right top one.
    [[nodiscard]] QPointF tokenRest(End end, DiagramBox box) const;
    static constexpr qreal kTokenRadius = 13;
    /// Smaller where the boxes are, so that their names can be read beside it.
    [[nodiscard]] qreal tokenRadius() const;

    /// A point of an edge; `progress` runs from 0 to 1 along its length.
    [[nodiscard]] QPointF pointOnEdge(EdgeId id, qreal progress) const;
    /// Where a token is while it travels from its rest at the edge's beginning to its rest at the end.
    [[nodiscard]] QPointF tokenOnEdge(End end, EdgeId id, qreal progress) const;

    [[nodiscard]] std::optional<DiagramBox> boxAt(QPointF point) const;
    /// The nearest of the `drawn` edges, or of those in `others`, by its line or its label.
    [[nodiscard]] std::optional<EdgeId> edgeAt(QPointF point, const std::vector<EdgeId>& others = {}) const;

private:
    void placeLines();
    void placeLabels();
    void placeOmitted(const DiagramLabeller& labeller);
    void placeCaptions(DiagramLabeller& labeller);

    QString m_fontFamily;
    NameDialect m_dialect;
    DiagramGrid m_grid;
    std::vector<DiagramEdge> m_edges;
    std::array<DiagramArea, 2> m_areas;
    DiagramLabel m_simultaneousOpen;
    int m_crowdedLabels = 0;
};

} // namespace finwait

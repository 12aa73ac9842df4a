#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/painting/diagram_layout.h"
#include "core/history/history.h"

namespace finwait {

/// What one end adds to the picture.
struct DiagramEnd {
    DiagramBox box = DiagramBox::Closed; ///< Where it is.
    std::vector<EdgeId> lastStep;        ///< The edges of the step just taken, in order.
    std::vector<EdgeId> earlier;         ///< All that were taken before, each once.
    friend bool operator==(const DiagramEnd&, const DiagramEnd&) = default;
};

/// All that the state diagram shows of a history at one moment.
struct DiagramState {
    std::array<DiagramEnd, 2> ends;

    [[nodiscard]] const DiagramEnd& end(End which) const { return ends[indexOf(which)]; }
    friend bool operator==(const DiagramState&, const DiagramState&) = default;
};

/// Follows a history and tells the diagram's state at its cursor. Only what is new on the path is replayed.
class DiagramTracker {
public:
    /// Forgets everything: another history follows.
    void clear();
    /// Takes note of a changed path.
    void update(const History& history);
    /// At the cursor, which lies on the path that `update` saw.
    [[nodiscard]] DiagramState stateAt(const History& history) const;

private:
    struct Taken {
        std::uint32_t step = 0;
        Transition transition;
    };

    [[nodiscard]] DiagramEnd endAt(End end, std::uint32_t step) const;

    std::vector<NodeId> m_path;
    std::vector<Taken> m_taken; ///< In order.
};

/// The box where an edge ends: connections that were open end at the second CLOSED.
DiagramBox boxAfter(EdgeId edge);

} // namespace finwait

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/painting/diagram_layout.h"
#include "core/history/history.h"
#include "core/tcp/state_set.h"

namespace finwait {

/// What one end adds to the picture.
struct DiagramEnd {
    DiagramBox box = DiagramBox::Closed; ///< Where it is.
    std::vector<EdgeId> lastStep;        ///< The edges of the step just taken, in order.
    std::vector<EdgeId> earlier;         ///< All that were taken before, each once.
    StateSet may;                        ///< Of a captured connection: where else it may be. Empty: nowhere.
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
    /// After a step of that path.
    [[nodiscard]] DiagramState stateAfter(std::uint32_t step) const;

private:
    struct Taken {
        std::uint32_t step = 0;
        EdgeId edge = 0;
    };

    /// What one end did.
    struct Way {
        std::vector<Taken> taken; ///< In order.
        std::vector<Taken> first; ///< Of each edge the first time.
    };

    [[nodiscard]] DiagramEnd endAt(End which, std::uint32_t step) const;

    [[nodiscard]] StateSet doubtAfter(End end, std::uint32_t step) const;

    std::vector<NodeId> m_path;
    std::array<DiagramBox, 2> m_first{};        ///< Before anything was done.
    std::vector<std::array<StateSet, 2>> m_may; ///< After each step of a captured connection.
    std::array<Way, 2> m_ways;
};

/// The box in which an end that is at `box` would be in another state that it may be in.
DiagramBox boxOfDoubt(State state, DiagramBox box);

/// The box where an edge ends: connections that were open end at the second CLOSED.
DiagramBox boxAfter(EdgeId edge);

} // namespace finwait

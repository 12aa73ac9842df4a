#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/sim/report.h"

namespace finwait {

/// Where on a path things are: kept up with the path's end, so that every question costs a binary search and
/// nothing is replayed. Steps are indices of the path.
class PathIndex {
public:
    /// The report of the next step.
    void append(const Report& report);
    /// Forgets the steps from `size` on.
    void truncate(std::size_t size);

    /// The step in which a segment began its way; empty when the path knows no such segment.
    [[nodiscard]] std::optional<std::size_t> departure(SegmentId id) const;
    /// The step in which it arrived, was dropped, or was lost.
    [[nodiscard]] std::optional<std::size_t> end(SegmentId id) const;
    /// The last step up to `step` in which an end came into a state.
    [[nodiscard]] std::optional<std::size_t> lastEntry(End end, State state, std::size_t step) const;
    /// The last step up to `step` that led one of the ends along an edge.
    [[nodiscard]] std::optional<std::size_t> lastTaken(EdgeId edge, std::size_t step) const;

    /// The first step in which one of the ends came into a state; empty for one in which an end begins.
    [[nodiscard]] std::optional<std::size_t> firstEntry(State state) const;
    /// The first step that led one of the ends along an edge.
    [[nodiscard]] std::optional<std::size_t> firstTaken(EdgeId edge) const;

private:
    struct Journey {
        SegmentId id = 0;
        std::uint32_t from = 0;
        std::uint32_t to = UINT32_MAX;
    };
    using Steps = std::vector<std::uint32_t>; ///< In order.

    [[nodiscard]] const Journey* journey(SegmentId id) const;
    void arrive(SegmentId id);

    std::uint32_t m_size = 0;
    std::vector<Journey> m_journeys; ///< Ids rise along a path.
    std::array<std::array<Steps, kStateCount>, 2> m_entries;
    std::vector<Steps> m_taken; ///< By edge.
};

} // namespace finwait

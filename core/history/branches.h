#pragma once

#include <cstdint>
#include <vector>

#include "core/history/history.h"

namespace finwait {

/// A way through the tree of a history, from where it leaves another one to its end. At a fork the oldest
/// child goes on, and each younger one begins a branch.
struct Branch {
    NodeId first = 0; ///< The first node of its own; 0 for the main line.
    NodeId leaf = 0;
    std::uint32_t level = 0;     ///< Of how many branches it is a branch.
    std::uint32_t forkDepth = 0; ///< The step behind which it leaves.
    std::uint32_t stepCount = 0; ///< Steps of its own.
    friend bool operator==(const Branch&, const Branch&) = default;
};

/// The main line first; behind each branch those that leave it, the earliest fork first. At most `countMax`.
std::vector<Branch> branchesOf(const History& history, std::size_t countMax);

/// The last node that the ways to both have in common.
NodeId forkOf(const History& history, NodeId a, NodeId b);

/// The node at `depth` on the way to `id`, which is at least as deep.
NodeId ancestorAt(const History& history, NodeId id, std::uint32_t depth);

} // namespace finwait

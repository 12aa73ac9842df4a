#pragma once

#include <vector>

#include "core/history/history.h"

namespace finwait {

/// Does a person's acts from the beginning, as in Goal::solution, along a path of the history; what was there
/// already is followed. Returns the nodes of the acts done: all, or those before one that could not be done.
/// The cursor is behind the last.
std::vector<NodeId> performActs(History& history, const std::vector<Intent>& acts);

/// A person's acts on the way to a node, as in Goal::solution: done from the beginning they lead there again,
/// as far as the last of them.
std::vector<Intent> actsOnTheWay(const History& history, NodeId node);

} // namespace finwait

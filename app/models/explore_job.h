#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/explore/explorer.h"
#include "core/explore/fates.h"
#include "core/explore/query.h"

namespace finwait {

/// A question that the window asks of every space.
struct AskedQuestion {
    Query query;
    QueryAnswer answer;
};

/// What a search found, and then the answers to all that the window shows.
struct ExploreFindings {
    std::shared_ptr<const StateSpace> space;
    std::vector<AskedQuestion> questions;
    std::optional<std::vector<StuckGroup>> stuck; ///< Empty: the search was not complete, or too large.
    double seconds = 0;                           ///< Of the search alone.
};

/// The questions that are asked anyway: those about both ends, the edges of the diagram, the segments.
std::vector<Query> usualQuestions();

/// Searches; to be called on a thread of its own. `report` is told from there how far it has come; setting
/// `cancel` stops the search.
ExploreFindings search(const ExploreBounds& bounds, const std::optional<World>& present,
                       const std::atomic<bool>& cancel,
                       const std::function<void(const ExploreProgress&)>& report);

/// Adds the answers, on the same thread, until `cancel` is set.
void answerUsualQuestions(ExploreFindings& findings, const std::atomic<bool>& cancel);

} // namespace finwait

#pragma once

#include <QString>

#include <optional>
#include <span>
#include <variant>

#include "app/cli/command.h"
#include "core/explore/query.h"

namespace finwait {

/// What `finwait explore` was asked to do.
struct ExploreRequest {
    ExploreBounds bounds;
    unsigned threads = 0;
    bool json = false;
    bool listStuck = false;
    std::optional<Query> query;
    QString from;      ///< A scenario whose moment is the beginning; empty: both ends CLOSED.
    QString fromSteps; ///< Steps of it that have been played; empty: all.
    QString save;      ///< Where the answer goes as a scenario or session.
    QString challenge; ///< Where it goes as a challenge.
};

/// The request, or what is wrong with the command line.
std::variant<ExploreRequest, QString> readExploreRequest(const CommandLine& line);

/// The options of `finwait explore`.
std::span<const CommandOption> exploreOptions();

} // namespace finwait

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include "core/explore/query.h"

namespace finwait {

/// What `finwait explore` was asked to do.
struct ExploreRequest {
    ExploreBounds bounds;
    unsigned threads = 0;
    bool json = false;
    bool help = false;
    bool listStuck = false;
    std::optional<Query> query;
    QString from;      ///< A scenario whose moment is the beginning; empty: both ends CLOSED.
    QString fromSteps; ///< Steps of it that have been played; empty: all.
    QString save;      ///< Where the answer goes as a scenario or session.
    QString challenge; ///< Where it goes as a challenge.
};

/// The request, or what is wrong with the arguments in one line.
std::variant<ExploreRequest, QString> parseExploreArguments(const QStringList& arguments);

/// What --help prints.
QString exploreHelp();

} // namespace finwait

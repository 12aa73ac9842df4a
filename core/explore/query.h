#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/explore/explorer.h"
#include "core/sim/trigger.h"

namespace finwait {

/// A question to a state space: "can this happen, and how soon?"
struct Query {
    enum class Kind : std::uint8_t {
        States,         ///< The ends are in `states` together; an empty one does not matter.
        Edge,           ///< `end` takes `edge`.
        SegmentSent,    ///< `end` sends a segment that `filter` accepts (whether again does not matter).
        ClosedDataLost, ///< Both are CLOSED, and something that `end` sent never came to the other user.
        StuckForEver,   ///< `end` never comes to CLOSED or LISTEN again, whatever anybody does.
        HalfOpen,       ///< `end` takes the connection for established, its peer knows of none, all is quiet.
        ResetAnswered,  ///< `end` answers a RST with a segment.
    };

    Kind kind = Kind::States;
    std::optional<End> end; ///< Empty: either.
    std::array<std::optional<State>, 2> states;
    EdgeId edge = 0;
    SegmentFilter filter;

    friend bool operator==(const Query&, const Query&) = default;
};

/// "states", "edge", "sent", "data-lost", "stuck", "half-open", "reset-answered"
std::string_view queryName(Query::Kind kind);

struct QueryAnswer {
    enum class Verdict : std::uint8_t {
        Reached,
        Never,   ///< The search was complete, so it cannot happen within the bounds.
        Unknown, ///< It did not happen as far as the search went.
    };
    Verdict verdict = Verdict::Unknown;
    Way way; ///< A shortest one to what was asked for.
    std::uint32_t steps = 0;
};

/// The same for any number of threads.
QueryAnswer answer(const StateSpace& space, const Query& query, unsigned threads = 0);

} // namespace finwait

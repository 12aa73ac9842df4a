#pragma once

#include <QString>
#include <QStringList>

#include "app/text/state_names.h"
#include "core/explore/fates.h"
#include "core/explore/query.h"
#include "core/scenario/localized_text.h"

namespace finwait {

/// A step of an exploration: "A calls CLOSE", "B's retransmission timer expires", "A's FIN,ACK is lost".
QString jointEventText(const StateSpace& space, const Joint& before, JointEvent event);

/// The steps of a way, each with the states that it leads to.
struct WayStep {
    StatePair states{};
    QString text;
};
std::vector<WayStep> waySteps(const StateSpace& space, const Way& way);

/// What is asked, as a name: "A in CLOSING, B in TIME-WAIT", "Both closed, A's data lost".
QString queryTitle(const Query& query, NameDialect dialect = NameDialect::Rfc);
/// The same in every language that FinWait speaks, for a scenario.
LocalizedText queryTitles(const Query& query);
/// What a scenario made from the answer says of itself.
LocalizedText querySummaries(const Query& query, std::uint32_t steps);

/// "1 step", "8 steps"; "1 state", "1,204 states"
QString stepsText(std::uint32_t steps);
QString statesText(std::size_t states);

/// "Waits for its application", "Stuck for ever", …
QString stuckTitle(StuckKind kind);
/// Why nothing goes on, in words: "A waits in FIN-WAIT-2 for a FIN, and B, which should send it, …".
QString stuckReason(const StuckGroup& group, NameDialect dialect = NameDialect::Rfc);

/// What does not hold in a state: the invariant's name.
QString brokenName(const BrokenState& broken);

/// Why a search ended.
QString exploreEndText(ExploreEnd end);

} // namespace finwait

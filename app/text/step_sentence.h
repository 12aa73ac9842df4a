#pragma once

#include <QString>

#include "app/text/state_names.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

/// A step in one sentence, to be read aloud: what happened, and what came of it at once. "B received FIN,ACK
/// in ESTABLISHED: sends ACK; moves to CLOSE-WAIT". `before` is the world that the step began in.
QString stepSentence(const Report& report, const World& before, NameDialect dialect = NameDialect::Rfc);

/// The moment before the first step: "The beginning. A is CLOSED, B is LISTEN."
QString beginningSentence(const World& world, NameDialect dialect = NameDialect::Rfc);

/// What a chart shows of a moment: "A is FIN-WAIT-1, B is ESTABLISHED. On the wire: FIN,ACK from A, due
/// at 1.100 s. Running: A's retransmission timer until 2.000 s." Of many segments the first few are named.
QString momentSentence(const World& world, NameDialect dialect = NameDialect::Rfc);

} // namespace finwait

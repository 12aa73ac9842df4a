#pragma once

#include <QString>

#include <vector>

#include "app/text/explanation_catalog.h"
#include "app/text/state_names.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

/// One line under "how RFC 9293 decides".
struct ReasonLine {
    enum class Mark {
        Holds,      ///< A test passed.
        Fails,      ///< A test failed, or a call was refused.
        Absent,     ///< Does not apply.
        Acts,       ///< Carried out.
        Transition, ///< Carried out, and the state changed: the title names both states.
    };

    Mark mark = Mark::Absent;
    QString title;
    QString details;
    QString citation;
    QString requirement;
    Rule rule{};
};

/// "SYN,ACK", or that there are no flags.
QString flagsText(const Segment& segment);

ReasonLine::Mark markOf(Verdict verdict);

/// A step in words.
struct StepText {
    QString headline;  ///< "B received FIN in FIN-WAIT-1"
    QString paragraph; ///< What that means, in a few sentences.
    std::vector<ReasonLine> reasons;
};

/// `before` is the world that the step began in.
StepText explainStep(const Report& report, const World& before, const Numbering& numbering,
                     NameDialect dialect = NameDialect::Rfc);

/// The headline alone.
QString stepHeadline(const Report& report, const World& before, NameDialect dialect = NameDialect::Rfc);

/// "retransmission timer"
QString timerLabel(TimerKind kind);

} // namespace finwait

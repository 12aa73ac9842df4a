#pragma once

#include <QString>

#include <optional>

#include "app/models/format.h"
#include "core/rfc/decision.h"

namespace finwait {

/// How the numbers of one endpoint's decisions are to be written.
struct NumberView {
    End self = End::A; ///< Whose decisions they are: SND.* are its own numbers, RCV.* its peer's.
    Numbering numbering;
};

/// One clause of an RFC that was applied, in words.
struct Explanation {
    Rule rule{};
    Verdict verdict{};
    QString title;       ///< "Sequence number acceptable"
    QString details;     ///< The numbers compared or set: "SEG.SEQ 6 = RCV.NXT 6"; may be empty.
    QString citation;    ///< "§3.10.7.4 ⁵" (the step in superscript), "RFC 5961 §3.2"
    QString requirement; ///< "MUST-13" where RFC 9293 Appendix B has a label.
};

Explanation explain(const Decision& decision, const NumberView& view);

/// "§3.10.7.4 ⁵", "RFC 5961 §3.2", "RFC 6298 (5.5)", "Linux tcp_fin_timeout"
QString citation(Rule rule);

/// Whether there is a title for the pair; every pair that `core` can produce has one.
bool hasTitle(Rule rule, Verdict verdict);

/// Why a user call is refused by this rule, as a clause: "CLOSE was called already". Empty for rules that
/// refuse nothing.
QString refusalReason(Rule rule);

} // namespace finwait

#pragma once

#include <QString>

#include "core/rfc/requirement.h"

namespace finwait {

/// What a row of RFC 9293 Appendix B asks for, in our own words.
QString requirementText(const Requirement& requirement);

/// Why the requirement has the status it has; empty where there is nothing to say.
QString requirementNote(const Requirement& requirement);

/// "Closing connections"
QString topicText(RequirementTopic topic);

/// "met", "when switched on", …
QString statusText(RequirementStatus status);

/// ✓ (✓) ◐ ○ ≠ –: goes with the word, never alone.
QString statusMark(RequirementStatus status);

/// "MUST NOT"
QString levelText(RequirementLevel level);

} // namespace finwait

#pragma once

#include <QString>

#include <string>
#include <vector>

#include "app/text/step_text.h"

namespace finwait {

/// ✓ ✕ – • →
QString markText(ReasonLine::Mark mark);

/// "Sequence number acceptable: SEG.SEQ 6 = RCV.NXT 6 (§3.10.7.4 ¹, MUST-13)"
QString reasonText(const ReasonLine& reason);

/// [{"rule", "verdict", "title", "details", "citation", "requirement"}]
std::string reasonsJson(const std::vector<ReasonLine>& reasons);

} // namespace finwait

#pragma once

#include <QString>

#include <optional>

#include "app/text/step_text.h"

namespace finwait {

/// A line of reasons in full, as one would write it into a letter: what was tested, how it came out, with
/// which numbers, what that means, and where it stands, with the words of the requirement. Lines are
/// separated by line feeds.
QString reasonSentence(const ReasonLine& line, std::optional<End> actor);

} // namespace finwait

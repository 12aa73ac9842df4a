#pragma once

#include "core/chart/chart_story.h"

namespace finwait {

/// The chart's own words in the program's language.
ChartWords chartWords();

} // namespace finwait

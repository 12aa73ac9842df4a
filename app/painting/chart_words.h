#pragma once

#include "app/text/state_names.h"
#include "core/chart/chart_words.h"

namespace finwait {

/// The chart's own words in the program's language, and the state names of a dialect.
ChartWords chartWords(NameDialect dialect);

} // namespace finwait

#pragma once

#include "app/export/picture_options.h"
#include "core/chart/chart_layout.h"
#include "core/chart/chart_story.h"

namespace finwait {

/// Puts boxes in the place of what is to be filled in; `answers`: with the answers in them.
void makeWorksheet(ChartStory& story, Blank blank, bool answers);

/// Measures texts with boxes in them.
TextMeasure worksheetMeasure(TextMeasure measure);

} // namespace finwait

#pragma once

#include <QString>

#include "core/scenario/course.h"

namespace finwait {

/// What students believe, in their words: "Closing always takes four segments."
QString beliefText(Misconception misconception);

/// What is true instead, in a sentence or two.
QString truthText(Misconception misconception);

} // namespace finwait

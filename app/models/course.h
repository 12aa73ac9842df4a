#pragma once

#include <QString>

#include <vector>

#include "core/scenario/coverage.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// A built-in scenario's place in the course, and what of the state diagram it reaches when nobody
/// intervenes.
struct CourseLesson {
    Scenario scenario;
    Coverage coverage;
    bool isVariant = false; ///< Of the lesson before it that is none.
};

/// The built-in scenarios by chapter, and in each by lesson. Loaded and played when first asked for, once.
const std::vector<CourseLesson>& course();

/// "Opening", "Moving data", …
QString chapterTitle(LessonGroup group);

/// The lessons of the course that reach a state or take an edge, the plain ones before challenges.
std::vector<const CourseLesson*> lessonsReaching(State state);
std::vector<const CourseLesson*> lessonsTaking(EdgeId edge);

} // namespace finwait

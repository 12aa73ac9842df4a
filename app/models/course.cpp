#include "app/models/course.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/models/scenario_library.h"

namespace finwait {

namespace {

struct CourseWords {
    Q_DECLARE_TR_FUNCTIONS(Course)
};

std::vector<CourseLesson> readCourse() {
    std::vector<Scenario> scenarios = ScenarioLibrary::all();
    const auto place = [](const Scenario& scenario) {
        const auto group = static_cast<int>(scenario.group);
        return scenario.group == LessonGroup::None ? static_cast<int>(kLessonGroupNames.size()) : group;
    };
    std::stable_sort(scenarios.begin(), scenarios.end(),
                     [&place](const Scenario& a, const Scenario& b) { return place(a) < place(b); });
    std::vector<CourseLesson> lessons;
    for (Scenario& scenario : scenarios) {
        const bool follows = !lessons.empty() && lessons.back().scenario.group == scenario.group
                             && lessons.back().scenario.lesson == scenario.lesson && scenario.lesson > 0;
        CourseLesson lesson{std::move(scenario), {}, false};
        lesson.isVariant = follows && !lesson.scenario.variant.empty();
        lesson.coverage = coverageOf(lesson.scenario);
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

template <typename What>
std::vector<const CourseLesson*> lessonsThatReach(What what) {
    std::vector<const CourseLesson*> found;
    for (const CourseLesson& lesson : course()) {
        if (lesson.coverage.reaches(what))
            found.push_back(&lesson);
    }
    return found;
}

} // namespace

const std::vector<CourseLesson>& course() {
    static const std::vector<CourseLesson> lessons = readCourse();
    return lessons;
}

QString chapterTitle(LessonGroup group) {
    switch (group) {
    case LessonGroup::None:
        return CourseWords::tr("More");
    case LessonGroup::Opening:
        return CourseWords::tr("Opening");
    case LessonGroup::Data:
        return CourseWords::tr("Moving data");
    case LessonGroup::Closing:
        return CourseWords::tr("Closing");
    case LessonGroup::Attack:
        return CourseWords::tr("Under attack");
    case LessonGroup::RfcFigures:
        return CourseWords::tr("The figures of RFC 9293");
    case LessonGroup::Tour:
        return CourseWords::tr("Tours of the state diagram");
    case LessonGroup::Challenge:
        return CourseWords::tr("Challenges");
    }
    return {};
}

std::vector<const CourseLesson*> lessonsReaching(State state) {
    return lessonsThatReach(state);
}

std::vector<const CourseLesson*> lessonsTaking(EdgeId edge) {
    return lessonsThatReach(edge);
}

} // namespace finwait

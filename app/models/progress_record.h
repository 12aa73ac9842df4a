#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>

#include <variant>

#include "core/scenario/coverage.h"

namespace finwait {

/// Questions answered in one go through a lesson.
struct PredictionScore {
    int right = 0;
    int asked = 0;
    friend bool operator==(const PredictionScore&, const PredictionScore&) = default;
};

/// More right answers are better; with as many, fewer wrong ones.
PredictionScore betterOf(PredictionScore a, PredictionScore b);

/// What a person has done with one lesson.
struct LessonProgress {
    bool begun = false;
    bool finished = false;   ///< Its script was played to the end.
    QSet<int> goals;         ///< Those that were reached, by their place in the scenario.
    PredictionScore round;   ///< The last one.
    PredictionScore earlier; ///< The best one before it.
    [[nodiscard]] PredictionScore best() const { return betterOf(round, earlier); }

    /// Takes over what another window has found out. A round is of the window in which it goes on.
    void add(const LessonProgress& other);
    friend bool operator==(const LessonProgress&, const LessonProgress&) = default;
};

/// Where a person was in the course.
struct CoursePlace {
    QString lesson; ///< Empty: nowhere yet.
    int step = 0;
    friend bool operator==(const CoursePlace&, const CoursePlace&) = default;
};

/// What a person has done in the course, by a lesson's key; and what of the state diagram was seen happening.
struct ProgressRecord {
    static constexpr qsizetype kLessonsMax = 2'000; ///< Further ones are not kept.

    QMap<QString, LessonProgress> lessons;
    Coverage seen;
    CoursePlace place;

    /// Takes over what another window has found out. Where both know a place, this one's stands.
    void add(const ProgressRecord& other);
    friend bool operator==(const ProgressRecord&, const ProgressRecord&) = default;
};

enum class ProgressTrouble {
    Broken, ///< No such record, or a damaged one.
    Later,  ///< Written by a later version of the program.
};

/// As JSON: states and changes of state by name, so that it can be read by versions with other tables. What
/// is out of range, or unknown, is left out.
QByteArray writeProgress(const ProgressRecord& record);
std::variant<ProgressRecord, ProgressTrouble> readProgress(const QByteArray& text);

} // namespace finwait

#include "app/models/progress_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

#include "app/models/format.h"

namespace finwait {

namespace {

constexpr int kVersion = 1;
constexpr int kCountMax = 1'000'000;
const QLatin1String kFormat("finwait-progress");

/// "SYN-SENT > ESTABLISHED: rcv-syn-ack"
QString edgeKey(const StateEdge& edge) {
    return QStringLiteral("%1 > %2: %3")
        .arg(fromCore(stateName(edge.from)), fromCore(stateName(edge.to)), fromCore(causeName(edge.cause)));
}

QJsonObject written(PredictionScore score) {
    return {{QStringLiteral("right"), score.right}, {QStringLiteral("asked"), score.asked}};
}

QJsonObject written(const LessonProgress& lesson) {
    QJsonObject object;
    if (lesson.begun)
        object.insert(QStringLiteral("begun"), true);
    if (lesson.finished)
        object.insert(QStringLiteral("finished"), true);
    if (!lesson.goals.isEmpty()) {
        QList<int> goals = lesson.goals.values();
        std::ranges::sort(goals);
        QJsonArray numbers;
        for (const int goal : goals)
            numbers.append(goal);
        object.insert(QStringLiteral("goals"), numbers);
    }
    if (lesson.round.asked > 0)
        object.insert(QStringLiteral("round"), written(lesson.round));
    if (lesson.earlier.asked > 0)
        object.insert(QStringLiteral("earlier"), written(lesson.earlier));
    return object;
}

int countIn(const QJsonValue& value) {
    return std::clamp(value.toInt(0), 0, kCountMax);
}

PredictionScore scoreIn(const QJsonValue& value) {
    const int asked = countIn(value[QLatin1String("asked")]);
    return {std::min(countIn(value[QLatin1String("right")]), asked), asked};
}

LessonProgress lessonIn(const QJsonValue& value) {
    LessonProgress lesson;
    lesson.begun = value[QLatin1String("begun")].toBool();
    lesson.finished = value[QLatin1String("finished")].toBool();
    for (const QJsonValue goal : value[QLatin1String("goals")].toArray()) {
        if (goal.toInt(-1) >= 0 && goal.toInt() < kCountMax)
            lesson.goals.insert(goal.toInt());
    }
    lesson.round = scoreIn(value[QLatin1String("round")]);
    lesson.earlier = scoreIn(value[QLatin1String("earlier")]);
    return lesson;
}

QJsonArray seenStates(const Coverage& seen) {
    QJsonArray names;
    for (const State state : kAllStates) {
        if (seen.reaches(state))
            names.append(fromCore(stateName(state)));
    }
    return names;
}

QJsonArray seenEdges(const Coverage& seen) {
    QJsonArray keys;
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        if (seen.reaches(static_cast<EdgeId>(edge)))
            keys.append(edgeKey(stateEdges()[edge]));
    }
    return keys;
}

Coverage coverageIn(const QJsonObject& root) {
    Coverage seen;
    for (const QJsonValue name : root[QLatin1String("states")].toArray()) {
        if (const auto state = stateFromName(name.toString().toStdString()))
            seen.states[static_cast<std::size_t>(*state)] = true;
    }
    const QJsonArray keys = root[QLatin1String("edges")].toArray();
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge)
        seen.edges.set(edge, keys.contains(edgeKey(stateEdges()[edge])));
    return seen;
}

} // namespace

PredictionScore betterOf(PredictionScore a, PredictionScore b) {
    return std::tuple(a.right, -a.asked) < std::tuple(b.right, -b.asked) ? b : a;
}

void LessonProgress::add(const LessonProgress& other) {
    begun = begun || other.begun;
    finished = finished || other.finished;
    goals.unite(other.goals);
    earlier = betterOf(earlier, other.earlier);
}

void ProgressRecord::add(const ProgressRecord& other) {
    for (auto theirs = other.lessons.begin(); theirs != other.lessons.end(); ++theirs) {
        if (lessons.contains(theirs.key()))
            lessons[theirs.key()].add(*theirs);
        else if (lessons.size() < kLessonsMax)
            lessons.insert(theirs.key(), *theirs);
    }
    seen.add(other.seen);
    if (place.lesson.isEmpty())
        place = other.place;
}

QByteArray writeProgress(const ProgressRecord& record) {
    QJsonObject lessons;
    for (auto lesson = record.lessons.begin(); lesson != record.lessons.end(); ++lesson)
        lessons.insert(lesson.key(), written(*lesson));
    const QJsonObject place{{QStringLiteral("lesson"), record.place.lesson},
                            {QStringLiteral("step"), record.place.step}};
    const QJsonObject root{{QStringLiteral("format"), kFormat},
                           {QStringLiteral("version"), kVersion},
                           {QStringLiteral("place"), place},
                           {QStringLiteral("lessons"), lessons},
                           {QStringLiteral("states"), seenStates(record.seen)},
                           {QStringLiteral("edges"), seenEdges(record.seen)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

std::variant<ProgressRecord, ProgressTrouble> readProgress(const QByteArray& text) {
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    if (root[QLatin1String("format")].toString() != kFormat)
        return ProgressTrouble::Broken;
    const int version = root[QLatin1String("version")].toInt(0);
    if (version != kVersion)
        return version > kVersion ? ProgressTrouble::Later : ProgressTrouble::Broken;
    ProgressRecord record;
    const QJsonObject lessons = root[QLatin1String("lessons")].toObject();
    for (auto lesson = lessons.begin();
         lesson != lessons.end() && record.lessons.size() < ProgressRecord::kLessonsMax; ++lesson)
        record.lessons.insert(lesson.key(), lessonIn(*lesson));
    record.seen = coverageIn(root);
    const QJsonValue place = root[QLatin1String("place")];
    record.place = {place[QLatin1String("lesson")].toString(), countIn(place[QLatin1String("step")])};
    return record;
}

} // namespace finwait

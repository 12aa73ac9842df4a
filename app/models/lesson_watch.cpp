#include "app/models/lesson_watch.h"

#include <algorithm>

namespace finwait {

LessonWatch::LessonWatch(Stage* stage, Progress* progress, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_progress(progress) {
    m_until.restart({});
    connect(stage, &Stage::scenarioChanged, this, [this] { m_lastStep = 0; });
    connect(stage, &Stage::historyChanged, this, &LessonWatch::follow);
    connect(stage, &Stage::cursorChanged, this, &LessonWatch::look);
}

void LessonWatch::follow(int firstChanged) {
    const auto& until = m_stage->scenario().until;
    if (firstChanged == 0)
        m_until.restart({});
    if (m_overAt && *m_overAt >= firstChanged)
        m_overAt.reset();
    m_until.rewind(firstChanged);
    if (!until)
        return;
    m_until.follow(
        *m_stage,
        [&](TriggerState& state, int step, const World& world, const Report& report) {
            if (observe(*until, state, world, report))
                m_overAt = step;
        },
        [](const TriggerState& state) { return state.fired; });
}

bool LessonWatch::isOver(int step) const {
    return m_overAt ? step >= *m_overAt : !m_stage->nextStepAt();
}

void LessonWatch::look() {
    const int step = m_stage->stepIndex();
    const int before = std::exchange(m_lastStep, step);
    if (step == 0)
        return;
    m_progress->noteSeen(m_stage->history().report());
    m_progress->noteBegun(m_key);
    if (m_stage->leftScriptAt() > 0)
        return;
    m_progress->notePlace({m_key, step});
    // Whoever jumps to the end has not played to it.
    if (step == before + 1 && isOver(step))
        m_progress->noteFinished(m_key);
}

} // namespace finwait

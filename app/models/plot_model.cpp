#include "app/models/plot_model.h"

#include <algorithm>

namespace finwait {

void PlotModel::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    m_story = {};
    m_read.clear();
    if (m_stage) {
        connect(m_stage, &Stage::scenarioChanged, this, [this] { m_read.clear(); });
        connect(m_stage, &Stage::historyChanged, this, &PlotModel::readOn);
        connect(m_stage, &Stage::cursorChanged, this, &PlotModel::viewChanged);
        connect(m_stage, &Stage::retranslated, this, &PlotModel::viewChanged);
        readOn();
    }
    emit stageChanged();
}

void PlotModel::readOn() {
    const std::vector<StepSummary>& steps = m_stage->steps();
    const auto differs = std::ranges::mismatch(m_read, steps, {}, {}, &StepSummary::id);
    const auto known = static_cast<std::size_t>(differs.in1 - m_read.begin());
    m_story.truncate(static_cast<StepIndex>(known));
    m_read.resize(known);
    m_stage->history().replay(m_stage->path().subspan(known),
                              [this](NodeId id, const World& world, const Report& report) {
                                  m_story.append(world, report);
                                  m_read.push_back(id);
                              });
    emit storyChanged();
    emit viewChanged();
}

} // namespace finwait

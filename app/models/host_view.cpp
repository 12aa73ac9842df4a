#include "app/models/host_view.h"

namespace finwait {

void HostView::setStage(Stage* stage) {
    if (m_stage == stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        for (const auto signal : {&Stage::cursorChanged, &Stage::scenarioChanged, &Stage::retranslated})
            connect(m_stage, signal, this, &HostView::refresh);
    }
    emit stageChanged();
    refresh();
}

void HostView::refresh() {
    m_views = {};
    if (m_stage) {
        for (const End end : kBothEnds) {
            const Endpoint& host = m_stage->history().world().end(end);
            m_views[indexOf(end)] = systemView(host.tcb, host.config, m_stage->dialect());
        }
    }
    emit changed();
}

} // namespace finwait

#include "app/window/step_log.h"

#include <cstdio>

#include "app/models/act_text.h"

namespace finwait {

void StepLog::start() {
    connect(&m_stage, &Stage::cursorChanged, this, &StepLog::print);
    print();
}

void StepLog::print() const {
    const History& history = m_stage.history();
    const World& world = history.world();
    const NodeId parent = history.parent(history.cursor());
    const QString title =
        parent == kNoNode ? QStringLiteral("-") : stepTitle(history.report(), history.worldAt(parent));
    std::printf("step %d/%d t=%.6f A=%s B=%s flight=%zu last=%s\n", m_stage.stepIndex(), m_stage.stepCount(),
                static_cast<double>(world.now.us) / static_cast<double>(kSecondUs),
                std::string(stateName(world.state(End::A))).c_str(),
                std::string(stateName(world.state(End::B))).c_str(),
                world.channels[0].inFlight.size() + world.channels[1].inFlight.size(), qUtf8Printable(title));
    std::fflush(stdout);
}

} // namespace finwait

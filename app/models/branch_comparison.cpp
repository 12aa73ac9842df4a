#include "app/models/branch_comparison.h"

#include "app/models/act_text.h"

namespace finwait {

namespace {

QString stepAt(const History& history, NodeId leaf, std::uint32_t depth) {
    const NodeId node = ancestorAt(history, leaf, depth);
    return stepTitle(history.reportAt(node), history.worldAt(history.node(node).parent));
}

bool isRow(const BranchTreeModel& branches, int row) {
    return row >= 0 && row < branches.rowCount();
}

} // namespace

void BranchComparison::compare(BranchTreeModel* branches, int firstRow, int secondRow) {
    if (!isRow(*branches, firstRow) || !isRow(*branches, secondRow))
        return;
    const Stage& source = *branches->stage();
    const History& history = source.history();
    const NodeId left = branches->branch(firstRow).leaf;
    const NodeId right = branches->branch(secondRow).leaf;
    m_first.mirror(source, left);
    m_second.mirror(source, right);
    const auto end = [](const Stage& stage) {
        const World& world = stage.history().world();
        return tr("%1 steps, %2, at the end %3")
            .arg(stage.stepIndex())
            .arg(timeText(world.now), statesText(world));
    };
    m_firstEnd = end(m_first);
    m_secondEnd = end(m_second);
    if (left == right) {
        m_partStep = 0;
        m_sentence = tr("Both sides show the same branch.");
    } else {
        const std::uint32_t depth = history.node(forkOf(history, left, right)).depth + 1;
        m_partStep = static_cast<int>(depth);
        m_sentence = tr("They part at step %1. On the left: %2. On the right: %3.")
                         .arg(m_partStep)
                         .arg(stepAt(history, left, depth), stepAt(history, right, depth));
    }
    emit changed();
}

} // namespace finwait

#include "app/models/branch_model.h"

#include "app/models/act_text.h"

namespace finwait {

void BranchModel::follow() {
    alsoFollow(&Stage::historyChanged);
}

void BranchModel::refresh() {
    const History& history = stage()->history();
    const auto& steps = stage()->steps();
    std::vector<BranchRow> rows;
    for (std::size_t i = 0; i < steps.size() && rows.size() < kBranchesMax; ++i) {
        const auto& children = history.node(steps[i].id).children;
        if (children.empty())
            continue;
        const NodeId taken = i + 1 < steps.size() ? steps[i + 1].id : kNoNode;
        int slot = 0;
        for (const NodeId child : children) {
            if (child != taken)
                rows.push_back({child, static_cast<int>(i), slot++, titleOf(child)});
        }
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QString BranchModel::titleOf(NodeId node) const {
    const History& history = stage()->history();
    if (!history.node(node).name.empty())
        return QString::fromStdString(history.node(node).name);
    return stepTitle(history.reportAt(node), history.worldAt(history.node(node).parent));
}

QVariant BranchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BranchRow& branch = m_rows.at(index.row());
    switch (role) {
    case NodeRole:
        return branch.node;
    case StepRole:
        return branch.step;
    case SlotRole:
        return branch.slot;
    case Qt::DisplayRole:
    case TitleRole:
        return branch.title;
    default:
        return {};
    }
}

QHash<int, QByteArray> BranchModel::roleNames() const {
    return {{NodeRole, "node"}, {StepRole, "step"}, {SlotRole, "slot"}, {TitleRole, "title"}};
}

void BranchModel::take(int rowIndex) {
    if (rowIndex >= 0 && rowIndex < rowCount())
        stage()->goToNode(m_rows.at(rowIndex).node);
}

} // namespace finwait

#include "app/models/branch_tree_model.h"

#include <QCoreApplication>

#include "app/models/act_text.h"
#include "app/text/state_names.h"

namespace finwait {

QString branchTitle(const History& history, NodeId first) {
    const History::Node& node = history.node(first);
    if (!node.name.empty())
        return QString::fromStdString(node.name);
    if (first == 0)
        return QCoreApplication::translate("BranchTreeModel", "Main line");
    return stepTitle(history.reportAt(first), history.worldAt(node.parent));
}

QString statesText(const World& world) {
    return QStringLiteral("A %1 · B %2")
        .arg(stateLabel(world.state(End::A)), stateLabel(world.state(End::B)));
}

void BranchTreeModel::follow() {
    alsoFollow(&Stage::historyChanged);
    connect(stage(), &Stage::branchesChanged, this, [this] {
        refresh();
        emit restoreChanged();
    });
}

BranchTreeRow BranchTreeModel::rowOf(const Branch& branch, NodeId shownLeaf) const {
    const History& history = stage()->history();
    BranchTreeRow row;
    row.branch = branch;
    row.title = branchTitle(history, branch.first);
    row.origin =
        branch.first == 0 ? tr("from the beginning") : tr("leaves behind step %1").arg(branch.forkDepth);
    row.length = branch.stepCount == 1 ? tr("1 step") : tr("%1 steps").arg(branch.stepCount);
    row.rest = statesText(history.worldAt(branch.leaf));
    row.shown = branch.leaf == shownLeaf;
    return row;
}

void BranchTreeModel::refresh() {
    const History& history = stage()->history();
    const int before = shownRow();
    const NodeId shownLeaf = history.path().back();
    std::vector<BranchTreeRow> rows;
    for (const Branch& branch : branchesOf(history, kBranchesMax))
        rows.push_back(rowOf(branch, shownLeaf));
    m_rows.replaceInPlace(*this, std::move(rows));
    if (shownRow() != before)
        emit shownRowChanged();
}

int BranchTreeModel::shownRow() const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).shown)
            return row;
    }
    return -1;
}

QVariant BranchTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BranchTreeRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case OriginRole:
        return row.origin;
    case LengthRole:
        return row.length;
    case RestRole:
        return row.rest;
    case LevelRole:
        return row.branch.level;
    case ShownRole:
        return row.shown;
    case MainRole:
        return row.branch.first == 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> BranchTreeModel::roleNames() const {
    return {{TitleRole, "title"}, {OriginRole, "origin"}, {LengthRole, "length"}, {RestRole, "rest"},
            {LevelRole, "level"}, {ShownRole, "shown"},   {MainRole, "main"}};
}

QString BranchTreeModel::titleOf(int row) const {
    return row >= 0 && row < rowCount() ? m_rows.at(row).title : QString();
}

void BranchTreeModel::take(int row) {
    if (row < 0 || row >= rowCount() || m_rows.at(row).shown)
        return;
    const NodeId leaf = branch(row).leaf;
    const History& history = stage()->history();
    const NodeId fork = forkOf(history, leaf, history.path().back());
    const NodeId first = ancestorAt(history, leaf, history.node(fork).depth + 1);
    stage()->goToNode(leaf);
    stage()->goToNode(first);
}

void BranchTreeModel::rename(int row, const QString& name) {
    if (row >= 0 && row < rowCount())
        stage()->nameBranch(branch(row).first, name.trimmed());
}

bool BranchTreeModel::remove(int row) {
    if (row < 0 || row >= rowCount() || branch(row).first == 0)
        return false;
    m_removedTitle = titleOf(row);
    stage()->removeBranch(branch(row).first);
    return true;
}

void BranchTreeModel::restore() {
    stage()->restoreBranch();
}

} // namespace finwait

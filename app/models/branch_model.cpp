#include "app/models/branch_model.h"

#include <algorithm>

#include "app/models/act_text.h"

namespace finwait {

void BranchModel::follow() {
    connect(stage(), &Stage::historyChanged, this, [this](int firstChanged) {
        if (firstChanged == 0)
            m_titles.clear();
        refresh();
    });
    connect(stage(), &Stage::retranslated, this, [this] {
        m_titles.clear();
        refresh();
    });
}

void BranchModel::refresh() {
    const std::vector<std::uint32_t>& forks = stage()->forks();
    const auto cursor = static_cast<std::uint32_t>(stage()->stepIndex());
    auto first = std::ranges::lower_bound(forks, cursor);
    auto last = first;
    std::size_t count = 0;
    while (count < kBranchesMax && (first != forks.begin() || last != forks.end())) {
        const bool back =
            last == forks.end() || (first != forks.begin() && cursor - *(first - 1) < *last - cursor);
        const std::uint32_t fork = back ? *--first : *last++;
        count += stage()->history().children(stage()->steps()[fork].id).size() - 1;
    }
    std::vector<BranchRow> rows;
    for (; first != last; ++first)
        addRowsAt(*first, rows);
    m_rows.replaceInPlace(*this, std::move(rows));
}

void BranchModel::addRowsAt(std::uint32_t fork, std::vector<BranchRow>& rows) {
    const auto& steps = stage()->steps();
    const NodeId taken = fork + 1 < steps.size() ? steps[fork + 1].id : kNoNode;
    int slot = 0;
    for (const NodeId child : stage()->history().children(steps[fork].id)) {
        if (child != taken)
            rows.push_back({child, static_cast<int>(fork), slot++, titleOf(child)});
    }
}

QString BranchModel::titleOf(NodeId node) {
    const History& history = stage()->history();
    if (std::string name = history.node(node).name; !name.empty())
        return QString::fromStdString(name);
    QString& title = m_titles[node];
    if (title.isEmpty())
        title = stepTitle(history.reportAt(node), history.worldAt(history.parent(node)));
    return title;
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

#pragma once

#include <QHash>
#include <QString>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct BranchRow {
    NodeId node = kNoNode;
    int step = 0; ///< The step of the path from which the branch leaves.
    int slot = 0; ///< Its place among those that leave there.
    QString title;
    friend bool operator==(const BranchRow&, const BranchRow&) = default;
};

/// The futures that leave the path: each can be taken.
class BranchModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr std::size_t kBranchesMax =
        40; ///< The nearest to the cursor; those of one step together.

    enum Role { NodeRole = Qt::UserRole + 1, StepRole, SlotRole, TitleRole };

    using StageListModel::StageListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Goes to the branch's first step.
    Q_INVOKABLE void take(int row);

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<BranchRow, BranchModel>;

    void addRowsAt(std::uint32_t fork, std::vector<BranchRow>& rows);
    [[nodiscard]] QString titleOf(NodeId node);

    QHash<NodeId, QString> m_titles; ///< Those that take a replay to find.
    Rows<BranchRow, BranchModel> m_rows;
};

} // namespace finwait

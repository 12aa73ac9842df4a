#pragma once

#include <QString>

#include "app/models/row_model.h"
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
class BranchModel : public RowModel<BranchRow, StageListModel> {
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr std::size_t kBranchesMax = 40; ///< The nearest before and behind the cursor.

    enum Role { NodeRole = Qt::UserRole + 1, StepRole, SlotRole, TitleRole };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Goes to the branch's first step.
    Q_INVOKABLE void take(int row);

protected:
    void refresh() override;
    void follow() override;

private:
    [[nodiscard]] QString titleOf(NodeId node) const;
};

} // namespace finwait

#pragma once

#include <QString>

#include <vector>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"
#include "core/history/branches.h"

namespace finwait {

struct BranchTreeRow {
    Branch branch;
    QString title;
    QString origin; ///< "leaves behind step 8"
    QString length; ///< "5 steps"
    QString rest;   ///< "A CLOSED · B CLOSED": where it ends.
    bool shown = false;
    friend bool operator==(const BranchTreeRow&, const BranchTreeRow&) = default;
};

/// Every branch of the history, as an indented list: the main line first.
class BranchTreeModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The branch that was removed last can be brought back.
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY restoreChanged FINAL)
    Q_PROPERTY(QString removedTitle READ removedTitle NOTIFY restoreChanged FINAL)
    /// The row of the branch on the stage; -1 when there are too many.
    Q_PROPERTY(int shownRow READ shownRow NOTIFY shownRowChanged FINAL)

public:
    static constexpr std::size_t kBranchesMax = 200;

    enum Role {
        TitleRole = Qt::UserRole + 1,
        OriginRole,
        LengthRole,
        RestRole,
        LevelRole,
        ShownRole,
        MainRole,
    };

    using StageListModel::StageListModel;

    [[nodiscard]] bool canRestore() const { return stage() && stage()->canRestoreBranch(); }
    [[nodiscard]] QString removedTitle() const { return m_removedTitle; }
    [[nodiscard]] int shownRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const Branch& branch(int row) const { return m_rows.at(row).branch; }
    Q_INVOKABLE [[nodiscard]] QString titleOf(int row) const;

    /// Puts a branch on the stage, at its first step of its own.
    Q_INVOKABLE void take(int row);
    /// An empty name gives the branch back the one that its first step makes.
    Q_INVOKABLE void rename(int row, const QString& name);
    /// The main line cannot be removed: false.
    Q_INVOKABLE bool remove(int row);
    Q_INVOKABLE void restore();

signals:
    void restoreChanged();
    void shownRowChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<BranchTreeRow, BranchTreeModel>;

    [[nodiscard]] BranchTreeRow rowOf(const Branch& branch, NodeId shownLeaf) const;

    QString m_removedTitle;
    Rows<BranchTreeRow, BranchTreeModel> m_rows;
};

/// The name that a person gave a branch, or its first step in words.
QString branchTitle(const History& history, NodeId first);

/// "A TIME-WAIT · B CLOSED"
QString statesText(const World& world);

} // namespace finwait

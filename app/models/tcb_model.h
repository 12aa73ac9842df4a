#pragma once

#include <QString>

#include "app/models/row_model.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct TcbRow {
    QString name;
    QString group;
    QString valueA;
    QString valueB;
    bool changedA = false;
    bool changedB = false;
    friend bool operator==(const TcbRow&, const TcbRow&) = default;
};

/// The variables of both ends at the cursor, side by side; those that the last step changed are marked.
class TcbModel : public RowModel<TcbRow, StageListModel> {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        GroupRole, ///< "Send", "Receive", …: a heading over several rows.
        ValueARole,
        ValueBRole,
        ChangedARole,
        ChangedBRole,
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    void refresh() override;
    void follow() override;
};

} // namespace finwait

#pragma once

#include <QString>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct TcbRow {
    QString name;
    QString heading; ///< Of the group that begins here; empty inside a group.
    QString valueA;
    QString valueB;
    QString wasA; ///< Before this step, where that was another; else empty.
    QString wasB;
    friend bool operator==(const TcbRow&, const TcbRow&) = default;
};

/// The variables of both ends at the cursor, side by side; those that the last step
/// changed say what they were. Variables that mean nothing at either end have no row.
class TcbModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        HeadingRole,
        ValueARole,
        ValueBRole,
        WasARole,
        WasBRole,
    };

    using StageListModel::StageListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<TcbRow, TcbModel>;

    Rows<TcbRow, TcbModel> m_rows;
};

} // namespace finwait

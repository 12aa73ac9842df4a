#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/rows.h"
#include "app/text/state_names.h"
#include "core/explore/explorer.h"

namespace finwait {

struct MatrixCell {
    int steps = -1;   ///< -1: never reached.
    QString name;     ///< "A FIN-WAIT-1 · B CLOSING"
    QString text;     ///< "8 steps, 1,204 states", or that it was never reached.
    double depth = 0; ///< Its distance as a part of the farthest pair's: 0 to 1.
    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

/// The pairs of states, row by row: A's state names the row, B's the column, in the order of State.
class ExploreMatrixModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Explorer has them")
    /// The states' names in the chosen dialect, for rows and columns.
    Q_PROPERTY(QStringList names READ names NOTIFY namesChanged FINAL)

public:
    enum Role { StepsRole = Qt::UserRole + 1, NameRole, TextRole, DepthRole };

    explicit ExploreMatrixModel(QObject* parent = nullptr);

    /// Null: nothing is known.
    void show(const StateSpace* space, NameDialect dialect);

    [[nodiscard]] QStringList names() const { return m_names; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const MatrixCell& cell(int row) const { return m_rows.at(row); }

signals:
    void namesChanged();

private:
    friend class Rows<MatrixCell, ExploreMatrixModel>;

    QStringList m_names;
    Rows<MatrixCell, ExploreMatrixModel> m_rows;
};

} // namespace finwait

#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/rows.h"
#include "core/rfc/requirement.h"

namespace finwait {

/// What RFC 9293 leaves open and what FinWait chose, narrowed by what was typed. The words are those of the
/// language in which the model was made.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// Words that must all occur in the row.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PointRole = Qt::UserRole + 1,
        SectionRole,
        SaysRole,
        ChoosesRole,
        WhyRole,
        SwitchesRole, ///< "rfc5961"; several are parted by commas.
    };

    explicit ChoiceModel(QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();
    void countChanged();

private:
    friend class Rows<const Choice*, ChoiceModel>;

    void refresh();

    QString m_filter;
    Rows<const Choice*, ChoiceModel> m_rows;
};

} // namespace finwait

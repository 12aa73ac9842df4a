#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/rows.h"
#include "core/scenario/scenario.h"

namespace finwait {

struct ScenarioRow {
    QString id;
    QString title;
    QString summary;
    int lesson = 0;
    bool first = false; ///< The first of its lesson, or of those without.
    friend bool operator==(const ScenarioRow&, const ScenarioRow&) = default;
};

/// The built-in scenarios in the order of the course, narrowed by what was typed.
class ScenarioListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// Words that must all occur in title, summary or name; or the number of a lesson.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { ScenarioIdRole = Qt::UserRole + 1, TitleRole, SummaryRole, HeadingRole };

    explicit ScenarioListModel(QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& id) const;
    /// Empty for a row that is not there.
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;

signals:
    void filterChanged();
    void languageChanged();
    void countChanged();

private:
    friend class Rows<ScenarioRow, ScenarioListModel>;

    void refresh();

    std::vector<Scenario> m_all;
    QString m_filter;
    QString m_language = QStringLiteral("en");

    Rows<ScenarioRow, ScenarioListModel> m_rows;
};

} // namespace finwait

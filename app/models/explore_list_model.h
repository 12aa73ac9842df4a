#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/rows.h"

namespace finwait {

struct ExploreRow {
    QString section;      ///< Heading above the first row of a kind; empty for the others.
    QString title;        ///< What was asked, or what is stuck.
    QString detail;       ///< A reason in words; may be empty.
    QString answer;       ///< "8 steps", "never"
    bool reached = false; ///< There is a way to play.
    friend bool operator==(const ExploreRow&, const ExploreRow&) = default;
};

/// Answers of the explorer: questions, or ways to get stuck.
class ExploreListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Explorer has them")

public:
    enum Role { SectionRole = Qt::UserRole + 1, TitleRole, DetailRole, AnswerRole, ReachedRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<ExploreRow> rows) { m_rows.replaceInPlace(*this, std::move(rows)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    friend class Rows<ExploreRow, ExploreListModel>;

    Rows<ExploreRow, ExploreListModel> m_rows;
};

} // namespace finwait

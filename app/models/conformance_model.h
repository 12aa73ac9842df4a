#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "app/models/rows.h"
#include "core/rfc/requirement.h"

namespace finwait {

struct ConformanceRow {
    const Requirement* requirement = nullptr;
    bool first = false; ///< The first of its heading among the rows shown.
    friend bool operator==(const ConformanceRow&, const ConformanceRow&) = default;
};

/// RFC 9293 Appendix B and how FinWait stands to each row, narrowed by what was typed and chosen. The words
/// are those of the language in which the model was made.
class ConformanceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// Words that must all occur in label, section, text, note, rules or tests.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// 0: all; otherwise one more than a RequirementKind.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY kindChanged FINAL)
    /// 0: all; otherwise one more than a RequirementStatus.
    Q_PROPERTY(int status READ status WRITE setStatus NOTIFY statusChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// "✓ met", in the order of RequirementStatus, with "All" before them.
    Q_PROPERTY(QList<QString> statusNames READ statusNames CONSTANT FINAL)
    /// "41 of 75 MUST rows met", whatever the filters.
    Q_PROPERTY(QString summary READ summary CONSTANT FINAL)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        LevelRole,
        SectionRole,
        WordsRole,
        StatusRole, ///< "met"
        MarkRole,   ///< "✓"
        MetRole,    ///< Met, or met when switched on.
        NoteRole,
        RulesRole,   ///< "No connection: RST in answer (closed.reset-ack)", a string each.
        TestsRole,   ///< "endpoint_test: [rfc9293] LISTEN < OPEN passive", a string each.
        HeadingRole, ///< The topic on its first row; empty on the others.
    };

    explicit ConformanceModel(QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    [[nodiscard]] int status() const { return m_status; }
    void setStatus(int status);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QStringList statusNames() const;
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();
    void kindChanged();
    void statusChanged();
    void countChanged();

private:
    friend class Rows<ConformanceRow, ConformanceModel>;

    [[nodiscard]] bool shows(const Requirement& requirement, const QStringList& words) const;
    void refresh();

    QString m_filter;
    int m_kind = 0;
    int m_status = 0;

    Rows<ConformanceRow, ConformanceModel> m_rows;
};

} // namespace finwait

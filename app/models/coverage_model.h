#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/progress.h"
#include "app/models/rows.h"
#include "app/text/state_names.h"

namespace finwait {

struct CoverageRow {
    int state = -1; ///< One of both is set.
    int edge = -1;
    bool first = false; ///< Of the states, or of the edges of one source.
    bool seen = false;
    friend bool operator==(const CoverageRow&, const CoverageRow&) = default;
};

/// Every state and every edge that there is: which have been seen happening, and which lessons show them.
class CoverageModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Progress* progress READ progress WRITE setProgress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// A NameDialect as a number.
    Q_PROPERTY(int dialect READ dialect WRITE setDialect NOTIFY languageChanged FINAL)
    /// Only what has not been seen yet.
    Q_PROPERTY(bool unseenOnly READ unseenOnly WRITE setUnseenOnly NOTIFY unseenOnlyChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// "Seen: 9 of 11 states, 14 of 24 edges of figure 5, 2 of 57 others"
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< A state's number, or -1.
        EdgeRole,                     ///< An edge's number, or -1.
        HeadingRole,                  ///< On the first row of a group, else nothing.
        NameRole,                     ///< "LISTEN", "FIN-WAIT-1 → CLOSING"
        EventRole,                    ///< "rcv FIN / snd ACK"; nothing of a state.
        SeenRole,
        LessonIdsRole,
        LessonTitlesRole,
    };

    explicit CoverageModel(QObject* parent = nullptr);

    [[nodiscard]] Progress* progress() const { return m_progress; }
    void setProgress(Progress* progress);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] int dialect() const { return static_cast<int>(m_dialect); }
    void setDialect(int dialect);
    [[nodiscard]] bool unseenOnly() const { return m_unseenOnly; }
    void setUnseenOnly(bool only);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // The row, or -1.
    Q_INVOKABLE [[nodiscard]] int rowOfState(int state) const;
    Q_INVOKABLE [[nodiscard]] int rowOfEdge(int edge) const;

signals:
    void progressChanged();
    void languageChanged();
    void unseenOnlyChanged();
    void countChanged();
    void summaryChanged();

private:
    friend class Rows<CoverageRow, CoverageModel>;

    void refresh();
    void retell();
    [[nodiscard]] Coverage seen() const { return m_progress ? m_progress->seen() : Coverage(); }
    [[nodiscard]] QString headingOf(const CoverageRow& row) const;
    [[nodiscard]] QStringList lessonsOf(const CoverageRow& row, bool titles) const;

    QPointer<Progress> m_progress;
    QString m_language = QStringLiteral("en");
    NameDialect m_dialect = NameDialect::Rfc;
    bool m_unseenOnly = false;
    Rows<CoverageRow, CoverageModel> m_rows;
};

} // namespace finwait

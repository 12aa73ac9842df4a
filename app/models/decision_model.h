#pragma once

#include <QString>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"
#include "app/text/step_text.h"

namespace finwait {

struct DecisionRow {
    QString verdict; ///< "holds", "fails", "absent" or "acts"
    QString title;
    QString details;
    QString citation;
    QString requirement;
    QString sentence; ///< All of it, to be read and copied.
    bool changesState = false;
    friend bool operator==(const DecisionRow&, const DecisionRow&) = default;
};

/// `actor` is whose decision it is.
DecisionRow decisionRow(const ReasonLine& line, std::optional<End> actor);

/// How RFC 9293 decided the last step, one clause a row, and the step in words.
class DecisionModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// "B received FIN in FIN-WAIT-1"
    Q_PROPERTY(QString headline READ headline NOTIFY wordsChanged FINAL)
    /// What the step means, in a few sentences.
    Q_PROPERTY(QString paragraph READ paragraph NOTIFY wordsChanged FINAL)
    /// What the users were told, an error in the RFC's own words.
    Q_PROPERTY(QString results READ results NOTIFY wordsChanged FINAL)
    Q_PROPERTY(bool resultIsError READ resultIsError NOTIFY wordsChanged FINAL)
    /// "Step 11 of 14 · t = 3.100 s"
    Q_PROPERTY(QString moment READ moment NOTIFY wordsChanged FINAL)
    /// "A", "B" or nothing for the network.
    Q_PROPERTY(QString actor READ actor NOTIFY wordsChanged FINAL)

public:
    enum Role {
        VerdictRole = Qt::UserRole + 1,
        TitleRole,
        DetailsRole,
        CitationRole,
        RequirementRole,
        SentenceRole,
        ChangesStateRole,
    };

    using StageListModel::StageListModel;

    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString paragraph() const { return m_paragraph; }
    [[nodiscard]] QString results() const { return m_results; }
    [[nodiscard]] bool resultIsError() const { return m_resultIsError; }
    [[nodiscard]] QString moment() const { return m_moment; }
    [[nodiscard]] QString actor() const { return m_actor; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void wordsChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<DecisionRow, DecisionModel>;

    void refreshWords(const StepText& text);

    QString m_headline;
    QString m_paragraph;
    QString m_results;
    QString m_moment;
    QString m_actor;
    bool m_resultIsError = false;

    Rows<DecisionRow, DecisionModel> m_rows;
};

} // namespace finwait

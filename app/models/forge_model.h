#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "app/models/decision_model.h"
#include "app/models/forge_fields.h"

namespace finwait {

/// A segment that is being made up, and what its receiver would decide if it arrived: tried out on a copy of
/// the world at once, with each change of a field. One clause a row.
class ForgeModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// "A" or "B": whom it reaches. Its nominal sender is the other.
    Q_PROPERTY(QString receiver READ receiver WRITE setReceiver NOTIFY fieldsChanged FINAL)
    /// The bits of octet 13: FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32.
    Q_PROPERTY(int control READ control WRITE setControl NOTIFY fieldsChanged FINAL)
    // Numbers as they are typed: relative or absolute as everywhere in the window.
    Q_PROPERTY(QString seq READ seq WRITE setSeq NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString ack READ ack WRITE setAck NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString windowSize READ windowSize WRITE setWindowSize NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString urgentPointer READ urgentPointer WRITE setUrgentPointer NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY fieldsChanged FINAL)
    /// Empty: the option is not there. Timestamps are "value" or "value echo".
    Q_PROPERTY(QString mss READ mss WRITE setMss NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString windowScale READ windowScale WRITE setWindowScale NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(QString timestamps READ timestamps WRITE setTimestamps NOTIFY fieldsChanged FINAL)
    /// "11-21 31-41": left edge, and one past the last octet.
    Q_PROPERTY(QString sackBlocks READ sackBlocks WRITE setSackBlocks NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(bool sackPermitted READ sackPermitted WRITE setSackPermitted NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(bool damaged READ damaged WRITE setDamaged NOTIFY fieldsChanged FINAL)
    /// Milliseconds until it arrives.
    Q_PROPERTY(QString delay READ delay WRITE setDelay NOTIFY fieldsChanged FINAL)

    /// What is wrong with the fields, a line each; `troubleOf` tells of one.
    Q_PROPERTY(QString troubles READ troubles NOTIFY outlookChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY outlookChanged FINAL)
    /// "RST seq=101": as it would stand on its arrow.
    Q_PROPERTY(QString label READ label NOTIFY outlookChanged FINAL)
    /// The receiver lets it into the connection.
    Q_PROPERTY(bool accepted READ isAccepted NOTIFY outlookChanged FINAL)
    /// "B would drop it: Sequence number not acceptable"
    Q_PROPERTY(QString verdict READ verdict NOTIFY outlookChanged FINAL)
    /// What would come of it: the change of state, the answer, what the user is told.
    Q_PROPERTY(QString outcome READ outcome NOTIFY outlookChanged FINAL)

public:
    enum Role {
        VerdictRole = Qt::UserRole + 1,
        TitleRole,
        DetailsRole,
        CitationRole,
        RequirementRole,
        SentenceRole,
        ChangesStateRole
    };
    enum Preset { Exact, InWindow, OldDuplicate };
    Q_ENUM(Preset)

    using StageListModel::StageListModel;

    [[nodiscard]] QString receiver() const { return QString(QLatin1Char(letterOf(m_receiver))); }
    void setReceiver(const QString& letter);
    [[nodiscard]] int control() const { return m_fields.control; }
    void setControl(int bits);
    [[nodiscard]] QString seq() const { return m_fields.seq; }
    void setSeq(const QString& text) { set(m_fields.seq, text); }
    [[nodiscard]] QString ack() const { return m_fields.ack; }
    void setAck(const QString& text) { set(m_fields.ack, text); }
    [[nodiscard]] QString windowSize() const { return m_fields.window; }
    void setWindowSize(const QString& text) { set(m_fields.window, text); }
    [[nodiscard]] QString urgentPointer() const { return m_fields.urgentPointer; }
    void setUrgentPointer(const QString& text) { set(m_fields.urgentPointer, text); }
    [[nodiscard]] QString text() const { return m_fields.text; }
    void setText(const QString& text) { set(m_fields.text, text); }
    [[nodiscard]] QString mss() const { return m_fields.mss; }
    void setMss(const QString& text) { set(m_fields.mss, text); }
    [[nodiscard]] QString windowScale() const { return m_fields.windowScale; }
    void setWindowScale(const QString& text) { set(m_fields.windowScale, text); }
    [[nodiscard]] QString timestamps() const { return m_fields.timestamps; }
    void setTimestamps(const QString& text) { set(m_fields.timestamps, text); }
    [[nodiscard]] QString sackBlocks() const { return m_fields.sackBlocks; }
    void setSackBlocks(const QString& text) { set(m_fields.sackBlocks, text); }
    [[nodiscard]] bool sackPermitted() const { return m_fields.sackPermitted; }
    void setSackPermitted(bool on) { set(m_fields.sackPermitted, on); }
    [[nodiscard]] bool damaged() const { return m_fields.damaged; }
    void setDamaged(bool on) { set(m_fields.damaged, on); }
    [[nodiscard]] QString delay() const { return m_fields.delay; }
    void setDelay(const QString& text) { set(m_fields.delay, text); }

    [[nodiscard]] QString troubles() const;
    /// Why the field of that name ("seq", "ack", "window", …) cannot be read; empty when it can.
    Q_INVOKABLE [[nodiscard]] QString troubleOf(const QString& field) const;
    [[nodiscard]] bool isReady() const { return m_troubles.empty(); }
    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] bool isAccepted() const { return m_accepted; }
    [[nodiscard]] QString verdict() const { return m_verdict; }
    [[nodiscard]] QString outcome() const { return m_outcome; }

    /// Fills all in afresh from the receiver's TCB: what it would like best.
    Q_INVOKABLE void prefill();
    /// Sets the sequence and acknowledgment numbers only.
    Q_INVOKABLE void apply(finwait::ForgeModel::Preset preset);
    /// Puts the segment on the wire. Returns an empty text, or why it could not be done.
    Q_INVOKABLE QString inject();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void fieldsChanged();
    void outlookChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<DecisionRow, ForgeModel>;

    template <typename Field>
    void set(Field& field, const Field& value) {
        if (field == value)
            return;
        field = value;
        emit fieldsChanged();
        if (stage())
            refresh();
    }
    /// Reads the fields; empty when there is trouble.
    std::optional<ForgeAct> read();
    [[nodiscard]] std::vector<DecisionRow> tryOut(const ForgeAct& act);
    void tellOutcome(const Report& report, const std::vector<ReasonLine>& reasons);

    End m_receiver = End::B;
    ForgeFields m_fields;
    std::vector<FieldTrouble> m_troubles;
    QString m_label;
    bool m_accepted = false;
    QString m_verdict;
    QString m_outcome;
    Rows<DecisionRow, ForgeModel> m_rows;
};

} // namespace finwait

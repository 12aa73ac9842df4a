#pragma once

#include <QString>

#include <optional>

#include "app/models/decision_model.h"

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
    Q_PROPERTY(bool sackPermitted READ sackPermitted WRITE setSackPermitted NOTIFY fieldsChanged FINAL)
    Q_PROPERTY(bool damaged READ damaged WRITE setDamaged NOTIFY fieldsChanged FINAL)
    /// Milliseconds until it arrives.
    Q_PROPERTY(QString delay READ delay WRITE setDelay NOTIFY fieldsChanged FINAL)

    /// The fields that cannot be read as numbers in range: "seq", "ack", "window", … in one string, with
    /// spaces.
    Q_PROPERTY(QString wrongFields READ wrongFields NOTIFY outlookChanged FINAL)
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
    [[nodiscard]] int control() const { return m_control; }
    void setControl(int bits);
    [[nodiscard]] QString seq() const { return m_seq; }
    void setSeq(const QString& text) { set(m_seq, text); }
    [[nodiscard]] QString ack() const { return m_ack; }
    void setAck(const QString& text) { set(m_ack, text); }
    [[nodiscard]] QString windowSize() const { return m_window; }
    void setWindowSize(const QString& text) { set(m_window, text); }
    [[nodiscard]] QString urgentPointer() const { return m_urgentPointer; }
    void setUrgentPointer(const QString& text) { set(m_urgentPointer, text); }
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text) { set(m_text, text); }
    [[nodiscard]] QString mss() const { return m_mss; }
    void setMss(const QString& text) { set(m_mss, text); }
    [[nodiscard]] QString windowScale() const { return m_windowScale; }
    void setWindowScale(const QString& text) { set(m_windowScale, text); }
    [[nodiscard]] QString timestamps() const { return m_timestamps; }
    void setTimestamps(const QString& text) { set(m_timestamps, text); }
    [[nodiscard]] bool sackPermitted() const { return m_sackPermitted; }
    void setSackPermitted(bool on) { set(m_sackPermitted, on); }
    [[nodiscard]] bool damaged() const { return m_damaged; }
    void setDamaged(bool on) { set(m_damaged, on); }
    [[nodiscard]] QString delay() const { return m_delay; }
    void setDelay(const QString& text) { set(m_delay, text); }

    [[nodiscard]] QString wrongFields() const { return m_wrongFields; }
    [[nodiscard]] bool isReady() const { return m_wrongFields.isEmpty(); }
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
    /// Reads the fields; wrong ones are named in `m_wrongFields`.
    std::optional<ForgeAct> read();
    std::optional<std::int64_t> readNumber(const QString& text, const char* field, std::int64_t least,
                                           std::int64_t most);
    SeqNum readSequence(const QString& text, const char* field, End space);
    void readOptions(SegmentOptions& options);
    [[nodiscard]] std::vector<DecisionRow> tryOut(const ForgeAct& act);
    void tellOutcome(const Report& report, const std::vector<ReasonLine>& reasons);

    End m_receiver = End::B;
    int m_control = Ack;
    QString m_seq = QStringLiteral("0");
    QString m_ack = QStringLiteral("0");
    QString m_window = QStringLiteral("65535");
    QString m_urgentPointer = QStringLiteral("0");
    QString m_text;
    QString m_mss;
    QString m_windowScale;
    QString m_timestamps;
    bool m_sackPermitted = false;
    bool m_damaged = false;
    QString m_delay = QStringLiteral("0");

    QString m_wrongFields;
    QString m_label;
    bool m_accepted = false;
    QString m_verdict;
    QString m_outcome;
    Rows<DecisionRow, ForgeModel> m_rows;
};

} // namespace finwait

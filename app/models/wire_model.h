#pragma once

#include <optional>
#include <vector>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct WireRow {
    SegmentId id = 0;
    End sender = End::A;
    QString label;
    QString flags; ///< Short, for a capsule: "FIN,ACK".
    double sentSeconds = 0;
    double dueSeconds = 0;
    bool held = false;
    bool retransmission = false;
    SegmentOrigin origin = SegmentOrigin::Sent;
    std::optional<CallKind> counter; ///< See WireModel::counter.
    friend bool operator==(const WireRow&, const WireRow&) = default;
};

/// The segments in flight at the cursor, oldest first, and what can be done to them.
class WireModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The first segment that `counter` can answer; 0 when there is none.
    Q_PROPERTY(int counterSegment READ counterSegment NOTIFY counterChanged FINAL)
    /// The call that `counter` would make for it, "OPEN" or "CLOSE", and whose it is: "A" or "B".
    Q_PROPERTY(QString counterCall READ counterCall NOTIFY counterChanged FINAL)
    Q_PROPERTY(QString counterEnd READ counterEnd NOTIFY counterChanged FINAL)

public:
    enum Role {
        SegmentIdRole = Qt::UserRole + 1,
        FromARole,
        LabelRole,
        FlagsRole,
        SentSecondsRole,
        DueSecondsRole,
        DueTextRole,
        HeldRole,
        OriginTextRole, ///< "retransmission", "copy", "forged" or nothing.
        CounterRole,    ///< The call that `counter` would make, or nothing.
    };

    using StageListModel::StageListModel;

    [[nodiscard]] int counterSegment() const;
    [[nodiscard]] QString counterCall() const;
    [[nodiscard]] QString counterEnd() const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const WireRow& row(int index) const { return m_rows.at(index); }
    [[nodiscard]] static QVariant valueOf(const WireRow& wire, int role);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Each returns an empty text, or why it could not be done.
    Q_INVOKABLE QString deliver(int segmentId);
    Q_INVOKABLE QString drop(int segmentId);
    Q_INVOKABLE QString copy(int segmentId);
    /// Holds, or releases when held.
    Q_INVOKABLE QString hold(int segmentId);
    /// Puts off the arrival by one round trip, or as near to it as makes sense: past the next thing due.
    Q_INVOKABLE QString delay(int segmentId);
    /// Moves the arrival to `dueAt`.
    QString delayTo(SegmentId id, SimTime dueAt);
    /// Lets the receiver of a SYN or FIN act as if it had not been sent: it calls OPEN or CLOSE before the
    /// segment arrives, and the two cross (RFC 9293 figures 7 and 13).
    Q_INVOKABLE QString counter(int segmentId);
    /// The segment that arrives next by itself, held ones last; 0 when there is none.
    Q_INVOKABLE [[nodiscard]] int firstDue() const;
    /// The segment one row further (or, with -1, before) than the given one, around the end; 0 when there is
    /// none.
    Q_INVOKABLE [[nodiscard]] int neighbour(int segmentId, int direction) const;
    /// The row of a segment, or -1.
    Q_INVOKABLE [[nodiscard]] int rowOf(int segmentId) const;

signals:
    void counterChanged();
    /// The rows are those of the cursor again.
    void refreshed();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<WireRow, WireModel>;

    void putRows(std::vector<WireRow> rows);
    QString perform(Act act);
    [[nodiscard]] const WireRow* firstCounter() const;

    Rows<WireRow, WireModel> m_rows;
};

} // namespace finwait

#pragma once

#include <QString>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct TimerRow {
    QString end;     ///< "A"
    QString name;    ///< "RETRANSMISSION"
    QString text;    ///< "0.8 s of 1 s"
    QString note;    ///< "expires at 3.140 s: sends the oldest segment again"
    double part = 0; ///< Of the whole that remains, 0 to 1.
    friend bool operator==(const TimerRow&, const TimerRow&) = default;
};

/// The timers that run at the displayed moment, A's before B's.
class TimerModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role { EndRole = Qt::UserRole + 1, NameRole, TextRole, NoteRole, PartRole };

    using StageListModel::StageListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<TimerRow, TimerModel>;

    [[nodiscard]] static TimerRow rowOf(const Endpoint& endpoint, End end, TimerKind kind, SimTime now);

    Rows<TimerRow, TimerModel> m_rows;
};

} // namespace finwait

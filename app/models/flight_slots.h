#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/wire_model.h"

namespace finwait {

/// The segments in flight for what is drawn of each: one keeps its slot until it is gone, then another takes
/// it. A jump changes dozens at once, and nothing need be made anew for them. The order says nothing. Roles
/// are those of WireModel that hold no words of a language; an empty slot has the segmentId 0, and else what
/// it had before.
class FlightSlots : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::WireModel* wire READ wire WRITE setWire NOTIFY wireChanged FINAL)

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] WireModel* wire() const { return m_wire; }
    void setWire(WireModel* wire);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_slots.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void wireChanged();

private:
    void follow();
    void put(std::vector<WireRow> seats);
    void trim();

    QPointer<WireModel> m_wire;
    std::vector<WireRow> m_slots;
};

} // namespace finwait

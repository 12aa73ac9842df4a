#pragma once

#include <QString>

#include <optional>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct FieldRow {
    QString name;
    QString value;
    QString note; ///< What the value means; may be empty.
    friend bool operator==(const FieldRow&, const FieldRow&) = default;
};

/// The header fields of the stage's selected segment, in the order of RFC 9293 §3.1, then its data and its
/// way.
class SegmentModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// "A → B  FIN,ACK seq=6 ack=1"; empty when no segment is selected.
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)
    /// "A" or "B", whose colour the segment has.
    Q_PROPERTY(QString sender READ sender NOTIFY titleChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, ValueRole, NoteRole };

    using StageListModel::StageListModel;

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString sender() const { return m_sender; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void titleChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<FieldRow, SegmentModel>;

    [[nodiscard]] std::vector<FieldRow> fieldsOf(const Departure& departure,
                                                 const Numbering& numbering) const;

    QString m_title;
    QString m_sender;

    Rows<FieldRow, SegmentModel> m_rows;
};

} // namespace finwait

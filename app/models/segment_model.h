#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "app/models/rows.h"
#include "app/models/segment_fields.h"
#include "app/models/stage_list_model.h"

namespace finwait {

/// The stage's selected segment as the cells of RFC 9293 §3.1's figure, in the order of their bits; its
/// octets, its checksum and its way beside them.
class SegmentModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// "FIN,ACK seq=6 ack=1"; empty when no segment is selected.
    Q_PROPERTY(QString title READ title NOTIFY segmentChanged FINAL)
    /// "A" or "B", whose colour the segment has.
    Q_PROPERTY(QString sender READ sender NOTIFY segmentChanged FINAL)
    /// When it was sent, what became of it.
    Q_PROPERTY(QString way READ way NOTIFY segmentChanged FINAL)
    /// The first octets in hexadecimal, at most kOctetsShown, and as characters.
    Q_PROPERTY(QStringList octets READ octets NOTIFY segmentChanged FINAL)
    Q_PROPERTY(QStringList characters READ characters NOTIFY segmentChanged FINAL)
    /// How many more there are.
    Q_PROPERTY(int octetsLeftOut READ octetsLeftOut NOTIFY segmentChanged FINAL)
    Q_PROPERTY(finwait::ChecksumInfo checksum READ checksum NOTIFY segmentChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        LabelRole,
        ValueRole,
        MeaningRole,
        FirstBitRole,
        BitsRole,
        FlagRole,
        SetRole,
        ListedRole,
        AlertRole,
        FirstOctetRole,
        EndOctetRole,
    };
    static constexpr int kOctetsShown = 64;

    using StageListModel::StageListModel;

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString sender() const { return m_sender; }
    [[nodiscard]] QString way() const { return m_way; }
    [[nodiscard]] QStringList octets() const { return m_octets; }
    [[nodiscard]] QStringList characters() const { return m_characters; }
    [[nodiscard]] int octetsLeftOut() const { return m_octetsLeftOut; }
    [[nodiscard]] ChecksumInfo checksum() const { return m_checksum; }
    /// The row of the first cell that lies in an octet; -1: none.
    Q_INVOKABLE int rowAtOctet(int octet) const;
    /// Whether a cell touches an octet.
    Q_INVOKABLE bool covers(int row, int octet) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void segmentChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<FieldRow, SegmentModel>;

    [[nodiscard]] std::optional<Departure> selectedDeparture(std::size_t step) const;
    [[nodiscard]] int windowShiftAt(std::size_t step, End sender) const;
    void show(const Departure& departure, std::size_t step);
    void showNothing();
    void showOctets(const Octets& octets, std::size_t all);

    QString m_title;
    QString m_sender;
    QString m_way;
    QStringList m_octets;
    QStringList m_characters;
    int m_octetsLeftOut = 0;
    ChecksumInfo m_checksum;

    Rows<FieldRow, SegmentModel> m_rows;
};

} // namespace finwait

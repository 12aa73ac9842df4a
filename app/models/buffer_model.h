#pragma once

#include <QString>

#include <span>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"

namespace finwait {

struct BufferRow {
    QString end;           ///< "A"
    QString title;         ///< "in flight, 5 octets"
    QString text;          ///< The first octets as characters or in hexadecimal; may be empty.
    QString more;          ///< "… 65,000 more"; empty when nothing was left out.
    bool received = false; ///< Of the receive side.
    friend bool operator==(const BufferRow&, const BufferRow&) = default;
};

/// The application's octets in both ends' buffers at the cursor: what was acknowledged (its number only), is
/// in flight, is unsent; what waits to be read, what is held out of order. Only what is there has a row.
class BufferModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// In hexadecimal; else as characters.
    Q_PROPERTY(bool hex READ hex WRITE setHex NOTIFY hexChanged FINAL)

public:
    enum Role { EndRole = Qt::UserRole + 1, TitleRole, TextRole, MoreRole, ReceivedRole };
    static constexpr std::size_t kCharactersShown = 96;
    static constexpr std::size_t kHexShown = 32;

    using StageListModel::StageListModel;

    [[nodiscard]] bool hex() const { return m_hex; }
    void setHex(bool hex);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void hexChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<BufferRow, BufferModel>;
    using View = std::span<const std::uint8_t>;

    void addSendSide(std::vector<BufferRow>& rows, const Tcb& tcb, const QString& end) const;
    void addReceiveSide(std::vector<BufferRow>& rows, const Tcb& tcb, End end) const;
    [[nodiscard]] BufferRow rowOf(const QString& end, const QString& title, View octets) const;

    bool m_hex = false;
    Rows<BufferRow, BufferModel> m_rows;
};

} // namespace finwait

#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace finwait {

/// A list model over rows of one type, kept minimal in its signals.
template <typename Row, typename Base = QAbstractListModel>
class RowModel : public Base {
public:
    using Base::Base;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    [[nodiscard]] const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    /// Rows keep their place: row i of the old is row i of the new.
    void replaceInPlace(std::vector<Row> rows) {
        const std::size_t common = std::min(m_rows.size(), rows.size());
        for (std::size_t i = 0; i < common; ++i)
            replaceRow(i, std::move(rows[i]));
        if (rows.size() > common) {
            this->beginInsertRows({}, toInt(common), toInt(rows.size()) - 1);
            std::move(rows.begin() + static_cast<std::ptrdiff_t>(common), rows.end(),
                      std::back_inserter(m_rows));
            this->endInsertRows();
        } else if (m_rows.size() > common) {
            this->beginRemoveRows({}, toInt(common), toInt(m_rows.size()) - 1);
            m_rows.resize(common);
            this->endRemoveRows();
        }
    }

    /// Rows are named by `key(row)`, which rises along both lists.
    template <typename Key>
    void replaceByKey(std::vector<Row> rows, Key key) {
        std::size_t at = 0;
        for (Row& wanted : rows) {
            while (at < m_rows.size() && key(m_rows[at]) < key(wanted))
                removeRow(at);
            if (at < m_rows.size() && key(m_rows[at]) == key(wanted))
                replaceRow(at, std::move(wanted));
            else
                insertRow(at, std::move(wanted));
            ++at;
        }
        while (m_rows.size() > at)
            removeRow(at);
    }

private:
    static int toInt(std::size_t i) { return static_cast<int>(i); }

    void replaceRow(std::size_t i, Row row) {
        if (m_rows[i] == row)
            return;
        m_rows[i] = std::move(row);
        const QModelIndex changed = this->index(toInt(i));
        emit this->dataChanged(changed, changed);
    }
    void insertRow(std::size_t i, Row row) {
        this->beginInsertRows({}, toInt(i), toInt(i));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), std::move(row));
        this->endInsertRows();
    }
    void removeRow(std::size_t i) {
        this->beginRemoveRows({}, toInt(i), toInt(i));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
        this->endRemoveRows();
    }

    std::vector<Row> m_rows;
};

} // namespace finwait

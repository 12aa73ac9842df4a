#pragma once

#include <QModelIndex>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace finwait {

/// The rows of a list model, changed by the least that views must hear of. `Row` is comparable. `Model` owns
/// the rows and names this class its friend, so that the rows can be announced in its name.
template <typename Row, typename Model>
class Rows {
public:
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row& at(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    /// Rows keep their place: row i of the old is row i of the new.
    void replaceInPlace(Model& model, std::vector<Row> rows) {
        const std::size_t common = std::min(m_rows.size(), rows.size());
        std::size_t firstChanged = common;
        std::size_t lastChanged = 0;
        for (std::size_t i = 0; i < common; ++i) {
            if (m_rows[i] == rows[i])
                continue;
            m_rows[i] = std::move(rows[i]);
            firstChanged = std::min(firstChanged, i);
            lastChanged = i;
        }
        if (firstChanged < common)
            emit model.dataChanged(model.index(toInt(firstChanged)), model.index(toInt(lastChanged)));
        if (rows.size() > common) {
            model.beginInsertRows({}, toInt(common), toInt(rows.size()) - 1);
            std::move(rows.begin() + static_cast<std::ptrdiff_t>(common), rows.end(),
                      std::back_inserter(m_rows));
            model.endInsertRows();
        } else if (m_rows.size() > common) {
            model.beginRemoveRows({}, toInt(common), toInt(m_rows.size()) - 1);
            m_rows.resize(common);
            model.endRemoveRows();
        }
    }

    /// Rows are named by `key(row)`, which rises along both lists.
    template <typename Key>
    void replaceByKey(Model& model, std::vector<Row> rows, Key key) {
        std::size_t at = 0;
        auto wanted = rows.begin();
        while (wanted != rows.end()) {
            const auto own = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
            const auto kept =
                std::find_if(own, m_rows.end(), [&](const Row& row) { return !(key(row) < key(*wanted)); });
            removeRows(model, at, static_cast<std::size_t>(kept - own));
            const auto known = std::find_if(wanted, rows.end(), [&](const Row& row) {
                return at < m_rows.size() && !(key(row) < key(m_rows[at]));
            });
            at += insertRows(model, at, wanted, known);
            wanted = known;
            if (wanted != rows.end() && key(*wanted) == key(m_rows[at]))
                replaceRow(model, at++, std::move(*wanted++));
        }
        removeRows(model, at, m_rows.size() - at);
    }

private:
    static int toInt(std::size_t i) { return static_cast<int>(i); }

    void replaceRow(Model& model, std::size_t i, Row row) {
        if (m_rows[i] == row)
            return;
        m_rows[i] = std::move(row);
        const QModelIndex changed = model.index(toInt(i));
        emit model.dataChanged(changed, changed);
    }
    using Iterator = typename std::vector<Row>::iterator;
    /// Returns how many there are.
    std::size_t insertRows(Model& model, std::size_t i, Iterator first, Iterator last) {
        const auto count = static_cast<std::size_t>(last - first);
        if (count == 0)
            return 0;
        model.beginInsertRows({}, toInt(i), toInt(i + count) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), std::move_iterator(first),
                      std::move_iterator(last));
        model.endInsertRows();
        return count;
    }
    void removeRows(Model& model, std::size_t i, std::size_t count) {
        if (count == 0)
            return;
        model.beginRemoveRows({}, toInt(i), toInt(i + count) - 1);
        const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(i);
        m_rows.erase(first, first + static_cast<std::ptrdiff_t>(count));
        model.endRemoveRows();
    }

    std::vector<Row> m_rows;
};

} // namespace finwait

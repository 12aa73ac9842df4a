#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace finwait {

/// A first-in-first-out queue of regular values that lie in one piece of memory. Taking from the front moves
/// nothing; what was taken makes room again when the memory is needed. A copy holds what is in the queue and
/// no more.
template <typename T>
class Queue {
public:
    Queue() = default;
    Queue(const Queue& other) : m_items(other.begin(), other.end()) {}
    Queue(Queue&& other) noexcept
        : m_items(std::move(other.m_items))
        , m_first(std::exchange(other.m_first, 0)) {}
    Queue& operator=(const Queue& other) {
        if (this != &other) {
            m_items.assign(other.begin(), other.end());
            m_first = 0;
        }
        return *this;
    }
    Queue& operator=(Queue&& other) noexcept {
        m_items = std::move(other.m_items);
        m_first = std::exchange(other.m_first, 0);
        return *this;
    }
    ~Queue() = default;

    [[nodiscard]] std::size_t size() const { return m_items.size() - m_first; }
    [[nodiscard]] bool empty() const { return m_items.size() == m_first; }
    [[nodiscard]] const T* begin() const { return m_items.data() + m_first; }
    [[nodiscard]] const T* end() const { return m_items.data() + m_items.size(); }
    T* begin() { return m_items.data() + m_first; }
    T* end() { return m_items.data() + m_items.size(); }
    [[nodiscard]] std::reverse_iterator<T*> rbegin() { return std::reverse_iterator(end()); }
    [[nodiscard]] std::reverse_iterator<T*> rend() { return std::reverse_iterator(begin()); }
    [[nodiscard]] const T& front() const { return *begin(); }
    T& front() { return *begin(); }

    void push_back(const T& item) {
        makeRoom(1);
        m_items.push_back(item);
    }
    void append(std::span<const T> items) {
        makeRoom(items.size());
        m_items.insert(m_items.end(), items.begin(), items.end());
    }
    /// Takes `count` items off the front; there must be as many.
    void dropFront(std::size_t count) {
        assert(count <= size());
        m_first += count;
        if (empty())
            clear();
    }
    /// Keeps the memory.
    void clear() {
        m_items.clear();
        m_first = 0;
    }

    friend bool operator==(const Queue& a, const Queue& b) { return std::ranges::equal(a, b); }

private:
    /// Before the memory grows, at least half of it must be in use.
    void makeRoom(std::size_t count) {
        if (m_items.capacity() - m_items.size() >= count || m_first < size())
            return;
        m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }

    std::vector<T> m_items;
    std::size_t m_first = 0;
};

} // namespace finwait

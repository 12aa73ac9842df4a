#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace finwait {

inline unsigned coreCount() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(i)` for i below `count`, on as many threads; who gets which is left to chance.
template <typename Work>
void inParallel(unsigned threads, std::size_t count, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto takeTurns = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i)
        others.emplace_back(takeTurns);
    takeTurns();
    for (std::thread& other : others)
        other.join();
}

} // namespace finwait

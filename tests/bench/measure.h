#pragma once

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <limits>

namespace finwait::bench {

/// CPU time of the calling thread: what others do on the machine adds nothing to it but cold caches.
inline std::int64_t threadCpuNs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// The least that a piece of work was seen to cost, in nanoseconds a unit. Others can only make a run slower.
class Best {
public:
    /// Runs `work`, which returns how many units it did.
    template <typename Work>
    void run(Work&& work) {
        const std::int64_t startNs = threadCpuNs();
        const auto units = static_cast<double>(work());
        m_ns = std::min(m_ns, static_cast<double>(threadCpuNs() - startNs) / units);
    }

    [[nodiscard]] double ns() const { return m_ns; }
    [[nodiscard]] double perSecond() const { return 1e9 / m_ns; }

private:
    double m_ns = std::numeric_limits<double>::max();
};

} // namespace finwait::bench

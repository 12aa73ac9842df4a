#pragma once

#include <ctime>

namespace finwait {

/// Time that this process has computed, so that other programs on the machine do not count.
class CpuClock {
public:
    CpuClock() { restart(); }
    void restart() { m_startNs = now(); }
    [[nodiscard]] double elapsedMs() const { return static_cast<double>(now() - m_startNs) / 1e6; }

private:
    static long long now() {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }

    long long m_startNs = 0;
};

} // namespace finwait

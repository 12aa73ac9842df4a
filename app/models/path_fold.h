#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "app/models/stage.h"

namespace finwait {

/// Something that is added up step by step along a stage's path. What it came to is kept now and then, so
/// that it costs only what changed of the path.
template <typename Value>
class PathFold {
public:
    /// At most so many steps lie between two places that are kept.
    static constexpr std::size_t kStepsAtOnce = 1'024;

    /// Forgets everything. `beginning` is what it comes to at step 0.
    void restart(Value beginning) {
        m_kept.clear();
        m_kept.push_back({0, std::move(beginning)});
    }

    /// The last step up to which it still holds when the path has changed from `firstChanged` on.
    int rewind(int firstChanged) {
        while (m_kept.size() > 1 && m_kept.back().step >= firstChanged)
            m_kept.pop_back();
        return m_kept.back().step;
    }

    /// Goes on to the end of the path: `add(value, step, world, report)` for each step, as long as
    /// `isSettled(value)` does not say that nothing can change any more.
    template <typename Add, typename IsSettled>
    void follow(const Stage& stage, Add add, IsSettled isSettled) {
        const std::span<const NodeId> path = stage.history().path();
        Kept now = m_kept.back();
        while (!isSettled(now.value) && static_cast<std::size_t>(now.step) + 1 < path.size()) {
            const auto next = path.subspan(static_cast<std::size_t>(now.step) + 1);
            stage.history().replay(next.first(std::min(next.size(), kStepsAtOnce)),
                                   [&](NodeId, const World& world, const Report& report) {
                                       ++now.step;
                                       add(now.value, now.step, world, report);
                                   });
            m_kept.push_back(now);
        }
    }

private:
    struct Kept {
        int step = 0;
        Value value;
    };

    std::vector<Kept> m_kept; ///< At least the beginning.
};

} // namespace finwait

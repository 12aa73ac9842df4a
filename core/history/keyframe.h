#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "core/sim/script.h"
#include "core/sim/world.h"

namespace finwait {

/// A moment kept whole, so that later ones are replayed from it.
struct Keyframe {
    World world;
    ScriptCursor scriptCursor;
};

/// The memory that a copy takes, as near as matters.
std::size_t octetsOf(const World& world);
std::size_t octetsOf(const ScriptCursor& cursor);

/// The keyframes of a history, by node.
///
/// Every so many steps one is kept for good; worlds with much in their buffers further apart, so that the
/// steps between pay for them. A few more, of the moments visited last, are kept for a while: stepping back
/// and forth replays a handful of steps.
class KeyframeStore {
public:
    using Shared = std::shared_ptr<const Keyframe>;

    /// Steps between two, at least and at most.
    static constexpr std::uint32_t kStepsMin = 64;
    static constexpr std::uint32_t kStepsMax = 2'048;
    /// What a step pays for keyframes.
    static constexpr std::size_t kOctetsPerStep = 128;

    /// Whether a moment `steps` behind the last keyframe is one, too.
    [[nodiscard]] static bool isDue(std::uint32_t steps, const World& world, const ScriptCursor& cursor);

    void keep(std::uint32_t node, const World& world, const ScriptCursor& cursor);
    [[nodiscard]] bool has(std::uint32_t node) const { return m_kept.contains(node); }
    /// Kept for good or for a while; null if neither.
    [[nodiscard]] const Keyframe* find(std::uint32_t node) const;

    void keepForAWhile(std::uint32_t node, const World& world, const ScriptCursor& cursor);

    /// Nodes get other names: `renamed[old]`; `gone` names none.
    template <typename Renamed>
    void rename(const Renamed& renamed, std::uint32_t gone) {
        std::unordered_map<std::uint32_t, Shared> kept;
        for (auto& [node, keyframe] : m_kept) {
            if (renamed[node] != gone)
                kept.emplace(renamed[node], std::move(keyframe));
        }
        m_kept = std::move(kept);
        m_recent = {};
    }

private:
    struct Recent {
        std::uint32_t node = UINT32_MAX;
        Shared keyframe;
    };

    std::unordered_map<std::uint32_t, Shared> m_kept;
    std::array<Recent, 8> m_recent;
    std::size_t m_oldest = 0; ///< In `m_recent`.
};

} // namespace finwait

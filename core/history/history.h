#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/history/act_store.h"
#include "core/history/keyframe.h"
#include "core/sim/intent.h"
#include "core/sim/observation.h"
#include "core/sim/report.h"
#include "core/sim/script.h"
#include "core/sim/simulation.h"
#include "core/sim/world.h"

namespace finwait {

/// A moment in the history: the World after a step. 0 is the beginning.
using NodeId = std::uint32_t;

inline constexpr NodeId kNoNode = UINT32_MAX;

/// The tree of everything that was done, and a cursor in it. The only holder of protocol state that views
/// look at.
///
/// A node keeps its intent, packed, and nothing else that can be computed; worlds and reports are replayed
/// from the nearest keyframe above. Acting in the past grows a branch and keeps the old future; `forward`
/// follows the child visited last. Moving the cursor within the path, and asking about nodes, costs the same
/// however long the history is. A history is for one thread at a time, its const functions included.
class History {
public:
    /// All that is known of a node, made when asked for.
    struct Node {
        NodeId parent = kNoNode;
        std::uint32_t depth = 0; ///< Steps since the beginning.
        Intent intent;           ///< The step that led here; `at` is when it happened, NextAct included.
        std::vector<NodeId> children;
        NodeId lastVisited = kNoNode; ///< The child that `forward` takes.
        bool scripted = false;        ///< Done by the script or the network, not by a person.
        std::string name;             ///< A branch's name, on its first node; empty otherwise.
    };

    /// Steps that a moment may lie behind its keyframe: what going there replays at most.
    static constexpr std::uint32_t kReplayStepsMax = KeyframeStore::kStepsMax;

    explicit History(World initial, Script script = {});
    /// What was seen of a connection, to be looked at and not to be changed: whatever is applied but what
    /// comes next is Watched.
    explicit History(std::shared_ptr<const Observation> observation);

    /// Null when everything here was simulated.
    [[nodiscard]] const Observation* observation() const { return m_observation.get(); }

    [[nodiscard]] const Script& script() const { return m_script; }
    [[nodiscard]] NodeId cursor() const { return m_cursor; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

    [[nodiscard]] Node node(NodeId id) const;
    // Parts of it, for those who ask often.
    [[nodiscard]] NodeId parent(NodeId id) const { return m_nodes[id].parent; }
    [[nodiscard]] std::uint32_t depth(NodeId id) const { return m_nodes[id].depth; }
    [[nodiscard]] std::vector<NodeId> children(NodeId id) const;
    /// More than one future begins here.
    [[nodiscard]] bool isFork(NodeId id) const;

    /// The world at the cursor, and the report of the step that led there (at the beginning: an empty one).
    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] const Report& report() const { return m_report; }
    [[nodiscard]] const ScriptCursor& scriptCursor() const { return m_scriptCursor; }

    /// Does `intent` at the cursor and moves there. If a child with the same intent exists, it is taken
    /// instead of a copy. EventsPending also when the script is due before `intent.at`.
    IntentError apply(const Intent& intent);

    /// What would happen next by itself: the script's next act or the network's next event. Empty: all is
    /// quiet.
    [[nodiscard]] std::optional<Intent> upcoming() const;

    /// One step forward: the child visited last, else what is upcoming. False when all is quiet.
    bool forward();
    /// What is upcoming, even where another child was visited last. False when all is quiet.
    bool playUpcoming();
    /// One step back. False at the beginning.
    bool back();
    /// Any moment. `id` must be a node.
    void goTo(NodeId id);

    /// Plays what is upcoming from the end of the current branch on, without moving the cursor, so that the
    /// future can be shown; stops when all is quiet or at `stepsMax` steps beyond the cursor. Returns true
    /// when all is quiet.
    bool foresee(std::size_t stepsMax);

    /// From the beginning through the cursor to the end of the current branch. Ids rise along it.
    [[nodiscard]] const std::vector<NodeId>& path() const { return m_path; }
    /// From the beginning to any node.
    [[nodiscard]] std::vector<NodeId> pathTo(NodeId id) const;

    /// Visits the nodes of `path()` in order with the world after each and the report of its step, starting
    /// at path()[firstIndex]. Cheap: one replay of the part visited.
    using Visitor = std::function<void(NodeId, const World&, const Report&)>;
    void replay(std::size_t firstIndex, const Visitor& visit) const;
    /// The same along nodes of which each is the parent of the next.
    void replay(std::span<const NodeId> nodes, const Visitor& visit) const;

    /// The world and report at a node, without moving there.
    [[nodiscard]] World worldAt(NodeId id) const;
    [[nodiscard]] Report reportAt(NodeId id) const;

    /// Forgets a branch (the node and all below). The cursor moves to the parent if it was inside. `id` must
    /// not be 0. Ids of other nodes may change: take them anew.
    void removeBranch(NodeId id);
    void setName(NodeId id, std::string name);

    /// Grows whenever ids change.
    [[nodiscard]] std::uint32_t renamings() const { return m_renamings; }

private:
    struct Entry {
        SimTime at;
        PackedAct act;
        NodeId parent = kNoNode;
        std::uint32_t depth = 0;
        NodeId firstChild = kNoNode;
        NodeId nextSibling = kNoNode; ///< In the order in which they came.
        NodeId lastVisited = kNoNode;
        std::uint16_t sinceKeyframe = 0; ///< Steps behind the nearest keyframe that is kept for good.
        bool scripted = false;
    };
    struct Moment {
        World world;
        Report report;
        ScriptCursor scriptCursor;
    };

    [[nodiscard]] Intent intentOf(NodeId id) const;
    [[nodiscard]] bool isOnPath(NodeId id) const;
    [[nodiscard]] Moment momentAt(NodeId id) const;
    [[nodiscard]] bool startFrom(NodeId id, Moment& moment) const;
    void stepInto(Moment& moment, NodeId id, Simulation& simulation) const;
    [[nodiscard]] std::optional<Intent> upcomingAfter(const World& world, const ScriptCursor& cursor) const;
    NodeId addChild(NodeId parent, const Intent& intent, bool scripted);
    void keepKeyframe(NodeId id, const World& world, const ScriptCursor& cursor);
    void advance(const Intent& intent, bool scripted);
    void moveToChild(NodeId child);
    void place(NodeId id);
    void adopt(Moment moment);
    /// Makes the path lead through `id`, and on from there.
    void leadThrough(NodeId id);
    void unlink(NodeId child);
    void compact(const std::vector<NodeId>& renamed, NodeId kept);

    [[nodiscard]] Simulation makeSimulation() const;

    Script m_script;
    std::shared_ptr<const Observation> m_observation;
    ActStore m_acts;
    std::vector<Entry> m_nodes;
    std::unordered_map<NodeId, std::string> m_names;
    mutable KeyframeStore m_keyframes;
    std::vector<NodeId> m_path;     ///< m_nodes[m_path[i]].lastVisited == m_path[i + 1].
    NodeId m_foreseenEnd = kNoNode; ///< The end that `foresee` came to last, and whether all was quiet there.
    bool m_quietAtEnd = false;
    NodeId m_cursor = 0;
    World m_world;
    Report m_report;
    ScriptCursor m_scriptCursor;
    Simulation m_simulation;
    std::uint32_t m_renamings = 0;
};

/// How many of the `count` ids that somebody took from a path before (`idAt(i)`) still lead a path of the
/// same history now. Logarithmic. Ids must not have been renamed in between.
template <typename IdAt>
std::size_t commonLength(std::size_t count, IdAt idAt, std::span<const NodeId> path) {
    std::size_t same = 0;
    std::size_t other = std::min(count, path.size()) + 1;
    while (same + 1 < other) {
        const std::size_t middle = same + (other - same) / 2;
        (idAt(middle - 1) == path[middle - 1] ? same : other) = middle;
    }
    return same;
}

} // namespace finwait

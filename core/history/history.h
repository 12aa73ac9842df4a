#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/intent.h"
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
/// A node keeps its intent and nothing else that can be computed; worlds and reports are replayed from the
/// nearest keyframe above. Acting in the past grows a branch and keeps the old future; `forward` follows the
/// child visited last.
class History {
public:
    struct Node {
        NodeId parent = kNoNode;
        std::uint32_t depth = 0; ///< Steps since the beginning.
        Intent intent;           ///< The step that led here; `at` is when it happened, NextAct included.
        std::vector<NodeId> children;
        NodeId lastVisited = kNoNode; ///< The child that `forward` takes.
        bool scripted = false;        ///< Done by the script or the network, not by a person.
        std::string name;             ///< A branch's name, on its first node; empty otherwise.
    };

    explicit History(World initial, Script script = {});

    [[nodiscard]] const Script& script() const { return m_script; }
    [[nodiscard]] NodeId cursor() const { return m_cursor; }
    [[nodiscard]] const Node& node(NodeId id) const { return m_nodes[id]; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

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

    /// From the beginning through the cursor to the end of the current branch.
    [[nodiscard]] std::vector<NodeId> path() const;

    /// Visits the nodes of `path()` in order with the world after each and the report of its step, starting
    /// at path()[firstIndex]. Cheap: one replay of the part visited.
    using Visitor = std::function<void(NodeId, const World&, const Report&)>;
    void replay(std::size_t firstIndex, const Visitor& visit) const;

    /// The world and report at a node, without moving there.
    [[nodiscard]] World worldAt(NodeId id) const;
    [[nodiscard]] Report reportAt(NodeId id) const;

    /// Forgets a branch (the node and all below). The cursor moves to the parent if it was inside. `id` must
    /// not be 0. Ids of other nodes may change: take them anew.
    void removeBranch(NodeId id);
    void setName(NodeId id, std::string name);

private:
    struct Keyframe {
        World world;
        ScriptCursor scriptCursor;
    };
    struct Moment {
        World world;
        Report report;
        ScriptCursor scriptCursor;
    };

    [[nodiscard]] Moment momentAt(NodeId id) const;
    void stepInto(Moment& moment, NodeId id, Simulation& simulation) const;
    [[nodiscard]] std::optional<Intent> upcomingAfter(const World& world, const ScriptCursor& cursor) const;
    [[nodiscard]] NodeId endOfBranch() const;
    NodeId addChild(NodeId parent, const Intent& intent, bool scripted);
    void keepKeyframe(NodeId id, const Moment& moment);
    void advance(const Intent& intent, bool scripted);
    void moveToChild(NodeId child);
    void place(NodeId id);
    void adopt(Moment moment);
    void compact(const std::vector<NodeId>& renamed, NodeId kept);

    Script m_script;
    std::vector<Node> m_nodes;
    std::vector<std::shared_ptr<const Keyframe>> m_keyframes; ///< By node; mostly empty.
    NodeId m_cursor = 0;
    World m_world;
    Report m_report;
    ScriptCursor m_scriptCursor;
    Simulation m_simulation;
};

} // namespace finwait

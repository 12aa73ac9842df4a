#include "core/history/history.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace finwait {

namespace {

/// A step replays in about a microsecond, so going anywhere costs well under a frame.
constexpr std::uint32_t kStepsPerKeyframe = 64;

Report reportOfBeginning(const World& world) {
    Report report;
    report.at = world.now;
    for (const End end : kBothEnds)
        report.before[indexOf(end)] = report.after[indexOf(end)] = world.state(end);
    return report;
}

bool isNext(const Intent& intent) {
    return std::holds_alternative<NextAct>(intent.act);
}

} // namespace

History::History(World initial, Script script)
    : m_script(std::move(script))
    , m_world(std::move(initial))
    , m_report(reportOfBeginning(m_world))
    , m_scriptCursor(beginScript(m_script)) {
    m_nodes.emplace_back();
    m_keyframes.push_back(std::make_shared<const Keyframe>(Keyframe{m_world, m_scriptCursor}));
}

IntentError History::apply(const Intent& intent) {
    Intent concrete = intent;
    const bool next = isNext(intent);
    if (next) {
        const auto event = nextEvent(m_world);
        if (!event)
            return IntentError::NothingDue;
        concrete.at = event->at;
    } else if (const auto due = dueItem(m_script, m_scriptCursor, m_world);
               due && due->intent.at < concrete.at) {
        return IntentError::EventsPending;
    }
    if (const IntentError error = check(m_world, concrete); error != IntentError::None)
        return error;
    advance(concrete, next);
    return IntentError::None;
}

std::optional<Intent> History::upcoming() const {
    return upcomingAfter(m_world, m_scriptCursor);
}

std::optional<Intent> History::upcomingAfter(const World& world, const ScriptCursor& cursor) const {
    if (auto due = dueItem(m_script, cursor, world))
        return std::move(due->intent);
    if (const auto event = nextEvent(world))
        return Intent{event->at, NextAct{}};
    return std::nullopt;
}

bool History::forward() {
    if (const NodeId child = m_nodes[m_cursor].lastVisited; child != kNoNode) {
        moveToChild(child);
        return true;
    }
    return playUpcoming();
}

bool History::playUpcoming() {
    const auto intent = upcoming();
    if (!intent)
        return false;
    advance(*intent, true);
    return true;
}

bool History::back() {
    if (m_cursor == 0)
        return false;
    const NodeId parent = m_nodes[m_cursor].parent;
    m_nodes[parent].lastVisited = m_cursor;
    place(parent);
    return true;
}

void History::goTo(NodeId id) {
    assert(id < m_nodes.size());
    for (NodeId below = id; below != 0; below = m_nodes[below].parent)
        m_nodes[m_nodes[below].parent].lastVisited = below;
    if (id != m_cursor)
        place(id);
}

bool History::foresee(std::size_t stepsMax) {
    const NodeId end = endOfBranch();
    const std::size_t limit = m_nodes[m_cursor].depth + stepsMax;
    Moment moment = momentAt(end);
    for (NodeId id = end;;) {
        const auto intent = upcomingAfter(moment.world, moment.scriptCursor);
        if (!intent)
            return true;
        if (m_nodes[id].depth >= limit)
            return false;
        const NodeId child = addChild(id, *intent, true);
        m_nodes[id].lastVisited = child;
        stepInto(moment, child, m_simulation);
        keepKeyframe(child, moment);
        id = child;
    }
}

std::vector<NodeId> History::path() const {
    const NodeId end = endOfBranch();
    std::vector<NodeId> ids(m_nodes[end].depth + 1);
    NodeId id = end;
    for (auto place = ids.rbegin(); place != ids.rend(); ++place) {
        *place = id;
        id = m_nodes[id].parent;
    }
    return ids;
}

void History::replay(std::size_t firstIndex, const Visitor& visit) const {
    const std::vector<NodeId> ids = path();
    if (firstIndex >= ids.size())
        return;
    Simulation simulation;
    Moment moment = momentAt(ids[firstIndex]);
    visit(ids[firstIndex], moment.world, moment.report);
    for (std::size_t i = firstIndex + 1; i < ids.size(); ++i) {
        stepInto(moment, ids[i], simulation);
        visit(ids[i], moment.world, moment.report);
    }
}

World History::worldAt(NodeId id) const {
    return momentAt(id).world;
}

Report History::reportAt(NodeId id) const {
    return momentAt(id).report;
}

void History::removeBranch(NodeId id) {
    assert(id != 0 && id < m_nodes.size());
    const NodeId parent = m_nodes[id].parent;
    std::erase(m_nodes[parent].children, id);
    if (m_nodes[parent].lastVisited == id)
        m_nodes[parent].lastVisited =
            m_nodes[parent].children.empty() ? kNoNode : m_nodes[parent].children.back();

    // A child always comes after its parent, so one pass finds everything below `id`.
    std::vector<NodeId> renamed(m_nodes.size(), kNoNode);
    NodeId kept = 0;
    for (NodeId old = 0; old < m_nodes.size(); ++old) {
        const bool gone = old == id || (old > id && renamed[m_nodes[old].parent] == kNoNode);
        renamed[old] = gone ? kNoNode : kept++;
    }
    if (renamed[m_cursor] == kNoNode)
        place(parent);
    compact(renamed, kept);
    m_cursor = renamed[m_cursor];
}

void History::setName(NodeId id, std::string name) {
    assert(id < m_nodes.size());
    m_nodes[id].name = std::move(name);
}

History::Moment History::momentAt(NodeId id) const {
    if (id == m_cursor)
        return {m_world, m_report, m_scriptCursor};
    if (id == 0)
        return {m_keyframes[0]->world, reportOfBeginning(m_keyframes[0]->world),
                m_keyframes[0]->scriptCursor};
    // From strictly above `id`, because a keyframe has no report.
    std::vector<NodeId> below = {id};
    NodeId start = m_nodes[id].parent;
    for (; !m_keyframes[start]; start = m_nodes[start].parent)
        below.push_back(start);
    Simulation simulation;
    Moment moment{m_keyframes[start]->world, {}, m_keyframes[start]->scriptCursor};
    for (auto step = below.rbegin(); step != below.rend(); ++step)
        stepInto(moment, *step, simulation);
    return moment;
}

void History::stepInto(Moment& moment, NodeId id, Simulation& simulation) const {
    const Node& node = m_nodes[id];
    if (node.scripted && !isNext(node.intent)) {
        const auto due = dueItem(m_script, moment.scriptCursor, moment.world);
        if (due && due->intent == node.intent)
            moment.scriptCursor.items[due->index].done = true;
    }
    [[maybe_unused]] const IntentError error = simulation.apply(moment.world, node.intent, moment.report);
    assert(error == IntentError::None);
    observe(m_script, moment.scriptCursor, moment.report);
}

NodeId History::addChild(NodeId parent, const Intent& intent, bool scripted) {
    const auto id = static_cast<NodeId>(m_nodes.size());
    Node node;
    node.parent = parent;
    node.depth = m_nodes[parent].depth + 1;
    node.intent = intent;
    node.scripted = scripted;
    m_nodes.push_back(std::move(node));
    m_keyframes.emplace_back();
    m_nodes[parent].children.push_back(id);
    return id;
}

void History::keepKeyframe(NodeId id, const Moment& moment) {
    if (m_nodes[id].depth % kStepsPerKeyframe == 0)
        m_keyframes[id] = std::make_shared<const Keyframe>(Keyframe{moment.world, moment.scriptCursor});
}

void History::advance(const Intent& intent, bool scripted) {
    for (const NodeId child : m_nodes[m_cursor].children) {
        if (m_nodes[child].intent == intent) {
            moveToChild(child);
            return;
        }
    }
    const NodeId child = addChild(m_cursor, intent, scripted);
    moveToChild(child);
}

void History::moveToChild(NodeId child) {
    m_nodes[m_cursor].lastVisited = child;
    Moment moment{std::move(m_world), std::move(m_report), std::move(m_scriptCursor)};
    stepInto(moment, child, m_simulation);
    if (!m_keyframes[child])
        keepKeyframe(child, moment);
    m_cursor = child;
    adopt(std::move(moment));
}

void History::place(NodeId id) {
    Moment moment = momentAt(id);
    m_cursor = id;
    adopt(std::move(moment));
}

void History::adopt(Moment moment) {
    m_world = std::move(moment.world);
    m_report = std::move(moment.report);
    m_scriptCursor = std::move(moment.scriptCursor);
}

NodeId History::endOfBranch() const {
    NodeId id = m_cursor;
    while (m_nodes[id].lastVisited != kNoNode)
        id = m_nodes[id].lastVisited;
    return id;
}

void History::compact(const std::vector<NodeId>& renamed, NodeId kept) {
    const auto rename = [&renamed](NodeId& id) { id = id == kNoNode ? kNoNode : renamed[id]; };
    for (NodeId old = 0; old < m_nodes.size(); ++old) {
        if (renamed[old] == kNoNode)
            continue;
        Node& node = m_nodes[old];
        rename(node.parent);
        rename(node.lastVisited);
        for (NodeId& child : node.children)
            rename(child);
        if (renamed[old] != old) {
            m_nodes[renamed[old]] = std::move(node);
            m_keyframes[renamed[old]] = std::move(m_keyframes[old]);
        }
    }
    m_nodes.resize(kept);
    m_keyframes.resize(kept);
}

} // namespace finwait

#include "core/history/history.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace finwait {

namespace {

/// When a replay is longer, moments on the way are kept for a while, this far apart.
constexpr std::size_t kRecentSpacing = 32;
constexpr std::size_t kRecentKept = 4;

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
    m_nodes.front().act = m_acts.pack(NextAct{});
    m_keyframes.keep(0, m_world, m_scriptCursor);
    m_path.push_back(0);
}

History::History(std::shared_ptr<const Observation> observation) : History(makeWorld(*observation)) {
    m_observation = std::move(observation);
    m_simulation = makeSimulation();
}

Simulation History::makeSimulation() const {
    Simulation simulation;
    simulation.setObservation(m_observation.get());
    return simulation;
}

History::Node History::node(NodeId id) const {
    const Entry& entry = m_nodes[id];
    Node node{entry.parent, entry.depth, intentOf(id), children(id), entry.lastVisited, entry.scripted, {}};
    if (id == 0)
        node.intent = {};
    if (const auto name = m_names.find(id); name != m_names.end())
        node.name = name->second;
    return node;
}

std::vector<NodeId> History::children(NodeId id) const {
    std::vector<NodeId> ids;
    for (NodeId child = m_nodes[id].firstChild; child != kNoNode; child = m_nodes[child].nextSibling)
        ids.push_back(child);
    return ids;
}

bool History::isFork(NodeId id) const {
    const NodeId child = m_nodes[id].firstChild;
    return child != kNoNode && m_nodes[child].nextSibling != kNoNode;
}

Intent History::intentOf(NodeId id) const {
    return {m_nodes[id].at, m_acts.unpack(m_nodes[id].act)};
}

bool History::isOnPath(NodeId id) const {
    const std::uint32_t depth = m_nodes[id].depth;
    return depth < m_path.size() && m_path[depth] == id;
}

IntentError History::apply(const Intent& intent) {
    Intent concrete = intent;
    const bool next = isNext(intent);
    if (next && !m_observation) {
        const auto event = nextEvent(m_world);
        if (!event)
            return IntentError::NothingDue;
        concrete.at = event->at;
    } else if (const auto due = dueItem(m_script, m_scriptCursor, m_world);
               due && due->intent.at < concrete.at) {
        return IntentError::EventsPending;
    }
    if (const IntentError error = check(m_world, concrete, m_observation.get()); error != IntentError::None)
        return error;
    advance(concrete, next);
    return IntentError::None;
}

std::optional<Intent> History::upcoming() const {
    return upcomingAfter(m_world, m_scriptCursor);
}

std::optional<Intent> History::upcomingAfter(const World& world, const ScriptCursor& cursor) const {
    if (m_observation)
        return m_observation->upcoming(world);
    auto step = upcomingStep(m_script, cursor, world);
    if (!step)
        return std::nullopt;
    return std::move(step->intent);
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
    place(m_nodes[m_cursor].parent);
    return true;
}

void History::goTo(NodeId id) {
    assert(id < m_nodes.size());
    leadThrough(id);
    if (id != m_cursor)
        place(id);
}

bool History::foresee(std::size_t stepsMax) {
    const std::size_t limit = m_nodes[m_cursor].depth + stepsMax;
    if (m_path.back() == m_foreseenEnd && (m_quietAtEnd || m_path.size() > limit))
        return m_quietAtEnd;
    Moment moment = momentAt(m_path.back());
    for (;;) {
        const auto intent = upcomingAfter(moment.world, moment.scriptCursor);
        m_foreseenEnd = m_path.back();
        m_quietAtEnd = !intent;
        if (m_quietAtEnd || m_path.size() > limit)
            return m_quietAtEnd;
        const NodeId child = addChild(m_path.back(), *intent, true);
        m_nodes[m_path.back()].lastVisited = child;
        m_path.push_back(child);
        stepInto(moment, child, m_simulation);
        keepKeyframe(child, moment.world, moment.scriptCursor);
    }
}

void History::leadThrough(NodeId id) {
    if (isOnPath(id))
        return;
    std::vector<NodeId> below;
    NodeId at = id;
    for (; !isOnPath(at); at = m_nodes[at].parent) {
        m_nodes[m_nodes[at].parent].lastVisited = at;
        below.push_back(at);
    }
    m_path.resize(m_nodes[at].depth + 1);
    m_path.insert(m_path.end(), below.rbegin(), below.rend());
    while (m_nodes[m_path.back()].lastVisited != kNoNode)
        m_path.push_back(m_nodes[m_path.back()].lastVisited);
}

std::vector<NodeId> History::pathTo(NodeId id) const {
    std::vector<NodeId> ids(m_nodes[id].depth + 1);
    for (auto place = ids.rbegin(); place != ids.rend(); ++place, id = m_nodes[id].parent)
        *place = id;
    return ids;
}

void History::replay(std::size_t firstIndex, const Visitor& visit) const {
    if (firstIndex < m_path.size())
        replay(std::span(m_path).subspan(firstIndex), visit);
}

void History::replay(std::span<const NodeId> nodes, const Visitor& visit) const {
    if (nodes.empty())
        return;
    Simulation simulation = makeSimulation();
    Moment moment = momentAt(nodes.front());
    visit(nodes.front(), moment.world, moment.report);
    for (const NodeId id : nodes.subspan(1)) {
        stepInto(moment, id, simulation);
        visit(id, moment.world, moment.report);
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
    unlink(id);

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
    m_path = pathTo(m_cursor);
    while (m_nodes[m_path.back()].lastVisited != kNoNode)
        m_path.push_back(m_nodes[m_path.back()].lastVisited);
    m_foreseenEnd = kNoNode;
    ++m_renamings;
}

void History::unlink(NodeId child) {
    Entry& parent = m_nodes[m_nodes[child].parent];
    NodeId* link = &parent.firstChild;
    NodeId last = kNoNode;
    while (*link != kNoNode) {
        if (*link == child)
            *link = m_nodes[child].nextSibling;
        if (*link == kNoNode)
            break;
        last = *link;
        link = &m_nodes[last].nextSibling;
    }
    if (parent.lastVisited == child)
        parent.lastVisited = last;
}

void History::setName(NodeId id, std::string name) {
    assert(id < m_nodes.size());
    if (name.empty())
        m_names.erase(id);
    else
        m_names[id] = std::move(name);
}

History::Moment History::momentAt(NodeId id) const {
    if (id == m_cursor)
        return {m_world, m_report, m_scriptCursor};
    Moment moment;
    if (id == 0) {
        static_cast<void>(startFrom(0, moment));
        moment.report = reportOfBeginning(moment.world);
        return moment;
    }
    // From strictly above `id`, because a keyframe has no report.
    std::vector<NodeId> below = {id};
    for (NodeId start = m_nodes[id].parent; !startFrom(start, moment); start = m_nodes[start].parent)
        below.push_back(start);
    Simulation simulation = makeSimulation();
    std::size_t left = below.size();
    for (auto step = below.rbegin(); step != below.rend(); ++step, --left) {
        if (step != below.rbegin() && left % kRecentSpacing == 1 && left < kRecentKept * kRecentSpacing
            && below.size() > kRecentSpacing)
            m_keyframes.keepForAWhile(*(step - 1), moment.world, moment.scriptCursor);
        stepInto(moment, *step, simulation);
    }
    return moment;
}

bool History::startFrom(NodeId id, Moment& moment) const {
    if (id == m_cursor) {
        moment.world = m_world;
        moment.scriptCursor = m_scriptCursor;
        return true;
    }
    const Keyframe* keyframe = m_keyframes.find(id);
    if (keyframe == nullptr)
        return false;
    moment.world = keyframe->world;
    moment.scriptCursor = keyframe->scriptCursor;
    return true;
}

void History::stepInto(Moment& moment, NodeId id, Simulation& simulation) const {
    const Intent intent = intentOf(id);
    std::optional<std::uint32_t> item;
    if (m_nodes[id].scripted && !isNext(intent)) {
        const auto due = dueItem(m_script, moment.scriptCursor, moment.world);
        if (due && due->intent == intent)
            item = due->index;
    }
    [[maybe_unused]] const IntentError error = simulation.apply(moment.world, intent, moment.report);
    assert(error == IntentError::None);
    moment.report.scriptItem = item;
    observe(m_script, moment.scriptCursor, moment.world, moment.report);
}

NodeId History::addChild(NodeId parent, const Intent& intent, bool scripted) {
    const auto id = static_cast<NodeId>(m_nodes.size());
    Entry entry;
    entry.at = intent.at;
    entry.act = m_acts.pack(intent.act);
    entry.parent = parent;
    entry.depth = m_nodes[parent].depth + 1;
    entry.sinceKeyframe =
        m_keyframes.has(parent) ? 1 : static_cast<std::uint16_t>(m_nodes[parent].sinceKeyframe + 1);
    entry.scripted = scripted;
    m_nodes.push_back(entry);
    NodeId* link = &m_nodes[parent].firstChild;
    while (*link != kNoNode)
        link = &m_nodes[*link].nextSibling;
    *link = id;
    return id;
}

void History::keepKeyframe(NodeId id, const World& world, const ScriptCursor& cursor) {
    if (KeyframeStore::isDue(m_nodes[id].sinceKeyframe, world, cursor))
        m_keyframes.keep(id, world, cursor);
}

void History::advance(const Intent& intent, bool scripted) {
    for (NodeId child = m_nodes[m_cursor].firstChild; child != kNoNode; child = m_nodes[child].nextSibling) {
        if (m_nodes[child].at == intent.at && intentOf(child).act == intent.act) {
            moveToChild(child);
            return;
        }
    }
    const NodeId child = addChild(m_cursor, intent, scripted);
    moveToChild(child);
    keepKeyframe(child, m_world, m_scriptCursor);
}

void History::moveToChild(NodeId child) {
    leadThrough(child);
    Moment moment{std::move(m_world), std::move(m_report), std::move(m_scriptCursor)};
    stepInto(moment, child, m_simulation);
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

void History::compact(const std::vector<NodeId>& renamed, NodeId kept) {
    const auto rename = [&renamed](NodeId& id) { id = id == kNoNode ? kNoNode : renamed[id]; };
    const ActStore acts = std::exchange(m_acts, {});
    std::unordered_map<NodeId, std::string> names;
    for (NodeId old = 0; old < m_nodes.size(); ++old) {
        if (renamed[old] == kNoNode)
            continue;
        Entry entry = m_nodes[old];
        entry.act = m_acts.pack(acts.unpack(entry.act));
        rename(entry.parent);
        rename(entry.firstChild);
        rename(entry.nextSibling);
        rename(entry.lastVisited);
        m_nodes[renamed[old]] = entry;
        if (const auto name = m_names.find(old); name != m_names.end())
            names.emplace(renamed[old], std::move(name->second));
    }
    m_nodes.resize(kept);
    m_names = std::move(names);
    m_keyframes.rename(renamed, kNoNode);
}

} // namespace finwait

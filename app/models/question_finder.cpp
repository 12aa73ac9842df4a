#include "app/models/question_finder.h"

#include <algorithm>
#include <span>

namespace finwait {

namespace {

constexpr std::size_t kStepsAtOnce = 64;

} // namespace

void QuestionFinder::begin() {
    m_cues = cuesOf(m_stage.scenario().questions);
    m_read.clear();
    m_marks.clear();
    m_found.clear();
    m_carried.clear();
    m_settled.clear();
    m_seen.clear();
}

void QuestionFinder::settle(const PutQuestion& question) {
    m_settled.insert({question.node, question.number});
    m_settled.insert({question.node, PutQuestion::kOfStep});
}

void QuestionFinder::noteSeen() {
    const History& history = m_stage.history();
    for (NodeId node = history.cursor(); node != kNoNode && m_seen.insert(node).second;)
        node = history.parent(node);
}

bool QuestionFinder::isSeen(const PutQuestion& question) const {
    const std::vector<NodeId>& path = m_stage.history().path();
    return question.answerStep() < path.size() && m_seen.contains(path[question.answerStep()]);
}

void QuestionFinder::forgetFrom(std::size_t step) {
    m_read.resize(std::min(m_read.size(), step));
    while (!m_marks.empty() && m_marks.back().step >= step)
        m_marks.pop_back();
    // Read again from the last mark on.
    const std::size_t kept = m_marks.empty() ? 0 : m_marks.back().step + 1;
    m_read.resize(std::min(m_read.size(), kept));
    std::erase_if(m_found, [kept](const PutQuestion& found) { return found.step >= kept; });
}

void QuestionFinder::take(const std::vector<std::uint32_t>& coming, const World& world) {
    Mark& mark = m_marks.back();
    for (const std::uint32_t number : coming) {
        mark.hasCue = true;
        const Scenario& scenario = m_stage.scenario();
        const Question& question = scenario.questions[number];
        if (const auto right = rightAnswer(question, world, scenario.script, mark.watch.scriptCursor()))
            m_found.push_back({mark.step, m_read.back(), static_cast<int>(number), question, *right});
    }
}

bool QuestionFinder::readOn() {
    const std::span<const NodeId> path = m_stage.history().path();
    if (m_read.size() == path.size() || (!m_marks.empty() && m_marks.back().watch.isOver()))
        return false;
    const auto next = path.subspan(m_read.size());
    m_stage.history().replay(
        next.first(std::min(next.size(), kStepsAtOnce)),
        [this](NodeId id, const World& world, const Report& report) {
            m_read.push_back(id);
            if (m_marks.empty()) {
                m_marks.push_back({0, CueWatch(m_cues, m_stage.scenario().script), false});
                take(m_marks.back().watch.begin(world), world);
                return;
            }
            if (m_marks.back().hasCue)
                m_marks.push_back({0, m_marks.back().watch, false});
            m_marks.back().step = m_read.size() - 1;
            take(m_marks.back().watch.step(world, report), world);
        });
    return true;
}

bool QuestionFinder::isByItself(std::size_t step, std::size_t stepCount) const {
    const History& history = m_stage.history();
    const std::vector<NodeId>& path = history.path();
    for (std::size_t i = step + 1; i <= step + stepCount && i < path.size(); ++i) {
        if (!history.node(path[i]).scripted)
            return false;
    }
    return true;
}

std::optional<PutQuestion> QuestionFinder::ofScenario(std::size_t from, bool seenToo) {
    const std::size_t known = commonLength(
        m_read.size(), [this](std::size_t i) { return m_read[i]; }, m_stage.history().path());
    if (known < m_read.size())
        forgetFrom(known);
    const auto isOpen = [&](const PutQuestion& found) {
        return found.step >= from && !isSettled(found) && isByItself(found.step, found.right.stepCount)
               && (seenToo || !isSeen(found));
    };
    for (;;) {
        const auto found = std::ranges::find_if(m_found, isOpen);
        if (found != m_found.end())
            return *found;
        if (!readOn())
            return std::nullopt;
    }
}

std::optional<PutQuestion> QuestionFinder::ofSteps(std::size_t from, std::size_t until) const {
    const History& history = m_stage.history();
    const std::span<const NodeId> path = history.path();
    std::optional<PutQuestion> found;
    for (std::size_t first = from; !found && first < until && first + 1 < path.size();
         first += kStepsAtOnce) {
        World before;
        std::size_t step = first;
        const auto part = path.subspan(first, std::min(path.size() - first, kStepsAtOnce + 1));
        history.replay(part, [&](NodeId id, const World& world, const Report& report) {
            if (id != part.front() && !found && step < until
                && !m_settled.contains({path[step], PutQuestion::kOfStep}) && isByItself(step, 1)) {
                if (const auto question = questionAbout(before, report))
                    found = PutQuestion{
                        step, path[step], PutQuestion::kOfStep, *question, {answerIn(*question, report), 1}};
            }
            if (id != part.front())
                ++step;
            before = world;
        });
    }
    return found;
}

void QuestionFinder::carryOn(const PutQuestion& question) {
    const History& history = m_stage.history();
    std::vector<PutQuestion> open = m_carried;
    open.insert(open.end(), m_found.begin(), m_found.end());
    std::erase_if(open,
                  [&](const PutQuestion& other) { return other.node != question.node || isSettled(other); });
    m_carried.clear();
    for (PutQuestion& other : open) {
        // The scenario's words are about what would have happened.
        other.question.prompt.clear();
        other.question.explanation.clear();
        const auto right =
            rightAnswer(other.question, history.world(), history.script(), history.scriptCursor());
        if (right)
            m_carried.push_back({history.depth(history.cursor()), history.cursor(), other.number,
                                 std::move(other.question), *right});
    }
}

const PutQuestion* QuestionFinder::firstCarried(std::size_t from) const {
    const std::vector<NodeId>& path = m_stage.history().path();
    const auto found = std::ranges::find_if(m_carried, [&](const PutQuestion& carried) {
        return carried.step >= from && carried.step < path.size() && path[carried.step] == carried.node
               && !isSettled(carried);
    });
    return found == m_carried.end() ? nullptr : &*found;
}

std::optional<PutQuestion> QuestionFinder::first(std::size_t from, Wanted wanted) {
    std::optional<PutQuestion> found;
    if (wanted.scenario || wanted.everyStep)
        found = ofScenario(from, wanted.everyStep);
    const PutQuestion* carried = firstCarried(from);
    if (carried != nullptr && (!found || carried->step <= found->step))
        found = *carried;
    if (wanted.everyStep) {
        if (auto ofStep = ofSteps(from, found ? found->step : SIZE_MAX))
            found = std::move(ofStep);
    }
    return found;
}

} // namespace finwait

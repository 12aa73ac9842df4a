#include "app/export/chart_lines.h"

#include <algorithm>
#include <utility>

#include "core/chart/chart_text.h"

namespace finwait {

namespace {

class LineWriter {
public:
    LineWriter(const ChartStory& story, const ChartLineWords& words)
        : m_story(story)
        , m_words(words)
        , m_states(story.firstStates) {}

    std::vector<ChartLine> write(StepRange range) {
        const auto last = std::min<std::size_t>(range.last, m_story.steps.size() - 1);
        for (StepIndex step = 1; step < range.first && step <= last; ++step)
            pass(m_story.steps[step]);
        begin(range.first);
        for (StepIndex step = std::max<StepIndex>(1, range.first); step <= last; ++step)
            tell(step);
        return std::move(m_lines);
    }

private:
    void pass(const StoryStep& step) {
        if (step.actor && step.enteredCount > 0)
            m_states[indexOf(*step.actor)] = m_story.enteredBy(step).back();
    }

    void begin(StepIndex first) {
        ChartLine& line = m_lines.emplace_back();
        line.kind = ChartLine::Kind::Beginning;
        line.step = first;
        line.at = m_story.steps[first == 0 ? 0 : first - 1].at;
        for (const End end : kBothEnds)
            line.states[indexOf(end)] = {m_states[indexOf(end)]};
    }

    void tell(StepIndex index) {
        const StoryStep& step = m_story.steps[index];
        pass(step);
        if (const auto arrow = find(step.arrived)) {
            addNews(arrive(index, *arrow), step);
            depart(index, {});
        } else {
            depart(index, newsOf(index));
        }
    }

    /// What the step did at its end, as a line that has no segment yet.
    ChartLine newsOf(StepIndex index) {
        ChartLine line;
        line.step = index;
        line.at = m_story.steps[index].at;
        addNews(line, m_story.steps[index]);
        return line;
    }

    void addNews(ChartLine& line, const StoryStep& step) {
        if (!step.actor)
            return;
        const std::size_t end = indexOf(*step.actor);
        const auto entered = m_story.enteredBy(step);
        if (!entered.empty())
            line.states[end].assign(entered.begin(), entered.end());
        else if (line.hasArrow())
            line.states[end] = {m_states[end]};
        if (step.kind == StepKind::Timer)
            line.notes[end].push_back(timeout(step, *step.actor));
        if (step.mark != 0)
            line.notes[end].push_back(m_story.mark(step));
        for (const std::uint8_t error : m_story.errorsOf(step))
            line.notes[end].push_back(m_story.words[error]);
    }

    [[nodiscard]] std::string timeout(const StoryStep& step, End end) const {
        const auto index = static_cast<StepIndex>(&step - m_story.steps.data());
        const auto timer = std::ranges::find_if(m_story.timers, [&](const StoryTimer& candidate) {
            return candidate.end == end && candidate.lastStep == index && candidate.expired;
        });
        std::string text = m_words.timeout;
        const std::string_view name =
            timer == m_story.timers.end() ? std::string_view() : chartTimerName(timer->kind);
        if (const auto place = text.find("%1"); place != std::string::npos)
            text.replace(place, 2, name);
        return text;
    }

    ChartLine& arrive(StepIndex index, std::uint32_t arrow) {
        ChartLine& last = m_lines.back();
        if (last.kind == ChartLine::Kind::Departure && last.arrow == arrow) {
            last.kind = ChartLine::Kind::Passage;
            last.arrivedAt = m_story.steps[index].at;
            return last;
        }
        ChartLine& line = m_lines.emplace_back();
        line.kind = ChartLine::Kind::Arrival;
        line.step = index;
        line.at = m_story.steps[index].at;
        line.arrow = arrow;
        return line;
    }

    /// The step's departures, the first in the line `news`; without any the news alone.
    void depart(StepIndex index, ChartLine news) {
        const StoryStep& step = m_story.steps[index];
        for (std::uint32_t i = 0; i < step.departureCount; ++i) {
            ChartLine line = std::exchange(news, {});
            line.kind = ChartLine::Kind::Departure;
            line.step = index;
            line.at = step.at;
            line.arrow = step.firstDeparture + i;
            const StoryArrow& arrow = m_story.arrows[line.arrow];
            auto& states = line.states[indexOf(arrow.sender)];
            if (states.empty() && arrow.kind != ArrowKind::Forged && arrow.kind != ArrowKind::Duplicate)
                states = {m_states[indexOf(arrow.sender)]};
            m_lines.push_back(std::move(line));
        }
        const auto saysSomething = [](const auto& list) { return !list.empty(); };
        if (std::ranges::any_of(news.states, saysSomething) || std::ranges::any_of(news.notes, saysSomething))
            m_lines.push_back(std::move(news));
    }

    [[nodiscard]] std::optional<std::uint32_t> find(SegmentId id) const {
        const auto found = std::ranges::lower_bound(m_story.arrows, id, {}, &StoryArrow::id);
        if (id == 0 || found == m_story.arrows.end() || found->id != id)
            return std::nullopt;
        return static_cast<std::uint32_t>(found - m_story.arrows.begin());
    }

    const ChartStory& m_story;
    const ChartLineWords& m_words;
    std::array<State, 2> m_states;
    std::vector<ChartLine> m_lines;
};

} // namespace

std::vector<ChartLine> chartLines(const ChartStory& story, StepRange range, const ChartLineWords& words) {
    return LineWriter(story, words).write(range);
}

} // namespace finwait

#include "core/scenario/question.h"

#include <algorithm>

namespace finwait {

namespace {

/// Plays on from a moment and keeps what a question may be about.
class Ahead {
public:
    Ahead(const World& world, const Script& script, const ScriptCursor& cursor)
        : m_world(world)
        , m_script(script)
        , m_cursor(cursor) {
        m_simulation.setRecordDecisions(false);
    }

    /// False when all is quiet, or after kAnswerStepsMax.
    bool step() {
        if (m_stepCount == kAnswerStepsMax
            || !playUpcoming(m_simulation, m_script, m_cursor, m_world, m_report))
            return false;
        ++m_stepCount;
        return true;
    }

    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] std::uint32_t stepCount() const { return m_stepCount; }
    [[nodiscard]] bool arrivedAt(End end) const { return m_report.arrival && m_report.arrival->to == end; }
    [[nodiscard]] const Segment* sentBy(End end) const {
        const auto found = std::ranges::find_if(m_report.departures, [end](const Departure& departure) {
            return departure.sender == end && departure.origin == SegmentOrigin::Sent;
        });
        return found == m_report.departures.end() ? nullptr : &found->segment;
    }

private:
    World m_world;
    const Script& m_script;
    ScriptCursor m_cursor;
    Simulation m_simulation;
    Report m_report;
    std::uint32_t m_stepCount = 0;
};

std::optional<RightAnswer> numberAnswer(const Question& question, Ahead& ahead) {
    while (ahead.step()) {
        if (const Segment* segment = ahead.sentBy(question.end)) {
            const SeqNum number = question.field == NumberField::Seq ? segment->seq : segment->ack;
            return RightAnswer{number, ahead.stepCount()};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<RightAnswer> rightAnswer(const Question& question, const World& world, const Script& script,
                                       const ScriptCursor& cursor) {
    Ahead ahead(world, script, cursor);
    if (question.kind == QuestionKind::Number)
        return numberAnswer(question, ahead);
    std::optional<RightAnswer> sent;
    while (ahead.step()) {
        const Segment* segment = ahead.sentBy(question.end);
        if (segment != nullptr && !sent)
            sent = RightAnswer{segment->control, ahead.stepCount()};
        if (question.span == QuestionSpan::NextArrival && !ahead.arrivedAt(question.end))
            continue;
        if (question.kind == QuestionKind::State)
            return RightAnswer{ahead.world().state(question.end), ahead.stepCount()};
        return sent ? sent : RightAnswer{NoSegment{}, ahead.stepCount()};
    }
    return std::nullopt;
}

std::vector<Cue> cuesOf(std::span<const Question> questions) {
    std::vector<Cue> cues;
    cues.reserve(questions.size());
    for (const Question& question : questions)
        cues.push_back(question.cue);
    return cues;
}

} // namespace finwait

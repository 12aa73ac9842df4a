#include "core/scenario/question.h"

#include <algorithm>

#include "core/scenario/playthrough.h"

namespace finwait {

namespace {

bool isAnswerable(const Question& question, const Report& report) {
    return question.span == QuestionSpan::NextStep || (report.arrival && report.arrival->to == question.end);
}

/// What follows from the steps so far, if anything does.
class AnswerFinder {
public:
    explicit AnswerFinder(const Question& question) : m_question(question) {}

    std::optional<RightAnswer> look(const Playthrough& ahead) {
        const Segment* segment = sentBy(m_question.end, ahead.report());
        if (m_question.kind == QuestionKind::Number) {
            if (segment == nullptr)
                return std::nullopt;
            const SeqNum number = m_question.field == NumberField::Seq ? segment->seq : segment->ack;
            return RightAnswer{number, ahead.stepCount()};
        }
        if (segment != nullptr && !m_sent)
            m_sent = RightAnswer{segment->control, ahead.stepCount()};
        if (!isAnswerable(m_question, ahead.report()))
            return std::nullopt;
        if (m_question.kind == QuestionKind::State)
            return RightAnswer{ahead.world().state(m_question.end), ahead.stepCount()};
        return m_sent ? m_sent : RightAnswer{NoSegment{}, ahead.stepCount()};
    }

private:
    const Question& m_question;
    std::optional<RightAnswer> m_sent;
};

} // namespace

const Segment* sentBy(End end, const Report& report) {
    const auto found = std::ranges::find_if(report.departures, [end](const Departure& departure) {
        return departure.sender == end && departure.origin == SegmentOrigin::Sent;
    });
    return found == report.departures.end() ? nullptr : &found->segment;
}

std::optional<RightAnswer> rightAnswer(const Question& question, const World& world, const Script& script,
                                       const ScriptCursor& cursor) {
    Playthrough ahead(world, script, cursor);
    AnswerFinder finder(question);
    std::optional<RightAnswer> answer;
    while (!answer && ahead.stepCount() < kAnswerStepsMax && ahead.next())
        answer = finder.look(ahead);
    return answer;
}

std::vector<Cue> cuesOf(std::span<const Question> questions) {
    std::vector<Cue> cues;
    cues.reserve(questions.size());
    for (const Question& question : questions)
        cues.push_back(question.cue);
    return cues;
}

} // namespace finwait

#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/models/stage.h"
#include "core/scenario/cue.h"
#include "core/scenario/prediction.h"
#include "core/scenario/question.h"

namespace finwait {

/// A question at a moment of the stage's path.
struct PutQuestion {
    static constexpr int kOfStep = -1; ///< Put before a step, and not by the scenario.

    std::size_t step = 0; ///< It is put when the cursor is here.
    NodeId node = 0;
    int number = kOfStep; ///< In Scenario::questions.
    Question question;
    RightAnswer right;
    /// The step of the path in which the answer can be seen.
    [[nodiscard]] std::size_t answerStep() const { return step + right.stepCount; }
};

/// Which questions come along the stage's path: the scenario's, and those before any step. Reads no further
/// than it has to.
///
/// A question whose answer depends on what a person did on this path is not put: who did it knows.
class QuestionFinder {
public:
    struct Wanted {
        bool scenario = false;  ///< The scenario's questions.
        bool everyStep = false; ///< One before each step.
    };

    explicit QuestionFinder(const Stage& stage) : m_stage(stage) {}

    /// Another history.
    void begin();
    /// The first one from a step on that has not been settled. Unless every step is asked about, what has
    /// been seen already is not asked.
    std::optional<PutQuestion> first(std::size_t from, Wanted wanted);
    /// The person intervened while this one was put: it, and those that would have followed at that moment,
    /// are put again at the cursor, about what happens now.
    void carryOn(const PutQuestion& question);

    /// It was answered, or its answer shown.
    void settle(const PutQuestion& question);
    /// The person has been at the cursor.
    void noteSeen();
    /// Whether the person has been where its answer can be seen.
    [[nodiscard]] bool isSeen(const PutQuestion& question) const;

private:
    /// Up to where the path has been read.
    struct Mark {
        std::size_t step = 0;
        CueWatch watch;
        bool hasCue = false;
    };

    void forgetFrom(std::size_t step);
    bool readOn();
    void take(const std::vector<std::uint32_t>& coming, const World& world);
    [[nodiscard]] bool isSettled(const PutQuestion& question) const {
        return m_settled.contains({question.node, question.number});
    }
    [[nodiscard]] const PutQuestion* firstCarried(std::size_t from) const;
    [[nodiscard]] bool isByItself(std::size_t step, std::size_t stepCount) const;
    std::optional<PutQuestion> ofScenario(std::size_t from, bool seenToo);
    [[nodiscard]] std::optional<PutQuestion> ofSteps(std::size_t from, std::size_t until) const;

    const Stage& m_stage;
    std::vector<Cue> m_cues;
    std::vector<NodeId> m_read; ///< The path as far as it has been read.
    std::vector<Mark> m_marks;
    std::vector<PutQuestion> m_found;   ///< In order of steps.
    std::vector<PutQuestion> m_carried; ///< To the last node at which somebody intervened.
    std::set<std::pair<NodeId, int>> m_settled;
    std::set<NodeId> m_seen;
};

} // namespace finwait

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/base/seq_num.h"
#include "core/scenario/cue.h"
#include "core/scenario/localized_text.h"

namespace finwait {

/// What is asked about.
enum class QuestionKind : std::uint8_t {
    State,   ///< Which state will `end` be in at the end of the span?
    Segment, ///< Which control bits will the first segment have that `end` sends in the span; or none?
    Number,  ///< Which SEG.SEQ or SEG.ACK will the next segment have that `end` sends, whenever that is?
};

/// How far ahead is asked. "Next" is what comes by itself from the moment of the question on: the script's
/// acts and the network's events.
enum class QuestionSpan : std::uint8_t {
    NextStep,
    NextArrival, ///< Up to and including the next segment that arrives at `end`.
};

enum class NumberField : std::uint8_t { Seq, Ack };

/// Asked when its cue comes, before anything more happens. The right answer is not written down: it is what
/// the simulator does.
struct Question {
    Cue cue;
    QuestionKind kind = QuestionKind::State;
    End end = End::A;
    QuestionSpan span = QuestionSpan::NextStep; ///< Means nothing to Number.
    NumberField field = NumberField::Seq;       ///< For Number.
    LocalizedText prompt;                       ///< Empty: the usual words.
    LocalizedText explanation;                  ///< Empty: the reasons of the steps say enough.
    friend bool operator==(const Question&, const Question&) = default;
};

/// For Segment: no segment at all.
struct NoSegment {
    friend bool operator==(const NoSegment&, const NoSegment&) = default;
};

using Answer = std::variant<State, ControlBits, NoSegment, SeqNum>;

struct RightAnswer {
    Answer answer;
    std::uint32_t stepCount = 0; ///< After so many steps it can be seen.
    friend bool operator==(const RightAnswer&, const RightAnswer&) = default;
};

/// Steps that an answer is looked for.
inline constexpr std::uint32_t kAnswerStepsMax = 500;

/// The answer at a moment, found by playing on from it on a copy. Empty: nothing happens that could be asked
/// about (all is quiet, nothing arrives, nothing is sent); then the question is not put.
std::optional<RightAnswer> rightAnswer(const Question& question, const World& world, const Script& script,
                                       const ScriptCursor& cursor);

/// The first segment that an end itself sends in a step; null when it sends none.
const Segment* sentBy(End end, const Report& report);

/// The cues of questions, for a CueWatch.
std::vector<Cue> cuesOf(std::span<const Question> questions);

} // namespace finwait

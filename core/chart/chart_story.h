#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/chart/call_teller.h"
#include "core/chart/chart_scene.h"
#include "core/chart/chart_text.h"
#include "core/chart/chart_words.h"

namespace finwait {

// What happened on a path, step by step, with nothing yet said about where it is drawn. Flat lists, so that a
// long story takes little memory and can be told on, or told anew from any step.

struct StoryStep {
    SimTime at;
    SegmentId arrived = 0;            ///< The segment that arrived; 0: none.
    std::uint32_t firstDeparture = 0; ///< In `ChartStory::arrows`.
    std::uint32_t departureCount = 0;
    std::uint32_t firstEntered = 0;  ///< In `ChartStory::entered`.
    std::uint32_t firstError = 0;    ///< In `ChartStory::errors`.
    std::uint32_t firstCallLine = 0; ///< In `ChartStory::callLog`.
    std::uint8_t enteredCount = 0;
    std::uint8_t errorCount = 0;
    std::uint8_t callLineCount = 0;
    std::uint8_t mark = 0; ///< In `ChartStory::words`: the user call, or the crash; 0: none.
    StepKind kind = StepKind::Wire;
    bool doubtful = false;    ///< Of a captured connection: the actor may be in another state than is said.
    std::optional<End> actor; ///< For a forged segment: its nominal sender.

    friend bool operator==(const StoryStep&, const StoryStep&) = default;
};

struct StoryArrow {
    SegmentId id = 0;
    SegmentId copyOf = 0;
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep;
    StepIndex heldStep = kNoStep;
    StepIndex releasedStep = kNoStep;
    SimTime sentAt;
    SimTime dueAt;               ///< As last known.
    std::uint32_t labelFrom = 0; ///< In `ChartStory::labels`.
    std::uint16_t labelLength = 0;
    End sender = End::A;
    ArrowKind kind = ArrowKind::Sent;
    ControlBits control = 0;
    ArrowFate fate = ArrowFate::InFlight;
    bool accepted = true;

    friend bool operator==(const StoryArrow&, const StoryArrow&) = default;
};

struct StoryTimer {
    std::int64_t durationUs = 0;
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep;
    End end = End::A;
    TimerKind kind = TimerKind::Retransmission;
    State state = State::Closed;
    bool expired = false;

    friend bool operator==(const StoryTimer&, const StoryTimer&) = default;
};

/// What goes on as a step begins, so that a part of the story can be drawn without all that came before.
struct StoryLandmark {
    StepIndex step = 0;
    std::vector<std::uint32_t> arrows; ///< Those on their way, and lost ones that would be.
    std::vector<std::uint32_t> timers; ///< Those that run.
    std::vector<std::uint32_t> calls;  ///< Those that wait.
    std::uint32_t firstTimer = 0;      ///< The first that starts at or behind the step.
    std::uint32_t firstCall = 0;       ///< The same of calls.
};

struct ChartStory {
    static constexpr StepIndex kLandmarkSpacing = 128;

    std::vector<StoryStep> steps; ///< The beginning included.
    std::vector<StoryArrow> arrows;
    std::vector<StoryTimer> timers;
    std::vector<State> entered;         ///< By the actors, in order.
    std::vector<std::uint8_t> errors;   ///< In `words`.
    std::vector<std::string> words{""}; ///< Those that steps say, each once.
    std::string labels;                 ///< One after the other.
    CallLog callLog;                    ///< Empty without a lane.
    CallLane lane = CallLane::None;
    ChartWords said; ///< What it is told in.
    std::vector<StoryLandmark> landmarks;
    std::array<State, 2> firstStates{};
    std::array<bool, 2> firstDoubtful{};
    std::array<Socket, 2> sockets{};
    std::array<std::string, 2> socketNames{};

    [[nodiscard]] const std::string& mark(const StoryStep& step) const { return words[step.mark]; }
    [[nodiscard]] std::span<const State> enteredBy(const StoryStep& step) const {
        return std::span(entered).subspan(step.firstEntered, step.enteredCount);
    }
    [[nodiscard]] std::span<const std::uint8_t> errorsOf(const StoryStep& step) const {
        return std::span(errors).subspan(step.firstError, step.errorCount);
    }
    [[nodiscard]] std::span<const StoryCallLine> callLinesOf(const StoryStep& step) const {
        return std::span(callLog.lines).subspan(step.firstCallLine, step.callLineCount);
    }
    [[nodiscard]] std::string_view label(const StoryArrow& arrow) const {
        return std::string_view(labels).substr(arrow.labelFrom, arrow.labelLength);
    }
    /// The last one at or before a step; the beginning is one.
    [[nodiscard]] StoryLandmark landmarkBefore(StepIndex step) const;
};

/// Tells a story along with a history: what is new on the path is told on, and after a change of branch the
/// story begins anew near the fork.
class ChartTeller {
public:
    ChartTeller(bool relativeNumbers, ChartWords words, CallLane lane);

    [[nodiscard]] const ChartStory& story() const { return m_story; }

    /// The path changed from its step `firstChanged` on (0: it is another history).
    void follow(const History& history, std::size_t firstChanged);
    /// The same along a path that is not the history's present one; `nodes` begins at node 0.
    void follow(const History& history, std::span<const NodeId> nodes, std::size_t firstChanged);

private:
    /// What telling needs to remember from step to step.
    struct Memory {
        struct Running {
            std::optional<SimTime> deadline;
            std::uint32_t index = 0;
        };
        SegmentLabeller labeller;
        CallTeller calls{};
        std::array<std::array<Running, kTimerCount>, 2> running;
        std::uint32_t labelsLength = 0;
    };
    /// An arrow before something on the wire changed it.
    struct Touch {
        StepIndex step = 0;
        std::uint32_t arrow = 0;
        StoryArrow before;
    };

    void forgetFrom(StepIndex step);
    void remember();
    void tell(const Observation* observation, const World& world, const Report& report);
    void begin(const Observation* observation, const World& world);
    void addWords(StoryStep& step, const Report& report);
    void addErrors(StoryStep& step, const Report& report);
    void endArrows(const Report& report);
    void touch(StoryArrow& arrow, const Report& report);
    void addDepartures(StoryStep& step, const Report& report);
    void watchTimers(End end, const World& world, const Report& report);
    void hold(StoryArrow& arrow) const;
    void end(StoryArrow& arrow, ArrowFate fate) const;
    [[nodiscard]] StoryArrow* find(SegmentId id);
    [[nodiscard]] std::uint8_t word(std::string_view text);
    [[nodiscard]] std::string labelOf(const Departure& departure);
    /// The host that a forged segment names as its sender, where that is not the end on the stage.
    [[nodiscard]] std::string hostOf(const Departure& departure) const;

    ChartStory m_story;
    StepIndex m_step = 0;
    Memory m_begin;
    Memory m_now;
    std::vector<Memory> m_memories; ///< By landmark.
    std::vector<Touch> m_touches;
    std::vector<std::uint32_t> m_lasting; ///< Arrows that may be on their way.
};

/// Reads the whole path of a history, its future included.
ChartStory tellStory(const History& history, bool relativeNumbers, const ChartWords& words,
                     CallLane lane = CallLane::None);

} // namespace finwait

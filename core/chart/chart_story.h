#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/chart/chart_scene.h"
#include "core/chart/chart_text.h"

namespace finwait {

/// The words on a chart that are not the RFC's own.
struct ChartWords {
    std::string crash = "crash";
    std::string copy = "copy";
    std::string forged = "forged";
};

// What happened on the path, step by step, with nothing yet said about where it is drawn.

struct StoryStep {
    SimTime at;
    StepKind kind = StepKind::Wire;
    std::optional<End> actor; ///< For a forged segment: its nominal sender.
    std::string mark;         ///< The user call, or the crash.
    std::vector<std::string> errors;
    SegmentId arrived = 0;            ///< The segment that arrived; 0: none.
    std::uint32_t firstDeparture = 0; ///< In `ChartStory::arrows`.
    std::uint32_t departureCount = 0;
    std::vector<State> entered; ///< By the actor, in order.
};

struct StoryArrow {
    SegmentId id = 0;
    SegmentId copyOf = 0;
    End sender = End::A;
    ArrowKind kind = ArrowKind::Sent;
    ControlBits control = 0;
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep;
    ArrowFate fate = ArrowFate::InFlight;
    bool accepted = true;
    SimTime sentAt;
    SimTime dueAt; ///< As last known.
    SimTime endAt; ///< When it was lost or dropped.
    StepIndex heldStep = kNoStep;
    StepIndex releasedStep = kNoStep;
    SimTime heldAt;
    std::string label;
};

struct StoryTimer {
    End end = End::A;
    TimerKind kind = TimerKind::Retransmission;
    State state = State::Closed;
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep;
    bool expired = false;
    std::int64_t durationUs = 0;
};

struct ChartStory {
    std::vector<StoryStep> steps; ///< The beginning included.
    std::vector<StoryArrow> arrows;
    std::vector<StoryTimer> timers;
    std::array<State, 2> firstStates{};
    std::array<Socket, 2> sockets{};
};

/// Reads the whole path of a history, its future included.
ChartStory tellStory(const History& history, bool relativeNumbers, const ChartWords& words);

} // namespace finwait

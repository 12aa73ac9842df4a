#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/chart/chart_story.h"

namespace finwait {

/// Steps of a path, both ends included; 0 is the beginning.
struct StepRange {
    StepIndex first = 0;
    StepIndex last = kNoStep;
};

/// One line of a chart that is written instead of drawn, after the figures of RFC 9293: a segment whose
/// arrival follows its departure at once is one line, any other is two, and what happens at an end without a
/// segment has a line of its own.
struct ChartLine {
    enum class Kind : std::uint8_t {
        Beginning, ///< The states that the range begins in.
        Note,      ///< Something at an end, without a segment.
        Departure, ///< A segment that arrives later, or never.
        Arrival,   ///< A segment that departed in an earlier line.
        Passage,   ///< Departure and arrival.
    };

    Kind kind = Kind::Note;
    StepIndex step = 0;
    SimTime at;
    SimTime arrivedAt;                             ///< Of a Passage.
    std::uint32_t arrow = 0;                       ///< In `ChartStory::arrows`; not for Beginning and Note.
    std::array<std::vector<State>, 2> states;      ///< By end: those to be named, the last one holds.
    std::array<std::vector<std::string>, 2> notes; ///< By end: user calls, timeouts, errors.

    [[nodiscard]] bool hasArrow() const {
        return kind == Kind::Departure || kind == Kind::Arrival || kind == Kind::Passage;
    }
};

/// The words that lines say besides the story's own.
struct ChartLineWords {
    std::string timeout = "%1 expires"; ///< %1: the timer's name.
};

std::vector<ChartLine> chartLines(const ChartStory& story, StepRange range, const ChartLineWords& words);

} // namespace finwait

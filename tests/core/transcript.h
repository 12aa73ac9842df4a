#pragma once

#include <string>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// A segment with every field that is not at its resting value: "SYN,ACK seq=300 ack=101 win=65535 mss=1460".
std::string segmentWords(const Segment& segment);

/// One step as a test reads it: a head line (time, who, event) and an indented line each for the change of
/// state, segments put on the wire, results and decisions.
std::string stepWords(const World& world, const Report& report);

/// A whole branch, from the beginning on.
std::string transcript(const History& history);

/// The scenario played until all is quiet, or `stepsMax` steps.
std::string transcript(const Scenario& scenario, std::size_t stepsMax = 500);

/// When each question is put, and its right answer: a line each.
std::string answers(const Scenario& scenario, std::size_t stepsMax = 500);

/// How the first goal's solution goes, step by step.
std::string solutionTranscript(const Scenario& scenario);

} // namespace finwait

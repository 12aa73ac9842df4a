#pragma once

#include <string>

#include "core/scenario/act_json.h"
#include "core/scenario/json_reader.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/scenario.h"

namespace finwait {

// How what is said, asked and to be done is written in scenario files. The readers throw JsonFailure.

inline constexpr std::size_t kGoalPartsMax = 100;
inline constexpr std::size_t kHintsMax = 20;
inline constexpr std::size_t kSolutionActsMax = 1'000;

Narration readNarration(const JsonValue& value, const ItemNames& items);
Question readQuestion(const JsonValue& value, const ItemNames& items);
Cue readCue(const JsonValue& value, const ItemNames& items);
/// `context` is for the solution's acts.
Goal readGoal(const JsonValue& value, const ItemNames& items, const ActContext& context);

// `script` holds the items that triggers name. The texts are whole members, indented for their place.
std::string narrationText(const Narration& narration, const Script& script, int depth);
std::string questionText(const Question& question, const Script& script, int depth);
std::string cueText(const Cue& cue, const Script& script);
std::string goalText(const Goal& goal, const Script& script, const ActContext& context, int depth);

} // namespace finwait

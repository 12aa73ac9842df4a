#pragma once

#include <array>

#include "core/scenario/json_reader.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/segment_json.h"
#include "core/scenario/trigger_json.h"
#include "core/sim/intent.h"

namespace finwait {

// How acts are written in scenario and session files (resources/scenarios/schema.json describes it).

/// What an act leaves unsaid.
struct ActContext {
    std::array<Socket, 2> sockets; ///< A forged segment's source and destination.
    std::array<Link, 2> links;     ///< What a change of a link does not mention, by sender.
    /// In a script a wire act mostly has no "id" (its trigger names the segment) and a delay says "byUs";
    /// what was done says "id" and "dueAtUs".
    bool scripted = true;
};

/// Reads the members of an act from an object that may hold others beside them. These functions throw
/// JsonFailure.
Act readAct(JsonObject& object, const ActContext& context);
Link readLink(JsonObject& object, const Link& preset);

/// "no such segment is in flight"; nothing for None.
std::string_view intentErrorWords(IntentError error);

void writeAct(JsonLine& line, const Act& act, const ActContext& context);

} // namespace finwait

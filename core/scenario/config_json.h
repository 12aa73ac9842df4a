#pragma once

#include <string>
#include <vector>

#include "core/scenario/json_reader.h"
#include "core/tcp/config.h"

namespace finwait {

/// Reads those of `Config`'s fields that the object names into `config`; throws JsonFailure.
void readConfig(JsonObject& object, Config& config);

/// `"name": value` for each field in which `config` differs from `preset`.
std::vector<std::string> writeConfig(const Config& config, const Config& preset);

} // namespace finwait

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "core/history/history.h"
#include "core/scenario/json_reader.h"
#include "core/scenario/scenario.h"

namespace finwait {

inline constexpr std::size_t kSessionOctetsMax = 67'108'864;
inline constexpr std::size_t kSessionStepsMax = 200'000;

/// What a session file brings back: everything that was done, and where the reader stood.
struct Session {
    Scenario scenario;
    History history;
};

/// The hash of a world as files hold it: sixteen hexadecimal digits.
std::string hashText(const World& world);

using SessionOrError = std::variant<Session, LoadError>;

/// The scenario, its seed, every step of every branch, the cursor, and the hash of the last world of the
/// current branch, as JSON.
std::string sessionText(const Scenario& scenario, const History& history);

/// Replays a session. An error when a step cannot be done or when the worlds at the end differ: then this
/// program does not do what the one that wrote the file did.
SessionOrError loadSession(std::string_view text, std::string_view name);
SessionOrError loadSessionFile(const std::filesystem::path& path);

} // namespace finwait

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include "core/capture/survey.h"
#include "core/sim/observation.h"

namespace finwait {

/// Octets of packets that an observation keeps in all; of packets beyond them only headers are kept.
inline constexpr std::size_t kObservedOctetsMax = std::size_t{64} * 1024 * 1024;
/// Segments of one connection that can be looked at; those behind are left out.
inline constexpr std::size_t kObservedSegmentsMax = 1'000'000;

struct ObservedConnection {
    Connection connection;
    std::shared_ptr<const Observation> observation;
    bool leftOut = false; ///< It has more than kObservedSegmentsMax segments.
};

/// Reads a file once more for one of its connections. The error is that of a file that cannot be opened any
/// more, or that no longer has such a connection (std::monostate); reading that ends early is none.
using ObserveResult = std::variant<ObservedConnection, CaptureError, std::monostate>;
ObserveResult observeConnection(const std::string& path, std::uint32_t index,
                                const std::function<bool(std::uint64_t, std::uint64_t)>& progress = {});
ObserveResult observeConnection(CaptureFile& file, std::uint32_t index,
                                const std::function<bool(std::uint64_t, std::uint64_t)>& progress = {});

} // namespace finwait

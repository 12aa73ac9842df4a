#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "core/capture/capture_file.h"
#include "core/capture/connection.h"

namespace finwait {

/// What a whole capture file holds. Memory grows with connections, not with packets.
struct Survey {
    std::deque<Connection> connections; ///< In the order in which they began: as Wireshark numbers them.
    std::array<std::uint64_t, kFrameKindCount> frames{}; ///< By FrameKind.
    std::uint64_t packets = 0;
    std::int64_t firstNs = 0;
    std::int64_t lastNs = 0;
    /// Why reading ended before the file does. What was read before it is all here.
    std::optional<CaptureError> error;
    bool cancelled = false;

    /// How many connections have a segment that could be read: the others only have their number.
    [[nodiscard]] std::size_t readable() const;
    [[nodiscard]] std::uint64_t of(FrameKind kind) const { return frames[static_cast<std::size_t>(kind)]; }
};

struct SurveyOptions {
    /// Told now and then how many octets of how many have been read; false: stop.
    std::function<bool(std::uint64_t read, std::uint64_t all)> progress;
    /// Told every TCP segment with its connection, which has taken note of it already.
    std::function<void(const Connection&, const SeenSegment&, const CapturedFrame&, SegmentMarks)> visit;
};

/// Reads a file to its end. A file that cannot be read at all is a survey with an error and no packets.
Survey surveyCapture(const std::string& path, const SurveyOptions& options = {});
Survey surveyCapture(CaptureFile& file, const SurveyOptions& options = {});

} // namespace finwait

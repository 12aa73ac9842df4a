#pragma once

#include <limits>
#include <string>

#include "core/scenario/json_reader.h"
#include "core/scenario/json_writer.h"
#include "core/tcp/segment.h"

namespace finwait {

// How segments and their parts are written in scenario and session files. The readers throw JsonFailure.

inline constexpr std::size_t kSendOctetsMax = 1'048'576; ///< Of one SEND.
inline constexpr std::size_t kSegmentOctetsMax = 65'495; ///< What IPv4 and TCP headers leave of 65,535.

/// A whole number that fits into T.
template <typename T>
T readNumber(const JsonValue& value, std::int64_t least = 0) {
    return static_cast<T>(value.asInteger(least, std::int64_t{std::numeric_limits<T>::max()}));
}

/// Leaves `field` alone when the key is not there.
template <typename T>
void readOptional(JsonObject& object, std::string_view key, T& field) {
    if (const auto value = object.find(key)) {
        if constexpr (std::is_same_v<T, bool>)
            field = value->asBoolean();
        else
            field = readNumber<T>(*value);
    }
}

/// "10.0.0.1:80"
Socket readSocket(const JsonValue& value);
/// "SYN,ACK"
ControlBits readControl(const JsonValue& value);
/// The members "text" (as UTF-8) or "hex" of an object, at most `octetsMax`; neither: no data.
Octets readData(JsonObject& object, std::size_t octetsMax);
/// A segment from an object; `source` and `destination` where it names none.
Segment readSegment(const JsonValue& value, const Socket& source, const Socket& destination);

void writeData(JsonLine& line, const Octets& data);
std::string segmentText(const Segment& segment);

} // namespace finwait

#include "core/scenario/segment_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace finwait {

namespace {

constexpr std::array<std::pair<std::string_view, Control>, 8> kControlNames = {{
    {"SYN", Syn},
    {"FIN", Fin},
    {"RST", Rst},
    {"PSH", Psh},
    {"ACK", Ack},
    {"URG", Urg},
    {"ECE", Ece},
    {"CWR", Cwr},
}};

constexpr std::string_view kHexDigits = "0123456789abcdef";

Octets readHex(const JsonValue& value) {
    const std::string& text = value.asString();
    if (text.size() % 2 != 0)
        value.fail(LoadProblem::HexOdd);
    Octets octets;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        std::uint8_t octet = 0;
        const char* const first = text.data() + i;
        const auto [end, error] = std::from_chars(first, first + 2, octet, 16);
        if (error != std::errc() || end != first + 2)
            value.fail(LoadProblem::HexBad, {jsonString(std::string_view(text).substr(i, 2))});
        octets.push_back(octet);
    }
    return octets;
}

SegmentOptions readOptions(const JsonValue& value) {
    JsonObject object(value);
    SegmentOptions options;
    if (const auto mss = object.find("maximumSegmentSize"))
        options.maximumSegmentSize = readNumber<std::uint16_t>(*mss);
    if (const auto scale = object.find("windowScale"))
        options.windowScale = readNumber<std::uint8_t>(*scale);
    readOptional(object, "sackPermitted", options.sackPermitted);
    if (const auto stamps = object.find("timestamps")) {
        JsonObject pair(*stamps);
        options.timestamps = Timestamps{readNumber<std::uint32_t>(pair.at("value")),
                                        readNumber<std::uint32_t>(pair.at("echoReply"))};
        pair.finish();
    }
    if (const auto blocks = object.find("sackBlocks")) {
        blocks->requireArray(decltype(options.sackBlocks)::capacity());
        for (const JsonValue& element : blocks->children()) {
            JsonObject block(element);
            options.sackBlocks.push_back({SeqNum(readNumber<std::uint32_t>(block.at("left"))),
                                          SeqNum(readNumber<std::uint32_t>(block.at("right")))});
            block.finish();
        }
    }
    object.finish();
    return options;
}

std::string optionsText(const SegmentOptions& options) {
    JsonLine line;
    if (options.maximumSegmentSize)
        line.add("maximumSegmentSize", std::uint32_t{*options.maximumSegmentSize});
    if (options.windowScale)
        line.add("windowScale", std::uint32_t{*options.windowScale});
    if (options.sackPermitted)
        line.add("sackPermitted", true);
    if (options.timestamps) {
        JsonLine stamps;
        stamps.add("value", options.timestamps->value).add("echoReply", options.timestamps->echoReply);
        line.addRaw("timestamps", stamps.text());
    }
    if (!options.sackBlocks.empty()) {
        std::string blocks;
        for (const SackBlock& block : options.sackBlocks) {
            JsonLine edges;
            edges.add("left", block.left.value()).add("right", block.right.value());
            blocks += (blocks.empty() ? "" : ", ") + edges.text();
        }
        line.addRaw("sackBlocks", "[" + blocks + "]");
    }
    return line.text();
}

} // namespace

Socket readSocket(const JsonValue& value) {
    const std::string& text = value.asString();
    Socket socket;
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (int part = 0; part < 5; ++part) {
        std::uint32_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        const bool last = part == 4;
        const bool bounded = error == std::errc() && number <= (last ? 65'535U : 255U);
        const bool separated = last ? next == end : next != end && *next == (part == 3 ? ':' : '.');
        if (!bounded || !separated)
            value.fail(LoadProblem::SocketBad, {quotedStart(text)});
        if (last)
            socket.port = static_cast<std::uint16_t>(number);
        else
            socket.address = (socket.address << 8U) | number;
        at = last ? next : next + 1;
    }
    return socket;
}

ControlBits readControl(const JsonValue& value) {
    const std::string& text = value.asString();
    ControlBits bits = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const std::string_view word = rest.substr(0, comma);
        const auto* const known =
            std::ranges::find(kControlNames, word, &std::pair<std::string_view, Control>::first);
        if (known == kControlNames.end() || (bits & known->second) != 0)
            value.fail(LoadProblem::ControlBad, {quotedStart(text)});
        bits = static_cast<ControlBits>(bits | known->second);
        if (comma == rest.size() - 1)
            value.fail(LoadProblem::ControlBad, {quotedStart(text)});
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return bits;
}

Octets readData(JsonObject& object, std::size_t octetsMax) {
    const auto text = object.find("text");
    const auto hex = object.find("hex");
    if (text && hex)
        hex->fail(LoadProblem::KeysExclusive, {"\"text\"", "\"hex\""});
    Octets octets;
    if (text)
        octets.assign(text->asString().begin(), text->asString().end());
    else if (hex)
        octets = readHex(*hex);
    if (octets.size() > octetsMax)
        (text ? text : hex)
            ->fail(LoadProblem::DataTooLong, {std::to_string(octets.size()), std::to_string(octetsMax)});
    return octets;
}

Segment readSegment(const JsonValue& value, const Socket& source, const Socket& destination) {
    JsonObject object(value);
    Segment segment;
    segment.source = source;
    segment.destination = destination;
    if (const auto given = object.find("source"))
        segment.source = readSocket(*given);
    if (const auto given = object.find("destination"))
        segment.destination = readSocket(*given);
    segment.seq = SeqNum(readNumber<std::uint32_t>(object.at("seq")));
    if (const auto ack = object.find("ack"))
        segment.ack = SeqNum(readNumber<std::uint32_t>(*ack));
    segment.control = readControl(object.at("control"));
    readOptional(object, "window", segment.window);
    readOptional(object, "urgentPointer", segment.urgentPointer);
    if (const auto reserved = object.find("reserved"))
        segment.reserved = static_cast<std::uint8_t>(reserved->asInteger(0, 15));
    readOptional(object, "checksumDamaged", segment.checksumDamaged);
    if (const auto options = object.find("options"))
        segment.options = readOptions(*options);
    segment.data = readData(object, kSegmentOctetsMax);
    object.finish();
    return segment;
}

void writeData(JsonLine& line, const Octets& data) {
    const auto printable = [](std::uint8_t octet) { return octet >= 0x20U && octet < 0x7FU; };
    if (std::ranges::all_of(data, printable)) {
        line.add("text", std::string_view(std::string(data.begin(), data.end())));
        return;
    }
    std::string hex;
    for (const std::uint8_t octet : data) {
        hex += kHexDigits[octet >> 4U];
        hex += kHexDigits[octet & 0x0FU];
    }
    line.add("hex", std::string_view(hex));
}

std::string segmentText(const Segment& segment) {
    JsonLine line;
    line.add("source", std::string_view(toString(segment.source)));
    line.add("destination", std::string_view(toString(segment.destination)));
    line.add("seq", segment.seq.value()).add("ack", segment.ack.value());
    line.add("control", std::string_view(controlNames(segment.control)));
    line.add("window", std::uint32_t{segment.window});
    if (segment.urgentPointer != 0)
        line.add("urgentPointer", std::uint32_t{segment.urgentPointer});
    if (segment.reserved != 0)
        line.add("reserved", std::uint32_t{segment.reserved});
    if (segment.checksumDamaged)
        line.add("checksumDamaged", true);
    if (!segment.options.empty())
        line.addRaw("options", optionsText(segment.options));
    if (!segment.data.empty())
        writeData(line, segment.data);
    return line.text();
}

} // namespace finwait

#include "core/scenario/act_json.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace finwait {

namespace {

constexpr std::string_view kActNames = "one of open, send, receive, close, abort, status, deliver, drop, "
                                       "duplicate, hold, release, delay, forge, "
                                       "link, crash";

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

std::int64_t readTime(const JsonValue& value) {
    return value.asInteger(0, kFileTimeMaxUs);
}

template <typename T>
T readNumber(const JsonValue& value, std::int64_t least = 0) {
    return static_cast<T>(value.asInteger(least, std::int64_t{std::numeric_limits<T>::max()}));
}

template <typename T>
void readOptional(JsonObject& object, std::string_view key, T& field) {
    if (const auto value = object.find(key)) {
        if constexpr (std::is_same_v<T, bool>)
            field = value->asBoolean();
        else
            field = readNumber<T>(*value);
    }
}

ControlBits readControl(const JsonValue& value) {
    constexpr std::string_view kExpected = "control bits like SYN,ACK: SYN FIN RST PSH ACK URG ECE CWR";
    const std::string& text = value.asString();
    ControlBits bits = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const std::string_view word = rest.substr(0, comma);
        const auto* const known =
            std::ranges::find(kControlNames, word, &std::pair<std::string_view, Control>::first);
        if (known == kControlNames.end() || (bits & known->second) != 0)
            value.fail(jsonString(text) + " is not a set of control bits", std::string(kExpected));
        bits = static_cast<ControlBits>(bits | known->second);
        if (comma == rest.size() - 1)
            value.fail(jsonString(text) + " is not a set of control bits", std::string(kExpected));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return bits;
}

Octets readHex(const JsonValue& value) {
    const std::string& text = value.asString();
    if (text.size() % 2 != 0)
        value.fail("an odd number of hexadecimal digits", "two digits an octet");
    Octets octets;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        std::uint8_t octet = 0;
        const char* const first = text.data() + i;
        const auto [end, error] = std::from_chars(first, first + 2, octet, 16);
        if (error != std::errc() || end != first + 2)
            value.fail(jsonString(std::string_view(text).substr(i, 2)) + " is not an octet",
                       "hexadecimal digits");
        octets.push_back(octet);
    }
    return octets;
}

/// "text" (as UTF-8) or "hex".
Octets readData(JsonObject& object) {
    const auto text = object.find("text");
    const auto hex = object.find("hex");
    if (text && hex)
        hex->fail("data is given twice", "either text or hex");
    Octets octets;
    if (text)
        octets.assign(text->asString().begin(), text->asString().end());
    else if (hex)
        octets = readHex(*hex);
    if (octets.size() > kFileDataOctetsMax)
        (text ? text : hex)
            ->fail(std::to_string(octets.size()) + " octets of data",
                   "at most " + std::to_string(kFileDataOctetsMax));
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
    segment.data = readData(object);
    object.finish();
    return segment;
}

std::optional<UserCall> readCall(std::string_view name, JsonObject& object) {
    if (name == "open") {
        Open open;
        open.active = object.at("active").asBoolean();
        open.remoteSpecified = open.active;
        readOptional(object, "remoteSpecified", open.remoteSpecified);
        return open;
    }
    if (name == "send") {
        Send send;
        send.data = readData(object);
        readOptional(object, "push", send.push);
        readOptional(object, "urgent", send.urgent);
        return send;
    }
    if (name == "receive") {
        Receive receive;
        readOptional(object, "octets", receive.octets);
        return receive;
    }
    if (name == "close")
        return Close{};
    if (name == "abort")
        return Abort{};
    if (name == "status")
        return Status{};
    return std::nullopt;
}

std::optional<Act> readWireAct(std::string_view name, JsonObject& object, const ActContext& context) {
    const auto id = [&] { return context.scripted ? 0U : readNumber<SegmentId>(object.at("id"), 1); };
    if (name == "deliver")
        return DeliverAct{id()};
    if (name == "drop")
        return DropAct{id()};
    if (name == "duplicate")
        return DuplicateAct{id()};
    if (name == "hold")
        return HoldAct{id()};
    if (name == "release")
        return ReleaseAct{id()};
    if (name == "delay")
        return DelayAct{id(), SimTime{readTime(object.at(context.scripted ? "byUs" : "dueAtUs"))}};
    return std::nullopt;
}

class ActWriter {
public:
    ActWriter(JsonLine& line, const ActContext& context) : m_line(line), m_context(context) {}

    void operator()(const CallAct& act) {
        std::visit([&](const auto& call) { writeCall(act.end, call); }, act.call);
    }
    void operator()(const NextAct&) { m_line.add("act", "next"); }
    void operator()(const DeliverAct& act) { named("deliver", act.id); }
    void operator()(const DropAct& act) { named("drop", act.id); }
    void operator()(const DuplicateAct& act) { named("duplicate", act.id); }
    void operator()(const HoldAct& act) { named("hold", act.id); }
    void operator()(const ReleaseAct& act) { named("release", act.id); }
    void operator()(const DelayAct& act) {
        named("delay", act.id);
        m_line.add(m_context.scripted ? "byUs" : "dueAtUs", act.dueAt.us);
    }
    void operator()(const ForgeAct& act) {
        m_line.add("act", "forge").add("to", endName(act.to)).add("delayUs", act.delayUs);
        m_line.addRaw("segment", segmentText(act.segment));
    }
    void operator()(const LinkAct& act) {
        m_line.add("act", "link").add("sender", endName(act.sender));
        m_line.add("latencyUs", act.link.latencyUs)
            .add("lossPpm", act.link.lossPpm)
            .add("held", act.link.held);
    }
    void operator()(const CrashAct& act) { m_line.add("act", "crash").add("end", endName(act.end)); }

private:
    void named(std::string_view name, SegmentId id) {
        m_line.add("act", name);
        if (!m_context.scripted)
            m_line.add("id", id);
    }

    void begin(std::string_view name, End end) { m_line.add("act", name).add("end", endName(end)); }
    void writeCall(End end, const Open& call) {
        begin("open", end);
        m_line.add("active", call.active);
        if (call.remoteSpecified != call.active)
            m_line.add("remoteSpecified", call.remoteSpecified);
    }
    void writeCall(End end, const Send& call) {
        begin("send", end);
        addData(m_line, call.data);
        if (!call.push)
            m_line.add("push", false);
        if (call.urgent)
            m_line.add("urgent", true);
    }
    void writeCall(End end, const Receive& call) {
        begin("receive", end);
        if (call != Receive{})
            m_line.add("octets", call.octets);
    }
    void writeCall(End end, const Close&) { begin("close", end); }
    void writeCall(End end, const Abort&) { begin("abort", end); }
    void writeCall(End end, const Status&) { begin("status", end); }

    static void addData(JsonLine& line, const Octets& data) {
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

    static std::string optionsText(const SegmentOptions& options) {
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

    static std::string segmentText(const Segment& segment) {
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
            addData(line, segment.data);
        return line.text();
    }

    JsonLine& m_line;
    const ActContext& m_context;
};

template <typename T>
T countedTrigger(JsonObject& object, std::string_view senderKey) {
    T trigger;
    trigger.sender = readEnd(object.at(senderKey));
    if (const auto nth = object.find("nth"))
        trigger.nth = readNumber<std::uint32_t>(*nth, 1);
    if (const auto control = object.find("control"))
        trigger.control = readControl(*control);
    return trigger;
}

template <typename T>
std::string countedText(std::string_view senderKey, const T& trigger) {
    JsonLine line;
    line.add(senderKey, endName(trigger.sender));
    if (trigger.nth != 1)
        line.add("nth", trigger.nth);
    if (trigger.control)
        line.add("control", std::string_view(controlNames(*trigger.control)));
    return line.text();
}

struct TriggerText {
    std::string operator()(const AtTime& trigger) const {
        return JsonLine().add("atUs", trigger.at.us).text();
    }
    std::string operator()(const EntersState& trigger) const {
        JsonLine line;
        line.add("end", endName(trigger.end)).add("enters", stateName(trigger.state));
        if (trigger.nth != 1)
            line.add("nth", trigger.nth);
        return line.text();
    }
    std::string operator()(const SegmentSent& trigger) const { return countedText("sent", trigger); }
    std::string operator()(const SegmentDelivered& trigger) const {
        return countedText("delivered", trigger);
    }
};

} // namespace

std::string_view endName(End end) {
    return end == End::A ? "A" : "B";
}

End readEnd(const JsonValue& value) {
    const std::string& text = value.asString();
    if (text == "A")
        return End::A;
    if (text == "B")
        return End::B;
    value.fail(jsonString(text) + " is no end", "A or B");
}

Socket readSocket(const JsonValue& value) {
    const std::string& text = value.asString();
    constexpr std::string_view kExpected = "an address and a port like 10.0.0.1:80";
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
            value.fail(jsonString(text) + " is no socket", std::string(kExpected));
        if (last)
            socket.port = static_cast<std::uint16_t>(number);
        else
            socket.address = (socket.address << 8U) | number;
        at = last ? next : next + 1;
    }
    return socket;
}

Link readLink(JsonObject& object, const Link& preset) {
    Link link = preset;
    if (const auto latency = object.find("latencyUs"))
        link.latencyUs = readTime(*latency);
    if (const auto loss = object.find("lossPpm"))
        link.lossPpm = static_cast<std::uint32_t>(loss->asInteger(0, 1'000'000));
    readOptional(object, "held", link.held);
    return link;
}

Act readAct(JsonObject& object, const ActContext& context) {
    const JsonValue nameValue = object.at("act");
    const std::string& name = nameValue.asString();
    if (auto act = readWireAct(name, object, context))
        return *act;
    if (name == "next" && !context.scripted)
        return NextAct{};
    if (name == "crash")
        return CrashAct{readEnd(object.at("end"))};
    if (name == "link") {
        const End sender = readEnd(object.at("sender"));
        return LinkAct{sender, readLink(object, context.links[indexOf(sender)])};
    }
    if (name == "forge") {
        ForgeAct act;
        act.to = readEnd(object.at("to"));
        if (const auto delay = object.find("delayUs"))
            act.delayUs = readTime(*delay);
        act.segment = readSegment(object.at("segment"), context.sockets[indexOf(peerOf(act.to))],
                                  context.sockets[indexOf(act.to)]);
        return act;
    }
    if (auto call = readCall(name, object))
        return CallAct{readEnd(object.at("end")), std::move(*call)};
    nameValue.fail(jsonString(name) + " is no act", std::string(kActNames));
}

Trigger readTrigger(const JsonValue& value) {
    JsonObject object(value);
    Trigger trigger;
    if (const auto at = value.find("atUs")) {
        object.at("atUs");
        trigger = AtTime{SimTime{readTime(*at)}};
    } else if (value.find("enters")) {
        EntersState enters;
        enters.end = readEnd(object.at("end"));
        const JsonValue state = object.at("enters");
        const auto named = stateFromName(state.asString());
        if (!named)
            state.fail(jsonString(state.asString()) + " is no state", "a state like SYN-RECEIVED");
        enters.state = *named;
        if (const auto nth = object.find("nth"))
            enters.nth = readNumber<std::uint32_t>(*nth, 1);
        trigger = enters;
    } else if (value.find("sent")) {
        trigger = countedTrigger<SegmentSent>(object, "sent");
    } else if (value.find("delivered")) {
        trigger = countedTrigger<SegmentDelivered>(object, "delivered");
    } else {
        value.fail("no trigger", "an object with atUs, enters, sent or delivered");
    }
    object.finish();
    return trigger;
}

void writeAct(JsonLine& line, const Act& act, const ActContext& context) {
    std::visit(ActWriter(line, context), act);
}

std::string writeTrigger(const Trigger& trigger) {
    return std::visit(TriggerText(), trigger);
}

} // namespace finwait

#include "core/scenario/act_json.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

constexpr std::string_view kActNames = "one of open, send, receive, close, abort, status, deliver, drop, "
                                       "duplicate, hold, release, delay, forge, "
                                       "link, crash";

std::int64_t readTime(const JsonValue& value) {
    return value.asInteger(0, kFileTimeMaxUs);
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
        send.data = readData(object, kSendOctetsMax);
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
        writeData(m_line, call.data);
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

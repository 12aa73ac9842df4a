#include "core/scenario/act_json.h"

#include <array>
#include <utility>

namespace finwait {

namespace {

constexpr std::array<std::string_view, 15> kActNames = {
    "open",      "send", "receive", "close", "abort", "status", "deliver", "drop",
    "duplicate", "hold", "release", "delay", "forge", "link",   "crash",
};

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

std::int64_t readDelay(const JsonValue& value) {
    return value.asInteger(-kFileDurationMaxUs, kFileDurationMaxUs);
}

std::optional<Act> readWireAct(std::string_view name, JsonObject& object, const ActContext& context) {
    const auto id = [&]() -> SegmentId {
        if (context.scripted && !object.value().find("id"))
            return 0;
        return readNumber<SegmentId>(object.at("id"), 1);
    };
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
        return DelayAct{
            id(), SimTime{context.scripted ? readDelay(object.at("byUs")) : readTime(object.at("dueAtUs"))}};
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
    void operator()(const ObserveAct& act) {
        m_line.add("act", "observe").add("segment", act.segment).add("arrives", act.arrives);
    }

private:
    void named(std::string_view name, SegmentId id) {
        m_line.add("act", name);
        if (!m_context.scripted || id != 0)
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

} // namespace

Link readLink(JsonObject& object, const Link& preset) {
    Link link = preset;
    if (const auto latency = object.find("latencyUs"))
        link.latencyUs = readDuration(*latency);
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
            act.delayUs = readDuration(*delay);
        act.segment = readSegment(object.at("segment"), context.sockets[indexOf(peerOf(act.to))],
                                  context.sockets[indexOf(act.to)]);
        return act;
    }
    if (auto call = readCall(name, object))
        return CallAct{readEnd(object.at("end")), std::move(*call)};
    nameValue.failWord(kActNames);
}

void writeAct(JsonLine& line, const Act& act, const ActContext& context) {
    std::visit(ActWriter(line, context), act);
}

std::string_view intentErrorWords(IntentError error) {
    switch (error) {
    case IntentError::None:
        return {};
    case IntentError::NothingDue:
        return "nothing is due";
    case IntentError::NoSuchSegment:
        return "no such segment is in flight";
    case IntentError::AlreadyHeld:
        return "the segment is held already";
    case IntentError::NotHeld:
        return "the segment is not held";
    case IntentError::InThePast:
        return "the time lies in the past";
    case IntentError::EventsPending:
        return "something else is due before";
    case IntentError::BadLink:
        return "the link is impossible";
    case IntentError::Watched:
        return "what was captured cannot be changed";
    case IntentError::NotWatched:
        return "nothing was captured";
    case IntentError::WireFull:
        return "the wire is full";
    }
    return {};
}

} // namespace finwait

#include "app/cli/trace.h"

#include <string_view>
#include <vector>

#include "core/scenario/act_json.h"
#include "core/scenario/json_writer.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

std::string_view kindName(StepKind kind) {
    switch (kind) {
    case StepKind::UserCall:
        return "user-call";
    case StepKind::Arrival:
        return "arrival";
    case StepKind::Timer:
        return "timer";
    case StepKind::Wire:
        return "wire";
    case StepKind::Crash:
        return "crash";
    case StepKind::Observed:
        return "observed";
    }
    return {};
}

std::string_view originName(SegmentOrigin origin) {
    switch (origin) {
    case SegmentOrigin::Sent:
        return "sent";
    case SegmentOrigin::Duplicate:
        return "duplicate";
    case SegmentOrigin::Forged:
        return "forged";
    }
    return {};
}

std::string hexOf(const Octets& octets) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t octet : octets) {
        text += kDigits[octet >> 4U];
        text += kDigits[octet & 0xFU];
    }
    return text;
}

template <typename Items, typename Write>
std::string arrayOf(const Items& items, Write write) {
    std::string text = "[";
    for (const auto& item : items) {
        if (text.size() > 1)
            text += ", ";
        text += write(item);
    }
    return text + ']';
}

std::string optionsJson(const SegmentOptions& options) {
    JsonLine line;
    if (options.maximumSegmentSize)
        line.add("mss", std::uint32_t{*options.maximumSegmentSize});
    if (options.windowScale)
        line.add("windowScale", std::uint32_t{*options.windowScale});
    if (options.sackPermitted)
        line.add("sackPermitted", true);
    if (options.timestamps)
        line.add("tsVal", options.timestamps->value).add("tsEcr", options.timestamps->echoReply);
    if (!options.sackBlocks.empty()) {
        line.addRaw("sack", arrayOf(options.sackBlocks, [](const SackBlock& block) {
                        return '[' + std::to_string(block.left.value()) + ", "
                               + std::to_string(block.right.value()) + ']';
                    }));
    }
    return line.text();
}

JsonLine segmentJson(SegmentId id, End sender, const Segment& segment) {
    JsonLine line;
    line.add("id", id)
        .add("from", endName(sender))
        .add("flags", std::string_view(controlNames(segment.control)));
    line.add("seq", segment.seq.value());
    if (segment.has(Ack))
        line.add("ack", segment.ack.value());
    line.add("window", std::uint32_t{segment.window});
    line.add("length", static_cast<std::uint64_t>(segment.data.size()));
    if (!segment.data.empty())
        line.add("text", std::string_view(hexOf(segment.data)));
    line.addRaw("options", optionsJson(segment.options));
    if (segment.has(Urg))
        line.add("urgentPointer", std::uint32_t{segment.urgentPointer});
    if (segment.checksumDamaged)
        line.add("checksumDamaged", true);
    return line;
}

std::string departureJson(const Departure& departure) {
    JsonLine line = segmentJson(departure.id, departure.sender, departure.segment);
    line.add("origin", originName(departure.origin));
    if (departure.copyOf != 0)
        line.add("copyOf", departure.copyOf);
    line.add("retransmission", departure.retransmission);
    line.add("sentAtUs", departure.sentAt.us).add("dueAtUs", departure.dueAt.us);
    line.add("lost", departure.lost).add("held", departure.held);
    if (departure.elsewhere)
        line.add("elsewhere", true);
    return line.text();
}

std::string arrivalsJson(const Report& report) {
    if (!report.arrival)
        return "[]";
    const Arrival& arrival = *report.arrival;
    JsonLine line = segmentJson(arrival.id, peerOf(arrival.to), arrival.segment);
    line.add("accepted", arrival.accepted);
    return '[' + line.text() + ']';
}

std::string droppedJson(const Report& report) {
    std::vector<SegmentId> ids;
    if (report.removal)
        ids.push_back(report.removal->id);
    for (const Departure& departure : report.departures) {
        if (departure.lost)
            ids.push_back(departure.id);
    }
    return arrayOf(ids, [](SegmentId id) { return std::to_string(id); });
}

std::string eventJson(const Report& report) {
    JsonLine line;
    if (!std::holds_alternative<NextAct>(report.act)) {
        ActContext context;
        context.scripted = false;
        writeAct(line, report.act, context);
    } else if (report.arrival) {
        line.add("act", "arrival")
            .add("end", endName(report.arrival->to))
            .add("segmentId", report.arrival->id);
    } else if (report.timer) {
        line.add("act", "timer").add("end", endName(*report.actor)).add("timer", timerName(*report.timer));
    }
    return line.text();
}

std::string statesJson(const Report& report) {
    JsonLine line;
    for (const End end : kBothEnds) {
        JsonLine states;
        states.add("before", stateName(report.before[indexOf(end)]));
        states.add("after", stateName(report.after[indexOf(end)]));
        line.addRaw(endName(end), states.text());
    }
    return line.text();
}

std::string transitionJson(const Transition& transition) {
    const StateEdge& edge = stateEdge(transition.edge);
    JsonLine line;
    line.add("end", endName(transition.end)).add("from", stateName(edge.from)).add("to", stateName(edge.to));
    return line.add("cause", causeName(edge.cause)).text();
}

std::string decisionJson(const Decision& decision) {
    const RuleInfo& rule = ruleInfo(decision.rule());
    JsonLine operands;
    for (std::size_t i = 0; i < decision.operandCount(); ++i)
        operands.add(termName(decision.operand(i).term), decision.operand(i).value);
    JsonLine line;
    line.add("rule", rule.key).add("document", rule.document).add("section", rule.section);
    line.add("requirement", rule.requirement).add("verdict", verdictName(decision.verdict()));
    return line.addRaw("operands", operands.text()).text();
}

std::string resultJson(const Report& report, const UserResult& result) {
    JsonLine line;
    line.add("end", endName(report.actor.value_or(End::A)));
    if (result.general)
        line.addRaw("call", "null");
    else
        line.add("call", callName(result.call));
    line.add("code", resultName(result.code)).add("error", isError(result.code));
    std::string text(resultText(result.code));
    if (result.code == ResultCode::StateIs)
        text += stateName(result.state);
    line.add("text", std::string_view(text));
    if (result.code == ResultCode::Data)
        line.add("data", std::string_view(hexOf(result.data)));
    if (result.urgent)
        line.add("urgent", true);
    return line.text();
}

} // namespace

std::string traceLine(std::size_t step, const Report& report) {
    JsonLine line;
    line.add("step", static_cast<std::uint64_t>(step)).add("timeUs", report.at.us);
    line.add("kind", kindName(report.kind));
    line.add("actor", report.actor ? endName(*report.actor) : std::string_view("wire"));
    line.addRaw("event", eventJson(report)).addRaw("states", statesJson(report));
    line.addRaw("transitions", arrayOf(report.transitions, transitionJson));
    line.addRaw("sent", arrayOf(report.departures, departureJson));
    line.addRaw("delivered", arrivalsJson(report)).addRaw("dropped", droppedJson(report));
    line.addRaw("decisions", arrayOf(report.decisions, decisionJson));
    line.addRaw("results", arrayOf(report.results, [&report](const UserResult& result) {
                    return resultJson(report, result);
                }));
    return line.text();
}

} // namespace finwait

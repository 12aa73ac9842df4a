#include "tests/core/dialogue.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <sstream>

namespace finwait {

namespace {

constexpr Socket kPeer{0x0A000002, 80};

std::string field(std::string_view name, std::uint64_t value) {
    return " " + std::string(name) + "=" + std::to_string(value);
}

ControlBits controlFrom(std::string_view names) {
    ControlBits bits = 0;
    std::istringstream stream{std::string(names)};
    for (std::string name; std::getline(stream, name, ',');) {
        ControlBits found = 0;
        for (unsigned bit = 1; bit < 256; bit <<= 1U) {
            if (controlNames(static_cast<ControlBits>(bit)) == name)
                found = static_cast<ControlBits>(bit);
        }
        if (found == 0)
            std::abort();
        bits |= found;
    }
    return bits;
}

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        std::abort();
    return value;
}

std::string_view before(std::string_view text, char mark) {
    return text.substr(0, text.find(mark));
}

std::string_view after(std::string_view text, char mark) {
    return text.substr(text.find(mark) + 1);
}

void setField(Segment& segment, std::string_view name, std::string_view value) {
    if (name == "seq")
        segment.seq = SeqNum(number(value));
    else if (name == "ack")
        segment.ack = SeqNum(number(value));
    else if (name == "win")
        segment.window = static_cast<std::uint16_t>(number(value));
    else if (name == "up")
        segment.urgentPointer = static_cast<std::uint16_t>(number(value));
    else if (name == "mss")
        segment.options.maximumSegmentSize = static_cast<std::uint16_t>(number(value));
    else if (name == "len")
        segment.data.assign(number(value), '.');
    else if (name == "text")
        segment.data.assign(value.begin(), value.end());
    else if (name == "wscale")
        segment.options.windowScale = static_cast<std::uint8_t>(number(value));
    else if (name == "ts")
        segment.options.timestamps = Timestamps{number(before(value, ',')), number(after(value, ','))};
    else if (name == "sack")
        segment.options.sackBlocks.push_back(
            {SeqNum(number(before(value, '-'))), SeqNum(number(after(value, '-')))});
    else if (name == "from")
        segment.source.address = value == "broadcast" ? 0xFFFF'FFFFU : 0xE000'0001U;
    else if (name == "port")
        segment.source.port = static_cast<std::uint16_t>(number(value));
    else
        std::abort();
}

char mark(Verdict verdict) {
    switch (verdict) {
    case Verdict::Holds:
        return '+';
    case Verdict::Fails:
        return '?';
    case Verdict::Absent:
        return '-';
    case Verdict::Acts:
        return '!';
    }
    return ' ';
}

std::string describeOptions(const SegmentOptions& options) {
    std::string text;
    if (options.windowScale)
        text += field("wscale", *options.windowScale);
    if (options.timestamps)
        text += field("ts", options.timestamps->value) + "," + std::to_string(options.timestamps->echoReply);
    if (options.sackPermitted)
        text += " sackok";
    for (const SackBlock& block : options.sackBlocks)
        text += field("sack", block.left.value()) + "-" + std::to_string(block.right.value());
    return text;
}

std::string describeQueues(const Tcb& tcb) {
    std::string text;
    if (!tcb.sendBuffer.empty())
        text += field("buffered", tcb.sendBuffer.size());
    if (!tcb.retransmissionQueue.empty())
        text += field("unacked", tcb.retransmissionQueue.size());
    if (tcb.closeRequested)
        text += " fin-queued";
    if (!tcb.receiveBuffer.empty())
        text += field("unread", tcb.receiveBuffer.size());
    if (!tcb.held.empty())
        text += field("held", tcb.held.size());
    if (!tcb.receives.empty())
        text += field("receives", tcb.receives.size());
    return text;
}

/// A listener shows where it does not go without saying.
std::string describeListener(const Tcb& tcb) {
    std::string text;
    if (tcb.state == State::Closed && tcb.listener.listening)
        text += " listening";
    if (!tcb.listener.halfMade.empty())
        text += field("half-made", tcb.listener.halfMade.size());
    return text;
}

std::string describeTimers(const Tcb& tcb, SimTime now) {
    static constexpr std::array<std::string_view, kTimerCount> kNames = {
        "rtx", "user", "2msl", "fw2", "persist", "delack", "keep", "synack"};
    std::string text;
    for (std::size_t i = 0; i < kTimerCount; ++i) {
        if (tcb.deadlines[i])
            text +=
                " " + std::string(kNames[i]) + "@+" + std::to_string((*tcb.deadlines[i] - now) / 1000) + "ms";
    }
    return text;
}

} // namespace

std::string describe(const Segment& segment) {
    std::string text = segment.control == 0 ? "none" : controlNames(segment.control);
    text += field("seq", segment.seq.value());
    if (segment.has(Ack))
        text += field("ack", segment.ack.value());
    if (!segment.has(Rst))
        text += field("win", segment.window);
    if (!segment.data.empty())
        text += field("len", segment.data.size());
    if (segment.has(Urg))
        text += field("up", segment.urgentPointer);
    if (segment.options.maximumSegmentSize)
        text += field("mss", *segment.options.maximumSegmentSize);
    return text + describeOptions(segment.options);
}

Segment segmentFrom(std::string_view text) {
    Segment segment;
    segment.source = kPeer;
    segment.destination = {0x0A000001, 49152};
    segment.window = 1000;
    std::istringstream words{std::string(text)};
    std::string word;
    words >> word;
    segment.control = word == "none" ? ControlBits{0} : controlFrom(word);
    while (words >> word) {
        const std::size_t equals = word.find('=');
        if (word == "sackok")
            segment.options.sackPermitted = true;
        else if (equals == std::string::npos)
            segment.checksumDamaged = true;
        else
            setField(segment, std::string_view(word).substr(0, equals),
                     std::string_view(word).substr(equals + 1));
    }
    return segment;
}

std::string describe(const UserResult& result) {
    std::string text = result.general ? "*" : std::string(callName(result.call));
    text += ": " + std::string(resultText(result.code));
    if (result.code == ResultCode::StateIs)
        text += stateName(result.state);
    if (result.code == ResultCode::Data)
        text +=
            " \"" + std::string(result.data.begin(), result.data.end()) + "\"" + (result.push ? " push" : "");
    if (result.urgent)
        text += " urgent";
    return text;
}

std::string describe(EdgeId id) {
    const StateEdge& edge = stateEdge(id);
    return std::string(stateName(edge.from)) + " -> " + std::string(stateName(edge.to)) + " "
           + std::string(causeName(edge.cause));
}

std::string describe(const Tcb& tcb, SimTime now) {
    std::string text(stateName(tcb.state));
    if (tcb.state == State::SynReceived)
        text += tcb.origin == Origin::Passive ? "(passive)" : "(active)";
    text += describeListener(tcb);
    if (tcb.state == State::Closed || tcb.state == State::Listen)
        return text + describeQueues(tcb) + describeTimers(tcb, now);
    text += field("una", tcb.sndUna.value()) + field("nxt", tcb.sndNxt.value());
    if (tcb.state != State::SynSent)
        text += field("wnd", tcb.sndWnd) + field("rcv", tcb.rcvNxt.value()) + field("rwnd", tcb.rcvWnd);
    return text + describeQueues(tcb) + describeTimers(tcb, now);
}

Dialogue::Dialogue(Profile profile) : config(configFor(profile)) {
    config.local = {0x0A000001, 49152};
    config.remote = kPeer;
    config.issList = {100, 400};
    config.receiveBufferOctets = 1000;
    config.sendMssOption = false;
    config.windowScale = config.timestamps = config.sack = false;
}

void Dialogue::bring(State state) {
    if (state == State::Closed)
        return;
    if (state == State::Listen || state == State::SynReceived) {
        call(Open{false, false});
        if (state == State::SynReceived)
            arrives("SYN seq=300");
        return;
    }
    call(Open{});
    if (state == State::SynSent)
        return;
    arrives("SYN,ACK seq=300 ack=101");
    const bool peerFirst = state == State::CloseWait || state == State::LastAck;
    if (peerFirst)
        arrives("FIN,ACK seq=301 ack=101");
    if (state != State::Established && state != State::CloseWait)
        call(Close{});
    if (state == State::Closing)
        arrives("FIN,ACK seq=301 ack=101");
    if (state == State::FinWait2 || state == State::TimeWait)
        arrives("ACK seq=301 ack=102");
    if (state == State::TimeWait)
        arrives("FIN,ACK seq=301 ack=102");
}

void Dialogue::bringActiveSynReceived() {
    call(Open{});
    arrives("SYN seq=300");
}

void Dialogue::call(const UserCall& call) {
    outcome.clear();
    userCall(tcb, call, now, config, outcome);
}

void Dialogue::arrives(std::string_view segment) {
    outcome.clear();
    segmentArrives(tcb, segmentFrom(segment), now, config, outcome);
}

void Dialogue::expire() {
    std::size_t first = kTimerCount;
    for (std::size_t i = 0; i < kTimerCount; ++i) {
        if (tcb.deadlines[i] && (first == kTimerCount || *tcb.deadlines[i] < *tcb.deadlines[first]))
            first = i;
    }
    if (first == kTimerCount)
        std::abort();
    expire(static_cast<TimerKind>(first));
}

void Dialogue::expire(TimerKind kind) {
    outcome.clear();
    const std::optional<SimTime> deadline = tcb.deadline(kind);
    if (!deadline)
        return;
    now = *deadline;
    timeout(tcb, kind, now, config, outcome);
}

void Dialogue::crashes() {
    outcome.clear();
    crash(tcb, outcome);
}

std::string Dialogue::reply() const {
    std::string text;
    for (const OutgoingSegment& outgoing : outcome.segments) {
        text += "snd " + describe(outgoing.segment);
        if (outgoing.segment.destination.port != kPeer.port)
            text += field("port", outgoing.segment.destination.port);
        text += outgoing.retransmission ? " again | " : " | ";
    }
    for (const UserResult& result : outcome.results)
        text += describe(result) + " | ";
    for (const EdgeId edge : outcome.transitions)
        text += describe(edge) + " | ";
    return text + describe(tcb, now);
}

std::string Dialogue::rules() const {
    std::string text;
    for (const Decision& decision : outcome.decisions) {
        if (!text.empty())
            text += ' ';
        text += std::string(ruleInfo(decision.rule()).key) + mark(decision.verdict());
    }
    return text;
}

} // namespace finwait

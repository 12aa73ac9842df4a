#include "core/sim/observation.h"

#include <algorithm>

#include "core/tcp/option_reader.h"
#include "core/tcp/state_edges.h"
#include "core/tcp/wire_numbers.h"

namespace finwait {

namespace {

constexpr std::size_t kEdgesMax = 4; ///< That one segment can stand for.
constexpr std::uint8_t kScaleMax = 14;

/// Each segment that has begun its way took one step, or two when it is no longer on it.
std::size_t stepsDone(const World& world) {
    return 2 * std::size_t{world.lastId} - world.channels[0].inFlight.size()
           - world.channels[1].inFlight.size();
}

InFlight takeFlight(Channel& channel, SegmentId id) {
    const auto found = std::ranges::find(channel.inFlight, id, &InFlight::id);
    InFlight flight = std::move(*found);
    channel.inFlight.erase(found);
    return flight;
}

std::uint32_t scaled(const Segment& segment, const Tcb& tcb, std::uint8_t scale) {
    return std::uint32_t{segment.window} << (tcb.scaling && !segment.has(Syn) ? scale : 0);
}

/// Both SYNs must have carried the option.
void learnScale(Tcb& tcb, const Segment& syn, bool own) {
    const std::uint8_t scale = std::min(syn.options.windowScale.value_or(0), kScaleMax);
    (own ? tcb.rcvScale : tcb.sndScale) = scale;
    const bool otherSyn = own ? tcb.irs != SeqNum() : tcb.iss != SeqNum();
    tcb.scaling = syn.options.windowScale.has_value() && (!otherSyn || tcb.scaling);
}

void moveState(World& world, End end, const StateEstimate& estimate, bool arrived, Report& report) {
    Tcb& tcb = world.end(end).tcb;
    for (const EdgeId edge : edgesBetween(tcb.state, estimate.likely, arrived))
        report.transitions.push_back({end, edge});
    tcb.state = estimate.likely;
}

void noteSent(Tcb& tcb, const Segment& segment) {
    const SeqNum end = segment.seq + segment.length();
    const bool first = tcb.sndMax == SeqNum();
    if (segment.has(Syn)) {
        learnScale(tcb, segment, true);
        tcb.iss = segment.seq;
        tcb.sndUna = first ? segment.seq : tcb.sndUna;
    } else if (first) {
        tcb.sndUna = segment.seq;
    }
    if (segment.has(Fin)) {
        tcb.finSent = true;
        tcb.finSeq = end - 1;
    }
    if (!segment.has(Rst) || first) {
        tcb.sndNxt = first ? end : later(tcb.sndNxt, end);
        tcb.sndMax = tcb.sndNxt;
    }
    if (segment.has(Ack) && !segment.has(Rst)) {
        tcb.rcvNxt = segment.ack;
        tcb.lastAckSent = segment.ack;
        tcb.rcvWnd = scaled(segment, tcb, tcb.rcvScale);
    }
}

void noteArrived(Tcb& tcb, const Segment& segment) {
    if (segment.has(Rst))
        return;
    if (segment.has(Syn)) {
        learnScale(tcb, segment, false);
        tcb.irs = segment.seq;
        tcb.rcvNxt = later(tcb.rcvNxt == SeqNum() ? segment.seq + 1 : tcb.rcvNxt, segment.seq + 1);
        tcb.sendMss = segment.options.maximumSegmentSize.value_or(tcb.sendMss);
    }
    tcb.finReceived = tcb.finReceived || segment.has(Fin);
    if (segment.options.timestamps)
        tcb.tsRecent = segment.options.timestamps->value;
    if (!segment.has(Ack))
        return;
    if (tcb.sndMax != SeqNum())
        tcb.sndUna = later(tcb.sndUna, segment.ack);
    tcb.sndWnd = scaled(segment, tcb, tcb.sndScale);
    tcb.maxSndWnd = std::max(tcb.maxSndWnd, tcb.sndWnd);
    tcb.sndWl1 = segment.seq;
    tcb.sndWl2 = segment.ack;
}

void depart(const Observation& observation, World& world, std::uint32_t index, Report& report) {
    const ObservedSegment& seen = observation.segments[index];
    const Segment segment = observation.segment(index);
    Channel& channel = world.channelFrom(seen.sender);
    ++channel.sentCount;
    InFlight flight;
    flight.id = ++world.lastId;
    flight.segment = segment;
    flight.sentAt = flight.dueAt = world.now;
    flight.retransmission = seen.marks.contains(SegmentMark::Retransmission);
    channel.inFlight.push_back(flight);

    Departure departure;
    departure.id = flight.id;
    departure.sender = seen.sender;
    departure.segment = segment;
    departure.sentAt = departure.dueAt = world.now;
    departure.retransmission = flight.retransmission;
    report.departures.push_back(std::move(departure));
    report.kind = StepKind::Observed;
    report.actor = seen.sender;
    moveState(world, seen.sender, seen.sending, false, report);
    noteSent(world.end(seen.sender).tcb, segment);
}

void arrive(const Observation& observation, World& world, std::uint32_t index, Report& report) {
    const ObservedSegment& seen = observation.segments[index];
    const End receiver = peerOf(seen.sender);
    InFlight flight = takeFlight(world.channelFrom(seen.sender), index + 1);
    report.touched = flight.id;
    if (!seen.received) {
        report.removal = Removal{flight.id, seen.sender, std::move(flight.segment), flight.retransmission};
        report.kind = StepKind::Wire;
        return;
    }
    ++world.channelFrom(seen.sender).deliveredCount;
    report.kind = StepKind::Arrival;
    report.actor = receiver;
    moveState(world, receiver, seen.receiving, true, report);
    noteArrived(world.end(receiver).tcb, flight.segment);
    report.arrival =
        Arrival{flight.id, receiver, std::move(flight.segment), seen.accepted, flight.retransmission};
}

/// How strange it would be that this edge was taken: 0 is what a segment or a call explains.
int strangeness(const StateEdge& edge, bool arrived) {
    switch (edge.cause) {
    case EdgeCause::RcvSyn:
    case EdgeCause::RcvSynAck:
    case EdgeCause::RcvAckOfSyn:
    case EdgeCause::RcvFin:
    case EdgeCause::RcvAckOfFin:
    case EdgeCause::RcvFinAndAckOfFin:
    case EdgeCause::RcvRst:
        return arrived ? 0 : 1;
    case EdgeCause::ActiveOpen:
    case EdgeCause::PassiveOpen:
    case EdgeCause::Close:
    case EdgeCause::Abort:
        return !arrived && (edge.to != State::Closed || edge.action == EdgeAction::SndRst) ? 0 : 1;
    case EdgeCause::TimeWaitTimeout:
        return 1;
    case EdgeCause::Send:
    case EdgeCause::RcvUnexpectedSyn:
    case EdgeCause::RcvTextAfterClose:
    case EdgeCause::UserTimeout:
    case EdgeCause::RetransmissionLimit:
    case EdgeCause::FinWait2Timeout:
    case EdgeCause::KeepAliveTimeout:
    case EdgeCause::ListenerStays:
    case EdgeCause::RcvCookie:
    case EdgeCause::Crash:
        return 2;
    }
    return 2;
}

bool isBeginning(State state) {
    return state == State::Listen || state == State::SynSent || state == State::SynReceived;
}

/// Through CLOSED leads only what begins a connection anew.
bool mayLead(const StateEdge& edge, State to, bool arrived) {
    if (isBeginning(to))
        return true;
    const bool passesEnd = edge.to != to && (edge.to == State::Closed || edge.to == State::Listen);
    return !passesEnd && strangeness(edge, arrived) < 2 && edge.cause != EdgeCause::TimeWaitTimeout;
}

struct Way {
    std::vector<EdgeId> edges;
    int cost = 0;
};

/// The cheapest way of at most `left` edges; empty when there is none.
Way wayBetween(State from, State to, bool arrived, std::size_t left) {
    constexpr int kCostOfEdge = 4;
    Way best;
    const std::span<const StateEdge> edges = stateEdges();
    for (std::size_t id = 0; id < edges.size() && left != 0; ++id) {
        const StateEdge& edge = edges[id];
        if (edge.from != from || !mayLead(edge, to, arrived))
            continue;
        Way rest;
        if (edge.to != to) {
            rest = wayBetween(edge.to, to, arrived, left - 1);
            if (rest.edges.empty())
                continue;
        }
        const int cost = kCostOfEdge + strangeness(edge, arrived) + rest.cost;
        if (!best.edges.empty() && cost >= best.cost)
            continue;
        best.edges.assign(1, static_cast<EdgeId>(id));
        best.edges.insert(best.edges.end(), rest.edges.begin(), rest.edges.end());
        best.cost = cost;
    }
    return best;
}

using Ways = std::array<std::array<std::vector<EdgeId>, kStateCount>, kStateCount>;

Ways allWays(bool arrived) {
    Ways ways;
    for (const State from : kAllStates) {
        for (const State to : kAllStates) {
            if (from != to)
                ways[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)] =
                    wayBetween(from, to, arrived, kEdgesMax).edges;
        }
    }
    return ways;
}

} // namespace

std::span<const std::uint8_t> Observation::packetOctets(std::size_t index) const {
    const ObservedSegment& seen = segments[index];
    return std::span(octets).subspan(seen.octetsFrom, seen.octetsKept);
}

std::span<const std::uint8_t> Observation::segmentOctets(std::size_t index) const {
    return packetOctets(index).subspan(segments[index].headerOctets);
}

std::uint32_t Observation::missingOctets(std::size_t index) const {
    const ObservedSegment& seen = segments[index];
    return seen.ipOctets > seen.octetsKept ? seen.ipOctets - seen.octetsKept : 0;
}

Segment Observation::segment(std::size_t index) const {
    const ObservedSegment& seen = segments[index];
    Segment segment;
    segment.source = sockets[indexOf(seen.sender)];
    segment.destination = sockets[indexOf(peerOf(seen.sender))];
    segment.seq = seen.seq;
    segment.ack = seen.ack;
    segment.control = static_cast<ControlBits>(seen.flags);
    segment.reserved = static_cast<std::uint8_t>(seen.flags >> 8);
    segment.window = seen.window;
    segment.urgentPointer = seen.urgentPointer;
    const std::span<const std::uint8_t> kept = segmentOctets(index);
    const std::size_t header = std::min(std::size_t{kept[12]} / 16 * 4, kept.size());
    segment.options = readOptions(kept.subspan(kHeaderOctetsMin, header - kHeaderOctetsMin));
    const auto text = kept.subspan(header);
    segment.data.assign(text.begin(), text.end());
    segment.data.resize(seen.textOctets);
    return segment;
}

std::optional<Intent> Observation::upcoming(const World& world) const {
    const std::size_t done = stepsDone(world);
    if (done >= steps.size())
        return std::nullopt;
    const ObserveAct& next = steps[done];
    return Intent{next.arrives ? world.now : segments[next.segment].at, next};
}

StateEstimate Observation::estimateAt(const World& world, End end) const {
    for (std::size_t step = stepsDone(world); step-- > 0;) {
        const ObservedSegment& segment = segments[steps[step].segment];
        if (steps[step].arrives == (segment.sender == end))
            continue;
        StateEstimate estimate = steps[step].arrives ? segment.receiving : segment.sending;
        if (estimate.may.contains(State::TimeWait) && world.now - segment.at >= kTimeWaitShortestUs)
            estimate.may = estimate.may | StateSet{State::Closed};
        return estimate;
    }
    return first[indexOf(end)];
}

World makeWorld(const Observation& observation) {
    World world;
    for (const End end : kBothEnds) {
        Endpoint& endpoint = world.end(end);
        endpoint.config.local = observation.sockets[indexOf(end)];
        endpoint.config.remote = observation.sockets[indexOf(peerOf(end))];
        endpoint.tcb.remote = endpoint.config.remote;
        endpoint.tcb.remoteSpecified = true;
        endpoint.tcb.state = observation.first[indexOf(end)].likely;
        world.channelFrom(end).link.latencyUs = 0;
    }
    return world;
}

IntentError check(const Observation* observation, const World& world, const ObserveAct& act) {
    if (observation == nullptr)
        return IntentError::NotWatched;
    const std::optional<Intent> next = observation->upcoming(world);
    return next && next->act == Act(act) ? IntentError::None : IntentError::NothingDue;
}

void observe(const Observation& observation, World& world, const ObserveAct& act, Report& report) {
    if (act.arrives)
        arrive(observation, world, act.segment, report);
    else
        depart(observation, world, act.segment, report);
}

std::vector<EdgeId> edgesBetween(State from, State to, bool arrived) {
    static const std::array<Ways, 2> kWays = {allWays(false), allWays(true)};
    return kWays[arrived ? 1 : 0][static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
}

} // namespace finwait

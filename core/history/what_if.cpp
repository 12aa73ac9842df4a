#include "core/history/what_if.h"

#include <algorithm>
#include <utility>

#include "core/tcp/endpoint.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

using Kind = Alternative::Kind;

bool endsConnection(ResultCode code) {
    switch (code) {
    case ResultCode::ConnectionReset:
    case ResultCode::ConnectionRefused:
    case ResultCode::UserTimeout:
    case ResultCode::TimedOut:
        return true;
    case ResultCode::Ok:
    case ResultCode::Data:
    case ResultCode::ConnectionDoesNotExist:
    case ResultCode::ConnectionExists:
    case ResultCode::ConnectionClosing:
    case ResultCode::Closing:
    case ResultCode::RemoteUnspecified:
    case ResultCode::InsufficientResources:
    case ResultCode::PeerClosing:
    case ResultCode::Urgent:
    case ResultCode::DeliveryProblem:
    case ResultCode::RemoteInvalid:
    case ResultCode::StateIs:
        return false;
    }
    return false;
}

void addMoves(const Report& report, Future& future) {
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        Beat beat{
            .kind = Beat::Kind::Moves, .end = transition.end, .at = report.at, .step = future.stepCount};
        beat.from = edge.from;
        beat.to = edge.to;
        future.beats.push_back(beat);
        State& rest = future.rest[indexOf(transition.end)];
        if (edge.from != State::TimeWait || edge.to != State::Closed)
            rest = edge.to;
    }
}

void addSends(const Report& report, Future& future) {
    for (const Departure& departure : report.departures) {
        if (departure.origin != SegmentOrigin::Sent)
            continue;
        Beat beat{
            .kind = Beat::Kind::Sends, .end = departure.sender, .at = report.at, .step = future.stepCount};
        beat.control = departure.segment.control;
        beat.octets = static_cast<std::uint32_t>(departure.segment.data.size());
        beat.again = departure.retransmission;
        future.beats.push_back(beat);
    }
}

void addTold(const Report& report, Future& future) {
    for (const UserResult& result : report.results) {
        if (!report.actor || !endsConnection(result.code))
            continue;
        Beat beat{
            .kind = Beat::Kind::IsTold, .end = *report.actor, .at = report.at, .step = future.stepCount};
        beat.result = result.code;
        future.beats.push_back(beat);
    }
}

/// One step of a future: what it does, and what people see of it.
class Player {
public:
    Player(World world, ScriptCursor cursor, const Script& script)
        : m_world(std::move(world))
        , m_cursor(std::move(cursor))
        , m_script(script) {
        m_simulation.setRecordDecisions(false);
        for (const End end : kBothEnds)
            m_future.rest[indexOf(end)] = m_world.state(end);
    }

    void act(const Intent& intent) {
        if (m_simulation.apply(m_world, intent, m_report) != IntentError::None)
            return;
        observe(m_script, m_cursor, m_world, m_report);
        note();
    }

    /// Lets happen what comes next. False when all is quiet.
    bool step() {
        if (!playUpcoming(m_simulation, m_script, m_cursor, m_world, m_report))
            return false;
        note();
        return true;
    }

    Future take(bool complete) {
        m_future.complete = complete;
        return std::move(m_future);
    }

private:
    void note() {
        addMoves(m_report, m_future);
        addSends(m_report, m_future);
        addTold(m_report, m_future);
        ++m_future.stepCount;
    }

    World m_world;
    ScriptCursor m_cursor;
    const Script& m_script;
    Simulation m_simulation;
    Report m_report;
    Future m_future;
};

Alternative onSegment(Kind kind, Act act, End sender, const InFlight& flight) {
    Alternative alternative;
    alternative.kind = kind;
    alternative.act = std::move(act);
    alternative.end = sender;
    alternative.control = flight.segment.control;
    alternative.octets = static_cast<std::uint32_t>(flight.segment.data.size());
    return alternative;
}

Alternative::Overtaker overtakerOf(const World& world, const Intent& intent) {
    if (const auto* call = std::get_if<CallAct>(&intent.act))
        return {call->end, {}, {}, callKind(call->call)};
    const auto event = nextEvent(world);
    if (!event)
        return {};
    if (event->segment == 0)
        return {event->end, {}, event->timer, {}};
    const auto found = findInFlight(world, event->segment);
    return {found->sender, found->flight->segment.control, {}, {}};
}

/// Behind what would come next if the segment were not there. Empty when nothing would, or when that comes
/// before the segment anyway and nothing is behind it.
std::optional<Alternative> delayed(const World& world, const ScriptCursor& cursor, const Script& script,
                                   End sender, const InFlight& flight) {
    World without = world;
    auto& inFlight = without.channelFrom(sender).inFlight;
    std::erase_if(inFlight, [&flight](const InFlight& other) { return other.id == flight.id; });
    const auto next = upcomingStep(script, cursor, without);
    if (!next || next->intent.at < flight.dueAt)
        return std::nullopt;
    Alternative alternative =
        onSegment(Kind::Delay, DelayAct{flight.id, next->intent.at + kMillisecondUs}, sender, flight);
    alternative.past = overtakerOf(without, next->intent);
    return alternative;
}

std::vector<FlightRef> dueFirst(const World& world) {
    std::vector<FlightRef> flights;
    for (const End sender : kBothEnds) {
        for (const InFlight& flight : world.channelFrom(sender).inFlight)
            flights.push_back({sender, &flight});
    }
    std::ranges::stable_sort(flights, [](const FlightRef& a, const FlightRef& b) {
        return std::pair(a.flight->held, a.flight->dueAt) < std::pair(b.flight->held, b.flight->dueAt);
    });
    if (flights.size() > kWhatIfSegmentsMax)
        flights.resize(kWhatIfSegmentsMax);
    return flights;
}

void addCalls(const World& world, std::vector<Alternative>& alternatives) {
    for (const End end : kBothEnds) {
        const Endpoint& endpoint = world.end(end);
        for (const UserCall& call :
             {UserCall(Open{true, true}), UserCall(Send{{'h', 'e', 'l', 'l', 'o'}}), UserCall(Close{})}) {
            if (previewCall(endpoint.tcb, call, world.now, endpoint.config) != ResultCode::Ok)
                continue;
            Alternative alternative;
            alternative.kind = Kind::Call;
            alternative.act = CallAct{end, call};
            alternative.end = end;
            alternatives.push_back(std::move(alternative));
        }
    }
}

/// The beats of `some` for which `others` have none, one for one.
std::vector<Beat> onlyIn(const std::vector<Beat>& some, std::vector<Beat> others) {
    std::vector<Beat> only;
    for (const Beat& beat : some) {
        const auto match =
            std::ranges::find_if(others, [&](const Beat& other) { return beat.isLike(other); });
        if (match == others.end())
            only.push_back(beat);
        else
            others.erase(match);
    }
    return only;
}

/// Steps within which two futures can be compared: of one that goes on, the half that was played for sure.
std::uint32_t comparableSteps(const Future& present, const Future& other) {
    std::uint32_t steps = UINT32_MAX;
    for (const Future* future : {&present, &other}) {
        if (!future->complete)
            steps = std::min(steps, future->stepCount / 2);
    }
    return steps;
}

std::vector<Beat> within(std::uint32_t steps, std::vector<Beat> beats) {
    std::erase_if(beats, [steps](const Beat& beat) { return beat.step > steps; });
    return beats;
}

bool bothMove(const std::vector<Beat>& beats, State from, State to) {
    return std::ranges::all_of(kBothEnds, [&](End end) {
        return std::ranges::any_of(beats, [&](const Beat& beat) {
            return beat.kind == Beat::Kind::Moves && beat.end == end && beat.from == from && beat.to == to;
        });
    });
}

bool bothMoveOnlyIn(const Future& other, const Future& present, State from, State to) {
    return bothMove(other.beats, from, to) && !bothMove(present.beats, from, to);
}

void take(std::optional<Beat>& place, const Beat& beat) {
    if (!place)
        place = beat;
}

void sort(const Beat& beat, Difference& difference) {
    switch (beat.kind) {
    case Beat::Kind::Moves:
        take(difference.moves, beat);
        break;
    case Beat::Kind::Sends:
        take(beat.again ? difference.again : difference.sends, beat);
        break;
    case Beat::Kind::IsTold:
        take(difference.told, beat);
        break;
    }
}

/// More data means more segments: that alone is not worth a word.
bool isMoreOfTheSame(const Alternative& how, const Difference& difference) {
    const auto* call = std::get_if<CallAct>(&how.act);
    const bool resets = difference.sends && (difference.sends->control & Rst) != 0;
    return call != nullptr && std::holds_alternative<Send>(call->call) && !difference.told
           && !difference.moves && !difference.otherRest && !resets;
}

} // namespace

bool Beat::isLike(const Beat& other) const {
    Beat here = *this;
    here.at = other.at;
    here.step = other.step;
    return here == other;
}

Future playOut(World world, ScriptCursor cursor, const Script& script, const std::optional<Intent>& first,
               std::size_t stepsMax) {
    Player player(std::move(world), std::move(cursor), script);
    if (first)
        player.act(*first);
    for (std::size_t step = 0; step < stepsMax; ++step) {
        if (!player.step())
            return player.take(true);
    }
    return player.take(false);
}

std::vector<Alternative> alternativesAt(const World& world, const ScriptCursor& cursor,
                                        const Script& script) {
    std::vector<Alternative> alternatives;
    const std::vector<FlightRef> flights = dueFirst(world);
    if (flights.empty() && !upcomingStep(script, cursor, world))
        return alternatives;
    for (const auto& [sender, flight] : flights) {
        alternatives.push_back(onSegment(Kind::Deliver, DeliverAct{flight->id}, sender, *flight));
        alternatives.push_back(onSegment(Kind::Drop, DropAct{flight->id}, sender, *flight));
        if (flight->held)
            continue;
        if (auto delay = delayed(world, cursor, script, sender, *flight))
            alternatives.push_back(std::move(*delay));
    }
    addCalls(world, alternatives);
    return alternatives;
}

std::optional<Difference> differenceOf(const Future& present, const Future& other, const Alternative& how) {
    Difference difference;
    const bool calls = how.kind == Kind::Call;
    const std::uint32_t steps = comparableSteps(present, other);
    const std::vector<Beat> gained = onlyIn(within(steps, other.beats), present.beats);
    const std::vector<Beat> lost = onlyIn(within(steps, present.beats), other.beats);
    if (gained.empty() && lost.empty())
        return std::nullopt;
    for (const Beat& beat : gained) {
        if (!calls || beat.step > 0)
            sort(beat, difference);
    }
    if (!lost.empty())
        difference.missing = lost.front();
    difference.simultaneousClose = bothMoveOnlyIn(other, present, State::FinWait1, State::Closing);
    difference.simultaneousOpen = bothMoveOnlyIn(other, present, State::SynSent, State::SynReceived);
    difference.otherRest = present.complete && other.complete && present.rest != other.rest;
    const bool beyondSight = difference == Difference{} && !(present.complete && other.complete);
    if (beyondSight || isMoreOfTheSame(how, difference))
        return std::nullopt;
    return difference;
}

std::vector<WhatIf> whatIfAt(const History& history) {
    const World& world = history.world();
    const ScriptCursor& cursor = history.scriptCursor();
    std::vector<WhatIf> answers;
    if (history.observation() != nullptr)
        return answers;
    const auto alternatives = alternativesAt(world, cursor, history.script());
    if (alternatives.empty())
        return answers;
    const Future present = playOut(world, cursor, history.script());
    for (const Alternative& alternative : alternatives) {
        Future future = playOut(world, cursor, history.script(), Intent{world.now, alternative.act});
        if (const auto difference = differenceOf(present, future, alternative))
            answers.push_back({alternative, std::move(future), *difference});
    }
    return answers;
}

} // namespace finwait

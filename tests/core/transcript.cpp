#include "transcript.h"

#include "core/scenario/goal.h"
#include "core/scenario/question.h"
#include "core/sim/simulation.h"

namespace finwait {

namespace {

std::string seconds(SimTime time) {
    std::string fraction = std::to_string(time.us % kSecondUs);
    fraction.insert(0, 6 - fraction.size(), '0');
    while (fraction.size() > 1 && fraction.back() == '0')
        fraction.pop_back();
    return std::to_string(time.us / kSecondUs) + "." + fraction;
}

std::string letter(End end) {
    return std::string(1, letterOf(end));
}

std::string optionWords(const SegmentOptions& options) {
    std::string words;
    if (options.maximumSegmentSize)
        words += " mss=" + std::to_string(*options.maximumSegmentSize);
    if (options.windowScale)
        words += " wscale=" + std::to_string(*options.windowScale);
    if (options.sackPermitted)
        words += " sack-permitted";
    if (options.timestamps)
        words += " ts=" + std::to_string(options.timestamps->value) + "/"
                 + std::to_string(options.timestamps->echoReply);
    for (const SackBlock& block : options.sackBlocks)
        words += " sack=" + std::to_string(block.left.value()) + "-" + std::to_string(block.right.value());
    return words;
}

std::string departureWords(const World& world, const Departure& departure) {
    const Segment& segment = departure.segment;
    std::string words = "    " + letter(departure.sender) + (departure.sender == End::A ? " --> #" : " <-- #")
                        + std::to_string(departure.id) + " " + segmentWords(segment);
    if (segment.source != world.end(departure.sender).config.local)
        words += " from " + toString(segment.source);
    if (segment.destination != world.end(peerOf(departure.sender)).config.local)
        words += " to " + toString(segment.destination);
    if (departure.retransmission)
        words += ", again";
    if (departure.origin == SegmentOrigin::Forged)
        words += ", forged";
    if (departure.origin == SegmentOrigin::Duplicate)
        words += ", copy of #" + std::to_string(departure.copyOf);
    if (departure.lost)
        return words + ", lost\n";
    if (departure.held)
        return words + ", held\n";
    if (departure.elsewhere)
        return words + ", leaves the stage\n";
    return words + ", due " + seconds(departure.dueAt) + "\n";
}

std::string resultWords(const UserResult& result) {
    std::string words = result.general ? std::string("signal") : std::string(callName(result.call));
    words += ": ";
    words += resultText(result.code);
    if (result.code == ResultCode::StateIs)
        words += stateName(result.state);
    if (result.code == ResultCode::Data)
        words += " \"" + std::string(result.data.begin(), result.data.end()) + "\""
                 + (result.push ? " push seen" : "");
    if (result.urgent)
        words += " urgent data remains";
    return words;
}

struct ActWords {
    std::string operator()(const CallAct& act) const {
        std::string words = letter(act.end) + " calls " + std::string(callName(callKind(act.call)));
        if (const auto* open = std::get_if<Open>(&act.call))
            words += open->active ? " active" : " passive";
        if (const auto* send = std::get_if<Send>(&act.call))
            words += " \"" + std::string(send->data.begin(), send->data.end()) + "\"";
        return words;
    }
    std::string operator()(const NextAct&) const { return "next"; }
    std::string operator()(const DeliverAct& act) const { return named("delivered out of turn", act.id); }
    std::string operator()(const DropAct& act) const { return named("dropped", act.id); }
    std::string operator()(const DuplicateAct& act) const { return named("duplicated", act.id); }
    std::string operator()(const HoldAct& act) const { return named("held", act.id); }
    std::string operator()(const ReleaseAct& act) const { return named("released", act.id); }
    std::string operator()(const DelayAct& act) const {
        return named("delayed", act.id) + " until " + seconds(act.dueAt);
    }
    std::string operator()(const ForgeAct& act) const {
        return "somebody forges a segment to " + letter(act.to);
    }
    std::string operator()(const LinkAct& act) const {
        return "link from " + letter(act.sender) + " latency " + seconds({act.link.latencyUs}) + " loss "
               + std::to_string(act.link.lossPpm) + (act.link.held ? " held" : "");
    }
    std::string operator()(const CrashAct& act) const { return letter(act.end) + " crashes"; }
    std::string operator()(const ObserveAct&) const { return "captured"; }

private:
    static std::string named(const char* what, SegmentId id) {
        return "#" + std::to_string(id) + " is " + what;
    }
};

std::string eventWords(const Report& report) {
    if (report.arrival)
        return "#" + std::to_string(report.arrival->id) + " arrives at " + letter(report.arrival->to)
               + (report.arrival->accepted ? "" : " (not accepted)");
    if (report.timer)
        return letter(report.actor.value_or(End::A)) + " " + std::string(timerName(*report.timer))
               + " timeout";
    return std::visit(ActWords(), report.act);
}

std::string stateWords(const Report& report) {
    std::string words;
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        words += "    " + letter(transition.end) + " " + std::string(stateName(edge.from)) + " => "
                 + std::string(stateName(edge.to)) + " (" + std::string(causeName(edge.cause)) + ")\n";
    }
    return words;
}

struct AnswerWords {
    std::string operator()(State state) const { return std::string(stateName(state)); }
    std::string operator()(ControlBits bits) const { return controlNames(bits); }
    std::string operator()(NoSegment) const { return "no segment"; }
    std::string operator()(SeqNum number) const { return std::to_string(number.value()); }
};

std::string whyWords(const Report& report) {
    std::string words;
    std::string line = "    because";
    for (const Decision& decision : report.decisions) {
        const std::string one = " " + std::string(ruleInfo(decision.rule()).key) + "/"
                                + std::string(verdictName(decision.verdict()));
        if (line.size() + one.size() > 110) {
            words += line + "\n";
            line = "           ";
        }
        line += one;
    }
    return report.decisions.empty() ? std::string() : words + line + "\n";
}

} // namespace

std::string segmentWords(const Segment& segment) {
    std::string words = controlNames(segment.control) + " seq=" + std::to_string(segment.seq.value());
    if (segment.has(Ack) || segment.ack != SeqNum())
        words += " ack=" + std::to_string(segment.ack.value());
    words += " win=" + std::to_string(segment.window);
    if (segment.has(Urg) || segment.urgentPointer != 0)
        words += " up=" + std::to_string(segment.urgentPointer);
    if (segment.reserved != 0)
        words += " reserved=" + std::to_string(segment.reserved);
    if (segment.checksumDamaged)
        words += " damaged";
    words += optionWords(segment.options);
    if (!segment.data.empty())
        words += " \"" + std::string(segment.data.begin(), segment.data.end()) + "\"";
    return words;
}

std::string stepWords(const World& world, const Report& report) {
    std::string words = seconds(report.at) + " " + eventWords(report) + "\n" + stateWords(report);
    for (const Departure& departure : report.departures)
        words += departureWords(world, departure);
    for (const UserResult& result : report.results)
        words +=
            "    " + (report.actor ? letter(*report.actor) : "?") + " is told " + resultWords(result) + "\n";
    return words + whyWords(report);
}

std::string transcript(const History& history) {
    std::string words;
    history.replay(0, [&](NodeId id, const World& world, const Report& report) {
        if (id != 0)
            words += stepWords(world, report);
    });
    return words;
}

std::string answers(const Scenario& scenario, std::size_t stepsMax) {
    const std::vector<Cue> cues = cuesOf(scenario.questions);
    CueWatch watch(cues, scenario.script);
    World world = makeWorld(scenario);
    std::string words;
    const auto ask = [&](std::uint32_t index) {
        const Question& question = scenario.questions[index];
        const auto answer = rightAnswer(question, world, scenario.script, watch.scriptCursor());
        words += "question " + std::to_string(index + 1) + " at " + seconds(world.now) + " about "
                 + letter(question.end) + ": "
                 + (answer ? std::visit(AnswerWords(), answer->answer) : "not put") + "\n";
    };
    for (const std::uint32_t index : watch.begin(world))
        ask(index);
    Simulation simulation;
    Report report;
    ScriptCursor cursor = beginScript(scenario.script);
    for (std::size_t step = 0; step < stepsMax; ++step) {
        if (!playUpcoming(simulation, scenario.script, cursor, world, report))
            break;
        for (const std::uint32_t index : watch.step(world, report))
            ask(index);
    }
    return words;
}

std::string solutionTranscript(const Scenario& scenario) {
    const Goal& goal = scenario.goals.front();
    History history(makeWorld(scenario), scenario.script);
    GoalCursor cursor = beginGoal(goal);
    const auto forward = [&] {
        if (cursor.status != GoalStatus::Open || !history.forward())
            return false;
        observe(goal, cursor, history.world(), history.report());
        return true;
    };
    for (const Intent& intent : goal.solution) {
        while (history.apply(intent) == IntentError::EventsPending) {
            if (!forward())
                return "the solution comes to a halt\n";
        }
        observe(goal, cursor, history.world(), history.report());
    }
    while (forward())
        ;
    return transcript(history) + (cursor.status == GoalStatus::Reached ? "reached\n" : "not reached\n");
}

std::string transcript(const Scenario& scenario, std::size_t stepsMax) {
    History history(makeWorld(scenario), scenario.script);
    const bool quiet = history.foresee(stepsMax);
    return transcript(history) + (quiet ? "quiet\n" : "still going on\n");
}

} // namespace finwait

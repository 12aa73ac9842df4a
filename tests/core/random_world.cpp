#include "tests/core/random_world.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/scenario/session_file.h"
#include "core/sim/invariants.h"

namespace finwait {

namespace {

constexpr int kCloseDownStepsMax = 200'000;

RandomRun* g_running = nullptr;

extern "C" void tellOnTheWayOut(int) {
    std::signal(SIGABRT, SIG_DFL);
    if (g_running != nullptr)
        std::fprintf(stderr, "%s\n", g_running->complaint().c_str());
}

bool isOrderly(const StateEdge& edge) {
    switch (edge.cause) {
    case EdgeCause::TimeWaitTimeout:
    case EdgeCause::RcvAckOfFin:
    case EdgeCause::ListenerStays:
        return true;
    case EdgeCause::PassiveOpen:
    case EdgeCause::ActiveOpen:
    case EdgeCause::Send:
    case EdgeCause::Close:
    case EdgeCause::Abort:
    case EdgeCause::RcvSyn:
    case EdgeCause::RcvSynAck:
    case EdgeCause::RcvAckOfSyn:
    case EdgeCause::RcvFin:
    case EdgeCause::RcvFinAndAckOfFin:
    case EdgeCause::RcvRst:
    case EdgeCause::RcvUnexpectedSyn:
    case EdgeCause::RcvTextAfterClose:
    case EdgeCause::RcvCookie:
    case EdgeCause::UserTimeout:
    case EdgeCause::RetransmissionLimit:
    case EdgeCause::FinWait2Timeout:
    case EdgeCause::KeepAliveTimeout:
    case EdgeCause::Crash:
        return edge.to != State::Closed && edge.to != State::Listen;
    }
    return false;
}

bool mayReceive(const Endpoint& end) {
    switch (end.tcb.state) {
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
        return end.tcb.receives.empty();
    case State::CloseWait:
        return !end.tcb.receiveBuffer.empty();
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return end.config.receiveAfterFin && !end.tcb.receiveBuffer.empty();
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
        return false;
    }
    return false;
}

bool mayClose(const Tcb& tcb) {
    switch (tcb.state) {
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::CloseWait:
        return !tcb.closeRequested;
    case State::Closed:
    case State::FinWait1:
    case State::FinWait2:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return false;
    }
    return false;
}

std::string lastStep(const Report& report) {
    std::string text;
    if (report.call)
        text += " " + std::string(callName(*report.call));
    for (const End end : kBothEnds) {
        text += std::string(" ") + letterOf(end) + ": " + std::string(stateName(report.before[indexOf(end)]));
        text += " -> " + std::string(stateName(report.after[indexOf(end)])) + ";";
    }
    for (const Decision& decision : report.decisions)
        text += " " + std::string(ruleInfo(decision.rule()).key);
    return text;
}

} // namespace

const char* peopleName(People people) {
    switch (people) {
    case People::Honest:
        return "honest";
    case People::Forging:
        return "forging";
    }
    return "";
}

RandomRun::RandomRun(std::uint64_t seed, People people)
    : m_seed(seed)
    , m_people(people)
    , m_prng(seed)
    , m_scenario(randomScenario(m_prng))
    , m_world(makeWorld(m_scenario)) {
    g_running = this;
    std::signal(SIGABRT, tellOnTheWayOut);
}

RandomRun::~RandomRun() {
    g_running = nullptr;
}

bool RandomRun::step() {
    for (int attempt = 0; attempt < 100; ++attempt) {
        const Intent intent{m_world.now, randomAct(m_world, m_prng, m_people)};
        if (finwait::check(m_world, intent) == IntentError::None)
            return apply(intent);
    }
    return true;
}

bool RandomRun::apply(const Intent& intent) {
    const std::array<Connection, 2> before = connectionsOf(m_world);
    m_intents.push_back(intent);
    m_broken = "core stopped"; // Which is what complaint() says when the next line does not return.
    m_simulation.apply(m_world, intent, m_report);
    m_broken.reset();
    for (const Transition& transition : m_report.transitions)
        m_disorder = m_disorder || !isOrderly(stateEdge(transition.edge));
    return check(before);
}

bool RandomRun::check(const std::array<Connection, 2>& before) {
    if (const std::optional<Invariant> invariant = checkInvariants(m_world))
        m_broken = std::string(invariantName(*invariant));
    if (!m_broken)
        m_broken = followsTable(m_report);
    if (!m_broken)
        m_broken = closedEndsOnlyReset(m_report);
    if (!m_broken)
        m_broken = m_answers.see(m_report, m_world);
    if (!m_broken && m_people == People::Honest)
        m_broken = m_streams.see(m_report, before, m_world);
    return !m_broken;
}

void RandomRun::readAndClose(End end) {
    while (!m_broken && mayReceive(m_world.end(end)))
        apply({m_world.now, CallAct{end, Receive{}}});
    if (!m_broken && mayClose(m_world.tcb(end)))
        apply({m_world.now, CallAct{end, Close{}}});
}

bool RandomRun::closeDown() {
    for (const End sender : kBothEnds) {
        const Link calm{m_world.channelFrom(sender).link.latencyUs, 0, false};
        apply({m_world.now, LinkAct{sender, calm}});
        std::vector<SegmentId> held;
        for (const InFlight& flight : m_world.channelFrom(sender).inFlight) {
            if (flight.held)
                held.push_back(flight.id);
        }
        for (const SegmentId id : held)
            apply({m_world.now, ReleaseAct{id}});
    }
    for (int steps = 0; !m_broken; ++steps) {
        for (const End end : kBothEnds)
            readAndClose(end);
        if (m_broken || !nextEvent(m_world))
            break;
        if (steps == kCloseDownStepsMax)
            m_broken = "does not come to rest";
        else
            apply({m_world.now, NextAct{}});
    }
    for (const End end : kBothEnds) {
        const State state = m_world.state(end);
        const bool forgotten = m_disorder && state == State::FinWait2; // The peer went away without a FIN.
        if (!m_broken && state != State::Closed && !forgotten)
            m_broken = "both closed, but one end does not get to CLOSED";
    }
    return !m_broken;
}

bool RandomRun::comesToRest() {
    const std::size_t bound = quietBound(m_world);
    if (!m_broken && segmentsUntilQuiet(m_world, bound) >= bound)
        m_broken = "the ends answer each other for ever";
    return !m_broken;
}

std::string RandomRun::session() const {
    History history(makeWorld(m_scenario));
    // The step that broke it is the reader's to take: core may not survive it.
    const std::size_t last = m_intents.size() - (m_intents.empty() ? 0 : 1);
    for (std::size_t i = 0; i < (m_broken ? last : m_intents.size()); ++i)
        history.apply(m_intents[i]);
    return sessionText(m_scenario, history);
}

std::string RandomRun::complaint() const {
    const auto path = std::filesystem::temp_directory_path()
                      / ("finwait-" + std::to_string(m_seed) + "-" + peopleName(m_people) + ".json");
    std::ofstream(path) << session();
    const std::string seed = std::to_string(m_seed);
    return "world " + seed + " (" + peopleName(m_people) + "), step " + std::to_string(m_intents.size())
           + ": " + m_broken.value_or("core stopped, looking ahead") + "\nin" + lastStep(m_report)
           + "\nagain: world_fuzz_test --seed " + seed + " --people " + peopleName(m_people)
           + "\nup to the step before: finwait " + path.string();
}

} // namespace finwait

#include "tests/bench/long_history.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace finwait {

namespace {

constexpr std::size_t kSendOctets = 30'000;

Act randomAct(const World& world, Prng& prng) {
    const End end = prng.below(2) == 0 ? End::A : End::B;
    const SegmentId id = world.lastId == 0 ? 0 : world.lastId - prng.below(std::min(world.lastId, 4U));
    switch (prng.below(24)) {
    case 0:
        return DropAct{id};
    case 1:
        return HoldAct{id};
    case 2:
    case 3:
        return ReleaseAct{id};
    case 4:
        return DuplicateAct{id};
    case 5:
        return DelayAct{id, world.now + prng.below(500'000)};
    case 6:
    case 7:
        return CallAct{end, Send{{'h', 'e', 'l', 'l', 'o'}, true, false}};
    case 8:
        return CallAct{end, prng.below(8) == 0 ? UserCall(Close{}) : UserCall(Receive{})};
    case 9:
        return CallAct{end, Open{prng.below(3) != 0, true}};
    case 10:
        return CallAct{end, prng.below(20) == 0 ? UserCall(Abort{}) : UserCall(Receive{})};
    default:
        return NextAct{};
    }
}

} // namespace

Scenario scenarioOf(Load load) {
    Scenario scenario;
    scenario.id = "long";
    for (const End end : kBothEnds) {
        Config& config = scenario.ends[indexOf(end)].config;
        config = configFor(Profile::Rfc9293);
        const World plain = makeWorld(config, config, 1);
        config.local = plain.end(end).config.local;
        config.remote = plain.end(end).config.remote;
        config.mslUs = 2 * kSecondUs;
        if (load == Load::KeptAlive)
            config.keepAliveIdleUs = 7'200 * kSecondUs;
    }
    scenario.script = {{"", AtTime{{0}}, 0, CallAct{End::B, Open{false, false}}, {}},
                       {"", AtTime{{0}}, 0, CallAct{End::A, Open{}}, {}}};
    return scenario;
}

void grow(History& history, Load load, std::size_t steps) {
    Prng prng(7);
    history.goTo(history.path().back());
    while (history.path().size() <= steps) {
        const World& world = history.world();
        switch (load) {
        case Load::KeptAlive:
            history.playUpcoming();
            break;
        case Load::Bulk:
            if (!history.forward()) {
                history.apply({world.now, CallAct{End::B, Receive{65'535}}});
                history.apply({world.now, CallAct{End::A, Send{Octets(kSendOctets, 'x'), true, false}}});
            } else if (world.tcb(End::B).receives.empty() && world.state(End::B) == State::Established) {
                history.apply({world.now, CallAct{End::B, Receive{65'535}}});
            }
            break;
        case Load::Random: {
            const Act act = randomAct(world, prng);
            if (history.apply({world.now, act}) == IntentError::NothingDue)
                history.apply({world.now + 10 * kMillisecondUs,
                               CallAct{prng.below(2) == 0 ? End::A : End::B, Open{true, true}}});
            break;
        }
        }
    }
}

History longHistory(Load load, std::size_t steps) {
    const Scenario scenario = scenarioOf(load);
    History history(makeWorld(scenario), scenario.script);
    grow(history, load, steps);
    return history;
}

std::size_t proportionalOctets() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string line; std::getline(rollup, line);) {
        if (line.starts_with("Pss:"))
            return std::stoull(line.substr(4)) * 1024;
    }
    return 0;
}

} // namespace finwait

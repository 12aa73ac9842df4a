// Random worlds, one after the other, for as long as one likes.
//
//     world_fuzz_test                          FINWAIT_STEPS steps (1,000,000), always the same worlds
//     world_fuzz_test SECONDS                  other worlds each time, for that long
//     world_fuzz_test --seed N --people WHO    one world: "honest" or "forging"
//
// Says how to see a failure again and leaves a session file that the program can open.

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <random>
#include <string_view>

#include "tests/core/random_world.h"

using namespace finwait;

namespace {

constexpr std::size_t kStepsPerWorld = 800;
constexpr std::size_t kStepsBetweenLooksAhead = 40;
constexpr std::uint64_t kStepsByDefault = 1'000'000;
constexpr std::uint64_t kFirstSeed = 1'000;

using Clock = std::chrono::steady_clock;

std::uint64_t numberOr(const char* text, std::uint64_t otherwise) {
    if (text == nullptr)
        return otherwise;
    std::uint64_t value = otherwise;
    std::from_chars(text, text + std::strlen(text), value);
    return value;
}

/// The steps it took; nothing when a property is broken, which is then told.
std::optional<std::size_t> live(std::uint64_t seed, People people) {
    RandomRun world(seed, people);
    bool holds = true;
    while (holds && world.stepCount() < kStepsPerWorld) {
        holds = world.step();
        if (holds && world.stepCount() % kStepsBetweenLooksAhead == 0)
            holds = world.comesToRest();
    }
    if (holds && people == People::Honest)
        holds = world.closeDown();
    if (holds)
        return world.stepCount();
    std::fprintf(stderr, "%s\n", world.complaint().c_str());
    return {};
}

std::optional<People> peopleFrom(std::string_view name) {
    for (const People people : {People::Honest, People::Forging}) {
        if (peopleName(people) == name)
            return people;
    }
    return {};
}

int liveOne(const char* seed, const char* who) {
    const std::optional<People> people = peopleFrom(who);
    if (!people) {
        std::fputs("the people are honest or forging\n", stderr);
        return 2;
    }
    const auto steps = live(numberOr(seed, 0), *people);
    if (steps)
        std::printf("%zu steps, nothing broken\n", *steps);
    return steps ? 0 : 1;
}

int liveMany(std::uint64_t seed, std::uint64_t stepsMax, std::uint64_t seconds) {
    const Clock::time_point begun = Clock::now();
    const auto elapsed = [begun] { return std::chrono::duration<double>(Clock::now() - begun).count(); };
    std::uint64_t steps = 0;
    std::uint64_t worlds = 0;
    std::printf("worlds from seed %llu on\n", static_cast<unsigned long long>(seed));
    while (seconds != 0 ? elapsed() < static_cast<double>(seconds) : steps < stepsMax) {
        const auto taken = live(seed + worlds / 2, worlds % 2 == 0 ? People::Honest : People::Forging);
        if (!taken)
            return 1;
        steps += *taken;
        ++worlds;
    }
    std::printf("%llu worlds, %llu steps in %.1f s, nothing broken\n",
                static_cast<unsigned long long>(worlds), static_cast<unsigned long long>(steps), elapsed());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 5 && std::string_view(argv[1]) == "--seed" && std::string_view(argv[3]) == "--people")
        return liveOne(argv[2], argv[4]);
    if (argc == 2)
        return liveMany(std::random_device{}(), 0, numberOr(argv[1], 60));
    return liveMany(kFirstSeed, numberOr(std::getenv("FINWAIT_STEPS"), kStepsByDefault), 0);
}

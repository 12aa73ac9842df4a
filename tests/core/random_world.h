#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/history/history.h"
#include "tests/core/random_people.h"
#include "tests/core/world_properties.h"

namespace finwait {

/// "honest", "forging"
const char* peopleName(People people);

/// One random world and what its people did to it. The same seed does the same on every machine.
///
/// Where a property is broken, `broken` tells which. An assertion or invariant of core that ends the program
/// is told of in the same way, on the way out.
class RandomRun {
public:
    RandomRun(std::uint64_t seed, People people);
    ~RandomRun();
    RandomRun(const RandomRun&) = delete;
    RandomRun& operator=(const RandomRun&) = delete;

    /// Does something that can be done and checks everything. False when something is broken.
    bool step();
    /// Loss stops, everybody reads everything and closes, and both ends must come to rest in CLOSED. For
    /// honest people.
    bool closeDown();
    /// Nothing goes on for ever from here.
    bool comesToRest();

    [[nodiscard]] const World& world() const { return m_world; }
    [[nodiscard]] const Report& report() const { return m_report; }
    [[nodiscard]] std::size_t stepCount() const { return m_intents.size(); }
    [[nodiscard]] const Broken& broken() const { return m_broken; }

    /// What was done, as a session file that the program can open.
    [[nodiscard]] std::string session() const;
    /// Writes the session to a file and tells what is broken, in which step, how to see it again.
    [[nodiscard]] std::string complaint() const;

private:
    bool apply(const Intent& intent);
    bool check(const std::array<Connection, 2>& before);
    void readAndClose(End end);

    std::uint64_t m_seed;
    People m_people;
    Prng m_prng;
    Scenario m_scenario;
    World m_world;
    Simulation m_simulation;
    Report m_report;
    std::vector<Intent> m_intents;
    Answers m_answers;
    Streams m_streams;
    bool m_disorder = false; ///< A connection ended otherwise than by closing.
    Broken m_broken;
};

} // namespace finwait

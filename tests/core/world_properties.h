#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/sim/report.h"
#include "core/sim/simulation.h"

namespace finwait {

// What holds in every step of every world. Each check answers with the words for what is broken, or nothing.
using Broken = std::optional<std::string>;

/// The transitions of a step are edges that join one another, from the states before to those after.
Broken followsTable(const Report& report);

/// An end that is in CLOSED or LISTEN after the step has sent nothing in it but resets.
Broken closedEndsOnlyReset(const Report& report);

/// Every SEND and RECEIVE that was called has one answer or is outstanding; in CLOSED every active OPEN and
/// every CLOSE has one, unless the host crashed.
class Answers {
public:
    Broken see(const Report& report, const World& world);

private:
    void count(const Report& report, std::size_t i);

    std::array<std::size_t, 2> m_sends{};
    std::array<std::size_t, 2> m_receives{};
    std::array<std::size_t, 2> m_opens{};
    std::array<std::size_t, 2> m_closes{};
};

/// By which a connection is told from the others.
struct Connection {
    SeqNum iss;
    SeqNum irs;
};
std::array<Connection, 2> connectionsOf(const World& world);

/// What the users sent and got, by connection. For honest people on clean wires: what arrives is what was
/// sent, in order and once; nothing is acknowledged that did not arrive, and a FIN comes after everything.
class Streams {
public:
    Broken see(const Report& report, const std::array<Connection, 2>& before, const World& after);

private:
    struct Received {
        SeqNum irs;
        Octets octets;
    };
    Broken see(const Octets& data, End end, const Connection& connection);
    [[nodiscard]] Broken finsComeLast(const World& world) const;

    std::array<std::map<std::uint32_t, Octets>, 2> m_sent; ///< By end and ISS.
    std::array<std::map<std::uint32_t, Received>, 2> m_received;
};

/// How many segments the two ends send from here on when the network loses nothing, nobody calls and no timer
/// expires. Stops counting at `max`.
std::size_t segmentsUntilQuiet(World world, std::size_t max);

/// More than that is an endless exchange: every segment in flight and every octet that waits may cost some.
std::size_t quietBound(const World& world);

} // namespace finwait

#include "core/sim/world.h"

#include <algorithm>

namespace finwait {

namespace {

void addConfigured(Hasher& hasher, const Config& config) {
    hasher.add(config.issSecret).add(config.issList.size());
    for (const std::uint32_t iss : config.issList)
        hasher.add(iss);
}

void addTo(Hasher& hasher, const InFlight& flight) {
    hasher.add(flight.id);
    finwait::addTo(hasher, flight.segment);
    hasher.add(flight.sentAt).add(flight.dueAt).add(flight.held).add(flight.heldAt);
    hasher.add(flight.retransmission).add(flight.origin).add(flight.copyOf);
}

void addTo(Hasher& hasher, const Channel& channel) {
    hasher.add(channel.link.latencyUs).add(channel.link.lossPpm).add(channel.link.held);
    hasher.add(channel.sentCount).add(channel.deliveredCount).add(channel.inFlight.size());
    for (const InFlight& flight : channel.inFlight)
        addTo(hasher, flight);
}

} // namespace

World makeWorld(const Config& a, const Config& b, std::uint64_t seed) {
    World world;
    world.prng = Prng(seed);
    world.ends[0].config = a;
    world.ends[1].config = b;
    world.ends[0].config.local = {0x0A000001, 49152};
    world.ends[1].config.local = {0x0A000002, 80};
    for (const End end : kBothEnds) {
        Config& config = world.end(end).config;
        config.remote = world.end(peerOf(end)).config.local;
        config.issSecret = world.prng.next();
    }
    return world;
}

std::optional<FlightRef> findInFlight(const World& world, SegmentId id) {
    for (const End sender : kBothEnds) {
        const std::vector<InFlight>& flights = world.channelFrom(sender).inFlight;
        const auto found = std::ranges::find(flights, id, &InFlight::id);
        if (found != flights.end())
            return FlightRef{sender, &*found};
    }
    return std::nullopt;
}

std::uint64_t hashOf(const World& world) {
    Hasher hasher;
    hasher.add(world.now).add(world.prng.state()).add(world.lastId);
    for (const End end : kBothEnds) {
        addConfigured(hasher, world.end(end).config);
        addTo(hasher, world.tcb(end));
        addTo(hasher, world.channelFrom(end));
    }
    return hasher.value();
}

} // namespace finwait

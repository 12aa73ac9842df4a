#include "tests/bench/endpoint_pair.h"

#include <cstdlib>
#include <utility>

namespace finwait::bench {

namespace {

constexpr std::size_t kQueueSize = 256;

const UserCall kPassiveOpen = Open{false, false};
const UserCall kActiveOpen = Open{};
const UserCall kClose = Close{};
const UserCall kSendPiece = Send{Octets(kPieceOctets, 'x'), false, false};
const UserCall kReceivePiece = Receive{kPieceOctets};

/// lwIP's own sizes, as Debian builds it, and its delayed acknowledgment.
Config benchConfig() {
    Config config = configFor(Profile::Rfc9293);
    config.sendBufferOctets = 65'535;
    config.delayedAckUs = 40 * kMillisecondUs;
    config.closeWithPeer = true;
    return config;
}

} // namespace

EndpointPair::EndpointPair(bool recordDecisions) : m_queue(kQueueSize) {
    m_outcome.recordDecisions = recordDecisions;
    for (Host& host : m_hosts)
        host.config = benchConfig();
    m_hosts[A].config.local = m_hosts[B].config.remote = {0x0A000001, 49152};
    m_hosts[B].config.local = m_hosts[A].config.remote = {0x0A000002, 80};
}

void EndpointPair::call(Side side, const UserCall& call) {
    m_outcome.clear();
    userCall(m_hosts[side].tcb, call, m_now, m_hosts[side].config, m_outcome);
    collect(side);
}

void EndpointPair::expire(Side side, TimerKind kind) {
    m_outcome.clear();
    m_now = *m_hosts[side].tcb.deadline(kind);
    timeout(m_hosts[side].tcb, kind, m_now, m_hosts[side].config, m_outcome);
    collect(side);
}

bool EndpointPair::deliver() {
    if (m_head == m_tail)
        return false;
    Travelling& next = m_queue[m_head++ % kQueueSize];
    const Side to = next.to;
    m_now = m_now + 1;
    m_outcome.clear();
    segmentArrives(m_hosts[to].tcb, next.segment, m_now, m_hosts[to].config, m_outcome);
    collect(to);
    return true;
}

void EndpointPair::collect(Side sender) {
    for (OutgoingSegment& outgoing : m_outcome.segments) {
        Travelling& slot = m_queue[m_tail++ % kQueueSize];
        slot.to = sender == A ? B : A;
        slot.segment = std::move(outgoing.segment);
    }
    for (const UserResult& result : m_outcome.results)
        m_octetsRead += result.data.size();
}

int EndpointPair::openAndClose() {
    int arrivals = 0;
    call(B, kPassiveOpen);
    call(A, kActiveOpen);
    while (deliver())
        ++arrivals;
    call(A, kClose);
    while (deliver())
        ++arrivals;
    expire(A, TimerKind::TimeWait);
    if (m_hosts[A].tcb.state != State::Closed || m_hosts[B].tcb.state != State::Closed)
        std::abort();
    return arrivals;
}

void EndpointPair::open() {
    call(B, kPassiveOpen);
    call(A, kActiveOpen);
    while (deliver())
        ;
}

void EndpointPair::refill() {
    const Host& a = m_hosts[A];
    while (a.tcb.sendBuffer.size() + kPieceOctets <= a.config.sendBufferOctets)
        call(A, kSendPiece);
}

void EndpointPair::readPieces() {
    while (m_hosts[B].tcb.receiveBuffer.size() >= kPieceOctets)
        call(B, kReceivePiece);
}

int EndpointPair::transfer(int arrivals) {
    for (int i = 0; i < arrivals; ++i) {
        refill();
        if (!deliver()) {
            expire(B, TimerKind::DelayedAck);
            deliver();
        }
        readPieces();
    }
    return arrivals;
}

} // namespace finwait::bench

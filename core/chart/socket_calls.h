#pragma once

#include <optional>
#include <vector>

#include "core/chart/call_log.h"
#include "core/sim/report.h"

namespace finwait {

/// A program on blocking POSIX sockets that does with Linux what the user calls of RFC 9293 do with an
/// endpoint, and what its calls return there:
///
///   active OPEN    socket(), connect(): returns with the connection, or fails with it
///   passive OPEN   socket(), bind(), listen(), accept(): accept() returns with the connection
///   SEND           send(): returns at once, the octets are the kernel's
///   RECEIVE        recv(): returns when the RECEIVE does; 0 once the peer's FIN has come
///   CLOSE          close(), or shutdown(SHUT_WR) where what follows shows that the program still uses the
///   socket ABORT          close() with SO_LINGER 0 STATUS         getsockopt(TCP_INFO)
///
/// What is called before there is a connection to call it on is made when accept() has returned. Errors are
/// told once, to the call that waits or else to the next one, as the kernel does.
class SocketCalls {
public:
    /// What one of its end's steps means for it.
    void tell(const Report& report, const World& world, StepIndex step, CallLog& log);

    /// Calls that have not returned, oldest first.
    [[nodiscard]] const std::vector<std::uint32_t>& waiting() const { return m_waiting; }
    /// A close() that would have been a shutdown(SHUT_WR) if the program should turn out to go on
    /// with the socket.
    [[nodiscard]] std::optional<std::uint32_t> unsureClose() const { return m_unsureClose; }

private:
    /// What the program has in hand.
    enum class Phase : std::uint8_t {
        NoSocket, ///< None yet, or closed.
        Listening,
        Queued, ///< A connection is there and nobody has accepted it.
        Connecting,
        Connected,
        Closing,     ///< CLOSE was called; the socket may still be read.
        Dead,        ///< The connection is gone and the socket is not.
        Unconnected, ///< connect() has failed.
    };
    struct Deferred {
        CallKind kind = CallKind::Receive;
        std::uint32_t octets = 0;
    };
    /// A step, seen by one end.
    struct Moment {
        const Report& report;
        const Endpoint& endpoint; ///< After it.
        State before;
        State after;
        CallScribe scribe;

        [[nodiscard]] std::optional<ResultCode> refusal(CallKind kind) const;
        [[nodiscard]] bool listens() const { return endpoint.tcb.listener.listening; }
    };

    void call(Moment& moment, const UserCall& call);
    void open(Moment& moment, const Open& open);
    void openRefused(Moment& moment, const Open& open, ResultCode code);
    void send(Moment& moment, const Send& send);
    void sendListening(Moment& moment, std::uint32_t octets);
    void receive(Moment& moment);
    void receiveConnected(Moment& moment);
    void receiveDead(Moment& moment);
    void close(Moment& moment);
    void closeConnected(Moment& moment);
    void abort(Moment& moment);
    [[nodiscard]] bool isHalfMade(const Moment& moment) const {
        return m_phase == Phase::Listening && moment.before == State::SynReceived;
    }
    void endHalfMade(Moment& moment);
    void status(Moment& moment);

    void takeResults(Moment& moment);
    void connected(Moment& moment);
    void acceptReturns(Moment& moment);
    void acceptQueued(Moment& moment);
    void makeDeferred(Moment& moment);
    void connectionEnds(Moment& moment);
    void connectFails(Moment& moment, SocketError error);
    void receivesEnd(Moment& moment, SocketError& error);
    void thirdHostCompletes(Moment& moment);
    void keepsSocket(Moment& moment);
    void letGo(const Moment& moment);

    Phase m_phase = Phase::NoSocket;
    bool m_finSeen = false;
    bool m_unreadLost = false; ///< The connection went with octets that recv() would still return.
    SocketError m_pending = SocketError::None;
    std::uint32_t m_unread = 0;
    std::uint32_t m_completedElsewhere = 0;
    std::optional<std::uint32_t> m_unsureClose;
    std::vector<Deferred> m_deferred;
    std::vector<std::uint32_t> m_waiting;
};

} // namespace finwait

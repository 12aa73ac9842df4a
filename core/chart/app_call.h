#pragma once

#include <cstdint>
#include <string_view>

namespace finwait {

/// Whether a lane beside each lifeline shows what the application calls, and in whose words.
enum class CallLane : std::uint8_t {
    None,
    Rfc,    ///< The user calls of RFC 9293 §3.10.
    Socket, ///< What a program on POSIX sockets calls instead.
};

enum class AppCall : std::uint8_t {
    // CallLane::Rfc
    OpenActive,
    OpenPassive,
    Send,
    Receive,
    Close,
    Abort,
    Status,
    Told, ///< Not a call: the user is told something.
    // CallLane::Socket
    Connect,
    Bind, ///< Of another socket to the same port.
    Listen,
    Accept,
    SocketSend,
    Recv,
    ShutdownWrite, ///< shutdown(SHUT_WR)
    SocketClose,
    LingerClose,  ///< close() with SO_LINGER 0.
    TcpInfo,      ///< getsockopt(TCP_INFO)
    NoSocketCall, ///< Nothing that a program could call does what the user call did.
};
inline constexpr std::size_t kAppCallCount = 19;

/// "OPEN", "send", …: without arguments. Empty for Told and NoSocketCall.
std::string_view appCallName(AppCall call);

/// How a call returned.
enum class CallEnding : std::uint8_t {
    Waits,
    Done,       ///< Nothing more to say: RFC's "ok".
    Zero,       ///< 0
    Octets,     ///< So many.
    Descriptor, ///< A socket for the new connection.
    InState,    ///< STATUS.
    Failed,
    Abandoned, ///< The application gave it up, or went down with its host.
};

/// errno, as Linux sets it.
enum class SocketError : std::uint8_t {
    None,
    Again,
    Already,
    AddressInUse,
    BadDescriptor,
    ConnectionRefused,
    ConnectionReset,
    IsConnected,
    NetworkUnreachable,
    NotConnected,
    BrokenPipe,
    TimedOut,
};

/// "ECONNRESET"
std::string_view socketErrorName(SocketError error);

} // namespace finwait

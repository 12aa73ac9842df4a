#include "core/chart/app_call.h"

namespace finwait {

std::string_view appCallName(AppCall call) {
    switch (call) {
    case AppCall::OpenActive:
    case AppCall::OpenPassive:
        return "OPEN";
    case AppCall::Send:
        return "SEND";
    case AppCall::Receive:
        return "RECEIVE";
    case AppCall::Close:
        return "CLOSE";
    case AppCall::Abort:
        return "ABORT";
    case AppCall::Status:
        return "STATUS";
    case AppCall::Connect:
        return "connect()";
    case AppCall::Bind:
        return "bind()";
    case AppCall::Listen:
        return "listen()";
    case AppCall::Accept:
        return "accept()";
    case AppCall::SocketSend:
        return "send()";
    case AppCall::Recv:
        return "recv()";
    case AppCall::ShutdownWrite:
        return "shutdown(SHUT_WR)";
    case AppCall::SocketClose:
    case AppCall::LingerClose:
        return "close()";
    case AppCall::TcpInfo:
        return "getsockopt(TCP_INFO)";
    case AppCall::Told:
    case AppCall::NoSocketCall:
        return {};
    }
    return {};
}

std::string_view socketErrorName(SocketError error) {
    switch (error) {
    case SocketError::None:
        return {};
    case SocketError::Again:
        return "EAGAIN";
    case SocketError::Already:
        return "EALREADY";
    case SocketError::AddressInUse:
        return "EADDRINUSE";
    case SocketError::BadDescriptor:
        return "EBADF";
    case SocketError::ConnectionRefused:
        return "ECONNREFUSED";
    case SocketError::ConnectionReset:
        return "ECONNRESET";
    case SocketError::IsConnected:
        return "EISCONN";
    case SocketError::NetworkUnreachable:
        return "ENETUNREACH";
    case SocketError::NotConnected:
        return "ENOTCONN";
    case SocketError::BrokenPipe:
        return "EPIPE";
    case SocketError::TimedOut:
        return "ETIMEDOUT";
    }
    return {};
}

} // namespace finwait

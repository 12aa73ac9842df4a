#include "core/tcp/outcome.h"

namespace finwait {

void Outcome::recordInMore(const Decision& decision) {
    decisions.push_back(decision);
}

std::string_view resultName(ResultCode code) {
    switch (code) {
    case ResultCode::Ok:
        return "ok";
    case ResultCode::Data:
        return "data";
    case ResultCode::ConnectionDoesNotExist:
        return "connection-does-not-exist";
    case ResultCode::ConnectionExists:
        return "connection-exists";
    case ResultCode::ConnectionClosing:
        return "connection-closing";
    case ResultCode::Closing:
        return "closing";
    case ResultCode::RemoteUnspecified:
        return "remote-unspecified";
    case ResultCode::InsufficientResources:
        return "insufficient-resources";
    case ResultCode::ConnectionReset:
        return "connection-reset";
    case ResultCode::ConnectionRefused:
        return "connection-refused";
    case ResultCode::UserTimeout:
        return "user-timeout";
    case ResultCode::TimedOut:
        return "timed-out";
    case ResultCode::PeerClosing:
        return "peer-closing";
    case ResultCode::Urgent:
        return "urgent";
    case ResultCode::DeliveryProblem:
        return "delivery-problem";
    case ResultCode::RemoteInvalid:
        return "remote-invalid";
    case ResultCode::StateIs:
        return "state-is";
    }
    return {};
}

std::optional<ResultCode> resultFromName(std::string_view name) {
    for (std::size_t i = 0; i < kResultCodeCount; ++i) {
        const auto code = static_cast<ResultCode>(i);
        if (resultName(code) == name)
            return code;
    }
    return std::nullopt;
}

std::string_view resultText(ResultCode code) {
    switch (code) {
    case ResultCode::Ok:
        return "ok";
    case ResultCode::Data:
        return "data";
    case ResultCode::ConnectionDoesNotExist:
        return "error: connection does not exist";
    case ResultCode::ConnectionExists:
        return "error: connection already exists";
    case ResultCode::ConnectionClosing:
        return "error: connection closing";
    case ResultCode::Closing:
        return "error: closing";
    case ResultCode::RemoteUnspecified:
        return "error: remote socket unspecified";
    case ResultCode::InsufficientResources:
        return "error: insufficient resources";
    case ResultCode::ConnectionReset:
        return "error: connection reset";
    case ResultCode::ConnectionRefused:
        return "connection refused";
    case ResultCode::UserTimeout:
        return "error: connection aborted due to user timeout";
    case ResultCode::TimedOut:
        return "connection timed out";
    case ResultCode::PeerClosing:
        return "connection closing";
    case ResultCode::Urgent:
        return "urgent data";
    case ResultCode::DeliveryProblem:
        return "delivery problem";
    case ResultCode::RemoteInvalid:
        return "error: remote socket invalid";
    case ResultCode::StateIs:
        return "state = ";
    }
    return {};
}

bool isError(ResultCode code) {
    switch (code) {
    case ResultCode::Ok:
    case ResultCode::Data:
    case ResultCode::PeerClosing:
    case ResultCode::Urgent:
    case ResultCode::DeliveryProblem:
    case ResultCode::StateIs:
        return false;
    case ResultCode::ConnectionDoesNotExist:
    case ResultCode::ConnectionExists:
    case ResultCode::ConnectionClosing:
    case ResultCode::Closing:
    case ResultCode::RemoteUnspecified:
    case ResultCode::RemoteInvalid:
    case ResultCode::InsufficientResources:
    case ResultCode::ConnectionReset:
    case ResultCode::ConnectionRefused:
    case ResultCode::UserTimeout:
    case ResultCode::TimedOut:
        return true;
    }
    return false;
}

} // namespace finwait

#include <algorithm>

#include "core/tcp/endpoint.h"

namespace finwait {

ResultCode previewCall(const Tcb& tcb, const UserCall& call, SimTime now, const Config& config) {
    Tcb scratch = tcb;
    Outcome out;
    out.recordDecisions = false;
    userCall(scratch, call, now, config, out);
    const auto error = std::ranges::find_if(out.results, [&call](const UserResult& result) {
        return !result.general && result.call == callKind(call) && isError(result.code);
    });
    return error == out.results.end() ? ResultCode::Ok : error->code;
}

} // namespace finwait

// One FinWait endpoint that a program talks to line by line, so that it can be put beside another TCP.
//   endpoint_shell '{"profile": "linux", "delayedAckUs": 0}'
// Commands, one a line; each is answered by lines of events and a line "state NAME":
//   call OPEN | OPEN passive | SEND <octets> | RECEIVE <octets> | CLOSE | ABORT
//   arrives <segment as in tests/core/dialogue.h>
//   until <µs>                      lets every timer expire that is due by then
// Events: "segment <µs> <segment>", "result <µs> <text>".

#include <algorithm>
#include <iostream>
#include <string>

#include "core/scenario/config_json.h"
#include "tests/core/dialogue.h"

using namespace finwait;

namespace {

void applyConfig(std::string_view json, Config& config) {
    const auto parsed = parseJson(json, "config");
    if (const auto* error = std::get_if<LoadError>(&parsed))
        throw JsonFailure{*error};
    JsonObject object(JsonValue(std::get<JsonDocument>(parsed), 0));
    if (const auto profile = object.find("profile"))
        config = configFor(profileFromName(profile->asString()).value_or(Profile::Rfc9293));
    readConfig(object, config);
    object.finish();
}

class Shell {
public:
    explicit Shell(std::string_view json) {
        const Config fixture = m_end.config;
        applyConfig(json, m_end.config);
        m_end.config.local = fixture.local;
        m_end.config.remote = fixture.remote;
        m_end.config.issList = {100, 10'000'000};
    }

    void obey(const std::string& line) {
        const std::size_t space = line.find(' ');
        const std::string verb = line.substr(0, space);
        const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
        if (verb == "call")
            call(rest);
        else if (verb == "arrives")
            m_end.arrives(rest);
        else if (verb == "until")
            until({std::stoll(rest)});
        else
            std::cout << "error unknown command " << verb << '\n';
        if (verb != "until")
            printEvents();
        std::cout << "state " << stateName(m_end.tcb.state) << std::endl;
    }

private:
    void call(const std::string& text) {
        const std::string name = text.substr(0, text.find(' '));
        const std::string argument = text.size() > name.size() ? text.substr(name.size() + 1) : "";
        if (name == "OPEN")
            m_end.call(argument == "passive" ? Open{false, false} : Open{});
        else if (name == "SEND")
            m_end.call(Send{Octets(std::stoul(argument), '.')});
        else if (name == "RECEIVE")
            m_end.call(Receive{static_cast<std::uint32_t>(std::stoul(argument))});
        else if (name == "CLOSE")
            m_end.call(Close{});
        else if (name == "ABORT")
            m_end.call(Abort{});
    }

    void until(SimTime end) {
        while (true) {
            const auto& deadlines = m_end.tcb.deadlines;
            const bool due = std::ranges::any_of(
                deadlines, [end](const auto& deadline) { return deadline && deadline->us <= end.us; });
            if (!due)
                break;
            m_end.expire();
            printEvents();
        }
        m_end.now = end;
    }

    void printEvents() const {
        for (const OutgoingSegment& outgoing : m_end.outcome.segments)
            std::cout << "segment " << m_end.now.us << ' ' << describe(outgoing.segment) << '\n';
        for (const UserResult& result : m_end.outcome.results)
            std::cout << "result " << m_end.now.us << ' ' << describe(result) << '\n';
    }

    Dialogue m_end;
};

} // namespace

int main(int argc, char** argv) {
    try {
        Shell shell(argc > 1 ? argv[1] : "{}");
        for (std::string line; std::getline(std::cin, line);)
            shell.obey(line);
    } catch (const JsonFailure& failure) {
        std::cerr << toString(failure.error) << '\n';
        return 2;
    }
    return 0;
}

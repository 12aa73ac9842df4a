#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tcp/endpoint.h"

namespace finwait {

// Words for tests that read as a dialogue: one event in, all replies and the whole state out.

/// "SYN,ACK seq=300 ack=101 win=1000 len=5 mss=1460": every field that is not zero or absent; the window
/// always.
std::string describe(const Segment& segment);

/// The reverse, for segments that come in; "text=hello" gives the data, "len=5" five dots. Aborts on a word
/// it does not know.
Segment segmentFrom(std::string_view text);

/// "CLOSE: ok", "*: error: connection reset" for a general signal, "RECEIVE: data "hello" push".
std::string describe(const UserResult& result);

/// "ESTABLISHED -> CLOSE-WAIT rcv-fin"
std::string describe(EdgeId edge);

/// "ESTABLISHED una=101 nxt=101 wnd=1000 rcv=301 rwnd=1000 rto=1000ms" and whatever else is not at rest:
/// queues, timers.
std::string describe(const Tcb& tcb, SimTime now);

/// One endpoint (ISS 100, window 1000, no MSS option) in conversation with a test that plays its peer (ISS
/// 300).
class Dialogue {
public:
    explicit Dialogue(Profile profile = Profile::Rfc9293);

    Config config;
    Tcb tcb;
    SimTime now;
    Outcome outcome;

    /// Reaches a state by the events that lead there; SYN-RECEIVED through LISTEN, all others through an
    /// active OPEN.
    void bring(State state);
    /// SYN-RECEIVED through a simultaneous open.
    void bringActiveSynReceived();

    void call(const UserCall& call);
    void arrives(std::string_view segment);
    /// Lets the timer that is due first expire.
    void expire();
    /// Lets this timer expire; nothing happens when it does not run.
    void expire(TimerKind kind);
    void crashes();

    /// Replies, results, edges and rules of the last event and the state after it, in one line, parted by " |
    /// ".
    [[nodiscard]] std::string reply() const;
    /// Only the rules: "seq.acceptable+ rst- syn- ack.advances!".
    [[nodiscard]] std::string rules() const;
};

} // namespace finwait

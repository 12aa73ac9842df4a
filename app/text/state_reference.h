#pragma once

#include <QList>
#include <QString>

#include "core/tcp/config.h"
#include "core/tcp/state.h"

namespace finwait {

/// Who can bring an end out of a state.
enum class Responsible : std::uint8_t { Application, Peer, Clock };

/// A command that shows an end in this state on a real machine, or the filter that finds the segment behind
/// it.
struct StateCommand {
    QString tool;    ///< "ss", "netstat", "lsof", "tcpdump", "Wireshark". Never translated.
    QString command; ///< To be typed as it stands.
};

/// One page of the state reference (RFC 9293 §3.3.2 and §3.6), for reading beside the diagram.
struct StateReference {
    QString waitsFor;
    QString endedBy;
    QList<Responsible> responsible; ///< In the order of importance.
    bool maySend = false;           ///< A SEND is taken and its octets go out in this state.
    bool mayReceive = false;        ///< Text that arrives in this state is taken.
    QString lasts;                  ///< How long, by `config`'s timers.
    QString remember;               ///< What students get wrong about it; may be empty.
    QList<StateCommand> commands;
};

StateReference stateReference(State state, const Config& config);

/// "the application", "the peer", "the clock".
QString responsibleName(Responsible responsible);

} // namespace finwait

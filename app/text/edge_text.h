#pragma once

#include <QString>

#include "app/text/state_names.h"
#include "core/tcp/state_edges.h"

namespace finwait {

/// What stands at an edge of the state diagram: RFC 9293 figure 5's "event / action".
struct EdgeText {
    QString event;  ///< "rcv FIN"
    QString action; ///< "snd ACK"; empty where nothing is sent.
};

EdgeText edgeText(const StateEdge& edge);

/// "FIN-WAIT-1 → CLOSING: rcv FIN / snd ACK", with the reason why the figure leaves it out where it does.
QString edgeSentence(const StateEdge& edge, NameDialect dialect = NameDialect::Rfc);

} // namespace finwait

#include "app/text/edge_text.h"

#include <QCoreApplication>

namespace finwait {

namespace {

QString inEdgeText(const char* text) {
    return QCoreApplication::translate("StateDiagram", text);
}

QString received(const StateEdge& edge) {
    switch (edge.cause) {
    case EdgeCause::RcvSyn:
    case EdgeCause::RcvUnexpectedSyn:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv SYN"));
    case EdgeCause::RcvSynAck:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv SYN,ACK"));
    case EdgeCause::RcvAckOfSyn:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv ACK of SYN"));
    case EdgeCause::RcvFin:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv FIN"));
    case EdgeCause::RcvAckOfFin:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv ACK of FIN"));
    case EdgeCause::RcvFinAndAckOfFin:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv FIN + ACK of FIN"));
    case EdgeCause::RcvRst:
        return edge.source == EdgeSource::Note1
                   ? inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv RST (passive open)"))
                   : inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv RST"));
    case EdgeCause::RcvTextAfterClose:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv data"));
    case EdgeCause::RcvCookie:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "rcv ACK with SYN cookie"));
    case EdgeCause::PassiveOpen:
    case EdgeCause::ActiveOpen:
    case EdgeCause::Send:
    case EdgeCause::Close:
    case EdgeCause::Abort:
    case EdgeCause::UserTimeout:
    case EdgeCause::RetransmissionLimit:
    case EdgeCause::TimeWaitTimeout:
    case EdgeCause::FinWait2Timeout:
    case EdgeCause::KeepAliveTimeout:
    case EdgeCause::ListenerStays:
    case EdgeCause::Crash:
        return {};
    }
    return {};
}

QString calledOrTimedOut(const StateEdge& edge) {
    switch (edge.cause) {
    case EdgeCause::PassiveOpen:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "passive OPEN"));
    case EdgeCause::ActiveOpen:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "active OPEN"));
    case EdgeCause::Send:
        return QStringLiteral("SEND");
    case EdgeCause::Close:
        return QStringLiteral("CLOSE");
    case EdgeCause::Abort:
        return QStringLiteral("ABORT");
    case EdgeCause::UserTimeout:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "user timeout"));
    case EdgeCause::RetransmissionLimit:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "gave up (R2)"));
    case EdgeCause::TimeWaitTimeout:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "2 MSL timeout"));
    case EdgeCause::FinWait2Timeout:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "timeout (Linux)"));
    case EdgeCause::KeepAliveTimeout:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "keep-alive"));
    case EdgeCause::ListenerStays:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "the listener stays"));
    case EdgeCause::Crash:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "crash"));
    case EdgeCause::RcvSyn:
    case EdgeCause::RcvSynAck:
    case EdgeCause::RcvAckOfSyn:
    case EdgeCause::RcvFin:
    case EdgeCause::RcvAckOfFin:
    case EdgeCause::RcvFinAndAckOfFin:
    case EdgeCause::RcvRst:
    case EdgeCause::RcvUnexpectedSyn:
    case EdgeCause::RcvTextAfterClose:
    case EdgeCause::RcvCookie:
        return received(edge);
    }
    return {};
}

QString sent(EdgeAction action) {
    switch (action) {
    case EdgeAction::Nothing:
        return {};
    case EdgeAction::SndSyn:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "snd SYN"));
    case EdgeAction::SndSynAck:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "snd SYN,ACK"));
    case EdgeAction::SndAck:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "snd ACK"));
    case EdgeAction::SndFin:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "snd FIN"));
    case EdgeAction::SndRst:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "snd RST"));
    }
    return {};
}

QString sourceNote(EdgeSource source) {
    switch (source) {
    case EdgeSource::Figure5:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "RFC 9293, figure 5"));
    case EdgeSource::Note1:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "RFC 9293, figure 5, note 1"));
    case EdgeSource::Note2:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "RFC 9293, figure 5, note 2"));
    case EdgeSource::Omitted:
        return inEdgeText(QT_TRANSLATE_NOOP("StateDiagram", "left out of RFC 9293's figure 5"));
    }
    return {};
}

} // namespace

EdgeText edgeText(const StateEdge& edge) {
    return {calledOrTimedOut(edge), sent(edge.action)};
}

QString edgeSentence(const StateEdge& edge, NameDialect dialect) {
    const EdgeText text = edgeText(edge);
    const QString label =
        text.action.isEmpty() ? text.event : QStringLiteral("%1 / %2").arg(text.event, text.action);
    return QStringLiteral("%1 → %2: %3 (%4)")
        .arg(stateLabel(edge.from, dialect), stateLabel(edge.to, dialect), label, sourceNote(edge.source));
}

} // namespace finwait

#include "app/text/state_reference.h"

#include <QCoreApplication>

#include "app/models/format.h"
#include "app/text/state_names.h"

namespace finwait {

namespace {

QString inStateReference(const char* text) {
    return QCoreApplication::translate("StateReference", text);
}

QString endedBy(State state) {
    switch (state) {
    case State::Closed:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "An OPEN by the application."));
    case State::Listen:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "A SYN from a peer; or its own user: SEND, an active OPEN, CLOSE."));
    case State::SynSent:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "The peer's SYN,ACK (then ESTABLISHED) or bare SYN (then SYN-RECEIVED), a RST that "
            "acknowledges the SYN, CLOSE, or running out of retries."));
    case State::SynReceived:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "The acknowledgment of its SYN, a RST, CLOSE, or running out of retries."));
    case State::Established:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "Its own CLOSE (then FIN-WAIT-1), the peer's FIN (then CLOSE-WAIT), a RST or ABORT."));
    case State::FinWait1:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "The acknowledgment of its FIN (then FIN-WAIT-2), the peer's FIN (then CLOSING), or both "
            "in one segment (then TIME-WAIT)."));
    case State::FinWait2:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "The peer's FIN, and so the peer's application: it has to close."));
    case State::CloseWait:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "The CLOSE of its own application, and nothing else but a RST or ABORT."));
    case State::Closing:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "The acknowledgment of its FIN."));
    case State::LastAck:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "The acknowledgment of its FIN."));
    case State::TimeWait:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "The clock, after 2 MSL. A FIN that comes again starts the wait again."));
    }
    return {};
}

QList<Responsible> responsible(State state) {
    switch (state) {
    case State::Closed:
    case State::CloseWait:
        return {Responsible::Application};
    case State::Listen:
        return {Responsible::Peer, Responsible::Application};
    case State::SynSent:
    case State::SynReceived:
    case State::FinWait1:
    case State::Closing:
    case State::LastAck:
        return {Responsible::Peer, Responsible::Clock};
    case State::Established:
        return {Responsible::Application, Responsible::Peer};
    case State::FinWait2:
        return {Responsible::Peer};
    case State::TimeWait:
        return {Responsible::Clock};
    }
    return {};
}

bool maySend(State state) {
    return state == State::Established || state == State::CloseWait;
}

bool mayReceive(State state) {
    return state == State::Established || state == State::FinWait1 || state == State::FinWait2;
}

QString handshakeLasts(const Config& config, std::uint32_t retriesMax) {
    if (retriesMax != 0)
        return inStateReference(
                   QT_TRANSLATE_NOOP(
                       "StateReference",
                       "A round trip. Without an answer the segment is sent again %1 times, then the "
                       "connection is given up."))
            .arg(retriesMax);
    return inStateReference(
               QT_TRANSLATE_NOOP("StateReference",
                                 "A round trip. Without an answer the segment is sent again for %1, then the "
                                 "connection is given up."))
        .arg(durationText(config.synR2Us));
}

QString finLasts(const Config& config) {
    if (config.dataRetriesMax != 0)
        return inStateReference(
                   QT_TRANSLATE_NOOP(
                       "StateReference",
                       "A round trip. Without an answer the FIN is sent again %1 times, then the "
                       "connection is given up."))
            .arg(config.dataRetriesMax);
    return inStateReference(
               QT_TRANSLATE_NOOP("StateReference",
                                 "A round trip. Without an answer the FIN is sent again for %1, then the "
                                 "connection is given up."))
        .arg(durationText(config.dataR2Us));
}

QString finWait2Lasts(const Config& config) {
    if (config.finWait2TimeoutUs != 0)
        return inStateReference(
                   QT_TRANSLATE_NOOP(
                       "StateReference",
                       "Until the peer closes; this stack gives up after %1. RFC 9293 never does."))
            .arg(durationText(config.finWait2TimeoutUs));
    return inStateReference(
        QT_TRANSLATE_NOOP("StateReference", "Until the peer closes, for ever if need be: no timer runs."));
}

QString lasts(State state, const Config& config) {
    switch (state) {
    case State::Closed:
    case State::Listen:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "As long as the application likes."));
    case State::SynSent:
        return handshakeLasts(config, config.synRetriesMax);
    case State::SynReceived:
        return handshakeLasts(config, config.synAckRetriesMax);
    case State::Established:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "As long as both applications like, for days without a segment if nothing is sent."));
    case State::FinWait1:
    case State::Closing:
    case State::LastAck:
        return finLasts(config);
    case State::FinWait2:
        return finWait2Lasts(config);
    case State::CloseWait:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "Until the application closes, for ever if it forgets to: no timer runs."));
    case State::TimeWait:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "2 MSL: here %1."))
            .arg(durationText(2 * config.mslUs));
    }
    return {};
}

QString remember(State state) {
    switch (state) {
    case State::Closed:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference",
                                                  "There is nothing to show: tools print no line for it. A "
                                                  "segment that arrives here draws a RST."));
    case State::Listen:
        return inStateReference(
            QT_TRANSLATE_NOOP("StateReference", "The RFC's listener becomes the connection; a real one stays "
                                                "behind and makes a new socket for each."));
    case State::SynSent:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "Refused (a RST comes) and timed out (nothing comes) are different answers."));
    case State::SynReceived:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference",
                                                  "A RST sends it back to LISTEN only after a passive OPEN; "
                                                  "after a simultaneous open it is refused."));
    case State::Established:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "Each end has its own state: one is established half a round trip before the other."));
    case State::FinWait1:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "A FIN says “I send no more”. It says nothing about receiving: text that comes is still taken."));
    case State::FinWait2:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "One that stays is not the network's fault: the peer's application has not closed."));
    case State::CloseWait:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "Many of them are a leak in this host's program. No kernel setting makes them go away."));
    case State::Closing:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference", "Rare: both ends closed before either had heard of the other's FIN."));
    case State::LastAck:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "A lost last ACK is not sent again by itself: the FIN is, and draws a new one."));
    case State::TimeWait:
        return inStateReference(QT_TRANSLATE_NOOP(
            "StateReference",
            "It belongs to whoever closes first, client or server. It is no error, and no CLOSE-WAIT."));
    }
    return {};
}

/// ss(8)'s filter word for a state, which is not what it prints.
QString ssFilter(State state) {
    switch (state) {
    case State::Closed:
        return QStringLiteral("closed");
    case State::SynReceived:
        return QStringLiteral("syn-recv");
    case State::Established:
        return QStringLiteral("established");
    case State::Listen:
        return QStringLiteral("listening");
    case State::SynSent:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return stateLabel(state, NameDialect::Rfc).toLower();
    }
    return {};
}

/// The segment that brought an end here, or that it waits for, as a capture filter.
QString tcpdumpFilter(State state) {
    switch (state) {
    case State::Closed:
        return QStringLiteral("tcpdump -n 'tcp[tcpflags] & tcp-rst != 0'");
    case State::Listen:
    case State::SynSent:
        return QStringLiteral("tcpdump -n 'tcp[tcpflags] & (tcp-syn|tcp-ack) == tcp-syn'");
    case State::SynReceived:
        return QStringLiteral("tcpdump -n 'tcp[tcpflags] & (tcp-syn|tcp-ack) == (tcp-syn|tcp-ack)'");
    case State::Established:
        return QStringLiteral("tcpdump -n 'tcp[tcpflags] & tcp-push != 0'");
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return QStringLiteral("tcpdump -n 'tcp[tcpflags] & tcp-fin != 0'");
    }
    return {};
}

QString wiresharkFilter(State state) {
    switch (state) {
    case State::Closed:
        return QStringLiteral("tcp.flags.reset == 1");
    case State::Listen:
    case State::SynSent:
        return QStringLiteral("tcp.flags.syn == 1 && tcp.flags.ack == 0");
    case State::SynReceived:
        return QStringLiteral("tcp.flags.syn == 1 && tcp.flags.ack == 1");
    case State::Established:
        return QStringLiteral("tcp.len > 0");
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return QStringLiteral("tcp.flags.fin == 1");
    }
    return {};
}

/// The kernel keeps no process beside an orphan or a TIME-WAIT, so lsof lists none.
bool hasProcess(State state) {
    switch (state) {
    case State::Listen:
    case State::SynSent:
    case State::Established:
    case State::CloseWait:
        return true;
    case State::Closed:
    case State::SynReceived:
    case State::FinWait1:
    case State::FinWait2:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return false;
    }
    return false;
}

QList<StateCommand> commands(State state) {
    QList<StateCommand> list;
    if (state != State::Closed) {
        list.append({QStringLiteral("ss"), QStringLiteral("ss -tan state %1").arg(ssFilter(state))});
        list.append(
            {QStringLiteral("netstat"),
             QStringLiteral("netstat -an | grep %1").arg(stateLabel(state, NameDialect::LinuxNetstat))});
    }
    if (hasProcess(state))
        list.append(
            {QStringLiteral("lsof"),
             QStringLiteral("lsof -nP -iTCP -sTCP:%1").arg(stateLabel(state, NameDialect::LinuxNetstat))});
    list.append({QStringLiteral("tcpdump"), tcpdumpFilter(state)});
    list.append({QStringLiteral("Wireshark"), wiresharkFilter(state)});
    return list;
}

} // namespace

StateReference stateReference(State state, const Config& config) {
    StateReference reference;
    reference.waitsFor = stateMeaning(state);
    reference.endedBy = endedBy(state);
    reference.responsible = responsible(state);
    reference.maySend = maySend(state);
    reference.mayReceive = mayReceive(state);
    reference.lasts = lasts(state, config);
    reference.remember = remember(state);
    reference.commands = commands(state);
    return reference;
}

QString responsibleName(Responsible responsible) {
    switch (responsible) {
    case Responsible::Application:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "the application"));
    case Responsible::Peer:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "the peer"));
    case Responsible::Clock:
        return inStateReference(QT_TRANSLATE_NOOP("StateReference", "the clock"));
    }
    return {};
}

} // namespace finwait

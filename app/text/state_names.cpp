#include "app/text/state_names.h"

#include <QCoreApplication>

#include <array>

#include "app/models/format.h"

namespace finwait {

namespace {

QString inStateNames(const char* text) {
    return QCoreApplication::translate("StateNames", text);
}

using DialectNames = std::array<const char*, kStateCount>;

// In the order of State. sys/netinet/tcp_fsm.h of the BSDs.
constexpr DialectNames kBsdNetstat = {"CLOSED",      "LISTEN",     "SYN_SENT",   "SYN_RCVD",
                                      "ESTABLISHED", "FIN_WAIT_1", "FIN_WAIT_2", "CLOSE_WAIT",
                                      "CLOSING",     "LAST_ACK",   "TIME_WAIT"};
// net-tools' netstat(8).
constexpr DialectNames kLinuxNetstat = {"CLOSE",       "LISTEN",    "SYN_SENT",  "SYN_RECV",
                                        "ESTABLISHED", "FIN_WAIT1", "FIN_WAIT2", "CLOSE_WAIT",
                                        "CLOSING",     "LAST_ACK",  "TIME_WAIT"};
// iproute2's ss(8).
constexpr DialectNames kSs = {"UNCONN",     "LISTEN",     "SYN-SENT", "SYN-RECV", "ESTAB",    "FIN-WAIT-1",
                              "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK", "TIME-WAIT"};

QString nameIn(const DialectNames& names, State state) {
    return QString::fromLatin1(names[static_cast<std::size_t>(state)]);
}

} // namespace

QString stateLabel(State state, NameDialect dialect) {
    switch (dialect) {
    case NameDialect::Rfc:
        return fromCore(stateName(state));
    case NameDialect::BsdNetstat:
        return nameIn(kBsdNetstat, state);
    case NameDialect::LinuxNetstat:
        return nameIn(kLinuxNetstat, state);
    case NameDialect::Ss:
        return nameIn(kSs, state);
    }
    return {};
}

QString dialectKey(NameDialect dialect) {
    switch (dialect) {
    case NameDialect::Rfc:
        return QStringLiteral("rfc");
    case NameDialect::BsdNetstat:
        return QStringLiteral("bsd-netstat");
    case NameDialect::LinuxNetstat:
        return QStringLiteral("linux-netstat");
    case NameDialect::Ss:
        return QStringLiteral("ss");
    }
    return {};
}

std::optional<NameDialect> dialectFromKey(const QString& key) {
    for (const NameDialect dialect : kNameDialects) {
        if (dialectKey(dialect) == key)
            return dialect;
    }
    return std::nullopt;
}

QString dialectName(NameDialect dialect) {
    switch (dialect) {
    case NameDialect::Rfc:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "RFC names"));
    case NameDialect::BsdNetstat:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "BSD netstat"));
    case NameDialect::LinuxNetstat:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "Linux netstat"));
    case NameDialect::Ss:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "ss"));
    }
    return {};
}

QString stateMeaning(State state) {
    switch (state) {
    case State::Closed:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "No connection, and no TCB: a fictional state."));
    case State::Listen:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "Waits for a connection request (a SYN)."));
    case State::SynSent:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "Has sent a SYN and waits for a matching connection request from the peer."));
    case State::SynReceived:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "Has received a SYN and sent one; waits for the acknowledgment of its own."));
    case State::Established:
        return inStateNames(QT_TRANSLATE_NOOP("StateNames", "Open: data flows both ways."));
    case State::FinWait1:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames",
            "The user has closed; waits for the peer's FIN or for the acknowledgment of its own."));
    case State::FinWait2:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "Its FIN is acknowledged; waits for the peer's FIN, for as long as that takes."));
    case State::CloseWait:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "The peer has closed; waits for its own user to call CLOSE. No timer ends this."));
    case State::Closing:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "Both have sent a FIN; waits for the acknowledgment of its own."));
    case State::LastAck:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames", "The peer closed first; waits for the acknowledgment of its own FIN."));
    case State::TimeWait:
        return inStateNames(QT_TRANSLATE_NOOP(
            "StateNames",
            "Waits 2 MSL: to acknowledge the peer's FIN again should it come again, and until old "
            "duplicates have died out."));
    }
    return {};
}

} // namespace finwait

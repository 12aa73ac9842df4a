#include "app/text/system_view.h"

#include <algorithm>
#include <cstdint>

namespace finwait {

namespace {

/// One socket, as the kernel's tables have it.
struct Row {
    State state = State::Closed;
    std::uint32_t receiveQueue = 0;
    std::uint32_t sendQueue = 0;
    Socket local;
    Socket remote;
    bool anyRemote = false;
};

/// Octets received and not yet taken by the application; a FIN that no recv() has seen counts as one, as in
/// Linux (rcv_nxt - copied_seq).
std::uint32_t receiveQueue(const Tcb& tcb) {
    return static_cast<std::uint32_t>(tcb.receiveBuffer.size())
           + (tcb.finReceived && !tcb.endOfStreamRead ? 1U : 0U);
}

/// Sequence numbers that were given out and are not acknowledged (write_seq - snd_una): data, SYN and FIN.
std::uint32_t sendQueue(const Tcb& tcb) {
    const bool syn = !tcb.synAcknowledged();
    const bool fin = tcb.closeRequested || (tcb.finSent && !tcb.finAcknowledged());
    return static_cast<std::uint32_t>(tcb.sendBuffer.size()) + (syn ? 1U : 0U) + (fin ? 1U : 0U);
}

/// The kernel keeps next to nothing of a half-made connection or one in TIME-WAIT, and prints zeros.
bool hasQueues(const Tcb& tcb) {
    return tcb.state != State::TimeWait
           && !(tcb.state == State::SynReceived && tcb.origin == Origin::Passive);
}

Row listenerRow(const Tcb& tcb, const Config& config) {
    Row row;
    row.state = State::Listen;
    row.receiveQueue = tcb.listener.completedElsewhere; // Nobody on the stage accepts these.
    row.sendQueue = config.backlogMax;
    row.local = config.local;
    row.anyRemote = true;
    return row;
}

Row connectionRow(const Tcb& tcb, const Config& config) {
    Row row;
    row.state = tcb.state;
    row.local = config.local;
    row.remote = tcb.remote;
    if (hasQueues(tcb)) {
        row.receiveQueue = receiveQueue(tcb);
        row.sendQueue = sendQueue(tcb);
    }
    return row;
}

std::vector<Row> rowsOf(const Tcb& tcb, const Config& config) {
    std::vector<Row> rows;
    if (tcb.listener.listening || tcb.state == State::Listen)
        rows.push_back(listenerRow(tcb, config));
    if (tcb.state != State::Closed && tcb.state != State::Listen)
        rows.push_back(connectionRow(tcb, config));
    for (const HalfMade& half : tcb.listener.halfMade)
        rows.push_back({State::SynReceived, 0, 0, config.local, half.remote, false});
    return rows;
}

QString address(const Socket& socket) {
    return QString::fromStdString(toString(socket));
}

/// The BSDs put a dot before the port.
QString dotted(const Socket& socket) {
    QString text = address(socket);
    text[text.lastIndexOf(QLatin1Char(':'))] = QLatin1Char('.');
    return text;
}

QString column(const QString& text, int width) {
    return text.leftJustified(width);
}

QString number(std::uint32_t value, int width) {
    return QString::number(value).leftJustified(width);
}

QString ssLine(const Row& row) {
    const QString remote = row.anyRemote ? QStringLiteral("0.0.0.0:*") : address(row.remote);
    return column(stateLabel(row.state, NameDialect::Ss), 11) + number(row.receiveQueue, 7)
           + number(row.sendQueue, 7) + column(address(row.local), 20) + remote;
}

QString netstatLine(const Row& row, NameDialect dialect) {
    const bool bsd = dialect == NameDialect::BsdNetstat;
    const QString local = bsd ? dotted(row.local) : address(row.local);
    const QString any = bsd ? QStringLiteral("*.*") : QStringLiteral("0.0.0.0:*");
    const QString remote = row.anyRemote ? any : bsd ? dotted(row.remote) : address(row.remote);
    // The BSDs print no backlog here, and Linux's netstat neither.
    const std::uint32_t sendQueue = row.state == State::Listen ? 0 : row.sendQueue;
    return column(bsd ? QStringLiteral("tcp4") : QStringLiteral("tcp"), 6) + number(row.receiveQueue, 7)
           + number(sendQueue, 7) + column(local, 20) + column(remote, 20) + stateLabel(row.state, dialect);
}

QString netstatHeading() {
    return column(QStringLiteral("Proto"), 6) + column(QStringLiteral("Recv-Q"), 7)
           + column(QStringLiteral("Send-Q"), 7) + column(QStringLiteral("Local Address"), 20)
           + column(QStringLiteral("Foreign Address"), 20) + QStringLiteral("State");
}

QString ssHeading() {
    return column(QStringLiteral("State"), 11) + column(QStringLiteral("Recv-Q"), 7)
           + column(QStringLiteral("Send-Q"), 7) + column(QStringLiteral("Local Address:Port"), 20)
           + QStringLiteral("Peer Address:Port");
}

bool isNetstat(NameDialect dialect) {
    return dialect == NameDialect::BsdNetstat || dialect == NameDialect::LinuxNetstat;
}

} // namespace

SystemView systemView(const Tcb& tcb, const Config& config, NameDialect dialect) {
    SystemView view;
    const bool netstat = isNetstat(dialect);
    view.command = netstat ? QStringLiteral("netstat -an") : QStringLiteral("ss -tan");
    view.heading = netstat ? netstatHeading() : ssHeading();
    for (const Row& row : rowsOf(tcb, config))
        view.lines.append(netstat ? netstatLine(row, dialect) : ssLine(row));
    return view;
}

} // namespace finwait

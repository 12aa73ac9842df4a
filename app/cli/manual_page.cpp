#include <QStringList>

#include "app/cli/help.h"

namespace finwait {

namespace {

/// Text that roff prints as it stands.
QString roff(const QString& text) {
    QString safe;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        QString escaped = line;
        escaped.replace(QLatin1Char('\\'), QStringLiteral("\\e"));
        escaped.replace(QLatin1Char('-'), QStringLiteral("\\-"));
        escaped.replace(QLatin1Char('\''), QStringLiteral("\\(aq"));
        escaped.replace(QLatin1Char('^'), QStringLiteral("\\(ha"));
        escaped.replace(QLatin1Char('~'), QStringLiteral("\\(ti"));
        if (escaped.startsWith(QLatin1Char('.')))
            escaped.prepend(QStringLiteral("\\&"));
        safe += (safe.isEmpty() ? QString() : QStringLiteral("\n")) + escaped;
    }
    return safe;
}

QString bold(const QString& text) {
    return QStringLiteral("\\fB") + roff(text) + QStringLiteral("\\fR");
}

QString italic(const QString& text) {
    return QStringLiteral("\\fI") + roff(text) + QStringLiteral("\\fR");
}

/// "finwait trace SCENARIO [options]" with what is typed as it stands in bold.
QString synopsis(const Command& command) {
    QString text = bold(QStringLiteral("finwait"));
    if (*command.name != 0)
        text += QLatin1Char(' ') + bold(QLatin1String(command.name));
    for (const QString& word : QString::fromLatin1(command.usage).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        text += QLatin1Char(' ') + (word.startsWith(QLatin1Char('-')) ? bold(word) : italic(word));
    return text;
}

QString item(const QString& tag, const QString& text) {
    return QStringLiteral(".TP\n%1\n%2\n").arg(tag, roff(text));
}

QString optionItem(const CommandOption& option) {
    QString tag = bold(QStringLiteral("--") + QLatin1String(option.name));
    if (option.brief != 0)
        tag.prepend(bold(QStringLiteral("-%1").arg(QLatin1Char(option.brief))) + QStringLiteral(", "));
    if (option.value != nullptr)
        tag += QLatin1Char(' ') + italic(QLatin1String(option.value));
    return item(tag, optionHelp(option));
}

QString items(const Command& command) {
    QString text;
    for (const CommandArgument& argument : command.arguments)
        text += item(italic(QLatin1String(argument.name)), QString::fromUtf8(argument.help));
    for (const CommandOption& option : command.options) {
        if (option.heading != nullptr)
            text += QStringLiteral(".PP\n%1:\n").arg(roff(QString::fromUtf8(option.heading)));
        text += optionItem(option);
    }
    return text;
}

QString example(const Command& command) {
    if (*command.examples == 0)
        return {};
    return QStringLiteral(".PP\n.EX\n%1\n.EE\n").arg(roff(QString::fromUtf8(command.examples)));
}

QString section(const Command& command) {
    const QStringList paragraphs = QString::fromUtf8(command.description).split(QLatin1Char('\n'));
    QStringList lines;
    for (const QString& paragraph : paragraphs)
        lines += roff(paragraph);
    return QStringLiteral(".SS %1\n%2\n%3%4.PP\nExit status: %5\n")
        .arg(synopsis(command), lines.join(QStringLiteral("\n.PP\n")), items(command), example(command),
             roff(QString::fromUtf8(command.status)));
}

constexpr char kHead[] =
    R"(.\" Written from the program's own list of commands by FINWAIT_WRITE_MANUAL=1 cli_help_test.
.TH FINWAIT 1 2026-11-27 "FinWait %1" "User Commands"
.SH NAME
finwait \- both ends of a TCP connection, side by side, as RFC 9293 has it
)";

constexpr char kDescription[] = R"(.SH DESCRIPTION
FinWait shows both ends of a TCP connection at once: two state machines that obey RFC 9293, the network
between them, and the reason for every decision. Without a command it opens its window, which needs a
display. The commands need none.
.PP
A
.I SCENARIO
is a name from
.B finwait list
or a scenario file in JSON. A file named
.B \-
is the standard input or the standard output. What takes long says how far it has come on the standard
error, when that is a terminal.
)";

constexpr char kTail[] = R"(.SH EXIT STATUS
.TP
.B 0
All was done.
.TP
.B 1
The answer is no: an invariant is broken, or what was waited for never happens. Only
.B explore
and
.B run
say so.
.TP
.B 2
Bad input, or a file that cannot be read or written. The standard error says what, where, and what was
expected; files that stood where something was to be written are as they were.
.SH ENVIRONMENT
.TP
.B DISPLAY\fR, \fBWAYLAND_DISPLAY
Where the window opens.
.TP
.B QT_QPA_PLATFORM
How Qt reaches the display, for example
.BR xcb .
.TP
.B QT_SCALE_FACTOR
Makes the whole window larger.
.SH FILES
.TP
.I $XDG_CONFIG_HOME/finwait/finwait.conf
What the window remembers; usually below
.IR ~/.config .
.SH SEE ALSO
.BR ss (8),
.BR tcpdump (8),
.BR wireshark (1),
.BR tcp (7)
.PP
RFC 9293, Transmission Control Protocol (TCP), https://www.rfc\-editor.org/rfc/rfc9293
)";

} // namespace

QString manualPage(const Command& window, std::span<const Command* const> commands, const QString& version) {
    QString text = QString::fromLatin1(kHead).arg(version);
    text += QStringLiteral(".SH SYNOPSIS\n.nf\n") + synopsis(window) + QLatin1Char('\n');
    for (const Command* command : commands)
        text += synopsis(*command) + QLatin1Char('\n');
    text += QStringLiteral(".fi\n") + QLatin1String(kDescription);
    text += QStringLiteral(".SH COMMANDS\n");
    for (const Command* command : commands)
        text += section(*command);
    text += QStringLiteral(".SH THE WINDOW\n") + items(window);
    text += item(bold(QStringLiteral("-h")) + QStringLiteral(", ") + bold(QStringLiteral("--help")),
                 QStringLiteral("what the program or a command takes"));
    text += item(bold(QStringLiteral("-v")) + QStringLiteral(", ") + bold(QStringLiteral("--version")),
                 QStringLiteral("the version"));
    return text + QLatin1String(kTail);
}

} // namespace finwait

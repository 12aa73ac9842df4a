#include "app/cli/help.h"

#include <algorithm>

namespace finwait {

namespace {

constexpr qsizetype kHelpColumns = 100;
constexpr qsizetype kLeftColumnsMax = 24;

constexpr char kProgram[] =
    "FinWait shows both ends of a TCP connection and every decision they take, as RFC 9293 has it.";
constexpr CommandOption kHelpOption{.name = "help", .help = "this help", .brief = 'h'};
constexpr CommandOption kVersionOption{.name = "version", .help = "the version", .brief = 'v'};

/// Lines of at most `width` characters, parted at spaces; a line feed begins a new one.
QStringList wrapped(const QString& text, qsizetype width) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QString line;
        for (const QString& word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines += line;
                line.clear();
            }
            line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        }
        lines += line;
    }
    return lines;
}

/// "-o, --output FILE"
QString optionNames(const CommandOption& option) {
    QString names = QStringLiteral("--") + QLatin1String(option.name);
    if (option.brief != 0)
        names.prepend(QStringLiteral("-%1, ").arg(QLatin1Char(option.brief)));
    return option.value == nullptr ? names : names + QLatin1Char(' ') + QLatin1String(option.value);
}

QString entry(const QString& left, const QString& right, qsizetype column) {
    const QStringList lines = wrapped(right, kHelpColumns - column - 4);
    const QString margin(column + 4, QLatin1Char(' '));
    QString text = QStringLiteral("  ") + left;
    text += left.size() > column ? QStringLiteral("\n") + margin
                                 : QString(column + 2 - left.size(), QLatin1Char(' '));
    return text + lines.join(QLatin1Char('\n') + margin) + QLatin1Char('\n');
}

qsizetype leftColumn(const Command& command) {
    qsizetype column = optionNames(kHelpOption).size();
    const auto widen = [&column](qsizetype width) {
        if (width <= kLeftColumnsMax)
            column = std::max(column, width);
    };
    for (const CommandArgument& argument : command.arguments)
        widen(QLatin1String(argument.name).size());
    for (const CommandOption& option : command.options)
        widen(optionNames(option).size());
    return column;
}

QString entries(const Command& command, std::initializer_list<CommandOption> more) {
    const qsizetype column = leftColumn(command);
    QString text;
    for (const CommandArgument& argument : command.arguments)
        text += entry(QLatin1String(argument.name), QString::fromUtf8(argument.help), column);
    const auto add = [&](const CommandOption& option) {
        if (option.heading != nullptr)
            text += QStringLiteral("\n%1:\n").arg(QString::fromUtf8(option.heading));
        text += entry(optionNames(option), optionHelp(option), column);
    };
    std::for_each(more.begin(), more.end(), add);
    std::for_each(command.options.begin(), command.options.end(), add);
    return text;
}

} // namespace

QString optionHelp(const CommandOption& option) {
    QString text = QString::fromUtf8(option.help);
    QStringList words = wordsOf(option.words);
    const qsizetype preset = words.indexOf(QLatin1String(option.preset));
    if (preset >= 0)
        words[preset] += QStringLiteral(" (default)");
    if (!words.isEmpty())
        text += QStringLiteral(": ") + listOf(words);
    const NumberRange& range = option.range;
    if (option.numeric && range.most < kMany)
        text += QStringLiteral(", %1 to %2").arg(range.least).arg(range.most, 0, 'g', 9);
    if (option.preset != nullptr && preset < 0)
        text += QStringLiteral(" (default: %1)").arg(QLatin1String(option.preset));
    return text;
}

QString commandHelp(const Command& command) {
    QString text = QStringLiteral("Usage: finwait %1 %2\n")
                       .arg(QLatin1String(command.name), QLatin1String(command.usage));
    text += wrapped(QString::fromUtf8(command.description), kHelpColumns).join(QLatin1Char('\n'));
    text += QStringLiteral("\n\n") + entries(command, {kHelpOption});
    if (*command.examples != 0) {
        const QStringList lines = QString::fromUtf8(command.examples).split(QLatin1Char('\n'));
        text += QStringLiteral("\nExamples:\n  ") + lines.join(QStringLiteral("\n  ")) + QLatin1Char('\n');
    }
    return text + QStringLiteral("\nExit status: ") + QString::fromUtf8(command.status);
}

QString programHelp(const Command& window, std::span<const Command* const> commands) {
    QString text = QStringLiteral("Usage: finwait %1\n       finwait COMMAND [options]\n%2\n\n")
                       .arg(QLatin1String(window.usage), QLatin1String(kProgram));
    text += QStringLiteral("Commands, none of which needs a display (finwait COMMAND --help says more):\n");
    qsizetype column = 0;
    for (const Command* command : commands)
        column = std::max(column, QLatin1String(command->name).size());
    for (const Command* command : commands)
        text += entry(QLatin1String(command->name), QString::fromUtf8(command->summary), column);
    text += QStringLiteral("\nThe window:\n") + entries(window, {kHelpOption, kVersionOption});
    return text + QStringLiteral("\nExit status: ") + QString::fromUtf8(window.status);
}

} // namespace finwait

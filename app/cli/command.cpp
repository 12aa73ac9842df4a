#include "app/cli/command.h"

#include <QCommandLineParser>

namespace finwait {

namespace {

QCommandLineOption parserOption(const CommandOption& option) {
    QStringList names{QLatin1String(option.name)};
    if (option.brief != 0)
        names.prepend(QString(QLatin1Char(option.brief)));
    return {names, {}, QLatin1String(option.value)};
}

QString wrongNumber(const CommandOption& option, const QString& value) {
    bool understood = false;
    const double number = value.toDouble(&understood);
    const NumberRange& range = option.range;
    const bool whole = !range.whole || (understood && number == static_cast<double>(qRound64(number)));
    if (understood && whole && number >= range.least && number <= range.most)
        return {};
    const QString kind = range.whole ? QStringLiteral("a whole number") : QStringLiteral("a number");
    const QString bounds = range.most >= kMany
                               ? QStringLiteral("from %1").arg(range.least)
                               : QStringLiteral("from %1 to %2").arg(range.least).arg(range.most, 0, 'g', 9);
    return QStringLiteral("--%1 '%2': expected %3 %4").arg(QLatin1String(option.name), value, kind, bounds);
}

/// What is wrong with an option's value, or nothing.
QString wrongValue(const CommandOption& option, const QString& value) {
    if (option.numeric)
        return wrongNumber(option, value);
    const QStringList words = wordsOf(option.words);
    if (option.words == nullptr || words.contains(value))
        return {};
    return QStringLiteral("--%1 '%2': expected %3").arg(QLatin1String(option.name), value, listOf(words));
}

} // namespace

std::variant<CommandLine, QString> CommandLine::parse(const Command& command, const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOption(help);
    for (const CommandOption& option : command.options)
        parser.addOption(parserOption(option));
    CommandLine line;
    line.m_help = arguments.contains(QLatin1String("-h")) || arguments.contains(QLatin1String("--help"));
    if (line.m_help)
        return line;
    if (!parser.parse(QStringList{QStringLiteral("finwait")} + arguments))
        return parser.errorText();
    line.m_arguments = parser.positionalArguments();
    for (const CommandOption& option : command.options) {
        const QString name = QLatin1String(option.name);
        if (option.preset != nullptr)
            line.m_presets.insert(name, QLatin1String(option.preset));
        if (!parser.isSet(name))
            continue;
        line.m_values.insert(name, parser.values(name));
        for (const QString& value : parser.values(name)) {
            const QString wrong = wrongValue(option, value);
            if (!wrong.isEmpty())
                return wrong;
        }
    }
    return line;
}

bool CommandLine::isSet(const char* option) const {
    return m_values.contains(QLatin1String(option));
}

QString CommandLine::value(const char* option) const {
    const QStringList given = values(option);
    return given.isEmpty() ? m_presets.value(QLatin1String(option)) : given.constLast();
}

QStringList CommandLine::values(const char* option) const {
    return m_values.value(QLatin1String(option));
}

QString listOf(const QStringList& words) {
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ")
           + words.constLast();
}

QStringList wordsOf(const char* words) {
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace finwait

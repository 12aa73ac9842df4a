#include "app/window/window_options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace finwait {

namespace {

WindowOptionsError complain(const char* option, const QString& value, const char* expected) {
    return {QStringLiteral("finwait: %1 '%2': expected %3")
                .arg(QLatin1String(option), value, QLatin1String(expected))};
}

bool isOneOf(const QString& value, const QStringList& known) {
    return value.isEmpty() || known.contains(value);
}

std::optional<QSize> sizeFrom(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

std::variant<WindowOptions, WindowOptionsError> parseWindowOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption software(QStringLiteral("software"));
    const QCommandLineOption logSteps(QStringLiteral("log-steps"));
    const QCommandLineOption present(QStringLiteral("present"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("name"));
    const QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("code"));
    const QCommandLineOption step(QStringLiteral("step"), {}, QStringLiteral("n"));
    const QCommandLineOption at(QStringLiteral("at"), {}, QStringLiteral("seconds"));
    const QCommandLineOption tab(QStringLiteral("tab"), {}, QStringLiteral("name"));
    const QCommandLineOption page(QStringLiteral("page"), {}, QStringLiteral("name"));
    const QCommandLineOption segment(QStringLiteral("segment"), {}, QStringLiteral("id"));
    const QCommandLineOption measure(QStringLiteral("measure"), {}, QStringLiteral("what"));
    parser.addOptions({software, logSteps, present, screenshot, size, theme, language, step, at, tab, page,
                       segment, measure});
    if (!parser.parse(QStringList{QStringLiteral("finwait")} + arguments))
        return WindowOptionsError{QStringLiteral("finwait: %1").arg(parser.errorText())};
    if (parser.positionalArguments().size() > 1)
        return WindowOptionsError{QStringLiteral("finwait: one scenario at a time, please: '%1'")
                                      .arg(parser.positionalArguments()[1])};

    WindowOptions options;
    options.scenario = parser.positionalArguments().value(0);
    options.software = parser.isSet(software);
    options.logSteps = parser.isSet(logSteps);
    options.present = parser.isSet(present);
    options.screenshotFile = parser.value(screenshot);
    options.theme = parser.value(theme);
    options.language = parser.value(language);
    options.tab = parser.value(tab);
    options.page = parser.value(page);
    options.measure = parser.value(measure);
    if (!isOneOf(options.theme, {QStringLiteral("light"), QStringLiteral("dark"),
                                 QStringLiteral("high-contrast"), QStringLiteral("print")}))
        return complain("--theme", options.theme, "light, dark, high-contrast or print");
    if (!isOneOf(options.language, {QStringLiteral("en"), QStringLiteral("zh_CN")}))
        return complain("--lang", options.language, "en or zh_CN");
    if (!isOneOf(options.tab, {QStringLiteral("lesson"), QStringLiteral("why"), QStringLiteral("log"),
                               QStringLiteral("tcb"), QStringLiteral("segment"), QStringLiteral("plots")}))
        return complain("--tab", options.tab, "lesson, why, log, tcb, segment or plots");
    if (!isOneOf(options.page, {QStringLiteral("conformance"), QStringLiteral("choices"),
                                QStringLiteral("lessons"), QStringLiteral("coverage"),
                                QStringLiteral("explore")}))
        return complain("--page", options.page, "conformance, choices, lessons, coverage or explore");
    if (!isOneOf(options.measure, {QStringLiteral("first-frame"), QStringLiteral("frames")}))
        return complain("--measure", options.measure, "first-frame or frames");
    bool understood = true;
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        if (!wanted)
            return complain("--size", parser.value(size), "for example 1440x900");
        options.size = *wanted;
    }
    if (parser.isSet(step)) {
        options.step = parser.value(step).toInt(&understood);
        if (!understood || *options.step < 0)
            return complain("--step", parser.value(step), "a whole number from 0");
    }
    if (parser.isSet(at)) {
        options.atSeconds = parser.value(at).toDouble(&understood);
        if (!understood || *options.atSeconds < 0)
            return complain("--at", parser.value(at), "seconds of virtual time");
    }
    if (parser.isSet(segment)) {
        options.segment = parser.value(segment).toInt(&understood);
        if (!understood || options.segment < 1)
            return complain("--segment", parser.value(segment), "a whole number from 1");
    }
    return options;
}

} // namespace finwait

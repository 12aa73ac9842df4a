#include "app/window/window_options.h"

#include <QRegularExpression>

#include <array>

#include "core/capture/flow_table.h"

namespace finwait {

namespace {

std::optional<QSize> sizeFrom(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

constexpr std::array kWindowArguments = {
    CommandArgument{.name = "SCENARIO",
                    .help = "a name from 'finwait list', a scenario file or a packet capture",
                    .complete = Complete::Scenario}};

constexpr std::array kWindowOptions = {
    CommandOption{.name = "software", .help = "draw the window without OpenGL"},
    CommandOption{.name = "theme", .value = "NAME", .help = "colours", .words = kThemeWords},
    CommandOption{.name = "lang", .value = "CODE", .help = "the language", .words = kLanguageWords},
    CommandOption{.name = "size", .value = "WxH", .help = "the window's size, for example 1440x900"},
    CommandOption{.name = "present", .help = "full screen and large, for a class"},
    CommandOption{.name = "step",
                  .value = "N",
                  .help = "the step to begin with",
                  .heading = "For documents and tests, nothing of which is remembered",
                  .numeric = true},
    CommandOption{.name = "at",
                  .value = "SECONDS",
                  .help = "the moment of virtual time to begin with",
                  .numeric = true,
                  .range = {.whole = false}},
    CommandOption{.name = "connection",
                  .value = "N",
                  .help = "the connection of a capture that is shown",
                  .numeric = true,
                  .range = {.most = FlowTable::kConnectionsMax - 1}},
    CommandOption{.name = "segment",
                  .value = "ID",
                  .help = "the segment that is chosen",
                  .numeric = true,
                  .range = {.least = 1}},
    CommandOption{.name = "tab",
                  .value = "NAME",
                  .help = "the guide's page",
                  .words = "lesson why log tcb segment plots"},
    CommandOption{.name = "page",
                  .value = "NAME",
                  .help = "a page over the window",
                  .words = "conformance choices lessons coverage explore export"},
    CommandOption{.name = "screenshot",
                  .value = "FILE",
                  .help = "draw one picture of the window and leave",
                  .complete = Complete::File},
    CommandOption{.name = "log-steps", .help = "print each step that is shown as a line"},
    CommandOption{.name = "measure",
                  .value = "WHAT",
                  .help = "print how fast the window is, and leave",
                  .words = "first-frame frames"},
};

} // namespace

const Command kWindowCommand{
    .usage = "[options] [SCENARIO]",
    .arguments = kWindowArguments,
    .options = kWindowOptions,
};

std::variant<WindowOptions, WindowOptionsError> parseWindowOptions(const QStringList& arguments) {
    const auto parsed = CommandLine::parse(kWindowCommand, arguments);
    if (const auto* wrong = std::get_if<QString>(&parsed))
        return WindowOptionsError{*wrong};
    const auto& line = std::get<CommandLine>(parsed);
    if (line.arguments().size() > 1)
        return WindowOptionsError{
            QStringLiteral("one scenario at a time, please: '%1'").arg(line.arguments()[1])};

    WindowOptions options;
    options.scenario = line.arguments().value(0);
    options.software = line.isSet("software");
    options.logSteps = line.isSet("log-steps");
    options.present = line.isSet("present");
    options.screenshotFile = line.value("screenshot");
    options.theme = line.value("theme");
    options.language = line.value("lang");
    options.tab = line.value("tab");
    options.page = line.value("page");
    options.measure = line.value("measure");
    if (line.isSet("size")) {
        const auto wanted = sizeFrom(line.value("size"));
        if (!wanted)
            return WindowOptionsError{
                QStringLiteral("--size '%1': expected for example 1440x900").arg(line.value("size"))};
        options.size = *wanted;
    }
    if (line.isSet("step"))
        options.step = static_cast<int>(line.number("step"));
    if (line.isSet("at"))
        options.atSeconds = line.number("at");
    if (line.isSet("connection"))
        options.connection = static_cast<std::uint32_t>(line.number("connection"));
    if (line.isSet("segment"))
        options.segment = static_cast<int>(line.number("segment"));
    return options;
}

} // namespace finwait

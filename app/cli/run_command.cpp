#include <array>

#include "app/cli/account.h"
#include "app/cli/commands.h"
#include "app/cli/intervention.h"
#include "app/text/spoken_language.h"

namespace finwait {

namespace {

/// Returns what is wrong with the acts that a command line adds, or nothing.
QString addActs(const CommandLine& line, Scenario& scenario) {
    for (const char* act : {"drop", "duplicate", "delay"}) {
        for (const QString& text : line.values(act)) {
            const QString wrong = intervene(scenario, QLatin1String(act), text);
            if (!wrong.isEmpty())
                return wrong;
        }
    }
    for (const QString& json : line.values("do")) {
        const QString wrong = addItem(scenario, json);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

AccountOptions accountOptions(const CommandLine& line) {
    AccountOptions options;
    options.language = line.value("lang");
    options.dialect = dialectFromKey(line.value("dialect")).value_or(NameDialect::Rfc);
    options.relativeNumbers = !line.isSet("absolute");
    options.reasons = line.isSet("why");
    options.json = line.isSet("json");
    options.stepsMax = line.isSet("steps") ? static_cast<std::size_t>(line.number("steps")) : kPlayedStepsMax;
    return options;
}

int runRun(const CommandLine& line) {
    if (line.arguments().size() != 1)
        return complain(QStringLiteral("run takes one scenario; see 'finwait run --help'"));
    auto opened = openScenario(line.arguments().constFirst());
    if (const auto* error = std::get_if<QString>(&opened))
        return complain(*error);
    auto& scenario = std::get<Scenario>(opened);
    const QString wrong = addActs(line, scenario);
    if (!wrong.isEmpty())
        return complain(wrong);
    AccountOptions options = accountOptions(line);
    if (line.isSet("until")) {
        auto moment = momentFrom(scenario, line.value("until"));
        if (const auto* error = std::get_if<QString>(&moment))
            return complain(*error);
        options.until = std::get<Trigger>(moment);
    }

    const SpokenLanguage spoken(options.language);
    const AccountEnd ending = tellRun(std::move(scenario), options, printLine);
    if (line.isSet("until") && ending != AccountEnd::Fired) {
        complain(QStringLiteral("--until '%1' did not come").arg(line.value("until")));
        return kExitNo;
    }
    if (ending == AccountEnd::StepsMax && !line.isSet("steps"))
        return complain(
            QStringLiteral("the scenario goes on for more than %1 steps; say how many with --steps")
                .arg(kPlayedStepsMax));
    return kExitOk;
}

constexpr std::array kRunArguments = {kScenarioArgument};
constexpr std::array kRunOptions = {
    CommandOption{.name = "until",
                  .value = "WHAT",
                  .help =
                      "end there: a state, as in A=TIME-WAIT or A=CLOSING,B=CLOSING; a time in seconds; or "
                      "a trigger as in a scenario file"},
    kStepsOption,
    CommandOption{.name = "why", .help = "under each step the clauses of the RFC that were applied"},
    CommandOption{.name = "json",
                  .help = "an object a line for each step: step, timeUs, actor, states, sentence, paragraph, "
                          "results, narration, and with --why reasons"},
    kLanguageOption,
    kDialectOption,
    kAbsoluteOption,
    CommandOption{.name = "drop",
                  .value = "SEGMENT",
                  .help = "the network loses it. SEGMENT names its sender, what is on it and which of such: "
                          "A, A:SYN, B:FIN#2, A:data; ACK alone is one without data",
                  .heading = "Meddling, each as often as one likes"},
    CommandOption{.name = "duplicate", .value = "SEGMENT", .help = "the network copies it"},
    CommandOption{
        .name = "delay", .value = "SEGMENT+SECONDS", .help = "it arrives so much later, as in B:SYN,ACK+0.5"},
    CommandOption{.name = "do",
                  .value = "ITEM",
                  .help = "anything else, as an item of a scenario file's script: "
                          "'{\"when\": {\"atUs\": 1500000}, \"act\": \"abort\", \"end\": \"A\"}'"},
};

} // namespace

const Command kRunCommand{
    .name = "run",
    .usage = "SCENARIO [options]",
    .summary = "play a scenario and tell what happens, step by step",
    .description =
        "Plays a scenario to its end and prints every step: when, who, both ends' states, what happened and "
        "what came of it, and what the lesson says. With meddling it is the same scenario on another day.",
    .arguments = kRunArguments,
    .options = kRunOptions,
    .examples = "finwait run three-way-handshake --why\n"
                "finwait run four-segment-close --drop A:FIN --until A=TIME-WAIT\n"
                "finwait run simultaneous-close --lang zh_CN --dialect ss",
    .status = "0; 1 when what --until names did not come; 2 for bad input.",
    .run = runRun,
};

} // namespace finwait

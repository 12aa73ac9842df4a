#include <QFile>
#include <QTest>

#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/help.h"
#include "app/export/export_format.h"
#include "app/models/scenario_library.h"
#include "app/window/window_options.h"

using namespace finwait;

namespace {

const QString kManual = QStringLiteral(FINWAIT_SOURCE_DIR "/resources/desktop/finwait.1");

std::vector<const Command*> everyCommand() {
    std::vector<const Command*> all(allCommands().begin(), allCommands().end());
    all.push_back(&kWindowCommand);
    return all;
}

QString helpOf(const Command& command) {
    return *command.name == 0 ? programHelp(command, allCommands()) : commandHelp(command);
}

QString dashed(const CommandOption& option) {
    return QStringLiteral("--") + QLatin1String(option.name);
}

QStringList completed(const QStringList& words) {
    QStringList texts;
    for (const auto& word : completionsOf(words, kWindowCommand, allCommands()).words)
        texts += word.text;
    return texts;
}

QStringList wordsTo(const Command& command, const QStringList& more) {
    return *command.name == 0 ? more : QStringList{QLatin1String(command.name)} + more;
}

} // namespace

/// One list of commands and options: help, manual and completion agree with it and with each other.
class CliHelpTest : public QObject {
    Q_OBJECT

private slots:
    void commands_data() {
        QTest::addColumn<const Command*>("command");
        for (const Command* command : everyCommand())
            QTest::newRow(*command->name == 0 ? "the window" : command->name) << command;
    }

    void everyOptionIsExplained_data() { commands_data(); }
    void everyOptionIsExplained() {
        QFETCH(const Command*, command);
        const QString help = helpOf(*command);
        for (const CommandOption& option : command->options) {
            QVERIFY2(help.contains(QLatin1Char(' ') + dashed(option)), option.name);
            QVERIFY2(option.help != nullptr && *option.help != 0, option.name);
            for (const QString& word : wordsOf(option.words))
                QVERIFY2(help.contains(word), qPrintable(word));
        }
        for (const CommandArgument& argument : command->arguments)
            QVERIFY2(help.contains(QLatin1String(argument.name)), argument.name);
        QVERIFY(help.contains(QStringLiteral("Exit status: 0")));
    }

    void helpFitsATerminal_data() { commands_data(); }
    void helpFitsATerminal() {
        QFETCH(const Command*, command);
        for (const QString& line : helpOf(*command).split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void everyPresetIsAllowed_data() { commands_data(); }
    void everyPresetIsAllowed() {
        QFETCH(const Command*, command);
        for (const CommandOption& option : command->options) {
            if (option.preset == nullptr)
                continue;
            const auto parsed = CommandLine::parse(*command, {dashed(option), QLatin1String(option.preset)});
            QVERIFY2(std::holds_alternative<CommandLine>(parsed), option.name);
            QCOMPARE(std::get<CommandLine>(parsed).value(option.name), QLatin1String(option.preset));
        }
    }

    void everyOptionIsCompleted_data() { commands_data(); }
    void everyOptionIsCompleted() {
        QFETCH(const Command*, command);
        const QStringList offered = completed(wordsTo(*command, {QStringLiteral("--")}));
        QVERIFY(offered.contains(QStringLiteral("--help")));
        for (const CommandOption& option : command->options) {
            QVERIFY2(offered.contains(dashed(option)), option.name);
            if (option.words == nullptr)
                continue;
            QCOMPARE(completed(wordsTo(*command, {dashed(option), QString()})), wordsOf(option.words));
            const QString first = wordsOf(option.words).constFirst();
            QVERIFY(completed(wordsTo(*command, {dashed(option) + QLatin1Char('=')}))
                        .contains(dashed(option) + QLatin1Char('=') + first));
        }
    }

    void everyOptionIsInTheManual_data() { commands_data(); }
    void everyOptionIsInTheManual() {
        QFETCH(const Command*, command);
        QString page = manualPage(kWindowCommand, allCommands(), QStringLiteral(FINWAIT_VERSION));
        page.replace(QStringLiteral("\\-"), QStringLiteral("-"));
        for (const CommandOption& option : command->options)
            QVERIFY2(page.contains(QStringLiteral("\\fB") + dashed(option) + QStringLiteral("\\fR")),
                     option.name);
        QVERIFY(page.contains(QStringLiteral("\\fBfinwait\\fR \\fB") + QLatin1String(command->name))
                || *command->name == 0);
    }

    void theManualIsWrittenDown() {
        const QString page = manualPage(kWindowCommand, allCommands(), QStringLiteral(FINWAIT_VERSION));
        QFile file(kManual);
        if (qEnvironmentVariableIsSet("FINWAIT_WRITE_MANUAL")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(QString::fromUtf8(file.readAll()) == page,
                 "resources/desktop/finwait.1 is out of date: run FINWAIT_WRITE_MANUAL=1 cli_help_test");
    }

    void exportKnowsEveryFormat() {
        for (const CommandOption& option : kExportCommand.options) {
            if (QLatin1String(option.name) == QLatin1String("format"))
                QCOMPARE(wordsOf(option.words), formatKeys());
        }
    }

    void namesAreCompleted() {
        QCOMPARE(completed({QStringLiteral("expla")}), QStringList{QStringLiteral("explain")});
        QCOMPARE(completed({QStringLiteral("trace"), QStringLiteral("three-way")}),
                 QStringList{QStringLiteral("three-way-handshake")});
        QVERIFY(completed({QString()}).contains(QStringLiteral("simultaneous-close")));
        QVERIFY(completed({QStringLiteral("explain"), QStringLiteral("TIME-")})
                    .contains(QStringLiteral("TIME-WAIT")));
        const auto files = completionsOf({QStringLiteral("export"), QStringLiteral("-o"), QString()},
                                         kWindowCommand, allCommands());
        QVERIFY(files.files);
        QVERIFY(files.words.empty());
    }

    void valuesAreChecked_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("wrong");
        const auto row = [](const char* line, const char* wrong) {
            QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(wrong);
        };
        row("--scale 2.5", "");
        row("--scale 9", "--scale '9': expected a number from 0.5 to 8");
        row("--scale x", "--scale 'x': expected a number from 0.5 to 8");
        row("--steps 3.5", "--steps '3.5': expected a whole number from 0 to 1000000");
        row("--theme pink", "--theme 'pink': expected light, dark, high-contrast or print");
        row("--theme", "Missing value after '--theme'.");
        row("-o x.svg --frob", "Unknown option 'frob'.");
    }
    void valuesAreChecked() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, wrong);
        const auto parsed = CommandLine::parse(kExportCommand, arguments);
        const auto* said = std::get_if<QString>(&parsed);
        QCOMPARE(said == nullptr ? QString() : *said, wrong);
    }
};

QTEST_MAIN(CliHelpTest)
#include "cli_help_test.moc"

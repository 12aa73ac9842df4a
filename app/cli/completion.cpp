#include "app/cli/completion.h"

#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/topics.h"
#include "app/models/format.h"
#include "app/models/scenario_library.h"

namespace finwait {

namespace {

class Completer {
public:
    Completer(const QStringList& words, const Command& window, std::span<const Command* const> commands)
        : m_given(words)
        , m_word(words.isEmpty() ? QString() : words.constLast())
        , m_commands(commands)
        , m_command(&window) {
        const auto named = std::ranges::find_if(commands, [&words](const Command* command) {
            return words.size() > 1 && words.constFirst() == QLatin1String(command->name);
        });
        if (named == commands.end())
            return;
        m_command = *named;
        m_given.removeFirst();
    }

    Completions complete() {
        if (!m_given.isEmpty())
            m_given.removeLast();
        const auto* const waiting = m_given.isEmpty() ? nullptr : optionWithValue(m_given.constLast());
        if (m_given.contains(QLatin1String("--")))
            addArguments();
        else if (waiting != nullptr)
            addValues(waiting->complete, waiting->words, {});
        else if (m_word.startsWith(QLatin1String("--")) && m_word.contains(QLatin1Char('=')))
            addValuesBehindSign();
        else if (m_word.startsWith(QLatin1Char('-')))
            addOptions();
        else
            addArguments();
        return std::move(m_result);
    }

private:
    void add(const QString& text, const QString& note = {}) {
        if (text.startsWith(m_word))
            m_result.words.push_back({text, note});
    }

    [[nodiscard]] const CommandOption* optionWithValue(const QString& word) const {
        const auto found = std::ranges::find_if(m_command->options, [&word](const CommandOption& option) {
            const bool byBrief =
                option.brief != 0 && word == QLatin1Char('-') + QString(QLatin1Char(option.brief));
            return option.value != nullptr
                   && (byBrief || word == QStringLiteral("--") + QLatin1String(option.name));
        });
        return found == m_command->options.end() ? nullptr : &*found;
    }

    void addValuesBehindSign() {
        const QString name = m_word.left(m_word.indexOf(QLatin1Char('=')));
        if (const CommandOption* option = optionWithValue(name))
            addValues(option->complete, option->words, name + QLatin1Char('='));
    }

    void addValues(Complete kind, const char* words, const QString& before) {
        for (const QString& word : wordsOf(words))
            add(before + word);
        switch (kind) {
        case Complete::Nothing:
        case Complete::Words:
            return;
        case Complete::File:
            m_result.files = true;
            return;
        case Complete::Folder:
            m_result.folders = true;
            return;
        case Complete::Topic:
            for (const QString& topic : topicNames())
                add(before + topic);
            [[fallthrough]];
        case Complete::Scenario:
            for (const Scenario& scenario : ScenarioLibrary::all())
                add(before + fromCore(scenario.id), fromCore(textIn(scenario.title, "en")));
            m_result.files = kind == Complete::Scenario;
            return;
        }
    }

    void addOptions() {
        for (const CommandOption& option : m_command->options)
            add(QStringLiteral("--") + QLatin1String(option.name), QString::fromUtf8(option.help));
        add(QStringLiteral("--help"), QStringLiteral("this help"));
        if (*m_command->name == 0)
            add(QStringLiteral("--version"), QStringLiteral("the version"));
    }

    void addArguments() {
        if (*m_command->name == 0 && m_given.isEmpty()) {
            for (const Command* command : m_commands)
                add(QLatin1String(command->name), QString::fromUtf8(command->summary));
        }
        if (m_command->arguments.empty())
            return;
        const CommandArgument& argument = m_command->arguments.back();
        addValues(argument.complete, argument.words, {});
    }

    QStringList m_given; ///< Behind the command's name.
    QString m_word;
    std::span<const Command* const> m_commands;
    const Command* m_command;
    Completions m_result;
};

} // namespace

Completions completionsOf(const QStringList& words, const Command& window,
                          std::span<const Command* const> commands) {
    return Completer(words, window, commands).complete();
}

QString completionLines(const Completions& completions) {
    QString text;
    for (const Completions::Word& word : completions.words)
        text += word.text + QLatin1Char('\t') + word.note + QLatin1Char('\n');
    if (completions.files)
        text += QStringLiteral(":files\n");
    if (completions.folders)
        text += QStringLiteral(":folders\n");
    return text;
}

} // namespace finwait

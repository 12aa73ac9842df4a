#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <span>
#include <variant>

namespace finwait {

/// What a value or an argument can be completed to.
enum class Complete : std::uint8_t {
    Nothing,
    Words, ///< The option's `words`.
    File,
    Folder,
    Scenario, ///< A built-in scenario, or a file.
    Topic,    ///< What `finwait explain` knows, or a scenario.
};

/// A limit that only keeps numbers sane, and is not worth telling.
inline constexpr double kMany = 1'000'000'000;

struct NumberRange {
    double least = 0;
    double most = kMany;
    bool whole = true;
};

/// An option of a command. Its help, its completion, its line in the manual and the check of its value are
/// all made from this.
struct CommandOption {
    const char* name = nullptr;    ///< Without hyphens: "output".
    const char* value = nullptr;   ///< What stands for its value, "FILE"; nullptr: it takes none.
    const char* help = nullptr;    ///< Without the words, the range and the preset: those are added.
    const char* words = nullptr;   ///< The values it takes, parted by spaces; nullptr: any.
    const char* preset = nullptr;  ///< Its value when it is not given.
    const char* heading = nullptr; ///< Printed above it in the help.
    char brief = 0;                ///< 'o' for "-o".
    bool numeric = false;
    NumberRange range = {}; ///< Of a numeric one.
    Complete complete = Complete::Nothing;
};

/// What stands behind a command's options.
struct CommandArgument {
    const char* name = nullptr; ///< "SCENARIO"
    const char* help = nullptr;
    Complete complete = Complete::Nothing;
    const char* words = nullptr;
};

class CommandLine;

/// Something that the program does without a window; the window itself is one without a name.
struct Command {
    const char* name = "";
    const char* usage = "";       ///< Behind the name: "SCENARIO... -o FILE [options]".
    const char* summary = "";     ///< A few words.
    const char* description = ""; ///< A few sentences. A line feed ends a paragraph.
    std::span<const CommandArgument> arguments = {};
    std::span<const CommandOption> options = {};
    const char* examples = ""; ///< Lines.
    const char* status = "0, or 2 for bad input.";
    bool drawsText = false; ///< Needs fonts, and so a QGuiApplication.
    int (*run)(const CommandLine& line) = nullptr;
};

/// A command's options and arguments as they were given, checked against its list.
class CommandLine {
public:
    /// One line that says what is wrong, if anything is. "-h" and "--help" ask for help and nothing else.
    static std::variant<CommandLine, QString> parse(const Command& command, const QStringList& arguments);

    [[nodiscard]] bool wantsHelp() const { return m_help; }
    [[nodiscard]] bool isSet(const char* option) const;
    /// The option's last value, else its preset.
    [[nodiscard]] QString value(const char* option) const;
    [[nodiscard]] QStringList values(const char* option) const;
    /// Of a numeric option that was given or has a preset.
    [[nodiscard]] double number(const char* option) const { return value(option).toDouble(); }
    [[nodiscard]] const QStringList& arguments() const { return m_arguments; }

private:
    QMap<QString, QStringList> m_values;
    QMap<QString, QString> m_presets;
    QStringList m_arguments;
    bool m_help = false;
};

// Options that several commands take alike.
inline constexpr const char* kLanguageWords = "en zh_CN";
inline constexpr const char* kThemeWords = "light dark high-contrast print";
inline constexpr const char* kDialectWords = "rfc bsd-netstat linux-netstat ss";
inline constexpr CommandOption kLanguageOption{
    .name = "lang", .value = "CODE", .help = "the language", .words = kLanguageWords, .preset = "en"};
inline constexpr CommandOption kDialectOption{.name = "dialect",
                                              .value = "NAME",
                                              .help = "whose names for the states",
                                              .words = kDialectWords,
                                              .preset = "rfc"};
inline constexpr CommandOption kStepsOption{.name = "steps",
                                            .value = "N",
                                            .help = "only the first N steps",
                                            .numeric = true,
                                            .range = {.most = 1'000'000}};
inline constexpr CommandOption kAbsoluteOption{
    .name = "absolute", .help = "absolute sequence numbers; otherwise relative to the initial ones"};
inline constexpr CommandArgument kScenarioArgument{
    .name = "SCENARIO",
    .help = "a name from 'finwait list', or a scenario file; '-' reads one from the standard input",
    .complete = Complete::Scenario};

/// "light, dark or print"
QString listOf(const QStringList& words);
QStringList wordsOf(const char* words);

} // namespace finwait

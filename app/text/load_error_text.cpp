#include "app/text/load_error_text.h"

#include "app/text/keyed_text.h"

namespace finwait {

namespace {

struct LoadErrorWords {
    std::string_view id;
    const char* what;
    const char* expected;
};

// clang-format off
constexpr LoadErrorWords kWords[] = {
    {"FileMissing",
     QT_TRANSLATE_NOOP("LoadError", "there is no such file"),
     QT_TRANSLATE_NOOP("LoadError", "a file that can be read")},
    {"FileIsFolder",
     QT_TRANSLATE_NOOP("LoadError", "this is a folder"),
     QT_TRANSLATE_NOOP("LoadError", "a file")},
    {"FileUnreadable",
     QT_TRANSLATE_NOOP("LoadError", "the file cannot be read"),
     QT_TRANSLATE_NOOP("LoadError", "a file that can be read")},
    {"FileTooLarge",
     QT_TRANSLATE_NOOP("LoadError", "the file is too large"),
     QT_TRANSLATE_NOOP("LoadError", "at most %1 octets")},
    {"NotJson",
     QT_TRANSLATE_NOOP("LoadError", "not JSON: %1"),
     QT_TRANSLATE_NOOP("LoadError", "JSON in UTF-8 (RFC 8259)")},
    {"NulOctet",
     QT_TRANSLATE_NOOP("LoadError", "a NUL octet"),
     QT_TRANSLATE_NOOP("LoadError", "nothing after the document")},
    {"TooDeep",
     QT_TRANSLATE_NOOP("LoadError", "values are nested too deeply"),
     QT_TRANSLATE_NOOP("LoadError", "at most %1 levels")},
    {"TooManyValues",
     QT_TRANSLATE_NOOP("LoadError", "more values than fit"),
     QT_TRANSLATE_NOOP("LoadError", "at most %1")},
    {"KeyTwice",
     QT_TRANSLATE_NOOP("LoadError", "the key %1 is there twice"),
     QT_TRANSLATE_NOOP("LoadError", "each key once")},
    {"KeyMissing",
     QT_TRANSLATE_NOOP("LoadError", "the key %1 is missing"),
     QT_TRANSLATE_NOOP("LoadError", "an object with it")},
    {"KeyUnknown",
     QT_TRANSLATE_NOOP("LoadError", "unknown key %1"),
     QT_TRANSLATE_NOOP("LoadError", "one of %2")},
    {"KeyMisspelt",
     QT_TRANSLATE_NOOP("LoadError", "unknown key %1: did you mean %2?"),
     QT_TRANSLATE_NOOP("LoadError", "one of %3")},
    {"KeysExclusive",
     QT_TRANSLATE_NOOP("LoadError", "%1 and %2 exclude each other"),
     QT_TRANSLATE_NOOP("LoadError", "one of them")},
    {"KeysAlternative",
     QT_TRANSLATE_NOOP("LoadError", "neither %1 nor %2 is there"),
     QT_TRANSLATE_NOOP("LoadError", "one of them")},
    {"WrongKind",
     QT_TRANSLATE_NOOP("LoadError", "this is %1"),
     "%2"},
    {"NoNumber",
     QT_TRANSLATE_NOOP("LoadError", "this is %1"),
     QT_TRANSLATE_NOOP("LoadError", "a whole number from %2 to %3")},
    {"NotWhole",
     QT_TRANSLATE_NOOP("LoadError", "%1 is not a whole number"),
     QT_TRANSLATE_NOOP("LoadError", "a whole number from %2 to %3")},
    {"OutOfRange",
     QT_TRANSLATE_NOOP("LoadError", "%1 is out of range"),
     QT_TRANSLATE_NOOP("LoadError", "a whole number from %2 to %3")},
    {"WordUnknown",
     QT_TRANSLATE_NOOP("LoadError", "%1 is not known here"),
     QT_TRANSLATE_NOOP("LoadError", "one of %2")},
    {"WordMisspelt",
     QT_TRANSLATE_NOOP("LoadError", "%1 is not known here: did you mean %2?"),
     QT_TRANSLATE_NOOP("LoadError", "one of %3")},
    {"WordTwice",
     QT_TRANSLATE_NOOP("LoadError", "%1 is there twice"),
     QT_TRANSLATE_NOOP("LoadError", "each once")},
    {"TooManyElements",
     QT_TRANSLATE_NOOP("LoadError", "%1 elements"),
     QT_TRANSLATE_NOOP("LoadError", "at most %2")},
    {"TooFewElements",
     QT_TRANSLATE_NOOP("LoadError", "%1 elements"),
     QT_TRANSLATE_NOOP("LoadError", "at least %2")},
    {"TextEmpty",
     QT_TRANSLATE_NOOP("LoadError", "an empty text"),
     QT_TRANSLATE_NOOP("LoadError", "some text")},
    {"TextTooLong",
     QT_TRANSLATE_NOOP("LoadError", "%1 octets of text"),
     QT_TRANSLATE_NOOP("LoadError", "at most %2")},
    {"EnglishMissing",
     QT_TRANSLATE_NOOP("LoadError", "the English text is missing"),
     QT_TRANSLATE_NOOP("LoadError", "an object with the key \"en\"")},
    {"FormatOther",
     QT_TRANSLATE_NOOP("LoadError", "%1 is another kind of file"),
     "%2"},
    {"VersionOther",
     QT_TRANSLATE_NOOP("LoadError", "version %1 is not known"),
     QT_TRANSLATE_NOOP("LoadError", "version %2; a newer FinWait may know it")},
    {"SocketBad",
     QT_TRANSLATE_NOOP("LoadError", "%1 is no socket"),
     QT_TRANSLATE_NOOP("LoadError", "an address and a port like 10.0.0.1:80")},
    {"ControlBad",
     QT_TRANSLATE_NOOP("LoadError", "%1 is not a set of control bits"),
     QT_TRANSLATE_NOOP("LoadError", "control bits like SYN,ACK: SYN FIN RST PSH ACK URG ECE CWR")},
    {"HexOdd",
     QT_TRANSLATE_NOOP("LoadError", "an odd number of hexadecimal digits"),
     QT_TRANSLATE_NOOP("LoadError", "two digits an octet")},
    {"HexBad",
     QT_TRANSLATE_NOOP("LoadError", "%1 is not an octet"),
     QT_TRANSLATE_NOOP("LoadError", "hexadecimal digits")},
    {"DataTooLong",
     QT_TRANSLATE_NOOP("LoadError", "%1 octets of data"),
     QT_TRANSLATE_NOOP("LoadError", "at most %2")},
    {"RtoCrossed",
     QT_TRANSLATE_NOOP("LoadError", "rtoMinUs is larger than rtoMaxUs"),
     QT_TRANSLATE_NOOP("LoadError", "rtoMinUs =< rtoMaxUs")},
    {"WindowTooLarge",
     QT_TRANSLATE_NOOP("LoadError", "receiveBufferOctets is larger than the window field"),
     QT_TRANSLATE_NOOP("LoadError", "receiveBufferOctets =< 65535, or windowScale true")},
    {"ItemUnknown",
     QT_TRANSLATE_NOOP("LoadError", "no item is named %1"),
     QT_TRANSLATE_NOOP("LoadError", "the name of an item of the script; a script's own items can only name those above")},
    {"ItemNameTaken",
     QT_TRANSLATE_NOOP("LoadError", "another item is named %1"),
     QT_TRANSLATE_NOOP("LoadError", "a name of its own")},
    {"SegmentNeeded",
     QT_TRANSLATE_NOOP("LoadError", "this act needs a segment in flight"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger with \"sent\", or \"segmentOf\" an item that has one")},
    {"SegmentUseless",
     QT_TRANSLATE_NOOP("LoadError", "\"segmentOf\" means nothing to this act"),
     QT_TRANSLATE_NOOP("LoadError", "an act on a segment in flight")},
    {"TriggerMissing",
     QT_TRANSLATE_NOOP("LoadError", "this says nothing that could happen"),
     QT_TRANSLATE_NOOP("LoadError", "an object with one of %1")},
    {"GoalTooLarge",
     QT_TRANSLATE_NOOP("LoadError", "the goal has more than %1 parts"),
     QT_TRANSLATE_NOOP("LoadError", "a smaller goal")},
    {"ScriptIdle",
     QT_TRANSLATE_NOOP("LoadError", "the script has nothing to do here"),
     QT_TRANSLATE_NOOP("LoadError", "a step that this scenario can make")},
    {"StepImpossible",
     QT_TRANSLATE_NOOP("LoadError", "this step cannot be done: %1"),
     QT_TRANSLATE_NOOP("LoadError", "a step that was possible")},
    {"StepTwice",
     QT_TRANSLATE_NOOP("LoadError", "this step is there already"),
     QT_TRANSLATE_NOOP("LoadError", "each step of a branch once")},
    {"WorldOther",
     QT_TRANSLATE_NOOP("LoadError", "the replay ends in another world, %1"),
     QT_TRANSLATE_NOOP("LoadError", "the world %2")},
    {"ItemNeverDone",
     QT_TRANSLATE_NOOP("LoadError", "this is never done"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger that fires, and an act that can be done then")},
    {"NarrationNeverSaid",
     QT_TRANSLATE_NOOP("LoadError", "this is never said"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger that fires")},
    {"QuestionNeverAsked",
     QT_TRANSLATE_NOOP("LoadError", "this is never asked"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger that fires")},
    {"QuestionUnanswered",
     QT_TRANSLATE_NOOP("LoadError", "nothing happens that this could ask about"),
     QT_TRANSLATE_NOOP("LoadError", "a moment before something happens")},
    {"BreakpointNeverReached",
     QT_TRANSLATE_NOOP("LoadError", "playing never pauses here"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger that fires")},
    {"UntilNeverReached",
     QT_TRANSLATE_NOOP("LoadError", "this is never reached"),
     QT_TRANSLATE_NOOP("LoadError", "a trigger that fires")},
    {"LanguageMissing",
     QT_TRANSLATE_NOOP("LoadError", "the text in %1 is missing"),
     QT_TRANSLATE_NOOP("LoadError", "the same languages in all texts")},
    {"GoesOn",
     QT_TRANSLATE_NOOP("LoadError", "the scenario goes on after %1 steps"),
     QT_TRANSLATE_NOOP("LoadError", "one that comes to rest, or \"until\"")},
    {"SolutionImpossible",
     QT_TRANSLATE_NOOP("LoadError", "this act cannot be done: %1"),
     QT_TRANSLATE_NOOP("LoadError", "an act that is possible then")},
    {"SolutionMisses",
     QT_TRANSLATE_NOOP("LoadError", "the solution does not reach the goal"),
     QT_TRANSLATE_NOOP("LoadError", "acts that do")},
    {"GoalByItself",
     QT_TRANSLATE_NOOP("LoadError", "the goal is reached by itself"),
     QT_TRANSLATE_NOOP("LoadError", "one that takes an act")},
};

// Operands that are words.
constexpr KeyedText kOperands[] = {
    {"null", QT_TRANSLATE_NOOP("LoadError", "null")},
    {"true or false", QT_TRANSLATE_NOOP("LoadError", "true or false")},
    {"a number", QT_TRANSLATE_NOOP("LoadError", "a number")},
    {"a string", QT_TRANSLATE_NOOP("LoadError", "a string")},
    {"an array", QT_TRANSLATE_NOOP("LoadError", "an array")},
    {"an object", QT_TRANSLATE_NOOP("LoadError", "an object")},
    {"the document is empty", QT_TRANSLATE_NOOP("LoadError", "the document is empty")},
    {"something follows the document", QT_TRANSLATE_NOOP("LoadError", "something follows the document")},
    {"no value can begin like this", QT_TRANSLATE_NOOP("LoadError", "no value can begin like this")},
    {"a key is missing", QT_TRANSLATE_NOOP("LoadError", "a key is missing")},
    {"a colon is missing after the key", QT_TRANSLATE_NOOP("LoadError", "a colon is missing after the key")},
    {"a comma or } is missing after the member", QT_TRANSLATE_NOOP("LoadError", "a comma or } is missing after the member")},
    {"a comma or ] is missing after the element", QT_TRANSLATE_NOOP("LoadError", "a comma or ] is missing after the element")},
    {"\\u needs four hexadecimal digits", QT_TRANSLATE_NOOP("LoadError", "\\u needs four hexadecimal digits")},
    {"half a surrogate pair", QT_TRANSLATE_NOOP("LoadError", "half a surrogate pair")},
    {"an escape that JSON does not know", QT_TRANSLATE_NOOP("LoadError", "an escape that JSON does not know")},
    {"a string does not end", QT_TRANSLATE_NOOP("LoadError", "a string does not end")},
    {"octets that are not UTF-8", QT_TRANSLATE_NOOP("LoadError", "octets that are not UTF-8")},
    {"digits are missing after the point", QT_TRANSLATE_NOOP("LoadError", "digits are missing after the point")},
    {"digits are missing in the exponent", QT_TRANSLATE_NOOP("LoadError", "digits are missing in the exponent")},
    {"a syntax error", QT_TRANSLATE_NOOP("LoadError", "a syntax error")},
    {"nothing is due", QT_TRANSLATE_NOOP("LoadError", "nothing is due")},
    {"no such segment is in flight", QT_TRANSLATE_NOOP("LoadError", "no such segment is in flight")},
    {"the segment is held already", QT_TRANSLATE_NOOP("LoadError", "the segment is held already")},
    {"the segment is not held", QT_TRANSLATE_NOOP("LoadError", "the segment is not held")},
    {"the time lies in the past", QT_TRANSLATE_NOOP("LoadError", "the time lies in the past")},
    {"something else is due before", QT_TRANSLATE_NOOP("LoadError", "something else is due before")},
    {"the link is impossible", QT_TRANSLATE_NOOP("LoadError", "the link is impossible")},
    {"the wire is full", QT_TRANSLATE_NOOP("LoadError", "the wire is full")},
};
// clang-format on

QString operandText(const std::string& operand) {
    const QString translated = keyedText("LoadError", kOperands, operand);
    return translated.isEmpty() ? QString::fromStdString(operand) : translated;
}

/// The words with operands in place of %1 …
QString filledIn(const char* words, const std::vector<std::string>& operands) {
    QString text = QCoreApplication::translate("LoadError", words);
    std::vector<QString> values;
    for (const std::string& operand : operands)
        values.push_back(operandText(operand));
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (place >= 1 && place <= static_cast<int>(values.size())) {
            out += values[static_cast<std::size_t>(place) - 1];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

QString loadErrorText(const LoadError& error) {
    const auto* words = std::ranges::find(kWords, textOf(error.problem).id, &LoadErrorWords::id);
    if (words == std::end(kWords))
        return QString::fromStdString(toString(error));
    QString place = QString::fromStdString(error.file);
    if (error.line != 0)
        place += QStringLiteral(":%1:%2").arg(error.line).arg(error.column);
    if (!error.jsonPointer.empty())
        place += QStringLiteral(": ") + QString::fromStdString(error.jsonPointer);
    return place + QStringLiteral(": ")
           + QCoreApplication::translate("LoadError", "%1; expected %2")
                 .arg(filledIn(words->what, error.operands), filledIn(words->expected, error.operands));
}

} // namespace finwait

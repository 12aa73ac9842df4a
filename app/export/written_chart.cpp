#include "app/export/written_chart.h"

#include <algorithm>

#include "app/export/display_width.h"
#include "core/chart/chart_text.h"

namespace finwait {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? std::string() : std::string(between)) + part;
    return text;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

/// What each language of writing shares: the words of a line.
class Words {
public:
    explicit Words(const WrittenChart& chart) : m_chart(chart) {}

    [[nodiscard]] const StoryArrow& arrow(const ChartLine& line) const {
        return m_chart.story.arrows[line.arrow];
    }
    [[nodiscard]] std::string label(const ChartLine& line) const {
        return std::string(m_chart.story.label(arrow(line)));
    }
    /// It will not arrive.
    [[nodiscard]] bool isLost(const ChartLine& line) const {
        const ArrowFate fate = arrow(line).fate;
        return fate == ArrowFate::Lost || fate == ArrowFate::Dropped;
    }
    [[nodiscard]] bool isIgnored(const ChartLine& line) const {
        return line.kind != ChartLine::Kind::Departure && !arrow(line).accepted;
    }
    [[nodiscard]] std::string states(const ChartLine& line, End end, std::string_view between) const {
        std::vector<std::string> names;
        for (const State state : line.states[indexOf(end)])
            names.push_back(m_chart.stateNames[static_cast<std::size_t>(state)]);
        return joined(names, between);
    }
    /// "SYN-SENT (active OPEN)"
    [[nodiscard]] std::string atEnd(const ChartLine& line, End end, std::string_view between) const {
        std::string text = states(line, end, between);
        for (const std::string& note : line.notes[indexOf(end)])
            text += (text.empty() ? "(" : " (") + note + ")";
        return text;
    }

private:
    const WrittenChart& m_chart;
};

std::string times(const ChartLine& line, std::string_view between) {
    std::string text = chartTime(line.at);
    if (line.kind == ChartLine::Kind::Passage)
        text += std::string(between) + chartTime(line.arrivedAt);
    return text;
}

// --- Text and ASCII ----------------------------------------------------------------------------------------

struct Strokes {
    std::string dash;
    std::string toB;
    std::string toA;
    std::string lost;
    std::string ellipsis;
    std::string then; ///< Between two states of one moment.
};

const Strokes kDrawn = {"─", "▶", "◀", "✕", "···", " → "};
const Strokes kAscii = {"-", ">", "<", "X", "...", " then "};

class TextWriter {
public:
    TextWriter(const WrittenChart& chart, const Strokes& strokes, bool ascii)
        : m_chart(chart)
        , m_words(chart)
        , m_strokes(strokes)
        , m_ascii(ascii) {}

    std::string write() {
        measure();
        if (!m_chart.title.empty())
            m_text += plain(m_chart.title) + "\n\n";
        addLine("", plain(m_chart.heads[0]), "", plain(m_chart.heads[1]));
        for (const ChartLine& line : m_chart.lines)
            addLine(time(line), cell(line, End::A), middle(line), cell(line, End::B));
        return std::move(m_text);
    }

private:
    static std::string time(const ChartLine& line) {
        return line.kind == ChartLine::Kind::Beginning ? std::string() : times(line, "-");
    }
    [[nodiscard]] std::string cell(const ChartLine& line, End end) const {
        return plain(m_words.atEnd(line, end, m_strokes.then));
    }

    void measure() {
        m_endWidth = displayWidth(plain(m_chart.heads[0]));
        for (const ChartLine& line : m_chart.lines) {
            m_timeWidth = std::max(m_timeWidth, displayWidth(time(line)));
            m_endWidth = std::max(m_endWidth, displayWidth(cell(line, End::A)));
            if (line.hasArrow())
                m_labelWidth = std::max(m_labelWidth, displayWidth(said(line)));
        }
    }

    /// The label, and that nobody took it.
    [[nodiscard]] std::string said(const ChartLine& line) const {
        std::string text = plain(m_words.label(line));
        if (m_words.isIgnored(line))
            text += " (" + plain(m_chart.ignored) + ")";
        return text;
    }

    /// "── SYN seq=0 ────▶", mirrored for what B sends; "···" where the other part of the way is another
    /// line.
    [[nodiscard]] std::string middle(const ChartLine& line) const {
        if (!line.hasArrow())
            return std::string(m_labelWidth + kStrokesWidth, ' ');
        const std::string label = ' ' + said(line) + ' ';
        const bool fromA = m_words.arrow(line).sender == End::A;
        const bool departs = line.kind != ChartLine::Kind::Arrival;
        const bool arrives = line.kind != ChartLine::Kind::Departure;
        const std::string tail = departs ? repeated(m_strokes.dash, 3) : m_strokes.ellipsis;
        std::string tip = m_words.isLost(line) ? repeated(m_strokes.dash, 2) + m_strokes.lost
                          : arrives ? repeated(m_strokes.dash, 2) + (fromA ? m_strokes.toB : m_strokes.toA)
                                    : m_strokes.ellipsis;
        const std::string fill =
            repeated(departs || arrives ? m_strokes.dash : " ", m_labelWidth + 2 - displayWidth(label));
        if (fromA)
            return tail + label + fill + tip;
        if (tip.ends_with(m_strokes.toA) || tip.ends_with(m_strokes.lost))
            tip = tip.substr(repeated(m_strokes.dash, 2).size()) + repeated(m_strokes.dash, 2);
        return tip + fill + label + tail;
    }

    void addLine(const std::string& time, const std::string& a, const std::string& wire,
                 const std::string& b) {
        std::string line = std::string(m_timeWidth - displayWidth(time), ' ') + time + "  "
                           + padded(a, m_endWidth) + "  " + padded(wire, m_labelWidth + kStrokesWidth) + "  "
                           + b;
        line.erase(line.find_last_not_of(' ') + 1);
        m_text += line + '\n';
    }

    static std::string repeated(const std::string& text, std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i)
            all += text;
        return all;
    }

    /// On one line, and for ASCII without anything else.
    [[nodiscard]] std::string plain(std::string text) const {
        std::replace(text.begin(), text.end(), '\n', ' ');
        if (!m_ascii)
            return text;
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSpelled = {
            {{"↻", "again:"}, {"→", "->"}, {"…", "..."}, {"·", "."}, {"“", "\""}, {"”", "\""}}};
        for (const auto& [character, spelled] : kSpelled)
            text = replaced(std::move(text), character, spelled);
        std::string ascii;
        for (const char octet : text) {
            if (static_cast<unsigned char>(octet) < 0x80)
                ascii += octet;
            else if (static_cast<unsigned char>(octet) >= 0xC0)
                ascii += '?';
        }
        return ascii;
    }

    static constexpr std::size_t kStrokesWidth = 8; ///< Tail, tip and the blanks around a label.

    const WrittenChart& m_chart;
    Words m_words;
    const Strokes& m_strokes;
    bool m_ascii;
    std::size_t m_timeWidth = 0;
    std::size_t m_endWidth = 0;
    std::size_t m_labelWidth = 0;
    std::string m_text;
};

// --- Markdown ----------------------------------------------------------------------------------------------

std::string inMarkdown(std::string text) {
    static constexpr std::string_view kSpecial = "\\`*_[]<>|&#";
    std::string escaped;
    for (const char character : text) {
        if (character == '\n') {
            escaped += ' ';
            continue;
        }
        if (kSpecial.find(character) != std::string_view::npos)
            escaped += '\\';
        escaped += character;
    }
    return escaped;
}

std::string markdown(const WrittenChart& chart) {
    const Words words(chart);
    std::string text = chart.title.empty() ? std::string() : "## " + inMarkdown(chart.title) + "\n\n";
    text += "| " + chart.timeColumn + " | " + inMarkdown(chart.heads[0]) + " | " + chart.segmentColumn + " | "
            + inMarkdown(chart.heads[1]) + " |\n| ---: | --- | :---: | --- |\n";
    for (const ChartLine& line : chart.lines) {
        std::string wire;
        if (line.hasArrow()) {
            const bool fromA = words.arrow(line).sender == End::A;
            const bool toEllipsis = line.kind == ChartLine::Kind::Departure;
            const std::string label = inMarkdown(words.label(line));
            const std::string far = words.isLost(line) ? "✕ " : toEllipsis ? "… " : "";
            const std::string near = line.kind == ChartLine::Kind::Arrival ? "… " : "";
            wire = fromA ? near + label + " → " + far : far + "← " + label + (near.empty() ? "" : " …");
            wire.erase(wire.find_last_not_of(' ') + 1);
            if (words.isIgnored(line))
                wire += " (" + chart.ignored + ")";
        }
        text += "| " + (line.kind == ChartLine::Kind::Beginning ? "" : times(line, "–")) + " | "
                + inMarkdown(words.atEnd(line, End::A, " → ")) + " | " + wire + " | "
                + inMarkdown(words.atEnd(line, End::B, " → ")) + " |\n";
    }
    return text;
}

// --- Mermaid and PlantUML ----------------------------------------------------------------------------------

/// A language in which a diagram is described by messages and notes, one after the other.
struct DiagramLanguage {
    std::string begin;
    std::string title;       ///< Before the title.
    std::string participant; ///< %1: letter, %2: head.
    std::string lost;
    std::string again;
    std::string sent;
    std::string note; ///< %1: letter, %2: text.
    std::string end;
    std::string (*escape)(std::string text);
};

std::string inMermaid(std::string text) {
    // "#" begins an entity and ";" ends a statement.
    std::string escaped;
    for (const char character : text) {
        if (character == '#')
            escaped += "#35;";
        else if (character == ';')
            escaped += "#59;";
        else if (character == '<')
            escaped += "#60;";
        else if (character == '>')
            escaped += "#62;";
        else if (character == '"')
            escaped += "#34;";
        else
            escaped += character == '\n' ? ' ' : character;
    }
    return escaped;
}

/// Creole's marks (**, //, ~, <tag>, …) and a backslash are taken literally behind "~".
std::string inPlantUml(std::string text) {
    static constexpr std::string_view kSpecial = "~*/_-\"<>[]\\&$!@%^|#'";
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        const bool doubled = i + 1 < text.size() && text[i + 1] == character;
        if (character == '\\')
            escaped += "<U+005C>";
        else if (character == '<' || character == '~' || character == '!' || character == '@')
            escaped += '~';
        else if (doubled && kSpecial.find(character) != std::string_view::npos)
            escaped += '~';
        if (character != '\\')
            escaped += character == '\n' ? ' ' : character;
    }
    return escaped;
}

const DiagramLanguage kMermaid = {
    "sequenceDiagram\n",
    "    title ",
    "    participant %1 as %2\n",
    "-x",
    "-->>",
    "->>",
    "    Note over %1: %2\n",
    "",
    inMermaid,
};
const DiagramLanguage kPlantUml = {
    "@startuml\nhide footbox\n",
    "title ",
    "participant \"%2\" as %1\n",
    "->x",
    "-->",
    "->",
    "note over %1: %2\n",
    "@enduml\n",
    inPlantUml,
};

class DiagramWriter {
public:
    DiagramWriter(const WrittenChart& chart, const DiagramLanguage& language)
        : m_chart(chart)
        , m_words(chart)
        , m_language(language) {}

    std::string write() {
        m_text = m_language.begin;
        if (!m_chart.title.empty())
            m_text += m_language.title + m_language.escape(m_chart.title) + '\n';
        for (const End end : kBothEnds)
            m_text += filled(m_language.participant, end, m_chart.heads[indexOf(end)]);
        for (const ChartLine& line : m_chart.lines)
            write(line);
        return m_text + m_language.end;
    }

private:
    [[nodiscard]] std::string filled(const std::string& pattern, End end, const std::string& text) const {
        return replaced(replaced(pattern, "%1", std::string(1, letterOf(end))), "%2",
                        m_language.escape(text));
    }

    void note(End end, const std::string& text) {
        if (!text.empty())
            m_text += filled(m_language.note, end, text);
    }

    void write(const ChartLine& line) {
        if (!line.hasArrow()) {
            for (const End end : kBothEnds)
                noteNews(line, end, {});
            return;
        }
        const End sender = m_words.arrow(line).sender;
        if (line.kind == ChartLine::Kind::Arrival) {
            noteNews(line, peerOf(sender), replaced(m_chart.arrives, "%1", m_words.label(line)));
            return;
        }
        noteNews(line, sender, {});
        message(line, sender);
        if (line.kind == ChartLine::Kind::Passage)
            noteNews(line, peerOf(sender), {});
    }

    /// A note where there is something to say: what arrived, a new state, a call. A state that has been named
    /// already is not named again.
    void noteNews(const ChartLine& line, End end, const std::string& arrived) {
        const auto& states = line.states[indexOf(end)];
        auto& named = m_named[indexOf(end)];
        const bool changed = !states.empty() && (states.size() > 1 || named != states.back());
        if (!states.empty())
            named = states.back();
        if (changed || !line.notes[indexOf(end)].empty()) {
            const std::string news = m_words.atEnd(line, end, " → ");
            note(end, arrived.empty() ? news : arrived + ": " + news);
        } else {
            note(end, arrived);
        }
    }

    void message(const ChartLine& line, End sender) {
        const StoryArrow& arrow = m_words.arrow(line);
        const bool lost = m_words.isLost(line);
        std::string text = m_words.label(line);
        if (lost)
            text += " (" + m_chart.lost + ")";
        if (m_words.isIgnored(line))
            text += " (" + m_chart.ignored + ")";
        m_text += (m_language.note.starts_with(' ') ? "    " : "") + std::string(1, letterOf(sender))
                  + stroke(arrow, lost) + std::string(1, letterOf(peerOf(sender))) + ": "
                  + m_language.escape(text) + '\n';
    }

    [[nodiscard]] std::string stroke(const StoryArrow& arrow, bool lost) const {
        if (lost)
            return m_language.lost;
        return arrow.kind == ArrowKind::Retransmission ? m_language.again : m_language.sent;
    }

    const WrittenChart& m_chart;
    Words m_words;
    const DiagramLanguage& m_language;
    std::array<std::optional<State>, 2> m_named;
    std::string m_text;
};

} // namespace

std::string writeChart(const WrittenChart& chart, WrittenFormat format) {
    switch (format) {
    case WrittenFormat::Text:
        return TextWriter(chart, kDrawn, false).write();
    case WrittenFormat::Ascii:
        return TextWriter(chart, kAscii, true).write();
    case WrittenFormat::Markdown:
        return markdown(chart);
    case WrittenFormat::Mermaid:
        return DiagramWriter(chart, kMermaid).write();
    case WrittenFormat::PlantUml:
        return DiagramWriter(chart, kPlantUml).write();
    }
    return {};
}

} // namespace finwait

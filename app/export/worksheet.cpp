#include "app/export/worksheet.h"

#include <algorithm>
#include <string>

#include "app/painting/blank_text.h"

namespace finwait {

namespace {

constexpr std::size_t kStateColumns = 15;
constexpr std::size_t kLabelColumnsMin = 22;

/// A label is broken into lines at spaces; a box is not.
std::string unbroken(std::string_view text) {
    std::string result;
    for (const char character : text)
        result += character == ' ' ? std::string(kBlank) : std::string(1, character);
    return result;
}

std::string labelInBox(std::string_view label, bool answers) {
    return boxFor(unbroken(label), std::max(label.size(), kLabelColumnsMin), answers);
}

template <typename Rewrite>
void rewriteLabels(ChartStory& story, Rewrite rewrite) {
    std::string labels;
    for (StoryArrow& arrow : story.arrows) {
        const std::string text = rewrite(story.label(arrow));
        arrow.labelFrom = static_cast<std::uint32_t>(labels.size());
        arrow.labelLength = static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), UINT16_MAX));
        labels += text;
    }
    story.labels = std::move(labels);
}

} // namespace

void makeWorksheet(ChartStory& story, Blank blank, bool answers) {
    switch (blank) {
    case Blank::Nothing:
        return;
    case Blank::States:
        for (std::string& name : story.said.stateNames)
            name = boxFor(name, kStateColumns, answers);
        return;
    case Blank::Labels:
        rewriteLabels(story, [answers](std::string_view label) { return labelInBox(label, answers); });
        return;
    case Blank::Numbers:
        rewriteLabels(story,
                      [answers](std::string_view label) { return withNumbersInBoxes(label, answers); });
        return;
    }
}

TextMeasure worksheetMeasure(TextMeasure measure) {
    return [measure = std::move(measure)](std::string_view text, ChartFont font) {
        if (!hasBoxes(text))
            return measure(text, font);
        double width = 0;
        for (const TextPiece& piece : piecesOf(text))
            width += piece.box ? static_cast<double>(columnsOf(piece.text)) * measure("0", font)
                               : measure(piece.text, font);
        return width;
    };
}

} // namespace finwait

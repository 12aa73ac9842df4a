#include "core/scenario/load_error.h"

#include <array>
#include <utility>

namespace finwait {

namespace {

constexpr std::array kTexts = {
#define FINWAIT_LOAD_PROBLEM(id, what, expected) LoadProblemText{#id, what, expected},
#include "core/scenario/load_problem_list.h"
#undef FINWAIT_LOAD_PROBLEM
};

} // namespace

const LoadProblemText& textOf(LoadProblem problem) {
    return kTexts[static_cast<std::size_t>(problem)];
}

LoadError makeLoadError(std::string_view file, LoadProblem problem, std::vector<std::string> operands) {
    LoadError error;
    error.file = file;
    error.problem = problem;
    error.what = filledIn(textOf(problem).what, operands);
    error.expected = filledIn(textOf(problem).expected, operands);
    error.operands = std::move(operands);
    return error;
}

std::string toString(const LoadError& error) {
    std::string text = error.file;
    if (error.line != 0)
        text += ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
    text += ": ";
    if (!error.jsonPointer.empty())
        text += error.jsonPointer + ": ";
    text += error.what;
    if (!error.expected.empty())
        text += "; expected " + error.expected;
    return text;
}

std::string filledIn(std::string_view words, const std::vector<std::string>& operands) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool placeholder =
            words[i] == '%' && i + 1 < words.size() && words[i + 1] >= '1' && words[i + 1] <= '9';
        const std::size_t place = placeholder ? static_cast<std::size_t>(words[i + 1] - '1') : 0;
        if (placeholder && place < operands.size()) {
            text += operands[place];
            ++i;
        } else {
            text += words[i];
        }
    }
    return text;
}

} // namespace finwait

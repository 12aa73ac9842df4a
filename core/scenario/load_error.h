#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace finwait {

/// Everything that a loader can find wrong.
enum class LoadProblem : std::uint8_t {
#define FINWAIT_LOAD_PROBLEM(id, what, expected) id,
#include "core/scenario/load_problem_list.h"
#undef FINWAIT_LOAD_PROBLEM
};

/// The English words, with %1 … for operands.
struct LoadProblemText {
    std::string_view id; ///< "FileMissing": by which translations are found.
    std::string_view what;
    std::string_view expected;
};
const LoadProblemText& textOf(LoadProblem problem);

/// Why a file was refused: what is wrong, where, and what would have been right.
struct LoadError {
    std::string file;
    std::size_t line = 0;    ///< From 1; 0: the file as a whole.
    std::size_t column = 0;  ///< From 1, in characters.
    std::string jsonPointer; ///< RFC 6901; empty: the document.
    LoadProblem problem{};
    std::vector<std::string> operands; ///< For %1 … of the problem's words.
    // In English.
    std::string what;
    std::string expected;

    friend bool operator==(const LoadError&, const LoadError&) = default;
};

/// An error of a file as a whole, with its English words.
LoadError makeLoadError(std::string_view file, LoadProblem problem, std::vector<std::string> operands = {});

/// "name.json:3:14: /ends/A/port: 70000 is out of range; expected a whole number from 0 to 65535"
std::string toString(const LoadError& error);

/// Words with %1 … replaced by operands.
std::string filledIn(std::string_view words, const std::vector<std::string>& operands);

} // namespace finwait

#include "core/base/spelling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace finwait {

namespace {

constexpr std::size_t kWordMax = 64; ///< Longer ones are no misspelt words.

int distanceMax(std::string_view known) {
    return std::max(1, static_cast<int>(known.size()) / 3);
}

} // namespace

int editDistance(std::string_view a, std::string_view b) {
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> known) {
    if (word.size() > kWordMax)
        return std::nullopt;
    std::optional<std::string_view> nearest;
    int least = 0;
    for (const std::string_view candidate : known) {
        const int distance = editDistance(word, candidate);
        if (distance <= distanceMax(candidate) && (!nearest || distance < least)) {
            nearest = candidate;
            least = distance;
        }
    }
    return nearest;
}

} // namespace finwait

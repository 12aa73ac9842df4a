#include "core/rfc/requirement.h"

#include <algorithm>
#include <array>

namespace finwait {

namespace {

constexpr std::array kRequirements = {
#define FINWAIT_REQUIREMENT(key, level, section, topic, status, note, tests, ...)                            \
    Requirement{key,                                                                                         \
                RequirementLevel::level,                                                                     \
                section,                                                                                     \
                RequirementTopic::topic,                                                                     \
                RequirementStatus::status,                                                                   \
                note,                                                                                        \
                tests,                                                                                       \
                {__VA_ARGS__}},
#include "core/rfc/requirement_list.h"
#undef FINWAIT_REQUIREMENT
};

constexpr std::array kChoices = {
#define FINWAIT_CHOICE(key, section, switches) Choice{key, section, switches},
#include "core/rfc/choice_list.h"
#undef FINWAIT_CHOICE
};

constexpr std::string_view kBetweenTests = " | ";

} // namespace

RequirementKind Requirement::kind() const {
    if (key.starts_with("MUST"))
        return RequirementKind::Must;
    return key.starts_with("MAY") ? RequirementKind::May : RequirementKind::Should;
}

std::span<const Requirement> requirementCatalogue() {
    return kRequirements;
}

std::vector<TestRow> testsOf(const Requirement& requirement) {
    std::vector<TestRow> tests;
    std::string_view rest = requirement.tests;
    while (!rest.empty()) {
        const std::string_view test = rest.substr(0, rest.find(kBetweenTests));
        const std::size_t space = test.find(' ');
        tests.push_back({test.substr(0, space), test.substr(space + 1)});
        rest.remove_prefix(std::min(rest.size(), test.size() + kBetweenTests.size()));
    }
    return tests;
}

std::span<const Choice> choiceCatalogue() {
    return kChoices;
}

} // namespace finwait

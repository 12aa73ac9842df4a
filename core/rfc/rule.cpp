#include "core/rfc/rule.h"

#include <algorithm>
#include <array>

namespace finwait {

namespace {

constexpr std::array kCatalogue = {
#define FINWAIT_RULE(id, key, document, section, requirement)                                                \
    RuleInfo{Rule::id, key, document, section, requirement},
#include "core/rfc/rule_list.h"
#undef FINWAIT_RULE
};

} // namespace

std::span<const RuleInfo> ruleCatalogue() {
    return kCatalogue;
}

const RuleInfo& ruleInfo(Rule rule) {
    return kCatalogue[static_cast<std::size_t>(rule)];
}

std::optional<Rule> ruleFromKey(std::string_view key) {
    const auto* found = std::ranges::find(kCatalogue, key, &RuleInfo::key);
    if (found == kCatalogue.end())
        return std::nullopt;
    return found->rule;
}

} // namespace finwait

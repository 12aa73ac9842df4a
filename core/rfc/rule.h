#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace finwait {

/// One id for each clause of an RFC that the code can apply; the common language of code, tests, traces and
/// prose.
enum class Rule : std::uint16_t {
#define FINWAIT_RULE(id, key, document, section, requirement) id,
#include "core/rfc/rule_list.h"
#undef FINWAIT_RULE
};

struct RuleInfo {
    Rule rule;
    std::string_view key;         ///< Stable name, e.g. "syn-sent.established".
    std::string_view document;    ///< "RFC 9293", "RFC 5961", …, or "Linux" for observed behaviour.
    std::string_view section;     ///< "3.10.7.4:5" is the fifth step of §3.10.7.4.
    std::string_view requirement; ///< Label in RFC 9293 Appendix B ("MUST-13"), or empty.
};

/// The whole catalogue, indexed by the rule's number.
std::span<const RuleInfo> ruleCatalogue();

const RuleInfo& ruleInfo(Rule rule);

std::optional<Rule> ruleFromKey(std::string_view key);

} // namespace finwait

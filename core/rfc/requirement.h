#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/inline_vector.h"
#include "core/rfc/rule.h"

namespace finwait {

/// The column that RFC 9293 Appendix B marks.
enum class RequirementLevel : std::uint8_t { Must, MustNot, Should, ShouldNot, May };

/// What the label says: MUST-n, SHLD-n (and REC-1), MAY-n.
enum class RequirementKind : std::uint8_t { Must, Should, May };

/// The headings of Appendix B, in its order.
enum class RequirementTopic : std::uint8_t {
    Push,
    Window,
    Urgent,
    Options,
    Checksums,
    Isn,
    Opening,
    Closing,
    Retransmissions,
    Acks,
    Sending,
    Failures,
    KeepAlive,
    IpOptions,
    Icmp,
    Addresses,
    Interface,
    Rfc5961,
    Ecn,
    Congestion
};

enum class RequirementStatus : std::uint8_t {
    Met,        ///< In the rfc9293 profile as it stands.
    OptIn,      ///< Met when a switch of Config is turned on; the note names it.
    Partly,     ///< The note says what is lacking.
    Absent,     ///< Within the model, and not done.
    Deviates,   ///< Deliberately otherwise.
    NotModelled ///< Concerns something that FinWait does not have, such as an IP layer.
};

inline constexpr std::size_t kRequirementRulesMax = 5;

/// One row of RFC 9293 Appendix B.
struct Requirement {
    std::string_view key; ///< "MUST-12"; "MUST-15/IPv4" where rows share a label.
    RequirementLevel level{};
    std::string_view section;
    RequirementTopic topic{};
    RequirementStatus status{};
    std::string_view note;                          ///< Key of the reason or restriction, or empty.
    std::string_view tests;                         ///< As written in the list; `testsOf` takes it apart.
    InlineVector<Rule, kRequirementRulesMax> rules; ///< The clauses that implement it.

    /// "MUST-15"
    [[nodiscard]] std::string_view label() const { return key.substr(0, key.find('/')); }
    [[nodiscard]] RequirementKind kind() const;
};

/// A row or function of a test program.
struct TestRow {
    std::string_view program; ///< "endpoint_test"
    std::string_view row;     ///< "[rfc9293] LISTEN < OPEN passive"; the name of a function; or a row of one.
};

/// Appendix B in its own order.
std::span<const Requirement> requirementCatalogue();

std::vector<TestRow> testsOf(const Requirement& requirement);

/// A point that RFC 9293 leaves open, or in which the linux profile differs from it.
struct Choice {
    std::string_view key;
    std::string_view section;
    std::string_view switches; ///< Fields of Config, parted by spaces.
};

std::span<const Choice> choiceCatalogue();

} // namespace finwait

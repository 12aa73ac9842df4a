#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/seq_num.h"
#include "core/rfc/rule.h"

namespace finwait {

/// What came of applying a rule.
enum class Verdict : std::uint8_t {
    Holds,  ///< A test was made and passed.
    Fails,  ///< A test was made and failed.
    Absent, ///< The thing asked for is not there (a control bit is off); the clause does not apply.
    Acts,   ///< The clause was carried out.
};

/// The quantities that a decision compared or set, in RFC 9293 §3.3.1's words. Names ending in Us are
/// microseconds.
enum class Term : std::uint8_t {
    SegSeq,
    SegAck,
    SegLen,
    SegWnd,
    SegUp,
    Iss,
    SndUna,
    SndNxt,
    SndWnd,
    SndWl1,
    SndWl2,
    SndUp,
    MaxSndWnd,
    Irs,
    RcvNxt,
    RcvWnd,
    RcvUp,
    TextOctets,
    Mss,
    Cwnd,
    Ssthresh,
    FlightSize,
    Scale,
    TsValue,
    TsRecent,
    RtoUs,
    SrttUs,
    RttvarUs,
    RttUs,
    TimeoutUs,
    Count,
    Limit,
};

/// The RFC's spelling: "SEG.SEQ", "SND.UNA"; RTO, SRTT and the like as they stand in RFC 6298.
std::string_view termName(Term term);

/// True for terms that live in sequence space, so that a view may show them relative to an ISS.
bool isSequence(Term term);

struct Operand {
    Term term = Term::SegSeq;
    std::int64_t value = 0;

    constexpr Operand() = default;
    constexpr Operand(Term t, std::int64_t v) : term(t), value(v) {}
    constexpr Operand(Term t, SeqNum v) : term(t), value(v.value()) {}
    friend constexpr bool operator==(Operand, Operand) = default;
};

/// One clause applied: which, on what numbers, with what result. At most four operands.
class Decision {
public:
    constexpr Decision() = default;
    constexpr Decision(Rule rule, Verdict verdict) : m_rule(rule), m_verdict(verdict) {}
    template <std::size_t N>
    requires(N <= 4) constexpr Decision(Rule rule, Verdict verdict, const Operand (&operands)[N])
        : m_rule(rule)
        , m_verdict(verdict)
        , m_count(N) {
        for (std::size_t i = 0; i < N; ++i) {
            m_terms[i] = operands[i].term;
            m_values[i] = operands[i].value;
        }
    }

    [[nodiscard]] constexpr Rule rule() const { return m_rule; }
    [[nodiscard]] constexpr Verdict verdict() const { return m_verdict; }
    [[nodiscard]] constexpr std::size_t operandCount() const { return m_count; }
    [[nodiscard]] constexpr Operand operand(std::size_t i) const { return {m_terms[i], m_values[i]}; }

    friend constexpr bool operator==(const Decision&, const Decision&) = default;

private:
    Rule m_rule = Rule::OpenPassive;
    Verdict m_verdict = Verdict::Absent;
    std::uint8_t m_count = 0;
    std::array<Term, 4> m_terms{};
    std::array<std::int64_t, 4> m_values{};
};

/// "holds", "fails", "absent", "acts": the words of the trace.
std::string_view verdictName(Verdict verdict);

} // namespace finwait

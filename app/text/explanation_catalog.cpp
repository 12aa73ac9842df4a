#include "app/text/explanation_catalog.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "app/text/explanation_titles.h"

namespace finwait {

namespace {

bool isPeersNumber(Term term) {
    return term == Term::SegSeq || term == Term::Irs || term == Term::RcvNxt || term == Term::RcvUp
           || term == Term::SndWl1;
}

bool isDuration(Term term) {
    return term == Term::RtoUs || term == Term::SrttUs || term == Term::RttvarUs || term == Term::RttUs
           || term == Term::TimeoutUs;
}

/// Rules whose time is that of TIME-WAIT.
bool isTwoMsl(Rule rule) {
    return rule == Rule::AckClosingTimeWait || rule == Rule::FinTimeWait || rule == Rule::SeqRepeatedFin
           || rule == Rule::FinRestartsTimeWait || rule == Rule::TimeWaitTimeout;
}

/// Terms that a rule sets, so that they read "RCV.NXT ← 7".
bool isSet(Rule rule, Term term) {
    switch (term) {
    case Term::RcvNxt:
        return rule == Rule::FinReceived || rule == Rule::TextAccepted || rule == Rule::TextFromHeld
               || rule == Rule::SynSentSyn || rule == Rule::ListenSyn;
    case Term::Irs:
        return rule == Rule::SynSentSyn || rule == Rule::ListenSyn;
    case Term::Iss:
        return rule == Rule::OpenActive || rule == Rule::OpenListenToActive
               || rule == Rule::SendListenToActive || rule == Rule::ListenSyn;
    case Term::SndWnd:
        return rule == Rule::AckWindow;
    case Term::RcvWnd:
        return rule == Rule::ReceiveWindowOpens;
    case Term::Cwnd:
    case Term::Ssthresh:
        return rule != Rule::CongestionWindowFull;
    case Term::SndUp:
        return rule == Rule::SendUrgent;
    case Term::RcvUp:
        return rule == Rule::Urg;
    case Term::RtoUs:
        return rule == Rule::RtoBackOff || rule == Rule::RtoAfterSyn || rule == Rule::RttFirst
               || rule == Rule::RttNext;
    case Term::SegSeq:
    case Term::SegAck:
    case Term::SegLen:
    case Term::SegWnd:
    case Term::SegUp:
    case Term::SndUna:
    case Term::SndNxt:
    case Term::SndWl1:
    case Term::SndWl2:
    case Term::MaxSndWnd:
    case Term::TextOctets:
    case Term::Mss:
    case Term::FlightSize:
    case Term::Scale:
    case Term::TsValue:
    case Term::TsRecent:
    case Term::SrttUs:
    case Term::RttvarUs:
    case Term::RttUs:
    case Term::TimeoutUs:
    case Term::Count:
    case Term::Limit:
        return false;
    }
    return false;
}

QString octetsText(std::int64_t count) {
    return count == 1 ? QCoreApplication::translate("Explanation", "1 octet")
                      : QCoreApplication::translate("Explanation", "%1 octets").arg(count);
}

/// The operands of one decision, written down.
class Details {
public:
    Details(const Decision& decision, const NumberView& view) : m_decision(decision), m_view(view) {}

    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] bool has(Term term) const;
    [[nodiscard]] std::int64_t valueOf(Term term) const;
    [[nodiscard]] SeqNum numberOf(Term term) const {
        return SeqNum(static_cast<std::uint32_t>(valueOf(term)));
    }
    [[nodiscard]] QString number(Term owner, SeqNum value) const;
    [[nodiscard]] QString named(Term term) const;
    [[nodiscard]] QString setting(Term term) const;
    [[nodiscard]] QString listed(Operand operand) const;
    [[nodiscard]] QString listedAll() const;
    [[nodiscard]] QString compared(Term left, Term right) const;
    [[nodiscard]] QString sequenceHolds() const;
    [[nodiscard]] QString sequenceFails() const;
    [[nodiscard]] QString acknowledgment(Term low) const;
    [[nodiscard]] QString mitigatedRange() const;

    const Decision& m_decision;
    const NumberView& m_view;
};

bool Details::has(Term term) const {
    for (std::size_t i = 0; i < m_decision.operandCount(); ++i) {
        if (m_decision.operand(i).term == term)
            return true;
    }
    return false;
}

std::int64_t Details::valueOf(Term term) const {
    for (std::size_t i = 0; i < m_decision.operandCount(); ++i) {
        if (m_decision.operand(i).term == term)
            return m_decision.operand(i).value;
    }
    return 0;
}

QString Details::number(Term owner, SeqNum value) const {
    return m_view.numbering.of(isPeersNumber(owner) ? peerOf(m_view.self) : m_view.self, value);
}

/// "SND.NXT 2"
QString Details::named(Term term) const {
    const QString value = isSequence(term) ? number(term, numberOf(term)) : QString::number(valueOf(term));
    return fromCore(termName(term)) + QLatin1Char(' ') + value;
}

/// "RCV.NXT ← 7"
QString Details::setting(Term term) const {
    QString value = QString::number(valueOf(term));
    if (isSequence(term))
        value = number(term, numberOf(term));
    else if (isDuration(term))
        value = durationText(valueOf(term));
    return fromCore(termName(term)) + QStringLiteral(" ← ") + value;
}

QString Details::listed(Operand operand) const {
    if (isSet(m_decision.rule(), operand.term))
        return setting(operand.term);
    if (operand.term == Term::TextOctets)
        return octetsText(operand.value);
    if (operand.term == Term::TimeoutUs)
        return isTwoMsl(m_decision.rule()) ? QStringLiteral("2 MSL = ") + durationText(operand.value)
                                           : durationText(operand.value);
    if (operand.term == Term::Count)
        return QStringLiteral("× %1").arg(operand.value);
    if (isDuration(operand.term))
        return fromCore(termName(operand.term)) + QLatin1Char(' ') + durationText(operand.value);
    return named(operand.term);
}

QString Details::listedAll() const {
    QStringList parts;
    for (std::size_t i = 0; i < m_decision.operandCount(); ++i) {
        const Operand operand = m_decision.operand(i);
        if (operand.term != Term::TextOctets || operand.value != 0)
            parts << listed(operand);
    }
    return parts.join(QStringLiteral(", "));
}

/// "SEG.SEQ 6 = RCV.NXT 6", with the relation that holds.
QString Details::compared(Term left, Term right) const {
    const std::int32_t ahead = distance(numberOf(right), numberOf(left));
    const QString relation = ahead == 0  ? QStringLiteral(" = ")
                             : ahead < 0 ? QStringLiteral(" < ")
                                         : QStringLiteral(" > ");
    return named(left) + relation + named(right);
}

QString Details::sequenceHolds() const {
    const SeqNum seq = numberOf(Term::SegSeq);
    const SeqNum next = numberOf(Term::RcvNxt);
    if (seq == next)
        return compared(Term::SegSeq, Term::RcvNxt);
    if (before(seq, next)) {
        const SeqNum last = seq + (static_cast<std::uint32_t>(valueOf(Term::SegLen)) - 1);
        return QStringLiteral("%1 < %2 ≤ SEG.SEQ+SEG.LEN-1 %3")
            .arg(named(Term::SegSeq), named(Term::RcvNxt), number(Term::SegSeq, last));
    }
    const SeqNum end = next + static_cast<std::uint32_t>(valueOf(Term::RcvWnd));
    return QStringLiteral("%1 < %2 < RCV.NXT+RCV.WND %3")
        .arg(named(Term::RcvNxt), named(Term::SegSeq), number(Term::RcvNxt, end));
}

QString Details::sequenceFails() const {
    const SeqNum seq = numberOf(Term::SegSeq);
    const SeqNum next = numberOf(Term::RcvNxt);
    const auto length = static_cast<std::uint32_t>(valueOf(Term::SegLen));
    const auto window = static_cast<std::uint32_t>(valueOf(Term::RcvWnd));
    if (before(seq, next)) {
        const QString start = compared(Term::SegSeq, Term::RcvNxt);
        if (length <= 1)
            return start;
        return QStringLiteral("SEG.SEQ+SEG.LEN-1 %1 < %2")
            .arg(number(Term::SegSeq, seq + (length - 1)), named(Term::RcvNxt));
    }
    if (window == 0)
        return QStringLiteral("%1, %2, RCV.WND 0")
            .arg(compared(Term::SegSeq, Term::RcvNxt), named(Term::SegLen));
    return QStringLiteral("%1 ≥ RCV.NXT+RCV.WND %2")
        .arg(named(Term::SegSeq), number(Term::RcvNxt, next + window));
}

/// SEG.ACK against SND.UNA (or ISS) and SND.NXT.
QString Details::acknowledgment(Term low) const {
    const SeqNum ack = numberOf(Term::SegAck);
    const SeqNum bottom = numberOf(low);
    const SeqNum top = numberOf(Term::SndNxt);
    if (before(top, ack))
        return compared(Term::SegAck, Term::SndNxt);
    if (before(bottom, ack)) {
        return QStringLiteral("%1 < %2 ≤ %3").arg(named(low), named(Term::SegAck), named(Term::SndNxt));
    }
    const QString relation = compared(Term::SegAck, low);
    return ack == bottom && bottom != top ? relation + QStringLiteral(", ") + named(Term::SndNxt) : relation;
}

/// RFC 5961 §5: (SND.UNA - MAX.SND.WND) =< SEG.ACK =< SND.NXT.
QString Details::mitigatedRange() const {
    if (before(numberOf(Term::SndNxt), numberOf(Term::SegAck)))
        return compared(Term::SegAck, Term::SndNxt);
    const SeqNum low = numberOf(Term::SndUna) - static_cast<std::uint32_t>(valueOf(Term::MaxSndWnd));
    return QStringLiteral("%1 < SND.UNA-MAX.SND.WND %2").arg(named(Term::SegAck), number(Term::SndUna, low));
}

QString Details::text() const {
    const Rule rule = m_decision.rule();
    if (rule == Rule::SeqAcceptable && m_decision.operandCount() == 4)
        return m_decision.verdict() == Verdict::Holds ? sequenceHolds() : sequenceFails();
    if (rule == Rule::AckRange && has(Term::MaxSndWnd))
        return mitigatedRange();
    if (has(Term::SegAck) && has(Term::SndUna) && has(Term::SndNxt))
        return acknowledgment(Term::SndUna);
    if (rule == Rule::SynSentAck && has(Term::SegAck))
        return acknowledgment(Term::Iss);
    if ((rule == Rule::RstExact || rule == Rule::TextHeld || rule == Rule::FinHeld) && has(Term::RcvNxt))
        return compared(Term::SegSeq, Term::RcvNxt);
    if (rule == Rule::FinClosing && has(Term::SndNxt))
        return compared(Term::SndUna, Term::SndNxt);
    if (rule == Rule::TextAcked || rule == Rule::SeqAckSent || rule == Rule::RstChallenge
        || rule == Rule::SynChallenge) {
        return QStringLiteral("<SEQ=%1><ACK=%2><CTL=ACK>")
            .arg(number(Term::SndNxt, numberOf(Term::SndNxt)), number(Term::RcvNxt, numberOf(Term::RcvNxt)));
    }
    if (has(Term::Limit))
        return QStringLiteral("%1 / %2").arg(valueOf(Term::Count)).arg(valueOf(Term::Limit));
    return listedAll();
}

/// "⁵" for "5".
QString superscript(QStringView digits) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString result;
    for (const QChar digit : digits)
        result += digit.isDigit() ? kDigits[digit.digitValue()] : digit;
    return result;
}

QString sectionText(const RuleInfo& info) {
    const QString section = fromCore(info.section);
    const qsizetype colon = section.indexOf(QLatin1Char(':'));
    if (colon >= 0) {
        return QStringLiteral("§%1 %2").arg(section.left(colon),
                                            superscript(QStringView(section).mid(colon + 1)));
    }
    return QStringLiteral("§") + section;
}

} // namespace

QString citation(Rule rule) {
    const RuleInfo& info = ruleInfo(rule);
    const QString document = fromCore(info.document);
    const QString section = fromCore(info.section);
    if (document == QLatin1String("RFC 9293"))
        return sectionText(info);
    if (document == QLatin1String("RFC 6298") && section.contains(QLatin1Char('.')))
        return QStringLiteral("%1 (%2)").arg(document, section); // RFC 6298 numbers its paragraphs like this.
    if (document == QLatin1String("Linux"))
        return QStringLiteral("%1 %2").arg(document, section);
    return QStringLiteral("%1 %2").arg(document, sectionText(info));
}

bool hasTitle(Rule rule, Verdict verdict) {
    return !explanationTitle(rule, verdict).isEmpty();
}

Explanation explain(const Decision& decision, const NumberView& view) {
    Explanation explanation;
    explanation.rule = decision.rule();
    explanation.verdict = decision.verdict();
    explanation.title = explanationTitle(decision.rule(), decision.verdict());
    explanation.details = Details(decision, view).text();
    explanation.citation = citation(decision.rule());
    explanation.requirement = fromCore(ruleInfo(decision.rule()).requirement);
    return explanation;
}

} // namespace finwait

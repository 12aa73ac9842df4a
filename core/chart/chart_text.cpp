#include "core/chart/chart_text.h"

namespace finwait {

namespace {

constexpr std::size_t kExcerptMax = 12;
constexpr std::int32_t kBeforeIssMax = 65'536;

/// A number with its decimal point so many digits from the right.
std::string fixed(std::int64_t amount, std::size_t digits) {
    std::string text = std::to_string(amount < 0 ? -amount : amount);
    if (text.size() <= digits)
        text.insert(0, digits + 1 - text.size(), '0');
    text.insert(text.size() - digits, 1, '.');
    return amount < 0 ? '-' + text : text;
}

std::string trimmed(std::int64_t thousandths) {
    std::string text = fixed(thousandths, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string excerpt(const Octets& data) {
    std::string text = " \"";
    for (std::size_t i = 0; i < data.size() && i < kExcerptMax; ++i) {
        const bool printable = data[i] >= 0x20 && data[i] < 0x7F;
        text += printable ? std::string(1, static_cast<char>(data[i])) : std::string("·");
    }
    if (data.size() > kExcerptMax)
        text += "…";
    return text + '"';
}

} // namespace

std::string chartTime(SimTime time) {
    return time.us % kMillisecondUs == 0 ? fixed(time.us / kMillisecondUs, 3) : fixed(time.us, 6);
}

std::string chartDuration(std::int64_t durationUs) {
    if (durationUs >= 2 * kMinuteUs && durationUs % kMinuteUs == 0)
        return std::to_string(durationUs / kMinuteUs) + " min";
    if (durationUs >= kSecondUs)
        return trimmed((durationUs + kMillisecondUs / 2) / kMillisecondUs) + " s";
    return trimmed(durationUs) + " ms";
}

std::string_view chartTimerName(TimerKind kind) {
    switch (kind) {
    case TimerKind::Retransmission:
        return "RTO";
    case TimerKind::User:
        return "USER TIMEOUT";
    case TimerKind::TimeWait:
        return "2MSL";
    case TimerKind::FinWait2:
        return "FIN-WAIT-2";
    case TimerKind::Persist:
        return "PERSIST";
    case TimerKind::DelayedAck:
        return "DELAYED ACK";
    case TimerKind::KeepAlive:
        return "KEEP-ALIVE";
    case TimerKind::SynAck:
        return "SYN,ACK";
    }
    return {};
}

std::string SegmentLabeller::number(End sender, SeqNum seq) const {
    const std::optional<SeqNum>& iss = m_senders[indexOf(sender)].iss;
    if (!m_relative || !iss)
        return std::to_string(seq.value());
    // Shortly before the initial number (an old duplicate) reads better as a negative distance.
    const std::int32_t ahead = distance(*iss, seq);
    return ahead >= -kBeforeIssMax ? std::to_string(ahead)
                                   : std::to_string(static_cast<std::uint32_t>(ahead));
}

std::string hostText(const Socket& socket) {
    const std::string text = toString(socket);
    return text.substr(0, text.find(':'));
}

std::string strangersLabel(const Segment& segment) {
    std::string text = "→ " + hostText(segment.destination) + ' ' + controlNames(segment.control)
                       + " seq=" + std::to_string(segment.seq.value());
    if (segment.has(Ack))
        text += " ack=" + std::to_string(segment.ack.value());
    return text;
}

std::string SegmentLabeller::label(const Departure& departure) {
    const Segment& segment = departure.segment;
    const bool own = departure.origin == SegmentOrigin::Sent;
    Sender& sender = m_senders[indexOf(departure.sender)];
    if (own && segment.has(Syn))
        sender.iss = segment.seq;

    const bool pureAck = segment.control == Ack && segment.data.empty();
    const bool seqIsNews = !pureAck || !own || sender.lastWasSyn || !(segment.seq == sender.next);
    std::string text = controlNames(segment.control);
    if (seqIsNews)
        text += " seq=" + number(departure.sender, segment.seq);
    if (segment.has(Ack))
        text += " ack=" + number(peerOf(departure.sender), segment.ack);
    if (!segment.data.empty())
        text += " len=" + std::to_string(segment.data.size());
    if (own && sender.anySent && segment.window != sender.window && !segment.has(Rst))
        text += " win=" + std::to_string(segment.window);
    if (!segment.data.empty())
        text += excerpt(segment.data);
    if (own)
        takeNote(departure);
    return text.front() == ' ' ? text.substr(1) : text;
}

void SegmentLabeller::takeNote(const Departure& departure) {
    const Segment& segment = departure.segment;
    if (segment.has(Rst))
        return;
    Sender& sender = m_senders[indexOf(departure.sender)];
    const SeqNum end = segment.seq + segment.length();
    sender.next = !sender.anySent || segment.has(Syn) ? end : later(sender.next, end);
    sender.window = segment.window;
    sender.lastWasSyn = segment.has(Syn);
    sender.anySent = true;
}

} // namespace finwait

#include "app/models/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace finwait {

namespace {

QString trimmed(double value) {
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace

QString letter(End end) {
    return QString(QLatin1Char(letterOf(end)));
}

QString fromCore(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString timeText(SimTime time) {
    return QStringLiteral("%1 s").arg(static_cast<double>(time.us) / static_cast<double>(kSecondUs), 0, 'f',
                                      3);
}

QString durationText(std::int64_t durationUs) {
    const auto us = static_cast<double>(durationUs);
    if (durationUs >= 2 * kMinuteUs && durationUs % kMinuteUs == 0)
        return QStringLiteral("%1 min").arg(durationUs / kMinuteUs);
    if (durationUs >= kSecondUs)
        return QStringLiteral("%1 s").arg(trimmed(us / static_cast<double>(kSecondUs)));
    return QStringLiteral("%1 ms").arg(trimmed(us / static_cast<double>(kMillisecondUs)));
}

QString Numbering::of(End sender, SeqNum number) const {
    if (!relative)
        return QString::number(number.value());
    // Shortly before the initial number (an old duplicate) reads better as a negative distance.
    const std::int32_t ahead = distance(iss[indexOf(sender)], number);
    return ahead >= -65'536 ? QString::number(ahead) : QString::number(static_cast<std::uint32_t>(ahead));
}

QString segmentLabel(const Segment& segment, End sender, const Numbering& numbering) {
    QString label = fromCore(controlNames(segment.control));
    const bool pureAck = segment.control == Ack && segment.data.empty();
    if (!pureAck)
        label += QStringLiteral(" seq=") + numbering.of(sender, segment.seq);
    if (segment.has(Ack))
        label += QStringLiteral(" ack=") + numbering.of(peerOf(sender), segment.ack);
    if (!segment.data.empty())
        label += QStringLiteral(" len=%1").arg(segment.data.size());
    return label.trimmed();
}

QString quoted(const Octets& octets, int charactersMax) {
    QString text;
    for (const std::uint8_t octet : octets) {
        if (text.size() == charactersMax) {
            text += QChar(0x2026);
            break;
        }
        text += characterOf(octet);
    }
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QChar characterOf(std::uint8_t octet) {
    return octet >= 0x20 && octet < 0x7F ? QChar::fromLatin1(static_cast<char>(octet)) : QChar(0xB7);
}

QString grouped(std::uint64_t number) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number));
}

} // namespace finwait

#include "app/models/forge_fields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

#include "core/scenario/segment_json.h"
#include "core/tcp/wire_format.h"

namespace finwait {

namespace {

constexpr std::int64_t kDelayMsMax = 3'600'000;
constexpr std::int64_t kWindowScaleMax = 255;
constexpr std::int64_t kNumber16Max = 65'535;
constexpr std::int64_t kNumber32Max = 4'294'967'295;

QString inForgeFields(const char* text) {
    return QCoreApplication::translate("ForgeFields", text);
}

class Reader {
public:
    Reader(const ForgeFields& fields, End receiver, const Numbering& numbering)
        : m_fields(fields)
        , m_receiver(receiver)
        , m_numbering(numbering) {}

    void read(ForgeAct& act) {
        Segment& segment = act.segment;
        segment.control = static_cast<ControlBits>(m_fields.control);
        segment.seq = sequence("seq", QStringLiteral("SEG.SEQ"), m_fields.seq, peerOf(m_receiver));
        if (segment.has(Ack))
            segment.ack = sequence("ack", QStringLiteral("SEG.ACK"), m_fields.ack, m_receiver);
        segment.window = static_cast<std::uint16_t>(
            number("window", QStringLiteral("SEG.WND"), m_fields.window, 0, kNumber16Max));
        if (segment.has(Urg))
            segment.urgentPointer = static_cast<std::uint16_t>(
                number("urgentPointer", QStringLiteral("SEG.UP"), m_fields.urgentPointer, 0, kNumber16Max));
        segment.checksumDamaged = m_fields.damaged;
        readOptions(segment.options);
        const QByteArray bytes = m_fields.text.toUtf8().left(static_cast<qsizetype>(kSegmentOctetsMax));
        segment.data.assign(bytes.begin(), bytes.end());
        act.delayUs = number("delay", inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "Arrives after (ms)")),
                             m_fields.delay, 0, kDelayMsMax)
                      * kMillisecondUs;
    }

    [[nodiscard]] std::vector<FieldTrouble> takeTroubles() { return std::move(m_troubles); }

private:
    void complain(const char* field, const QString& label, const QString& wanted) {
        m_troubles.push_back({QLatin1String(field), QStringLiteral("%1: %2").arg(label, wanted)});
    }

    std::int64_t number(const char* field, const QString& label, const QString& text, std::int64_t least,
                        std::int64_t most) {
        bool isNumber = false;
        const std::int64_t value = text.trimmed().toLongLong(&isNumber);
        if (isNumber && value >= least && value <= most)
            return value;
        complain(field, label,
                 inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "a whole number from %1 to %2 is needed"))
                     .arg(least < 0 ? QStringLiteral("−") + grouped(static_cast<std::uint64_t>(-least))
                                    : grouped(static_cast<std::uint64_t>(least)),
                          grouped(static_cast<std::uint64_t>(most))));
        return 0;
    }

    SeqNum sequence(const char* field, const QString& label, const QString& text, End space) {
        const std::int64_t least = m_numbering.relative ? -kNumber32Max : 0;
        const auto octets = static_cast<std::uint32_t>(number(field, label, text, least, kNumber32Max));
        return m_numbering.relative ? m_numbering.iss[indexOf(space)] + octets : SeqNum(octets);
    }

    void readOptions(SegmentOptions& options) {
        if (!m_fields.mss.trimmed().isEmpty())
            options.maximumSegmentSize = static_cast<std::uint16_t>(
                number("mss", QStringLiteral("MSS"), m_fields.mss, 0, kNumber16Max));
        if (!m_fields.windowScale.trimmed().isEmpty())
            options.windowScale = static_cast<std::uint8_t>(
                number("windowScale", inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "Window scale")),
                       m_fields.windowScale, 0, kWindowScaleMax));
        options.sackPermitted = m_fields.sackPermitted;
        readTimestamps(options);
        readSackBlocks(options);
    }

    void readTimestamps(SegmentOptions& options) {
        const QStringList stamps = m_fields.timestamps.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (stamps.isEmpty())
            return;
        const QString label = inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "Timestamps"));
        if (stamps.size() > 2) {
            complain(
                "timestamps", label,
                inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "one number or two are needed: value, echo")));
            return;
        }
        options.timestamps.emplace();
        options.timestamps->value =
            static_cast<std::uint32_t>(number("timestamps", label, stamps[0], 0, kNumber32Max));
        if (stamps.size() == 2)
            options.timestamps->echoReply =
                static_cast<std::uint32_t>(number("timestamps", label, stamps[1], 0, kNumber32Max));
    }

    /// They lie in the sequence space of the receiver, whose octets they acknowledge.
    void readSackBlocks(SegmentOptions& options) {
        static const QRegularExpression pattern(QStringLiteral("^(-?\\d{1,10})[-–](-?\\d{1,10})$"));
        static const QRegularExpression gap(QStringLiteral("[\\s,;]+"));
        const QString label = inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "SACK blocks"));
        const QStringList blocks = m_fields.sackBlocks.split(gap, Qt::SkipEmptyParts);
        const std::size_t room = sackBlocksMax(options);
        if (static_cast<std::size_t>(blocks.size()) > room) {
            complain("sackBlocks", label,
                     inForgeFields(QT_TRANSLATE_NOOP("ForgeFields", "beside the other options %1 find room"))
                         .arg(room));
            return;
        }
        for (const QString& block : blocks) {
            const auto match = pattern.match(block);
            if (!match.hasMatch()) {
                complain("sackBlocks", label,
                         inForgeFields(QT_TRANSLATE_NOOP(
                             "ForgeFields", "left and right edge are needed, as in 11-21 31-41")));
                return;
            }
            options.sackBlocks.push_back({sequence("sackBlocks", label, match.captured(1), m_receiver),
                                          sequence("sackBlocks", label, match.captured(2), m_receiver)});
        }
    }

    const ForgeFields& m_fields;
    End m_receiver;
    const Numbering& m_numbering;
    std::vector<FieldTrouble> m_troubles;
};

} // namespace

ForgeReading readForgery(const ForgeFields& fields, End receiver, const World& world,
                         const Numbering& numbering) {
    ForgeReading reading;
    reading.act.to = receiver;
    reading.act.segment.source = world.end(peerOf(receiver)).config.local;
    reading.act.segment.destination = world.end(receiver).config.local;
    Reader reader(fields, receiver, numbering);
    reader.read(reading.act);
    reading.troubles = reader.takeTroubles();
    return reading;
}

} // namespace finwait

#include "app/text/capture_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/format.h"

namespace finwait {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CaptureText)
};

QString letter(End end) {
    return QString(QLatin1Char(letterOf(end)));
}

QString whatIsWrong(const CaptureError& error) {
    switch (error.code) {
    case CaptureErrorCode::CannotOpen:
        return Words::tr("the file cannot be opened");
    case CaptureErrorCode::NoPermission:
        return Words::tr("you may not read this file");
    case CaptureErrorCode::IsDirectory:
        return Words::tr("this is a folder; expected a file");
    case CaptureErrorCode::NotAFile:
        return Words::tr("this is a pipe or a device; expected a file, which can be read twice");
    case CaptureErrorCode::Empty:
        return Words::tr("the file is empty; expected a capture in the pcap or pcapng format");
    case CaptureErrorCode::Compressed:
        return Words::tr("the file is compressed: unpack it first");
    case CaptureErrorCode::WrongMagic:
        return Words::tr("the first octets are not those of a capture; expected the pcap or pcapng format");
    case CaptureErrorCode::BadHeader:
        return Words::tr("the header of the file is damaged");
    case CaptureErrorCode::UnknownLinkType:
        return Words::tr(
            "frames of this kind are not read; expected Ethernet, Linux cooked, loopback or raw IP");
    case CaptureErrorCode::MixedLinkTypes:
        return Words::tr("the file mixes frames of several kinds");
    case CaptureErrorCode::Truncated:
        return Words::tr("the file ends in the middle of a record");
    case CaptureErrorCode::Corrupt:
        return Words::tr("a record is damaged");
    case CaptureErrorCode::TooMany:
        return Words::tr("there are more connections than fit");
    }
    return {};
}

/// An error of the file as a whole has no place.
bool hasPlace(CaptureErrorCode code) {
    return code == CaptureErrorCode::Truncated || code == CaptureErrorCode::Corrupt
           || code == CaptureErrorCode::BadHeader || code == CaptureErrorCode::MixedLinkTypes;
}

QString finText(const Connection& connection) {
    return connection.firstFin ? letter(*connection.firstFin) : QString();
}

/// What follows from a segment that was sent.
QString sentText(const ObservedSegment& segment) {
    const QString marks = marksText(segment.marks);
    QString text = Words::tr("Packet %1 of the capture.").arg(segment.packet);
    if (!marks.isEmpty())
        text += QLatin1Char(' ') + Words::tr("Next to what was seen before it is: %1.").arg(marks);
    return text;
}

QString arrivedText(const ObservedSegment& segment) {
    if (!segment.received)
        return Words::tr(
            "It was sent again although nothing here tells that it got through: most likely it was "
            "lost behind the capture point.");
    if (!segment.accepted)
        return Words::tr(
            "Its receiver went on as if nothing had happened: it did not accept it, or never got it.");
    return Words::tr("Seen at the capture point: when it really arrived is not known.");
}

QString doubtText(const StateEstimate& estimate, End end, NameDialect dialect) {
    if (estimate.isSure())
        return {};
    return Words::tr("No later segment of %1 settles its state: it may be %2.")
        .arg(letter(end), estimateText(estimate, dialect));
}

} // namespace

QString captureErrorText(const CaptureError& error) {
    QString text = whatIsWrong(error);
    if (hasPlace(error.code))
        text += Words::tr(", at octet %1").arg(grouped(error.offset));
    if (!error.detail.empty())
        text += QStringLiteral(" (%1)").arg(fromCore(error.detail));
    if (error.packets != 0)
        text += Words::tr("; packets read before it: %1").arg(grouped(error.packets));
    return text;
}

QString openingText(Opening opening) {
    switch (opening) {
    case Opening::Handshake:
        return Words::tr("handshake");
    case Opening::Simultaneous:
        return Words::tr("simultaneous open");
    case Opening::FastOpen:
        return Words::tr("fast open");
    case Opening::Unfinished:
        return Words::tr("only begun");
    case Opening::PartlySeen:
        return Words::tr("handshake partly seen");
    case Opening::NotSeen:
        return Words::tr("open before the capture");
    }
    return {};
}

QString closingText(const Connection& connection) {
    switch (connection.closing()) {
    case Closing::Open:
        return Words::tr("still open");
    case Closing::HalfClosed:
        return Words::tr("half-closed by %1").arg(finText(connection));
    case Closing::Closed:
        return Words::tr("closed, %1 first").arg(finText(connection));
    case Closing::LastAckUnseen:
        return Words::tr("closed, %1 first; last ACK not seen").arg(finText(connection));
    case Closing::Reset:
        return Words::tr("reset by %1").arg(letter(*connection.resetBy));
    case Closing::Refused:
        return Words::tr("refused");
    case Closing::NoAnswer:
        return Words::tr("no answer");
    }
    return {};
}

QString markText(SegmentMark mark) {
    switch (mark) {
    case SegmentMark::Retransmission:
        return Words::tr("retransmission");
    case SegmentMark::Duplicate:
        return Words::tr("duplicate");
    case SegmentMark::Reordered:
        return Words::tr("out of order");
    case SegmentMark::Gap:
        return Words::tr("something before it was not seen");
    case SegmentMark::AckOfUnseen:
        return Words::tr("it acknowledges what was not seen");
    case SegmentMark::KeepAlive:
        return Words::tr("keep-alive");
    case SegmentMark::KeepAliveAck:
        return Words::tr("answer to a keep-alive");
    case SegmentMark::ZeroWindow:
        return Words::tr("zero window");
    case SegmentMark::ZeroWindowProbe:
        return Words::tr("zero-window probe");
    case SegmentMark::WindowUpdate:
        return Words::tr("window update");
    case SegmentMark::DuplicateAck:
        return Words::tr("duplicate ACK");
    case SegmentMark::FastOpen:
        return Words::tr("fast open");
    case SegmentMark::PortReused:
        return Words::tr("the ports of an earlier connection");
    }
    return {};
}

QString marksText(SegmentMarks marks) {
    QStringList texts;
    for (std::size_t i = 0; i < kSegmentMarkCount; ++i) {
        if (marks.contains(static_cast<SegmentMark>(i)))
            texts += markText(static_cast<SegmentMark>(i));
    }
    return texts.join(Words::tr(", "));
}

QString estimateText(const StateEstimate& estimate, NameDialect dialect) {
    QStringList names = {stateLabel(estimate.likely, dialect)};
    for (const State state : kAllStates) {
        if (state != estimate.likely && estimate.may.contains(state))
            names += stateLabel(state, dialect);
    }
    if (names.size() == 1)
        return names.constFirst();
    const QString last = names.takeLast();
    //: Two lists of state names: "SYN-SENT, SYN-RECEIVED or ESTABLISHED"
    return Words::tr("%1 or %2").arg(names.join(Words::tr(", ")), last);
}

QString observedParagraph(const Observation& observation, const World& world, const Report& report,
                          NameDialect dialect) {
    const auto* act = std::get_if<ObserveAct>(&report.act);
    if (act == nullptr)
        return {};
    const ObservedSegment& segment = observation.segments[act->segment];
    const End end = act->arrives ? peerOf(segment.sender) : segment.sender;
    QStringList texts = {act->arrives ? arrivedText(segment) : sentText(segment)};
    texts += doubtText(observation.estimateAt(world, end), end, dialect);
    texts.removeAll(QString());
    return texts.join(QLatin1Char(' '));
}

} // namespace finwait

#include "app/text/capture_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/format.h"

namespace finwait {

namespace {

struct CaptureTextWords {
    Q_DECLARE_TR_FUNCTIONS(CaptureText)
};

QString whatIsWrong(const CaptureError& error) {
    switch (error.code) {
    case CaptureErrorCode::CannotOpen:
        return CaptureTextWords::tr("the file cannot be opened");
    case CaptureErrorCode::NoPermission:
        return CaptureTextWords::tr("you may not read this file");
    case CaptureErrorCode::IsDirectory:
        return CaptureTextWords::tr("this is a folder; expected a file");
    case CaptureErrorCode::NotAFile:
        return CaptureTextWords::tr("this is a pipe or a device; expected a file, which can be read twice");
    case CaptureErrorCode::Empty:
        return CaptureTextWords::tr("the file is empty; expected a capture in the pcap or pcapng format");
    case CaptureErrorCode::Compressed:
        return CaptureTextWords::tr("the file is compressed: unpack it first");
    case CaptureErrorCode::WrongMagic:
        return CaptureTextWords::tr(
            "the first octets are not those of a capture; expected the pcap or pcapng format");
    case CaptureErrorCode::BadHeader:
        return CaptureTextWords::tr("the header of the file is damaged");
    case CaptureErrorCode::UnknownLinkType:
        return CaptureTextWords::tr(
            "frames of this kind are not read; expected Ethernet, Linux cooked, loopback or raw IP");
    case CaptureErrorCode::MixedLinkTypes:
        return CaptureTextWords::tr("the file mixes frames of several kinds");
    case CaptureErrorCode::Truncated:
        return CaptureTextWords::tr("the file ends in the middle of a record");
    case CaptureErrorCode::Corrupt:
        return CaptureTextWords::tr("a record is damaged");
    case CaptureErrorCode::TooMany:
        return CaptureTextWords::tr("there are more connections than fit");
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
    QString text = CaptureTextWords::tr("Packet %1 of the capture.").arg(segment.packet);
    if (!marks.isEmpty())
        text += QLatin1Char(' ') + CaptureTextWords::tr("Next to what was seen before it is: %1.").arg(marks);
    return text;
}

QString arrivedText(const ObservedSegment& segment) {
    if (!segment.received)
        return CaptureTextWords::tr(
            "It was sent again although nothing here tells that it got through: most likely it was "
            "lost behind the capture point.");
    if (!segment.accepted)
        return CaptureTextWords::tr(
            "Its receiver went on as if nothing had happened: it did not accept it, or never got it.");
    return CaptureTextWords::tr("Seen at the capture point: when it really arrived is not known.");
}

QString doubtText(const StateEstimate& estimate, End end, NameDialect dialect) {
    if (estimate.isSure())
        return {};
    return CaptureTextWords::tr("No later segment of %1 settles its state: it may be %2.")
        .arg(letter(end), estimateText(estimate, dialect));
}

} // namespace

QString captureErrorText(const CaptureError& error) {
    QString text = whatIsWrong(error);
    if (hasPlace(error.code))
        text += CaptureTextWords::tr(", at octet %1").arg(grouped(error.offset));
    if (!error.detail.empty())
        text += QStringLiteral(" (%1)").arg(fromCore(error.detail));
    if (error.packets != 0)
        text += CaptureTextWords::tr("; packets read before it: %1").arg(grouped(error.packets));
    return text;
}

QString openingText(Opening opening) {
    switch (opening) {
    case Opening::Handshake:
        return CaptureTextWords::tr("handshake");
    case Opening::Simultaneous:
        return CaptureTextWords::tr("simultaneous open");
    case Opening::FastOpen:
        return CaptureTextWords::tr("fast open");
    case Opening::Unfinished:
        return CaptureTextWords::tr("only begun");
    case Opening::PartlySeen:
        return CaptureTextWords::tr("handshake partly seen");
    case Opening::NotSeen:
        return CaptureTextWords::tr("open before the capture");
    }
    return {};
}

QString closingText(const Connection& connection) {
    switch (connection.closing()) {
    case Closing::Open:
        return CaptureTextWords::tr("still open");
    case Closing::HalfClosed:
        return CaptureTextWords::tr("half-closed by %1").arg(finText(connection));
    case Closing::Closed:
        return CaptureTextWords::tr("closed, %1 first").arg(finText(connection));
    case Closing::LastAckUnseen:
        return CaptureTextWords::tr("closed, %1 first; last ACK not seen").arg(finText(connection));
    case Closing::Reset:
        return CaptureTextWords::tr("reset by %1").arg(letter(*connection.resetBy));
    case Closing::Refused:
        return CaptureTextWords::tr("refused");
    case Closing::NoAnswer:
        return CaptureTextWords::tr("no answer");
    }
    return {};
}

QString markText(SegmentMark mark) {
    switch (mark) {
    case SegmentMark::Retransmission:
        return CaptureTextWords::tr("retransmission");
    case SegmentMark::Duplicate:
        return CaptureTextWords::tr("duplicate");
    case SegmentMark::Reordered:
        return CaptureTextWords::tr("out of order");
    case SegmentMark::Gap:
        return CaptureTextWords::tr("something before it was not seen");
    case SegmentMark::AckOfUnseen:
        return CaptureTextWords::tr("it acknowledges what was not seen");
    case SegmentMark::KeepAlive:
        return CaptureTextWords::tr("keep-alive");
    case SegmentMark::KeepAliveAck:
        return CaptureTextWords::tr("answer to a keep-alive");
    case SegmentMark::ZeroWindow:
        return CaptureTextWords::tr("zero window");
    case SegmentMark::ZeroWindowProbe:
        return CaptureTextWords::tr("zero-window probe");
    case SegmentMark::WindowUpdate:
        return CaptureTextWords::tr("window update");
    case SegmentMark::DuplicateAck:
        return CaptureTextWords::tr("duplicate ACK");
    case SegmentMark::FastOpen:
        return CaptureTextWords::tr("fast open");
    case SegmentMark::PortReused:
        return CaptureTextWords::tr("the ports of an earlier connection");
    }
    return {};
}

QString marksText(SegmentMarks marks) {
    QStringList texts;
    for (std::size_t i = 0; i < kSegmentMarkCount; ++i) {
        if (marks.contains(static_cast<SegmentMark>(i)))
            texts += markText(static_cast<SegmentMark>(i));
    }
    return texts.join(CaptureTextWords::tr(", "));
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
    return CaptureTextWords::tr("%1 or %2").arg(names.join(CaptureTextWords::tr(", ")), last);
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

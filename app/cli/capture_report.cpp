#include "app/cli/capture_report.h"

#include <algorithm>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "app/text/capture_text.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

constexpr double kNsPerSecond = 1e9;

QString secondsText(std::int64_t ns) {
    return QString::number(static_cast<double>(ns) / kNsPerSecond, 'f', 6);
}

/// Columns as wide as their widest cell; numbers to the right.
QStringList aligned(const QList<QStringList>& rows, const std::vector<bool>& toTheRight) {
    std::vector<qsizetype> widths(toTheRight.size());
    for (const QStringList& row : rows) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row[static_cast<qsizetype>(column)].size());
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString& cell = row[static_cast<qsizetype>(column)];
            line +=
                toTheRight[column] ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines += line;
    }
    return lines;
}

std::string statesJson(StateSet states) {
    std::vector<std::string> names;
    for (const State state : kAllStates) {
        if (states.contains(state))
            names.emplace_back(stateName(state));
    }
    return jsonStrings(names);
}

std::string estimateJson(State likely, StateSet may) {
    return JsonLine().add("likely", stateName(likely)).addRaw("may", statesJson(may)).text();
}

std::string marksJson(SegmentMarks marks) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kSegmentMarkCount; ++i) {
        if (marks.contains(static_cast<SegmentMark>(i)))
            names.emplace_back(markName(static_cast<SegmentMark>(i)));
    }
    return jsonStrings(names);
}

std::string endJson(const Connection& connection, End end) {
    const SentCounts& sent = connection.sentBy(end);
    JsonLine line;
    line.add("address", std::string_view(addressText(connection.hosts[indexOf(end)])))
        .add("port", static_cast<std::uint32_t>(connection.hosts[indexOf(end)].port))
        .add("segments", sent.segments)
        .add("octets", sent.octets)
        .add("textOctets", sent.textOctets)
        .add("resets", sent.resets);
    JsonLine marks;
    for (std::size_t i = 0; i < kSegmentMarkCount; ++i)
        marks.add(markName(static_cast<SegmentMark>(i)), sent.marks[i]);
    const InferredState& state = connection.end(end).state;
    line.addRaw("marks", marks.text()).addRaw("state", estimateJson(state.likely, state.may));
    return line.text();
}

std::string connectionJson(const Connection& connection) {
    JsonLine line;
    line.add("connection", connection.index)
        .add("opened", openingName(connection.opening()))
        .add("closed", closingName(connection.closing()));
    line.addRaw("firstFin", connection.firstFin ? '"' + std::string(1, letterOf(*connection.firstFin)) + '"'
                                                : std::string("null"));
    line.addRaw("resetBy", connection.resetBy ? '"' + std::string(1, letterOf(*connection.resetBy)) + '"'
                                              : std::string("null"));
    line.add("packets", connection.packets())
        .add("octets", connection.octets())
        .add("losses", connection.losses())
        .add("retransmissions", connection.marked(SegmentMark::Retransmission))
        .add("portReused", connection.portReused)
        .add("firstPacket", connection.firstPacket)
        .add("firstNs", connection.firstNs)
        .add("durationNs", connection.durationNs());
    for (const End end : kBothEnds)
        line.addRaw(std::string(1, letterOf(end)), endJson(connection, end));
    return line.text();
}

std::string errorJson(const std::optional<CaptureError>& error) {
    if (!error)
        return "null";
    return JsonLine()
        .add("code", captureErrorName(error->code))
        .add("offset", error->offset)
        .add("detail", std::string_view(error->detail))
        .text();
}

QStringList rowOf(const Connection& connection) {
    return {
        QString::number(connection.index),
        fromCore(toString(connection.hosts[0])),
        fromCore(toString(connection.hosts[1])),
        QString::number(connection.packets()),
        QString::number(connection.octets()),
        QString::number(connection.losses()),
        QString::number(connection.marked(SegmentMark::Retransmission)),
        secondsText(connection.durationNs()),
        openingText(connection.opening()),
        closingText(connection),
        QStringLiteral("%1 / %2").arg(
            estimateText({connection.ends[0].state.likely, connection.ends[0].state.may}, NameDialect::Rfc),
            estimateText({connection.ends[1].state.likely, connection.ends[1].state.may}, NameDialect::Rfc))};
}

QString skippedText(const Survey& survey) {
    QStringList parts;
    const auto add = [&](FrameKind kind, const QString& what) {
        if (survey.of(kind) != 0)
            parts += QStringLiteral("%1 %2").arg(survey.of(kind)).arg(what);
    };
    add(FrameKind::NotIp, QStringLiteral("not IP"));
    add(FrameKind::NotTcp, QStringLiteral("not TCP"));
    add(FrameKind::Fragment, QStringLiteral("fragments"));
    add(FrameKind::CutShort, QStringLiteral("cut short"));
    add(FrameKind::Malformed, QStringLiteral("malformed"));
    return parts.isEmpty() ? QString() : QStringLiteral("; skipped: ") + parts.join(QStringLiteral(", "));
}

const Observation& observationOf(const ObservedConnection& observed) {
    return *observed.observation;
}

std::string flagsJson(const ObservedSegment& segment) {
    return controlNames(static_cast<ControlBits>(segment.flags));
}

} // namespace

QStringList surveyAsTable(const Survey& survey) {
    QList<QStringList> rows = {{QStringLiteral("#"), QStringLiteral("A"), QStringLiteral("B"),
                                QStringLiteral("packets"), QStringLiteral("bytes"), QStringLiteral("losses"),
                                QStringLiteral("resent"), QStringLiteral("seconds"), QStringLiteral("opened"),
                                QStringLiteral("ended"), QStringLiteral("states at the end (A / B)")}};
    for (const Connection& connection : survey.connections) {
        if (!connection.unread)
            rows += rowOf(connection);
    }
    QStringList lines = {QStringLiteral("%1 packets in %2 s, %3 of them TCP, %4 connections%5")
                             .arg(survey.packets)
                             .arg(secondsText(survey.lastNs - survey.firstNs))
                             .arg(survey.of(FrameKind::Tcp))
                             .arg(survey.readable())
                             .arg(skippedText(survey))};
    if (survey.readable() != 0)
        lines += aligned(rows, {true, false, false, true, true, true, true, true, false, false, false});
    return lines;
}

QStringList surveyAsJson(const Survey& survey, const QString& file) {
    JsonLine line;
    line.add("file", std::string_view(file.toStdString()))
        .add("packets", survey.packets)
        .add("tcp", survey.of(FrameKind::Tcp))
        .add("notIp", survey.of(FrameKind::NotIp))
        .add("notTcp", survey.of(FrameKind::NotTcp))
        .add("fragments", survey.of(FrameKind::Fragment))
        .add("cutShort", survey.of(FrameKind::CutShort))
        .add("malformed", survey.of(FrameKind::Malformed))
        .add("connections", static_cast<std::uint64_t>(survey.readable()))
        .add("firstNs", survey.firstNs)
        .add("durationNs", survey.lastNs - survey.firstNs)
        .addRaw("error", errorJson(survey.error));
    QStringList lines = {fromCore(line.text())};
    for (const Connection& connection : survey.connections) {
        if (!connection.unread)
            lines += fromCore(connectionJson(connection));
    }
    return lines;
}

QStringList connectionAsTable(const ObservedConnection& observed) {
    QList<QStringList> rows = {{QStringLiteral("packet"), QStringLiteral("seconds"), QStringLiteral("from"),
                                QStringLiteral("segment"), QStringLiteral("sender is"),
                                QStringLiteral("receiver is"), QStringLiteral("remarks")}};
    Numbering numbering;
    for (const ObservedSegment& segment : observationOf(observed).segments) {
        const std::size_t index =
            static_cast<std::size_t>(&segment - observationOf(observed).segments.data());
        if (segment.has(Syn))
            numbering.iss[indexOf(segment.sender)] = segment.seq;
        QString remarks = marksText(segment.marks);
        if (!segment.received)
            remarks +=
                (remarks.isEmpty() ? "" : ", ") + QStringLiteral("probably lost behind the capture point");
        rows += {QString::number(segment.packet),
                 secondsText(segment.timeNs - observationOf(observed).segments.front().timeNs),
                 QString(QLatin1Char(letterOf(segment.sender))),
                 segmentLabel(observationOf(observed).segment(index), segment.sender, numbering),
                 estimateText(segment.sending, NameDialect::Rfc),
                 estimateText(segment.receiving, NameDialect::Rfc),
                 remarks};
    }
    const Connection& connection = observed.connection;
    QStringList lines = {QStringLiteral("Connection %1: A is %2, B is %3; %4; %5")
                             .arg(connection.index)
                             .arg(fromCore(observationOf(observed).names[0]),
                                  fromCore(observationOf(observed).names[1]),
                                  openingText(connection.opening()), closingText(connection))};
    lines += aligned(rows, {true, true, false, false, false, false, false});
    if (observed.leftOut)
        lines += QStringLiteral("The segments behind the first %1 are left out.").arg(kObservedSegmentsMax);
    return lines;
}

QStringList connectionAsJson(const ObservedConnection& observed) {
    QStringList lines = {fromCore(connectionJson(observed.connection))};
    for (const ObservedSegment& segment : observationOf(observed).segments) {
        JsonLine states;
        const End receiver = peerOf(segment.sender);
        states.addRaw(std::string(1, letterOf(segment.sender)),
                      estimateJson(segment.sending.likely, segment.sending.may));
        states.addRaw(std::string(1, letterOf(receiver)),
                      estimateJson(segment.receiving.likely, segment.receiving.may));
        JsonLine line;
        line.add("packet", segment.packet)
            .add("timeNs", segment.timeNs)
            .add("from", std::string_view(std::string(1, letterOf(segment.sender))))
            .add("flags", std::string_view(flagsJson(segment)))
            .add("flagBits", static_cast<std::uint32_t>(segment.flags))
            .add("seq", segment.seq.value())
            .add("ack", segment.ack.value())
            .add("window", static_cast<std::uint32_t>(segment.window))
            .add("length", segment.textOctets)
            .addRaw("marks", marksJson(segment.marks))
            .add("received", segment.received)
            .add("accepted", segment.accepted)
            .addRaw("states", states.text());
        lines += fromCore(line.text());
    }
    return lines;
}

void printLines(const QStringList& lines) {
    for (const QString& line : lines)
        printLine(line);
}

} // namespace finwait

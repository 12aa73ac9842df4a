#include "app/export/chart_documents.h"

#include <QCoreApplication>

#include "app/models/format.h"
#include "app/painting/chart_words.h"
#include "core/capture/pcap_writer.h"

namespace finwait {

namespace {

struct ChartDocumentsWords {
    Q_DECLARE_TR_FUNCTIONS(ChartDocument)
};

std::string headOf(const Scenario& scenario, End end) {
    std::string head(1, letterOf(end));
    const std::string& label = scenario.ends[indexOf(end)].label;
    return label.empty() || label == head ? head : head + ' ' + label;
}

QByteArray fromText(const std::string& text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

QByteArray writtenChart(const History& history, const Scenario& scenario, WrittenFormat format,
                        const DocumentOptions& options) {
    const ChartStory story = tellStory(history, options.relativeNumbers, chartWords(options.dialect));
    //: %1 is a timer's name, for example "RTO"
    const ChartLineWords words{ChartDocumentsWords::tr("%1 expires").toStdString()};
    WrittenChart chart{story, chartLines(story, options.range, words), {}, {}, {}};
    chart.title = textIn(scenario.title, options.language.toStdString());
    for (const End end : kBothEnds)
        chart.heads[indexOf(end)] = headOf(scenario, end);
    for (const State state : kAllStates)
        chart.stateNames[static_cast<std::size_t>(state)] = stateLabel(state, options.dialect).toStdString();
    chart.lost = ChartDocumentsWords::tr("lost").toStdString();
    //: %1 is a segment, for example "FIN,ACK seq=1 ack=1"
    chart.arrives = ChartDocumentsWords::tr("%1 arrives").toStdString();
    chart.ignored = ChartDocumentsWords::tr("not accepted").toStdString();
    chart.timeColumn = ChartDocumentsWords::tr("Time (s)").toStdString();
    chart.segmentColumn = ChartDocumentsWords::tr("Segment").toStdString();
    return fromText(writeChart(chart, format));
}

QByteArray captureFile(const History& history, const Scenario& scenario, ExportFormat format,
                       const CaptureOptions& capture, const DocumentOptions& options) {
    CaptureOptions wanted = capture;
    wanted.comments = format == ExportFormat::Pcapng;
    const auto packets = packetsAt(history, wanted, options.range.first, options.range.last);
    if (format == ExportFormat::Pcap)
        return fromText(pcapFile(packets));
    return fromText(pcapngFile(packets, headOf(scenario, capture.where),
                               textIn(scenario.title, options.language.toStdString())));
}

} // namespace finwait

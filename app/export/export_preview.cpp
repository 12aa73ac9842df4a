#include "app/export/export_preview.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <memory>
#include <utility>

#include "app/export/pdf_writer.h"
#include "app/export/picture_export.h"
#include "app/models/format.h"
#include "app/painting/canvas.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

namespace {

struct ExportPreviewWords {
    Q_DECLARE_TR_FUNCTIONS(ExportPreview)
};

constexpr double kUnitsPerPoint = 96.0 / 72;

ExportPreview nothing(const QString& trouble) {
    ExportPreview preview;
    preview.trouble = trouble;
    return preview;
}

PreviewLeaf leafOf(const Picture& picture) {
    return {picture.size, [picture](QPainter& painter, const QRectF& visible) {
                PainterCanvas canvas(painter);
                picture.paint(canvas, visible);
            }};
}

PreviewLeaf leafOf(const std::shared_ptr<const PdfPages>& pages, std::size_t index) {
    return {pages->size() * kUnitsPerPoint, [pages, index](QPainter& painter, const QRectF&) {
                painter.scale(kUnitsPerPoint, kUnitsPerPoint);
                pages->paint(painter, index);
            }};
}

QString pixels(QSizeF size, double scale) {
    const auto whole = [scale](double side) {
        return grouped(static_cast<std::uint64_t>(std::ceil(side * scale)));
    };
    return ExportPreviewWords::tr("%1 × %2 pixels").arg(whole(size.width()), whole(size.height()));
}

/// A picture, or the picture and its key.
using Sheets = std::vector<Picture>;

ExportPreview pagesPreview(const Sheets& sheets, const PictureOptions& options) {
    ExportPreview preview;
    std::vector<std::pair<std::shared_ptr<const PdfPages>, std::size_t>> leaves;
    for (const Picture& sheet : sheets) {
        if (!leaves.empty())
            preview.firstKeyLeaf = leaves.size();
        const auto pages = std::make_shared<const PdfPages>(sheet, options);
        for (std::size_t i = 0; i < pages->count(); ++i)
            leaves.emplace_back(pages, i);
    }
    preview.leafCount = leaves.size();
    preview.extent =
        ExportPreviewWords::tr("Pages: %1").arg(std::min(preview.leafCount, preview.firstKeyLeaf));
    preview.leafAt = [leaves = std::move(leaves)](std::size_t index) {
        return leafOf(leaves[index].first, leaves[index].second);
    };
    return preview;
}

ExportPreview sheetsPreview(Sheets sheets, const PictureOptions& options) {
    ExportPreview preview;
    preview.leafCount = sheets.size();
    preview.firstKeyLeaf = 1;
    preview.extent = pixels(sheets.front().size, options.format == PictureFormat::Png ? options.scale : 1);
    preview.leafAt = [sheets = std::move(sheets)](std::size_t index) { return leafOf(sheets[index]); };
    return preview;
}

ExportPreview picturePreview(const ExportOrder& order, const History& history, const Scenario& scenario) {
    PictureOptions options = order.picture;
    Sheets sheets;
    for (const bool answers : {false, true}) {
        options.answers = answers;
        if (answers && (options.blank == Blank::Nothing || options.subject != PictureSubject::Chart))
            break;
        auto picture = pictureOf(history, scenario, options);
        if (const auto* trouble = std::get_if<QString>(&picture))
            return nothing(*trouble);
        sheets.push_back(std::get<Picture>(std::move(picture)));
    }
    const QString description = sheets.front().description;
    ExportPreview preview = options.format == PictureFormat::Pdf ? pagesPreview(sheets, options)
                                                                 : sheetsPreview(std::move(sheets), options);
    preview.description = description;
    return preview;
}

ExportPreview seriesPreview(const ExportOrder& order, const History& history, const Scenario& scenario) {
    auto made = picturesOf(history, scenario, order.picture);
    if (const auto* trouble = std::get_if<QString>(&made))
        return nothing(*trouble);
    const auto series = std::get<PictureSeries>(std::move(made));
    const Picture last = series.at(series.count - 1);
    ExportPreview preview;
    preview.description = last.description;
    preview.leafCount = series.count;
    preview.bestLeaf = series.count - 1;
    const bool ofPixels =
        order.picture.format == PictureFormat::Png || order.picture.format == PictureFormat::Gif;
    //: %1 is a number, %2 is "720 × 1,432 pixels"
    preview.extent = ExportPreviewWords::tr("Pictures: %1, %2 each")
                         .arg(grouped(series.count), pixels(last.size, ofPixels ? order.picture.scale : 1));
    preview.leafAt = [series](std::size_t index) { return leafOf(series.at(index)); };
    return preview;
}

ExportPreview textPreview(QStringList lines, const QString& extent) {
    ExportPreview preview;
    preview.isText = true;
    preview.extent = extent;
    preview.description = extent;
    preview.lines = std::move(lines);
    if (const qsizetype more = preview.lines.size() - kPreviewLinesMax; more > 0) {
        preview.lines.resize(kPreviewLinesMax);
        preview.lines += ExportPreviewWords::tr("… and %n more lines", nullptr, static_cast<int>(more));
    }
    return preview;
}

ExportPreview writtenPreview(const ExportOrder& order, const History& history, const Scenario& scenario) {
    QString text = QString::fromUtf8(writtenDocument(order, history, scenario));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    QStringList lines = text.split(QLatin1Char('\n'));
    const QString extent =
        ExportPreviewWords::tr("Lines: %1").arg(grouped(static_cast<std::uint64_t>(lines.size())));
    return textPreview(std::move(lines), extent);
}

QString packetLine(std::size_t number, const CapturedPacket& packet) {
    constexpr int kNumberWidth = 5;
    QString line = QStringLiteral("%1  %2")
                       .arg(number, kNumberWidth)
                       .arg(static_cast<double>(packet.at.us) / static_cast<double>(kSecondUs), 11, 'f', 6);
    SeenSegment seen;
    if (decodeFrame(LinkLayer::Raw, packet.octets, seen) == FrameKind::Tcp) {
        Segment segment;
        segment.control = seen.control();
        segment.seq = SeqNum(seen.seq);
        segment.ack = SeqNum(seen.ack);
        segment.window = seen.window;
        segment.data.assign(seen.text().begin(), seen.text().end());
        line += QStringLiteral("  %1 → %2  %3")
                    .arg(fromCore(toString(seen.source)), fromCore(toString(seen.destination)),
                         segmentLabel(segment, End::A, {.relative = false}));
    }
    return line;
}

/// What Wireshark would list.
ExportPreview capturePreview(const ExportOrder& order, const History& history) {
    CaptureOptions options = order.capture;
    options.comments = order.format == ExportFormat::Pcapng;
    const auto packets = packetsAt(history, options, order.document.range.first, order.document.range.last);
    QStringList lines;
    for (std::size_t i = 0; i < packets.size() && lines.size() <= kPreviewLinesMax; ++i) {
        lines += packetLine(i + 1, packets[i]);
        for (const QString& comment :
             fromCore(packets[i].comment).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            lines += QStringLiteral("       # ") + comment;
    }
    return textPreview(std::move(lines), ExportPreviewWords::tr("Packets: %1").arg(grouped(packets.size())));
}

} // namespace

ExportPreview previewOf(const ExportOrder& order, const History& history, const Scenario& scenario) {
    if (writtenFormatOf(order.format))
        return writtenPreview(order, history, scenario);
    if (isCapture(order.format))
        return capturePreview(order, history);
    if (order.slides || order.picture.format == PictureFormat::Gif)
        return seriesPreview(order, history, scenario);
    return picturePreview(order, history, scenario);
}

} // namespace finwait

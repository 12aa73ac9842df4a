#include "app/export/pdf_writer.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <string>
#include <utility>

#include "app/painting/canvas.h"

namespace finwait {

namespace {

constexpr double kPointsPerUnit = 72.0 / 96;
/// Readers refuse pages that are higher.
constexpr double kPagePointsMax = 14'000;
constexpr double kMarginPoints = 40;
constexpr double kFootPoints = 22; ///< Of the margin at the bottom, where the number of the page stands.
constexpr int kResolution = 1'200;
constexpr double kFullestCut = 0.4; ///< A page is at least so full, or cut through what stands there,
constexpr double kRepeated = 60;    ///< which is then repeated on the next one.

PdfSheet sheetFor(const Picture& picture, PageSize wanted) {
    PdfSheet sheet;
    sheet.scale = kPointsPerUnit;
    if (wanted == PageSize::Fit) {
        sheet.scale = std::min(kPointsPerUnit, kPagePointsMax / picture.size.width());
        sheet.size = picture.size * sheet.scale;
        sheet.size.setHeight(std::min(sheet.size.height(), kPagePointsMax));
        return sheet;
    }
    sheet.size = wanted == PageSize::A4 ? QPageSize::size(QPageSize::A4, QPageSize::Point)
                                        : QPageSize::size(QPageSize::Letter, QPageSize::Point);
    sheet.margin = kMarginPoints;
    const double room = sheet.size.width() - 2 * kMarginPoints;
    sheet.scale = std::min(kPointsPerUnit, room / picture.size.width());
    return sheet;
}

QString xmlText(const QString& text) {
    return text.toHtmlEscaped();
}

/// Dublin Core, which is where readers look for a description.
QByteArray metadata(const Picture& picture) {
    return QStringLiteral("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                          "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                          "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                          "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"FinWait %1\">"
                          "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:title>"
                          "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%3</rdf:li></rdf:Alt>"
                          "</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>\n"
                          "<?xpacket end=\"w\"?>")
        .arg(QStringLiteral(FINWAIT_VERSION), xmlText(picture.title), xmlText(picture.description))
        .toUtf8();
}

ExportResult writePages(QPdfWriter& writer, const PdfPages& pages, const ExportProgress& progress) {
    QPainter painter;
    if (!painter.begin(&writer))
        return {ExportError::Unwritable, {}};
    painter.scale(kResolution / 72.0, kResolution / 72.0);
    for (std::size_t i = 0; i < pages.count(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(pages.count())))
            return {ExportError::Cancelled, {}};
        if (i > 0 && !writer.newPage())
            return {ExportError::Unwritable, {}};
        pages.paint(painter, i);
    }
    return painter.end() ? ExportResult{} : ExportResult{ExportError::Unwritable, {}};
}

} // namespace

double PdfSheet::room() const {
    return (size.height() - 2 * margin - (margin > 0 ? kFootPoints : 0)) / scale;
}

std::vector<PicturePage> pagesOf(const Picture& picture, double room) {
    std::vector<PicturePage> pages;
    double top = 0;
    const double end = picture.size.height();
    while (true) {
        const double own = pages.empty() ? room : room - (picture.headBottom - picture.headTop);
        if (end - top <= own || own < 2 * kRepeated) {
            pages.push_back({top, end});
            return pages;
        }
        const auto behind = std::ranges::upper_bound(picture.cuts, top + own);
        const double cut = behind == picture.cuts.begin() ? 0 : *(behind - 1);
        if (cut >= top + own * kFullestCut) {
            pages.push_back({top, cut});
            top = cut;
        } else {
            pages.push_back({top, top + own});
            top += own - kRepeated;
        }
    }
}

PdfPages::PdfPages(Picture picture, const PictureOptions& options)
    : m_picture(std::move(picture))
    , m_palette(palette(options.theme))
    , m_sheet(sheetFor(m_picture, options.pageSize))
    , m_pages(pagesOf(m_picture, m_sheet.room())) {}

void PdfPages::paint(QPainter& painter, std::size_t index) const {
    const PicturePage& page = m_pages[index];
    painter.save();
    painter.fillRect(QRectF(QPointF(0, 0), m_sheet.size), m_palette.surface);
    if (m_sheet.margin > 0 && m_pages.size() > 1)
        paintFoot(painter, index);
    const double left = (m_sheet.size.width() - m_picture.size.width() * m_sheet.scale) / 2;
    painter.translate(left, m_sheet.margin);
    painter.scale(m_sheet.scale, m_sheet.scale);
    PainterCanvas canvas(painter, TextDrawing::Searchable);
    double top = 0;
    if (index > 0 && m_picture.paintHead) {
        canvas.open({"head", {}, 0, false, {0, -m_picture.headTop}, 0});
        m_picture.paintHead(canvas);
        canvas.close();
        top = m_picture.headBottom - m_picture.headTop;
    }
    const QRectF visible(0, page.top, m_picture.size.width(), page.bottom - page.top);
    canvas.open({"page", {}, 0, false, {0, top - page.top}, 0});
    canvas.clip(visible);
    m_picture.paint(canvas, visible);
    canvas.close();
    painter.restore();
}

void PdfPages::paintFoot(QPainter& painter, std::size_t index) const {
    PainterCanvas canvas(painter, TextDrawing::Searchable);
    const double y = m_sheet.size.height() - m_sheet.margin;
    const TextStyle style{"foot", captionFont(), m_palette.muted};
    canvas.text({m_sheet.margin, y}, TextAnchor::Left, m_picture.title.toStdString(), style);
    canvas.text({m_sheet.size.width() - m_sheet.margin, y}, TextAnchor::Right,
                std::to_string(index + 1) + " / " + std::to_string(m_pages.size()), style);
}

ExportResult writePdf(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress) {
    const PdfPages pages(picture, options);
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPdfWriter::PdfVersion_1_6);
    writer.setResolution(kResolution);
    writer.setCreator(QStringLiteral("FinWait " FINWAIT_VERSION));
    writer.setTitle(picture.title);
    writer.setDocumentXmpMetadata(metadata(picture));
    writer.setPageLayout(QPageLayout(QPageSize(pages.size(), QPageSize::Point, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF()));
    ExportResult result = writePages(writer, pages, progress);
    if (result.error == ExportError::Unwritable && result.message.isEmpty())
        result.message = device.errorString();
    return result;
}

} // namespace finwait

#include "app/export/png_writer.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QImage>
#include <QPainter>

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <csetjmp>

#include "app/painting/canvas.h"
#include "app/painting/palette.h"

namespace finwait {

namespace {

struct PngWriterWords {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr int kBandPixels = 400'000; ///< As many as fit into the caches of a processor.
constexpr int kBandRowsMin = 16;
/// Charts are mostly flat: more effort than this makes them hardly smaller.
constexpr int kCompression = 3;
constexpr double kPixelsPerMetre = 96 / 0.0254; ///< At scale 1.

/// libpng, which leaves by longjmp: no call of it may stand where objects wait to be destroyed.
class PngStream {
public:
    explicit PngStream(QIODevice& device) : m_device(device) {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, ignore);
        m_info = m_png == nullptr ? nullptr : png_create_info_struct(m_png);
    }
    ~PngStream() { png_destroy_write_struct(&m_png, &m_info); }
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;

    bool begin(QSize size, bool alpha, double scale, png_textp texts, int textCount) {
        if (m_info == nullptr || setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_set_write_fn(m_png, &m_device, write, nullptr);
        png_set_user_limits(m_png, static_cast<png_uint_32>(kPngSideMax),
                            static_cast<png_uint_32>(kPngSideMax));
        png_set_compression_level(m_png, kCompression);
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(size.width()),
                     static_cast<png_uint_32>(size.height()), 8,
                     alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        const auto density = static_cast<png_uint_32>(std::lround(kPixelsPerMetre * scale));
        png_set_pHYs(m_png, m_info, density, density, PNG_RESOLUTION_METER);
        png_set_text(m_png, m_info, texts, textCount);
        png_write_info(m_png, m_info);
        return true;
    }

    bool rows(const QImage& band, int count) {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        for (int row = 0; row < count; ++row)
            png_write_row(m_png, band.constScanLine(row));
        return true;
    }

    bool end() {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        png_write_end(m_png, m_info);
        return true;
    }

private:
    static void write(png_structp png, png_bytep data, std::size_t size) {
        auto* device = static_cast<QIODevice*>(png_get_io_ptr(png));
        if (device->write(reinterpret_cast<const char*>(data), static_cast<qint64>(size))
            != static_cast<qint64>(size))
            png_error(png, "write");
    }
    static void ignore(png_structp, png_const_charp) {}

    QIODevice& m_device;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
};

/// iTXt: UTF-8 under a keyword.
png_text chunk(const char* key, QByteArray& utf8) {
    png_text text{};
    text.compression = utf8.size() > 1'000 ? PNG_ITXT_COMPRESSION_zTXt : PNG_ITXT_COMPRESSION_NONE;
    text.key = const_cast<char*>(key);
    text.text = utf8.data();
    text.itxt_length = static_cast<std::size_t>(utf8.size());
    static char none[] = "";
    text.lang = none;
    text.lang_key = none;
    return text;
}

void drawBand(QImage& band, int top, const Picture& picture, const PictureOptions& options) {
    band.fill(options.transparent ? QColor(Qt::transparent) : palette(options.theme).surface);
    QPainter painter(&band);
    painter.translate(0, -top);
    painter.scale(options.scale, options.scale);
    PainterCanvas canvas(painter);
    picture.paint(canvas,
                  QRectF(0, top / options.scale, picture.size.width(), band.height() / options.scale));
}

/// In the order in which a PNG has it.
QImage asBytes(const QImage& band, bool alpha) {
    return band.convertToFormat(alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
}

} // namespace

ExportResult writePng(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress) {
    const double width = std::ceil(picture.size.width() * options.scale);
    const double height = std::ceil(picture.size.height() * options.scale);
    if (std::max(width, height) > kPngSideMax)
        return {ExportError::TooLarge,
                PngWriterWords::tr(
                    "the picture would be %1 × %2 pixels, more than a PNG can hold; choose a smaller scale, "
                    "a range of steps, SVG, or PDF with pages")
                    .arg(width, 0, 'f', 0)
                    .arg(height, 0, 'f', 0)};
    const QSize size(static_cast<int>(width), static_cast<int>(height));
    QByteArray title = picture.title.toUtf8();
    QByteArray description = picture.description.toUtf8();
    QByteArray software("FinWait " FINWAIT_VERSION);
    std::array<png_text, 3> texts = {chunk("Title", title), chunk("Description", description),
                                     chunk("Software", software)};

    PngStream png(device);
    if (!png.begin(size, options.transparent, options.scale, texts.data(), static_cast<int>(texts.size())))
        return ExportResult::unwritable(device);
    const int rows = std::min(size.height(), std::max(kBandPixels / size.width(), kBandRowsMin));
    QImage band(size.width(), rows,
                options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    for (int top = 0; top < size.height(); top += rows) {
        if (progress && !progress(static_cast<double>(top) / size.height()))
            return {ExportError::Cancelled, {}};
        drawBand(band, top, picture, options);
        if (!png.rows(asBytes(band, options.transparent), std::min(rows, size.height() - top)))
            return ExportResult::unwritable(device);
    }
    return png.end() ? ExportResult{} : ExportResult::unwritable(device);
}

} // namespace finwait

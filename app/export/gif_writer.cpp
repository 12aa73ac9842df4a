#include "app/export/gif_writer.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QImage>
#include <QPainter>

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "app/painting/canvas.h"
#include "app/painting/palette.h"

namespace finwait {

namespace {

struct GifWriterWords {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr int kFrameHundredths = 150;
constexpr int kLastFrameHundredths = 500;
constexpr std::size_t kColorsMax = 256;
constexpr std::size_t kSamples = 5; ///< Frames whose colours are looked at.

QImage frameOf(const Picture& picture, QSize size, const PictureOptions& options) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(palette(options.theme).surface);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    PainterCanvas canvas(painter);
    picture.paint(canvas, QRectF(QPointF(0, 0), picture.size));
    return image;
}

/// At most 256 colours for all frames: the most frequent ones, each for those that are close to it.
class GifPalette {
public:
    void count(const QImage& image) {
        for (int y = 0; y < image.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x)
                ++m_counts[line[x] & 0xFFFFFFU];
        }
    }

    void choose() {
        std::vector<std::pair<QRgb, std::size_t>> byCount(m_counts.begin(), m_counts.end());
        std::ranges::sort(byCount, [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        for (const auto& [color, count] : byCount) {
            if (m_colors.size() == kColorsMax)
                break;
            if (m_colors.empty() || distance(color, m_colors[nearest(color)]) > m_colors.size() / 2)
                m_colors.push_back(color);
        }
    }

    [[nodiscard]] const std::vector<QRgb>& colors() const { return m_colors; }

    GifPixelType indexOf(QRgb color) {
        color &= 0xFFFFFFU;
        const auto known = m_indexes.find(color);
        if (known != m_indexes.end())
            return known->second;
        const auto index = static_cast<GifPixelType>(nearest(color));
        m_indexes.emplace(color, index);
        return index;
    }

private:
    static std::size_t distance(QRgb a, QRgb b) {
        const int red = qRed(a) - qRed(b);
        const int green = qGreen(a) - qGreen(b);
        const int blue = qBlue(a) - qBlue(b);
        return static_cast<std::size_t>(red * red + green * green + blue * blue);
    }
    [[nodiscard]] std::size_t nearest(QRgb color) const {
        const auto found = std::ranges::min_element(
            m_colors, {}, [color](QRgb candidate) { return distance(candidate, color); });
        return static_cast<std::size_t>(found - m_colors.begin());
    }

    std::unordered_map<QRgb, std::size_t> m_counts;
    std::vector<QRgb> m_colors;
    std::unordered_map<QRgb, GifPixelType> m_indexes;
};

/// What differs; empty when nothing does.
QRect changed(const QImage& before, const QImage& after) {
    if (before.isNull())
        return after.rect();
    QRect area;
    for (int y = 0; y < after.height(); ++y) {
        const auto* old = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* now = reinterpret_cast<const QRgb*>(after.constScanLine(y));
        const auto* oldEnd = old + after.width();
        const auto first = std::mismatch(old, oldEnd, now).first - old;
        if (first == after.width())
            continue;
        int last = after.width() - 1;
        while (old[last] == now[last])
            --last;
        area |= QRect(QPoint(static_cast<int>(first), y), QPoint(last, y));
    }
    return area;
}

class GifStream {
public:
    explicit GifStream(QIODevice& device) : m_gif(EGifOpen(&device, write, nullptr)) {}
    ~GifStream() {
        if (m_gif != nullptr)
            EGifCloseFile(m_gif, nullptr);
    }
    GifStream(const GifStream&) = delete;
    GifStream& operator=(const GifStream&) = delete;

    bool begin(QSize size, const std::vector<QRgb>& colors) {
        if (m_gif == nullptr)
            return false;
        std::array<GifColorType, kColorsMax> table{};
        for (std::size_t i = 0; i < colors.size(); ++i)
            table[i] = {static_cast<GifByteType>(qRed(colors[i])),
                        static_cast<GifByteType>(qGreen(colors[i])),
                        static_cast<GifByteType>(qBlue(colors[i]))};
        EGifSetGifVersion(m_gif, true);
        ColorMapObject* map = GifMakeMapObject(static_cast<int>(kColorsMax), table.data());
        const bool good =
            EGifPutScreenDesc(m_gif, size.width(), size.height(), 8, 0, map) == GIF_OK && loop();
        GifFreeMapObject(map);
        return good;
    }

    bool frame(const QImage& image, const QRect& area, int hundredths, GifPalette& colors) {
        GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
        std::array<GifByteType, 4> extension{};
        EGifGCBToExtension(&control, extension.data());
        if (EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(extension.size()),
                             extension.data())
                != GIF_OK
            || EGifPutImageDesc(m_gif, area.x(), area.y(), area.width(), area.height(), false, nullptr)
                   != GIF_OK)
            return false;
        std::vector<GifPixelType> line(static_cast<std::size_t>(area.width()));
        for (int y = area.top(); y <= area.bottom(); ++y) {
            const auto* pixels = reinterpret_cast<const QRgb*>(image.constScanLine(y)) + area.left();
            for (std::size_t x = 0; x < line.size(); ++x)
                line[x] = colors.indexOf(pixels[x]);
            if (EGifPutLine(m_gif, line.data(), area.width()) != GIF_OK)
                return false;
        }
        return true;
    }

    bool end() {
        GifFileType* gif = m_gif;
        m_gif = nullptr;
        return EGifCloseFile(gif, nullptr) == GIF_OK;
    }

private:
    static int write(GifFileType* gif, const GifByteType* data, int size) {
        auto* device = static_cast<QIODevice*>(gif->UserData);
        return static_cast<int>(device->write(reinterpret_cast<const char*>(data), size));
    }

    /// For ever.
    bool loop() {
        constexpr std::array<GifByteType, 3> kForEver = {1, 0, 0};
        return EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK
               && EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") == GIF_OK
               && EGifPutExtensionBlock(m_gif, static_cast<int>(kForEver.size()), kForEver.data()) == GIF_OK
               && EGifPutExtensionTrailer(m_gif) == GIF_OK;
    }

    GifFileType* m_gif;
};

GifPalette paletteOf(const PictureSeries& pictures, QSize size, const PictureOptions& options) {
    GifPalette colors;
    const std::size_t stride = std::max<std::size_t>(pictures.count / kSamples, 1);
    for (std::size_t i = 0; i < pictures.count; i += stride)
        colors.count(frameOf(pictures.at(i), size, options));
    colors.count(frameOf(pictures.at(pictures.count - 1), size, options));
    colors.choose();
    return colors;
}

} // namespace

ExportResult writeGif(QIODevice& device, const PictureSeries& pictures, const PictureOptions& options,
                      const ExportProgress& progress) {
    const QSizeF units = pictures.at(0).size;
    const double width = std::ceil(units.width() * options.scale);
    const double height = std::ceil(units.height() * options.scale);
    if (width * height > kGifPixelsMax || std::max(width, height) > UINT16_MAX)
        return {ExportError::TooLarge,
                GifWriterWords::tr(
                    "the animation would be %1 × %2 pixels, too large for a GIF; choose a smaller scale or a "
                    "range of steps, or slides")
                    .arg(width, 0, 'f', 0)
                    .arg(height, 0, 'f', 0)};
    const QSize size(static_cast<int>(width), static_cast<int>(height));
    GifPalette colors = paletteOf(pictures, size, options);
    GifStream gif(device);
    if (!gif.begin(size, colors.colors()))
        return ExportResult::unwritable(device);
    QImage before;
    for (std::size_t i = 0; i < pictures.count; ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(pictures.count)))
            return {ExportError::Cancelled, {}};
        QImage image = frameOf(pictures.at(i), size, options);
        QRect area = changed(before, image);
        if (area.isEmpty())
            area = QRect(0, 0, 1, 1);
        const bool last = i + 1 == pictures.count;
        if (!gif.frame(image, area, last ? kLastFrameHundredths : kFrameHundredths, colors))
            return ExportResult::unwritable(device);
        before = std::move(image);
    }
    return gif.end() ? ExportResult{} : ExportResult::unwritable(device);
}

} // namespace finwait

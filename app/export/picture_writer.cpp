#include "app/export/picture_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

#include "app/export/file_writer.h"

namespace finwait {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

ExportResult failure(ExportError error, const QString& message) {
    return {error, message};
}

QByteArray svgOf(const Picture& picture) {
    QByteArray data;
    QBuffer buffer(&data);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    // At another resolution browsers would show it larger or smaller than its units.
    generator.setResolution(96);
    generator.setSize(QSize(static_cast<int>(std::ceil(picture.size.width())),
                            static_cast<int>(std::ceil(picture.size.height()))));
    generator.setViewBox(QRectF(QPointF(0, 0), picture.size));
    generator.setTitle(picture.title);
    generator.setDescription(picture.description);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return data;
}

QByteArray pngOf(const Picture& picture, const PictureOptions& options) {
    const QSize pixels(static_cast<int>(std::ceil(picture.size.width() * options.scale)),
                       static_cast<int>(std::ceil(picture.size.height() * options.scale)));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(palette(options.theme).surface);
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Description"), picture.description);
    image.setText(QStringLiteral("Software"), QStringLiteral("FinWait"));
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    picture.paint(painter);
    painter.end();
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

ExportResult write(const QString& path, const QByteArray& data) {
    const QString trouble = writeWhole(path, data);
    return trouble.isEmpty() ? ExportResult{} : failure(ExportError::Unwritable, trouble);
}

} // namespace

std::optional<PictureFormat> pictureFormatFor(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    return std::nullopt;
}

ExportResult writePicture(const QString& path, const Picture& picture, const PictureOptions& options) {
    if (options.format == PictureFormat::Svg)
        return write(path, svgOf(picture));

    if (!(options.scale >= kExportScaleMin && options.scale <= kExportScaleMax))
        return failure(
            ExportError::BadScale,
            Words::tr("the scale must lie between %1 and %2").arg(kExportScaleMin).arg(kExportScaleMax));
    const double pixels = picture.size.width() * picture.size.height() * options.scale * options.scale;
    if (pixels > static_cast<double>(kExportPixelsMax)
        || std::max(picture.size.width(), picture.size.height()) * options.scale > 32'000)
        return failure(
            ExportError::TooManyPixels,
            Words::tr("the picture would be %1 × %2 pixels, more than a PNG can hold here; choose a smaller "
                      "scale or SVG")
                .arg(std::ceil(picture.size.width() * options.scale), 0, 'f', 0)
                .arg(std::ceil(picture.size.height() * options.scale), 0, 'f', 0));
    const QByteArray data = pngOf(picture, options);
    if (data.isEmpty())
        return failure(ExportError::TooManyPixels, Words::tr("there is not enough memory for the picture"));
    return write(path, data);
}

} // namespace finwait

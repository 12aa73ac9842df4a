#include "app/export/chart_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

#include "app/models/format.h"
#include "app/painting/chart_painter.h"
#include "app/painting/chart_words.h"
#include "app/painting/fonts.h"

namespace finwait {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

ExportResult failure(ExportError error, const QString& message) {
    return {error, message};
}

/// The picture's size, title and what to paint.
struct Picture {
    const ChartScene& scene;
    StepIndex untilStep;
    QSizeF size;
    QString title;
    QString description;
};

QString describe(const ChartScene& scene, StepIndex until, const Scenario& scenario,
                 const QString& language) {
    QString text = fromCore(textIn(scenario.summary, language.toStdString()));
    for (const ChartArrow& arrow : scene.arrows) {
        if (arrow.firstStep > until)
            break;
        QStringList label;
        for (const ChartLabel& part : arrow.labels)
            label += fromCore(part.text);
        text += QStringLiteral("\n%1 → %2: %3")
                    .arg(QLatin1Char(letterOf(arrow.sender)))
                    .arg(QLatin1Char(letterOf(peerOf(arrow.sender))))
                    .arg(label.join(QLatin1Char(' ')));
        if (arrow.lost() && arrow.lastStep <= until)
            text += QStringLiteral(" ✕");
    }
    return text;
}

void paint(QPainter& painter, const Picture& picture, ThemeKind theme) {
    ChartPaintOptions options;
    options.untilStep = picture.untilStep;
    options.visible = QRectF(QPointF(0, 0), picture.size);
    paintChart(painter, picture.scene, palette(theme), options);
}

QByteArray svgOf(const Picture& picture, ThemeKind theme) {
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
    paint(painter, picture, theme);
    painter.end();
    return data;
}

QByteArray pngOf(const Picture& picture, const ChartExportOptions& options) {
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
    paint(painter, picture, options.theme);
    painter.end();
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

ExportResult write(const QString& path, const QByteArray& data) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.commit())
        return failure(
            ExportError::Unwritable,
            Words::tr("cannot write “%1”: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
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

ChartScene chartSceneFor(const History& history, const Scenario& scenario,
                         const ChartExportOptions& options) {
    ChartOptions layout;
    layout.width = options.width;
    layout.timeToScale = options.timeToScale;
    layout.relativeNumbers = options.relativeNumbers;
    for (const End end : kBothEnds)
        layout.endLabels[indexOf(end)] = scenario.ends[indexOf(end)].label;
    layout.words = chartWords();
    return layoutChart(history, layout, chartTextMeasure());
}

ExportResult exportChart(const History& history, const Scenario& scenario, const QString& path,
                         const ChartExportOptions& options) {
    const ChartScene scene = chartSceneFor(history, scenario, options);
    const StepIndex until = options.whole ? scene.lastStep() : history.depth(history.cursor());
    const Picture picture{scene, until, QSizeF(scene.width, scene.heightAt(until)),
                          fromCore(textIn(scenario.title, options.language.toStdString())),
                          describe(scene, until, scenario, options.language)};
    if (options.format == PictureFormat::Svg)
        return write(path, svgOf(picture, options.theme));

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

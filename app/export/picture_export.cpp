#include "app/export/picture_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDevice>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/export/chart_picture.h"
#include "app/export/file_writer.h"
#include "app/export/gif_writer.h"
#include "app/export/other_pictures.h"
#include "app/export/pdf_writer.h"
#include "app/export/picture_frame.h"
#include "app/export/png_writer.h"
#include "app/export/svg_canvas.h"
#include "app/models/format.h"
#include "app/painting/canvas.h"
#include "app/text/spoken_language.h"

namespace finwait {

namespace {

struct PictureExportWords {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

/// Beyond this a picture is not kept in memory as a whole.
constexpr double kImagePixelsMax = 64'000'000;
constexpr double kImageSideMax = 32'767;

bool within(double value, double least, double most) {
    return value >= least && value <= most;
}

/// What is wrong with options, or nothing.
QString troubleWith(const History& history, const PictureOptions& options) {
    if (!within(options.scale, PictureOptions::kScaleMin, PictureOptions::kScaleMax))
        return PictureExportWords::tr("the scale must lie between %1 and %2")
            .arg(PictureOptions::kScaleMin)
            .arg(PictureOptions::kScaleMax);
    if (!within(options.width, PictureOptions::kWidthMin, PictureOptions::kWidthMax))
        return PictureExportWords::tr("the width must lie between %1 and %2")
            .arg(PictureOptions::kWidthMin)
            .arg(PictureOptions::kWidthMax);
    const std::size_t last = history.path().size() - 1;
    if (options.range.first > last || options.range.first > options.range.last)
        return PictureExportWords::tr("the range begins at step %1, but the run has the steps 0 to %2")
            .arg(options.range.first)
            .arg(last);
    return {};
}

StepIndex lastShown(const History& history, const PictureOptions& options) {
    return std::min(options.range.last, static_cast<StepIndex>(history.path().size() - 1));
}

QString titleOf(const Scenario& scenario, const PictureOptions& options) {
    return fromCore(textIn(scenario.title, options.language.toStdString()));
}

ExportResult writeSvg(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress) {
    SvgCanvas canvas(options.textAsPaths);
    picture.paint(canvas, QRectF(QPointF(0, 0), picture.size));
    if (progress && !progress(0.9))
        return {ExportError::Cancelled, {}};
    if (!canvas.write(device, {picture.size, picture.title, picture.description}))
        return {ExportError::Unwritable, {}};
    return {};
}

/// Opens the file, lets `write` fill it, and puts it in its place if all went well.
template <typename Write>
ExportResult intoFile(const QString& path, Write write) {
    WholeFile file(path);
    if (!file.open())
        return {ExportError::Unwritable, file.trouble()};
    ExportResult result = write(file.device());
    if (result.error == ExportError::Unwritable)
        result.message = file.trouble();
    if (!result.ok())
        return result;
    if (!file.commit())
        return {ExportError::Unwritable, file.trouble()};
    return {};
}

ExportResult badOption(const QString& message) {
    return {ExportError::BadOption, message};
}

ExportResult exportOne(const History& history, const Scenario& scenario, const QString& path,
                       const PictureOptions& options, const ExportProgress& progress) {
    if (options.format == PictureFormat::Gif) {
        const auto pictures = picturesOf(history, scenario, options);
        if (const auto* trouble = std::get_if<QString>(&pictures))
            return badOption(*trouble);
        return writeAnimation(path, std::get<PictureSeries>(pictures), options, progress);
    }
    const auto picture = pictureOf(history, scenario, options);
    if (const auto* trouble = std::get_if<QString>(&picture))
        return badOption(*trouble);
    return writePicture(path, std::get<Picture>(picture), options, progress);
}

} // namespace

std::variant<Picture, QString> pictureOf(const History& history, const Scenario& scenario,
                                         const PictureOptions& options) {
    if (QString trouble = troubleWith(history, options); !trouble.isEmpty())
        return trouble;
    const SpokenLanguage spoken(options.language);
    switch (options.subject) {
    case PictureSubject::Chart:
        return framed(ChartSheet(history, scenario, options).upTo(lastShown(history, options), options.now),
                      options, titleOf(scenario, options));
    case PictureSubject::Diagram:
        return framed(DiagramSheet(history, scenario, options).after(lastShown(history, options)), options,
                      titleOf(scenario, options));
    case PictureSubject::Header: {
        auto picture = headerPicture(history, options);
        if (!picture)
            return PictureExportWords::tr("no segment of this run has the number %1").arg(options.segment);
        return framed(std::move(*picture), options, titleOf(scenario, options));
    }
    case PictureSubject::Plot:
        return framed(PlotSheet(history, options).upTo(options.range.last), options,
                      titleOf(scenario, options));
    }
    return QString();
}

std::variant<PictureSeries, QString> picturesOf(const History& history, const Scenario& scenario,
                                                const PictureOptions& options) {
    if (QString trouble = troubleWith(history, options); !trouble.isEmpty())
        return trouble;
    const SpokenLanguage spoken(options.language);
    const StepIndex first = options.range.first;
    const auto series = [&](auto pictureAfter) {
        return PictureSeries{lastShown(history, options) - first + 1,
                             [options, first, pictureAfter, title = titleOf(scenario, options)](auto index) {
                                 const SpokenLanguage spokenThen(options.language);
                                 return framed(pictureAfter(first + static_cast<StepIndex>(index)), options,
                                               title);
                             }};
    };
    switch (options.subject) {
    case PictureSubject::Chart:
        return series([sheet = ChartSheet(history, scenario, options)](StepIndex step) {
            return sheet.upTo(step, std::nullopt);
        });
    case PictureSubject::Diagram:
        return series(
            [sheet = DiagramSheet(history, scenario, options)](StepIndex step) { return sheet.after(step); });
    case PictureSubject::Plot:
        return series([sheet = PlotSheet(history, options)](StepIndex step) { return sheet.upTo(step); });
    case PictureSubject::Header:
        return PictureExportWords::tr("a header does not change from step to step");
    }
    return QString();
}

ExportResult writePicture(const QString& path, const Picture& picture, const PictureOptions& options,
                          const ExportProgress& progress) {
    return intoFile(path, [&](QIODevice& device) -> ExportResult {
        switch (options.format) {
        case PictureFormat::Svg:
            return writeSvg(device, picture, options, progress);
        case PictureFormat::Png:
            return writePng(device, picture, options, progress);
        case PictureFormat::Pdf:
            return writePdf(device, picture, options, progress);
        case PictureFormat::Gif:
            return writeGif(device, {1, [&picture](std::size_t) { return picture; }}, options, progress);
        }
        return {ExportError::UnknownFormat, {}};
    });
}

ExportResult writeSlides(const QString& folder, const QString& name, const PictureSeries& pictures,
                         const PictureOptions& options, const ExportProgress& progress) {
    constexpr int kDigitsMin = 3;
    const QDir place(folder);
    if (!place.mkpath(QStringLiteral(".")))
        return {ExportError::Unwritable,
                PictureExportWords::tr("cannot make the folder “%1”").arg(QDir::toNativeSeparators(folder))};
    const int digits = std::max(kDigitsMin, static_cast<int>(QString::number(pictures.count).size()));
    for (std::size_t i = 0; i < pictures.count; ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(pictures.count)))
            return {ExportError::Cancelled, {}};
        const QString file = QStringLiteral("%1-%2.%3")
                                 .arg(name)
                                 .arg(i, digits, 10, QLatin1Char('0'))
                                 .arg(suffixOf(options.format));
        const ExportResult result = writePicture(place.filePath(file), pictures.at(i), options);
        if (!result.ok())
            return result;
    }
    return {};
}

ExportResult writeAnimation(const QString& path, const PictureSeries& pictures, const PictureOptions& options,
                            const ExportProgress& progress) {
    return intoFile(path, [&](QIODevice& device) { return writeGif(device, pictures, options, progress); });
}

QByteArray svgOf(const Picture& picture, const PictureOptions& options) {
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    static_cast<void>(writeSvg(buffer, picture, options, {}));
    return data;
}

QImage imageOf(const Picture& picture, const PictureOptions& options) {
    const QSizeF size = picture.size * options.scale;
    if (size.width() * size.height() > kImagePixelsMax
        || std::max(size.width(), size.height()) > kImageSideMax)
        return {};
    QImage image(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(options.transparent ? QColor(Qt::transparent) : palette(options.theme).surface);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintPicture(painter, picture);
    return image;
}

void paintPicture(QPainter& painter, const Picture& picture) {
    painter.save();
    PainterCanvas canvas(painter);
    picture.paint(canvas, QRectF(QPointF(0, 0), picture.size));
    painter.restore();
}

ExportResult exportPicture(const History& history, const Scenario& scenario, const QString& path,
                           const PictureOptions& options, const ExportProgress& progress) {
    const ExportResult result = exportOne(history, scenario, path, options, progress);
    if (!result.ok() || options.blank == Blank::Nothing || options.answers
        || options.subject != PictureSubject::Chart || path == QLatin1String(kStandardOutput))
        return result;
    PictureOptions key = options;
    key.answers = true;
    return exportOne(history, scenario, answerKeyPath(path), key, progress);
}

QString answerKeyPath(const QString& path) {
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return path.left(path.size() - suffix.size()) + QStringLiteral("-key") + suffix;
}

QString suffixOf(PictureFormat format) {
    switch (format) {
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Pdf:
        return QStringLiteral("pdf");
    case PictureFormat::Gif:
        return QStringLiteral("gif");
    }
    return {};
}

std::optional<PictureFormat> pictureFormatFor(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const PictureFormat format :
         {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Pdf, PictureFormat::Gif}) {
        if (suffix == suffixOf(format))
            return format;
    }
    return std::nullopt;
}

} // namespace finwait

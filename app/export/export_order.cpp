#include "app/export/export_order.h"

#include "app/export/file_writer.h"
#include "app/export/picture_export.h"
#include "app/models/format.h"
#include "app/text/spoken_language.h"

namespace finwait {

namespace {

ExportResult writeDocument(const QString& path, const QByteArray& document) {
    const QString trouble = writeWhole(path, document);
    return trouble.isEmpty() ? ExportResult{} : ExportResult{ExportError::Unwritable, trouble};
}

ExportResult writeAllSlides(const ExportOrder& order, const History& history, const Scenario& scenario,
                            const QString& folder, const ExportProgress& progress) {
    const auto pictures = picturesOf(history, scenario, order.picture);
    if (const auto* trouble = std::get_if<QString>(&pictures))
        return {ExportError::BadOption, *trouble};
    return writeSlides(folder, fromCore(scenario.id), std::get<PictureSeries>(pictures), order.picture,
                       progress);
}

} // namespace

QByteArray writtenDocument(const ExportOrder& order, const History& history, const Scenario& scenario) {
    const SpokenLanguage spoken(order.document.language);
    if (const auto format = writtenFormatOf(order.format))
        return writtenChart(history, scenario, *format, order.document);
    if (isCapture(order.format))
        return captureFile(history, scenario, order.format, order.capture, order.document);
    return {};
}

ExportResult carryOut(const ExportOrder& order, const History& history, const Scenario& scenario,
                      const QString& path, const ExportProgress& progress) {
    if (!pictureFormatOf(order.format))
        return writeDocument(path, writtenDocument(order, history, scenario));
    if (order.slides)
        return writeAllSlides(order, history, scenario, path, progress);
    return exportPicture(history, scenario, path, order.picture, progress);
}

} // namespace finwait

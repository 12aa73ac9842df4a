#pragma once

#include <QCommandLineParser>
#include <QString>

#include <optional>

#include "app/export/chart_documents.h"
#include "app/export/export_format.h"
#include "app/export/picture_options.h"
#include "core/capture/packets.h"

namespace finwait {

/// What `finwait export` is asked for.
struct ExportRequest {
    QString scenario;
    QString steps;  ///< The value of --steps.
    QString output; ///< A file, "-", or with `slides` a folder.
    bool slides = false;
    ExportFormat format = ExportFormat::Svg;
    PictureOptions picture;
    std::optional<SimTime> until; ///< Pictures: the moment where they end.
    DocumentOptions document;
    CaptureOptions capture;
};

/// The options of `finwait export`.
class ExportFlags {
public:
    ExportFlags();

    /// Fills in `request`; returns what is wrong, or nothing.
    [[nodiscard]] QString read(const QStringList& arguments, ExportRequest& request);
    [[nodiscard]] bool asksForHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    static QString help();

private:
    [[nodiscard]] bool isSet(const char* name) const { return m_parser.isSet(QLatin1String(name)); }
    [[nodiscard]] QString value(const char* name) const { return m_parser.value(QLatin1String(name)); }
    [[nodiscard]] QString readFormat(ExportRequest& request) const;
    [[nodiscard]] QString readSubject(PictureOptions& options) const;
    [[nodiscard]] QString readLook(PictureOptions& options) const;
    [[nodiscard]] QString readChart(PictureOptions& options) const;
    [[nodiscard]] QString readRange(ExportRequest& request) const;
    [[nodiscard]] QString readCapture(CaptureOptions& capture) const;

    QCommandLineParser m_parser;
};

} // namespace finwait

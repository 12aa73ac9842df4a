#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "app/export/picture_options.h"
#include "app/export/written_chart.h"

namespace finwait {

/// What a run can be exported as.
enum class ExportFormat { Svg, Png, Pdf, Gif, Text, Ascii, Markdown, Mermaid, PlantUml, Pcap, Pcapng };

/// "svg", "png", "pdf", "gif", "text", "ascii", "markdown", "mermaid", "plantuml", "pcap", "pcapng": as
/// `--format` takes it.
QString formatKey(ExportFormat format);
QStringList formatKeys();
std::optional<ExportFormat> formatFromKey(const QString& key);
/// How a file's name ends, without the dot.
QString formatSuffix(ExportFormat format);

/// The format that a file's name asks for: .svg .png .pdf .gif .txt .md .mmd .puml .pcap .pcapng
std::optional<ExportFormat> formatForFile(const QString& path);

/// Empty for what is no picture, no text, no capture.
std::optional<PictureFormat> pictureFormatOf(ExportFormat format);
std::optional<WrittenFormat> writtenFormatOf(ExportFormat format);
[[nodiscard]] bool isCapture(ExportFormat format);

} // namespace finwait

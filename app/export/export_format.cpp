#include "app/export/export_format.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace finwait {

namespace {

struct FormatInfo {
    ExportFormat format;
    const char* key;
    const char* suffix;
    std::optional<PictureFormat> picture;
    std::optional<WrittenFormat> written;
};

const std::array<FormatInfo, 11> kFormats = {{
    {ExportFormat::Svg, "svg", "svg", PictureFormat::Svg, {}},
    {ExportFormat::Png, "png", "png", PictureFormat::Png, {}},
    {ExportFormat::Pdf, "pdf", "pdf", PictureFormat::Pdf, {}},
    {ExportFormat::Gif, "gif", "gif", PictureFormat::Gif, {}},
    {ExportFormat::Text, "text", "txt", {}, WrittenFormat::Text},
    {ExportFormat::Ascii, "ascii", "", {}, WrittenFormat::Ascii},
    {ExportFormat::Markdown, "markdown", "md", {}, WrittenFormat::Markdown},
    {ExportFormat::Mermaid, "mermaid", "mmd", {}, WrittenFormat::Mermaid},
    {ExportFormat::PlantUml, "plantuml", "puml", {}, WrittenFormat::PlantUml},
    {ExportFormat::Pcap, "pcap", "pcap", {}, {}},
    {ExportFormat::Pcapng, "pcapng", "pcapng", {}, {}},
}};

const FormatInfo& infoOf(ExportFormat format) {
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> findFormat(const char* FormatInfo::*member, const QString& text) {
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatInfo& info) {
        return !text.isEmpty() && text == QLatin1String(info.*member);
    });
    return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

} // namespace

QString formatKey(ExportFormat format) {
    return QLatin1String(infoOf(format).key);
}

QStringList formatKeys() {
    QStringList keys;
    for (const FormatInfo& info : kFormats)
        keys += QLatin1String(info.key);
    return keys;
}

QString formatSuffix(ExportFormat format) {
    return QLatin1String(infoOf(format == ExportFormat::Ascii ? ExportFormat::Text : format).suffix);
}

std::optional<ExportFormat> formatFromKey(const QString& key) {
    return findFormat(&FormatInfo::key, key.toLower());
}

std::optional<ExportFormat> formatForFile(const QString& path) {
    return findFormat(&FormatInfo::suffix, QFileInfo(path).suffix().toLower());
}

std::optional<PictureFormat> pictureFormatOf(ExportFormat format) {
    return infoOf(format).picture;
}

std::optional<WrittenFormat> writtenFormatOf(ExportFormat format) {
    return infoOf(format).written;
}

bool isCapture(ExportFormat format) {
    return format == ExportFormat::Pcap || format == ExportFormat::Pcapng;
}

} // namespace finwait

#include "app/export/picture_frame.h"

#include <QTextLayout>

#include <memory>

#include "app/painting/canvas.h"
#include "app/painting/palette.h"

namespace finwait {

namespace {

constexpr double kMargin = 14;
constexpr double kTitleLine = 24;
constexpr double kCaptionLine = 17;

struct Frame {
    Picture inner;
    ThemeKind theme = ThemeKind::Light;
    bool background = true;
    std::vector<std::string> title;
    std::vector<std::string> caption;
    double top = 0; ///< Where the picture itself begins.
};

double heightOf(const std::vector<std::string>& lines, double line) {
    return lines.empty() ? 0 : kMargin + line * static_cast<double>(lines.size());
}

void paintLines(Canvas& canvas, const std::vector<std::string>& lines, double top, double line,
                const TextStyle& style, const QRectF& visible) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double y = top + line * (static_cast<double>(i) + 0.5);
        if (y > visible.top() - line && y < visible.bottom() + line)
            canvas.text({kMargin, y}, TextAnchor::Left, lines[i], style);
    }
}

void paintFrame(const Frame& frame, Canvas& canvas, const QRectF& visible) {
    const Palette& colors = palette(frame.theme);
    if (frame.background) {
        ShapeStyle surface;
        surface.name = "surface";
        surface.fill = colors.surface;
        canvas.rect(visible, 0, surface);
    }
    paintLines(canvas, frame.title, kMargin, kTitleLine, {"title", titleFont(), colors.ink}, visible);
    canvas.open({"picture", {}, 0, false, {0, frame.top}, 0});
    frame.inner.paint(canvas, visible.translated(0, -frame.top));
    canvas.close();
    paintLines(canvas, frame.caption, frame.top + frame.inner.size.height(), kCaptionLine,
               {"caption", captionFont(), colors.muted}, visible);
}

} // namespace

std::vector<std::string> wrappedLines(const QString& text, double width, const QFont& font) {
    std::vector<std::string> lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed().toStdString());
        }
        layout.endLayout();
    }
    return lines;
}

Picture framed(Picture inner, const PictureOptions& options, const QString& ownTitle) {
    const auto frame = std::make_shared<Frame>();
    const double room = inner.size.width() - 2 * kMargin;
    frame->theme = options.theme;
    frame->background = !options.transparent;
    if (options.title)
        frame->title =
            wrappedLines(options.title->isEmpty() ? ownTitle : *options.title, room, titleFont().font);
    if (!options.caption.isEmpty())
        frame->caption = wrappedLines(options.caption, room, captionFont().font);
    frame->top = heightOf(frame->title, kTitleLine);
    const double captionHeight = heightOf(frame->caption, kCaptionLine);

    Picture picture = inner;
    picture.size.rheight() += frame->top + captionHeight;
    picture.headTop += frame->top;
    picture.headBottom += frame->top;
    for (double& cut : picture.cuts)
        cut += frame->top;
    if (captionHeight > 0)
        picture.cuts.push_back(picture.size.height() - captionHeight);
    if (inner.paintHead)
        picture.paintHead = [frame](Canvas& canvas) {
            canvas.open({"head", {}, 0, false, {0, frame->top}, 0});
            frame->inner.paintHead(canvas);
            canvas.close();
        };
    picture.paint = [frame](Canvas& canvas, const QRectF& visible) { paintFrame(*frame, canvas, visible); };
    frame->inner = std::move(inner);
    return picture;
}

} // namespace finwait

#include "app/export/plot_export.h"

#include <QPainter>

namespace finwait {

namespace {

constexpr double kMargin = 14;
constexpr double kTitleHeight = 26;
constexpr double kAspect = 0.6;

} // namespace

PlotStory plotStoryOf(const History& history) {
    PlotStory story;
    history.replay(
        0, [&story](NodeId, const World& world, const Report& report) { story.append(world, report); });
    return story;
}

ExportResult exportPlot(const History& history, const QString& path, const PlotExportOptions& options) {
    const PlotStory story = plotStoryOf(history);
    PlotView view;
    view.kind = options.kind;
    view.sender = options.sender;
    view.size = QSizeF(options.width - 2 * kMargin, options.width * kAspect);
    if (!options.whole)
        view.untilStep = history.node(history.cursor()).depth;
    const Palette& colors = palette(options.picture.theme);

    Picture picture;
    picture.size = QSizeF(options.width, view.size.height() + kTitleHeight + 2 * kMargin);
    picture.title = plotTitle(options.kind, options.sender);
    picture.paint = [&](QPainter& painter) {
        painter.fillRect(QRectF(QPointF(0, 0), picture.size), colors.surface);
        paintPlotTitle(painter, picture.title, {kMargin, kMargin, view.size.width(), kTitleHeight}, colors);
        painter.translate(kMargin, kMargin + kTitleHeight);
        paintPlot(painter, story.of(options.sender), view, colors);
    };
    return writePicture(path, picture, options.picture);
}

} // namespace finwait

#include "app/export/other_pictures.h"

#include <QPainter>

#include <algorithm>
#include <memory>

#include "app/models/format.h"
#include "app/painting/canvas.h"
#include "app/painting/diagram_painter.h"
#include "app/painting/fonts.h"
#include "app/painting/header_painter.h"
#include "app/text/spoken_language.h"

namespace finwait {

namespace {

constexpr double kPlotMargin = 14;
constexpr double kPlotTitleHeight = 26;
constexpr double kPlotAspect = 0.6;

/// A segment of a path with what is needed to read it.
struct FoundSegment {
    Departure departure;
    Numbering numbering;
    int windowShift = 0;
};

std::optional<FoundSegment> findSegment(const History& history, const PictureOptions& options) {
    std::optional<FoundSegment> found;
    Numbering numbering;
    numbering.relative = options.relativeNumbers;
    std::array<int, 2> shiftBefore{};
    history.replay(0, [&](NodeId, const World& world, const Report& report) {
        if (found)
            return;
        for (const Departure& departure : report.departures) {
            if (departure.origin == SegmentOrigin::Sent && departure.segment.has(Syn))
                numbering.iss[indexOf(departure.sender)] = departure.segment.seq;
            const std::size_t sender = indexOf(departure.sender);
            // A segment that ends the connection leaves no TCB behind to ask: then the step before knows.
            if (options.segment == 0 || departure.id == options.segment) {
                found =
                    FoundSegment{departure, numbering,
                                 std::max<int>(world.tcb(departure.sender).rcvScale, shiftBefore[sender])};
                return;
            }
        }
        for (const End end : kBothEnds)
            shiftBefore[indexOf(end)] = world.tcb(end).rcvScale;
    });
    return found;
}

QString spokenFields(const std::vector<FieldRow>& fields) {
    QStringList lines;
    for (const FieldRow& field : fields) {
        if (field.listed)
            lines += field.name + (field.value.isEmpty() ? QString() : QStringLiteral(" ") + field.value)
                     + QStringLiteral(": ") + field.meaning;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

struct DiagramSheet::Laid {
    DiagramLayout layout;
    DiagramTracker tracker;
    ThemeKind theme = ThemeKind::Light;
    NameDialect dialect = NameDialect::Rfc;
    QString title;
};

DiagramSheet::DiagramSheet(const History& history, const Scenario& scenario, const PictureOptions& options) {
    auto laid =
        std::make_shared<Laid>(Laid{DiagramLayout(sansFamily(), options.dialect),
                                    {},
                                    options.theme,
                                    options.dialect,
                                    fromCore(textIn(scenario.title, options.language.toStdString()))});
    laid->tracker.update(history);
    m_laid = std::move(laid);
}

Picture DiagramSheet::after(StepIndex step) const {
    const DiagramState state = m_laid->tracker.stateAfter(step);
    Picture picture;
    picture.size = m_laid->layout.bounds().size();
    picture.title = m_laid->title;
    QStringList states;
    for (const End end : kBothEnds)
        states += QStringLiteral("%1: %2")
                      .arg(QLatin1Char(letterOf(end)))
                      .arg(stateLabel(stateOf(state.end(end).box), m_laid->dialect));
    picture.description = states.join(QStringLiteral(", "));
    picture.paint = [laid = m_laid, state](Canvas& canvas, const QRectF&) {
        canvas.draw([&](QPainter& painter) {
            DiagramOptions options;
            options.tokens = true;
            options.group = [&canvas](std::string_view part, const std::function<void()>& draw) {
                canvas.open({part, part, 0, true, {}, 0});
                draw();
                canvas.close();
            };
            paintDiagram(painter, laid->layout, state, palette(laid->theme), options);
        });
    };
    return picture;
}

std::optional<Picture> headerPicture(const History& history, const PictureOptions& options) {
    const auto found = findSegment(history, options);
    if (!found)
        return std::nullopt;
    const Departure& departure = found->departure;
    auto figure = std::make_shared<HeaderFigure>();
    figure->fields = fieldRows({departure, found->numbering, found->windowShift});
    figure->sender = departure.sender;
    figure->width = options.width;
    figure->title = QStringLiteral("%1 → %2: %3")
                        .arg(QLatin1Char(letterOf(departure.sender)))
                        .arg(QLatin1Char(letterOf(peerOf(departure.sender))))
                        .arg(segmentLabel(departure.segment, departure.sender, found->numbering));
    Picture picture;
    picture.size = figure->size();
    picture.title = figure->title;
    picture.description = spokenFields(figure->fields);
    picture.paint = [figure, theme = options.theme](Canvas& canvas, const QRectF&) {
        canvas.open({"header", "header", 0, true, {}, 0});
        canvas.draw([&](QPainter& painter) { paintHeader(painter, *figure, palette(theme)); });
        canvas.close();
    };
    return picture;
}

PlotStory plotStoryOf(const History& history) {
    PlotStory story;
    history.replay(
        0, [&story](NodeId, const World& world, const Report& report) { story.append(world, report); });
    return story;
}

PlotSheet::PlotSheet(const History& history, const PictureOptions& options)
    : m_story(std::make_shared<const PlotStory>(plotStoryOf(history)))
    , m_options(options) {}

Picture PlotSheet::upTo(StepIndex step) const {
    PlotView view;
    view.kind = m_options.plot;
    view.sender = m_options.sender;
    view.size = QSizeF(m_options.width - 2 * kPlotMargin, m_options.width * kPlotAspect);
    view.untilStep = step;
    Picture picture;
    picture.size = QSizeF(m_options.width, view.size.height() + kPlotTitleHeight + 2 * kPlotMargin);
    picture.title = plotTitle(m_options.plot, m_options.sender);
    picture.paint = [story = m_story, view, theme = m_options.theme, language = m_options.language,
                     title = picture.title](Canvas& canvas, const QRectF&) {
        const SpokenLanguage spoken(language); // Its key is worded as it is drawn.
        const Palette& colors = palette(theme);
        canvas.open({"plot-title", "plot-title", 0, true, {}, 0});
        canvas.draw([&](QPainter& painter) {
            paintPlotTitle(painter, title, {kPlotMargin, kPlotMargin, view.size.width(), kPlotTitleHeight},
                           colors);
        });
        canvas.close();
        canvas.open({"plot", "plot", 0, true, {kPlotMargin, kPlotMargin + kPlotTitleHeight}, 0});
        canvas.draw([&](QPainter& painter) { paintPlot(painter, story->of(view.sender), view, colors); });
        canvas.close();
    };
    return picture;
}

} // namespace finwait

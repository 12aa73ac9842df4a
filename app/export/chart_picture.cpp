#include "app/export/chart_picture.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/export/picture_cuts.h"
#include "app/export/picture_frame.h"
#include "app/export/spoken_notes.h"
#include "app/export/worksheet.h"
#include "app/models/format.h"
#include "app/painting/canvas.h"
#include "app/painting/chart_painter.h"
#include "app/painting/chart_words.h"
#include "app/painting/fonts.h"
#include "core/chart/chart_layout.h"

namespace finwait {

namespace {

struct ChartPictureWords {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr double kNotesWidth = 240; ///< The column of the narration.
constexpr double kNotesIndent = 12;
constexpr double kNotesMargin = 14;
constexpr double kNoteLine = 16;
constexpr double kNoteGap = 10;
constexpr double kAboveFirstRow = 30; ///< Of a chart that does not begin at the beginning.
constexpr int kDescribedMax = 500;

/// Something that the lesson says, beside the row of its step or below what was said before.
struct PlacedNote {
    StepIndex step = 0;
    double rowY = 0;
    double top = 0;
    std::vector<std::string> lines;

    [[nodiscard]] double bottom() const { return top + kNoteLine * static_cast<double>(lines.size()); }
};

std::vector<PlacedNote> placed(const std::vector<SpokenNote>& notes, const ChartScene& scene, StepRange shown,
                               double top) {
    std::vector<PlacedNote> all;
    const double room = kNotesWidth - kNotesIndent - kNotesMargin;
    for (const SpokenNote& note : notes) {
        if (note.step < shown.first || note.step > shown.last)
            continue;
        PlacedNote next;
        next.step = note.step;
        next.rowY = scene.rowOf(note.step).y;
        next.lines = wrappedLines(note.text, room, captionFont().font);
        next.top = std::max(next.rowY - kNoteLine / 2, top);
        top = next.bottom() + kNoteGap;
        all.push_back(std::move(next));
    }
    return all;
}

QString describe(const ChartScene& scene, StepRange shown, const QString& summary) {
    QString text = summary;
    int count = 0;
    for (const ChartArrow& arrow : scene.arrows) {
        if (arrow.firstStep < shown.first || arrow.firstStep > shown.last)
            continue;
        if (++count > kDescribedMax)
            continue;
        QStringList label;
        for (const ChartLabel& part : arrow.labels)
            label += fromCore(part.text);
        text += QStringLiteral("\n%1 → %2: %3")
                    .arg(QLatin1Char(letterOf(arrow.sender)))
                    .arg(QLatin1Char(letterOf(peerOf(arrow.sender))))
                    .arg(label.join(QLatin1Char(' ')));
        if (arrow.lost() && arrow.lastStep <= shown.last)
            text += QStringLiteral(" ✕");
    }
    if (count > kDescribedMax)
        text += QLatin1Char('\n')
                + ChartPictureWords::tr("… and %n more segments", nullptr, count - kDescribedMax);
    return text;
}

} // namespace

ChartScene chartSceneFor(const History& history, const Scenario& scenario, const PictureOptions& options) {
    ChartOptions layout;
    layout.width = options.width;
    layout.timeToScale = options.timeToScale;
    layout.relativeNumbers = options.relativeNumbers;
    for (const End end : kBothEnds)
        layout.endLabels[indexOf(end)] = scenario.ends[indexOf(end)].label;
    layout.words = chartWords(options.dialect);
    layout.lane = options.lane;
    if (options.blank == Blank::Nothing)
        return layoutChart(history, layout, chartTextMeasure());
    ChartStory story = tellStory(history, options.relativeNumbers, layout.words, options.lane);
    makeWorksheet(story, options.blank, options.answers);
    return layoutChart(story, layout, worksheetMeasure(chartTextMeasure()));
}

struct ChartSheet::Laid {
    ChartScene scene;
    ThemeKind theme = ThemeKind::Light;
    ChartPaintOptions paint;
    StepRange shown;
    QString title;
    QString summary;
    bool tellsSegments = true; ///< Not in a worksheet, where that would be the answers.
    bool isPart = false;       ///< Something lies above what is shown.
    double top = 0;            ///< Where what is shown of the scene begins, below the heads,
    double bottom = 0;         ///< and ends.
    double width = 0;
    std::vector<PlacedNote> notes;
    std::vector<double> cuts; ///< In the scene.

    /// From the picture up to the scene.
    [[nodiscard]] double shift() const { return top - scene.headHeight; }

    void paintBody(Canvas& canvas, const QRectF& visible, StepIndex until, std::optional<SimTime> now) const {
        ChartPaintOptions options = paint;
        options.part = ChartPart::Body;
        options.background = false;
        options.untilStep = until;
        options.now = now;
        options.visible = visible.translated(0, shift()) & QRectF(0, top, scene.width, bottom - top);
        if (!isPart)
            options.visible = visible.translated(0, shift()) & QRectF(0, 0, scene.width, bottom);
        options.top = isPart ? top : 0;
        canvas.open({"chart", {}, 0, false, {0, -shift()}, 0});
        if (isPart)
            canvas.clip({0, top, scene.width, bottom - top});
        if (!options.visible.isEmpty())
            paintChart(canvas, scene, palette(theme), options);
        canvas.close();
        if (!notes.empty())
            paintNotes(canvas, visible, until);
    }

    void paintHeads(Canvas& canvas) const {
        ChartPaintOptions options = paint;
        options.part = ChartPart::Heads;
        paintChart(canvas, scene, palette(theme), options);
    }

    void paintNotes(Canvas& canvas, const QRectF& visible, StepIndex until) const {
        const Palette& colors = palette(theme);
        canvas.open({"narration", "narration", 0, true, {scene.width, -shift()}, 0});
        const QRectF part = visible.translated(0, shift());
        for (const PlacedNote& note : notes) {
            if (note.step > until || note.bottom() < part.top() - 20 || note.top > part.bottom() + 20)
                continue;
            ShapeStyle rule;
            rule.name = "note-line";
            rule.stroke = colors.hairline;
            rule.width = 1.2;
            // From the row to the text, and down beside it.
            const std::array<QPointF, 3> line = {QPointF(-kNotesMargin, note.rowY),
                                                 QPointF(0, note.top + kNoteLine / 2),
                                                 QPointF(0, note.bottom())};
            canvas.polyline(line, rule);
            double y = note.top + kNoteLine / 2;
            for (const std::string& words : note.lines) {
                canvas.text({kNotesIndent, y}, TextAnchor::Left, words,
                            {"narrated", captionFont(), colors.ink});
                y += kNoteLine;
            }
        }
        canvas.close();
    }
};

ChartSheet::ChartSheet(const History& history, const Scenario& scenario, const PictureOptions& options) {
    auto laid = std::make_shared<Laid>();
    laid->scene = chartSceneFor(history, scenario, options);
    laid->theme = options.theme;
    laid->shown = {options.range.first, std::min(options.range.last, laid->scene.lastStep())};
    const std::string language = options.language.toStdString();
    laid->title = fromCore(textIn(scenario.title, language));
    laid->summary = fromCore(textIn(scenario.summary, language));
    laid->tellsSegments = options.blank == Blank::Nothing || options.answers;
    laid->paint.states = options.states;
    laid->paint.timers = options.timers;
    laid->paint.halos = !options.transparent;
    laid->width = laid->scene.width;
    laid->top = laid->scene.headHeight;
    if (options.range.first > 0) {
        laid->isPart = true;
        laid->top = std::max(laid->top, laid->scene.rowOf(laid->shown.first).y - kAboveFirstRow);
    }
    laid->bottom = laid->scene.heightAt(laid->shown.last);
    if (options.narration) {
        laid->width += kNotesWidth;
        laid->notes = placed(spokenNotes(history, scenario, options.language, options.relativeNumbers),
                             laid->scene, laid->shown, laid->top + kNoteGap);
        if (!laid->notes.empty())
            laid->bottom = std::max(laid->bottom, laid->notes.back().bottom() + kNoteGap);
    }
    SceneCuts cuts(laid->scene);
    for (const PlacedNote& note : laid->notes)
        cuts.keepWhole(note.top, note.bottom());
    laid->cuts = cuts.within(laid->top, laid->bottom);
    m_laid = std::move(laid);
}

Picture ChartSheet::upTo(StepIndex step, std::optional<SimTime> now) const {
    Picture picture;
    const Laid& laid = *m_laid;
    picture.size = QSizeF(laid.width, laid.bottom - laid.shift());
    picture.title = laid.title;
    picture.description =
        laid.tellsSegments ? describe(laid.scene, {laid.shown.first, step}, laid.summary) : laid.summary;
    picture.paint = [shared = m_laid, step, now](Canvas& canvas, const QRectF& visible) {
        shared->paintBody(canvas, visible, step, now);
        if (visible.top() < shared->scene.headHeight)
            shared->paintHeads(canvas);
    };
    picture.headBottom = laid.scene.headHeight;
    picture.paintHead = [shared = m_laid](Canvas& canvas) { shared->paintHeads(canvas); };
    for (const double cut : laid.cuts)
        picture.cuts.push_back(cut - laid.shift());
    return picture;
}

} // namespace finwait

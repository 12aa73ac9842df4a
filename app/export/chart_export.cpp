#include "app/export/chart_export.h"

#include <QPainter>
#include <QStringList>

#include "app/models/format.h"
#include "app/painting/chart_painter.h"
#include "app/painting/chart_words.h"
#include "app/painting/fonts.h"

namespace finwait {

namespace {

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

} // namespace

ChartScene chartSceneFor(const History& history, const Scenario& scenario,
                         const ChartExportOptions& options) {
    ChartOptions layout;
    layout.width = options.width;
    layout.timeToScale = options.timeToScale;
    layout.relativeNumbers = options.relativeNumbers;
    for (const End end : kBothEnds)
        layout.endLabels[indexOf(end)] = scenario.ends[indexOf(end)].label;
    layout.words = chartWords(options.dialect);
    layout.lane = options.lane;
    return layoutChart(history, layout, chartTextMeasure());
}

ExportResult exportChart(const History& history, const Scenario& scenario, const QString& path,
                         const ChartExportOptions& options) {
    const ChartScene scene = chartSceneFor(history, scenario, options);
    const StepIndex until = options.until ? history.depth(history.cursor()) : scene.lastStep();
    Picture picture;
    picture.size = QSizeF(scene.width, scene.heightAt(until));
    picture.title = fromCore(textIn(scenario.title, options.language.toStdString()));
    picture.description = describe(scene, until, scenario, options.language);
    picture.paint = [&](QPainter& painter) {
        ChartPaintOptions paint;
        paint.untilStep = until;
        paint.now = options.until;
        paint.visible = QRectF(QPointF(0, 0), picture.size);
        paintChart(painter, scene, palette(options.theme), paint);
    };
    return writePicture(path, picture, {options.format, options.theme, options.scale});
}

} // namespace finwait

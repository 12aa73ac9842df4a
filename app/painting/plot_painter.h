#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include "app/painting/palette.h"
#include "core/chart/plot_series.h"

class QPainter;

namespace finwait {

enum class PlotKind {
    Cwnd,     ///< cwnd and ssthresh over time.
    Sequence, ///< The time–sequence graph: segments, acknowledgments, the window's edge.
};

struct PlotView {
    PlotKind kind = PlotKind::Cwnd;
    End sender = End::A;
    QSizeF size;
    double scale = 1;              ///< Of type.
    StepIndex untilStep = kNoStep; ///< The last step that is drawn; the axes fit the whole path.
};

/// Where the plot's area lies and what it spans.
struct PlotFrame {
    QRectF area;
    double from = 0; ///< Seconds.
    double to = 1;
    double top = 1; ///< Octets; the bottom is 0.

    [[nodiscard]] double x(SimTime at) const;
    [[nodiscard]] double y(double octets) const;
};

PlotFrame plotFrame(const PlotSeries& series, const PlotView& view);

void paintPlot(QPainter& painter, const PlotSeries& series, const PlotView& view, const Palette& palette);

/// What lies nearest to a point.
struct PlotHit {
    StepIndex step = kNoStep; ///< kNoStep: nothing.
    QPointF at;
    QString text;
};
PlotHit hitPlot(const PlotSeries& series, const PlotView& view, QPointF point);

void paintPlotTitle(QPainter& painter, const QString& title, const QRectF& rect, const Palette& palette);

/// "Congestion window of A"
QString plotTitle(PlotKind kind, End sender);

} // namespace finwait

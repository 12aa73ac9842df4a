#include "app/painting/plot_item.h"

#include <QPainter>

namespace finwait {

PlotItem::PlotItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void PlotItem::setPlots(PlotModel* plots) {
    if (plots == m_plots)
        return;
    if (m_plots)
        m_plots->disconnect(this);
    m_plots = plots;
    if (m_plots)
        connect(m_plots, &PlotModel::viewChanged, this, [this] { update(); });
    update();
    emit plotsChanged();
}

QString PlotItem::kind() const {
    return m_kind == PlotKind::Cwnd ? QStringLiteral("cwnd") : QStringLiteral("sequence");
}

void PlotItem::setKind(const QString& kind) {
    m_kind = kind == QLatin1String("sequence") ? PlotKind::Sequence : PlotKind::Cwnd;
    afterChange();
}

QString PlotItem::sender() const {
    return QString(QLatin1Char(letterOf(m_sender)));
}

void PlotItem::setSender(const QString& sender) {
    m_sender = sender == QLatin1String("B") ? End::B : End::A;
    afterChange();
}

void PlotItem::setTheme(int theme) {
    m_theme = theme;
    afterChange();
}

void PlotItem::setTextScale(double scale) {
    m_textScale = scale;
    afterChange();
}

void PlotItem::afterChange() {
    update();
    emit viewChanged();
}

PlotView PlotItem::view() const {
    PlotView view;
    view.kind = m_kind;
    view.sender = m_sender;
    view.size = size();
    view.scale = m_textScale;
    view.untilStep = static_cast<StepIndex>(m_plots->stage()->stepIndex());
    return view;
}

PlotHit PlotItem::hit(double x, double y) const {
    return ready() ? hitPlot(series(), view(), {x, y}) : PlotHit{};
}

QString PlotItem::textAt(double x, double y) const {
    return hit(x, y).text;
}

QPointF PlotItem::pointAt(double x, double y) const {
    return hit(x, y).at;
}

int PlotItem::stepAt(double x, double y) const {
    const StepIndex step = hit(x, y).step;
    return step == kNoStep ? -1 : static_cast<int>(step);
}

void PlotItem::paint(QPainter* painter) {
    if (ready())
        paintPlot(*painter, series(), view(), palette(static_cast<ThemeKind>(m_theme)));
}

} // namespace finwait

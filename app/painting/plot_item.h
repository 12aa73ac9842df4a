#pragma once

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/plot_model.h"
#include "app/painting/plot_painter.h"

namespace finwait {

/// One plot on the screen, up to the cursor; painted when the path, the cursor or the view changes.
class PlotItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::PlotModel* plots READ plots WRITE setPlots NOTIFY plotsChanged FINAL)
    /// "cwnd" or "sequence".
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY viewChanged FINAL)
    /// "A" or "B".
    Q_PROPERTY(QString sender READ sender WRITE setSender NOTIFY viewChanged FINAL)
    /// A ThemeKind: Theme.kind.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY viewChanged FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY viewChanged FINAL)

public:
    explicit PlotItem(QQuickItem* parent = nullptr);

    [[nodiscard]] PlotModel* plots() const { return m_plots; }
    void setPlots(PlotModel* plots);
    [[nodiscard]] QString kind() const;
    void setKind(const QString& kind);
    [[nodiscard]] QString sender() const;
    void setSender(const QString& sender);
    [[nodiscard]] int theme() const { return m_theme; }
    void setTheme(int theme);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);

    /// What lies nearest to a point; empty: nothing.
    Q_INVOKABLE QString textAt(double x, double y) const;
    Q_INVOKABLE QPointF pointAt(double x, double y) const;
    /// Its step; -1: nothing.
    Q_INVOKABLE int stepAt(double x, double y) const;

    void paint(QPainter* painter) override;

signals:
    void plotsChanged();
    void viewChanged();

private:
    [[nodiscard]] bool ready() const { return m_plots != nullptr && m_plots->stage() != nullptr; }
    [[nodiscard]] PlotView view() const;
    [[nodiscard]] const PlotSeries& series() const { return m_plots->story().of(m_sender); }
    [[nodiscard]] PlotHit hit(double x, double y) const;
    void afterChange();

    PlotModel* m_plots = nullptr;
    PlotKind m_kind = PlotKind::Cwnd;
    End m_sender = End::A;
    int m_theme = 0;
    double m_textScale = 1;
};

} // namespace finwait

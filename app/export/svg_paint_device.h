#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

#include <memory>

namespace finwait {

class SvgCanvas;

/// Lets a QPainter draw on an SvgCanvas: what the painters of the state diagram, the plots and the header do.
class SvgPaintDevice final : public QPaintDevice {
public:
    explicit SvgPaintDevice(SvgCanvas& canvas);
    ~SvgPaintDevice() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;
    [[nodiscard]] SvgCanvas& canvas() const { return m_canvas; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    SvgCanvas& m_canvas;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace finwait

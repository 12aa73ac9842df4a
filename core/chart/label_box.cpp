#include "core/chart/label_box.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

// From the center to a corner, or more.
double reachOf(const LabelBox& box) {
    return box.halfWidth + box.halfHeight;
}

// Half of a box's extent along a direction.
double extent(const LabelBox& box, double x, double y) {
    return box.halfWidth * std::abs(box.cosine * x + box.sine * y)
           + box.halfHeight * std::abs(-box.sine * x + box.cosine * y);
}

/// Along a direction.
bool separated(const LabelBox& a, const LabelBox& b, double x, double y) {
    const double apart = std::abs((b.center.x - a.center.x) * x + (b.center.y - a.center.y) * y);
    return apart > extent(a, x, y) + extent(b, x, y);
}

} // namespace

LabelBox LabelBox::grown(double margin) const {
    LabelBox box = *this;
    box.halfWidth += margin;
    box.halfHeight += margin;
    return box;
}

bool overlap(const LabelBox& a, const LabelBox& b) {
    const double reach = reachOf(a) + reachOf(b);
    if (std::abs(b.center.y - a.center.y) > reach || std::abs(b.center.x - a.center.x) > reach)
        return false;
    // Lines of text lie above each other more often than beside each other.
    return !separated(a, b, -a.sine, a.cosine) && !separated(a, b, a.cosine, a.sine)
           && !separated(a, b, -b.sine, b.cosine) && !separated(a, b, b.cosine, b.sine);
}

bool crosses(const LabelBox& box, ChartPoint from, ChartPoint to) {
    const double reach = reachOf(box);
    if (std::max(from.y, to.y) < box.center.y - reach || std::min(from.y, to.y) > box.center.y + reach)
        return false;
    const auto local = [&box](ChartPoint p) {
        const double dx = p.x - box.center.x;
        const double dy = p.y - box.center.y;
        return ChartPoint{dx * box.cosine + dy * box.sine, dy * box.cosine - dx * box.sine};
    };
    const ChartPoint start = local(from);
    const ChartPoint end = local(to);
    const auto beside = [](double one, double other, double half) {
        return std::min(one, other) > half || std::max(one, other) < -half;
    };
    if (beside(start.y, end.y, box.halfHeight) || beside(start.x, end.x, box.halfWidth))
        return false;
    double first = 0;
    double last = 1;
    const auto clip = [&first, &last](double at, double step, double half) {
        if (std::abs(step) < 1e-9)
            return std::abs(at) <= half;
        const double t0 = (-half - at) / step;
        const double t1 = (half - at) / step;
        first = std::max(first, std::min(t0, t1));
        last = std::min(last, std::max(t0, t1));
        return first <= last;
    };
    return clip(start.x, end.x - start.x, box.halfWidth) && clip(start.y, end.y - start.y, box.halfHeight);
}

} // namespace finwait

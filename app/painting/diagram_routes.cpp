#include "app/painting/diagram_routes.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace finwait {

namespace {

// Lanes beside everything else, for the edges that figure 5 leaves out.
constexpr qreal kLeftLane = 5;
constexpr qreal kRightLane = 491;
constexpr qreal kBottomLane = 694;
constexpr qreal kMiddleLane = 332;
constexpr qreal kTurn = 12;

constexpr Qt::Alignment kAboveLeft = Qt::AlignRight | Qt::AlignBottom;
constexpr Qt::Alignment kLeft = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment kRight = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kRightBelow = Qt::AlignLeft | Qt::AlignTop;
constexpr Qt::Alignment kRightAbove = Qt::AlignLeft | Qt::AlignBottom;
constexpr Qt::Alignment kLeftBelow = Qt::AlignRight | Qt::AlignTop;
constexpr Qt::Alignment kAbove = Qt::AlignHCenter | Qt::AlignBottom;
constexpr Qt::Alignment kBelow = Qt::AlignHCenter | Qt::AlignTop;

QPainterPath line(QPointF from, QPointF to) {
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

QPainterPath curve(QPointF from, QPointF control1, QPointF control2, QPointF to) {
    QPainterPath path(from);
    path.cubicTo(control1, control2, to);
    return path;
}

QPointF towards(QPointF from, QPointF to, qreal length) {
    const QPointF way = to - from;
    return from + way * (length / std::max(qAbs(way.x()), qAbs(way.y())));
}

/// Straight pieces, with round turns between them.
QPainterPath lanes(const std::vector<QPointF>& corners) {
    QPainterPath path(corners.front());
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        path.lineTo(towards(corners[i], corners[i - 1], kTurn));
        path.quadTo(corners[i], towards(corners[i], corners[i + 1], kTurn));
    }
    path.lineTo(corners.back());
    return path;
}

using B = DiagramBox;

std::vector<DiagramRoute> openingRoutes() {
    return {
        {B::Closed, B::Listen, line({238, 50}, {238, 102}), {231, 76}, kLeft, 90},
        {B::Listen, B::Closed, line({258, 102}, {258, 50}), {265, 76}, kRight, 90},
        {B::Closed,
         B::SynSent,
         curve({307, 24}, {416, 26}, {436, 90}, {428, 196}),
         {408, 22},
         kRightBelow,
         84},
        {B::SynSent, B::Closed, curve({412, 196}, {414, 100}, {358, 44}, {307, 38}), {368, 92}, kLeft, 60},
        {B::Listen,
         B::SynReceived,
         curve({189, 116}, {128, 114}, {68, 140}, {76, 196}),
         {104, 122},
         kAboveLeft,
         80},
        {B::SynReceived,
         B::Listen,
         curve({120, 196}, {122, 176}, {148, 150}, {189, 136}),
         {157, 157},
         kRightBelow,
         80},
        {B::Listen,
         B::SynSent,
         curve({307, 130}, {348, 132}, {388, 156}, {394, 196}),
         {358, 157},
         kLeftBelow},
        {B::SynSent, B::SynReceived, line({351, 216}, {145, 216}), {248, 212}, kAbove, 190, true},
        {B::SynReceived,
         B::Established,
         curve({106, 236}, {108, 286}, {148, 311}, {189, 311}),
         {130, 256},
         kRightBelow,
         100},
        {B::SynSent,
         B::Established,
         curve({390, 236}, {388, 286}, {348, 311}, {307, 311}),
         {364, 252},
         kLeftBelow,
         72},
        {B::SynReceived, B::FinWait1, line({66, 236}, {66, 404}), {60, 326}, kLeft, 52},
        {B::SynReceived,
         B::Closed,
         lanes({{27, 216}, {kLeftLane, 216}, {kLeftLane, 30}, {189, 30}}),
         {22, 27},
         kRightAbove,
         150,
         true},
    };
}

std::vector<DiagramRoute> closingRoutes() {
    return {
        {B::Established,
         B::FinWait1,
         curve({189, 323}, {148, 332}, {110, 360}, {102, 404}),
         {147, 348},
         kRightBelow},
        {B::Established,
         B::CloseWait,
         curve({307, 323}, {348, 332}, {386, 360}, {400, 404}),
         {349, 348},
         kLeftBelow},
        {B::FinWait1, B::FinWait2, line({76, 444}, {76, 516}), {70, 480}, kLeft, 52},
        {B::FinWait1,
         B::Closing,
         curve({145, 424}, {178, 424}, {228, 436}, {248, 464}),
         {214, 430},
         kRightAbove},
        {B::FinWait1,
         B::TimeWait,
         curve({130, 444}, {150, 530}, {178, 590}, {214, 616}),
         {175, 511},
         kRightBelow,
         80},
        {B::FinWait2,
         B::TimeWait,
         curve({86, 556}, {90, 616}, {128, 640}, {189, 640}),
         {112, 566},
         kRightBelow,
         54},
        {B::Closing, B::TimeWait, line({268, 504}, {268, 616}), {274, 572}, kRight, 46},
        {B::CloseWait, B::LastAck, line({410, 444}, {410, 516}), {417, 480}, kRight},
        {B::LastAck, B::ClosedAgain, line({424, 556}, {424, 620}), {431, 592}, kRight, 56},
        {B::TimeWait, B::ClosedAgain, line({307, 641}, {374, 641}), {347, 645}, kBelow, 52},
    };
}

/// What figure 5 leaves out, where it has no line to share.
std::vector<DiagramRoute> omittedRoutes() {
    const QPointF underClosed(418, 652);
    const QPointF besideClosed(462, 641);
    return {
        {B::Established,
         B::ClosedAgain,
         lanes({{307, 314}, {kRightLane, 314}, {kRightLane, 641}, besideClosed}),
         {484, 311},
         kAboveLeft,
         110},
        {B::CloseWait,
         B::ClosedAgain,
         lanes({{469, 424}, {kRightLane, 424}, {kRightLane, 641}, besideClosed}),
         {402, 480},
         kLeft,
         56},
        {B::Closing,
         B::ClosedAgain,
         lanes({{307, 484}, {kMiddleLane, 484}, {kMiddleLane, 600}, {396, 600}, {396, 620}}),
         {274, 506},
         kRightBelow,
         52},
        {B::FinWait1,
         B::ClosedAgain,
         lanes({{27, 424}, {kLeftLane, 424}, {kLeftLane, kBottomLane}, {418, kBottomLane}, underClosed}),
         {60, 388},
         kAboveLeft,
         52},
        {B::FinWait2,
         B::ClosedAgain,
         lanes({{27, 536}, {kLeftLane, 536}, {kLeftLane, kBottomLane}, {418, kBottomLane}, underClosed}),
         {20, 562},
         kRightBelow,
         62},
        {B::TimeWait,
         B::SynReceived,
         lanes({{248, 656}, {248, kBottomLane}, {kLeftLane, kBottomLane}, {kLeftLane, 216}, {27, 216}}),
         {256, 674},
         kRight,
         100},
    };
}

const std::vector<DiagramRoute>& allRoutes() {
    static const std::vector<DiagramRoute> routes = [] {
        std::vector<DiagramRoute> all = openingRoutes();
        for (const auto& more : {closingRoutes(), omittedRoutes()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return routes;
}

} // namespace

DiagramRoute diagramRoute(State from, State to) {
    const auto found = std::ranges::find_if(allRoutes(), [=](const DiagramRoute& route) {
        return stateOf(route.from) == from && stateOf(route.to) == to;
    });
    assert(found != allRoutes().end());
    return *found;
}

} // namespace finwait

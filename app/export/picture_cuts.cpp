#include "app/export/picture_cuts.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr double kTextHalf = 8; ///< Of a line of words, with a little air.
constexpr double kFoldHalf = 20;

} // namespace

SceneCuts::SceneCuts(const ChartScene& scene) {
    for (const ChartArrow& arrow : scene.arrows) {
        for (const ChartLabel& label : arrow.labels) {
            const double half = std::abs(std::sin(label.angle)) * label.width / 2 + kTextHalf;
            keepWhole(label.center.y - half, label.center.y + half);
        }
        if (arrow.lost())
            keepWhole(arrow.end.y - kTextHalf, arrow.end.y + kTextHalf);
    }
    for (const std::vector<ChartBand>& bands : scene.bands) {
        for (const ChartBand& band : bands)
            keepWhole(band.labelY - kTextHalf, band.labelY + kTextHalf);
    }
    for (const ChartTimeLabel& time : scene.times)
        keepWhole(time.y - kTextHalf, time.y + kTextHalf);
    for (const ChartMark& mark : scene.marks)
        keepWhole(mark.y - kTextHalf, mark.y + kTextHalf);
    for (const ChartNote& note : scene.notes)
        keepWhole(note.top, note.top + ChartScene::kLineHeight * static_cast<double>(note.lines.size()));
    for (const ChartCallLine& line : scene.callLines)
        keepWhole(line.y - kTextHalf, line.bottom() + 2);
    for (const ChartTimer& timer : scene.timers) {
        if (timer.shownAt(scene.lastStep()))
            keepWhole(timer.labelY - kTextHalf, timer.labelY + kTextHalf);
    }
    for (const ChartBreak& fold : scene.breaks)
        keepWhole(fold.y - kFoldHalf, fold.y + kFoldHalf);
}

std::vector<double> SceneCuts::within(double top, double bottom) {
    std::ranges::sort(m_words, {}, &Stretch::top);
    std::vector<double> cuts;
    double free = top;
    for (const Stretch& words : m_words) {
        if (words.top > free && words.top > top && words.top < bottom)
            cuts.push_back(words.top);
        free = std::max(free, words.bottom);
    }
    return cuts;
}

} // namespace finwait

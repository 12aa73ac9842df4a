#include "app/models/link_model.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "app/models/act_text.h"
#include "app/text/link_text.h"

namespace finwait {

namespace {

constexpr std::array<std::int64_t, 16> kLatenciesMs = {0,   1,   2,   5,    10,   20,   50,    100,
                                                       200, 300, 500, 1000, 2000, 5000, 10000, 30000};
constexpr std::array<std::uint32_t, 12> kLossPercents = {0, 1, 2, 5, 10, 20, 30, 40, 50, 75, 90, 100};
constexpr std::uint32_t kPpmPerPercent = 10'000;

template <typename Scale>
int nearest(const Scale& scale, double value) {
    const auto found = std::ranges::min_element(
        scale, {}, [value](auto candidate) { return std::abs(static_cast<double>(candidate) - value); });
    return static_cast<int>(found - scale.begin());
}

template <typename Scale>
auto valueAt(const Scale& scale, int position) {
    return scale[static_cast<std::size_t>(std::clamp(position, 0, static_cast<int>(scale.size()) - 1))];
}

} // namespace

void LinkModel::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::cursorChanged, this, &LinkModel::changed);
        connect(m_stage, &Stage::historyChanged, this, &LinkModel::changed);
    }
    emit stageChanged();
    emit changed();
}

QString LinkModel::sender() const {
    return QString(QLatin1Char(letterOf(m_sender)));
}

void LinkModel::setSender(const QString& letter) {
    const End sender = letter == QLatin1String("B") ? End::B : End::A;
    if (sender == m_sender)
        return;
    m_sender = sender;
    emit senderChanged();
    emit changed();
}

Link LinkModel::link() const {
    return m_stage ? m_stage->history().world().channelFrom(m_sender).link : Link{};
}

int LinkModel::latency() const {
    return nearest(kLatenciesMs, static_cast<double>(link().latencyUs) / kMillisecondUs);
}

int LinkModel::loss() const {
    return nearest(kLossPercents, static_cast<double>(link().lossPpm) / kPpmPerPercent);
}

QString LinkModel::latencyText() const {
    return durationText(link().latencyUs);
}

QString LinkModel::lossText() const {
    return finwait::lossText(link().lossPpm);
}

int LinkModel::latencyLast() {
    return static_cast<int>(kLatenciesMs.size()) - 1;
}

int LinkModel::lossLast() {
    return static_cast<int>(kLossPercents.size()) - 1;
}

QString LinkModel::latencyAt(int position) const {
    return durationText(valueAt(kLatenciesMs, position) * kMillisecondUs);
}

QString LinkModel::lossAt(int position) const {
    return finwait::lossText(valueAt(kLossPercents, position) * kPpmPerPercent);
}

QString LinkModel::setLatency(int position) {
    Link wanted = link();
    if (position != latency())
        wanted.latencyUs = valueAt(kLatenciesMs, position) * kMillisecondUs;
    return perform(wanted);
}

QString LinkModel::setLoss(int position) {
    Link wanted = link();
    if (position != loss())
        wanted.lossPpm = valueAt(kLossPercents, position) * kPpmPerPercent;
    return perform(wanted);
}

QString LinkModel::toggleHold() {
    Link wanted = link();
    wanted.held = !wanted.held;
    return perform(wanted);
}

QString LinkModel::perform(const Link& wanted) {
    if (!m_stage || wanted == link())
        return {};
    return m_stage->attempt(LinkAct{m_sender, wanted});
}

} // namespace finwait

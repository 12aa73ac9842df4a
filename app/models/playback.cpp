#include "app/models/playback.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace finwait {

namespace {

constexpr std::array<double, 6> kSpeeds = {0.25, 0.5, 1, 2, 4, 8};
constexpr SimTime kNowhere{-1};

} // namespace

Playback::Playback(QObject* parent) : QObject(parent) {}

void Playback::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    setMode(Mode::Rest);
    if (m_stage) {
        connect(m_stage, &Stage::historyChanged, this, &Playback::positionChanged);
        connect(m_stage, &Stage::playheadChanged, this, &Playback::positionChanged);
        connect(m_stage, &Stage::scenarioChanged, this, &Playback::pause);
        connect(m_stage, &Stage::cursorChanged, this, [this] {
            m_elapsedSeconds = 0;
            if (!m_moving && m_mode == Mode::OneStep)
                setMode(Mode::Rest);
        });
    }
    emit stageChanged();
    emit positionChanged();
}

void Playback::playTo(int step) {
    if (!m_stage || step <= m_stage->stepIndex() || atEnd())
        return;
    if (m_reduceMotion) {
        pause();
        m_stage->goToStep(step);
        return;
    }
    setMode(Mode::Play);
    m_stopAt = step;
}

void Playback::setMode(Mode mode) {
    m_stopAt.reset();
    if (mode == m_mode)
        return;
    const bool wasPlaying = isPlaying();
    const bool wasAnimating = isAnimating();
    m_mode = mode;
    m_elapsedSeconds = 0;
    m_shown = kNowhere;
    if (wasPlaying != isPlaying())
        emit playingChanged();
    if (wasAnimating != isAnimating())
        emit animatingChanged();
}

void Playback::setPlaying(bool playing) {
    if (playing && !atEnd())
        setMode(Mode::Play);
    else if (!playing && isPlaying())
        setMode(Mode::Rest);
}

void Playback::setSpeed(double speed) {
    const double bounded = std::clamp(speed, kSpeeds.front(), kSpeeds.back());
    if (qFuzzyCompare(bounded, m_speed))
        return;
    m_elapsedSeconds *= m_speed / bounded;
    m_speed = bounded;
    emit speedChanged();
}

void Playback::setReduceMotion(bool reduce) {
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    emit reduceMotionChanged();
}

bool Playback::atBeginning() const {
    return !m_stage || (m_stage->stepIndex() == 0 && m_stage->playhead() == m_stage->history().world().now);
}

bool Playback::atEnd() const {
    return !m_stage || !m_stage->nextStepAt();
}

double Playback::gapSeconds() const {
    const auto next = m_stage->nextStepAt();
    if (!next)
        return 0;
    if (m_reduceMotion)
        return kStillSeconds / m_speed;
    const World& world = m_stage->history().world();
    const std::int64_t latencyUs =
        std::max(world.channels[0].link.latencyUs, world.channels[1].link.latencyUs);
    const auto flightUs = static_cast<double>(latencyUs > 0 ? latencyUs : 100 * kMillisecondUs);
    const auto gapUs = static_cast<double>(*next - world.now);
    return std::clamp(gapUs / flightUs * kFlightSeconds, kChangeSeconds, kGapSecondsMax) / m_speed;
}

void Playback::advance(double seconds) {
    if (!m_stage || m_mode == Mode::Rest)
        return;
    const auto next = m_stage->nextStepAt();
    if (!next) {
        setMode(Mode::Rest);
        return;
    }
    const double gap = gapSeconds();
    const SimTime begin = m_stage->history().world().now;
    const auto span = static_cast<double>(*next - begin);
    if (m_stage->playhead() != m_shown && span > 0)
        m_elapsedSeconds = static_cast<double>(m_stage->playhead() - begin) / span * gap;
    m_elapsedSeconds += std::max(seconds, 0.0);
    if (m_elapsedSeconds >= gap) {
        takeStep();
        m_shown = m_stage->playhead();
        const bool arrived = m_stopAt && m_stage->stepIndex() >= *m_stopAt;
        if (m_mode == Mode::OneStep || arrived || atEnd())
            setMode(Mode::Rest);
        return;
    }
    if (!m_reduceMotion)
        m_stage->setPlayhead(begin + static_cast<std::int64_t>(span * m_elapsedSeconds / gap));
    m_shown = m_stage->playhead();
}

bool Playback::takeStep() {
    m_moving = true;
    const bool taken = m_stage->stepForward();
    m_moving = false;
    return taken;
}

void Playback::toggle() {
    setPlaying(!isPlaying());
}

void Playback::pause() {
    setMode(Mode::Rest);
}

void Playback::next() {
    if (!m_stage)
        return;
    if (m_mode != Mode::Rest) {
        const bool wasOneStep = m_mode == Mode::OneStep;
        setMode(Mode::Rest);
        takeStep();
        if (!wasOneStep)
            return;
    }
    if (atEnd())
        return;
    if (m_reduceMotion)
        takeStep();
    else
        setMode(Mode::OneStep);
}

void Playback::back() {
    if (!m_stage)
        return;
    pause();
    const SimTime own = m_stage->history().world().now;
    if (m_stage->playhead() > own)
        m_stage->setPlayhead(own);
    else
        m_stage->stepBack();
}

void Playback::forward() {
    if (!m_stage)
        return;
    pause();
    m_stage->stepForward();
}

void Playback::first() {
    if (!m_stage)
        return;
    pause();
    m_stage->goToStep(0);
}

void Playback::last() {
    if (!m_stage)
        return;
    pause();
    m_stage->goToStep(m_stage->stepCount());
}

void Playback::faster() {
    const auto above = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), m_speed + 1e-6);
    setSpeed(above == kSpeeds.end() ? kSpeeds.back() : *above);
}

void Playback::slower() {
    const auto here = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), m_speed - 1e-6);
    setSpeed(here == kSpeeds.begin() ? kSpeeds.front() : *std::prev(here));
}

} // namespace finwait

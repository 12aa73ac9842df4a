#include "app/models/lesson.h"

#include <algorithm>
#include <span>

#include "app/models/format.h"
#include "core/scenario/numbered_text.h"

namespace finwait {

namespace {

constexpr std::size_t kStepsAtOnce = 1'024;

/// The numbers of a step. An end that has chosen none yet is counted from the one that it will choose.
Numbering numberingFrom(const Stage& stage, std::size_t step) {
    Numbering numbering = stage.numberingAt(step);
    const std::size_t behind = std::min(step + kStepsAtOnce, static_cast<std::size_t>(stage.stepCount()) + 1);
    for (std::size_t later = step; later < behind; ++later) {
        for (const End end : kBothEnds) {
            SeqNum& iss = numbering.iss[indexOf(end)];
            if (iss == SeqNum())
                iss = stage.numberingAt(later).iss[indexOf(end)];
        }
    }
    return numbering;
}

} // namespace

void Lesson::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::scenarioChanged, this, &Lesson::titleChanged);
        connect(m_stage, &Stage::historyChanged, this, &Lesson::listen);
        connect(m_stage, &Stage::cursorChanged, this, &Lesson::refreshNarration);
        connect(m_stage, &Stage::numberingChanged, this, &Lesson::refreshNarration);
        listen(0);
    }
    emit stageChanged();
    emit titleChanged();
}

void Lesson::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
    emit titleChanged();
    refreshNarration();
}

QString Lesson::said(const LocalizedText& text) const {
    return text.empty() ? QString() : fromCore(textIn(text, m_language.toStdString()));
}

QString Lesson::saidAt(int step, const LocalizedText& text) const {
    const Numbering numbering = numberingFrom(*m_stage, static_cast<std::size_t>(step));
    const auto write = [&numbering](End end, SeqNum number) {
        return numbering.of(end, number).toStdString();
    };
    return fromCore(withNumbers(textIn(text, m_language.toStdString()), write));
}

QString Lesson::scenarioId() const {
    return m_stage ? QString::fromStdString(m_stage->scenario().id) : QString();
}

QString Lesson::title() const {
    return m_stage ? said(m_stage->scenario().title) : QString();
}

QString Lesson::summary() const {
    return m_stage ? said(m_stage->scenario().summary) : QString();
}

QString Lesson::longestNarration() const {
    QString longest;
    if (!m_stage)
        return longest;
    for (const Narration& entry : m_stage->scenario().narration) {
        const QString text = said(entry.text);
        if (text.size() > longest.size())
            longest = text;
    }
    return longest;
}

bool Lesson::Heard::everything() const {
    return std::ranges::all_of(triggers, &TriggerState::fired);
}

void Lesson::listen(int firstChanged) {
    const std::size_t narrationCount = m_stage->scenario().narration.size();
    while (!m_heard.empty() && m_heard.back().step >= firstChanged)
        m_heard.pop_back();
    // At the beginning nothing is heard: what is said at time 0 is about the first steps.
    Heard heard = m_heard.empty() ? Heard{0, std::vector<TriggerState>(narrationCount), -1} : m_heard.back();
    while (!m_spoken.empty() && m_spoken.back().step > heard.step)
        m_spoken.pop_back();
    const std::span<const NodeId> path = m_stage->history().path();
    while (!heard.everything() && static_cast<std::size_t>(heard.step) + 1 < path.size()) {
        const auto next = path.subspan(static_cast<std::size_t>(heard.step) + 1);
        m_stage->history().replay(
            next.first(std::min(next.size(), kStepsAtOnce)),
            [&](NodeId, const World& world, const Report& report) { hear(heard, world, report); });
        m_heard.push_back(heard);
    }
    refreshNarration();
}

void Lesson::hear(Heard& heard, const World& world, const Report& report) {
    ++heard.step;
    const std::vector<Narration>& narration = m_stage->scenario().narration;
    const int before = heard.spoken;
    for (std::size_t i = 0; i < narration.size(); ++i) {
        if (observe(narration[i].trigger, heard.triggers[i], world, report))
            heard.spoken = static_cast<int>(i);
    }
    if (heard.spoken != before)
        m_spoken.push_back({heard.step, heard.spoken});
}

void Lesson::refreshNarration() {
    QString text;
    const auto behind = std::ranges::upper_bound(m_spoken, m_stage->stepIndex(), {}, &Spoken::step);
    if (behind != m_spoken.begin()) {
        const Spoken& spoken = *(behind - 1);
        const auto narration = static_cast<std::size_t>(spoken.narration);
        text = saidAt(spoken.step, m_stage->scenario().narration[narration].text);
    }
    if (text == m_narration)
        return;
    m_narration = text;
    emit narrationChanged();
}

} // namespace finwait

#include "app/models/lesson.h"

#include <algorithm>

#include "app/models/act_text.h"
#include "app/models/format.h"
#include "core/scenario/numbered_text.h"

namespace finwait {

namespace {

/// How far ahead a number is looked for that an end will choose.
constexpr std::size_t kStepsAhead = 1'024;

/// The numbers of a step. An end that has chosen none yet is counted from the one that it will choose.
Numbering numberingFrom(const Stage& stage, std::size_t step) {
    Numbering numbering = stage.numberingAt(step);
    const std::size_t behind = std::min(step + kStepsAhead, static_cast<std::size_t>(stage.stepCount()) + 1);
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
        connect(m_stage, &Stage::retranslated, this, [this] {
            m_leftAt = kNoNode;
            emit titleChanged();
            refreshNarration();
        });
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

void Lesson::listen(int firstChanged) {
    // At the beginning nothing is heard: what is said at time 0 is about the first steps.
    if (firstChanged == 0) {
        m_leftAt = kNoNode;
        m_heard.restart({std::vector<TriggerState>(m_stage->scenario().narration.size()), -1});
    }
    const int known = m_heard.rewind(firstChanged);
    while (!m_spoken.empty() && m_spoken.back().step > known)
        m_spoken.pop_back();
    m_heard.follow(
        *m_stage,
        [this](Heard& heard, int step, const World& world, const Report& report) {
            hear(heard, step, world, report);
        },
        [](const Heard& heard) { return std::ranges::all_of(heard.triggers, &TriggerState::fired); });
    refreshNarration();
}

void Lesson::hear(Heard& heard, int step, const World& world, const Report& report) {
    const std::vector<Narration>& narration = m_stage->scenario().narration;
    const int before = heard.spoken;
    for (std::size_t i = 0; i < narration.size(); ++i) {
        if (observe(narration[i].trigger, heard.triggers[i], world, report))
            heard.spoken = static_cast<int>(i);
    }
    if (heard.spoken != before)
        m_spoken.push_back({step, heard.spoken});
}

QString Lesson::saidNow() const {
    const auto behind = std::ranges::upper_bound(m_spoken, m_stage->stepIndex(), {}, &Spoken::step);
    if (behind == m_spoken.begin() || m_stage->leftScriptAt() > 0)
        return {};
    const Spoken& spoken = *(behind - 1);
    const auto narration = static_cast<std::size_t>(spoken.narration);
    return saidAt(spoken.step, m_stage->scenario().narration[narration].text);
}

QString Lesson::howScriptWasLeft() {
    const int step = m_stage->leftScriptAt();
    const Scenario& scenario = m_stage->scenario();
    if (step == 0 || scenario.narration.empty() || !scenario.goals.empty())
        return {};
    const auto& steps = m_stage->steps();
    const auto index = static_cast<std::size_t>(step);
    const NodeId node = steps[index].id;
    if (node != m_leftAt) {
        const History& history = m_stage->history();
        m_leftBy = stepTitle(history.reportAt(node), history.worldAt(steps[index - 1].id));
        m_leftAt = node;
    }
    return tr("You have left the script in step %1: %2. What happens from here on is your own experiment; "
              "the "
              "lesson has no words for it, but Why has the reasons.")
        .arg(step)
        .arg(m_leftBy);
}

void Lesson::refreshNarration() {
    if (m_stage == nullptr)
        return;
    const QString text = saidNow();
    const QString left = howScriptWasLeft();
    if (text == m_narration && left == m_leftScriptText)
        return;
    m_narration = text;
    m_leftScriptText = left;
    emit narrationChanged();
}

} // namespace finwait

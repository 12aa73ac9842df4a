#include "app/models/lesson.h"

#include "app/models/format.h"

namespace finwait {

namespace {

/// The narration as a script that does nothing, so that `observe` can tell when its triggers fire.
Script listeningScript(const std::vector<Narration>& narration) {
    Script script;
    for (const Narration& entry : narration)
        script.push_back({{}, entry.trigger, 0, NextAct{}, std::nullopt});
    return script;
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
        connect(m_stage, &Stage::historyChanged, this, &Lesson::findTriggers);
        connect(m_stage, &Stage::cursorChanged, this, &Lesson::refreshNarration);
        findTriggers();
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

QString Lesson::scenarioId() const {
    return m_stage ? QString::fromStdString(m_stage->scenario().id) : QString();
}

QString Lesson::title() const {
    return m_stage ? said(m_stage->scenario().title) : QString();
}

QString Lesson::summary() const {
    return m_stage ? said(m_stage->scenario().summary) : QString();
}

void Lesson::findTriggers() {
    const Script script = listeningScript(m_stage->scenario().narration);
    ScriptCursor cursor = beginScript(script);
    std::vector<bool> fired(script.size(), false);
    int spoken = -1;
    m_spoken.clear();
    m_stage->history().replay(0, [&](NodeId, const World& world, const Report& report) {
        if (m_spoken.empty()) { // The beginning: what is said at time 0 is about the first steps.
            m_spoken.push_back(spoken);
            return;
        }
        observe(script, cursor, report);
        for (std::size_t i = 0; i < script.size(); ++i) {
            const auto& due = cursor.items[i].dueAt;
            if (!fired[i] && due && *due <= world.now) {
                fired[i] = true;
                spoken = static_cast<int>(i);
            }
        }
        m_spoken.push_back(spoken);
    });
    refreshNarration();
}

void Lesson::refreshNarration() {
    QString text;
    const auto step = static_cast<std::size_t>(m_stage->stepIndex());
    if (step < m_spoken.size() && m_spoken[step] >= 0)
        text = said(m_stage->scenario().narration[static_cast<std::size_t>(m_spoken[step])].text);
    if (text == m_narration)
        return;
    m_narration = text;
    emit narrationChanged();
}

} // namespace finwait

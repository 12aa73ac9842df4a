#include "app/models/step_voice.h"

#include "app/text/step_sentence.h"

namespace finwait {

StepVoice::StepVoice(Stage* stage, QObject* parent) : QObject(parent), m_stage(stage) {
    connect(stage, &Stage::cursorChanged, this, &StepVoice::speak);
    connect(stage, &Stage::retranslated, this, &StepVoice::speak);
    speak();
}

void StepVoice::speak() {
    m_text = sentence();
    m_moment = momentSentence(m_stage->history().world(), m_stage->dialect());
    emit spoken();
}

QString StepVoice::sentence() const {
    const History& history = m_stage->history();
    const NodeId parent = history.parent(history.cursor());
    if (parent == kNoNode)
        return beginningSentence(history.world(), m_stage->dialect());
    return tr("Step %1 of %2: %3")
        .arg(QString::number(m_stage->stepIndex()), QString::number(m_stage->stepTotal()),
             stepSentence(history.report(), history.worldAt(parent), m_stage->dialect()));
}

} // namespace finwait

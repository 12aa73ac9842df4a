#include "app/models/state_page.h"

#include "app/text/state_names.h"

namespace finwait {

namespace {

/// The end whose timers are told: the one that is in this state, A where neither is.
End endIn(const World& world, State state) {
    return world.state(End::A) != state && world.state(End::B) == state ? End::B : End::A;
}

} // namespace

void StatePage::setStage(Stage* stage) {
    if (m_stage == stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        for (const auto signal : {&Stage::cursorChanged, &Stage::scenarioChanged, &Stage::retranslated})
            connect(m_stage, signal, this, &StatePage::refresh);
    }
    emit stageChanged();
    refresh();
}

void StatePage::setStateNumber(int state) {
    if (m_state == state || state < -1 || state >= static_cast<int>(kStateCount))
        return;
    m_state = state;
    refresh();
}

void StatePage::refresh() {
    if (m_state < 0 || !m_stage) {
        m_reference = {};
    } else {
        const auto state = static_cast<State>(m_state);
        const World& world = m_stage->history().world();
        m_reference = stateReference(state, world.end(endIn(world, state)).config);
    }
    emit changed();
}

QString StatePage::title() const {
    return m_state < 0 || !m_stage ? QString() : stateLabel(static_cast<State>(m_state), m_stage->dialect());
}

QString StatePage::otherNames() const {
    if (m_state < 0 || !m_stage)
        return {};
    QStringList names;
    for (const NameDialect dialect : kNameDialects) {
        const QString name = stateLabel(static_cast<State>(m_state), dialect);
        if (name != title())
            names.append(QStringLiteral("%1 (%2)").arg(name, dialectName(dialect)));
    }
    return names.join(QStringLiteral(", "));
}

QString StatePage::responsible() const {
    QStringList names;
    for (const Responsible who : m_reference.responsible)
        names.append(responsibleName(who));
    return names.join(tr(", "));
}

QStringList StatePage::commands() const {
    QStringList list;
    for (const StateCommand& command : m_reference.commands)
        list << command.tool << command.command;
    return list;
}

} // namespace finwait

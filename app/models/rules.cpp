#include "app/models/rules.h"

#include <array>

#include "app/models/act_text.h"
#include "app/models/format.h"

namespace finwait {

namespace {

struct Named {
    std::string_view key;
    const char* name;
};

constexpr std::array<Named, kLockedControlNames.size() + kPaneNames.size()> kNames = {{
    {"calls", QT_TRANSLATE_NOOP("finwait::Rules", "Calls")},
    {"wire", QT_TRANSLATE_NOOP("finwait::Rules", "Segments on the wire")},
    {"forge", QT_TRANSLATE_NOOP("finwait::Rules", "Forging")},
    {"links", QT_TRANSLATE_NOOP("finwait::Rules", "The network")},
    {"crash", QT_TRANSLATE_NOOP("finwait::Rules", "Crashes")},
    {"whatIf", QT_TRANSLATE_NOOP("finwait::Rules", "What if…")},
    {"guide", QT_TRANSLATE_NOOP("finwait::Rules", "Guide")},
    {"diagram", QT_TRANSLATE_NOOP("finwait::Rules", "State diagram")},
    {"chart", QT_TRANSLATE_NOOP("finwait::Rules", "Sequence chart")},
    {"why", QT_TRANSLATE_NOOP("finwait::Rules", "Why")},
    {"tcb", QT_TRANSLATE_NOOP("finwait::Rules", "TCB")},
    {"segment", QT_TRANSLATE_NOOP("finwait::Rules", "Segment")},
}};

template <typename E, std::size_t Count>
QStringList keysIn(EnumSet<E> set, const std::array<std::string_view, Count>& names) {
    QStringList keys;
    for (std::size_t i = 0; i < Count; ++i) {
        if (set.contains(static_cast<E>(i)))
            keys += fromCore(names[i]);
    }
    return keys;
}

template <std::size_t Count>
QStringList allOf(const std::array<std::string_view, Count>& names) {
    QStringList keys;
    for (const std::string_view name : names)
        keys += fromCore(name);
    return keys;
}

/// Puts what `key` names into a set or takes it out, and the same with `lasting`.
template <typename E, std::size_t Count>
void toggle(const QString& key, const std::array<std::string_view, Count>& names, EnumSet<E>& set,
            EnumSet<E>& lasting) {
    for (std::size_t i = 0; i < Count; ++i) {
        if (key != fromCore(names[i]))
            continue;
        const auto value = static_cast<E>(i);
        const bool wanted = !set.contains(value);
        for (EnumSet<E>* each : {&set, &lasting}) {
            if (wanted)
                each->insert(value);
            else
                each->remove(value);
        }
    }
}

} // namespace

void Rules::takeScenario(EnumSet<LockedControl> locked, EnumSet<Pane> hidden) {
    m_locked = locked | m_lockedForClass;
    m_hidden = hidden | m_hiddenForClass;
    emit changed();
}

void Rules::setWatched(bool watched) {
    if (watched == m_watched)
        return;
    m_watched = watched;
    emit changed();
}

void Rules::setRuledOut(EnumSet<RuledOut> ruledOut) {
    if (ruledOut == m_ruledOut)
        return;
    m_ruledOut = ruledOut;
    emit changed();
}

QString Rules::whyLocked(LockedControl control) const {
    if (m_watched)
        return intentErrorText(IntentError::Watched);
    if (!m_locked.contains(control))
        return {};
    return tr("%1: locked for this lesson. “For the class” in the menu … unlocks it.")
        .arg(nameOf(fromCore(kLockedControlNames[static_cast<std::size_t>(control)])));
}

QString Rules::whyNot(LockedControl control, RuledOut kind) const {
    if (QString locked = whyLocked(control); !locked.isEmpty())
        return locked;
    return m_ruledOut.contains(kind) ? tr("The challenge rules this out.") : QString();
}

QString Rules::whyNoAbort() const {
    return whyNot(LockedControl::Calls, RuledOut::Abort);
}

QString Rules::whyNoCrash() const {
    return whyNot(LockedControl::Crash, RuledOut::Crash);
}

QString Rules::whyNoForge() const {
    return whyNot(LockedControl::Forge, RuledOut::Forge);
}

QString Rules::whyNoLinks() const {
    return whyNot(LockedControl::Links, RuledOut::Link);
}

QString Rules::whyNoDeliver() const {
    return whyNot(LockedControl::Wire, RuledOut::Deliver);
}

QString Rules::whyNoDrop() const {
    return whyNot(LockedControl::Wire, RuledOut::Drop);
}

QString Rules::whyNoCopy() const {
    return whyNot(LockedControl::Wire, RuledOut::Duplicate);
}

QString Rules::whyNoHold() const {
    return whyNot(LockedControl::Wire, RuledOut::Hold);
}

QString Rules::whyNoDelay() const {
    return whyNot(LockedControl::Wire, RuledOut::Delay);
}

QString Rules::refusal(const Act& act) const {
    const auto control = controlOf(act);
    if (!control)
        return {};
    const auto kind = ruledOutKind(act);
    return kind ? whyNot(*control, *kind) : whyLocked(*control);
}

QStringList Rules::locked() const {
    return keysIn(m_locked, kLockedControlNames);
}

QStringList Rules::hidden() const {
    return keysIn(m_hidden, kPaneNames);
}

QString Rules::summary() const {
    const auto names = [this](const QStringList& keys) {
        QStringList words;
        for (const QString& key : keys)
            words += nameOf(key);
        return words.join(tr(", "));
    };
    QStringList sentences;
    if (!m_locked.empty())
        sentences += tr("Locked: %1.").arg(names(locked()));
    if (!m_hidden.empty())
        sentences += tr("Hidden: %1.").arg(names(hidden()));
    return sentences.join(QLatin1Char(' '));
}

QString Rules::whyHidden(const QString& key) const {
    if (!hidden().contains(key))
        return {};
    return tr("%1: hidden for this lesson. “For the class” in the menu … shows it.").arg(nameOf(key));
}

void Rules::toggleLock(const QString& key) {
    toggle(key, kLockedControlNames, m_locked, m_lockedForClass);
    emit changed();
}

void Rules::toggleHidden(const QString& key) {
    toggle(key, kPaneNames, m_hidden, m_hiddenForClass);
    emit changed();
}

void Rules::openAll() {
    m_locked = m_lockedForClass = {};
    m_hidden = m_hiddenForClass = {};
    emit changed();
}

QStringList Rules::lockKeys() {
    return allOf(kLockedControlNames);
}

QStringList Rules::paneKeys() {
    return allOf(kPaneNames);
}

QString Rules::nameOf(const QString& key) const {
    for (const Named& named : kNames) {
        if (key == fromCore(named.key))
            return tr(named.name);
    }
    return {};
}

} // namespace finwait

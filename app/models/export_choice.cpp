#include "app/models/export_choice.h"

#include <algorithm>
#include <utility>

namespace finwait {

ExportChoice::ExportChoice(QString key, QString wanted, QObject* parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_wanted(std::move(wanted)) {}

QStringList ExportChoice::names() const {
    QStringList names;
    for (const Option& option : m_options)
        names += option.name;
    return names;
}

int ExportChoice::current() const {
    const auto found = std::ranges::find(m_options, m_wanted, &Option::key);
    return found == m_options.end() ? 0 : static_cast<int>(found - m_options.begin());
}

void ExportChoice::setCurrent(int current) {
    if (current < 0 || current >= m_options.size() || current == this->current())
        return;
    choose(m_options[current].key);
    emit picked();
}

QString ExportChoice::value() const {
    return m_options.isEmpty() ? m_wanted : m_options[current()].key;
}

void ExportChoice::offer(const QString& name, const QList<Option>& options) {
    if (name == m_name && options == m_options)
        return;
    const bool wasShown = isShown();
    m_name = name;
    m_options = options;
    emit offered();
    emit chosen();
    if (wasShown != isShown())
        emit shownChanged();
}

void ExportChoice::choose(const QString& key) {
    if (key == m_wanted)
        return;
    m_wanted = key;
    emit chosen();
}

void ExportChoice::setShown(bool shown) {
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit shownChanged();
}

ExportSwitch::ExportSwitch(QString key, bool on, QObject* parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_on(on) {}

void ExportSwitch::setOn(bool on) {
    if (on == m_on)
        return;
    turn(on);
    emit picked();
}

void ExportSwitch::word(const QString& name, const QString& hint) {
    m_name = name;
    m_hint = hint;
    emit worded();
}

void ExportSwitch::turn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    emit toggled();
}

void ExportSwitch::setShown(bool shown) {
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit shownChanged();
}

} // namespace finwait

#include "app/models/workspace.h"

#include <QFile>
#include <QFileInfo>

#include "app/models/theme.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

const QString Workspace::kDefaultScenario = QStringLiteral("three-way-handshake");

Workspace::Workspace(QObject* parent) : Workspace(Preferences::Storage::Volatile, parent) {}

Workspace::Workspace(Preferences::Storage storage, QObject* parent)
    : QObject(parent)
    , m_preferences(storage) {
    m_playback.setStage(&m_stage);
    connect(&m_preferences, &Preferences::themeChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::textScaleChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::reduceMotionChanged, this, &Workspace::applyPreferences);
    connect(&m_preferences, &Preferences::relativeNumbersChanged, this, &Workspace::applyPreferences);
    applyPreferences();
}

void Workspace::applyPreferences() {
    Theme::instance().setName(m_preferences.theme());
    Theme::instance().setScale(m_preferences.textScale());
    m_playback.setReduceMotion(m_preferences.reduceMotion());
    m_stage.setRelativeNumbers(m_preferences.relativeNumbers());
}

bool Workspace::openScenario(const QString& nameOrPath) {
    const QString inside = QStringLiteral(":/finwait/scenarios/%1.json").arg(nameOrPath);
    QFile file(QFile::exists(inside) ? inside : nameOrPath);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(tr("There is no scenario “%1”.").arg(nameOrPath), true);
        return false;
    }
    ScenarioOrError loaded =
        loadScenario(file.readAll().toStdString(), QFileInfo(file).fileName().toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded)) {
        tell(fromCore(toString(*error)), true);
        return false;
    }
    dismissNotice();
    m_stage.load(std::get<Scenario>(std::move(loaded)));
    return true;
}

void Workspace::tell(const QString& text, bool isError) {
    m_notice = text;
    m_noticeIsError = isError;
    emit noticeChanged();
}

void Workspace::dismissNotice() {
    if (!m_notice.isEmpty())
        tell({}, false);
}

} // namespace finwait

#include "app/window/idle_cursor.h"

#include <QGuiApplication>
#include <QMouseEvent>

namespace finwait {

namespace {

constexpr int kIdleMs = 2'500;

} // namespace

IdleCursor::IdleCursor(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kIdleMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { setHidden(true); });
}

IdleCursor::~IdleCursor() {
    setHidden(false);
}

void IdleCursor::setWindow(QQuickWindow* window) {
    if (window == m_window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (m_window)
        m_window->installEventFilter(this);
    emit windowChanged();
}

void IdleCursor::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    restart();
    emit activeChanged();
}

void IdleCursor::setIdleMs(int idleMs) {
    if (idleMs == m_timer.interval())
        return;
    m_timer.setInterval(idleMs);
    restart();
    emit idleMsChanged();
}

void IdleCursor::restart() {
    setHidden(false);
    if (m_active)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleCursor::setHidden(bool hidden) {
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    if (hidden)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    else
        QGuiApplication::restoreOverrideCursor();
    emit hiddenChanged();
}

bool IdleCursor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        // A window that grows under a mouse at rest tells of it as well.
        const QPointF place = static_cast<const QMouseEvent*>(event)->globalPosition();
        if (place != m_lastPlace)
            restart();
        m_lastPlace = place;
    } else if (event->type() == QEvent::MouseButtonPress) {
        restart();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace finwait

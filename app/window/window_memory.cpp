#include "app/window/window_memory.h"

#include <QEvent>

#include <algorithm>

namespace finwait {

namespace {

constexpr int kSettleMs = 300;

qint64 areaOf(const QRect& rect) {
    return qint64{rect.width()} * rect.height();
}

} // namespace

QRect fittedTo(const QRect& wanted, const QList<QRect>& screens) {
    if (screens.isEmpty())
        return wanted;
    const QRect screen = *std::ranges::max_element(
        screens, {}, [&wanted](const QRect& one) { return areaOf(one.intersected(wanted)); });
    const QSize size = wanted.size().boundedTo(screen.size());
    return {QPoint(std::clamp(wanted.x(), screen.x(), screen.x() + screen.width() - size.width()),
                   std::clamp(wanted.y(), screen.y(), screen.y() + screen.height() - size.height())),
            size};
}

QVariantMap rememberedPlace(const Preferences& preferences, const QList<QRect>& screens) {
    const QRect known = preferences.windowPlace();
    const QRect place = fittedTo(known.isEmpty() ? QRect({}, preferences.windowSize()) : known, screens);
    QVariantMap properties{{QStringLiteral("width"), place.width()},
                           {QStringLiteral("height"), place.height()}};
    if (!known.isEmpty()) { // Else the window manager knows best.
        properties.insert(QStringLiteral("x"), place.x());
        properties.insert(QStringLiteral("y"), place.y());
    }
    if (preferences.windowMaximised())
        properties.insert(QStringLiteral("visibility"), QWindow::Maximized);
    return properties;
}

WindowMemory::WindowMemory(QQuickWindow& window, Workspace& workspace)
    : m_window(window)
    , m_workspace(workspace) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleMs);
    connect(&m_settling, &QTimer::timeout, this, &WindowMemory::keep);
    for (const auto moved :
         {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged})
        connect(&window, moved, this, [this] { m_settling.start(); });
    connect(&window, &QWindow::visibilityChanged, this, [this] { m_settling.start(); });
    window.installEventFilter(this);
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Close)
        keep();
    return QObject::eventFilter(watched, event);
}

void WindowMemory::keep() {
    if (m_workspace.isPresenting())
        return;
    const bool maximised = m_window.visibility() == QWindow::Maximized;
    if (!maximised && m_window.visibility() != QWindow::Windowed)
        return;
    m_workspace.preferences()->setWindowMaximised(maximised);
    if (!maximised)
        m_workspace.preferences()->setWindowPlace(m_window.geometry());
}

} // namespace finwait

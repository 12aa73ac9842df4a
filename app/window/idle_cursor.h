#pragma once

#include <QPointer>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace finwait {

/// Hides the pointer of the mouse over a window that it has not been moved in for a while.
class IdleCursor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow* window READ window WRITE setWindow NOTIFY windowChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int idleMs READ idleMs WRITE setIdleMs NOTIFY idleMsChanged FINAL)
    Q_PROPERTY(bool hidden READ isHidden NOTIFY hiddenChanged FINAL)

public:
    explicit IdleCursor(QObject* parent = nullptr);
    ~IdleCursor() override;

    [[nodiscard]] QQuickWindow* window() const { return m_window; }
    void setWindow(QQuickWindow* window);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] int idleMs() const { return m_timer.interval(); }
    void setIdleMs(int idleMs);
    [[nodiscard]] bool isHidden() const { return m_hidden; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void windowChanged();
    void activeChanged();
    void idleMsChanged();
    void hiddenChanged();

private:
    void restart();
    void setHidden(bool hidden);

    QPointer<QQuickWindow> m_window;
    QTimer m_timer;
    QPointF m_lastPlace;
    bool m_active = false;
    bool m_hidden = false;
};

} // namespace finwait

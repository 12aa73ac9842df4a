#pragma once

#include <QQuickWindow>
#include <QTimer>
#include <QVariantMap>

#include "app/models/workspace.h"

namespace finwait {

/// `wanted` moved onto the screen that holds most of it, and made smaller where that is too small. Screens
/// are the parts that windows may cover; without any, `wanted` as it is.
QRect fittedTo(const QRect& wanted, const QList<QRect>& screens);

/// Where and how large the window comes up, as properties of a window.
QVariantMap rememberedPlace(const Preferences& preferences, const QList<QRect>& screens);

/// Keeps the place and size of a window for the next time; not while it fills the screen.
class WindowMemory : public QObject {
    Q_OBJECT

public:
    WindowMemory(QQuickWindow& window, Workspace& workspace);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keep();

    QQuickWindow& m_window;
    Workspace& m_workspace;
    QTimer m_settling; ///< Not at every step of a resize.
};

} // namespace finwait

#pragma once

class QQuickWindow;
class QString;

namespace finwait {

/// Waits until the window has settled, writes a picture of it and returns the program's exit status.
int saveScreenshot(QQuickWindow& window, const QString& file);

} // namespace finwait

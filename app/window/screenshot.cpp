#include "app/window/screenshot.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

namespace finwait {

namespace {

constexpr int kAnimationMs = 700; ///< Longer than any animation of the window.
constexpr int kUnusableInput = 2;

} // namespace

int saveScreenshot(QQuickWindow& window, const QString& file) {
    bool saved = false;
    QTimer::singleShot(kAnimationMs, &window, [&] {
        saved = window.grabWindow().save(file);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    if (saved)
        return 0;
    std::fprintf(stderr, "finwait: cannot write '%s'\n", qUtf8Printable(file));
    return kUnusableInput;
}

} // namespace finwait

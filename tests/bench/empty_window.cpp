// What the first frame of FinWait is measured against: an empty ApplicationWindow with the same style,
// renderer and fonts.

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>

#include "app/painting/fonts.h"

int main(int argc, char* argv[]) {
    QApplication app(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    finwait::loadFonts();
    QFont font(finwait::sansFamily());
    font.setPixelSize(13);
    QApplication::setFont(font);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick.Controls\nApplicationWindow { visible: true; width: 1440; height: 900 }");
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    QObject::connect(window, &QQuickWindow::frameSwapped, &app, [] {
        std::puts("first frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}

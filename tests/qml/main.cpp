#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest>

#include "app/painting/fonts.h"

/// What the window's start-up does, for the tests of its parts.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        finwait::loadFonts();
    }
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(window, Setup)
#include "main.moc"

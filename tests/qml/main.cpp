#include <QQmlEngine>
#include <QQmlError>
#include <QQuickStyle>
#include <QtQuickTest>

#include "app/painting/fonts.h"

/// What the window's start-up does, for the tests of its parts. `failOnWarning` looks at a test's own time
/// only; here QML may complain at no time at all, binding loops included.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        finwait::loadFonts();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        connect(engine, &QQmlEngine::warnings, this,
                [this](const QList<QQmlError>& warnings) { m_warnings += warnings; });
    }
    void cleanupTestCase() {
        if (m_warnings.isEmpty())
            return;
        for (const QQmlError& warning : m_warnings)
            qWarning("%s", qPrintable(warning.toString()));
        qFatal("QML complained: %d warning(s)", static_cast<int>(m_warnings.size()));
    }

private:
    QList<QQmlError> m_warnings;
};

QUICK_TEST_MAIN_WITH_SETUP(window, Setup)
#include "main.moc"

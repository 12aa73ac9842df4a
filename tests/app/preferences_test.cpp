// What is remembered, what is not, and where a window comes up.

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/theme.h"
#include "app/models/workspace.h"
#include "app/window/idle_cursor.h"
#include "app/window/window_memory.h"

using namespace finwait;

namespace {

const QList<QRect> kOneScreen = {{0, 0, 1366, 740}};
const QList<QRect> kTwoScreens = {{0, 0, 1920, 1080}, {1920, 0, 1280, 1024}};

QStringList keptKeys() {
    return QSettings().allKeys();
}

} // namespace

class PreferencesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_home.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("finwait-test"));
        QCoreApplication::setApplicationName(QStringLiteral("preferences"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    }

    void init() { QSettings().clear(); }

    void theLayoutIsFoundAgain() {
        {
            Preferences preferences(Preferences::Storage::Settings);
            preferences.setGuideTab(QStringLiteral("why"));
            preferences.setGuideWidth(400);
            preferences.setDiagramShare(0.6);
            preferences.setTextScale(1.25);
            preferences.setPresentingScale(2);
            preferences.setTimeToScale(true);
            preferences.setWindowPlace({40, 50, 1200, 800});
            preferences.setWindowMaximised(true);
        }
        const Preferences again(Preferences::Storage::Settings);
        QCOMPARE(again.guideTab(), QStringLiteral("why"));
        QCOMPARE(again.guideWidth(), 400.0);
        QCOMPARE(again.diagramShare(), 0.6);
        QCOMPARE(again.textScale(), 1.25);
        QCOMPARE(again.presentingScale(), 2.0);
        QVERIFY(again.timeToScale());
        QCOMPARE(again.windowPlace(), QRect(40, 50, 1200, 800));
        QVERIFY(again.windowMaximised());
    }

    void nonsenseInTheSettingsDoesNoHarm() {
        QSettings settings;
        settings.setValue(QStringLiteral("guideTab"), QStringLiteral("secrets"));
        settings.setValue(QStringLiteral("guideWidth"), QStringLiteral("wide"));
        settings.setValue(QStringLiteral("diagramShare"), 7);
        settings.setValue(QStringLiteral("textScale"), QStringLiteral("nan"));
        settings.setValue(QStringLiteral("presentingScale"), 0.1);
        settings.setValue(QStringLiteral("windowPlace"), QStringLiteral("nowhere"));
        const Preferences preferences(Preferences::Storage::Settings);
        QCOMPARE(preferences.guideTab(), QStringLiteral("lesson"));
        QCOMPARE(preferences.guideWidth(), Preferences::kUsualGuideWidth);
        QCOMPARE(preferences.diagramShare(), 0.8);
        QCOMPARE(preferences.textScale(), 1.0);
        QCOMPARE(preferences.presentingScale(), 1.5);
        QCOMPARE(preferences.windowSize(), Preferences::kUsualWindowSize);
    }

    void whatOptionsSetIsNotKept() {
        Preferences preferences(Preferences::Storage::Settings);
        preferences.setKeeping(false);
        preferences.setTheme(QStringLiteral("dark"));
        preferences.setKeeping(true);
        preferences.setGuideWidth(300);
        QCOMPARE(preferences.theme(), QStringLiteral("dark"));
        QCOMPARE(keptKeys(), QStringList{QStringLiteral("guideWidth")});
    }

    void volatileOnesKeepNothing() {
        Workspace workspace;
        workspace.preferences()->setGuideWidth(333);
        workspace.preferences()->setWindowPlace({1, 2, 900, 700});
        QVERIFY(keptKeys().isEmpty());
    }

    void resetLayoutBringsTheUsualPanesBack() {
        Preferences preferences(Preferences::Storage::Settings);
        preferences.setGuideWidth(600);
        preferences.setDiagramShare(0.7);
        const QSignalSpy reset(&preferences, &Preferences::layoutReset);
        preferences.resetLayout();
        QCOMPARE(preferences.guideWidth(), Preferences::kUsualGuideWidth);
        QCOMPARE(preferences.diagramShare(), Preferences::kUsualDiagramShare);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(Preferences(Preferences::Storage::Settings).guideWidth(), Preferences::kUsualGuideWidth);
    }

    void presentingEnlargesTypeAndLeavingRestoresIt() {
        Workspace workspace;
        workspace.preferences()->setTextScale(1.25);
        workspace.setPresenting(true);
        QCOMPARE(Theme::instance().scale(), 1.5);
        workspace.setPresentingFit(1.2);
        QCOMPARE(Theme::instance().scale(), 1.8);
        workspace.setPresentingFit(0.5);
        QCOMPARE(Theme::instance().scale(), 1.5);
        workspace.enlargeText(0.25);
        QCOMPARE(Theme::instance().scale(), 1.75);
        workspace.enlargeText(-1);
        QCOMPARE(Theme::instance().scale(), 1.5);
        workspace.setPresenting(false);
        QCOMPARE(Theme::instance().scale(), 1.25);
        workspace.resetTextScale();
        QCOMPARE(Theme::instance().scale(), 1.0);
    }

    void windowsComeUpOnAScreen_data() {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("place");
        QTest::newRow("where it was") << QRect(40, 50, 1200, 600) << kOneScreen << QRect(40, 50, 1200, 600);
        QTest::newRow("too large") << QRect(40, 50, 1440, 900) << kOneScreen << QRect(0, 0, 1366, 740);
        QTest::newRow("off the edge") << QRect(900, -40, 800, 600) << kOneScreen << QRect(566, 0, 800, 600);
        QTest::newRow("second screen")
            << QRect(2000, 10, 800, 600) << kTwoScreens << QRect(2000, 10, 800, 600);
        QTest::newRow("screen gone") << QRect(2000, 10, 800, 600) << kOneScreen << QRect(566, 10, 800, 600);
        QTest::newRow("no screens") << QRect(5, 6, 800, 600) << QList<QRect>{} << QRect(5, 6, 800, 600);
    }

    void windowsComeUpOnAScreen() {
        QFETCH(QRect, wanted);
        QFETCH(QList<QRect>, screens);
        QTEST(fittedTo(wanted, screens), "place");
    }

    void aFirstWindowIsLeftToTheWindowManager() {
        Preferences preferences(Preferences::Storage::Volatile);
        const QVariantMap first = rememberedPlace(preferences, kOneScreen);
        QVERIFY(!first.contains(QStringLiteral("x")));
        QCOMPARE(first.value(QStringLiteral("width")).toInt(), 1366);
        QVERIFY(!first.contains(QStringLiteral("visibility")));
        preferences.setWindowPlace({10, 20, 900, 700});
        preferences.setWindowMaximised(true);
        const QVariantMap next = rememberedPlace(preferences, kOneScreen);
        QCOMPARE(next.value(QStringLiteral("x")).toInt(), 10);
        QCOMPARE(next.value(QStringLiteral("height")).toInt(), 700);
        QCOMPARE(next.value(QStringLiteral("visibility")).toInt(), static_cast<int>(QWindow::Maximized));
    }

    void theWindowIsRememberedUnlessItFillsTheScreen() {
        Workspace workspace;
        QQuickWindow window;
        const WindowMemory memory(window, workspace);
        window.setGeometry(10, 20, 640, 480);
        window.show();
        QTRY_COMPARE(workspace.preferences()->windowPlace(), QRect(10, 20, 640, 480));
        window.showMaximized();
        QTRY_VERIFY(workspace.preferences()->windowMaximised());
        QCOMPARE(workspace.preferences()->windowPlace(), QRect(10, 20, 640, 480));
        window.showNormal();
        QTRY_VERIFY(!workspace.preferences()->windowMaximised());
        workspace.setPresenting(true);
        window.resize(500, 400);
        window.close();
        QCOMPARE(workspace.preferences()->windowPlace(), QRect(10, 20, 640, 480));
    }

    void thePointerHidesWhileItIsAtRest() {
        QQuickWindow window;
        window.setGeometry(0, 0, 300, 200);
        window.show();
        IdleCursor idle;
        idle.setIdleMs(1);
        idle.setWindow(&window);
        idle.setActive(true);
        QTRY_VERIFY(idle.isHidden());
        QCOMPARE(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
        QSignalSpy changed(&idle, &IdleCursor::hiddenChanged);
        QTest::mouseMove(&window, QPoint(20, 20));
        QTest::mouseMove(&window, QPoint(40, 30));
        QTRY_VERIFY(changed.count() >= 2); // Shown, and hidden again.
        idle.setActive(false);
        QVERIFY(!idle.isHidden());
        QCOMPARE(QGuiApplication::overrideCursor(), nullptr);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"

#include "app/window/window.h"

#include <QApplication>
#include <QIcon>
#include <QOpenGLContext>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>
#include <QTranslator>

#include <cstdio>
#include <optional>

#include "app/models/scenario_library.h"
#include "app/models/workspace.h"
#include "app/painting/fonts.h"
#include "app/text/spoken_language.h"
#include "app/window/measure.h"
#include "app/window/screenshot.h"
#include "app/window/step_log.h"
#include "app/window/window_memory.h"

namespace finwait {

namespace {

constexpr int kBadInput = 2;

/// An X server without any GL would end the program at its first frame.
bool haveOpenGl() {
    QOpenGLContext context;
    return context.create();
}

void chooseRenderer(const WindowOptions& options) {
    const bool offscreen = QGuiApplication::platformName() == QLatin1String("offscreen");
    const bool chosen =
        qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND");
    if (options.software || offscreen || (!chosen && !haveOpenGl()))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

/// Keeps the installed translation that of the preferences, while running too.
class Translations : public QObject {
public:
    Translations(Workspace& workspace, QQmlEngine& engine) : m_workspace(workspace), m_engine(engine) {
        install();
        connect(workspace.preferences(), &Preferences::languageChanged, this, [this] {
            install();
            m_engine.retranslate();
            m_workspace.stage()->retranslate();
        });
    }

private:
    void install() {
        QCoreApplication::removeTranslator(&m_translator);
        const QString language = m_workspace.preferences()->language();
        if (language != QLatin1String("en")
            && m_translator.load(QStringLiteral(":/i18n/finwait_%1.qm").arg(language)))
            QCoreApplication::installTranslator(&m_translator);
        SpokenLanguage::prepare();
        m_engine.setUiLanguage(language);
    }

    Workspace& m_workspace;
    QQmlEngine& m_engine;
    QTranslator m_translator;
};

bool isForPictureOrMeasure(const WindowOptions& options) {
    return !options.screenshotFile.isEmpty() || !options.measure.isEmpty();
}

/// Options hold for this run only.
void applyOptions(Workspace& workspace, const WindowOptions& options) {
    Preferences& preferences = *workspace.preferences();
    preferences.setKeeping(false);
    if (!options.theme.isEmpty())
        preferences.setTheme(options.theme);
    if (!options.language.isEmpty())
        preferences.setLanguage(options.language);
    preferences.setKeeping(true);
}

QVariantMap startProperties(Workspace& workspace, const WindowOptions& options) {
    QVariantMap properties{{QStringLiteral("workspace"), QVariant::fromValue(&workspace)}};
    if (!options.tab.isEmpty())
        properties.insert(QStringLiteral("guideTab"), options.tab);
    if (!options.page.isEmpty())
        properties.insert(QStringLiteral("startPage"), options.page);
    if (options.present)
        properties.insert(QStringLiteral("startsPresenting"), true);
    if (options.size.isValid()) {
        properties.insert(QStringLiteral("width"), options.size.width());
        properties.insert(QStringLiteral("height"), options.size.height());
        properties.insert(QStringLiteral("keepsSize"), true);
    } else if (!isForPictureOrMeasure(options)) {
        QList<QRect> screens;
        for (const QScreen* screen : QGuiApplication::screens())
            screens.append(screen->availableGeometry());
        properties.insert(rememberedPlace(*workspace.preferences(), screens));
    }
    return properties;
}

/// A capture's list is shown over the usual beginning, one of its connections instead of it.
bool openAtStart(Workspace& workspace, const WindowOptions& options) {
    const bool capture = Workspace::looksLikeCapture(options.scenario);
    if (capture && options.connection)
        return workspace.openConnection(options.scenario, *options.connection);
    return workspace.openScenario(options.scenario.isEmpty() || capture
                                      ? QString::fromLatin1(ScenarioLibrary::kDefault)
                                      : options.scenario);
}

/// A moment that is asked for is shown, whatever questions come before it.
void goToMoment(Workspace& workspace, const WindowOptions& options) {
    Stage& stage = *workspace.stage();
    Prediction& prediction = *workspace.prediction();
    const bool asks = prediction.lessonQuestions();
    prediction.setLessonQuestions(false);
    if (options.step)
        stage.goToStep(*options.step);
    if (options.atSeconds)
        stage.seek({static_cast<std::int64_t>(*options.atSeconds * static_cast<double>(kSecondUs))});
    prediction.setLessonQuestions(asks);
    stage.setSelectedSegment(options.segment);
}

} // namespace

bool haveDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runWindow(int& argc, char** argv, const WindowOptions& options) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("finwait"));
    QApplication::setOrganizationName(QStringLiteral("finwait"));
    QApplication::setApplicationDisplayName(QStringLiteral("FinWait"));
    QApplication::setApplicationVersion(QStringLiteral(FINWAIT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.finwait"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    chooseRenderer(options);
    loadFonts();
    QFont font(sansFamily());
    font.setPixelSize(13);
    QApplication::setFont(font);

    Workspace workspace(isForPictureOrMeasure(options) ? Preferences::Storage::Volatile
                                                       : Preferences::Storage::Settings);
    applyOptions(workspace, options);
    const bool capture = Workspace::looksLikeCapture(options.scenario);
    if (!openAtStart(workspace, options)) {
        std::fprintf(stderr, "finwait: %s\n", qUtf8Printable(workspace.notice()));
        return kBadInput;
    }
    goToMoment(workspace, options);

    StepLog log(*workspace.stage());
    if (options.logSteps)
        log.start();

    QQmlApplicationEngine engine;
    const Translations translations(workspace, engine);
    workspace.stage()->retranslate(); // What was opened above has taken its words already.
    workspace.tellTroubleWithProgress();
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(startProperties(workspace, options));
    workspace.setSettled(false);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FinWait/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    QObject::connect(
        window, &QQuickWindow::frameSwapped, &workspace,
        [&workspace, &options, capture] {
            QApplication::setWindowIcon(QIcon(QStringLiteral(":/finwait/icons/finwait.svg")));
            workspace.setSettled(true);
            if (capture && !options.connection)
                workspace.openCapture(options.scenario);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    std::optional<WindowMemory> memory;
    if (!options.size.isValid())
        memory.emplace(*window, workspace);
    Measure measure(*window, workspace);
    if (!options.measure.isEmpty())
        measure.start(options.measure);
    if (!options.screenshotFile.isEmpty())
        return saveScreenshot(*window, options.screenshotFile);
    return QApplication::exec();
}

} // namespace finwait

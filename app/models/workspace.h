#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "app/models/breakpoints.h"
#include "app/models/capture_model.h"
#include "app/models/challenge.h"
#include "app/models/lesson_watch.h"
#include "app/models/linking.h"
#include "app/models/playback.h"
#include "app/models/prediction.h"
#include "app/models/preferences.h"
#include "app/models/progress.h"
#include "app/models/stage.h"
#include "app/models/step_voice.h"

namespace finwait {

/// What one window has: the stage, its playback, the preferences, and a line for what went wrong.
class Workspace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage CONSTANT FINAL)
    Q_PROPERTY(finwait::Linking* linking READ linking CONSTANT FINAL)
    Q_PROPERTY(finwait::StepVoice* voice READ voice CONSTANT FINAL)
    Q_PROPERTY(finwait::Playback* playback READ playback CONSTANT FINAL)
    Q_PROPERTY(finwait::Prediction* prediction READ prediction CONSTANT FINAL)
    Q_PROPERTY(finwait::Preferences* preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(finwait::Progress* progress READ progress CONSTANT FINAL)
    Q_PROPERTY(finwait::Challenge* challenge READ challenge CONSTANT FINAL)
    Q_PROPERTY(finwait::Breakpoints* breakpoints READ breakpoints CONSTANT FINAL)
    /// What the progress calls the lesson on the stage: a built-in scenario's id, the path of a file, or
    /// nothing.
    Q_PROPERTY(QString lessonKey READ lessonKey NOTIFY lessonKeyChanged FINAL)
    Q_PROPERTY(finwait::CaptureModel* captures READ captures CONSTANT FINAL)
    /// The first frame is on the screen: what it did not need may be made now.
    Q_PROPERTY(bool settled READ isSettled WRITE setSettled NOTIFY settledChanged FINAL)
    /// The lane that the chart has room for, a key of CallLane: exported pictures begin with the same.
    Q_PROPERTY(QString shownCalls READ shownCalls WRITE setShownCalls NOTIFY shownCallsChanged FINAL)
    /// A class is looking: full screen, large type, nothing that gives an answer away before it is asked for.
    Q_PROPERTY(bool presenting READ isPresenting WRITE setPresenting NOTIFY presentingChanged FINAL)
    /// How many times larger than a window of usual size the screen is that a class looks at; at least 1.
    Q_PROPERTY(
        double presentingFit READ presentingFit WRITE setPresentingFit NOTIFY presentingFitChanged FINAL)
    /// Something was done on the stage that no file and no lesson holds.
    Q_PROPERTY(bool unsaved READ isUnsaved NOTIFY unsavedChanged FINAL)
    /// What the person is to be told at once, until it is dismissed or replaced; may be empty.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool noticeIsError READ noticeIsError NOTIFY noticeChanged FINAL)

public:
    explicit Workspace(QObject* parent = nullptr);
    explicit Workspace(Preferences::Storage storage, QObject* parent = nullptr);

    [[nodiscard]] Stage* stage() { return &m_stage; }
    [[nodiscard]] Linking* linking() { return &m_linking; }
    [[nodiscard]] StepVoice* voice() { return &m_voice; }
    [[nodiscard]] Playback* playback() { return &m_playback; }
    [[nodiscard]] Prediction* prediction() { return &m_prediction; }
    [[nodiscard]] Preferences* preferences() { return &m_preferences; }
    [[nodiscard]] Progress* progress() { return &m_progress; }
    [[nodiscard]] Challenge* challenge() { return &m_challenge; }
    [[nodiscard]] Breakpoints* breakpoints() { return &m_breakpoints; }
    [[nodiscard]] QString lessonKey() const { return m_watch.key(); }
    [[nodiscard]] CaptureModel* captures() { return &m_captures; }
    [[nodiscard]] bool isSettled() const { return m_settled; }
    void setSettled(bool settled);
    [[nodiscard]] QString shownCalls() const { return m_shownCalls; }
    void setShownCalls(const QString& calls);
    [[nodiscard]] bool isPresenting() const { return m_presenting; }
    void setPresenting(bool presenting);
    [[nodiscard]] double presentingFit() const { return m_presentingFit; }
    void setPresentingFit(double fit);
    [[nodiscard]] bool isUnsaved() const { return m_unsaved; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool noticeIsError() const { return m_noticeIsError; }

    /// Puts a scenario of the library, or one from a file, on the stage. On failure the notice says why, and
    /// what was open stays.
    Q_INVOKABLE bool openScenario(const QString& nameOrPath);
    /// The same, at the step before an end first takes an edge or comes to a state; -1 stands for none.
    Q_INVOKABLE bool openBefore(const QString& nameOrPath, int edge, int state);
    /// Puts a scenario on the stage, for whose progress `lessonKey` stands; empty: it is no lesson.
    void show(Scenario scenario, const QString& lessonKey, std::optional<History> history = {});
    /// The same for whoever may have something to lose: asks first (`leaveAsked`) what to do with what is not
    /// saved.
    Q_INVOKABLE void requestOpen(const QString& nameOrPath);
    /// A file that was dropped onto the window.
    Q_INVOKABLE void openDropped(const QList<QUrl>& urls);
    /// The window is to be closed. False: it asks first, and `closeWanted` may follow.
    Q_INVOKABLE bool mayClose();
    /// The answer: what is not saved may go, and what was wanted is done.
    Q_INVOKABLE void leave();

    /// Writes everything that was done, and where the cursor stands, to a session file.
    Q_INVOKABLE bool saveMoment(const QString& path);
    /// A link to the displayed step goes to the clipboard; the notice says so, or why there can be none.
    Q_INVOKABLE bool copyLink();
    /// What was done was written to this file as a lesson; empty: it was not, for this reason.
    Q_INVOKABLE void noteLessonSaved(const QString& path, const QString& trouble);

    // Ask for a file; empty when the person thought better of it.
    Q_INVOKABLE QString chooseLessonFile();
    /// Asks for a file and writes the moment into it. False: the person thought better of it, or it failed.
    Q_INVOKABLE bool chooseMoment();

    /// Begins to read a packet capture, whose connections `captures` will list.
    Q_INVOKABLE void openCapture(const QString& path);
    /// Puts a connection of a capture on the stage at once. On failure the notice says why.
    bool openConnection(const QString& path, std::uint32_t index);
    /// A file that may be a capture, by its name.
    Q_INVOKABLE static bool looksLikeCapture(const QString& path);
    /// Writes the scenario to a file, with the way that led to the goal here as its solution.
    Q_INVOKABLE bool saveSolution(const QString& path);

    /// Makes type larger or smaller: at the desk, or for the class while presenting.
    Q_INVOKABLE void enlargeText(double by);
    Q_INVOKABLE void resetTextScale();

    Q_INVOKABLE void tell(const QString& text, bool isError);
    Q_INVOKABLE void dismissNotice();

public slots:
    /// What went wrong with the file of the progress, if anything did.
    void tellTroubleWithProgress();
    /// Back to the path that the lesson tells, to where it was left.
    void returnToScript();
    /// Asks for a file and writes the scenario into it, with the way that led to the goal as its solution.
    void chooseSolutionFile();
    /// Asks for a file, a scenario or a capture, and opens it.
    void chooseScenario();
    /// Asks for a capture and reads it.
    void chooseCapture();

signals:
    void lessonKeyChanged();
    /// Something is to be exported: a subject of ExportOptions; empty: as the last time.
    void exportAsked(const QString& subject);
    /// A capture is being read: it is to be seen.
    void captureOpened();
    void settledChanged();
    void shownCallsChanged();
    void presentingChanged();
    void presentingFitChanged();
    void noticeChanged();
    void unsavedChanged();
    /// Something is not saved, and somebody wants to go elsewhere.
    void leaveAsked();
    void closeWanted();

private:
    void applyPreferences();
    void setUnsaved(bool unsaved);
    [[nodiscard]] bool hasSomethingToLose() const;
    QString chooseSaveFile(const QString& title, const QString& name);
    void watch(const ObservedConnection& connection, const QString& path);
    void rewordWatched();
    void setLessonKey(const QString& lessonKey);
    bool refuseWatched();
    [[nodiscard]] double typeScale() const;
    bool tellSaved(const QString& path, bool ok, const QString& trouble);

    Preferences m_preferences;
    Stage m_stage;
    Linking m_linking{&m_stage};
    StepVoice m_voice{&m_stage};
    Playback m_playback;
    Prediction m_prediction{&m_stage, &m_playback};
    Progress m_progress;
    LessonWatch m_watch{&m_stage, &m_progress};
    Challenge m_challenge{&m_stage, &m_progress};
    Breakpoints m_breakpoints{&m_stage, &m_playback};
    CaptureModel m_captures;
    std::optional<ObservedConnection> m_watched; ///< What is on the stage, if it was captured.
    QString m_watchedPath;
    QString m_shownCalls = QStringLiteral("none");
    bool m_unsaved = false;
    QString m_wanted; ///< To be opened when nothing is in the way; empty: the window is to be closed.
    QString m_notice;
    bool m_noticeIsError = false;
    bool m_settled = true;
    bool m_presenting = false;
    double m_presentingFit = 1;
};

} // namespace finwait

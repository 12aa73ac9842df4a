#pragma once

#include <QObject>
#include <QRect>
#include <QSize>
#include <QString>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace finwait {

/// What a person chose and wants to find again next time. Kept in the platform's settings, unless `Volatile`.
/// What settings hold is brought into range when it is read.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workspace has one")
    /// A name that Theme knows.
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// "en" or "zh_CN".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// Of all type at the desk: 0.75 to 3.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    /// The same while presenting: 1.5 to 3.
    Q_PROPERTY(double presentingScale READ presentingScale WRITE setPresentingScale NOTIFY
                   presentingScaleChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    Q_PROPERTY(bool relativeNumbers READ relativeNumbers WRITE setRelativeNumbers NOTIFY
                   relativeNumbersChanged FINAL)
    Q_PROPERTY(bool timeToScale READ timeToScale WRITE setTimeToScale NOTIFY timeToScaleChanged FINAL)
    /// Whose state names are shown: a key of NameDialect.
    Q_PROPERTY(QString dialect READ dialect WRITE setDialect NOTIFY dialectChanged FINAL)
    /// What ss or netstat would print is shown under the chart.
    Q_PROPERTY(bool hostView READ hostView WRITE setHostView NOTIFY hostViewChanged FINAL)
    /// In whose words a wide chart shows what the applications call: a key of CallLane.
    Q_PROPERTY(QString calls READ calls WRITE setCalls NOTIFY callsChanged FINAL)
    /// A lesson's questions are put when they come. Off at first where nothing is kept: pictures and
    /// measurements are of the lesson as it is.
    Q_PROPERTY(bool lessonQuestions READ lessonQuestions WRITE setLessonQuestions NOTIFY
                   lessonQuestionsChanged FINAL)
    /// The first-run hint has been read, or a step been taken without it.
    Q_PROPERTY(bool hintSeen READ hintSeen WRITE setHintSeen NOTIFY hintSeenChanged FINAL)
    /// The size of a window that is neither maximised nor full screen.
    Q_PROPERTY(QSize windowSize READ windowSize NOTIFY windowPlaceChanged FINAL)
    /// "lesson", "why", "tcb", "segment" or "plots".
    Q_PROPERTY(QString guideTab READ guideTab WRITE setGuideTab NOTIFY guideTabChanged FINAL)
    /// Width of the guide in pixels at a text scale of 1: 200 to 900.
    Q_PROPERTY(double guideWidth READ guideWidth WRITE setGuideWidth NOTIFY guideWidthChanged FINAL)
    /// How much of the room beside the guide the state diagram takes: 0.2 to 0.8; the chart has the rest.
    Q_PROPERTY(double diagramShare READ diagramShare WRITE setDiagramShare NOTIFY diagramShareChanged FINAL)

public:
    enum class Storage { Settings, Volatile };
    static constexpr QSize kUsualWindowSize{1440, 900};
    static constexpr double kUsualGuideWidth = 317;
    static constexpr double kUsualDiagramShare = 0.46;
    static constexpr double kPresentingScaleMin = 1.5;

    explicit Preferences(Storage storage, QObject* parent = nullptr);

    /// While off, what is set holds in this process only: for command-line options.
    void setKeeping(bool keeping) { m_keeping = keeping; }

    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString& theme);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] double presentingScale() const { return m_presentingScale; }
    void setPresentingScale(double scale);
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    [[nodiscard]] bool relativeNumbers() const { return m_relativeNumbers; }
    void setRelativeNumbers(bool relative);
    [[nodiscard]] bool timeToScale() const { return m_timeToScale; }
    void setTimeToScale(bool toScale);
    [[nodiscard]] QString dialect() const { return m_dialect; }
    /// Unknown keys are ignored.
    void setDialect(const QString& dialect);
    [[nodiscard]] bool hostView() const { return m_hostView; }
    void setHostView(bool shown);
    [[nodiscard]] QString calls() const { return m_calls; }
    /// Unknown keys are ignored.
    void setCalls(const QString& calls);
    [[nodiscard]] bool lessonQuestions() const { return m_lessonQuestions; }
    void setLessonQuestions(bool on);
    [[nodiscard]] bool hintSeen() const { return m_hintSeen; }
    void setHintSeen(bool seen);
    [[nodiscard]] QSize windowSize() const;
    /// Where the window was, without its frame; null when nothing is known.
    [[nodiscard]] QRect windowPlace() const { return m_windowPlace; }
    void setWindowPlace(const QRect& place);
    [[nodiscard]] bool windowMaximised() const { return m_windowMaximised; }
    void setWindowMaximised(bool maximised);
    [[nodiscard]] QString guideTab() const { return m_guideTab; }
    void setGuideTab(const QString& tab);
    [[nodiscard]] double guideWidth() const { return m_guideWidth; }
    void setGuideWidth(double width);
    [[nodiscard]] double diagramShare() const { return m_diagramShare; }
    void setDiagramShare(double share);

    /// What was chosen for exports, by the keys of ExportOptions.
    [[nodiscard]] const QVariantMap& exportChoices() const { return m_exportChoices; }
    void setExportChoices(const QVariantMap& choices);

    /// The panes as they are in a new window.
    Q_INVOKABLE void resetLayout();

    /// The language that fits the system's: "zh_CN" for Chinese, else "en".
    static QString systemLanguage();

signals:
    void themeChanged();
    void languageChanged();
    void textScaleChanged();
    void presentingScaleChanged();
    void reduceMotionChanged();
    void relativeNumbersChanged();
    void timeToScaleChanged();
    void dialectChanged();
    void hostViewChanged();
    void callsChanged();
    void lessonQuestionsChanged();
    void hintSeenChanged();
    void windowPlaceChanged();
    void guideTabChanged();
    void guideWidthChanged();
    void diagramShareChanged();
    void layoutReset();

private:
    void keep(const char* key, const QVariant& value) const;
    template <typename Value>
    bool replace(Value& member, const Value& value, const char* key);

    void read();

    Storage m_storage;
    bool m_keeping = true;
    QString m_theme = QStringLiteral("light");
    QString m_language = QStringLiteral("en");
    double m_textScale = 1;
    double m_presentingScale = kPresentingScaleMin;
    bool m_reduceMotion = false;
    bool m_relativeNumbers = true;
    bool m_timeToScale = false;
    QString m_dialect = QStringLiteral("rfc");
    bool m_hostView = false;
    QString m_calls = QStringLiteral("socket");
    bool m_lessonQuestions = false;
    bool m_hintSeen = false;
    QRect m_windowPlace;
    bool m_windowMaximised = false;
    QString m_guideTab = QStringLiteral("lesson");
    double m_guideWidth = kUsualGuideWidth;
    double m_diagramShare = kUsualDiagramShare;
    QVariantMap m_exportChoices;
};

} // namespace finwait

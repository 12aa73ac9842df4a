#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <optional>
#include <vector>

#include "app/models/stage.h"
#include "core/scenario/recorder.h"

namespace finwait {

/// A step of the path as a lesson's author sees it.
struct DraftStep {
    int step = 0;
    SimTime at;
    QString sentence; ///< What happens.
    std::optional<End> who;
    Trigger trigger; ///< By which what is said here is found again.
    LocalizedText text;
    std::optional<Cue> pause;
    std::optional<Question> askable; ///< What could be asked before it.
    std::optional<QuestionKind> ask;
};

/// The current path on its way to a scenario file: what is said, asked and locked, to be written in the
/// window, one row a step.
class LessonDraft : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// Why the path cannot become a lesson; mostly empty.
    Q_PROPERTY(QString trouble READ trouble NOTIFY recorded FINAL)
    /// In which the texts are shown and written: "en" or "zh_CN".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY textsChanged FINAL)
    Q_PROPERTY(QString summary READ summary WRITE setSummary NOTIFY textsChanged FINAL)
    /// A title is there: it can be saved.
    Q_PROPERTY(bool ready READ isReady NOTIFY textsChanged FINAL)
    /// Questions that the played lesson asks on this path.
    Q_PROPERTY(int questionCount READ questionCount NOTIFY recorded FINAL)
    Q_PROPERTY(bool keepsQuestions READ keepsQuestions WRITE setKeepsQuestions NOTIFY optionsChanged FINAL)
    /// Ids of what the class cannot use, and of the panes that are not shown at first.
    Q_PROPERTY(QList<QString> locked READ locked NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QList<QString> hidden READ hidden NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QStringList lockable READ lockable CONSTANT FINAL)
    Q_PROPERTY(QStringList hideable READ hideable CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY recorded FINAL)

public:
    enum Role {
        StepRole = Qt::UserRole + 1,
        TimeTextRole,
        WhoRole,
        SentenceRole,
        TextRole,
        PauseRole,
        AskRole,
        AskableRole
    };

    explicit LessonDraft(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] Stage* stage() const { return m_stage; }
    /// Records its current path; later changes of the stage do not matter until `follow`.
    void setStage(Stage* stage);
    /// Records the current path anew if it is another one. What was written about steps that are still there
    /// stays.
    Q_INVOKABLE void follow();
    [[nodiscard]] QString trouble() const { return m_trouble; }
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString title() const { return textOf(m_title); }
    void setTitle(const QString& title);
    [[nodiscard]] QString summary() const { return textOf(m_summary); }
    void setSummary(const QString& summary);
    [[nodiscard]] bool isReady() const { return m_trouble.isEmpty() && !m_title.empty(); }
    [[nodiscard]] int questionCount() const {
        return static_cast<int>(m_recording.scenario.questions.size());
    }
    [[nodiscard]] bool keepsQuestions() const { return m_keepsQuestions; }
    void setKeepsQuestions(bool keeps);
    [[nodiscard]] QStringList locked() const;
    [[nodiscard]] QStringList hidden() const;
    [[nodiscard]] static QStringList lockable();
    [[nodiscard]] static QStringList hideable();
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setText(int row, const QString& text);
    Q_INVOKABLE void setPause(int row, bool pause);
    /// "state", "segment" or nothing.
    Q_INVOKABLE void setAsk(int row, const QString& kind);
    Q_INVOKABLE void setLocked(const QString& control, bool locked);
    Q_INVOKABLE void setHidden(const QString& pane, bool hidden);
    /// "User calls", "State diagram", …
    Q_INVOKABLE [[nodiscard]] QString lockName(const QString& control) const;
    Q_INVOKABLE [[nodiscard]] QString paneName(const QString& pane) const;

    /// What the file will hold.
    [[nodiscard]] Scenario scenario() const;
    /// Writes it. Returns what went wrong, or nothing.
    Q_INVOKABLE QString save(const QString& path) const;

signals:
    void stageChanged();
    void recorded();
    void languageChanged();
    void textsChanged();
    void optionsChanged();

private:
    void recordPath();
    void takeOver(const std::vector<DraftStep>& written, std::size_t count);
    void readSteps();
    void readLesson();
    void clear();
    [[nodiscard]] QString textOf(const LocalizedText& text) const;
    void write(LocalizedText& text, const QString& words) const;
    void announce(int row, int role);

    Stage* m_stage = nullptr;
    std::vector<NodeId> m_path; ///< That was recorded.
    std::uint32_t m_renamings = 0;
    std::uint64_t m_endHash = 0;
    std::string m_scenarioId;
    Recording m_recording;
    QString m_trouble;
    QString m_language = QStringLiteral("en");
    LocalizedText m_title;
    LocalizedText m_summary;
    bool m_keepsQuestions = true;
    EnumSet<LockedControl> m_locked;
    EnumSet<Pane> m_hidden;
    std::vector<DraftStep> m_steps;
};

} // namespace finwait

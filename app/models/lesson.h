#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/path_fold.h"
#include "app/models/stage.h"

namespace finwait {

/// The words of the scenario on the stage: title, summary, and what its narration says at the cursor.
class Lesson : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString scenarioId READ scenarioId NOTIFY titleChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY titleChanged FINAL)
    /// The longest text that the narration can say, for whoever keeps room for it.
    Q_PROPERTY(QString longestNarration READ longestNarration NOTIFY titleChanged FINAL)
    /// Empty while nothing has been said, and where a person has left the script: what was written for its
    /// way may be wrong on another.
    Q_PROPERTY(QString narration READ narration NOTIFY narrationChanged FINAL)
    /// Where a person has left the script of a lesson that tells something: how. A task has no script to
    /// leave.
    Q_PROPERTY(QString leftScriptText READ leftScriptText NOTIFY narrationChanged FINAL)

public:
    explicit Lesson(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString scenarioId() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString longestNarration() const;
    [[nodiscard]] QString narration() const { return m_narration; }
    [[nodiscard]] QString leftScriptText() const { return m_leftScriptText; }

signals:
    void stageChanged();
    void languageChanged();
    void titleChanged();
    void narrationChanged();

private:
    /// What has been heard by the end of a step.
    struct Heard {
        std::vector<TriggerState> triggers; ///< Of the narration.
        int spoken = -1;
    };
    struct Spoken {
        int step = 0; ///< From this step on.
        int narration = 0;
    };

    void listen(int firstChanged);
    void hear(Heard& heard, int step, const World& world, const Report& report);
    void refreshNarration();
    [[nodiscard]] QString saidNow() const;
    [[nodiscard]] QString howScriptWasLeft();
    [[nodiscard]] QString said(const LocalizedText& text) const;
    /// With the sequence numbers of that step.
    [[nodiscard]] QString saidAt(int step, const LocalizedText& text) const;

    Stage* m_stage = nullptr;
    QString m_language = QStringLiteral("en");
    QString m_narration;
    QString m_leftScriptText;
    NodeId m_leftAt = kNoNode; ///< The act that left the script, and what it was.
    QString m_leftBy;
    PathFold<Heard> m_heard;
    std::vector<Spoken> m_spoken; ///< Along the path.
};

} // namespace finwait

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

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
    /// Empty while nothing has been said.
    Q_PROPERTY(QString narration READ narration NOTIFY narrationChanged FINAL)

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

signals:
    void stageChanged();
    void languageChanged();
    void titleChanged();
    void narrationChanged();

private:
    /// What has been heard by the end of a step.
    struct Heard {
        int step = 0;
        std::vector<TriggerState> triggers; ///< Of the narration.
        int spoken = -1;
        [[nodiscard]] bool everything() const;
    };
    struct Spoken {
        int step = 0; ///< From this step on.
        int narration = 0;
    };

    void listen(int firstChanged);
    void hear(Heard& heard, const World& world, const Report& report);
    void refreshNarration();
    [[nodiscard]] QString said(const LocalizedText& text) const;
    /// With the sequence numbers of that step.
    [[nodiscard]] QString saidAt(int step, const LocalizedText& text) const;

    Stage* m_stage = nullptr;
    QString m_language = QStringLiteral("en");
    QString m_narration;
    std::vector<Heard> m_heard;   ///< Now and then along the path, until everything has been said.
    std::vector<Spoken> m_spoken; ///< Along the path.
};

} // namespace finwait

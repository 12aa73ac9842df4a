#pragma once

#include <QObject>
#include <QString>

#include <optional>

#include "app/models/path_fold.h"
#include "app/models/progress.h"
#include "app/models/stage.h"

namespace finwait {

/// Looks at the stage and notes in the progress what becomes of the lesson there: that it was begun, how far,
/// that its script was played to the end, and what of the state diagram was seen happening.
class LessonWatch : public QObject {
    Q_OBJECT

public:
    LessonWatch(Stage* stage, Progress* progress, QObject* parent = nullptr);

    [[nodiscard]] QString key() const { return m_key; }
    /// Before the scenario comes.
    void setKey(const QString& key) { m_key = key; }

private:
    void follow(int firstChanged);
    void look();
    [[nodiscard]] bool isOver(int step) const;

    Stage* m_stage;
    Progress* m_progress;
    QString m_key;
    PathFold<TriggerState> m_until;
    std::optional<int> m_overAt; ///< The step of the path in which the scenario's `until` fires.
    int m_lastStep = 0;
};

} // namespace finwait

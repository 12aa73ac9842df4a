#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

#include "app/models/path_fold.h"
#include "app/models/progress.h"
#include "app/models/stage.h"
#include "core/scenario/goal.h"

namespace finwait {

/// The goal of the scenario on the stage, and how far the path up to the cursor has come towards it. Of
/// several goals it is at first the one that has not been reached yet. The simulator says what is reached; on
/// another branch it is another matter. What is reached is noted in the progress.
class Challenge : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one.")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    /// The scenario has a goal.
    Q_PROPERTY(bool present READ isPresent NOTIFY changed FINAL)
    /// Which of how many goals, from 1.
    Q_PROPERTY(int number READ number NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(finwait::Challenge::Status status READ status NOTIFY changed FINAL)
    /// "Open", "Reached in 7 steps", "Missed on this path: more than 12 steps"
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed FINAL)
    /// What it consists of, where it is more than one thing; and the numbers of those that have been reached.
    Q_PROPERTY(QStringList parts READ parts NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> reachedParts READ reachedParts NOTIFY changed FINAL)
    /// Limits with what has been used of them, and what is ruled out, a line each.
    Q_PROPERTY(QStringList limits READ limits NOTIFY changed FINAL)
    Q_PROPERTY(int hintCount READ hintCount NOTIFY changed FINAL)
    /// Those that were asked for.
    Q_PROPERTY(QStringList hints READ hints NOTIFY changed FINAL)
    /// The shortest known way may be looked at: the goal was reached, now or before.
    Q_PROPERTY(bool solutionEarned READ isSolutionEarned NOTIFY changed FINAL)
    /// Its acts in words; empty until it is asked for.
    Q_PROPERTY(QStringList solution READ solution NOTIFY changed FINAL)
    Q_PROPERTY(int solutionCount READ solutionCount NOTIFY changed FINAL)

public:
    enum class Status { Open, Reached, Missed };
    Q_ENUM(Status)

    Challenge(Stage* stage, Progress* progress, QObject* parent = nullptr);

    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    /// Under which the progress is noted.
    void setKey(const QString& key) { m_key = key; }

    [[nodiscard]] bool isPresent() const { return goal() != nullptr; }
    /// From 1.
    [[nodiscard]] int number() const { return m_number + 1; }
    [[nodiscard]] int count() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] Status status() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] QList<int> reachedParts() const;
    [[nodiscard]] QStringList limits() const;
    [[nodiscard]] int hintCount() const;
    [[nodiscard]] QStringList hints() const;
    [[nodiscard]] bool isSolutionEarned() const;
    [[nodiscard]] QStringList solution() const;
    [[nodiscard]] int solutionCount() const;

    /// Another goal of the scenario; other numbers are ignored.
    Q_INVOKABLE void choose(int number);
    /// Shows the next hint, which says more than the one before.
    Q_INVOKABLE void revealHint();
    Q_INVOKABLE void revealSolution();
    /// Puts the solution on the stage as a branch, before its first act.
    Q_INVOKABLE void openSolution();
    /// A copy of the scenario with the way that led here as the goal's solution; empty when the goal has not
    /// been reached here, or was without a person's act.
    [[nodiscard]] std::optional<Scenario> solved() const;

signals:
    void changed();
    /// The cursor came to where the goal is reached.
    void reached();

private:
    struct Settled {
        int step = 0;
        GoalStatus status = GoalStatus::Open;
    };

    [[nodiscard]] const Goal* goal() const;
    [[nodiscard]] std::size_t steps() const { return static_cast<std::size_t>(m_stage->stepIndex()); }
    [[nodiscard]] int actsSoFar() const;
    [[nodiscard]] int edgesSoFar() const;
    [[nodiscard]] QString missedText() const;
    void take();
    void forget();
    void follow(int firstChanged);
    void add(GoalCursor& cursor, int step, const World& world, const Report& report);
    void look();

    Stage* m_stage;
    Progress* m_progress;
    QString m_key;
    QString m_language = QStringLiteral("en");
    int m_number = 0; ///< Of the goal, from 0.
    PathFold<GoalCursor> m_fold;
    std::vector<std::optional<int>> m_partSteps; ///< In which each part was reached.
    std::vector<int> m_actSteps;                 ///< A person's, until it was settled.
    std::optional<Settled> m_settled;
    int m_hintsShown = 0;
    bool m_solutionShown = false;
    bool m_reachedAtCursor = false;
};

} // namespace finwait

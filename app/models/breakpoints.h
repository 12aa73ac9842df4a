#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/path_fold.h"
#include "app/models/playback.h"
#include "app/models/stage.h"
#include "core/scenario/cue.h"

namespace finwait {

/// Where playing pauses: at the cues of the scenario, found anew on every path, and wherever an end comes to
/// a state or takes an edge that a person chose. What a person chose holds in every scenario.
class Breakpoints : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has some.")
    // Those of the person, by number.
    Q_PROPERTY(QList<int> states READ states NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> edges READ edges NOTIFY changed FINAL)
    /// Why it has just paused; empty as soon as something moves.
    Q_PROPERTY(QString reason READ reason NOTIFY reasonChanged FINAL)

public:
    Breakpoints(Stage* stage, Playback* playback, QObject* parent = nullptr);

    [[nodiscard]] QList<int> states() const { return m_states; }
    [[nodiscard]] QList<int> edges() const { return m_edges; }
    [[nodiscard]] QString reason() const { return m_reason; }
    /// The steps of the path at which the scenario wants a pause, in order.
    [[nodiscard]] const std::vector<int>& lessonStops() const { return m_stops; }

    // Numbers that name nothing are ignored.
    Q_INVOKABLE void toggleState(int state);
    Q_INVOKABLE void toggleEdge(int edge);
    Q_INVOKABLE void clear();

signals:
    void changed();
    void reasonChanged();

private:
    void follow(int firstChanged);
    void look();
    void setReason(const QString& reason);
    [[nodiscard]] QString reasonHere() const;

    Stage* m_stage;
    Playback* m_playback;
    QList<int> m_states;
    QList<int> m_edges;
    QString m_reason;
    PathFold<CueWatch> m_watch;
    std::vector<int> m_stops;
};

} // namespace finwait

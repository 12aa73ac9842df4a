#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "app/models/stage.h"

namespace finwait {

/// What the person points at, and what belongs to it in every view: its cause and its effects. Views set the
/// target and light up what the sets name; with nothing pointed at, the selected segment is the target. A
/// target costs a few replays from a keyframe, however long the history is.
class Linking : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one.")
    Q_PROPERTY(bool active READ isActive NOTIFY changed FINAL)
    /// Steps of the path.
    Q_PROPERTY(QList<int> causeSteps READ causeSteps NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> effectSteps READ effectSteps NOTIFY changed FINAL)
    /// Segment ids. What is pointed at itself is among the causes.
    Q_PROPERTY(QList<int> causeSegments READ causeSegments NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> effectSegments READ effectSegments NOTIFY changed FINAL)
    /// States and edges of the diagram, by number.
    Q_PROPERTY(QList<int> states READ states NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> edges READ edges NOTIFY changed FINAL)
    /// Variables that the step changed, as the TCB page names them: "SND.NXT".
    Q_PROPERTY(QStringList fieldsA READ fieldsA NOTIFY changed FINAL)
    Q_PROPERTY(QStringList fieldsB READ fieldsB NOTIFY changed FINAL)
    /// In words: what it is, why it is, and what came of it; each may be empty.
    Q_PROPERTY(QString what READ what NOTIFY changed FINAL)
    Q_PROPERTY(QString because READ because NOTIFY changed FINAL)
    Q_PROPERTY(QString then READ then NOTIFY changed FINAL)

public:
    explicit Linking(Stage* stage, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return !m_lit.what.isEmpty(); }
    [[nodiscard]] QList<int> causeSteps() const { return m_lit.causeSteps; }
    [[nodiscard]] QList<int> effectSteps() const { return m_lit.effectSteps; }
    [[nodiscard]] QList<int> causeSegments() const { return m_lit.causeSegments; }
    [[nodiscard]] QList<int> effectSegments() const { return m_lit.effectSegments; }
    [[nodiscard]] QList<int> states() const { return m_lit.states; }
    [[nodiscard]] QList<int> edges() const { return m_lit.edges; }
    [[nodiscard]] QStringList fieldsA() const { return m_lit.fields[0]; }
    [[nodiscard]] QStringList fieldsB() const { return m_lit.fields[1]; }
    [[nodiscard]] QString what() const { return m_lit.what; }
    [[nodiscard]] QString because() const { return m_lit.because; }
    [[nodiscard]] QString then() const { return m_lit.then; }

    // Each of them forgets what was pointed at before; what does not exist (0 of a segment, a negative
    // number) is nothing.
    Q_INVOKABLE void showSegment(int id);
    Q_INVOKABLE void showStep(int step);
    Q_INVOKABLE void showState(int state);
    Q_INVOKABLE void showEdge(int edge);
    /// A timer that was started in one step and ran out or was stopped in another (-1: it still runs).
    Q_INVOKABLE void showTimer(int startStep, int endStep);
    Q_INVOKABLE void clear();
    /// Goes to the target's step: of a segment its departure, and from there its arrival.
    Q_INVOKABLE void travel();

signals:
    void changed();

private:
    enum class Kind { Nothing, Segment, Step, State, Edge, Timer };
    struct Target {
        Kind kind = Kind::Nothing;
        int id = 0;
        int until = -1; ///< Of a timer.
        friend bool operator==(const Target&, const Target&) = default;
    };
    struct Lit {
        QList<int> causeSteps;
        QList<int> effectSteps;
        QList<int> causeSegments;
        QList<int> effectSegments;
        QList<int> states;
        QList<int> edges;
        std::array<QStringList, 2> fields;
        QString what;
        QString because;
        QString then;
        int travelTo = -1;
        friend bool operator==(const Lit&, const Lit&) = default;
    };
    /// A step as it was done.
    struct Done {
        World before;
        World after;
        Report report;
    };

    void show(Target target);
    void refresh();
    [[nodiscard]] Lit litBy(const Target& target) const;
    void lightSegment(Lit& lit, SegmentId id) const;
    void lightStep(Lit& lit, std::size_t step) const;
    void lightState(Lit& lit, State state) const;
    void lightTimer(Lit& lit, int startStep, int endStep) const;
    void lightCause(Lit& lit, const Done& done, std::size_t step) const;
    void lightEffects(Lit& lit, const Done& done) const;
    [[nodiscard]] Done doneIn(std::size_t step) const;
    [[nodiscard]] QString headlineOf(std::size_t step) const;
    [[nodiscard]] std::optional<std::size_t> timerStart(const Done& done) const;

    QPointer<Stage> m_stage;
    Target m_target;
    Lit m_lit;
};

/// The names of the variables in which two TCBs differ.
QStringList changedFields(const Tcb& before, const Tcb& after);

} // namespace finwait

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "app/models/format.h"
#include "app/models/path_index.h"
#include "app/models/rules.h"
#include "app/text/state_names.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What the timeline and the playback want to know of a step without replaying it.
struct StepSummary {
    NodeId id = 0;
    SimTime at;
    StepKind kind = StepKind::Wire;
    std::optional<End> actor; ///< Empty for what the network or an outsider does.
    /// The initial sequence number that each end last sent a SYN with; numbers are shown relative to it.
    std::array<SeqNum, 2> iss{};
};

/// The one object that owns the window's History, and the displayed moment in it. Views read the history and
/// listen; whoever wants to change it calls `perform`.
///
/// The future is played in advance, so `steps()` goes on behind the cursor as long as things happen by
/// themselves (at most `kForesightMax` steps).
class Stage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Steps since the beginning at the cursor; 0 is the beginning itself.
    Q_PROPERTY(int stepIndex READ stepIndex NOTIFY cursorChanged FINAL)
    /// Index of the last step of the path.
    Q_PROPERTY(int stepCount READ stepCount NOTIFY historyChanged FINAL)
    /// The same with the steps that are kept back.
    Q_PROPERTY(int stepTotal READ stepTotal NOTIFY historyChanged FINAL)
    /// The next step is kept back: nothing may tell what it will be.
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY waitingChanged FINAL)
    /// The displayed moment in seconds of virtual time.
    Q_PROPERTY(double playheadSeconds READ playheadSeconds NOTIFY playheadChanged FINAL)
    /// The segment that the views mark; 0 is none.
    Q_PROPERTY(
        int selectedSegment READ selectedSegment WRITE setSelectedSegment NOTIFY selectedSegmentChanged FINAL)
    /// Sequence numbers as distances from the initial one.
    Q_PROPERTY(
        bool relativeNumbers READ relativeNumbers WRITE setRelativeNumbers NOTIFY numberingChanged FINAL)
    /// Whose state names are shown, as a number; for painted items.
    Q_PROPERTY(int dialectNumber READ dialectNumber NOTIFY retranslated FINAL)
    Q_PROPERTY(QString dialectName READ dialectTitle NOTIFY retranslated FINAL)
    /// What a person may not do, and what is not shown.
    Q_PROPERTY(finwait::Rules* rules READ rules CONSTANT FINAL)
    /// The step in which the way to the cursor left the script, by a person's act; 0: it has not.
    Q_PROPERTY(int leftScriptAt READ leftScriptAt NOTIFY cursorChanged FINAL)
    /// What is on the stage was captured: it can be looked at, not changed.
    Q_PROPERTY(bool watched READ isWatched NOTIFY scenarioChanged FINAL)

public:
    static constexpr std::size_t kForesightMax = 500;
    /// The same of what was captured, before it is shown. The rest follows bit by bit, so that the window
    /// never stands still.
    static constexpr std::size_t kWatchedForesightMax = 4'000;

    explicit Stage(QObject* parent = nullptr);

    [[nodiscard]] const History& history() const { return m_history; }
    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    [[nodiscard]] Rules* rules() { return &m_rules; }

    /// The displayed time: world().now <= playhead <= the next step's time. Segments in flight are drawn
    /// where they are at this moment.
    [[nodiscard]] SimTime playhead() const { return m_playhead; }
    /// Clamped to what the cursor allows.
    void setPlayhead(SimTime time);

    /// Steps can be kept back, as long as somebody is to guess them. The function tells the last step of the
    /// path that is shown, at or behind the cursor, or nothing when all are; `anew` means another history. It
    /// is asked whenever the path changes, before anybody else hears of it, and on `reconsider`.
    using Keeper = std::function<std::optional<std::size_t>(bool anew)>;
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }
    void reconsider() { followPath(); }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

    /// The part of `history().path()` that is shown.
    [[nodiscard]] std::span<const NodeId> path() const;
    /// One entry for each node of `path()`, the beginning included.
    [[nodiscard]] const std::vector<StepSummary>& steps() const { return m_steps; }
    /// The steps of the path behind which other futures begin as well, in order.
    [[nodiscard]] const std::vector<std::uint32_t>& forks() const { return m_forks; }
    /// The first step of the path that a person did; empty: it goes as the script has it.
    [[nodiscard]] std::optional<int> firstOwnStep() const;
    [[nodiscard]] int leftScriptAt() const;
    [[nodiscard]] int stepIndex() const;
    [[nodiscard]] int stepCount() const;
    [[nodiscard]] int stepTotal() const { return m_stepTotal; }
    /// When the step behind the cursor happens; empty at the end of the path.
    [[nodiscard]] std::optional<SimTime> nextStepAt() const;
    [[nodiscard]] double playheadSeconds() const;

    /// The step of the path in which a segment began its way; empty when the path knows no such segment.
    [[nodiscard]] std::optional<std::size_t> departureStep(SegmentId id) const {
        return m_index.departure(id);
    }
    /// Where on the path things happened.
    [[nodiscard]] const PathIndex& index() const { return m_index; }

    [[nodiscard]] bool relativeNumbers() const { return m_relativeNumbers; }
    void setRelativeNumbers(bool relative);
    [[nodiscard]] NameDialect dialect() const { return m_dialect; }
    void setDialect(NameDialect dialect);
    [[nodiscard]] int dialectNumber() const { return static_cast<int>(m_dialect); }
    [[nodiscard]] QString dialectTitle() const { return finwait::dialectName(m_dialect); }
    /// How numbers are written at a step of the path.
    [[nodiscard]] Numbering numberingAt(std::size_t step) const {
        return {m_relativeNumbers, m_steps[step].iss};
    }
    [[nodiscard]] Numbering numbering() const { return numberingAt(static_cast<std::size_t>(stepIndex())); }

    [[nodiscard]] int selectedSegment() const { return static_cast<int>(m_selectedSegment); }
    void setSelectedSegment(int id);

    /// Puts a scenario on the stage, at its beginning.
    void load(Scenario scenario);
    /// Puts a scenario on the stage with what was done to it; the cursor stands where the history's does.
    void restore(Scenario scenario, History history);
    /// The same with a captured connection; `scenario` has its words.
    void watch(Scenario scenario, std::shared_ptr<const Observation> observation);
    [[nodiscard]] bool isWatched() const { return m_observation != nullptr; }
    /// The same words in another language.
    void reword(Scenario words);
    /// Does `act` at the displayed moment, moves there and plays the new future in advance.
    IntentError perform(Act act);
    /// The same for a person: the rules are looked at first. Returns why it was not done, in words.
    QString attempt(Act act);
    /// Does acts from the beginning, as in Goal::solution, as a branch with that name, and shows the moment
    /// before the first of them. False when one could not be done.
    bool showActs(const std::vector<Intent>& acts, const QString& name);
    /// From where a person left the script back to the path that the script tells.
    Q_INVOKABLE void returnToScript();

    /// Moves the cursor; the playhead goes to the step's own time.
    bool stepForward();
    bool stepBack();
    Q_INVOKABLE void goToStep(int index);
    void goToNode(NodeId id);
    /// Puts what another stage shows on this one, and goes to a node of its history.
    void mirror(const Stage& other, NodeId id);

    /// Names the branch that begins with a step; an empty name takes it away.
    void nameBranch(NodeId first, const QString& name);
    /// Forgets the branch that begins with a step (not 0).
    void removeBranch(NodeId first);
    /// A removed branch can be brought back until something else is done.
    [[nodiscard]] bool canRestoreBranch() const { return m_beforeRemoval.has_value(); }
    void restoreBranch();
    /// Any moment of the path: the cursor stands on the last step that is not after `time`.
    void seek(SimTime time);

public slots:
    /// The scenario anew; everything done to it is forgotten.
    void reset();
    void retranslate() { emit retranslated(); }

signals:
    void scenarioChanged();
    /// The path changed from its step `firstChanged` on: it goes on further, or along another branch; 0: it
    /// is another history.
    void historyChanged(int firstChanged);
    void cursorChanged();
    void waitingChanged();
    /// A person did something.
    void performed();
    /// A branch came by its name, or a removed one can or can no longer be brought back.
    void branchesChanged();
    void playheadChanged();
    void selectedSegmentChanged();
    void numberingChanged();
    /// The program's language, or the dialect of state names, changed: every text is to be taken anew.
    void retranslated();

private:
    [[nodiscard]] std::size_t foresightMax() const;
    void replaceHistory();
    void takeHistory(History history);
    void settleRemoval();
    void foresee();
    /// Some more of what was captured.
    void foreseeOn();
    void keepBack(bool anew);
    void settleWaiting();
    /// Follows the history's path and tells what changed of it.
    void followPath();
    void refreshSteps(std::size_t firstIndex);
    void appendStep(NodeId id, const World& world, const Report& report);
    void afterCursorMove();

    Scenario m_scenario;
    Rules m_rules;
    std::shared_ptr<const Observation> m_observation;
    History m_history;
    Keeper m_keeper;
    std::optional<std::size_t> m_lastShown;
    bool m_waiting = false;
    int m_stepTotal = 0;
    std::vector<StepSummary> m_steps;
    PathIndex m_index;
    std::vector<std::uint32_t> m_forks;
    std::optional<std::uint32_t> m_firstOwn;
    std::optional<History> m_beforeRemoval;
    QTimer m_foreseeing; ///< Runs until all that was captured is on the path.
    SimTime m_playhead;
    SegmentId m_selectedSegment = 0;
    bool m_relativeNumbers = true;
    NameDialect m_dialect = NameDialect::Rfc;
};

} // namespace finwait

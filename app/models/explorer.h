#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <optional>

#include "app/models/explore_job.h"
#include "app/models/explore_list_model.h"
#include "app/models/explore_matrix_model.h"
#include "app/models/explored_scenario.h"
#include "app/models/stage.h"

namespace finwait {

/// Everything that two ends can do, as the window shows it: bounds to choose, a search that runs beside the
/// window, and its answers, each of which can be played on the stage.
class Explorer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)

    // Bounds. Changing one makes what is shown stale.
    Q_PROPERTY(bool fromNow READ isFromNow WRITE setFromNow NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool linuxProfile READ isLinuxProfile WRITE setLinuxProfile NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool clientServer READ isClientServer WRITE setClientServer NOTIFY boundsChanged FINAL)
    Q_PROPERTY(int sends READ sends WRITE setSends NOTIFY boundsChanged FINAL)
    Q_PROPERTY(int aborts READ aborts WRITE setAborts NOTIFY boundsChanged FINAL)
    Q_PROPERTY(int segments READ segments WRITE setSegments NOTIFY boundsChanged FINAL)
    Q_PROPERTY(int retransmissions READ retransmissions WRITE setRetransmissions NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool loss READ hasLoss WRITE setLoss NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool duplication READ hasDuplication WRITE setDuplication NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool reordering READ hasReordering WRITE setReordering NOTIFY boundsChanged FINAL)
    Q_PROPERTY(bool earlyTimeWait READ hasEarlyTimeWait WRITE setEarlyTimeWait NOTIFY boundsChanged FINAL)

    // The search.
    Q_PROPERTY(bool running READ isRunning NOTIFY searchChanged FINAL)
    /// What is shown belongs to other bounds, or to another moment.
    Q_PROPERTY(bool stale READ isStale NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool found READ isFound NOTIFY searchChanged FINAL)
    /// "120,000 states, 14 steps deep …" while it runs.
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged FINAL)
    /// "391,046 states · 1,932,938 transitions · …"; empty before the first search.
    Q_PROPERTY(QString numbers READ numbers NOTIFY resultChanged FINAL)
    /// Whether the invariants hold, or why the result is not whole.
    Q_PROPERTY(QString verdict READ verdict NOTIFY resultChanged FINAL)
    Q_PROPERTY(bool verdictIsBad READ verdictIsBad NOTIFY resultChanged FINAL)

    /// There is a way to a state that breaks an invariant.
    Q_PROPERTY(bool brokenPlayable READ isBrokenPlayable NOTIFY resultChanged FINAL)

    Q_PROPERTY(finwait::ExploreMatrixModel* matrix READ matrix CONSTANT FINAL)
    Q_PROPERTY(finwait::ExploreListModel* questions READ questions CONSTANT FINAL)
    Q_PROPERTY(finwait::ExploreListModel* stuck READ stuck CONSTANT FINAL)

public:
    static constexpr int kSendsMax = 2;
    static constexpr int kAbortsMax = 1;
    static constexpr int kSegmentsMax = 4;
    static constexpr int kRetriesMax = 3;

    explicit Explorer(QObject* parent = nullptr);
    ~Explorer() override;

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);

    [[nodiscard]] const ExploreBounds& bounds() const { return m_bounds; }
    [[nodiscard]] bool isFromNow() const { return m_fromNow; }
    void setFromNow(bool fromNow);
    [[nodiscard]] bool isLinuxProfile() const { return m_bounds.profile == Profile::Linux; }
    void setLinuxProfile(bool on);
    [[nodiscard]] bool isClientServer() const { return m_bounds.calls[1].activeOpens == 0; }
    void setClientServer(bool clientServer);
    [[nodiscard]] int sends() const { return m_bounds.calls[0].sends; }
    void setSends(int sends);
    [[nodiscard]] int aborts() const { return m_bounds.calls[0].aborts; }
    void setAborts(int aborts);
    [[nodiscard]] int segments() const { return m_bounds.channelSegments; }
    void setSegments(int segments);
    [[nodiscard]] int retransmissions() const { return m_bounds.retransmissionsMax; }
    void setRetransmissions(int retransmissions);
    [[nodiscard]] bool hasLoss() const { return m_bounds.loss; }
    void setLoss(bool loss);
    [[nodiscard]] bool hasDuplication() const { return m_bounds.duplication; }
    void setDuplication(bool duplication);
    [[nodiscard]] bool hasReordering() const { return m_bounds.reordering; }
    void setReordering(bool reordering);
    [[nodiscard]] bool hasEarlyTimeWait() const { return !m_bounds.timeWaitOutlastsSegments; }
    void setEarlyTimeWait(bool early);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool isFound() const { return m_findings.space != nullptr; }
    [[nodiscard]] QString progress() const { return m_progress; }
    [[nodiscard]] QString numbers() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool verdictIsBad() const;
    [[nodiscard]] bool isBrokenPlayable() const {
        return isFound() && m_findings.space->broken().has_value();
    }

    [[nodiscard]] ExploreMatrixModel* matrix() { return &m_matrix; }
    [[nodiscard]] ExploreListModel* questions() { return &m_questions; }
    [[nodiscard]] ExploreListModel* stuck() { return &m_stuck; }

    /// Begins a search, unless one runs. Returns why it cannot; empty otherwise.
    Q_INVOKABLE QString start();
    Q_INVOKABLE void cancel();

    // Puts an answer on the stage: as a scenario that plays by itself, or, from a present moment, as a branch
    // that is taken next. Each returns why that could not be done; empty otherwise.
    Q_INVOKABLE QString playPair(int cell);
    Q_INVOKABLE QString playQuestion(int row);
    Q_INVOKABLE QString playStuck(int row);
    /// The way to a state that breaks an invariant.
    Q_INVOKABLE QString playBroken();

    /// Writes the way to a pair as a scenario (or session), or as a challenge. Returns what went wrong.
    Q_INVOKABLE QString savePair(int cell, const QString& path, bool asChallenge);
    /// Asks for the file. Returns what went wrong, and nothing when the person thought better of it.
    Q_INVOKABLE QString chooseSavePair(int cell, bool asChallenge);

signals:
    void stageChanged();
    void boundsChanged();
    void searchChanged();
    void progressChanged();
    void resultChanged();
    /// Something new is on the stage.
    void played();

private:
    /// Where a search began, when it did not begin at the beginning.
    struct Origin {
        NodeId node = kNoNode;
        std::uint32_t renamings = 0;
        friend bool operator==(const Origin&, const Origin&) = default;
    };

    template <typename Change>
    void changeBounds(Change change);
    [[nodiscard]] ExploreBounds wantedBounds() const;
    [[nodiscard]] std::optional<Origin> present() const;
    [[nodiscard]] NameDialect dialect() const;
    /// Takes the matrix from the search `job`; its answers follow.
    void take(const ExploreFindings& findings, const std::atomic<bool>* job);
    void takeAnswers(const ExploreFindings& findings, const std::atomic<bool>* job);
    void showFindings();
    void showQuestions();
    void showStuck();
    [[nodiscard]] Way wayToPair(int cell) const;
    [[nodiscard]] static Query pairQuery(int cell);
    QString play(const Query& query, const Way& way);
    QString playFromBeginning(const Query& query, const Way& way);
    QString playFromNow(const Query& query, const Way& way);

    Stage* m_stage = nullptr;
    ExploreBounds m_bounds;
    bool m_fromNow = false;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_job; ///< Of the last search begun; set: it is to end.
    bool m_running = false;                   ///< It has not found its matrix yet.
    QString m_progress;
    ExploreFindings m_findings;
    ExploreBounds m_searchedBounds;         ///< Of the last search begun.
    std::optional<Origin> m_searchedOrigin; ///< Of the same.
    ExploreMatrixModel m_matrix;
    ExploreListModel m_questions;
    ExploreListModel m_stuck;
};

} // namespace finwait

#include "app/models/explore_job.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

constexpr double kMsPerSecond = 1'000;
/// What gets stuck is looked for in no larger space: it takes longer than the search.
constexpr std::size_t kAnalysedStatesMax = 3'000'000;

constexpr std::array<ControlBits, 6> kSegments = {Syn, Syn | Ack, Ack, Fin | Ack, Rst, Rst | Ack};

Query ofKind(Query::Kind kind, std::optional<End> end = std::nullopt) {
    Query query;
    query.kind = kind;
    query.end = end;
    return query;
}

bool isOfTheDiagram(const StateEdge& edge) {
    return edge.source != EdgeSource::Omitted;
}

/// An edge is remembered by the search itself.
QueryAnswer edgeAnswer(const StateSpace& space, const Query& query) {
    QueryAnswer found;
    for (const End end : kBothEnds) {
        const auto& way = space.edge(end, query.edge);
        if (way && (!found.way.exists() || space.length(*way) < found.steps)) {
            found.way = *way;
            found.steps = space.length(*way);
            found.verdict = QueryAnswer::Verdict::Reached;
        }
    }
    if (!found.way.exists() && space.end() == ExploreEnd::Complete)
        found.verdict = QueryAnswer::Verdict::Never;
    return found;
}

} // namespace

std::vector<Query> usualQuestions() {
    std::vector<Query> questions = {ofKind(Query::Kind::ClosedDataLost), ofKind(Query::Kind::HalfOpen),
                                    ofKind(Query::Kind::StuckForEver), ofKind(Query::Kind::ResetAnswered)};
    for (const ControlBits control : kSegments) {
        Query query = ofKind(Query::Kind::SegmentSent);
        query.filter = SegmentFilter::exactly(control);
        questions.push_back(query);
    }
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        if (!isOfTheDiagram(stateEdges()[edge]))
            continue;
        Query query = ofKind(Query::Kind::Edge);
        query.edge = static_cast<EdgeId>(edge);
        questions.push_back(query);
    }
    return questions;
}

ExploreFindings search(const ExploreBounds& bounds, const std::optional<World>& present,
                       const std::atomic<bool>& cancel,
                       const std::function<void(const ExploreProgress&)>& report) {
    const auto space =
        present ? std::make_shared<StateSpace>(bounds, *present) : std::make_shared<StateSpace>(bounds);
    QElapsedTimer timer;
    timer.start();
    space->search(0, [&](const ExploreProgress& progress) {
        report(progress);
        return !cancel;
    });
    ExploreFindings findings;
    findings.space = space;
    findings.seconds = static_cast<double>(timer.elapsed()) / kMsPerSecond;
    return findings;
}

void answerUsualQuestions(ExploreFindings& findings, const std::atomic<bool>& cancel) {
    const StateSpace& space = *findings.space;
    const bool analysed = space.end() == ExploreEnd::Complete && space.size() <= kAnalysedStatesMax;
    for (const Query& query : usualQuestions()) {
        if (cancel)
            return;
        if (query.kind == Query::Kind::StuckForEver && !analysed)
            continue;
        findings.questions.push_back(
            {query, query.kind == Query::Kind::Edge ? edgeAnswer(space, query) : answer(space, query)});
    }
    const auto fates = analysed && !cancel ? Fates::of(space) : std::nullopt;
    if (!fates)
        return;
    findings.stuck = fates->stuck();
    std::ranges::stable_sort(*findings.stuck, {}, &StuckGroup::kind);
}

} // namespace finwait

#include "app/models/forge_model.h"

#include <QStringList>

#include <algorithm>
#include <utility>

#include "app/models/act_text.h"

namespace finwait {

namespace {

constexpr int kStepsAheadMax = 2'000;
constexpr std::uint32_t kIntoWindow = 1'000;
constexpr std::uint32_t kBeforeWindow = 10;

bool knowsPeer(State state) {
    return state != State::Closed && state != State::Listen && state != State::SynSent;
}

QString edgeText(const Transition& transition) {
    const StateEdge& edge = stateEdge(transition.edge);
    return QStringLiteral("%1: %2 → %3")
        .arg(QLatin1Char(letterOf(transition.end)))
        .arg(fromCore(stateName(edge.from)), fromCore(stateName(edge.to)));
}

} // namespace

void ForgeModel::follow() {
    alsoFollow(&Stage::historyChanged);
    connect(stage(), &Stage::numberingChanged, this, &ForgeModel::prefill);
    prefill();
}

void ForgeModel::setReceiver(const QString& letter) {
    const End receiver = letter == QLatin1String("A") ? End::A : End::B;
    if (receiver == m_receiver)
        return;
    m_receiver = receiver;
    prefill();
}

void ForgeModel::setControl(int bits) {
    set(m_fields.control, bits & 0xFF);
}

void ForgeModel::prefill() {
    if (!stage())
        return;
    const Tcb& tcb = stage()->history().world().tcb(m_receiver);
    m_fields = {};
    m_fields.control = tcb.state == State::SynSent ? Syn | Ack : knowsPeer(tcb.state) ? Ack : Syn;
    apply(Exact);
}

void ForgeModel::apply(Preset preset) {
    if (!stage())
        return;
    const Tcb& tcb = stage()->history().world().tcb(m_receiver);
    const End sender = peerOf(m_receiver);
    const Numbering numbering = stage()->numbering();
    const bool knows = knowsPeer(tcb.state);
    SeqNum seq = knows ? tcb.rcvNxt : numbering.iss[indexOf(sender)];
    switch (preset) {
    case Exact:
        break;
    case InWindow:
        seq += std::min(kIntoWindow, std::max(tcb.rcvWnd, 2U) / 2);
        break;
    case OldDuplicate:
        seq = (knows ? tcb.irs : seq) - kBeforeWindow;
        break;
    }
    const SeqNum next = tcb.state == State::Closed || tcb.state == State::Listen
                            ? numbering.iss[indexOf(m_receiver)]
                            : tcb.sndNxt;
    m_fields.seq = numbering.of(sender, seq);
    m_fields.ack = numbering.of(m_receiver, next);
    emit fieldsChanged();
    refresh();
}

std::optional<ForgeAct> ForgeModel::read() {
    ForgeReading reading =
        readForgery(m_fields, m_receiver, stage()->history().world(), stage()->numbering());
    m_troubles = std::move(reading.troubles);
    return isReady() ? std::optional(std::move(reading.act)) : std::nullopt;
}

QString ForgeModel::troubles() const {
    QStringList lines;
    for (const FieldTrouble& trouble : m_troubles)
        lines += trouble.sentence;
    return lines.join(QLatin1Char('\n'));
}

QString ForgeModel::troubleOf(const QString& field) const {
    const auto found = std::ranges::find(m_troubles, field, &FieldTrouble::field);
    return found == m_troubles.end() ? QString() : found->sentence;
}

void ForgeModel::refresh() {
    const std::optional<ForgeAct> act = read();
    std::vector<DecisionRow> rows;
    m_label.clear();
    m_outcome.clear();
    m_accepted = false;
    if (act) {
        m_label = segmentLabel(act->segment, peerOf(m_receiver), stage()->numbering());
        rows = tryOut(*act);
    } else {
        m_verdict = tr("It cannot be made like that");
        m_outcome = troubles();
    }
    m_rows.replaceInPlace(*this, std::move(rows));
    emit outlookChanged();
}

// Lets the world go on by itself until the segment has arrived; the script's later acts are left out.
std::vector<DecisionRow> ForgeModel::tryOut(const ForgeAct& act) {
    World world = stage()->history().world();
    Simulation simulation;
    Report report;
    if (simulation.apply(world, {stage()->playhead(), act}, report) != IntentError::None)
        return {};
    const SegmentId id = report.departures.front().id;
    const bool atOnce = act.delayUs == 0;
    World before = world;
    for (int i = 0; i < kStepsAheadMax && !(report.arrival && report.arrival->id == id); ++i) {
        before = world;
        const Intent intent = atOnce ? Intent{world.now, DeliverAct{id}} : Intent{{}, NextAct{}};
        if (simulation.apply(world, intent, report) != IntentError::None)
            break;
    }
    if (!report.arrival || report.arrival->id != id) {
        m_verdict = tr("Too much happens before it arrives.");
        return {};
    }
    const StepText text = explainStep(report, before, stage()->numbering());
    std::vector<DecisionRow> rows;
    for (const ReasonLine& line : text.reasons)
        rows.push_back(decisionRow(line, report.arrival->to));
    m_accepted = report.arrival->accepted;
    tellOutcome(report, text.reasons);
    return rows;
}

void ForgeModel::tellOutcome(const Report& report, const std::vector<ReasonLine>& reasons) {
    const auto failed = std::find_if(reasons.rbegin(), reasons.rend(), [](const ReasonLine& line) {
        return line.mark == ReasonLine::Mark::Fails;
    });
    if (m_accepted)
        m_verdict = tr("%1 would accept it").arg(receiver());
    else if (failed != reasons.rend())
        m_verdict = tr("%1 would not accept it: %2").arg(receiver(), failed->title);
    else
        m_verdict = tr("%1 would not accept it").arg(receiver());
    QStringList lines;
    for (const Transition& transition : report.transitions)
        lines += edgeText(transition);
    for (const Departure& departure : report.departures)
        lines += tr("%1 answers %2")
                     .arg(QLatin1Char(letterOf(departure.sender)))
                     .arg(segmentLabel(departure.segment, departure.sender, stage()->numbering()));
    if (const QString told = stepResults(report); !told.isEmpty())
        lines += told;
    if (lines.isEmpty())
        lines += m_accepted ? tr("%1 sends nothing and stays in its state.").arg(receiver())
                            : tr("%1 says nothing and stays as it is.").arg(receiver());
    m_outcome = lines.join(QLatin1Char('\n'));
}

QString ForgeModel::inject() {
    if (!stage())
        return {};
    const std::optional<ForgeAct> act = read();
    if (!act)
        return troubles();
    return stage()->attempt(*act);
}

QVariant ForgeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DecisionRow& decision = m_rows.at(index.row());
    switch (role) {
    case VerdictRole:
        return decision.verdict;
    case Qt::DisplayRole:
    case TitleRole:
        return decision.title;
    case DetailsRole:
        return decision.details;
    case CitationRole:
        return decision.citation;
    case RequirementRole:
        return decision.requirement;
    case SentenceRole:
        return decision.sentence;
    case ChangesStateRole:
        return decision.changesState;
    default:
        return {};
    }
}

QHash<int, QByteArray> ForgeModel::roleNames() const {
    return {{VerdictRole, "verdict"},          {TitleRole, "title"},
            {DetailsRole, "details"},          {CitationRole, "citation"},
            {RequirementRole, "requirement"},  {SentenceRole, "sentence"},
            {ChangesStateRole, "changesState"}};
}

} // namespace finwait

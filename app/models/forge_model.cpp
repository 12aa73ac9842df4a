#include "app/models/forge_model.h"

#include <QStringList>

#include <algorithm>

#include "app/models/act_text.h"
#include "core/scenario/segment_json.h"

namespace finwait {

namespace {

constexpr int kStepsAheadMax = 2'000;
constexpr std::int64_t kDelayMsMax = 3'600'000;
constexpr std::uint32_t kIntoWindow = 1'000;
constexpr std::uint32_t kBeforeWindow = 10;
constexpr std::int64_t kOctetMax = 255;
constexpr std::int64_t kNumber16Max = 65'535;
constexpr std::int64_t kNumber32Max = 4'294'967'295;

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
    set(m_control, bits & 0xFF);
}

void ForgeModel::prefill() {
    if (!stage())
        return;
    const Tcb& tcb = stage()->history().world().tcb(m_receiver);
    m_control = tcb.state == State::SynSent ? Syn | Ack : knowsPeer(tcb.state) ? Ack : Syn;
    m_window = QStringLiteral("65535");
    m_urgentPointer = m_delay = QStringLiteral("0");
    m_text.clear();
    m_mss.clear();
    m_windowScale.clear();
    m_timestamps.clear();
    m_sackPermitted = m_damaged = false;
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
    m_seq = numbering.of(sender, seq);
    m_ack = numbering.of(m_receiver, next);
    emit fieldsChanged();
    refresh();
}

std::optional<std::int64_t> ForgeModel::readNumber(const QString& text, const char* field, std::int64_t least,
                                                   std::int64_t most) {
    bool isNumber = false;
    const std::int64_t value = text.trimmed().toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    m_wrongFields += (m_wrongFields.isEmpty() ? QString() : QStringLiteral(" ")) + QLatin1String(field);
    return std::nullopt;
}

SeqNum ForgeModel::readSequence(const QString& text, const char* field, End space) {
    const Numbering numbering = stage()->numbering();
    const std::int64_t least = numbering.relative ? -kNumber32Max : 0;
    const std::int64_t value = readNumber(text, field, least, kNumber32Max).value_or(0);
    const auto octets = static_cast<std::uint32_t>(value);
    return numbering.relative ? numbering.iss[indexOf(space)] + octets : SeqNum(octets);
}

void ForgeModel::readOptions(SegmentOptions& options) {
    if (!m_mss.trimmed().isEmpty())
        options.maximumSegmentSize =
            static_cast<std::uint16_t>(readNumber(m_mss, "mss", 0, kNumber16Max).value_or(0));
    if (!m_windowScale.trimmed().isEmpty())
        options.windowScale =
            static_cast<std::uint8_t>(readNumber(m_windowScale, "windowScale", 0, kOctetMax).value_or(0));
    options.sackPermitted = m_sackPermitted;
    const QStringList stamps = m_timestamps.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (stamps.isEmpty())
        return;
    const auto stamp = [&](int i) {
        const QString text = i < stamps.size() ? stamps[i] : QStringLiteral("0");
        return static_cast<std::uint32_t>(readNumber(text, "timestamps", 0, kNumber32Max).value_or(0));
    };
    options.timestamps = Timestamps{stamp(0), stamp(1)};
}

std::optional<ForgeAct> ForgeModel::read() {
    m_wrongFields.clear();
    const World& world = stage()->history().world();
    const End sender = peerOf(m_receiver);
    ForgeAct act;
    act.to = m_receiver;
    Segment& segment = act.segment;
    segment.source = world.end(sender).config.local;
    segment.destination = world.end(m_receiver).config.local;
    segment.control = static_cast<ControlBits>(m_control);
    segment.seq = readSequence(m_seq, "seq", sender);
    segment.ack = segment.has(Ack) ? readSequence(m_ack, "ack", m_receiver) : SeqNum();
    segment.window = static_cast<std::uint16_t>(readNumber(m_window, "window", 0, kNumber16Max).value_or(0));
    if (segment.has(Urg))
        segment.urgentPointer = static_cast<std::uint16_t>(
            readNumber(m_urgentPointer, "urgentPointer", 0, kNumber16Max).value_or(0));
    segment.checksumDamaged = m_damaged;
    readOptions(segment.options);
    const QByteArray bytes = m_text.toUtf8().left(static_cast<qsizetype>(kSegmentOctetsMax));
    segment.data.assign(bytes.begin(), bytes.end());
    act.delayUs = readNumber(m_delay, "delay", 0, kDelayMsMax).value_or(0) * kMillisecondUs;
    return isReady() ? std::optional(act) : std::nullopt;
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
        m_verdict = tr("A number is missing or too large.");
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
        return tr("A number is missing or too large.");
    return intentErrorText(stage()->perform(*act));
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

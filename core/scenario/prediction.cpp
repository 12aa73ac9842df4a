#include "core/scenario/prediction.h"

#include <algorithm>
#include <array>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

/// Of so many questions one is of the other kind, so that a kind gives nothing away.
constexpr std::uint64_t kOtherKindEvery = 4;
/// How far beyond the right number others are offered.
constexpr std::int32_t kNumberReach = 2;
constexpr std::size_t kNumberChoicesMin = 3;

QuestionKind otherKind(QuestionKind kind) {
    return kind == QuestionKind::State ? QuestionKind::Segment : QuestionKind::State;
}

QuestionKind natural(const Report& next) {
    return next.transitions.empty() ? QuestionKind::Segment : QuestionKind::State;
}

QuestionKind varied(const World& before, const Report& next) {
    return hashOf(before) % kOtherKindEvery == 0 ? otherKind(natural(next)) : natural(next);
}

std::optional<QuestionKind> kindFor(const World& before, const Report& next) {
    if (std::holds_alternative<ObserveAct>(next.act))
        return std::nullopt; // What was seen at one point says too little of what comes next.
    switch (next.kind) {
    case StepKind::UserCall:
        switch (*next.call) {
        case CallKind::Open:
        case CallKind::Close:
        case CallKind::Abort:
            return varied(before, next);
        case CallKind::Send:
        case CallKind::Receive:
            return QuestionKind::Segment;
        case CallKind::Status:
            return std::nullopt;
        }
        return std::nullopt;
    case StepKind::Arrival:
    case StepKind::Timer:
        return varied(before, next);
    case StepKind::Crash:
        return QuestionKind::State;
    case StepKind::Wire:
    case StepKind::Observed:
        return std::nullopt;
    }
    return std::nullopt;
}

template <typename T>
void addOnce(std::vector<T>& list, const T& element) {
    if (std::ranges::find(list, element) == list.end())
        list.push_back(element);
}

/// The first few that are offered, the right one always among them.
template <typename T>
std::vector<T> firstOf(std::vector<T> list) {
    if (list.size() > kChoicesMax)
        list.resize(kChoicesMax);
    return list;
}

void addSuccessors(std::vector<State>& states, State from) {
    for (const StateEdge& edge : stateEdges()) {
        if (edge.from == from && edge.source != EdgeSource::Omitted)
            addOnce(states, edge.to);
    }
}

std::vector<Answer> stateChoices(State now, State right) {
    std::vector<State> states = {right};
    addOnce(states, now);
    addSuccessors(states, now);
    for (std::size_t i = 0; i < states.size() && states.size() < kChoicesMax; ++i)
        addSuccessors(states, State(states[i]));
    states = firstOf(std::move(states));
    std::ranges::sort(states);
    return {states.begin(), states.end()};
}

constexpr ControlBits kSynAck = Syn | Ack;
constexpr ControlBits kPshAck = Psh | Ack;
constexpr ControlBits kFinAck = Fin | Ack;
constexpr ControlBits kRstAck = Rst | Ack;

constexpr std::array kOpeningBits = {ControlBits{Ack}, kSynAck, ControlBits{Syn}, kRstAck, ControlBits{Rst}};
constexpr std::array kOpenBits = {ControlBits{Ack}, kFinAck, ControlBits{Rst}, kPshAck};

std::vector<Answer> segmentChoices(State now, const Answer& right) {
    std::vector<ControlBits> bits;
    if (const auto* control = std::get_if<ControlBits>(&right))
        bits.push_back(*control);
    if (isSynchronized(now)) {
        for (const ControlBits usual : kOpenBits)
            addOnce(bits, usual);
    } else {
        for (const ControlBits usual : kOpeningBits)
            addOnce(bits, usual);
    }
    bits.resize(std::min(bits.size(), kChoicesMax - 1));
    // By what they say: SYN and FIN before ACK, RST last.
    const auto rank = [](ControlBits control) {
        return std::array<bool, 4>{(control & Rst) != 0, (control & Syn) == 0, (control & Fin) == 0,
                                   (control & Ack) != 0};
    };
    std::ranges::sort(bits, [&rank](ControlBits a, ControlBits b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
    });
    std::vector<Answer> choices(bits.begin(), bits.end());
    choices.emplace_back(NoSegment{});
    return choices;
}

std::vector<Answer> numberChoices(const Question& question, const World& world, SeqNum right) {
    const Tcb& tcb = world.tcb(question.end);
    const bool own = question.field == NumberField::Seq;
    const SeqNum base = own ? tcb.iss : tcb.irs;
    std::vector<SeqNum> numbers = {right};
    const auto offer = [&](SeqNum number) {
        if (distance(base, number) >= 0 && distance(base, number) <= distance(base, right) + kNumberReach)
            addOnce(numbers, number);
    };
    offer(own ? tcb.sndNxt : tcb.rcvNxt);
    offer(own ? tcb.sndUna : tcb.irs);
    offer(right + 1);
    offer(right - 1);
    offer(right + 2);
    // A number that nobody could have foreseen: what others might think instead.
    for (const SeqNum other : {SeqNum(0), SeqNum(1), right + 1}) {
        if (numbers.size() < kNumberChoicesMin)
            addOnce(numbers, other);
    }
    numbers = firstOf(std::move(numbers));
    std::ranges::sort(numbers, {}, [base](SeqNum number) { return distance(base, number); });
    return {numbers.begin(), numbers.end()};
}

} // namespace

std::optional<Question> questionAbout(const World& before, const Report& next) {
    const auto kind = kindFor(before, next);
    if (!kind || !next.actor)
        return std::nullopt;
    Question question;
    question.kind = *kind;
    question.end = *next.actor;
    return question;
}

Answer answerIn(const Question& question, const Report& next) {
    if (question.kind == QuestionKind::State)
        return next.after[indexOf(question.end)];
    const Segment* segment = sentBy(question.end, next);
    return segment != nullptr ? Answer(segment->control) : Answer(NoSegment{});
}

std::vector<Answer> choicesFor(const Question& question, const World& world, const Answer& right) {
    switch (question.kind) {
    case QuestionKind::State:
        return stateChoices(world.state(question.end), std::get<State>(right));
    case QuestionKind::Segment:
        return segmentChoices(world.state(question.end), right);
    case QuestionKind::Number:
        return numberChoices(question, world, std::get<SeqNum>(right));
    }
    return {};
}

} // namespace finwait

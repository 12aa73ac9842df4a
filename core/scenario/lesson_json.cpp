#include "core/scenario/lesson_json.h"

#include <array>

#include "core/scenario/segment_json.h"
#include "core/scenario/text_json.h"
#include "core/scenario/word_json.h"

namespace finwait {

namespace {

constexpr std::array<std::string_view, 3> kQuestionNames = {"state", "segment", "number"};
constexpr std::array<std::string_view, 2> kSpanNames = {"step", "arrival"};
constexpr std::array<std::string_view, 2> kFieldNames = {"seq", "ack"};
constexpr std::array<std::string_view, 9> kRuledOutNames = {"abort", "forge", "crash",   "drop", "duplicate",
                                                            "hold",  "delay", "deliver", "link"};

struct Combination {
    std::string_view key;
    Predicate::Kind kind;
};
constexpr std::array kCombinations = {
    Combination{"all", Predicate::Kind::All},
    Combination{"any", Predicate::Kind::Any},
    Combination{"inOrder", Predicate::Kind::InOrder},
};

template <typename E, std::size_t N>
std::string_view nameIn(const std::array<std::string_view, N>& names, E value) {
    return names[static_cast<std::size_t>(value)];
}

/// The members "when" or "before" of an object.
Cue readCueMembers(JsonObject& object, const ItemNames& items) {
    const auto when = object.find("when");
    const auto before = object.find("before");
    if (when && before)
        before->fail(LoadProblem::KeysExclusive, {"\"when\"", "\"before\""});
    if (!when && !before)
        object.value().fail(LoadProblem::KeysAlternative, {"\"when\"", "\"before\""});
    return {readTrigger(when ? *when : *before, items), before.has_value()};
}

Intent readSolutionAct(const JsonValue& value, const ActContext& context) {
    JsonObject object(value);
    Intent intent;
    intent.act = readAct(object, context);
    if (!std::holds_alternative<NextAct>(intent.act))
        intent.at = SimTime{readTime(object.at("atUs"))};
    object.finish();
    return intent;
}

class PredicateReader {
public:
    explicit PredicateReader(const ItemNames& items) : m_items(items) {}

    Predicate read(const JsonValue& value) {
        if (++m_partCount > kGoalPartsMax)
            value.fail(LoadProblem::GoalTooLarge, {std::to_string(kGoalPartsMax)});
        JsonObject object(value);
        Predicate predicate;
        if (!readCombination(object, predicate) && !readWhole(object, predicate)) {
            predicate.trigger = readTrigger(value, m_items);
            return predicate;
        }
        object.finish();
        return predicate;
    }

private:
    bool readCombination(JsonObject& object, Predicate& predicate) {
        for (const Combination& form : kCombinations) {
            const auto parts = object.value().find(form.key);
            if (!parts)
                continue;
            static_cast<void>(object.find(form.key));
            parts->requireArray(kGoalPartsMax, 1);
            predicate.kind = form.kind;
            for (const JsonValue& part : parts->children())
                predicate.parts.push_back(read(part));
            return true;
        }
        return false;
    }

    static bool readWhole(JsonObject& object, Predicate& predicate) {
        if (object.value().find("everyEdge")) {
            predicate.kind = Predicate::Kind::EveryEdge;
            constexpr std::array<std::string_view, 1> kOf = {"figure-5"};
            static_cast<void>(readWord<std::uint8_t>(object.at("everyEdge"), kOf));
            return true;
        }
        if (object.value().find("dataDelivered")) {
            predicate.kind = Predicate::Kind::DataDelivered;
            predicate.sender = readEnd(object.at("dataDelivered"));
            return true;
        }
        return false;
    }

    const ItemNames& m_items;
    std::size_t m_partCount = 0;
};

std::optional<std::uint32_t> readLimit(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    if (!value)
        return std::nullopt;
    return readNumber<std::uint32_t>(*value, 1);
}

void addCue(JsonBlock& block, const Cue& cue, const Script& script) {
    block.addRaw(cue.before ? "before" : "when", writeTrigger(cue.trigger, script));
}

std::string predicateText(const Predicate& predicate, const Script& script, int depth) {
    switch (predicate.kind) {
    case Predicate::Kind::Trigger:
        return writeTrigger(predicate.trigger, script);
    case Predicate::Kind::EveryEdge:
        return JsonLine().add("everyEdge", "figure-5").text();
    case Predicate::Kind::DataDelivered:
        return JsonLine().add("dataDelivered", endName(predicate.sender)).text();
    case Predicate::Kind::All:
    case Predicate::Kind::Any:
    case Predicate::Kind::InOrder:
        break;
    }
    std::vector<std::string> parts;
    for (const Predicate& part : predicate.parts)
        parts.push_back(predicateText(part, script, depth + 1));
    for (const Combination& form : kCombinations) {
        if (form.kind == predicate.kind)
            return JsonLine().addRaw(form.key, jsonList(parts, depth)).text();
    }
    return {};
}

std::string solutionText(const Intent& intent, const ActContext& context) {
    JsonLine line;
    if (!std::holds_alternative<NextAct>(intent.act))
        line.add("atUs", intent.at.us);
    writeAct(line, intent.act, context);
    return line.text();
}

} // namespace

Narration readNarration(const JsonValue& value, const ItemNames& items) {
    JsonObject object(value);
    Narration narration;
    narration.trigger = readTrigger(object.at("when"), items);
    narration.text = readText(object.at("text"));
    object.finish();
    return narration;
}

Cue readCue(const JsonValue& value, const ItemNames& items) {
    JsonObject object(value);
    Cue cue = readCueMembers(object, items);
    object.finish();
    return cue;
}

Question readQuestion(const JsonValue& value, const ItemNames& items) {
    JsonObject object(value);
    Question question;
    question.cue = readCueMembers(object, items);
    question.kind = readWord<QuestionKind>(object.at("ask"), kQuestionNames);
    question.end = readEnd(object.at("end"));
    if (question.kind == QuestionKind::Number)
        question.field = readWord<NumberField>(object.at("field"), kFieldNames);
    else if (const auto span = object.find("after"))
        question.span = readWord<QuestionSpan>(*span, kSpanNames);
    question.prompt = readOptionalText(object, "prompt");
    question.explanation = readOptionalText(object, "explanation");
    object.finish();
    return question;
}

Goal readGoal(const JsonValue& value, const ItemNames& items, const ActContext& context) {
    JsonObject object(value);
    Goal goal;
    goal.text = readText(object.at("text"));
    goal.predicate = PredicateReader(items).read(object.at("reach"));
    goal.stepsMax = readLimit(object, "maxSteps");
    goal.actsMax = readLimit(object, "maxActs");
    if (const auto without = object.find("without"))
        goal.without = readWords<RuledOut>(*without, kRuledOutNames);
    if (const auto hints = object.find("hints")) {
        hints->requireArray(kHintsMax);
        for (const JsonValue& hint : hints->children())
            goal.hints.push_back(readText(hint));
    }
    if (const auto solution = object.find("solution")) {
        solution->requireArray(kSolutionActsMax);
        for (const JsonValue& act : solution->children())
            goal.solution.push_back(readSolutionAct(act, context));
    }
    object.finish();
    return goal;
}

std::string narrationText(const Narration& narration, const Script& script, int depth) {
    JsonBlock block(depth);
    block.addRaw("when", writeTrigger(narration.trigger, script));
    block.add("text", narration.text);
    return block.text();
}

std::string cueText(const Cue& cue, const Script& script) {
    return JsonLine().addRaw(cue.before ? "before" : "when", writeTrigger(cue.trigger, script)).text();
}

std::string questionText(const Question& question, const Script& script, int depth) {
    JsonBlock block(depth);
    addCue(block, question.cue, script);
    block.addRaw("ask", jsonString(nameIn(kQuestionNames, question.kind)));
    block.addRaw("end", jsonString(endName(question.end)));
    if (question.kind == QuestionKind::Number)
        block.addRaw("field", jsonString(nameIn(kFieldNames, question.field)));
    else if (question.span != QuestionSpan::NextStep)
        block.addRaw("after", jsonString(nameIn(kSpanNames, question.span)));
    block.add("prompt", question.prompt);
    block.add("explanation", question.explanation);
    return block.text();
}

std::string goalText(const Goal& goal, const Script& script, const ActContext& context, int depth) {
    JsonBlock block(depth);
    block.add("text", goal.text);
    block.addRaw("reach", predicateText(goal.predicate, script, depth + 1));
    if (goal.stepsMax)
        block.addRaw("maxSteps", std::to_string(*goal.stepsMax));
    if (goal.actsMax)
        block.addRaw("maxActs", std::to_string(*goal.actsMax));
    if (!goal.without.empty())
        block.addRaw("without", wordsText(goal.without, kRuledOutNames));
    std::vector<std::string> hints;
    for (const LocalizedText& hint : goal.hints)
        hints.push_back(jsonText(hint, depth + 2));
    if (!hints.empty())
        block.addRaw("hints", jsonList(hints, depth + 1));
    std::vector<std::string> acts;
    for (const Intent& intent : goal.solution)
        acts.push_back(solutionText(intent, context));
    if (!acts.empty())
        block.addRaw("solution", jsonList(acts, depth + 1));
    return block.text();
}

} // namespace finwait

#include "core/scenario/trigger_json.h"

#include <array>
#include <utility>

#include "core/scenario/json_writer.h"
#include "core/scenario/segment_json.h"
#include "core/scenario/word_json.h"

namespace finwait {

namespace {

constexpr std::array<std::string_view, 2> kEndNames = {"A", "B"};

const auto& timerWords() {
    static const auto kWords = wordsOf<TimerKind, kTimerCount>(timerName);
    return kWords;
}

const auto& callWords() {
    static const auto kWords = wordsOf<CallKind, kCallCount>(callName);
    return kWords;
}

const auto& resultWords() {
    static const auto kWords = wordsOf<ResultCode, kResultCodeCount>(resultName);
    return kWords;
}

std::uint32_t readNth(JsonObject& object) {
    const auto nth = object.find("nth");
    return nth ? readNumber<std::uint32_t>(*nth, 1) : 1;
}

SegmentFilter readFilter(JsonObject& object) {
    SegmentFilter filter;
    const auto control = object.find("control");
    const auto has = object.find("has");
    if (control && has)
        has->fail(LoadProblem::KeysExclusive, {"\"control\"", "\"has\""});
    if (control)
        filter.control = readControl(*control);
    if (has)
        filter.has = readControl(*has);
    if (const auto text = object.find("hasText"))
        filter.text = text->asBoolean();
    if (const auto retransmission = object.find("retransmission"))
        filter.retransmission = retransmission->asBoolean();
    return filter;
}

SegmentFilter readFilterAt(JsonObject& parent, std::string_view key) {
    SegmentFilter filter;
    if (const auto value = parent.find(key)) {
        JsonObject object(*value);
        filter = readFilter(object);
        object.finish();
    }
    return filter;
}

template <typename T>
T readCounted(JsonObject& object, std::string_view senderKey) {
    T trigger;
    trigger.sender = readEnd(object.at(senderKey));
    trigger.nth = readNth(object);
    trigger.filter = readFilter(object);
    return trigger;
}

template <typename T>
T readTimer(JsonObject& object, std::string_view key) {
    T trigger;
    trigger.end = readEnd(object.at("end"));
    trigger.timer = readWord<TimerKind>(object.at(key), timerWords());
    trigger.nth = readNth(object);
    return trigger;
}

Trigger readAtTime(JsonObject& object, const ItemNames&) {
    return AtTime{SimTime{readTime(object.at("atUs"))}};
}

Trigger readEnters(JsonObject& object, const ItemNames&) {
    EntersState trigger;
    trigger.end = readEnd(object.at("end"));
    trigger.state = readState(object.at("enters"));
    if (const auto from = object.find("from"))
        trigger.from = readState(*from);
    trigger.nth = readNth(object);
    return trigger;
}

Trigger readSent(JsonObject& object, const ItemNames&) {
    return readCounted<SegmentSent>(object, "sent");
}

Trigger readDelivered(JsonObject& object, const ItemNames&) {
    return readCounted<SegmentDelivered>(object, "delivered");
}

Trigger readLost(JsonObject& object, const ItemNames&) {
    return readCounted<SegmentLost>(object, "lost");
}

Trigger readAnswers(JsonObject& object, const ItemNames&) {
    SegmentAnswered trigger;
    trigger.end = readEnd(object.at("answers"));
    trigger.arrival = readFilterAt(object, "arrival");
    trigger.reply = readFilterAt(object, "reply");
    trigger.nth = readNth(object);
    return trigger;
}

Trigger readStates(JsonObject& object, const ItemNames&) {
    StatesTogether trigger;
    const JsonValue value = object.at("states");
    JsonObject pair(value);
    for (const End end : kBothEnds) {
        if (const auto state = pair.find(endName(end)))
            trigger.states[indexOf(end)] = readState(*state);
    }
    pair.finish();
    if (!trigger.states[0] && !trigger.states[1])
        value.fail(LoadProblem::KeysAlternative, {"\"A\"", "\"B\""});
    return trigger;
}

Trigger readAcknowledged(JsonObject& object, const ItemNames&) {
    DataAcknowledged trigger;
    trigger.end = readEnd(object.at("end"));
    trigger.octets = readNumber<std::uint32_t>(object.at("acknowledged"), 1);
    return trigger;
}

Trigger readStarts(JsonObject& object, const ItemNames&) {
    return readTimer<TimerStarts>(object, "starts");
}

Trigger readExpires(JsonObject& object, const ItemNames&) {
    return readTimer<TimerExpires>(object, "expires");
}

Trigger readTold(JsonObject& object, const ItemNames&) {
    ResultTold trigger;
    trigger.end = readEnd(object.at("end"));
    trigger.code = readWord<ResultCode>(object.at("told"), resultWords());
    if (const auto call = object.find("call"))
        trigger.call = readWord<CallKind>(*call, callWords());
    trigger.nth = readNth(object);
    return trigger;
}

Trigger readDone(JsonObject& object, const ItemNames& items) {
    return ItemDone{items.read(object.at("done"))};
}

struct TriggerForm {
    std::string_view key; ///< By which an object is known for this trigger.
    Trigger (*read)(JsonObject&, const ItemNames&);
};

constexpr std::array kForms = {
    TriggerForm{"atUs", readAtTime},   TriggerForm{"enters", readEnters},
    TriggerForm{"sent", readSent},     TriggerForm{"delivered", readDelivered},
    TriggerForm{"lost", readLost},     TriggerForm{"answers", readAnswers},
    TriggerForm{"states", readStates}, TriggerForm{"acknowledged", readAcknowledged},
    TriggerForm{"starts", readStarts}, TriggerForm{"expires", readExpires},
    TriggerForm{"told", readTold},     TriggerForm{"done", readDone},
};

constexpr auto kFormKeys = [] {
    std::array<std::string_view, kForms.size()> keys;
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = kForms[i].key;
    return keys;
}();

void writeFilter(JsonLine& line, const SegmentFilter& filter) {
    if (filter.control)
        line.add("control", std::string_view(controlNames(*filter.control)));
    if (filter.has != 0)
        line.add("has", std::string_view(controlNames(filter.has)));
    if (filter.text)
        line.add("hasText", *filter.text);
    if (filter.retransmission)
        line.add("retransmission", *filter.retransmission);
}

class TriggerWriter {
public:
    explicit TriggerWriter(const Script& script) : m_script(script) {}

    void operator()(const AtTime& trigger) { m_line.add("atUs", trigger.at.us); }
    void operator()(const EntersState& trigger) {
        m_line.add("end", endName(trigger.end)).add("enters", stateName(trigger.state));
        if (trigger.from)
            m_line.add("from", stateName(*trigger.from));
        addNth(trigger.nth);
    }
    void operator()(const SegmentSent& trigger) { writeCounted("sent", trigger); }
    void operator()(const SegmentDelivered& trigger) { writeCounted("delivered", trigger); }
    void operator()(const SegmentLost& trigger) { writeCounted("lost", trigger); }
    void operator()(const SegmentAnswered& trigger) {
        m_line.add("answers", endName(trigger.end));
        addFilter("arrival", trigger.arrival);
        addFilter("reply", trigger.reply);
        addNth(trigger.nth);
    }
    void operator()(const StatesTogether& trigger) {
        JsonLine states;
        for (const End end : kBothEnds) {
            if (const auto& state = trigger.states[indexOf(end)])
                states.add(endName(end), stateName(*state));
        }
        m_line.addRaw("states", states.text());
    }
    void operator()(const DataAcknowledged& trigger) {
        m_line.add("end", endName(trigger.end)).add("acknowledged", trigger.octets);
    }
    void operator()(const TimerStarts& trigger) { writeTimer("starts", trigger); }
    void operator()(const TimerExpires& trigger) { writeTimer("expires", trigger); }
    void operator()(const ResultTold& trigger) {
        m_line.add("end", endName(trigger.end)).add("told", resultName(trigger.code));
        if (trigger.call)
            m_line.add("call", callName(*trigger.call));
        addNth(trigger.nth);
    }
    void operator()(const ItemDone& trigger) {
        m_line.add("done", std::string_view(m_script[trigger.item].name));
    }

    [[nodiscard]] std::string text() const { return m_line.text(); }

private:
    void addNth(std::uint32_t nth) {
        if (nth != 1)
            m_line.add("nth", nth);
    }
    void addFilter(std::string_view key, const SegmentFilter& filter) {
        if (filter == SegmentFilter{})
            return;
        JsonLine line;
        writeFilter(line, filter);
        m_line.addRaw(key, line.text());
    }
    template <typename T>
    void writeCounted(std::string_view key, const T& trigger) {
        m_line.add(key, endName(trigger.sender));
        addNth(trigger.nth);
        writeFilter(m_line, trigger.filter);
    }
    template <typename T>
    void writeTimer(std::string_view key, const T& trigger) {
        m_line.add("end", endName(trigger.end)).add(key, timerName(trigger.timer));
        addNth(trigger.nth);
    }

    const Script& m_script;
    JsonLine m_line;
};

} // namespace

std::uint32_t ItemNames::read(const JsonValue& name) const {
    const auto found = m_indices.find(name.asString());
    if (found == m_indices.end())
        name.fail(LoadProblem::ItemUnknown, {quotedStart(name.asString())});
    return found->second;
}

std::optional<Trigger> readTriggerMembers(JsonObject& object, const ItemNames& items) {
    for (const TriggerForm& form : kForms) {
        if (object.value().find(form.key))
            return form.read(object, items);
    }
    return std::nullopt;
}

Trigger readTrigger(const JsonValue& value, const ItemNames& items) {
    JsonObject object(value);
    const auto trigger = readTriggerMembers(object, items);
    if (!trigger) {
        for (const JsonValue& member : value.children()) {
            if (member.key() != "end" && member.key() != "nth")
                member.failKey(kFormKeys);
        }
        std::string forms;
        for (const std::string_view key : kFormKeys)
            forms += (forms.empty() ? "" : ", ") + std::string(key);
        value.fail(LoadProblem::TriggerMissing, {std::move(forms)});
    }
    object.finish();
    return *trigger;
}

std::string writeTrigger(const Trigger& trigger, const Script& script) {
    TriggerWriter writer(script);
    std::visit(writer, trigger);
    return writer.text();
}

std::string_view endName(End end) {
    return kEndNames[indexOf(end)];
}

End readEnd(const JsonValue& value) {
    return readWord<End>(value, kEndNames);
}

State readState(const JsonValue& value) {
    static const auto kWords = wordsOf<State, kStateCount>(stateName);
    return readWord<State>(value, kWords);
}

std::int64_t readTime(const JsonValue& value) {
    return value.asInteger(0, kFileTimeMaxUs);
}

std::int64_t readDuration(const JsonValue& value) {
    return value.asInteger(0, kFileDurationMaxUs);
}

} // namespace finwait

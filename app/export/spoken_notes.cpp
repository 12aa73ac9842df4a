#include "app/export/spoken_notes.h"

#include "app/models/format.h"
#include "core/scenario/numbered_text.h"

namespace finwait {

namespace {

/// The initial numbers that the ends chose, and when.
struct ChosenNumber {
    StepIndex step = 0;
    End end = End::A;
    SeqNum iss;
};

/// The numbers of a step. An end that has chosen none yet is counted from the one that it will choose.
Numbering numberingAt(const std::vector<ChosenNumber>& chosen, StepIndex step, bool relative) {
    Numbering numbering;
    numbering.relative = relative;
    std::array<bool, 2> known{};
    for (const ChosenNumber& number : chosen) {
        const std::size_t end = indexOf(number.end);
        if (number.step > step && known[end])
            continue;
        numbering.iss[end] = number.iss;
        known[end] = true;
    }
    return numbering;
}

class NoteTaker {
public:
    explicit NoteTaker(const Scenario& scenario)
        : m_scenario(scenario)
        , m_triggers(scenario.narration.size()) {}

    struct Spoken {
        StepIndex step = 0;
        std::size_t narration = 0;
    };

    void hear(const World& world, const Report& report) {
        for (const Departure& departure : report.departures) {
            if (departure.origin == SegmentOrigin::Sent && departure.segment.has(Syn))
                m_chosen.push_back({m_step, departure.sender, departure.segment.seq});
        }
        if (m_step > 0)
            listen(world, report);
        ++m_step;
    }

    [[nodiscard]] const std::vector<Spoken>& spoken() const { return m_spoken; }
    [[nodiscard]] const std::vector<ChosenNumber>& chosen() const { return m_chosen; }

private:
    /// Of what is due at once the last is said, as in the window.
    void listen(const World& world, const Report& report) {
        std::optional<std::size_t> said;
        for (std::size_t i = 0; i < m_triggers.size(); ++i) {
            if (observe(m_scenario.narration[i].trigger, m_triggers[i], world, report))
                said = i;
        }
        if (said)
            m_spoken.push_back({m_step, *said});
    }

    const Scenario& m_scenario;
    std::vector<TriggerState> m_triggers;
    std::vector<Spoken> m_spoken;
    std::vector<ChosenNumber> m_chosen;
    StepIndex m_step = 0;
};

} // namespace

std::vector<SpokenNote> spokenNotes(const History& history, const Scenario& scenario, const QString& language,
                                    bool relativeNumbers) {
    NoteTaker taker(scenario);
    history.replay(0,
                   [&taker](NodeId, const World& world, const Report& report) { taker.hear(world, report); });
    std::vector<SpokenNote> notes;
    for (const auto& [step, narration] : taker.spoken()) {
        const Numbering numbering = numberingAt(taker.chosen(), step, relativeNumbers);
        const auto write = [&numbering](End end, SeqNum number) {
            return numbering.of(end, number).toStdString();
        };
        notes.push_back(
            {step, fromCore(withNumbers(textIn(scenario.narration[narration].text, language.toStdString()),
                                        write))});
    }
    return notes;
}

} // namespace finwait

#include "core/scenario/scenario_check.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/scenario/act_json.h"
#include "core/scenario/playthrough.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

struct Finding {
    std::string jsonPointer;
    LoadProblem problem{};
    std::vector<std::string> operands;
};

std::string at(std::string_view list, std::size_t index) {
    return "/" + std::string(list) + "/" + std::to_string(index);
}

/// All texts of a scenario with where they stand.
std::vector<std::pair<std::string, const LocalizedText*>> textsOf(const Scenario& scenario) {
    std::vector<std::pair<std::string, const LocalizedText*>> texts = {
        {"/title", &scenario.title}, {"/summary", &scenario.summary}, {"/variant", &scenario.variant}};
    for (std::size_t i = 0; i < scenario.narration.size(); ++i)
        texts.emplace_back(at("narration", i) + "/text", &scenario.narration[i].text);
    for (std::size_t i = 0; i < scenario.questions.size(); ++i) {
        texts.emplace_back(at("questions", i) + "/prompt", &scenario.questions[i].prompt);
        texts.emplace_back(at("questions", i) + "/explanation", &scenario.questions[i].explanation);
    }
    for (std::size_t i = 0; i < scenario.goals.size(); ++i) {
        texts.emplace_back(at("goals", i) + "/text", &scenario.goals[i].text);
        for (std::size_t j = 0; j < scenario.goals[i].hints.size(); ++j)
            texts.emplace_back(at("goals", i) + at("hints", j), &scenario.goals[i].hints[j]);
    }
    std::erase_if(texts, [](const auto& text) { return text.second->empty(); });
    return texts;
}

/// What has come to pass on any of the paths that a scenario is meant to be played on.
class Rehearsal {
public:
    explicit Rehearsal(const Scenario& scenario)
        : m_scenario(scenario)
        , m_initial(makeWorld(scenario))
        , m_questionCues(cuesOf(scenario.questions))
        , m_itemsDone(scenario.script.size())
        , m_said(scenario.narration.size())
        , m_asked(scenario.questions.size())
        , m_answered(scenario.questions.size())
        , m_paused(scenario.breakpoints.size()) {}

    void playAll() {
        playUndisturbed();
        for (std::size_t i = 0; i < m_scenario.goals.size(); ++i)
            playSolution(i);
    }

    std::vector<Finding> findings() {
        complain(m_itemsDone, "script", LoadProblem::ItemNeverDone);
        complain(m_said, "narration", LoadProblem::NarrationNeverSaid);
        complain(m_asked, "questions", LoadProblem::QuestionNeverAsked);
        complain(m_paused, "breakpoints", LoadProblem::BreakpointNeverReached);
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            if (m_asked[i] && !m_answered[i])
                m_findings.push_back({at("questions", i), LoadProblem::QuestionUnanswered, {}});
        }
        if (m_scenario.until && !m_over)
            m_findings.push_back({"/until", LoadProblem::UntilNeverReached, {}});
        return std::move(m_findings);
    }

private:
    /// One path, with everything that listens along it.
    struct Path {
        Path(const Scenario& scenario, const World& initial, std::span<const Cue> questions)
            : play(initial, scenario.script)
            , questions(questions, scenario.script)
            , breakpoints(scenario.breakpoints, scenario.script)
            , narration(scenario.narration.size()) {}

        Playthrough play;
        CueWatch questions;
        CueWatch breakpoints;
        std::vector<TriggerState> narration;
        TriggerState until;
    };

    void playUndisturbed() {
        std::vector<GoalCursor> goals;
        for (const Goal& goal : m_scenario.goals)
            goals.push_back(beginGoal(goal));
        const auto result = play({}, [&](const Path& path) {
            for (std::size_t i = 0; i < goals.size(); ++i)
                observe(m_scenario.goals[i], goals[i], path.play.world(), path.play.report());
        });
        if (!result.quiet && !result.stopped)
            m_findings.push_back({"", LoadProblem::GoesOn, {std::to_string(kCheckStepsMax)}});
        for (std::size_t i = 0; i < goals.size(); ++i) {
            if (goals[i].status == GoalStatus::Reached)
                m_findings.push_back({at("goals", i), LoadProblem::GoalByItself, {}});
        }
    }

    void playSolution(std::size_t index) {
        const Goal& goal = m_scenario.goals[index];
        if (goal.solution.empty())
            return;
        GoalCursor cursor = beginGoal(goal);
        const auto result = play(goal.solution, [&](const Path& path) {
            observe(goal, cursor, path.play.world(), path.play.report());
        });
        const std::string place = at("goals", index) + "/solution";
        if (result.failedAct)
            m_findings.push_back({place + "/" + std::to_string(*result.failedAct),
                                  LoadProblem::SolutionImpossible,
                                  {std::string(intentErrorWords(result.error))}});
        else if (cursor.status != GoalStatus::Reached)
            m_findings.push_back({place, LoadProblem::SolutionMisses, {}});
    }

    template <typename OnStep>
    Playthrough::Result play(const std::vector<Intent>& acts, OnStep onStep) {
        Path path(m_scenario, m_initial, m_questionCues);
        ask(path, path.questions.begin(m_initial));
        note(m_paused, path.breakpoints.begin(m_initial));
        return path.play.play(acts, kCheckStepsMax, [&] {
            listen(path);
            onStep(path);
            return !path.until.fired;
        });
    }

    void listen(Path& path) {
        const World& world = path.play.world();
        const Report& report = path.play.report();
        if (report.scriptItem)
            m_itemsDone[*report.scriptItem] = true;
        for (std::size_t i = 0; i < path.narration.size(); ++i) {
            if (observe(m_scenario.narration[i].trigger, path.narration[i], world, report))
                m_said[i] = true;
        }
        ask(path, path.questions.step(world, report));
        note(m_paused, path.breakpoints.step(world, report));
        if (m_scenario.until && observe(*m_scenario.until, path.until, world, report))
            m_over = true;
    }

    void ask(const Path& path, const std::vector<std::uint32_t>& coming) {
        note(m_asked, coming);
        for (const std::uint32_t i : coming) {
            if (rightAnswer(m_scenario.questions[i], path.play.world(), m_scenario.script,
                            path.play.scriptCursor()))
                m_answered[i] = true;
        }
    }

    static void note(std::vector<bool>& seen, const std::vector<std::uint32_t>& coming) {
        for (const std::uint32_t i : coming)
            seen[i] = true;
    }

    void complain(const std::vector<bool>& seen, std::string_view list, LoadProblem problem) {
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (!seen[i])
                m_findings.push_back({at(list, i), problem, {}});
        }
    }

    const Scenario& m_scenario;
    World m_initial;
    std::vector<Cue> m_questionCues;
    std::vector<bool> m_itemsDone;
    std::vector<bool> m_said;
    std::vector<bool> m_asked;
    std::vector<bool> m_answered;
    std::vector<bool> m_paused;
    bool m_over = false;
    std::vector<Finding> m_findings;
};

void findMissingLanguages(const Scenario& scenario, std::vector<Finding>& findings) {
    const auto texts = textsOf(scenario);
    std::set<std::string> languages;
    for (const auto& [pointer, text] : texts) {
        for (const auto& [language, words] : *text)
            languages.insert(language);
    }
    for (const auto& [pointer, text] : texts) {
        for (const std::string& language : languages) {
            if (!text->contains(language))
                findings.push_back({pointer, LoadProblem::LanguageMissing, {language}});
        }
    }
}

std::vector<LoadError> located(const std::vector<Finding>& findings, const JsonDocument& document) {
    std::vector<LoadError> errors;
    for (const Finding& finding : findings) {
        const auto offset = document.entry(document.find(finding.jsonPointer)).offset;
        errors.push_back(document.errorAt(offset, finding.jsonPointer, finding.problem, finding.operands));
    }
    std::ranges::stable_sort(errors, {},
                             [](const LoadError& error) { return std::pair(error.line, error.column); });
    return errors;
}

} // namespace

std::vector<LoadError> checkScenario(std::string_view text, std::string_view name) {
    const ScenarioOrError loaded = loadScenario(text, name);
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return {*error};
    const auto& scenario = std::get<Scenario>(loaded);
    Rehearsal rehearsal(scenario);
    rehearsal.playAll();
    std::vector<Finding> findings = rehearsal.findings();
    findMissingLanguages(scenario, findings);
    return located(findings, std::get<JsonDocument>(parseJson(text, name, kScenarioValuesMax)));
}

} // namespace finwait

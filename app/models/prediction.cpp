#include "app/models/prediction.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

#include "app/text/question_text.h"
#include "app/text/step_paragraph.h"
#include "app/text/step_text.h"
#include "core/scenario/numbered_text.h"

namespace finwait {

namespace {

// A fast reader, and the time to look at all.
constexpr qint64 kLookMs = 500;
constexpr qint64 kLetterMs = 18;
constexpr qint64 kIdeographMs = 60;
constexpr std::size_t kStepsSearched = 64; ///< In which an initial number is looked for.

Prediction::Clock steadyClock() {
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

bool isIdeograph(QChar character) {
    return character.script() == QChar::Script_Han;
}

/// The line that decided a step.
const ReasonLine* decidingLine(const std::vector<ReasonLine>& lines, const Report& report) {
    const std::vector<Rule> rules = settlingRules(report);
    const ReasonLine* deciding = nullptr;
    for (const ReasonLine& line : lines) {
        if (line.mark == ReasonLine::Mark::Absent)
            continue;
        deciding = &line;
        if (!rules.empty() && line.rule == rules.back())
            break;
    }
    return deciding;
}

} // namespace

Prediction::Prediction(Stage* stage, Playback* playback, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_playback(playback)
    , m_clock(steadyClock())
    , m_finder(*stage) {
    m_finder.begin();
    m_stage->setKeeper([this](bool anew) { return lastShown(anew); });
    connect(m_stage, &Stage::cursorChanged, this, &Prediction::follow);
    connect(m_stage, &Stage::retranslated, this, &Prediction::wordAnew);
    connect(m_stage, &Stage::numberingChanged, this, &Prediction::wordAnew);
}

Prediction::~Prediction() {
    m_stage->setKeeper({});
}

qint64 Prediction::readingMs(const QString& text) {
    const auto ideographs = std::count_if(text.begin(), text.end(), isIdeograph);
    return kLookMs + ideographs * kIdeographMs + (text.size() - ideographs) * kLetterMs;
}

void Prediction::setLessonQuestions(bool on) {
    if (on == m_wanted.scenario)
        return;
    m_wanted.scenario = on;
    m_stage->reconsider();
    follow();
    emit wantedChanged();
}

void Prediction::setEveryStep(bool on) {
    if (on == m_wanted.everyStep)
        return;
    m_wanted.everyStep = on;
    m_playback->pause();
    m_stage->setPlayhead(m_stage->history().world().now);
    m_stage->reconsider();
    follow();
    emit wantedChanged();
}

void Prediction::setTogether(bool together) {
    if (together == m_together)
        return;
    m_together = together;
    emit togetherChanged();
}

void Prediction::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
    wordAnew();
}

void Prediction::wordAnew() {
    if (m_phase != Phase::Idle)
        wordQuestion();
    if (isTold())
        wordAnswer();
    emit changed();
}

bool Prediction::isAboutState() const {
    return m_phase != Phase::Idle && m_put.question.kind == QuestionKind::State;
}

QString Prediction::end() const {
    return m_phase == Phase::Idle ? QString() : QString(QLatin1Char(letterOf(m_put.question.end)));
}

std::optional<std::size_t> Prediction::lastShown(bool anew) {
    const History& history = m_stage->history();
    if (anew) {
        m_finder.begin();
        m_roundIsNew = true;
        m_askedCount = 0;
        m_rightCount = 0;
        clear();
    } else if (isAsking() && m_put.number != PutQuestion::kOfStep
               && history.parent(history.cursor()) == m_put.node
               && !history.node(history.cursor()).scripted) {
        m_finder.carryOn(m_put);
    }
    m_next = m_finder.first(history.depth(history.cursor()), m_wanted);
    return m_next ? std::optional<std::size_t>(m_next->step) : std::nullopt;
}

/// The cursor moved, or other questions are wanted.
void Prediction::follow() {
    m_finder.noteSeen();
    const auto here = static_cast<std::size_t>(m_stage->stepIndex());
    const bool isHere = m_next && m_next->step == here;
    const auto sameAsPut = [this] { return m_next->node == m_put.node && m_next->number == m_put.number; };
    if (isTold()) {
        const bool onItsWay = here >= m_put.step && here <= m_put.answerStep()
                              && m_stage->history().path()[m_put.step] == m_put.node;
        if (onItsWay)
            return;
        clear();
    }
    if (isAsking() && (!isHere || !sameAsPut()))
        clear();
    if (m_phase == Phase::Idle && isHere)
        put(*m_next);
    emit changed();
}

void Prediction::put(const PutQuestion& question) {
    m_phase = Phase::Asking;
    m_put = question;
    m_wasSeen = m_finder.isSeen(question);
    m_choices = choicesFor(question.question, m_stage->history().world(), question.right.answer);
    m_answerPlace = static_cast<int>(std::ranges::find(m_choices, question.right.answer) - m_choices.begin());
    m_picked = -1;
    m_standing = Standing::Counts;
    wordQuestion();
    m_putAtMs = m_clock();
}

/// Numbers that the ends have not chosen yet are counted from those that they will.
Numbering Prediction::numbering() const {
    Numbering numbering = m_stage->numbering();
    const auto isMissing = [](SeqNum iss) { return iss == SeqNum(); };
    if (std::ranges::none_of(numbering.iss, isMissing))
        return numbering;
    const std::span<const NodeId> path = m_stage->history().path();
    const auto ahead = path.subspan(static_cast<std::size_t>(m_stage->stepIndex()));
    m_stage->history().replay(
        ahead.first(std::min(ahead.size(), kStepsSearched)), [&](NodeId, const World& world, const Report&) {
            for (const End end : kBothEnds) {
                if (isMissing(numbering.iss[indexOf(end)]) && isSynchronized(world.state(end)))
                    numbering.iss[indexOf(end)] = world.tcb(end).iss;
            }
        });
    return numbering;
}

QString Prediction::said(const LocalizedText& text) const {
    const Numbering numbers = numbering();
    const auto write = [&numbers](End end, SeqNum number) { return numbers.of(end, number).toStdString(); };
    return text.empty() ? QString() : fromCore(withNumbers(textIn(text, m_language.toStdString()), write));
}

QString Prediction::inWords(const Answer& answer) const {
    return answerText(m_put.question, answer, numbering(), m_stage->dialect());
}

void Prediction::wordQuestion() {
    const History& history = m_stage->history();
    if (!m_put.question.prompt.empty())
        m_prompt = said(m_put.question.prompt);
    else if (m_put.number == PutQuestion::kOfStep)
        m_prompt = stepQuestionText(m_put.question, history.reportAt(history.path()[m_put.answerStep()]));
    else
        m_prompt = questionText(m_put.question);
    m_choiceTexts.clear();
    for (const Answer& choice : m_choices)
        m_choiceTexts += inWords(choice);
}

void Prediction::answer(int place) {
    if (isAsking() && place >= 0 && place < m_choiceTexts.size())
        takeAnswer(m_choices[static_cast<std::size_t>(place)]);
}

bool Prediction::answerState(int state) {
    if (!isAsking() || !isAboutState() || state < 0 || state >= static_cast<int>(kStateCount))
        return false;
    takeAnswer(static_cast<State>(state));
    return true;
}

void Prediction::takeAnswer(const Answer& given) {
    const bool right = given == m_put.right.answer;
    const auto place = std::ranges::find(m_choices, given);
    m_picked = place == m_choices.end() ? -1 : static_cast<int>(place - m_choices.begin());
    m_given = given;
    m_standing = standing();
    if (m_standing == Standing::Counts)
        count(right);
    tell(right ? Outcome::Right : Outcome::Wrong);
}

void Prediction::reveal() {
    if (isAsking())
        tell(Outcome::Shown);
}

Prediction::Standing Prediction::standing() const {
    if (m_together)
        return Standing::Together;
    if (m_wasSeen)
        return Standing::Seen;
    return m_clock() - m_putAtMs < readingMs(m_prompt) ? Standing::TooFast : Standing::Counts;
}

QString Prediction::note() const {
    switch (m_standing) {
    case Standing::Counts:
    case Standing::Together:
        return {};
    case Standing::Seen:
        return tr("It does not count: you had seen this step before.");
    case Standing::TooFast:
        return tr("It does not count: that was faster than the question can be read.");
    }
    return {};
}

QString Prediction::outcome() const {
    if (!isTold())
        return {};
    switch (m_outcome) {
    case Outcome::Right:
        return QStringLiteral("right");
    case Outcome::Wrong:
        return QStringLiteral("wrong");
    case Outcome::Shown:
        return QStringLiteral("shown");
    }
    return {};
}

void Prediction::count(bool right) {
    if (m_roundIsNew)
        emit roundBegan();
    m_roundIsNew = false;
    ++m_askedCount;
    m_rightCount += right ? 1 : 0;
    emit counted(right);
}

void Prediction::tell(Outcome outcome) {
    m_phase = Phase::Told;
    m_outcome = outcome;
    m_finder.settle(m_put);
    wordAnswer();
    m_stage->reconsider();
    emit changed();
    m_playback->playTo(static_cast<int>(m_put.answerStep()));
}

void Prediction::wordAnswer() {
    const QString answer = inWords(m_put.right.answer);
    switch (m_outcome) {
    case Outcome::Right:
        m_verdict = rightText(answer);
        break;
    case Outcome::Wrong:
        m_verdict = wrongText(inWords(m_given), answer);
        break;
    case Outcome::Shown:
        m_verdict = shownText(answer);
        break;
    }
    wordRule();
}

void Prediction::wordRule() {
    const History& history = m_stage->history();
    const std::vector<NodeId>& path = history.path();
    m_rule = {};
    m_explanation = said(m_put.question.explanation);
    const std::size_t step = m_put.answerStep();
    if (step >= path.size())
        return;
    const Report report = history.reportAt(path[step]);
    const StepText words =
        explainStep(report, history.worldAt(path[step - 1]), numbering(), m_stage->dialect());
    if (m_explanation.isEmpty())
        m_explanation = words.paragraph;
    if (const ReasonLine* line = decidingLine(words.reasons, report))
        m_rule = decisionRow(*line, report.actor);
}

void Prediction::clear() {
    m_phase = Phase::Idle;
    m_prompt.clear();
    m_choices.clear();
    m_choiceTexts.clear();
    m_picked = -1;
    m_answerPlace = -1;
    m_standing = Standing::Counts;
    m_verdict.clear();
    m_explanation.clear();
    m_rule = {};
}

void Prediction::passTo(int step) {
    const QuestionFinder::Wanted wanted = std::exchange(m_wanted, {});
    m_stage->reconsider();
    m_stage->goToStep(step);
    m_wanted = wanted;
    m_stage->reconsider();
    follow();
}

void Prediction::goOn() {
    if (!isTold())
        return;
    m_playback->pause();
    m_stage->goToStep(static_cast<int>(m_put.answerStep()));
    clear();
    follow();
}

bool Prediction::mayMove() {
    if (isTold() && !m_playback->isAnimating()) {
        goOn();
        return !isAsking();
    }
    if (isAsking())
        emit ignored();
    return !isAsking();
}

void Prediction::next() {
    if (mayMove())
        m_playback->next();
}

void Prediction::toggle() {
    if (mayMove())
        m_playback->toggle();
}

} // namespace finwait

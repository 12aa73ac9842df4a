// Questions before any step, and what they offer to choose from.
#include <QTest>

#include "core/history/history.h"
#include "core/scenario/prediction.h"
#include "core/scenario/scenario_loader.h"
#include "scenario_files.h"

using namespace finwait;

namespace {

QString inWords(const Answer& answer) {
    if (const auto* state = std::get_if<State>(&answer))
        return QString::fromStdString(std::string(stateName(*state)));
    if (const auto* control = std::get_if<ControlBits>(&answer))
        return QString::fromStdString(controlNames(*control));
    if (const auto* number = std::get_if<SeqNum>(&answer))
        return QString::number(number->value());
    return QStringLiteral("none");
}

QString inWords(const std::vector<Answer>& answers) {
    QStringList words;
    for (const Answer& answer : answers)
        words += inWords(answer);
    return words.join(QLatin1Char(' '));
}

Scenario scenario(const QString& name) {
    return std::get<Scenario>(loadScenarioFile(scenarioPath(name).toStdString()));
}

} // namespace

class PredictionTest : public QObject {
    Q_OBJECT

private slots:
    void everyStepOfALesson();
    void rightAnswersAreOffered_data();
    void rightAnswersAreOffered();
    void choices_data();
    void choices();
    void numbersAreNearTheRightOne();
    void acrossTheWrap();
};

/// What is asked about a whole lesson: calls and arrivals are, acts on the wire are not.
void PredictionTest::everyStepOfALesson() {
    const Scenario lesson = scenario(QStringLiteral("fin-lost"));
    History history(makeWorld(lesson), lesson.script);
    int asked = 0;
    int passedOver = 0;
    World before = history.world();
    while (history.forward()) {
        const Report& report = history.report();
        const auto question = questionAbout(before, report);
        QCOMPARE(question.has_value(), report.kind != StepKind::Wire);
        question ? ++asked : ++passedOver;
        if (question) {
            QCOMPARE(question->end, *report.actor);
            QCOMPARE(questionAbout(before, report), question);
            // As found by playing on from the moment itself.
            history.back();
            const auto simulated =
                rightAnswer(*question, history.world(), history.script(), history.scriptCursor());
            history.forward();
            QVERIFY(simulated && simulated->stepCount == 1);
            QCOMPARE(inWords(simulated->answer), inWords(answerIn(*question, report)));
        }
        before = history.world();
    }
    QVERIFY(asked > 8);
    QVERIFY(passedOver > 0);
}

void PredictionTest::rightAnswersAreOffered_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : scenarioNames())
        QTest::newRow(qPrintable(name)) << name;
}

void PredictionTest::rightAnswersAreOffered() {
    QFETCH(QString, name);
    const Scenario lesson = scenario(name);
    const std::vector<Cue> cues = cuesOf(lesson.questions);
    CueWatch watch(cues, lesson.script);
    History history(makeWorld(lesson), lesson.script);
    const auto check = [&](const std::vector<std::uint32_t>& coming) {
        for (const std::uint32_t index : coming) {
            const Question& question = lesson.questions[index];
            const auto right = rightAnswer(question, history.world(), lesson.script, watch.scriptCursor());
            QVERIFY(right);
            const std::vector<Answer> choices = choicesFor(question, history.world(), right->answer);
            QVERIFY2(choices.size() >= 3 && choices.size() <= kChoicesMax, qPrintable(inWords(choices)));
            QCOMPARE(std::ranges::count(choices, right->answer), std::ptrdiff_t{1});
            for (const Answer& choice : choices)
                QCOMPARE(std::ranges::count(choices, choice), std::ptrdiff_t{1});
        }
    };
    check(watch.begin(history.world()));
    while (!watch.isOver() && history.forward())
        check(watch.step(history.world(), history.report()));
}

void PredictionTest::choices_data() {
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("offered");
    const auto state = [](State now, State right, const char* offered) {
        const QByteArray name = QByteArray(stateName(now).data()) + " to " + stateName(right).data();
        QTest::newRow(name.constData())
            << int(now) << int(QuestionKind::State) << inWords(Answer(right)) << QString::fromLatin1(offered);
    };
    const auto segment = [](State now, Answer right, const char* offered) {
        const QByteArray name = QByteArray(stateName(now).data()) + " sends " + inWords(right).toLatin1();
        QTest::newRow(name.constData())
            << int(now) << int(QuestionKind::Segment) << inWords(right) << QString::fromLatin1(offered);
    };
    state(State::FinWait1, State::Closing, "FIN-WAIT-1 FIN-WAIT-2 CLOSING TIME-WAIT CLOSED");
    state(State::TimeWait, State::TimeWait, "");
    segment(State::Established, Answer(ControlBits(Fin | Ack)), "FIN,ACK PSH,ACK ACK RST none");
    segment(State::Listen, Answer(ControlBits(Syn | Ack)), "SYN SYN,ACK ACK RST,ACK none");
    segment(State::FinWait2, Answer(NoSegment{}), "FIN,ACK ACK RST PSH,ACK none");
}

void PredictionTest::choices() {
    QFETCH(int, now);
    QFETCH(int, kind);
    QFETCH(QString, right);
    QFETCH(QString, offered);
    World world;
    world.end(End::A).tcb.state = static_cast<State>(now);
    Question question;
    question.kind = static_cast<QuestionKind>(kind);
    Answer answer = NoSegment{};
    if (question.kind == QuestionKind::State) {
        answer = *stateFromName(right.toStdString());
    } else if (right != QLatin1String("none")) {
        for (int bits = 1; bits < 64; ++bits) {
            if (inWords(Answer(static_cast<ControlBits>(bits))) == right)
                answer = static_cast<ControlBits>(bits);
        }
    }
    const QStringList words = inWords(choicesFor(question, world, answer)).split(QLatin1Char(' '));
    QVERIFY(words.contains(right));
    QCOMPARE(words.size(), 5);
    QStringList sorted = words;
    QStringList wanted = offered.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    sorted.sort();
    wanted.sort();
    if (!wanted.isEmpty())
        QCOMPARE(sorted, wanted);
}

void PredictionTest::numbersAreNearTheRightOne() {
    World world;
    Tcb& tcb = world.end(End::B).tcb;
    tcb.irs = SeqNum(100);
    tcb.rcvNxt = SeqNum(101);
    Question question;
    question.kind = QuestionKind::Number;
    question.end = End::B;
    question.field = NumberField::Ack;
    QCOMPARE(inWords(choicesFor(question, world, SeqNum(106))), QStringLiteral("100 101 105 106 107"));
}

void PredictionTest::acrossTheWrap() {
    World world;
    Tcb& tcb = world.end(End::A).tcb;
    tcb.iss = SeqNum(4'294'967'295U);
    tcb.sndUna = SeqNum(0);
    tcb.sndNxt = SeqNum(0);
    Question question;
    question.kind = QuestionKind::Number;
    question.field = NumberField::Seq;
    QCOMPARE(inWords(choicesFor(question, world, SeqNum(0))), QStringLiteral("4294967295 0 1 2"));
}

QTEST_APPLESS_MAIN(PredictionTest)
#include "prediction_test.moc"

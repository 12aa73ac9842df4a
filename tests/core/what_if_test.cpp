// What else could happen: each alternative is tried on a copy, and only those that lead to something else
// count.

#include <QTest>

#include "core/history/what_if.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

History historyOf(const char* name) {
    auto loaded = loadScenarioFile(std::string(FINWAIT_SCENARIO_DIR "/") + name + ".json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    const Scenario scenario = std::get<Scenario>(std::move(loaded));
    return History(makeWorld(scenario), scenario.script);
}

/// Plays on until both ends are in these states and something is in flight.
void playTo(History& history, State a, State b) {
    for (int step = 0; step < 200; ++step) {
        const World& world = history.world();
        const bool flying = !world.channels[0].inFlight.empty() || !world.channels[1].inFlight.empty();
        if (world.state(End::A) == a && world.state(End::B) == b && flying)
            return;
        if (!history.playUpcoming())
            break;
    }
    qFatal("the scenario does not get there");
}

QString textOf(const Alternative& alternative) {
    const auto* call = std::get_if<CallAct>(&alternative.act);
    const QString what = call != nullptr ? QString::fromStdString(std::string(callName(callKind(call->call))))
                                         : QString::fromStdString(controlNames(alternative.control));
    static constexpr std::array kKinds = {"deliver", "drop", "delay", "call"};
    return QStringLiteral("%1 %2 of %3")
        .arg(QLatin1String(kKinds[static_cast<std::size_t>(alternative.kind)]), what)
        .arg(QLatin1Char(letterOf(alternative.end)));
}

QStringList texts(const std::vector<WhatIf>& whatIfs) {
    QStringList lines;
    for (const WhatIf& whatIf : whatIfs)
        lines += textOf(whatIf.alternative);
    return lines;
}

const WhatIf& find(const std::vector<WhatIf>& whatIfs, const QString& text) {
    for (const WhatIf& whatIf : whatIfs) {
        if (textOf(whatIf.alternative) == text)
            return whatIf;
    }
    qFatal("no %s", qPrintable(text));
}

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsAskedWhenNothingIsAboutToHappen();
    void aLostFinIsSentAgain();
    void theOtherEndClosesFirst();
    void theListenerCallsFirst();
    void whatWouldBeTheSameIsLeftOut();
    void aLateSegmentIsSentAgain();
    void resetsAreWorthAWord();
    void theFutureThatWasTriedIsTheOneThatComes_data();
    void theFutureThatWasTriedIsTheOneThatComes();
    void triesNothingOnTheHistoryItself();
    void aFutureThatGoesOnIsComparedAsFarAsItWasPlayed();
    void restIsTimeWait();
};

void WhatIfTest::nothingIsAskedWhenNothingIsAboutToHappen() {
    const History quiet(makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1));
    QVERIFY(whatIfAt(quiet).empty());
}

void WhatIfTest::aLostFinIsSentAgain() {
    History history = historyOf("four-segment-close");
    playTo(history, State::FinWait1, State::Established);
    const auto answers = whatIfAt(history);
    const WhatIf& lost = find(answers, QStringLiteral("drop FIN,ACK of A"));
    QVERIFY(lost.difference.again.has_value());
    QCOMPARE(lost.difference.again->end, End::A);
    QCOMPARE(lost.difference.again->control, ControlBits{Fin | Ack});
    QCOMPARE(lost.difference.again->at - history.world().now, kSecondUs);
    QVERIFY(!lost.difference.otherRest);
    QVERIFY(!lost.difference.simultaneousClose);
    QVERIFY(!lost.difference.told.has_value());
}

void WhatIfTest::theOtherEndClosesFirst() {
    History history = historyOf("four-segment-close");
    playTo(history, State::FinWait1, State::Established);
    const auto answers = whatIfAt(history);
    const WhatIf& first = find(answers, QStringLiteral("call CLOSE of B"));
    QVERIFY(first.difference.simultaneousClose);
    QVERIFY(!first.difference.simultaneousOpen);
    QVERIFY(first.difference.otherRest);
    QVERIFY(first.future.complete);
    QCOMPARE(first.future.rest[0], State::TimeWait);
    QCOMPARE(first.future.rest[1], State::TimeWait);
    // Its own FIN and change of state are what was asked for, and no news.
    QVERIFY(first.difference.moves.has_value());
    QVERIFY(first.difference.moves->from != State::Established);
}

void WhatIfTest::theListenerCallsFirst() {
    History history = historyOf("three-way-handshake");
    playTo(history, State::SynSent, State::Listen);
    const WhatIf first = find(whatIfAt(history), QStringLiteral("call OPEN of B"));
    QVERIFY(first.difference.simultaneousOpen);
    QVERIFY(!first.difference.simultaneousClose);
    QVERIFY(!first.difference.otherRest);
}

void WhatIfTest::whatWouldBeTheSameIsLeftOut() {
    History history = historyOf("three-way-handshake");
    playTo(history, State::SynSent, State::Listen);
    const QStringList found = texts(whatIfAt(history));
    // Earlier is not otherwise, and SEND waits for the connection.
    QVERIFY(!found.contains(QStringLiteral("deliver SYN of A")));
    QVERIFY(!found.contains(QStringLiteral("call SEND of A")));
    QVERIFY(found.contains(QStringLiteral("drop SYN of A")));
}

void WhatIfTest::aLateSegmentIsSentAgain() {
    History history = historyOf("three-way-handshake");
    playTo(history, State::SynSent, State::Listen);
    const WhatIf late = find(whatIfAt(history), QStringLiteral("delay SYN of A"));
    QVERIFY(late.alternative.past.timer == TimerKind::Retransmission);
    QCOMPARE(late.alternative.past.end, End::A);
    QVERIFY(late.difference.again.has_value());
    QCOMPARE(late.difference.again->control, ControlBits{Syn});
}

void WhatIfTest::resetsAreWorthAWord() {
    History history = historyOf("three-way-handshake");
    playTo(history, State::SynSent, State::Listen);
    const WhatIf refused = find(whatIfAt(history), QStringLiteral("call CLOSE of B"));
    QVERIFY(refused.difference.told.has_value());
    QCOMPARE(refused.difference.told->end, End::A);
    QCOMPARE(refused.difference.told->result, ResultCode::ConnectionReset);
    QVERIFY(refused.difference.otherRest);
    QCOMPARE(refused.future.rest[0], State::Closed);
}

void WhatIfTest::theFutureThatWasTriedIsTheOneThatComes_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"three-way-handshake", "four-segment-close", "simultaneous-close", "syn-lost",
                             "last-ack-lost", "rfc9293-figure-9"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void WhatIfTest::theFutureThatWasTriedIsTheOneThatComes() {
    QFETCH(QString, name);
    History history = historyOf(qPrintable(name));
    int tried = 0;
    do {
        for (const WhatIf& whatIf : whatIfAt(history)) {
            History branch = history;
            QCOMPARE(branch.apply({branch.world().now, whatIf.alternative.act}), IntentError::None);
            std::vector<Beat> moves;
            std::uint32_t step = 0;
            do {
                for (const Transition& transition : branch.report().transitions) {
                    const StateEdge& edge = stateEdge(transition.edge);
                    Beat beat{.kind = Beat::Kind::Moves,
                              .end = transition.end,
                              .at = branch.report().at,
                              .step = step};
                    beat.from = edge.from;
                    beat.to = edge.to;
                    moves.push_back(beat);
                }
                ++step;
            } while (step < whatIf.future.stepCount && branch.playUpcoming());
            std::vector<Beat> predicted = whatIf.future.beats;
            std::erase_if(predicted, [](const Beat& beat) { return beat.kind != Beat::Kind::Moves; });
            QVERIFY2(predicted == moves, qPrintable(textOf(whatIf.alternative)));
            ++tried;
        }
    } while (history.playUpcoming() && history.node(history.cursor()).depth < 40);
    QVERIFY(tried > 5);
}

void WhatIfTest::triesNothingOnTheHistoryItself() {
    History history = historyOf("four-segment-close");
    playTo(history, State::FinWait1, State::Established);
    const World before = history.world();
    const std::size_t size = history.size();
    const auto first = texts(whatIfAt(history));
    QCOMPARE(texts(whatIfAt(history)), first);
    QVERIFY(history.world() == before);
    QCOMPARE(history.size(), size);
}

void WhatIfTest::aFutureThatGoesOnIsComparedAsFarAsItWasPlayed() {
    History history = historyOf("four-segment-close");
    playTo(history, State::FinWait1, State::Established);
    const Future whole = playOut(history.world(), history.scriptCursor(), history.script());
    const Future part = playOut(history.world(), history.scriptCursor(), history.script(), {}, 3);
    QVERIFY(whole.complete);
    QVERIFY(!part.complete);
    QCOMPARE(part.stepCount, 3U);
    // What stands behind the end of the shorter one is no difference.
    QVERIFY(!differenceOf(whole, part, Alternative{}).has_value());
}

void WhatIfTest::restIsTimeWait() {
    History history = historyOf("four-segment-close");
    playTo(history, State::FinWait1, State::Established);
    const Future future = playOut(history.world(), history.scriptCursor(), history.script());
    QCOMPARE(future.rest[0], State::TimeWait);
    QCOMPARE(future.rest[1], State::Closed);
}

QTEST_APPLESS_MAIN(WhatIfTest)
#include "what_if_test.moc"

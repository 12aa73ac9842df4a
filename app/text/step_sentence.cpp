#include "app/text/step_sentence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "app/models/format.h"
#include "app/text/step_text.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

QString inStepSentence(const char* text) {
    return QCoreApplication::translate("StepSentence", text);
}

constexpr qsizetype kFlightsNamedMax = 8; ///< Of those on the wire in a sentence.

struct Sent {
    ControlBits control = 0;
    bool again = false;
    int count = 0;
};

QString textOf(const Sent& sent) {
    QString flags = fromCore(controlNames(sent.control));
    if (sent.count > 1)
        flags += QStringLiteral(" ×%1").arg(sent.count);
    return (sent.again ? inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "sends %1 again"))
                       : inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "sends %1")))
        .arg(flags);
}

QStringList sentTexts(const std::vector<Departure>& departures) {
    std::vector<Sent> all;
    for (const Departure& departure : departures) {
        const ControlBits control = departure.segment.control;
        const bool again = departure.retransmission;
        const auto same = std::ranges::find_if(
            all, [&](const Sent& sent) { return sent.control == control && sent.again == again; });
        if (same != all.end())
            ++same->count;
        else
            all.push_back({control, again, 1});
    }
    QStringList texts;
    for (const Sent& sent : all)
        texts += textOf(sent);
    return texts;
}

QStringList consequences(const Report& report, NameDialect dialect) {
    QStringList texts;
    if (report.arrival && !report.arrival->accepted)
        texts += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "does not accept it"));
    for (const UserResult& result : report.results) {
        if (isError(result.code))
            texts += fromCore(resultText(result.code));
    }
    texts += sentTexts(report.departures);
    if (std::ranges::find(report.departures, true, &Departure::lost) != report.departures.end())
        texts += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "the network loses it"));
    if (!report.transitions.empty())
        texts += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "moves to %1"))
                     .arg(stateLabel(stateEdge(report.transitions.back().edge).to, dialect));
    return texts;
}

QString joined(const QStringList& texts) {
    return texts.join(inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "; ")));
}

QString statesText(const World& world, NameDialect dialect) {
    return inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "A is %1, B is %2."))
        .arg(stateLabel(world.state(End::A), dialect), stateLabel(world.state(End::B), dialect));
}

QString flightText(const InFlight& flight, End sender) {
    const QString flags = fromCore(controlNames(flight.segment.control));
    const QString letter = QString(QLatin1Char(letterOf(sender)));
    return flight.held
               ? inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "%1 from %2, held")).arg(flags, letter)
               : inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "%1 from %2, due at %3"))
                     .arg(flags, letter, timeText(flight.dueAt));
}

QStringList flightTexts(const World& world) {
    QStringList texts;
    std::size_t leftOut = 0;
    for (const End end : kBothEnds) {
        for (const InFlight& flight : world.channelFrom(end).inFlight) {
            if (texts.size() < kFlightsNamedMax)
                texts += flightText(flight, end);
            else
                ++leftOut;
        }
    }
    if (leftOut > 0)
        texts += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "and %1 more")).arg(leftOut);
    return texts;
}

QStringList timerTexts(const World& world) {
    QStringList texts;
    for (const End end : kBothEnds) {
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            const auto kind = static_cast<TimerKind>(i);
            if (const auto deadline = world.tcb(end).deadline(kind))
                texts += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "%1's %2 until %3"))
                             .arg(QString(QLatin1Char(letterOf(end))), timerLabel(kind), timeText(*deadline));
        }
    }
    return texts;
}

} // namespace

QString stepSentence(const Report& report, const World& before, NameDialect dialect) {
    const QString headline = stepHeadline(report, before, dialect);
    const QStringList texts = report.actor ? consequences(report, dialect) : QStringList();
    if (texts.isEmpty())
        return headline;
    return inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "%1: %2")).arg(headline, joined(texts));
}

QString beginningSentence(const World& world, NameDialect dialect) {
    return inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "The beginning. %1"))
        .arg(statesText(world, dialect));
}

QString momentSentence(const World& world, NameDialect dialect) {
    QStringList sentences = {statesText(world, dialect)};
    if (const QStringList flights = flightTexts(world); !flights.isEmpty())
        sentences +=
            inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "On the wire: %1.")).arg(joined(flights));
    if (const QStringList timers = timerTexts(world); !timers.isEmpty())
        sentences += inStepSentence(QT_TRANSLATE_NOOP("StepSentence", "Running: %1.")).arg(joined(timers));
    return sentences.join(QLatin1Char(' '));
}

} // namespace finwait

#include "app/text/trigger_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/format.h"
#include "app/text/step_text.h"

namespace finwait {

namespace {

QString inTriggerText(const char* text) {
    return QCoreApplication::translate("TriggerText", text);
}

QString segmentWords(const SegmentFilter& filter) {
    QString words = inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "segment"));
    if (filter.control)
        words = fromCore(controlNames(*filter.control));
    else if (filter.has != 0)
        words = fromCore(controlNames(filter.has));
    else if (filter.text.value_or(false))
        words = inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "data"));
    if (filter.text.value_or(false) && (filter.control || filter.has != 0))
        words = inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 with data")).arg(words);
    if (filter.retransmission.value_or(false))
        words = inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 once more")).arg(words);
    return words;
}

QString counted(const QString& words, std::uint32_t nth) {
    return nth <= 1 ? words
                    : inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 (%2 times)")).arg(words).arg(nth);
}

/// What each kind of trigger comes to.
class Words {
public:
    explicit Words(NameDialect dialect) : m_dialect(dialect) {}

    QString operator()(const AtTime& trigger) const {
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "it is %1")).arg(timeText(trigger.at));
    }
    QString operator()(const EntersState& trigger) const {
        const QString state = stateLabel(trigger.state, m_dialect);
        const QString words = trigger.from
                                  ? inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 goes from %2 to %3"))
                                        .arg(letter(trigger.end), stateLabel(*trigger.from, m_dialect), state)
                                  : inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 comes to %2"))
                                        .arg(letter(trigger.end), state);
        return counted(words, trigger.nth);
    }
    QString operator()(const SegmentSent& trigger) const {
        return counted(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 sends %2"))
                           .arg(letter(trigger.sender), segmentWords(trigger.filter)),
                       trigger.nth);
    }
    QString operator()(const SegmentDelivered& trigger) const {
        return counted(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's %2 arrives"))
                           .arg(letter(trigger.sender), segmentWords(trigger.filter)),
                       trigger.nth);
    }
    QString operator()(const SegmentLost& trigger) const {
        return counted(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's %2 is lost"))
                           .arg(letter(trigger.sender), segmentWords(trigger.filter)),
                       trigger.nth);
    }
    QString operator()(const SegmentAnswered& trigger) const {
        return counted(
            inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 answers %2 with %3"))
                .arg(letter(trigger.end), segmentWords(trigger.arrival), segmentWords(trigger.reply)),
            trigger.nth);
    }
    QString operator()(const StatesTogether& trigger) const {
        QStringList ends;
        for (const End end : kBothEnds) {
            if (const auto state = trigger.states[indexOf(end)])
                ends += inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1 is in %2"))
                            .arg(letter(end), stateLabel(*state, m_dialect));
        }
        return ends.join(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", " while ")));
    }
    QString operator()(const DataAcknowledged& trigger) const {
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%2 octets of %1's data are acknowledged"))
            .arg(letter(trigger.end))
            .arg(trigger.octets);
    }
    QString operator()(const TimerStarts& trigger) const {
        return counted(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's %2 starts"))
                           .arg(letter(trigger.end), timerLabel(trigger.timer)),
                       trigger.nth);
    }
    QString operator()(const TimerExpires& trigger) const {
        return counted(inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's %2 expires"))
                           .arg(letter(trigger.end), timerLabel(trigger.timer)),
                       trigger.nth);
    }
    QString operator()(const ResultTold& trigger) const {
        const QString told = fromCore(resultText(trigger.code));
        const QString words = trigger.call
                                  ? inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's %2 returns “%3”"))
                                        .arg(letter(trigger.end), fromCore(callName(*trigger.call)), told)
                                  : inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "%1's user is told “%2”"))
                                        .arg(letter(trigger.end), told);
        return counted(words, trigger.nth);
    }
    QString operator()(const ItemDone&) const {
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "an act of the script is done"));
    }

private:
    NameDialect m_dialect;
};

QString joined(const std::vector<Predicate>& parts, const QString& between, NameDialect dialect) {
    QStringList words;
    for (const Predicate& part : parts)
        words += predicateText(part, dialect);
    return words.join(between);
}

} // namespace

QString triggerText(const Trigger& trigger, NameDialect dialect) {
    return std::visit(Words(dialect), trigger);
}

QString predicateText(const Predicate& predicate, NameDialect dialect) {
    switch (predicate.kind) {
    case Predicate::Kind::Trigger:
        return triggerText(predicate.trigger, dialect);
    case Predicate::Kind::EveryEdge:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "every edge of figure 5 has been taken"));
    case Predicate::Kind::DataDelivered:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "all that %1 sent has arrived"))
            .arg(letter(predicate.sender));
    case Predicate::Kind::All:
        return joined(predicate.parts, inTriggerText(QT_TRANSLATE_NOOP("TriggerText", " and ")), dialect);
    case Predicate::Kind::Any:
        return joined(predicate.parts, inTriggerText(QT_TRANSLATE_NOOP("TriggerText", " or ")), dialect);
    case Predicate::Kind::InOrder:
        return joined(predicate.parts, inTriggerText(QT_TRANSLATE_NOOP("TriggerText", ", then ")), dialect);
    }
    return {};
}

QString ruledOutText(RuledOut kind) {
    switch (kind) {
    case RuledOut::Abort:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "ABORT"));
    case RuledOut::Forge:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "forging segments"));
    case RuledOut::Crash:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "crashes"));
    case RuledOut::Drop:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "dropping segments"));
    case RuledOut::Duplicate:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "copying segments"));
    case RuledOut::Hold:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "holding segments"));
    case RuledOut::Delay:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "delaying segments"));
    case RuledOut::Deliver:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "delivering segments early"));
    case RuledOut::Link:
        return inTriggerText(QT_TRANSLATE_NOOP("TriggerText", "changing the network"));
    }
    return {};
}

} // namespace finwait

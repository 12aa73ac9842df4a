#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <vector>

#include "app/models/decision_model.h"
#include "app/models/playback.h"
#include "app/models/question_finder.h"
#include "app/models/stage.h"

namespace finwait {

/// Predict, then reveal: a question is put before what it asks about happens, and until it is answered the
/// stage keeps that back. The right answer is what the simulation does from this moment on; when somebody
/// intervenes while a question is put, it is about what happens then.
///
/// Answered, or shown: what was right, the clause that decided it, and the step plays. `next` and `toggle` go
/// on from there; the window calls them instead of the playback's own.
///
/// The first answer to a question counts, once in a round (from a scenario's beginning to the next), unless
/// it came faster than the question can be read, or its answer had been seen before.
class Prediction : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workspace has one")
    /// The scenario's questions are put.
    Q_PROPERTY(bool lessonQuestions READ lessonQuestions WRITE setLessonQuestions NOTIFY wantedChanged FINAL)
    /// A question is put before every step.
    Q_PROPERTY(bool everyStep READ everyStep WRITE setEveryStep NOTIFY wantedChanged FINAL)
    /// Nobody's score: a class answers together.
    Q_PROPERTY(bool together READ isTogether WRITE setTogether NOTIFY togetherChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)

    /// A question waits for its answer.
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed FINAL)
    /// It was answered or its answer shown.
    Q_PROPERTY(bool told READ isTold NOTIFY changed FINAL)
    Q_PROPERTY(QString prompt READ prompt NOTIFY changed FINAL)
    /// A state can be picked in the diagram.
    Q_PROPERTY(bool aboutState READ isAboutState NOTIFY changed FINAL)
    /// "A" or "B": whom it asks about.
    Q_PROPERTY(QString end READ end NOTIFY changed FINAL)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed FINAL)
    /// Places in `choices`; -1: none of them. The answer's place is not told while asking.
    Q_PROPERTY(int picked READ picked NOTIFY changed FINAL)
    Q_PROPERTY(int answerPlace READ answerPlace NOTIFY changed FINAL)

    /// "right", "wrong" or "shown"; empty while asking.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    /// "Right: CLOSE-WAIT."
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    /// Why it does not count; mostly empty.
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    /// Why it is so, in a sentence or two.
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed FINAL)
    // The clause that decided it, as on the Why page; the title is empty where there is none.
    Q_PROPERTY(QString ruleVerdict READ ruleVerdict NOTIFY changed FINAL)
    Q_PROPERTY(QString ruleTitle READ ruleTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString ruleDetails READ ruleDetails NOTIFY changed FINAL)
    Q_PROPERTY(QString ruleCitation READ ruleCitation NOTIFY changed FINAL)
    Q_PROPERTY(QString ruleRequirement READ ruleRequirement NOTIFY changed FINAL)
    Q_PROPERTY(QString ruleSentence READ ruleSentence NOTIFY changed FINAL)
    Q_PROPERTY(bool ruleChangesState READ ruleChangesState NOTIFY changed FINAL)

    /// First answers of this round that count, and the right ones among them.
    Q_PROPERTY(int askedCount READ askedCount NOTIFY changed FINAL)
    Q_PROPERTY(int rightCount READ rightCount NOTIFY changed FINAL)

public:
    Prediction(Stage* stage, Playback* playback, QObject* parent = nullptr);
    ~Prediction() override;

    /// Milliseconds of real time, from anywhere; for tests.
    using Clock = std::function<qint64()>;
    void setClock(Clock clock) { m_clock = std::move(clock); }
    /// How long reading takes a fast reader.
    static qint64 readingMs(const QString& text);

    [[nodiscard]] bool lessonQuestions() const { return m_wanted.scenario; }
    void setLessonQuestions(bool on);
    [[nodiscard]] bool everyStep() const { return m_wanted.everyStep; }
    void setEveryStep(bool on);
    [[nodiscard]] bool isTogether() const { return m_together; }
    void setTogether(bool together);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);

    [[nodiscard]] bool isAsking() const { return m_phase == Phase::Asking; }
    [[nodiscard]] bool isTold() const { return m_phase == Phase::Told; }
    [[nodiscard]] QString prompt() const { return m_prompt; }
    [[nodiscard]] bool isAboutState() const;
    [[nodiscard]] QString end() const;
    [[nodiscard]] QStringList choices() const { return m_choiceTexts; }
    [[nodiscard]] int picked() const { return m_picked; }
    [[nodiscard]] int answerPlace() const { return isTold() ? m_answerPlace : -1; }
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] QString verdict() const { return m_verdict; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString explanation() const { return m_explanation; }
    [[nodiscard]] QString ruleVerdict() const { return m_rule.verdict; }
    [[nodiscard]] QString ruleTitle() const { return m_rule.title; }
    [[nodiscard]] QString ruleDetails() const { return m_rule.details; }
    [[nodiscard]] QString ruleCitation() const { return m_rule.citation; }
    [[nodiscard]] QString ruleRequirement() const { return m_rule.requirement; }
    [[nodiscard]] QString ruleSentence() const { return m_rule.sentence; }
    [[nodiscard]] bool ruleChangesState() const { return m_rule.changesState; }
    [[nodiscard]] int askedCount() const { return m_askedCount; }
    [[nodiscard]] int rightCount() const { return m_rightCount; }

    /// Answers by a place in `choices`. Does nothing unless a question waits.
    Q_INVOKABLE void answer(int place);
    /// Answers by a state, 0 (CLOSED) to 10 (TIME-WAIT). False when no state is asked for.
    Q_INVOKABLE bool answerState(int state);
    /// Shows the answer to a question that nobody answered.
    Q_INVOKABLE void reveal();
    /// Goes to a step, whatever is asked on the way.
    Q_INVOKABLE void passTo(int step);
    /// Puts the answer away; another question may follow.
    Q_INVOKABLE void goOn();

public slots:
    // As the playback's own. While a question waits they do nothing but draw attention to it.
    void next();
    void toggle();

signals:
    void wantedChanged();
    void togetherChanged();
    void languageChanged();
    void changed();
    /// Somebody wants to go on, but a question waits.
    void ignored();
    /// A first answer of this round counted.
    void counted(bool right);
    /// Counting begins anew, with the answer that follows.
    void roundBegan();

private:
    enum class Phase { Idle, Asking, Told };
    enum class Outcome { Right, Wrong, Shown };
    /// Whether an answer counts.
    enum class Standing { Counts, Together, Seen, TooFast };

    std::optional<std::size_t> lastShown(bool anew);
    void follow();
    void put(const PutQuestion& question);
    void wordQuestion();
    void takeAnswer(const Answer& given);
    void tell(Outcome outcome);
    void wordAnswer();
    void wordRule();
    void wordAnew();
    [[nodiscard]] Standing standing() const;
    void count(bool right);
    [[nodiscard]] QString said(const LocalizedText& text) const;
    [[nodiscard]] QString inWords(const Answer& answer) const;
    [[nodiscard]] Numbering numbering() const;
    void clear();
    /// Puts an answer away first, and another question where there is one.
    bool mayMove();

    Stage* m_stage;
    Playback* m_playback;
    Clock m_clock;
    QuestionFinder m_finder;
    QuestionFinder::Wanted m_wanted;
    bool m_together = false;
    QString m_language = QStringLiteral("en");

    Phase m_phase = Phase::Idle;
    std::optional<PutQuestion> m_next; ///< Which comes next, or waits.
    PutQuestion m_put;                 ///< Which waits or was told.
    qint64 m_putAtMs = 0;
    bool m_wasSeen = false;
    bool m_roundIsNew = true;
    int m_askedCount = 0;
    int m_rightCount = 0;

    QString m_prompt;
    std::vector<Answer> m_choices;
    QStringList m_choiceTexts;
    int m_picked = -1;
    int m_answerPlace = -1;
    Answer m_given;
    Outcome m_outcome = Outcome::Shown;
    Standing m_standing = Standing::Counts;
    QString m_verdict;
    QString m_explanation;
    DecisionRow m_rule;
};

} // namespace finwait

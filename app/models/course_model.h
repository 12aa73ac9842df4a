#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/course.h"
#include "app/models/progress.h"
#include "app/models/rows.h"

namespace finwait {

struct CourseRow {
    std::size_t place = 0; ///< In the course.
    bool first = false;    ///< Of its chapter.
    LessonProgress progress;
    friend bool operator==(const CourseRow&, const CourseRow&) = default;
};

/// The course, lesson by lesson with its variants behind it, and what has been done of each; narrowed by
/// words and by what is left to do.
class CourseModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Progress* progress READ progress WRITE setProgress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// Words that must all occur in title, summary, variant, keywords or what the lesson cures; or the number
    /// of a lesson.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// Which are shown.
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QList<QString> choiceNames READ choiceNames NOTIFY languageChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// "12 of 91 lessons played to the end, 3 of 12 challenges reached"
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    enum Choice { All, NotDoneYet, WithQuestions, Challenges };
    Q_ENUM(Choice)
    enum Role {
        LessonIdRole = Qt::UserRole + 1,
        ChapterRole, ///< On the first row of a chapter, else nothing.
        NumberRole,  ///< "14", or nothing.
        TitleRole,
        VariantRole, ///< How it differs from the lesson before it; nothing for that one.
        SummaryRole,
        BeliefsRole, ///< What it cures, a sentence each.
        TruthsRole,  ///< And what is true instead.
        BegunRole,
        DoneRole,  ///< Played to the end; of a challenge: reached.
        MarkRole,  ///< The same in words.
        ScoreRole, ///< "3 of 4", of the best round; or nothing.
        QuestionCountRole,
        ChallengeRole,
    };

    explicit CourseModel(QObject* parent = nullptr);

    [[nodiscard]] Progress* progress() const { return m_progress; }
    void setProgress(Progress* progress);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int choice() const { return m_choice; }
    void setChoice(int choice);
    [[nodiscard]] QStringList choiceNames() const;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The row of a lesson, or -1.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& id) const;
    /// The title of any lesson of the course; empty for what is none.
    Q_INVOKABLE [[nodiscard]] QString titleOf(const QString& id) const;

signals:
    void progressChanged();
    void languageChanged();
    void filterChanged();
    void choiceChanged();
    void countChanged();
    void summaryChanged();

private:
    friend class Rows<CourseRow, CourseModel>;

    void refresh();
    [[nodiscard]] QString words(const LocalizedText& text) const;
    [[nodiscard]] LessonProgress progressOf(const Scenario& scenario) const;
    [[nodiscard]] bool isChosen(const Scenario& scenario) const;
    [[nodiscard]] bool matches(const CourseLesson& lesson, const QStringList& wanted) const;

    QPointer<Progress> m_progress;
    QString m_language = QStringLiteral("en");
    QString m_filter;
    int m_choice = All;
    Rows<CourseRow, CourseModel> m_rows;
};

} // namespace finwait

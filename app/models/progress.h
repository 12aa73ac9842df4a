#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/models/progress_record.h"

namespace finwait {

/// What a person has done in the course, kept for the next time. A lesson's key is what
/// `Workspace::lessonKey` says: a built-in scenario's id, or the path of a file; an empty key stands for what
/// is no lesson, and nothing is kept of it.
///
/// Kept in a JSON file, written whole or not at all, a moment after a change; what another window has written
/// meanwhile is taken over. A file that cannot be understood is put aside first, and one that a later version
/// wrote is left alone.
class Progress : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workspace has one")
    /// The lesson to go on with, and where in it; empty: nowhere yet.
    Q_PROPERTY(QString placeLesson READ placeLesson NOTIFY placeChanged FINAL)
    Q_PROPERTY(int placeStep READ placeStep NOTIFY placeChanged FINAL)

public:
    static constexpr qint64 kFileSizeMax = 4'000'000;
    static constexpr int kWriteDelayMs = 500;

    /// Without a path nothing is kept.
    explicit Progress(const QString& path = {}, QObject* parent = nullptr);
    ~Progress() override;

    /// Where the program keeps it.
    static QString usualPath();

    [[nodiscard]] const ProgressRecord& record() const { return m_record; }
    [[nodiscard]] LessonProgress lesson(const QString& key) const { return m_record.lessons.value(key); }
    [[nodiscard]] const Coverage& seen() const { return m_record.seen; }
    [[nodiscard]] QString placeLesson() const { return m_record.place.lesson; }
    [[nodiscard]] int placeStep() const { return m_record.place.step; }
    /// What went wrong with the file, in one line, or nothing.
    [[nodiscard]] QString trouble() const;

    // For bindings, which are to look again at `changed`.
    Q_INVOKABLE [[nodiscard]] bool isBegun(const QString& key) const { return lesson(key).begun; }
    Q_INVOKABLE [[nodiscard]] bool isFinished(const QString& key) const { return lesson(key).finished; }
    Q_INVOKABLE [[nodiscard]] int right(const QString& key) const { return lesson(key).round.right; }
    Q_INVOKABLE [[nodiscard]] int asked(const QString& key) const { return lesson(key).round.asked; }
    Q_INVOKABLE [[nodiscard]] int bestRight(const QString& key) const { return lesson(key).best().right; }
    Q_INVOKABLE [[nodiscard]] int bestAsked(const QString& key) const { return lesson(key).best().asked; }

    void noteBegun(const QString& key);
    void noteFinished(const QString& key);
    void noteGoalReached(const QString& key, int goal);
    /// What a step on the stage showed.
    void noteSeen(const Report& report);
    void notePlace(const CoursePlace& place);

    /// The questions of a lesson begin anew: its score counts from 0 again, and the best of the rounds before
    /// is kept. For when a lesson is begun again with its questions; the first round begins by itself.
    Q_INVOKABLE void beginRound(const QString& key);
    /// A question was answered, for the first time in this round.
    Q_INVOKABLE void recordAnswer(const QString& key, bool right);

    /// Forgets everything, what the file holds included.
    Q_INVOKABLE void reset();

public slots:
    /// Writes what waits to be written.
    void flush();

signals:
    /// More, or after a reset less, is known of a lesson; an empty key: of any.
    void changed(const QString& key);
    void seenChanged();
    void placeChanged();
    void troubleChanged();

private:
    enum class Trouble { None, PutAside, Later, Unreadable, Unwritable };

    template <typename Change>
    void changeLesson(const QString& key, Change change);
    void read();
    void takeOver();
    void writeSoon();
    void write();
    void setTrouble(Trouble trouble, const QString& detail);

    QString m_path;
    bool m_keeping = false;
    Trouble m_trouble = Trouble::None;
    QString m_troubleDetail;
    ProgressRecord m_record;
    QTimer m_writing;
    bool m_unwritten = false;
};

} // namespace finwait

#include "app/models/progress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

#include "app/export/file_writer.h"

namespace finwait {

namespace {

/// Empty: there is no file, or none that can be read.
std::optional<QByteArray> contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > Progress::kFileSizeMax)
        return std::nullopt;
    return file.readAll();
}

} // namespace

Progress::Progress(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_keeping(!path.isEmpty()) {
    m_writing.setSingleShot(true);
    m_writing.setInterval(kWriteDelayMs);
    connect(&m_writing, &QTimer::timeout, this, &Progress::flush);
    if (m_keeping && QFileInfo::exists(m_path))
        read();
}

Progress::~Progress() {
    flush();
}

QString Progress::usualPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
           + QStringLiteral("/progress.json");
}

void Progress::read() {
    const auto text = contentsOf(m_path);
    const auto found = text ? readProgress(*text) : ProgressTrouble::Broken;
    if (const auto* record = std::get_if<ProgressRecord>(&found)) {
        m_record = *record;
        return;
    }
    const QString aside = m_path + QStringLiteral(".broken");
    if (std::get<ProgressTrouble>(found) == ProgressTrouble::Later) {
        m_keeping = false;
        setTrouble(Trouble::Later, {});
        return;
    }
    QFile::remove(aside);
    m_keeping = QFile::rename(m_path, aside);
    setTrouble(m_keeping ? Trouble::PutAside : Trouble::Unreadable, QDir::toNativeSeparators(aside));
}

QString Progress::trouble() const {
    const QString name = QDir::toNativeSeparators(m_path);
    switch (m_trouble) {
    case Trouble::None:
        return {};
    case Trouble::PutAside:
        return tr("“%1” could not be understood: your progress begins anew, and what stood there is now in "
                  "“%2”")
            .arg(name, m_troubleDetail);
    case Trouble::Later:
        return tr("“%1” comes from a later version of FinWait: your progress is not kept").arg(name);
    case Trouble::Unreadable:
        return tr("“%1” cannot be read: your progress is not kept").arg(name);
    case Trouble::Unwritable:
        return tr("Your progress is not kept: %1").arg(m_troubleDetail);
    }
    return {};
}

void Progress::setTrouble(Trouble trouble, const QString& detail) {
    if (trouble == m_trouble && detail == m_troubleDetail)
        return;
    m_trouble = trouble;
    m_troubleDetail = detail;
    emit troubleChanged();
}

/// What another window has written since.
void Progress::takeOver() {
    const auto text = contentsOf(m_path);
    if (!text)
        return;
    const auto found = readProgress(*text);
    const auto* record = std::get_if<ProgressRecord>(&found);
    if (record == nullptr || *record == m_record)
        return;
    const ProgressRecord before = m_record;
    m_record.add(*record);
    if (before.lessons != m_record.lessons)
        emit changed({});
    if (before.seen != m_record.seen)
        emit seenChanged();
}

void Progress::writeSoon() {
    if (!m_keeping || m_unwritten)
        return;
    m_unwritten = true;
    m_writing.start();
}

void Progress::flush() {
    if (!m_unwritten)
        return;
    takeOver();
    write();
}

void Progress::write() {
    m_writing.stop();
    m_unwritten = false;
    QDir().mkpath(QFileInfo(m_path).path());
    const QString wrong = writeWhole(m_path, writeProgress(m_record));
    setTrouble(wrong.isEmpty() ? Trouble::None : Trouble::Unwritable, wrong);
}

template <typename Change>
void Progress::changeLesson(const QString& key, Change change) {
    if (key.isEmpty())
        return;
    const auto known = m_record.lessons.constFind(key);
    const bool isNew = known == m_record.lessons.constEnd();
    if (isNew && m_record.lessons.size() >= ProgressRecord::kLessonsMax)
        return;
    LessonProgress lesson = isNew ? LessonProgress{} : *known;
    change(lesson);
    if (!isNew && lesson == *known)
        return;
    m_record.lessons.insert(key, lesson);
    writeSoon();
    emit changed(key);
}

void Progress::noteBegun(const QString& key) {
    changeLesson(key, [](LessonProgress& lesson) { lesson.begun = true; });
}

void Progress::noteFinished(const QString& key) {
    changeLesson(key, [](LessonProgress& lesson) { lesson.finished = true; });
}

void Progress::noteGoalReached(const QString& key, int goal) {
    changeLesson(key, [goal](LessonProgress& lesson) { lesson.goals.insert(goal); });
}

void Progress::beginRound(const QString& key) {
    changeLesson(key, [](LessonProgress& lesson) {
        lesson.earlier = lesson.best();
        lesson.round = {};
    });
}

void Progress::recordAnswer(const QString& key, bool right) {
    changeLesson(key, [right](LessonProgress& lesson) {
        ++lesson.round.asked;
        lesson.round.right += right ? 1 : 0;
    });
}

void Progress::noteSeen(const Report& report) {
    const Coverage before = m_record.seen;
    m_record.seen.note(report);
    if (before == m_record.seen)
        return;
    writeSoon();
    emit seenChanged();
}

void Progress::notePlace(const CoursePlace& place) {
    if (place.lesson.isEmpty() || place == m_record.place)
        return;
    m_record.place = place;
    writeSoon();
    emit placeChanged();
}

void Progress::reset() {
    m_record = {};
    if (m_keeping)
        write();
    emit changed({});
    emit seenChanged();
    emit placeChanged();
}

} // namespace finwait

#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace finwait {

/// Work in a thread of its own, so that the window goes on. New work takes the place of what was begun
/// before, of which nothing is heard any more.
class SideTask : public QObject {
    Q_OBJECT

public:
    /// Told how far the work has come, from 0 to 1; false: stop.
    using Progress = std::function<bool(double share)>;
    /// Runs in the thread; what it returns runs in the window's thread, unless the work was cancelled.
    using Work = std::function<std::function<void()>(const Progress&)>;

    explicit SideTask(QObject* parent = nullptr);
    ~SideTask() override;
    Q_DISABLE_COPY_MOVE(SideTask)

    void start(Work work);
    /// Returns at once.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

signals:
    void runningChanged();
    /// From 0 to 1.
    void progressed(double share);

private:
    struct Job {
        std::atomic<bool> cancelled = false;
    };

    void abandon();
    void finish(const std::shared_ptr<Job>& job, const std::function<void()>& result);
    void tell(const std::shared_ptr<Job>& job, double share);

    QThreadPool m_pool;
    std::shared_ptr<Job> m_job; ///< Null when nothing runs that is still wanted.
};

} // namespace finwait

#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace finwait {

/// Work on a file in a thread of its own, so that the window goes on. One at a time: a new one ends the one
/// before it.
class CaptureTask : public QObject {
    Q_OBJECT

public:
    /// Told how far the work has come; false: stop.
    using Progress = std::function<bool(std::uint64_t done, std::uint64_t all)>;
    /// Runs in the thread; what it returns runs in the window's thread, unless the work was cancelled.
    using Work = std::function<std::function<void()>(const Progress&)>;

    explicit CaptureTask(QObject* parent = nullptr) : QObject(parent) {}
    ~CaptureTask() override;
    Q_DISABLE_COPY_MOVE(CaptureTask)

    void start(Work work);
    /// Returns at once; nothing of the work will be heard any more.
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

    void finish(const std::shared_ptr<Job>& job, const std::function<void()>& result);
    void join();

    std::shared_ptr<Job> m_job;
    std::thread m_thread;
};

} // namespace finwait

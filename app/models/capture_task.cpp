#include "app/models/capture_task.h"

#include <utility>

namespace finwait {

CaptureTask::~CaptureTask() {
    if (m_job)
        m_job->cancelled = true;
    join();
}

void CaptureTask::start(Work work) {
    cancel();
    join();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_thread = std::thread([this, job, work = std::move(work)] {
        const Progress progress = [this, job](std::uint64_t done, std::uint64_t all) {
            const double share = all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all);
            QMetaObject::invokeMethod(
                this,
                [this, job, share] {
                    if (job == m_job)
                        emit progressed(share);
                },
                Qt::QueuedConnection);
            return !job->cancelled;
        };
        std::function<void()> result = work(progress);
        QMetaObject::invokeMethod(
            this, [this, job, result = std::move(result)] { finish(job, result); }, Qt::QueuedConnection);
    });
    emit runningChanged();
}

void CaptureTask::cancel() {
    if (!m_job)
        return;
    m_job->cancelled = true;
    m_job.reset();
    emit runningChanged();
}

void CaptureTask::finish(const std::shared_ptr<Job>& job, const std::function<void()>& result) {
    if (job != m_job)
        return;
    m_job.reset();
    emit runningChanged();
    result();
}

/// Work looks at every few packets whether it is still wanted.
void CaptureTask::join() {
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace finwait

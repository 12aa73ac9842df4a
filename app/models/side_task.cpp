#include "app/models/side_task.h"

#include <cmath>
#include <utility>

namespace finwait {

namespace {

constexpr double kWorthTelling = 0.01;

} // namespace

SideTask::SideTask(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

SideTask::~SideTask() {
    abandon();
    m_pool.waitForDone();
}

void SideTask::start(Work work) {
    const bool ran = isRunning();
    abandon();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_pool.start([this, job, work = std::move(work), told = 0.0]() mutable {
        if (job->cancelled)
            return;
        std::function<void()> result = work([&](double share) {
            if (std::abs(share - told) >= kWorthTelling) {
                told = share;
                QMetaObject::invokeMethod(
                    this, [this, job, share] { tell(job, share); }, Qt::QueuedConnection);
            }
            return !job->cancelled;
        });
        QMetaObject::invokeMethod(
            this, [this, job, result = std::move(result)] { finish(job, result); }, Qt::QueuedConnection);
    });
    if (!ran)
        emit runningChanged();
}

void SideTask::cancel() {
    if (!isRunning())
        return;
    abandon();
    emit runningChanged();
}

void SideTask::abandon() {
    m_pool.clear();
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
}

void SideTask::tell(const std::shared_ptr<Job>& job, double share) {
    if (job == m_job)
        emit progressed(share);
}

void SideTask::finish(const std::shared_ptr<Job>& job, const std::function<void()>& result) {
    if (job != m_job)
        return;
    m_job.reset();
    emit runningChanged();
    result();
}

} // namespace finwait

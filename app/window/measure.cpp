#include "app/window/measure.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace finwait {

namespace {

/// Pss of this process in MiB; 0 where the system does not tell.
double proportionalMiB() {
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace

void Measure::start(const QString& what) {
    if (what == QLatin1String("first-frame"))
        firstFrame();
    else
        countFrames();
}

void Measure::firstFrame() {
    connect(&m_window, &QQuickWindow::frameSwapped, this, [] {
        std::puts("first frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
}

void Measure::countFrames() {
    m_workspace.playback()->first();
    m_workspace.playback()->setPlaying(true);
    connect(
        m_workspace.playback(), &Playback::playingChanged, this,
        [this] {
            if (m_workspace.playback()->isPlaying())
                return;
            m_workspace.playback()->first();
            m_workspace.playback()->setPlaying(true);
        },
        Qt::QueuedConnection);
    connect(&m_window, &QQuickWindow::frameSwapped, this, [this] { frameShown(); });
}

void Measure::frameShown() {
    if (m_frames++ == 0) {
        m_clock.start();
        m_sinceFrame.start();
        m_cpuStart = std::clock();
        return;
    }
    m_longestNs = std::max(m_longestNs, m_sinceFrame.nsecsElapsed());
    m_sinceFrame.restart();
    if (static_cast<double>(m_clock.elapsed()) > kPlaySeconds * 1000)
        finish();
}

void Measure::finish() {
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    const double cpuMs = 1000.0 * static_cast<double>(std::clock() - m_cpuStart) / CLOCKS_PER_SEC;
    const int shown = m_frames - 1;
    std::printf("frames %.1f per second, %.2f ms of CPU each, longest wait %.1f ms, %.1f MiB proportional\n",
                shown / seconds, cpuMs / shown, static_cast<double>(m_longestNs) / 1e6, proportionalMiB());
    std::fflush(stdout);
    disconnect(&m_window, nullptr, this, nullptr);
    disconnect(m_workspace.playback(), nullptr, this, nullptr);
    QCoreApplication::quit();
}

} // namespace finwait

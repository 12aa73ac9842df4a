#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QQuickWindow>

#include <ctime>

#include "app/models/workspace.h"

namespace finwait {

/// For the benchmarks, which run the program itself: prints one line on stdout and leaves.
///
///     first-frame: as soon as the first frame is on the screen
///         first frame
///     frames: after kPlaySeconds of playing the scenario over and over
///         frames 60.0 per second, 3.1 ms of CPU each, longest wait 18 ms, 120.5 MiB proportional
class Measure : public QObject {
public:
    Measure(QQuickWindow& window, Workspace& workspace) : m_window(window), m_workspace(workspace) {}

    /// `what` is "first-frame" or "frames".
    void start(const QString& what);

private:
    static constexpr double kPlaySeconds = 6;

    void firstFrame();
    void countFrames();
    void frameShown();
    void finish();

    QQuickWindow& m_window;
    Workspace& m_workspace;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceFrame;
    std::clock_t m_cpuStart = 0;
    int m_frames = 0;
    qint64 m_longestNs = 0;
};

} // namespace finwait

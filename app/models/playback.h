#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "app/models/stage.h"

namespace finwait {

/// Moves the stage's playhead in virtual time while something plays. The window calls `advance` once a frame;
/// there is no clock in here.
///
/// Between two steps the playhead runs so that the flight of a segment takes `kFlightSeconds` at speed 1, no
/// gap takes longer than `kGapSecondsMax`, and none is shorter than a state change (`kChangeSeconds`).
class Playback : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    Q_PROPERTY(bool playing READ isPlaying WRITE setPlaying NOTIFY playingChanged FINAL)
    /// Something moves: playing, or one step on its way.
    Q_PROPERTY(bool animating READ isAnimating NOTIFY animatingChanged FINAL)
    /// 0.25 to 8.
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    Q_PROPERTY(bool atBeginning READ atBeginning NOTIFY positionChanged FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY positionChanged FINAL)

public:
    static constexpr double kFlightSeconds = 0.9;
    static constexpr double kChangeSeconds = 0.24;
    static constexpr double kGapSecondsMax = 1.2;
    static constexpr double kStillSeconds = 0.6; ///< A step's share of time with motion reduced.

    explicit Playback(QObject* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] bool isPlaying() const { return m_mode == Mode::Play; }
    void setPlaying(bool playing);
    [[nodiscard]] bool isAnimating() const { return m_mode != Mode::Rest; }
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    [[nodiscard]] bool atBeginning() const;
    [[nodiscard]] bool atEnd() const;

    /// How long the way from the cursor to the next step takes at the present speed, in seconds.
    [[nodiscard]] double gapSeconds() const;

    /// Plays up to a step of the path, at once when motion is reduced.
    void playTo(int step);

public slots:
    void toggle();
    /// Sets off for the next step; if one is on its way already, that one is taken at once first.
    void next();
    /// To the step's own moment when the playhead is beyond it, else one step back.
    void back();
    /// One step forward at once.
    void forward();
    void first();
    void last();
    /// Stops where it is.
    void pause();
    void faster();
    void slower();
    /// `seconds` of real time have passed.
    void advance(double seconds);

signals:
    void stageChanged();
    void playingChanged();
    void animatingChanged();
    void speedChanged();
    void reduceMotionChanged();
    void positionChanged();

private:
    enum class Mode { Rest, Play, OneStep };

    void setMode(Mode mode);
    bool takeStep();

    Stage* m_stage = nullptr;
    Mode m_mode = Mode::Rest;
    std::optional<int> m_stopAt; ///< The step at which playing ends.
    double m_speed = 1;
    bool m_reduceMotion = false;
    double m_elapsedSeconds = 0; ///< On the way from the cursor to the next step.
    SimTime m_shown;             ///< Where this left the playhead; elsewhere: somebody else moved it.
    bool m_moving = false;       ///< The change of cursor is our own.
};

} // namespace finwait

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sim_time.h"
#include "core/chart/app_call.h"
#include "core/history/history.h"
#include "core/sim/world.h"

namespace finwait {

// A sequence chart that has been laid out: plain data in logical units (pixels at zoom 1), y growing with
// time. A scene holds the whole path of a history, its future included, or of a long one a part and whatever
// reaches into it; whoever draws it says up to which step. So nothing moves when the cursor does.

/// An index in the path: 0 is the beginning.
using StepIndex = std::uint32_t;
inline constexpr StepIndex kNoStep = UINT32_MAX;

struct ChartPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

struct ChartRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool contains(ChartPoint p) const {
        return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom();
    }
};

/// What a text is, which decides its font.
enum class ChartFont : std::uint8_t {
    HeadTitle,  ///< "A client"
    HeadSocket, ///< "10.0.0.1:49152"
    Label,      ///< Along an arrow.
    Time,
    State,
    Call,
    Note,
    Timer,
    Code, ///< A socket call.
};
inline constexpr std::size_t kChartFontCount = 9;

/// The font of a lane's words.
constexpr ChartFont laneFont(CallLane lane) {
    return lane == CallLane::Socket ? ChartFont::Code : ChartFont::Call;
}

/// The box above a lifeline.
struct ChartHead {
    End end = End::A;
    ChartRect box;
    std::string title;
    std::string socket;
};

/// Behind a state that an end of a captured connection may be in.
inline constexpr auto kDoubtMark = " ?";

/// A stretch of a lifeline in one state.
struct ChartBand {
    End end = End::A;
    State state = State::Closed;
    StepIndex firstStep = 0;      ///< The step that entered the state.
    StepIndex lastStep = kNoStep; ///< The step that left it; kNoStep: still there at the end of the path.
    double top = 0;
    double bottom = 0;
    double labelY = 0;      ///< Middle of the state's name, beside the band on its outer side.
    double labelFirstY = 0; ///< Where the name stands while less than that of the band has been reached.
    bool doubtful = false;  ///< Of a captured connection: the end may be in another state.
};

enum class ArrowKind : std::uint8_t { Sent, Retransmission, Duplicate, Forged };

enum class ArrowFate : std::uint8_t {
    Delivered,
    Lost,      ///< By the link, as it departed.
    Dropped,   ///< By hand or by script.
    Elsewhere, ///< It went to a host that is not on the stage.
    InFlight,
    Held,
};

/// A line of text centred on a point and turned by `angle` (radians, clockwise as y grows downwards).
struct ChartLabel {
    std::string text;
    ChartPoint center;
    double angle = 0;
    double width = 0;
};

/// A segment's way through the network.
struct ChartArrow {
    SegmentId id = 0;
    SegmentId copyOf = 0;
    End sender = End::A;
    ArrowKind kind = ArrowKind::Sent;
    ControlBits control = 0;
    bool accepted = true; ///< False: it arrived and the endpoint dropped it.
    StepIndex firstStep = 0;
    StepIndex lastStep =
        kNoStep; ///< Arrival, loss or drop; kNoStep: still on its way at the end of the path.
    ArrowFate fate = ArrowFate::InFlight; ///< Once `lastStep` has happened.
    StepIndex heldStep = kNoStep;         ///< The last time it was held; kNoStep: never.
    StepIndex releasedStep = kNoStep;
    ChartPoint from;
    ChartPoint to;        ///< The whole way, also of one that does not make it.
    ChartPoint end;       ///< Where the line ends: `to`, or the ✕ of one that was lost.
    ChartPoint pause;     ///< Where it waits while held.
    double releasedY = 0; ///< The height of `releasedStep`.
    std::vector<ChartLabel> labels;

    [[nodiscard]] double top() const { return from.y < to.y ? from.y : to.y; }
    [[nodiscard]] double bottom() const { return from.y < to.y ? to.y : from.y; }
    [[nodiscard]] bool lost() const { return fate == ArrowFate::Lost || fate == ArrowFate::Dropped; }
    /// What is known of it after `step`.
    [[nodiscard]] ArrowFate fateAt(StepIndex step) const;
};

struct ChartTimeLabel {
    StepIndex step = 0;
    double y = 0;
    std::string text;
};

/// A timer that ran, as a bracket beside the band.
struct ChartTimer {
    End end = End::A;
    TimerKind kind = TimerKind::Retransmission;
    State state = State::Closed; ///< When it was started.
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep; ///< Expired or stopped; kNoStep: still running at the end of the path.
    bool expired = false;
    double top = 0;
    double bottom = 0;
    double labelY = 0;
    std::string label; ///< "RTO 1 s"

    /// Worth drawing after `step`: it runs, or it ran out.
    [[nodiscard]] bool shownAt(StepIndex step) const;
};

/// A user call (or a crash) beside its lifeline.
struct ChartMark {
    End end = End::A;
    StepIndex step = 0;
    double y = 0;
    std::string text;
    bool crash = false;
};

/// What a user was told, below the mark of the step: an error, in as many lines as it takes.
struct ChartNote {
    End end = End::A;
    StepIndex step = 0;
    double top = 0;
    std::vector<std::string> lines;
};

/// What an application calls, or what a call returns, in the lane beside its lifeline.
struct ChartCallLine {
    End end = End::A;
    StepIndex step = 0;
    double y = 0; ///< Middle of the first line.
    AppCall call = AppCall::Told;
    bool returns = false;
    bool error = false;
    std::string text;                 ///< "recv() = 5"; empty when there is only what stands below it.
    std::vector<std::string> trouble; ///< Below it, or in its place: "ECONNRESET".

    [[nodiscard]] std::size_t lineCount() const { return (text.empty() ? 0 : 1) + trouble.size(); }
    [[nodiscard]] double bottom() const;
};

/// A call that waits, as a bracket along the lane's line.
struct ChartWait {
    End end = End::A;
    AppCall call = AppCall::Told;
    StepIndex firstStep = 0;
    StepIndex lastStep = kNoStep; ///< It returned or was given up; kNoStep: it waits at the end of the path.
    bool returned = false;        ///< Not given up.
    std::uint8_t depth = 0;       ///< Those that wait at once lie beside one another.
    double top = 0;
    double bottom = 0;
};

/// A stretch of time that was folded.
struct ChartBreak {
    StepIndex step = 0; ///< The first step behind it.
    double y = 0;
    std::string text; ///< "4 min"
};

/// What happened at one height: one step, or several of one moment.
struct ChartRow {
    SimTime at;
    StepIndex firstStep = 0;
    double y = 0;
    double bottom = 0; ///< Where the last departure begins.
};

enum class ChartHitKind : std::uint8_t { None, Segment, Band, Mark, Call, Wait };
struct ChartHit {
    ChartHitKind kind = ChartHitKind::None;
    SegmentId segment = 0;
    std::size_t index = 0; ///< Of the band, the mark, the call's line or the wait.
    StepIndex step = kNoStep;
};

/// A contiguous part of one of the scene's lists.
struct ChartSpan {
    std::size_t first = 0;
    std::size_t last = 0; ///< One past the end.
};

struct ChartScene {
    static constexpr double kBandWidth = 12;
    static constexpr double kTimerOffset = 15; ///< From a lifeline's middle to its timers' brackets.
    static constexpr double kLineHeight = 13;
    static constexpr double kLaneText = 9;       ///< From the lane's line to its words.
    static constexpr double kLaneDepthPitch = 4; ///< Inwards, between calls that wait at once.
    static constexpr double kLabelHeight = 14;

    double width = 0;
    double height = 0; ///< Of the whole path.
    double headHeight = 0;
    double columnWidth = 0;            ///< Room for names beside a lifeline.
    double timeX = 0;                  ///< Right edge of the time labels.
    std::array<double, 2> lifelineX{}; ///< Middles of the bands.
    CallLane lane = CallLane::None;    ///< Outside of the names, what the applications call.
    std::array<double, 2> laneX{};     ///< The lines that stand for the applications.
    double laneWidth = 0;              ///< Of the words beside them.
    std::array<std::string, 2> laneTitle;
    std::array<std::string, kStateCount> stateNames;
    std::array<ChartHead, 2> heads;
    std::array<std::vector<ChartBand>, 2> bands; ///< By end, from the top down.
    std::vector<ChartArrow> arrows;              ///< In order of departure.
    std::vector<double> arrowReach;              ///< The lowest bottom of any arrow up to this one.
    std::vector<ChartTimer> timers;              ///< In order of their start.
    std::vector<double> timerReach;
    std::vector<ChartTimeLabel> times;
    std::vector<ChartMark> marks;
    std::vector<ChartNote> notes;
    std::vector<ChartCallLine> callLines; ///< In order of their steps.
    std::vector<ChartWait> waits;         ///< In the order of the calls.
    std::vector<double> waitReach;
    std::vector<ChartBreak> breaks;
    std::vector<ChartRow> rows;
    std::vector<std::uint32_t> rowOfStep; ///< By step from `firstStep` on.
    StepIndex firstStep = 0;              ///< Of the part that is there.
    StepIndex stepCount = 0;              ///< Of the whole path.

    /// Of the whole path.
    [[nodiscard]] StepIndex lastStep() const { return stepCount - 1; }
    [[nodiscard]] bool holds(StepIndex step) const {
        return step >= firstStep && step - firstStep < rowOfStep.size();
    }
    /// Of a step outside the part that is there: the first or the last row.
    [[nodiscard]] std::size_t rowIndexOf(StepIndex step) const;
    [[nodiscard]] const ChartRow& rowOf(StepIndex step) const { return rows[rowIndexOf(step)]; }
    /// The outward direction of an end's column: -1 for A, 1 for B.
    [[nodiscard]] static double outward(End end) { return end == End::A ? -1 : 1; }

    /// How far down the picture goes when `step` is the last that is shown.
    [[nodiscard]] double heightAt(StepIndex step) const;
    /// The height of the moment `time`, which lies between `step` and the step behind it.
    [[nodiscard]] double yAt(StepIndex step, SimTime time) const;
    /// Down to where the bands are known after `step`.
    [[nodiscard]] double bandBottomAt(StepIndex step) const;

    /// Empty when the chart has no such segment.
    [[nodiscard]] const ChartArrow* arrow(SegmentId id) const;
    /// Where a segment is at `time`, `step` being the last one taken. Empty when it is not in flight then.
    [[nodiscard]] std::optional<ChartPoint> flightPosition(SegmentId id, StepIndex step, SimTime time) const;

    /// The arrows that can touch [top, bottom] (a few of them may not).
    [[nodiscard]] ChartSpan arrowsWithin(double top, double bottom) const;
    [[nodiscard]] ChartSpan timersWithin(double top, double bottom) const;
    [[nodiscard]] ChartSpan waitsWithin(double top, double bottom) const;
    [[nodiscard]] ChartSpan bandsWithin(End end, double top, double bottom) const;

    [[nodiscard]] const std::string& stateName(State state) const {
        return stateNames[static_cast<std::size_t>(state)];
    }
    /// With a mark where it is doubtful.
    [[nodiscard]] std::string bandName(const ChartBand& band) const {
        return stateName(band.state) + (band.doubtful ? kDoubtMark : "");
    }
    /// Where the bracket of a waiting call runs.
    [[nodiscard]] double waitX(const ChartWait& wait) const {
        return laneX[indexOf(wait.end)] - outward(wait.end) * kLaneDepthPitch * wait.depth;
    }

    /// What lies under a point, of what is shown after `step`.
    [[nodiscard]] ChartHit hitTest(ChartPoint point, StepIndex step, double tolerance = 6) const;

private:
    [[nodiscard]] ChartHit hitArrow(ChartPoint point, StepIndex step, double tolerance) const;
    [[nodiscard]] ChartHit hitMark(ChartPoint point, StepIndex step) const;
    [[nodiscard]] ChartHit hitLane(ChartPoint point, StepIndex step) const;
    [[nodiscard]] ChartHit hitBand(ChartPoint point, StepIndex step) const;
};

} // namespace finwait

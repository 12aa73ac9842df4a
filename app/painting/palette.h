#pragma once

#include <QColor>

#include <array>

#include "core/sim/world.h"
#include "core/tcp/state.h"

namespace finwait {

enum class ThemeKind { Light, Dark, HighContrast, Print };

/// The five phases of a connection's life; each state belongs to one and takes its colour.
enum class Phase { Closed, Opening, Open, Closing, Waiting };

Phase phaseOf(State state);

struct PhaseColors {
    QColor fill;
    QColor line;
};

/// The colours of one theme. The window, the painters and the exporters all read them here.
struct Palette {
    QColor page;
    QColor surface;
    QColor hairline;
    QColor ink;
    QColor muted;
    QColor endA;
    QColor endB;
    QColor lost;
    QColor accepted;
    QColor accent; ///< Controls: the play button, the chosen tab, focus.
    std::array<PhaseColors, 5> phases;

    [[nodiscard]] const QColor& end(End which) const { return which == End::A ? endA : endB; }
    [[nodiscard]] const PhaseColors& phase(Phase which) const {
        return phases[static_cast<std::size_t>(which)];
    }
    [[nodiscard]] const PhaseColors& state(State which) const { return phase(phaseOf(which)); }
};

const Palette& palette(ThemeKind theme);

/// `share` of `front` (0 to 1) over `back`.
QColor mixed(const QColor& front, const QColor& back, double share);

} // namespace finwait

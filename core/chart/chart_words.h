#pragma once

#include <array>
#include <string>

#include "core/chart/call_log.h"
#include "core/tcp/state.h"

namespace finwait {

/// The words on a chart that are not the RFC's own, and the state names in the dialect that is wanted.
struct ChartWords {
    std::string crash = "crash";
    std::string copy = "copy";
    std::string forged = "forged";
    std::string activeOpen = "active OPEN";
    std::string passiveOpen = "passive OPEN";
    std::string octets = "%1 octets";
    std::string noSocketCall = "no socket call";
    std::string application = "application"; ///< Above the lane,
    std::string rfcCalls = "RFC calls";      ///< and which of its vocabularies that is.
    std::string socketCalls = "socket calls";
    std::array<std::string, kStateCount> stateNames = rfcStateNames();

    [[nodiscard]] const std::string& state(State state) const {
        return stateNames[static_cast<std::size_t>(state)];
    }
    static std::array<std::string, kStateCount> rfcStateNames();
};

/// What a call, or its return, writes into the lane.
struct CallText {
    std::string text;    ///< "recv() = 5"; may be empty.
    std::string trouble; ///< Below it: "ECONNRESET". Mostly empty.
};
CallText callText(const StoryCall& call, bool returns, const ChartWords& words);

/// Whether that has something below it.
[[nodiscard]] bool hasTrouble(const StoryCall& call, bool returns);

} // namespace finwait

#include "core/scenario/act_kinds.h"

#include <type_traits>

namespace finwait {

bool isPersons(const Report& report) {
    const bool byItself =
        std::holds_alternative<NextAct>(report.act) || std::holds_alternative<ObserveAct>(report.act);
    return !report.scriptItem && !byItself;
}

std::optional<RuledOut> ruledOutKind(const Act& act) {
    return std::visit(
        [](const auto& concrete) -> std::optional<RuledOut> {
            using T = std::decay_t<decltype(concrete)>;
            if constexpr (std::is_same_v<T, CallAct>) {
                if (callKind(concrete.call) == CallKind::Abort)
                    return RuledOut::Abort;
                return std::nullopt;
            } else if constexpr (std::is_same_v<T, NextAct>) {
                return std::nullopt;
            } else if constexpr (std::is_same_v<T, DeliverAct>) {
                return RuledOut::Deliver;
            } else if constexpr (std::is_same_v<T, DropAct>) {
                return RuledOut::Drop;
            } else if constexpr (std::is_same_v<T, DuplicateAct>) {
                return RuledOut::Duplicate;
            } else if constexpr (std::is_same_v<T, HoldAct> || std::is_same_v<T, ReleaseAct>) {
                return RuledOut::Hold;
            } else if constexpr (std::is_same_v<T, DelayAct>) {
                return RuledOut::Delay;
            } else if constexpr (std::is_same_v<T, ForgeAct>) {
                return RuledOut::Forge;
            } else if constexpr (std::is_same_v<T, LinkAct>) {
                return RuledOut::Link;
            } else if constexpr (std::is_same_v<T, ObserveAct>) {
                return std::nullopt;
            } else {
                static_assert(std::is_same_v<T, CrashAct>);
                return RuledOut::Crash;
            }
        },
        act);
}

std::optional<LockedControl> controlOf(const Act& act) {
    if (std::holds_alternative<NextAct>(act) || std::holds_alternative<ObserveAct>(act))
        return std::nullopt;
    if (std::holds_alternative<CallAct>(act))
        return LockedControl::Calls;
    if (std::holds_alternative<ForgeAct>(act))
        return LockedControl::Forge;
    if (std::holds_alternative<LinkAct>(act))
        return LockedControl::Links;
    if (std::holds_alternative<CrashAct>(act))
        return LockedControl::Crash;
    return LockedControl::Wire;
}

} // namespace finwait

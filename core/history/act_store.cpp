#include "core/history/act_store.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace finwait {

namespace {

constexpr std::size_t kLookBack = 16; ///< How far a repeated act is looked for.
constexpr unsigned kActive = 0x10;
constexpr unsigned kRemoteSpecified = 0x20;
constexpr unsigned kCallMask = 0x0F;

template <typename T>
constexpr bool kIsAboutASegment =
    std::is_same_v<
        T,
        DeliverAct> || std::is_same_v<T, DropAct> || std::is_same_v<T, DuplicateAct> || std::is_same_v<T, HoldAct> || std::is_same_v<T, ReleaseAct>;

bool packCall(const CallAct& act, PackedAct& packed) {
    packed.end = act.end;
    packed.call = static_cast<std::uint8_t>(act.call.index());
    if (const auto* open = std::get_if<Open>(&act.call))
        packed.call |= static_cast<std::uint8_t>((open->active ? kActive : 0U)
                                                 | (open->remoteSpecified ? kRemoteSpecified : 0U));
    if (const auto* receive = std::get_if<Receive>(&act.call))
        packed.value = receive->octets;
    return !std::holds_alternative<Send>(act.call);
}

CallAct unpackCall(const PackedAct& packed) {
    switch (static_cast<CallKind>(packed.call & kCallMask)) {
    case CallKind::Open:
        return {packed.end, Open{(packed.call & kActive) != 0, (packed.call & kRemoteSpecified) != 0}};
    case CallKind::Receive:
        return {packed.end, Receive{packed.value}};
    case CallKind::Close:
        return {packed.end, Close{}};
    case CallKind::Abort:
        return {packed.end, Abort{}};
    case CallKind::Status:
        return {packed.end, Status{}};
    case CallKind::Send: // Always stored.
        break;
    }
    return {};
}

template <typename T>
bool packInto(const T& act, PackedAct& packed) {
    if constexpr (kIsAboutASegment<T>) {
        packed.value = act.id;
        return true;
    } else if constexpr (std::is_same_v<T, CallAct>) {
        return packCall(act, packed);
    } else if constexpr (std::is_same_v<T, CrashAct>) {
        packed.end = act.end;
        return true;
    } else if constexpr (std::is_same_v<T, ObserveAct>) {
        packed.value = act.segment;
        packed.call = act.arrives ? 1 : 0;
        return true;
    } else {
        return std::is_empty_v<T>;
    }
}

template <typename T>
Act unpackAs(const PackedAct& packed) {
    if constexpr (kIsAboutASegment<T>)
        return T{packed.value};
    else if constexpr (std::is_same_v<T, CallAct>)
        return unpackCall(packed);
    else if constexpr (std::is_same_v<T, CrashAct>)
        return T{packed.end};
    else if constexpr (std::is_same_v<T, ObserveAct>)
        return T{packed.value, packed.call != 0};
    else
        return T{};
}

template <std::size_t... kKinds>
Act unpackKind(const PackedAct& packed, std::index_sequence<kKinds...>) {
    static constexpr std::array kUnpack = {&unpackAs<std::variant_alternative_t<kKinds, Act>>...};
    return kUnpack[packed.kind](packed);
}

} // namespace

PackedAct ActStore::pack(const Act& act) {
    PackedAct packed;
    packed.kind = static_cast<std::uint8_t>(act.index());
    packed.stored = !std::visit([&packed](const auto& which) { return packInto(which, packed); }, act);
    if (packed.stored)
        packed.value = keep(act);
    return packed;
}

Act ActStore::unpack(const PackedAct& packed) const {
    if (packed.stored)
        return m_acts[packed.value];
    return unpackKind(packed, std::make_index_sequence<std::variant_size_v<Act>>{});
}

std::uint32_t ActStore::keep(const Act& act) {
    const auto begin = m_acts.rbegin();
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(kLookBack, m_acts.size()));
    if (const auto found = std::find(begin, end, act); found != end)
        return static_cast<std::uint32_t>(m_acts.rend() - found - 1);
    m_acts.push_back(act);
    return static_cast<std::uint32_t>(m_acts.size() - 1);
}

} // namespace finwait

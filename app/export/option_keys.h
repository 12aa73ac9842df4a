#pragma once

#include <QString>

#include <array>
#include <utility>

#include "app/export/picture_options.h"
#include "core/capture/packets.h"

namespace finwait {

// What the values of an export's options are called on the command line and where they are remembered. The
// first of each is the usual one.

template <typename Value, std::size_t Count>
using OptionKeys = std::array<std::pair<const char*, Value>, Count>;

inline constexpr OptionKeys<ThemeKind, 4> kThemeKeys = {{{"light", ThemeKind::Light},
                                                         {"dark", ThemeKind::Dark},
                                                         {"high-contrast", ThemeKind::HighContrast},
                                                         {"print", ThemeKind::Print}}};
inline constexpr OptionKeys<PageSize, 3> kPageKeys = {
    {{"fit", PageSize::Fit}, {"a4", PageSize::A4}, {"letter", PageSize::Letter}}};
inline constexpr OptionKeys<PlotKind, 2> kPlotKeys = {
    {{"cwnd", PlotKind::Cwnd}, {"sequence", PlotKind::Sequence}}};
inline constexpr OptionKeys<Blank, 4> kBlankKeys = {{{"nothing", Blank::Nothing},
                                                     {"states", Blank::States},
                                                     {"labels", Blank::Labels},
                                                     {"numbers", Blank::Numbers}}};
inline constexpr OptionKeys<End, 2> kEndKeys = {{{"A", End::A}, {"B", End::B}}};
inline constexpr OptionKeys<IpVersion, 2> kIpKeys = {{{"4", IpVersion::V4}, {"6", IpVersion::V6}}};

/// The value that a key stands for; the usual one for what is no key.
template <typename Value, std::size_t Count>
Value valueOf(const QString& key, const OptionKeys<Value, Count>& keys) {
    for (const auto& [known, value] : keys) {
        if (key == QLatin1String(known))
            return value;
    }
    return keys.front().second;
}

} // namespace finwait

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/seq_num.h"
#include "core/sim/world.h"

namespace finwait {

/// How a number of `end`'s sequence space reads: absolute, or relative to its initial one.
using NumberWriter = std::function<std::string(End end, SeqNum number)>;

/// A lesson's text with its sequence numbers written as everywhere else on the stage: "{A:101}" stands for
/// the number 101 of A's sequence space. What is no such mark is left as it is.
std::string withNumbers(std::string_view text, const NumberWriter& write);

} // namespace finwait

#pragma once

#include <QString>

#include "core/scenario/load_error.h"

namespace finwait {

/// Why a file was refused, in the language of the window, on one line; in English the same as
/// `toString(error)`.
QString loadErrorText(const LoadError& error);

} // namespace finwait

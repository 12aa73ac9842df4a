#pragma once

#include "app/window/window_options.h"

namespace finwait {

/// Whether a window could be shown: there is a display, or a platform that needs none was asked for.
bool haveDisplay();

/// Shows the window until it is closed. To be called once, with no QCoreApplication in existence. Returns the
/// program's exit status.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace finwait

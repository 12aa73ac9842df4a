#pragma once

namespace finwait {

/// What the program does with its arguments: a command without a window (list, export, trace, check,
/// --help, --version), or the window. Returns the exit status: 0; 2 for bad input, after one line on stderr.
int runCommandLine(int& argc, char** argv);

} // namespace finwait

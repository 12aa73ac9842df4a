#pragma once

#include <QString>

#include "core/history/what_if.h"

namespace finwait {

/// What is done: "A's FIN,ACK is lost", "B calls CLOSE first". Also the name of the branch that it opens.
QString whatIfCause(const Alternative& alternative);

/// What comes of it: "A sends it again after 1 s; the end is the same". `now` is the moment of the act.
QString whatIfEffect(const WhatIf& whatIf, SimTime now);

} // namespace finwait

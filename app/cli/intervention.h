#pragma once

#include <QString>
#include <QStringList>

#include <variant>

#include "core/scenario/scenario.h"

namespace finwait {

// How a command line meddles with a scenario. A segment is named by its sender, what it carries and which of
// such: "A", "A:SYN", "B:FIN#2", "A:data"; "ACK" alone is one without data.

/// Puts `act` ("drop", "duplicate", "delay") on a segment into the scenario's script. A delay's `text` ends
/// in
/// "+SECONDS". Returns what is wrong, or nothing.
QString intervene(Scenario& scenario, const QString& act, const QString& text);

/// Puts an item into the script that is written as in a scenario file. Returns what is wrong, or nothing.
QString addItem(Scenario& scenario, const QString& json);

/// "A=TIME-WAIT", "A=CLOSING,B=CLOSING", "12.5" (seconds), or a trigger as in a scenario file; else one line
/// that says what is wrong.
std::variant<Trigger, QString> momentFrom(const Scenario& scenario, const QString& text);

} // namespace finwait

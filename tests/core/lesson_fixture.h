#pragma once

#include <QByteArray>

#include "core/scenario/scenario.h"

namespace finwait {

/// A scenario of known times, in ms: 100 SYN, 200 SYN,ACK, 300 and 400 ESTABLISHED; 1000 A sends "hello",
/// dropped at 1050, sent again at 2000, delivered at 2100, acknowledged at 2200; 5000 A closes, 5100
/// CLOSE-WAIT, 5200 FIN-WAIT-2, 5600 B closes, 5700 TIME-WAIT, 5800 and 245700 CLOSED.
///
/// `members` are further members of the document, `items` further items of its script; both in JSON, each
/// with a comma before it.
QByteArray fixtureText(const QByteArray& members = {}, const QByteArray& items = {});

/// The same, loaded. It must be right.
Scenario fixture(const QByteArray& members = {}, const QByteArray& items = {});

} // namespace finwait

#pragma once

#include <QString>

#include <vector>

#include "app/models/format.h"
#include "core/sim/intent.h"
#include "core/sim/world.h"

namespace finwait {

/// A segment as a person types it. Numbers are relative or absolute as everywhere in the window; the text of
/// an option that is not there is empty.
struct ForgeFields {
    int control = Ack; ///< The bits of octet 13.
    QString seq = QStringLiteral("0");
    QString ack = QStringLiteral("0");
    QString window = QStringLiteral("65535");
    QString urgentPointer = QStringLiteral("0");
    QString text;
    QString mss;
    QString windowScale;
    QString timestamps; ///< "value" or "value echo"
    QString sackBlocks; ///< "11-21 31-41": left edge, and one past the last octet.
    bool sackPermitted = false;
    bool damaged = false;
    QString delay = QStringLiteral("0"); ///< Milliseconds until it arrives.
};

/// Why a field cannot be read.
struct FieldTrouble {
    QString field;    ///< "seq", "ack", "window", "urgentPointer", "mss", "windowScale", "timestamps", …
    QString sentence; ///< "SEG.WND: a whole number from 0 to 65,535 is needed"
};

struct ForgeReading {
    ForgeAct act; ///< Complete when there is no trouble.
    std::vector<FieldTrouble> troubles;
};

/// The segment that the fields describe, on its way to `receiver`.
ForgeReading readForgery(const ForgeFields& fields, End receiver, const World& world,
                         const Numbering& numbering);

} // namespace finwait

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>

#include "tests/core/dialogue.h"

namespace finwait {

/// One cell of tests/core/endpoint_dialogues.txt: an endpoint in a state meets events, and what it answers to
/// the last of them.
struct DialogueCell {
    QString setting; ///< "rfc9293 nagle": the profile and what is changed in its configuration.
    QString state;   ///< "SYN-RECEIVED(passive)"
    QString events;  ///< "SEND hello; timeout", parted by "; ".
    QString reply;
    QString rules;
};

QString dialogueFile();

/// The cells of the file, in its order.
QList<DialogueCell> readDialogueCells();

/// Plays a cell; `visit` sees what each event brought about.
Dialogue play(const DialogueCell& cell, const std::function<void(const Dialogue&)>& visit = {});

} // namespace finwait

Q_DECLARE_METATYPE(finwait::DialogueCell)

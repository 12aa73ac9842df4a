#pragma once

#include <QString>

#include "core/rfc/requirement.h"

namespace finwait {

/// A choice in words.
struct ChoiceText {
    QString point;
    QString says;    ///< What the RFC says.
    QString chooses; ///< What FinWait does.
    QString why;
};

ChoiceText choiceText(const Choice& choice);

} // namespace finwait

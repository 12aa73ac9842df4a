#include "app/painting/chart_words.h"

#include <QCoreApplication>

namespace finwait {

namespace {

std::string said(const char* text) {
    return QCoreApplication::translate("Chart", text).toStdString();
}

} // namespace

ChartWords chartWords(NameDialect dialect) {
    ChartWords words;
    words.crash = said(QT_TRANSLATE_NOOP("Chart", "crash"));
    words.copy = said(QT_TRANSLATE_NOOP("Chart", "copy"));
    words.forged = said(QT_TRANSLATE_NOOP("Chart", "forged"));
    words.activeOpen = said(QT_TRANSLATE_NOOP("Chart", "active OPEN"));
    words.passiveOpen = said(QT_TRANSLATE_NOOP("Chart", "passive OPEN"));
    words.octets = said(QT_TRANSLATE_NOOP("Chart", "%1 octets"));
    words.noSocketCall = said(QT_TRANSLATE_NOOP("Chart", "no socket call"));
    words.application = said(QT_TRANSLATE_NOOP("Chart", "application"));
    words.rfcCalls = said(QT_TRANSLATE_NOOP("Chart", "RFC calls"));
    words.socketCalls = said(QT_TRANSLATE_NOOP("Chart", "socket calls"));
    for (const State state : kAllStates)
        words.stateNames[static_cast<std::size_t>(state)] = stateLabel(state, dialect).toStdString();
    return words;
}

} // namespace finwait

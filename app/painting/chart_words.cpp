#include "app/painting/chart_words.h"

#include <QCoreApplication>

namespace finwait {

namespace {

std::string said(const char* text) {
    return QCoreApplication::translate("Chart", text).toStdString();
}

} // namespace

ChartWords chartWords() {
    return {said(QT_TRANSLATE_NOOP("Chart", "crash")), said(QT_TRANSLATE_NOOP("Chart", "copy")),
            said(QT_TRANSLATE_NOOP("Chart", "forged"))};
}

} // namespace finwait

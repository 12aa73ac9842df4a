#include "app/text/link_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/format.h"

namespace finwait {

namespace {

constexpr double kPpmInPercent = 10'000;

QString inLinkText(const char* text) {
    return QCoreApplication::translate("LinkText", text);
}

} // namespace

QString lossText(std::uint32_t lossPpm) {
    return QStringLiteral("%1 %").arg(lossPpm / kPpmInPercent, 0, 'g', 4);
}

QString linkChangeText(const LinkAct& act, const Link& before) {
    QStringList changes;
    if (act.link.latencyUs != before.latencyUs)
        changes += inLinkText(QT_TRANSLATE_NOOP("LinkText", "latency is now %1"))
                       .arg(durationText(act.link.latencyUs));
    if (act.link.lossPpm != before.lossPpm)
        changes +=
            inLinkText(QT_TRANSLATE_NOOP("LinkText", "loss is now %1")).arg(lossText(act.link.lossPpm));
    if (act.link.held != before.held)
        changes += act.link.held ? inLinkText(QT_TRANSLATE_NOOP("LinkText", "holds all segments"))
                                 : inLinkText(QT_TRANSLATE_NOOP("LinkText", "holds no more"));
    if (changes.isEmpty())
        changes += inLinkText(QT_TRANSLATE_NOOP("LinkText", "stays as it is"));
    return QStringLiteral("%1 → %2: %3")
        .arg(QLatin1Char(letterOf(act.sender)))
        .arg(QLatin1Char(letterOf(peerOf(act.sender))))
        .arg(changes.join(inLinkText(QT_TRANSLATE_NOOP("LinkText", ", "))));
}

} // namespace finwait

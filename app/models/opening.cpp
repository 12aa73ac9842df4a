#include "app/models/opening.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

#include "app/models/scenario_library.h"
#include "app/text/load_error_text.h"
#include "core/scenario/moment.h"
#include "core/scenario/scenario_loader.h"
#include "core/scenario/session_file.h"

namespace finwait {

namespace {

struct OpeningWords {
    Q_DECLARE_TR_FUNCTIONS(Opening)
};

constexpr auto kSessionFormat = "finwait-session";
constexpr qint64 kFormatWithin = 200; ///< Octets of a file in which its format is named.

/// "NAME#step=11" in its parts.
struct Address {
    QString name;
    QString moment; ///< JSON; empty: the beginning.
    QString trouble;
};

constexpr qsizetype kSumOctets = 2;
constexpr auto kLinkEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray sumOf(const QByteArray& octets) {
    const quint16 sum = qChecksum(octets);
    return QByteArray(1, static_cast<char>(sum >> 8U)) + static_cast<char>(sum & 0xFFU);
}

QByteArray packed(const QByteArray& text) {
    const QByteArray octets = qCompress(text, 9);
    return (octets + sumOf(octets)).toBase64(kLinkEncoding);
}

/// Empty when it is damaged, or would become too long.
QByteArray unpacked(const QByteArray& link) {
    const QByteArray all = QByteArray::fromBase64(link, kLinkEncoding);
    const QByteArray octets = all.chopped(std::min(kSumOctets, all.size()));
    // The first four octets say how long it becomes, the highest first.
    const bool sound = octets.size() > 4 && all.endsWith(sumOf(octets)) && octets[0] == 0
                       && static_cast<quint8>(octets[1]) < kMomentOctetsMax >> 16U;
    return sound ? qUncompress(octets) : QByteArray();
}

QString momentOf(const QUrlQuery& query, Address& address) {
    if (query.hasQueryItem(QStringLiteral("acts"))) {
        const QByteArray text = unpacked(query.queryItemValue(QStringLiteral("acts")).toLatin1());
        if (text.isEmpty())
            address.trouble = OpeningWords::tr("the link is damaged; was all of it copied?");
        return QString::fromUtf8(text);
    }
    const QString step = query.queryItemValue(QStringLiteral("step"));
    bool understood = false;
    const int number = step.toInt(&understood);
    if (!understood || number < 0) {
        address.trouble = OpeningWords::tr("“%1” is no link to a moment; expected for example step=11")
                              .arg(query.toString());
        return {};
    }
    return QStringLiteral("{\"step\": %1}").arg(number);
}

Address addressIn(const QString& what) {
    Address address{what, {}, {}};
    if (what.startsWith(QLatin1String("file://"))) {
        address.name = QUrl(what).toLocalFile();
        return address;
    }
    if (what.startsWith(QLatin1String(kLinkScheme))) {
        const QUrl url(what);
        const QUrlQuery query(url);
        address.name = url.host() + url.path().remove(QLatin1Char('/'));
        if (!query.isEmpty())
            address.moment = momentOf(query, address);
        return address;
    }
    const qsizetype mark = what.lastIndexOf(QLatin1Char('#'));
    if (mark > 0 && !QFileInfo::exists(what)) {
        address.name = what.left(mark);
        address.moment = momentOf(QUrlQuery(what.mid(mark + 1)), address);
    }
    return address;
}

bool isSessionFile(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
           && file.read(kFormatWithin).contains(kSessionFormat);
}

std::variant<Opened, QString> openSession(const QString& path) {
    auto loaded = loadSessionFile(QFile::encodeName(path).toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return loadErrorText(*error);
    auto& session = std::get<Session>(loaded);
    const QString id = QString::fromStdString(session.scenario.id);
    const QString key = ScenarioLibrary::isBuiltIn(id) ? id : QString();
    return Opened{std::move(session.scenario), std::move(session.history), key};
}

std::variant<Opened, QString> openNamed(const QString& name) {
    if (isSessionFile(name))
        return openSession(name);
    auto opened = ScenarioLibrary::open(name);
    if (auto* trouble = std::get_if<QString>(&opened))
        return std::move(*trouble);
    const QString key = ScenarioLibrary::isBuiltIn(name) ? name : QFileInfo(name).absoluteFilePath();
    return Opened{std::get<Scenario>(std::move(opened)), {}, key};
}

} // namespace

std::variant<Opened, QString> openAnything(const QString& what) {
    const Address address = addressIn(what);
    if (!address.trouble.isEmpty())
        return address.trouble;
    auto opened = openNamed(address.name);
    auto* found = std::get_if<Opened>(&opened);
    if (found == nullptr || address.moment.isEmpty())
        return opened;
    auto played =
        loadMoment(address.moment.toStdString(), what.left(kLinkLengthMax).toStdString(), found->scenario);
    if (const auto* error = std::get_if<LoadError>(&played))
        return loadErrorText(*error);
    found->history = std::get<History>(std::move(played));
    return opened;
}

MomentLink momentLink(const Scenario& scenario, const History& history) {
    const QString name = QString::fromStdString(scenario.id);
    if (!ScenarioLibrary::isBuiltIn(name))
        return {{},
                OpeningWords::tr(
                    "A link can lead into a built-in scenario only. Save the moment as a file instead.")};
    const QString start = QLatin1String(kLinkScheme) + name;
    if (!hasActs(history))
        return {start + QStringLiteral("?step=%1").arg(history.depth(history.cursor())), {}};
    const QByteArray acts = packed(QByteArray::fromStdString(momentText(scenario, history)));
    const QString link = start + QStringLiteral("?acts=") + QString::fromLatin1(acts);
    if (link.size() > kLinkLengthMax)
        return {{},
                OpeningWords::tr("Too much was done here for a link. Save the moment as a file instead.")};
    return {link, {}};
}

} // namespace finwait

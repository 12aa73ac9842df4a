#include "app/text/spoken_language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace finwait {

namespace {

/// The language of the source: every text as it stands there.
class SourceLanguage final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override {
        return QString::fromUtf8(text);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

QString languageNow() {
    //: The code of the language that this is translated into, as in "zh_CN"
    return QCoreApplication::translate("Language", "en");
}

std::unique_ptr<QTranslator> translatorFor(const QString& language) {
    if (language == QLatin1String("en"))
        return std::make_unique<SourceLanguage>();
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/finwait_%1.qm").arg(language)))
        return nullptr;
    return translator;
}

} // namespace

SpokenLanguage::SpokenLanguage(const QString& language) {
    if (language == languageNow())
        return;
    m_translator = translatorFor(language);
    if (m_translator)
        QCoreApplication::installTranslator(m_translator.get());
}

SpokenLanguage::~SpokenLanguage() {
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

} // namespace finwait

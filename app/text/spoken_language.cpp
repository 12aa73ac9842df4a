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

/// What the thread speaks; null: what the program speaks.
thread_local const QTranslator* spoken = nullptr;

/// Stands before the program's own translation, and says what the thread that asks is to speak.
class Switchboard final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char* note,
                                    int count) const override {
        return spoken == nullptr ? QString() : spoken->translate(context, text, note, count);
    }
    /// So that nobody is told of another language when it is put in place.
    [[nodiscard]] bool isEmpty() const override { return true; }
};

} // namespace

void SpokenLanguage::prepare() {
    static Switchboard switchboard;
    QCoreApplication::removeTranslator(&switchboard);
    QCoreApplication::installTranslator(&switchboard);
}

SpokenLanguage::SpokenLanguage(const QString& language) : m_before(spoken) {
    [[maybe_unused]] static const bool prepared = (prepare(), true);
    if (language == languageNow())
        return;
    m_translator = translatorFor(language);
    if (m_translator)
        spoken = m_translator.get();
}

SpokenLanguage::~SpokenLanguage() {
    spoken = m_before;
}

} // namespace finwait

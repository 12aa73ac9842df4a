#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace finwait {

/// While it lives, `tr` speaks a language, "en" or "zh_CN", whatever the program speaks otherwise. For the
/// program's main thread.
class SpokenLanguage {
public:
    explicit SpokenLanguage(const QString& language);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage&) = delete;
    SpokenLanguage& operator=(const SpokenLanguage&) = delete;

private:
    std::unique_ptr<QTranslator> m_translator; ///< Empty: it is spoken anyway.
};

} // namespace finwait

#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace finwait {

/// While it lives, `tr` speaks a language, "en" or "zh_CN", in the thread that it lives in, whatever the
/// program speaks otherwise. Those of a thread end in the reverse order of their beginnings.
class SpokenLanguage {
public:
    /// To be called after each change of the program's own language.
    static void prepare();

    explicit SpokenLanguage(const QString& language);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage&) = delete;
    SpokenLanguage& operator=(const SpokenLanguage&) = delete;

private:
    std::unique_ptr<QTranslator> m_translator; ///< Empty: it is spoken anyway.
    const QTranslator* m_before;               ///< What the thread spoke until then.
};

} // namespace finwait

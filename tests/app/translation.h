#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace finwait {

/// The program speaks Chinese for as long as this lives (if told to).
class ChineseWhile {
public:
    explicit ChineseWhile(bool chinese = true) {
        if (!chinese || !m_translator.load(QStringLiteral(":/i18n/finwait_zh_CN.qm")))
            return;
        QCoreApplication::installTranslator(&m_translator);
    }
    ~ChineseWhile() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(ChineseWhile)

private:
    QTranslator m_translator;
};

} // namespace finwait

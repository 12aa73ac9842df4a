// What a bad file and a misconception say in the window.

#include <QTest>
#include <QTranslator>

#include "app/text/load_error_text.h"
#include "app/text/misconception_text.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

constexpr std::size_t kProblemCount = static_cast<std::size_t>(LoadProblem::GoalByItself) + 1;

LoadError errorOf(std::string_view text) {
    const auto loaded = loadScenario(text, "my.json");
    return std::get<LoadError>(loaded);
}

} // namespace

class LoadErrorTest : public QObject {
    Q_OBJECT

private slots:
    /// The words in app/text are those of core, so that none is forgotten when they change.
    void englishIsWhatCoreSays() {
        for (std::size_t i = 0; i < kProblemCount; ++i) {
            LoadError error =
                makeLoadError("my.json", static_cast<LoadProblem>(i), {"\"a\"", "\"b\"", "\"c\"", "\"d\""});
            QCOMPARE(loadErrorText(error), QString::fromStdString(toString(error)));
            error.line = 3;
            error.column = 14;
            error.jsonPointer = "/ends/A";
            QCOMPARE(loadErrorText(error), QString::fromStdString(toString(error)));
        }
    }

    void everyProblemIsTranslated() {
        useChinese();
        for (std::size_t i = 0; i < kProblemCount; ++i) {
            const LoadError error =
                makeLoadError("my.json", static_cast<LoadProblem>(i), {"1", "2", "3", "4"});
            QVERIFY2(!loadErrorText(error).contains(QString::fromStdString(error.what)), error.what.c_str());
        }
    }

    void wordsInOperandsAreTranslated() {
        useChinese();
        const QString kind = loadErrorText(errorOf("[]"));
        QVERIFY2(!kind.contains(QStringLiteral("array")), qPrintable(kind));
        const QString syntax = loadErrorText(errorOf("{"));
        QVERIFY2(!syntax.contains(QStringLiteral("key is missing")), qPrintable(syntax));
        QVERIFY(syntax.startsWith(QStringLiteral("my.json:1:2: ")));
    }

    void misconceptionsHaveBothTexts() {
        for (std::size_t i = 0; i < kMisconceptionIds.size(); ++i) {
            const auto misconception = static_cast<Misconception>(i);
            QVERIFY2(!beliefText(misconception).isEmpty(), kMisconceptionIds[i].data());
            QVERIFY2(!truthText(misconception).isEmpty(), kMisconceptionIds[i].data());
            QVERIFY(beliefText(misconception) != truthText(misconception));
        }
    }

    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

private:
    void useChinese() {
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/finwait_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

    QTranslator m_translator;
};

QTEST_GUILESS_MAIN(LoadErrorTest)
#include "load_error_test.moc"

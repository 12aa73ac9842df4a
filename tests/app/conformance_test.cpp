// RFC 9293 Appendix B in words: every row, reason and choice has some in both languages, the models show
// them, and the tables of core/README.md say the same. FINWAIT_WRITE_README=1 writes those tables.

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <set>

#include "app/models/choice_model.h"
#include "app/models/conformance_model.h"
#include "app/models/format.h"
#include "app/text/choice_text.h"
#include "app/text/requirement_text.h"
#include "tests/app/translation.h"

using namespace finwait;

namespace {

constexpr auto kTester = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr char kReadme[] = FINWAIT_SOURCE_DIR "/core/README.md";

QString ofRow(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role).toString();
}

QString tableRow(const QStringList& cells) {
    return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
}

QString rulesOf(const Requirement& requirement) {
    QStringList keys;
    for (const Rule rule : requirement.rules)
        keys.append(QLatin1Char('`') + fromCore(ruleInfo(rule).key) + QLatin1Char('`'));
    return keys.join(QLatin1Char(' '));
}

QString testsIn(const Requirement& requirement) {
    QStringList tests;
    for (const TestRow& test : testsOf(requirement))
        tests.append(fromCore(test.program) + QStringLiteral(" `") + fromCore(test.row) + QLatin1Char('`'));
    return tests.join(QStringLiteral("; "));
}

QString requirementTable() {
    QString table = QStringLiteral("| requirement | § | what | status | rules | tests |\n"
                                   "| --- | --- | --- | --- | --- | --- |\n");
    for (const Requirement& requirement : requirementCatalogue()) {
        const QString note = requirementNote(requirement);
        table += tableRow({
            fromCore(requirement.key),
            fromCore(requirement.section),
            requirementText(requirement),
            statusMark(requirement.status) + QLatin1Char(' ') + statusText(requirement.status)
                + (note.isEmpty() ? QString() : QStringLiteral(". ") + note),
            rulesOf(requirement),
            testsIn(requirement),
        });
    }
    return table;
}

QString choiceTable() {
    QString table = QStringLiteral("| point | § | the text | FinWait | why | switch |\n"
                                   "| --- | --- | --- | --- | --- | --- |\n");
    for (const Choice& choice : choiceCatalogue()) {
        const ChoiceText text = choiceText(choice);
        table += tableRow({text.point, fromCore(choice.section), text.says, text.chooses, text.why,
                           fromCore(choice.switches)});
    }
    return table;
}

/// Where the table named so lies between its markers.
std::pair<qsizetype, qsizetype> placeIn(const QString& readme, const QString& name) {
    const QString begin = QStringLiteral("<!-- %1 -->\n").arg(name);
    const QString end = QStringLiteral("<!-- end of %1 -->").arg(name);
    const qsizetype from = readme.indexOf(begin) + begin.size();
    return {from, readme.indexOf(end) - from};
}

} // namespace

class ConformanceTest : public QObject {
    Q_OBJECT

private slots:
    void everythingHasWords_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << false;
        QTest::newRow("zh_CN") << true;
    }
    void everythingHasWords() {
        QFETCH(bool, chinese);
        std::set<QString> english;
        for (const Requirement& requirement : requirementCatalogue())
            english.insert(requirementText(requirement));
        QCOMPARE(english.size(), requirementCatalogue().size());
        const ChineseWhile translation(chinese);
        for (const Requirement& requirement : requirementCatalogue()) {
            const QString text = requirementText(requirement);
            QVERIFY2(!text.isEmpty(), requirement.key.data());
            QCOMPARE(english.contains(text), !chinese);
            QCOMPARE(requirementNote(requirement).isEmpty(), requirement.note.empty());
            QVERIFY(!topicText(requirement.topic).isEmpty());
            QVERIFY(!statusText(requirement.status).isEmpty());
        }
        for (const Choice& choice : choiceCatalogue()) {
            const ChoiceText text = choiceText(choice);
            for (const QString& part : {text.point, text.says, text.chooses, text.why})
                QVERIFY2(!part.isEmpty(), choice.key.data());
        }
    }

    void readmeSaysTheSame_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("table");
        QTest::newRow("requirements") << QStringLiteral("requirements") << requirementTable();
        QTest::newRow("choices") << QStringLiteral("choices") << choiceTable();
    }
    void readmeSaysTheSame() {
        QFETCH(QString, name);
        QFETCH(QString, table);
        QFile file(QString::fromLatin1(kReadme));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString readme = QString::fromUtf8(file.readAll());
        file.close();
        const auto [from, size] = placeIn(readme, name);
        QVERIFY(from > 0 && size >= 0);
        if (qEnvironmentVariableIsSet("FINWAIT_WRITE_README")) {
            readme.replace(from, size, table);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(readme.toUtf8());
        }
        QCOMPARE(readme.mid(placeIn(readme, name).first, table.size()), table);
        QCOMPARE(placeIn(readme, name).second, table.size());
    }

    void modelShowsEveryRow() {
        ConformanceModel model;
        const QAbstractItemModelTester tester(&model, kTester);
        QCOMPARE(model.count(), int(requirementCatalogue().size()));
        QCOMPARE(ofRow(model, 0, ConformanceModel::LabelRole), QStringLiteral("MAY-16"));
        QCOMPARE(ofRow(model, 0, ConformanceModel::HeadingRole), QStringLiteral("PUSH flag"));
        QCOMPARE(ofRow(model, 1, ConformanceModel::HeadingRole), QString());
        QCOMPARE(ofRow(model, 0, ConformanceModel::SectionRole), QStringLiteral("§3.9.1.2"));
        for (int row = 0; row < model.count(); ++row) {
            for (const QString& rule :
                 model.data(model.index(row, 0), ConformanceModel::RulesRole).toStringList())
                QVERIFY2(!rule.startsWith(QStringLiteral(" (")), qPrintable(rule));
        }
    }

    void modelCounts() {
        const ConformanceModel model;
        qsizetype must = 0;
        qsizetype met = 0;
        for (const Requirement& requirement : requirementCatalogue()) {
            if (!requirement.label().starts_with("MUST"))
                continue;
            ++must;
            met += requirement.status == RequirementStatus::Met ? 1 : 0;
        }
        QVERIFY2(model.summary().startsWith(QStringLiteral("%1 of %2 MUST rows met").arg(met).arg(must)),
                 qPrintable(model.summary()));
    }

    void modelNarrows_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("label") << QStringLiteral("must-15") << 0 << 0
                               << QStringList{QStringLiteral("MUST-15"), QStringLiteral("MUST-15")};
        QTest::newRow("words of text and section")
            << QStringLiteral("same §3.5") << 0 << 0 << QStringList{QStringLiteral("MUST-10")};
        QTest::newRow("nothing") << QStringLiteral("no such words") << 0 << 0 << QStringList();
        QTest::newRow("rule") << QStringLiteral("persist.start") << 0 << 0
                              << QStringList{QStringLiteral("MUST-36"), QStringLiteral("SHLD-29")};
        QTest::newRow("test") << QStringLiteral("figures_test") << 0 << 0
                              << QStringList{QStringLiteral("MUST-10")};
        QTest::newRow("status and kind") << QString() << 1 << int(RequirementStatus::Deviates) + 1
                                         << QStringList{QStringLiteral("MUST-9")};
        QTest::newRow("kind") << QStringLiteral("IP's") << 3 << 0
                              << QStringList{QStringLiteral("MAY-10"), QStringLiteral("MAY-11")};
    }
    void modelNarrows() {
        QFETCH(QString, filter);
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(QStringList, labels);
        ConformanceModel model;
        const QAbstractItemModelTester tester(&model, kTester);
        const QSignalSpy counted(&model, &ConformanceModel::countChanged);
        model.setFilter(filter);
        model.setKind(kind);
        model.setStatus(status);
        QStringList shown;
        for (int row = 0; row < model.count(); ++row)
            shown.append(ofRow(model, row, ConformanceModel::LabelRole));
        QCOMPARE(shown, labels);
        QVERIFY(!counted.isEmpty());
        if (!shown.isEmpty())
            QVERIFY(!ofRow(model, 0, ConformanceModel::HeadingRole).isEmpty());
        model.setFilter({});
        model.setKind(0);
        model.setStatus(0);
        QCOMPARE(model.count(), int(requirementCatalogue().size()));
    }

    void choicesAreFound() {
        ChoiceModel model;
        const QAbstractItemModelTester tester(&model, kTester);
        QCOMPARE(model.count(), int(choiceCatalogue().size()));
        model.setFilter(QStringLiteral("rfc1337"));
        QCOMPARE(model.count(), 1);
        QCOMPARE(ofRow(model, 0, ChoiceModel::SwitchesRole), QStringLiteral("rfc1337"));
        QVERIFY(!ofRow(model, 0, ChoiceModel::WhyRole).isEmpty());
        model.setFilter(QStringLiteral("no such words"));
        QCOMPARE(model.count(), 0);
    }
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "conformance_test.moc"

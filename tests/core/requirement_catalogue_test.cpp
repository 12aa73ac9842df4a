// The catalogue of RFC 9293 Appendix B: every row is there, names the rules that implement it and tests that
// exist, or says why not.

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include "core/rfc/requirement.h"
#include "core/scenario/config_json.h"

using namespace finwait;

namespace {

/// The labels of table 8, a heading a line.
constexpr char kAppendixB[] = R"(MAY-16 SHLD-27 MAY-15 MUST-60 MUST-61 MAY-17 SHLD-28
MUST-1 REC-1 SHLD-14 SHLD-15 SHLD-16 SHLD-17 MUST-34 MAY-8 MUST-35 MUST-36 SHLD-29 SHLD-30 MUST-37 MAY-7 MUST-66
MUST-30 MUST-62 MUST-31 MUST-32 MUST-33 SHLD-13
MUST-4 MUST-5 MUST-6 MUST-68 MUST-7 MUST-64 MUST-14 SHLD-5 SHLD-5 MAY-3 MUST-15 MUST-15 MUST-16 SHLD-6 MUST-65 MUST-67 MUST-69
MUST-2 MUST-3
MUST-8 SHLD-1 MUST-9
MUST-10 MUST-11 MUST-41 MUST-42 MUST-44 MUST-45 MUST-46 MUST-57
SHLD-2 MUST-12 MAY-1 SHLD-3 MUST-13 MAY-2 SHLD-4
MUST-19 MAY-4 MUST-18
MUST-58 SHLD-31 MUST-59 MAY-13 SHLD-18 MUST-40 SHLD-19 MUST-39
MUST-49 MUST-38 SHLD-7 MUST-17
MUST-20 MUST-20 MUST-21 SHLD-9 SHLD-10 SHLD-11 MUST-22 MUST-23
MAY-5 MUST-24 MUST-25 MUST-26 MUST-27 MUST-28 MUST-29 SHLD-12 MAY-6
MUST-50 MAY-10 MAY-11 MUST-51 MUST-52 MUST-53 SHLD-24
MUST-54 SHLD-25 MUST-56 SHLD-26 MUST-55 MUST-56 MUST-56
MUST-46 MUST-63 MUST-57
MUST-47 SHLD-20 MUST-48 SHLD-22 SHLD-21 SHLD-23 MAY-9 MAY-14 MUST-43
MAY-12
SHLD-8
MAY-18)";

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString contentsOf(const QString& name) {
    QFile file(QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/") + name);
    return file.open(QIODevice::ReadOnly | QIODevice::Text) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The dialogues by the names that endpoint_test gives them, with the rules applied.
std::map<QString, QString> readDialogues() {
    std::map<QString, QString> rules;
    QString setting;
    QString row;
    const QStringList lines = contentsOf(QStringLiteral("endpoint_dialogues.txt")).split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(u'['))
            setting = line;
        else if (line.startsWith(QStringLiteral("  # ")))
            rules[row] = line.mid(4);
        else if (!line.startsWith(u' ') && line.contains(QStringLiteral(" < ")))
            row = setting + u' ' + line;
    }
    return rules;
}

bool isInProgram(const TestRow& test) {
    const QString source = contentsOf(fromView(test.program) + QStringLiteral(".cpp"));
    const QString row = fromView(test.row);
    return source.contains(QStringLiteral("void ") + row + QStringLiteral("()"))
           || source.contains(QStringLiteral("newRow(\"") + row + u'"');
}

const std::map<QString, QString>& dialogues() {
    static const std::map<QString, QString> all = readDialogues();
    return all;
}

/// Some dialogue of the row applies one of its rules. True for rows that are not shown by dialogues alone.
bool dialoguesApplyTheRules(const Requirement& requirement) {
    const std::map<QString, QString>& rules = dialogues();
    for (const TestRow& test : testsOf(requirement)) {
        if (test.program != "endpoint_test")
            return true;
        const auto dialogue = rules.find(fromView(test.row));
        if (dialogue == rules.end())
            return false;
        for (const Rule rule : requirement.rules) {
            const QRegularExpression mark(QStringLiteral("(^| )")
                                          + QRegularExpression::escape(fromView(ruleInfo(rule).key))
                                          + QStringLiteral("[+?!-]"));
            if (dialogue->second.contains(mark))
                return true;
        }
    }
    return requirement.rules.empty();
}

bool claimsSomething(const Requirement& requirement) {
    return requirement.status == RequirementStatus::Met || requirement.status == RequirementStatus::OptIn;
}

} // namespace

class RequirementCatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void appendixBIsAllThere() {
        std::size_t row = 0;
        int topic = 0;
        std::map<QString, std::set<QString>> labels;
        for (const QString& line : QString::fromLatin1(kAppendixB).split(u'\n')) {
            for (const QString& label : line.split(u' ')) {
                QVERIFY(row < requirementCatalogue().size());
                const Requirement& requirement = requirementCatalogue()[row++];
                QCOMPARE(fromView(requirement.label()), label);
                QCOMPARE(int(requirement.topic), topic);
                labels[label.section(u'-', 0, 0)].insert(label);
            }
            ++topic;
        }
        QCOMPARE(row, requirementCatalogue().size());
        QCOMPARE(row, 126U);
        QCOMPARE(labels[QStringLiteral("MUST")].size(), 69U);
        QCOMPARE(labels[QStringLiteral("SHLD")].size(), 31U);
        QCOMPARE(labels[QStringLiteral("MAY")].size(), 18U);
        QCOMPARE(labels[QStringLiteral("REC")].size(), 1U);
    }

    void keysAreUnique() {
        std::set<std::string_view> keys;
        for (const Requirement& requirement : requirementCatalogue())
            QVERIFY2(keys.insert(requirement.key).second, requirement.key.data());
        for (const Choice& choice : choiceCatalogue())
            QVERIFY2(keys.insert(choice.key).second, choice.key.data());
    }

    void rulesAndRequirementsAgree() {
        for (const RuleInfo& rule : ruleCatalogue()) {
            if (rule.requirement.empty())
                continue;
            const bool known = std::ranges::any_of(requirementCatalogue(), [&](const Requirement& r) {
                return r.label() == rule.requirement
                       && std::ranges::find(r.rules, rule.rule) != r.rules.end();
            });
            QVERIFY2(known, rule.key.data());
        }
    }

    void everyStatusIsSupported_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < requirementCatalogue().size(); ++i)
            QTest::newRow(fromView(requirementCatalogue()[i].key).toUtf8()) << int(i);
    }
    void everyStatusIsSupported() {
        QFETCH(int, row);
        const Requirement& requirement = requirementCatalogue()[std::size_t(row)];
        const bool claims = claimsSomething(requirement);
        QVERIFY2(claims || !requirement.note.empty(), "no reason");
        QVERIFY2(!claims || !requirement.rules.empty() || !requirement.note.empty(), "no rule and no reason");
        QVERIFY2(!claims || !requirement.tests.empty(), "no test");
        const std::map<QString, QString>& rows = dialogues();
        for (const TestRow& test : testsOf(requirement)) {
            const bool there =
                test.program == "endpoint_test" ? rows.contains(fromView(test.row)) : isInProgram(test);
            QVERIFY2(there, qPrintable(fromView(test.row)));
        }
        QVERIFY2(!claims || dialoguesApplyTheRules(requirement), "the dialogues apply none of the rules");
    }

    void switchesExist() {
        QFile file(QStringLiteral(FINWAIT_SOURCE_DIR "/core/tcp/config.h"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        std::set<QString> named;
        for (const Choice& choice : choiceCatalogue()) {
            for (const QString& name : fromView(choice.switches).split(u' ', Qt::SkipEmptyParts)) {
                QVERIFY2(source.contains(QRegularExpression(u' ' + name + QStringLiteral("( =|;)"))),
                         qPrintable(name));
                named.insert(name);
            }
        }
        for (const std::string& member :
             writeConfig(configFor(Profile::Linux), configFor(Profile::Rfc9293))) {
            const QString name = QString::fromStdString(member).section(u'"', 1, 1);
            QVERIFY2(named.contains(name), qPrintable(name + QStringLiteral(" differs and is not a choice")));
        }
    }
};

QTEST_APPLESS_MAIN(RequirementCatalogueTest)
#include "requirement_catalogue_test.moc"

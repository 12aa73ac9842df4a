// The published JSON Schema and the loader: what one takes or refuses for its shape, so does the other.
//
// The maximal scenario is taken apart into documents with one script item, question, goal … each, and each
// value in them is then spoilt in every way: left out, replaced by another kind, accompanied by a surplus
// one.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <functional>
#include <set>

#include "core/scenario/scenario_loader.h"
#include "tests/core/maximal_scenario.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

constexpr int kNoJsonSchema = 77;

struct Sample {
    QByteArray name;
    QByteArray text;
};

/// What a schema cannot see: the sense of a value, not its shape.
bool isBeyondSchema(LoadProblem problem) {
    switch (problem) {
    case LoadProblem::ItemUnknown:
    case LoadProblem::ItemNameTaken:
    case LoadProblem::SegmentNeeded:
    case LoadProblem::SegmentUseless:
    case LoadProblem::RtoCrossed:
    case LoadProblem::WindowTooLarge:
    case LoadProblem::GoalTooLarge:
        return true;
    default:
        return false;
    }
}

using Put = std::function<void(const QString&, const QJsonValue&)>;

QList<QJsonValue> replacementsOf(const QJsonValue& value) {
    const QList<QJsonValue> all = {QJsonValue(QJsonValue::Null), -1, 1e30, QStringLiteral("nonsense"),
                                   QJsonArray()};
    QList<QJsonValue> others;
    for (const QJsonValue& other : all) {
        if (other != value)
            others.append(other);
    }
    return others;
}

/// Calls `put` with every way to spoil a value or one below it, and words for it.
void spoil(const QJsonValue& value, const QString& path, const Put& put) {
    for (const QJsonValue& other : replacementsOf(value))
        put(path + QStringLiteral(" = ")
                + QString::fromUtf8(QJsonDocument(QJsonArray{other}).toJson(QJsonDocument::Compact)),
            other);
    if (value.isObject()) {
        QJsonObject more = value.toObject();
        more.insert(QStringLiteral("surplus"), true);
        put(path + QStringLiteral(" + surplus"), more);
    }
    for (const QString& key : value.toObject().keys()) {
        QJsonObject less = value.toObject();
        less.remove(key);
        put(path + QStringLiteral(" - ") + key, less);
        spoil(value[key], path + QLatin1Char('/') + key, [&](const QString& name, const QJsonValue& spoilt) {
            QJsonObject changed = value.toObject();
            changed.insert(key, spoilt);
            put(name, changed);
        });
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        spoil(array.at(i), path + QStringLiteral("/%1").arg(i),
              [&](const QString& name, const QJsonValue& spoilt) {
                  QJsonArray changed = array;
                  changed.replace(i, spoilt);
                  put(name, changed);
              });
    }
}

QJsonObject parsed(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// The triggers are all spoilt as narration: of what else has them, a few are enough.
bool isRepetition(const QString& list, const QJsonObject& element, int place) {
    if (list == QLatin1String("script"))
        return element.value(QStringLiteral("act")) == QLatin1String("status") && place > 10;
    return list == QLatin1String("breakpoints") && place > 1;
}

/// The goal with at most three parts in each list.
QJsonValue pruned(const QJsonValue& value) {
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString& key : object.keys())
            object.insert(key, pruned(object.value(key)));
        return object;
    }
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const QJsonValue& element : value.toArray()) {
        if (array.size() < 3)
            array.append(pruned(element));
    }
    return array;
}

/// The maximal scenario in small pieces: a document for each element of its lists, and one for the rest.
QList<QJsonObject> pieces() {
    const QJsonObject whole = parsed(scenarioText(maximalScenario()));
    QJsonObject base;
    for (const char* key : {"format", "version", "title", "summary"})
        base.insert(QLatin1String(key), whole.value(QLatin1String(key)));
    QJsonObject rest = whole;
    QJsonObject named;
    for (const QJsonValue& item : whole.value(QStringLiteral("script")).toArray()) {
        if (item.toObject().contains(QStringLiteral("name")))
            named = item.toObject();
    }
    QList<QJsonObject> documents;
    for (const char* list : {"script", "narration", "questions", "breakpoints", "goals"}) {
        const QString key = QLatin1String(list);
        int place = 0;
        for (const QJsonValue& element : whole.value(key).toArray()) {
            if (isRepetition(key, element.toObject(), place++))
                continue;
            QJsonObject document = base;
            document.insert(QStringLiteral("script"), QJsonArray{named});
            if (key == QLatin1String("script")) {
                if (element == QJsonValue(named))
                    continue;
                document.insert(key, QJsonArray{named, element});
            } else {
                document.insert(key, QJsonArray{pruned(element)});
            }
            documents.append(document);
        }
        rest.remove(key);
    }
    rest.insert(QStringLiteral("script"), QJsonArray{named});
    rest.insert(QStringLiteral("seed"), 5); // A double does not hold the largest.
    documents.append(rest);
    return documents;
}

QByteArray textOfObject(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// All spoilt documents, each once.
QList<Sample> spoiltSamples() {
    QList<Sample> samples;
    std::set<QByteArray> seen;
    for (const QJsonObject& document : pieces()) {
        spoil(document, {}, [&](const QString& name, const QJsonValue& spoilt) {
            if (!spoilt.isObject())
                return;
            const QByteArray text = textOfObject(spoilt.toObject());
            if (seen.insert(text).second)
                samples.append({name.toUtf8(), text});
        });
    }
    return samples;
}

/// What the schema says of each; nothing when it cannot be asked.
QStringList verdicts(const QList<Sample>& samples) {
    QJsonArray documents;
    for (const Sample& sample : samples)
        documents.append(QString::fromUtf8(sample.text));
    const QJsonObject job{{QStringLiteral("schema"), scenarioPath(QStringLiteral("schema"))},
                          {QStringLiteral("documents"), documents}};
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/schema_verdicts.py")});
    python.write(QJsonDocument(job).toJson(QJsonDocument::Compact));
    python.closeWriteChannel();
    if (!python.waitForFinished(200'000) || python.exitCode() == kNoJsonSchema)
        return {};
    QStringList all;
    for (const QJsonValue& verdict : QJsonDocument::fromJson(python.readAllStandardOutput()).array())
        all.append(verdict.toString());
    return all;
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatIsRight();
    void refusesWhatTheLoaderRefuses();
};

void SchemaTest::takesWhatIsRight() {
    QList<Sample> samples = {{"maximal", QByteArray::fromStdString(scenarioText(maximalScenario()))}};
    for (const QString& name : scenarioNames()) {
        QFile file(scenarioPath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        samples.append({name.toUtf8(), file.readAll()});
    }
    const QStringList says = verdicts(samples);
    if (says.isEmpty())
        QSKIP("python3-jsonschema is not there");
    QCOMPARE(says.size(), samples.size());
    for (qsizetype i = 0; i < samples.size(); ++i)
        QVERIFY2(says[i].isEmpty(), samples[i].name + ": " + says[i].toUtf8());
}

void SchemaTest::refusesWhatTheLoaderRefuses() {
    const QList<Sample> samples = spoiltSamples();
    QVERIFY(samples.size() > 1'000);
    const QStringList says = verdicts(samples);
    if (says.isEmpty())
        QSKIP("python3-jsonschema is not there");
    QCOMPARE(says.size(), samples.size());
    int refused = 0;
    QByteArrayList disagreements;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const auto loaded = loadScenario(samples[i].text.toStdString(), "x.json");
        const auto* error = std::get_if<LoadError>(&loaded);
        refused += error != nullptr ? 1 : 0;
        if (error != nullptr && says[i].isEmpty() && !isBeyondSchema(error->problem))
            disagreements.append(samples[i].name + ": only the loader refuses: "
                                 + QByteArray::fromStdString(toString(*error)));
        else if (error == nullptr && !says[i].isEmpty())
            disagreements.append(samples[i].name + ": only the schema refuses: " + says[i].toUtf8());
    }
    QVERIFY2(disagreements.isEmpty(), disagreements.mid(0, 20).join('\n'));
    qInfo("%lld documents, %d refused", static_cast<long long>(samples.size()), refused);
    QVERIFY(refused > 500);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"

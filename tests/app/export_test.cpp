#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "app/export/chart_picture.h"
#include "app/export/picture_export.h"
#include "app/models/scenario_library.h"

using namespace finwait;

namespace {

struct Played {
    Scenario scenario;
    History history;
};

Played play(const QString& name) {
    auto opened = ScenarioLibrary::open(name);
    if (const auto* error = std::get_if<QString>(&opened))
        qFatal("%s", qPrintable(*error));
    Scenario scenario = std::get<Scenario>(std::move(opened));
    History history(makeWorld(scenario), scenario.script);
    history.foresee(1000);
    return {std::move(scenario), std::move(history)};
}

QString textOf(const QString& svg) {
    QFile file(svg);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text().toString().trimmed() + QLatin1Char('\n');
    }
    return xml.hasError() ? QString() : text;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void svgSaysEverything_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : ScenarioLibrary::names())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void svgSaysEverything() {
        QFETCH(QString, name);
        const Played played = play(name);
        const QString path = m_folder.filePath(name + ".svg");
        const ExportResult result = exportPicture(played.history, played.scenario, path, {});
        QVERIFY2(result.ok(), qPrintable(result.message));
        const QString text = textOf(path);
        const ChartScene scene = chartSceneFor(played.history, played.scenario, {});
        for (const ChartArrow& arrow : scene.arrows) {
            for (const ChartLabel& label : arrow.labels)
                QVERIFY2(text.contains(QString::fromStdString(label.text)), label.text.c_str());
        }
        for (const ChartBand& band : scene.bands[0])
            QVERIFY(text.contains(QString::fromStdString(std::string(stateName(band.state)))));
        QVERIFY(text.contains(QString::fromStdString(textIn(played.scenario.title, "en"))));
    }

    void svgHasTheSizeOfTheScene() {
        const Played played = play(QStringLiteral("three-way-handshake"));
        const QString path = m_folder.filePath(QStringLiteral("size.svg"));
        QVERIFY(exportPicture(played.history, played.scenario, path, {}).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QVERIFY(xml.readNextStartElement());
        const QString box = xml.attributes().value(QStringLiteral("viewBox")).toString();
        QVERIFY2(box.startsWith(QStringLiteral("0 0 720 ")), qPrintable(box));
    }

    void pngScales() {
        const Played played = play(QStringLiteral("three-way-handshake"));
        PictureOptions options;
        options.format = PictureFormat::Png;
        const QString once = m_folder.filePath(QStringLiteral("1.png"));
        QVERIFY(exportPicture(played.history, played.scenario, once, options).ok());
        options.scale = 2;
        const QString twice = m_folder.filePath(QStringLiteral("2.png"));
        QVERIFY(exportPicture(played.history, played.scenario, twice, options).ok());
        const QImage small(once);
        const QImage large(twice);
        QCOMPARE(small.width(), 720);
        QCOMPARE(large.width(), 1440);
        QVERIFY(std::abs(large.height() - 2 * small.height()) <= 2);
        QVERIFY(large.text(QStringLiteral("Description")).contains(QStringLiteral("SYN,ACK")));
    }

    void refusesWhatCannotBeDone() {
        const Played played = play(QStringLiteral("three-way-handshake"));
        const QString nowhere = m_folder.filePath(QStringLiteral("no/such/folder/x.svg"));
        const ExportResult unwritable = exportPicture(played.history, played.scenario, nowhere, {});
        QCOMPARE(unwritable.error, ExportError::Unwritable);
        QVERIFY(unwritable.message.contains(nowhere));

        PictureOptions options;
        options.format = PictureFormat::Png;
        const QString path = m_folder.filePath(QStringLiteral("large.png"));
        options.scale = 100;
        QCOMPARE(exportPicture(played.history, played.scenario, path, options).error, ExportError::BadOption);
        QVERIFY(!QFile::exists(path));
    }

    void formatFollowsTheName() {
        QVERIFY(pictureFormatFor(QStringLiteral("a/b.SVG")) == PictureFormat::Svg);
        QVERIFY(pictureFormatFor(QStringLiteral("b.png")) == PictureFormat::Png);
        QVERIFY(pictureFormatFor(QStringLiteral("b.pdf")) == PictureFormat::Pdf);
        QVERIFY(!pictureFormatFor(QStringLiteral("b.txt")));
        QVERIFY(!pictureFormatFor(QStringLiteral("svg")));
    }

    void untilAMomentIsShorter() {
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        options.format = PictureFormat::Png;
        const QString whole = m_folder.filePath(QStringLiteral("whole.png"));
        const QString part = m_folder.filePath(QStringLiteral("part.png"));
        QVERIFY(exportPicture(played.history, played.scenario, whole, options).ok());
        options.range.last = 3;
        QVERIFY(exportPicture(played.history, played.scenario, part, options).ok());
        QVERIFY(QImage(part).height() < QImage(whole).height() - 100);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"

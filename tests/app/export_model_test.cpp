// The window's export: what its preview shows is what its file holds, and the window goes on meanwhile.

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

#include "app/models/export_model.h"
#include "app/models/workspace.h"
#include "app/painting/export_preview_item.h"
#include "app/painting/palette.h"

using namespace finwait;

namespace {

constexpr int kPatienceMs = 10'000;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putInto(const QString& path, const QByteArray& data) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
        qFatal("cannot write %s", qPrintable(path));
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        const uchar* first = a.constScanLine(y);
        const uchar* second = b.constScanLine(y);
        for (int i = 0; i < 4 * a.width(); ++i)
            largest = std::max(largest, std::abs(first[i] - second[i]));
    }
    return largest;
}

QImage painted(const PreviewLeaf& leaf, double scale) {
    QImage image(QSizeF(leaf.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(palette(ThemeKind::Light).surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    leaf.paint(painter, QRectF(QPointF(0, 0), leaf.size));
    return image;
}

ExportChoice* lookOf(ExportOptions& options, const QString& key) {
    QQmlListProperty<ExportChoice> looks = options.shownLooks();
    for (qsizetype i = 0; i < looks.count(&looks); ++i) {
        if (looks.at(&looks, i)->key() == key)
            return looks.at(&looks, i);
    }
    qFatal("no look %s", qPrintable(key));
    return nullptr;
}

ExportSwitch* switchOf(ExportOptions& options, const QString& key) {
    QQmlListProperty<ExportSwitch> switches = options.shownSwitches();
    for (qsizetype i = 0; i < switches.count(&switches); ++i) {
        if (switches.at(&switches, i)->key() == key)
            return switches.at(&switches, i);
    }
    qFatal("no switch %s", qPrintable(key));
    return nullptr;
}

/// As a person would.
void pick(ExportChoice* choice, const QString& name) {
    const auto index = choice->names().indexOf(name);
    QVERIFY2(index >= 0, qPrintable(name + QStringLiteral(" of ") + choice->names().join(QLatin1Char('|'))));
    choice->setCurrent(static_cast<int>(index));
}

/// A workspace with an export that looks at it.
struct Desk {
    explicit Desk(const QString& scenario = QStringLiteral("four-segment-close"),
                  Preferences::Storage storage = Preferences::Storage::Volatile)
        : workspace(storage) {
        if (!workspace.openScenario(scenario))
            qFatal("%s", qPrintable(workspace.notice()));
        exporter.setWorkspace(&workspace);
        exporter.setActive(true);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!exporter.isStale() && exporter.isKnown(), kPatienceMs); }
    void pickFormat(const QString& name) {
        pick(options.format(), name);
        settle();
    }
    void exportTo(const QString& path) {
        exporter.exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(!exporter.isExporting(), kPatienceMs);
    }

    Workspace workspace;
    ExportModel exporter;
    ExportOptions& options = *exporter.options();
};

} // namespace

class ExportModelTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void thePreviewIsTheFile_data() {
        QTest::addColumn<QString>("subject");
        for (const char* subject : {"chart", "diagram", "header", "cwnd-A", "sequence-A"})
            QTest::addRow("%s", subject) << QString::fromLatin1(subject);
    }
    void thePreviewIsTheFile() {
        QFETCH(QString, subject);
        Desk desk(QStringLiteral("slow-start"));
        desk.options.aim(subject);
        desk.pickFormat(QStringLiteral("PNG"));
        QVERIFY(desk.options.subject()->is(qPrintable(subject)));
        const QString path = m_folder.filePath(QStringLiteral("same.png"));
        desk.exportTo(path);
        QVERIFY2(!desk.exporter.isFailed(), qPrintable(desk.exporter.outcome()));
        QCOMPARE(desk.exporter.leafCount(), 1);
        const QImage preview = painted(desk.exporter.preview().leafAt(0), 2);
        const QImage file = QImage(path).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(preview.size(), file.size());
        // A file is drawn in bands, at whose edges letters may be rounded otherwise.
        QVERIFY(largestDifference(preview, file) < 10);
    }

    void theTextIsTheFile_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("text") << "Text"
                              << "txt";
        QTest::newRow("ascii") << "ASCII"
                               << "txt";
        QTest::newRow("markdown") << "Markdown"
                                  << "md";
        QTest::newRow("mermaid") << "Mermaid"
                                 << "mmd";
        QTest::newRow("plantuml") << "PlantUML"
                                  << "puml";
    }
    void theTextIsTheFile() {
        QFETCH(QString, format);
        QFETCH(QString, suffix);
        Desk desk;
        desk.pickFormat(format);
        QVERIFY(desk.exporter.isText());
        QCOMPARE(desk.exporter.suggestedName(), QStringLiteral("four-segment-close.") + suffix);
        const QString path = m_folder.filePath(desk.exporter.suggestedName());
        desk.exportTo(path);
        const QString text = desk.exporter.lines().join(QLatin1Char('\n')) + QLatin1Char('\n');
        QCOMPARE(QString::fromUtf8(contentOf(path)), text);
    }

    void aCaptureIsListed() {
        Desk desk;
        desk.pickFormat(QStringLiteral("pcapng"));
        QVERIFY(desk.exporter.isText());
        const QString first = desk.exporter.lines().constFirst();
        QVERIFY2(first.contains(QLatin1String("SYN")) && first.contains(QLatin1String("10.0.0.1")),
                 qPrintable(first));
        QVERIFY(desk.exporter.lines().at(1).contains(QLatin1Char('#')));
        desk.pickFormat(QStringLiteral("pcap"));
        QVERIFY(!desk.exporter.lines().at(1).contains(QLatin1Char('#')));
    }

    void onlyWhatMattersIsShown_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("looks");
        QTest::addColumn<QStringList>("switches");
        const auto row = [](const char* subject, const char* format, const char* looks,
                            const char* switches) {
            const auto words = [](const char* text) {
                return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            };
            QTest::addRow("%s as %s", subject, format)
                << subject << format << words(looks) << words(switches);
        };
        row("chart", "SVG", "theme language rows numbers calls blank",
            "states timers narration transparent textAsPaths");
        row("chart", "PNG", "scale theme language rows numbers calls blank",
            "states timers narration transparent");
        row("chart", "PDF", "page theme language rows numbers calls blank", "states timers narration");
        row("chart", "Slides", "slideFormat scale theme language rows numbers calls",
            "states timers narration transparent");
        row("chart", "Animated GIF", "scale theme language rows numbers calls", "states timers narration");
        row("chart", "Mermaid", "language numbers", "");
        row("chart", "pcap", "captureAt ip", "");
        row("chart", "pcapng", "captureAt ip language", "");
        row("diagram", "SVG", "theme language", "transparent textAsPaths");
        row("header", "PDF", "page theme language numbers", "");
    }
    void onlyWhatMattersIsShown() {
        QFETCH(QString, subject);
        QFETCH(QString, format);
        QFETCH(QStringList, looks);
        QFETCH(QStringList, switches);
        Desk desk;
        desk.options.aim(subject);
        desk.pickFormat(format);
        QStringList shown;
        QQmlListProperty<ExportChoice> all = desk.options.shownLooks();
        for (qsizetype i = 0; i < all.count(&all); ++i) {
            if (all.at(&all, i)->isShown())
                shown += all.at(&all, i)->key();
        }
        QCOMPARE(shown, looks);
        shown.clear();
        QQmlListProperty<ExportSwitch> toggles = desk.options.shownSwitches();
        for (qsizetype i = 0; i < toggles.count(&toggles); ++i) {
            if (toggles.at(&toggles, i)->isShown())
                shown += toggles.at(&toggles, i)->key();
        }
        QCOMPARE(shown, switches);
    }

    void plotsAreOfferedWhereThereIsData() {
        const Desk without;
        QVERIFY(!without.options.subject()->names().join(QString()).contains(QLatin1String("Congestion")));
        const Desk with(QStringLiteral("slow-start"));
        QVERIFY(with.options.subject()->names().contains(QLatin1String("Congestion window of A")));
        QVERIFY(!with.options.subject()->names().contains(QLatin1String("Congestion window of B")));
    }

    void whatWasWantedComesBack() {
        Desk desk;
        desk.pickFormat(QStringLiteral("Mermaid"));
        desk.options.aim(QStringLiteral("diagram"));
        desk.settle();
        QVERIFY(desk.options.format()->is("svg"));
        desk.options.aim(QStringLiteral("chart"));
        QVERIFY(desk.options.format()->is("mermaid"));
    }

    void rangesAreChecked_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<bool>("good");
        QTest::newRow("all") << ""
                             << "" << true;
        QTest::newRow("some") << "2"
                              << " 5" << true;
        QTest::newRow("turned") << "5"
                                << "2" << false;
        QTest::newRow("beyond") << "1"
                                << "900" << false;
        QTest::newRow("words") << "one"
                               << "2" << false;
        QTest::newRow("below") << "-1"
                               << "2" << false;
    }
    void rangesAreChecked() {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(bool, good);
        Desk desk;
        pick(desk.options.range(), QStringLiteral("From … to …"));
        desk.options.setFirst(first);
        desk.options.setLast(last);
        QCOMPARE(desk.options.rangeTrouble().isEmpty(), good);
        const QString path = m_folder.filePath(QStringLiteral("range.svg"));
        QFile::remove(path);
        desk.exportTo(path);
        QCOMPARE(desk.exporter.isFailed(), !good);
        QCOMPARE(QFile::exists(path), good);
    }

    void untilNowEndsAtTheDisplayedMoment() {
        Desk desk;
        desk.workspace.stage()->goToStep(3);
        desk.pickFormat(QStringLiteral("Text"));
        const auto all = desk.exporter.lines().size();
        pick(desk.options.range(), QStringLiteral("Until now"));
        desk.settle();
        const auto untilThree = desk.exporter.lines().size();
        QVERIFY(untilThree < all);
        desk.workspace.stage()->goToStep(6);
        desk.settle();
        QVERIFY(desk.exporter.lines().size() > untilThree);
    }

    void nothingIsGivenAway() {
        Desk desk;
        desk.pickFormat(QStringLiteral("Text"));
        const auto all = desk.exporter.lines().size();
        desk.workspace.prediction()->setEveryStep(true);
        desk.settle();
        QVERIFY(desk.workspace.stage()->isWaiting());
        QVERIFY(!desk.options.keptBack().isEmpty());
        QVERIFY(desk.exporter.lines().size() < all);
        QCOMPARE(desk.options.lastStep(), QString::number(desk.workspace.stage()->stepCount()));
    }

    void aLanguageOfItsOwn() {
        Desk desk;
        desk.pickFormat(QStringLiteral("Markdown"));
        const QString english = desk.exporter.lines().join(QLatin1Char('\n'));
        pick(lookOf(desk.options, QStringLiteral("language")), QStringLiteral("简体中文"));
        desk.settle();
        const QString chinese = desk.exporter.lines().join(QLatin1Char('\n'));
        QVERIFY(chinese != english);
        QVERIFY2(chinese.contains(QStringLiteral("四次挥手")), qPrintable(chinese));
        QVERIFY2(desk.exporter.extent().contains(QLatin1String("Lines")), "the window goes on in its own");
    }

    void choicesAreRemembered() {
        QSettings().clear();
        {
            Desk desk(QStringLiteral("hello"), Preferences::Storage::Settings);
            QVERIFY(desk.options.format()->is("svg"));
            pick(desk.options.format(), QStringLiteral("PDF"));
            pick(lookOf(desk.options, QStringLiteral("page")), QStringLiteral("A4"));
            switchOf(desk.options, QStringLiteral("timers"))->setOn(false);
            desk.options.titled()->setOn(true);
        }
        Desk desk(QStringLiteral("hello"), Preferences::Storage::Settings);
        QVERIFY(desk.options.format()->is("pdf"));
        QVERIFY(lookOf(desk.options, QStringLiteral("page"))->is("a4"));
        QVERIFY(!switchOf(desk.options, QStringLiteral("timers"))->isOn());
        QVERIFY(desk.options.titled()->isOn());
        // What was not chosen follows the window.
        QVERIFY(lookOf(desk.options, QStringLiteral("rows"))->is("step"));
        desk.workspace.preferences()->setTimeToScale(true);
        desk.exporter.setActive(false);
        desk.exporter.setActive(true);
        QVERIFY(lookOf(desk.options, QStringLiteral("rows"))->is("time"));
        QSettings().clear();
    }

    void pagesAreCounted() {
        Desk desk(QStringLiteral("slow-start"));
        desk.pickFormat(QStringLiteral("PDF"));
        pick(lookOf(desk.options, QStringLiteral("page")), QStringLiteral("A4"));
        desk.settle();
        QVERIFY(desk.exporter.leafCount() > 1);
        const QString path = m_folder.filePath(QStringLiteral("pages.pdf"));
        desk.exportTo(path);
        QCOMPARE(int(contentOf(path).count("/Type /Page\n")), desk.exporter.leafCount());
        QCOMPARE(desk.exporter.leafName(), QStringLiteral("Page 1 of %1").arg(desk.exporter.leafCount()));
        desk.exporter.setLeaf(1);
        QVERIFY(desk.exporter.leafName().startsWith(QLatin1String("Page 2")));
        desk.exporter.setLeaf(900);
        QCOMPARE(desk.exporter.leaf(), 1);
    }

    void aWorksheetHasItsKey() {
        Desk desk;
        pick(lookOf(desk.options, QStringLiteral("blank")), QStringLiteral("Blank states"));
        desk.settle();
        QCOMPARE(desk.exporter.leafCount(), 2);
        QCOMPARE(desk.exporter.leafName(), QStringLiteral("Worksheet"));
        desk.exporter.setLeaf(1);
        QCOMPARE(desk.exporter.leafName(), QStringLiteral("Answer key"));
        const QString path = m_folder.filePath(QStringLiteral("sheet.svg"));
        desk.exportTo(path);
        QVERIFY(!contentOf(path).contains("ESTABLISHED"));
        QVERIFY(contentOf(m_folder.filePath(QStringLiteral("sheet-key.svg"))).contains("ESTABLISHED"));
        QVERIFY(desk.exporter.outcome().contains(QLatin1String("sheet-key.svg")));
    }

    void slidesGoIntoAFolder() {
        Desk desk;
        desk.pickFormat(QStringLiteral("Slides"));
        const QString folder = m_folder.filePath(QStringLiteral("talk"));
        desk.exportTo(folder);
        const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(int(files.size()), desk.exporter.leafCount());
        QCOMPARE(files.constFirst(), QStringLiteral("four-segment-close-000.png"));
        // The picture that is shown first is the last one, where everything can be seen.
        QCOMPARE(desk.exporter.leaf(), desk.exporter.leafCount() - 1);
    }

    void troubleIsASentenceAndTheOldFileStays() {
        Desk desk;
        desk.exportTo(m_folder.filePath(QStringLiteral("nowhere/x.svg")));
        QVERIFY(desk.exporter.isFailed());
        QVERIFY2(desk.exporter.outcome().startsWith(QStringLiteral("Cannot write “")),
                 qPrintable(desk.exporter.outcome()));
        QVERIFY(desk.exporter.outcome().endsWith(QLatin1Char('.')));

        // Higher than any PNG.
        const QString path = m_folder.filePath(QStringLiteral("old.png"));
        putInto(path, "old");
        desk.pickFormat(QStringLiteral("PNG"));
        desk.options.setCaption(QStringLiteral("long\n").repeated(40'000));
        desk.settle();
        desk.exportTo(path);
        QVERIFY(desk.exporter.isFailed());
        QVERIFY2(desk.exporter.outcome().contains(QLatin1String("choose a smaller scale")),
                 qPrintable(desk.exporter.outcome()));
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void stoppingLeavesTheOldFile() {
        Desk desk;
        desk.pickFormat(QStringLiteral("Animated GIF"));
        const QString path = m_folder.filePath(QStringLiteral("stopped.gif"));
        putInto(path, "old");
        desk.exporter.exportTo(path);
        QVERIFY2(desk.exporter.isExporting(), "the window goes on");
        desk.exporter.cancel();
        QVERIFY(!desk.exporter.isExporting());
        QVERIFY(desk.exporter.outcome().startsWith(QLatin1String("Stopped")));
        // Whatever comes next is done after what was stopped has ended.
        desk.exportTo(m_folder.filePath(QStringLiteral("next.gif")));
        QVERIFY(!desk.exporter.isFailed());
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void aClosedPageTellsInTheWindow() {
        Desk desk;
        const QString path = m_folder.filePath(QStringLiteral("later.svg"));
        desk.exporter.exportTo(path);
        desk.exporter.setActive(false);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.notice().isEmpty(), kPatienceMs);
        QVERIFY(desk.workspace.notice().contains(QLatin1String("later.svg")));
        QVERIFY(QFile::exists(path));
    }

    void aPictureIsCopied() {
        Desk desk;
        desk.exporter.copyPicture();
        QTRY_COMPARE_WITH_TIMEOUT(desk.exporter.outcome(), QStringLiteral("Copied the picture"), kPatienceMs);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(),
                 QSizeF(desk.exporter.preview().leafAt(0).size * 2).toSize());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }

    void textIsCopied() {
        Desk desk;
        desk.exporter.copyText(QStringLiteral("mermaid"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.exporter.outcome(), QStringLiteral("Copied the text"), kPatienceMs);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("sequenceDiagram")));
        desk.exporter.copyText(QStringLiteral("pcap"));
        QCOMPARE(desk.exporter.outcome(), QStringLiteral("Copied the text"));
    }

    void titlesBelongToAScenario() {
        Desk desk;
        desk.options.titled()->setOn(true);
        desk.options.setTitle(QStringLiteral("Mine"));
        desk.settle();
        QCOMPARE(*desk.options.order().picture.title, QStringLiteral("Mine"));
        QVERIFY(desk.workspace.openScenario(QStringLiteral("hello")));
        desk.settle();
        QCOMPARE(*desk.options.order().picture.title, QString());
        QCOMPARE(desk.options.ownTitle(), QStringLiteral("Hello, and who acknowledges what"));
    }

    void newWorkTakesThePlaceOfOld() {
        SideTask task;
        QStringList done;
        for (const char* name : {"first", "second", "third"}) {
            task.start([&done, name](const SideTask::Progress&) -> std::function<void()> {
                return [&done, name] { done += QString::fromLatin1(name); };
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(!task.isRunning(), kPatienceMs);
        QCOMPARE(done, QStringList{QStringLiteral("third")});
    }
};

QTEST_MAIN(ExportModelTest)
#include "export_model_test.moc"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

#include "app/export/chart_picture.h"
#include "app/export/pdf_writer.h"
#include "app/export/picture_export.h"
#include "app/export/png_writer.h"
#include "app/export/svg_canvas.h"
#include "app/models/scenario_library.h"
#include "app/painting/palette.h"

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

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that an SVG says, a line each.
QString wordsOf(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text().toString() + QLatin1Char('\n');
    }
    return xml.hasError() ? QString() : text;
}

/// What is drawn, without what the file says about itself.
QString drawnIn(const QByteArray& svg) {
    return wordsOf("<svg xmlns:xlink='x' xmlns:inkscape='y'>" + svg.mid(svg.indexOf("</style>") + 8));
}

Picture pictureFor(const Played& played, const PictureOptions& options) {
    auto picture = pictureOf(played.history, played.scenario, options);
    if (const auto* trouble = std::get_if<QString>(&picture))
        qFatal("%s", qPrintable(*trouble));
    return std::get<Picture>(std::move(picture));
}

/// As somebody would see it from a little way off: what is left is where ink is and how much of it.
QImage seenFromAfar(const QImage& image) {
    return image.convertToFormat(QImage::Format_Grayscale8)
        .scaled(image.size() / 6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The largest difference of grey that two pictures have from afar; 255 when their sizes differ.
int differenceFromAfar(const QImage& a, const QImage& b) {
    if (std::abs(a.width() - b.width()) > 1 || std::abs(a.height() - b.height()) > 1)
        return 255;
    const QImage first = seenFromAfar(a);
    const QImage second = seenFromAfar(b.scaled(a.size()));
    int largest = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            largest = std::max(largest, std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))));
    }
    return largest;
}

/// A white picture of any size.
Picture emptyPicture(QSizeF size) {
    Picture picture;
    picture.size = size;
    picture.paint = [](Canvas&, const QRectF&) {};
    return picture;
}

#ifdef Q_OS_UNIX
/// While it lives no file takes more than so many octets, as on a disk that fills.
class SmallFiles {
public:
    explicit SmallFiles(int octets) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{static_cast<rlim_t>(octets), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    void (*m_handler)(int);
    rlimit m_before{};
};
#endif

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private:
    QByteArray written(const Played& played, const QString& name, const PictureOptions& options) {
        const QString path = m_folder.filePath(name);
        const ExportResult result = exportPicture(played.history, played.scenario, path, options);
        return result.ok() ? contentOf(path) : result.message.toUtf8();
    }

    /// A file from before, which only a whole new one may take the place of.
    QString oldFile() {
        const QString path = m_folder.filePath(QStringLiteral("kept"));
        QFile old(path);
        if (!old.open(QIODevice::WriteOnly) || old.write("old") != 3)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private slots:
    void aLongSvgIsWholeWhereverItsPiecesEnd() {
        constexpr int kGroups = 20'000;
        SvgCanvas canvas(false);
        canvas.open({"layer", {}, 0, true, {}, 0});
        for (int i = 0; i < kGroups; ++i) {
            canvas.open({"segment", "segment-", static_cast<std::uint64_t>(i) + 1, false, {}, 0});
            if (i % 3 != 0) // An empty group is not written.
                canvas.circle({1, 2}, 3, {});
            canvas.close();
        }
        canvas.close();
        QByteArray svg;
        QBuffer buffer(&svg);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(canvas.write(buffer, {{10, 10}, {}, {}}));
        int groups = 0;
        int circles = 0;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            const bool starts = xml.readNext() == QXmlStreamReader::StartElement;
            groups += starts && xml.name() == QLatin1String("g") ? 1 : 0;
            circles += starts && xml.name() == QLatin1String("circle") ? 1 : 0;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(circles, kGroups - (kGroups + 2) / 3);
        QCOMPARE(groups, circles + 1);
    }

    void anSvgHasNamesInsteadOfLooks() {
        const Played played = play(QStringLiteral("last-ack-lost"));
        const QByteArray svg = written(played, QStringLiteral("named.svg"), {});
        QXmlStreamReader xml(svg);
        int segments = 0;
        bool labels = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("fill")),
                     qPrintable(xml.name().toString()));
            QVERIFY(!xml.attributes().hasAttribute(QStringLiteral("style")));
            const QString id = xml.attributes().value(QStringLiteral("id")).toString();
            segments += id.startsWith(QLatin1String("segment-")) ? 1 : 0;
            labels = labels || id == QLatin1String("labels");
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(labels);
        QCOMPARE(segments, int(chartSceneFor(played.history, played.scenario, {}).arrows.size()));
        QVERIFY(svg.contains("<title>"));
        QVERIFY(svg.contains("<desc>"));
    }

    void otherPicturesHaveNamedParts() {
        const Played played = play(QStringLiteral("slow-start"));
        PictureOptions options;
        options.subject = PictureSubject::Diagram;
        const QByteArray diagram = written(played, QStringLiteral("parts.svg"), options);
        for (const char* part : {"areas", "taken", "edges", "states", "labels", "tokens"})
            QVERIFY2(diagram.contains("<g class=\"" + QByteArray(part) + "\" id=\"" + part + '"'), part);
        options.subject = PictureSubject::Plot;
        QVERIFY(written(played, QStringLiteral("parts.svg"), options).contains("<g class=\"plot\""));
        options.subject = PictureSubject::Header;
        QVERIFY(written(played, QStringLiteral("parts.svg"), options).contains("<g class=\"header\""));
    }

    void textBecomesOutlines() {
        PictureOptions options;
        options.textAsPaths = true;
        const QByteArray svg =
            written(play(QStringLiteral("three-way-handshake")), QStringLiteral("outlines.svg"), options);
        QVERIFY(!svg.contains("<text"));
        QVERIFY(svg.contains("<use xlink:href=\"#g1\""));
    }

    void aTransparentSvgHasNoGround() {
        PictureOptions options;
        const Played played = play(QStringLiteral("three-way-handshake"));
        QVERIFY(written(played, QStringLiteral("ground.svg"), options).contains("class=\"surface\""));
        options.transparent = true;
        const QByteArray svg = written(played, QStringLiteral("clear.svg"), options);
        QVERIFY(!svg.contains("class=\"surface\""));
        QVERIFY(!svg.contains("class=\"halo\""));
    }

    void aPngSpeaksOfItself() {
        PictureOptions options;
        options.format = PictureFormat::Png;
        written(play(QStringLiteral("three-way-handshake")), QStringLiteral("spoken.png"), options);
        const QImage image(m_folder.filePath(QStringLiteral("spoken.png")));
        QVERIFY(image.text(QStringLiteral("Title")).contains(QStringLiteral("handshake")));
        QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("SYN,ACK")));
        QVERIFY(std::abs(image.dotsPerMeterX() - 3780) < 2);
    }

    void aTransparentPngIsSo() {
        PictureOptions options;
        options.format = PictureFormat::Png;
        options.transparent = true;
        written(play(QStringLiteral("three-way-handshake")), QStringLiteral("clear.png"), options);
        const QImage image(m_folder.filePath(QStringLiteral("clear.png")));
        QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
    }

    void aPngOfBandsIsTheSameAsOneOfOnePiece() {
        PictureOptions options;
        options.format = PictureFormat::Png;
        options.scale = 3;
        const Played played = play(QStringLiteral("four-segment-close"));
        written(played, QStringLiteral("bands.png"), options);
        const QImage bands = QImage(m_folder.filePath(QStringLiteral("bands.png")));
        const QImage whole = imageOf(pictureFor(played, options), options).convertToFormat(bands.format());
        QCOMPARE(bands.size(), whole.size());
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x)
                different += std::abs(qGray(bands.pixel(x, y)) - qGray(whole.pixel(x, y))) > 12 ? 1 : 0;
        }
        QCOMPARE(different, 0);
    }

    void tooLargeForAPngNamesTheWayOut() {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const ExportResult result = writePng(buffer, emptyPicture({720, kPngSideMax + 1}), {}, {});
        QCOMPARE(result.error, ExportError::TooLarge);
        QVERIFY(result.message.contains(QStringLiteral("SVG")));
        QCOMPARE(buffer.size(), 0);
    }

    void pagesFollowEachOtherWithoutAGap() {
        Picture picture = emptyPicture({720, 5'000});
        picture.headBottom = 60;
        for (double y = 100; y < 5'000; y += 38)
            picture.cuts.push_back(y);
        const std::vector<PicturePage> pages = pagesOf(picture, 1'000);
        QCOMPARE(pages.front().top, 0.0);
        QCOMPARE(pages.back().bottom, 5'000.0);
        for (std::size_t i = 1; i < pages.size(); ++i) {
            QCOMPARE(pages[i].top, pages[i - 1].bottom);
            QVERIFY(pages[i].bottom - pages[i].top <= 1'000 - 60);
        }
    }

    void aPageThatCannotBeCutRepeatsWhatItCuts() {
        const std::vector<PicturePage> pages = pagesOf(emptyPicture({720, 2'500}), 1'000);
        QVERIFY(pages.size() >= 3);
        for (std::size_t i = 1; i < pages.size(); ++i)
            QVERIFY(pages[i].top < pages[i - 1].bottom);
    }

    void aPdfSpeaksOfItself() {
        PictureOptions options;
        options.format = PictureFormat::Pdf;
        options.pageSize = PageSize::A4;
        const QByteArray pdf =
            written(play(QStringLiteral("three-way-handshake")), QStringLiteral("spoken.pdf"), options);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.contains("<dc:description>"));
        QVERIFY(pdf.contains("SYN,ACK"));
        QVERIFY(pdf.contains("FinWait"));
    }

    void subjectsAreDrawnInEveryFormat_data() {
        QTest::addColumn<int>("subject");
        QTest::addColumn<int>("format");
        for (const int subject : {0, 1, 2, 3}) {
            for (const int format : {0, 1, 2})
                QTest::addRow("%d-%d", subject, format) << subject << format;
        }
    }
    void subjectsAreDrawnInEveryFormat() {
        QFETCH(int, subject);
        QFETCH(int, format);
        PictureOptions options;
        options.subject = static_cast<PictureSubject>(subject);
        options.format = static_cast<PictureFormat>(format);
        options.title = QStringLiteral("A title & more");
        options.caption = QStringLiteral("A caption");
        const QByteArray file =
            written(play(QStringLiteral("four-segment-close")), QStringLiteral("subject"), options);
        QVERIFY(file.size() > 3'000);
        if (options.format == PictureFormat::Svg) {
            const QString words = wordsOf(file);
            QVERIFY(words.contains(QStringLiteral("A title & more")));
            QVERIFY(words.contains(QStringLiteral("A caption")));
        }
    }

    void aRangeShowsItsStepsOnly() {
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        options.range = {7, 9};
        const QString words = drawnIn(written(played, QStringLiteral("range.svg"), options));
        QVERIFY(!words.contains(QStringLiteral("SYN,ACK seq=0 ack=1\n")));
        QVERIFY(pictureFor(played, options).size.height() < pictureFor(played, {}).size.height() * 0.8);
        options.range = {900, kNoStep};
        QCOMPARE(exportPicture(played.history, played.scenario, m_folder.filePath("r.svg"), options).error,
                 ExportError::BadOption);
    }

    void whatIsNotWantedIsLeftOut() {
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        QVERIFY(drawnIn(written(played, QStringLiteral("all.svg"), options)).contains("ESTABLISHED"));
        QVERIFY(drawnIn(written(played, QStringLiteral("all.svg"), options)).contains("2MSL"));
        options.states = false;
        options.timers = false;
        const QString words = drawnIn(written(played, QStringLiteral("less.svg"), options));
        QVERIFY(!words.contains(QStringLiteral("ESTABLISHED")));
        QVERIFY(!words.contains(QStringLiteral("2MSL")));
    }

    void theLessonStandsBesideTheChart() {
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        options.narration = true;
        const QByteArray svg = written(played, QStringLiteral("told.svg"), options);
        const QString first = QString::fromStdString(textIn(played.scenario.narration.front().text, "en"));
        QVERIFY2(wordsOf(svg).simplified().contains(first.section(QLatin1Char(' '), 0, 2)),
                 qPrintable(first));
        options.language = QStringLiteral("zh_CN");
        const QString chinese = wordsOf(written(played, QStringLiteral("told-zh.svg"), options));
        QVERIFY(chinese.contains(QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]{4}"))));
    }

    void aWorksheetHidesWhatItsKeyTells_data() {
        QTest::addColumn<int>("blank");
        QTest::addColumn<QString>("answer");
        QTest::addRow("states") << int(Blank::States) << QStringLiteral("FIN-WAIT-1");
        QTest::addRow("labels") << int(Blank::Labels) << QStringLiteral("SYN,ACK");
        QTest::addRow("numbers") << int(Blank::Numbers) << QStringLiteral("seq=0");
    }
    void aWorksheetHidesWhatItsKeyTells() {
        QFETCH(int, blank);
        QFETCH(QString, answer);
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        options.blank = static_cast<Blank>(blank);
        const QByteArray sheet = written(played, QStringLiteral("sheet.svg"), options);
        const QByteArray key = contentOf(m_folder.filePath(QStringLiteral("sheet-key.svg")));
        QVERIFY(sheet.contains("class=\"blank\""));
        QVERIFY(key.contains("class=\"blank\""));
        QVERIFY2(!drawnIn(sheet).contains(answer), qPrintable(drawnIn(sheet)));
        QVERIFY(drawnIn(key).contains(options.blank == Blank::Numbers ? QStringLiteral("seq=") : answer));
        // Nor does what the file says about itself give it away.
        QVERIFY(!sheet.contains("A → B"));
    }

    void otherReadersSeeTheSame_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("subject");
        QTest::addColumn<QString>("language");
        QTest::addRow("chart") << "last-ack-lost" << int(PictureSubject::Chart) << "en";
        QTest::addRow("Chinese chart") << "last-ack-lost" << int(PictureSubject::Chart) << "zh_CN";
        QTest::addRow("diagram") << "last-ack-lost" << int(PictureSubject::Diagram) << "en";
        QTest::addRow("header") << "three-way-handshake" << int(PictureSubject::Header) << "en";
        QTest::addRow("plot") << "data-lost" << int(PictureSubject::Plot) << "en";
    }
    void otherReadersSeeTheSame() {
        constexpr int kDifferenceMax = 60;
        QFETCH(QString, scenario);
        QFETCH(int, subject);
        QFETCH(QString, language);
        if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("needs librsvg2-bin and poppler-utils");
        const Played played = play(scenario);
        PictureOptions options;
        options.subject = static_cast<PictureSubject>(subject);
        options.language = language;
        options.title = QString();
        options.narration = true;
        options.format = PictureFormat::Png;
        written(played, QStringLiteral("seen.png"), options);
        const QImage own(m_folder.filePath(QStringLiteral("seen.png")));
        options.format = PictureFormat::Svg;
        written(played, QStringLiteral("seen.svg"), options);
        options.format = PictureFormat::Pdf;
        written(played, QStringLiteral("seen.pdf"), options);
        QCOMPARE(QProcess::execute(QStringLiteral("rsvg-convert"),
                                   {m_folder.filePath(QStringLiteral("seen.svg")), QStringLiteral("-o"),
                                    m_folder.filePath(QStringLiteral("rsvg.png"))}),
                 0);
        QCOMPARE(
            QProcess::execute(QStringLiteral("pdftoppm"),
                              {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                               QStringLiteral("-singlefile"), m_folder.filePath(QStringLiteral("seen.pdf")),
                               m_folder.filePath(QStringLiteral("poppler"))}),
            0);
        const int svg = differenceFromAfar(own, QImage(m_folder.filePath(QStringLiteral("rsvg.png"))));
        const int pdf = differenceFromAfar(own, QImage(m_folder.filePath(QStringLiteral("poppler.png"))));
        QVERIFY2(svg <= kDifferenceMax, qPrintable(QString::number(svg)));
        QVERIFY2(pdf <= kDifferenceMax, qPrintable(QString::number(pdf)));
    }

    void aPdfCanBeSearched() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("needs poppler-utils");
        const Played played = play(QStringLiteral("four-segment-close"));
        PictureOptions options;
        options.format = PictureFormat::Pdf;
        options.pageSize = PageSize::A4;
        options.language = QStringLiteral("zh_CN");
        options.title = QString();
        written(played, QStringLiteral("searched.pdf"), options);
        QProcess process;
        process.start(QStringLiteral("pdftotext"),
                      {m_folder.filePath(QStringLiteral("searched.pdf")), QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        // Glyphs that several characters share are told as the first of these, which readers know to be the
        // same.
        const QString text =
            QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
        QVERIFY(text.contains(QStringLiteral("ESTABLISHED")));
        QVERIFY2(text.contains(QStringLiteral("SYN-SENT")), qPrintable(text));
        const QString title = QString::fromStdString(textIn(played.scenario.title, "zh_CN"));
        QVERIFY2(
            text.simplified().remove(QLatin1Char(' ')).contains(title.simplified().remove(QLatin1Char(' '))),
            qPrintable(text));
    }

    void anAnimationHasAFrameAStep() {
        const Played played = play(QStringLiteral("three-way-handshake"));
        PictureOptions options;
        options.format = PictureFormat::Gif;
        written(played, QStringLiteral("run.gif"), options);
        QImageReader reader(m_folder.filePath(QStringLiteral("run.gif")));
        QCOMPARE(reader.imageCount(), int(played.history.path().size()));
        QCOMPARE(reader.loopCount(), -1);
        const QImage first = reader.read();
        QImage last;
        while (reader.canRead())
            last = reader.read();
        QVERIFY(first != last);
        // What the last frame shows is the chart.
        options.format = PictureFormat::Png;
        const QImage chart = imageOf(pictureFor(played, options), options);
        QCOMPARE(last.size(), chart.size());
        int different = 0;
        for (int y = 0; y < chart.height(); ++y) {
            for (int x = 0; x < chart.width(); ++x)
                different += std::abs(qGray(last.pixel(x, y)) - qGray(chart.pixel(x, y))) > 20 ? 1 : 0;
        }
        QVERIFY2(different < 40, qPrintable(QString::number(different)));
    }

    void slidesAreNumbered() {
        const Played played = play(QStringLiteral("three-way-handshake"));
        PictureOptions options;
        options.format = PictureFormat::Png;
        const auto made = picturesOf(played.history, played.scenario, options);
        const auto& pictures = std::get<PictureSeries>(made);
        const QString folder = m_folder.filePath(QStringLiteral("slides"));
        QVERIFY(writeSlides(folder, QStringLiteral("twh"), pictures, options).ok());
        const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), qsizetype(pictures.count));
        QCOMPARE(files.front(), QStringLiteral("twh-000.png"));
        QCOMPARE(QImage(folder + QStringLiteral("/twh-000.png")).size(),
                 QImage(folder + QLatin1Char('/') + files.back()).size());
    }

    void aCancelLeavesTheOldFile_data() {
        QTest::addColumn<int>("format");
        for (const int format : {0, 1, 2, 3})
            QTest::addRow("%d", format) << format;
    }
    void aCancelLeavesTheOldFile() {
        QFETCH(int, format);
        const QString path = oldFile();
        PictureOptions options;
        options.format = static_cast<PictureFormat>(format);
        const Played played = play(QStringLiteral("three-way-handshake"));
        const auto never = [](double) { return false; };
        QCOMPARE(exportPicture(played.history, played.scenario, path, options, never).error,
                 ExportError::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}, QDir::Files).size(), 1);
    }

    void anotherThreadMayWrite() {
        const QString path = m_folder.filePath(QStringLiteral("thread.png"));
        PictureOptions options;
        options.format = PictureFormat::Png;
        const Picture picture = pictureFor(play(QStringLiteral("three-way-handshake")), options);
        ExportResult result{ExportError::Cancelled, {}};
        std::thread worker([&] { result = writePicture(path, picture, options); });
        worker.join();
        QVERIFY2(result.ok(), qPrintable(result.message));
        QVERIFY(!QImage(path).isNull());
    }

    void aFullDiskIsSaid_data() { aCancelLeavesTheOldFile_data(); }
    void aFullDiskIsSaid() {
        QFETCH(int, format);
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full here");
        // A device that takes nothing stands for a full disk.
        PictureOptions options;
        options.format = static_cast<PictureFormat>(format);
        const Played played = play(QStringLiteral("three-way-handshake"));
        const ExportResult result =
            exportPicture(played.history, played.scenario, QStringLiteral("/dev/full"), options);
        QCOMPARE(result.error, ExportError::Unwritable);
        QVERIFY(result.message.contains(QStringLiteral("/dev/full")));
    }

#ifdef Q_OS_UNIX
    void aDiskThatFillsLeavesTheOldFile_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("room");
        for (const int format : {0, 1, 2, 3}) {
            for (const int room : {100, 4'000})
                QTest::addRow("%d in %d", format, room) << format << room;
        }
    }
    void aDiskThatFillsLeavesTheOldFile() {
        QFETCH(int, format);
        QFETCH(int, room);
        const QString path = oldFile();
        PictureOptions options;
        options.format = static_cast<PictureFormat>(format);
        const Played played = play(QStringLiteral("three-way-handshake"));
        ExportResult result;
        {
            const SmallFiles small(room);
            result = exportPicture(played.history, played.scenario, path, options);
        }
        QCOMPARE(result.error, ExportError::Unwritable);
        QVERIFY2(result.message.contains(path), qPrintable(result.message));
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}, QDir::Files).size(), 1);
    }
#endif

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"

#include "app/cli/prose.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include "app/export/display_width.h"

namespace finwait {

namespace {

constexpr qsizetype kLeastColumns = 30;

qsizetype columnsOf(const QString& text) {
    return static_cast<qsizetype>(displayWidth(text.toStdString()));
}

/// Pieces that a line can be broken between: words, and in Chinese characters.
QStringList pieces(const QString& text) {
    QStringList list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (to > from)
            list += text.mid(from, to - from);
        from = to;
    }
    return list;
}

QString trimmedEnd(QString text) {
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

QStringList lines(const QString& paragraph, qsizetype columns) {
    QStringList all;
    QString line;
    for (const QString& piece : pieces(paragraph)) {
        if (!line.isEmpty() && columnsOf(trimmedEnd(line + piece)) > columns) {
            all += trimmedEnd(line);
            line.clear();
        }
        line += piece;
    }
    all += trimmedEnd(line);
    return all;
}

QString wrapped(const QString& text, qsizetype columns, const QString& margin) {
    QStringList all;
    for (const QString& paragraph : text.split(QLatin1Char('\n')))
        all += lines(paragraph, columns);
    return all.join(QLatin1Char('\n') + margin);
}

} // namespace

QString wrapProse(const QString& text, const QString& margin) {
    return margin + wrapped(text, kProseColumns - columnsOf(margin), margin);
}

QString hung(const QString& left, const QString& text) {
    const qsizetype margin = columnsOf(left);
    return left
           + wrapped(text, std::max(kProseColumns - margin, kLeastColumns),
                     QString(margin, QLatin1Char(' ')));
}

} // namespace finwait

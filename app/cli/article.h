#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace finwait {

/// What there is to say about a topic.
struct Article {
    struct Part {
        QString heading; ///< Empty: it leads the article.
        QStringList lines;
    };

    QString kind;  ///< "state", "edge", "rule", …: never translated.
    QString topic; ///< As `finwait explain` takes it.
    QString title;
    std::vector<Part> parts;

    /// Leaves out lines that say nothing, and a part without lines.
    void add(const QString& heading, QStringList lines);
};

/// For people: the title, then part by part.
QString articleText(const Article& article);

/// {"kind", "topic", "title", "parts": [{"heading", "lines": […]}]} on one line.
QString articleJson(const Article& article);

} // namespace finwait

#include "app/cli/article.h"

#include "app/cli/prose.h"
#include "app/models/format.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

std::string partJson(const Article::Part& part) {
    std::vector<std::string> lines;
    for (const QString& line : part.lines)
        lines.push_back(line.toStdString());
    JsonLine json;
    json.add("heading", std::string_view(part.heading.toStdString()));
    return json.addRaw("lines", jsonStrings(lines)).text();
}

QString partText(const Article::Part& part) {
    const bool leads = part.heading.isEmpty();
    QString text = leads ? QString() : part.heading + QLatin1Char('\n');
    for (const QString& line : part.lines)
        text += hung(leads ? QString() : QStringLiteral("  "), line) + QLatin1Char('\n');
    return text;
}

} // namespace

void Article::add(const QString& heading, QStringList lines) {
    lines.removeAll(QString());
    if (!lines.isEmpty())
        parts.push_back({heading, std::move(lines)});
}

QString articleText(const Article& article) {
    QString text = article.title + QLatin1Char('\n');
    for (const Article::Part& part : article.parts)
        text += QLatin1Char('\n') + partText(part);
    text.chop(1);
    return text;
}

QString articleJson(const Article& article) {
    JsonLine line;
    line.add("kind", std::string_view(article.kind.toStdString()));
    line.add("topic", std::string_view(article.topic.toStdString()));
    line.add("title", std::string_view(article.title.toStdString()));
    std::string parts;
    for (const Article::Part& part : article.parts)
        parts += (parts.empty() ? "" : ", ") + partJson(part);
    return fromCore(line.addRaw("parts", '[' + parts + ']').text());
}

} // namespace finwait

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include "app/cli/article.h"
#include "core/rfc/requirement.h"
#include "core/rfc/rule.h"
#include "core/scenario/course.h"
#include "core/tcp/config.h"
#include "core/tcp/outcome.h"

namespace finwait {

// What `finwait explain` can be asked about, beside scenarios and their steps.

struct EdgeTopic {
    State from{};
    State to{};
};
/// A section of an RFC, or all of one.
struct SectionTopic {
    QString document; ///< "RFC 9293"
    QString section;  ///< "3.10.7.4"; empty: the document.
};
struct RequirementTopicName {
    QString label; ///< "MUST-13"
};
struct ChoiceTopic {
    QString word; ///< The choice's key, or a switch of Config.
};

using Topic = std::variant<State, EdgeTopic, Rule, SectionTopic, RequirementTopicName, ResultCode,
                           Misconception, ChoiceTopic>;

/// "TIME-WAIT" in any dialect, "FIN-WAIT-1,CLOSING", "rst.exact", "3.10.7.4", "RFC 5961", "MUST-13",
/// "connection refused", "nagle", …
std::optional<Topic> topicFrom(const QString& text);

/// Every topic that has a name of its own.
QStringList topicNames();

/// In the program's language. `config` says how long things last.
Article articleOn(const Topic& topic, const Config& config);

/// "3.10.7.4:5" lies within "3.10.7"; everything lies within "".
bool isWithin(const QString& place, const QString& section);

} // namespace finwait

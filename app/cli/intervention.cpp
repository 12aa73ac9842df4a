#include "app/cli/intervention.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/cli/command.h"
#include "app/models/format.h"
#include "app/text/load_error_text.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

/// "FIN" is on the segment; "ACK" is all that is on it.
void addFilter(JsonLine& when, const QString& kind) {
    if (kind == QLatin1String("data")) {
        when.add("hasText", true);
    } else if (kind == QLatin1String("ACK")) {
        when.add("control", "ACK").add("hasText", false);
    } else if (!kind.isEmpty()) {
        when.add("has", std::string_view(kind.toStdString()));
    }
}

QString wrongIn(const LoadError& error) {
    return fromCore(error.what)
           + (error.expected.empty() ? QString() : QStringLiteral("; expected ") + fromCore(error.expected));
}

std::optional<EntersState> stateFrom(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^([AB])=([A-Za-z0-9-]+)$"));
    const auto match = pattern.match(text);
    const auto state = stateFromName(match.captured(2).toUpper().toStdString());
    if (!state)
        return std::nullopt;
    return EntersState{match.captured(1) == QLatin1String("A") ? End::A : End::B, *state};
}

std::optional<Trigger> statesFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char(','));
    const auto first = stateFrom(parts.constFirst());
    if (!first)
        return std::nullopt;
    if (parts.size() == 1)
        return Trigger(*first);
    const auto second = stateFrom(parts.constLast());
    if (parts.size() != 2 || !second || second->end == first->end)
        return std::nullopt;
    StatesTogether together;
    together.states[indexOf(first->end)] = first->state;
    together.states[indexOf(second->end)] = second->state;
    return Trigger(together);
}

} // namespace

QString intervene(Scenario& scenario, const QString& act, const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(^([AB])(?::(data|[A-Z,]+))?(?:#([1-9]\d{0,5}))?(?:\+(\d{1,7}(?:\.\d{1,6})?))?$)"));
    const auto match = pattern.match(text);
    const bool delays = act == QLatin1String("delay");
    if (!match.hasMatch() || delays != match.hasCaptured(4)) {
        const QString expected = delays ? QStringLiteral("a segment and seconds, as in B:SYN,ACK+0.5")
                                        : QStringLiteral("a segment, as in A, A:SYN, B:FIN#2 or A:data");
        return QStringLiteral("--%1 '%2': expected %3").arg(act, text, expected);
    }
    JsonLine when;
    when.add("sent", std::string_view(match.captured(1).toStdString()));
    addFilter(when, match.captured(2));
    if (match.hasCaptured(3))
        when.add("nth", match.captured(3).toUInt());
    JsonLine item;
    item.addRaw("when", when.text()).add("act", std::string_view(act.toStdString()));
    if (delays)
        item.add("byUs", static_cast<std::int64_t>(qRound64(match.captured(4).toDouble() * 1e6)));
    auto loaded = loadScriptItem(item.text(), "", scenario);
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return QStringLiteral("--%1 '%2': %3").arg(act, text, wrongIn(*error));
    scenario.script.push_back(std::get<ScriptItem>(std::move(loaded)));
    return {};
}

QString addItem(Scenario& scenario, const QString& json) {
    auto loaded = loadScriptItem(json.toStdString(), "--do", scenario);
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return loadErrorText(*error);
    scenario.script.push_back(std::get<ScriptItem>(std::move(loaded)));
    return {};
}

std::variant<Trigger, QString> momentFrom(const Scenario& scenario, const QString& text) {
    if (text.startsWith(QLatin1Char('{'))) {
        auto loaded = loadTrigger(text.toStdString(), "--until", scenario);
        if (const auto* error = std::get_if<LoadError>(&loaded))
            return loadErrorText(*error);
        return std::get<Trigger>(std::move(loaded));
    }
    if (const auto states = statesFrom(text))
        return *states;
    bool understood = false;
    const double seconds = text.toDouble(&understood);
    if (understood && seconds >= 0 && seconds < kMany)
        return Trigger(AtTime{{qRound64(seconds * 1e6)}});
    return QStringLiteral("--until '%1': expected a state, as in A=TIME-WAIT or A=CLOSING,B=CLOSING, a time "
                          "in seconds, or a trigger as in a scenario file")
        .arg(text);
}

} // namespace finwait

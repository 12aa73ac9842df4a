#include "core/chart/call_log.h"

#include <algorithm>

namespace finwait {

bool closesWithPeer(const Report& report) {
    return report.kind == StepKind::Arrival
           && std::ranges::find(report.decisions, Rule::CloseCloseWait, &Decision::rule)
                  != report.decisions.end();
}

std::uint32_t CallScribe::begin(AppCall call, std::uint32_t octets) {
    const auto index = static_cast<std::uint32_t>(m_log.calls.size());
    StoryCall& made = m_log.calls.emplace_back();
    made.firstStep = m_step;
    made.octets = octets;
    made.end = m_end;
    made.call = call;
    made.depth = freeDepth();
    m_log.lines.emplace_back(index, false);
    m_waiting.push_back(index);
    return index;
}

std::uint32_t CallScribe::make(AppCall call, CallEnding ending, std::uint32_t octets) {
    const std::uint32_t index = begin(call, octets);
    finish(index, ending);
    return index;
}

void CallScribe::makeFailing(AppCall call, SocketError error, std::uint32_t octets) {
    finish(begin(call, octets), CallEnding::Failed).error = error;
}

StoryCall& CallScribe::finish(std::uint32_t call, CallEnding ending, std::uint32_t returned, bool written) {
    StoryCall& made = m_log.calls[call];
    made.lastStep = m_step;
    made.ending = ending;
    made.returned = returned;
    std::erase(m_waiting, call);
    if (written && made.firstStep != m_step)
        m_log.lines.emplace_back(call, true);
    return made;
}

void CallScribe::finishUnknown(AppCall call, CallEnding ending) {
    const auto index = static_cast<std::uint32_t>(m_log.calls.size());
    StoryCall& made = m_log.calls.emplace_back();
    made.firstStep = made.lastStep = m_step;
    made.end = m_end;
    made.call = call;
    made.ending = ending;
    m_log.lines.emplace_back(index, true);
}

void CallScribe::tell(ResultCode code) {
    finishUnknown(AppCall::Told, CallEnding::Failed);
    m_log.calls.back().code = code;
}

void CallScribe::abandonAll() {
    while (!m_waiting.empty())
        abandon(m_waiting.front());
}

std::optional<std::uint32_t> CallScribe::waiting(AppCall call) const {
    const auto found =
        std::ranges::find(m_waiting, call, [this](std::uint32_t index) { return m_log.calls[index].call; });
    return found == m_waiting.end() ? std::nullopt : std::optional(*found);
}

std::uint8_t CallScribe::freeDepth() const {
    std::uint8_t depth = 0;
    while (depth < CallLog::kDepthMax && std::ranges::any_of(m_waiting, [&](std::uint32_t index) {
               return m_log.calls[index].depth == depth;
           }))
        ++depth;
    return depth;
}

} // namespace finwait

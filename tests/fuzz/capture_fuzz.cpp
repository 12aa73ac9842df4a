// libFuzzer: no octets, however bad, make the reader of captures do more than say what is wrong and where;
// and whatever it reads is a history that can be gone through.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/capture/observation_reader.h"
#include "core/capture/packets.h"
#include "core/history/history.h"

using namespace finwait;

namespace {

constexpr std::size_t kConnectionsLookedAt = 3;

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

CaptureFile::OpenResult opened(const std::uint8_t* data, std::size_t size) {
    // The memory is only read.
    std::FILE* file = fmemopen(const_cast<std::uint8_t*>(data), size, "rb");
    if (file == nullptr)
        return CaptureError{CaptureErrorCode::Empty, 0, 0, {}};
    return CaptureFile::take(file, size);
}

void checkSurvey(const Survey& survey, std::size_t size) {
    std::uint64_t frames = 0;
    for (const std::uint64_t count : survey.frames)
        frames += count;
    require(frames == survey.packets, "every packet is counted once");
    std::uint64_t segments = 0;
    for (const Connection& connection : survey.connections) {
        segments += connection.packets();
        for (const End end : kBothEnds) {
            const InferredState& state = connection.end(end).state;
            require(state.may.contains(state.likely), "the likely state is a possible one");
        }
    }
    require(segments == survey.of(FrameKind::Tcp), "every segment belongs to a connection");
    if (survey.error)
        require(survey.error->offset <= size && survey.error->packets == survey.packets,
                "an error has its place");
}

void checkObserved(const ObservedConnection& observed) {
    const Observation& observation = *observed.observation;
    require(observation.steps.size() == 2 * observation.segments.size(), "segments leave and arrive");
    History history(observed.observation);
    require(history.foresee(observation.steps.size()), "a history ends");
    history.replay(0, [&](NodeId, const World& world, const Report&) {
        for (const End end : kBothEnds) {
            const StateEstimate& estimate = observation.estimateAt(world, end);
            require(estimate.likely == world.state(end), "the stage shows the likely state");
            require(estimate.may.contains(estimate.likely), "the likely state is a possible one");
        }
    });
    require(packetsAt(history, {}).size() == observation.segments.size(),
            "every packet can be written again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto file = opened(data, size);
    if (std::holds_alternative<CaptureError>(file))
        return 0;
    const Survey survey = surveyCapture(std::get<CaptureFile>(file));
    checkSurvey(survey, size);
    for (std::uint32_t i = 0; i < survey.connections.size() && i < kConnectionsLookedAt; ++i) {
        auto again = opened(data, size);
        const auto observed = observeConnection(std::get<CaptureFile>(again), i);
        const auto* readable = std::get_if<ObservedConnection>(&observed);
        require((readable == nullptr) == survey.connections[i].unread, "what could be read is found again");
        if (readable != nullptr)
            checkObserved(*readable);
    }
    return 0;
}

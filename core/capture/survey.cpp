#include "core/capture/survey.h"

#include <algorithm>

#include "core/capture/connection_tracker.h"
#include "core/capture/flow_table.h"

namespace finwait {

namespace {

constexpr std::uint64_t kPacketsPerReport = 8192;

class Surveyor {
public:
    explicit Surveyor(const SurveyOptions& options) : m_options(options) {}

    Survey read(CaptureFile& file) {
        file.forEach([this, &file](const CapturedFrame& frame) {
            if (frame.number % kPacketsPerReport == 0 && !goOn(file))
                return false;
            note(file.link(), frame);
            return !m_survey.error;
        });
        if (!m_survey.error)
            m_survey.error = file.error();
        m_survey.connections = m_flows.takeConnections();
        for (Connection& connection : m_survey.connections)
            wait(connection, m_survey.lastNs);
        return std::move(m_survey);
    }

private:
    bool goOn(const CaptureFile& file) {
        m_survey.cancelled = m_options.progress && !m_options.progress(file.position(), file.octets());
        return !m_survey.cancelled;
    }

    void note(LinkLayer link, const CapturedFrame& frame) {
        noteTime(frame);
        const FrameKind kind = decodeFrame(link, frame.octets, m_segment);
        ++m_survey.frames[static_cast<std::size_t>(kind)];
        if (kind == FrameKind::Tcp) [[likely]]
            noteSegment(frame);
        else if (!m_segment.segment.empty())
            noteNumber(frame);
    }

    void noteSegment(const CapturedFrame& frame) {
        FlowTable::Flow flow = m_flows.connectionOf(m_segment);
        if (flow.connection == nullptr) {
            noteTooMany(frame);
            return;
        }
        if (flow.connection->unread) // The segment that began it could not be read; this one can.
            flow = m_flows.beginOver(*flow.connection, m_segment);
        const SegmentMarks marks =
            track(*flow.connection, m_segment, flow.sender, frame.timeNs, frame.number);
        if (m_options.visit)
            m_options.visit(*flow.connection, m_segment, frame, marks);
    }

    /// Wireshark gives a segment that cannot be read a connection's number all the same.
    void noteNumber(const CapturedFrame& frame) {
        Connection* connection = m_flows.connectionOf(m_segment).connection;
        if (connection == nullptr)
            noteTooMany(frame);
        else
            connection->unread = connection->packets() == 0;
    }

    void noteTooMany(const CapturedFrame& frame) {
        m_survey.error = CaptureError{CaptureErrorCode::TooMany, 0, frame.number - 1, {}};
    }

    void noteTime(const CapturedFrame& frame) {
        if (m_survey.packets++ == 0)
            m_survey.firstNs = frame.timeNs;
        m_survey.lastNs = std::max(m_survey.lastNs, frame.timeNs);
    }

    const SurveyOptions& m_options;
    FlowTable m_flows;
    SeenSegment m_segment; ///< The last one; a new one would be cleared for every packet.
    Survey m_survey;
};

} // namespace

std::size_t Survey::readable() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(connections, [](const Connection& connection) { return !connection.unread; }));
}

Survey surveyCapture(CaptureFile& file, const SurveyOptions& options) {
    return Surveyor(options).read(file);
}

Survey surveyCapture(const std::string& path, const SurveyOptions& options) {
    auto opened = CaptureFile::open(path);
    if (auto* error = std::get_if<CaptureError>(&opened)) {
        Survey survey;
        survey.error = std::move(*error);
        return survey;
    }
    return surveyCapture(std::get<CaptureFile>(opened), options);
}

} // namespace finwait

#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/capture/frame_decoder.h"

struct pcap;
struct pcap_pkthdr;

namespace finwait {

enum class CaptureErrorCode : std::uint8_t {
    CannotOpen,
    NoPermission,
    IsDirectory,
    NotAFile, ///< A pipe or a device: it cannot be read twice.
    Empty,
    Compressed,
    WrongMagic,      ///< Neither pcap nor pcapng.
    BadHeader,       ///< Of the file, or of a pcapng section or interface.
    UnknownLinkType, ///< The frames are of a kind that is not read.
    MixedLinkTypes,  ///< A pcapng file with interfaces of several kinds: libpcap reads only the first.
    Truncated,       ///< The file ends within a packet.
    Corrupt,         ///< A length in the file cannot be.
    TooMany,         ///< More connections than kConnectionsMax.
};

/// What is wrong with a capture file, and where.
struct CaptureError {
    CaptureErrorCode code = CaptureErrorCode::CannotOpen;
    std::uint64_t offset = 0;  ///< In the file, in octets: where the record begins that could not be read.
    std::uint64_t packets = 0; ///< Read before it.
    std::string detail;        ///< What libpcap or the system says, in English; may be empty.

    friend bool operator==(const CaptureError&, const CaptureError&) = default;
};

/// "truncated": for JSON.
std::string_view captureErrorName(CaptureErrorCode code);

/// Whether a file begins as a capture does.
bool beginsAsCapture(const std::string& path);

/// One packet of a file. Spans are good until the next one is read.
struct CapturedFrame {
    std::int64_t timeNs = 0;      ///< Since 1970, UTC.
    std::uint64_t number = 0;     ///< From 1, as Wireshark counts.
    std::uint32_t wireOctets = 0; ///< As long as the frame was.
    std::span<const std::uint8_t> octets;
};

/// Sees a frame; false: no more of them.
using FrameVisitor = std::function<bool(const CapturedFrame&)>;

/// A pcap or pcapng file, read from its beginning to its end by libpcap.
class CaptureFile {
public:
    using OpenResult = std::variant<CaptureFile, CaptureError>;
    static OpenResult open(const std::string& path);
    /// Takes `file`, which must be seekable.
    static OpenResult take(std::FILE* file, std::uint64_t octets);

    [[nodiscard]] LinkLayer link() const { return m_link; }
    [[nodiscard]] std::uint64_t octets() const { return m_octets; }
    /// How far reading has come.
    [[nodiscard]] std::uint64_t position() const;

    /// Reads what is left, until `visit` wants no more or something is wrong (`error`).
    void forEach(const FrameVisitor& visit);
    [[nodiscard]] const std::optional<CaptureError>& error() const { return m_error; }

private:
    struct Closer {
        void operator()(pcap* handle) const;
    };

    struct Reading;

    CaptureFile() = default;
    void goBehind(std::uint32_t octets);
    void fail();

    std::vector<char> m_buffer; ///< Of `m_file`.
    std::unique_ptr<pcap, Closer> m_handle;
    std::FILE* m_file = nullptr; ///< Of `m_handle`.
    LinkLayer m_link = LinkLayer::Raw;
    std::uint64_t m_octets = 0;
    std::uint64_t m_recordAt = 0;     ///< Where the next record begins.
    std::uint32_t m_countedUnder = 0; ///< Records with fewer octets are as long in the file as they are here.
    std::uint64_t m_packets = 0;
    std::optional<CaptureError> m_error;
};

} // namespace finwait

#include "core/capture/capture_file.h"

#include <pcap/pcap.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#ifdef __GLIBC__
#include <stdio_ext.h>
#endif

namespace finwait {

namespace {

/// Packets are small: without a buffer the system would be asked for every few of them.
constexpr std::size_t kBufferOctets = std::size_t{128} * 1024;
constexpr std::uint32_t kRecordHeaderOctets = 16; ///< In a pcap file.
constexpr std::size_t kMagicOctets = 4;
constexpr std::int64_t kNsPerSecond = 1'000'000'000;
constexpr std::int64_t kSecondsMax = 9'000'000'000; ///< Nanoseconds since 1970 stay within 64 bits.

std::uint64_t positionIn(std::FILE* file) {
#ifdef _WIN32
    return static_cast<std::uint64_t>(_ftelli64(file));
#else
    return static_cast<std::uint64_t>(ftello(file));
#endif
}

/// Nobody else reads the file, so nothing need be locked a million times.
void readAlone([[maybe_unused]] std::FILE* file) {
#ifdef __GLIBC__
    __fsetlocking(file, FSETLOCKING_BYCALLER);
#endif
}

CaptureError problem(CaptureErrorCode code, std::uint64_t offset = 0, std::string detail = {}) {
    return {code, offset, 0, std::move(detail)};
}

std::optional<CaptureError> checkKind(const std::string& path) {
    std::error_code trouble;
    const auto status = std::filesystem::status(path, trouble);
    if (std::filesystem::is_directory(status))
        return problem(CaptureErrorCode::IsDirectory);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return problem(CaptureErrorCode::NotAFile);
    return std::nullopt;
}

enum class Container { Unknown, Pcap, PatchedPcap, Pcapng, Compressed };

Container containerOf(const std::array<unsigned char, kMagicOctets>& magic) {
    using Magic = std::array<unsigned char, kMagicOctets>;
    static constexpr std::array kPcap = {
        Magic{0xA1, 0xB2, 0xC3, 0xD4},
        Magic{0xD4, 0xC3, 0xB2, 0xA1},
        Magic{0xA1, 0xB2, 0x3C, 0x4D},
        Magic{0x4D, 0x3C, 0xB2, 0xA1},
    };
    if (std::ranges::find(kPcap, magic) != kPcap.end())
        return Container::Pcap;
    // Records with longer headers.
    if (magic == Magic{0xA1, 0xB2, 0xCD, 0x34} || magic == Magic{0x34, 0xCD, 0xB2, 0xA1})
        return Container::PatchedPcap;
    if (magic == Magic{0x0A, 0x0D, 0x0D, 0x0A})
        return Container::Pcapng;
    const bool gzip = magic[0] == 0x1F && magic[1] == 0x8B;
    const bool zstd = magic == Magic{0x28, 0xB5, 0x2F, 0xFD};
    const bool xz = magic == Magic{0xFD, '7', 'z', 'X'};
    const bool zip = magic[0] == 'P' && magic[1] == 'K';
    return gzip || zstd || xz || zip ? Container::Compressed : Container::Unknown;
}

/// Looks at the first octets and goes back before them.
std::variant<Container, CaptureError> containerIn(std::FILE* file) {
    std::array<unsigned char, kMagicOctets> magic{};
    const std::size_t read = std::fread(magic.data(), 1, magic.size(), file);
    if (std::ferror(file) != 0)
        return problem(CaptureErrorCode::CannotOpen, 0, std::strerror(errno));
    std::rewind(file);
    if (read == 0)
        return problem(CaptureErrorCode::Empty);
    const Container container = containerOf(magic);
    if (container == Container::Unknown)
        return problem(CaptureErrorCode::WrongMagic);
    if (container == Container::Compressed)
        return problem(CaptureErrorCode::Compressed);
    return container;
}

std::optional<LinkLayer> linkLayerOf(int type) {
    switch (type) {
    case DLT_EN10MB:
        return LinkLayer::Ethernet;
    case DLT_LINUX_SLL:
        return LinkLayer::LinuxCooked;
#ifdef DLT_LINUX_SLL2
    case DLT_LINUX_SLL2:
        return LinkLayer::LinuxCooked2;
#endif
    case DLT_NULL:
        return LinkLayer::Null;
    case DLT_LOOP:
        return LinkLayer::Loopback;
    case DLT_RAW:
    case DLT_IPV4:
    case DLT_IPV6:
        return LinkLayer::Raw;
    default:
        return std::nullopt;
    }
}

std::string linkTypeText(int type) {
    const char* name = pcap_datalink_val_to_name(type);
    return std::to_string(type) + (name == nullptr ? std::string() : std::string(" (") + name + ')');
}

/// libpcap says what is wrong in words alone.
CaptureErrorCode kindOf(std::string_view text) {
    const auto says = [text](std::string_view words) { return text.find(words) != std::string_view::npos; };
    if (says("truncated"))
        return CaptureErrorCode::Truncated;
    if (says("different from the type of the first interface"))
        return CaptureErrorCode::MixedLinkTypes;
    return CaptureErrorCode::Corrupt;
}

/// With nanosecond precision asked for, tv_usec holds nanoseconds.
std::int64_t nsOf(const timeval& time) {
    const auto seconds = static_cast<std::uint64_t>(time.tv_sec);
    const auto ns = static_cast<std::uint64_t>(time.tv_usec);
    if (seconds <= kSecondsMax && ns < kNsPerSecond) [[likely]]
        return static_cast<std::int64_t>(seconds * kNsPerSecond + ns);
    return std::clamp<std::int64_t>(time.tv_sec, 0, kSecondsMax) * kNsPerSecond
           + std::clamp<std::int64_t>(time.tv_usec, 0, kNsPerSecond - 1);
}

} // namespace

std::string_view captureErrorName(CaptureErrorCode code) {
    switch (code) {
    case CaptureErrorCode::CannotOpen:
        return "cannot-open";
    case CaptureErrorCode::NoPermission:
        return "no-permission";
    case CaptureErrorCode::IsDirectory:
        return "is-directory";
    case CaptureErrorCode::NotAFile:
        return "not-a-file";
    case CaptureErrorCode::Empty:
        return "empty";
    case CaptureErrorCode::Compressed:
        return "compressed";
    case CaptureErrorCode::WrongMagic:
        return "wrong-magic";
    case CaptureErrorCode::BadHeader:
        return "bad-header";
    case CaptureErrorCode::UnknownLinkType:
        return "unknown-link-type";
    case CaptureErrorCode::MixedLinkTypes:
        return "mixed-link-types";
    case CaptureErrorCode::Truncated:
        return "truncated";
    case CaptureErrorCode::Corrupt:
        return "corrupt";
    case CaptureErrorCode::TooMany:
        return "too-many-connections";
    }
    return {};
}

bool beginsAsCapture(const std::string& path) {
    if (checkKind(path))
        return false;
    const auto close = [](std::FILE* opened) { std::fclose(opened); };
    const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "rb"), close);
    return file && std::holds_alternative<Container>(containerIn(file.get()));
}

void CaptureFile::Closer::operator()(pcap* handle) const {
    pcap_close(handle);
}

CaptureFile::OpenResult CaptureFile::open(const std::string& path) {
    if (auto wrong = checkKind(path))
        return std::move(*wrong);
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        const bool forbidden = errno == EACCES || errno == EPERM;
        return problem(forbidden ? CaptureErrorCode::NoPermission : CaptureErrorCode::CannotOpen, 0,
                       std::strerror(errno));
    }
    std::error_code trouble;
    const auto octets = std::filesystem::file_size(path, trouble);
    return take(file, trouble ? 0 : octets);
}

CaptureFile::OpenResult CaptureFile::take(std::FILE* file, std::uint64_t octets) {
    const auto close = [](std::FILE* opened) { std::fclose(opened); };
    std::vector<char> buffer(kBufferOctets);
    std::unique_ptr<std::FILE, decltype(close)> owned(file, close);
    std::setvbuf(file, buffer.data(), _IOFBF, buffer.size());
    readAlone(file);
    auto container = containerIn(file);
    if (auto* wrong = std::get_if<CaptureError>(&container))
        return std::move(*wrong);
    std::array<char, PCAP_ERRBUF_SIZE> text{};
    pcap* handle = pcap_fopen_offline_with_tstamp_precision(file, PCAP_TSTAMP_PRECISION_NANO, text.data());
    if (handle == nullptr) {
        const CaptureErrorCode code = kindOf(text.data());
        return problem(code == CaptureErrorCode::Corrupt ? CaptureErrorCode::BadHeader : code,
                       positionIn(file), text.data());
    }
    static_cast<void>(owned.release());
    CaptureFile opened;
    opened.m_buffer = std::move(buffer);
    opened.m_handle.reset(handle);
    opened.m_file = file;
    opened.m_octets = octets;
    const auto link = linkLayerOf(pcap_datalink(handle));
    if (!link)
        return problem(CaptureErrorCode::UnknownLinkType, 0, linkTypeText(pcap_datalink(handle)));
    opened.m_link = *link;
    opened.m_recordAt = positionIn(file);
    if (std::get<Container>(container) == Container::Pcap)
        opened.m_countedUnder = static_cast<std::uint32_t>(std::max(0, pcap_snapshot(handle)));
    return opened;
}

std::uint64_t CaptureFile::position() const {
    return m_recordAt;
}

/// What libpcap gives back with each packet.
struct CaptureFile::Reading {
    CaptureFile& file;
    const FrameVisitor& visit;
    CapturedFrame frame;

    static void take(unsigned char* self, const pcap_pkthdr* header, const unsigned char* octets) {
        auto& reading = *reinterpret_cast<Reading*>(self);
        CapturedFrame& frame = reading.frame;
        frame.timeNs = nsOf(header->ts);
        ++frame.number;
        frame.wireOctets = header->len;
        frame.octets = {octets, header->caplen};
        reading.file.goBehind(header->caplen);
        if (!reading.visit(frame)) [[unlikely]]
            pcap_breakloop(reading.file.m_handle.get());
    }
};

void CaptureFile::forEach(const FrameVisitor& visit) {
    if (m_error)
        return;
    constexpr int kAll = -1;
    Reading reading{*this, visit, {}};
    reading.frame.number = m_packets;
    const int ended =
        pcap_loop(m_handle.get(), kAll, &Reading::take, reinterpret_cast<unsigned char*>(&reading));
    m_packets = reading.frame.number;
    if (ended == PCAP_ERROR)
        fail();
}

/// To ask the file takes a tenth of the time of all the rest.
void CaptureFile::goBehind(std::uint32_t octets) {
    if (octets < m_countedUnder) [[likely]]
        m_recordAt += kRecordHeaderOctets + octets;
    else
        m_recordAt = positionIn(m_file);
}

void CaptureFile::fail() {
    const char* text = pcap_geterr(m_handle.get());
    m_error = CaptureError{kindOf(text), m_recordAt, m_packets, text};
}

} // namespace finwait

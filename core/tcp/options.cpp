#include "core/tcp/options.h"

#include <algorithm>

namespace finwait {

namespace {

constexpr std::uint8_t kScaleMax = 14;

/// The smallest shift with which the whole receive buffer fits into the window field.
std::uint8_t scaleFor(std::uint32_t bufferOctets) {
    std::uint8_t shift = 0;
    while (shift < kScaleMax && (bufferOctets >> shift) > 65'535U)
        ++shift;
    return shift;
}

Timestamps timestampsNow(const Context& ctx) {
    return {timestampClock(ctx.now), ctx.tcb.tsRecent};
}

/// Held text as blocks, contiguous pieces joined; the one that grew last comes first (RFC 2018 §4).
InlineVector<SackBlock, 4> sackBlocksOf(const Tcb& tcb, std::size_t blocksMax) {
    std::vector<SackBlock> joined;
    for (const HeldText& held : tcb.held) {
        const SeqNum end = held.seq + static_cast<std::uint32_t>(held.data.size()) + (held.fin ? 1U : 0U);
        if (!joined.empty() && notAfter(held.seq, joined.back().right))
            joined.back().right = later(joined.back().right, end);
        else
            joined.push_back({held.seq, end});
    }
    const auto latest = std::ranges::find_if(joined, [&tcb](const SackBlock& block) {
        return notAfter(block.left, tcb.lastHeld) && before(tcb.lastHeld, block.right);
    });
    if (latest != joined.end())
        std::rotate(joined.begin(), latest, latest + 1);
    InlineVector<SackBlock, 4> blocks;
    for (const SackBlock& block : joined) {
        if (blocks.size() < blocksMax)
            blocks.push_back(block);
    }
    return blocks;
}

void agree(Context& ctx, Rule rule, bool& agreed, bool ours, bool theirs) {
    agreed = ours && theirs;
    if (ours)
        ctx.decide(rule, agreed ? Verdict::Holds : Verdict::Fails);
}

} // namespace

std::uint32_t timestampClock(SimTime now) {
    return static_cast<std::uint32_t>(now.us / kMillisecondUs);
}

SegmentOptions offeredOptions(const Context& ctx, bool answer) {
    const Tcb& tcb = ctx.tcb;
    const Config& config = ctx.config;
    SegmentOptions options;
    if (config.sendMssOption)
        options.maximumSegmentSize = config.mss;
    if (config.windowScale && (!answer || tcb.scaling))
        options.windowScale = scaleFor(config.receiveBufferOctets);
    options.sackPermitted = config.sack && (!answer || tcb.sacking);
    if (config.timestamps && (!answer || tcb.timestamping))
        options.timestamps = timestampsNow(ctx);
    return options;
}

SegmentOptions carriedOptions(const Context& ctx, bool sackBlocks) {
    const Tcb& tcb = ctx.tcb;
    SegmentOptions options;
    if (tcb.timestamping)
        options.timestamps = timestampsNow(ctx);
    if (sackBlocks && tcb.sacking)
        options.sackBlocks = sackBlocksOf(tcb, tcb.timestamping ? 3 : 4);
    return options;
}

void learnOptions(Context& ctx, const Segment& syn) {
    Tcb& tcb = ctx.tcb;
    const Config& config = ctx.config;
    const SegmentOptions& options = syn.options;
    const std::uint16_t announced = options.maximumSegmentSize.value_or(config.mssDefault);
    tcb.sendMss = std::max<std::uint16_t>(1, std::min(announced, config.mss));
    agree(ctx, Rule::WindowScaleAgreed, tcb.scaling, config.windowScale, options.windowScale.has_value());
    agree(ctx, Rule::TimestampsAgreed, tcb.timestamping, config.timestamps, options.timestamps.has_value());
    agree(ctx, Rule::SackAgreed, tcb.sacking, config.sack, options.sackPermitted);
    tcb.sndScale = tcb.scaling ? std::min(*options.windowScale, kScaleMax) : std::uint8_t{0};
    tcb.rcvScale = tcb.scaling ? scaleFor(config.receiveBufferOctets) : std::uint8_t{0};
    tcb.tsRecent = tcb.timestamping ? options.timestamps->value : 0;
}

std::uint32_t windowLimit(const Context& ctx) {
    const std::uint32_t buffer = ctx.config.receiveBufferOctets;
    return ctx.tcb.scaling ? buffer : std::min(buffer, 65'535U);
}

std::uint16_t windowField(const Tcb& tcb, bool syn) {
    const std::uint32_t window = syn ? tcb.rcvWnd : tcb.rcvWnd >> tcb.rcvScale;
    return static_cast<std::uint16_t>(std::min(window, 65'535U));
}

std::uint32_t windowOf(const Tcb& tcb, const Segment& segment) {
    return segment.has(Syn) ? segment.window : std::uint32_t{segment.window} << tcb.sndScale;
}

bool isOldTimestamp(const Tcb& tcb, const Segment& segment) {
    return tcb.timestamping && segment.options.timestamps && !segment.has(Rst)
           && static_cast<std::int32_t>(segment.options.timestamps->value - tcb.tsRecent) < 0;
}

void noteTimestamp(Tcb& tcb, const Segment& segment) {
    if (!tcb.timestamping || !segment.options.timestamps)
        return;
    const std::uint32_t value = segment.options.timestamps->value;
    if (static_cast<std::int32_t>(value - tcb.tsRecent) >= 0 && notAfter(segment.seq, tcb.lastAckSent))
        tcb.tsRecent = value;
}

std::uint32_t noteSackBlocks(Tcb& tcb, const Segment& segment) {
    std::uint32_t marked = 0;
    if (!tcb.sacking)
        return marked;
    for (const SackBlock& block : segment.options.sackBlocks) {
        for (QueuedSegment& queued : tcb.retransmissionQueue) {
            if (queued.sacked || before(queued.seq, block.left) || before(block.right, queued.end()))
                continue;
            queued.sacked = true;
            queued.lost = false;
            ++marked;
        }
    }
    return marked;
}

} // namespace finwait

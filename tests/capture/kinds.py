"""Captures of every kind that a TCP connection can look like, made up octet by octet, to be read by FinWait and tshark."""
import struct

FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16
A, B = (10, 0, 0, 1), (10, 0, 1, 1)
IPV4, IPV6 = 0x0800, 0x86DD
ETHERNET, RAW, SLL = 1, 101, 113


def tcp(sport, dport, seq, ack, flags, text=b"", options=b"", window=1000, offset=None):
    options += bytes(-len(options) % 4)
    words = (20 + len(options)) // 4 if offset is None else offset
    return struct.pack(">HHIIHHHH", sport, dport, seq & 0xFFFFFFFF, ack & 0xFFFFFFFF, words << 12 | flags, window, 0, 0) + options + text


def ipv4(source, destination, payload, protocol=6, length=None, fragment=0x4000, header=5, ident=1):
    options = bytes(4 * (header - 5)) if header > 5 else b""
    total = 20 + len(options) + len(payload) if length is None else length
    return struct.pack(">BBHHHBBH4s4s", 0x40 | header, 0, total, ident, fragment, 64, protocol, 0, bytes(source), bytes(destination)) \
        + options + payload


def ipv6(source, destination, payload, extensions=(), length=None):
    """`extensions`: (kind, octets without the leading next header)."""
    kinds = [kind for kind, _ in extensions] + [6]
    body = b"".join(bytes([kinds[i + 1]]) + octets for i, (_, octets) in enumerate(extensions)) + payload
    prefix = b"\x20\x01\x0d\xb8" + bytes(8)
    return struct.pack(">IHBB", 6 << 28, len(body) if length is None else length, kinds[0], 64) + prefix + bytes(source) + prefix \
        + bytes(destination) + body


def ethernet(packet, tags=(), kind=None):
    kind = kind or (IPV6 if packet[0] >> 4 == 6 else IPV4)
    return b"\x02" * 12 + b"".join(struct.pack(">HH", tag, 5) for tag in tags) + struct.pack(">H", kind) + packet


class Talk:
    """A connection between A and B, as its segments are said."""

    def __init__(self, port=40000, wrap=None, server=80):
        self.port, self.server, self.frames = port, server, []
        self.wrap = wrap or (lambda source, destination, segment: ethernet(ipv4(source, destination, segment)))

    def a(self, flags, seq, ack=0, text=b"", **more):
        self.frames.append(self.wrap(A, B, tcp(self.port, self.server, seq, ack, flags, text, **more)))
        return self

    def b(self, flags, seq, ack=0, text=b"", **more):
        self.frames.append(self.wrap(B, A, tcp(self.server, self.port, seq, ack, flags, text, **more)))
        return self

    def handshake(self, iss=100, irs=500):
        return self.a(SYN, iss).b(SYN | ACK, irs, iss + 1).a(ACK, iss + 1, irs + 1)

    def close(self, seq=101, ack=501):
        return self.a(FIN | ACK, seq, ack).b(FIN | ACK, ack, seq + 1).a(ACK, seq + 1, ack + 1)


def icmp_error(inner):
    return ethernet(ipv4(B, A, b"\x03\x03\x00\x00\x00\x00\x00\x00" + inner[:28], protocol=1))


def kinds():
    """Name, link type, frames, and how long frames may be (None: whole)."""
    plain = Talk().handshake().a(PSH | ACK, 101, 501, b"hello").b(ACK, 501, 106).close(106).frames
    yield "whole", ETHERNET, plain, None
    yield "cut behind the TCP header", ETHERNET, plain, 54
    yield "cut in the TCP header", ETHERNET, plain, 48
    yield "cut in the IP header", ETHERNET, plain, 30
    yield "cut in the Ethernet header", ETHERNET, plain, 10
    for tags in ((0x8100,), (0x88A8, 0x8100), (0x8100, 0x8100), (0x9100, 0x8100), (0x8100,) * 4):
        wrap = lambda s, d, t, tags=tags: ethernet(ipv4(s, d, t), tags)
        yield "tags " + " ".join(f"{tag:04x}" for tag in tags), ETHERNET, Talk(wrap=wrap).handshake().close().frames, None
    extensions = {
        "hop by hop": [(0, b"\x00\x01\x04\x00\x00\x00\x00")],
        "destination options": [(60, b"\x00\x01\x04\x00\x00\x00\x00")],
        "routing": [(43, b"\x00\x00\x00\x00\x00\x00\x00")],
        "whole in a fragment header": [(44, b"\x00\x00\x00\x00\x00\x00\x07")],
        "authentication": [(51, b"\x04\x00\x00\x00\x00\x00\x01\x00\x00\x00\x01" + bytes(12))],
        "three of them": [(0, b"\x00\x01\x04\x00\x00\x00\x00"), (43, b"\x00\x00\x00\x00\x00\x00\x00"), (60, b"\x00\x01\x04\x00\x00\x00\x00")],
    }
    for name, headers in extensions.items():
        wrap = lambda s, d, t, headers=headers: ethernet(ipv6(s, d, t, headers))
        yield "IPv6, " + name, ETHERNET, Talk(wrap=wrap).handshake().close().frames, None
    yield "IPv6, a fragment", ETHERNET, [ethernet(ipv6(A, B, tcp(1, 2, 3, 4, SYN), [(44, b"\x00\x00\x01\x00\x00\x00\x07")]))], None
    yield "IPv6, a later fragment", ETHERNET, [ethernet(ipv6(A, B, b"y" * 64, [(44, b"\x00\x00\x80\x00\x00\x00\x07")]))], None
    yield "fragments", ETHERNET, plain + [ethernet(ipv4(A, B, tcp(9, 10, 3, 4, SYN, b"x" * 64), fragment=0x2000)),
                                          ethernet(ipv4(A, B, b"z" * 64, fragment=0x000A, ident=2))] + plain, None
    yield "IP options", ETHERNET, [ethernet(ipv4(A, B, tcp(1, 2, 3, 4, SYN), header=8))], None
    yield "left to the network card", ETHERNET, [ethernet(ipv4(A, B, tcp(1, 2, 3, 4, ACK, b"x" * 100), length=0))], None
    yield "padded to 60 octets", ETHERNET, [frame + bytes(max(0, 60 - len(frame))) for frame in plain], None
    yield "IP length beyond the frame", ETHERNET, [ethernet(ipv4(A, B, tcp(1, 2, 3, 4, ACK), length=1500))] + plain, None
    for options in (b"\x02\x04\x05\xb4\x03\xc8\x01\x00", b"\x02\x00\x00\x00", b"\x08\x04\x01\x01", b"\x1e\x28\x00\x00", b"\x03\x01\x00\x00"):
        yield "options " + options.hex(), ETHERNET, Talk().a(SYN, 100, options=options).b(SYN | ACK, 500, 101).frames, None
    yield "ISN reused", ETHERNET, Talk().handshake().close().handshake().close().frames, None
    yield "ports reused", ETHERNET, Talk().handshake().close().handshake(9000, 7000).close(9001, 7001).frames, None
    yield "ports reused at once", ETHERNET, Talk().handshake().a(SYN, 9000).b(RST | ACK, 0, 9001).a(SYN, 12000).a(SYN, 12000).frames, None
    yield "roles exchanged", ETHERNET, Talk().handshake().close().b(SYN, 3000).a(SYN | ACK, 4000, 3001).b(ACK, 3001, 4001).frames, None
    yield "a SYN,ACK with another number", ETHERNET, Talk().a(SYN, 100).b(SYN | ACK, 500, 101).b(SYN | ACK, 600, 101).a(SYN, 100).frames, None
    yield "a SYN,ACK first", ETHERNET, Talk().b(SYN | ACK, 500, 101).a(SYN, 100).a(ACK, 101, 501).frames, None
    yield "from the middle, then a SYN", ETHERNET, Talk().a(ACK, 101, 501, b"x").b(ACK, 501, 102).a(SYN, 100).a(SYN, 101).frames, None
    yield "simultaneous open", ETHERNET, Talk().a(SYN, 100).b(SYN, 500).a(SYN | ACK, 100, 501).b(SYN | ACK, 500, 101).close().frames, None
    yield "simultaneous close", ETHERNET, Talk().handshake().a(FIN | ACK, 101, 501).b(FIN | ACK, 501, 101).a(ACK, 102, 502).b(ACK, 502, 102).frames, None
    yield "fast open", ETHERNET, Talk().a(SYN, 100, 0, b"GET", options=b"\x22\x0a" + bytes(8)).b(SYN | ACK, 500, 104).a(ACK, 104, 501).frames, None
    yield "keep-alives and windows", ETHERNET, Talk().handshake().a(PSH | ACK, 101, 501, b"hello").b(ACK, 501, 106, window=0).a(
        ACK, 106, 501, b"x").b(ACK, 501, 106, window=0).b(ACK, 501, 106).a(ACK, 105, 501).b(ACK, 501, 106).frames, None
    yield "resets", ETHERNET, Talk().handshake().b(RST, 501).b(RST | ACK, 501, 101).a(RST, 9999).a(SYN, 100).a(SYN, 777).frames, None
    yield "a RST with text", ETHERNET, Talk().handshake().b(RST | ACK, 501, 101, b"because").frames, None
    yield "all flags, no flags", ETHERNET, Talk().a(0xFFF, 1, 2).a(0, 1, 2).a(0xE00, 1, 2).a(SYN | FIN | RST, 5).frames, None
    yield "one direction", ETHERNET, Talk().a(SYN, 100).a(ACK, 101, 501).a(ACK, 101, 501, b"x").a(SYN, 100).a(SYN, 4).frames, None
    yield "port 0 and the same port", ETHERNET, Talk(port=0).handshake().frames + Talk(port=80).handshake().frames, None
    same = lambda s, d, t: ethernet(ipv4(A, A, t))
    yield "one host, one port", ETHERNET, Talk(port=80, wrap=same).a(SYN, 1).b(SYN, 7).a(SYN | ACK, 1, 8).frames, None
    for offset in (0, 4, 6, 15):
        yield f"data offset {offset}", ETHERNET, plain[:2] + Talk(port=41000).a(SYN, 1, offset=offset).frames + plain[2:] + Talk(port=42000).a(SYN, 1).frames, None
    for length in (10, 19, 20, 30, 39):
        yield f"IP length {length}", ETHERNET, plain[:2] + [ethernet(ipv4(A, B, tcp(41000, 80, 1, 2, SYN), length=length))] + plain[2:] + Talk(port=42000).a(SYN, 1).frames, None
    for header in (0, 4, 15):
        yield f"IP header {header}", ETHERNET, plain[:2] + [ethernet(ipv4(A, B, tcp(41000, 80, 1, 2, SYN), header=header))] + plain[2:] + Talk(port=42000).a(SYN, 1).frames, None
    yield "not IP, not TCP", ETHERNET, [ethernet(bytes(28), kind=0x0806), ethernet(ipv4(A, B, bytes(30), protocol=17)), bytes(60),
                                        ethernet(b"\x50" + bytes(40), kind=IPV4)] + plain, None
    yield "an ICMP error about a known connection", ETHERNET, plain[:3] + [icmp_error(plain[0][14:])] + plain[3:] + Talk(port=42000).a(SYN, 1).frames, None
    yield "an ICMP error about an unknown one", ETHERNET, [icmp_error(ipv4(A, B, tcp(7, 8, 9, 10, SYN)))] + plain, None
    yield "IPv6 behind cooked", SLL, [bytes(14) + b"\x86\xdd" + ipv6(A, B, tcp(1, 2, 3, 4, SYN))], None
    yield "nothing", ETHERNET, [], None


def pcap(frames, link, snap=None, big=False, nanoseconds=False):
    order = ">" if big else "<"
    octets = struct.pack(order + "IHHiIII", 0xA1B23C4D if nanoseconds else 0xA1B2C3D4, 2, 4, 0, 0, snap or 262144, link)
    for number, frame in enumerate(frames):
        kept = frame if snap is None else frame[:snap]
        octets += struct.pack(order + "IIII", 1700000000 + number, 5, len(kept), len(frame)) + kept
    return octets


def pcapng(frames, link, snap=None, interfaces=1, big=False):
    order = ">" if big else "<"

    def block(kind, body):
        body += bytes(-len(body) % 4)
        return struct.pack(order + "II", kind, len(body) + 12) + body + struct.pack(order + "I", len(body) + 12)

    octets = block(0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1))
    for _ in range(interfaces):
        octets += block(1, struct.pack(order + "HHI", link, 0, snap or 0))
    octets += block(0x0999, b"what nobody knows")
    for number, frame in enumerate(frames):
        kept = frame if snap is None else frame[:snap]
        octets += block(6, struct.pack(order + "IIIII", number % interfaces, 0, number, len(kept), len(frame)) + kept)
    return octets

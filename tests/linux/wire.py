"""TCP segments over IPv4: made, read, and said in the words of tests/core/dialogue.h."""

import socket
import struct
from dataclasses import dataclass, field

FLAGS = {"FIN": 0x01, "SYN": 0x02, "RST": 0x04, "PSH": 0x08, "ACK": 0x10, "URG": 0x20}
ORDER = ["SYN", "FIN", "RST", "PSH", "ACK", "URG"]  # as core/tcp/segment.h says them


@dataclass
class Segment:
    control: str = "ACK"  # "SYN,ACK"; "none"
    seq: int = 0
    ack: int = 0
    win: int = 1000
    len: int = 0
    mss: int | None = None
    wscale: int | None = None
    ts: tuple[int, int] | None = None
    sackok: bool = False
    sack: list[tuple[int, int]] = field(default_factory=list)

    def has(self, name):
        return name in self.control.split(",")

    def words(self):
        """What endpoint_shell's `arrives` reads."""
        words = [self.control, f"seq={self.seq % 2**32}", f"win={self.win}"]
        if self.has("ACK"):
            words.append(f"ack={self.ack % 2**32}")
        if self.len:
            words.append(f"len={self.len}")
        if self.mss is not None:
            words.append(f"mss={self.mss}")
        if self.wscale is not None:
            words.append(f"wscale={self.wscale}")
        if self.ts is not None:
            words.append(f"ts={self.ts[0]},{self.ts[1]}")
        if self.sackok:
            words.append("sackok")
        words += [f"sack={left}-{right}" for left, right in self.sack]
        return " ".join(words)


def from_words(text):
    """Reads what endpoint_shell prints."""
    segment = Segment(win=0)
    control, *words = text.split()
    segment.control = control
    for word in words:
        name, _, value = word.partition("=")
        if name == "sackok":
            segment.sackok = True
        elif name == "ts":
            segment.ts = tuple(int(part) for part in value.split(","))
        elif name == "sack":
            segment.sack.append(tuple(int(part) for part in value.split("-")))
        else:
            setattr(segment, name, int(value))
    return segment


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def _options(segment):
    raw = b""
    if segment.mss is not None:
        raw += struct.pack("!BBH", 2, 4, segment.mss)
    if segment.sackok:
        raw += struct.pack("!BB", 4, 2)
    if segment.ts is not None:
        raw += struct.pack("!BBII", 8, 10, *segment.ts)
    if segment.wscale is not None:
        raw += struct.pack("!BBB", 3, 3, segment.wscale)
    for left, right in segment.sack:
        raw += struct.pack("!BBII", 5, 10, left, right)
    return raw + b"\1" * (-len(raw) % 4)


def packet(segment, source, destination):
    """An IPv4 packet from (address, port) to (address, port)."""
    options = _options(segment)
    data = b"." * segment.len
    bits = sum(FLAGS[name] for name in segment.control.split(",") if name != "none")
    offset = (20 + len(options)) // 4 << 4
    ack = segment.ack if segment.has("ACK") else 0
    head = struct.pack("!HHIIBBHHH", source[1], destination[1], segment.seq & 0xFFFFFFFF, ack & 0xFFFFFFFF,
                       offset, bits, segment.win, 0, 0) + options
    addresses = socket.inet_aton(source[0]) + socket.inet_aton(destination[0])
    pseudo = addresses + struct.pack("!BBH", 0, 6, len(head) + len(data))
    head = head[:16] + struct.pack("!H", checksum(pseudo + head + data)) + head[18:]
    ip = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(head) + len(data), 0, 0x4000, 64, 6, 0) + addresses
    ip = ip[:10] + struct.pack("!H", checksum(ip)) + ip[12:]
    return ip + head + data


def _read_options(raw, segment):
    at = 0
    while at < len(raw) and raw[at] != 0:
        if raw[at] == 1:
            at += 1
            continue
        kind, length = raw[at], raw[at + 1]
        body = raw[at + 2:at + length]
        if kind == 2:
            segment.mss = struct.unpack("!H", body)[0]
        elif kind == 3:
            segment.wscale = body[0]
        elif kind == 4:
            segment.sackok = True
        elif kind == 5:
            numbers = struct.unpack(f"!{len(body) // 4}I", body)
            segment.sack = list(zip(numbers[::2], numbers[1::2]))
        elif kind == 8:
            segment.ts = struct.unpack("!II", body)
        at += length


def read_packet(raw):
    """(segment, source port, destination port) of an IPv4 packet, or None where it is no TCP."""
    if len(raw) < 40 or raw[0] >> 4 != 4 or raw[9] != 6:
        return None
    begin = (raw[0] & 15) * 4
    total = struct.unpack("!H", raw[2:4])[0]
    source, destination, seq, ack, offset, bits, win = struct.unpack("!HHIIBBH", raw[begin:begin + 16])
    header = (offset >> 4) * 4
    control = ",".join(name for name in ORDER if bits & FLAGS[name]) or "none"
    segment = Segment(control, seq, ack, win, total - begin - header)
    _read_options(raw[begin + 20:begin + header], segment)
    return segment, source, destination

#!/usr/bin/env python3
"""Holds FinWait's reading of captures against tshark's: connection numbers and flags of every packet.

usage: streams.py FINWAIT

Captures: every built-in scenario at A over IPv4 and at B over IPv6, every kind of connection and of damage in kinds.py,
and traffic made up here for every link layer, whole and with octets changed.
"""
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile

from kinds import kinds, pcap, pcapng

ETHERNET, RAW, NULL, LOOP, SLL, SLL2 = 1, 101, 0, 108, 113, 276
FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16
DAMAGED = 8


def segment(rng, sport, dport, seq, ack, flags, text, reserved=0):
    options = rng.choice([b"", b"\x02\x04\x05\xb4", b"\x01\x01\x08\x0a" + struct.pack(">II", 1, 2), b"\x03\x03\x07\x00"])
    offset = (20 + len(options)) // 4
    return struct.pack(">HHIIHHHH", sport, dport, seq & 0xFFFFFFFF, ack & 0xFFFFFFFF, offset << 12 | reserved << 8 | flags,
                       1000, 0, 0) + options + text


def packet(rng, ipv6, source, destination, payload):
    if not ipv6:
        return struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), rng.randrange(65536), 0x4000, 64, 6, 0,
                           bytes(source), bytes(destination)) + payload
    first, extensions = 6, b""
    if rng.random() < 0.3:
        first, extensions = 0, b"\x06\x00\x01\x04\x00\x00\x00\x00"
    prefix = b"\x20\x01\x0d\xb8" + bytes(8)
    return struct.pack(">IHBB", 6 << 28, len(extensions + payload), first, 64) + prefix + bytes(source) + prefix \
        + bytes(destination) + extensions + payload


def frame(rng, link, ipv6, octets):
    kind = struct.pack(">H", 0x86DD if ipv6 else 0x0800)
    if link == ETHERNET:
        tags = b"".join(b"\x81\x00" + struct.pack(">H", 5) for _ in range(rng.choice([0, 0, 1])))
        if rng.random() < 0.2:
            tags = b"\x88\xa8\x00\x07" + b"\x81\x00\x00\x05"
        return b"\x02" * 12 + tags + kind + octets
    if link == SLL:
        return bytes(14) + kind + octets
    if link == SLL2:
        return kind + bytes(18) + octets
    if link == NULL:
        return struct.pack("<I", 24 if ipv6 else 2) + octets
    if link == LOOP:
        return struct.pack(">I", 24 if ipv6 else 2) + octets
    return octets


def traffic(rng, link, ipv6):
    """Some connections at once, on few ports so that they are used again, with losses, copies and strange flags."""
    frames = []
    for _ in range(400):
        client, port = rng.randrange(3), 40000 + rng.randrange(4)
        a, b = (10, 0, 0, client), (10, 0, 1, 1)
        flags = rng.choice([SYN, SYN | ACK, ACK, ACK, ACK, PSH | ACK, FIN | ACK, RST, RST | ACK, FIN, 0, SYN | FIN])
        text = b"x" * rng.choice([0, 0, 1, 40])
        seq, ack = rng.choice([100, 101, 500, 501, 9000]), rng.choice([0, 101, 501, 700])
        if rng.random() < 0.5:
            octets = packet(rng, ipv6, a, b, segment(rng, port, 80, seq, ack, flags, text, rng.choice([0, 0, 1, 8])))
        else:
            octets = packet(rng, ipv6, b, a, segment(rng, 80, port, seq, ack, flags, text))
        frames.append(frame(rng, link, ipv6, octets))
    return frames


def write(path, link, frames):
    with open(path, "wb") as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, link))
        for number, octets in enumerate(frames):
            out.write(struct.pack("<IIII", 1700000000, number, len(octets), len(octets)) + octets)


def damaged(rng, frames):
    """Some octets changed behind the link layer, in one frame of five."""
    changed = []
    for octets in frames:
        octets = bytearray(octets)
        if rng.random() < 0.2:
            octets[rng.randrange(14, len(octets))] = rng.randrange(256)
        changed.append(bytes(octets))
    return changed


def write_kinds(folder):
    """Containers, byte orders and clocks take turns."""
    for number, (name, link, frames, snap) in enumerate(kinds()):
        big, whole = number % 4 > 1, name.replace(" ", "-").replace(",", "")
        path = os.path.join(folder, whole + (".pcapng" if number % 2 else ".pcap"))
        with open(path, "wb") as out:
            out.write(pcapng(frames, link, snap, 1 + number % 3, big) if number % 2 else pcap(frames, link, snap, big, number % 3 == 1))
        yield path


def by_tshark(path):
    command = ["tshark", "-n", "-r", path, "-T", "fields", "-e", "frame.number", "-e", "tcp.stream", "-e", "tcp.flags", "-e", "_ws.malformed"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    packets = {}
    for line in done.stdout.splitlines():
        number, stream, flags, malformed = line.split("\t")
        if stream:
            packets[int(number)] = (int(stream), int(flags or "0", 16), malformed != "" or not flags)
    return packets


def differ(theirs, ours):
    """tshark shows some fields of a segment whose header is longer or shorter than it can be; its stream counts."""
    if theirs is None or ours is None:
        return theirs != ours and not (theirs and theirs[2])
    return theirs[:2] != ours


def by_finwait(finwait, path):
    done = subprocess.run([finwait, "import", path, "--json"], capture_output=True, text=True, check=True)
    packets = {}
    for line in done.stdout.splitlines()[1:]:
        index = json.loads(line)["connection"]
        told = subprocess.run([finwait, "import", path, "--connection", str(index), "--json"], capture_output=True,
                              text=True, check=True)
        for said in told.stdout.splitlines()[1:]:
            seen = json.loads(said)
            packets[seen["packet"]] = (index, seen["flagBits"])
    return packets


def main(finwait):
    if shutil.which("tshark") is None:
        print("tshark is not installed")
        return 77
    listed = subprocess.check_output([finwait, "list", "--json"], text=True)
    names = [json.loads(line)["name"] for line in listed.splitlines()]
    files = packets = differences = 0
    with tempfile.TemporaryDirectory() as folder:
        captures = []
        for name in names:
            for end, version in (("A", "4"), ("B", "6")):
                path = os.path.join(folder, f"{name}-{end}.pcapng")
                subprocess.run([finwait, "export", name, "-o", path, "--capture-at", end, "--ip", version], check=True)
                captures.append(path)
        captures += write_kinds(folder)
        for link in (ETHERNET, RAW, NULL, LOOP, SLL, SLL2):
            for ipv6 in (False, True):
                path = os.path.join(folder, f"made-{link}-{6 if ipv6 else 4}.pcap")
                write(path, link, traffic(random.Random(link + 1000 * ipv6), link, ipv6))
                captures.append(path)
        for seed in range(DAMAGED):
            rng = random.Random(seed)
            path = os.path.join(folder, f"damaged-{seed}.pcap")
            write(path, ETHERNET, damaged(rng, traffic(rng, ETHERNET, seed % 2 == 1)))
            captures.append(path)
        for path in captures:
            theirs, ours = by_tshark(path), by_finwait(finwait, path)
            files += 1
            packets += len(theirs)
            for number in sorted(set(theirs) | set(ours)):
                if differ(theirs.get(number), ours.get(number)):
                    differences += 1
                    print(f"{os.path.basename(path)}, packet {number}: tshark {theirs.get(number)}, FinWait {ours.get(number)}")
                    break
    print(f"{files} captures, {packets} packets, {differences} captures differ")
    return 1 if differences or not packets else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

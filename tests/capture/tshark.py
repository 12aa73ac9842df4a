#!/usr/bin/env python3
"""Has tshark read the captures of every built-in scenario: at A over IPv4, at B over IPv6.

usage: tshark.py FINWAIT

No packet may be malformed, no checksum wrong unless it was damaged on purpose, and every flag of Wireshark's
analysis must have its cause in the run, which the packets' own comments tell.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

FIELDS = ["frame.number", "frame.comment", "tcp.flags", "tcp.checksum.status", "ip.checksum.status", "_ws.malformed",
          "tcp.analysis.retransmission", "tcp.analysis.fast_retransmission", "tcp.analysis.spurious_retransmission",
          "tcp.analysis.out_of_order", "tcp.analysis.lost_segment", "tcp.analysis.ack_lost_segment",
          "tcp.analysis.reused_ports", "tcp.analysis.duplicate_ack", "tcp.analysis.keep_alive",
          "tcp.analysis.keep_alive_ack", "tcp.analysis.zero_window", "tcp.analysis.zero_window_probe",
          "tcp.analysis.zero_window_probe_ack", "tcp.analysis.window_full", "tcp.analysis.window_update"]
# Plain descriptions of what a segment is; each is what the lesson shows.
DESCRIPTIONS = {"duplicate_ack", "keep_alive", "keep_alive_ack", "zero_window", "zero_window_probe",
                "zero_window_probe_ack", "window_full", "window_update"}
SYN_ACK = 0x12


def told(packets, *words):
    return any(word in packet["frame.comment"] for packet in packets for word in words)


def connections(packets):
    """How often the same two ports were used, as seen at both ends: lessons choose the same initial numbers again, Wireshark compares them."""
    opened = ("CLOSED -> SYN-SENT", "LISTEN -> SYN-SENT", "LISTEN -> SYN-RECEIVED")
    return max(sum(told([packet], change) for packet in packets if "sent by A" in packet["frame.comment"].split("\n")[0])
               for change in opened)


def explained(flag, packet, packets):
    """Whether the run has a cause for what Wireshark suspects."""
    comment = packet["frame.comment"]
    if flag in DESCRIPTIONS or connections(packets) > 2:
        return True
    if flag in ("retransmission", "fast_retransmission", "spurious_retransmission"):
        crossed_syn = int(packet["tcp.flags"], 16) == SYN_ACK and told(packets, "SYN-SENT -> SYN-RECEIVED")
        # Wireshark believes a forged RST or SYN; what the true end sends next then looks old.
        return crossed_syn or told(packets, "forged") or any(word in comment for word in ("a retransmission", "a copy", "forged", "probe", "delayed by the network"))
    if flag == "reused_ports":
        return told(packets, "CLOSED -> SYN-SENT", "LISTEN -> SYN-RECEIVED", "forged")
    return told(packets, "lost by the network", "delayed by the network", "forged", "a copy", "a retransmission", "not accepted")


def read(path):
    command = ["tshark", "-n", "-r", path, "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-T", "json",
               "--disable-protocol", "http"]
    for field in FIELDS:
        command += ["-e", field]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{path}: tshark could not read it: {done.stderr.strip()}")
    packets = []
    for frame in json.loads(done.stdout or "[]"):
        layers = frame["_source"]["layers"]
        packets.append({field: " ".join(layers[field]) if field in layers else "" for field in FIELDS})
    return packets


def complaints(packets, run):
    """`run`: what was captured at both ends, where a cause may have been seen."""
    for packet in packets:
        if packet["_ws.malformed"]:
            yield packet, "malformed"
        for layer in ("tcp", "ip"):
            if packet[f"{layer}.checksum.status"] == "0" and "damaged" not in packet["frame.comment"]:
                yield packet, f"{layer} checksum"
        for field in FIELDS:
            flag = field.removeprefix("tcp.analysis.")
            if flag != field and packet[field] and not explained(flag, packet, run):
                yield packet, flag


def main(finwait):
    if shutil.which("tshark") is None:
        print("tshark is not installed")
        return 77
    listed = subprocess.check_output([finwait, "list", "--json"], text=True)
    names = [json.loads(line)["name"] for line in listed.splitlines()]
    bad = packets_read = files = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            captures = {}
            for end, version in (("A", "4"), ("B", "6")):
                path = os.path.join(folder, f"{name}-{end}.pcapng")
                subprocess.run([finwait, "export", name, "-o", path, "--capture-at", end, "--ip", version], check=True)
                captures[end] = read(path)
                files += 1
                packets_read += len(captures[end])
            run = captures["A"] + captures["B"]
            for end, packets in captures.items():
                for packet, what in complaints(packets, run):
                    bad += 1
                    print(f"{name} at {end}, packet {packet['frame.number']}: {what}; {packet['frame.comment']!r}")
    print(f"{files} captures of {len(names)} scenarios, {packets_read} packets, {bad} complaints")
    return 1 if bad or not packets_read else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

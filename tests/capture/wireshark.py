#!/usr/bin/env python3
"""Has Wireshark read the captures of every built-in scenario: at A over IPv4, at B over IPv6.

usage: wireshark.py FINWAIT

No packet may be malformed, no checksum wrong unless it was damaged on purpose, and every flag of Wireshark's
analysis must have its cause in the run, which the packets' own comments tell.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from sharkd import Wireshark

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
# IPv6 has no checksum of its own.
GOOD = {"ip": {"", "Good"}, "tcp": {"Good"}}
ENDS = [("A", "4"), ("B", "6")]


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


def complaints(packets, run):
    """`run`: what was captured at both ends, where a cause may have been seen."""
    for packet in packets:
        if packet["_ws.malformed"]:
            yield packet, "malformed"
        for layer in ("tcp", "ip"):
            if packet[f"{layer}.checksum.status"] not in GOOD[layer] and "damaged" not in packet["frame.comment"]:
                yield packet, f"{layer} checksum"
        for field in FIELDS:
            flag = field.removeprefix("tcp.analysis.")
            if flag != field and packet[field] and not explained(flag, packet, run):
                yield packet, flag


def main(finwait):
    if shutil.which("sharkd") is None:
        print("sharkd is not installed")
        return 77
    listed = subprocess.check_output([finwait, "list", "--json"], text=True)
    names = [json.loads(line)["name"] for line in listed.splitlines()]
    bad = packets_read = files = 0
    wireshark = Wireshark({"tcp.check_checksum": "TRUE", "ip.check_checksum": "TRUE"}, ["http"])
    with tempfile.TemporaryDirectory() as folder:
        for end, version in ENDS:
            subprocess.run([finwait, "export", "--all", "-o", os.path.join(folder, end), "--format", "pcapng", "--capture-at", end,
                            "--ip", version], check=True, stdout=subprocess.DEVNULL)
        for name in names:
            captures = {end: wireshark.packets(os.path.join(folder, end, f"{name}.pcapng"), FIELDS) for end, _ in ENDS}
            run = [packet for packets in captures.values() for packet in packets]
            files += len(captures)
            packets_read += len(run)
            for end, packets in captures.items():
                for packet, what in complaints(packets, run):
                    bad += 1
                    print(f"{name} at {end}, packet {packet['frame.number']}: {what}; {packet['frame.comment']!r}")
    wireshark.close()
    print(f"{files} captures of {len(names)} scenarios, {packets_read} packets, {bad} complaints")
    return 1 if bad or not packets_read else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""One dialogue with one end: what the test says and what the end answers, in relative numbers."""

from dataclasses import dataclass, field

import wire

PEER_ISS = 1_000_000
SETTLE = 0.03  # below every delay of an acknowledgment, above any load


@dataclass
class Step:
    said: str
    segments: list[tuple[int, str]] = field(default_factory=list)  # milliseconds since the step began
    results: list[str] = field(default_factory=list)
    state: str = ""


class Dialogue:
    def __init__(self, end):
        self.end = end
        self.iss = None
        self.last_ts = 0
        self.steps = []

    def call(self, name, octets=0, settle=SETTLE):
        self._step(f"{name} {octets}" if octets else name, lambda: self.end.call(name, octets), settle)

    def arrive(self, control, seq=0, ack=0, settle=SETTLE, win=20_000, **fields):
        """`seq` counts from the peer's SYN, `ack` from the end's; a time stamp's echo is filled in."""
        said = f"{control} seq={seq}" + (f" ack={ack}" if "ACK" in control else "")
        said += "".join(f" {name}={value}" for name, value in fields.items())
        said += f" win={win}" if win != 20_000 else ""
        if "ts" in fields:
            fields["ts"] = (fields["ts"], self.last_ts if "ACK" in control else 0)
        segment = wire.Segment(control, PEER_ISS + seq, (self.iss or 0) + ack, win, **fields)
        self._step("< " + said, lambda: self.end.arrive(segment), settle)

    def wait(self, seconds):
        self._step(f"wait {seconds:g} s", lambda: None, seconds)

    def _step(self, said, act, settle):
        step = Step(said)
        begin = self.end.now()
        act()
        self.end.wait(settle)
        segments, results = self.end.take()
        for at, segment in segments:
            step.segments.append((round((at - begin) * 1000), self._words(segment)))
        step.results = list(dict.fromkeys(results))
        step.state = self.end.state()
        self.steps.append(step)

    def _words(self, segment):
        if segment.ts:
            self.last_ts = segment.ts[0]
        fresh = segment.has("SYN") and segment.seq != self.iss
        if fresh:
            self.iss = segment.seq
        # A RST without a number of its own has 0 (RFC 9293 §3.5.2), which is nobody's relative number.
        bare = segment.has("RST") and segment.seq == 0
        words = [segment.control, "seq=zero" if bare else f"seq={_relative(segment.seq, self.iss or 0)}"]
        if segment.has("ACK"):
            words.append(f"ack={_relative(segment.ack, PEER_ISS)}")
        if segment.len:
            words.append(f"len={segment.len}")
        if segment.win == 0 and not segment.has("RST"):
            words.append("win=0")
        words += [f"mss={segment.mss}"] * (segment.mss is not None)
        words += ["sackok"] * segment.sackok + ["ts"] * (segment.ts is not None)
        words += ["wscale"] * (segment.wscale is not None)
        words += [f"sack={_relative(a, PEER_ISS)}-{_relative(b, PEER_ISS)}" for a, b in segment.sack]
        return " ".join(words)

    # How a state is reached

    def listen(self):
        self.call("OPEN passive")

    def syn_received(self, **options):
        self.listen()
        self.arrive("SYN", mss=1460, **options)

    def established(self, keep_listener=False, win=20_000):
        self.syn_received()
        self.arrive("ACK", 1, 1, win=win)
        if not keep_listener:
            self.call("CLOSE LISTENER", settle=0)

    def syn_sent(self):
        self.call("OPEN")

    def fin_wait_1(self, **how):
        self.established(**how)
        self.call("CLOSE")

    def fin_wait_2(self, **how):
        self.fin_wait_1(**how)
        self.arrive("ACK", 1, 2)

    def time_wait(self, **how):
        self.fin_wait_2(**how)
        self.arrive("FIN,ACK", 1, 2)

    def close_wait(self):
        self.established()
        self.arrive("FIN,ACK", 1, 1)


def _relative(number, base):
    return (number - base + 0x80000000) % 0x100000000 - 0x80000000

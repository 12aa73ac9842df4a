"""The two TCPs under comparison, behind one face:

    call(name, octets)   a user call
    arrive(segment)      a segment from the peer
    wait(seconds)        lets time pass
    take()               what came since the last take: [(seconds, Segment)], [user results]
    state()              RFC 9293's name of the state
"""

import ctypes
import errno
import os
import select
import socket
import struct
import subprocess
import time

import wire

LOCAL = ("10.77.0.1", 49152)
PEER = ("10.77.0.2", 80)
CLONE_NEWNET = 0x40000000
SO_TIMESTAMPNS = 35
STATES = {1: "ESTABLISHED", 2: "SYN-SENT", 3: "SYN-RECEIVED", 4: "FIN-WAIT-1", 5: "FIN-WAIT-2", 6: "TIME-WAIT",
          7: "CLOSED", 8: "CLOSE-WAIT", 9: "LAST-ACK", 10: "LISTEN", 11: "CLOSING", 12: "SYN-RECEIVED"}
ERRORS = {errno.ECONNRESET: "connection reset", errno.ECONNREFUSED: "connection refused",
          errno.ETIMEDOUT: "connection timed out", errno.EPIPE: "connection closing"}
LINKS = """link set lo up
link add kernel0 type veth peer name peer0
link set kernel0 address 02:00:00:00:00:01
link set peer0 address 02:00:00:00:00:02
link set kernel0 gso_max_segs 1
address add 10.77.0.1/24 dev kernel0
link set kernel0 up
link set peer0 up
neighbour add 10.77.0.2 lladdr 02:00:00:00:00:02 dev kernel0 nud permanent
"""


def enter_new_network():
    """Moves this process into a network namespace of its own, which ends with it. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "unshare(CLONE_NEWNET)")
    set_sysctl("net.ipv6.conf.default.disable_ipv6", 1)
    links = subprocess.run(["ip", "-batch", "-"], input=LINKS, text=True, capture_output=True)
    if links.returncode != 0:
        raise OSError(errno.EPERM, links.stderr.strip())


def set_sysctl(name, value):
    path = "/proc/sys/" + name.replace(".", "/")
    if os.path.exists(path):
        with open(path, "w") as file:
            file.write(str(value))


class KernelEnd:
    """A socket of this kernel, at LOCAL; PEER exists on the wire only, so that nothing answers for it."""

    def __init__(self):
        enter_new_network()
        self.raw = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x0800))
        self.raw.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self.raw.bind(("peer0", 0x0800))
        self.raw.setblocking(False)
        self.listener = None
        self.connection = None
        self.segments = []
        self.results = []

    def _socket(self):
        new = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        new.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        new.setblocking(False)
        new.bind(LOCAL)
        return new

    def call(self, name, octets):
        self._accept()
        try:
            getattr(self, "_" + name.lower().replace(" ", "_"))(octets)
        except BlockingIOError:
            pass
        except OSError as error:
            self.results.append(ERRORS.get(error.errno, errno.errorcode[error.errno]))

    def _open_passive(self, _):
        self.listener = self._socket()
        self.listener.listen(8)

    def _open(self, _):
        self.connection = self._socket()
        self.connection.connect(PEER)

    def _send(self, octets):
        self.connection.send(b"." * octets)

    def _receive(self, octets):
        data = self.connection.recv(octets)
        self.results.append(f"data {len(data)}" if data else "connection closing")

    def _close(self, _):
        if self.connection:
            self.connection.close()
            self.connection = None
        else:
            self.listener.close()
            self.listener = None

    def _close_listener(self, _):
        self.listener.close()
        self.listener = None

    def _shutdown(self, _):
        self.connection.shutdown(socket.SHUT_WR)

    def _abort(self, _):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._close(0)

    def _keep_alive(self, _):
        """Keep-alive after 1 s of silence, then each second, 2 probes."""
        for option, value in ((socket.TCP_KEEPIDLE, 1), (socket.TCP_KEEPINTVL, 1), (socket.TCP_KEEPCNT, 2)):
            self.connection.setsockopt(socket.IPPROTO_TCP, option, value)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def _accept(self):
        if self.listener and not self.connection:
            try:
                self.connection, _ = self.listener.accept()
                self.connection.setblocking(False)
            except BlockingIOError:
                pass

    def arrive(self, segment):
        raw = wire.packet(segment, PEER, LOCAL)
        self.raw.sendto(raw, ("peer0", 0x0800, 0, 0, bytes.fromhex("020000000001")))

    def now(self):
        return time.time()

    def wait(self, seconds):
        end = time.time() + seconds
        while (left := end - time.time()) > 0:
            if select.select([self.raw], [], [], left)[0]:
                self._capture()
        self._capture()
        self._accept()
        self._note_error()

    def _capture(self):
        while True:
            try:
                raw, extra, _, _ = self.raw.recvmsg(65536, 64)
            except BlockingIOError:
                return
            read = wire.read_packet(raw)
            if read and (read[1], read[2]) == (LOCAL[1], PEER[1]):
                seconds, nanoseconds = struct.unpack("qq", extra[0][2])
                self.segments.append((seconds + nanoseconds / 1e9, read[0]))

    def _note_error(self):
        if self.connection:
            code = self.connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                self.results.append(ERRORS.get(code, errno.errorcode[code]))

    def take(self):
        segments, results = self.segments, self.results
        self.segments, self.results = [], []
        return segments, results

    def state(self):
        found = "CLOSED"
        for line in open("/proc/self/net/tcp").read().splitlines()[1:]:
            fields = line.split()
            local, remote = (int(part.split(":")[1], 16) for part in fields[1:3])
            if local != LOCAL[1]:
                continue
            if remote == PEER[1]:
                return STATES[int(fields[3], 16)]
            found = STATES[int(fields[3], 16)]
        return found


class FinWaitEnd:
    """endpoint_shell, with a clock of its own."""

    def __init__(self, program, config):
        self.shell = subprocess.Popen([program, config], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.clock = 0
        self.segments = []
        self.results = []
        self.last_state = "CLOSED"

    def _say(self, line):
        self.shell.stdin.write(line + "\n")
        self.shell.stdin.flush()
        while True:
            word, _, rest = self.shell.stdout.readline().rstrip("\n").partition(" ")
            if word == "state":
                self.last_state = rest
                return
            if word not in ("segment", "result"):
                raise RuntimeError(f"endpoint_shell: {word} {rest}")
            at, _, text = rest.partition(" ")
            if word == "segment":
                self.segments.append((int(at) / 1e6, wire.from_words(text)))
            else:
                self._note_result(text)

    def _note_result(self, text):
        call, _, result = text.partition(": ")
        if result == "ok" or result.startswith("state"):
            return
        if result.startswith('data "'):
            result = f"data {len(result.removesuffix(' push')) - len('data ') - 2}"
        elif call not in ("RECEIVE", "SEND") and result == "connection closing":
            return  # the peer's FIN, as a signal: a socket only becomes readable
        result = result.removeprefix("error: ")
        if result not in self.results:
            self.results.append(result)

    def call(self, name, octets):
        name = {"SHUTDOWN": "CLOSE"}.get(name, name)
        if name not in ("KEEP ALIVE", "CLOSE LISTENER"):  # options of a socket; no listener is left
            self._say(f"call {name} {octets}" if octets else f"call {name}")

    def arrive(self, segment):
        self._say("arrives " + segment.words())

    def now(self):
        return self.clock / 1e6

    def wait(self, seconds):
        self.clock += round(seconds * 1e6)
        self._say(f"until {self.clock}")

    def take(self):
        segments, results = self.segments, self.results
        self.segments, self.results = [], []
        return segments, results

    def state(self):
        return self.last_state

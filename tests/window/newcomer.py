"""A newcomer's story, told with mouse and keys; see newcomer.sh."""

import os
import queue
import subprocess
import sys
import threading
import time

PATIENCE_S = 20


class Story:
    """The running program: its log, its accessibility tree, its window."""

    def __init__(self, program, home):
        self.home = home
        self.bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.log = []
        self.errors = open(os.path.join(home, "stderr"), "w+")
        self.program = subprocess.Popen([program, "--software", "--log-steps"], stdout=subprocess.PIPE,
                                        stderr=self.errors, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.program.stdout:
            self.lines.put(line.rstrip())

    # What is seen

    def wait_step(self, *parts, patience=PATIENCE_S):
        """The next line of the log that has all these parts."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            try:
                line = self.lines.get(timeout=0.1)
            except queue.Empty:
                continue
            self.log.append(line)
            if all(part in line for part in parts):
                return line
        self.fail(f"no step with {parts}")

    def drain(self):
        while not self.lines.empty():
            self.log.append(self.lines.get())
        return self.log[-1]

    def find(self, role, wanted, patience=PATIENCE_S):
        """The showing accessible of that role whose name satisfies `wanted` (a text that it begins with)."""
        import pyatspi
        until = time.monotonic() + patience
        while time.monotonic() < until:
            for application in pyatspi.Registry.getDesktop(0):
                try:
                    found = self._search(application, role, wanted, pyatspi)
                except Exception:  # The tree changes while it is read.
                    found = None
                if found:
                    return found
            time.sleep(0.1)
        self.fail(f"nothing on the screen is a {role} called {wanted!r}")

    def _search(self, node, role, wanted, pyatspi):
        states = node.getState()
        if node.name.startswith(wanted) and (role is None or node.getRoleName() == role) \
                and states.contains(pyatspi.STATE_SHOWING):
            return node
        for child in node:
            if child is not None:
                found = self._search(child, role, wanted, pyatspi)
                if found:
                    return found
        return None

    # What is done

    def click(self, role, name):
        import pyatspi
        box = self.find(role, name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2))
        self.xdotool("click", "1")

    def key(self, *names):
        self.xdotool("key", "--delay", "60", *names)

    def type(self, text):
        self.xdotool("type", "--delay", "15", text)

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], check=True)

    def step_until(self, *parts, key="Right", limit=25):
        """Presses a key until a step with these parts is shown."""
        for _ in range(limit):
            self.drain()
            self.key(key)
            line = self.wait_step("step ")
            if all(part in line for part in parts):
                return line
        self.fail(f"pressing {key} never led to {parts}")

    def fail(self, why):
        print(f"newcomer: {why}")
        print("\n".join(self.log[-25:]))
        self.errors.seek(0)
        print(self.errors.read())
        subprocess.run(["import", "-window", "root", "/tmp/finwait-newcomer.png"], check=False)
        self.end()
        sys.exit(1)

    def end(self):
        self.program.terminate()
        self.program.wait(10)
        self.bus.terminate()


def tell(story):
    story.wait_step("step 0/", "A=CLOSED B=CLOSED")

    # Play the handshake.
    story.click("push button", "Play")
    story.wait_step("A=SYN-SENT")
    story.wait_step("A=ESTABLISHED B=ESTABLISHED")

    # Back to the beginning; on to the SYN,ACK; drop it.
    story.key("space")
    story.key("Home")
    story.wait_step("step 0/")
    story.step_until("A=SYN-SENT B=SYN-RECEIVED flight=1")
    story.click("push button", "Drop SYN,ACK")
    story.wait_step("flight=0", "B's SYN,ACK dropped")

    # See it sent again.
    story.key("space")
    story.wait_step("RETRANSMISSION timer expires")
    story.wait_step("A=ESTABLISHED B=ESTABLISHED")
    story.key("space")
    time.sleep(0.3)

    # Step back.
    here = int(story.drain().split()[1].split("/")[0])
    story.key("Left", "Left")
    behind = int(story.wait_step("step ").split()[1].split("/")[0])
    if behind >= here:
        story.fail(f"Left led from step {here} to step {behind}")

    # Both ends close at once.
    story.key("End")
    story.wait_step("A=ESTABLISHED B=ESTABLISHED flight=0")
    story.click("push button", "CLOSE of A")
    story.wait_step("A=FIN-WAIT-1 B=ESTABLISHED")
    story.click("push button", "CLOSE of B")
    story.wait_step("A=FIN-WAIT-1 B=FIN-WAIT-1 flight=2")
    story.step_until("=CLOSING")

    # Read why.
    story.click("page tab", "Why")
    story.find("heading", "B received FIN")
    story.find("list item", "acts: FIN-WAIT-1 → CLOSING")
    story.step_until("A=CLOSING B=CLOSING")
    story.step_until("A=TIME-WAIT B=TIME-WAIT")

    # A greyed call says why, and can be made all the same.
    story.click("push button", "SEND of A")
    story.click("push button", "Call SEND anyway")
    story.key("Return")
    story.wait_step("A calls SEND")
    story.find("alert", "A: SEND → error: connection closing")

    # Save the picture.
    picture = os.path.join(story.home, "close.svg")
    story.key("ctrl+e")
    story.find(None, "Export the sequence chart")
    time.sleep(0.5)
    story.key("ctrl+a")
    story.type(picture)
    story.key("Return")
    story.find("alert", "Saved")
    with open(picture, encoding="utf-8") as file:
        drawn = file.read()
    if "CLOSING" not in drawn or "FIN,ACK" not in drawn:
        story.fail("the saved picture does not show the close")


def main():
    story = Story(sys.argv[1], sys.argv[2])
    tell(story)
    story.errors.seek(0)
    noise = [line for line in story.errors if "qml" in line.lower() or "qrc:" in line]
    if noise:
        story.fail("the window complained: " + "".join(noise))
    story.end()
    print("newcomer: all seen")


main()

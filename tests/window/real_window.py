"""The running program as a person meets it: keys and mouse go in, its accessibility tree and its log come out."""

import atexit
import os
import queue
import subprocess
import sys
import threading
import time

import pyatspi
from gi.repository import GLib

PATIENCE_S = 20

bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
atexit.register(bus.terminate)


class RealWindow:
    def __init__(self, story, program, home, *arguments):
        self.story = story
        self.home = home
        self.log = []
        self.heard = []
        self._focus = None
        pyatspi.Registry.registerEventListener(self._follow, "object:state-changed:focused")
        self.errors = open(os.path.join(home, "stderr"), "w+")
        self.program = subprocess.Popen([program, "--software", "--log-steps", *arguments],
                                        stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.program.stdout:
            self.lines.put(line.rstrip())

    # What is logged

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

    # What is seen

    def wait_for(self, what, look, patience=PATIENCE_S):
        """What `look` returns, as soon as that is something."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            self.listen()
            try:
                seen = look()
            except Exception:  # The tree changes while it is read.
                seen = None
            if seen:
                return seen
            time.sleep(0.1)
        self.fail(f"never seen: {what}")

    def window(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.childCount > 0:
                return application
        return None

    def showing(self, node=None):
        """Everything on the screen, from the outside in."""
        node = node or self.window()
        if node.getRole() != pyatspi.ROLE_APPLICATION:
            if not has(node, pyatspi.STATE_SHOWING):
                return
            yield node
        for child in node:
            if child is not None:
                yield from self.showing(child)

    def find(self, role, wanted, within=None):
        """The first on the screen (or in `within`) with that role (None: any) whose name begins with `wanted`."""
        return self.wait_for(f"a {role} called {wanted!r}", lambda: self.look_for(role, wanted, within))

    def look_for(self, role, wanted, within=None):
        for node in self.showing(within):
            if node.name.startswith(wanted) and role in (None, node.getRoleName()):
                return node
        return None

    def focused(self):
        """The innermost that has the focus: what said so last, or else what is found."""
        self.listen()
        if self._focus is None or not has(self._focus, pyatspi.STATE_FOCUSED):
            self._focus = None
            for node in self.showing():
                if has(node, pyatspi.STATE_FOCUSED):
                    self._focus = node
        return self._focus

    def _follow(self, event):
        if event.detail1 == 1:
            self._focus = event.source

    # What is heard

    def listen_to(self, *events):
        """From now on, what these events are about is noted in `heard`, as (event, name)."""
        pyatspi.Registry.registerEventListener(self._hear, *events)

    def _hear(self, event):
        if event.detail1 != 1:
            return
        try:
            self.heard.append((event.source.getRoleName(), event.source.name))
        except GLib.GError:  # It is gone already.
            pass

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    # What is done

    def click(self, role, name, within=None):
        box = self.find(role, name, within).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2))
        self.xdotool("click", "1")

    def take_keyboard(self):
        """There is no window manager that would give it to the window."""
        self.click("heading", "State diagram")

    def press(self, role, name):
        """As a screen reader presses."""
        actions = self.find(role, name).queryAction()
        wanted = [i for i in range(actions.nActions) if actions.getName(i) == "Press"]
        self.check(wanted, f"{name!r} cannot be pressed")
        actions.doAction(wanted[0])

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

    # The end

    def check(self, holds, why):
        if not holds:
            self.fail(why)

    def fail(self, why):
        print(f"{self.story}: {why}")
        print("\n".join(self.log[-25:]))
        self.errors.seek(0)
        print(self.errors.read())
        subprocess.run(["import", "-window", "root", f"/tmp/finwait-{self.story}.png"], check=False)
        self.end()
        sys.exit(1)

    def end(self):
        self.program.terminate()
        self.program.wait(10)


def has(node, state):
    return node.getState().contains(state)


def tell(story, tale, *arguments):
    """Runs `tale` with the window; afterwards the window must have had nothing to complain about."""
    window = RealWindow(story, sys.argv[1], sys.argv[2], *arguments)
    tale(window)
    window.errors.seek(0)
    noise = [line for line in window.errors if "qml" in line.lower() or "qrc:" in line]
    if noise:
        window.fail("the window complained: " + "".join(noise))
    window.end()
    print(f"{story}: all seen")

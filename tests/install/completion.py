#!/usr/bin/env python3
"""Completes command lines in real shells: types them into a terminal, presses Tab and reads what is there then.
usage: completion.py <program> <completions dir>"""
import os
import pty
import re
import select
import shutil
import sys
import tempfile
import time

PROGRAM, COMPLETIONS = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PATIENCE_S = 20
MARK = "READY>"

# What is typed before Tab, and what the line must be afterwards.
SAME_IN_ALL = [
    ("finwait expla", "finwait explain "),
    ("finwait export three-w", "finwait export three-way-handshake "),
    ("finwait export --theme hi", "finwait export --theme high-contrast "),
    ("finwait run --un", "finwait run --until "),
    ("finwait export syn-lost -o my-pi", "finwait export syn-lost -o my-picture.svg "),
    ("finwait check my-le", "finwait check my-lesson.json "),
    ("finwait explain TIME-W", "finwait explain TIME-WAIT "),
    ("finwait --pres", "finwait --present "),
]
BASH_ONLY = [
    ("finwait export --theme=hi", "finwait export --theme=high-contrast "),
]


class Terminal:
    def __init__(self, command, folder):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            environment = {"PATH": os.path.dirname(PROGRAM) + ":/usr/bin:/bin", "HOME": folder, "TERM": "dumb",
                           "LC_ALL": "C.UTF-8", "PS1": MARK, "COLUMNS": "200"}
            os.execvpe(command[0], command, environment)

    def type(self, text):
        os.write(self.fd, text.encode())

    def read_until(self, done):
        """All that was printed until `done(it)`; what there is when patience ends."""
        text, end = "", time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if select.select([self.fd], [], [], 0.05)[0]:
                text += os.read(self.fd, 65536).decode(errors="replace")
                if done(clean(text)):
                    return clean(text)
        return clean(text)

    def close(self):
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def clean(text):
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x07|\r", "", text)


def check(shell, command, setup, cases, folder):
    failures = []
    terminal = Terminal(command, folder)
    terminal.type(setup + "\n")
    terminal.type("echo set''up-done\n")
    if "setup-done" not in terminal.read_until(lambda text: "\nsetup-done\n" in text):
        return [f"{shell}: does not start"]
    for typed, wanted in cases:
        terminal.type(typed + "\t")
        shown = terminal.read_until(lambda text: wanted in text)
        if wanted not in shown:
            failures.append(f"{shell}: {typed!r} + Tab: {wanted!r} is not in {shown!r}")
        terminal.type("\x15")  # forget the line
    terminal.type("exit\n")
    terminal.close()
    return failures


def main():
    folder = tempfile.mkdtemp()
    for name in ("my-picture.svg", "my-lesson.json"):
        open(os.path.join(folder, name), "w").close()
    failures = check("bash", ["bash", "--norc", "--noprofile", "-i"],
                     f"source '{COMPLETIONS}/finwait.bash'", SAME_IN_ALL + BASH_ONLY, folder)
    shells = ["bash"]
    if shutil.which("zsh"):
        shells.append("zsh")
        setup = f"fpath=('{COMPLETIONS}' $fpath); autoload -Uz compinit; compinit -u -d {folder}/dump; PS1='{MARK}'"
        failures += check("zsh", ["zsh", "-f", "-i"], setup, SAME_IN_ALL, folder)
    shutil.rmtree(folder)
    for failure in failures:
        print("FAIL:", failure)
    if not failures:
        print("completed in", " and ".join(shells))
    sys.exit(1 if failures else 0)


main()

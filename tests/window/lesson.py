"""A lesson from its first step to its last, by clicks and keys; see real_window.sh. After each step the narration and
the states that the window shows are held against the scenario's file and against what `finwait trace` prints."""

import json
import os
import subprocess
import sys

import pyatspi

from real_window import has, tell

SCENARIO = "four-segment-close"
FILE = os.path.join(os.path.dirname(__file__), "..", "..", "resources", "scenarios", SCENARIO + ".json")


def traced():
    printed = subprocess.run([sys.argv[1], "trace", SCENARIO], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def narration():
    with open(FILE, encoding="utf-8") as file:
        return [entry["text"]["en"] for entry in json.load(file)["narration"]]


def shown_states(window):
    """Where the diagram says that the ends are."""
    found = {}
    for node in window.showing():
        for end in "AB":
            if f"{end} is here." in node.description:
                found[end] = node.name
    return found


def said(window, texts):
    """What the lesson says at this moment."""
    for node in window.showing():
        if node.name in texts:
            return node.name
    return ""


def expect_step(window, number, steps):
    """The log, the diagram, the counter and the voice agree on the step."""
    window.wait_step(f"step {number}/{len(steps)} ")
    wanted = {end: states["after"] for end, states in steps[number - 1]["states"].items()} if number > 0 \
        else {"A": "CLOSED", "B": "CLOSED"}
    window.wait_for(f"{wanted} in step {number}", lambda: shown_states(window) == wanted)
    window.find("label", f"Step {number} of {len(steps)}")
    window.find("alert", f"Step {number} of {len(steps)}: " if number > 0 else "The beginning")


def lesson(window):
    steps = traced()
    texts = narration()
    window.wait_step("step 0/")
    window.take_keyboard()

    # Choose it by key.
    window.key("ctrl+l")
    window.find("text", "Search scenarios")
    window.type("four-segment")
    window.find("alert", "Four-segment close")
    window.key("Return")
    window.find("heading", "Four-segment close")
    expect_step(window, 0, steps)

    # From the first step to the last: by key, by click, by pressing as a screen reader does.
    heard = []
    for number in range(1, len(steps) + 1):
        if number % 3 == 0:
            window.click("push button", "Step forward")
        elif number % 3 == 1:
            window.key("Right")
        else:
            window.press("push button", "Step forward")
        expect_step(window, number, steps)
        words = said(window, texts)
        if words and words not in heard:
            heard.append(words)
    window.check(heard == texts, f"the lesson said {heard}")

    # And back.
    window.key("Left")
    expect_step(window, len(steps) - 1, steps)
    window.click("push button", "Step back")
    expect_step(window, len(steps) - 2, steps)
    window.check(said(window, texts) == texts[-3], "the narration did not go back")

    # The log has every step; Enter travels.
    window.key("o")
    window.find("list", "Log: step")
    for number, step in enumerate(steps, start=1):
        row = window.find("list item", f"Step {number}, at {step['timeUs'] / 1e6:.3f} s: ")
        changes = step["transitions"]
        window.check(not changes or row.name.replace(" (here)", "").endswith("moves to " + changes[-1]["to"]),
                     f"row {number} says {row.name!r}")
    window.check(has(window.find("list item", f"Step {len(steps) - 2}, "), pyatspi.STATE_SELECTED),
                 "the current step is not marked")
    window.find("list", "Log: step").queryComponent().grabFocus()
    window.key("Home", "Down", "Down")
    window.wait_for("the keyboard on step 2", lambda: window.focused().name.startswith("Step 2, "))
    window.key("Return")
    expect_step(window, 2, steps)
    window.press("list item", "Step 5, ")
    expect_step(window, 5, steps)
    window.click("list item", "Step 7, ")
    expect_step(window, 7, steps)


tell("lesson", lesson)

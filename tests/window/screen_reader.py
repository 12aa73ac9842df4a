"""What a screen reader finds: nothing without a name, nothing that cannot be pressed, every step said aloud; see
real_window.sh."""

import pyatspi

from real_window import has, tell

PRESSED = {"push button", "check box", "radio button", "menu item", "page tab"}

# What Tab comes by on its way around, in this order among others.
STOPS = ["Scenario: ", "Open…", "Export…", "More", "Keyboard shortcuts", "Lesson", "both ends", "FIN-WAIT-1",
         "Sequence chart", "Network A → B", "OPEN of A", "STATUS of A", "Forge…", "Deliver FIN,ACK", "OPEN of B",
         "STATUS of B", "First step", "Play", "Speed", "Timeline", "Branches", "Start over"]


def actions_of(node):
    try:
        actions = node.queryAction()
    except NotImplementedError:
        return []
    return [actions.getName(i) for i in range(actions.nActions)]


def audit(window, where):
    """Everything on the screen that can be focused or pressed says what it is, and what looks pressable is."""
    for node in list(window.showing()):
        role, name, actions = node.getRoleName(), node.name, actions_of(node)
        what = f"{where}: a {role} {name!r} ({node.description!r}) in {node.parent.name!r}"
        window.check(name or not (has(node, pyatspi.STATE_FOCUSABLE) or "Press" in actions), f"{what} has no name")
        window.check(role not in PRESSED or "Press" in actions, f"{what} cannot be pressed")
        window.check(role not in ("dialog", "popup menu") or name, f"{what} has no name")
        window.check("%" not in name or "% " in name or name.endswith("%"), f"{what} has a hole")


def tab_around(window, key="Tab", limit=90):
    """The names that the keyboard comes by, until it comes to the first one again."""
    names = []
    for _ in range(limit):
        window.key(key)
        here = names[-1] if names else ""
        window.wait_for(f"the keyboard somewhere else than {here!r}",
                        lambda: window.focused() is not None and window.focused().name != here)
        name = window.focused().name
        if names and name == names[0]:
            return names
        names.append(name)
    window.fail(f"{key} never came around: {names}")


def in_order(window, names, stops):
    at = 0
    for stop in stops:
        behind = [i for i in range(at, len(names)) if names[i].startswith(stop)]
        window.check(behind, f"Tab does not come by {stop!r} after {names[max(at - 1, 0)]!r}: {names}")
        at = behind[0] + 1


def shows_and_closes(window, what, open_it, role, name):
    """What opens has a name, is where the keyboard is, and goes with Esc; then the keyboard is where it was."""
    before = window.focused().name if window.focused() else ""
    open_it()
    popup = window.find(role, name)
    window.wait_for(f"the keyboard in {what}", lambda: inside(window.focused(), popup))
    audit(window, what)
    if role == "dialog":
        for _ in range(3):
            window.key("Tab")
            window.wait_for(f"the keyboard in {what}", lambda: inside(window.focused(), popup))
    window.key("Escape")
    window.wait_for(f"{what} closed", lambda: window.look_for(role, name) is None)
    window.wait_for(f"the keyboard back on {before!r}",
                    lambda: not before or window.focused().name == before)


def inside(node, around):
    while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
        if node == around:
            return True
        node = node.parent
    return False


def screen_reader(window):
    window.wait_step("step 0/")
    window.take_keyboard()
    window.listen_to("object:state-changed:showing")

    # Each step is said, as an alert that appears.
    window.find("alert", "The beginning. A is CLOSED, B is CLOSED.")
    for number, key in ((1, "Right"), (2, "Right"), (1, "Left")):
        window.heard.clear()
        window.key(key)
        window.wait_step(f"step {number}/")
        window.wait_for(f"step {number} said", lambda: any(
            role == "alert" and name.startswith(f"Step {number} of 13: ") for role, name in window.heard))
    window.step_until("A=FIN-WAIT-1 B=ESTABLISHED flight=1")

    # Painted pictures are told: states, segments on their way, timers.
    window.find("push button", "FIN-WAIT-1")
    for state in ("CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",
                  "LAST-ACK", "TIME-WAIT"):
        window.find("push button", state)
    chart = window.find("panel", "Sequence chart").description
    for part in ("A is FIN-WAIT-1, B is ESTABLISHED.", "FIN,ACK from A, due at 1.100 s",
                 "A's retransmission timer until 2.000 s"):
        window.check(part in chart, f"the chart says {chart!r}")
    window.find("push button", "FIN,ACK seq=1 ack=1 on its way")
    line = window.find("slider", "Timeline").queryValue()
    window.check((line.minimumValue, line.currentValue, line.maximumValue) == (0, 7, 13),
                 f"the timeline says {line.minimumValue}, {line.currentValue}, {line.maximumValue}")

    # Every page of the guide.
    for tab, first in (("Lesson", "heading"), ("Why", "list item"), ("Log", "list item"), ("TCB", "table row"),
                       ("Segment", "panel")):
        if tab == "Segment":
            window.key("Down")
        window.press("page tab", tab)
        window.find(first, "")
        window.wait_for(f"the tab {tab} chosen",
                        lambda: has(window.find("page tab", tab), pyatspi.STATE_CHECKED))
        audit(window, tab)
    window.find("image", "Sequence space") if window.press("page tab", "TCB") else None
    window.press("page tab", "Lesson")

    # Tab goes around, and back the same way.
    there = tab_around(window)
    in_order(window, there, STOPS)
    back = tab_around(window, "shift+Tab")
    window.check(set(back) == set(there), f"backwards Tab comes by other things: {set(back) ^ set(there)}")

    # Every popup.
    window.find("push button", "Start over").queryComponent().grabFocus()
    window.wait_for("the keyboard on Start over", lambda: window.focused().name == "Start over")
    shows_and_closes(window, "forge", lambda: window.key("f"), "dialog", "Forge a segment")
    shows_and_closes(window, "network", lambda: window.key("n"), "dialog", "The network")
    shows_and_closes(window, "branches", lambda: window.key("b"), "dialog", "Branches (")
    shows_and_closes(window, "shortcuts", lambda: window.key("question"), "dialog", "Keyboard shortcuts")
    shows_and_closes(window, "scenarios", lambda: window.key("ctrl+l"), "dialog", "Scenarios")
    shows_and_closes(window, "anyway", lambda: window.key("2"), "dialog", "CLOSE was called")
    shows_and_closes(window, "send", lambda: window.key("alt+2"), "dialog", "B sends")
    shows_and_closes(window, "speeds", lambda: window.press("push button", "Speed"), "popup menu", "Speed")
    shows_and_closes(window, "more", lambda: window.press("push button", "More"), "popup menu", "More")
    shows_and_closes(window, "dialects", lambda: window.press("push button", "both ends"), "popup menu",
                     "Whose state names")
    shows_and_closes(window, "state", lambda: window.press("push button", "TIME-WAIT"), "dialog", "TIME-WAIT")

    # A box is ticked by pressing.
    window.key("f")
    box = window.find("check box", "URG")
    window.check(not has(box, pyatspi.STATE_CHECKED), "URG is set already")
    window.press("check box", "URG")
    window.wait_for("URG ticked", lambda: has(window.find("check box", "URG"), pyatspi.STATE_CHECKED))
    window.check(has(window.find("check box", "ACK"), pyatspi.STATE_CHECKED), "ACK is not set")
    window.key("Escape")

    # Conformance, and two branches side by side.
    window.press("push button", "More")
    window.press("menu item", "Conformance")
    window.find("dialog", "Conformance")
    audit(window, "requirements")
    window.press("page tab", "Choices")
    audit(window, "choices")
    window.key("Escape")
    window.press("push button", "Drop FIN,ACK")
    window.wait_step("A's FIN,ACK dropped")
    window.key("b")
    window.press("push button", "Compare side by side")
    window.find("dialog", "Two branches")
    audit(window, "comparison")
    window.key("Escape")


tell("screen_reader", screen_reader, "four-segment-close")

"""A newcomer's story, told with mouse and keys; see real_window.sh."""

import os
import time

from real_window import tell


def newcomer(window):
    window.wait_step("step 0/", "A=CLOSED B=CLOSED")

    # A scenario is on the stage, and one hint says what to do; with the first step it goes.
    window.find("heading", "Three-way handshake")
    window.find("alert", "Press Space to play")

    # Play the handshake.
    window.click("push button", "Play")
    window.wait_step("A=SYN-SENT")
    window.wait_for("the hint gone", lambda: window.look_for("alert", "Press Space to play") is None)
    # The lesson pauses twice, for one to look.
    window.wait_step("A=SYN-SENT B=SYN-RECEIVED")
    time.sleep(0.3)
    window.key("space")
    window.wait_step("A=ESTABLISHED B=SYN-RECEIVED")
    time.sleep(0.3)
    window.key("space")
    window.wait_step("A=ESTABLISHED B=ESTABLISHED")

    # Back to the beginning; on to the SYN,ACK; drop it.
    window.key("space")
    window.key("Home")
    window.wait_step("step 0/")
    window.step_until("A=SYN-SENT B=SYN-RECEIVED flight=1")
    window.click("push button", "Drop SYN,ACK")
    window.wait_step("flight=0", "B's SYN,ACK dropped")

    # See it sent again.
    window.key("space")
    window.wait_step("RETRANSMISSION timer expires")
    window.wait_step("A=ESTABLISHED B=SYN-RECEIVED")
    time.sleep(0.3)
    window.key("space")
    window.wait_step("A=ESTABLISHED B=ESTABLISHED")
    window.key("space")
    time.sleep(0.3)

    # Step back.
    here = int(window.drain().split()[1].split("/")[0])
    window.key("Left", "Left")
    behind = int(window.wait_step("step ").split()[1].split("/")[0])
    if behind >= here:
        window.fail(f"Left led from step {here} to step {behind}")

    # Both ends close at once.
    window.key("End")
    window.wait_step("A=ESTABLISHED B=ESTABLISHED flight=0")
    window.click("push button", "CLOSE of A")
    window.wait_step("A=FIN-WAIT-1 B=ESTABLISHED")
    window.click("push button", "CLOSE of B")
    window.wait_step("A=FIN-WAIT-1 B=FIN-WAIT-1 flight=2")
    window.step_until("=CLOSING")

    # Read why.
    window.click("page tab", "Why")
    window.find("heading", "B received FIN")
    window.find("list item", "acts: FIN-WAIT-1 → CLOSING")
    window.step_until("A=CLOSING B=CLOSING")
    window.step_until("A=TIME-WAIT B=TIME-WAIT")

    # A greyed call says why, and can be made all the same.
    window.click("push button", "SEND of A")
    window.click("push button", "Call SEND anyway")
    window.key("Return")
    window.wait_step("A calls SEND")
    window.find("alert", "A: SEND → error: connection closing")

    # Save the picture.
    picture = os.path.join(window.home, "close.svg")
    window.key("ctrl+e")
    window.click("push button", "Export…", within=window.find("dialog", "Export"))
    window.find("push button", "Cancel")  # Of the dialog that asks for the file.
    time.sleep(0.5)
    window.key("ctrl+a")
    window.type(picture)
    window.key("Return")
    window.find("alert", f"Saved {picture}")
    with open(picture, encoding="utf-8") as file:
        drawn = file.read()
    if "CLOSING" not in drawn or "FIN,ACK" not in drawn:
        window.fail("the saved picture does not show the close")


def newcomer_again(window):
    # The hint has been seen.
    window.wait_step("step 0/")
    window.find("push button", "Play")
    window.check(window.look_for("alert", "Press Space to play") is None, "the hint is there again")


tell("newcomer", newcomer)
tell("newcomer", newcomer_again)

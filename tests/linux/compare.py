#!/usr/bin/env python3
"""Holds the same dialogues with this Linux kernel and with FinWait's linux profile, and says where they differ.

    tests/linux/compare.py [--program build/dev/bin/tests/endpoint_shell] [--quick] [--all] [case …]

Each case plays in a network namespace of its own that ends with it. Exit status: 0 when every difference is one
that differences.py explains, 1 when not; 77 where namespaces are not permitted, or when another kernel than the
one of differences.py has differences of its own.
"""

import argparse
import json
import multiprocessing
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from cases import CASES
from dialogue import Dialogue
from differences import DIFFERENCES, KERNEL
from ends import FinWaitEnd, KernelEnd, enter_new_network

HERE = Path(__file__).resolve().parent
SKIPPED = 77
PARALLEL = 6
TRIES = 3
TOLERANCE_MS = 15  # the kernel counts in ticks, the machine has other work
TOLERANCE_SHARE = 0.08


def same_time(a, b):
    return abs(a - b) <= TOLERANCE_MS + TOLERANCE_SHARE * max(a, b)


def differs(ours, theirs, closed):
    """What a step differs in: "segments", "result", "state"."""
    found = []
    words = [text for _, text in ours.segments] != [text for _, text in theirs.segments]
    if words:
        found.append("segments")
    elif not all(same_time(a, b) for (a, _), (b, _) in zip(ours.segments, theirs.segments)):
        found.append("time")
    if not closed and set(ours.results) != set(theirs.results):
        found.append("result")
    if ours.state != theirs.state:
        found.append("state")
    return found


def play(case, end):
    dialogue = Dialogue(end)
    case.play(dialogue)
    return dialogue.steps


def kernel_steps(case, answer):
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))  # others' work must not look like a delay
    except OSError:
        pass
    try:
        answer.put((case.name, play(case, KernelEnd())))
    except Exception as error:  # the parent prints it
        answer.put((case.name, f"{type(error).__name__}: {error}"))


def linear_timeouts():
    """What the kernel has for a SYN; the profile has what all kernels once had."""
    path = Path("/proc/sys/net/ipv4/tcp_syn_linear_timeouts")
    return int(path.read_text()) if path.exists() else 0


def finwait_steps(case, program):
    config = json.dumps({"profile": "linux", "synLinearTimeouts": linear_timeouts(), **case.config})
    return play(case, FinWaitEnd(program, config))


def play_with_kernel(cases):
    """{case name: steps}; the slow cases all at once, the others a few at a time."""
    answers = multiprocessing.Queue()
    found = {}
    waiting = sorted(cases, key=lambda case: not case.slow)
    running = 0
    while waiting or running:
        while waiting and (waiting[0].slow or running < PARALLEL + sum(case.slow for case in cases)):
            multiprocessing.Process(target=kernel_steps, args=(waiting.pop(0), answers)).start()
            running += 1
        name, steps = answers.get()
        found[name] = steps
        running -= 1
    return found


def text_of(step):
    said = [text + (f" @{at}" if at > 20 else "") for at, text in step.segments]
    said += [f"({result})" for result in step.results]
    return "; ".join(said) or "-"


def print_step(number, kernel, finwait, found, why):
    verdict = ("DIFFERS: " + ", ".join(found)) if found else "same"
    print(f"  {number:2} {kernel.said:42} {verdict}")
    print(f"       kernel   {text_of(kernel)}  [{kernel.state}]")
    if found:
        print(f"       FinWait  {text_of(finwait)}  [{finwait.state}]")
        print(f"       because  {why or '??? not explained'}")


def rows_of(kernel, finwait):
    """(number, the kernel's step, FinWait's, what they differ in)"""
    rows = []
    closed = False
    for number, (theirs, ours) in enumerate(zip(kernel, finwait)):
        closed = closed or theirs.said in ("CLOSE", "ABORT")
        rows.append((number, theirs, ours, differs(ours, theirs, closed)))
    return rows


def unexplained_in(case, kernel, finwait):
    if isinstance(kernel, str):
        return True
    reasons = DIFFERENCES.get(case.name, {})
    return any(found and number not in reasons for number, _, _, found in rows_of(kernel, finwait))


def play_again(cases, kernel, finwait):
    """A machine under load answers late: what differs without an explanation gets a second chance, alone."""
    for case in cases:
        if unexplained_in(case, kernel[case.name], finwait[case.name]):
            kernel.update(play_with_kernel([case]))


def compare(case, kernel, finwait, show_all):
    """Prints the case where it is of interest; returns (steps, differences, unexplained)."""
    reasons = DIFFERENCES.get(case.name, {})
    rows = rows_of(kernel, finwait)
    different = [row for row in rows if row[3]]
    unexplained = [row for row in different if row[0] not in reasons]
    gone = [number for number in reasons if not rows[number][3]]
    if show_all or different:
        print(f"\n{case.name}")
        for number, theirs, ours, found in rows:
            if show_all or found or different:
                print_step(number, theirs, ours, found, reasons.get(number))
    for number in gone:
        print(f"\n{case.name}: step {number} does not differ, but differences.py says: {reasons[number]}")
    return len(rows), len(different), len(unexplained)


def namespaces_permitted():
    child = os.fork()
    if child == 0:
        try:
            enter_new_network()
        except OSError as error:
            print(f"compare.py: skipped, no network namespace here ({error})", flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(HERE.parents[1] / "build/dev/bin/tests/endpoint_shell"))
    parser.add_argument("--quick", action="store_true", help="leave out what takes more than 5 s")
    parser.add_argument("--all", action="store_true", help="print the steps that agree, too")
    parser.add_argument("case", nargs="*")
    options = parser.parse_args()
    if not namespaces_permitted():
        return SKIPPED
    cases = [case for case in CASES if not (options.quick and case.slow)
             and (not options.case or case.name in options.case)]
    print(f"Linux {os.uname().release} beside FinWait's linux profile, {len(cases)} dialogues", flush=True)
    finwait = {case.name: finwait_steps(case, options.program) for case in cases}
    kernel = play_with_kernel(cases)
    for _ in range(TRIES - 1):
        play_again(cases, kernel, finwait)
    totals = [0, 0, 0]
    for case in cases:
        if isinstance(kernel[case.name], str):
            print(f"\n{case.name}: {kernel[case.name]}")
            totals[2] += 1
            continue
        counts = compare(case, kernel[case.name], finwait[case.name], options.all)
        totals = [a + b for a, b in zip(totals, counts)]
    print(f"\n{len(cases)} dialogues, {totals[0]} steps: {totals[0] - totals[1]} the same, "
          f"{totals[1]} different, {totals[2]} of them without an explanation")
    if totals[2] and not os.uname().release.startswith(KERNEL + "."):
        print(f"compare.py: skipped, the differences are known for Linux {KERNEL} only")
        return SKIPPED
    return 1 if totals[2] else 0


if __name__ == "__main__":
    sys.exit(main())

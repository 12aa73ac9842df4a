"""What is compared: each case is a dialogue, held with the kernel and with FinWait."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Case:
    name: str
    play: Callable
    config: dict = field(default_factory=dict)  # FinWait's, beside the linux profile
    slow: bool = False  # takes more than 5 s


CASES = []


def case(slow=False, **config):
    def register(play):
        CASES.append(Case(play.__name__.replace("_", "-"), play, config, slow))
        return play

    return register


# CLOSED and LISTEN


@case()
def closed_port(d):
    d.arrive("SYN", 0, mss=1460)
    d.arrive("ACK", 1, 500)
    d.arrive("FIN", 1)
    d.arrive("FIN,ACK", 1, 700)
    d.arrive("ACK", 1, 500, len=10)
    d.arrive("SYN,ACK", 1, 700)
    d.arrive("RST", 1)
    d.arrive("RST,ACK", 1, 700)
    d.arrive("none", 1)


@case()
def listen_all_options(d):
    d.listen()
    d.arrive("SYN", 0, mss=1400, sackok=True, ts=7000, wscale=2)
    d.arrive("ACK", 1, 1, ts=7001)
    d.arrive("PSH,ACK", 1, 1, ts=7002, len=5)
    d.call("RECEIVE", 100)
    d.call("SEND", 5)
    d.arrive("ACK", 6, 6, ts=7003)
    d.arrive("PSH,ACK", 6, 6, len=5)
    d.arrive("PSH,ACK", 6, 6, ts=6000, len=5)


@case()
def listen_other_segments(d):
    d.listen()
    d.arrive("RST", 1)
    d.arrive("ACK", 1, 500)
    d.arrive("SYN,ACK", 1, 500)
    d.arrive("FIN", 1)
    d.arrive("none", 1)
    d.arrive("none", 1, len=5)
    d.arrive("SYN,FIN", 1)


@case()
def listen_syn_with_text(d):
    d.listen()
    d.arrive("SYN", 0, mss=1460, len=5)
    d.arrive("ACK", 6, 1)


@case()
def listen_close(d):
    d.listen()
    d.call("CLOSE")
    d.arrive("SYN", 0, mss=1460)


# SYN-RECEIVED


@case()
def syn_received_duplicate_syn(d):
    d.syn_received()
    d.arrive("SYN", 0, mss=1460)
    d.arrive("SYN", 0, mss=1460)
    d.wait(0.5)
    d.arrive("SYN", 0, mss=1460)


@case()
def syn_received_syn_in_window(d):
    d.syn_received()
    d.arrive("SYN", 100, mss=1460)


@case()
def syn_received_syn_at_next(d):
    d.syn_received()
    d.arrive("SYN", 1, mss=1460)


@case()
def syn_received_syn_outside(d):
    d.syn_received()
    d.arrive("SYN", -1000, mss=1460)
    d.wait(0.6)
    d.arrive("SYN", 200_000, mss=1460)


@case()
def syn_received_bad_ack(d):
    d.syn_received()
    d.arrive("ACK", 1, 0)
    d.arrive("ACK", 1, 2)
    d.arrive("ACK", 1, 1)


@case()
def syn_received_old_ack_segment(d):
    d.syn_received()
    d.arrive("ACK", -10, 1)
    d.wait(0.6)
    d.arrive("ACK", 200_000, 1)


@case()
def syn_received_rst_exact(d):
    d.syn_received()
    d.arrive("RST", 1)
    d.arrive("ACK", 1, 1)


@case()
def syn_received_rst_in_window(d):
    d.syn_received()
    d.arrive("RST", 100)
    d.arrive("ACK", 1, 1)


@case()
def syn_received_rst_outside(d):
    d.syn_received()
    d.arrive("RST", 200_000)
    d.arrive("RST", -5)
    d.arrive("ACK", 1, 1)


@case()
def syn_received_fin(d):
    d.syn_received()
    d.arrive("FIN,ACK", 1, 1)
    d.call("RECEIVE", 100)


@case()
def syn_received_text(d):
    d.syn_received()
    d.arrive("PSH,ACK", 1, 1, len=5)
    d.call("RECEIVE", 100)


@case()
def syn_received_no_ack_bit(d):
    d.syn_received()
    d.arrive("none", 1)
    d.arrive("FIN", 1)


@case(slow=True)
def syn_received_retransmission(d):
    d.syn_received()
    d.wait(66)


# SYN-SENT


@case()
def syn_sent_bad_ack(d):
    d.syn_sent()
    d.arrive("SYN,ACK", 0, 0)
    d.arrive("SYN,ACK", 0, 5)
    d.arrive("ACK", 0, 5)
    d.arrive("ACK", 0, 1)
    d.arrive("SYN,ACK", 0, 1, mss=1460)


@case()
def syn_sent_rst(d):
    d.syn_sent()
    d.arrive("RST", 0)
    d.arrive("RST,ACK", 0, 5)
    d.arrive("RST,ACK", 0, 1)


@case()
def syn_sent_all_options(d):
    d.syn_sent()
    d.arrive("SYN,ACK", 0, 1, mss=1460, sackok=True, ts=7000, wscale=2)
    d.call("SEND", 5)


@case()
def syn_sent_no_mss(d):
    d.syn_sent()
    d.arrive("SYN,ACK", 0, 1)
    d.call("SEND", 1000)


@case()
def syn_sent_fin_on_syn_ack(d):
    d.syn_sent()
    d.arrive("SYN,FIN,ACK", 0, 1, mss=1460)


@case()
def syn_sent_text_on_syn_ack(d):
    d.syn_sent()
    d.arrive("SYN,PSH,ACK", 0, 1, mss=1460, len=5)


@case()
def syn_sent_close(d):
    d.syn_sent()
    d.call("CLOSE")
    d.arrive("SYN,ACK", 0, 1, mss=1460)


@case()
def simultaneous_open(d):
    d.syn_sent()
    d.arrive("SYN", 0, mss=1460)
    d.arrive("SYN,ACK", 0, 1, mss=1460)


@case()
def simultaneous_open_ack_only(d):
    d.syn_sent()
    d.arrive("SYN", 0, mss=1460)
    d.arrive("ACK", 1, 1)


@case()
def simultaneous_open_rst(d):
    d.syn_sent()
    d.arrive("SYN", 0, mss=1460)
    d.arrive("RST", 1)


@case()
def simultaneous_open_bad_ack(d):
    d.syn_sent()
    d.arrive("SYN", 0, mss=1460)
    d.arrive("ACK", 1, 5)


@case(slow=True)
def syn_sent_retransmission(d):
    d.syn_sent()
    d.wait(60)


# ESTABLISHED


@case()
def established_rst_exact(d):
    d.established()
    d.arrive("RST", 1)
    d.call("SEND", 5)


@case()
def established_rst_in_window(d):
    d.established()
    d.arrive("RST", 100)
    d.arrive("RST", 101)


@case()
def established_rst_outside(d):
    d.established()
    d.arrive("RST", 0)
    d.arrive("RST", 200_000)


@case()
def established_syn(d):
    d.established()
    d.arrive("SYN", 1)
    d.wait(0.6)
    d.arrive("SYN", 0)
    d.wait(0.6)
    d.arrive("SYN", 200_000)
    d.wait(0.6)
    d.arrive("SYN,ACK", 0, 1)


@case()
def established_challenge_limit(d):
    d.established()
    for _ in range(4):
        d.arrive("SYN", 1)
    d.wait(0.5)
    d.arrive("SYN", 1)


@case()
def established_unacceptable_ack_limit(d):
    d.established()
    for _ in range(3):
        d.arrive("ACK", 200_000, 1)
    d.wait(0.5)
    d.arrive("ACK", 200_000, 1)


@case()
def established_unacceptable_text_limit(d):
    d.established()
    for _ in range(3):
        d.arrive("PSH,ACK", 200_000, 1, len=5)


@case()
def established_ack_unsent(d):
    d.established()
    d.arrive("ACK", 1, 100)
    d.wait(0.6)
    d.arrive("PSH,ACK", 1, 100, len=5)


@case()
def established_ack_too_old(d):
    d.established()
    d.arrive("ACK", 1, 0)
    d.wait(0.6)
    d.arrive("ACK", 1, -100_000)
    d.wait(0.6)
    d.arrive("PSH,ACK", 1, -100_000, len=5)


@case()
def established_no_ack_bit(d):
    d.established()
    d.arrive("PSH", 1, len=5)
    d.arrive("FIN", 1)
    d.arrive("none", 1)


@case()
def established_old_text(d):
    d.established()
    d.arrive("PSH,ACK", 1, 1, len=10)
    d.wait(0.1)
    d.arrive("PSH,ACK", 1, 1, len=10)
    d.arrive("PSH,ACK", 1, 1, len=5)


@case()
def established_overlap(d):
    d.established()
    d.arrive("PSH,ACK", 1, 1, len=10)
    d.arrive("PSH,ACK", 6, 1, len=10)
    d.call("RECEIVE", 100)


@case()
def established_out_of_order_fin(d):
    d.established()
    d.arrive("FIN,ACK", 21, 1)
    d.arrive("PSH,ACK", 11, 1, len=10)
    d.arrive("PSH,ACK", 1, 1, len=10)
    d.call("RECEIVE", 100)
    d.call("RECEIVE", 100)


@case()
def established_sack(d):
    d.listen()
    d.arrive("SYN", 0, mss=1460, sackok=True)
    d.arrive("ACK", 1, 1)
    d.arrive("PSH,ACK", 11, 1, len=10)
    d.arrive("PSH,ACK", 31, 1, len=10)
    d.arrive("PSH,ACK", 31, 1, len=10)
    d.arrive("PSH,ACK", 1, 1, len=10)


@case()
def established_fin_beyond_fin(d):
    d.established()
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("PSH,ACK", 2, 1, len=5)
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("FIN,ACK", 2, 1)


@case()
def delayed_ack_in_conversation(d):
    d.established()
    d.arrive("PSH,ACK", 1, 1, len=10, settle=0.005)
    d.call("SEND", 5, settle=0.005)
    d.arrive("PSH,ACK", 11, 6, len=10, settle=0.005)
    d.call("SEND", 5, settle=0.005)
    d.arrive("PSH,ACK", 21, 11, len=10, settle=0.1)


@case()
def delayed_ack_after_quick_ones(d):
    d.established()
    for i in range(24):
        d.arrive("PSH,ACK", 1 + 10 * i, 1, len=10, settle=0.06)


@case()
def delayed_ack(d):
    d.established()
    d.arrive("PSH,ACK", 1, 1, len=10, settle=0.1)
    d.arrive("PSH,ACK", 11, 1, len=10, settle=0.1)
    d.call("SEND", 5)
    d.arrive("PSH,ACK", 21, 6, len=10, settle=0.1)
    d.call("SEND", 5)
    d.arrive("PSH,ACK", 31, 11, len=10, settle=0.1)
    d.arrive("PSH,ACK", 41, 11, len=10, settle=0.1)


@case()
def delayed_ack_full_sized(d):
    d.established()
    d.call("SEND", 5)
    d.arrive("PSH,ACK", 1, 6, len=10, settle=0.1)
    for i in range(4):
        d.arrive("ACK", 11 + 1460 * i, 6, len=1460, settle=0.004)
    d.wait(0.1)


@case()
def text_retransmission(d):
    d.established()
    d.call("SEND", 5)
    d.wait(4)


@case()
def text_retransmission_sack(d):
    d.listen()
    d.arrive("SYN", 0, mss=1460, sackok=True)
    d.arrive("ACK", 1, 1)
    d.call("CLOSE LISTENER", settle=0)
    d.call("SEND", 5)
    d.wait(2)


@case()
def fast_retransmit(d):
    d.established()
    d.call("SEND", 7300)
    for _ in range(4):
        d.arrive("ACK", 1, 1)
    d.arrive("ACK", 1, 7301)


@case()
def initial_window(d):
    d.established(win=60_000)
    d.call("SEND", 29_200)
    d.arrive("ACK", 1, 2921, win=60_000)


@case()
def nagle(d):
    d.established()
    d.call("SEND", 10)
    d.call("SEND", 10)
    d.call("SEND", 10)
    d.arrive("ACK", 1, 11)
    d.arrive("ACK", 1, 31)


@case()
def zero_window_probe(d):
    d.established()
    d.arrive("ACK", 1, 1, win=0)
    d.call("SEND", 10)
    d.wait(3)
    d.arrive("ACK", 1, 1, win=0)
    d.wait(1)
    d.arrive("ACK", 1, 1)


@case()
def send_into_small_window(d):
    d.established(win=100)
    d.call("SEND", 300)
    d.wait(0.5)
    d.arrive("ACK", 1, 101, win=100)


@case(keepAliveIdleUs=1_000_000, keepAliveIntervalUs=1_000_000, keepAliveProbesMax=2)
def keep_alive(d):
    d.established()
    d.call("KEEP ALIVE")
    d.wait(1.5)
    d.arrive("ACK", 1, 1)
    d.wait(4.2)


@case()
def peers_keep_alive_probe(d):
    d.established()
    d.arrive("ACK", 0, 1)
    d.wait(0.6)
    d.arrive("ACK", 0, 1, len=1)


@case()
def abort_established(d):
    d.established()
    d.call("ABORT")
    d.arrive("ACK", 1, 1)


@case()
def send_after_fin(d):
    d.close_wait()
    d.call("RECEIVE", 10)
    d.call("SEND", 5)
    d.arrive("RST", 2)
    d.call("SEND", 5)


# Closing


@case()
def close_four_segments(d):
    d.time_wait()
    d.arrive("FIN,ACK", 1, 2)
    d.wait(0.6)
    d.arrive("ACK", 2, 2)
    d.arrive("ACK", 1, 2)


@case()
def close_three_segments(d):
    d.fin_wait_1()
    d.arrive("FIN,ACK", 1, 2)


@case()
def simultaneous_close(d):
    d.fin_wait_1()
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("ACK", 2, 2)


@case()
def closing_fin_again(d):
    d.fin_wait_1()
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("RST", 2)


@case()
def close_unread_data(d):
    d.established()
    d.arrive("PSH,ACK", 1, 1, len=5)
    d.wait(0.1)
    d.call("CLOSE")
    d.arrive("ACK", 6, 1)


@case()
def close_wait_unread_data(d):
    d.established()
    d.arrive("FIN,PSH,ACK", 1, 1, len=5)
    d.call("CLOSE")


@case()
def text_after_close(d):
    d.fin_wait_1()
    d.arrive("PSH,ACK", 1, 1, len=5)
    d.arrive("ACK", 6, 2)


@case()
def text_after_close_acked(d):
    d.fin_wait_2()
    d.arrive("PSH,ACK", 1, 2, len=5)


@case()
def fin_with_text_after_close(d):
    d.fin_wait_2()
    d.arrive("FIN,PSH,ACK", 1, 2, len=5)


@case(halfDuplexClose=False, finWait2TimeoutUs=0)
def half_close(d):
    d.established()
    d.call("SHUTDOWN")
    d.arrive("ACK", 1, 2)
    d.arrive("PSH,ACK", 1, 2, len=5)
    d.wait(0.1)
    d.call("RECEIVE", 10)
    d.call("SEND", 5)
    d.arrive("FIN,ACK", 6, 2)


@case()
def fin_wait_1_rst(d):
    d.fin_wait_1()
    d.arrive("RST", 100)
    d.arrive("RST", 200_000)
    d.arrive("RST", 1)


@case()
def fin_wait_1_syn(d):
    d.fin_wait_1()
    d.arrive("SYN", 1)


@case()
def fin_wait_1_ack_unsent(d):
    d.fin_wait_1()
    d.arrive("ACK", 1, 50)


@case()
def fin_wait_2_rst(d):
    d.fin_wait_2()
    d.arrive("RST", 200_000)
    d.arrive("RST", 1)


@case()
def fin_wait_2_rst_in_window(d):
    d.fin_wait_2()
    d.arrive("RST", 100)


@case()
def fin_wait_2_syn(d):
    d.fin_wait_2()
    d.arrive("SYN", 1)


@case()
def fin_wait_2_old_syn(d):
    d.fin_wait_2()
    d.arrive("SYN", 0)


@case()
def fin_wait_2_unacceptable(d):
    d.fin_wait_2()
    d.arrive("ACK", 200_000, 2)
    d.arrive("ACK", 0, 2)
    d.wait(0.6)
    d.arrive("ACK", 1, 50)


@case(halfDuplexClose=False, finWait2TimeoutUs=0)
def fin_wait_2_half_closed_syn(d):
    d.established()
    d.call("SHUTDOWN")
    d.arrive("ACK", 1, 2)
    d.arrive("SYN", 1)
    d.arrive("RST", 100)
    d.wait(0.6)
    d.arrive("ACK", 1, 50)


@case(slow=True)
def fin_wait_2_timeout(d):
    d.fin_wait_2()
    d.wait(58)
    d.wait(5)


@case()
def fin_retransmission(d):
    d.fin_wait_1()
    d.wait(4)


@case()
def close_wait_rst(d):
    d.close_wait()
    d.arrive("RST", 100)
    d.arrive("RST", 2)


@case()
def last_ack(d):
    d.close_wait()
    d.call("CLOSE")
    d.arrive("FIN,ACK", 1, 1)
    d.arrive("ACK", 2, 50)
    d.arrive("ACK", 2, 2)
    d.arrive("ACK", 2, 2)


@case()
def last_ack_rst(d):
    d.close_wait()
    d.call("CLOSE")
    d.arrive("RST", 100)
    d.arrive("RST", 2)


# TIME-WAIT


@case()
def time_wait_rst_exact(d):
    d.time_wait()
    d.arrive("RST", 2)


@case()
def time_wait_rst_in_window(d):
    d.time_wait()
    d.arrive("RST", 100)


@case()
def time_wait_rst_outside(d):
    d.time_wait()
    d.arrive("RST", 200_000)


@case()
def time_wait_text(d):
    d.time_wait()
    d.arrive("PSH,ACK", 2, 2, len=5)


@case()
def time_wait_bad_ack(d):
    d.time_wait()
    d.arrive("ACK", 2, 50)
    d.wait(0.6)
    d.arrive("ACK", 200_000, 2)


@case()
def time_wait_new_syn(d):
    d.time_wait(keep_listener=True)
    d.arrive("SYN", 5000, mss=1460)
    d.arrive("ACK", 5001, 1)


@case()
def time_wait_new_syn_at_next(d):
    d.time_wait(keep_listener=True)
    d.arrive("SYN", 2, mss=1460)


@case()
def time_wait_old_syn(d):
    d.time_wait(keep_listener=True)
    d.arrive("SYN", -5000, mss=1460)


@case()
def time_wait_new_syn_by_timestamp(d):
    d.listen()
    d.arrive("SYN", 0, mss=1460, ts=7000)
    d.arrive("ACK", 1, 1, ts=7001)
    d.call("CLOSE")
    d.arrive("ACK", 1, 2, ts=7002)
    d.arrive("FIN,ACK", 1, 2, ts=7003)
    d.arrive("SYN", -5000, mss=1460, ts=6000)
    d.wait(1.1)
    d.arrive("SYN", -5000, mss=1460, ts=9000)


@case()
def time_wait_new_syn_no_listener(d):
    d.time_wait()
    d.arrive("SYN", 5000, mss=1460)


@case(slow=True)
def time_wait_lasts(d):
    d.time_wait()
    d.wait(58)
    d.wait(5)


@case(slow=True)
def time_wait_restarts(d):
    d.time_wait()
    d.wait(30)
    d.arrive("FIN,ACK", 1, 2)
    d.wait(31)
    d.wait(5)

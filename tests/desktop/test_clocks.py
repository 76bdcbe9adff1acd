"""The PC's clocks."""

import time

from cpt_practice.desktop.clocks import SystemClock


def test_the_steady_clock_never_steps_back() -> None:
    clock = SystemClock()
    readings = [clock.read().steady for _ in range(1000)]
    assert readings == sorted(readings)


def test_the_wall_clock_is_the_pcs_in_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    wall = SystemClock().read().wall
    assert before <= wall <= time.time_ns() // 1_000_000


def test_the_steady_clock_counts_milliseconds() -> None:
    clock = SystemClock()
    before, start = clock.read().steady, time.monotonic_ns()
    while time.monotonic_ns() - start < 20_000_000:
        pass
    assert clock.read().steady - before >= 20

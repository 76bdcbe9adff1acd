"""The PC's clocks: a steady one that setting the time does not move, and the wall clock for the audit."""

import time

from cpt_practice.domain.countdown import Reading


class SystemClock:
    """Reads both clocks. The steady one runs on while the PC sleeps where the system has such a clock."""

    def read(self) -> Reading:
        """Both clocks at once, in milliseconds."""
        return Reading(steady=_steady_ns() // 1_000_000, wall=time.time_ns() // 1_000_000)


def _steady_ns() -> int:
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.monotonic_ns()

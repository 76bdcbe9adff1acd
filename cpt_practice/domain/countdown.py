"""Time spent, time left and interruptions, reckoned from a steady clock; the wall clock is only audited."""

from dataclasses import dataclass

TICK_MS = 5_000  # how often the running clock is put on disk
STANDSTILL_MS = 15_000  # no tick for this long: the program was not running, so the PC slept
CLOCK_SET_MS = 5_000  # wall and steady clock apart by this much between two readings: the PC's clock was set
WARNINGS_MIN = (15, 5, 1)  # minutes left at which the student is told
NOTICE_MS = 20_000  # how long such a notice stays
ALWAYS_SHOWN_MS = 5 * 60_000  # a hidden clock comes back for the last five minutes


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks read at once, in milliseconds: `steady` from an arbitrary zero, `wall` since 1970 in UTC."""

    steady: int
    wall: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What lies between two readings, in milliseconds.

    `active` is charged to the student; `slept` is a standstill that is not; `clock_set` is how far the wall clock
    was moved against the steady one (0 where it was not, negative where it was set back).
    """

    active: int
    slept: int
    clock_set: int


def passage(before: Reading, after: Reading) -> Passage:
    """What happened between two readings taken while the exam was running.

    The program reads the clocks at every tick, so a long gap means that it was not running; of such a gap one
    tick's length is charged. A steady clock that steps back counts as no time at all.
    """
    steady = max(0, after.steady - before.steady)
    drift = (after.wall - before.wall) - steady
    clock_set = drift if abs(drift) >= CLOCK_SET_MS else 0
    if steady >= STANDSTILL_MS:
        return Passage(active=TICK_MS, slept=steady - TICK_MS, clock_set=clock_set)
    return Passage(active=steady, slept=0, clock_set=clock_set)


def warning_between(left_before_ms: int, left_after_ms: int) -> int | None:
    """The smallest warning (minutes) whose moment lies between two values of the time left, or None."""
    passed = [minutes for minutes in WARNINGS_MIN if left_after_ms <= minutes * 60_000 < left_before_ms]
    return min(passed, default=None)


def clock_text(left_ms: int) -> str:
    """Time left for the screen, "41:12" or "1:29:59", rounded up so that 0:00 means that it is over."""
    seconds = -(-left_ms // 1000)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def spoken_time(milliseconds: int) -> str:
    """A length of time in words, "41 min 12 s", cut to whole seconds."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    if not minutes:
        return f"{seconds} s"
    return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"

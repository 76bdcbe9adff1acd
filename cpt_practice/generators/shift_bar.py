"""A shift as a bar of time: running stretches in white, stops shaded and named, a tick every hour."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from cpt_practice.generators.svg import SHADE, Drawing

_LEFT, _TOP, _LONG, _HIGH = 46.0, 74.0, 544.0, 44.0
_NOON = 12 * 60


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which nothing is made, in minutes from the start of the shift."""

    name: str
    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift that begins in the morning, `begin` minutes after midnight, and its stops in order."""

    begin: int
    minutes: int
    stops: tuple[Stop, ...]

    @property
    def running(self) -> int:
        """Minutes without any stop."""
        return self.minutes - sum(stop.minutes for stop in self.stops)

    @property
    def hours_told(self) -> str:
        """From when to when, in words."""
        return f"{clock(self.begin)} to {clock(self.begin + self.minutes)}"

    @property
    def working(self) -> str:
        """The sum that leads to the running minutes."""
        terms = " - ".join(str(stop.minutes) for stop in self.stops)
        return f"{self.hours_told} is {self.minutes} min; {self.minutes} - {terms} = {self.running} min."

    @property
    def without_noon(self) -> int:
        """Minutes between start and end where the clock is subtracted as if noon were zero; less than 0 if none."""
        return self.begin - (self.begin + self.minutes - _NOON)

    def of(self, name: str) -> int:
        """Minutes of all stops of this name."""
        return sum(stop.minutes for stop in self.stops if stop.name == name)


def clock(minutes: int) -> str:
    """A time of day, '2:30 p.m.'."""
    hour, minute = divmod(minutes, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'p.m.' if minutes >= _NOON else 'a.m.'}"


def drawn_shift(chance: random.Random, plan: Sequence[tuple[str, float, Sequence[int]]]) -> Shift:
    """A shift of 8 to 10 h with the planned stops: name, share of the shift at which it begins, possible minutes.

    Stops begin at multiples of 5 min; one that would begin at the whole of the shift ends with it.
    """
    minutes = chance.choice((480, 510, 510, 540, 600))
    stops: list[Stop] = []
    for name, share, lengths in plan:
        long = chance.choice(lengths)
        stops.append(Stop(name, min(round(share * minutes / 5) * 5, minutes - long), long))
    return Shift(chance.choice((360, 375, 390, 420, 435, 450)), minutes, tuple(stops))


def shift_bar(shift: Shift) -> str:
    """The bar as SVG, 640 px wide and drawn to scale; the marks of its parts are "shift", "stop" and "hour"."""
    drawing = Drawing(640, 168)
    bottom = _TOP + _HIGH
    drawing.rectangle(_LEFT, _TOP, _LONG, _HIGH, part="shift")
    for stop in shift.stops:
        start, end = (_LEFT + _LONG * at / shift.minutes for at in (stop.start, stop.start + stop.minutes))
        drawing.rectangle(start, _TOP, end - start, _HIGH, fill=SHADE, part="stop")
        middle = (start + end) / 2
        drawing.line(middle, 56, middle, _TOP, width=1)
        drawing.text(middle, 32, stop.name, size=14, anchor="middle", part="stop-name")
        drawing.text(middle, 50, f"{stop.minutes} min", size=14, anchor="middle", part="stop-minutes")
    for minute in range(0, shift.minutes + 1, 60):
        x = _LEFT + _LONG * minute / shift.minutes
        drawing.line(x, bottom, x, bottom + 7, part="hour")
    for minute in (0, shift.minutes):
        x = _LEFT + _LONG * minute / shift.minutes
        drawing.line(x, bottom, x, bottom + 12)
        drawing.text(x, bottom + 30, clock(shift.begin + minute), size=14, anchor="middle", part="clock")
    drawing.text(_LEFT + _LONG / 2, bottom + 30, "one tick an hour from the start", size=14, anchor="middle")
    return drawing.svg()


def shift_told(shift: Shift) -> str:
    """The bar in words."""
    stops = ", ".join(f"{stop.name} {stop.minutes} min" for stop in shift.stops)
    return f"Bar of time for a shift from {shift.hours_told} with an hourly scale. Shaded stretches, in order: {stops}."

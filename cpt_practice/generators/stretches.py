"""Stretches of neighbors in a row of values: those on one side of a line, and those that only rise or only fall."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbors in a row of values: place of the first (from 0) and how many; `up` is true above or rising."""

    start: int
    length: int
    up: bool

    @property
    def last(self) -> int:
        """Place of the last one."""
        return self.start + self.length - 1


def sides(values: Sequence[float], center: float) -> list[Stretch]:
    """The stretches on one side of the center, in order; a value on the center counts as below it."""
    found: list[Stretch] = []
    for place, value in enumerate(values):
        up = value > center
        if found and found[-1].up == up:
            found[-1] = Stretch(found[-1].start, found[-1].length + 1, up)
        else:
            found.append(Stretch(place, 1, up))
    return found


def slopes(values: Sequence[float]) -> list[Stretch]:
    """The stretches that only rise or only fall, in order; the point where they turn belongs to both."""
    found: list[Stretch] = []
    for place in range(1, len(values)):
        up = values[place] > values[place - 1]
        if found and found[-1].up == up:
            found[-1] = Stretch(found[-1].start, found[-1].length + 1, up)
        else:
            found.append(Stretch(place - 1, 2, up))
    return found


def longest(found: Sequence[Stretch]) -> Stretch:
    """The longest stretch; of two alike, the first."""
    return max(found, key=_length)


def lengths(found: Sequence[Stretch]) -> list[int]:
    """How long the stretches are, the longest first."""
    return sorted(map(_length, found), reverse=True)


def _length(stretch: Stretch) -> int:
    return stretch.length

"""Draws a round dial of 100 divisions, numbered outside of its lines, with a needle that covers no number."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from cpt_practice.generators.svg import INK, PAPER, Drawing

Point = tuple[float, float]
RIM = 29.0  # px from the ends of the lines to the outside of the dial
_NUMERALS = 15.0  # px from the ends of the lines to the middle of the numerals
_TURN = 100  # divisions


@dataclass(frozen=True, slots=True)
class Dial:
    """Where a dial stands: its center and the radius of its lines' outer ends, in px."""

    x: float
    y: float
    radius: float

    def at(self, division: float, radius: float) -> Point:
        """The point at a radius in the direction of a division, clockwise from the top."""
        angle = 2 * math.pi * division / _TURN
        return self.x + radius * math.sin(angle), self.y - radius * math.cos(angle)


def draw_dial(drawing: Drawing, dial: Dial, numerals: Sequence[str], part: str = "") -> None:
    """Rim, lines and one numeral for every ten divisions, clockwise from the top; `part` stands before part names."""
    drawing.circle(dial.x, dial.y, dial.radius + RIM, fill=PAPER, part=f"{part}rim")
    for division in range(_TURN):
        length = 20 if division % 10 == 0 else 15 if division % 5 == 0 else 9
        outer, inner = dial.at(division, dial.radius), dial.at(division, dial.radius - length)
        drawing.line(*outer, *inner, width=2 if division % 10 == 0 else 1.2, part=f"{part}dial")
    for number, words in enumerate(numerals):
        x, y = dial.at(number * 10, dial.radius + _NUMERALS)
        drawing.text(x, y + 5, words, size=14, anchor="middle", part=f"{part}dial-number")


def draw_needle(drawing: Drawing, dial: Dial, division: float, part: str = "") -> None:
    """A needle whose tip ends just inside of the short lines; its tail is short and blunt."""
    points = [
        dial.at(division, dial.radius - 10),
        dial.at(division + 25, 2.2),
        dial.at(division + 42, 14),
        dial.at(division + 58, 14),
        dial.at(division - 25, 2.2),
    ]
    drawing.polygon(points, fill=INK, part=f"{part}needle")
    drawing.circle(dial.x, dial.y, 6, fill=INK)

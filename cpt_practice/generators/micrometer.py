"""Draws the sleeve and thimble of a micrometer that stands at a value."""

import math
from dataclasses import dataclass

from cpt_practice.generators.svg import SHADE, Drawing

_SLEEVE = "#f4f6f8"
_FRAME = "#c9d2dc"
_ZERO, _MIDDLE = 74.0, 120.0  # px: the sleeve's zero line (of an outside micrometer), the index line
_SIZE = (640.0, 240.0)
_LENGTH = 400.0  # px of the whole sleeve scale
_BARREL, _BEVEL, _BODY = 46.0, 62.0, 82.0  # px: half heights of sleeve, thimble's edge and thimble
_STEEPEST = math.radians(66)  # graduations turned farther round the thimble are not drawn


@dataclass(frozen=True, slots=True)
class Screw:
    """The scales of a micrometer.

    `turn` is the travel of one turn, which is one division of the sleeve; `turns` the range in turns; `divisions` those
    around the thimble; a number stands every `numbered` turns and counts up by `counts`. `alternate` is true where
    whole units stand above the index line and half ones below it. `reverse` is true for a depth micrometer, whose
    thimble covers the scale as the reading grows.
    """

    turn: float
    turns: int
    divisions: int
    numbered: int
    counts: int
    alternate: bool = False
    reverse: bool = False

    @property
    def pitch(self) -> float:
        """Distance in px of two sleeve lines."""
        return _LENGTH / self.turns

    @property
    def step(self) -> float:
        """What one division of the thimble stands for."""
        return self.turn / self.divisions


INCH = Screw(0.025, 40, 25, 4, 1)
METRIC = Screw(0.5, 50, 50, 10, 5, alternate=True)
NEAREST = 2.0  # px: a line as near to the thimble's edge as this, and not at it, cannot be seen for sure
DEPTH = Screw(0.025, 40, 25, 4, 1, reverse=True)


def is_clear(screw: Screw, travel: float) -> bool:
    """True where it is plain which sleeve line is the last in view: at the thimble's edge stand numbered ones alone."""
    shown = screw.turns - travel / screw.turn if screw.reverse else travel / screw.turn
    line = round(shown)
    if abs(shown - line) < 1e-6:
        return (screw.turns - line if screw.reverse else line) % screw.numbered == 0
    return (shown - math.floor(shown)) * screw.pitch >= NEAREST


def micrometer(screw: Screw, travel: float, caption: str) -> str:
    """The scales at a travel of 0 to the screw's range, close up, as SVG."""
    drawing = Drawing(*_SIZE)
    drawing.text(20, 24, caption, size=14)
    shown = screw.turns - travel / screw.turn if screw.reverse else travel / screw.turn
    edge = _ZERO + shown * screw.pitch
    drawing.rectangle(16, _MIDDLE - 62, 30, 124, fill=_FRAME)
    drawing.rectangle(46, _MIDDLE - _BARREL, edge - 46, 2 * _BARREL, fill=_SLEEVE, part="barrel")
    drawing.line(_ZERO - 12, _MIDDLE, edge, _MIDDLE, part="index")
    _sleeve_lines(drawing, screw, math.floor(shown + 1e-6))
    _thimble(drawing, screw, edge, travel)
    return drawing.svg()


def _sleeve_lines(drawing: Drawing, screw: Screw, last: int) -> None:
    """The sleeve's graduations from the frame to the thimble's edge."""
    for line in range(last + 1):
        x = _ZERO + line * screw.pitch
        value = screw.turns - line if screw.reverse else line
        numbered = value % screw.numbered == 0
        below = screw.alternate and value % 2 == 1
        height = (32 if numbered else 14) * (-1 if below else 1)
        drawing.line(x, _MIDDLE, x, _MIDDLE - height, part="sleeve")
        if numbered:
            number = value // screw.numbered * screw.counts
            label = number % 10 if screw.counts == 1 else number
            drawing.text(x - 3, _MIDDLE - 20, f"{label}", size=14, anchor="end", part="sleeve-number")


def _thimble(drawing: Drawing, screw: Screw, edge: float, travel: float) -> None:
    """The thimble; numbers rise upward, on a depth micrometer downward."""
    body = edge + 64
    drawing.polygon(
        [
            (edge, _MIDDLE - _BEVEL),
            (body, _MIDDLE - _BODY),
            (body, _MIDDLE + _BODY),
            (edge, _MIDDLE + _BEVEL),
        ],
        fill=SHADE,
        part="edge",
    )
    drawing.rectangle(body, _MIDDLE - _BODY, 92, 2 * _BODY, fill=_FRAME)
    turned = travel / screw.step
    for mark in range(screw.divisions):
        away = (mark - turned + screw.divisions / 2) % screw.divisions - screw.divisions / 2
        angle = 2 * math.pi * away / screw.divisions
        if abs(angle) > _STEEPEST:
            continue
        y = _MIDDLE + math.sin(angle) * _BEVEL * (1 if screw.reverse else -1)
        drawing.line(edge, y, edge + (24 if mark % 5 == 0 else 14), y, part="thimble")
        if mark % 5 == 0:
            drawing.text(edge + 29, y + 5, f"{mark}", size=14, part="thimble-number")

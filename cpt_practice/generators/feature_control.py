"""Draws feature control frames: the symbols of ASME Y14.5, the tolerance with its signs, and the datum letters."""

import math
from dataclasses import dataclass
from typing import Literal

from cpt_practice.generators.drafting import TEXT, THIN, arrowhead, diameter
from cpt_practice.generators.svg import Drawing, words_width

Characteristic = Literal[
    "straightness",
    "flatness",
    "circularity",
    "cylindricity",
    "profile of a line",
    "profile of a surface",
    "angularity",
    "perpendicularity",
    "parallelism",
    "position",
    "circular runout",
    "total runout",
]

Modifier = Literal["", "M", "L"]

HIGH = 30.0  # px: a frame's height, twice that of its letters
_SYMBOL = 38.0
_PART = "symbol"
_SLANT = math.radians(60)


@dataclass(frozen=True, slots=True)
class Frame:
    """A feature control frame: characteristic, tolerance as written, diameter sign, M or L or none, datums in order."""

    characteristic: Characteristic
    tolerance: str
    round_zone: bool = False
    modifier: Modifier = ""
    datums: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """How wide it is drawn, in px."""
        return _SYMBOL + self._tolerance_width + sum(_datum_width(letter) for letter in self.datums)

    @property
    def _tolerance_width(self) -> float:
        signs = (17 if self.round_zone else 0) + (26 if self.modifier else 0)
        return words_width(self.tolerance) + 16 + signs

    @property
    def told(self) -> str:
        """What is seen, in words; the symbol by its look, not by its name."""
        sign = "a diameter sign, " if self.round_zone else ""
        circled = f", a circled {self.modifier}" if self.modifier else ""
        letters = f", datums from the left: {', '.join(self.datums)}" if self.datums else ", no datum letter"
        return f"{LOOKS[self.characteristic]}, {sign}{self.tolerance}{circled}{letters}"

    def draw(self, drawing: Drawing, x: float, y: float) -> None:
        """Draws it with its upper left corner at (x, y)."""
        middle = y + HIGH / 2
        drawing.rectangle(x, y, _SYMBOL, HIGH, part="frame")
        draw_symbol(drawing, (x + _SYMBOL / 2, middle), self.characteristic)
        x += _SYMBOL
        drawing.rectangle(x, y, self._tolerance_width, HIGH, part="frame")
        inner = x + 8
        if self.round_zone:
            inner += diameter(drawing, inner, middle, part="zone-diameter")
        drawing.text(inner, middle + 5, self.tolerance, size=TEXT, part="tolerance")
        x += self._tolerance_width
        if self.modifier:
            drawing.circle(x - 17, middle, 10, part="modifier")
            drawing.text(x - 17, middle + 5, self.modifier, size=TEXT, anchor="middle", part="modifier")
        for letter in self.datums:
            drawing.rectangle(x, y, _datum_width(letter), HIGH, part="frame")
            drawing.text(x + _datum_width(letter) / 2, middle + 5, letter, size=TEXT, anchor="middle", part="datum")
            x += _datum_width(letter)


def _datum_width(letter: str) -> float:
    return words_width(letter) + 16


def draw_symbol(drawing: Drawing, middle: tuple[float, float], characteristic: Characteristic) -> None:
    """The symbol of a characteristic around a middle, about 24 px wide."""
    x, y = middle
    for radius in _CIRCLES.get(characteristic, ()):
        drawing.circle(x, y, radius, part=_PART)
    for x1, y1, x2, y2 in _LINES.get(characteristic, ()):
        drawing.line(x + x1, y + y1, x + x2, y + y2, width=THIN + 0.3, part=_PART)
    if characteristic == "flatness":
        drawing.polygon([(x - 13, y + 6), (x - 6, y - 6), (x + 13, y - 6), (x + 6, y + 6)], part=_PART)
    if characteristic.startswith("profile"):
        close = " Z" if characteristic == "profile of a surface" else ""
        drawing.path(f"M {x - 12} {y + 6} A 12 12 0 0 1 {x + 12} {y + 6}{close}", part=_PART)
    for tip in _ARROWS.get(characteristic, ()):
        arrowhead(drawing, (x + tip[0], y + tip[1]), 45, part=_PART)


def _slanted(x: float) -> tuple[float, float, float, float]:
    """A line at 60 degrees through (x, 0), 20 px high."""
    away = 10 / math.tan(_SLANT)
    return (x - away, 10, x + away, -10)


_TANGENT = 6.0 / math.sin(_SLANT)
_CIRCLES: dict[str, tuple[float, ...]] = {"circularity": (8.5,), "cylindricity": (6.0,), "position": (6.5,)}
_LINES: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "straightness": ((-13, 0, 13, 0),),
    "cylindricity": (_slanted(-_TANGENT), _slanted(_TANGENT)),
    "angularity": ((-12, 8, 12, 8), (-12, 8, 10, -5)),
    "perpendicularity": ((-12, 9, 12, 9), (0, 9, 0, -10)),
    "parallelism": (_slanted(-4), _slanted(4)),
    "position": ((-11, 0, 11, 0), (0, -11, 0, 11)),
    "circular runout": ((-8, 8, 8, -8),),
    "total runout": ((-14, 8, 0, -6), (-1, 8, 13, -6), (-14, 8, -1, 8)),
}
_ARROWS: dict[str, tuple[tuple[float, float], ...]] = {
    "circular runout": ((8.5, -8.5),),
    "total runout": ((1, -7), (14, -7)),
}
LOOKS: dict[Characteristic, str] = {
    "straightness": "one level line",
    "flatness": "a slanted four-sided figure",
    "circularity": "one circle",
    "cylindricity": "a circle between two slanted lines",
    "profile of a line": "an open half circle",
    "profile of a surface": "a closed half circle",
    "angularity": "two lines that meet at an acute corner",
    "perpendicularity": "an upright line on a level one",
    "parallelism": "two slanted lines side by side",
    "position": "a circle with a cross through it",
    "circular runout": "one slanted arrow",
    "total runout": "two slanted arrows joined at the foot",
}

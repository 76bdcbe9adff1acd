"""Draws the scales of a universal bevel protractor as arcs, and twice a part of them, enlarged."""

import math
from dataclasses import dataclass

from cpt_practice.generators.svg import SHADE, Drawing

LINES = 12  # vernier lines on either side of zero, over 23 degrees
MINUTES = 60 // LINES  # minutes that one vernier line stands for
_PITCH = 23 / LINES  # degrees between two vernier lines
_DIAL = "#f4f6f8"
_WHOLE_HALF = 27.5  # degrees shown on either side of the vernier's zero
_PART_HALF = 3.55
_NUMERAL = 16.0  # px between the middle of a numeral and the end of its plate


@dataclass(frozen=True, slots=True)
class Setting:
    """A protractor at `degrees` and the vernier line `line` (0 to 11), its numbers rising to the right or the left."""

    degrees: int
    line: int
    rightward: bool

    @property
    def place(self) -> float:
        """Where the vernier's zero stands, in degrees to the right of the main scale's zero."""
        reading = self.degrees + self.line / LINES
        return reading if self.rightward else -reading

    @property
    def meeting(self) -> tuple[int, int]:
        """The two vernier lines, negative to the left, that meet a main line: the left one first."""
        line = self.line if self.rightward else -self.line
        other = line - LINES if self.rightward else line + LINES
        return min(line, other), max(line, other)


@dataclass(frozen=True, slots=True)
class _Arc:
    """A stretch of both scales: `half` degrees on either side of `middle`, at the top of a circle.

    `x` and `y` are the place in px of the middle on the edge that both scales share; the dial lies outside of it.
    """

    drawing: Drawing
    middle: float
    half: float
    x: float
    y: float
    radius: float
    part: str

    def at(self, degrees: float, out: float) -> tuple[float, float]:
        """The point at a place on the scale, `out` px outside of the edge."""
        angle = math.radians(degrees - self.middle)
        return (
            self.x + (self.radius + out) * math.sin(angle),
            self.y + self.radius - (self.radius + out) * math.cos(angle),
        )

    def holds(self, degrees: float) -> bool:
        """True where a line at this place is far enough inside."""
        return abs(degrees - self.middle) <= self.half * 0.97

    def mark(self, degrees: float, out: float, part: str) -> None:
        """A line from the edge, outward or (below 0) inward."""
        self.drawing.line(*self.at(degrees, 0), *self.at(degrees, out), width=1.3, part=self.part + part)

    def name(self, degrees: float, out: float, words: str, part: str) -> None:
        """A numeral at a depth from the edge, turned with the scale."""
        x, y = self.at(degrees, out)
        self.drawing.text(x, y, words, anchor="middle", turned=degrees - self.middle, size=14, part=self.part + part)

    def plate(self, ends: tuple[float, float], out: float, fill: str) -> None:
        """A piece of metal between two places, from the edge outward or (below 0) inward."""
        low, high = max(ends[0], self.middle - self.half), min(ends[1], self.middle + self.half)
        steps = [low + (high - low) * step / 24 for step in range(25)]
        self.drawing.polygon(
            [self.at(step, 0) for step in steps] + [self.at(step, out) for step in steps[::-1]], fill=fill
        )


def protractor(setting: Setting, shifts: tuple[bool, bool], caption: str) -> str:
    """Both scales at a setting, and the two parts where lines meet; `shifts` moves each part to one side."""
    drawing = Drawing(640, 360)
    drawing.text(20, 24, caption, size=14)
    _draw(_Arc(drawing, setting.place, _WHOLE_HALF, 320.0, 82.0, 640.0, ""), setting)
    for number, (line, shift) in enumerate(zip(setting.meeting, shifts, strict=True)):
        x = (165.0, 475.0)[number]
        where = "Left of its zero" if line < 0 else "Right of its zero" if line > 0 else "At its zero"
        drawing.text(x, 232, f"{where}, enlarged", size=14, anchor="middle")
        middle = setting.place + (line + (0.5 if shift else -0.5)) * _PITCH
        _draw(_Arc(drawing, middle, _PART_HALF, x, 292.0, 2300.0, f"near{number}-"), setting)
    return drawing.svg()


def _draw(arc: _Arc, setting: Setting) -> None:
    """Plates, then the lines and numerals of both scales."""
    ends = (arc.middle - arc.half, arc.middle + arc.half)
    arc.plate(ends, 44, _DIAL)
    arc.plate((setting.place - 24.5, setting.place + 24.5), -46, SHADE)
    for degrees in range(math.ceil(ends[0]), math.floor(ends[1]) + 1):
        if arc.holds(degrees):
            arc.mark(degrees, 24 if degrees % 10 == 0 else 19 if degrees % 5 == 0 else 12, "main")
            if degrees % 10 == 0 and abs(degrees - arc.middle) < arc.half - _NUMERAL * 57.3 / arc.radius:
                arc.name(degrees, 28, f"{_number(degrees)}", "main-number")
    for line in range(-LINES, LINES + 1):
        at = setting.place + line * _PITCH
        if arc.holds(at):
            arc.mark(at, -20 if line % 3 == 0 else -13, "vernier")
            if line % 3 == 0:
                arc.name(at, -35, f"{abs(line) * MINUTES}", "vernier-number")


def _number(degrees: int) -> int:
    """The numeral at a place of the dial, which runs from 0 up to 90 and down again on both sides."""
    return min(abs(degrees), 180 - abs(degrees))

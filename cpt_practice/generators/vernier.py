"""Draws a main scale with its vernier, along or up the sheet, and the place where lines meet once more, enlarged."""

import math
from dataclasses import dataclass

from cpt_practice.generators.svg import SHADE, Drawing

_BEAM = "#f4f6f8"
_MARGIN = 0.016  # share of a strip at either end where no line is drawn
_ENLARGED = 5  # main divisions that the enlarged part shows


@dataclass(frozen=True, slots=True)
class Vernier:
    """A main scale whose division is `size` least counts, and a vernier of as many divisions, each one count shorter.

    A number stands every `numbered` main divisions, of which `per_unit` make the unit whose numeral is bold; on the
    vernier a number stands every `labeled` lines and grows by `counts`. `length` is the main scale in least counts.
    """

    size: int
    numbered: int
    per_unit: int
    labeled: int
    counts: int
    length: int

    def split(self, reading: int) -> tuple[int, int]:
        """Main divisions that the vernier's zero has passed, and the vernier line that meets a main line."""
        return divmod(reading, self.size)

    def label(self, division: int) -> str:
        """The numeral at a main division."""
        if self.per_unit == self.numbered:
            return f"{division}"
        return f"{division // self.numbered % (self.per_unit // self.numbered) or division // self.per_unit}"


INCH = Vernier(size=25, numbered=4, per_unit=40, labeled=5, counts=5, length=12_000)
METRIC = Vernier(size=50, numbered=10, per_unit=10, labeled=5, counts=1, length=10_000)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A stretch of both scales: `low` to `high` least counts on `size` px, from `start` along and at `edge` across.

    Along is to the right, or upward where it stands `upright`; the main scale lies before the edge, the vernier behind.
    """

    drawing: Drawing
    low: float
    high: float
    start: float
    size: float
    edge: float
    upright: bool
    part: str

    def along(self, counts: float) -> float:
        """Place in px of a value on the main scale."""
        way = (counts - self.low) / (self.high - self.low) * self.size
        return self.start - way if self.upright else self.start + way

    def mark(self, counts: float, depth: float, part: str) -> None:
        """A line from the common edge into the main scale (depth below 0) or the vernier."""
        at = self.along(counts)
        ends = (self.edge, at, self.edge + depth, at) if self.upright else (at, self.edge, at, self.edge + depth)
        self.drawing.line(*ends, part=self.part + part)

    def name(self, counts: float, depth: float, words: str, *, bold: bool, part: str) -> None:
        """A numeral at a depth from the common edge."""
        at = self.along(counts)
        x, y = (self.edge + depth, at + 5) if self.upright else (at, self.edge + depth + (0 if depth < 0 else 11))
        anchor = ("end" if depth < 0 else "start") if self.upright else "middle"
        self.drawing.text(x, y, words, size=16 if bold else 14, anchor=anchor, bold=bold, part=self.part + part)

    def plate(self, ends: tuple[float, float], depths: tuple[float, float], fill: str) -> None:
        """A piece of metal between two values and two depths."""
        one, other = sorted((self.along(ends[0]), self.along(ends[1])))
        top, size = self.edge + depths[0], depths[1] - depths[0]
        if self.upright:
            self.drawing.rectangle(top, one, size, other - one, fill=fill)
        else:
            self.drawing.rectangle(one, top, other - one, size, fill=fill)


def vernier_figure(vernier: Vernier, reading: int, shift: int, caption: str, *, upright: bool = False) -> str:
    """Both scales at a reading in least counts, and the part where lines meet, enlarged, `shift` lines off center."""
    drawing = Drawing(*((560.0, 360.0) if upright else (640.0, 330.0)))
    drawing.text(20, 24, caption, size=14)
    size, spare = vernier.size, 3 * vernier.size
    low, high = reading - spare, reading + size * (size - 1) + spare
    if vernier.per_unit != vernier.numbered and low > 0:
        last = math.ceil((low + _MARGIN * (high - low)) / (vernier.per_unit * size)) - 1
        before = (
            f"Last inch mark below the scale at left: {last}"
            if upright
            else f"Inch mark before the upper scale: {last}"
        )
        drawing.text(*((230, 346) if upright else (330, 184)), before, size=14, part="before")
    whole = (
        _Strip(drawing, low, high, 344.0, 306.0, 130.0, upright=True, part="")
        if upright
        else _Strip(drawing, low, high, 30.0, 580.0, 94.0, upright=False, part="")
    )
    _draw(whole, vernier, reading)
    met = reading // size + reading % size - shift
    part_low = (met - _ENLARGED / 2) * size
    part_high = part_low + _ENLARGED * size
    drawing.text(*((300, 52) if upright else (20, 184)), "Part of it, enlarged:", size=14)
    part = (
        _Strip(drawing, part_low, part_high, 322.0, 256.0, 390.0, upright=True, part="near-")
        if upright
        else _Strip(drawing, part_low, part_high, 30.0, 580.0, 252.0, upright=False, part="near-")
    )
    _draw(part, vernier, reading)
    return drawing.svg()


def _draw(strip: _Strip, vernier: Vernier, reading: int) -> None:
    """Plates, then the lines and numerals that lie inside of the strip."""
    size = vernier.size
    margin = (strip.high - strip.low) * _MARGIN
    inside = (strip.low + margin, strip.high - margin)
    deep = 62 if strip.upright else 50
    strip.plate((max(strip.low, -1.5 * size), min(strip.high, vernier.length)), (-deep, 0), _BEAM)
    slider = (max(strip.low, reading - 1.4 * size), min(strip.high, reading + size * (size - 1) + 1.4 * size))
    strip.plate(slider, (0, deep), SHADE)
    first, last = max(0, int(inside[0] // size)), min(vernier.length // size, int(inside[1] // size) + 1)
    for division in range(first, last + 1):
        if not inside[0] <= division * size <= inside[1]:
            continue
        numbered = division % vernier.numbered == 0
        strip.mark(division * size, -26 if numbered else -14, "main")
        if numbered:
            bold = division % vernier.per_unit == 0 and vernier.per_unit != vernier.numbered
            strip.name(division * size, -30, vernier.label(division), bold=bold, part="main-number")
    for line in range(size + 1):
        at = reading + line * (size - 1)
        if not inside[0] <= at <= inside[1]:
            continue
        labeled = line % vernier.labeled == 0
        strip.mark(at, 24 if labeled else 14, "vernier")
        if labeled:
            number = f"{line // vernier.labeled * vernier.counts}"
            strip.name(at, 29, number, bold=False, part="vernier-number")

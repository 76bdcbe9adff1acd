"""Draws a piece of bar stock, round bar, tube or flat bar: its end to scale and its side, broken in the middle."""

import math
from dataclasses import dataclass

from cpt_practice.generators.drafting import HIDDEN, THICK, THIN, diameter, extension, leader
from cpt_practice.generators.mechanisms import center_mark, distance, projection, tight_upright
from cpt_practice.generators.svg import PAPER, Drawing

SIZE = (640.0, 196.0)
_END, _LEVEL = 104.0, 86.0
_LENGTH = 172.0  # px: height of the length's dimension line
_LARGEST = 116.0  # px: the end's width
_SIDE = (280.0, 600.0)
_BREAK = (432.0, 446.0)


@dataclass(frozen=True, slots=True)
class Stock:
    """Sizes in in, length in ft: the width or outside diameter, and the thickness of a flat bar or bore of a tube.

    `inner` is 0 for a round bar.
    """

    shape: str
    outer: float
    inner: float
    feet: int

    @property
    def is_flat(self) -> bool:
        """True for a flat bar, false for round ones."""
        return self.shape == "flat bar"

    @property
    def area(self) -> float:
        """Of the end, in sq in."""
        return self.outer * self.inner if self.is_flat else math.pi / 4 * (self.outer**2 - self.inner**2)


def draw_stock(drawing: Drawing, stock: Stock) -> None:
    """End view at the left, side view at the right, with their dimensions."""
    scale = _LARGEST / stock.outer
    (_draw_flat if stock.is_flat else _draw_round)(drawing, stock, scale)
    height = (stock.inner if stock.is_flat else stock.outer) * scale
    _draw_side(drawing, height)
    if stock.shape == "tube":
        for y in (-1, 1):
            for start, end in ((_SIDE[0], _BREAK[0]), (_BREAK[1], _SIDE[1])):
                at = _LEVEL + y * stock.inner * scale / 2
                drawing.line(start, at, end, at, width=THIN, pattern=HIDDEN, part="bore-line")
    if not stock.is_flat:
        for start, end in ((_SIDE[0] - 10, _BREAK[0] - 9), (_BREAK[1] + 9, _SIDE[1] + 10)):
            drawing.line(start, _LEVEL, end, _LEVEL, width=THIN, pattern="14 4 5 4", part="center-line")
    for x in _SIDE:
        projection(drawing, x, _LEVEL + height / 2, _LENGTH)
    distance(drawing, _SIDE, _LENGTH, f"{stock.feet} ft", part="length")


def _draw_round(drawing: Drawing, stock: Stock, scale: float) -> None:
    radius = stock.outer * scale / 2
    drawing.circle(_END, _LEVEL, radius, fill=PAPER, part="outer")
    if stock.inner:
        drawing.circle(_END, _LEVEL, stock.inner * scale / 2, fill=PAPER, part="inner")
    center_mark(drawing, (_END, _LEVEL), radius + 10)
    _draw_diameter(drawing, radius, 40, stock.outer)
    if stock.inner:
        _draw_diameter(drawing, stock.inner * scale / 2, -52, stock.inner)


def _draw_diameter(drawing: Drawing, radius: float, degrees: float, inches: float) -> None:
    """A leader from the circle, at an angle, to its diameter at the right of the end view."""
    angle = math.radians(degrees)
    tip = (_END + radius * math.cos(angle), _LEVEL - radius * math.sin(angle))
    level = 18.0 if degrees > 0 else 168.0
    elbow = (tip[0] + abs(tip[1] - level) * 0.7, level)
    leader(drawing, tip, elbow, elbow[0] + 12)
    wide = diameter(drawing, elbow[0] + 16, level)
    name = "outer" if degrees > 0 else "inner"
    drawing.text(elbow[0] + 20 + wide, level + 5, f"{inches:.3f} in", size=14, part=f"{name}-words")


def _draw_flat(drawing: Drawing, stock: Stock, scale: float) -> None:
    width, height = _LARGEST, stock.inner * scale
    left, top = _END - width / 2, _LEVEL - height / 2
    drawing.rectangle(left, top, width, height, fill=PAPER, part="outer")
    for x in (left, left + width):
        projection(drawing, x, _LEVEL + height / 2, _LEVEL + 62)
    distance(drawing, (left, left + width), _LEVEL + 62, f"{stock.outer:.3f} in", part="outer")
    for y in (top, top + height):
        extension(drawing, (left + width, y), (left + width + 18, y))
    tight_upright(drawing, left + width + 18, (top, top + height), f"{stock.inner:.3f} in", part="inner")


def _draw_side(drawing: Drawing, height: float) -> None:
    """Two pieces of a bar with long-break lines between them."""
    top, low = _LEVEL - height / 2, _LEVEL + height / 2
    for end, cut in ((_SIDE[0], _BREAK[0]), (_SIDE[1], _BREAK[1])):
        drawing.polyline([(cut, top), (end, top), (end, low), (cut, low)], width=THICK, part="side")
    for x in _BREAK:
        drawing.polyline(
            [(x, top - 8), (x, _LEVEL - 6), (x - 5, _LEVEL - 2), (x + 5, _LEVEL + 2), (x, _LEVEL + 6), (x, low + 8)],
            width=THIN,
            part="cut",
        )


def stock_words(stock: Stock) -> str:
    """The sizes in words."""
    if stock.is_flat:
        return f"{stock.outer:.3f} in wide, {stock.inner:.3f} in thick, {stock.feet} ft long"
    bore = f", inside diameter {stock.inner:.3f} in" if stock.inner else ""
    return f"outside diameter {stock.outer:.3f} in{bore}, {stock.feet} ft long"

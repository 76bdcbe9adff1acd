"""Draws what mechanisms are made of: ground, pinned pivots, loads, forces and distances between them."""

import math

from cpt_practice.generators.drafting import THIN, Point, arrowhead, dimension_across, extension
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing, words_width

PIVOT_HEIGHT = 40.0  # px: from the pin to the ground
_HATCH = 8.0
_HEAD = 13.0
_TAIL = 24.0


def ground(drawing: Drawing, x: Point, y: float, *, above: bool = False) -> None:
    """A fixed surface from one x to another at a height, hatched on its solid side: below it, or `above` it."""
    (left, right), away = x, -_HATCH if above else _HATCH
    drawing.line(left, y, right, y, width=2.4, part="ground")
    at = left + _HATCH
    while at <= right:
        drawing.line(at, y, at - _HATCH, y + away, width=1)
        at += _HATCH


def pivot(drawing: Drawing, pin: Point) -> None:
    """A bracket on the ground that holds a pin; the bracket is drawn first, so that a beam can lie over it."""
    x, y = pin
    drawing.polygon([(x, y), (x - 20, y + PIVOT_HEIGHT), (x + 20, y + PIVOT_HEIGHT)], fill=SHADE, part="bracket")
    ground(drawing, (x - 30, x + 30), y + PIVOT_HEIGHT)


def beam(drawing: Drawing, x: Point, y: float, pin: float) -> None:
    """A level beam 12 px high about the height y, with its pin."""
    drawing.rectangle(x[0], y - 6, x[1] - x[0], 12, fill=PAPER, part="beam")
    drawing.circle(pin, y, 4, fill=INK, part="pin")


def load(drawing: Drawing, hook: Point, length: float, words: str, *, part: str = "load") -> None:
    """A block that hangs from `hook` by a cord of `length` px; its weight stands in it."""
    x, y = hook
    if length > 0:
        drawing.line(x, y, x, y + length, width=2, part=f"{part}-cord")
    block(drawing, (x, y + length), words, part=part)


def block(drawing: Drawing, top: Point, words: str, *, height: float = 36.0, part: str = "load") -> None:
    """A block with words in it, under the middle of its top."""
    x, y = top
    width = block_width(words)
    drawing.rectangle(x - width / 2, y, width, height, fill=SHADE, part=part)
    drawing.text(x, y + height / 2 + 5, words, size=15, anchor="middle", part=f"{part}-words")


def block_width(words: str) -> float:
    """How wide a block with these words is in px."""
    return max(52.0, words_width(words, 15) + 12)


def force(drawing: Drawing, tail: Point, tip: Point, *, part: str = "force") -> None:
    """A force as a thick arrow from its tail to its tip."""
    length = math.dist(tail, tip)
    x, y = (tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length
    neck = (tip[0] - _HEAD * x, tip[1] - _HEAD * y)
    drawing.line(tail[0], tail[1], neck[0], neck[1], width=3, part=part)
    drawing.polygon([tip, (neck[0] - 6 * y, neck[1] + 6 * x), (neck[0] + 6 * y, neck[1] - 6 * x)], fill=INK)


def distance(drawing: Drawing, x: Point, y: float, words: str, *, part: str = "distance") -> None:
    """A level dimension between two places, its words in the open middle of the line."""
    left, right = sorted(x)
    dimension_across(drawing, (left, right), y, words_width(words, 14) + 8, part)
    drawing.text((left + right) / 2, y + 5, words, size=14, anchor="middle", part=f"{part}-words")


def tight_upright(drawing: Drawing, x: float, y: Point, words: str, *, part: str = "tight") -> None:
    """An upright dimension between two near heights: arrows from outside, words to the right of the upper one."""
    top, low = y
    for tip, tail, way in ((top, top - _TAIL, 270), (low, low + _TAIL, 90)):
        drawing.line(x, tail, x, tip, width=THIN, part=part)
        arrowhead(drawing, (x, tip), way)
    drawing.text(x + 7, top - _TAIL + 10, words, size=14, part=f"{part}-words")


def tight_across(drawing: Drawing, x: Point, y: float, words: str, *, part: str = "tight") -> None:
    """A level dimension between two near places: arrows from outside, words right of the right one."""
    left, right = x
    for tip, tail, way in ((left, left - _TAIL, 0), (right, right + _TAIL, 180)):
        drawing.line(tail, y, tip, y, width=THIN, part=part)
        arrowhead(drawing, (tip, y), way)
    drawing.text(right + _TAIL + 6, y + 5, words, size=14, part=f"{part}-words")


def least_span(words: str) -> float:
    """The least length in px of a dimension with these words."""
    return words_width(words, 14) + 8 + 30.5


def projection(drawing: Drawing, x: float, start: float, end: float) -> None:
    """An upright extension line at x from the part at `start` to the dimension line at `end`."""
    extension(drawing, (x, start), (x, end))


def turning(drawing: Drawing, center: Point, radius: float, clockwise: bool, *, part: str = "turning") -> None:
    """A curved arrow over the upper left of a wheel, from 64 to 142 degrees, that shows which way it turns."""
    begin, end = (142.0, 64.0) if clockwise else (64.0, 142.0)
    (x1, y1), (x2, y2) = (_around(center, radius, degrees) for degrees in (begin, end))
    sweep = 1 if clockwise else 0
    drawing.path(f"M {x1:.2f} {y1:.2f} A {radius:.2f} {radius:.2f} 0 0 {sweep} {x2:.2f} {y2:.2f}", width=2.2, part=part)
    side = -1 if clockwise else 1
    past = side * math.degrees(_HEAD / radius)
    tip = _around(center, radius, end + past)
    wings = [_around(center, radius + away, end) for away in (-5.5, 5.5)]
    drawing.polygon([tip, *wings], fill=INK, part=f"{part}-head")


def _around(center: Point, radius: float, degrees: float) -> Point:
    angle = math.radians(degrees)
    return center[0] + radius * math.cos(angle), center[1] - radius * math.sin(angle)


def center_mark(drawing: Drawing, center: Point, reach: float) -> None:
    """Two crossed center lines that reach `reach` px from a middle."""
    x, y = center
    drawing.line(x - reach, y, x + reach, y, width=THIN, pattern="14 4 5 4", part="center-line")
    drawing.line(x, y - reach, x, y + reach, width=THIN, pattern="14 4 5 4", part="center-line")

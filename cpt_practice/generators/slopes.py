"""Draws a ramp with a block on it and a wedge under a load, both to scale, with their distances."""

import math
from dataclasses import dataclass

from cpt_practice.generators.drafting import THIN, Point, arrowhead, dimension_upright, extension
from cpt_practice.generators.mechanisms import block, distance, force, ground, projection
from cpt_practice.generators.svg import PAPER, SHADE, Drawing, words_width

SIZE = (600.0, 340.0)
_LEFT, _FLOOR = 70.0, 270.0
_ALONG = 72.0  # px: from the slope to its dimension line


@dataclass(frozen=True, slots=True)
class Slope:
    """A right triangle that rises to the right: base and height as numbers of `unit`; words of its sides.

    A side without words is not dimensioned. `aside` is how far right of the height its dimension line stands in px.
    """

    base: float
    height: float
    base_words: str
    height_words: str
    slope_words: str
    aside: float = 34.0

    @property
    def scale(self) -> float:
        """Px a unit of length."""
        return min((444 - self.aside) / self.base, 150 / self.height)

    @property
    def foot(self) -> Point:
        """Where the slope begins."""
        return _LEFT, _FLOOR

    @property
    def top(self) -> Point:
        """Where the slope ends."""
        return _LEFT + self.base * self.scale, _FLOOR - self.height * self.scale

    def along(self, share: float, away: float = 0.0) -> Point:
        """A point on the slope by its share of the length, moved off at a right angle by px."""
        (x1, y1), (x2, y2) = self.foot, self.top
        length = math.hypot(x2 - x1, y2 - y1)
        return (
            x1 + share * (x2 - x1) + away * (y2 - y1) / length,
            y1 + share * (y2 - y1) - away * (x2 - x1) / length,
        )


def draw_ramp(drawing: Drawing, slope: Slope, words: str) -> None:
    """A ramp on the floor with a block on its slope and a pull F along it."""
    _draw_triangle(drawing, slope, "ramp")
    length = math.dist(slope.foot, slope.top)
    half = (words_width(words, 15) + 14) / 2 / length
    corners = [slope.along(0.4 + side * half, away) for side, away in ((-1, 0), (1, 0), (1, 34), (-1, 34))]
    drawing.polygon(corners, fill=SHADE, part="block")
    degrees = math.degrees(math.atan2(slope.height, slope.base))
    x, y = slope.along(0.4, 12)
    drawing.text(x, y, words, size=15, anchor="middle", turned=-degrees, part="load-words")
    tail, tip = slope.along(0.4 + half, 17), slope.along(0.4 + half + 66 / length, 17)
    force(drawing, tail, tip, part="pull")
    drawing.text(tip[0] + 8, tip[1] - 2, "F", size=17, bold=True)
    _draw_sides(drawing, slope)


def draw_wedge(drawing: Drawing, slope: Slope, words: str) -> None:
    """A wedge on the floor, pushed to the left by F at its thick end, that lifts a load on a guided rod."""
    _draw_triangle(drawing, slope, "wedge")
    (end, top), low = slope.top, _FLOOR
    x, y = slope.along(0.5)
    steep = math.hypot(slope.base, slope.height) / slope.base
    middle = y - 11 * steep
    drawing.rectangle(x - 5, middle - 66, 10, 66, fill=PAPER, part="rod")
    drawing.circle(x, middle, 11, fill=PAPER, part="roller")
    for side in (-1, 1):
        drawing.rectangle(x + side * 12 - 6, middle - 54, 12, 26, fill=SHADE, part="guide")
    block(drawing, (x, middle - 106), words, height=40)
    force(drawing, (end + 62, (top + low) / 2), (end + 2, (top + low) / 2), part="pull")
    drawing.text(end + 68, (top + low) / 2 + 6, "F", size=17, bold=True)
    _draw_sides(drawing, slope)


def _draw_triangle(drawing: Drawing, slope: Slope, part: str) -> None:
    ground(drawing, (_LEFT - 40, SIZE[0] - 30), _FLOOR)
    drawing.polygon([slope.foot, slope.top, (slope.top[0], _FLOOR)], fill=PAPER, part=part)


def _draw_sides(drawing: Drawing, slope: Slope) -> None:
    (start, _y), (end, top) = slope.foot, slope.top
    if slope.base_words:
        for x in (start, end):
            projection(drawing, x, _FLOOR + 10, _FLOOR + 44)
        distance(drawing, (start, end), _FLOOR + 44, slope.base_words)
    extension(drawing, (end, top), (end + slope.aside, top))
    dimension_upright(drawing, end + slope.aside, (top, _FLOOR), 22)
    middle = (top + _FLOOR) / 2 + 5
    drawing.text(end + slope.aside, middle, slope.height_words, size=14, anchor="middle", part="height-words")
    if slope.slope_words:
        _draw_length(drawing, slope)


def _draw_length(drawing: Drawing, slope: Slope) -> None:
    """The dimension along the slope, its words level in the open middle."""
    degrees = math.degrees(math.atan2(slope.height, slope.base))
    length = math.dist(slope.foot, slope.top)
    room = (words_width(slope.slope_words, 14) / 2 + 8) / length
    for share, inner, way in ((0.0, 0.5 - room, 180 + degrees), (1.0, 0.5 + room, degrees)):
        extension(drawing, slope.along(share), slope.along(share, _ALONG))
        tip, end = slope.along(share, _ALONG), slope.along(inner, _ALONG)
        drawing.line(*tip, *end, width=THIN, part="slope-line")
        arrowhead(drawing, tip, way)
    x, y = slope.along(0.5, _ALONG)
    drawing.text(x, y + 5, slope.slope_words, size=14, anchor="middle", part="slope-words")

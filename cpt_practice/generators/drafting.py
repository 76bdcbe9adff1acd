"""Draws what working drawings are made of: ASME lines, arrowheads, dimensions, leaders and signs."""

import math

from cpt_practice.generators.svg import INK, PAPER, Drawing, words_width

Point = tuple[float, float]

THICK, THIN = 2.4, 1.2  # px: two widths of lines, two to one
HIDDEN = "7 4"
CENTER = "20 4 6 4"
PHANTOM = "18 3 4 3 4 3"
PHANTOM = "20 4 6 4 6 4"
TEXT = 14
GAP, OVERSHOOT = 4.0, 7.0  # px: from the part to an extension line, and from the dimension line to its end
_HEAD, _HALF = 11.0, 2.2  # px: length and half width of an arrowhead
_LEAST_SHAFT = 4.0


def outline(drawing: Drawing, box: tuple[float, float, float, float], *, part: str = "") -> None:
    """The four thick visible lines around a box of x, y, width and height."""
    x, y, width, height = box
    for x1, y1, x2, y2 in ((0, 0, 1, 0), (1, 0, 1, 1), (1, 1, 0, 1), (0, 1, 0, 0)):
        drawing.line(x + x1 * width, y + y1 * height, x + x2 * width, y + y2 * height, width=THICK, part=part)


def arrowhead(drawing: Drawing, tip: Point, degrees: float, *, part: str = "") -> None:
    """A filled arrowhead that points to `degrees`, counter-clockwise from the right."""
    x, y = tip
    along = (math.cos(math.radians(degrees)), -math.sin(math.radians(degrees)))
    back = (x - _HEAD * along[0], y - _HEAD * along[1])
    wings = [(back[0] - side * _HALF * along[1], back[1] + side * _HALF * along[0]) for side in (1, -1)]
    drawing.polygon([tip, *wings], fill=INK, part=part)


def extension(drawing: Drawing, start: Point, end: Point, *, part: str = "extension") -> None:
    """An extension line from a point of the part, with its gap there, past the dimension line at `end`."""
    length = math.dist(start, end)
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    drawing.line(
        start[0] + GAP * x, start[1] + GAP * y, end[0] + OVERSHOOT * x, end[1] + OVERSHOOT * y, width=THIN, part=part
    )


def dimension_across(drawing: Drawing, x: Point, y: float, room: float, part: str = "dimension") -> None:
    """A dimension line between two places along the sheet, open in its middle for words `room` px wide."""
    (left, right), middle = x, sum(x) / 2
    if right - left < room + 2 * (_HEAD + _LEAST_SHAFT):
        raise ValueError(f"{right - left:.0f} px hold no words of {room:.0f} px between arrows")
    for end, inner, way in ((left, middle - room / 2, 180), (right, middle + room / 2, 0)):
        drawing.line(end, y, inner, y, width=THIN, part=part)
        arrowhead(drawing, (end, y), way)


def dimension_upright(drawing: Drawing, x: float, y: Point, room: float, part: str = "dimension") -> None:
    """A dimension line between two heights, open in its middle for words `room` px high."""
    (top, bottom), middle = y, sum(y) / 2
    if bottom - top < room + 2 * (_HEAD + _LEAST_SHAFT):
        raise ValueError(f"{bottom - top:.0f} px hold no words of {room:.0f} px between arrows")
    for end, inner, way in ((top, middle - room / 2, 90), (bottom, middle + room / 2, 270)):
        drawing.line(x, end, x, inner, width=THIN, part=part)
        arrowhead(drawing, (x, end), way)


def leader(drawing: Drawing, tip: Point, elbow: Point, end: float, *, part: str = "leader") -> None:
    """A leader: an inclined line from its arrowhead to the elbow, and a level shoulder to the x of `end`."""
    degrees = math.degrees(math.atan2(elbow[1] - tip[1], tip[0] - elbow[0]))
    drawing.polyline([tip, elbow, (end, elbow[1])], width=THIN, part=part)
    arrowhead(drawing, tip, degrees)


def diameter(drawing: Drawing, x: float, middle: float, *, part: str = "diameter") -> float:
    """The sign for a diameter, beginning at x; its width in px."""
    drawing.circle(x + 7, middle, 5.5, part=part)
    drawing.line(x + 1.5, middle + 8.5, x + 12.5, middle - 8.5, width=1.4)
    return 17.0


def basic(drawing: Drawing, middle: Point, words: str) -> None:
    """A basic dimension: a number in its frame on white, around a middle."""
    width = basic_width(words)
    drawing.rectangle(middle[0] - width / 2, middle[1] - 10, width, 20, fill=PAPER, part="basic")
    drawing.text(middle[0], middle[1] + 5, words, size=TEXT, anchor="middle", part="basic")


def basic_width(words: str) -> float:
    """How wide the frame of a basic dimension is in px."""
    return words_width(words, TEXT) + 8


def datum_below(drawing: Drawing, foot: Point, length: float, letter: str) -> None:
    """A datum feature symbol that hangs from a line: triangle at `foot`, stem of `length` px down, boxed letter."""
    x, y = foot
    drawing.polygon([(x - 7, y), (x + 7, y), (x, y + 10)], fill=INK)
    drawing.line(x, y + 10, x, y + length, width=THIN)
    _datum_box(drawing, (x, y + length + 11), letter)


def datum_left(drawing: Drawing, foot: Point, length: float, letter: str) -> None:
    """A datum feature symbol left of a line: triangle at `foot`, stem of `length` px, letter in its box."""
    x, y = foot
    drawing.polygon([(x, y - 7), (x, y + 7), (x - 10, y)], fill=INK)
    drawing.line(x - 10, y, x - length, y, width=THIN)
    _datum_box(drawing, (x - length - 11, y), letter)


def _datum_box(drawing: Drawing, middle: Point, letter: str) -> None:
    x, y = middle
    drawing.rectangle(x - 11, y - 11, 22, 22, fill=PAPER)
    drawing.text(x, y + 5, letter, size=TEXT, anchor="middle", part="datum-feature")


def hatching(drawing: Drawing, box: tuple[float, float, float, float], *, step: float = 9.0, part: str = "") -> None:
    """Section lines at 45 degrees in a box of x, y, width and height."""
    x, y, width, height = box
    away = step
    while away < width + height:
        drawing.line(
            x + max(0.0, away - height),
            y + min(height, away),
            x + min(width, away),
            y + max(0.0, away - width),
            width=0.9,
            part=part,
        )
        away += step


def projection_symbol(drawing: Drawing, middle: Point, third: bool) -> None:
    """The cut cone of third-angle projection, or of first-angle, about 66 x 36 px around its middle.

    The view with both circles is seen from the cone's small end: third-angle sets it on that side, first-angle on the
    other one.
    """
    x, y = middle
    rings, cone = (x - 18, x + 16) if third else (x + 18, x - 16)
    for radius in (14, 7):
        drawing.circle(rings, y, radius, part="symbol-ring")
    small, large = cone - 13, cone + 13
    drawing.polygon([(small, y - 7), (large, y - 14), (large, y + 14), (small, y + 7)], part="symbol-cone")
    drawing.line(rings - 18, y, rings + 18, y, width=0.9, pattern="9 2 3 2")
    drawing.line(rings, y - 18, rings, y + 18, width=0.9, pattern="9 2 3 2")
    drawing.line(cone - 16, y, cone + 17, y, width=0.9, pattern="9 2 3 2")

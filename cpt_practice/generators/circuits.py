"""Draws what circuits are made of: a battery, resistors as zigzags, meters and round joints."""

from cpt_practice.generators.drafting import Point
from cpt_practice.generators.svg import INK, PAPER, Drawing

WIRE = 1.8
_TOOTH, _TEETH, _SWING = 7.0, 6, 9.0


def wire(drawing: Drawing, *points: Point) -> None:
    """A wire through points."""
    drawing.polyline(points, width=WIRE, part="wire")


def joint(drawing: Drawing, at: Point) -> None:
    """A dot where wires are joined."""
    drawing.circle(*at, 3.5, fill=INK, part="joint")


def battery(drawing: Drawing, at: Point, words: str) -> None:
    """A battery of two cells in an upright wire, plus on top, its words to the left."""
    x, y = at
    drawing.rectangle(x - 3, y - 15, 6, 30, fill=PAPER, stroke="none")
    for away, half, width in ((-15, 18, 2), (-5, 9, 4), (5, 18, 2), (15, 9, 4)):
        drawing.line(x - half, y + away, x + half, y + away, width=width, part="cell")
    drawing.line(x - 25, y - 24, x - 15, y - 24, width=1.6)
    drawing.line(x - 20, y - 29, x - 20, y - 19, width=1.6)
    drawing.text(x - 28, y + 6, words, size=16, anchor="end", bold=True, part="battery-words")


def resistor(drawing: Drawing, at: Point, words: tuple[str, ...], *, upright: bool) -> None:
    """A zigzag about a middle, words above it where it lies level, right of it where it stands upright."""
    x, y = at
    half = _TOOTH * _TEETH / 2
    if upright:
        drawing.rectangle(x - 3, y - half, 6, 2 * half, fill=PAPER, stroke="none")
    else:
        drawing.rectangle(x - half, y - 3, 2 * half, 6, fill=PAPER, stroke="none")
    steps = [(-half, 0.0)]
    steps += [(-half + (tooth + 0.5) * _TOOTH, _SWING if tooth % 2 else -_SWING) for tooth in range(_TEETH)]
    steps.append((half, 0.0))
    drawing.polyline([(x + b, y + a) if upright else (x + a, y + b) for a, b in steps], width=WIRE, part="resistor")
    for line, each in enumerate(words):
        if upright:
            drawing.text(x + 18, y + 5 + 20 * (line - (len(words) - 1) / 2), each, size=15, part="resistor-words")
        else:
            height = y - 16 - 20 * (len(words) - 1 - line)
            drawing.text(x, height, each, size=15, anchor="middle", part="resistor-words")


def meter(drawing: Drawing, at: Point, letter: str, words: str, *, right: bool) -> None:
    """A round meter with its letter; words to its right, or above it."""
    x, y = at
    drawing.circle(x, y, 17, fill=PAPER, part="meter")
    drawing.text(x, y + 6, letter, size=16, anchor="middle", bold=True)
    if right:
        drawing.text(x + 25, y + 6, words, size=15, part="meter-words")
    else:
        drawing.text(x, y - 26, words, size=15, anchor="middle", part="meter-words")

"""Draws limit gages and what they check: a hole in a cut plate or a shaft, and plug or ring members."""

from cpt_practice.generators.svg import PAPER, SHADE, Drawing

STEEL = "#c9d2dc"


def hatched(drawing: Drawing, box: tuple[float, float, float, float], part: str) -> None:
    """A cut surface: a rectangle (x, y, width, height) with lines at 45 degrees."""
    x, y, width, height = box
    drawing.rectangle(x, y, width, height, fill=PAPER, part=part)
    away = 9.0
    while away < width + height:
        x1, y1 = x + max(0.0, away - height), y + min(height, away)
        x2, y2 = x + min(width, away), y + max(0.0, away - width)
        drawing.line(x1, y1, x2, y2, width=0.8)
        away += 9.0


def diameter_sign(drawing: Drawing, x: float, y: float) -> None:
    """The sign for a diameter, a slashed circle, left of a number whose baseline starts at (x, y)."""
    drawing.circle(x - 11, y - 5.5, 5.5)
    drawing.line(x - 17, y + 2.5, x - 5, y - 13.5, width=1.3)


def draw_hole(drawing: Drawing, middle: float, top: float, width: float) -> None:
    """A plate cut through a hole `width` px across, its upper face at `top`."""
    for x in (middle - width / 2 - 66, middle + width / 2):
        hatched(drawing, (x, top, 66, 78), "plate")
    for y in (top, top + 78):
        drawing.line(middle - width / 2, y, middle + width / 2, y)


def draw_center_line(drawing: Drawing, middle: float, top: float, bottom: float) -> None:
    """An upright center line."""
    drawing.line(middle, top, middle, bottom, width=1, pattern="16 4 5 4")


def draw_plug(drawing: Drawing, middle: float, end: float, width: float, part: str) -> None:
    """A plug member with its handle above; `end` is the height of its lower end."""
    drawing.rectangle(middle - width / 2, end - 92, width, 92, fill=STEEL, part=part)
    drawing.rectangle(middle - 20, end - 130, 40, 38, fill=SHADE)


def draw_shaft(drawing: Drawing, middle: float, top: float, width: float) -> None:
    """A shaft standing on end, broken off below."""
    left, right, bottom = middle - width / 2, middle + width / 2, top + 140
    wave = f"Q {middle + width / 4} {bottom - 14} {middle} {bottom} T {left} {bottom}"
    drawing.path(f"M {left} {top} H {right} V {bottom} {wave} Z", fill=STEEL, part="shaft")


def draw_ring(drawing: Drawing, middle: float, top: float, width: float, part: str) -> None:
    """A ring member, cut, with its hole `width` px across and its upper face at `top`."""
    for x in (middle - width / 2 - 52, middle + width / 2):
        hatched(drawing, (x, top, 52, 42), part)
    for y in (top, top + 42):
        drawing.line(middle - width / 2, y, middle + width / 2, y, width=1)

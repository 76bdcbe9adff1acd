"""Draws a plate with one hole or one pin in two third-angle views, its datum features, and a note led to it."""

from dataclasses import dataclass

from cpt_practice.generators.drafting import (
    CENTER,
    HIDDEN,
    THIN,
    basic,
    basic_width,
    datum_below,
    datum_left,
    diameter,
    dimension_across,
    dimension_upright,
    extension,
    leader,
    outline,
)
from cpt_practice.generators.feature_control import HIGH, Frame
from cpt_practice.generators.svg import PAPER, Drawing
from cpt_practice.generators.toleranced_size import Size, draw_size, inch

_SCALE = 0.08  # px for a thousandth
_LEFT, _TOP, _WIDE, _DEEP = 76.0, 68.0, 200.0, 112.0  # px: the upper view
_FRONT, _THICK = 268.0, 28.0  # px: top and height of the plate in the lower view
_RADIUS = 19.0
NOTE = 352.0  # px: where the note begins
SIZE = (632.0, 352.0)


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate of 2.5 x 1.4 in.

    `across` (1,150 to 1,700) and `up` (675 to 850) place the feature from the left and lower edge, in thousandths;
    `datums` are the letters of lower face, left edge and lower edge; `feature` is the letter of the hole or pin
    itself, if it has one.
    """

    size: Size
    frame: Frame
    pin: bool
    across: int
    up: int
    datums: tuple[str, str, str] = ("A", "B", "C")
    feature: str = ""

    @property
    def name(self) -> str:
        """What the feature is."""
        return "pin" if self.pin else "hole"

    @property
    def told(self) -> str:
        """What is drawn, in words."""
        lower, left, front = self.datums
        own = f", datum feature symbol {self.feature} under it" if self.feature else ""
        return (
            f"Two views of a plate with one {self.name}. Datum feature symbols: {lower} at the lower face, {left} at "
            f"the left edge, {front} at the front edge. The {self.name} is placed by basic dimensions, "
            f"{inch(self.across)} from the left and {inch(self.up)} from the front edge. Note: diameter "
            f"{self.size.told} in, and a feature control frame: {self.frame.told}{own}."
        )


def draw_plate(drawing: Drawing, plate: Plate) -> None:
    """Draws it on a sheet of SIZE; the sheet's lower right is left free from y = 190 on."""
    x, y = _LEFT + plate.across * _SCALE, _TOP + _DEEP - plate.up * _SCALE
    outline(drawing, (_LEFT, _TOP, _WIDE, _DEEP))
    drawing.circle(x, y, _RADIUS, part="feature")
    drawing.circle(x, y, _RADIUS - 0.6)
    _draw_centers(drawing, (x, y))
    _draw_front(drawing, plate, x)
    _draw_basics(drawing, plate, (x, y))
    lower, left, front = plate.datums
    datum_left(drawing, (_LEFT, _TOP + 36), 30, left)
    datum_below(drawing, (_LEFT + 44, _TOP + _DEEP), 24, front)
    datum_below(drawing, (_LEFT + 44, _FRONT + _THICK), 24, lower)
    _draw_note(drawing, plate, (x, y))


def _draw_centers(drawing: Drawing, middle: tuple[float, float]) -> None:
    """Center lines of the feature, with short dashes crossing in its middle."""
    x, y = middle
    for turn in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        for start, end in ((0, 3), (6, _RADIUS + 9)):
            drawing.line(x + turn[0] * start, y + turn[1] * start, x + turn[0] * end, y + turn[1] * end, width=THIN)


def _draw_front(drawing: Drawing, plate: Plate, x: float) -> None:
    """The view from the front: hidden lines of a hole, or a pin that stands on the plate."""
    outline(drawing, (_LEFT, _FRONT, _WIDE, _THICK))
    if plate.pin:
        drawing.rectangle(x - _RADIUS, _FRONT - 36, 2 * _RADIUS, 36, fill=PAPER, part="pin")
        outline(drawing, (x - _RADIUS, _FRONT - 36, 2 * _RADIUS, 36))
        drawing.line(x, _FRONT - 44, x, _FRONT + 8, width=THIN, pattern=CENTER)
        return
    for side in (-1, 1):
        edge = x + side * _RADIUS
        drawing.line(edge, _FRONT, edge, _FRONT + _THICK, width=THIN, pattern=HIDDEN, part="hidden")
    drawing.line(x, _FRONT - 8, x, _FRONT + _THICK + 8, width=THIN, pattern=CENTER)


def _draw_basics(drawing: Drawing, plate: Plate, middle: tuple[float, float]) -> None:
    x, y = middle
    words = inch(plate.across)
    extension(drawing, (_LEFT, _TOP), (_LEFT, 26))
    extension(drawing, (x, y - _RADIUS - 9), (x, 26))
    dimension_across(drawing, (_LEFT, x), 26, basic_width(words) + 8)
    basic(drawing, ((_LEFT + x) / 2, 26), words)
    side = _LEFT + _WIDE + 34
    extension(drawing, (_LEFT + _WIDE, _TOP + _DEEP), (side, _TOP + _DEEP))
    extension(drawing, (x + _RADIUS + 9, y), (side, y))
    dimension_upright(drawing, side, (y, _TOP + _DEEP), 22)
    basic(drawing, (side, (y + _TOP + _DEEP) / 2), inch(plate.up))


def _draw_note(drawing: Drawing, plate: Plate, middle: tuple[float, float]) -> None:
    """The leader from the feature, its size, and the frame under it."""
    level = 44.0
    x, y = middle
    elbow = (NOTE - 18, level)
    away = ((elbow[0] - x) ** 2 + (level - y) ** 2) ** 0.5
    tip = (x + _RADIUS * (elbow[0] - x) / away, y + _RADIUS * (level - y) / away)
    leader(drawing, tip, elbow, NOTE - 4)
    after = NOTE + diameter(drawing, NOTE, level)
    draw_size(drawing, after, level, plate.size, "size")
    plate.frame.draw(drawing, NOTE, level + 22)
    if plate.feature:
        datum_below(drawing, (NOTE + 24, level + 22 + HIGH), 24, plate.feature)

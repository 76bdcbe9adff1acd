"""Draws one pass of a cut to scale: a drill through a plate, or a tool along a bar in a chuck."""

from dataclasses import dataclass

from cpt_practice.generators.drafting import CENTER, PHANTOM, THICK, THIN, dimension_upright, extension, hatching
from cpt_practice.generators.mechanisms import distance, force, projection, tight_across, tight_upright
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

_TOP = 130.0  # px: the plate's upper side
_PLATE, _DRILL = (36.0, 190.0), 112.0  # px: its cut ends, and the drill's middle
_SLOPE = 0.6  # of a drill's point of 118 degrees: its height over the radius
_JAWS, _AXIS, _BAR = 96.0, 150.0, 36.0  # px: end of the jaws, height of the axis, the bar's radius


@dataclass(frozen=True, slots=True)
class Cut:
    """Inches of one pass: before the part, in the part, and past it; `past` is 0 for a bar cut up to a mark."""

    approach: float
    length: float
    past: float

    @property
    def travel(self) -> float:
        """All of the pass."""
        return self.approach + self.length + self.past


def draw_drilling(drawing: Drawing, cut: Cut) -> None:
    """A plate in section; the drill at the start of its feed, and in phantom lines at the end."""
    scale = 92.0
    low, start, end = _TOP + cut.length * scale, _TOP - cut.approach * scale, _TOP + (cut.length + cut.past) * scale
    for left, right in ((_PLATE[0], _DRILL - 18), (_DRILL + 18, _PLATE[1])):
        hatching(drawing, (left, _TOP, right - left, low - _TOP), part="hatch")
        for x in (left, right):
            drawing.line(x, _TOP, x, low, width=THICK, part="wall")
    drawing.line(_PLATE[0], _TOP, _PLATE[1], _TOP, width=THICK, part="surface")
    drawing.line(_PLATE[0], low, _PLATE[1], low, width=THICK, part="surface")
    _draw_drill(drawing, end, low)
    half, point = 18, 18 * _SLOPE
    left, right, tip = _DRILL - half, _DRILL + half, start
    drawing.polygon([(left, 20), (right, 20), (right, tip - point), (_DRILL, tip), (left, tip - point)], fill=SHADE,
                    part="drill")  # fmt: skip
    first, second, third = _PLATE[1] + 30, _PLATE[1] + 116, _PLATE[1] + 30
    extension(drawing, (_DRILL + 8, start), (first, start))
    extension(drawing, (_PLATE[1], _TOP), (second, _TOP))
    extension(drawing, (_PLATE[1], low), (second, low))
    extension(drawing, (_DRILL + 8, end), (third, end))
    tight_upright(drawing, first, (start, _TOP), f"{cut.approach:.3f} in", part="approach")
    dimension_upright(drawing, second, (_TOP, low), 22)
    middle = (_TOP + low) / 2 + 5
    drawing.text(second, middle, f"{cut.length:.3f} in", size=14, anchor="middle", part="length-words")
    for tip_y, tail in ((low, low - 24), (end, end + 24)):
        force_line(drawing, third, tail, tip_y)
    drawing.text(third + 7, end + 24, f"{cut.past:.3f} in", size=14, part="past-words")


def force_line(drawing: Drawing, x: float, tail: float, tip: float) -> None:
    """A thin upright arrow of a dimension, from outside to an extension line."""
    drawing.line(x, tail, x, tip, width=THIN)
    side = 11 if tail > tip else -11
    drawing.polygon([(x, tip), (x - 2.2, tip + side), (x + 2.2, tip + side)], fill="#1b2430")


def _draw_drill(drawing: Drawing, tip: float, top: float) -> None:
    """The part of the drill that stands below the plate, from `top` on, at the end of the pass."""
    left, right, edge = _DRILL - 18, _DRILL + 18, tip - 18 * _SLOPE
    for x1, y1, x2, y2 in ((left, top, left, edge), (left, edge, _DRILL, tip), (_DRILL, tip, right, edge),
                           (right, edge, right, top)):  # fmt: skip
        drawing.line(x1, y1, x2, y2, width=THIN, pattern=PHANTOM, part="drilled")


def draw_turning(drawing: Drawing, cut: Cut) -> None:
    """A bar in a chuck, the tool at the start of its feed to the left, the mark where the cut ends."""
    scale = 44.0
    mark = _JAWS + 34
    end = mark + cut.length * scale
    start = end + cut.approach * scale
    drawing.rectangle(22, _AXIS - 78, 44, 156, fill=SHADE, part="chuck")
    for y in (_AXIS - 62, _AXIS + _BAR):
        drawing.rectangle(66, y, _JAWS - 66, 26, fill=SHADE, part="jaw")
    drawing.rectangle(66, _AXIS - _BAR, end - 66, 2 * _BAR, fill=PAPER, part="bar")
    drawing.line(40, _AXIS, end + 16, _AXIS, width=THIN, pattern=CENTER, part="center-line")
    for side in (-1, 1):
        y = _AXIS + side * (_BAR - 8)
        drawing.line(mark, y, end, y, width=THIN, pattern=PHANTOM, part="finished")
    drawing.line(mark, _AXIS - _BAR, mark, _AXIS + _BAR, width=THIN, part="mark")
    tip = _AXIS + _BAR - 8
    drawing.polygon([(start, tip), (start + 26, tip + 9), (start + 26, tip + 62), (start + 3, tip + 62)], fill=SHADE,
                    part="tool")  # fmt: skip
    force(drawing, (start - 12, tip + 48), (start - 66, tip + 48), part="feed")
    drawing.text(start - 74, tip + 53, "feed", size=15, anchor="end")
    projection(drawing, mark, _AXIS - _BAR, _AXIS - 86)
    projection(drawing, end, _AXIS - _BAR, _AXIS - 116)
    distance(drawing, (mark, end), _AXIS - 86, f"{cut.length:.3f} in", part="length")
    projection(drawing, start, tip - 4, _AXIS - 116)
    tight_across(drawing, (end, start), _AXIS - 116, f"{cut.approach:.3f} in", part="approach")

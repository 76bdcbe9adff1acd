"""Draws a broken plate and its section with ten types of lines of ASME Y14.2, and numbered balloons at some."""

import math
from dataclasses import dataclass
from typing import Literal

from cpt_practice.generators.drafting import (
    CENTER,
    GAP,
    HIDDEN,
    OVERSHOOT,
    PHANTOM,
    THICK,
    THIN,
    arrowhead,
    diameter,
)
from cpt_practice.generators.svg import INK, PAPER, Drawing, words_width

LineType = Literal[
    "visible", "hidden", "center", "dimension", "extension", "leader", "cutting", "section", "phantom", "break"
]
Point = tuple[float, float]

_SIZE = (632.0, 346.0)
_LEFT, _RIGHT, _CUT = 100.0, 284.0, 196.0  # px: the plate's broken edge, its right edge, its cutting plane
_SECTION, _LEVEL = 372.0, 58.0  # px: left face of the section, height of its dimension
_PART = "drawn"


@dataclass(frozen=True, slots=True)
class LinedPart:
    """A plate from `top` to `bottom` px (about 90 and 250), a hole in its middle, `thick` px (100 to 113) in section.

    `depth` px is how deep the hidden hole goes. `mirrored` swaps left and right; `balloons` are types by number.
    """

    top: float
    bottom: float
    radius: float
    thick: float
    depth: float
    thickness: str
    bore: str
    mirrored: bool
    balloons: tuple[tuple[int, LineType], ...]

    @property
    def middle(self) -> float:
        """Height of the hole's axis."""
        return (self.top + self.bottom) / 2

    def svg(self) -> str:
        """The drawing."""
        drawing = Drawing(*_SIZE)
        self._draw_plate(drawing)
        self._draw_hole(drawing)
        self._draw_cutting_plane(drawing)
        self._draw_section(drawing)
        self._draw_dimension(drawing)
        for number, kind in self.balloons:
            self._draw_balloon(drawing, number, *self._places()[kind])
        return drawing.svg()

    def _x(self, x: float) -> float:
        return _SIZE[0] - x if self.mirrored else x

    def _line(self, drawing: Drawing, ends: tuple[float, float, float, float], width: float, pattern: str = "") -> None:
        x1, y1, x2, y2 = ends
        drawing.line(self._x(x1), y1, self._x(x2), y2, width=width, pattern=pattern, part=_PART)

    def _arrow(self, drawing: Drawing, tip: Point, degrees: float) -> None:
        arrowhead(drawing, (self._x(tip[0]), tip[1]), 180 - degrees if self.mirrored else degrees, part="head")

    def _draw_plate(self, drawing: Drawing) -> None:
        """Three edges, the broken one freehand, and a hidden hole from above."""
        for ends in (
            (_LEFT, self.top, _RIGHT, self.top),
            (_RIGHT, self.top, _RIGHT, self.bottom),
            (_RIGHT, self.bottom, _LEFT, self.bottom),
        ):
            self._line(drawing, ends, THICK)
        steps = [f"M {self._x(_LEFT):.2f} {self.top:.2f}"]
        step = (self.bottom - self.top) / 5
        for wave in range(5):
            y = self.top + wave * step
            bend = self._x(_LEFT + (9 if wave % 2 else -9))
            steps.append(f"Q {bend:.2f} {y + step / 2:.2f} {self._x(_LEFT):.2f} {y + step:.2f}")
        drawing.path(" ".join(steps), width=THICK, part=_PART)
        end = self.top + self.depth
        for ends in ((244, self.top, 244, end), (264, self.top, 264, end), (244, end, 264, end)):
            self._line(drawing, ends, THIN, HIDDEN)
        self._line(drawing, (254, self.top - 8, 254, end + 8), THIN, CENTER)

    def _draw_hole(self, drawing: Drawing) -> None:
        """A circle with a level center line and the leader of its note; the cutting plane goes over the other one."""
        drawing.circle(self._x(_CUT), self.middle, self.radius)
        drawing.circle(self._x(_CUT), self.middle, self.radius - 0.7)
        self._line(drawing, (_CUT - self.radius - 16, self.middle, _CUT + self.radius + 46, self.middle), THIN, CENTER)
        elbow, level = (92.0, self.bottom + 44), self.bottom + 44
        tip = self._leader_tip()
        points = [(self._x(x), y) for x, y in (tip, elbow, (74.0, level))]
        drawing.polyline(points, width=THIN, part=_PART)
        self._arrow(drawing, tip, math.degrees(math.atan2(elbow[1] - tip[1], tip[0] - elbow[0])))
        wide = 17 + words_width(self.bore)
        left = 70 - wide if not self.mirrored else self._x(70)
        diameter(drawing, left, level)
        drawing.text(left + 17, level + 5, self.bore, size=14)

    def _leader_tip(self) -> Point:
        turn = math.atan2(self.bottom + 44 - self.middle, 92 - _CUT)
        return (_CUT + self.radius * math.cos(turn), self.middle + self.radius * math.sin(turn))

    def _draw_cutting_plane(self, drawing: Drawing) -> None:
        """A thick line of long and two short dashes; its arrows point away from the section, where one looks to."""
        upper, lower = self.top - 34, self.bottom + 26
        self._line(drawing, (_CUT, upper, _CUT, lower), THICK, PHANTOM)
        for y in (upper, lower):
            self._line(drawing, (_CUT, y, _CUT - 26, y), THICK)
            self._arrow(drawing, (_CUT - 34, y), 180)
            drawing.text(self._x(_CUT - 44), y + 5, "A", size=15, anchor="middle", bold=True)

    def _draw_section(self, drawing: Drawing) -> None:
        """The plate cut along A-A: hatched above and below its hole, with a neighboring shaft in phantom lines."""
        left, right = _SECTION, _SECTION + self.thick
        hole = (self.middle - self.radius, self.middle + self.radius)
        for y1, y2 in ((self.top, hole[0]), (hole[1], self.bottom)):
            self._draw_hatching(drawing, (left, y1, right, y2))
        for y in (self.top, *hole, self.bottom):
            self._line(drawing, (left, y, right, y), THICK)
        for x in (left, right):
            self._line(drawing, (x, self.top, x, self.bottom), THICK)
        self._line(drawing, (left - 14, self.middle, right + 94, self.middle), THIN, CENTER)
        far = right + 80
        for y in (hole[0] + 4, hole[1] - 4):
            self._line(drawing, (right + 2, y, far, y), THIN, PHANTOM)
        self._line(drawing, (far, hole[0] + 4, far, hole[1] - 4), THIN, PHANTOM)
        drawing.text(self._x((left + right) / 2), self.bottom + 64, "SECTION A-A", size=14, anchor="middle")

    def _draw_hatching(self, drawing: Drawing, box: tuple[float, float, float, float]) -> None:
        x1, y1, x2, y2 = box
        for along in range(9, round(x2 - x1 + y2 - y1), 9):
            start = (x1 + max(0.0, along - (y2 - y1)), min(y2, y1 + along))
            end = (min(x2, x1 + along), y1 + max(0.0, along - (x2 - x1)))
            self._line(drawing, (*start, *end), 0.9)

    def _draw_dimension(self, drawing: Drawing) -> None:
        left, right = _SECTION, _SECTION + self.thick
        half, middle = (words_width(self.thickness) + 8) / 2, (left + right) / 2
        for x in (left, right):
            self._line(drawing, (x, self.top - GAP, x, _LEVEL - OVERSHOOT), THIN)
        for start, end, way in ((left, middle - half, 180), (right, middle + half, 0)):
            self._line(drawing, (start, _LEVEL, end, _LEVEL), THIN)
            self._arrow(drawing, (start, _LEVEL), way)
        drawing.text(self._x(middle), _LEVEL + 5, self.thickness, size=14, anchor="middle")

    def _places(self) -> dict[LineType, tuple[Point, Point]]:
        """Where a balloon's line ends on a line of each type, and where the balloon stands."""
        right = _SECTION + self.thick
        tip = self._leader_tip()
        lower = self.middle + self.radius
        # the first section line that begins at the lower edge of the cut below the hole
        start = _SECTION + 9 * math.ceil((self.bottom - lower) / 9) - (self.bottom - lower) + 27
        return {
            "visible": ((_RIGHT, self.bottom - 30), (328, self.bottom - 6)),
            "hidden": ((264, self.top + 0.5 * self.depth), (328, self.top + 10)),
            "center": ((_CUT + self.radius + 26, self.middle), (328, self.middle + 14)),
            "dimension": ((_SECTION + 18, _LEVEL), (_SECTION - 36, _LEVEL - 26)),
            "extension": ((right, 0.5 * (self.top + _LEVEL)), (right + 40, _LEVEL - 14)),
            "leader": (
                (92 + 0.5 * (tip[0] - 92) * 44 / (self.bottom + 44 - tip[1]), self.bottom + 22),
                (44, self.bottom),
            ),
            "cutting": ((_CUT, self.bottom + 12), (250, self.bottom + 34)),
            "section": ((start + 14, self.bottom - 14), (right + 40, self.bottom + 26)),
            "phantom": ((right + 44, self.middle - self.radius + 4), (right + 74, self.top - 4)),
            "break": ((_LEFT, self.top + 0.4 * (self.bottom - self.top)), (44, self.top + 36)),
        }

    def _draw_balloon(self, drawing: Drawing, number: int, target: Point, middle: Point) -> None:
        """A number in a circle, with a line from it to a dot on what it means."""
        x, y = self._x(target[0]), target[1]
        center = (self._x(middle[0]), middle[1])
        away = math.dist((x, y), center)
        rim = (center[0] + 13 * (x - center[0]) / away, center[1] + 13 * (y - center[1]) / away)
        drawing.line(*rim, x, y, width=1, part="pointer")
        drawing.circle(x, y, 2.6, fill=INK, part=f"dot-{number}")
        drawing.circle(*center, 13, fill=PAPER)
        drawing.text(center[0], center[1] + 5, f"{number}", size=15, anchor="middle", bold=True, part="balloon")

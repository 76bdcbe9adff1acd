"""Draws a block or a shaft with one feature control frame led to a surface, and datum feature A where it is needed."""

import math
from dataclasses import dataclass

from cpt_practice.generators.drafting import CENTER, GAP, OVERSHOOT, THICK, THIN, arrowhead, basic, datum_below, leader
from cpt_practice.generators.feature_control import HIGH, Frame
from cpt_practice.generators.svg import Drawing

SIZE = (632.0, 270.0)
_FRAME_X = 390.0
_LEFT, _BOTTOM = 44.0, 206.0
_ARC = 66.0  # px: radius of the arc at an angle
_ROUND = frozenset({"circularity", "cylindricity", "circular runout", "total runout"})


@dataclass(frozen=True, slots=True)
class FramedPart:
    """A part `wide` px long (200 to 270) and `high` px high (70 to 110), with a frame that suits it."""

    frame: Frame
    wide: float
    high: float

    @property
    def told(self) -> str:
        """What is drawn, in words."""
        datum = ", datum feature symbol A at its {}" if self.frame.datums else ""
        part = "shaft with two diameters" + datum.format("small diameter")
        surface = "large diameter"
        if not self._round:
            part = "block" + datum.format("lower face")
            surface = {"angularity": "slanted face", "perpendicularity": "right face"}.get(
                self.frame.characteristic, "curved face" if self._curved else "upper face"
            )
        if self.frame.characteristic == "angularity":
            part += f"; the slanted face is at a basic angle of {self._angle}°"
        return f"Side view of a {part}. A feature control frame is led to its {surface}: {self.frame.told}."

    def svg(self) -> str:
        """The drawing."""
        drawing = Drawing(*SIZE)
        tip = self._draw_shaft(drawing) if self._round else self._draw_block(drawing)
        top = 160.0 if self.frame.characteristic == "angularity" else 40.0
        level = top + HIGH / 2
        leader(drawing, tip, (_FRAME_X - 24, level), _FRAME_X)
        self.frame.draw(drawing, _FRAME_X, top)
        return drawing.svg()

    @property
    def _angle(self) -> int:
        """Degrees of the slanted face: 30 where the block is long enough for it."""
        return 30 if 0.75 * self.high < 0.5 * self.wide * math.tan(math.radians(30)) else 45

    @property
    def _round(self) -> bool:
        return self.frame.characteristic in _ROUND

    @property
    def _curved(self) -> bool:
        return self.frame.characteristic.startswith("profile")

    def _draw_shaft(self, drawing: Drawing) -> tuple[float, float]:
        """A small diameter at the left of a large one; where the leader ends."""
        middle, neck, right = _BOTTOM - 60, _LEFT + 0.45 * self.wide, _LEFT + self.wide
        small, large = 0.28 * self.high, 0.5 * self.high
        for x1, x2, radius in ((_LEFT, neck, small), (neck, right, large)):
            _draw_outline(
                drawing,
                [(x1, middle - radius), (x2, middle - radius), (x2, middle + radius), (x1, middle + radius)],
            )
        drawing.line(_LEFT - 14, middle, right + 14, middle, width=THIN, pattern=CENTER)
        if self.frame.datums:
            datum_below(drawing, ((_LEFT + neck) / 2, middle + small), 26, "A")
        return (neck + 0.7 * (right - neck), middle - large)

    def _draw_block(self, drawing: Drawing) -> tuple[float, float]:
        """A block with the face that its characteristic needs; where the leader ends."""
        top, right = _BOTTOM - self.high, _LEFT + self.wide
        if self.frame.datums:
            datum_below(drawing, (_LEFT + 60, _BOTTOM), 26, "A")
        if self.frame.characteristic == "angularity":
            return self._draw_slanted(drawing)
        if self._curved:
            rise = 0.4 * self.high
            drawing.path(
                f"M {_LEFT} {_BOTTOM} V {top + rise} Q {_LEFT + self.wide / 2} {top - rise} {right} {top + rise} "
                f"V {_BOTTOM} Z",
                width=THICK,
            )
            return (_LEFT + 0.75 * self.wide, top + 0.25 * rise)
        _draw_outline(drawing, [(_LEFT, _BOTTOM), (_LEFT, top), (right, top), (right, _BOTTOM)])
        if self.frame.characteristic == "perpendicularity":
            return (right, top + 0.4 * self.high)
        return (_LEFT + 0.8 * self.wide, top)

    def _draw_slanted(self, drawing: Drawing) -> tuple[float, float]:
        """A block whose upper right corner is cut off at its basic angle."""
        top, right = _BOTTOM - self.high, _LEFT + self.wide
        run = 0.75 * self.high / math.tan(math.radians(self._angle))
        head, foot = (right - run, top), (right, top + 0.75 * self.high)
        _draw_outline(drawing, [(_LEFT, _BOTTOM), (_LEFT, top), head, foot, (right, _BOTTOM)])
        drawing.line(head[0] + GAP, top, head[0] + _ARC + OVERSHOOT, top, width=THIN)
        drawing.arc(*head, _ARC, -self._angle, 0)
        arrowhead(drawing, (head[0] + _ARC, top), 90)
        turn = math.radians(self._angle)
        arrowhead(drawing, (head[0] + _ARC * math.cos(turn), top + _ARC * math.sin(turn)), -self._angle - 90)
        basic(drawing, (head[0] + _ARC + 26, top + 0.36 * _ARC), f"{self._angle}°")
        return (head[0] + 0.85 * run, top + 0.85 * 0.75 * self.high)


def _draw_outline(drawing: Drawing, points: list[tuple[float, float]]) -> None:
    """A closed outline in thick lines."""
    steps = " L ".join(f"{x:.2f} {y:.2f}" for x, y in points)
    drawing.path(f"M {steps} Z", width=THICK)

"""Draws a double-acting cylinder in section, lying level, with its bore, its rod and the port under pressure."""

from dataclasses import dataclass

from cpt_practice.generators.drafting import THIN, arrowhead, dimension_upright, extension
from cpt_practice.generators.mechanisms import force
from cpt_practice.generators.svg import PAPER, SHADE, Drawing

WIDTH, HEIGHT = 640.0, 250.0
_LEFT, _RIGHT, _MIDDLE = 120.0, 420.0, 150.0
_HALF = 64.0  # px: half of the bore
_WALL = 9.0
_PISTON = 34.0
_ROD_END = 540.0


@dataclass(frozen=True, slots=True)
class Cylinder:
    """Diameters of bore and rod in in, and whether the pressure is on the rod's side and pulls the rod in."""

    bore: float
    rod: float
    pulls: bool

    @property
    def bore_words(self) -> str:
        """The bore as it stands at its dimension."""
        return f"{self.bore:g} in"

    @property
    def rod_words(self) -> str:
        """The rod's diameter as it stands at its dimension."""
        return f"{self.rod:g} in"


def draw_cylinder(drawing: Drawing, cylinder: Cylinder, supply: str) -> None:
    """The cylinder to scale across; `supply` stands at the port under pressure, the other one is open to exhaust."""
    top, low = _MIDDLE - _HALF, _MIDDLE + _HALF
    half_rod = _HALF * cylinder.rod / cylinder.bore
    for y in (top - _WALL, low):
        drawing.rectangle(_LEFT - _WALL, y, _RIGHT - _LEFT + 2 * _WALL, _WALL, fill=SHADE)
    drawing.rectangle(_LEFT - _WALL, top, _WALL, 2 * _HALF, fill=SHADE)
    drawing.rectangle(_RIGHT, top, _WALL, 2 * _HALF, fill=SHADE)
    piston = 270.0
    drawing.rectangle(piston, _MIDDLE - half_rod, _ROD_END - piston, 2 * half_rod, fill=PAPER, part="rod")
    drawing.rectangle(piston, top, _PISTON, 2 * _HALF, fill=SHADE, part="piston")
    _draw_ports(drawing, cylinder, supply)
    _draw_sizes(drawing, cylinder, half_rod)
    start, end = (_ROD_END + 8, _ROD_END + 62) if not cylinder.pulls else (_ROD_END + 62, _ROD_END + 8)
    force(drawing, (start, _MIDDLE), (end, _MIDDLE))
    drawing.text(_ROD_END + 36, _MIDDLE - 14, "F", size=17, anchor="middle", bold=True)


def _draw_ports(drawing: Drawing, cylinder: Cylinder, supply: str) -> None:
    """Two ports in the upper wall; an arrow goes into the one under pressure, and out of the other."""
    wall = _MIDDLE - _HALF - _WALL
    for x, rod_side in ((_LEFT + 34, False), (_RIGHT - 34, True)):
        drawing.rectangle(x - 9, wall - 14, 18, 14 + _WALL, fill=PAPER, part="port")
        fed = rod_side == cylinder.pulls
        drawing.line(x, wall - 32, x, wall + 20, width=2)
        arrowhead(drawing, (x, wall + 24) if fed else (x, wall - 36), 270 if fed else 90)
        drawing.text(x, wall - 44, supply if fed else "exhaust", size=15, anchor="middle", bold=fed, part="port-words")


def _draw_sizes(drawing: Drawing, cylinder: Cylinder, half_rod: float) -> None:
    """The bore's dimension left of the cylinder, the rod's under it from outside."""
    bore = 58.0
    for y in (_MIDDLE - _HALF, _MIDDLE + _HALF):
        extension(drawing, (_LEFT - _WALL, y), (bore, y))
    dimension_upright(drawing, bore, (_MIDDLE - _HALF, _MIDDLE + _HALF), 46)
    drawing.text(bore, _MIDDLE - 5, "bore", size=14, anchor="middle")
    drawing.text(bore, _MIDDLE + 15, cylinder.bore_words, size=14, anchor="middle", part="bore-words")
    x = _ROD_END - 44
    for side, way in ((-1, 270), (1, 90)):
        y = _MIDDLE + side * half_rod
        drawing.line(x, y + side * 40, x, y, width=THIN)
        arrowhead(drawing, (x, y), way)
    drawing.text(x + 8, _MIDDLE + half_rod + 36, f"rod {cylinder.rod_words}", size=14, part="rod-words")

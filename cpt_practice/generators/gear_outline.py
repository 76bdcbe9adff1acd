"""Draws spur gears in mesh: each tooth, to the scale of the gears' tooth counts."""

import math
from dataclasses import dataclass

from cpt_practice.generators.svg import INK, PAPER, Drawing

_PRESSURE = math.tan(math.radians(20))


@dataclass(frozen=True, slots=True)
class Gear:
    """A spur gear: middle in px, number of teeth, px of pitch diameter a tooth, degrees at which one tooth stands.

    Degrees go counter-clockwise from the right.
    """

    x: float
    y: float
    teeth: int
    module: float
    tooth: float

    @property
    def radius(self) -> float:
        """Of the pitch circle, in px."""
        return self.module * self.teeth / 2

    @property
    def outside(self) -> float:
        """Of the tips of the teeth, in px."""
        return self.radius + self.module

    def meshed(self, teeth: int) -> "Gear":
        """The gear to the right that meshes with this one: a gap of it where this one has a tooth."""
        pitch, other = 360 / self.teeth, 360 / teeth
        past = (self.tooth / pitch) % 1
        x = self.x + self.module * (self.teeth + teeth) / 2
        return Gear(x, self.y, teeth, self.module, (180 - past * other + other / 2) % 360)

    def beside(self, teeth: int) -> "Gear":
        """A gear of another size on the same shaft."""
        return Gear(self.x, self.y, teeth, self.module, self.tooth)


def draw_gear(drawing: Drawing, gear: Gear, *, part: str, fill: str = PAPER) -> None:
    """The gear with its bore and key, filled so that it covers what lies behind it."""
    drawing.polygon(_outline(gear), fill=fill, part=part)
    drawing.circle(gear.x, gear.y, 6, fill=INK, part=f"{part}-shaft")


def _outline(gear: Gear) -> list[tuple[float, float]]:
    """Four points a tooth: root, tip, tip, root."""
    root, tip = gear.radius - 1.25 * gear.module, gear.outside
    half = math.pi * gear.module / 4
    wide = (half + 1.25 * gear.module * _PRESSURE * 0.8) / root
    narrow = (half - gear.module * _PRESSURE) / tip
    points = []
    for at in range(gear.teeth):
        middle = math.radians(gear.tooth + at * 360 / gear.teeth)
        for radius, turn in ((root, -wide), (tip, -narrow), (tip, narrow), (root, wide)):
            points.append((gear.x + radius * math.cos(middle + turn), gear.y - radius * math.sin(middle + turn)))
    return points

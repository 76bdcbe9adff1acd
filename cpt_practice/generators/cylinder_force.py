"""Push or pull of a drawn double-acting air cylinder from pressure, bore and rod."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.cylinders import HEIGHT, WIDTH, Cylinder, draw_cylinder
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import Drawing

_POUNDS = Amount(1, after=" lb")
_PI = 3.14
# diameters of bores in in, each with rods that are sold for them
_SIZES = (
    (1.5, (0.5, 0.625)),
    (2.0, (0.625, 1.0)),
    (2.5, (0.625, 1.0)),
    (3.25, (1.0, 1.375)),
    (4.0, (1.0, 1.375)),
    (5.0, (1.0, 1.375)),
    (6.0, (1.375, 1.75)),
)


@dataclass(frozen=True, slots=True)
class _Job:
    """A cylinder and the gauge pressure at its port in psi."""

    cylinder: Cylinder
    pressure: int

    @property
    def piston(self) -> float:
        """The piston's area in sq in, to 0.001."""
        return round(_area(self.cylinder.bore), 3)

    @property
    def rod(self) -> float:
        """The rod's area in sq in, to 0.001."""
        return round(_area(self.cylinder.rod), 3)

    @property
    def area(self) -> float:
        """The area in sq in that the pressure acts on."""
        return round(self.piston - self.rod, 3) if self.cylinder.pulls else self.piston


def _area(diameter: float) -> float:
    return _PI * diameter * diameter / 4


def draft(chance: random.Random) -> Draft:
    """Pressure times the piston's area, less the rod's where it pulls, to 1 lb.

    Bores of 1.5 to 6 in, rods of 0.5 to 1.75 in, 40 to 120 psi.
    """
    bore, rods = chance.choice(_SIZES)
    job = _Job(Cylinder(bore, chance.choice(rods), chance.random() < 0.6), chance.randrange(40, 121))
    force = job.pressure * job.area
    way = "pull the rod in" if job.cylinder.pulls else "push the rod out"
    return Draft(
        stem=(
            f"The drawing shows a double-acting air cylinder. With which force F does the air {way}, to the nearest "
            "1 lb? Use 3.14 for pi; ignore friction."
        ),
        text=_POUNDS.text(force),
        value=_POUNDS.rounded(force),
        why=_working(job, force),
        wrong=tuple(_POUNDS.wrong(job.pressure * area, why) for area, why in _areas(job)),
        tolerance=max(0.5, 0.006 * force),
        figure=Figure("cylinder-force.svg", _drawing(job), _alt(job)),
    )


def _working(job: _Job, force: float) -> str:
    cylinder = job.cylinder
    half = plain(cylinder.bore / 2, 4)
    text = (
        f"The piston's radius is {cylinder.bore:g} / 2 = {half} in, its area 3.14 x {half} x {half} = "
        f"{job.piston:.3f} sq in. "
    )
    if cylinder.pulls:
        rod = plain(cylinder.rod / 2, 4)
        text += (
            f"The rod's radius is {cylinder.rod:g} / 2 = {rod} in; it takes up 3.14 x {rod} x {rod} = {job.rod:.3f} sq "
            f"in of it: {job.piston:.3f} - {job.rod:.3f} = {job.area:.3f} sq in. "
        )
    else:
        text += "The air acts on all of it. "
    return text + f"F = P x A: {job.pressure} x {job.area:.3f} = {force:.1f}, or {_POUNDS.text(force)}."


def _areas(job: _Job) -> list[tuple[float, str]]:
    """Areas in sq in that are taken by mistake, with why, the usual ones first."""
    piston, rod, area = job.piston, job.rod, job.area
    bore = job.cylinder.bore
    if job.cylinder.pulls:
        own = [
            (piston, "Leaves the rod out: on its side the air does not reach the part of the piston under it."),
            (piston + rod, "Adds the rod's area, which must be taken off on the rod's side."),
            (piston - 2 * rod, "Takes the rod's area off twice, once for each side of the piston."),
            (_area(bore - job.cylinder.rod), "Subtracts the diameters in place of the areas."),
            (4 * (piston - rod), "Squares the diameters as if they were radii: four times too much."),
        ]
    else:
        own = [
            (piston - rod, "Takes the rod's area off, which counts on the rod's side alone."),
            (4 * piston, "Squares the bore as if it were the radius: four times too much."),
            (piston + rod, "Adds the rod's area to that of the piston."),
            (_area(bore - job.cylinder.rod), "Takes the rod's diameter off the bore before squaring."),
        ]
    return [
        *own,
        (_PI * bore, "Multiplies pi by the diameter: that is the piston's circumference, not its area."),
        (bore * bore, "Squares the bore without pi / 4: the area of a square, not of a circle."),
        (area / 2, "Halves the area, as if pressure were shared by both sides of the piston."),
        (area * 2, "Doubles the area, as if both sides of the piston were under pressure."),
        (_PI * bore / 2, "Multiplies pi by the radius once; the radius must be squared."),
        (rod, "Takes the rod's area for the area that the air acts on."),
        (_PI * bore * bore / 2, "Squares the bore and halves it once, in place of halving before squaring."),
        (area * 1.5, "Adds half of the area again, as if the port were part of the piston."),
        (area * 0.75, "Takes a quarter off for the seals, which the air presses on as well."),
    ]


def _drawing(job: _Job) -> str:
    drawing = Drawing(WIDTH, HEIGHT)
    draw_cylinder(drawing, job.cylinder, f"{job.pressure} psi")
    return drawing.svg()


def _alt(job: _Job) -> str:
    cylinder = job.cylinder
    fed, free = ("rod end", "cap end") if cylinder.pulls else ("cap end", "rod end")
    return (
        f"Section of a cylinder, bore {cylinder.bore_words}, rod {cylinder.rod_words} to the right. Air of "
        f"{job.pressure} psi enters at the {fed}; the {free} is open to exhaust. An arrow F stands at the rod."
    )


FAMILY = Family(
    id="maintenance-cylinder-force",
    activity="maintenance-05",
    topic="Cylinders: single/double acting, F = P x A",
    level="analysis",
    difficulty=0.55,
    reference="concept: force = pressure x area, on the rod side less the area of the rod",
    draft=draft,
    kind="drawing",
)

"""Speed of a drawn belt or chain drive from diameters of sheaves or teeth of sprockets."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing

_RPM = Amount(1, after=" rpm")
_Y, _LEFT, _RIGHT, _WIDEST = 160.0, 190.0, 450.0, 92.0


@dataclass(frozen=True, slots=True)
class _Drive:
    """Sizes of driver and driven wheel, pitch diameters in in or teeth, and the speed that is given in rpm."""

    driver: float
    driven: float
    chain: bool
    rpm: int
    finds_driven: bool

    @property
    def ratio(self) -> float:
        """What the given speed is multiplied by."""
        return self.driver / self.driven if self.finds_driven else self.driven / self.driver

    @property
    def unit(self) -> str:
        """What the sizes are counted in."""
        return "teeth" if self.chain else "in"


def draft(chance: random.Random) -> Draft:
    """The given speed times the ratio of sizes, to 1 rpm.

    Sheaves of 2.5 to 16 in or sprockets of 11 to 60 teeth, ratios up to 4; 60 to 1,780 rpm given.
    """
    drive = _drive(chance)
    while not 1.15 <= max(drive.ratio, 1 / drive.ratio) <= 4 or drive.rpm * drive.ratio > 3600:
        drive = _drive(chance)
    value = drive.rpm * drive.ratio
    kind, sizes = ("chain", "teeth") if drive.chain else ("belt", "pitch diameters")
    known, asked = ("driver", "driven") if drive.finds_driven else ("driven", "driver")
    wheel = "sprocket" if drive.chain else "sheave"
    slip = "" if drive.chain else " Ignore slip."
    return Draft(
        stem=(
            f"The drawing shows a {kind} drive with the {sizes} of both {wheel}s. The {known} {wheel} turns at "
            f"{drive.rpm:,} rpm. How fast does the {asked} {wheel} turn, to the nearest 1 rpm?{slip}"
        ),
        text=_RPM.text(value),
        value=_RPM.rounded(value),
        why=_working(drive, value),
        wrong=tuple(_RPM.wrong(drive.rpm * ratio, why) for ratio, why in _mistakes(drive)),
        tolerance=max(0.5, 0.006 * value),
        figure=Figure("belt-ratio.svg", _drawing(drive), _alt(drive)),
    )


def _drive(chance: random.Random) -> _Drive:
    chain = chance.random() < 0.4
    sizes = [float(chance.randrange(11, 61)) if chain else chance.randrange(10, 65) / 4 for _each in range(2)]
    rpm = chance.randrange(60, 601, 5) if chain else chance.choice((chance.randrange(300, 1200, 10), 1150, 1725, 1750))
    return _Drive(sizes[0], sizes[1], chain, rpm, chance.random() < 0.65)


def _working(drive: _Drive, value: float) -> str:
    top, low = (drive.driver, drive.driven) if drive.finds_driven else (drive.driven, drive.driver)
    return (
        f"Size times speed is the same on both wheels; the smaller one turns faster: {drive.rpm:,} x {top:g} / {low:g} "
        f"= {value:,.1f}, or {_RPM.text(value)}."
    )


def _mistakes(drive: _Drive) -> list[tuple[float, str]]:
    """Wrong ratios, the usual ones first."""
    ratio = drive.ratio
    half = "half of the teeth" if drive.chain else "the radius"
    small, large = sorted((drive.driver, drive.driven))
    return [
        (1 / ratio, "Inverts the ratio: the larger wheel would turn faster than the smaller one."),
        (ratio * 2, f"Takes {half} of the wheel that is divided by, and all of the other one."),
        (ratio / 2, f"Takes {half} of the wheel that is multiplied by, and all of the other one."),
        (ratio * ratio, "Squares the ratio, as for areas; speeds are as the sizes themselves."),
        (1.0, "Takes both speeds as equal; it is the speed along the rim that is equal."),
        (1 / ratio / ratio, "Inverts the ratio and squares it, as for areas."),
        (2 / ratio, f"Inverts the ratio and takes {half} of one wheel."),
        (1 / ratio / 2, f"Inverts the ratio and takes {half} of the other wheel."),
        (math.sqrt(ratio), "Takes the root of the ratio, as if areas were given."),
        ((large - small) / large, "Multiplies by the difference of the sizes over the larger one."),
        (large / (large - small), "Divides by the difference of the sizes, not by one of them."),
        ((large + small) / large, "Multiplies by the sum of the sizes over the larger one."),
        (large / (large + small), "Divides by the sum of the sizes, not by one of them."),
        (ratio * 3.14, "Takes the rim of one wheel (times pi) and the size of the other one."),
        (ratio / 3.14, "Takes the size of one wheel and the rim (times pi) of the other one."),
    ]


def _drawing(drive: _Drive) -> str:
    """Two wheels to scale with an open belt or chain, an arrow in the driver, sizes under them."""
    drawing = Drawing(640, 330)
    scale = _WIDEST / max(drive.driver, drive.driven)
    wheels = (
        (_LEFT, drive.driver * scale, "driver", drive.driver),
        (_RIGHT, drive.driven * scale, "driven", drive.driven),
    )
    one, other = wheels[0][1], wheels[1][1]
    lean = math.acos((one - other) / (_RIGHT - _LEFT))
    for x, radius, name, size in wheels:
        drawing.circle(x, _Y, radius, fill=SHADE, part=name)
        drawing.circle(x, _Y, 9, fill=PAPER)
        drawing.circle(x, _Y, 2, fill=INK)
        drawing.text(x, _Y + _WIDEST + 34, name, size=16, anchor="middle", bold=True)
        words = f"{size:g} {drive.unit}" if drive.chain else f"pitch diameter {size:g} in"
        drawing.text(x, _Y + _WIDEST + 56, words, size=15, anchor="middle", part=f"size-{name}")
    for side in (-1, 1):
        ends = [(x + r * math.cos(lean), _Y + side * r * math.sin(lean)) for x, r in ((_LEFT, one), (_RIGHT, other))]
        drawing.line(*ends[0], *ends[1], width=4, pattern="9 3" if drive.chain else "", part="belt")
    _wrap(drawing, (_LEFT, one), (lean, 2 * math.pi - lean), drive.chain)
    _wrap(drawing, (_RIGHT, other), (-lean, lean), drive.chain)
    drawing.text((_LEFT + _RIGHT) / 2, 30, "chain" if drive.chain else "belt", size=15, anchor="middle")
    return drawing.svg()


def _wrap(drawing: Drawing, wheel: tuple[float, float], angles: tuple[float, float], chain: bool) -> None:
    """The belt on a wheel's rim between two angles, or links of a chain."""
    x, radius = wheel
    start, end = angles
    many = math.ceil((end - start) * radius / (12 if chain else 4))
    step = (end - start) / many
    for at in range(many):
        ends = [start + step * (at + part) for part in ((0.12, 0.88) if chain else (-0.1, 1.1))]
        points = [(x + radius * math.cos(angle), _Y + radius * math.sin(angle)) for angle in ends]
        drawing.line(*points[0], *points[1], width=4, part="wrap")


def _alt(drive: _Drive) -> str:
    name = "chain" if drive.chain else "belt"
    size = "with" if drive.chain else "with a pitch diameter of"
    return (
        f"Two wheels joined by an open {name}. On the left the driver {size} {drive.driver:g} {drive.unit}; on the "
        f"right the driven one {size} {drive.driven:g} {drive.unit}."
    )


FAMILY = Family(
    id="maintenance-belt-ratio",
    activity="maintenance-10",
    topic="Speed ratio sums",
    level="application",
    difficulty=0.65,
    reference="concept: speed ratio of a drive, driver size x driver rpm = driven size x driven rpm",
    draft=draft,
    kind="drawing",
)

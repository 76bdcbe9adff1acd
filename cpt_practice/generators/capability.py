"""Cp or Cpk of a process from limits, mean and sigma that are drawn on a scale."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.charts import ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_INDEX = Amount(0.01)
_LEFT, _WIDTH, _AXIS, _PEAK = 50.0, 540.0, 236.0, 140.0  # px: the scale, its height and that of the curve
# what is measured, its unit, the nominal, the least step of a number, its decimals
_PARTS = (
    ("Shaft diameter", "in", 0.75, 0.0001, 4),
    ("Bore diameter", "in", 1.25, 0.0001, 4),
    ("Flange thickness", "in", 0.375, 0.0001, 4),
    ("Bracket length", "in", 6.0, 0.001, 3),
    ("Cut length", "in", 24.0, 0.001, 3),
    ("Fill weight", "oz", 32.0, 0.01, 2),
    ("Spring load", "lb", 18.0, 0.01, 2),
)


@dataclass(frozen=True, slots=True)
class _Process:
    """Lower and upper limit, mean and sigma in the unit; decimals of all of them."""

    name: str
    unit: str
    low: float
    high: float
    mean: float
    sigma: float
    decimals: int

    def text(self, value: float) -> str:
        """A value with the process's decimals."""
        return f"{value:.{self.decimals}f}"

    @property
    def cp(self) -> float:
        """Width of the limits over six sigma."""
        return (self.high - self.low) / (6 * self.sigma)

    @property
    def upper(self) -> float:
        """Distance from the mean to the upper limit over three sigma."""
        return (self.high - self.mean) / (3 * self.sigma)

    @property
    def lower(self) -> float:
        """Distance from the mean to the lower limit over three sigma."""
        return (self.mean - self.low) / (3 * self.sigma)


def draft(chance: random.Random) -> Draft:
    """Cp or Cpk, to 0.01: Cp of 0.7 to 2.2 and a mean off center by 8 to 45 % of half the tolerance."""
    process = _process(chance)
    while not 0.7 <= process.cp <= 2.2:
        process = _process(chance)
    asks_cp = chance.random() < 0.4
    least = min(process.upper, process.lower)
    value = process.cp if asks_cp else least
    formula = (
        "By Cp = (USL − LSL) / (6 sigma), what is Cp"
        if asks_cp
        else "Cpk is the smaller of (USL − mean) / (3 sigma) and (mean − LSL) / (3 sigma). What is Cpk"
    )
    return Draft(
        stem=(
            f"The drawing shows a process with its mean, sigma and limits. {formula} of this process, to the nearest "
            "0.01?"
        ),
        text=_INDEX.text(value),
        value=_INDEX.rounded(value),
        why=_why(process, asks_cp=asks_cp),
        wrong=_wrong_cp(process) if asks_cp else _wrong_cpk(process),
        tolerance=0.012,
        limits=(0.0, 20.0),
        figure=Figure("capability.svg", _drawing(process), _alt(process)),
    )


def _process(chance: random.Random) -> _Process:
    name, unit, nominal, step, decimals = chance.choice(_PARTS)
    half = chance.randrange(20, 121, 5)
    sigma = chance.randrange(5, 31)
    off = round(chance.choice((-1, 1)) * half * chance.uniform(0.08, 0.45))
    nominal += chance.randrange(-20, 21) * 10 * step
    return _Process(
        name, unit, nominal - half * step, nominal + half * step, nominal + off * step, sigma * step, decimals
    )


def _why(process: _Process, *, asks_cp: bool) -> str:
    if asks_cp:
        width, spread = process.text(process.high - process.low), process.text(6 * process.sigma)
        return (
            f"{process.text(process.high)} - {process.text(process.low)} = {width}; "
            f"6 x {process.text(process.sigma)} = {spread}; {width} / {spread} = "
            f"{_INDEX.text(process.cp)}. The mean plays no part in Cp."
        )
    upper, lower = process.text(process.high - process.mean), process.text(process.mean - process.low)
    spread = process.text(3 * process.sigma)
    near = min(upper, lower, key=float)
    return (
        f"{process.text(process.high)} - {process.text(process.mean)} = {upper}; {process.text(process.mean)} - "
        f"{process.text(process.low)} = {lower}; the smaller is {near}. 3 x {process.text(process.sigma)} = {spread}; "
        f"{near} / {spread} = {_INDEX.text(min(process.upper, process.lower))}."
    )


def _wrong_cpk(process: _Process) -> tuple[Wrong, ...]:
    near, far = sorted((process.upper, process.lower))
    found = (
        (process.cp, "Gives Cp, which leaves out that the mean lies off center."),
        (near / 2, "Divides the distance to the nearer limit by six sigma; one side counts three."),
        (far, "Takes the distance to the farther limit; the nearer one counts."),
        (far - near, "Subtracts the two distances from each other before it divides by three sigma."),
        (far / 2, "Takes the farther limit and divides by six sigma in place of three."),
        (2 * process.cp, "Divides the whole width of the limits by three sigma; three belong to one side."),
        ((far - near) / 2, "Divides the offset from the middle of the limits by three sigma."),
        (3 * near, "Divides by one sigma, which gives how many sigma fit on that side."),
        (process.cp / 2, "Divides half of the tolerance by six sigma and leaves out the mean."),
        (1.5 * near, "Divides the distance to the nearer limit by two sigma in place of three."),
        (0.75 * near, "Divides the distance to the nearer limit by four sigma in place of three."),
    )
    return tuple(_INDEX.wrong(value, why) for value, why in found)


def _wrong_cp(process: _Process) -> tuple[Wrong, ...]:
    near, far = sorted((process.upper, process.lower))
    found = (
        (near, "Gives Cpk: Cp compares the widths alone, wherever the mean lies."),
        (2 * process.cp, "Divides the width of the limits by three sigma in place of six."),
        (far, "Takes the distance from the mean to the farther limit over three sigma."),
        (process.cp / 2, "Takes half of the tolerance but still divides it by six sigma."),
        (6 * process.cp, "Divides by one sigma, which gives how many sigma the limits are apart."),
        (near / 2, "Divides the distance to the nearer limit by six sigma."),
        (1.5 * process.cp, "Divides the width of the limits by four sigma in place of six."),
        (1 / process.cp, "Turns the ratio over: six sigma divided by the width of the limits."),
        (far / 2, "Divides the distance to the farther limit by six sigma."),
        (0.75 * process.cp, "Divides the width of the limits by eight sigma in place of six."),
        (3 * process.cp, "Divides the width of the limits by two sigma in place of six."),
    )
    return tuple(_INDEX.wrong(value, why) for value, why in found)


def _ends(process: _Process) -> tuple[float, float]:
    """Values at the left and right end of the scale: room for the limits and for 3.6 sigma on each side."""
    margin = 0.06 * (process.high - process.low)
    low = min(process.low - margin, process.mean - 3.6 * process.sigma)
    return low, max(process.high + margin, process.mean + 3.6 * process.sigma)


def _drawing(process: _Process) -> str:
    drawing = Drawing(640, 336)
    low, high = _ends(process)

    def x(value: float) -> float:
        return _LEFT + _WIDTH * (value - low) / (high - low)

    curve = [process.mean + process.sigma * step / 10 for step in range(-36, 37)]
    places = [(x(value), _curve(process, value)) for value in curve]
    drawing.polygon([(places[0][0], _AXIS), *places, (places[-1][0], _AXIS)], fill=SHADE, part="curve")
    drawing.line(_LEFT - 10, _AXIS, _LEFT + _WIDTH + 10, _AXIS)
    marks = ticks(low, high, 7)
    for value, words in zip(marks, written(marks), strict=True):
        drawing.line(x(value), _AXIS, x(value), _AXIS + 7)
        drawing.text(x(value), _AXIS + 24, words, size=14, anchor="middle")
    for limit, name in ((process.low, "LSL"), (process.high, "USL")):
        drawing.line(x(limit), 36, x(limit), _AXIS, width=2.2, pattern="9 5", part=name)
        drawing.text(x(limit), 28, f"{name} {process.text(limit)}", size=14, anchor="middle")
    mean, one = x(process.mean), x(process.mean + process.sigma)
    drawing.line(mean, 70, mean, _AXIS, pattern="18 4 5 4", part="mean")
    drawing.text(mean, 62, f"Mean {process.text(process.mean)}", size=14, anchor="middle")
    height = _curve(process, process.mean + process.sigma)
    drawing.line(mean, height, one, height, width=2.2, part="sigma")
    for end in (mean, one):
        drawing.line(end, height - 6, end, height + 6)
    drawing.text(320, 288, f"{process.name}, {process.unit}", anchor="middle")
    drawing.text(320, 316, f"Bar in the curve: sigma = {process.text(process.sigma)} {process.unit}", anchor="middle")
    return drawing.svg()


def _curve(process: _Process, value: float) -> float:
    """Height in px of the normal curve over a value."""
    return _AXIS - _PEAK * math.exp(-(((value - process.mean) / process.sigma) ** 2) / 2)


def _alt(process: _Process) -> str:
    return (
        f"{process.name} in {process.unit} on a scale marked {', '.join(written(ticks(*_ends(process), 7)))}: a bell "
        f"curve with its mean at {process.text(process.mean)} and sigma {process.text(process.sigma)}, LSL "
        f"{process.text(process.low)}, USL {process.text(process.high)}."
    )


FAMILY = Family(
    id="quality-capability",
    activity="quality-08",
    topic="Cp and Cpk sums",
    level="analysis",
    difficulty=0.55,
    reference="NIST/SEMATECH e-Handbook of Statistical Methods, 6.1.6; concept: Cp and Cpk",
    draft=draft,
)

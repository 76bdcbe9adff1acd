"""The extreme clearance or interference of a hole and a shaft from their drawn limits."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import (
    CENTER,
    THICK,
    THIN,
    diameter,
    dimension_upright,
    extension,
    hatching,
)
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import PAPER, Drawing
from cpt_practice.generators.toleranced_size import Size, decimal, draw_size

_PLACES = 4
_TOP, _BOTTOM = 86.0, 206.0  # px: the hole and the shaft, drawn at their basic size


@dataclass(frozen=True, slots=True)
class _Fit:
    """Hole and shaft in 0.0001 in, and what is asked: the greatest or least clearance or interference."""

    hole: Size
    shaft: Size
    greatest: bool
    clearance: bool

    @property
    def named(self) -> str:
        """What is asked, in words."""
        return f"{'greatest' if self.greatest else 'least'} {'clearance' if self.clearance else 'interference'}"

    @property
    def limits(self) -> tuple[int, int]:
        """The sizes that are subtracted: the larger one first."""
        loose = (self.hole.largest, self.shaft.smallest)
        tight = (self.hole.smallest, self.shaft.largest)
        hole, shaft = loose if self.greatest == self.clearance else tight
        return (hole, shaft) if self.clearance else (shaft, hole)

    @property
    def key(self) -> int:
        """What comes of it."""
        one, other = self.limits
        return one - other


def draft(chance: random.Random) -> Draft:
    """Sizes of 0.5 to 2 in, hole tolerances of 0.0005 to 0.0020 in, shaft tolerances of 0.0003 to 0.0015 in."""
    fit = _fit(chance)
    return Draft(
        stem=(
            "The drawing gives the limits, in inches, of a hole and of the shaft that goes into it. What is the "
            f"{fit.named} that two good parts can have on the diameter?"
        ),
        text=_text(fit.key),
        value=fit.key / 10**_PLACES,
        why=_why(fit),
        wrong=tuple(_wrong(fit)),
        gap=0.0002,
        limits=(0.0, 0.02),
        figure=Figure("fit.svg", _drawing(fit), _alt(fit)),
    )


def _fit(chance: random.Random) -> _Fit:
    """A fit of one of three kinds, and a question that it has an answer to, 0.0002 in or more."""
    basic = chance.randrange(4, 17) * 1250
    hole, shaft = chance.randrange(5, 21), chance.randrange(3, 16)  # tolerances
    kind = chance.choice(("clearance", "transition", "interference"))
    if kind == "clearance":
        upper = -chance.randrange(3, 26)  # the shaft's upper limit from the hole's lower one
    elif kind == "transition":
        upper = chance.randrange(3, hole + shaft - 3)
    else:
        upper = hole + shaft + chance.randrange(2, 20)
    sizes = (Size(basic, hole, 0, places=_PLACES), Size(basic, upper, shaft - upper, places=_PLACES))
    asked = {
        "clearance": ((True, True), (False, True)),
        "transition": ((True, True), (True, False)),
        "interference": ((True, False), (False, False)),
    }
    return _Fit(*sizes, *chance.choice(asked[kind]))


def _text(value: int) -> str:
    return f"{decimal(value, _PLACES)} in"


def _why(fit: _Fit) -> str:
    pair = "the largest hole and the smallest shaft"
    if fit.greatest != fit.clearance:
        pair = "the smallest hole and the largest shaft"
    one, other = fit.limits
    return f"The {fit.named} comes with {pair}: {decimal(one, _PLACES)} - {decimal(other, _PLACES)} = {_text(fit.key)}."


def _wrong(fit: _Fit) -> list[Wrong]:
    """What real mistakes lead to, the usual ones first."""
    hole, shaft = fit.hole, fit.shaft
    loose, tight = hole.largest - shaft.smallest, shaft.largest - hole.smallest
    other = tight if fit.greatest == fit.clearance else loose
    found = [
        (abs(other), "Pairs the limits at the other end: that is the other extreme of this fit."),
        (abs(hole.largest - shaft.largest), "Subtracts upper limit from upper limit."),
        (abs(hole.smallest - shaft.smallest), "Subtracts lower limit from lower limit."),
        (hole.tolerance, "Gives the tolerance of the hole, the difference of its own limits."),
        (shaft.tolerance, "Gives the tolerance of the shaft, the difference of its own limits."),
        (hole.tolerance + shaft.tolerance, "Adds the two tolerances in place of subtracting the sizes."),
        (abs(loose - tight) // 2, "Subtracts the middle sizes: that is the fit of average parts."),
        (2 * fit.key, "Doubles the result, though diameters were subtracted."),
        (fit.key // 2, "Halves the result, as if it were asked for on one side alone."),
        (fit.key + hole.tolerance, "Adds the tolerance of the hole to the result once more."),
        (fit.key + shaft.tolerance, "Adds the tolerance of the shaft to the result once more."),
        (fit.key - hole.tolerance, "Takes the tolerance of the hole off the result."),
        (fit.key - shaft.tolerance, "Takes the tolerance of the shaft off the result."),
        (fit.key + 10, "Slips by one in the third decimal when subtracting."),
        (fit.key - 10, "Loses one in the third decimal when borrowing."),
    ]
    return [Wrong(_text(value), value / 10**_PLACES, why) for value, why in found if value > 0]


def _drawing(fit: _Fit) -> str:
    """The plate cut along its hole at the left, the shaft's end at the right, each with its limits."""
    drawing = Drawing(624, 276)
    drawing.text(40, 30, "Hole", bold=True)
    drawing.text(350, 30, "Shaft", bold=True)
    for y in (_TOP - 44, _BOTTOM):
        hatching(drawing, (40, y, 120, 44))
        drawing.rectangle(40, y, 120, 44)
    for x, pairs in ((40, _ends()), (160, _ends())):
        for y1, y2 in pairs:
            drawing.line(x, y1, x, y2, width=THICK)
    for y in (_TOP - 44, _TOP, _BOTTOM, _BOTTOM + 44):
        drawing.line(40, y, 160, y, width=THICK, part="hole")
    drawing.line(24, 146, 176, 146, width=THIN, pattern=CENTER)
    _draw_limits(drawing, 160, fit.hole, "hole-limit")
    _draw_shaft(drawing)
    _draw_limits(drawing, 470, fit.shaft, "shaft-limit")
    return drawing.svg()


def _ends() -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """The upright edges of the cut plate: its two walls, and the hole's edge behind them."""
    return (_TOP - 44, _TOP), (_TOP, _BOTTOM), (_BOTTOM, _BOTTOM + 44)


def _draw_shaft(drawing: Drawing) -> None:
    """The end of a shaft, chamfered at the right and broken off at the left."""
    left, right, middle = 350.0, 470.0, (_TOP + _BOTTOM) / 2
    wave = f"Q {left - 16} {_BOTTOM - 30} {left} {middle} T {left} {_TOP}"
    steps = (
        f"M {left} {_TOP} H {right - 6} L {right} {_TOP + 6} V {_BOTTOM - 6} L {right - 6} {_BOTTOM} H {left} {wave}"
    )
    drawing.path(steps, fill=PAPER, width=THICK, part="shaft")
    drawing.line(right - 6, _TOP, right - 6, _BOTTOM, width=THICK)
    drawing.line(left - 16, middle, right + 14, middle, width=THIN, pattern=CENTER)


def _draw_limits(drawing: Drawing, edge: float, size: Size, part: str) -> None:
    x = edge + 62
    for y in (_TOP, _BOTTOM):
        extension(drawing, (edge, y), (x, y))
    dimension_upright(drawing, x, (_TOP, _BOTTOM), 42)
    wide = 17 + size.width
    diameter(drawing, x - wide / 2, 146)
    draw_size(drawing, x - wide / 2 + 17, 146, size, part)


def _alt(fit: _Fit) -> str:
    return (
        f"A plate cut along its hole, and a shaft. Limits of diameter in inches: hole {fit.hole.told}; shaft "
        f"{fit.shaft.told}."
    )


FAMILY = Family(
    id="quality-fit",
    activity="quality-09",
    topic="Fits, allowance, clearance",
    level="application",
    difficulty=0.6,
    reference="ANSI B4.1-1967; concept: clearance and interference from limits of size",
    draft=draft,
    kind="drawing",
)

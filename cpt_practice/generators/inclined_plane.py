"""Ideal effort on a drawn inclined plane: a pull along a ramp, or a push on a wedge."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.slopes import SIZE, Slope, draw_ramp, draw_wedge
from cpt_practice.generators.svg import Drawing

_POUNDS = Amount(1, after=" lb")


@dataclass(frozen=True, slots=True)
class _Plane:
    """Load in lb; base, height and length of the slope in ft of a ramp or in in of a wedge.

    `shown` names the sides besides the height that the drawing gives.
    """

    wedge: bool
    load: int
    base: float
    height: float
    shown: tuple[str, ...]

    @property
    def unit(self) -> str:
        """Of the three sides."""
        return "in" if self.wedge else "ft"

    @property
    def length(self) -> float:
        """Of the slope: to 0.1 as the drawing gives it, or as exact as it is worked out from the other sides."""
        exact = math.hypot(self.base, self.height)
        return round(exact, 1) if "slope" in self.shown else exact

    @property
    def run(self) -> float:
        """How far the effort moves while the load rises by the height."""
        return self.base if self.wedge else self.length

    @property
    def effort(self) -> float:
        """Pounds without friction."""
        return self.load * self.height / self.run

    def words(self, side: str) -> str:
        """What stands at the base or the slope; nothing where it is not given."""
        value = self.base if side == "base" else self.length
        return f"{plain(value, 1)} {self.unit}" if side in self.shown else ""


def draft(chance: random.Random) -> Draft:
    """Load x height / slope for a ramp, load x height / base for a wedge, to 1 lb.

    Ramps of 4 to 20 ft that rise 1 to 8 ft, wedges of 4 to 16 in that rise 1 to 5 in; loads of 100 to 900 lb.
    """
    plane = _plane(chance)
    while not 0.17 <= plane.height / plane.base <= 0.75 or abs(plane.effort % 1 - 0.5) < 0.1:
        plane = _plane(chance)
    what = "wedge that lifts a guided load" if plane.wedge else "ramp with a load that is pulled up along its slope"
    return Draft(
        stem=(
            f"The drawing shows a {what}. Without friction, which force F is needed to move the load of {plane.load} "
            "lb at a steady speed, to the nearest 1 lb?"
        ),
        text=_POUNDS.text(plane.effort),
        value=_POUNDS.rounded(plane.effort),
        why=_working(plane),
        wrong=_wrong(plane),
        tolerance=max(1.0, 0.012 * plane.effort),
        figure=Figure("inclined-plane.svg", _drawing(plane), _alt(plane)),
    )


def _plane(chance: random.Random) -> _Plane:
    wedge = chance.random() < 0.35
    return _Plane(
        wedge=wedge,
        load=chance.randrange(100, 901, 5),
        base=chance.randrange(8, 33) / 2 if wedge else chance.randrange(8, 41) / 2,
        height=chance.randrange(2, 11) / 2 if wedge else chance.randrange(2, 17) / 2,
        shown=("base",) if wedge else chance.choice((("slope",), ("base", "slope"), ("base",))),
    )


def _working(plane: _Plane) -> str:
    height, base = plain(plane.height, 1), plain(plane.base, 1)
    run, unit = plain(plane.run, 3), plane.unit
    if plane.wedge:
        begin = f"The push moves the wedge {run} {unit} while the load rises {height} {unit}."
    elif "slope" in plane.shown:
        begin = f"The pull moves {run} {unit} along the slope while the load rises {height} {unit}."
    else:
        square = plane.base**2 + plane.height**2
        begin = (
            f"For the slope, {base} x {base} + {height} x {height} = {square:g}, whose square root is {run} {unit}; "
            f"the pull moves that far while the load rises {height} {unit}."
        )
    answer = f"{plane.effort:.2f}, or {_POUNDS.text(plane.effort)}"
    return f"{begin} Work in is work out: {plane.load} x {height} / {run} = {answer}."


def _wrong(plane: _Plane) -> tuple[Wrong, ...]:
    load, height, base, length = plane.load, plane.height, plane.base, plane.length
    run, effort = plane.run, plane.effort
    found = [
        (load * run / height, "Turns the ratio upside down: the effort would be larger than the load."),
        (load, "Takes the load itself, as if it were lifted straight up."),
        (load - effort, "Gives what the slope saves in force, not the force that is left."),
        (
            load * height / (base + length),
            "Divides by base and slope together, though the effort moves along one of them.",
        ),
        (effort / 2, "Takes half of the height, as for a load in the middle of the slope."),
        (load * (run - height) / run, "Takes the difference of run and height for the height."),
        (load * height / (run + height), "Adds the height to the run on which the effort moves."),
        (load * height / (run - height), "Takes the height off the run on which the effort moves."),
        (2 * effort, "Takes half of the run, as if the effort moved along half the slope only."),
        (load + effort, "Adds the force to the load that it moves up the slope."),
    ]
    if not plane.wedge:
        found[:0] = [
            (load * height / base, "Divides by the base, though the pull moves along the slope."),
            (load * base / run, "Takes the base for the height: that is how hard the load presses on the ramp."),
        ]
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _drawing(plane: _Plane) -> str:
    drawing = Drawing(*SIZE)
    height_words = f"{plain(plane.height, 1)} {plane.unit}"
    aside = 124.0 if plane.wedge else 34.0
    slope = Slope(plane.base, plane.height, plane.words("base"), height_words, plane.words("slope"), aside)
    (draw_wedge if plane.wedge else draw_ramp)(drawing, slope, f"{plane.load} lb")
    return drawing.svg()


def _alt(plane: _Plane) -> str:
    sides = [f"{side} {plane.words(side)}" for side in plane.shown]
    told = ", ".join([*sides, f"height {plain(plane.height, 1)} {plane.unit}"])
    if plane.wedge:
        return (
            f"A wedge on a floor: {told}. A load of {plane.load} lb rests on it through a roller on an upright guided "
            "rod; a level push F acts on the thick end."
        )
    return f"A ramp on a floor: {told}. A load of {plane.load} lb stands on it; a pull F acts up along the slope."


FAMILY = Family(
    id="production-inclined-plane",
    activity="production-03",
    topic="Linkages, cams, turnbuckles, screws, wedges, pulleys, gears",
    level="analysis",
    difficulty=0.5,
    reference="concept: inclined plane and wedge, ideal mechanical advantage",
    draft=draft,
    kind="drawing",
)

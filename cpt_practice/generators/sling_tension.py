"""Tension in each leg of a two-leg bridle sling, from the load and the legs' angle to the horizontal."""

import math
import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, Drawing, column_widths

_ANGLES = (35, 40, 45, 50, 60)  # at 30 degrees the tension would be the load, which stands in the stem
_POUNDS = Amount(10, after=" lb")


def draft(chance: random.Random) -> Draft:
    """Half the load over the sine of the angle to the horizontal, to 10 lb.

    A load of 900 to 8,000 lb on two legs at 35 to 60 degrees: 520 to 7,000 lb a leg.
    """
    load = chance.randrange(900, 8001, 20)  # even tens: half of it is exact to 10 lb
    angle = chance.choice(_ANGLES)
    sine = round(math.sin(math.radians(angle)), 3)
    half = load / 2
    tension = half / sine
    return Draft(
        stem=(
            f"The drawing shows a load of {load:,} lb that hangs level from two equal sling legs. What is the tension "
            "in each leg, to the nearest 10 lb?"
        ),
        text=_POUNDS.text(tension),
        value=_POUNDS.rounded(tension),
        why=(
            f"Each leg carries half the load, {load:,} / 2 = {half:,.0f} lb, divided by the sine of its angle to the "
            f"horizontal: {half:,.0f} / {sine:.3f} = {tension:,.1f}, or {_POUNDS.text(tension)}."
        ),
        wrong=_wrong(load, angle),
        tolerance=max(10.0, 0.005 * tension),
        figure=Figure("sling-tension.svg", _drawing(load, angle), _alt(load, angle)),
    )


def _wrong(load: float, angle: int) -> tuple[Wrong, ...]:
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    half = load / 2
    found = (
        (half, f"Half of {load:,} lb is the share of a leg that hangs straight down; a sloping leg pulls harder."),
        (half * sine, "Multiplies by the sine of the angle; a lower angle would then ease the leg, not strain it."),
        (load / sine, "Divides the whole load by the sine: that is what one leg at this angle would carry alone."),
        (load, "Takes the whole load for each leg, as if there were one leg hanging straight down."),
        (half / cosine, "Uses the cosine, as if the angle were measured from the vertical."),
        (half * cosine / sine, "Works out the inward pull between the legs, not the pull along each leg."),
        (load / cosine, "Uses the cosine in place of the sine and forgets that two legs share the load."),
        (half + half / sine, "Adds the share of a leg that hangs straight down to the tension of the sloping leg."),
        (half * cosine, "Multiplies the share of one leg by the cosine: wrong side of the angle, and not divided."),
        (load * cosine / sine, "Works out the inward pull, and from the whole load in place of half of it."),
        (half / 2, "Halves the load twice, once too often for two legs, and leaves the angle out."),
    )
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _alt(load: int, angle: int) -> str:
    rows = "; ".join(f"{row[0]}: {row[1]}, {row[2]}" for row in _table()[1:])
    return (
        f"A load of {load:,} lb hangs from two equal sling legs on one hook; each leg makes an angle of {angle} "
        f"degrees with a horizontal line through the eyebolts. Table of angles with sine and cosine: {rows}."
    )


def _table() -> list[list[str]]:
    values = ((angle, math.radians(angle)) for angle in _ANGLES)
    return [["Angle", "Sine", "Cosine"], *([f"{a}°", f"{math.sin(r):.3f}", f"{math.cos(r):.3f}"] for a, r in values)]


def _drawing(load: int, angle: int) -> str:
    """Hook, two legs at the true angle, load, the angle marked from a horizontal line; a table."""
    drawing = Drawing(430 + sum(column_widths(_table())), 310)
    center, deck = 200.0, 216.0
    across = min(140.0, 170 / math.tan(math.radians(angle)))
    top = deck - across * math.tan(math.radians(angle))
    left, right = center - across, center + across
    drawing.circle(center, top - 9, 9)
    for foot in (left, right):
        drawing.line(center, top, foot, deck, width=3)
        drawing.circle(foot, deck, 4, fill=INK)
        drawing.line(foot, deck, foot, deck + 18, width=3)
    drawing.rectangle(left - 24, deck + 18, 2 * across + 48, 60, fill="#dde3ea")
    drawing.text(center, deck + 54, f"{load:,} lb", size=18, anchor="middle")
    drawing.line(left, deck, left + 86, deck, dashed=True)
    drawing.arc(left, deck, 46, 0, angle)
    middle = math.radians(angle / 2)
    drawing.text(left + 54 * math.cos(middle), deck - 54 * math.sin(middle) + 3, f"{angle}°", size=16)
    drawing.text(left + 92, deck + 5, "horizontal", size=14)
    drawing.table(400, 60, _table(), left=0)
    return drawing.svg()


FAMILY = Family(
    id="safety-sling-tension",
    activity="safety-06",
    topic="Cranes, hoists, slings",
    level="analysis",
    difficulty=0.5,
    reference="OSHA Guidance on Safe Sling Use; concept: tension in an inclined sling leg",
    draft=draft,
)

"""The reading of a depth micrometer, whose thimble covers the sleeve's scale as the rod goes down."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.micrometer import DEPTH, is_clear, micrometer

_CAPTION = "Depth micrometer, 0 to 1 in (base at the left)"


def draft(chance: random.Random) -> Draft:
    """Sleeve and thimble at any thousandth from 0 to 1 in."""
    mils = chance.choice([mils for mils in range(1001) if is_clear(DEPTH, mils / 1000)])
    turns, thimble = divmod(mils, 25)
    hundreds, quarters = divmod(turns, 4)
    figure = Figure("depth-micrometer.svg", micrometer(DEPTH, mils / 1000, _CAPTION), _alt(turns, thimble))
    return Draft(
        stem=(
            "The drawing shows the sleeve and thimble of a depth micrometer with a 0 to 1 in rod. Its sleeve numbers "
            "run toward the base. What does it read?"
        ),
        text=_text(mils),
        value=mils / 1000,
        why=(
            f"What the thimble has covered counts. The last number covered is {hundreds}, {hundreds / 10:.3f} in; "
            f"{quarters} covered past it, 0.025 in each, are {quarters / 40:.3f}; the thimble shows "
            f"{thimble / 1000:.3f}: {hundreds / 10:.3f} + {quarters / 40:.3f} + {thimble / 1000:.3f} = {_text(mils)}."
        ),
        wrong=tuple(_wrong(mils)),
        gap=0.001,
        limits=(-0.0005, 1.0005),
        figure=figure,
    )


def _text(mils: int) -> str:
    return f"{mils / 1000:.3f} in"


def _wrong(mils: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    turns, thimble = divmod(mils, 25)
    low = thimble // 5 * 5
    mirrored = (low + 5 - (thimble - low)) % 25
    next_number = -(-turns // 4) if turns % 4 or thimble else turns // 4 + 1
    found = [
        (mils + 25, "Adds the thimble to the first line that is still in view; the last one covered counts."),
        (mils - thimble + mirrored, "Counts the thimble's lines the wrong way: here the numbers run downward."),
        (next_number * 100 + thimble, "Takes the first number that is still in view, as on an outside micrometer."),
        (1000 - mils, "Reads the scale from the base, as if the uncovered length were the depth."),
        (mils - 25, "Misses one of the covered lines: each is worth 0.025 in."),
        (mils + 1, "Takes the next thimble line; the one that meets the index line counts."),
        (mils - 1, "Takes the thimble line before the one that meets the index line."),
        (mils - 100, "Takes the number before the last one that is covered."),
        (mils + 100, "Takes a number of the sleeve that is one too high."),
        (mils - 50, "Misses two of the covered lines of 0.025 in each."),
        (mils + 50, "Counts two lines that are still in view as covered."),
    ]
    return [Wrong(_text(value), value / 1000, why) for value, why in found if 0 <= value <= 1000]


def _alt(turns: int, thimble: int) -> str:
    uncovered = 41 - turns - (1 if thimble else 0)
    return (
        f"{_CAPTION}, close up. The sleeve's numbers fall from the base to the thimble; of its 41 lines, 0.025 in "
        f"apart, {uncovered} are still in view. The thimble has 25 lines, every fifth numbered, the numbers rising "
        "downward, and one line meets the index line."
    )


FAMILY = Family(
    id="quality-depth-micrometer",
    activity="quality-10",
    topic="Outside/inside/depth micrometer, inch and metric, ratchet",
    level="analysis",
    difficulty=0.5,
    reference="ASME B89.1.13; concept: reading a depth micrometer",
    draft=draft,
    kind="instrument",
)

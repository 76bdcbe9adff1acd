"""The reading of an outside micrometer in thousandths of an inch."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.micrometer import INCH, is_clear, micrometer

_STARTS = (0, 0, 1, 2)  # in: where the range of the tool begins


def draft(chance: random.Random) -> Draft:
    """Sleeve and thimble at any thousandth of a 1 in range that starts at 0, 1 or 2 in."""
    start = chance.choice(_STARTS)
    mils = chance.choice([mils for mils in range(1001) if is_clear(INCH, mils / 1000)])
    turns, thimble = divmod(mils, 25)
    hundreds, quarters = divmod(turns, 4)
    caption = f"Outside micrometer, {start} to {start + 1} in"
    return Draft(
        stem=(
            f"The drawing shows the sleeve and thimble of an outside micrometer with a range of {start} to {start + 1} "
            "in. What does it read?"
        ),
        text=_text(start * 1000 + mils),
        value=start + mils / 1000,
        why=(
            f"The range starts at {start}.000; number {hundreds} on the sleeve is {hundreds / 10:.3f}; {quarters} past "
            f"it, 0.025 in each, are {quarters / 40:.3f}; the thimble shows {thimble / 1000:.3f}: {start}.000 + "
            f"{hundreds / 10:.3f} + {quarters / 40:.3f} + {thimble / 1000:.3f} = {_text(start * 1000 + mils)}."
        ),
        wrong=tuple(_wrong(start, mils)),
        gap=0.001,
        limits=(-0.0005, start + 1.0005),
        figure=Figure("micrometer-inch.svg", micrometer(INCH, mils / 1000, caption), _alt(caption, turns)),
    )


def _text(mils: int) -> str:
    return f"{mils / 1000:.3f} in"


def _wrong(start: int, mils: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    turns, thimble = divmod(mils, 25)
    quarters = turns % 4
    low = thimble // 5 * 5
    mirrored = (low + 5 - (thimble - low)) % 25
    found = [
        (mils + 25, "Counts the sleeve line that the thimble still covers: 0.025 in too much."),
        (mils - 25, "Misses a sleeve line: each line past the number is 0.025 in."),
        (mils - thimble + mirrored, "Counts the thimble's lines downward from the number above the index line."),
        (mils - quarters * 5, "Takes each sleeve line for 0.020 in; four lines make a tenth, so each is 0.025 in."),
        (mils + 1, "Takes the next thimble line; the one that meets the index line counts."),
        (mils - 1, "Takes the thimble line before the one that meets the index line."),
        (mils + 100, "Takes the number that comes next on the sleeve, though the thimble still covers it."),
        (mils - 100, "Takes the number before the last one that is uncovered on the sleeve."),
        (mils + 50, "Takes a sleeve line for 0.050 in more than it is worth."),
        (mils - 50, "Misses two sleeve lines of 0.025 in each."),
        (mils + 75, "Counts as if three more lines past the number were uncovered."),
        (mils - 75, "Misses the three lines between two numbers of the sleeve."),
    ]
    if start:
        found.insert(2, (mils - 1000, f"Leaves out a whole inch: the range of this tool starts at {start} in."))
    total = start * 1000
    return [Wrong(_text(total + value), (total + value) / 1000, why) for value, why in found if total + value >= 0]


def _alt(caption: str, turns: int) -> str:
    return (
        f"{caption}, close up: {turns + 1} sleeve lines from the zero line on are uncovered, every fourth of them "
        "numbered; the thimble has 25 lines, every fifth numbered, and one of them meets the index line."
    )


FAMILY = Family(
    id="quality-micrometer-inch",
    activity="quality-10",
    topic="Outside/inside/depth micrometer, inch and metric, ratchet",
    level="analysis",
    difficulty=0.65,
    reference="ASME B89.1.13; concept: reading a micrometer",
    draft=draft,
    kind="instrument",
)

"""The reading of an outside micrometer in hundredths of a millimeter."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.micrometer import METRIC, is_clear, micrometer

_STARTS = (0, 0, 0, 25)  # mm: where the range of the tool begins


def draft(chance: random.Random) -> Draft:
    """Sleeve and thimble at any 0.01 mm of a 25 mm range that starts at 0 or 25 mm."""
    start = chance.choice(_STARTS)
    travel = chance.choice([travel for travel in range(2501) if is_clear(METRIC, travel / 100)])
    halves, thimble = divmod(travel, 50)
    whole, half = divmod(halves, 2)
    caption = f"Outside micrometer, {start} to {start + 25} mm"
    total = start * 100 + travel
    return Draft(
        stem=(
            f"The drawing shows the sleeve and thimble of an outside micrometer with a range of {start} to "
            f"{start + 25} mm. What does it read?"
        ),
        text=_text(total),
        value=total / 100,
        why=(
            f"Start of the range {start}.00, whole millimeters above the index line {whole}.00, half-millimeter line "
            f"past them {half / 2:.2f}, thimble {thimble / 100:.2f}: {start}.00 + {whole}.00 + {half / 2:.2f} + "
            f"{thimble / 100:.2f} = {_text(total)}."
        ),
        wrong=tuple(_wrong(start, travel)),
        gap=0.01,
        limits=(-0.005, start + 25.005),
        figure=Figure("micrometer-metric.svg", micrometer(METRIC, travel / 100, caption), _alt(caption, whole)),
    )


def _text(hundredths: int) -> str:
    return f"{hundredths / 100:.2f} mm"


def _wrong(start: int, travel: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    halves, thimble = divmod(travel, 50)
    low = thimble // 5 * 5
    mirrored = (low + 5 - (thimble - low)) % 50
    half_turn = (
        (travel - 50, "Misses the half-millimeter line below the index line that is uncovered: 0.50 mm too little.")
        if halves % 2
        else (travel + 50, "Adds a half-millimeter line that the thimble still covers: 0.50 mm too much.")
    )
    other_half = (
        (travel + 50, "Counts the next whole millimeter, though the thimble still covers its line.")
        if halves % 2
        else (travel - 50, "Stops at the half-millimeter line and misses the whole millimeter after it.")
    )
    found = [
        half_turn,
        other_half,
        (travel - thimble + mirrored, "Counts the thimble's lines downward from the number above the index line."),
        (travel + 1, "Takes the next thimble line; the one that meets the index line counts."),
        (travel - 1, "Takes the thimble line before the one that meets the index line."),
        (travel + 100, "Counts one whole millimeter too many on the sleeve."),
        (travel - 100, "Counts one whole millimeter too few on the sleeve."),
        (travel + 10, "Goes from the wrong number of the thimble: two lines of five too far."),
        (travel - 10, "Goes from the wrong number of the thimble: two lines of five short."),
        (travel + 150, "Takes the sleeve's next line for a whole millimeter and a half."),
        (travel - 150, "Misses a whole and a half millimeter on the sleeve."),
    ]
    if start:
        found.insert(2, (travel - 2500, "Leaves out where the range of this tool starts: 25 mm."))
    total = start * 100
    return [Wrong(_text(total + value), (total + value) / 100, why) for value, why in found if total + value >= 0]


def _alt(caption: str, whole: int) -> str:
    return (
        f"{caption}, close up: {whole + 1} whole-millimeter lines from the zero line on are uncovered above the index "
        "line, half-millimeter lines stand below it; the thimble has 50 lines, every fifth numbered, and one of them "
        "meets the index line."
    )


FAMILY = Family(
    id="quality-micrometer-metric",
    activity="quality-10",
    topic="Outside/inside/depth micrometer, inch and metric, ratchet",
    level="analysis",
    difficulty=0.6,
    reference="ASME B89.1.13; concept: reading a micrometer",
    draft=draft,
    kind="instrument",
)

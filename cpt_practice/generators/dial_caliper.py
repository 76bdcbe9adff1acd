"""The reading of an inch dial caliper, to 0.001 in."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.dial_face import Dial, draw_dial, draw_needle
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_BEAM = "#f4f6f8"
_EDGE = 362.0  # px: the edge of the slider
_TENTH = 30.0  # px of 0.100 in on the beam
_TOP, _BOTTOM = 56.0, 122.0
_DIAL = Dial(486, 214, 108)
_LARGEST = 6000  # thousandths


def draft(chance: random.Random) -> Draft:
    """Any thousandth from 0 to 6.000 in."""
    mils = chance.choice((chance.randrange(_LARGEST + 1), chance.randrange(100, 3000)))
    lines, dial = divmod(mils, 100)
    inches, tenths = divmod(lines, 10)
    return Draft(
        stem=(
            "The drawing shows the beam, the edge of the slider and the dial of an inch dial caliper. One turn of the "
            "needle is one line on the beam. What does it read?"
        ),
        text=_text(mils),
        value=mils / 1000,
        why=(
            f"The slider's edge has passed {inches} in; lines passed since: {tenths}, 0.100 in each "
            f"({tenths / 10:.3f}); the needle's tip stands at {dial} of the dial's lines, 0.001 in each "
            f"({dial / 1000:.3f}): {inches}.000 + {tenths / 10:.3f} + {dial / 1000:.3f} = {_text(mils)}."
        ),
        wrong=tuple(_wrong(mils)),
        gap=0.001,
        limits=(-0.0005, 7.0),
        figure=Figure("dial-caliper.svg", _drawing(mils), _ALT),
    )


def _text(mils: int) -> str:
    return f"{mils / 1000:.3f} in"


def _wrong(mils: int) -> list[Wrong]:
    """What real misreadings give, the usual ones first."""
    lines, dial = divmod(mils, 100)
    whole = lines * 100
    found = [
        (mils + 100, "Counts the next line of the beam, which the slider's edge has not reached yet."),
        (whole + (100 - dial) % 100, "Counts the dial's lines counter-clockwise; the numbers rise clockwise."),
        (mils - 100, "Misses the last line that the slider's edge has passed: 0.100 in."),
        (whole + (dial + 50) % 100, "Reads the dial at the needle's blunt tail, half a turn from its tip."),
        (mils + 5, "Counts from the longer line between two numbers of the dial: 0.005 in too much."),
        (mils - 5, "Takes the longer line between two numbers of the dial for the number: 0.005 in too little."),
        (mils + 10, "Goes from the dial number ahead of the needle: 0.010 in too much."),
        (mils - 10, "Goes from one dial number too low: 0.010 in too little."),
        (mils + 1, "Takes the dial's line after the one at the needle's tip."),
        (mils - 1, "Takes the dial's line before the one at the needle's tip."),
        (mils + 1000, "Takes the large number ahead, which the slider's edge has not reached."),
        (mils + 200, "Counts two lines of the beam that are still covered."),
    ]
    if lines >= 10:
        found.insert(3, (mils - 1000, "Leaves out a whole inch: the beam's large numbers count too."))
    return [Wrong(_text(value), value / 1000, why) for value, why in found if 0 <= value <= _LARGEST + 200]


def _drawing(mils: int) -> str:
    """The beam's lines and numbers before the slider's edge, and the dial on the slider."""
    drawing = Drawing(640, 360)
    drawing.text(20, 26, f"{_CAPTION}; a line on the dial is 0.001 in", size=14)
    zero = _EDGE - mils / 100 * _TENTH
    start = max(20.0, zero - 0.8 * _TENTH)
    drawing.rectangle(start, _TOP, 622 - start, _BOTTOM - _TOP, fill=_BEAM)
    for line in range(mils // 100 + 1):
        x = zero + line * _TENTH
        if x < 44:
            continue
        inch = line % 10 == 0
        drawing.line(x, _BOTTOM, x, _BOTTOM - (48 if inch else 26), width=2 if inch else 1.5, part="beam")
        if inch:
            drawing.text(x - 4, _BOTTOM - 32, f"{line // 10}", size=20, anchor="end", bold=True, part="inch")
        else:
            drawing.text(x - 4, _BOTTOM - 10, f"{line % 10}", size=14, anchor="end", part="tenth")
    drawing.rectangle(_EDGE, _TOP - 14, 248, 112, fill=SHADE, part="slider")
    draw_dial(drawing, _DIAL, [f"{number * 10}" for number in range(10)])
    draw_needle(drawing, _DIAL, mils % 100)
    return drawing.svg()


_CAPTION = "Dial caliper, inch"
_ALT = (
    f"{_CAPTION}, close up. The beam's lines stand 0.100 in apart, with a small number at each tenth and a large one "
    "at each inch; those that the slider's edge has passed are in view. The dial has 100 lines, numbered every ten "
    "clockwise, and one line stands at the tip of the needle."
)

FAMILY = Family(
    id="quality-dial-caliper-inch",
    activity="quality-10",
    topic="Vernier, dial, digital caliper",
    level="analysis",
    difficulty=0.6,
    reference="ASME B89.1.14; concept: reading a dial caliper",
    draft=draft,
    kind="instrument",
)

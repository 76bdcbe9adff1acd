"""The reading of an inch vernier caliper, to 0.001 in."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.vernier import INCH, vernier_figure
from cpt_practice.generators.vernier_readings import misreadings

_CAPTION = "Vernier caliper, inch"


def draft(chance: random.Random) -> Draft:
    """Any thousandth from 0 to 5.000 in."""
    mils = chance.choice((chance.randrange(5001), chance.randrange(100, 2000)))
    return Draft(
        stem=(
            "The drawing shows the main scale and the vernier of an inch caliper that reads to 0.001 in. What does it "
            "read?"
        ),
        text=text(mils),
        value=mils / 1000,
        why=working(mils),
        wrong=misreadings(INCH, mils, text, 0.001),
        gap=0.001,
        limits=(-0.0005, 6.0005),
        figure=Figure("vernier-caliper-inch.svg", vernier_figure(INCH, mils, chance.randrange(-1, 2), _CAPTION), _ALT),
    )


def text(mils: int) -> str:
    """Thousandths of an inch as a reading."""
    return f"{mils / 1000:.3f} in"


def working(mils: int) -> str:
    """How the reading comes from inches, tenths, main lines and the vernier."""
    lines, met = INCH.split(mils)
    inches, rest = divmod(lines, 40)
    tenths, quarters = divmod(rest, 4)
    return (
        f"The vernier's zero has passed {inches} in, the small number {tenths} ({tenths / 10:.3f}) and {quarters} "
        f"more, 0.025 in each ({quarters / 40:.3f}); vernier line {met} meets a main line ({met / 1000:.3f}): "
        f"{inches}.000 + {tenths / 10:.3f} + {quarters / 40:.3f} + {met / 1000:.3f} = {text(mils)}."
    )


LINES = (
    "Main lines stand 0.025 in apart, every fourth with a small number for tenths, every inch with a large one. The "
    "vernier has 25 spaces, numbered every 5 lines. One vernier line meets a main line; that part is drawn again, "
    "enlarged."
)
_ALT = f"{_CAPTION}, main scale above, vernier below. {LINES}"

FAMILY = Family(
    id="quality-vernier-caliper-inch",
    activity="quality-10",
    topic="Vernier, dial, digital caliper",
    level="analysis",
    difficulty=0.5,
    reference="ASME B89.1.14; concept: reading a vernier caliper",
    draft=draft,
    kind="instrument",
)

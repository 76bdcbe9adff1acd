"""The reading of a vernier height gage, to 0.001 in."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.vernier import INCH, vernier_figure
from cpt_practice.generators.vernier_caliper_inch import LINES, text, working
from cpt_practice.generators.vernier_readings import misreadings

_CAPTION = "Vernier height gage, inch"


def draft(chance: random.Random) -> Draft:
    """Any thousandth from 1 to 11 in, with the scriber's edge zeroed on the surface plate."""
    mils = chance.randrange(1000, 11001)
    return Draft(
        stem=(
            "A height gage was zeroed on the surface plate. The drawing shows its main scale and vernier with the "
            "scriber on a part. How high is the part?"
        ),
        text=text(mils),
        value=mils / 1000,
        why=working(mils),
        wrong=misreadings(INCH, mils, text, 0.001),
        gap=0.001,
        limits=(0.0, 12.0),
        figure=Figure(
            "height-gage.svg", vernier_figure(INCH, mils, chance.randrange(-1, 2), _CAPTION, upright=True), _ALT
        ),
    )


_ALT = f"{_CAPTION}. The scales run upward, the main one at the left, the vernier at the right. {LINES}"

FAMILY = Family(
    id="quality-height-gage",
    activity="quality-10",
    topic="Height gage, surface plate, V-block",
    level="analysis",
    difficulty=0.5,
    reference="concept: reading a vernier height gage",
    draft=draft,
    kind="instrument",
)

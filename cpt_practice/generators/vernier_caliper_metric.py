"""The reading of a metric vernier caliper, to 0.02 mm."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.vernier import METRIC, vernier_figure
from cpt_practice.generators.vernier_readings import misreadings

_CAPTION = "Vernier caliper, metric: main scale above, vernier below"
_COUNT = 0.02  # mm


def draft(chance: random.Random) -> Draft:
    """Any 0.02 mm from 0 to 120 mm."""
    counts = chance.choice((chance.randrange(6001), chance.randrange(250, 3000)))
    millimeters, met = METRIC.split(counts)
    return Draft(
        stem=(
            "The drawing shows the main scale, in millimeters, and the vernier of a caliper that reads to 0.02 mm. "
            "What does it read?"
        ),
        text=_text(counts),
        value=counts * _COUNT,
        why=(
            f"The vernier's zero has passed {millimeters} mm; of the vernier's lines, 0.02 mm each, number {met} "
            f"meets a main line ({met * _COUNT:.2f}): {millimeters}.00 + {met * _COUNT:.2f} = {_text(counts)}."
        ),
        wrong=misreadings(METRIC, counts, _text, _COUNT),
        gap=_COUNT,
        limits=(-0.01, 150.0),
        figure=Figure(
            "vernier-caliper-metric.svg", vernier_figure(METRIC, counts, chance.randrange(-1, 2), _CAPTION), _ALT
        ),
    )


def _text(counts: int) -> str:
    return f"{counts * _COUNT:.2f} mm"


_ALT = (
    f"{_CAPTION}. Main lines stand 1 mm apart, every tenth numbered. The vernier has 50 spaces; its numbers from 0 to "
    "10 stand every 5 lines and count tenths of a millimeter. One vernier line meets a main line; that part is drawn "
    "again, enlarged."
)

FAMILY = Family(
    id="quality-vernier-caliper-metric",
    activity="quality-10",
    topic="Vernier, dial, digital caliper",
    level="analysis",
    difficulty=0.5,
    reference="ASME B89.1.14; concept: reading a vernier caliper",
    draft=draft,
    kind="instrument",
)

"""The reading of a universal bevel protractor, to 5 minutes."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.crossed_mistakes import Mistake, crossed
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.protractor_arcs import LINES, MINUTES, Setting, protractor

_RIGHT_ANGLE = 90 * 60  # minutes


def draft(chance: random.Random) -> Draft:
    """Any 5 minutes from 1 to 89 degrees, the main scale's numbers rising to the right or to the left."""
    line = chance.choice([each for each in range(LINES) if each != LINES // 2])  # at 30' both sides read alike
    minutes = line * MINUTES
    # 40° 40' would share its number with every answer of 40 degrees and every one of 40 minutes
    degrees = chance.choice([each for each in range(1, 89) if each != minutes])
    setting = Setting(degrees, line, chance.random() < 0.5)
    total = setting.degrees * 60 + minutes
    side = "right" if setting.rightward else "left"
    shifts = (chance.random() < 0.5, chance.random() < 0.5)
    return Draft(
        stem=(
            "The drawing shows the main scale, in degrees, and the vernier of a universal bevel protractor that reads "
            "to 5 minutes. What does it read?"
        ),
        text=_text(total),
        value=total,
        why=(
            f"The vernier's zero has passed {setting.degrees}°; the main numbers rise to the {side}, so the vernier is "
            f"read to the {side}. There line {setting.line} meets a main line: {setting.line} x 5 = {minutes} minutes. "
            f"Together that makes {_text(total)}."
        ),
        wrong=tuple(_wrong(setting, total, chance)),
        gap=4.0,
        limits=(-1.0, _RIGHT_ANGLE + 1.0),
        figure=Figure("bevel-protractor.svg", protractor(setting, shifts, _CAPTION), _ALT),
    )


def _text(minutes: int) -> str:
    return f"{minutes // 60}° {minutes % 60:02d}'"


def _wrong(setting: Setting, total: int, chance: random.Random) -> list[Wrong]:
    """What real misreadings give: of the minutes alone, or of degrees, of minutes and of both."""
    minutes = _minutes_misread(setting)
    found = minutes
    if chance.random() < 0.5:
        found = crossed(chance.choice(_DEGREES), chance.choice(minutes))
    values = [(total + difference, why) for difference, why in found]
    return [Wrong(_text(value), value, why) for value, why in values if 0 <= value <= _RIGHT_ANGLE]


def _minutes_misread(setting: Setting) -> list[Mistake]:
    """Mistakes that leave the degrees right, the usual ones first."""
    minutes = setting.line * MINUTES
    found = [
        ((60 - minutes) % 60 - minutes, "Reads the vernier on the other side of its zero, against the main numbers."),
        (setting.line - minutes, "Takes each vernier line for 1 minute; it stands for 5 minutes."),
        (5, "Takes the next vernier line; only one on that side stands in line with a main line."),
        (-5, "Takes the vernier line before the one that meets a main line."),
        (15, "Goes from the wrong number of the vernier: 15 minutes too much."),
        (-15, "Goes from the wrong number of the vernier: 15 minutes too little."),
        (10, "Takes the second vernier line after the one that meets a main line."),
        (-10, "Takes the second vernier line before the one that meets a main line."),
    ]
    return [(difference, why) for difference, why in found if difference and 0 <= minutes + difference < 60]


_DEGREES = (
    (60, "Takes the main line that the vernier's zero has not reached yet: a degree too many."),
    (-60, "Misses the last main line that the vernier's zero has passed: a degree too few."),
    (600, "Takes the main number ahead, which the vernier's zero has not passed."),
    (-600, "Takes a main number of ten degrees too low."),
)
_CAPTION = "Universal bevel protractor: main scale outside, vernier inside"
_ALT = (
    f"{_CAPTION}. Main lines stand 1 degree apart, every tenth numbered. The vernier has 12 lines on either side of "
    "its zero, over 23 degrees, numbered 15, 30, 45 and 60. On either side one of them meets a main line; both parts "
    "are drawn again, enlarged."
)

FAMILY = Family(
    id="quality-bevel-protractor",
    activity="quality-10",
    topic="Protractor, sine bar, square",
    level="analysis",
    difficulty=0.4,
    reference="concept: reading a vernier bevel protractor",
    draft=draft,
    kind="instrument",
)

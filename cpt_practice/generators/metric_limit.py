"""The upper or lower limit of a metric dimension in inches, to 0.001 in."""

import random

from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong

_PARTS = ("shaft", "spacer", "bushing", "collar", "pin", "plate", "housing bore", "sleeve")
_TOLERANCES = (0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50)  # mm
_INCHES = Amount(0.001, after=" in")


def draft(chance: random.Random) -> Draft:
    """A size of 12 to 90 mm with an equal tolerance of 0.10 to 0.50 mm; one limit divided by 25.4."""
    upper = chance.random() < 0.5
    size, tolerance = _numbers(chance)
    limit = size + tolerance if upper else size - tolerance
    while (_INCHES.rounded(limit / 25.4) > limit / 25.4) is upper:  # a limit is rounded to the inside of the tolerance
        size, tolerance = _numbers(chance)
        limit = size + tolerance if upper else size - tolerance
    ask, sign = ("upper", "+") if upper else ("lower", "-")
    key = limit / 25.4
    return Draft(
        stem=(
            f"A metric drawing gives the size of a {chance.choice(_PARTS)} as {size:.1f} ± {tolerance:.2f} mm. The "
            f"only micrometer at hand reads inches. What is the {ask} limit in inches, to the nearest 0.001 in?"
        ),
        text=_INCHES.text(key),
        value=_INCHES.rounded(key),
        why=(
            f"The {ask} limit is {size:.1f} {sign} {tolerance:.2f} = {limit:.2f} mm, and an inch is 25.4 mm: "
            f"{limit:.2f} / 25.4 = {key:.4f}, or {_INCHES.text(key)}."
        ),
        wrong=_wrong(size, tolerance, 1 if upper else -1),
        gap=0.003,
        limits=(0.0, 12 * key),
        tolerance=0.001,
    )


def _numbers(chance: random.Random) -> tuple[float, float]:
    return chance.randrange(24, 181) / 2, chance.choice(_TOLERANCES)


def _wrong(size: float, tolerance: float, sign: int) -> tuple[Wrong, ...]:
    other = "adds" if sign < 0 else "subtracts"
    found = (
        ((size - sign * tolerance) / 25.4, f"Takes the wrong side of the tolerance: {other} it."),
        (size / 25.4, "Converts the nominal size and leaves the tolerance out."),
        ((size + sign * tolerance) / 25, "Divides by 25 in place of 25.4, which is too rough for thousandths."),
        ((size + sign * tolerance / 2) / 25.4, "Takes half of the tolerance, as if it were the whole band."),
        ((size + sign * 2 * tolerance) / 25.4, "Takes the tolerance twice, as if only half of it were given."),
        (size / 25.4 + sign * tolerance / 10, "Moves the decimal point of the tolerance in place of converting it."),
        ((size + sign * tolerance) / 26, "Divides by 26 in place of 25.4."),
        ((size - sign * 2 * tolerance) / 25.4, "Takes twice the tolerance, and on the wrong side."),
        ((size + sign * tolerance) / 24.5, "Swaps digits of the factor: 24.5 in place of 25.4."),
        (size / 25.4 - sign * tolerance / 10, "Moves the tolerance's decimal point and takes its wrong side."),
    )
    return tuple(_INCHES.wrong(value, why) for value, why in found)


FAMILY = Family(
    id="quality-metric-limit",
    activity="quality-10",
    topic="SI vs. US units; conversions (25.4)",
    level="application",
    difficulty=0.6,
    reference="NIST SP 811",
    draft=draft,
)

"""Total recordable incident rate (TRIR) of a plant's year, from cases and hours worked."""

import random

from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong

_BASE = 200_000  # hours of 100 full-time workers in a year
_CASES = Amount(0.1, after=" cases")


def draft(chance: random.Random) -> Draft:
    """Recordable cases x 200,000 / hours, to 0.1.

    250 to 900 workers at 1,750 to 2,150 h each, 3 to 77 recordable cases: 0.8 to 8 cases per 100 workers.
    """
    workers, hours, cases = _plant(chance)
    while _CASES.rounded(cases * _BASE / hours) == 1:
        workers, hours, cases = _plant(chance)
    serious = chance.randrange(1, cases)
    first_aid = chance.randrange(cases // 3 + 2, 2 * cases + 6)
    rate = cases * _BASE / hours
    return Draft(
        stem=(
            f"Last year a plant's {workers} employees worked {hours:,} hours. Its OSHA 300 log lists {cases} "
            f"recordable cases, {serious} of them with days away, restriction or transfer; {first_aid} other injuries "
            "needed only first aid. What is the total recordable incident rate (TRIR) per 100 full-time workers, "
            "to the nearest 0.1?"
        ),
        text=_CASES.text(rate),
        value=_CASES.rounded(rate),
        why=(
            f"All {cases} recordable cases count, and 200,000 hours stand for 100 full-time workers: "
            f"{cases} x 200,000 / {hours:,} = {_CASES.text(rate)} per 100."
        ),
        wrong=_wrong(workers, hours, (cases, serious, first_aid)),
        tolerance=0.1,
        limits=(0.2, 20.0),
    )


def _plant(chance: random.Random) -> tuple[int, int, int]:
    """Workers, hours of all and recordable cases."""
    workers = chance.randrange(250, 901)
    hours = round(workers * chance.randrange(1750, 2151) / 100) * 100
    return workers, hours, max(3, round(chance.uniform(0.8, 8.0) * hours / _BASE))


def _wrong(workers: int, hours: int, counted: tuple[int, int, int]) -> tuple[Wrong, ...]:
    cases, serious, first_aid = counted
    found = (
        (serious * _BASE / hours, "Counts only cases with days away, restriction or transfer: that is the DART rate."),
        ((cases + first_aid) * _BASE / hours, "Adds the first aid injuries, which are not recordable."),
        ((cases + serious) * _BASE / hours, "Counts the serious cases twice; the recordable cases hold them already."),
        (cases * 100 / workers, "Divides by the head count, not by the hours that were really worked."),
        ((cases - serious) * _BASE / hours, "Leaves out the cases with days away, restriction or transfer."),
        (cases * 1_000_000 / hours, "Uses a base of 1,000,000 hours, as other countries do, in place of 200,000."),
        (cases * 100_000 / hours, "Uses a base of 100,000 hours, which is 50 full-time workers and not 100."),
        (first_aid * _BASE / hours, "Takes the first aid injuries, the only ones that the log leaves out."),
        ((cases + serious + first_aid) * _BASE / hours, "Adds up every number of injuries that the text names."),
    )
    # 1.0 is left out, as it would have to read "1 case" among "0.8 cases" and "2.4 cases"
    return tuple(_CASES.wrong(value, why) for value, why in found if _CASES.rounded(value) != 1)


FAMILY = Family(
    id="safety-incident-rate",
    activity="safety-09",
    topic="Leading vs. lagging indicators, TRIR/DART arithmetic",
    level="application",
    difficulty=0.65,
    reference="OSHA Forms for Recording Work-Related Injuries and Illnesses, incidence rate worksheet; 29 CFR 1904.7",
    draft=draft,
)

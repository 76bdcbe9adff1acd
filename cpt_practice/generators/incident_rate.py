"""Total recordable incident rate (TRIR) of a plant's year, from cases and hours worked."""

import random

from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong

_BASE = 200_000  # hours of 100 full-time workers in a year
_CASES = Amount(0.1, after=" cases")


def draft(chance: random.Random) -> Draft:
    """Recordable cases x 200,000 / hours, to 0.1.

    60 to 700 workers at 1,650 to 2,300 h each, 3 to 70 recordable cases: 1.5 to 17 cases per 100 workers.
    """
    workers = chance.randrange(60, 701)
    hours = round(workers * chance.randrange(1650, 2301) / 100) * 100
    cases = max(3, round(chance.uniform(1.6, 17.0) * hours / _BASE))
    serious = chance.randrange(1, cases)
    first_aid = chance.randrange(cases // 3 + 2, 2 * cases + 6)
    rate = cases * _BASE / hours
    return Draft(
        stem=(
            f"Last year a plant's {workers} employees worked {hours:,} hours. Its OSHA 300 log lists {cases} "
            f"recordable cases, {serious} of them with days away, restriction or transfer; {first_aid} other injuries "
            "took first aid only. What is the total recordable incident rate (TRIR) per 100 full-time workers, "
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
        limits=(0.2, 60.0),
    )


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
    return tuple(_CASES.wrong(value, why) for value, why in found)


FAMILY = Family(
    id="safety-incident-rate",
    activity="safety-09",
    topic="Leading vs. lagging indicators, TRIR/DART arithmetic",
    level="application",
    difficulty=0.65,
    reference="OSHA Forms for Recording Work-Related Injuries and Illnesses, incidence rate worksheet; 29 CFR 1904.7",
    draft=draft,
)

"""DART rate (days away, restricted or transferred) of a plant's year, from a drawn extract of its log's summary."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_BASE = 200_000  # hours of 100 full-time workers in a year
_CASES = Amount(0.1, after=" cases")


@dataclass(frozen=True, slots=True)
class _Summary:
    """Cases of a year by their worst outcome, days lost and restricted, and hours worked."""

    away: int
    restricted: int
    other: int
    first_aid: int
    days_away: int
    days_restricted: int
    hours: int

    @property
    def counted(self) -> int:
        """The cases that DART counts."""
        return self.away + self.restricted

    @property
    def rate(self) -> float:
        """Those cases per 100 full-time workers."""
        return self.counted * _BASE / self.hours

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [
            ["Summary of the year", "Number"],
            ["Deaths", "0"],
            ["Cases with days away from work", f"{self.away}"],
            ["Cases with job transfer or restriction", f"{self.restricted}"],
            ["Other recordable cases", f"{self.other}"],
            ["Days away from work", f"{self.days_away}"],
            ["Days of job transfer or restriction", f"{self.days_restricted}"],
            ["First aid visits (not on the log)", f"{self.first_aid}"],
            ["Hours worked by all employees", f"{self.hours:,}"],
        ]


def draft(chance: random.Random) -> Draft:
    """Cases with days away, restriction or transfer x 200,000 / hours, to 0.1.

    120,000 to 2,700,000 h worked, 1 to 7 cases of each kind, 1.5 to 8 recordable cases per 100 workers: 0.8 to 7.2
    DART cases.
    """
    summary = _summary(chance)
    while summary.rate < 0.8 or _CASES.rounded(summary.rate) == 1:
        summary = _summary(chance)
    counted, rate = summary.counted, summary.rate
    return Draft(
        stem=(
            "The table is a plant's injury summary for last year. What is its DART rate per 100 full-time workers, to "
            "the nearest 0.1?"
        ),
        text=_CASES.text(rate),
        value=_CASES.rounded(rate),
        why=(
            f"DART counts cases with days away, restriction or transfer, {summary.away} + {summary.restricted} = "
            f"{counted}, per 200,000 hours: {counted} x 200,000 / {summary.hours:,} = {_CASES.text(rate)}."
        ),
        wrong=_wrong(summary),
        tolerance=0.1,
        limits=(0.2, 20.0),
        figure=Figure("dart-rate.svg", drawn_table(summary.rows), _alt(summary)),
    )


def _summary(chance: random.Random) -> _Summary:
    away, restricted, other = (chance.randrange(1, 8) for _kind in range(3))
    while away + restricted + other < 5:
        other += 1
    return _Summary(
        away=away,
        restricted=restricted,
        other=other,
        first_aid=chance.randrange(4, 25),
        days_away=away * chance.randrange(2, 15) + chance.randrange(1, 4),
        days_restricted=restricted * chance.randrange(2, 12) + chance.randrange(1, 4),
        hours=round((away + restricted + other) * _BASE / chance.uniform(1.5, 8.0) / 100) * 100,
    )


def _wrong(year: _Summary) -> tuple[Wrong, ...]:
    counted = year.counted
    found = (
        (counted + year.other, "Counts all recordable cases, which gives the total rate (TRIR) in place of DART."),
        (year.away, "Counts days-away cases alone; restricted and transferred workers belong to DART as well."),
        (year.restricted, "Leaves out the cases with days away from work, the first two letters of DART."),
        (counted + year.other + year.first_aid, "Counts every injury, even first aid, which is not recordable."),
        (year.away + year.other, "Takes the other recordable cases for those with restriction or transfer."),
        (year.other, "Counts the recordable cases that had neither days away nor restriction."),
        (year.days_away + year.days_restricted, "Counts the days that were lost or restricted in place of the cases."),
        (counted * 5, "Uses a base of 1,000,000 hours, as other countries do, in place of 200,000."),
        (counted / 2, "Uses a base of 100,000 hours, which is 50 full-time workers and not 100."),
        (counted + year.first_aid, "Adds the first aid visits, which do not even come onto the log."),
        (year.days_away, "Counts days away from work; a rate of cases counts each case once."),
    )
    wrong = (_CASES.wrong(value * _BASE / year.hours, why) for value, why in found)
    # 1.0 is left out, as it would have to read "1 case" among "0.8 cases" and "2.4 cases"
    return tuple(each for each in wrong if each.value != 1)


def _alt(year: _Summary) -> str:
    return "Table, summary of the year. " + ". ".join(f"{name}: {number}" for name, number in year.rows[1:]) + "."


FAMILY = Family(
    id="safety-dart-rate",
    activity="safety-09",
    topic="Leading vs. lagging indicators, TRIR/DART arithmetic",
    level="analysis",
    difficulty=0.6,
    reference="OSHA Forms for Recording Work-Related Injuries and Illnesses, incidence rate worksheet; 29 CFR 1904.7",
    draft=draft,
)

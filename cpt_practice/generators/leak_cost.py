"""Yearly cost of the open compressed-air leaks in a drawn survey."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_DOLLARS = Amount(10, before="$")
_PLACES = (
    "Press 2 hose",
    "Paint booth drop",
    "Header flange",
    "Air dryer drain",
    "Robot cell valve",
    "Packing regulator",
)
_ROWS = 5


@dataclass(frozen=True, slots=True)
class _Survey:
    """Leaks as (place, cfm, repaired); kW a cfm; hours a year with pressure and with production; dollars a kWh."""

    leaks: tuple[tuple[str, float, bool], ...]
    factor: float
    hours: int
    production: int
    price: float

    def flow(self, *, repaired: bool) -> float:
        """The cfm of the leaks that are repaired, or of those that are not."""
        return sum(cfm for _place, cfm, done in self.leaks if done == repaired)

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        leaks = ([place, plain(cfm, 1), "repaired" if done else "open"] for place, cfm, done in self.leaks)
        return [["Leak", "cfm", "Status"], *leaks]

    @property
    def notes(self) -> tuple[str, ...]:
        """What is written under the table."""
        return (
            f"The compressor needs {self.factor:.2f} kW for each cfm.",
            f"The system has pressure {self.hours:,} hours a year;",
            f"production runs {self.production:,} hours a year.",
            f"Electricity: ${self.price:.3f} per kWh.",
        )


def draft(chance: random.Random) -> Draft:
    """The cfm of open leaks x kW a cfm x hours with pressure x price, to $10.

    Five leaks of 1.5 to 24 cfm, one or two repaired, 0.16 to 0.22 kW a cfm, 5,000 to 8,500 h, 7.5 to 15 cents a kWh:
    $700 to $22,000 a year.
    """
    repaired = set(chance.sample(range(_ROWS), chance.choice((1, 2))))
    hours = chance.randrange(5000, 8501, 100)
    survey = _Survey(
        leaks=tuple(
            (place, chance.randrange(3, 49) / 2, at in repaired)
            for at, place in enumerate(chance.sample(_PLACES, _ROWS))
        ),
        factor=chance.choice((0.16, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22)),
        hours=hours,
        production=round(hours * chance.uniform(0.4, 0.85) / 100) * 100,
        price=chance.randrange(75, 151) / 1000,
    )
    flow = survey.flow(repaired=False)
    power = flow * survey.factor
    cost = power * survey.hours * survey.price
    terms = " + ".join(plain(cfm, 1) for _place, cfm, done in survey.leaks if not done)
    return Draft(
        stem=(
            "The sheet shows a survey of compressed-air leaks. What do the leaks that are still open cost in "
            "electricity a year, to the nearest $10?"
        ),
        text=_DOLLARS.text(cost),
        value=_DOLLARS.rounded(cost),
        why=(
            f"The open leaks let out {terms} = {plain(flow, 1)} cfm, as long as there is pressure: {plain(flow, 1)} x "
            f"{plain(survey.factor)} x {survey.hours:,} x ${survey.price:.3f} = {_DOLLARS.text(cost)}."
        ),
        wrong=_wrong(survey),
        tolerance=max(10.0, 0.01 * cost),
        figure=Figure("leak-cost.svg", drawn_table(survey.rows, survey.notes), _alt(survey)),
    )


def _wrong(survey: _Survey) -> tuple[Wrong, ...]:
    cost = survey.flow(repaired=False) * survey.factor * survey.hours * survey.price
    a_cfm = cost / survey.flow(repaired=False)
    everything = survey.flow(repaired=False) + survey.flow(repaired=True)
    largest = max(cfm for _place, cfm, done in survey.leaks if not done)
    found = (
        (everything * a_cfm, "Counts the leaks that are already repaired; they lose no air now."),
        (
            cost * survey.production / survey.hours,
            "Counts hours of production; a leak runs as long as there is pressure.",
        ),
        (cost * 8760 / survey.hours, "Counts all 8,760 hours of a year, even those without pressure."),
        (cost * (1 + survey.production / survey.hours), "Adds production hours to the hours with pressure."),
        (largest * a_cfm, "Counts the largest open leak alone and leaves the smaller ones out."),
        (survey.flow(repaired=True) * a_cfm, "Counts the leaks that are repaired in place of those that are open."),
        (cost / survey.factor, "Takes each cfm for 1 kW and leaves the compressor's factor out."),
        (everything * a_cfm * survey.production / survey.hours, "Counts every leak, and hours of production alone."),
        (everything * a_cfm * 8760 / survey.hours, "Counts every leak, and all 8,760 hours of a year."),
        (
            cost - min(cfm for _place, cfm, done in survey.leaks if not done) * a_cfm,
            "Leaves out the smallest open leak.",
        ),
    )
    return tuple(_DOLLARS.wrong(value, why) for value, why in found)


def _alt(survey: _Survey) -> str:
    leaks = "; ".join(f"{place}, {cfm} cfm, {state}" for place, cfm, state in survey.rows[1:])
    return f"Survey of leaks. {leaks}. " + " ".join(survey.notes)


FAMILY = Family(
    id="green-leak-cost",
    activity="green-04",
    topic="Compressed air, steam and water leaks",
    level="analysis",
    difficulty=0.6,
    reference="DOE Improving Compressed Air System Performance: A Sourcebook for Industry",
    draft=draft,
)

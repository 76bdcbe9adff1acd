"""Yearly cost of a machine's electricity, from rated power, average load, hours and price."""

import random
from dataclasses import dataclass

from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong

_DOLLARS = Amount(10, before="$")
_MACHINES = ("An oven", "A curing oven", "A furnace", "A chiller", "An extruder", "A parts washer", "A dryer")


@dataclass(frozen=True, slots=True)
class _Use:
    """Rated kW, average load in percent, hours a day, days a year, cents a kWh."""

    rated: int
    load: int
    hours: int
    days: int
    cents: float

    @property
    def energy(self) -> float:
        """The year's kWh."""
        return self.rated * self.load / 100 * self.hours * self.days


def draft(chance: random.Random) -> Draft:
    """Rated kW x load x hours x days x price, to $10.

    12 to 95 kW at 35 to 85 % load, 9 to 20 h on 230 to 320 days, 7.5 to 16 cents a kWh: $1,000 to $67,000 a year.
    """
    use = _Use(
        rated=chance.randrange(12, 96),
        load=chance.randrange(35, 90, 5),
        hours=chance.choice((9, 10, 12, 14, 16, 18, 20)),
        days=chance.randrange(230, 321, 2),
        cents=chance.randrange(15, 33) / 2,
    )
    price = use.cents / 100
    cost = use.energy * price
    machine = chance.choice(_MACHINES)
    return Draft(
        stem=(
            f"{machine} is rated {use.rated} kW and draws {use.load}% of that on average. It runs {use.hours} hours a "
            f"day, {use.days} days a year. Electricity costs {plain(use.cents)} cents per kWh. What does its "
            "electricity cost in a year, to the nearest $10?"
        ),
        text=_DOLLARS.text(cost),
        value=_DOLLARS.rounded(cost),
        why=(
            f"{use.rated} kW x {use.load / 100:g} x {use.hours} x {use.days} = {use.energy:,.0f} kWh a year, and "
            f"{use.energy:,.0f} x ${plain(price, 3)} = {_DOLLARS.text(cost)}."
        ),
        wrong=_wrong(use),
        tolerance=max(10.0, 0.01 * cost),
    )


def _wrong(use: _Use) -> tuple[Wrong, ...]:
    cost, share = use.energy * use.cents / 100, use.load / 100
    found = (
        (cost / share, "Takes the rated power as if the machine ran at full load all the time."),
        (cost / share * (1 - share), "Uses the share of the rated power that is not drawn."),
        (cost / use.days * 365, "Counts all 365 days, though the machine rests on some of them."),
        (cost / share**2, "Divides by the load in place of multiplying by it."),
        (cost * 24 / use.hours, "Counts 24 hours for each day on which the machine runs."),
        (cost * 8 / use.hours, "Counts one 8-hour shift a day in place of the hours that are given."),
        (cost / 12, "Divides by 12: that is the cost of a mean month and not of the year."),
        (use.energy / use.cents, "Divides the kWh by the cents per kWh in place of multiplying dollars."),
        (cost / use.days * 52, "Counts one day a week, 52 days in all, in place of the days that are given."),
        (cost * share, "Applies the average load twice, once to the power and once to the hours."),
        (use.energy, "Stops at the kWh of the year and reads them as dollars."),
    )
    return tuple(_DOLLARS.wrong(value, why) for value, why in found)


FAMILY = Family(
    id="green-energy-cost",
    activity="green-05",
    topic="Energy metering, kWh, demand, therms sums",
    level="application",
    difficulty=0.7,
    reference="concept: energy as power times time; concept: average load",
    draft=draft,
)

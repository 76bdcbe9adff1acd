"""Yearly saving of a more efficient motor at the same work, from two drawn nameplates."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_DOLLARS = Amount(10, before="$")
_KW_PER_HP = 0.746
# horsepower, percent efficiency of an old motor and of a new one
_MOTORS = (
    (25, 86.5, 93.6), (30, 87.5, 94.1), (40, 88.5, 94.5), (50, 88.5, 94.5), (60, 89.5, 95.0), (75, 89.5, 95.4),
    (100, 90.2, 95.4), (125, 90.2, 95.4),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Swap:
    """Horsepower, percent efficiency now and new, percent load, hours a year, dollars a kWh."""

    power: int
    now: float
    new: float
    load: int
    hours: int
    price: float

    @property
    def work(self) -> float:
        """Power at the shaft in kW."""
        return self.power * _KW_PER_HP * self.load / 100

    def cost(self, percent: float) -> float:
        """Dollars a year at this efficiency."""
        return self.work / (percent / 100) * self.hours * self.price

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [
            ["Motor", "Now", "Proposed"],
            ["Rated power", f"{self.power} hp", f"{self.power} hp"],
            ["Average load", f"{self.load}%", f"{self.load}%"],
            ["Efficiency at this load", f"{self.now}%", f"{self.new}%"],
            ["Hours a year", f"{self.hours:,}", f"{self.hours:,}"],
            ["Price per kWh", f"${self.price:.3f}", f"${self.price:.3f}"],
        ]


def draft(chance: random.Random) -> Draft:
    """Shaft power x hours x price over each efficiency, subtracted, to $10.

    25 to 125 hp at 55 to 90 % load, 86.5 to 95.4 % efficient, 3,000 to 8,400 h, 7 to 14 cents a kWh: $200 to $5,100 a
    year.
    """
    power, now, new = chance.choice(_MOTORS)
    swap = _Swap(
        power=power,
        now=now,
        new=new,
        load=chance.randrange(55, 95, 5),
        hours=chance.randrange(3000, 8401, 100),
        price=chance.randrange(70, 141) / 1000,
    )
    before, after = swap.cost(now), swap.cost(new)
    saving = before - after
    return Draft(
        stem=(
            "A plant compares two motors for the same job, as the table shows. One horsepower is 0.746 kW. How much "
            "would the proposed motor save a year, to the nearest $10? Round only at the end."
        ),
        text=_DOLLARS.text(saving),
        value=_DOLLARS.rounded(saving),
        why=(
            f"At the shaft {power} x 0.746 x {swap.load / 100:g} = {swap.work:.3f} kW. Divided by the efficiency, "
            f"times hours and price, {swap.work:.3f} / {now / 100:.3f} x {swap.hours:,} x ${swap.price:.3f} = "
            f"${before:,.2f} now and ${after:,.2f} then: ${before:,.2f} - ${after:,.2f} = ${saving:,.2f}, or "
            f"{_DOLLARS.text(saving)}."
        ),
        wrong=_wrong(swap),
        tolerance=max(10.0, 0.01 * saving),
        figure=Figure("motor-power.svg", drawn_table(swap.rows), _alt(swap)),
    )


def _wrong(swap: _Swap) -> tuple[Wrong, ...]:
    saving = swap.cost(swap.now) - swap.cost(swap.new)
    multiplied = swap.work * (swap.new - swap.now) / 100 * swap.hours * swap.price
    share = swap.load / 100
    found = (
        (multiplied, "Multiplies by the efficiency; the power drawn is the shaft power divided by it."),
        (saving / share, "Takes both motors at full load, though the load of the table is lower."),
        (saving / _KW_PER_HP, "Takes horsepower for kilowatts and leaves out the factor of 0.746."),
        (saving * 2000 / swap.hours, "Counts 2,000 hours, one shift, in place of the hours in the table."),
        (saving * 8760 / swap.hours, "Counts all 8,760 hours of a year, not the hours that the motor runs."),
        (saving * _KW_PER_HP, "Applies the factor of 0.746 twice on the way from horsepower to kilowatts."),
        (saving * share, "Applies the load twice, once to the power and once to the hours."),
        (saving / _KW_PER_HP**2, "Divides by 0.746 in place of multiplying by it."),
        (swap.cost(swap.new), "Gives the yearly cost of the proposed motor, not the difference of the two."),
        (saving * (1 - share), "Uses the share of the rated power that is not needed."),
        (saving / share / _KW_PER_HP, "Leaves out both the load and the factor from horsepower to kilowatts."),
    )
    return tuple(_DOLLARS.wrong(value, why) for value, why in found)


def _alt(swap: _Swap) -> str:
    return (
        f"Table of two motors, now and proposed. Both: {swap.power} hp, average load {swap.load}%, {swap.hours:,} "
        f"hours a year, ${swap.price:.3f} per kWh. Efficiency at this load: now {swap.now}%, proposed {swap.new}%."
    )


FAMILY = Family(
    id="green-motor-power",
    activity="green-06",
    topic="Energy efficiency: motors, VFD, lighting, HVAC, compressed air",
    level="analysis",
    difficulty=0.45,
    reference="concept: input power as output over efficiency",
    draft=draft,
)

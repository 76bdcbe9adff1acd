"""Carbon dioxide from a year's electricity and natural gas, with the factors of a drawn table."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_TONS = Amount(1, after=" tons")
_GAS = 11.7  # lb of CO2 from a therm burned
_TON, _METRIC_TON = 2000, 2204.6  # lb
_KWH_PER_THERM = 29.3


@dataclass(frozen=True, slots=True)
class _Year:
    """kWh and therms of a year, pounds of CO2 a kWh."""

    power: int
    gas: int
    factor: float

    @property
    def from_power(self) -> float:
        """Pounds of CO2."""
        return self.power * self.factor

    @property
    def from_gas(self) -> float:
        """Pounds of CO2."""
        return self.gas * _GAS

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [
            ["Energy", "Used in the year", "CO2 factor"],
            ["Electricity", f"{self.power:,} kWh", f"{self.factor:.2f} lb per kWh"],
            ["Natural gas", f"{self.gas:,} therms", f"{plain(_GAS)} lb per therm"],
        ]


def draft(chance: random.Random) -> Draft:
    """Pounds of CO2 from electricity and gas, added and divided by 2,000.

    300,000 to 3,000,000 kWh at 0.45 to 1.05 lb, 10,000 to 120,000 therms at 11.7 lb: 150 to 2,200 short tons.
    """
    year = _year(chance)
    while not 0.4 <= year.from_power / year.from_gas <= 2.5:
        year = _year(chance)
    total = year.from_power + year.from_gas
    tons = total / _TON
    return Draft(
        stem=(
            "The table shows a plant's energy use last year and the carbon dioxide (CO2) that each unit causes. How "
            "much CO2 is that in all, to the nearest ton of 2,000 lb?"
        ),
        text=_TONS.text(tons),
        value=_TONS.rounded(tons),
        why=(
            f"{year.power:,} x {plain(year.factor)} = {year.from_power:,.0f} lb and {year.gas:,} x {plain(_GAS)} = "
            f"{year.from_gas:,.0f} lb make {total:,.0f} lb, and {total:,.0f} / 2,000 = {_TONS.text(tons)}."
        ),
        wrong=_wrong(year),
        tolerance=max(1.0, 0.01 * tons),
        figure=Figure("co2-from-energy.svg", drawn_table(year.rows), _alt(year)),
    )


def _year(chance: random.Random) -> _Year:
    return _Year(
        power=chance.randrange(300_000, 3_000_001, 5000),
        gas=chance.randrange(10_000, 120_001, 500),
        factor=chance.randrange(45, 106) / 100,
    )


def _wrong(year: _Year) -> tuple[Wrong, ...]:
    total = year.from_power + year.from_gas
    as_power = year.power + year.gas * _KWH_PER_THERM
    found = (
        (total / 1000, "Divides by 1,000, as if a ton were 1,000 lb."),
        (year.from_power / _TON, "Counts the electricity alone and leaves out the gas that the plant burns."),
        (year.from_gas / _TON, "Counts the gas alone; making the electricity causes CO2 as well."),
        (as_power * year.factor / _TON, "Turns therms into kWh and gives gas the factor of electricity."),
        (
            total / _METRIC_TON,
            "Divides by 2,204.6, the pounds in a metric ton; the question asks for tons of 2,000 lb.",
        ),
        (as_power * year.factor / _METRIC_TON, "Gives gas the factor of electricity, and ends with metric tons."),
        (year.from_power / _METRIC_TON, "Leaves out the gas, and ends with metric tons in place of tons of 2,000 lb."),
        (year.from_gas / _METRIC_TON, "Leaves out the electricity, and ends with metric tons of 2,204.6 lb."),
        (abs(year.from_power - year.from_gas) / _TON, "Subtracts one source from the other; both add to the total."),
        ((year.power * _GAS + year.gas * year.factor) / _TON, "Swaps the two factors between electricity and gas."),
        (year.power / _TON + year.from_gas / _TON, "Takes 1 lb for each kWh in place of the factor of the table."),
    )
    return tuple(_TONS.wrong(value, why) for value, why in found)


def _alt(year: _Year) -> str:
    return (
        f"Table of last year's energy. Electricity: {year.power:,} kWh, {year.factor:.2f} lb of CO2 per kWh. "
        f"Natural gas: {year.gas:,} therms, {plain(_GAS)} lb of CO2 per therm."
    )


FAMILY = Family(
    id="green-co2-from-energy",
    activity="green-06",
    topic="Savings/payback/CO2 sums",
    level="application",
    difficulty=0.65,
    reference="EPA Greenhouse Gas Equivalencies Calculator, calculations and references; concept: emission factor",
    draft=draft,
)

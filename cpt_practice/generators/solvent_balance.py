"""Solvent lost to the air in a year, by a mass balance over a drawn flow diagram."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_POUNDS = Amount(10, after=" lb")
_WATER = 8.34  # lb a gallon


@dataclass(frozen=True, slots=True)
class _Year:
    """Gallons in stock at the start, bought, in stock at the end; pounds a gallon; pounds in product and in waste."""

    start: int
    bought: int
    end: int
    density: float
    product: int
    waste: int

    @property
    def used(self) -> int:
        """Gallons that left the stock."""
        return self.start + self.bought - self.end

    def lost(self, gallons: float) -> float:
        """Pounds to the air if so many gallons were used."""
        return gallons * self.density - self.product - self.waste


def draft(chance: random.Random) -> Draft:
    """Used gallons in pounds, less what left in product and waste, to 10 lb.

    600 to 2,400 gal bought, stocks of 60 to 400 gal, 6.5 to 7.4 lb a gallon, 15 to 60 % of the use lost: 500 to
    11,000 lb.
    """
    year = _year(chance)
    pounds, air = year.used * year.density, year.lost(year.used)
    return Draft(
        stem=(
            "The diagram shows a plant's solvent for one year. By a mass balance, how much solvent was lost to the "
            "air, to the nearest 10 lb?"
        ),
        text=_POUNDS.text(air),
        value=_POUNDS.rounded(air),
        why=(
            f"Used were {year.start:,} + {year.bought:,} - {year.end:,} = {year.used:,} gal, which is {year.used:,} x "
            f"{plain(year.density)} = {plain(pounds, 1)} lb. What left in product and waste is not in the air: "
            f"{plain(pounds, 1)} - {year.product:,} - {year.waste:,} = {plain(air, 1)}, or {_POUNDS.text(air)}."
        ),
        wrong=_wrong(year),
        tolerance=max(10.0, 0.01 * air),
        figure=Figure("solvent-balance.svg", _drawing(year), _alt(year)),
    )


def _year(chance: random.Random) -> _Year:
    start, bought, end = chance.randrange(60, 401, 5), chance.randrange(600, 2401, 10), chance.randrange(60, 401, 5)
    while abs(start - end) < 40:
        end = chance.randrange(60, 401, 5)
    density = chance.choice((6.5, 6.6, 6.7, 6.8, 7.2, 7.3, 7.4))
    held = (start + bought - end) * density * (1 - chance.uniform(0.15, 0.6))
    product = round(held * chance.uniform(0.25, 0.7) / 10) * 10
    return _Year(start, bought, end, density, product, round((held - product) / 10) * 10)


def _wrong(year: _Year) -> tuple[Wrong, ...]:
    air = year.lost(year.used)
    found = (
        (year.lost(year.bought), "Leaves the stocks out, though they changed between January and December."),
        (air + year.waste, "Counts the solvent that was shipped as waste as if it had gone into the air."),
        (year.lost(year.bought - year.start + year.end), "Turns the change of the stock around."),
        (air + year.product, "Counts the solvent that stays in the product as if it had gone into the air."),
        (year.lost(year.bought + year.start), "Leaves out the stock that was still there at the end of the year."),
        (year.lost(year.bought - year.end), "Leaves out the stock with which the year began."),
        (year.used * _WATER - year.product - year.waste, "Takes 8.34 lb a gallon, the density of water."),
        (year.used - (year.product + year.waste) / _WATER, "Ends with gallons, by the density of water, not pounds."),
        (year.product + year.waste, "Gives what left in product and waste, not the rest that is missing."),
        (year.used * year.density, "Takes all the solvent that was used, as if none had left in product or waste."),
        (air / year.density, "Ends with gallons in place of the pounds that the question asks for."),
    )
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _drawing(year: _Year) -> str:
    drawing = Drawing(640, 310)
    drawing.rectangle(252, 110, 136, 110, fill=SHADE)
    drawing.text(320, 146, "Plant", anchor="middle", bold=True)
    drawing.text(320, 174, "1 gal solvent", anchor="middle", size=14)
    drawing.text(320, 196, f"= {plain(year.density)} lb", anchor="middle", size=14)
    boxes = (
        (14, 64, "Stock, January 1", f"{year.start:,} gal"),
        (14, 146, "Bought in the year", f"{year.bought:,} gal"),
        (14, 228, "Stock, December 31", f"{year.end:,} gal"),
        (462, 104, "Kept in product", f"{year.product:,} lb"),
        (462, 186, "Shipped as waste", f"{year.waste:,} lb"),
    )
    for x, y, name, amount in boxes:
        drawing.rectangle(x, y, 164, 58)
        drawing.text(x + 82, y + 24, name, anchor="middle", size=14)
        drawing.text(x + 82, y + 46, amount, anchor="middle", size=16)
    drawing.arrow(178, 93, 248, 130)
    drawing.arrow(178, 175, 248, 166)
    drawing.arrow(252, 205, 182, 252)
    drawing.arrow(388, 146, 458, 134)
    drawing.arrow(388, 190, 458, 212)
    drawing.arrow(320, 110, 320, 52)
    drawing.text(320, 40, "Lost to the air: ?", anchor="middle", size=16)
    return drawing.svg()


def _alt(year: _Year) -> str:
    return (
        f"Flow diagram of solvent in one year; 1 gallon is {plain(year.density)} lb. Into the plant: stock on January "
        f"1, {year.start:,} gal; bought, {year.bought:,} gal. Out: stock on December 31, {year.end:,} gal; kept in "
        f"product, {year.product:,} lb; shipped as waste, {year.waste:,} lb; lost to the air, not known."
    )


FAMILY = Family(
    id="green-solvent-balance",
    activity="green-05",
    topic="Input-output/material balance",
    level="analysis",
    difficulty=0.5,
    reference="concept: mass balance, input less output and change of stock",
    draft=draft,
)

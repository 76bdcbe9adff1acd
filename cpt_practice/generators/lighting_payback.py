"""Simple payback of a lighting retrofit with a rebate, from a drawn table of the lamps now and proposed."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_MONTHS = Amount(1, after=" months")
_SWAPS = ((458, 150), (458, 190), (295, 105), (295, 130), (215, 78), (232, 88))  # W with ballast, W of the LED


@dataclass(frozen=True, slots=True)
class _Retrofit:
    """Fixtures, watts each now and new, hours a year, dollars each for fixture and rebate, dollars a kWh."""

    fixtures: int
    now: int
    new: int
    hours: int
    cost: int
    rebate: int
    price: float

    @property
    def net(self) -> float:
        """Dollars to pay after the rebate."""
        return self.fixtures * (self.cost - self.rebate)

    def bill(self, watts: float) -> float:
        """Dollars a year for fixtures of so many watts."""
        return self.fixtures * watts / 1000 * self.hours * self.price

    @property
    def rows(self) -> list[list[str]]:
        """The drawn table."""
        return [
            ["Lighting", "Now", "Proposed"],
            ["Fixtures", f"{self.fixtures}", f"{self.fixtures}"],
            ["Power per fixture", f"{self.now} W", f"{self.new} W"],
            ["Hours a year", f"{self.hours:,}", f"{self.hours:,}"],
            ["Installed cost per fixture", "$0", f"${self.cost}"],
            ["Utility rebate per fixture", "$0", f"${self.rebate}"],
            ["Price per kWh", f"${self.price:.3f}", f"${self.price:.3f}"],
        ]


def draft(chance: random.Random) -> Draft:
    """Cost less rebate over the saving of a year, times 12, to the month.

    24 to 240 fixtures, 2,400 to 8,400 h a year, $140 to $390 less $25 to $110 each, 8 to 15 cents a kWh: 8 to 70
    months.
    """
    swap = _retrofit(chance)
    while not 8 <= _months(swap.net, swap.bill(swap.now - swap.new)) <= 70:
        swap = _retrofit(chance)
    saving = swap.bill(swap.now - swap.new)
    months = _months(swap.net, saving)
    return Draft(
        stem=(
            "A plant plans to change its lights as the table shows. What is the simple payback after the utility's "
            "rebate, to the nearest month? Round only at the end."
        ),
        text=_MONTHS.text(months),
        value=_MONTHS.rounded(months),
        why=(
            f"It costs {swap.fixtures} x (${swap.cost} - ${swap.rebate}) = ${swap.net:,.0f} and saves {swap.fixtures} "
            f"x ({swap.now} - {swap.new}) / 1,000 x {swap.hours:,} x ${swap.price:.3f} = ${saving:,.0f} a year: "
            f"${swap.net:,.0f} / ${saving:,.0f} x 12 = {_MONTHS.text(months)}."
        ),
        wrong=_wrong(swap),
        tolerance=max(0.5, 0.01 * months),
        limits=(2.0, 240.0),
        figure=Figure("lighting-payback.svg", drawn_table(swap.rows), _alt(swap)),
    )


def _retrofit(chance: random.Random) -> _Retrofit:
    now, new = chance.choice(_SWAPS)
    cost = chance.randrange(140, 391, 5)
    return _Retrofit(
        fixtures=chance.randrange(24, 241, 2),
        now=now,
        new=new,
        hours=chance.randrange(2400, 8401, 100),
        cost=cost,
        rebate=chance.randrange(max(25, round(cost / 40) * 5), 111, 5),
        price=chance.randrange(80, 151) / 1000,
    )


def _months(net: float, saving: float) -> float:
    return 12 * net / saving


def _wrong(swap: _Retrofit) -> tuple[Wrong, ...]:
    whole, saving = swap.fixtures * swap.cost, swap.bill(swap.now - swap.new)
    rebate = swap.fixtures * swap.rebate
    found = (
        (_months(whole, saving), "Leaves out the rebate, which lowers what the plant pays."),
        (_months(swap.net, swap.bill(swap.now)), "Counts the whole bill of the old lights as saved."),
        (_months(swap.net, swap.bill(swap.new)), "Takes the bill of the new lights for the saving."),
        (_months(whole + rebate, saving), "Adds the rebate to the cost in place of subtracting it."),
        (_months(swap.net, saving * 8760 / swap.hours), "Counts all 8,760 hours of a year, not the hours of use."),
        (_months(whole - 2 * rebate, saving), "Subtracts the rebate twice, once for each column of the table."),
        (_months(rebate, saving), "Divides the rebate, not the cost that is left after it, by the saving."),
        (_months(swap.net, saving * 2000 / swap.hours), "Counts 2,000 hours, one shift, in place of the table's."),
        (_months(whole, swap.bill(swap.now)), "Sets the full cost against the whole bill of the old lights."),
        (_months(swap.net, swap.bill(swap.now + swap.new)), "Adds old and new power in place of subtracting."),
        (_months(whole, swap.bill(swap.new)), "Sets the full cost against the bill of the new lights."),
    )
    return tuple(_MONTHS.wrong(value, why) for value, why in found)


def _alt(swap: _Retrofit) -> str:
    return (
        f"Table of lighting now and proposed. {swap.fixtures} fixtures in both cases, {swap.hours:,} hours a year. "
        f"Power per fixture: now {swap.now} W, proposed {swap.new} W. Installed cost per proposed fixture "
        f"${swap.cost}; utility rebate per fixture ${swap.rebate}. Price per kWh ${swap.price:.3f}."
    )


FAMILY = Family(
    id="green-lighting-payback",
    activity="green-06",
    topic="Savings/payback/CO2 sums",
    level="analysis",
    difficulty=0.55,
    reference="concept: simple payback with net cost and yearly savings",
    draft=draft,
)

"""Recycling rate by weight, from a drawn waste log whose units are mixed."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_PERCENT = Amount(1, after="%")
_TON = 2000  # lb
_RECYCLED = ("Cardboard", "Steel scrap", "Aluminum chips", "Plastic film", "Office paper", "Copper wire")
_BURNED = ("Paint filters", "Oily floor dry", "Used gloves")


@dataclass(frozen=True, slots=True)
class _Load:
    """One row of the log; `pounds` whatever the unit that it is written in."""

    name: str
    pounds: int
    tons: bool
    sent: str

    @property
    def written(self) -> float:
        """The number in the log."""
        return self.pounds / _TON if self.tons else self.pounds

    @property
    def amount(self) -> str:
        """Number and unit as in the log."""
        return f"{self.written:.1f} tons" if self.tons else f"{self.pounds:,} lb"


def draft(chance: random.Random) -> Draft:
    """Recycled pounds over all pounds in percent, to 1 %.

    Six loads of 0.6 to 9.9 tons or 600 to 9,900 lb: three recycled, two landfilled, one burned; 20 to 80 %.
    """
    loads = _loads(chance)
    while not 0.2 <= _sum(loads, "Recycler") / _sum(loads) <= 0.8:
        loads = _loads(chance)
    recycled, total = _sum(loads, "Recycler"), _sum(loads)
    rate = 100 * recycled / total
    parts = [f"{load.pounds:,}" for load in loads if load.sent == "Recycler"]
    return Draft(
        stem=(
            "The table is a plant's waste log for one quarter; 1 ton is 2,000 lb. What is its recycling rate by "
            "weight, to the nearest 1%?"
        ),
        text=_PERCENT.text(rate),
        value=_PERCENT.rounded(rate),
        why=(
            f"With tons turned into pounds, the recyclers got {parts[0]}, {parts[1]} and {parts[2]} lb: "
            f"{' + '.join(parts)} = {recycled:,} lb. All six loads make {total:,} lb: {recycled:,} / {total:,} x 100 = "
            f"{_PERCENT.text(rate)}."
        ),
        wrong=_wrong(loads),
        tolerance=1.0,
        limits=(2.0, 97.5),
        figure=Figure("recycling-rate.svg", drawn_table(_rows(loads), left=1), _alt(loads)),
    )


def _loads(chance: random.Random) -> list[_Load]:
    names = [*chance.sample(_RECYCLED, 3), "Mixed trash", chance.choice(("Wood and dust", "Rejected parts"))]
    names.append(chance.choice(_BURNED))
    sent = ("Recycler", "Recycler", "Recycler", "Landfill", "Landfill", "Incinerator")
    in_tons = set(chance.sample(range(6), 3))
    loads: list[_Load] = []
    for at, (name, place) in enumerate(zip(names, sent, strict=True)):
        pounds = chance.randrange(1200, 19_801, 200) if at in in_tons else chance.randrange(600, 9901, 20)
        loads.append(_Load(name, pounds, at in in_tons, place))
    chance.shuffle(loads)
    return loads


def _sum(loads: list[_Load], sent: str = "") -> int:
    return sum(load.pounds for load in loads if sent in {"", load.sent})


def _wrong(loads: list[_Load]) -> tuple[Wrong, ...]:
    total, recycled, landfilled = _sum(loads), _sum(loads, "Recycler"), _sum(loads, "Landfill")
    burned = total - recycled - landfilled
    short = [(load.pounds / 2 if load.tons else load.pounds, load.sent) for load in loads]
    raw = [(load.written, load.sent) for load in loads]
    parts = sorted(load.pounds for load in loads if load.sent == "Recycler")
    found = (
        (_share(raw), "Adds the numbers as written, pounds and tons alike."),
        (_share(short), "Takes 1,000 lb for a ton in place of 2,000."),
        ((recycled + burned) / total, "Counts the load that is burned as recycled."),
        (recycled / (recycled + landfilled), "Leaves the load that is burned out of the total."),
        (recycled / (total - recycled), "Divides by what was thrown away in place of the total."),
        (3 / len(loads), "Counts loads: three of six go to recyclers, whatever they weigh."),
        (landfilled / total, "Gives the share that goes to landfill."),
        ((total - recycled) / total, "Gives the share that is not recycled, the rest of 100%."),
        (landfilled / recycled, "Divides what is landfilled by what is recycled."),
        (parts[2] / total, "Counts only the largest of the three recycled loads."),
        ((recycled - parts[0]) / total, "Leaves the smallest recycled load out of the recycled weight."),
        (recycled / (total - parts[2]), "Leaves one recycled load out of the total."),
    )
    return tuple(_PERCENT.wrong(100 * value, why) for value, why in found)


def _share(amounts: list[tuple[float, str]]) -> float:
    return sum(amount for amount, sent in amounts if sent == "Recycler") / sum(amount for amount, _sent in amounts)


def _rows(loads: list[_Load]) -> list[list[str]]:
    return [["Waste", "Amount", "Sent to"], *([load.name, load.amount, load.sent] for load in loads)]


def _alt(loads: list[_Load]) -> str:
    return "Waste log. " + "; ".join(f"{load.name}, {load.amount}, {load.sent.lower()}" for load in loads) + "."


FAMILY = Family(
    id="green-recycling-rate",
    activity="green-08",
    topic="Recycling rate and cost sums",
    level="analysis",
    difficulty=0.6,
    reference="concept: recycling rate as recycled weight over total weight",
    draft=draft,
)

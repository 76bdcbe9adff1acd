"""Change of waste per 1,000 units between two months, from drawn columns of waste and of units."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_PERCENT = Amount(1, after="%")
_MONTHS = (("March", "April"), ("May", "June"), ("July", "August"), ("October", "November"))


@dataclass(frozen=True, slots=True)
class _Months:
    """Names of two months, and of each the pounds of waste and the good units."""

    names: tuple[str, str]
    waste: tuple[int, int]
    units: tuple[int, int]

    @property
    def rates(self) -> tuple[float, float]:
        """Pounds a 1,000 units in each month."""
        return (1000 * self.waste[0] / self.units[0], 1000 * self.waste[1] / self.units[1])


def draft(chance: random.Random) -> Draft:
    """Percent by which pounds of waste per unit differ from the first month, to 1 %.

    6,000 to 45,000 units and 20 to 90 lb of waste per 1,000 in the first month: 6 to 45 % more or less.
    """
    months = _months(chance)
    while not 6 <= abs(_change(*months.rates)) <= 45 or abs(_change(*months.rates) % 1 - 0.5) < 0.05:
        months = _months(chance)
    first, second = months.rates
    change = _change(first, second)
    workings = [f"{months.waste[at]:,} / {months.units[at]:,} x 1,000 = {months.rates[at]:.2f} lb" for at in range(2)]
    shown = [round(rate, 2) for rate in months.rates]
    difference = f"({max(shown):.2f} - {min(shown):.2f})"
    return Draft(
        stem=(
            f"The chart shows a plant's waste and output. How did its waste per 1,000 good units change from "
            f"{months.names[0]} to {months.names[1]}, to the nearest 1%?"
        ),
        text=_text(change),
        value=_PERCENT.rounded(abs(change)) * (1 if change > 0 else -1),
        why=(
            f"{months.names[0]}: {workings[0]} per 1,000. {months.names[1]}: {workings[1]}. Against the first month: "
            f"{difference} / {shown[0]:.2f} x 100 = {_PERCENT.text(abs(change))}, so {_text(change)}."
        ),
        wrong=_wrong(months),
        tolerance=0.7,
        limits=(-90.0, 95.0),
        figure=Figure("waste-intensity.svg", _drawing(months), _alt(months)),
    )


def _months(chance: random.Random) -> _Months:
    units = chance.randrange(6000, 45_001, 200)
    later = round(units * chance.uniform(0.68, 1.45) / 200) * 200
    rate = chance.uniform(20, 90)
    changed = rate * (1 + chance.choice((-1, 1)) * chance.uniform(0.06, 0.42))
    waste = (round(rate * units / 10_000) * 10, round(changed * later / 10_000) * 10)
    return _Months(chance.choice(_MONTHS), waste, (units, later))


def _change(first: float, second: float) -> float:
    """Percent by which the second differs from the first."""
    return 100 * (second - first) / first


def _text(change: float) -> str:
    return f"{_PERCENT.text(abs(change))} {'more' if change > 0 else 'less'}"


def _wrong(months: _Months) -> tuple[Wrong, ...]:
    (first, second), change = months.rates, _change(*months.rates)
    waste, units = _change(*months.waste), _change(*months.units)
    size = _PERCENT.rounded(abs(change))  # the same number more and less would be a pair that holds the key
    found = (
        (waste, "Compares the pounds of waste alone and leaves out that output changed too."),
        (
            -_change(second, first),
            "Divides the difference by the later month; a change is measured from the earlier one.",
        ),
        (second - first, "Reads the difference in pounds per 1,000 units as if it were percent."),
        (units, "Gives the change of output, by which the waste is only divided."),
        (waste + units, "Adds the two changes in place of dividing waste by output."),
        (units - waste, "Subtracts the change of waste from that of output: wrong way, and not how rates work."),
    )
    return tuple(
        _signed(value, why) for value, why in found if abs(value) >= 1.5 and _PERCENT.rounded(abs(value)) != size
    )


def _signed(change: float, why: str) -> Wrong:
    return Wrong(_text(change), _PERCENT.rounded(abs(change)) * (1 if change > 0 else -1), why)


def _drawing(months: _Months) -> str:
    drawing = Drawing(560, 310)
    panels = (("Waste, lb", months.waste), ("Good units", months.units))
    for place, (title, amounts) in enumerate(panels):
        left = 30.0 + 270 * place
        drawing.text(left + 115, 32, title, anchor="middle", bold=True)
        drawing.line(left, 264, left + 230, 264)
        for column, amount in enumerate(amounts):
            height = 180 * amount / max(amounts)
            x = left + 25 + 105 * column
            drawing.rectangle(x, 264 - height, 75, height, fill=SHADE)
            drawing.text(x + 37.5, 256 - height, f"{amount:,}", anchor="middle", size=16)
            drawing.text(x + 37.5, 288, months.names[column], anchor="middle")
    return drawing.svg()


def _alt(months: _Months) -> str:
    waste, units = (
        f"{months.names[0]} {amounts[0]:,}, {months.names[1]} {amounts[1]:,}"
        for amounts in (months.waste, months.units)
    )
    return f"Two column charts with numbers on the columns. Waste in pounds: {waste}. Good units: {units}."


FAMILY = Family(
    id="green-waste-intensity",
    activity="green-05",
    topic="KPIs, normalized data, charts",
    level="analysis",
    difficulty=0.55,
    reference="concept: normalized indicator and percent change from a baseline",
    draft=draft,
)

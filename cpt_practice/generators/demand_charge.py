"""A month's on-peak demand charge, read from a drawn profile of 15-minute demand."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_DOLLARS = Amount(1, before="$")
_COLUMNS = 12
_OFF_PEAK = 4  # columns before the on-peak hours begin
_BEGINS = (10, 11, 12)  # o'clock on-peak begins; the profile starts an hour earlier


@dataclass(frozen=True, slots=True)
class _Day:
    """The day of the highest on-peak demand: kW of twelve quarter-hours, dollars a kW, the hour on-peak begins."""

    demand: tuple[int, ...]
    price: float
    begins: int

    @property
    def peak(self) -> int:
        """The highest on-peak quarter-hour."""
        return max(self.demand[_OFF_PEAK:])


def draft(chance: random.Random) -> Draft:
    """The highest on-peak quarter-hour times the price, to $1.

    Twelve quarter-hours of 140 to 1,170 kW, the first four off peak with the day's highest; $6 to $22 a kW: $1,400 to
    $21,000 a month.
    """
    base = chance.randrange(200, 751, 10)
    on_peak = [round(base * chance.uniform(0.75, 1.05)) for _column in range(_COLUMNS - _OFF_PEAK)]
    on_peak[chance.randrange(len(on_peak))] = round(base * chance.uniform(1.12, 1.25))
    off_peak = [round(base * chance.uniform(0.7, 1.0)) for _column in range(_OFF_PEAK)]
    off_peak[chance.randrange(_OFF_PEAK)] = round(max(on_peak) * chance.uniform(1.08, 1.25))
    day = _Day((*off_peak, *on_peak), chance.randrange(24, 89) / 4, chance.choice(_BEGINS))
    charge = day.peak * day.price
    return Draft(
        stem=(
            "The chart shows the day with the month's highest on-peak demand. The utility charges "
            f"${day.price:.2f} per kW of the highest 15-minute demand in on-peak hours, which are shaded. What is the "
            "demand charge for the month, to the nearest $1?"
        ),
        text=_DOLLARS.text(charge),
        value=_DOLLARS.rounded(charge),
        why=(
            f"The highest column in the on-peak hours is {day.peak:,} kW, and {day.peak:,} x ${day.price:.2f} = "
            f"{_DOLLARS.text(charge)}; the charge is for power, whatever its length."
        ),
        wrong=_wrong(day),
        tolerance=1.0,
        figure=Figure("demand-charge.svg", _drawing(day), _alt(day)),
    )


def _wrong(day: _Day) -> tuple[Wrong, ...]:
    on_peak, off_peak = day.demand[_OFF_PEAK:], day.demand[:_OFF_PEAK]
    hours = [sum(on_peak[at : at + 4]) / 4 for at in (0, 4)]
    found = (
        (max(off_peak), "Takes the highest demand of the day, which falls before the on-peak hours."),
        (sum(on_peak) / len(on_peak), "Takes the mean of the on-peak hours; the charge rests on the highest value."),
        (max(hours), "Takes the highest hourly mean; the utility counts each 15 minutes."),
        (day.peak * 2, "Charges the peak for both on-peak hours; a demand charge is per kW, not per hour."),
        (day.peak + max(off_peak), "Adds the highest off-peak demand, which is not charged."),
        (day.peak * 4, "Divides by a quarter of an hour, as if the columns were kWh; they are kW already."),
        (on_peak[0], "Takes the first column of the on-peak hours, not the highest."),
        (day.peak / 4, "Multiplies by a quarter of an hour: that turns demand into kWh."),
        (min(on_peak), "Takes the lowest on-peak demand in place of the highest."),
        (day.peak - min(day.demand), "Charges the swing between highest and lowest demand."),
        (sum(on_peak) / 4, "Charges the kWh of the on-peak hours at the price of a kW."),
    )
    return tuple(_DOLLARS.wrong(kilowatts * day.price, why) for kilowatts, why in found)


def _drawing(day: _Day) -> str:
    drawing = Drawing(640, 320)
    left, base, step = 42.0, 270.0, 46.5
    edge = left + _OFF_PEAK * step
    drawing.rectangle(edge, 44, (_COLUMNS - _OFF_PEAK) * step, base - 44, fill=SHADE, stroke="none")
    drawing.text(left, 30, "15-minute demand, kW", bold=True)
    drawing.text(left + 2 * step, 62, "off peak", anchor="middle", size=14)
    drawing.text(edge + 4 * step, 62, "on peak", anchor="middle", size=14)
    top = max(day.demand)
    for column, demand in enumerate(day.demand):
        height = 160 * demand / top
        x = left + column * step
        drawing.rectangle(x + 6, base - height, step - 12, height, fill="#b9c6d6")
        drawing.text(x + step / 2, base - height - 6, f"{demand:,}", anchor="middle", size=14)
    drawing.line(left - 8, base, left + _COLUMNS * step + 8, base)
    for hour in range(4):
        x = left + hour * 4 * step
        drawing.line(x, base, x, base + 8)
        drawing.text(x, base + 26, _clock(day.begins - 1 + hour), anchor="middle", size=14)
    return drawing.svg()


def _clock(hour: int) -> str:
    return f"{(hour - 1) % 12 + 1}:00 {'AM' if hour < 12 else 'PM'}"


def _alt(day: _Day) -> str:
    hours: list[str] = []
    for hour in range(_COLUMNS // 4):
        demands = ", ".join(f"{demand:,}" for demand in day.demand[4 * hour : 4 * hour + 4])
        begin = day.begins - 1 + hour
        hours.append(f"{'on' if hour else 'off'} peak, {_clock(begin)} to {_clock(begin + 1)}: {demands}")
    return f"Column chart of 15-minute demand in kW, the on-peak hours shaded. {'; '.join(hours)}."


FAMILY = Family(
    id="green-demand-charge",
    activity="green-05",
    topic="Energy metering, kWh, demand, therms sums",
    level="analysis",
    difficulty=0.6,
    reference="concept: demand charge on the highest metered interval",
    draft=draft,
)

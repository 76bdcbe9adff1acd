"""Mean, median, range or sample standard deviation of 5 to 7 readings in a drawn table."""

import math
import random
import statistics
from collections.abc import Callable
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import drawn_table

# what is measured, its unit, least and greatest middle, spread as a share of it
_MEASURES = (
    ("Break-away torque", "ft-lb", 18, 42),
    ("Coating thickness", "mil", 8, 20),
    ("Cycle time", "s", 22, 60),
    ("Peel force", "lb", 9, 25),
    ("Roughness Ra", "µin", 24, 60),
    ("Pull-out load", "lb", 30, 75),
    ("Setup time", "min", 14, 40),
    ("Fill time", "s", 8, 24),
)
_TENTH = Amount(0.1)
_Found = list[tuple[float, str]]


def draft(chance: random.Random) -> Draft:
    """One of the four statistics of readings to 0.1: to 0.1, the standard deviation to 0.01."""
    what, unit, low, high = chance.choice(_MEASURES)
    readings = _readings(low, high, chance)
    name, wanted = chance.choice(tuple(_STATISTICS.items()))
    while name == "median" and not _has_median(readings):
        readings = _readings(low, high, chance)
    amount = Amount(0.01 if name == "sample standard deviation" else 0.1, after=f" {unit}")
    value, why, wrong = wanted(readings, unit)
    formula = " By s = √(sum of squared differences from the mean / (n − 1)), what" if amount.step == 0.01 else " What"
    return Draft(
        stem=(
            f"The table lists {len(readings)} readings in the order they were taken.{formula} is their {name}, "
            f"to the nearest {amount.step:g} {unit}?"
        ),
        text=amount.text(value),
        value=amount.rounded(value),
        why=why,
        wrong=tuple(amount.wrong(number, reason) for number, reason in wrong),
        tolerance=amount.step * (3 if amount.step == 0.01 else 0.6),
        figure=Figure("readings.svg", drawn_table(_rows(what, unit, readings)), _alt(what, unit, readings)),
    )


def _readings(low: int, high: int, chance: random.Random) -> list[float]:
    """5 to 7 different readings, lopsided in some draws so that mean and median part."""
    middle = chance.uniform(low, high)
    spread = chance.uniform(0.06, 0.15)
    count = chance.choice((5, 6, 7))
    tenths: set[int] = set()
    while len(tenths) < count:
        away = (
            chance.gauss(0, spread) if chance.random() < 0.7 else chance.choice((-1, 1)) * chance.uniform(2, 3) * spread
        )
        tenths.add(max(10, round(10 * middle * (1 + away))))
    return [tenth / 10 for tenth in chance.sample(sorted(tenths), count)]


def _has_median(readings: list[float]) -> bool:
    """True where the middle of the readings has one decimal."""
    median = statistics.median(readings)
    return abs(median * 10 - round(median * 10)) < 1e-6


def _listed(readings: list[float], between: str = ", ") -> str:
    return between.join(f"{reading:.1f}" for reading in readings)


def _mean(readings: list[float], unit: str) -> tuple[float, str, _Found]:
    count, total, ordered = len(readings), sum(readings), sorted(readings)
    mean = total / count
    why = f"{_listed(readings, ' + ')} = {total:.1f}; {total:.1f} / {count} = {_TENTH.text(mean)} {unit}."
    return (
        mean,
        why,
        [
            (
                statistics.median(readings),
                "Gives the median, the middle reading in order of size; the mean is sum over count.",
            ),
            ((ordered[0] + ordered[-1]) / 2, "Takes half way between the lowest and the highest reading."),
            (total / (count - 1), f"Divides the sum by {count - 1}; n − 1 belongs to the standard deviation."),
            ((total - ordered[-1]) / count, "Leaves the highest reading out of the sum but divides by all."),
            (ordered[-1] - ordered[0], "Gives the range, the highest reading less the lowest."),
            (ordered[-1], "Gives the highest reading of the table."),
            (total / (count + 1), f"Divides the sum by {count + 1}, one more than there are readings."),
            (ordered[0], "Gives the lowest reading of the table."),
            ((readings[0] + readings[-1]) / 2, "Averages the first and the last reading only."),
            ((total + ordered[-1]) / count, "Adds the highest reading twice into the sum."),
            (_unsorted(readings), "Takes the reading in the middle of the table as it was written down."),
        ],
    )


def _unsorted(readings: list[float]) -> float:
    """The middle of the table, without putting it in order."""
    half = len(readings) // 2
    return readings[half] if len(readings) % 2 else (readings[half - 1] + readings[half]) / 2


def _median(readings: list[float], unit: str) -> tuple[float, str, _Found]:
    ordered, half = sorted(readings), len(readings) // 2
    median = statistics.median(readings)
    above = ordered[half] if len(readings) % 2 == 0 else ordered[half + 1]
    if len(readings) % 2:
        working = f"the reading number ({len(readings)} + 1) / 2 = {half + 1} is {median:.1f} {unit}."
    else:
        working = f"({ordered[half - 1]:.1f} + {ordered[half]:.1f}) / 2 = {median:.1f} {unit}."
    return (
        median,
        f"In order of size: {_listed(ordered)}; {working}",
        [
            (
                _unsorted(readings),
                "Takes the middle of the table as it was written; readings have to be put in order first.",
            ),
            (statistics.mean(readings), "Gives the mean, the sum over the count; the median is the middle reading."),
            ((ordered[0] + ordered[-1]) / 2, "Takes half way between the lowest and the highest reading."),
            (above, "Goes past the middle: takes the reading above it in order of size."),
            (ordered[half - 1], "Stops before the middle: takes the reading below it in order of size."),
            (ordered[-1] - ordered[0], "Gives the range, the highest reading less the lowest."),
            (ordered[-1], "Gives the highest reading of the table."),
            (ordered[0], "Gives the lowest reading of the table."),
            (readings[0], "Takes the first reading of the table for the middle one."),
            (readings[-1], "Takes the last reading of the table for the middle one."),
            (ordered[-2], "Takes the second highest reading, far from the middle."),
            (ordered[1], "Takes the second lowest reading, far from the middle."),
        ],
    )


def _range(readings: list[float], unit: str) -> tuple[float, str, _Found]:
    ordered, mean = sorted(readings), statistics.mean(readings)
    width, median = ordered[-1] - ordered[0], statistics.median(readings)
    why = f"Highest less lowest reading: {ordered[-1]:.1f} - {ordered[0]:.1f} = {width:.1f} {unit}."
    return (
        width,
        why,
        [
            (abs(readings[-1] - readings[0]), "Takes the difference of the first and the last reading of the table."),
            (statistics.stdev(readings), "Gives the standard deviation, which is smaller than the range."),
            (ordered[-1] - mean, "Subtracts the mean; the range goes down to the lowest reading."),
            (ordered[-1], "Gives the highest reading and does not subtract the lowest."),
            (width / 2, "Halves the difference of the highest and the lowest reading."),
            (median, "Gives the median, a middle value, in place of how far the readings spread."),
            (mean, "Gives the mean, a middle value, in place of how far the readings spread."),
            (ordered[-1] - ordered[1], "Takes the second lowest reading for the lowest one."),
            (ordered[0], "Gives the lowest reading of the table."),
            (ordered[-1] + ordered[0], "Adds the highest and the lowest reading in place of subtracting."),
            (
                sum(abs(one - other) for one, other in pairwise(readings)),
                "Adds up the steps from each reading to the next.",
            ),
            (2 * width, "Doubles the difference, as if it were counted to both sides."),
        ],
    )


def _deviation(readings: list[float], unit: str) -> tuple[float, str, _Found]:
    ordered, count, mean = sorted(readings), len(readings), statistics.mean(readings)
    squares = sum((reading - mean) ** 2 for reading in readings)
    variance = squares / (count - 1)
    deviation, width = math.sqrt(variance), ordered[-1] - ordered[0]
    shown = Amount(0.01).text(deviation)
    why = (
        f"The mean is {mean:.3f}; the squared differences from it add up to {squares:.3f}; {squares:.3f} / "
        f"({count} - 1) = {variance:.3f}; s is the root of it. Check: {shown} x {shown} = {float(shown) ** 2:.2f}, "
        f"so s is {shown} {unit}."
    )
    return (
        deviation,
        why,
        [
            (width, "Gives the range, the highest reading less the lowest."),
            (math.sqrt(squares / count), f"Divides by n = {count}; for a sample it is n − 1."),
            (variance, "Stops at the variance and forgets the root."),
            (
                statistics.mean([abs(reading - mean) for reading in readings]),
                "Averages the differences without squaring them.",
            ),
            (width / 2, "Takes half of the range for the standard deviation."),
            (math.sqrt(squares), "Takes the root of the sum of squares without dividing first."),
            (deviation / math.sqrt(count), "Divides by the root of n as well, which is for the error of a mean."),
            (width / 6, "Divides the range by six, which only holds for very many readings."),
            (math.sqrt(squares) / count, "Divides by n after the root in place of before it."),
            (2 * deviation, "Doubles the deviation, as if it were counted to both sides."),
            (squares / count, "Divides by n and forgets the root as well."),
        ],
    )


_STATISTICS: dict[str, Callable[[list[float], str], tuple[float, str, _Found]]] = {
    "mean": _mean,
    "median": _median,
    "range": _range,
    "sample standard deviation": _deviation,
}


def _rows(what: str, unit: str, readings: list[float]) -> list[list[str]]:
    head = ["Reading", *(f"{number + 1}" for number in range(len(readings)))]
    return [head, [f"{what}, {unit}", *(f"{reading:.1f}" for reading in readings)]]


def _alt(what: str, unit: str, readings: list[float]) -> str:
    shown = ", ".join(f"reading {number + 1}: {reading:.1f}" for number, reading in enumerate(readings))
    return f"Table of readings of {what.lower()} in {unit}. {shown}."


FAMILY = Family(
    id="quality-sample-statistics",
    activity="quality-08",
    topic="Mean, median, mode, range, standard deviation",
    level="application",
    difficulty=0.65,
    reference="NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5; concept: mean, median, range and deviation",
    draft=draft,
)

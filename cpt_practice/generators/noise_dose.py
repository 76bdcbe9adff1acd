"""Noise dose of a shift with three noise levels, by the sum of hours over reference duration."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing, table_size

# 29 CFR 1910.95 Appendix A, Table G-16A: reference duration in hours by A-weighted level
_ALLOWED = {85: 16.0, 88: 10.6, 90: 8.0, 92: 6.1, 95: 4.0, 97: 3.0, 100: 2.0, 102: 1.5}
_SHIFT = 8.0
_PLACES = {  # the levels that are usual there
    "Packing": (85, 88),
    "Assembly": (85, 88, 90),
    "Shipping dock": (85, 88, 90),
    "Machining": (88, 90, 92),
    "Deburring": (92, 95, 97),
    "Press room": (92, 95, 97),
    "Grinding": (95, 97, 100),
    "Saw room": (95, 97, 100, 102),
    "Blast booth": (100, 102),
}
_PERCENT = Amount(1, after="%")
_Period = tuple[str, int, float]


def draft(chance: random.Random) -> Draft:
    """Sum of hours over reference durations in percent, to 1 %.

    Three periods of 0.5 to 7 h that make 8 h, at the 85 to 102 dBA that are usual in their work areas: doses of 50 to
    125 %, the same whole percent with the table's durations as with the formula that they are rounded from.
    """
    periods = _periods(chance)
    while not 0.3 <= _total(periods) <= 1.25 or _differs_by_formula(periods):
        periods = _periods(chance)
    shares = [hours / _ALLOWED[level] for _place, level, hours in periods]
    dose = 100 * sum(shares)
    terms = " + ".join(f"{plain(hours)} / {plain(_ALLOWED[level])}" for _place, level, hours in periods)
    return Draft(
        stem=(
            "The tables show a worker's 8-hour shift and OSHA's reference durations for noise. What is the worker's "
            "noise dose under OSHA's hearing conservation rule, to the nearest 1%?"
        ),
        text=_PERCENT.text(dose),
        value=_PERCENT.rounded(dose),
        why=(
            f"The shares of each period's reference duration are added: {terms} = {sum(shares):.3f}, and "
            f"{sum(shares):.3f} x 100 = {_PERCENT.text(dose)}."
        ),
        wrong=_wrong(periods),
        tolerance=max(1.0, 0.015 * dose),
        figure=Figure("noise-dose.svg", _drawing(periods), _alt(periods)),
    )


def _periods(chance: random.Random) -> list[_Period]:
    first = chance.randrange(1, 10) / 2
    second = chance.randrange(1, min(10, int(2 * (_SHIFT - first)))) / 2
    hours = (first, second, _SHIFT - first - second)
    places = chance.sample(sorted(_PLACES), 3)
    levels = [chance.choice(_PLACES[place]) for place in places]
    while len(set(levels)) < len(levels):
        places = chance.sample(sorted(_PLACES), 3)
        levels = [chance.choice(_PLACES[place]) for place in places]
    return list(zip(places, levels, hours, strict=True))


def _total(periods: list[_Period]) -> float:
    return sum(hours / _ALLOWED[level] for _place, level, hours in periods)


def _differs_by_formula(periods: list[_Period]) -> bool:
    """True where T = 8 / 2 ** ((L - 90) / 5), unrounded, leads to another whole percent than the table."""
    exact = sum(hours * 2 ** ((level - 90) / 5) / 8 for _place, level, hours in periods)
    return _PERCENT.rounded(100 * exact) != _PERCENT.rounded(100 * _total(periods))


def _wrong(periods: list[_Period]) -> tuple[Wrong, ...]:
    quiet, middle, loud = sorted((_ALLOWED[level], hours, level) for _place, level, hours in periods)[::-1]
    total = _total(periods)
    below = sum(hours / _ALLOWED[level] for _place, level, hours in periods if level < 90)
    swapped = total + (quiet[1] - loud[1]) * (1 / loud[0] - 1 / quiet[0])
    found = [
        (loud[1] / loud[0], "Counts the loudest period alone; the quieter ones add to the dose as well."),
        (
            _SHIFT / sum(_ALLOWED[level] for _place, level, _hours in periods),
            "Divides the sum of the hours by the sum of the durations.",
        ),
        (_SHIFT / loud[0], f"Counts the whole shift at {loud[2]} dBA, although the other periods are quieter."),
        (total / 3, "Takes the mean of the three shares; a dose is their sum."),
        (_SHIFT / middle[0], f"Counts the whole shift at the middle level, {middle[2]} dBA."),
        (swapped, "Mixes up the hours of the loudest and the quietest period."),
        (total - quiet[1] / quiet[0], "Leaves out the quietest period, though its level is in the table too."),
        (total - middle[1] / middle[0], f"Leaves out the period at {middle[2]} dBA."),
        (_row_above(periods, loud), f"Reads the next quieter row of the table for {loud[2]} dBA."),
        (_row_below(periods, loud), f"Reads the next louder row of the table for {loud[2]} dBA."),
        (loud[1] / loud[0] + (_SHIFT - loud[1]) / middle[0], f"Counts all other hours at {middle[2]} dBA."),
    ]
    if below:
        found.insert(0, (total - below, "Drops levels under 90 dBA; OSHA's dose counts every level from 80 dBA up."))
    return tuple(_PERCENT.wrong(100 * value, why) for value, why in found)


def _row_above(periods: list[_Period], loud: tuple[float, float, int]) -> float:
    return _misread(periods, loud, max(level for level in _ALLOWED if level < loud[2]))


def _row_below(periods: list[_Period], loud: tuple[float, float, int]) -> float:
    return _misread(periods, loud, min((level for level in _ALLOWED if level > loud[2]), default=loud[2]))


def _misread(periods: list[_Period], loud: tuple[float, float, int], level: int) -> float:
    """The sum of shares where the loudest period's duration is read in the row of another level."""
    rows = ((level if each == loud[2] else each, hours) for _place, each, hours in periods)
    return sum(hours / _ALLOWED[row] for row, hours in rows)


def _rows(periods: list[_Period]) -> tuple[list[list[str]], list[list[str]]]:
    shift = [["Work area", "dBA", "Hours"], *([place, f"{level}", plain(hours)] for place, level, hours in periods)]
    allowed = [["Level, dBA", "Duration, h"], *([f"{level}", plain(hours)] for level, hours in _ALLOWED.items())]
    return shift, allowed


def _drawing(periods: list[_Period]) -> str:
    shift, allowed = _rows(periods)
    width, _height = table_size(shift)
    drawing = Drawing(width + table_size(allowed)[0] + 90, 310)
    drawing.text(20, 30, "The worker's shift", bold=True)
    drawing.table(20, 44, shift)
    drawing.text(width + 70, 30, "From Table G-16A", bold=True)
    drawing.table(width + 70, 44, allowed, left=0)
    return drawing.svg()


def _alt(periods: list[_Period]) -> str:
    shift = "; ".join(f"{place}, {level} dBA, {plain(hours)} hours" for place, level, hours in periods)
    allowed = "; ".join(f"{level} dBA, {plain(hours)} hours" for level, hours in _ALLOWED.items())
    return f"Two tables. The worker's shift: {shift}. Reference durations from Table G-16A: {allowed}."


FAMILY = Family(
    id="safety-noise-dose",
    activity="safety-09",
    topic="Hearing conservation",
    level="analysis",
    difficulty=0.5,
    reference="29 CFR 1910.95, Appendix A",
    draft=draft,
)

"""Eight-hour time-weighted average (TWA) of a vapor, read from a drawn chart of one shift."""

import random
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_SHIFT = 8.0
_START = 7.0  # o'clock
_VAPORS = {"toluene": (20, 240), "styrene": (15, 150), "methanol": (30, 350), "acetone": (150, 1200)}  # ppm
_PPM = Amount(1, after=" ppm")
_Period = tuple[float, int]  # hours, ppm


def draft(chance: random.Random) -> Draft:
    """Sum of hours x ppm over 8 hours, to 1 ppm.

    Three periods of 1 to 4 h at 15 to 1,200 ppm and at least 1 h without exposure: 14 to 960 ppm.
    """
    vapor = chance.choice(sorted(_VAPORS))
    low, high = _VAPORS[vapor]
    hours = [chance.randrange(2, 9) / 2 for _period in range(3)]
    while sum(hours) > _SHIFT - 1:
        hours = [chance.randrange(2, 9) / 2 for _period in range(3)]
    readings = chance.sample(range(low, high + 1, 5), 3)
    periods: list[_Period] = list(zip(hours, readings, strict=True))
    periods.insert(chance.randrange(1, 4), (_SHIFT - sum(hours), 0))
    total = sum(time * ppm for time, ppm in periods)
    spans = [plain(time) for time, ppm in periods if ppm]
    terms = " + ".join(f"{plain(time)} x {ppm:,}" for time, ppm in periods if ppm)
    return Draft(
        stem=(
            f"The chart shows the {vapor} vapor in a worker's air over an 8-hour shift. What is the worker's 8-hour "
            "time-weighted average (TWA), to the nearest 1 ppm?"
        ),
        text=_PPM.text(total / _SHIFT),
        value=_PPM.rounded(total / _SHIFT),
        why=(
            f"The exposure lasts {spans[0]}, {spans[1]} and {spans[2]} hours. Hours times ppm are added, {terms} = "
            f"{plain(total)}, divided by the 8 hours of the shift: {plain(total)} / 8 = {_PPM.text(total / _SHIFT)}."
        ),
        wrong=_wrong(periods),
        tolerance=1.0,
        figure=Figure("exposure-twa.svg", _drawing(periods), _alt(vapor, periods)),
    )


def _wrong(periods: list[_Period]) -> tuple[Wrong, ...]:
    exposed = [(time, ppm) for time, ppm in periods if ppm]
    total = sum(time * ppm for time, ppm in exposed)
    readings = [ppm for _time, ppm in exposed]
    parts = sorted(exposed, key=_product)
    longest, shortest = max(exposed), min(exposed)
    swapped = total + (shortest[0] - longest[0]) * (longest[1] - shortest[1])
    carried = total + next(before[1] * time for before, (time, ppm) in pairwise(periods) if not ppm)
    found = (
        (sum(readings) / 3, "Takes the plain mean of the three readings and lets the hours count for nothing."),
        (total / sum(time for time, _ppm in exposed), "Divides by the hours of exposure, not by the 8-hour shift."),
        (sum(readings) / 4, "Takes the plain mean of all four periods, though they differ in length."),
        (max(readings), "Takes the highest reading, which is the peak and not the average of the shift."),
        (longest[1], "Takes the reading of the longest period for the whole shift."),
        (swapped / _SHIFT, "Swaps the hours of the longest and the shortest period of exposure."),
        ((total - _product(parts[2])) / _SHIFT, "Leaves out the period that adds most to the exposure."),
        ((total - _product(parts[1])) / _SHIFT, "Leaves out one period of exposure from the sum."),
        (carried / _SHIFT, "Carries a reading on through the hours in which there was no exposure."),
        (_product(parts[2]) / _SHIFT, "Counts only the period that adds most, as if the rest were clean air."),
        ((max(readings) + min(readings)) / 2, "Takes the middle between the highest and the lowest reading."),
        (total / 24, "Spreads the exposure over 24 hours; the limit is set for an 8-hour shift."),
    )
    return tuple(_PPM.wrong(value, why) for value, why in found)


def _product(period: _Period) -> float:
    return period[0] * period[1]


def _clock(hours: float) -> str:
    """Time of day, `hours` after the start: '7:00', '12:30', '1:30'."""
    time = _START + hours
    return f"{int((time - 1) % 12) + 1}:{'30' if time % 1 else '00'}"


def _drawing(periods: list[_Period]) -> str:
    drawing = Drawing(640, 320)
    scale, left, base = 560 / _SHIFT, 50.0, 258.0
    peak = max(ppm for _time, ppm in periods)
    drawing.text(left - 30, 28, "Vapor in the worker's air, ppm", bold=True)
    at = 0.0
    for time, ppm in periods:
        height = 180 * ppm / peak
        x, width = left + at * scale, time * scale
        if ppm:
            drawing.rectangle(x, base - height, width, height, fill=SHADE)
        drawing.text(x + width / 2, base - height - 8, f"{ppm:,}", anchor="middle", size=16)
        drawing.line(x, base, x, base + 8)
        drawing.text(x, base + 26, _clock(at), anchor="middle", size=14)
        at += time
    drawing.line(left + at * scale, base, left + at * scale, base + 8)
    drawing.text(left + at * scale, base + 26, _clock(at), anchor="middle", size=14)
    drawing.line(left - 20, base, left + 570, base)
    drawing.text(left + 280, base + 48, "Time of day", anchor="middle", size=14)
    return drawing.svg()


def _alt(vapor: str, periods: list[_Period]) -> str:
    spans: list[str] = []
    at = 0.0
    for time, ppm in periods:
        spans.append(f"{_clock(at)} to {_clock(at + time)}, {ppm:,} ppm")
        at += time
    return f"Column chart of {vapor} vapor over a day shift from 7:00 a.m. to 3:00 p.m. " + "; ".join(spans) + "."


FAMILY = Family(
    id="safety-exposure-twa",
    activity="safety-02",
    topic="Air, noise, heat and lighting monitoring (PEL, TWA, action level)",
    level="analysis",
    difficulty=0.55,
    reference="29 CFR 1910.1000(d)(1)(i)",
    draft=draft,
)

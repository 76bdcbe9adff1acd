"""What an X-bar chart over an R chart shows by three rules: a point out, a run, a trend, or no signal."""

import random
from dataclasses import dataclass
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.charts import Plot, axes, columns_named, level, points, ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.stretches import lengths, longest, sides, slopes
from cpt_practice.generators.svg import Drawing

_SAMPLES = 20
_A2, _D4 = 0.577, 2.114  # factors for samples of 5
_SIGMA_R = 0.37  # standard deviation of R as a share of its mean, samples of 5
# what is measured, its unit, mean, mean range, decimals of a limit
_PROCESSES = (
    ("Bore diameter", "in", 0.75, 0.001, 5),
    ("Shaft diameter", "in", 1.25, 0.0016, 5),
    ("Cut length", "in", 12.0, 0.02, 4),
    ("Wall thickness", "in", 0.125, 0.004, 4),
    ("Fill weight", "oz", 16.2, 0.3, 3),
    ("Torque", "ft-lb", 42.0, 3.0, 2),
    ("Coating", "mil", 2.5, 0.4, 3),
)
_KINDS = {"out": "Outlier", "run": "Shift", "trend": "Trend"}
_NONE = "no signal"
_SIGNALS = (*(f"{chart} {kind}" for chart in ("X-bar", "R") for kind in _KINDS), _NONE)


@dataclass(frozen=True, slots=True)
class _Chart:
    """One of the two charts: its name, limits, decimals and the 20 points."""

    name: str
    low: float
    center: float
    high: float
    decimals: int
    values: tuple[float, ...]

    def text(self, value: float) -> str:
        """A value as it is written at a line."""
        return f"{value:.{self.decimals}f}"

    @property
    def ends(self) -> tuple[float, float]:
        """Values at the bottom and the top of the field."""
        span = self.high - self.center
        return (0.0, self.high + span * 0.4) if self.low == 0 else (self.low - span * 0.5, self.high + span * 0.5)

    @property
    def lines(self) -> tuple[tuple[float, str, str], ...]:
        """Value, name and part of each line across."""
        return (self.high, "UCL", "limit"), (self.center, "CL", "center"), (self.low, "LCL", "limit")


def draft(chance: random.Random) -> Draft:
    """Two charts of 20 samples of 5 with exactly one signal, or none.

    Runs have 8 or 9 points and trends 7; elsewhere at most 6 lie on one side and at most 4 rise or fall in a row.
    Points keep clear of the lines and of the height of their neighbors, so that each is plainly above or below.
    """
    signal = chance.choice(_SIGNALS)
    what, unit, mean, spread, decimals = chance.choice(_PROCESSES)
    spread *= chance.choice((0.8, 0.9, 1.0, 1.1, 1.25))
    chart_name, _space, kind = signal.rpartition(" ")
    reach = round(_A2 * spread, decimals)
    mean = round(mean + chance.randrange(-20, 21) * 10.0**-decimals, decimals)
    averages = [mean + z * reach / 3 for z in _scores(kind if chart_name == "X-bar" else "", chance, ranges=False)]
    center = round(spread, decimals)
    ranges = [center * (1 + z * _SIGMA_R) for z in _scores(kind if chart_name == "R" else "", chance, ranges=True)]
    charts = (
        _Chart("X-bar", mean - reach, mean, mean + reach, decimals, tuple(averages)),
        _Chart("R", 0.0, center, round(_D4 * spread, decimals), decimals, tuple(ranges)),
    )
    return Draft(
        stem=(
            "These charts are checked by three rules: a point outside its control limits; eight points in a row on one "
            "side of the center line (CL); six points in a row that only rise or only fall. What do they show?"
        ),
        text=_text(signal),
        value=0.0,
        why=_right(signal, charts),
        wrong=tuple(Wrong(_text(other), 0.0, _mistake(other, signal, charts)) for other in _others(signal, chance)),
        ordered=False,
        figure=Figure("xbar-r-chart.svg", _drawing(charts, f"{what}, {unit}"), _alt(charts, f"{what}, {unit}")),
    )


def _scores(kind: str, chance: random.Random, *, ranges: bool) -> list[float]:
    """Heights of 20 points in standard deviations from the center that show this signal and no other."""
    while True:
        scores = [_score(chance, ranges=ranges) for _sample in range(_SAMPLES)]
        if kind == "out":
            scores[chance.randrange(2, _SAMPLES)] = chance.uniform(3.5, 4.1) * (1 if ranges else chance.choice((-1, 1)))
        if kind == "run":
            _put_run(scores, chance)
        if kind == "trend":
            _put_trend(scores, chance)
        if _shows(scores, kind):
            return scores


def _score(chance: random.Random, *, ranges: bool) -> float:
    """One point within the limits and clear of the lines; ranges lie lower than they are high."""
    while True:
        score = chance.gauss(-0.1 if ranges else 0, 0.95)
        if 0.35 < abs(score) < (2.2 if ranges and score < 0 else 2.5):
            return score


def _put_run(scores: list[float], chance: random.Random) -> None:
    length, side = chance.choice((8, 9)), chance.choice((-1, 1))
    start = chance.randrange(_SAMPLES - length + 1)
    for place in range(start, start + length):
        scores[place] = side * abs(scores[place])


def _put_trend(scores: list[float], chance: random.Random) -> None:
    start, direction = chance.randrange(_SAMPLES - 6), chance.choice((-1, 1))
    steps = (-1.9, -1.25, -0.6, 0.55, 1.1, 1.65, 2.2) if direction > 0 else (1.9, 1.25, 0.6, -0.5, -1.0, -1.5, -2.0)
    for number, height in enumerate(steps):
        scores[start + number] = height + chance.uniform(-0.1, 0.1)


def _shows(scores: list[float], kind: str) -> bool:
    """True where run and trend are as long as the signal wants, none else is near, and neighbors differ plainly."""
    run, next_run, *_rest = (*lengths(sides(scores, 0.0)), 0, 0)
    trend, next_trend, *_more = lengths(slopes(scores))
    runs = run in {8, 9} and next_run <= 6 if kind == "run" else run <= 6
    trends = trend == 7 and next_trend <= 4 if kind == "trend" else trend <= 4
    return runs and trends and all(abs(one - other) > 0.3 for one, other in pairwise(scores))


def _text(signal: str) -> str:
    name, _space, kind = signal.rpartition(" ")
    return "Normal scatter on both charts" if signal == _NONE else f"{_KINDS[kind]} on the {name} chart"


def _others(signal: str, chance: random.Random) -> list[str]:
    """Three other answers: two signals on two charts, or three signals and none, so that no answer is the odd one."""
    kind = signal.rpartition(" ")[2]
    if signal != _NONE and chance.random() < 0.5:
        other = chance.choice([each for each in _KINDS if each != kind])
        return [each for each in _SIGNALS if each.rpartition(" ")[2] in {kind, other} and each not in {signal, _NONE}]
    kinds = [each for each in _KINDS if signal == _NONE or each != kind]
    others = [f"{chance.choice(('X-bar', 'R'))} {each}" for each in kinds]
    return others if signal == _NONE else [*others, _NONE]


def _right(signal: str, charts: tuple[_Chart, _Chart]) -> str:
    name, _space, kind = signal.rpartition(" ")
    if signal == _NONE:
        facts = " ".join(
            f"{chart.name}: all points lie within the limits, at most "
            f"{longest(sides(chart.values, chart.center)).length} in a row on one side, at most "
            f"{longest(slopes(chart.values)).length} in a row that rise or fall."
            for chart in charts
        )
        return f"None of the three rules is met. {facts}"
    chart = next(each for each in charts if each.name == name)
    if kind == "out":
        place = max(range(_SAMPLES), key=lambda at: abs(chart.values[at] - chart.center))
        above = chart.values[place] > chart.center
        return (
            f"The {name} point of sample {place + 1} lies {'above the UCL' if above else 'below the LCL'} of "
            f"{chart.text(chart.high if above else chart.low)}; nothing else meets a rule."
        )
    found = longest(sides(chart.values, chart.center) if kind == "run" else slopes(chart.values))
    how = ("above" if found.up else "below") + " the center line" if kind == "run" else "rise" if found.up else "fall"
    verb = "lie " if kind == "run" else "only "
    return (
        f"The {name} points of samples {found.start + 1} to {found.last + 1}, {found.length} in a row, {verb}{how}; "
        "nothing else meets a rule."
    )


def _mistake(other: str, signal: str, charts: tuple[_Chart, _Chart]) -> str:
    name, _space, kind = other.rpartition(" ")
    if other == _NONE:
        why = "Takes" if signal.endswith("out") else "Looks for points outside the limits alone and takes"
        return f"{why} the charts for normal scatter, though the {signal.rpartition(' ')[0]} chart meets a rule."
    chart = next(each for each in charts if each.name == name)
    if kind == "out":
        return f"Mistakes the farthest {name} point for one outside; on this chart all lie within the limits."
    if kind == "run":
        count = longest(sides(chart.values, chart.center)).length
        return f"Counts {name} points across the center line; at most {count} in a row lie on one side of it."
    count = longest(slopes(chart.values)).length
    return f"Sees a drift in {name} points that turn back; at most {count} in a row rise or fall."


def _drawing(charts: tuple[_Chart, _Chart], what: str) -> str:
    drawing = Drawing(640, 356)
    for place, chart in enumerate(charts):
        top = 26 + 168 * place
        plot = Plot(72, top, 468, 114, *chart.ends, _SAMPLES)
        drawing.text(20, top - 9, f"{chart.name} chart: {what} ({_SAMPLES} samples of 5)", size=14, bold=True)
        axes(drawing, plot, ticks(*chart.ends))
        for value, name, part in chart.lines:
            level(drawing, plot, value, f"{name} {chart.text(value)}", f"{chart.name}-{part}")
        points(drawing, plot, chart.values, f"{chart.name}-point")
        columns_named(drawing, plot, [f"{number + 1}" for number in range(_SAMPLES)])
    drawing.text(306, 347, "Sample", size=14, anchor="middle")
    return drawing.svg()


def _alt(charts: tuple[_Chart, _Chart], what: str) -> str:
    told = []
    for chart in charts:
        lines = ", ".join(f"{name} {chart.text(value)}" for value, name, _part in chart.lines)
        values = ", ".join(f"{place + 1}: {chart.text(value)}" for place, value in enumerate(chart.values))
        marks = ", ".join(written(ticks(*chart.ends)))
        told.append(f"{chart.name} chart of {what}, axis marked {marks}: {lines}. Points by sample: {values}.")
    return f"Two control charts of {_SAMPLES} samples of 5 pieces, one over the other. {' '.join(told)}"


FAMILY = Family(
    id="quality-xbar-r-chart",
    activity="quality-08",
    topic="X-bar & R reading",
    level="analysis",
    difficulty=0.6,
    reference="AIAG SPC manual; concept: rules for reading control charts",
    draft=draft,
    kind="chart",
)

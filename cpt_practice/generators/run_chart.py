"""Where a shift or a trend begins on a run chart with its median line, by the rule that the stem names."""

import random
import statistics
from itertools import pairwise

from cpt_practice.domain.question import Figure
from cpt_practice.generators.charts import Plot, axes, columns_named, level, points, ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.stretches import Stretch, lengths, longest, sides, slopes
from cpt_practice.generators.svg import Drawing

_WEEKS = 24
# what is plotted, about where, and how far apart its weeks lie
_MEASURES = (
    ("Scrap, lb", 120, 18),
    ("Downtime, minutes", 240, 40),
    ("Setup time, minutes", 46, 6),
    ("Defects per 1,000 parts", 30, 6),
    ("Lead time, hours", 40, 7),
    ("Overtime, hours", 64, 11),
    ("Energy per part, Wh", 310, 25),
    ("Cycle time, seconds", 88, 8),
)


def draft(chance: random.Random) -> Draft:
    """The week in which the one shift (7 to 9 points on one side) or the one trend (7 or 8 points) begins.

    24 points with their own median, 12 on each side; elsewhere at most 4 lie on one side in a row (5 beside a trend)
    and at most 4 only rise or fall. A trend's first point is the one at which the line turns.
    """
    what, middle, spread = chance.choice(_MEASURES)
    trend = chance.random() < 0.4
    scores, found = _with_trend(chance) if trend else _with_shift(chance)
    center = middle * chance.uniform(0.9, 1.1)
    values = [center + spread * score for score in scores]
    median = statistics.median(values)
    start = found.start + 1
    return Draft(
        stem=_stem(found, trend=trend),
        text=_text(start),
        value=start,
        why=_why(found, trend=trend),
        wrong=tuple(_wrong(found, values, median, trend=trend)),
        gap=1,
        limits=(0.5, _WEEKS + 0.5),
        figure=Figure("run-chart.svg", _drawing(values, median, what), _alt(values, median, what)),
    )


def _text(week: int) -> str:
    return f"Week {week}"


def _stem(found: Stretch, *, trend: bool) -> str:
    if trend:
        way = "rise" if found.up else "fall"
        return (
            f"On this run chart, six or more points in a row that only {way} count as a trend. With which week, the "
            f"turning point, does the trend begin?"
        )
    return (
        "On this run chart, six or more points in a row on the same side of the median count as a shift. With which "
        "week does the shift begin?"
    )


def _why(found: Stretch, *, trend: bool) -> str:
    first, last = found.start + 1, found.last + 1
    what = f"only {'rise' if found.up else 'fall'}" if trend else f"lie {'above' if found.up else 'below'} the median"
    return (
        f"The points of weeks {first} to {last} {what}: {last} - {first} + 1 = {found.length} in a row, and no other "
        f"row reaches six. The first of them is {_text(first)}."
    )


def _with_shift(chance: random.Random) -> tuple[list[float], Stretch]:
    """Heights of 24 points around their median, and their one long row on one side."""
    while True:
        length, side = chance.choice((7, 8, 9)), chance.choice((-1, 1))
        rest = [side] * (_WEEKS // 2 - length) + [-side] * (_WEEKS // 2)
        chance.shuffle(rest)
        at = chance.randrange(len(rest) + 1)
        signs = [*rest[:at], *([side] * length), *rest[at:]]
        rows = lengths(sides(signs, 0.0))
        if rows[0] not in {7, 8, 9} or rows[1] > 4:
            continue
        scores = [sign * chance.uniform(0.3, 1.8) for sign in signs]
        if lengths(slopes(scores))[0] <= 4 and _plain(scores):
            return _balanced(scores), longest(sides(scores, 0.0))


def _with_trend(chance: random.Random) -> tuple[list[float], Stretch]:
    """Heights of 24 points around their median, and their one long rise or fall."""
    while True:
        length, way = chance.choice((7, 8)), chance.choice((-1, 1))
        start = chance.randrange(_WEEKS - length + 1)
        scores = [chance.choice((-1, 1)) * chance.uniform(0.3, 1.8) for _week in range(_WEEKS)]
        rising = sorted(chance.choice((-1, 1)) * chance.uniform(0.3, 2.0) for _week in range(length))
        scores[start : start + length] = rising[::way]
        rows = lengths(slopes(scores))
        even = sum(score > 0 for score in scores) == _WEEKS // 2
        if even and rows[0] == length and rows[1] <= 4 and lengths(sides(scores, 0.0))[0] <= 5 and _plain(scores):
            return _balanced(scores), longest(slopes(scores))


def _plain(scores: list[float]) -> bool:
    """True where each point is plainly higher or lower than the one before."""
    return all(abs(one - other) > 0.15 for one, other in pairwise(scores))


def _balanced(scores: list[float]) -> list[float]:
    """The heights moved so that their median is 0."""
    middle = statistics.median(scores)
    return [score - middle for score in scores]


def _wrong(found: Stretch, values: list[float], median: float, *, trend: bool) -> list[Wrong]:
    start = found.start + 1
    kind = "trend" if trend else "shift"
    rows = slopes(values) if trend else sides(values, median)
    others = [row for row in rows if row != found and row.length >= 3]
    high, low = values.index(max(values)) + 1, values.index(min(values)) + 1
    usual = [
        (start + 5, f"Gives the sixth point of the row, at which the rule is met; the {kind} began five weeks before."),
        (start - 1, f"Takes the point just before the row, which is not yet part of the {kind}."),
        (found.last + 1, f"Gives the end of the {kind}; its beginning is asked."),
    ]
    if not trend:  # whether a trend's second point is its first is a matter of words
        usual.append((start + 1, "Starts to count one week late and leaves out the first point across the median."))
    usual += [(row.start + 1, _too_short(row, trend=trend)) for row in others]
    usual += [
        (high, "Takes the highest point of the chart; one point alone is no row of six."),
        (low, "Takes the lowest point of the chart; one point alone is no row of six."),
        (found.last + 2, f"Takes the first point after the {kind}, where the row is over."),
        (start - 2, "Begins two weeks early, at a point that does not belong to the row."),
        (start + 3, f"Begins in the middle of the {kind}, three weeks after its first point."),
        (start - 3, "Begins three weeks early, at a point that does not belong to the row."),
    ]
    return [Wrong(_text(week), week, why) for week, why in usual if 1 <= week <= _WEEKS]


def _too_short(row: Stretch, *, trend: bool) -> str:
    what = "rise or fall" if trend else "lie on one side"
    return f"Takes a row that is too short: from week {row.start + 1} on only {row.length} points {what}."


def _ends(values: list[float]) -> tuple[float, float]:
    margin = 0.12 * (max(values) - min(values))
    return min(values) - margin, max(values) + margin


def _drawing(values: list[float], median: float, what: str) -> str:
    drawing = Drawing(640, 320)
    plot = Plot(60, 44, 560, 216, *_ends(values), _WEEKS)
    drawing.text(20, 26, f"{what}; line across: median {median:.1f}", bold=True)
    axes(drawing, plot, ticks(*_ends(values), 6))
    level(drawing, plot, median, "", "median")
    points(drawing, plot, values, "point")
    columns_named(drawing, plot, [f"{week + 1}" for week in range(_WEEKS)])
    drawing.text(plot.x(_WEEKS / 2 - 0.5), 302, "Week", anchor="middle")
    return drawing.svg()


def _alt(values: list[float], median: float, what: str) -> str:
    shown = ", ".join(f"{week + 1}: {value:.1f}" for week, value in enumerate(values))
    return (
        f"Run chart with a median line. {what}; median {median:.1f}; axis marked "
        f"{', '.join(written(ticks(*_ends(values), 6)))}. Weekly points: {shown}."
    )


FAMILY = Family(
    id="quality-run-chart",
    activity="quality-08",
    topic="Run chart",
    level="analysis",
    difficulty=0.6,
    reference="concept: run chart, median line and rows of points",
    draft=draft,
    kind="chart",
)

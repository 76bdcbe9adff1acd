"""What percent the first causes of a drawn Pareto chart make together."""

import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.charts import Plot, axes, bars, ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import INK, Drawing

_PERCENT = Amount(1, after="%")
_CAUSES = (  # of machined, molded, stamped and painted pieces
    ("Oversize", "Undersize", "Chatter", "Burrs", "Tool marks", "Scratches", "Taper"),
    ("Flash", "Splay", "Warp", "Sink", "Short shot", "Burns", "Knit lines"),
    ("Burrs", "Dents", "Misfeeds", "Cracks", "Scratches", "Wrinkles", "Bad bend"),
    ("Runs", "Dirt", "Thin coat", "Scratches", "Blisters", "Fish eyes", "Off color"),
)
_COLUMNS = 6
_WORDS = {2: "two", 3: "three", 4: "four"}


def draft(chance: random.Random) -> Draft:
    """Share of the first two to four of six causes, to 1 %; 45 to 260 pieces in all, "Other" last."""
    counts = _counts(chance)
    while not 45 <= sum(counts) <= 260 or len(set(counts)) < _COLUMNS:
        counts = _counts(chance)
    names = [*chance.sample(chance.choice(_CAUSES), _COLUMNS - 1), "Other"]
    number, total = chance.choice((2, 2, 3, 4)), sum(counts)
    some = sum(counts[:number])
    return Draft(
        stem=(
            f"The Pareto chart shows why pieces were rejected in one month. What percent of all rejects do the first "
            f"{_WORDS[number]} causes make together, to the nearest 1%?"
        ),
        text=_PERCENT.text(100 * some / total),
        value=_PERCENT.rounded(100 * some / total),
        why=(
            f"All bars: {' + '.join(map(str, counts))} = {total}. The first {_WORDS[number]}: "
            f"{' + '.join(map(str, counts[:number]))} = {some}. {some} / {total} x 100 = "
            f"{_PERCENT.text(100 * some / total)}, where the cumulative line stands over bar {number}."
        ),
        wrong=_wrong(counts, number),
        tolerance=0.7,
        limits=(0.0, 100.0),
        figure=Figure("pareto-chart.svg", _drawing(names, counts), _alt(names, counts)),
    )


def _counts(chance: random.Random) -> list[int]:
    """Pieces by cause, falling."""
    counts = [float(chance.randrange(18, 90))]
    for _cause in range(_COLUMNS - 1):
        counts.append(counts[-1] * chance.uniform(0.45, 0.9))
    return [max(1, round(count)) for count in counts]


def _wrong(counts: list[int], number: int) -> tuple[Wrong, ...]:
    total = sum(counts)
    share = [100 * count / total for count in counts]
    sums = [sum(share[: place + 1]) for place in range(_COLUMNS)]
    last, some = number - 1, sum(counts[:number])
    found = (
        (share[last], f"Gives the share of bar {number} alone; shares have to be added up from the first bar on."),
        (some, "Reads the number of pieces on the left axis as if it were percent."),
        (sums[last] - share[0], "Leaves out the first and largest cause from the sum."),
        (sums[last + 1], "Adds one bar too many, or reads the cumulative line one bar too far right."),
        (sums[last - 1], "Reads the cumulative line one bar too far left and so leaves out a cause."),
        (
            100 * number / _COLUMNS,
            f"Takes {number} of {_COLUMNS} causes for the percent; the height of the bars counts.",
        ),
        (100 - sums[last], "Gives the share of the causes that are left over."),
        (80.0, "Takes the 80% of the rule of thumb without reading the chart."),
        (100 * some / (total - counts[-1]), "Leaves Other out of the total; all rejects count."),
        (sums[min(last + 2, _COLUMNS - 1)], "Reads the cumulative line two bars too far right."),
        (counts[0], "Reads the pieces of the first bar on the left axis as percent."),
        (100 * counts[1] / counts[0], "Divides the second bar by the first in place of the total."),
        (100 * sum(counts[number:]) / some, "Divides the remaining causes by the first ones in place of the total."),
    )
    return tuple(_PERCENT.wrong(value, why) for value, why in found)


def _drawing(names: list[str], counts: list[int]) -> str:
    drawing = Drawing(640, 350)
    total = sum(counts)
    plot = Plot(58, 56, 526, 226, 0.0, total, _COLUMNS)
    drawing.text(20, 24, "Rejected pieces (bars)", size=14, bold=True)
    drawing.text(620, 24, "Cumulative percent (line)", size=14, anchor="end", bold=True)
    axes(drawing, plot, ticks(0.0, total, 6))
    bars(drawing, plot, counts, share=0.8)
    drawing.line(plot.right, plot.top, plot.right, plot.bottom)
    for percent in range(0, 101, 20):
        y = plot.y(total * percent / 100)
        drawing.line(plot.right, y, plot.right + 5, y, part="percent")
        drawing.text(plot.right + 9, y + 5, f"{percent}%", size=14, part="percent-number")
    places = [(plot.x(place), plot.y(sum(counts[: place + 1]))) for place in range(_COLUMNS)]
    drawing.polyline(places, width=2, part="cumulative")
    for x, y in places:
        drawing.circle(x, y, 3.5, fill=INK, part="cumulative-point")
    for place, (name, count) in enumerate(zip(names, counts, strict=True)):
        drawing.text(plot.x(place), plot.bottom + 20, name, size=14, anchor="middle")
        drawing.text(plot.x(place), plot.bottom + 42, f"{count}", size=15, anchor="middle", bold=True, part="count")
    return drawing.svg()


def _alt(names: list[str], counts: list[int]) -> str:
    shown = ", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=True))
    marks = ", ".join(written(ticks(0.0, sum(counts), 6)))
    return (
        f"Pareto chart. Bars of rejected pieces, from the left: {shown}; the left axis is marked {marks}. A line of "
        "cumulative percent rises over the bars; the right axis is marked 0, 20, 40, 60, 80, 100%."
    )


FAMILY = Family(
    id="quality-pareto",
    activity="quality-07",
    topic="Pareto",
    level="analysis",
    difficulty=0.65,
    reference="concept: Pareto chart, cumulative percent",
    draft=draft,
    kind="chart",
)

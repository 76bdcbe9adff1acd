"""The upper control limit of a drawn p chart, from its center line and sample size."""

import math
import random

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.charts import Plot, axes, columns_named, level, points, ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing

_PERCENT = Amount(0.1, after="%")
_DAYS = 16
_SIZES = (50, 60, 80, 100, 120, 125, 150, 160, 200, 225, 250, 300, 400)
_PARTS = ("castings", "labels", "circuit boards", "molded caps", "welds", "stampings", "fittings", "bottles")


def draft(chance: random.Random) -> Draft:
    """p-bar + 3 sqrt(p-bar (1 - p-bar) / n), to 0.1 %.

    16 daily samples of 50 to 400 pieces, p-bar of 2 to 14 %, the mean of the points that are drawn; all lie within the
    limits.
    """
    size = chance.choice(_SIZES)
    shares = _shares(size, chance)
    center = round(100 * sum(shares) / _DAYS, 1)
    while not 2 <= center <= 14 or not _inside(shares, center, size):
        shares = _shares(size, chance)
        center = round(100 * sum(shares) / _DAYS, 1)
    part, share = chance.choice(_PARTS), center / 100
    root, limit = _sigma(share, size), _percent_limit(center, size)
    return Draft(
        stem=(
            f"The p chart shows the share of defective {part} in a sample of n = {size} a day. Where does its upper "
            "control limit lie, by UCL = p-bar + 3 × √(p-bar × (1 − p-bar) / n), to the nearest 0.1%?"
        ),
        text=_PERCENT.text(limit),
        value=_PERCENT.rounded(limit),
        why=(
            f"The center line is p-bar = {center}% = {share:.3f}. {share:.3f} x {1 - share:.3f} / {size} = "
            f"{root**2:.6f}; its root is {root:.4f}; 3 x {root:.4f} = {3 * root:.4f}; {share:.3f} + {3 * root:.4f} = "
            f"{share + 3 * root:.4f}, and {share + 3 * root:.4f} x 100 = {_PERCENT.text(limit)}."
        ),
        wrong=_wrong(center, size, 100 * max(shares)),
        tolerance=0.06,
        limits=(0.0, 90.0),
        figure=Figure("p-chart.svg", _drawing(shares, center, part), _alt(shares, center, part)),
    )


def _shares(size: int, chance: random.Random) -> list[float]:
    share = chance.uniform(0.02, 0.13)
    deviation = math.sqrt(share * (1 - share) * size)
    return [max(0, round(chance.gauss(share * size, deviation))) / size for _day in range(_DAYS)]


def _sigma(share: float, size: float) -> float:
    return math.sqrt(share * (1 - share) / size)


def _percent_limit(center: float, size: int) -> float:
    return center + 300 * _sigma(center / 100, size)


def _inside(shares: list[float], center: float, size: int) -> bool:
    reach = 270 * _sigma(center / 100, size)
    return all(center - reach <= 100 * share <= center + reach for share in shares)


def _wrong(center: float, size: int, highest: float) -> tuple[Wrong, ...]:
    sigma = 100 * _sigma(center / 100, size)
    found = (
        (center + sigma, "Adds the root once; the formula adds three times the root."),
        (center + 6 * sigma, "Adds the whole width between the limits, six times the root, to the center line."),
        (center + 2 * sigma, "Adds twice the root, a warning limit; the control limit lies three times the root away."),
        (center + 300 * _sigma(center / 100, _DAYS), f"Divides by the {_DAYS} days; n is the size of one sample."),
        (3 * sigma, "Gives the distance from the center line and leaves out p-bar itself."),
        (3 * (center + sigma), "Multiplies p-bar by 3 as well; only the root is multiplied."),
        (center - 3 * sigma, "Subtracts three times the root, which gives the lower control limit."),
        (highest + 3 * sigma, "Starts from the highest point of the chart; limits are measured from its center line."),
        (highest, "Takes the highest point drawn for the limit, which is worked out from p-bar and n."),
        (center + 9 * sigma, "Squares the 3 although it stands before the root, not under it."),
        (center + 3 * sigma**2 / 100, "Forgets to take the root before it multiplies by 3."),
    )
    return tuple(_PERCENT.wrong(value, why) for value, why in found)


def _top(shares: list[float]) -> float:
    return 100 * max(shares) * 1.15


def _drawing(shares: list[float], center: float, part: str) -> str:
    drawing = Drawing(640, 320)
    plot = Plot(66, 44, 470, 216, 0.0, _top(shares), _DAYS)
    drawing.text(20, 26, f"p chart: defective {part}", bold=True)
    axes(drawing, plot, ticks(0.0, _top(shares), 7), after="%")
    level(drawing, plot, center, f"p-bar {center}%", "center")
    points(drawing, plot, [100 * share for share in shares], "point")
    columns_named(drawing, plot, [f"{day + 1}" for day in range(_DAYS)])
    drawing.text(plot.x(_DAYS / 2 - 0.5), 302, "Day", anchor="middle")
    return drawing.svg()


def _alt(shares: list[float], center: float, part: str) -> str:
    values = ", ".join(f"day {day + 1}: {plain(100 * share)}%" for day, share in enumerate(shares))
    marks = ", ".join(written(ticks(0.0, _top(shares), 7)))
    return (
        f"p chart of defective {part} with a center line at p-bar {center}% and no limits drawn; axis marked {marks}%. "
        f"Points: {values}."
    )


FAMILY = Family(
    id="quality-p-chart",
    activity="quality-08",
    topic="P, np, c, u chart choice",
    level="analysis",
    difficulty=0.5,
    reference="NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2; concept: limits of a p chart",
    draft=draft,
    kind="chart",
)

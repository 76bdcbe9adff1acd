"""Draws charts: axes with ticks and gridlines, lines that say what they are, points and bars."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from cpt_practice.generators.svg import INK, SHADE, Drawing

GRID = "#d5dbe3"
_SIZE = 14


@dataclass(frozen=True, slots=True)
class Plot:
    """A field of a sheet, in px, that shows values of `low` (bottom) to `high` (top) in a number of columns."""

    left: float
    top: float
    width: float
    height: float
    low: float
    high: float
    columns: int

    @property
    def right(self) -> float:
        """The field's right edge in px."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The field's lower edge in px."""
        return self.top + self.height

    def x(self, column: float) -> float:
        """Middle in px of a column, counted from 0."""
        return self.left + (column + 0.5) * self.width / self.columns

    def y(self, value: float) -> float:
        """Height in px of a value."""
        return self.top + self.height * (self.high - value) / (self.high - self.low)


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round values from low to high: at most `most` of them (3 and more), 1, 2, 2.5 or 5 times 10^n apart."""
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    steps = (factor * power for factor in (1, 2, 2.5, 5, 10, 20))
    step = next(each for each in steps if _count(low, high, each) <= most)
    first = math.ceil(low / step - 1e-9)
    return [round((first + number) * step, 9) for number in range(_count(low, high, step))]


def _count(low: float, high: float, step: float) -> int:
    return math.floor(high / step + 1e-9) - math.ceil(low / step - 1e-9) + 1


def written(values: Sequence[float]) -> list[str]:
    """Values with as many decimals as the one of them that needs most."""
    decimals = max(len(f"{value:.6f}".rstrip("0").partition(".")[2]) for value in values)
    return [f"{value:,.{decimals}f}" for value in values]


def axes(drawing: Drawing, plot: Plot, marks: Sequence[float], *, after: str = "", labels: bool = True) -> None:
    """Axes left and below, a tick, a number and a gridline at each of the marks."""
    for value, words in zip(marks, written(marks), strict=True):
        y = plot.y(value)
        drawing.rectangle(plot.left, y - 0.5, plot.width, 1, fill=GRID, stroke="none", part="grid")
        drawing.line(plot.left - 5, y, plot.left, y, part="tick")
        if labels:
            drawing.text(plot.left - 9, y + 5, words + after, size=_SIZE, anchor="end", part="tick-number")
    drawing.line(plot.left, plot.top, plot.left, plot.bottom)
    drawing.line(plot.left, plot.bottom, plot.right, plot.bottom)


def columns_named(drawing: Drawing, plot: Plot, names: Sequence[str]) -> None:
    """The columns' names below the field, each with a tick."""
    for column, name in enumerate(names):
        drawing.line(plot.x(column), plot.bottom, plot.x(column), plot.bottom + 4)
        drawing.text(plot.x(column), plot.bottom + 18, name, size=_SIZE, anchor="middle", part="column")


def level(drawing: Drawing, plot: Plot, value: float, words: str, part: str) -> None:
    """A line across at a value, named on the right; limits (parts that end in "limit") are dashed."""
    y = plot.y(value)
    drawing.line(plot.left, y, plot.right, y, width=1.8, pattern="9 5" if part.endswith("limit") else "", part=part)
    drawing.text(plot.right + 6, y + 5, words, size=_SIZE, part=f"{part}-name")


def points(drawing: Drawing, plot: Plot, values: Sequence[float], part: str, first: int = 0) -> None:
    """A dot for each value, one a column, joined by lines; `first` is the column of the first."""
    places = [(plot.x(first + column), plot.y(value)) for column, value in enumerate(values)]
    drawing.polyline(places, part=f"{part}-line")
    for x, y in places:
        drawing.circle(x, y, 3.2, fill=INK, part=part)


def bars(drawing: Drawing, plot: Plot, amounts: Sequence[float], *, share: float = 1.0) -> None:
    """A bar for each amount, `share` of its column wide; none for 0."""
    width = plot.width / plot.columns * share
    for column, amount in enumerate(amounts):
        if amount:
            y = plot.y(amount)
            drawing.rectangle(plot.x(column) - width / 2, y, width, plot.bottom - y, fill=SHADE, part="bar")

"""Charts of the Quality families read back from their drawn points, lines and bars."""

import math
import statistics
from itertools import pairwise

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding

CLEAR = 3.0  # px by which a point must keep off a line, and off the height of its neighbor


def _heights(question: Question, part: str) -> list[float]:
    """How high the points of a part lie, in px upward, from left to right."""
    return [-mark.at("cy") for mark in sorted(marks(question, part), key=_across)]


def _across(mark: Mark) -> float:
    return mark.at("cx")


def _line(question: Question, part: str) -> float:
    (line,) = marks(question, part)
    assert line.at("y1") == line.at("y2")
    return -line.at("y1")


def _same_side(heights: list[float], center: float) -> bool:
    return all(height > center for height in heights) or all(height < center for height in heights)


def _one_way(heights: list[float]) -> bool:
    steps = [after > before for before, after in pairwise(heights)]
    return all(steps) or not any(steps)


def _windows(heights: list[float], size: int) -> list[list[float]]:
    return [heights[start : start + size] for start in range(len(heights) - size + 1)]


def xbar_r_chart(question: Question) -> str:
    """Goes over both charts with each rule; more than one signal would be an unfair question."""
    found = []
    for name in ("X-bar", "R"):
        heights = _heights(question, f"{name}-point")
        low, high = sorted(-limit.at("y1") for limit in marks(question, f"{name}-limit"))
        center = _line(question, f"{name}-center")
        assert len(heights) == 20
        assert math.isclose(center - low, high - center, abs_tol=0.6) or name == "R"
        assert all(abs(height - line) >= CLEAR for height in heights for line in (low, center, high))
        assert all(abs(one - other) >= CLEAR for one, other in pairwise(heights))
        outside = [height for height in heights if not low < height < high]
        assert len(outside) <= 1
        found += [f"Outlier on the {name} chart"] if outside else []
        if any(_same_side(window, center) for window in _windows(heights, 8)):
            found.append(f"Shift on the {name} chart")
        elif any(_same_side(window, center) for window in _windows(heights, 7)):
            found.append("a run of seven, which other rules count")
        if any(_one_way(window) for window in _windows(heights, 6)):
            found.append(f"Trend on the {name} chart")
        elif any(_one_way(window) for window in _windows(heights, 5)):
            found.append("a trend of five, which other rules count")
    assert len(found) <= 1, found
    return found[0] if found else "Normal scatter on both charts"


def _scale(question: Question) -> tuple[float, float]:
    """Height in px of 0 and of one unit, by the first and last tick."""
    ticks, labels = marks(question, "tick"), marks(question, "tick-number")
    first, last = (float(label.text.rstrip("%")) for label in (labels[0], labels[-1]))
    unit = (ticks[0].at("y1") - ticks[-1].at("y1")) / (last - first)
    return -ticks[0].at("y1") - first * unit, unit


def p_chart(question: Question, near: Rounding) -> float:
    """Three standard deviations of the number of defectives in a sample, brought back to percent."""
    zero, unit = _scale(question)
    center = round((_line(question, "center") - zero) / unit, 1)
    points = [(height - zero) / unit for height in _heights(question, "point")]
    assert abs(statistics.fmean(points) - center) < 0.06
    size = next(number for number in numbers(question.stem) if number >= 50)
    assert all(abs(point * size / 100 - round(point * size / 100)) < 0.05 for point in points)
    expected = near(size * center / 100)
    reach = near(3 * math.sqrt(expected * (size - expected) / size))
    assert all(abs(point - center) < 100 * reach / size for point in points)
    return 100 * (expected + reach) / size


def run_chart(question: Question, _near: Rounding) -> float:
    """The week under the first of the six points that meet the rule first."""
    points = sorted(marks(question, "point"), key=_across)
    heights, median = _heights(question, "point"), _line(question, "median")
    assert sum(height > median for height in heights) == sum(height < median for height in heights) == 12
    assert all(abs(height - median) >= CLEAR for height in heights)
    assert all(abs(one - other) >= CLEAR for one, other in pairwise(heights))
    shift = "median" in question.stem
    meet = [
        start
        for start, window in enumerate(_windows(heights, 6))
        if (_same_side(window, median) if shift else _one_way(window))
    ]
    assert meet == list(range(meet[0], meet[-1] + 1))
    if shift:
        assert not any(_one_way(window) for window in _windows(heights, 5))
    else:
        rises = heights[meet[0]] < heights[meet[0] + 1]
        assert ("only rise" if rises else "only fall") in question.stem
        assert not any(_same_side(window, median) for window in _windows(heights, 6))
    x = points[meet[0]].at("cx")
    return float(min(marks(question, "column"), key=lambda label: abs(label.at("x") - x)).text)


def histogram(question: Question) -> str:
    """Sorts the bars by what lies beyond the limits, by their peaks and by how lopsided they are."""
    low, high = sorted(line.at("x1") for line in marks(question, "spec"))
    bars = marks(question, "bar")
    middles = [bar.at("x") + bar.at("width") / 2 for bar in bars]
    heights = [bar.at("height") for bar in bars]
    below, above = any(x < low for x in middles), any(x > high for x in middles)
    if below and above:
        return "Spread wider than allowed"
    if below or above:
        return "Off center, near one edge"
    if _valley(heights) < 0.6:
        return "Two peaks, a dip between"
    ends = ((low - bars[0].at("x"), heights[0]), (bars[-1].at("x") + bars[-1].at("width") - high, heights[-1]))
    if any(abs(room) < 1 and height > 0.5 * max(heights) for room, height in ends):
        return "Cut off sharply at an edge"
    mean = sum(x * height for x, height in zip(middles, heights, strict=True)) / sum(heights)
    if sum(height > 0.85 * max(heights) for height in heights) >= 5:
        return "Flat, without a clear peak"
    peak = middles[heights.index(max(heights))]
    if abs(mean - peak) > bars[0].at("width") and abs(_skew(middles, heights)) > 0.4:
        return "Skewed, a tail to one side"
    assert abs(mean - (low + high) / 2) < 0.5 * bars[0].at("width")
    assert abs(_skew(middles, heights)) < 0.25
    return "Normal and well centered"


def _valley(heights: list[float]) -> float:
    """The lowest share that a bar has of the lower of the tallest bars on its two sides; 1 without a valley."""
    inner = range(1, len(heights) - 1)
    return min(
        min(1.0, height / min(max(heights[:at]), max(heights[at + 1 :]))) for at in inner for height in [heights[at]]
    )


def _skew(places: list[float], weights: list[float]) -> float:
    total = sum(weights)
    mean = sum(x * weight for x, weight in zip(places, weights, strict=True)) / total
    moments = [sum((x - mean) ** power * weight for x, weight in zip(places, weights, strict=True)) for power in (2, 3)]
    return moments[1] / total / math.pow(moments[0] / total, 1.5)


def pareto(question: Question, _near: Rounding) -> float:
    """Reads the cumulative line over the last of the bars that are asked for, on the right axis."""
    number = {"two": 2, "three": 3, "four": 4}[question.stem.split("first ")[1].split()[0]]
    dots = sorted(marks(question, "cumulative-point"), key=_across)
    ticks = marks(question, "percent")
    labels = [float(label.text.rstrip("%")) for label in marks(question, "percent-number")]
    assert labels == [0, 20, 40, 60, 80, 100]
    bars = [bar.at("height") for bar in marks(question, "bar")]
    assert all(one > other for one, other in pairwise(bars))
    counts = [int(mark.text) for mark in marks(question, "count")]
    assert all(abs(bar / bars[0] - count / counts[0]) < 0.002 for bar, count in zip(bars, counts, strict=True))
    assert sheet(question).words[-2].text == "Other"
    bottom, top = ticks[0].at("y1"), ticks[-1].at("y1")
    return 100 * (bottom - dots[number - 1].at("cy")) / (bottom - top)


EXPECTED = {
    "quality-xbar-r-chart": Expected(r"(Outlier|Shift|Trend) on the .* chart|Normal scatter .*", read=xbar_r_chart),
    "quality-p-chart": Expected(r"\d+\.\d%", (0.5, 90), p_chart),
    "quality-run-chart": Expected(r"Week \d+", (1, 24), run_chart, gap=1, digits=12),
    "quality-histogram": Expected(r"[A-Z][a-z, ]+", read=histogram),
    "quality-pareto": Expected(r"\d+%", (1, 99), pareto, slack=0.001),
}

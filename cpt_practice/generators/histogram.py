"""What the shape of a drawn histogram between its spec limits shows about a process."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.charts import Plot, axes, bars, ticks, written
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing

_CLASSES = 16
_LOW, _HIGH = 3, 13  # boundaries at which the spec limits stand, counted in classes from the left
# what is measured, its unit, the nominal, the width of a class, decimals
_PARTS = (
    ("spacer lengths", "in", 0.5, 0.001, 3),
    ("pin diameters", "in", 0.25, 0.0005, 4),
    ("bore diameters", "in", 1.125, 0.0005, 4),
    ("bracket lengths", "in", 4.0, 0.005, 3),
    ("fill weights", "oz", 16.0, 0.05, 2),
    ("spring loads", "lb", 12.0, 0.1, 1),
    ("bolt torques", "ft-lb", 40.0, 0.5, 1),
)
_TEXTS = {
    "normal": "Normal and well centered",
    "shifted": "Off center, near one edge",
    "wide": "Spread wider than allowed",
    "two": "Two peaks, a dip between",
    "skewed": "Skewed, a tail to one side",
    "cut": "Cut off sharply at an edge",
    "flat": "Flat, without a clear peak",
}
_ARGUABLE = {"skewed": {"shifted"}, "cut": {"shifted", "skewed"}}  # not offered beside these: they could be defended


@dataclass(frozen=True, slots=True)
class _Histogram:
    """Pieces in each class, from the left, and what they are of."""

    counts: tuple[int, ...]
    what: str
    unit: str
    boundaries: tuple[str, ...]


def draft(chance: random.Random) -> Draft:
    """A histogram of 90 to 260 pieces in up to 16 classes with one of seven shapes, each plainly that one."""
    shape = chance.choice(tuple(_TEXTS))
    what, unit, nominal, width, decimals = chance.choice(_PARTS)
    nominal += chance.randrange(-10, 11) * 2 * width
    heights = _heights(shape, chance)
    heights = heights[::-1] if chance.random() < 0.5 else heights
    tallest = chance.uniform(22, 44)
    counts = tuple(round(tallest * height * chance.uniform(0.95, 1.05)) if height > 0.01 else 0 for height in heights)
    boundaries = tuple(f"{nominal + (place - _CLASSES / 2) * width:.{decimals}f}" for place in range(_CLASSES + 1))
    drawn = _Histogram(counts, what, unit, boundaries)
    others = [each for each in _TEXTS if each != shape and each not in _ARGUABLE.get(shape, ())]
    return Draft(
        stem=(
            f"The histogram shows {what} from one process, with the lower and upper specification limits (LSL and "
            "USL). Which words describe it?"
        ),
        text=_TEXTS[shape],
        value=0.0,
        why=_right(shape, counts),
        wrong=tuple(Wrong(_TEXTS[other], 0.0, _mistake(other, counts)) for other in chance.sample(others, len(others))),
        ordered=False,
        figure=Figure("histogram.svg", _drawing(drawn), _alt(drawn)),
    )


def _heights(shape: str, chance: random.Random) -> list[float]:
    """Height of each class, the tallest about 1; mirrored or not, they keep their shape."""
    middle = _CLASSES / 2
    if shape == "flat":
        ends = chance.uniform(0.45, 0.6)
        return [0.0] * 4 + [ends, *(chance.uniform(0.94, 1.0) for _class in range(6)), ends] + [0.0] * 4
    if shape == "skewed":
        decay = chance.uniform(0.66, 0.72)
        return [0.0] * 4 + [0.35, *(decay**step for step in range(7)), *([0.0] * 4)]
    if shape == "cut":
        bell = _bell(_LOW + chance.uniform(1.3, 1.9), chance.uniform(2.0, 2.4))
        return [0.0 if place < _LOW or place > 11 else height for place, height in enumerate(bell)]
    if shape == "two":
        apart, size = chance.uniform(2.0, 2.3), chance.uniform(0.75, 1.0)
        left, right = _bell(middle - apart, 0.9), _bell(middle + apart, 0.9)
        return [one + size * other for one, other in zip(left, right, strict=True)]
    places = {"normal": (middle + chance.uniform(-0.3, 0.3), chance.uniform(1.1, 1.3))}
    places["shifted"] = (middle + chance.uniform(3.3, 4.0), chance.uniform(1.1, 1.3))
    places["wide"] = (middle + chance.uniform(-0.3, 0.3), chance.uniform(2.7, 3.1))
    return _bell(*places[shape])


def _bell(mean: float, sigma: float) -> list[float]:
    return [math.exp(-(((place + 0.5 - mean) / sigma) ** 2) / 2) for place in range(_CLASSES)]


def _outside(counts: tuple[int, ...]) -> tuple[int, int]:
    """Pieces below the lower and above the upper limit."""
    return sum(counts[:_LOW]), sum(counts[_HIGH:])


def _right(shape: str, counts: tuple[int, ...]) -> str:
    low, high = _outside(counts)
    return {
        "normal": "One peak in the middle that falls off evenly to both sides, with room left to both limits.",
        "shifted": (
            f"The bell is off center: {low or high} pieces lie beyond one limit while there is room at the other."
        ),
        "wide": f"The bell is centered, yet {low} pieces lie below the LSL and {high} above the USL.",
        "two": "Two separate peaks, as when parts of two machines or two lots are mixed in one histogram.",
        "skewed": "The bars rise steeply on one side of the peak and fall off slowly, in a long tail, on the other.",
        "cut": "The bars are still tall where they end at a limit: as when parts beyond it were sorted out.",
        "flat": "The bars in the middle are all about as tall; none stands out as a peak.",
    }[shape]


def _mistake(other: str, counts: tuple[int, ...]) -> str:
    low, high = _outside(counts)
    return {
        "normal": "One peak in the middle would have to fall off evenly to both sides and stay inside both limits.",
        "shifted": "The whole bell would have to stand so far to one side that it passes one limit only.",
        "wide": f"Both limits would have to be passed: here {low} pieces lie below the LSL and {high} above the USL.",
        "two": "There would have to be a valley of short bars between two tall groups, which is not seen here.",
        "skewed": "The two sides of the peak would have to differ: one steep, the other drawn out in a long tail.",
        "cut": "The tallest bars would have to end at once at a limit; here the bars get shorter toward both ends.",
        "flat": "The bars would have to be about as tall as each other; here they rise and fall plainly.",
    }[other]


def _drawing(drawn: _Histogram) -> str:
    drawing = Drawing(640, 344)
    top = max(drawn.counts) * 1.08
    plot = Plot(58, 62, 556, 218, 0.0, top, _CLASSES)
    drawing.text(20, 24, f"Number of pieces; {drawn.what}, {drawn.unit}", bold=True)
    axes(drawing, plot, ticks(0.0, top, 6))
    bars(drawing, plot, drawn.counts)
    for place, name in ((_LOW, "LSL"), (_HIGH, "USL")):
        x = plot.x(place - 0.5)
        drawing.line(x, 52, x, plot.bottom, width=2.2, pattern="9 5", part="spec")
        drawing.text(x, 46, f"{name} {drawn.boundaries[place]}", size=14, anchor="middle")
    for place, words in enumerate(drawn.boundaries):
        x = plot.x(place - 0.5)
        drawing.line(x, plot.bottom, x, plot.bottom + 5)
        if place % 2 == 1:
            drawing.text(x, plot.bottom + 20, words, size=14, anchor="middle")
    drawing.text(plot.x(_CLASSES / 2 - 0.5), 328, f"Class boundaries, {drawn.unit}", anchor="middle", size=14)
    return drawing.svg()


def _alt(drawn: _Histogram) -> str:
    top = max(drawn.counts) * 1.08
    classes = "; ".join(
        f"{low} to {high}: {count}"
        for low, high, count in zip(drawn.boundaries, drawn.boundaries[1:], drawn.counts, strict=False)
    )
    return (
        f"Histogram of {drawn.what} in {drawn.unit}, pieces in each class. {classes}. Dashed lines: LSL "
        f"{drawn.boundaries[_LOW]}, USL {drawn.boundaries[_HIGH]}. Axis of pieces marked "
        f"{', '.join(written(ticks(0.0, top, 6)))}."
    )


FAMILY = Family(
    id="quality-histogram",
    activity="quality-08",
    topic="Histogram shapes",
    level="analysis",
    difficulty=0.6,
    reference="NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.3.14; concept: shapes of histograms",
    draft=draft,
    kind="chart",
)

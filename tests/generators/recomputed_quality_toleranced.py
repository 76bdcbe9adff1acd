"""Toleranced parts read from their drawings: dimension lines measured, every combination of limits tried."""

from fractions import Fraction
from itertools import product

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks
from tests.generators.expected import Expected, Rounding

Limits = tuple[Fraction, Fraction]


def limits_of(words: list[Mark]) -> Limits:
    """Lower and upper limit of a dimension as it is written, in stacked rows or in one."""
    texts = [word.text.replace("−", "-") for word in words]
    if len(texts) == 1:
        basic, side = map(Fraction, texts[0].split("±"))
        return basic - side, basic + side
    if len(texts) == 3:
        basic, *sides = map(Fraction, texts)
        return basic + min(sides), basic + max(sides)
    low, high = sorted(map(Fraction, texts))
    return low, high


def limits_of_part(question: Question, _near: Rounding) -> float:
    """Sets every face by every combination of limits of the dimensions that reach it, and measures X each time."""
    spans: dict[tuple[int, int], Limits | None] = {}
    for number in range(4):
        drawn = marks(question, f"dimension-{number}")
        lines = [mark for mark in drawn if mark.kind == "line"]
        ends = [line.at(name) for line in lines for name in ("x1", "x2")]
        words = [mark for mark in drawn if mark.kind == "text"]
        spans[round(min(ends)), round(max(ends))] = None if words[0].text == "X" else limits_of(words)
    (asked,) = (span for span, limits in spans.items() if limits is None)
    given = {span: limits for span, limits in spans.items() if limits is not None}
    lengths = [_length(dict(zip(given, sizes, strict=True)), asked) for sizes in product(*given.values())]
    return float(max(lengths) if "largest" in question.stem else min(lengths))


def _length(sizes: dict[tuple[int, int], Fraction], asked: tuple[int, int]) -> Fraction:
    """The distance asked for, with each dimension of one size: faces are placed one from another until both are."""
    start, end = asked
    faces = {start: Fraction(0)}
    while end not in faces:
        for (left, right), size in sizes.items():
            if left in faces:
                faces.setdefault(right, faces[left] + size)
            elif right in faces:
                faces.setdefault(left, faces[right] - size)
    return faces[end]


def fit(question: Question, _near: Rounding) -> float:
    """Puts each extreme shaft into each extreme hole."""
    holes, shafts = (limits_of(marks(question, part)) for part in ("hole-limit", "shaft-limit"))
    clearances = [hole - shaft for hole, shaft in product(holes, shafts)]
    if "interference" in question.stem:
        clearances = [-each for each in clearances]
    return float(max(clearances) if "greatest" in question.stem else min(clearances))


def bonus_tolerance(question: Question, _near: Rounding) -> float:
    """The room between the measured feature and the boundary that its extreme one keeps at its full tolerance."""
    small, large = limits_of(marks(question, "size"))
    (actual,), (tolerance,) = (
        [Fraction(mark.text) for mark in marks(question, part)] for part in ("actual", "tolerance")
    )
    pin = bool(marks(question, "pin"))
    assert pin != bool(marks(question, "hidden"))
    assert small < actual < large
    letters = [mark.text for mark in marks(question, "modifier") if mark.kind == "text"]
    if not letters:
        return float(tolerance)
    outward = pin == (letters == ["M"])  # the boundary lies beyond the upper limit, or under the lower one
    boundary = large + tolerance if outward else small - tolerance
    return float(abs(boundary - actual))


EXPECTED = {
    "quality-limits-of-part": Expected(r"\d\.\d{3} in", (0.5, 7), limits_of_part, gap=0.001, digits=12),
    "quality-fit": Expected(r"\d\.\d{4} in", (0.0001, 0.02), fit, gap=0.0002, digits=12),
    "quality-bonus-tolerance": Expected(r"0\.\d{3} in", (0.001, 0.08), bonus_tolerance, gap=0.001, digits=12),
}

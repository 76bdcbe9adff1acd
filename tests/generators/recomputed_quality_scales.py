"""Dials, arcs and rules read from their drawn lines: angles and distances measured in the figure."""

import math
from fractions import Fraction
from itertools import pairwise

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, Word, marks, sheet
from tests.generators.expected import Expected, Rounding

Point = tuple[float, float]


def _points(mark: Mark) -> list[Point]:
    """The corners of a polygon."""
    pairs = (pair.split(",") for pair in mark.given["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def _clockwise(center: Point, point: Point) -> float:
    """Degrees from the top."""
    return math.degrees(math.atan2(point[0] - center[0], center[1] - point[1])) % 360


def _away(one: float, other: float) -> float:
    """Degrees between two directions."""
    return abs((one - other + 180) % 360 - 180)


def _pointed_at(rim: Mark, hand: Mark) -> float:
    """Where a hand points: the direction of its corner that is farthest from the rim's center."""
    center = (rim.at("cx"), rim.at("cy"))
    return _clockwise(center, max(_points(hand), key=lambda point: math.dist(center, point)))


def _dial(question: Question, part: str) -> int:
    """Lines of a dial clockwise from the one at its 0 to the one at the needle's tip."""
    (rim,) = marks(question, f"{part}rim")
    (needle,) = marks(question, f"{part}needle")
    (zero,) = (label for label in marks(question, f"{part}dial-number") if label.text == "0")
    center = (rim.at("cx"), rim.at("cy"))
    lines = sorted(_clockwise(center, (line.at("x1"), line.at("y1"))) for line in marks(question, f"{part}dial"))
    assert len(lines) == 100
    tip, top = _pointed_at(rim, needle), _clockwise(center, (zero.at("x"), zero.at("y") - 5))
    at, start = (min(range(100), key=lambda each: _away(lines[each], way)) for way in (tip, top))
    assert _away(lines[at], tip) < 0.1
    return (at - start) % 100


def dial_caliper(question: Question, _near: Rounding) -> float:
    """Inches from the last large number, tenths by the lines after it, thousandths on the dial."""
    (slider,) = marks(question, "slider")
    edge = slider.at("x")
    lines = sorted(line.at("x1") for line in marks(question, "beam"))
    large = max(marks(question, "inch"), key=_x)
    assert lines[-1] <= edge + 0.01
    tenths = sum(line > large.at("x") + 6 for line in lines)
    dial = _dial(question, "")
    if len(lines) > 1:
        assert abs((edge - lines[-1]) / (lines[1] - lines[0]) - dial / 100) < 0.01, "beam and dial must agree"
    small = [label for label in marks(question, "tenth") if label.at("x") > large.at("x")]
    assert [int(label.text) for label in small] == list(range(1, tenths + 1))
    return int(large.text) + tenths / 10 + dial / 1000


def _x(mark: Mark) -> float:
    return mark.at("x")


def _turns(question: Question, part: str) -> float:
    """What the revolution counter shows, by the direction of its hand from its 0."""
    (rim,) = marks(question, f"{part}counter-rim")
    (hand,) = marks(question, f"{part}hand")
    return _pointed_at(rim, hand) / 36


def dial_indicator(question: Question, _near: Rounding) -> float:
    """The counter's way from the master to the part gives about how far, the needle exactly where."""
    assert _dial(question, "zero-") == 0
    about = 100 * (_turns(question, "part-") - _turns(question, "zero-"))
    needle = _dial(question, "part-")
    return (round((about - needle) / 100) * 100 + needle) / 1000


def _start(mark: Mark) -> float:
    """Where a line starts at the edge that two scales share, from left to right."""
    return mark.at("x1")


def _nearest(lines: list[Mark], label: Mark) -> int:
    return min(range(len(lines)), key=lambda at: abs(lines[at].at("x1") - label.at("x")))


def _minutes(question: Question, part: str, way: int) -> int:
    """Minutes at the vernier line of an enlarged part that meets a main line; numbers rise along `way`."""
    main = [line.at("x1") for line in marks(question, f"{part}main")]
    lines = sorted(marks(question, f"{part}vernier"), key=_start)
    misses = [min(abs(line.at("x1") - other) for other in main) for line in lines]
    met = misses.index(min(misses))
    best, second = sorted(misses)[:2]
    assert best < 0.02
    assert second > 2, "a second line must be seen not to meet one"
    label = marks(question, f"{part}vernier-number")[0]
    return int(label.text) + 5 * way * (met - _nearest(lines, label))


def bevel_protractor(question: Question, _near: Rounding) -> float:
    """Degrees counted from the last number that the zero has passed, minutes in the enlarged part on that side."""
    main = sorted(marks(question, "main"), key=_start)
    vernier = sorted(marks(question, "vernier"), key=_start)
    (named,) = (label for label in marks(question, "vernier-number") if label.text == "0")
    zero = vernier[_nearest(vernier, named)].at("x1")
    labels = [(_nearest(main, label), int(label.text)) for label in marks(question, "main-number")]
    left = max(pair for pair in labels if main[pair[0]].at("x1") < zero + 0.05)
    right = min(pair for pair in labels if main[pair[0]].at("x1") > zero + 0.05)
    way = 1 if right[1] > left[1] else -1
    low = min(left, right, key=lambda pair: pair[1])
    between = [line for line in main if way * (line.at("x1") - main[low[0]].at("x1")) > 0.05]
    degrees = low[1] + sum(way * (zero - line.at("x1")) > -0.05 for line in between)
    captions = sorted((word for word in sheet(question).words if word.text.endswith("enlarged")), key=_middle)
    side = "Right" if way > 0 else "Left"
    part = next(at for at, word in enumerate(captions) if word.text.startswith((side, "At")))
    minutes = _minutes(question, f"near{part}-", way)
    behind = max(way * (line.at("x1") - zero) for line in main if way * (line.at("x1") - zero) < 0.05)
    ahead = min(way * (line.at("x1") - zero) for line in main if way * (line.at("x1") - zero) > 0.05)
    assert abs(-behind / (ahead - behind) - minutes / 60) < 0.02, "whole and enlarged part must agree"
    return degrees * 60 + minutes


def _middle(word: Word) -> float:
    return word.middle


def in_minutes(text: str) -> float:
    """An angle such as 37° 05'."""
    degrees, minutes = text.removesuffix("'").split("° ")
    return 60 * int(degrees) + int(minutes)


def _along(question: Question, part: str) -> tuple[float, float]:
    """Both ends of the part on the rule, in what is numbered; the whole rule (part "") or the enlarged stretch."""
    (body,) = marks(question, f"{part}part")
    labels = sorted(marks(question, f"{part}number"), key=_x)
    first, last = labels[0], labels[-1]
    lines = sorted(line.at("x1") for line in marks(question, f"{part}line"))
    numbered = [line for line in lines if min(abs(line - label.at("x")) for label in labels) < 0.01]
    assert len(numbered) == len(labels), "every number stands at a line"
    right = body.at("x") + body.at("width")
    assert min(abs(line - right) for line in lines) < 0.02, "the part ends at a line"
    spaces = [round(other - one, 1) for one, other in pairwise(lines)]
    pitch = (last.at("x") - first.at("x")) / (int(last.text) - int(first.text)) if len(labels) > 1 else 0.0
    assert max(spaces) - min(spaces) < 0.25
    if not pitch:
        per_unit = {"16THS": 16, "32NDS": 32, "64THS": 64}[marks(question, "stamp")[0].text]
        pitch = per_unit * (lines[-1] - lines[0]) / (len(lines) - 1)
    return (
        int(first.text) + (body.at("x") - first.at("x")) / pitch,
        int(first.text) + (right - first.at("x")) / pitch,
    )


def steel_rule_inch(question: Question, _near: Rounding) -> float:
    """The difference of both ends, to the nearest 64th; the enlarged stretch has to show the same right end."""
    left, right = _along(question, "")
    if marks(question, "near-part"):
        assert abs(_along(question, "near-")[1] - right) < 0.002
    return float(Fraction(round((right - left) * 64), 64))


def mixed(text: str) -> float:
    """Inches as a mixed fraction."""
    parts = [Fraction(part) for part in text.removesuffix(" in").split()]
    assert "/" not in text or parts[-1].denominator == int(text.removesuffix(" in").rpartition("/")[2]), "lowest terms"
    return float(sum(parts))


def steel_rule_mm(question: Question, _near: Rounding) -> float:
    """The difference of both ends in what is stamped on the rule, to half a millimeter."""
    left, right = _along(question, "")
    unit = {"mm": 1, "cm": 10}[marks(question, "stamp")[0].text]
    return round((right - left) * unit * 2) / 2


INCHES = r"\d\.\d{3} in"
EXPECTED = {
    "quality-dial-caliper-inch": Expected(INCHES, (0, 7), dial_caliper, gap=0.001, digits=12),
    "quality-dial-indicator": Expected(r"[+−]0\.\d{3} in", (0.001, 0.6), dial_indicator, gap=0.001, digits=12),
    "quality-bevel-protractor": Expected(
        r"\d{1,2}° [0-5]\d'", (0, 5400), bevel_protractor, gap=4.0, digits=12, value=in_minutes
    ),
    "quality-steel-rule-inch": Expected(
        r"\d in|(\d )?\d+/\d+ in", (0.01, 5), steel_rule_inch, gap=1 / 64, digits=12, value=mixed
    ),
    "quality-steel-rule-mm": Expected(r"\d+\.\d mm", (0.5, 110), steel_rule_mm, gap=0.5, digits=12),
}

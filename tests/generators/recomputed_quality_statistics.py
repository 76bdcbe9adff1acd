"""Sums of the Quality families, worked out again from stem and figure alone, each by another way."""

import math
import statistics
from fractions import Fraction
from itertools import combinations, pairwise

from cpt_practice.domain.question import Question
from tests.generators.drawn import marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def capability(question: Question, near: Rounding) -> float:
    """Measures in the drawing how many bars of one sigma go from line to line."""
    (low,), (high,), (mean,), (bar,) = (marks(question, part) for part in ("LSL", "USL", "mean", "sigma"))
    sigma = near(bar.at("x2") - bar.at("x1"))
    assert abs(bar.at("x1") - mean.at("x1")) < 0.02
    if "USL − LSL" in question.stem:
        return near((high.at("x1") - low.at("x1")) / sigma) / 6
    sides = (high.at("x1") - mean.at("x1"), mean.at("x1") - low.at("x1"))
    return min(near(side / sigma) for side in sides) / 3


def sample_statistics(question: Question, near: Rounding) -> float:
    """The standard library's statistics; the range as the widest of all pairs."""
    head, row = sheet(question).rows
    readings = [float(cell) for cell in row[1:]]
    assert head[1:] == [f"{number + 1}" for number in range(len(readings))]
    assert len(readings) == numbers(question.stem)[0]
    if "standard deviation" in question.stem:
        return math.sqrt(near(statistics.variance(readings)))
    if "median" in question.stem:
        return statistics.median(readings)
    if "range" in question.stem:
        return max(abs(one - other) for one, other in combinations(readings, 2))
    assert "mean" in question.stem
    return statistics.fmean(readings)


def yield_ppm(question: Question, near: Rounding) -> float:
    """Works out losses in place of what is good, as fractions."""
    rows = [[cell.replace(",", "") for cell in row] for row in sheet(question).rows[1:]]
    steps = {row[0].lower(): (int(row[1]), int(row[2]), int(row[3])) for row in rows}
    order = list(steps.values())
    assert all(one[0] - one[2] == other[0] for one, other in pairwise(order))
    named = next((name for name in steps if f" {name}" in question.stem), "")
    lost = {name: Fraction(step[1] + step[2], step[0]) for name, step in steps.items()}
    if "rolled" in question.stem:
        share = 1.0
        for part in lost.values():
            share -= share * near(float(part))
        return 100 * share
    if "first-pass" in question.stem:
        return 100 - near(float(100 * lost[named]))
    if "whole line" in question.stem:
        good = Fraction(order[-1][0] - order[-1][2], order[0][0])
        return near(float(100 * (1 - good)))
    assert "PPM" in question.stem
    started, _reworked, scrapped = steps[named]
    return 1e6 / near(started / scrapped)


def dpmo(question: Question, near: Rounding) -> float:
    """Defects in one unit, shared out over its opportunities."""
    rows = [row for row in sheet(question).rows[1:] if len(row) == 3]
    units = numbers(question.stem)[0]
    in_one_unit = near(sum(int(row[2]) for row in rows) / units)
    return near(in_one_unit / sum(int(row[1]) for row in rows)) * 1e6


CATEGORIES = {  # by a word of the line
    "prevention": ("training", "planning", "proofing", "Design"),
    "appraisal": ("inspection", "calibration", "Laboratory"),
    "internal failure": ("Scrap", "ework", "Sorting"),
    "external failure": ("Warranty", "Customer", "Complaint", "Recall"),
}


def cost_of_quality(question: Question, near: Rounding) -> float:
    """Takes from the total every line of the other three categories."""
    asked = next(each for each in CATEGORIES if f"the {each} costs" in question.stem)
    *lines, (_total, shown) = sheet(question).rows[1:]
    costs = {name: int(cost.replace(",", "")) for name, cost in lines}
    left = int(shown.replace(",", ""))
    share = "share" in question.stem
    total = left
    assert len(costs) == 8
    for name, cost in costs.items():
        (category,) = (each for each, words in CATEGORIES.items() if any(word in name for word in words))
        left -= 0 if category == asked else cost
    return 100 * near(left / total) if share else left


EXPECTED = {
    "quality-capability": Expected(r"\d+\.\d\d", (0.03, 20), capability, slack=0.003),
    "quality-sample-statistics": Expected(r"\d+\.\d\d? (ft-lb|mil|s|lb|µin|min)", (0.05, 400), sample_statistics),
    "quality-yield-ppm": Expected(r"\d+\.\d%|[\d,]+ PPM", (0.05, 1e6), yield_ppm, digits=4),
    "quality-dpmo": Expected(r"[\d,]+ DPMO", (10, 1e6), dpmo),
    "quality-cost-of-quality": Expected(r"\$[\d,]+|\d+%", (1, 60_000), cost_of_quality, exact=True),
}

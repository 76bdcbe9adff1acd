"""Conversions and the sampling plan, worked out again by another way."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from cpt_practice.domain.question import Question
from tests.generators.drawn import numbers, sheet
from tests.generators.expected import Expected, Rounding


def metric_limit(question: Question, _near: Rounding) -> float:
    """In decimal arithmetic, through centimeters of 2.54 to the inch."""
    found = re.search(r"as ([\d.]+) ± ([\d.]+) mm", question.stem)
    assert found is not None
    size, tolerance = map(Decimal, found.groups())
    limit = size + tolerance if "upper limit" in question.stem else size - tolerance
    return float((limit / 10 / Decimal("2.54")).quantize(Decimal("0.001"), ROUND_HALF_UP))


def fraction_decimal(question: Question, _near: Rounding) -> float:
    """Adds thousandths and halves of them up: every length as a decimal of its own, then subtracted."""
    long, cut = map(_decimal, re.findall(r"((?:\d+ )?\d+/\d+|\d+) in ", question.stem))
    return float((long - cut).quantize(Decimal("0.0001"), ROUND_HALF_UP))


def _decimal(mixed: str) -> Decimal:
    """A length such as 2 7/16, each part divided out by itself."""
    parts = (Fraction(part) for part in mixed.split())
    return sum((Decimal(part.numerator) / part.denominator for part in parts), Decimal(0))


def sampling_plan(question: Question, _near: Rounding) -> float:
    """Goes down the drawn rows to the lot, across the drawn head to the AQL, and one below the rejection number."""
    lot, aql = numbers(question.stem)[:2]
    head, *rows = [row for row in sheet(question).rows if len(row) > 3]
    column = next(at for at, title in enumerate(head) if title.endswith("%") and numbers(title)[0] == aql)
    row = next(row for row in rows if numbers(row[0])[0] <= lot <= numbers(row[0])[1])
    return numbers(row[column])[1] - 1


EXPECTED = {
    "quality-metric-limit": Expected(r"\d\.\d{3} in", (0.3, 5), metric_limit, gap=0.003, digits=12),
    "quality-fraction-decimal": Expected(r"\d\.\d{4} in", (0.01, 7), fraction_decimal, gap=0.005, digits=12),
    "quality-sampling-plan": Expected(r"\d+ in the sample", (0, 30), sampling_plan, gap=1, digits=12, different=800),
}

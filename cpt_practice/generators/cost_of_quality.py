"""Total or share of one category of the cost of quality, from a drawn list of cost lines."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family
from cpt_practice.generators.svg import drawn_table

_DOLLARS = Amount(10, before="$")
_PERCENT = Amount(1, after="%")
_LINES = {
    "prevention": ("Operator training", "Quality planning", "Error-proofing a fixture", "Design reviews"),
    "appraisal": ("Incoming inspection", "Final inspection", "Gage calibration", "Laboratory tests"),
    "internal failure": ("Scrap", "Rework", "Sorting a bad lot in house", "Retest after rework"),
    "external failure": ("Warranty repairs", "Customer returns", "Complaint handling", "Recall of shipped parts"),
}
_NEXT = {  # the category that each is mixed up with
    "prevention": "appraisal",
    "appraisal": "prevention",
    "internal failure": "external failure",
    "external failure": "internal failure",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the list, in dollars a month."""

    category: str
    name: str
    cost: int


def draft(chance: random.Random) -> Draft:
    """Sum of one category's two lines, exact, or its share of the total to 1 %; lines of $400 to $9,000."""
    lines = [
        _Line(category, name, chance.randrange(40, 901) * 10)
        for category, names in _LINES.items()
        for name in chance.sample(names, 2)
    ]
    while len({line.cost for line in lines}) < len(lines):
        lines = [_Line(line.category, line.name, chance.randrange(40, 901) * 10) for line in lines]
    chance.shuffle(lines)
    category, share = chance.choice(tuple(_LINES)), chance.random() < 0.4
    total, mine = sum(line.cost for line in lines), [line for line in lines if line.category == category]
    some = sum(line.cost for line in mine)
    amount, factor = (_PERCENT, 100 / total) if share else (_DOLLARS, 1.0)
    working = f"{mine[0].name} and {mine[1].name.lower()}: ${mine[0].cost:,} + ${mine[1].cost:,} = ${some:,}"
    asked = (
        f"What share of the total are the {category} costs, to the nearest 1%"
        if share
        else f"How much are the {category} costs"
    )
    return Draft(
        stem=(
            "The table lists the cost of quality of one month: lines of prevention, appraisal, internal failure and "
            f"external failure, two of each. {asked}?"
        ),
        text=amount.text(some * factor),
        value=amount.rounded(some * factor),
        why=f"{working}; {some:,} / {total:,} x 100 = {_PERCENT.text(some * factor)}." if share else f"{working}.",
        wrong=tuple(amount.wrong(cost * factor, why) for cost, why in _wrong(lines, category)),
        tolerance=0.7 if share else 0.0,
        limits=(0.0, 100.0 if share else 1e6),
        figure=Figure("cost-of-quality.svg", drawn_table(_rows(lines)), _alt(lines)),
    )


def _of(lines: list[_Line], category: str) -> tuple[_Line, _Line]:
    """The two lines of a category, the cheaper first."""
    low, high = sorted((line for line in lines if line.category == category), key=_cost)
    return low, high


def _cost(line: _Line) -> int:
    return line.cost


def _wrong(lines: list[_Line], category: str) -> list[tuple[int, str]]:
    low, high = _of(lines, category)
    taken, other = _of(lines, _NEXT[category])
    some = low.cost + high.cost
    rest = [each for each in _LINES if each not in {category, _NEXT[category]}]
    return [
        (some + other.cost, f"Counts “{other.name}” as well, which is a cost of {other.category}."),
        (high.cost, f"Leaves out “{low.name}”, which is a cost of {category} too."),
        (some + taken.cost, f"Counts “{taken.name}” as well, which is a cost of {taken.category}."),
        (low.cost, f"Leaves out “{high.name}”, which is a cost of {category} too."),
        (taken.cost + other.cost, f"Gives the costs of {other.category} in place of {category}."),
        (high.cost + taken.cost, f"Takes “{taken.name}” for {category} and leaves out “{low.name}”."),
        (low.cost + other.cost, f"Takes “{other.name}” for {category} and leaves out “{high.name}”."),
        (some + taken.cost + other.cost, f"Adds {category} and {other.category} together."),
        *(
            (sum(map(_cost, _of(lines, each))), f"Gives the costs of {each}, the other pair of categories.")
            for each in rest
        ),
        (high.cost + other.cost, f"Mixes one line of {category} with “{other.name}”."),
    ]


def _rows(lines: list[_Line]) -> list[list[str]]:
    total = sum(line.cost for line in lines)
    return [
        ["Cost in one month", "Dollars"],
        *([line.name, f"{line.cost:,}"] for line in lines),
        ["Total", f"{total:,}"],
    ]


def _alt(lines: list[_Line]) -> str:
    shown = "; ".join(f"{line.name}, {line.cost:,}" for line in lines)
    return f"Table of costs in one month, in dollars. {shown}. Total, {sum(line.cost for line in lines):,}."


FAMILY = Family(
    id="quality-cost-of-quality",
    activity="quality-03",
    topic="Cost of quality (prevention, appraisal, internal, external)",
    level="application",
    difficulty=0.6,
    reference="concept: cost of quality, prevention, appraisal and failure costs",
    draft=draft,
)

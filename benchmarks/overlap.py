"""How many questions two and three successive forms of one student share, against what the bank's size forces.

200 simulated students sit three forms of each bank in turn. A bank with three times a form's questions forces no
repetition at all; the limit is the number that is forced.
"""

import sys

from benchmarks.measuring import ROOT, Figure, report
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.form import draw_form
from cpt_practice.storage.bank_sources import read_sources

STUDENTS = 200
FORMS = 3


def main() -> int:
    """Draw and report; 1 where a student meets more old questions than the bank's size forces."""
    banks = [read_sources(path.parent).bank for path in sorted((ROOT / "question_banks").glob("*/blueprint.yaml"))]
    return report([figure for bank in banks if bank is not None for figure in overlaps(bank)])


def overlaps(bank: Bank) -> list[Figure]:
    """The most repeats that any student meets on the second and on the third form."""
    worst = [0] * FORMS
    for student in range(STUDENTS):
        seen: dict[str, int] = {}
        for number in range(1, FORMS + 1):
            drawn = [item.question.id for item in draw_form(bank, 1_000 * student + number, seen).items]
            worst[number - 1] = max(worst[number - 1], sum(name in seen for name in drawn))
            seen.update(dict.fromkeys(drawn, number))
    detail = f"{len(bank.questions)} questions, {bank.blueprint.questions} a form, most of {STUDENTS} students"
    name = f"{bank.module}: questions seen before on form"
    return [
        Figure(f"{name} {number}", worst[number - 1], forced(bank, number), "", detail)
        for number in range(2, FORMS + 1)
    ]


def forced(bank: Bank, number: int) -> int:
    """How many questions of form `number` must have stood on an earlier one, by the counts alone."""
    held: dict[str, int] = {}
    for question in bank.questions:
        held[question.activity] = held.get(question.activity, 0) + 1
    return sum(
        max(0, each.questions - max(0, held.get(each.id, 0) - (number - 1) * each.questions))
        for each in bank.blueprint.activities
    )


if __name__ == "__main__":
    sys.exit(main())

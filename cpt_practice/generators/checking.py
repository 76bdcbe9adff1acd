"""Checks a family by making many questions of it: M305 of the checks, for generated questions."""

from collections import Counter

from cpt_practice.domain.blueprint import Blueprint
from cpt_practice.domain.defects import Defect
from cpt_practice.domain.question import Question
from cpt_practice.generators.family import Family, FamilyError, make_question

SEEDS = 200
LEAST_RANK, MOST_RANK = 0.12, 0.40  # share of seeds in which the key may stand at any one place
FEWEST_QUESTIONS = 8
_CODE = "M305"


def check_family(family: Family, blueprint: Blueprint) -> tuple[Defect, ...]:
    """Everything wrong with a family over 200 seeds: numbers that fit no options, places of the key, monotony."""
    found = [*_placed(family, blueprint)]
    try:
        made = [make_question(family, seed) for seed in range(SEEDS)]
    except FamilyError as error:
        return (*found, Defect(_CODE, "error", family.id, f"{error}. Widen the ranges or add wrong answers."))
    return (*found, *_ranked(family, made), *_varied(family, made))


def _placed(family: Family, blueprint: Blueprint) -> list[Defect]:
    topics = {activity.id: activity.topics for activity in blueprint.activities}
    if family.activity not in topics:
        message = f"The blueprint has no key activity {family.activity}."
        return [Defect(_CODE, "error", family.id, message)]
    if family.topic not in topics[family.activity]:
        message = f"The topic “{family.topic}” does not stand in {family.activity} of the blueprint."
        return [Defect(_CODE, "error", family.id, message)]
    return []


def _ranked(family: Family, made: list[Question]) -> list[Defect]:
    ranks = Counter(question.key for question in made)
    shares = {place: ranks[place] / len(made) for place in range(4)}
    bad = {place: share for place, share in shares.items() if not LEAST_RANK <= share <= MOST_RANK}
    return [
        Defect(
            _CODE,
            "error",
            family.id,
            f"In {share:.0%} of the questions the key is number {place + 1} in order; {LEAST_RANK:.0%} to "
            f"{MOST_RANK:.0%} gives nothing away. Add wrong answers on the other side of the key.",
        )
        for place, share in bad.items()
    ]


def _varied(family: Family, made: list[Question]) -> list[Defect]:
    different = len({(question.stem, question.figure) for question in made})
    if different >= FEWEST_QUESTIONS:
        return []
    return [Defect(_CODE, "error", family.id, f"{SEEDS} seeds give {different} different questions; widen the ranges.")]

"""A thousand questions of each family, made once for all tests of the family."""

from dataclasses import dataclass

import pytest

from cpt_practice.domain.question import Question
from cpt_practice.generators.family import Family, make_question
from cpt_practice.generators.finding import find_families

SEEDS = 1000


@dataclass(frozen=True, slots=True)
class Thousand:
    """A family and its questions for the seeds 0 to 999."""

    family: Family
    questions: tuple[Question, ...]


def family_id(family: Family) -> str:
    return family.id


@pytest.fixture(scope="session", params=find_families(), ids=family_id)
def thousand(request: pytest.FixtureRequest) -> Thousand:
    family: Family = request.param
    return Thousand(family, tuple(make_question(family, seed) for seed in range(SEEDS)))

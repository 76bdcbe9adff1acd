"""A thousand questions of each family, made once for all tests of the family."""

import importlib
import pkgutil
from dataclasses import dataclass

import pytest

import tests.generators
from cpt_practice.domain.question import Question
from cpt_practice.generators.family import Family, make_question
from cpt_practice.generators.finding import find_families
from tests.generators.expected import Expected

SEEDS = 1000


def _all_expected() -> dict[str, Expected]:
    """EXPECTED of every module here that is called recomputed_..., by the family's id."""
    found: dict[str, Expected] = {}
    for module in pkgutil.iter_modules(tests.generators.__path__):
        if module.name.startswith("recomputed_"):
            found |= importlib.import_module(f"tests.generators.{module.name}").EXPECTED
    return found


EXPECTED = _all_expected()


@dataclass(frozen=True, slots=True)
class Thousand:
    """A family, its questions for the seeds 0 to 999, and what is expected of them."""

    family: Family
    questions: tuple[Question, ...]
    expected: Expected

    @property
    def numbered(self) -> tuple[Question, ...]:
        """The questions whose answers are numbers."""
        return () if self.expected.read else self.questions


def family_id(family: Family) -> str:
    return family.id


@pytest.fixture(scope="session", params=find_families(), ids=family_id)
def thousand(request: pytest.FixtureRequest) -> Thousand:
    family: Family = request.param
    questions = tuple(make_question(family, seed) for seed in range(SEEDS))
    return Thousand(family, questions, EXPECTED[family.id])

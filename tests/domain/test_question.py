"""What is no question, and no blueprint, is refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpt_practice.domain.blueprint import Blueprint, KeyActivity
from tests.factories import make_blueprint, make_question

KEYS = make_question(key=1).options

NONSENSE: dict[str, tuple[Callable[[], object], str]] = {
    "two options": (lambda: make_question(options=2), "has 2 options; 3 to 5 are allowed"),
    "six options": (lambda: make_question(options=6), "has 6 options; 3 to 5 are allowed"),
    "no key": (lambda: make_question(key=9), "has 0 options marked as key; exactly one is needed"),
    "two keys": (lambda: replace(make_question(), options=(KEYS[1], *KEYS[1:])), "has 2 options marked as key"),
    "a difficulty of 1": (lambda: replace(make_question(), difficulty=1.0), "share between 0 and 1"),
    "a difficulty of 0": (lambda: replace(make_question(), difficulty=0.0), "share between 0 and 1"),
    "an activity without questions": (lambda: KeyActivity("a", "A", "A", 0, ("Guards",)), "asks for 0 questions"),
    "an activity without topics": (lambda: KeyActivity("a", "A", "A", 1, ()), "names no topic"),
    "an activity twice": (lambda: Blueprint("safety", make_blueprint().activities * 2), "key activity twice"),
}


@pytest.mark.parametrize(("make", "reason"), NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_refused(make: Callable[[], object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        make()


@pytest.mark.parametrize("key", range(5))
def test_the_key_is_known_by_its_place_in_the_source(key: int) -> None:
    assert make_question(options=5, key=key).key == key


def test_waived_checks_are_known_by_their_code() -> None:
    assert replace(make_question(), waive=(("C101", "the term is long"),)).waived == {"C101"}


def test_a_blueprint_counts_its_questions_and_finds_its_activities() -> None:
    blueprint = make_blueprint((4, 2))
    assert (blueprint.questions, blueprint.activity("safety-02").questions) == (6, 2)
    with pytest.raises(KeyError):
        blueprint.activity("safety-03")

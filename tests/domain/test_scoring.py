"""Counts against cut scores: exact, and never contradicted by the percentage shown."""

import math
import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.scoring import (
    ActivityScore,
    Score,
    count_correct,
    needed_count,
    percent_text,
    score_attempt,
)
from tests.factories import make_attempt, make_bank, make_blueprint, make_module, make_question

FACTS = Path(__file__).parents[2] / "resources" / "certification.toml"
MODULES = [
    pytest.param(each["questions"], each["passing_percent"], id=each["id"])
    for each in tomllib.loads(FACTS.read_text(encoding="utf-8"))["modules"]
]


@pytest.mark.parametrize(("questions", "percent"), MODULES)
def test_every_count_of_every_module_is_judged_as_exact_fractions_judge_it(questions: int, percent: int) -> None:
    needed = make_module(questions=questions, passing_percent=percent).needed
    assert needed == math.ceil(Fraction(percent, 100) * questions)
    for correct in range(questions + 1):
        share = Fraction(correct, questions)
        score = Score(correct, questions, needed)
        assert score.passed == (share >= Fraction(percent, 100)), correct
        assert score.margin == correct - needed


@pytest.mark.parametrize(("questions", "percent"), MODULES)
def test_every_percentage_shown_is_the_exact_share_cut_to_a_tenth(questions: int, percent: int) -> None:
    for correct in range(questions + 1):
        shown = Fraction(Score(correct, questions, 1).percent_text.removesuffix("%"))
        exact = Fraction(100 * correct, questions)
        assert shown <= exact < shown + Fraction(1, 10)


@given(st.integers(1, 100), st.integers(1, 300), st.data())
def test_the_text_and_the_verdict_never_contradict_one_another(
    percent: int, questions: int, data: st.DataObject
) -> None:
    correct = data.draw(st.integers(0, questions))
    score = Score(correct, questions, needed_count(percent, questions))
    assert score.passed == (Fraction(score.percent_text.removesuffix("%")) >= percent)


@given(st.integers(1, 100), st.integers(1, 300))
def test_a_module_and_the_scoring_agree_on_the_count_that_is_needed(percent: int, questions: int) -> None:
    assert make_module(questions=questions, passing_percent=percent).needed == needed_count(percent, questions)


def test_63_of_83_is_75_9_percent_and_not_passed() -> None:
    score = Score(63, 83, needed_count(76, 83))
    assert (score.percent_text, score.passed, score.margin) == ("75.9%", False, -1)


def test_64_of_83_is_passed() -> None:
    score = Score(64, 83, needed_count(76, 83))
    assert (score.percent_text, score.passed, score.margin) == ("77.1%", True, 0)


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(0, 83, "0.0%"), (83, 83, "100.0%"), (82, 83, "98.7%"), (1, 3, "33.3%")]
)
def test_a_percentage_has_one_decimal(part: int, whole: int, text: str) -> None:
    assert percent_text(part, whole) == text


@pytest.mark.parametrize(("correct", "questions"), [(-1, 10), (11, 10), (0, 0)])
def test_a_count_outside_the_form_is_no_score(correct: int, questions: int) -> None:
    with pytest.raises(ValueError, match="is not a score"):
        Score(correct, questions, 1)


def test_only_the_key_counts_as_right() -> None:
    questions = tuple(make_question(f"safety-01-00{number}", key=number) for number in (0, 1, 2))
    attempt = make_attempt(3)
    items = (replace(attempt.items[0], choice=0), replace(attempt.items[1], choice=0), attempt.items[2])
    assert count_correct(replace(attempt, items=items), questions) == 1


def test_the_order_in_which_options_were_shown_does_not_matter() -> None:
    attempt = make_attempt(1)
    item = replace(attempt.items[0], order=(3, 1, 0, 2), choice=2)
    assert count_correct(replace(attempt, items=(item,)), (make_question(key=2),)) == 1


def test_the_diagnosis_lists_every_activity_in_the_blueprints_order() -> None:
    bank = make_bank((2, 2), (2, 2))
    questions = tuple(reversed(bank.questions))
    attempt = make_attempt(4)
    items = (replace(attempt.items[0], choice=questions[0].key), *attempt.items[1:])
    verdict = score_attempt(replace(attempt, items=items), questions, bank.blueprint)
    assert verdict.activities == (
        ActivityScore("safety-01", "Activity 1", 0, 2),
        ActivityScore("safety-02", "Activity 2", 1, 2),
    )
    assert verdict.score == Score(1, 4, 2)


def test_an_activity_that_the_blueprint_no_longer_knows_is_listed_last_under_its_id() -> None:
    questions = (make_question("safety-09-001"), make_question("safety-01-001"))
    verdict = score_attempt(make_attempt(2), questions, make_blueprint((1,)))
    assert [row.title for row in verdict.activities] == ["Activity 1", "safety-09"]


def test_the_activities_add_up_to_the_score() -> None:
    bank = make_bank((3, 2, 1), (3, 2, 1))
    attempt = make_attempt(6)
    items = tuple(replace(item, choice=1) for item in attempt.items)
    verdict = score_attempt(replace(attempt, items=items), bank.questions, bank.blueprint)
    assert sum(row.correct for row in verdict.activities) == verdict.score.correct
    assert sum(row.questions for row in verdict.activities) == verdict.score.questions


def test_an_attempt_is_only_scored_with_all_its_questions() -> None:
    with pytest.raises(ValueError, match="shorter"):
        count_correct(make_attempt(2), (make_question(),))

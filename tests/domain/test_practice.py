"""What practice is drawn from, and one session of it."""

import random
from dataclasses import replace

import pytest

from cpt_practice.domain.practice import (
    Pool,
    Practice,
    PracticeFamily,
    PracticeItem,
    PracticeWish,
    QuestionState,
    Strand,
    answer,
    draw_practice,
    fitting,
    in_pool,
    spend,
    state_key,
    turn_to,
)
from cpt_practice.domain.question import Question
from tests.factories import STARTED, make_bank, make_question

NOW = "2026-11-23T14:00:00Z"


def family(name: str = "safety-reading", activity: str = "safety-01") -> PracticeFamily:
    def make(seed: int) -> Question:
        return replace(make_question("safety-01-001", shuffle=False), id=f"{name}:{seed}")

    return PracticeFamily(name, activity, Strand.INSTRUMENT, make)


def session(questions: int = 3, limit_ms: int | None = None) -> Practice:
    items = tuple(PracticeItem((2, 0, 1, 3)) for _ in range(questions))
    return Practice("p1", 1, "safety", "Safety", STARTED, items, limit_ms=limit_ms)


def test_a_wish_without_activities_and_strands_fits_everything() -> None:
    bank = make_bank()
    assert len(fitting(bank, [family()], PracticeWish("safety"))) == len(bank.questions) + 1


def test_a_wish_for_instruments_fits_families_of_instruments_alone() -> None:
    wish = PracticeWish("safety", strands=frozenset({Strand.INSTRUMENT}))
    assert [each.id for each in fitting(make_bank(), [family()], wish)] == ["safety-reading"]
    assert fitting(make_bank(), [family()], replace(wish, strands=frozenset({Strand.CHART}))) == ()


def test_a_wish_for_an_activity_leaves_the_others_out() -> None:
    wish = PracticeWish("safety", activities=frozenset({"safety-02"}))
    assert {each.activity for each in fitting(make_bank(), [family()], wish)} == {"safety-02"}


@pytest.mark.parametrize(
    ("state", "pools"),
    [
        (None, {Pool.ALL, Pool.NEW}),
        (QuestionState("q", 1, 1, last_correct=True), {Pool.ALL}),
        (QuestionState("q", 2, 1, last_correct=False, due_at="2026-11-24T00:00:00Z"), {Pool.ALL, Pool.MISSED}),
        (QuestionState("q", 2, 2, last_correct=True, due_at=NOW), {Pool.ALL, Pool.DUE}),
        (QuestionState("q", bookmarked=True), {Pool.ALL, Pool.NEW, Pool.BOOKMARKED}),
    ],
)
def test_a_question_is_in_the_pools_that_its_answers_say(state: QuestionState | None, pools: set[Pool]) -> None:
    assert {pool for pool in Pool if in_pool(state, pool, NOW)} == pools


def test_each_written_question_comes_once_and_no_more_than_there_are() -> None:
    questions = make_bank().questions
    drawn = draw_practice(questions, 50, random.Random(1))
    assert sorted(item.question.id for item in drawn) == sorted(question.id for question in questions)


def test_families_come_again_with_new_numbers_until_there_are_enough() -> None:
    drawn = draw_practice([family("a"), family("b")], 7, random.Random(1))
    assert len(drawn) == 7
    assert len({item.question.id for item in drawn}) == 7
    assert {state_key(item.question.id) for item in drawn[:2]} == {"a", "b"}


def test_options_are_shuffled_only_where_they_may_be() -> None:
    kept = [draw_practice([family()], 1, random.Random(seed))[0].order for seed in range(20)]
    assert set(kept) == {(0, 1, 2, 3)}
    mixed = [draw_practice(make_bank().questions[:1], 1, random.Random(seed))[0].order for seed in range(20)]
    assert len(set(mixed)) > 1


def test_an_answer_once_given_stays() -> None:
    answered = answer(session(), 1)
    assert answered.items[0].choice == 1
    assert answer(answered, 2) == answered
    assert answered.answered == 1


def test_an_option_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no option 4"):
        answer(session(), 4)


def test_time_goes_to_the_question_on_screen_until_it_is_answered() -> None:
    spent = spend(turn_to(spend(session(), 4_000), 1), 2_000)
    assert [item.spent_ms for item in spent.items] == [4_000, 2_000, 0]
    assert spend(answer(spent, 0), 9_000).spent_ms == 6_000


def test_no_more_time_is_charged_than_the_limit_leaves() -> None:
    assert spend(spend(session(limit_ms=5_000), 3_000), 9_000).spent_ms == 5_000


def test_a_finished_session_takes_neither_time_nor_answers() -> None:
    over = replace(session(), finished=True)
    assert answer(over, 1) == over
    assert spend(over, 1_000) == over


def test_a_question_outside_of_the_session_is_refused() -> None:
    with pytest.raises(ValueError, match="no question 3"):
        turn_to(session(), 3)

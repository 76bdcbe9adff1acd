"""Every change that an attempt allows, and what it refuses."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpt_practice.domain.attempt import (
    Attempt,
    AttemptClosedError,
    AttemptItem,
    AttemptState,
    Interruption,
    InterruptionKind,
    charge,
    choose,
    clear,
    expire,
    flag,
    go_to,
    interrupt,
    strike,
    submit,
)
from tests.factories import STARTED, make_attempt

SLEPT = Interruption(STARTED, 40, InterruptionKind.SLEPT)


def test_a_choice_answers_the_question_on_screen_and_no_other() -> None:
    after = choose(go_to(make_attempt(), 1), 2)
    assert [item.choice for item in after.items] == [None, 2, None]


def test_a_change_leaves_the_old_value_as_it_was() -> None:
    before = make_attempt()
    choose(before, 2)
    assert before == make_attempt()


def test_choosing_the_same_option_again_changes_nothing() -> None:
    answered = choose(make_attempt(), 2)
    assert choose(answered, 2) is answered


def test_a_first_answer_is_no_change_and_every_other_answer_is_one() -> None:
    first = choose(make_attempt(), 2)
    second = choose(first, 3)
    assert (first.items[0].changes, second.items[0].changes) == (0, 1)


def test_taking_an_answer_back_counts_as_a_change() -> None:
    after = clear(choose(make_attempt(), 2))
    assert (after.items[0].choice, after.items[0].changes) == (None, 1)


def test_taking_back_what_was_not_answered_changes_nothing() -> None:
    before = make_attempt()
    assert clear(before) is before


def test_choosing_a_struck_option_restores_it() -> None:
    after = choose(strike(make_attempt(), 2), 2)
    assert (after.items[0].choice, after.items[0].struck) == (2, frozenset())


def test_choosing_an_option_leaves_the_others_struck() -> None:
    after = choose(strike(strike(make_attempt(), 2), 3), 2)
    assert after.items[0].struck == {3}


def test_striking_twice_restores_the_option() -> None:
    assert strike(strike(make_attempt(), 1), 1) == make_attempt()


def test_striking_the_chosen_option_takes_the_answer_back() -> None:
    after = strike(choose(make_attempt(), 1), 1)
    assert (after.items[0].choice, after.items[0].struck, after.items[0].changes) == (None, frozenset({1}), 1)


def test_striking_another_option_keeps_the_answer() -> None:
    after = strike(choose(make_attempt(), 1), 0)
    assert (after.items[0].choice, after.items[0].struck, after.items[0].changes) == (1, frozenset({0}), 0)


def test_all_options_can_be_struck() -> None:
    attempt = make_attempt(options=3)
    for option in range(3):
        attempt = strike(attempt, option)
    assert attempt.items[0].struck == {0, 1, 2}


def test_flagging_twice_takes_the_flag_away() -> None:
    flagged = flag(make_attempt())
    assert flagged.items[0].flagged
    assert flag(flagged) == make_attempt()


def test_a_question_that_was_on_screen_stays_visited() -> None:
    after = go_to(go_to(make_attempt(), 2), 0)
    assert [item.visited for item in after.items] == [True, False, True]


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_question_outside_the_form(index: int) -> None:
    with pytest.raises(IndexError, match="the form has 3"):
        go_to(make_attempt(), index)


@pytest.mark.parametrize("change", [choose, strike])
@pytest.mark.parametrize("option", [-1, 4])
def test_there_is_no_option_outside_the_question(change: Callable[[Attempt, int], Attempt], option: int) -> None:
    with pytest.raises(IndexError, match="the question has 4"):
        change(make_attempt(), option)


def test_time_is_charged_to_the_attempt_and_to_the_question_on_screen() -> None:
    after = charge(go_to(charge(make_attempt(), 700), 2), 300)
    assert (after.spent_ms, [item.spent_ms for item in after.items]) == (1000, [700, 0, 300])


def test_time_is_never_charged_past_the_limit() -> None:
    after = charge(charge(make_attempt(limit_ms=1000), 900), 900)
    assert (after.spent_ms, after.left_ms, after.items[0].spent_ms) == (1000, 0, 1000)


def test_time_cannot_be_given_back() -> None:
    with pytest.raises(ValueError, match="backwards"):
        charge(make_attempt(), -1)


def test_an_interruption_is_put_on_record_and_costs_no_time() -> None:
    before = make_attempt()
    after = interrupt(interrupt(before, SLEPT), replace(SLEPT, seconds=3))
    assert [each.seconds for each in after.interruptions] == [40, 3]
    assert after.left_ms == before.left_ms


def test_a_submitted_attempt_keeps_its_answers_and_its_time() -> None:
    before = charge(choose(make_attempt(), 1), 500)
    after = submit(before, STARTED)
    assert after == replace(before, state=AttemptState.SUBMITTED, finished_at=STARTED)


def test_an_attempt_expires_when_no_time_is_left() -> None:
    after = expire(charge(make_attempt(), 60_000), STARTED)
    assert (after.state, after.finished_at) == (AttemptState.EXPIRED, STARTED)


def test_an_attempt_does_not_expire_while_a_millisecond_is_left() -> None:
    with pytest.raises(ValueError, match="1 ms are left"):
        expire(charge(make_attempt(), 59_999), STARTED)


CHANGES: dict[str, Callable[[Attempt], Attempt]] = {
    "charge": lambda attempt: charge(attempt, 0),
    "choose": lambda attempt: choose(attempt, 0),
    "clear": clear,
    "strike": lambda attempt: strike(attempt, 0),
    "flag": flag,
    "go_to": lambda attempt: go_to(attempt, 0),
    "interrupt": lambda attempt: interrupt(attempt, SLEPT),
    "submit": lambda attempt: submit(attempt, STARTED),
    "expire": lambda attempt: expire(attempt, STARTED),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("state", [AttemptState.SUBMITTED, AttemptState.EXPIRED])
def test_a_closed_attempt_refuses_every_change(change: Callable[[Attempt], Attempt], state: AttemptState) -> None:
    closed = replace(make_attempt(), state=state, finished_at=STARTED)
    with pytest.raises(AttemptClosedError, match="a1"):
        change(closed)


def test_the_counts_are_those_of_the_questions() -> None:
    attempt = flag(choose(go_to(flag(choose(make_attempt(4), 0)), 2), 1))
    assert (attempt.answered, attempt.unanswered, attempt.flagged) == (2, 2, 2)


NONSENSE: dict[str, tuple[Callable[[], object], str]] = {
    "an order with a gap": (lambda: AttemptItem(1, (0, 2)), "permutation"),
    "an order with an option twice": (lambda: AttemptItem(1, (0, 0, 1)), "permutation"),
    "a choice that is no option": (lambda: AttemptItem(1, (0, 1, 2), choice=3), "choice 3"),
    "a struck option that is none": (lambda: AttemptItem(1, (0, 1, 2), struck=frozenset({4})), r"\[4\]"),
    "negative time on a question": (lambda: AttemptItem(1, (0, 1, 2), spent_ms=-1), "negative"),
    "negative changes": (lambda: AttemptItem(1, (0, 1, 2), changes=-1), "negative"),
    "no questions": (lambda: replace(make_attempt(), items=()), "at least one question"),
    "a question on screen that is none": (lambda: replace(make_attempt(), current=3), "0 to 2"),
    "more time spent than allowed": (lambda: replace(make_attempt(), spent_ms=60_001), "60001"),
    "negative time": (lambda: replace(make_attempt(), spent_ms=-1), "-1"),
    "closed without a time": (lambda: replace(make_attempt(), state=AttemptState.SUBMITTED), "finishing time"),
    "open with a finishing time": (lambda: replace(make_attempt(), finished_at=STARTED), "finishing time"),
}


@pytest.mark.parametrize(("make", "reason"), NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_refused(make: Callable[[], object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        make()

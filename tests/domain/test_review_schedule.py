"""When missed questions come back."""

from datetime import UTC, datetime, timedelta

from cpt_practice.domain.practice import QuestionState
from cpt_practice.domain.review_schedule import after_answer

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def due(state: QuestionState) -> datetime:
    return datetime.fromisoformat(state.due_at)


def test_a_question_answered_right_and_never_missed_is_in_no_schedule() -> None:
    state = after_answer(QuestionState("q"), correct=True, at=START)
    assert (state.seen, state.correct, state.last_correct) == (1, 1, True)
    assert state.due_at == state.card == ""


def test_a_missed_question_comes_back_the_next_day() -> None:
    state = after_answer(QuestionState("q"), correct=False, at=START)
    assert (state.seen, state.correct, state.last_correct) == (1, 0, False)
    assert due(state) - START == timedelta(days=1)


def test_each_right_answer_in_time_puts_it_off_for_longer() -> None:
    state, waits = after_answer(QuestionState("q"), correct=False, at=START), []
    for _ in range(5):
        at = due(state)
        state = after_answer(state, correct=True, at=at)
        waits.append(due(state) - at)
    assert waits == sorted(waits)
    assert waits[-1] > 3 * waits[0]


def test_a_miss_brings_a_question_back_that_had_been_put_off() -> None:
    state = after_answer(QuestionState("q"), correct=False, at=START)
    for _ in range(4):
        state = after_answer(state, correct=True, at=due(state))
    at = due(state)
    missed = after_answer(state, correct=False, at=at)
    right = after_answer(state, correct=True, at=at)
    assert due(missed) - at < (due(right) - at) / 3


def test_the_schedule_depends_on_nothing_but_the_answers_and_their_times() -> None:
    first = after_answer(QuestionState("q"), correct=False, at=START)
    assert first == after_answer(QuestionState("q"), correct=False, at=START)


def test_a_clock_set_back_loses_no_answer() -> None:
    state = after_answer(QuestionState("q"), correct=False, at=START)
    earlier = after_answer(state, correct=True, at=START - timedelta(days=400))
    assert (earlier.seen, earlier.correct) == (2, 1)
    assert earlier.due_at


def test_a_bookmark_stays_through_answers() -> None:
    assert after_answer(QuestionState("q", bookmarked=True), correct=True, at=START).bookmarked

"""Sitting an exam: on disk before on screen, and never ended by a failure to save."""

from collections.abc import Callable

import pytest

from cpt_practice.domain.attempt import AttemptState
from cpt_practice.use_cases.exam_view import ExamPart, ExamView
from cpt_practice.use_cases.ports import StorageFault
from cpt_practice.use_cases.sit_exam import Sitting
from tests.fakes import MemoryAttemptStore
from tests.use_cases.running_exam import MINUTE, Exam


@pytest.fixture
def exam() -> Exam:
    return Exam()


KEYS: dict[str, Callable[[Sitting], ExamView]] = {
    "choose": lambda sitting: sitting.choose(1),
    "strike": lambda sitting: sitting.strike(2),
    "flag": lambda sitting: sitting.flag(),
    "go_to": lambda sitting: sitting.go_to(3),
    "next": lambda sitting: sitting.next(),
    "submit": lambda sitting: sitting.submit(),
}
every_key = pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)


@every_key
def test_a_change_is_on_disk_before_it_is_returned(key: Callable[[Sitting], ExamView], exam: Exam) -> None:
    before = exam.on_disk
    view = key(exam.sitting)
    assert view.save.saved
    assert exam.on_disk != before


@every_key
def test_a_failed_save_keeps_the_old_state_and_says_so(key: Callable[[Sitting], ExamView], exam: Exam) -> None:
    exam.sitting.choose(0)
    before, shown = exam.on_disk, exam.sitting.view()
    exam.store.fail(StorageFault.FULL)
    view = key(exam.sitting)
    assert exam.on_disk == before
    assert (view.save.saved, view.save.message, view.save.final) == (False, "It is not saved: full.", False)
    assert (view.index, view.options, view.cells, view.part) == (shown.index, shown.options, shown.cells, shown.part)


@every_key
def test_the_next_key_saves_again(key: Callable[[Sitting], ExamView], exam: Exam) -> None:
    exam.store.fail(StorageFault.LOCKED, times=3)
    for _ in range(3):
        assert not key(exam.sitting).save.saved
    view = key(exam.sitting)
    assert (view.save.saved, view.save.message) == (True, "")


def test_the_chosen_option_is_the_one_shown_at_that_letter(exam: Exam) -> None:
    wanted = exam.sitting.view().options[2].text
    view = exam.sitting.choose(2)
    assert [option.text for option in view.options if option.chosen] == [wanted]
    assert [option.letter for option in view.options] == ["A", "B", "C", "D"]
    stored = exam.memory.read(exam.sitting.attempt_id)
    choice = stored.attempt.items[0].choice
    assert choice is not None
    assert stored.questions[0].options[choice].text == wanted


@pytest.mark.parametrize("letter", [-1, 4])
def test_a_letter_that_is_not_shown_is_ignored(letter: int, exam: Exam) -> None:
    before = exam.sitting.view()
    assert exam.sitting.choose(letter) == before
    assert exam.sitting.strike(letter) == before
    assert exam.memory.saves == 0


@pytest.mark.parametrize("index", [-1, 6])
def test_a_question_that_is_not_there_is_ignored(index: int, exam: Exam) -> None:
    before = exam.sitting.view()
    assert exam.sitting.go_to(index) == before


def test_an_answer_can_be_taken_back(exam: Exam) -> None:
    exam.sitting.choose(1)
    view = exam.sitting.clear()
    assert (view.answered, view.unanswered) == (0, 6)


def test_next_and_previous_walk_through_the_form_and_end_at_the_review(exam: Exam) -> None:
    assert [exam.sitting.next().index for _ in range(5)] == [1, 2, 3, 4, 5]
    assert exam.sitting.next().part is ExamPart.REVIEW
    assert exam.sitting.go_to(1).part is ExamPart.QUESTION
    assert exam.sitting.previous().index == 0
    assert exam.sitting.previous().index == 0


def test_asking_and_reviewing_change_nothing_on_disk(exam: Exam) -> None:
    assert exam.sitting.review().part is ExamPart.REVIEW
    assert exam.sitting.ask_to_submit().part is ExamPart.CONFIRM
    assert exam.sitting.ask_to_leave().part is ExamPart.LEAVE
    assert exam.sitting.back_to_question().part is ExamPart.QUESTION
    assert exam.memory.saves == 0


def test_a_move_that_is_not_saved_stays_at_the_review(exam: Exam) -> None:
    exam.sitting.review()
    exam.store.fail(StorageFault.FULL)
    assert exam.sitting.go_to(3).part is ExamPart.REVIEW


def test_an_exam_whose_end_could_not_be_saved_stays_at_zero_and_is_saved_later(exam: Exam) -> None:
    exam.run(90 * MINUTE - 1_000)
    exam.store.fail(StorageFault.FULL, times=3)
    view = exam.run(1_000)
    assert (view.closed, view.left_ms, view.save.saved, view.save.time_is_up) == (False, 0, False, True)
    exam.clock.pass_ms(1_000)
    assert not exam.sitting.tick().closed
    view = exam.sitting.choose(1)
    assert (view.closed, view.answered, view.left_ms) == (False, 0, 0)
    exam.clock.pass_ms(1_000)
    assert exam.sitting.tick().closed
    assert (exam.on_disk.state, exam.on_disk.spent_ms, exam.on_disk.answered) == (AttemptState.EXPIRED, 90 * MINUTE, 0)


def test_a_submission_that_could_not_be_saved_can_be_tried_again(exam: Exam) -> None:
    exam.sitting.ask_to_submit()
    exam.store.fail(StorageFault.READ_ONLY)
    view = exam.sitting.submit()
    assert (view.part, view.save.saved, view.save.time_is_up) == (ExamPart.CONFIRM, False, False)
    assert exam.sitting.submit().closed


def test_a_closed_exam_takes_no_more_keys(exam: Exam) -> None:
    exam.sitting.choose(1)
    closed = exam.sitting.submit()
    before = exam.on_disk
    exam.clock.pass_ms(MINUTE)
    for key in KEYS.values():
        assert key(exam.sitting) == closed
    assert exam.sitting.review() == exam.sitting.tick() == closed
    assert exam.on_disk == before


def test_an_exam_opened_elsewhere_is_no_longer_saved_here_and_says_so(exam: Exam) -> None:
    exam.sitting.choose(1)
    other = MemoryAttemptStore(exam.memory.records)
    other.take_over(exam.sitting.attempt_id)
    before = exam.on_disk
    view = exam.sitting.choose(2)
    assert (view.save.saved, view.save.final) == (False, True)
    assert "another window" in view.save.message
    assert exam.on_disk == before

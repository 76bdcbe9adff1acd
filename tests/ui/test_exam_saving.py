"""A save that fails: the old screen stays, says so in words, and the next key tries again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import Qt

from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.use_cases.exam_view import ExamPart
from cpt_practice.use_cases.ports import StorageFault
from tests.ui.desk import Desk
from tests.ui.exam_reading import cards, from_disk, grid, labels, on_screen

RETRIED = [fault for fault in StorageFault if fault is not StorageFault.TAKEN]


@contextmanager
def records_held(desk: Desk) -> Iterator[None]:
    """Another program holds the records file."""
    with closing(sqlite3.connect(desk.outside.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def save_state(desk: Desk) -> str:
    """The word in the header."""
    return (labels(desk, "saved") + labels(desk, "unsaved"))[0].text()


def test_the_save_state_is_on_screen(sat: Desk) -> None:
    assert save_state(sat) == "saved"


@pytest.mark.parametrize("fault", StorageFault)
def test_a_failed_save_is_said_in_words(sat: Desk, fault: StorageFault) -> None:
    sat.outside.store.fail(fault)
    sat.press("B")
    assert save_state(sat) == "not saved"
    assert sat.reads(f"It is not saved: {fault}.")


@pytest.mark.parametrize("fault", StorageFault)
@pytest.mark.parametrize("key", ["B", "F", "N", "Z"])
def test_a_failed_save_keeps_the_old_screen(sat: Desk, fault: StorageFault, key: str) -> None:
    before = on_screen(sat)
    sat.outside.store.fail(fault)
    sat.press(key)
    assert on_screen(sat) == before == from_disk(sat)


def test_a_click_whose_save_fails_does_not_leave_the_card_checked(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.FULL)
    sat.click(cards(sat)[1])
    assert not any(card.isChecked() for card in cards(sat))


def test_a_click_in_the_navigator_whose_save_fails_stays_here(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.LOCKED)
    sat.click(grid(sat), grid(sat).cell_center(4))
    assert on_screen(sat).place == "Question 1 of 6"


@pytest.mark.parametrize("fault", RETRIED)
def test_the_next_key_tries_again_and_the_message_goes(sat: Desk, fault: StorageFault) -> None:
    sat.outside.store.fail(fault)
    sat.press("B")
    sat.press("C")
    assert save_state(sat) == "saved"
    assert not sat.reads("Not saved")
    assert on_screen(sat) == from_disk(sat)
    assert from_disk(sat).options[2][1] == "chosen"


def test_the_message_stays_while_saving_goes_on_failing(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.FULL, times=5)
    for key in "BNFCP":
        sat.press(key)
    assert sat.reads("Not saved: It is not saved: full. The next key tries again.")


def test_the_clock_goes_on_while_nothing_can_be_saved(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.FULL, times=100)
    for _ in range(6):
        sat.tick(10_000)
    assert sat.reads("1:29:00")
    sat.outside.store.mend()
    sat.press("B")
    assert sat.on_disk().spent_ms == 60_000


def test_the_message_goes_by_itself_at_the_tick_that_saves(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.LOCKED)
    sat.press("B")
    sat.tick(6_000)
    assert save_state(sat) == "saved"


def test_an_exam_taken_over_elsewhere_says_so_and_never_saves_again(sat: Desk) -> None:
    other = sat.outside.use_cases().choose_exam.store
    stored = other.take_over(sat.exam.attempt_id)
    assert stored.attempt.current == 0
    sat.outside.store.fail(StorageFault.TAKEN, times=3)
    sat.press("B")
    assert sat.reads("It is not saved: taken.")
    assert not sat.reads("tries again")


@pytest.mark.expects_warnings
def test_a_locked_records_file_is_said_and_the_exam_goes_on(sat: Desk) -> None:
    with records_held(sat):
        sat.press("B")
        assert sat.reads("Not saved: Another program is holding the records file.")
    sat.press("B")
    assert from_disk(sat).options[1][1] == "chosen"


def test_a_submission_that_fails_stays_at_the_question_whether_to_submit(sat: Desk) -> None:
    sat.press("R")
    sat.click_button("Submit exam")
    sat.outside.store.fail(StorageFault.FULL)
    sat.click_button("Submit now")
    assert sat.exam.view.part is ExamPart.CONFIRM
    assert sat.reads("Not saved")
    sat.click_button("Submit now")
    sat.until(lambda: sat.at(ResultPage))


def test_the_message_stands_over_the_review_too(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.FULL)
    sat.press("B")
    sat.press("R")
    assert sat.reads("Not saved")


def test_the_calculator_works_while_nothing_can_be_saved(sat: Desk) -> None:
    sat.outside.store.fail(StorageFault.FULL, times=9)
    sat.press("B")
    sat.press("K")
    for key in (Qt.Key.Key_2, Qt.Key.Key_Plus, Qt.Key.Key_3, Qt.Key.Key_Return):
        sat.press(key)
    assert sat.reads("5")

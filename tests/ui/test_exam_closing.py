"""The ways out of the exam: review, submit, leave, closing the window, and the way back in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.ui.pages.rules import RulesPage
from cpt_practice.use_cases.exam_view import ExamPart
from tests.factories import STUDENT
from tests.ui.desk import SHIFT, Desk, Outside, make_outside
from tests.ui.exam_reading import from_disk, on_screen


def answer(desk: Desk, *numbers: int) -> None:
    """Answer these questions (1-based) with A, and stay at the last of them."""
    for number in numbers:
        while desk.exam.view.index + 1 < number:
            desk.press(Qt.Key.Key_Right)
        desk.press("A")


def review_rows(desk: Desk) -> list[str]:
    """What the review lists."""
    shown = desk.list()
    return [shown.item(row).text() for row in range(shown.count())]


def test_the_review_lists_what_is_unanswered_and_what_is_flagged(sat: Desk) -> None:
    answer(sat, 1, 2, 3, 5)
    sat.press("F")
    sat.press(Qt.Key.Key_Right)
    sat.press("F")
    sat.press("R")
    assert review_rows(sat) == ["4  not answered", "5  ⚑ flagged", "6  not answered, ⚑ flagged"]
    assert sat.reads("4 of 6 questions are answered, 2 flagged.")


def test_a_review_with_nothing_open_says_so_and_offers_to_submit(sat: Desk) -> None:
    answer(sat, 1, 2, 3, 4, 5, 6)
    sat.press("R")
    assert sat.reads("All 6 questions are answered and none is flagged.")
    assert sat.button("Submit exam").hasFocus()


def test_enter_in_the_review_opens_the_question_it_stands_on(sat: Desk) -> None:
    answer(sat, 1)
    sat.press("R")
    sat.press(Qt.Key.Key_Right)
    sat.press(Qt.Key.Key_Return)
    assert on_screen(sat).place == "Question 3 of 6"


def test_left_moves_in_the_reviews_list_and_does_not_leave_it(sat: Desk) -> None:
    sat.press("R")
    sat.press(Qt.Key.Key_Right)
    sat.press(Qt.Key.Key_Left)
    assert sat.exam.view.part is ExamPart.REVIEW
    assert sat.list().currentRow() == 0


def test_a_click_in_the_review_opens_the_question(sat: Desk) -> None:
    sat.press("R")
    shown = sat.list()
    sat.click(shown.viewport(), shown.visualItemRect(shown.item(3)).center())
    assert on_screen(sat).place == "Question 4 of 6"


def test_back_to_the_question_leads_back(sat: Desk) -> None:
    sat.press("N")
    sat.press("R")
    sat.click_button("Back to the question")
    assert on_screen(sat).place == "Question 2 of 6"


@pytest.mark.parametrize(
    ("answered", "words"),
    [
        ((), "6 questions have no answer and would count as wrong."),
        ((1, 2, 3, 4, 5), "1 question has no answer and would count as wrong."),
        ((1, 2, 3, 4, 5, 6), "Every question is answered."),
    ],
)
def test_submitting_asks_and_names_what_is_unanswered(sat: Desk, answered: tuple[int, ...], words: str) -> None:
    answer(sat, *answered)
    sat.press("R")
    sat.press_button("Submit exam")
    assert sat.reads(words)
    assert sat.reads("1:30:00 is left.")


def test_submitting_names_the_flags_too(sat: Desk) -> None:
    sat.press("F")
    sat.press("R")
    sat.press_button("Submit exam")
    assert sat.reads("1 is still flagged.")


def test_the_safe_answer_has_the_focus_when_submitting_is_asked(sat: Desk) -> None:
    sat.press("R")
    sat.press_button("Submit exam")
    sat.press(Qt.Key.Key_Return)
    assert sat.exam.view.part is ExamPart.QUESTION


def test_submitting_by_keyboard_alone_shows_the_result(sat: Desk) -> None:
    answer(sat, 1, 2)
    sat.press("R")
    while not sat.button("Submit exam").hasFocus():
        sat.press(Qt.Key.Key_Tab)
    sat.press(Qt.Key.Key_Return)
    while not sat.button("Submit now").hasFocus():
        sat.press(Qt.Key.Key_Tab)
    sat.press(Qt.Key.Key_Return)
    sat.until(lambda: sat.at(ResultPage))


def test_an_exam_that_is_submitted_cannot_be_resumed(sat: Desk) -> None:
    sat.press("R")
    sat.press_button("Submit exam")
    sat.press_button("Submit now")
    sat.until(lambda: sat.at(ResultPage))
    sat.press_button("Home")
    assert not sat.buttons("Resume exam")


def test_a_double_press_on_begin_makes_one_attempt(desk: Desk) -> None:
    desk.sign_in()
    desk.press_button("Start mock exam")
    assert desk.at(RulesPage)
    begin = desk.button("Begin")
    QTest.mouseDClick(begin, Qt.MouseButton.LeftButton)
    QTest.keyClick(begin, Qt.Key.Key_Return)
    desk.settle()
    assert len(desk.outside.store.open_attempts(STUDENT.id)) == 1


def test_closing_the_window_during_an_exam_asks_first(sat: Desk) -> None:
    answer(sat, 1)
    assert not sat.window.close()
    assert sat.window.isVisible()
    assert sat.reads("Your answer is saved and the clock stops.")


def test_a_second_close_leaves(sat: Desk) -> None:
    sat.window.close()
    assert sat.window.close()
    assert not sat.window.isVisible()


def test_leave_for_now_leads_home_where_the_exam_can_be_resumed(sat: Desk) -> None:
    answer(sat, 1, 2)
    sat.window.close()
    sat.press_button("Leave for now")
    assert sat.at(HomePage)
    assert sat.reads("Your Safety Matters exam was interrupted at question 2.")
    assert sat.reads("90 min left, all 2 answers are saved.")


def test_time_until_leaving_is_charged_and_time_away_is_not(sat: Desk) -> None:
    sat.tick(4_000)
    sat.window.close()
    sat.press_button("Leave for now")
    sat.outside.clock.pass_ms(3_600_000)
    sat.press_button("Resume exam")
    assert on_screen(sat).clock == "1:29:56"


def test_resuming_brings_everything_back(sat: Desk, open_desk: Callable[..., Desk]) -> None:
    for key in ("B", "N", "F", "C", "N", "N"):
        sat.tick(2_000)
        sat.press(key)
    sat.press("D", SHIFT)
    sat.press("A")
    before, seen = sat.on_disk(), on_screen(sat)
    sat.window.close()
    sat.window.close()
    sat.outside.clock.pass_ms(600_000)
    again = open_desk(_restarted(sat.outside))
    again.sign_in()
    again.press_button("Resume exam")
    after = again.on_disk()
    assert (after.items, after.current, after.left_ms) == (before.items, before.current, before.left_ms)
    assert on_screen(again) == seen == from_disk(again)


def test_the_break_is_kept_with_its_length(sat: Desk, open_desk: Callable[..., Desk]) -> None:
    sat.window.close()
    sat.window.close()
    sat.outside.clock.pass_ms(600_000)
    again = open_desk(_restarted(sat.outside))
    again.sign_in()
    again.press_button("Resume exam")
    assert [each.seconds for each in again.on_disk().interruptions] == [600]


def test_a_window_closed_at_home_asks_nothing(desk: Desk) -> None:
    desk.sign_in()
    assert desk.window.close()


def test_going_back_from_the_rules_starts_nothing(desk: Desk) -> None:
    desk.sign_in()
    desk.press_button("Start mock exam")
    desk.press_button("Back")
    assert desk.at(HomePage)
    assert not desk.outside.store.open_attempts(STUDENT.id)


def test_enter_on_the_rules_page_begins(desk: Desk) -> None:
    desk.sign_in()
    desk.press_button("Start mock exam")
    desk.press(Qt.Key.Key_Return)
    assert desk.at(ExamPage)


def _restarted(outside: Outside) -> Outside:
    """The same folder and clocks in a program started anew."""
    return make_outside(outside.folder, clock=outside.clock)

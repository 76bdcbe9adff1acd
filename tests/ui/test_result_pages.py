"""After the exam: result, review, credentials, and the page with the facts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from cpt_practice.ui.pages.credentials import CredentialsPage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.ui.pages.review import ReviewPage
from cpt_practice.use_cases.review_attempt import ReviewView
from tests.ui.desk import SHIFT, Desk, make_outside
from tests.ui.exam_reading import labels


@pytest.fixture
def passed(desk: Desk) -> Desk:
    """The result of five right answers of six; five are needed."""
    desk.answer_all(5)
    return desk


@pytest.fixture
def failed(desk: Desk) -> Desk:
    """The result of four right answers of six."""
    desk.answer_all(4)
    return desk


def reviewed(desk: Desk) -> ReviewView:
    """What the review page shows, reckoned anew from the list on screen."""
    desk.press_button("Review answers")
    page = desk.page
    assert isinstance(page, ReviewPage)
    return desk.program.flow.cases.review_attempt.review(desk.outside.store.finished(1)[0].id)


def rows(desk: Desk) -> list[str]:
    """The questions listed."""
    shown = desk.list()
    return [shown.item(row).text().split()[0] for row in range(shown.count())]


def test_a_pass_is_called_a_pass(passed: Desk) -> None:
    assert {"Would pass", "5 of 6"} <= set(passed.texts())
    assert passed.reads("83.3% · 5 correct are needed (75%)")


def test_a_miss_is_called_not_yet_and_never_rounded_up(failed: Desk) -> None:
    assert {"Not yet", "4 of 6"} <= set(failed.texts())
    assert failed.reads("66.6% · 5 correct are needed (75%)")
    assert "Would pass" not in failed.texts()


def test_the_result_shows_every_key_activity(passed: Desk) -> None:
    assert {"Activity 1", "Activity 2"} <= set(passed.texts())


def test_the_result_says_what_it_is_not(passed: Desk) -> None:
    assert passed.reads("Practice result, not an MSSC credential.")


def test_the_result_says_how_long_it_took(passed: Desk) -> None:
    assert passed.reads("12 s of 90 min used.")
    assert passed.reads("2 s a question; 900 s are available.")


def test_enter_on_the_result_opens_the_review(passed: Desk) -> None:
    passed.press(Qt.Key.Key_Return)
    assert passed.at(ReviewPage)


def test_an_interruption_is_told_on_the_result(sat: Desk, open_desk: Callable[..., Desk]) -> None:
    sat.window.close()
    sat.press_button("Leave for now")
    sat.outside.clock.pass_ms(125_000)
    sat.press_button("Resume exam")
    sat.press("R")
    sat.press_button("Submit exam")
    sat.press_button("Submit now")
    sat.until(lambda: sat.at(ResultPage))
    assert sat.reads("Interrupted once, 2 min 5 s in all; that cost you no time.")


def test_the_review_gives_a_reason_for_every_option(failed: Desk) -> None:
    first = reviewed(failed).questions[0]
    for option in first.options:
        assert failed.reads(option.text)
        assert failed.reads(option.why)
    assert failed.reads(f"Reference: {first.reference}")


def test_up_and_down_go_through_the_questions(failed: Desk) -> None:
    view = reviewed(failed)
    failed.press(Qt.Key.Key_Down)
    failed.press(Qt.Key.Key_Down)
    assert failed.reads(view.questions[2].stem)
    failed.press(Qt.Key.Key_Up)
    assert failed.reads(view.questions[1].stem)


def test_the_key_and_a_wrong_answer_are_marked_in_words(failed: Desk) -> None:
    reviewed(failed)
    failed.click_button("Wrong")
    assert {"✓ Key", "✗ Your answer"} <= set(failed.texts())


def test_a_right_answer_is_marked_as_both(failed: Desk) -> None:
    reviewed(failed)
    assert "✓ Key, your answer" in failed.texts()


def test_the_filters_say_how_many_they_leave_and_leave_them(sat: Desk) -> None:
    sat.press("F")
    sat.press("N")
    sat.press("A", SHIFT)
    sat.press("R")
    sat.press_button("Submit exam")
    sat.press_button("Submit now")
    sat.until(lambda: sat.at(ResultPage))
    sat.press_button("Review answers")
    found = {}
    for name in ("All", "Wrong", "Flagged", "Unanswered"):
        button = sat.button(name)
        sat.click(button)
        found[button.text()] = len(rows(sat)) if sat.shown(type(sat.list())) else 0
        assert button.isChecked()
    assert found == {"All (6)": 6, "Wrong (0)": 0, "Flagged (1)": 1, "Unanswered (6)": 6}


def test_a_filter_that_leaves_nothing_says_so(passed: Desk) -> None:
    reviewed(passed)
    passed.click_button("Flagged")
    assert passed.reads("No question fits these filters. Choose “All”.")


def test_one_key_activity_can_be_chosen(failed: Desk) -> None:
    reviewed(failed)
    choice = failed.page.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    failed.press(Qt.Key.Key_Down)
    assert choice.currentText() == "Activity 1"
    assert len(rows(failed)) == 4


def test_the_filters_can_be_reached_and_pressed_by_keyboard(failed: Desk) -> None:
    reviewed(failed)
    failed.press_button("Wrong")
    assert len(rows(failed)) == 2


def test_the_review_leads_back_to_the_result(failed: Desk) -> None:
    reviewed(failed)
    failed.click_button("Back to the result")
    assert failed.at(ResultPage)


def test_a_struck_option_is_still_struck_at_review(sat: Desk) -> None:
    sat.press("B", SHIFT)
    sat.press("R")
    sat.press_button("Submit exam")
    sat.press_button("Submit now")
    sat.until(lambda: sat.at(ResultPage))
    sat.press_button("Review answers")
    assert len(labels(sat, "struck")) == 1


def test_the_credentials_name_the_attempt_that_they_rest_on(passed: Desk) -> None:
    passed.click_button("Credentials")
    assert passed.reads("5 of 6 on Nov 23, 2026, exactly what is needed")
    passed.click_button("Safety: 5 of 6 on Nov 23, 2026")
    assert passed.at(ResultPage)


def test_the_credentials_say_what_is_missing(failed: Desk) -> None:
    failed.click_button("Credentials")
    assert failed.at(CredentialsPage)
    assert failed.reads("best 4 of 6, 1 short")
    assert failed.reads("0 of 4 certificates")


def test_the_credentials_add_up_what_is_to_pay(passed: Desk) -> None:
    passed.click_button("Credentials")
    assert {"$28.00", "$88.00", "$116.00"} <= set(passed.texts())


def test_the_facts_are_those_of_the_certification_file(desk: Desk) -> None:
    desk.sign_in()
    desk.click_button("About the exam")
    for module in desk.outside.facts.modules:
        assert desk.reads(module.title)
        assert str(module.needed) in desk.texts()
    assert desk.reads(desk.outside.facts.disclaimer)
    assert desk.reads("CPT Practice 0.0.0.")


def test_everything_is_there_after_a_restart(passed: Desk, open_desk: Callable[..., Desk]) -> None:
    seen = set(passed.texts())
    again = open_desk(make_outside(passed.outside.folder, clock=passed.outside.clock))
    again.sign_in()
    again.press_button("Last result")
    assert set(again.texts()) == seen

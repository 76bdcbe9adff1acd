"""The calculator beside a question, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt

from cpt_practice.ui.widgets.calculator import CalculatorPanel
from tests.ui.desk import CONTROL, Desk
from tests.ui.exam_reading import stem


@pytest.fixture
def calculating(sat: Desk) -> Desk:
    """An exam with the calculator open."""
    sat.press("K")
    return sat


def panel(desk: Desk) -> CalculatorPanel:
    """The calculator."""
    found = desk.exam.findChild(CalculatorPanel)
    assert isinstance(found, CalculatorPanel)
    return found


def test_a_sum_by_mouse(calculating: Desk) -> None:
    for text in ("1", "2", "+", "7", "="):
        calculating.click_button(text)
    assert panel(calculating).shown == "19"


def test_a_sum_by_keyboard(calculating: Desk) -> None:
    for key in "12+7=":
        calculating.press(key)
    assert panel(calculating).shown == "19"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_is_equals(calculating: Desk, key: Qt.Key) -> None:
    for typed in "6*7":
        calculating.press(typed)
    calculating.press(key)
    assert panel(calculating).shown == "42"


def test_backspace_deletes_a_digit_and_keeps_the_answer(calculating: Desk) -> None:
    calculating.press("A")
    for typed in "42":
        calculating.press(typed)
    calculating.press(Qt.Key.Key_Backspace)
    assert panel(calculating).shown == "4"
    assert calculating.on_disk().answered == 1


def test_delete_clears_the_entry(calculating: Desk) -> None:
    for typed in "8+3":
        calculating.press(typed)
    calculating.press(Qt.Key.Key_Delete)
    calculating.press("2")
    calculating.press("=")
    assert panel(calculating).shown == "10"


def test_a_comma_is_a_point(calculating: Desk) -> None:
    for typed in "1,5*2=":
        calculating.press(typed)
    assert panel(calculating).shown == "3"


def test_digits_choose_no_option_while_the_calculator_has_the_focus(calculating: Desk) -> None:
    for key in "1234":
        calculating.press(key)
    assert calculating.on_disk().answered == 0


def test_letters_still_choose_while_the_calculator_has_the_focus(calculating: Desk) -> None:
    calculating.press("C")
    assert calculating.on_disk().answered == 1


def test_digits_choose_again_once_the_calculator_is_closed(calculating: Desk) -> None:
    calculating.press(Qt.Key.Key_Escape)
    calculating.press("1")
    assert calculating.on_disk().answered == 1


def test_a_click_on_its_keys_leaves_the_focus_with_the_calculator(calculating: Desk) -> None:
    calculating.click_button("7")
    calculating.press("2")
    assert panel(calculating).shown == "72"


def test_closing_gives_the_focus_back_to_the_stem(calculating: Desk) -> None:
    calculating.click_button("Close")
    assert stem(calculating).hasFocus()


@pytest.mark.parametrize("way", ["K", "button"])
def test_key_and_button_open_and_close_it(sat: Desk, way: str) -> None:
    for visible in (True, False):
        sat.press("K") if way == "K" else sat.click_button("Calculator")
        assert panel(sat).isVisible() is visible


def test_what_it_shows_stays_while_it_is_closed(calculating: Desk) -> None:
    calculating.press("4")
    calculating.press("K")
    calculating.press("K")
    assert panel(calculating).shown == "4"


def test_what_it_shows_stays_at_the_next_question(calculating: Desk) -> None:
    calculating.press("4")
    calculating.click_button("Next")
    assert panel(calculating).shown == "4"


def test_what_it_shows_stays_in_another_text_size(calculating: Desk) -> None:
    calculating.press("4")
    calculating.press(Qt.Key.Key_Plus, CONTROL)
    assert panel(calculating).isVisible()
    assert panel(calculating).shown == "4"


def test_memory_is_shown_and_recalled(calculating: Desk) -> None:
    for text in ("5", "M+", "C"):
        calculating.click_button(text)
    assert calculating.reads("M")
    calculating.click_button("MR")
    assert panel(calculating).shown == "5"


def test_a_division_by_zero_says_error_and_c_clears_it(calculating: Desk) -> None:
    for key in "8/0=":
        calculating.press(key)
    assert panel(calculating).shown == "Error"
    calculating.click_button("C")
    assert panel(calculating).shown == "0"


@pytest.mark.parametrize(
    ("keys", "shown"), [(("9", "√"), "3"), (("5", "±"), "-5"), (("2", "0", "0", "+", "1", "0", "%"), "20")]
)
def test_the_keys_without_a_letter_work_by_mouse(calculating: Desk, keys: tuple[str, ...], shown: str) -> None:
    for key in keys:
        calculating.click_button(key)
    assert panel(calculating).shown == shown


def test_nothing_of_it_goes_to_disk(calculating: Desk) -> None:
    before = calculating.on_disk()
    for key in "1+1=":
        calculating.press(key)
    assert calculating.on_disk() == before

"""The exam by mouse and by the navigator: a click does what its key does."""

import pytest
from PySide6.QtCore import QPoint, Qt

from cpt_practice.use_cases.exam_view import ExamPart
from tests.ui.desk import Desk
from tests.ui.exam_reading import cards, from_disk, grid, on_screen, strike_button


@pytest.mark.parametrize("position", range(4))
def test_a_click_on_a_card_chooses_its_option(sat: Desk, position: int) -> None:
    sat.click(cards(sat)[position])
    item = sat.on_disk().items[0]
    assert item.choice == item.order[position]


def test_the_chosen_card_alone_looks_chosen(sat: Desk) -> None:
    sat.click(cards(sat)[1])
    sat.click(cards(sat)[2])
    assert [card.isChecked() for card in cards(sat)] == [False, False, True, False]


def test_a_second_click_on_a_card_keeps_it_chosen(sat: Desk) -> None:
    sat.click(cards(sat)[1])
    before = sat.on_disk()
    sat.click(cards(sat)[1])
    assert cards(sat)[1].isChecked()
    assert sat.on_disk() == before


def test_a_click_on_strike_out_strikes_and_does_not_choose(sat: Desk) -> None:
    sat.click(strike_button(cards(sat)[2]))
    item = sat.on_disk().items[0]
    assert (item.struck, item.choice) == (frozenset({item.order[2]}), None)


def test_a_click_on_restore_takes_the_strike_out_back(sat: Desk) -> None:
    button = strike_button(cards(sat)[2])
    sat.click(button)
    assert button.text() == "restore"
    sat.click(button)
    assert (button.text(), sat.on_disk().items[0].struck) == ("strike out", frozenset())


def test_space_on_a_card_in_focus_chooses_it(sat: Desk) -> None:
    cards(sat)[3].setFocus()
    sat.press(Qt.Key.Key_Space)
    item = sat.on_disk().items[0]
    assert item.choice == item.order[3]


def test_tab_leads_from_the_stem_to_the_first_card(sat: Desk) -> None:
    sat.press(Qt.Key.Key_Tab)
    assert cards(sat)[0].hasFocus()


@pytest.mark.parametrize(
    ("text", "expected"), [("⚑ Flag", True), ("⚑ Unflag", False)], ids=["flagging", "taking the flag away"]
)
def test_the_flag_button_flags_and_unflags(sat: Desk, text: str, expected: bool) -> None:
    if not expected:
        sat.press("F")
    sat.click_button(text)
    assert sat.on_disk().items[0].flagged is expected


def test_next_and_previous_by_mouse_move_by_one(sat: Desk) -> None:
    sat.click_button("Next")
    sat.click_button("Next")
    sat.click_button("← Previous")
    assert sat.on_disk().current == 1


def test_next_becomes_review_at_the_last_question(sat: Desk) -> None:
    sat.click(grid(sat), grid(sat).cell_center(5))
    sat.click_button("Review →")
    assert sat.exam.view.part is ExamPart.REVIEW


def test_a_click_in_the_navigator_goes_to_that_question(sat: Desk) -> None:
    sat.click(grid(sat), grid(sat).cell_center(4))
    assert sat.on_disk().current == 4
    assert on_screen(sat) == from_disk(sat)


def test_a_click_beside_the_cells_goes_nowhere(sat: Desk) -> None:
    sat.click(grid(sat), QPoint(1, 1))
    assert sat.on_disk().current == 0


def test_arrows_move_the_navigators_cursor_and_enter_goes_there(sat: Desk) -> None:
    grid(sat).setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        sat.press(key)
    assert sat.on_disk().current == 0
    sat.press(Qt.Key.Key_Return)
    assert sat.on_disk().current == 2


def test_the_navigators_cursor_stays_inside_the_form(sat: Desk) -> None:
    grid(sat).setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        sat.press(key)
    sat.press(Qt.Key.Key_Space)
    assert sat.on_disk().current == 0


def test_the_navigator_says_where_its_cursor_is(sat: Desk) -> None:
    sat.press("F")
    grid(sat).setFocus()
    assert grid(sat).accessibleDescription() == "Question 1, not answered, flagged"
    sat.press(Qt.Key.Key_Right)
    assert grid(sat).accessibleDescription() == "Question 2, not answered"


def test_the_navigator_opens_a_question_from_the_review_too(sat: Desk) -> None:
    sat.press("R")
    sat.click(grid(sat), grid(sat).cell_center(3))
    assert (sat.exam.view.part, sat.exam.view.index) == (ExamPart.QUESTION, 3)


def test_the_navigator_paints_an_answered_cell_differently(sat: Desk) -> None:
    center = grid(sat).cell_center(0)
    before = grid(sat).grab().toImage().pixelColor(center.x() - 12, center.y())
    sat.press("A")
    after = grid(sat).grab().toImage().pixelColor(center.x() - 12, center.y())
    assert before != after


def test_the_hide_link_hides_the_clock(sat: Desk) -> None:
    sat.click_button("hide")
    assert not sat.reads("1:30:00")
    sat.click_button("show clock")
    assert sat.reads("1:30:00")

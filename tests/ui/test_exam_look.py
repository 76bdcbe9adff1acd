"""The exam page as a picture of its view: the same view twice, another text size, another theme, the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from cpt_practice.ui.theme import DARK, LIGHT, Tokens
from cpt_practice.use_cases.exam_view import ExamPart
from tests.ui.desk import CONTROL, SHIFT, Desk
from tests.ui.exam_reading import cards, grid, labels, on_screen, stem


def picture(desk: Desk) -> QImage:
    """The window as it is painted."""
    return desk.window.grab().toImage()


def fill_in(desk: Desk) -> None:
    """A state with something of everything: an answer, a strike-out, a flag, the second question."""
    desk.press("B")
    desk.press("N")
    desk.press("C")
    desk.press("A", SHIFT)
    desk.press("F")


@pytest.mark.parametrize("part", ["question", "review", "submit", "leave"])
def test_showing_a_view_twice_changes_nothing(sat: Desk, part: str) -> None:
    fill_in(sat)
    if part in {"review", "submit"}:
        sat.press("R")
    if part == "submit":
        sat.press_button("Submit exam")
    if part == "leave":
        sat.window.close()
        sat.settle()
    before = picture(sat), sat.window.focusWidget(), sat.on_disk()
    sat.exam.show_view(sat.exam.view)
    sat.settle()
    assert (picture(sat), sat.window.focusWidget(), sat.on_disk()) == before


@pytest.mark.parametrize("key", ["N", "P", "R"])
def test_the_stem_has_the_focus_after_each_move(sat: Desk, key: str) -> None:
    sat.press("N")
    cards(sat)[2].setFocus()
    sat.press(key)
    if key == "R":
        sat.press(Qt.Key.Key_Escape)
    assert stem(sat).hasFocus()


def test_the_stem_has_the_focus_when_the_exam_begins(sat: Desk) -> None:
    assert stem(sat).hasFocus()


def test_an_answer_leaves_the_focus_where_it_is(sat: Desk) -> None:
    cards(sat)[2].setFocus()
    sat.press("B")
    assert cards(sat)[2].hasFocus()


def test_the_stem_is_named_with_number_and_text(sat: Desk) -> None:
    for number in (1, 2, 3):
        assert stem(sat).accessibleName() == f"Question {number} of 6. {stem(sat).text()}"
        sat.press("N")


def test_a_card_says_its_letter_its_text_and_its_state(sat: Desk) -> None:
    sat.press("B")
    sat.press("C", SHIFT)
    said = [(card.accessibleName()[:3], card.accessibleDescription()) for card in cards(sat)]
    assert said == [("A. ", ""), ("B. ", "chosen"), ("C. ", "struck out"), ("D. ", "")]


def test_the_navigator_says_how_much_is_answered(sat: Desk) -> None:
    fill_in(sat)
    assert grid(sat).accessibleName().startswith("Questions: 2 of 6 answered, 1 flagged.")


@pytest.mark.parametrize("part", ["question", "review"])
def test_a_larger_text_keeps_the_state_of_the_exam(sat: Desk, part: str) -> None:
    fill_in(sat)
    seen, on_disk = on_screen(sat), sat.on_disk()
    if part == "review":
        sat.press("R")
    sat.press(Qt.Key.Key_Plus, CONTROL)
    assert sat.preferences.value.text_percent == 110
    assert sat.on_disk() == on_disk
    if part == "review":
        assert sat.exam.view.part is ExamPart.REVIEW
        sat.press(Qt.Key.Key_Escape)
    assert on_screen(sat) == seen


def test_larger_smaller_and_normal_text_have_their_keys(sat: Desk) -> None:
    sizes = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        sat.press(key, CONTROL)
        sizes.append(sat.preferences.value.text_percent)
    assert sizes == [110, 125, 110, 100]


def test_the_text_really_grows(sat: Desk) -> None:
    before = stem(sat).fontMetrics().height()
    for _ in range(3):
        sat.press(Qt.Key.Key_Plus, CONTROL)
    assert stem(sat).fontMetrics().height() == pytest.approx(before * 1.5, rel=0.1)


def test_a_hidden_clock_stays_hidden_in_another_text_size(sat: Desk) -> None:
    sat.press("H")
    sat.press(Qt.Key.Key_Plus, CONTROL)
    assert not sat.reads("1:30:00")


def test_the_text_size_can_be_changed_with_the_calculator_in_focus(sat: Desk) -> None:
    sat.press("K")
    sat.press(Qt.Key.Key_Plus, CONTROL)
    assert sat.preferences.value.text_percent == 110


def test_the_clock_runs_on_after_a_change_of_text_size(sat: Desk) -> None:
    sat.press(Qt.Key.Key_Plus, CONTROL)
    sat.tick(3_000)
    assert sat.reads("1:29:57")


def test_after_a_change_of_text_size_a_key_counts_once(sat: Desk) -> None:
    sat.press(Qt.Key.Key_Plus, CONTROL)
    sat.press("F")
    assert sat.on_disk().items[0].flagged


@pytest.mark.parametrize(("theme", "tokens"), [("dark", DARK), ("light", LIGHT)])
def test_a_theme_reaches_the_whole_exam_and_keeps_its_state(sat: Desk, theme: str, tokens: Tokens) -> None:
    fill_in(sat)
    seen = on_screen(sat)
    for _ in range(3):
        sat.program.flow.look_steps.next_theme()
        sat.settle()
        if sat.preferences.value.theme == theme:
            break
    beside_the_stem = picture(sat).pixelColor(12, sat.window.height() // 2)
    assert beside_the_stem.name() == tokens.background
    assert on_screen(sat) == seen


def test_the_header_names_module_question_and_counts(sat: Desk) -> None:
    fill_in(sat)
    assert {"Safety Matters", "Question 2 of 6", "2 answered · 1 flagged", "saved"} <= set(sat.texts())


def test_no_text_of_a_question_is_taken_for_markup(sat: Desk) -> None:
    shown = [widget for widget in sat.exam.findChildren(QLabel) if widget.textFormat() != Qt.TextFormat.PlainText]
    assert not shown


def test_a_struck_option_looks_struck(sat: Desk) -> None:
    plain = cards(sat)[1].grab().toImage()
    sat.press("B", SHIFT)
    assert cards(sat)[1].grab().toImage() != plain


def test_the_save_state_has_a_look_of_its_own_when_all_is_well(sat: Desk) -> None:
    assert [widget.text() for widget in labels(sat, "saved")] == ["saved"]

"""Every key of the exam does what the rules page says, and what it did is on disk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cpt_practice.ui.keys import EXAM_HELP, EXAM_KEYS
from cpt_practice.use_cases.exam_view import ExamPart
from tests.ui.desk import PLAIN, SHIFT, Desk
from tests.ui.exam_reading import from_disk, on_screen, stem

WORDS_OF_SLOTS = {
    "_on_choose_key": "choose an answer",
    "_on_clear": "take the answer back",
    "_on_strike_key": "strike an option out, or restore it",
    "_on_next": "next question, previous question",
    "_on_previous": "next question, previous question",
    "_on_flag": "flag the question to come back to it",
    "_on_review": "review all questions, then submit",
    "_on_calculator": "calculator",
    "_on_hide_clock": "hide or show the clock",
}
LETTERS = "ABCD"


def type_sequence(desk: Desk, sequence: str) -> None:
    """Press a key as it is written in the table of keys."""
    shift, _plus, name = sequence.rpartition("+")
    desk.press(getattr(Qt.Key, f"Key_{name}"), SHIFT if shift else PLAIN)


def chosen(desk: Desk) -> str | None:
    """The letter of the option that is chosen on disk."""
    attempt = desk.on_disk()
    item = attempt.items[attempt.current]
    return None if item.choice is None else LETTERS[item.order.index(item.choice)]


def struck(desk: Desk) -> str:
    """The letters that are struck out on disk."""
    attempt = desk.on_disk()
    item = attempt.items[attempt.current]
    return "".join(letter for letter, option in zip(LETTERS, item.order, strict=True) if option in item.struck)


def test_every_key_stands_on_the_rules_page_but_escape() -> None:
    slots = {key.slot for key in EXAM_KEYS}
    assert slots - {"_on_escape", "_on_digit_key"} == set(WORDS_OF_SLOTS)
    assert {each.does for each in EXAM_HELP} == {*WORDS_OF_SLOTS.values(), "larger or smaller text"}


def test_a_digit_chooses_like_its_letter(desk: Desk) -> None:
    desk.begin()
    desk.press("2")
    assert [option.letter for option in desk.exam.view.options if option.chosen] == ["B"]


def test_a_digit_goes_to_an_open_calculator_wherever_the_focus_is(desk: Desk) -> None:
    desk.begin()
    desk.press("K")
    desk.press("N")
    for digit in "37":
        desk.press(digit)
    assert desk.exam.view.calculator is not None
    assert (desk.exam.view.calculator.display, desk.exam.view.answered) == ("37", 0)


def test_the_rules_page_names_the_very_keys_of_the_table() -> None:
    named = {each.does: each.keys for each in EXAM_HELP}
    shown = {"Right": "→", "Left": "←"}
    for key in EXAM_KEYS:
        if key.slot in WORDS_OF_SLOTS and key.slot != "_on_strike_key" and (key.number or 0) < 4:
            for sequence in key.sequences:
                assert shown.get(sequence, sequence) in named[WORDS_OF_SLOTS[key.slot]].replace(",", "").split()


@pytest.mark.parametrize(("key", "letter"), [*zip("ABCD", "ABCD", strict=True), *zip("1234", "ABCD", strict=True)])
def test_a_letter_or_digit_chooses_its_option(sat: Desk, key: str, letter: str) -> None:
    type_sequence(sat, key)
    assert chosen(sat) == letter


@pytest.mark.parametrize("key", ["E", "5"])
def test_a_letter_past_the_last_option_does_nothing(sat: Desk, key: str) -> None:
    before = sat.on_disk()
    type_sequence(sat, key)
    assert sat.on_disk() == before


@pytest.mark.parametrize("letter", LETTERS)
def test_shift_and_a_letter_strikes_its_option_out(sat: Desk, letter: str) -> None:
    type_sequence(sat, f"Shift+{letter}")
    assert struck(sat) == letter


def test_shift_and_the_letter_once_more_restores_the_option(sat: Desk) -> None:
    type_sequence(sat, "Shift+C")
    type_sequence(sat, "Shift+C")
    assert struck(sat) == ""


def test_choosing_a_struck_option_restores_it(sat: Desk) -> None:
    type_sequence(sat, "Shift+C")
    type_sequence(sat, "C")
    assert (chosen(sat), struck(sat)) == ("C", "")


def test_striking_the_chosen_option_takes_the_answer_back(sat: Desk) -> None:
    type_sequence(sat, "B")
    type_sequence(sat, "Shift+B")
    assert (chosen(sat), struck(sat)) == (None, "B")


@pytest.mark.parametrize("key", ["Right", "N"])
def test_right_and_n_go_to_the_next_question(sat: Desk, key: str) -> None:
    type_sequence(sat, key)
    assert sat.on_disk().current == 1


@pytest.mark.parametrize("key", ["Left", "P"])
def test_left_and_p_go_to_the_previous_question(sat: Desk, key: str) -> None:
    type_sequence(sat, "N")
    type_sequence(sat, "N")
    type_sequence(sat, key)
    assert sat.on_disk().current == 1


def test_there_is_nothing_before_the_first_question(sat: Desk) -> None:
    type_sequence(sat, "Left")
    assert sat.on_disk().current == 0
    assert not sat.button("← Previous").isEnabled()


def test_right_at_the_last_question_opens_the_review(sat: Desk) -> None:
    for _ in range(6):
        type_sequence(sat, "Right")
    assert sat.exam.view.part is ExamPart.REVIEW


def test_f_flags_the_question_and_takes_the_flag_away(sat: Desk) -> None:
    type_sequence(sat, "F")
    assert sat.on_disk().items[0].flagged
    type_sequence(sat, "F")
    assert not sat.on_disk().items[0].flagged


def test_r_opens_the_review(sat: Desk) -> None:
    type_sequence(sat, "R")
    assert sat.reads("0 of 6 questions are answered")


def test_backspace_takes_the_answer_back(sat: Desk) -> None:
    type_sequence(sat, "B")
    type_sequence(sat, "Backspace")
    assert chosen(sat) is None


def test_k_opens_the_calculator_and_escape_closes_it(sat: Desk) -> None:
    type_sequence(sat, "K")
    assert sat.reads("Calculator")
    type_sequence(sat, "Escape")
    assert sat.reads("Questions")


def test_h_hides_the_clock_and_shows_it_again(sat: Desk) -> None:
    type_sequence(sat, "H")
    assert not sat.reads("1:30:00")
    type_sequence(sat, "H")
    assert sat.reads("1:30:00")


@pytest.mark.parametrize("part", ["review", "submit", "leave"])
def test_escape_leads_back_to_the_question(sat: Desk, part: str) -> None:
    type_sequence(sat, "R")
    if part == "submit":
        sat.click_button("Submit exam")
    if part == "leave":
        sat.window.close()
    type_sequence(sat, "Escape")
    assert sat.exam.view.part is ExamPart.QUESTION


@pytest.mark.parametrize("key", ["A", "2", "Shift+A", "F", "Backspace"])
def test_no_key_changes_an_answer_that_is_not_on_screen(sat: Desk, key: str) -> None:
    type_sequence(sat, "B")
    type_sequence(sat, "R")
    before = sat.on_disk()
    type_sequence(sat, key)
    assert sat.on_disk() == before


def test_what_is_shown_is_what_is_on_disk_after_each_key(sat: Desk) -> None:
    for key in (
        "B",
        "C",
        "Shift+A",
        "F",
        "N",
        "1",
        "Backspace",
        "Shift+D",
        "D",
        "Right",
        "Shift+B",
        "B",
        "P",
        "F",
        "Left",
    ):
        sat.outside.clock.pass_ms(7_300)
        type_sequence(sat, key)
        assert on_screen(sat) == from_disk(sat), key


def test_a_key_held_down_counts_once(sat: Desk) -> None:
    for repeat in (False, True, True):
        QTest.simulateEvent(stem(sat), True, int(Qt.Key.Key_F), PLAIN, "f", repeat, -1)  # noqa: FBT003 (Qt's signature)
    sat.settle()
    assert sat.on_disk().items[0].flagged


def test_shift_and_a_digit_strikes_nothing_and_chooses_nothing(sat: Desk) -> None:
    sat.press(Qt.Key.Key_1, SHIFT)
    assert (chosen(sat), struck(sat)) == (None, "")

"""Practice with real keys and clicks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.storage.tables import PROBLEM_REPORT
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.practice import PracticePage
from cpt_practice.ui.pages.practice_choice import PracticeChoicePage
from cpt_practice.ui.pages.practice_summary import PracticeSummaryPage
from cpt_practice.ui.pages.problem import ProblemPage
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.reviewed_option import ReviewedOptionCard
from cpt_practice.use_cases.ports import StorageError, StorageFault
from tests.factories import STUDENT
from tests.ui.desk import Desk, make_outside

DAY_MS = 86_400_000


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(make_outside(tmp_path))
    yield made
    made.close()


def choosing(desk: Desk) -> PracticeChoicePage:
    desk.sign_in()
    desk.named("Practice: Safety Matters").click()
    desk.settle()
    page = desk.page
    assert isinstance(page, PracticeChoicePage)
    return page


def session(desk: Desk) -> PracticePage:
    page = desk.page
    assert isinstance(page, PracticePage), type(page).__name__
    return page


def started(desk: Desk) -> PracticePage:
    choosing(desk)
    desk.click_button("5")
    desk.named("Which questions: All").setFocus()
    desk.named("What: Written questions").click()
    desk.settle()
    desk.named("Start practice").setFocus()
    desk.press(Qt.Key.Key_Space)
    return session(desk)


def store(desk: Desk) -> SqlPracticeStore:
    return SqlPracticeStore(desk.outside.database)


def at(desk: Desk, kind: type) -> Callable[[], bool]:
    def there() -> bool:
        return desk.at(kind)

    return there


def wrong_key(desk: Desk) -> str:
    """A letter whose option is not the key: keys of the small bank are told by the text "Option N of"."""
    page = session(desk)
    (question,) = (each for each in desk.outside.banks.bank("safety").questions if each.stem == page.view.stem)
    key = question.options[question.key].text
    return next(option.letter for option in page.view.options if option.text != key)


def test_practice_of_a_module_begins_with_one_press_of_enter(desk: Desk) -> None:
    choosing(desk)
    desk.press(Qt.Key.Key_Return)
    assert session(desk).view.questions == 20


def test_a_choice_shows_how_many_questions_it_leaves(desk: Desk) -> None:
    choosing(desk)
    assert desk.button("Missed").text() == "Missed (0)"
    desk.click_button("Missed")
    assert not desk.named("Start practice").isEnabled()
    assert desk.reads("No question fits")
    desk.click_button("New")
    assert desk.named("Start practice").isEnabled()


def test_a_choice_keeps_the_focus_so_that_the_keyboard_goes_on(desk: Desk) -> None:
    choosing(desk)
    desk.named("How many: 10").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.named("How many: 10").isChecked()
    assert desk.named("How many: 10").hasFocus()
    assert desk.named("Start practice").text() == "Start: 10 questions"


def test_an_answer_by_key_shows_the_reasons_and_the_next_key_goes_on(desk: Desk) -> None:
    page = started(desk)
    assert desk.shown(OptionCard)
    desk.press("B")
    assert page.view.answered
    assert len(desk.shown(ReviewedOptionCard)) == 4
    assert not desk.shown(OptionCard)
    assert desk.reads("Reference:")
    desk.press(Qt.Key.Key_Return)
    assert page.view.index == 1


def test_an_answer_by_mouse(desk: Desk) -> None:
    page = started(desk)
    card = next(card for card in desk.shown(OptionCard) if card.accessibleName().startswith("C."))
    desk.until(laid_out(card))
    desk.click(card)
    assert [option.chosen for option in page.view.reviewed] == [False, False, True, False]


def laid_out(widget: QWidget) -> Callable[[], bool]:
    def there() -> bool:
        return widget.height() > 0

    return there


def test_a_digit_answers_too(desk: Desk) -> None:
    page = started(desk)
    desk.press("4")
    assert page.view.reviewed[3].chosen


def test_left_and_right_turn_the_pages(desk: Desk) -> None:
    page = started(desk)
    desk.press("N")
    desk.press(Qt.Key.Key_Right)
    assert page.view.index == 2
    desk.press("P")
    assert page.view.index == 1


def test_a_bookmark_by_key_is_on_disk(desk: Desk) -> None:
    page = started(desk)
    desk.press("F")
    assert page.view.bookmarked
    assert any(state.bookmarked for state in store(desk).states(STUDENT.id, "safety").values())


def test_a_problem_is_reported_in_words(desk: Desk) -> None:
    started(desk)
    desk.press("R")
    desk.press("Two options are right")
    desk.press(Qt.Key.Key_Return)
    assert desk.reads("your report is kept")
    with desk.outside.database.reading() as connection:
        assert [row.text for row in connection.execute(PROBLEM_REPORT.select())] == ["Two options are right"]


def test_letters_typed_into_a_report_answer_nothing(desk: Desk) -> None:
    page = started(desk)
    desk.press("R")
    desk.press("abcd")
    assert not page.view.answered
    desk.press(Qt.Key.Key_Escape)
    assert desk.shown(QLineEdit) == []
    desk.press("A")
    assert page.view.answered


def test_digits_go_to_the_calculator_while_it_is_open(desk: Desk) -> None:
    page = started(desk)
    desk.press("K")
    desk.press("12")
    assert page.view.calculator is not None
    assert not page.view.answered
    desk.press("K")
    assert page.view.calculator is None


def test_the_end_shows_what_was_missed_and_leads_back_to_it(desk: Desk) -> None:
    started(desk)
    desk.press(wrong_key(desk))
    desk.click_button("End")
    desk.until(at(desk, PracticeSummaryPage))
    assert desk.reads("0 of 1 right, 4 without an answer")
    assert desk.reads("comes back tomorrow")
    desk.press_button("Practice missed questions")
    assert session(desk).view.questions == 1


def test_a_session_left_by_the_sidebar_goes_on_where_it_was(desk: Desk) -> None:
    started(desk)
    desk.press("A")
    desk.press("N")
    desk.click_button("Home")
    assert desk.at(HomePage)
    desk.click(next(each for each in desk.buttons("Practice") if each.property("kind") == "nav"))
    assert desk.reads("1 of 5 answered")
    desk.click_button("Go on")
    assert session(desk).view.index == 1


def test_larger_text_keeps_the_session_on_screen(desk: Desk) -> None:
    started(desk)
    desk.press("A")
    before = session(desk).view
    desk.program.flow.look_steps.larger_text()
    desk.settle()
    assert session(desk).view == before


def test_home_says_what_is_due_and_leads_to_it(desk: Desk) -> None:
    started(desk)
    desk.press(wrong_key(desk))
    desk.outside.clock.pass_ms(DAY_MS)
    desk.click_button("Home")
    assert desk.reads("1 question that you missed is due for practice today.")
    desk.click_button("Practice them")
    assert desk.named("Which questions: Due today").isChecked()
    desk.press(Qt.Key.Key_Return)
    assert session(desk).view.questions == 1


def test_what_cannot_be_saved_is_said_and_the_question_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = started(desk)

    def full(*_arguments: object, **_named: object) -> None:
        raise StorageError(StorageFault.FULL, "The disk is full.")

    monkeypatch.setattr(SqlPracticeStore, "answer", full)
    desk.press("A")
    assert desk.reads("Not saved. The disk is full.")
    assert desk.shown(OptionCard)
    monkeypatch.undo()
    desk.press("A")
    assert page.view.answered
    assert not desk.reads("Not saved")


def test_records_that_cannot_be_read_lead_to_a_page_that_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    choosing(desk)

    def locked(*_arguments: object) -> None:
        raise StorageError(StorageFault.LOCKED, "Another program is writing.")

    monkeypatch.setattr(SqlPracticeStore, "states", locked)
    desk.click_button("New")
    assert isinstance(desk.page, ProblemPage)
    monkeypatch.undo()
    desk.click_button("Home")
    assert desk.reads("Welcome")

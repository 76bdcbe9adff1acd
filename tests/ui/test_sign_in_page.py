"""Sign-in: choose a profile or add a name, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.sign_in import SignInPage
from tests.factories import STARTED, STUDENT
from tests.ui.desk import CONTROL, Desk, Outside

OTHER = "Student 12"


def names_on_disk(outside: Outside) -> list[str]:
    """Who has a profile."""
    return [student.name for student in SqlPeopleStore(outside.database).students()]


def add(desk: Desk, name: str) -> None:
    """Type a name and press Enter."""
    desk.field().setFocus()
    desk.press(name)
    desk.press(Qt.Key.Key_Return)


def test_the_list_has_the_focus_and_enter_goes_on(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    assert desk.at(HomePage)
    assert desk.reads(f"Welcome, {STUDENT.name}")


def test_arrows_choose_another_profile(outside: Outside, open_desk: Callable[..., Desk]) -> None:
    SqlPeopleStore(outside.database).add(OTHER, STARTED)
    desk = open_desk()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.reads(f"Welcome, {OTHER}")


def test_a_click_on_a_name_chooses_it_and_continues_with_the_button(desk: Desk) -> None:
    names = desk.list()
    desk.click(names.viewport(), names.visualItemRect(names.item(0)).center())
    assert desk.at(SignInPage)
    desk.click_button("Go on")
    assert desk.reads(f"Welcome, {STUDENT.name}")


def test_go_on_goes_on_as_the_chosen_student(desk: Desk) -> None:
    desk.press_button("Go on")
    assert desk.at(HomePage)


def test_a_name_typed_is_added_and_goes_on(desk: Desk, outside: Outside) -> None:
    add(desk, OTHER)
    assert desk.reads(f"Welcome, {OTHER}")
    assert OTHER in names_on_disk(outside)


def test_the_button_adds_the_name_too(desk: Desk, outside: Outside) -> None:
    desk.field().setFocus()
    desk.press(OTHER)
    desk.click_button("Add my name")
    assert OTHER in names_on_disk(outside)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Type a name first."),
        ("   ", "Type a name first."),
        (STUDENT.name.upper(), "There is a profile with this name."),
        ("x" * 61, "The name has 61 characters; 60 fit."),
    ],
    ids=["nothing", "blanks", "a name that is taken", "a name too long"],
)
def test_a_name_that_cannot_be_used_is_refused_with_the_reason(
    desk: Desk, outside: Outside, typed: str, message: str
) -> None:
    add(desk, typed)
    assert desk.at(SignInPage)
    assert desk.reads(message)
    assert names_on_disk(outside) == [STUDENT.name]


def test_after_a_refusal_the_field_keeps_the_name_and_the_focus(desk: Desk) -> None:
    add(desk, STUDENT.name)
    assert desk.field().hasFocus()
    assert desk.field().text() == STUDENT.name


def test_a_first_start_asks_for_a_name(tmp_path: Path, outside: Outside, open_desk: Callable[..., Desk]) -> None:
    with outside.database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM student")
    desk = open_desk()
    assert desk.reads("Nobody has practiced here yet. Add your name.")
    assert desk.field().hasFocus()
    assert not desk.buttons("Go on")


def test_signing_out_leads_back_to_the_names(desk: Desk) -> None:
    desk.sign_in()
    desk.press_button("Sign out")
    assert desk.at(SignInPage)
    desk.press(Qt.Key.Key_Return)
    assert desk.at(HomePage)


def test_a_name_is_shown_as_it_is_typed_and_never_as_markup(desk: Desk) -> None:
    add(desk, "<b>Student</b> & 07")
    assert desk.reads("Welcome, <b>Student</b> & 07")


def test_another_text_size_keeps_sign_in_working(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Plus, CONTROL)
    desk.press(Qt.Key.Key_Return)
    assert desk.at(HomePage)


@pytest.mark.expects_warnings
def test_a_name_that_cannot_be_stored_is_refused_with_the_reason(desk: Desk, outside: Outside) -> None:
    with outside.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    add(desk, OTHER)
    assert desk.at(SignInPage)
    assert desk.reads("cannot be written to")

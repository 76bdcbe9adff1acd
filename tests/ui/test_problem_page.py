"""Where the program cannot go on it says what happened, that nothing is lost, and what to do next."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cpt_practice.__main__ import make_opening
from cpt_practice.desktop.paths import Paths
from cpt_practice.storage.faults import storage_error
from cpt_practice.ui.flow import Opening, UseCases
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.problem import ProblemPage
from cpt_practice.ui.pages.rules import RulesPage
from cpt_practice.ui.pages.sign_in import SignInPage
from cpt_practice.use_cases.ports import BankError, CertificationError, StorageFault, StoredAttempt
from tests.factories import STUDENT, write_sources
from tests.ui.desk import CONTROL, Desk, Outside, never_set_aside

SHOWN_AT_START = [
    StorageFault.FULL,
    StorageFault.LOCKED,
    StorageFault.READ_ONLY,
    StorageFault.NEWER,
    StorageFault.OTHER,
]
ROOT = Path(__file__).parents[2]


class Failing:
    """An opening that fails so many times and then works."""

    def __init__(self, outside: Outside, error: Exception, times: int) -> None:
        self._outside = outside
        self._error = error
        self._left = times

    def load(self) -> UseCases:
        if self._left:
            self._left -= 1
            raise self._error
        return self._outside.use_cases()


def failing(outside: Outside, error: Exception, times: int = 1) -> Opening:
    """How such an opening is handed to the program."""
    return Opening(Failing(outside, error, times).load, never_set_aside)


def real_paths(folder: Path) -> Paths:
    """A data folder of its own with the real facts and one small bank."""
    write_sources(folder / "banks")
    return Paths(folder, folder / "cache", folder / "log", folder / "banks", ROOT / "resources")


@pytest.mark.parametrize("fault", SHOWN_AT_START)
def test_a_start_that_fails_says_why(outside: Outside, open_desk: Callable[..., Desk], fault: StorageFault) -> None:
    error = storage_error(fault)
    desk = open_desk(outside, opening=failing(outside, error))
    assert desk.at(ProblemPage)
    assert desk.reads(str(error))
    assert [button.text() for button in desk.buttons("")] == ["Close", "Try again"]


@pytest.mark.parametrize("fault", SHOWN_AT_START)
def test_enter_tries_again(outside: Outside, open_desk: Callable[..., Desk], fault: StorageFault) -> None:
    desk = open_desk(outside, opening=failing(outside, storage_error(fault), times=2))
    desk.press(Qt.Key.Key_Return)
    assert desk.at(ProblemPage)
    desk.press(Qt.Key.Key_Return)
    assert desk.at(SignInPage)
    assert desk.list().count() == 1


def test_the_problem_can_be_read_out(outside: Outside, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(outside, opening=failing(outside, storage_error(StorageFault.FULL)))
    assert desk.page.accessibleName().startswith("That did not work. The disk is full.")


def test_close_closes_the_program(outside: Outside, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(outside, opening=failing(outside, storage_error(StorageFault.LOCKED)))
    desk.click_button("Close")
    assert not desk.window.isVisible()


def test_facts_that_cannot_be_read_are_said_and_lead_on_once_they_can(
    outside: Outside, open_desk: Callable[..., Desk]
) -> None:
    error = CertificationError("certification.toml, line 3: a value is missing")
    desk = open_desk(outside, opening=failing(outside, error))
    assert desk.at(ProblemPage)
    assert desk.reads("certification.toml, line 3: a value is missing")
    desk.press_button("Try again")
    assert desk.at(SignInPage)


def test_a_damaged_records_file_is_not_touched_until_asked(tmp_path: Path, outside: Outside) -> None:
    damaged = b"this is no database" * 100
    outside.database.path.write_bytes(damaged)
    desk = Desk(outside, make_opening(real_paths(tmp_path)))
    assert desk.reads("The records file is damaged")
    assert desk.button("Try again").hasFocus()
    desk.close()
    assert outside.database.path.read_bytes() == damaged


def test_a_damaged_records_file_is_set_aside_kept_and_the_program_goes_on(tmp_path: Path, outside: Outside) -> None:
    damaged = b"this is no database" * 100
    outside.database.path.write_bytes(damaged)
    desk = Desk(outside, make_opening(real_paths(tmp_path)))
    desk.press_button("Set it aside and begin anew")
    (kept,) = tmp_path.glob("records-damaged-*.sqlite3")
    assert kept.read_bytes() == damaged
    assert desk.reads(f"The damaged file is kept as {kept}.")
    desk.press_button("Go on")
    assert desk.at(SignInPage)
    assert desk.reads("Nobody has practiced here yet.")
    desk.close()


def test_records_of_a_newer_version_are_refused_and_not_touched(tmp_path: Path, outside: Outside) -> None:
    path = outside.database.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")
    before = path.read_bytes()
    desk = Desk(outside, make_opening(real_paths(tmp_path)))
    assert desk.reads("The records were written by a newer version of the program.")
    assert not desk.buttons("Set it aside")
    desk.close()
    assert path.read_bytes() == before


def test_a_bank_that_fails_at_begin_says_so_and_leads_home(outside: Outside, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(outside)
    desk.sign_in()
    desk.program.flow.begin("quality")
    desk.settle()
    assert desk.reads("No exam can be started")
    assert desk.reads(str(BankError("There is no bank.")))
    desk.press_button("Home")
    assert desk.at(HomePage)


def test_an_exam_that_cannot_be_begun_is_begun_at_the_next_try(desk: Desk) -> None:
    desk.sign_in()
    desk.press_button("Start mock exam")
    assert desk.at(RulesPage)
    desk.outside.store.fail(StorageFault.FULL)
    desk.press_button("Begin")
    assert desk.reads("It is not saved: full.")
    desk.press_button("Try again")
    assert len(desk.outside.store.open_attempts(STUDENT.id)) == 1
    assert desk.exam.view.index == 0


def test_a_problem_page_survives_another_text_size(outside: Outside, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(outside, opening=failing(outside, storage_error(StorageFault.LOCKED), times=3))
    desk.press(Qt.Key.Key_Plus, CONTROL)
    assert desk.at(ProblemPage)
    assert json.loads((outside.folder / "preferences.json").read_text())["text_percent"] == 110


@pytest.mark.parametrize("fault", [StorageFault.DAMAGED, StorageFault.LOCKED])
def test_a_review_that_cannot_be_read_says_so(desk: Desk, fault: StorageFault) -> None:
    desk.answer_all(3)
    store = desk.outside.store
    real = store.read
    store.read = Refusing(fault).read  # type: ignore[method-assign]  # the disk goes bad here
    desk.press_button("Review answers")
    assert desk.at(ProblemPage)
    assert desk.reads(str(storage_error(fault)))
    assert not desk.buttons("Set it aside")
    store.read = real  # type: ignore[method-assign]  # and is mended here
    desk.press_button("Try again")
    assert desk.reads("What is asked by")


class Refusing:
    """Reads nothing."""

    def __init__(self, fault: StorageFault) -> None:
        self._fault = fault

    def read(self, attempt_id: str) -> StoredAttempt:  # noqa: ARG002 (the store's signature)
        raise storage_error(self._fault)

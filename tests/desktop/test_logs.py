"""The log: what went wrong and when, with no names and no answers, and small."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cpt_practice.desktop.logs import FILE, start_logging
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.use_cases.choose_exam import ChooseExam
from cpt_practice.use_cases.sign_in import SignIn
from tests.factories import STUDENT, fresh_database, make_bank, make_certification
from tests.fakes import FakeClock, FakeLocks, MemoryBanks


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Takes away what start_logging put in place for the whole process."""
    root = logging.getLogger()
    handlers, level, raising = list(root.handlers), root.level, logging.raiseExceptions
    yield
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raising


def test_a_line_says_when_how_bad_where_and_what(tmp_path: Path) -> None:
    assert start_logging(tmp_path / "log")
    logging.getLogger("elsewhere").info("compiled bank %s", "safety")
    line = (tmp_path / "log" / FILE).read_text(encoding="utf-8")
    assert line.endswith("INFO elsewhere: compiled bank safety\n")
    assert line[:4].isdigit()


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_run(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where a folder should be", encoding="utf-8")
    assert not start_logging(tmp_path / "log")
    logging.getLogger("elsewhere").error("still running")


def test_the_log_stays_small(tmp_path: Path) -> None:
    start_logging(tmp_path)
    for _ in range(40):
        logging.getLogger("elsewhere").info("x" * 100_000)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) <= 5
    assert sum(sizes) <= 2_600_000


@pytest.mark.expects_warnings
def test_the_log_holds_no_names_and_no_answers(tmp_path: Path) -> None:
    start_logging(tmp_path / "log")
    database = fresh_database(tmp_path)
    clock = FakeClock()
    bank = make_bank()
    home = ChooseExam(
        make_certification(), MemoryBanks(safety=bank), SqlAttemptStore(database), FakeLocks(), clock, seed=7
    )
    sitting = home.begin(STUDENT, "safety")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for key in (sitting.flag, sitting.next, sitting.submit):
            sitting.choose(1)
            assert not key().save.saved
        SignIn(SqlPeopleStore(database), clock).add("Grace Hidden")
        other.execute("ROLLBACK")
    sitting.submit()
    database.close()
    log = (tmp_path / "log" / FILE).read_text(encoding="utf-8")
    assert log.count("a transaction failed: locked") == 7
    secrets = [
        STUDENT.name,
        "Student 01",
        "Grace",
        "Hidden",
        *(text for each in bank.questions for text in (each.stem, each.id)),
    ]
    secrets += [option.text for each in bank.questions for option in each.options]
    assert [secret for secret in secrets if secret in log] == []

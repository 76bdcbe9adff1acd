"""Banks compiled once and used again, compiled anew when changed, and the last good one while sources are broken."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cpt_practice.storage.bank_cache import CompiledBankError, read_compiled, write_compiled
from cpt_practice.storage.bank_sources import read_sources
from cpt_practice.storage.banks import FileBankShelf
from cpt_practice.use_cases.ports import BankError, BankSummary
from tests.factories import BLUEPRINT_SOURCE, make_bank, write_sources


def shelf(tmp_path: Path) -> FileBankShelf:
    """The shelf of a program started now."""
    return FileBankShelf(tmp_path, tmp_path / "cache")


def compiled(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").glob("*.sqlite3"))


def break_sources(folder: Path) -> None:
    items = folder / "items.yaml"
    items.write_text(items.read_text(encoding="utf-8").replace("recall", "hard", 1), encoding="utf-8")


def damage_questions(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE question SET body = substr(body, 1, 20)")
        connection.commit()


def test_a_compiled_bank_is_the_bank_of_its_sources(tmp_path: Path) -> None:
    folder = write_sources(tmp_path, pairs="distinct:\n  - items: [safety-01-001, safety-01-002]\n    because: x\n")
    assert shelf(tmp_path).bank("safety") == read_sources(folder).bank
    assert len(compiled(tmp_path)) == 1


def test_writing_and_reading_a_compiled_bank_is_identity(tmp_path: Path) -> None:
    bank = make_bank((4, 2), enemies={"safety-01-001": ("safety-01-002",)})
    assert read_compiled(write_compiled(tmp_path, bank)) == bank


def test_unchanged_sources_are_not_compiled_again(tmp_path: Path) -> None:
    write_sources(tmp_path)
    shelf(tmp_path).bank("safety")
    (before,) = compiled(tmp_path)
    stamp = before.stat().st_mtime_ns
    shelf(tmp_path).bank("safety")
    assert [path.stat().st_mtime_ns for path in compiled(tmp_path)] == [stamp]


def test_changed_sources_are_compiled_anew_and_the_old_file_goes(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    shelf(tmp_path).bank("safety")
    (before,) = compiled(tmp_path)
    items = folder / "items.yaml"
    items.write_text(items.read_text(encoding="utf-8").replace("The key", "The new key"), encoding="utf-8")
    assert shelf(tmp_path).bank("safety").questions[0].options[0].text == "The new key"
    assert before not in compiled(tmp_path)
    assert len(compiled(tmp_path)) == 1


def test_a_good_bank_has_neither_problem_nor_warning(tmp_path: Path) -> None:
    write_sources(tmp_path)
    assert shelf(tmp_path).summary("safety") == BankSummary("safety", 3)
    blueprint = shelf(tmp_path).blueprint("safety")
    assert blueprint is not None
    assert blueprint.questions == 2


@pytest.mark.expects_warnings
def test_broken_sources_keep_the_last_good_bank_and_say_so(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    good = shelf(tmp_path).bank("safety")
    break_sources(folder)
    after = shelf(tmp_path)
    assert after.bank("safety") == good
    assert after.summary("safety") == BankSummary(
        "safety",
        3,
        None,
        "The question files have a mistake: items.yaml, line 5, safety-01-001: level: Invalid enum value 'hard'. "
        "The last good questions stay in use.",
    )


@pytest.mark.expects_warnings
def test_mended_sources_are_in_use_again(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    shelf(tmp_path).bank("safety")
    break_sources(folder)
    shelf(tmp_path).bank("safety")
    write_sources(tmp_path)
    assert shelf(tmp_path).summary("safety").warning is None


@pytest.mark.expects_warnings
def test_broken_sources_without_a_last_good_bank_are_a_problem(tmp_path: Path) -> None:
    break_sources(write_sources(tmp_path))
    summary = shelf(tmp_path).summary("safety")
    assert summary.questions == 0
    assert summary.problem is not None
    assert "items.yaml, line 5, safety-01-001" in summary.problem
    assert shelf(tmp_path).blueprint("safety") is None
    with pytest.raises(BankError, match=r"items\.yaml, line 5, safety-01-001"):
        shelf(tmp_path).bank("safety")


@pytest.mark.expects_warnings
def test_of_several_mistakes_the_first_is_told_and_the_others_are_counted(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    for _ in range(3):
        break_sources(folder)
    assert "Invalid enum value 'hard' (2 more)." in (shelf(tmp_path).summary("safety").problem or "")


def test_a_module_without_questions_says_so(tmp_path: Path) -> None:
    summary = shelf(tmp_path).summary("green")
    assert summary.problem == "The questions of this module are not in this version of the program."
    assert shelf(tmp_path).blueprint("green") is None
    with pytest.raises(BankError, match="not in this version"):
        shelf(tmp_path).bank("green")


def test_a_bank_too_small_for_a_form_says_what_is_missing(tmp_path: Path) -> None:
    write_sources(tmp_path, blueprint=BLUEPRINT_SOURCE.replace("questions: 2", "questions: 5"))
    expected = "2 questions are missing for a full form (2 in “Activity 1”)."
    assert shelf(tmp_path).summary("safety") == BankSummary("safety", 3, expected)


@pytest.mark.expects_warnings
def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    there = shelf(tmp_path)
    assert there.bank("safety") == read_sources(folder).bank
    assert there.summary("safety") == BankSummary("safety", 3)


def test_a_compiled_file_that_is_no_database_is_compiled_anew(tmp_path: Path) -> None:
    write_sources(tmp_path)
    good = shelf(tmp_path).bank("safety")
    compiled(tmp_path)[0].write_bytes(b"not a database, but long enough to be one" * 100)
    assert shelf(tmp_path).bank("safety") == good
    assert read_compiled(compiled(tmp_path)[0]) == good


def test_an_empty_compiled_file_is_compiled_anew(tmp_path: Path) -> None:
    write_sources(tmp_path)
    good = shelf(tmp_path).bank("safety")
    compiled(tmp_path)[0].write_bytes(b"")
    assert shelf(tmp_path).bank("safety") == good


@pytest.mark.expects_warnings
def test_a_compiled_file_with_damaged_questions_is_compiled_anew(tmp_path: Path) -> None:
    write_sources(tmp_path)
    good = shelf(tmp_path).bank("safety")
    damage_questions(compiled(tmp_path)[0])
    assert shelf(tmp_path).bank("safety") == good
    assert read_compiled(compiled(tmp_path)[0]) == good


@pytest.mark.expects_warnings
def test_a_damaged_compiled_file_whose_sources_are_broken_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    shelf(tmp_path).bank("safety")
    break_sources(folder)
    compiled(tmp_path)[0].write_bytes(b"not a database")
    with pytest.raises(BankError, match="The question files have a mistake"):
        shelf(tmp_path).bank("safety")


@pytest.mark.expects_warnings
def test_a_last_good_bank_with_damaged_questions_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    folder = write_sources(tmp_path)
    shelf(tmp_path).bank("safety")
    break_sources(folder)
    damage_questions(compiled(tmp_path)[0])
    with pytest.raises(BankError):
        shelf(tmp_path).bank("safety")


@pytest.mark.expects_warnings
def test_a_compiled_file_that_vanishes_while_the_program_runs_is_compiled_anew(tmp_path: Path) -> None:
    write_sources(tmp_path)
    running = shelf(tmp_path)
    good = running.bank("safety")
    compiled(tmp_path)[0].unlink()
    assert running.bank("safety") == good


def test_a_compiled_bank_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with pytest.raises(CompiledBankError):
        write_compiled(tmp_path / "cache", make_bank())
    folder = tmp_path / "other"
    write_compiled(folder, make_bank())
    assert [path.suffix for path in folder.iterdir()] == [".sqlite3"]

"""The records file: how it is opened; what is said when it is damaged, newer, locked or read-only, or the disk full."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import BUSY_MS, HEAD, Database, open_database, schema_version
from cpt_practice.storage.faults import TEXTS
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.storage.settings import SqlSettingStore
from cpt_practice.storage.sqlite_files import read_only_uri_of
from cpt_practice.use_cases.ports import StorageError, StorageFault
from tests.factories import STARTED, STUDENT, fresh_database, make_bank, make_new_attempt


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = fresh_database(tmp_path)
    yield made
    made.close()


def pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar_one()


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_new_file_is_made_with_its_folder_and_the_present_schema(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "records.sqlite3"
    open_database(path).close()
    assert schema_version(path) == HEAD


def test_a_file_is_opened_again_with_what_it_had(tmp_path: Path) -> None:
    first = open_database(tmp_path / "records.sqlite3")
    SqlPeopleStore(first).add("Student 01", STARTED)
    first.close()
    second = open_database(tmp_path / "records.sqlite3")
    assert [student.name for student in SqlPeopleStore(second).students()] == ["Student 01"]
    second.close()


def test_an_empty_file_is_taken_for_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite3").touch()
    open_database(tmp_path / "records.sqlite3").close()
    assert schema_version(tmp_path / "records.sqlite3") == HEAD


def test_a_file_that_is_not_there_has_no_version(tmp_path: Path) -> None:
    assert schema_version(tmp_path / "records.sqlite3") is None


def test_every_connection_is_safe_against_a_power_cut(database: Database) -> None:
    assert (pragma(database, "journal_mode"), pragma(database, "synchronous")) == ("wal", 2)
    assert (pragma(database, "foreign_keys"), pragma(database, "busy_timeout")) == (1, BUSY_MS)


def test_a_block_that_raises_has_changed_nothing(database: Database) -> None:
    def change_and_raise() -> None:
        with database.transaction() as connection:
            connection.execute(text("INSERT INTO setting VALUES ('a', 'b')"))
            connection.execute(text("CREATE TABLE extra (a)"))
            raise KeyError

    with pytest.raises(KeyError):
        change_and_raise()
    assert SqlSettingStore(database).get("a") is None
    assert "extra" not in "".join(contents(database.path))


def test_a_wrong_statement_is_a_bug_and_no_fault_of_the_disk(database: Database) -> None:
    with pytest.raises(OperationalError), database.transaction() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (1)"))


def test_a_row_without_its_student_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.execute(text("INSERT INTO interruption VALUES ('none', 0, 'now', 1, 'slept')"))


@pytest.mark.parametrize("damage", [b"SQLite format 3\0" + b"\xff" * 4096, b"hello, I am a letter" * 100])
def test_a_damaged_file_is_said_to_be_damaged_and_left_as_it_is(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    path.write_bytes(damage)
    with pytest.raises(StorageError, match="damaged") as caught:
        open_database(path)
    assert caught.value.fault is StorageFault.DAMAGED
    assert path.read_bytes() == damage


def test_a_file_damaged_in_the_middle_is_said_to_be_damaged(database: Database) -> None:
    SqlAttemptStore(database).create(make_new_attempt(make_bank()), 0)
    database.close()
    body = bytearray(database.path.read_bytes())
    body[4096:20480] = b"\xa5" * 16384
    database.path.write_bytes(bytes(body))
    with pytest.raises(StorageError) as caught:
        open_database(database.path)
    assert caught.value.fault is StorageFault.DAMAGED


def test_a_file_of_another_program_is_not_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title)")
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        open_database(path)
    assert caught.value.fault is StorageFault.DAMAGED
    assert path.read_bytes() == before


@pytest.mark.expects_warnings
def test_a_commit_that_fails_leaves_no_transaction_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpt_practice.storage.database.on_a_share", bool)  # every path: no write-ahead logging
    database = open_database(tmp_path / "records.sqlite3")
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM student").fetchone()
        with pytest.raises(StorageError) as caught:
            SqlPeopleStore(database).add("Student 11", STARTED)
        assert caught.value.fault is StorageFault.LOCKED
    SqlPeopleStore(database).add("Student 12", STARTED)
    assert [student.name for student in SqlPeopleStore(database).students()] == ["Student 12"]
    database.close()


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("//server/share/a b.sqlite3", "file:////server/share/a%20b.sqlite3?mode=ro"),
        ("C:/Labs/records.sqlite3", "file:///C%3A/Labs/records.sqlite3?mode=ro"),
        ("/data/records.sqlite3", "file:///data/records.sqlite3?mode=ro"),
    ],
)
def test_a_file_is_named_as_sqlite_takes_it(name: str, uri: str) -> None:
    assert read_only_uri_of(name) == uri


def test_a_file_of_a_newer_version_is_refused_untouched(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    before = database.path.read_bytes()
    with pytest.raises(StorageError, match="newer version") as caught:
        open_database(database.path)
    assert caught.value.fault is StorageFault.NEWER
    assert database.path.read_bytes() == before
    assert sorted(path.name for path in database.path.parent.iterdir()) == ["records.sqlite3"]


@pytest.mark.xfail(
    strict=True, reason="schema_version opens for writing, and SQLite moves a journal that a kill left into the file"
)
def test_a_newer_file_that_a_kill_left_with_a_journal_is_refused_untouched(database: Database, tmp_path: Path) -> None:
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    killed = tmp_path / "killed"
    killed.mkdir()
    for ending in ("", "-wal", "-shm"):
        name = database.path.name + ending
        (killed / name).write_bytes((tmp_path / name).read_bytes())
    before = {path.name: path.read_bytes() for path in killed.iterdir()}
    with pytest.raises(StorageError) as caught:
        open_database(killed / database.path.name)
    assert caught.value.fault is StorageFault.NEWER
    after = {path.name: path.read_bytes() for path in killed.iterdir()}
    assert after.get("records.sqlite3") == before["records.sqlite3"]
    assert after.get("records.sqlite3-wal") == before["records.sqlite3-wal"]


@pytest.mark.expects_warnings
def test_a_file_that_another_program_holds_is_locked_and_free_again_later(database: Database) -> None:
    store = SqlSettingStore(database)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="Another program is holding") as caught:
            store.put("a", "b")
        assert caught.value.fault is StorageFault.LOCKED
        assert store.get("a") is None
        other.execute("ROLLBACK")
    store.put("a", "b")
    assert store.get("a") == "b"


def test_one_who_reads_keeps_nobody_from_saving(database: Database) -> None:
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM setting").fetchall()
        SqlSettingStore(database).put("a", "b")
    assert SqlSettingStore(database).get("a") == "b"


@pytest.mark.expects_warnings
def test_records_that_cannot_be_written_are_read_only_until_they_can(database: Database) -> None:
    store = SqlSettingStore(database)
    store.put("a", "b")
    with database.reading() as connection:
        connection.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(StorageError, match="cannot be written to") as caught:
        store.put("a", "c")
    assert caught.value.fault is StorageFault.READ_ONLY
    with database.reading() as connection:
        connection.execute(text("PRAGMA query_only = OFF"))
    assert store.get("a") == "b"
    store.put("a", "c")


@pytest.mark.expects_warnings
def test_a_file_opened_read_only_says_so(tmp_path: Path) -> None:
    path = fresh_database(tmp_path).path
    database = Database(path, create_engine(f"sqlite:///file:{path.as_posix()}?mode=ro&uri=true"))
    with pytest.raises(StorageError) as caught:
        SqlPeopleStore(database).add("Student 01", STARTED)
    assert caught.value.fault is StorageFault.READ_ONLY
    database.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError) as caught:
        open_database(tmp_path / "records.sqlite3")
    tmp_path.chmod(0o700)
    assert caught.value.fault is StorageFault.READ_ONLY


def test_a_folder_that_cannot_be_made_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(StorageError) as caught:
        open_database(tmp_path / "data" / "records.sqlite3")
    assert caught.value.fault is StorageFault.READ_ONLY


@pytest.mark.expects_warnings
def test_a_full_disk_keeps_what_was_there_and_saves_again_when_there_is_room(database: Database) -> None:
    store = SqlAttemptStore(database)
    with database.reading() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StorageError, match="The disk is full") as caught:
        store.create(make_new_attempt(make_bank((40, 40))), 0)
    assert caught.value.fault is StorageFault.FULL
    assert store.open_attempts(STUDENT.id) == ()
    assert [student.name for student in SqlPeopleStore(database).students()] == [STUDENT.name]
    with database.reading() as connection:
        connection.execute(text("PRAGMA max_page_count = 1000000"))
    store.create(make_new_attempt(make_bank((40, 40))), 0)
    assert len(store.open_attempts(STUDENT.id)) == 1


@pytest.mark.parametrize("fault", list(StorageFault))
def test_every_fault_has_words_that_say_what_to_do(fault: StorageFault) -> None:
    sentences = TEXTS[fault].rstrip(".").split(". ")
    assert len(sentences) >= 2
    assert any(
        word in TEXTS[fault].lower() for word in ("free ", "wait", "ask", "call", "go on there", "install", "try again")
    )


def test_students_have_numbers_of_their_own_and_are_listed_by_name(database: Database) -> None:
    people = SqlPeopleStore(database)
    added = [people.add(name, STARTED) for name in ("visitor", "Tutor")]
    assert [student.id for student in added] == [2, 3]
    assert [student.name for student in people.students()] == ["Student 07", "Tutor", "visitor"]


def test_a_setting_is_the_last_that_was_put(database: Database) -> None:
    settings = SqlSettingStore(database)
    assert settings.get("last_student") is None
    settings.put("last_student", "1")
    settings.put("last_student", "2")
    assert settings.get("last_student") == "2"

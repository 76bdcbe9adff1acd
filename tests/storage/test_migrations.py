"""Older records come to the present schema whole, or stay as they were; the newest step makes the tables in use."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from cpt_practice.domain.attempt import AttemptState, InterruptionKind
from cpt_practice.storage import migrations
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import HEAD, Database, make_engine, open_database, schema_version
from cpt_practice.storage.migrating import migrate, upgrade
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.storage.settings import SqlSettingStore
from cpt_practice.storage.tables import METADATA
from cpt_practice.use_cases.ports import StorageError

STEPS = Path(migrations.__file__).parent
OLD = Path(__file__).parent / "old"
NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "0003", "0002", None, None


def upgrade():
    op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("student", sa.Column("nickname", sa.String(60)))
    op.execute("UPDATE student SET name = 'changed'")
"""


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def with_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Adds a step 0003 to a copy of the migrations, which is then in use."""

    def add(ending: str) -> None:
        copy = tmp_path / "migrations"
        shutil.copytree(STEPS, copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "versions" / "v0003_next.py").write_text(NEXT_STEP + f"    {ending}\n", encoding="utf-8")
        monkeypatch.setattr(migrations, "__file__", str(copy / "__init__.py"))

    return add


def old_file(tmp_path: Path, version: str = "0001") -> Path:
    path = tmp_path / "records.sqlite3"
    shutil.copy(OLD / f"v{version}.sqlite", path)
    return path


def test_the_migrations_make_exactly_the_tables_in_use(tmp_path: Path) -> None:
    database = open_database(tmp_path / "records.sqlite3")
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    database.close()


def test_the_migrations_and_the_tables_make_the_same_schema_to_the_last_name(tmp_path: Path) -> None:
    database = open_database(tmp_path / "records.sqlite3")
    other = create_engine("sqlite://")
    METADATA.create_all(other)
    migrated, made = inspect(database.engine), inspect(other)
    assert set(migrated.get_table_names()) - {"alembic_version"} == set(made.get_table_names())
    for table in made.get_table_names():
        for ask in ("get_columns", "get_pk_constraint", "get_foreign_keys", "get_indexes", "get_unique_constraints"):
            assert str(getattr(migrated, ask)(table)) == str(getattr(made, ask)(table)), (table, ask)
    database.close()
    other.dispose()


def test_the_program_reads_and_writes_the_newest_schema() -> None:
    assert ScriptDirectory(str(STEPS)).get_heads() == [HEAD]


def test_the_steps_import_nothing_of_the_program() -> None:
    for step in (STEPS / "versions").glob("*.py"):
        assert "cpt_practice" not in step.read_text(encoding="utf-8"), step.name


def test_every_schema_ever_released_has_a_file_of_its_own() -> None:
    released = {step.name[1:5] for step in (STEPS / "versions").glob("v*.py")}
    assert {path.stem.removeprefix("v") for path in OLD.glob("*.sqlite")} == released


@pytest.mark.parametrize("version", [path.stem.removeprefix("v") for path in sorted(OLD.glob("*.sqlite"))])
def test_an_old_file_opens_and_keeps_its_data(version: str, tmp_path: Path) -> None:
    database = open_database(old_file(tmp_path, version))
    store = SqlAttemptStore(database)
    assert [student.name for student in SqlPeopleStore(database).students()] == ["Student 07", "Student 08"]
    assert SqlSettingStore(database).get("last_student") == "2"
    submitted, expired = store.finished(1)
    assert (submitted.spent_ms, expired.spent_ms) == (4_000, 60_000)
    assert (submitted.finished_at, submitted.score.questions) == ("2026-11-23T14:20:00Z", 6)
    (running,) = store.open_attempts(1)
    assert (running.answered, running.current, running.left_ms) == (1, 4, 56_000)
    database.close()


@pytest.mark.parametrize("version", [path.stem.removeprefix("v") for path in sorted(OLD.glob("*.sqlite"))])
def test_the_attempts_of_an_old_file_are_read_whole(version: str, tmp_path: Path) -> None:
    database = open_database(old_file(tmp_path, version))
    store = SqlAttemptStore(database)
    names = [each.id for each in store.finished(1)] + [each.id for each in store.open_attempts(1)]
    stored = [store.read(name) for name in names]
    assert [each.attempt.state for each in stored] == [AttemptState.SUBMITTED, AttemptState.EXPIRED, AttemptState.OPEN]
    assert [each.number for each in stored] == [1, 2, 3]
    for each in stored:
        first = each.attempt.items[0]
        assert (first.choice, first.struck, first.flagged, first.spent_ms) == (1, frozenset({3}), True, 1_500)
        assert [note.kind for note in each.attempt.interruptions] == [InterruptionKind.SLEPT]
        assert len(each.questions) == 6
    database.close()


def test_the_practice_of_an_old_file_is_read_whole(tmp_path: Path) -> None:
    database = open_database(old_file(tmp_path, "0002"))
    store = SqlPracticeStore(database)
    (opened,) = store.open_practices(1)
    assert (opened.answered, opened.questions) == (1, 3)
    stored = store.read(opened.id)
    assert stored.practice.items[0].spent_ms == 2_000
    (state,) = store.states(1, "safety").values()
    assert (state.question, state.bookmarked) == (stored.questions[0].id, True)
    assert store.due(1, "2026-11-24T14:00:00Z") == {"safety": 1}
    database.close()


def test_a_migration_brings_old_rows_to_the_new_schema(tmp_path: Path, with_next_step: Callable[[str], None]) -> None:
    with_next_step("op.execute('DROP TABLE extra')")
    database = Database(old_file(tmp_path), make_engine(tmp_path / "records.sqlite3"))
    with database.transaction() as connection:
        upgrade(connection, "0003")
    with database.reading() as connection:
        assert connection.execute(text("SELECT name, nickname FROM student")).all() == [("changed", None)] * 2
    assert schema_version(database.path) == "0003"
    database.close()


@pytest.mark.parametrize("ending", ["raise RuntimeError('power cut')", "op.execute('INSERT INTO nowhere VALUES (1)')"])
def test_a_step_that_fails_changes_nothing(ending: str, tmp_path: Path, with_next_step: Callable[[str], None]) -> None:
    with_next_step(ending)
    path = old_file(tmp_path)
    before = contents(path)
    database = Database(path, make_engine(path))
    with pytest.raises(Exception, match=r"power cut|nowhere"), database.engine.begin() as connection:
        upgrade(connection, "0003")
    database.close()
    assert contents(path) == before


def test_a_first_step_that_fails_leaves_an_empty_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "migrations"
    shutil.copytree(STEPS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    step = copy / "versions" / "v0001_first.py"
    step.write_text(
        step.read_text(encoding="utf-8").replace("    _create_attempt_parts()\n", "    op.execute('nonsense')\n"),
        encoding="utf-8",
    )
    monkeypatch.setattr(migrations, "__file__", str(copy / "__init__.py"))
    path = tmp_path / "records.sqlite3"
    with pytest.raises(StorageError):
        open_database(path)
    assert contents(path) == ["BEGIN TRANSACTION;", "COMMIT;"]


def test_a_backup_is_made_before_the_first_step(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    before = contents(path)
    database = Database(path, make_engine(path))
    backup = migrate(database, "0001")
    database.close()
    assert backup is not None
    assert backup.name == f"records-before-{HEAD}-from-0001.sqlite3"
    assert contents(backup) == before


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    open_database(tmp_path / "records.sqlite3").close()
    assert [path.name for path in tmp_path.iterdir()] == ["records.sqlite3"]

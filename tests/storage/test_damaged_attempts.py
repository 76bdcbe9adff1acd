"""Attempts that were damaged on disk: noticed, and said in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from cpt_practice.domain.attempt import Attempt, submit
from cpt_practice.domain.scoring import count_correct
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database
from cpt_practice.use_cases.ports import StorageError, StorageFault, StoredAttempt
from tests.factories import STARTED, STUDENT, fresh_database, make_bank, make_new_attempt
from tests.fakes import MONDAY


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = fresh_database(tmp_path)
    yield made
    made.close()


def created(store: SqlAttemptStore) -> StoredAttempt:
    return store.create(make_new_attempt(make_bank()), MONDAY)


def finish(store: SqlAttemptStore, stored: StoredAttempt) -> Attempt:
    closed = submit(stored.attempt, STARTED)
    store.finish(stored.attempt, closed, count_correct(closed, stored.questions), MONDAY)
    return closed


def change(database: Database, statement: str) -> None:
    with database.transaction() as connection:
        connection.execute(text(statement))


DAMAGE = {
    "an answer": "UPDATE attempt SET record = CAST(substr(record, 1, 8) || x'02' || substr(record, 10) AS BLOB)",
    "a record cut short": "UPDATE attempt SET record = substr(record, 1, 20)",
    "a record emptied": "UPDATE attempt SET record = x''",
    "a record of nonsense": "UPDATE attempt SET record = zeroblob(86)",
    "a record of another version": "UPDATE attempt SET record = CAST(x'09' || substr(record, 2) AS BLOB)",
    "another count of right answers": "UPDATE attempt SET correct = correct + 1",
    "another seal": "UPDATE attempt SET seal = zeroblob(32)",
    "no seal": "UPDATE attempt SET seal = NULL",
}


@pytest.mark.parametrize("statement", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_record_is_noticed(statement: str, database: Database) -> None:
    store = SqlAttemptStore(database)
    closed = finish(store, created(store))
    store.read(closed.id)
    change(database, statement)
    with pytest.raises(StorageError, match="damaged") as caught:
        store.read(closed.id)
    assert caught.value.fault is StorageFault.DAMAGED


@pytest.mark.expects_warnings
def test_a_damaged_record_does_not_break_the_drawing_of_a_form(database: Database) -> None:
    store = SqlAttemptStore(database)
    finish(store, created(store))
    change(database, "UPDATE attempt SET record = substr(record, 1, 20)")
    assert store.last_seen(STUDENT.id, "safety") == {}


COPIES = {
    "a changed text": "UPDATE shown_question SET body = CAST(replace(CAST(body AS TEXT), 'Option', 'Answer') AS BLOB)",
    "an empty copy": "UPDATE shown_question SET body = x''",
    "another digest": "UPDATE shown_question SET digest = 'no' || number",
}


@pytest.mark.parametrize("statement", COPIES.values(), ids=COPIES)
@pytest.mark.parametrize("closed", [True, False])
def test_a_damaged_copy_of_a_question_is_noticed(statement: str, closed: bool, database: Database) -> None:
    store = SqlAttemptStore(database)
    stored = created(store)
    if closed:
        finish(store, stored)
    change(database, statement)
    with pytest.raises(StorageError) as caught:
        store.read(stored.attempt.id)
    assert caught.value.fault is StorageFault.DAMAGED


def test_a_missing_copy_of_a_question_is_noticed(database: Database) -> None:
    store = SqlAttemptStore(database)
    closed = finish(store, created(store))
    change(database, "DELETE FROM shown_question WHERE number = 3")
    with pytest.raises(StorageError) as caught:
        store.read(closed.id)
    assert caught.value.fault is StorageFault.DAMAGED


ROWS = {
    "a choice that is none": "UPDATE attempt_item SET choice = 9",
    "an order that is none": "UPDATE attempt_item SET option_order = '01x3'",
    "an order with an option twice": "UPDATE attempt_item SET option_order = '0013'",
    "no rows": "DELETE FROM attempt_item",
    "more time than allowed": "UPDATE attempt SET spent_ms = limit_ms + 1",
    "a state that is none": "UPDATE attempt SET state = 'paused'",
}


@pytest.mark.parametrize("statement", ROWS.values(), ids=ROWS)
def test_rows_that_make_no_attempt_are_noticed(statement: str, database: Database) -> None:
    store = SqlAttemptStore(database)
    stored = created(store)
    change(database, statement)
    with pytest.raises(StorageError) as caught:
        store.take_over(stored.attempt.id)
    assert caught.value.fault is StorageFault.DAMAGED

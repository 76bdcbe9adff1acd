"""Attempts on disk: what is saved is what is read, by the memory store's contract too; damage is noticed."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from cpt_practice.domain.attempt import (
    Attempt,
    Interruption,
    InterruptionKind,
    charge,
    choose,
    clear,
    expire,
    flag,
    go_to,
    interrupt,
    strike,
    submit,
)
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.question import Figure
from cpt_practice.domain.scoring import Score, count_correct
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database
from cpt_practice.use_cases.ports import AttemptStore, StorageError, StorageFault, StoredAttempt
from tests.factories import STUDENT, fresh_database, make_bank, make_blueprint, make_new_attempt, make_question
from tests.fakes import MONDAY, MemoryAttemptStore, MemoryRecords

LATER = "2026-11-23T15:00:00Z"
LIMIT = 60_000

CHANGES: list[st.SearchStrategy[Callable[[Attempt], Attempt]]] = [
    st.integers(0, 3).map(lambda option: lambda attempt: choose(attempt, option)),
    st.integers(0, 3).map(lambda option: lambda attempt: strike(attempt, option)),
    st.integers(0, 5).map(lambda index: lambda attempt: go_to(attempt, index)),
    st.integers(0, 20_000).map(lambda gap: lambda attempt: charge(attempt, gap)),
    st.builds(Interruption, st.just(LATER), st.integers(-(10**6), 10**6), st.sampled_from(InterruptionKind)).map(
        lambda note: lambda attempt: interrupt(attempt, note)
    ),
    st.just(flag),
    st.just(clear),
]
ENDINGS = st.sampled_from(["open", "submitted", "expired"])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = fresh_database(tmp_path)
    yield made
    made.close()


@pytest.fixture(params=["on disk", "in memory"])
def stores(request: pytest.FixtureRequest, database: Database) -> Callable[[], AttemptStore]:
    """Makes stores that share their records, as two running programs do."""
    if request.param == "on disk":
        return lambda: SqlAttemptStore(database)
    records = MemoryRecords()
    return lambda: MemoryAttemptStore(records)


def created(store: AttemptStore, seed: int = 7) -> StoredAttempt:
    return store.create(make_new_attempt(make_bank(), seed, LIMIT), MONDAY)


def finish(store: AttemptStore, stored: StoredAttempt, at: str = LATER) -> Attempt:
    closed = submit(stored.attempt, at)
    store.finish(stored.attempt, closed, count_correct(closed, stored.questions), MONDAY)
    return closed


def ended(attempt: Attempt, ending: str) -> Attempt:
    match ending:
        case "submitted":
            return submit(attempt, LATER)
        case "expired":
            return expire(charge(attempt, LIMIT), LATER)
        case _:
            return attempt


@settings(max_examples=60)
@given(st.lists(st.one_of(CHANGES), max_size=25), st.integers(1, 5), ENDINGS, st.integers(0, 2**31 - 1))
def test_what_is_saved_is_what_is_read(
    changes: list[Callable[[Attempt], Attempt]], together: int, ending: str, seed: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = fresh_database(Path(folder))
        store = SqlAttemptStore(database)
        stored = created(store, seed)
        before = now = stored.attempt
        for number, change in enumerate(changes):
            now = change(now)
            if number % together == 0:
                store.save(before, now, MONDAY + number)
                before = now
        last = ended(now, ending)
        if ending == "open":
            store.save(before, last, MONDAY)
        else:
            store.finish(before, last, count_correct(last, stored.questions), MONDAY)
        read = SqlAttemptStore(database).read(last.id)
        assert read == StoredAttempt(last, stored.questions, 1, MONDAY)
        database.close()


def test_a_new_attempt_is_on_disk_before_it_is_shown(stores: Callable[[], AttemptStore]) -> None:
    stored = created(stores())
    assert stores().read(stored.attempt.id) == stored
    assert (stored.number, stored.saved_wall_ms) == (1, MONDAY)
    assert [item.visited for item in stored.attempt.items] == [True] + [False] * 5


def test_attempts_at_one_module_are_numbered(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    assert [created(store).number for _ in range(3)] == [1, 2, 3]
    other = make_bank(module="quality")
    assert store.create(make_new_attempt(other), MONDAY).number == 1


def test_only_the_store_that_opened_an_attempt_last_can_change_it(stores: Callable[[], AttemptStore]) -> None:
    first, second = stores(), stores()
    stored = created(first)
    taken = second.take_over(stored.attempt.id)
    assert taken.attempt == stored.attempt
    with pytest.raises(StorageError, match="opened in another window") as caught:
        first.save(stored.attempt, flag(stored.attempt), MONDAY)
    assert caught.value.fault is StorageFault.TAKEN
    with pytest.raises(StorageError, match="opened in another window"):
        finish(first, stored)
    assert first.read(stored.attempt.id).attempt == stored.attempt
    second.save(stored.attempt, flag(stored.attempt), MONDAY)


def test_a_closed_attempt_is_never_saved_again(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    stored = created(store)
    closed = finish(store, stored)
    with pytest.raises(StorageError):
        store.save(stored.attempt, flag(stored.attempt), MONDAY)
    with pytest.raises(StorageError):
        finish(store, stored, "2027-01-01T00:00:00Z")
    store.take_over(closed.id)
    with pytest.raises(StorageError):
        store.save(stored.attempt, flag(stored.attempt), MONDAY)
    assert store.read(closed.id).attempt == closed


def test_open_attempts_are_listed_with_the_one_saved_last_first(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    first, second = created(store, 1), created(store, 2)
    store.save(first.attempt, choose(charge(first.attempt, 500), 1), MONDAY + 1)
    listed = store.open_attempts(STUDENT.id)
    assert [each.id for each in listed] == [first.attempt.id, second.attempt.id]
    assert (listed[0].answered, listed[0].left_ms, listed[0].current) == (1, LIMIT - 500, 0)
    assert store.open_attempts(99) == ()


def test_finished_attempts_are_listed_with_the_earliest_first(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    late = finish(store, created(store), "2026-11-24T10:00:00Z")
    early = finish(store, created(store), "2026-11-23T10:00:00Z")
    listed = store.finished(STUDENT.id)
    assert [each.id for each in listed] == [early.id, late.id]
    assert listed[0].score == Score(0, 6, 5)
    assert store.finished(99) == ()
    assert store.open_attempts(STUDENT.id) == ()


def test_a_finished_attempt_counts_its_right_answers(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    stored = created(store)
    answered = choose(stored.attempt, stored.questions[0].key)
    store.save(stored.attempt, answered, MONDAY)
    finish(store, replace(stored, attempt=answered))
    assert store.finished(STUDENT.id)[0].score.correct == 1


def test_only_questions_that_were_on_screen_count_as_seen(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    assert store.last_seen(STUDENT.id, "safety") == {}
    stored = created(store)
    moved = go_to(stored.attempt, 3)
    store.save(stored.attempt, moved, MONDAY)
    seen = {stored.questions[0].id: 1, stored.questions[3].id: 1}
    assert store.last_seen(STUDENT.id, "safety") == seen
    finish(store, replace(stored, attempt=moved))
    assert store.last_seen(STUDENT.id, "safety") == seen
    assert store.last_seen(STUDENT.id, "quality") == {}
    assert store.last_seen(99, "safety") == {}


def test_a_question_seen_twice_was_last_seen_in_the_later_attempt(stores: Callable[[], AttemptStore]) -> None:
    store = stores()
    finish(store, created(store))
    again = created(store)
    assert store.last_seen(STUDENT.id, "safety")[again.questions[0].id] == 2


def test_an_edited_question_counts_as_seen_and_past_attempts_keep_it_as_it_was(database: Database) -> None:
    store = SqlAttemptStore(database)
    figure = Figure("guard.svg", "<svg/>", "A guard")
    old = Bank(make_blueprint((1,)), (make_question(figure=figure),), "old")
    new = Bank(make_blueprint((1,)), (replace(make_question(), stem="Edited", revision=2),), "new")
    first = store.create(make_new_attempt(old), MONDAY)
    finish(store, first)
    second = store.create(make_new_attempt(new), MONDAY)
    assert store.last_seen(STUDENT.id, "safety") == {"safety-01-001": 2}
    assert store.read(first.attempt.id).questions == old.questions
    assert store.read(second.attempt.id).questions == new.questions


def test_a_question_shown_twice_is_kept_once(database: Database) -> None:
    store = SqlAttemptStore(database)
    created(store, 1)
    created(store, 1)
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM shown_question")).scalar_one() == 6


def test_a_finished_attempt_leaves_no_rows_of_its_questions(database: Database) -> None:
    store = SqlAttemptStore(database)
    finish(store, created(store))
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM attempt_item")).scalar_one() == 0
        assert connection.execute(text("SELECT holder FROM attempt")).scalar_one() is None

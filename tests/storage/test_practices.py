"""Practice on disk."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cpt_practice.domain.attempt import submit
from cpt_practice.domain.practice import Practice, QuestionState, answer, draw_practice, spend, turn_to
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database, make_engine
from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.storage.tables import PROBLEM_REPORT
from cpt_practice.use_cases.ports import NewPractice, StorageError, StorageFault, StoredPractice
from tests.factories import STARTED, STUDENT, fresh_database, make_bank, make_new_attempt
from tests.fakes import MONDAY

STATE = QuestionState("safety-01-001", 2, 1, last_correct=False, bookmarked=True, due_at=STARTED, card="{}")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return fresh_database(tmp_path)


@pytest.fixture
def store(database: Database) -> SqlPracticeStore:
    return SqlPracticeStore(database)


def begin(store: SqlPracticeStore, number: int = 4, limit_ms: int | None = None) -> StoredPractice:
    items = draw_practice(make_bank().questions, number, random.Random(number))
    return store.create(NewPractice(STUDENT.id, "safety", "Safety · missed", items, STARTED, limit_ms), MONDAY)


def answered(practice: Practice) -> Practice:
    return answer(spend(practice, 1_500), practice.items[practice.current].order[0])


def test_a_session_is_read_back_as_it_was_made(store: SqlPracticeStore) -> None:
    made = begin(store, limit_ms=60_000)
    assert store.read(made.practice.id) == made
    assert made.practice.limit_ms == 60_000
    assert len(made.questions) == 4


def test_an_answer_its_time_and_what_is_known_come_back_together(store: SqlPracticeStore) -> None:
    made = begin(store)
    after = answered(made.practice)
    store.answer(made.practice, after, correct=True, state=STATE, wall_ms=MONDAY + 1)
    assert store.read(made.practice.id).practice == after
    assert store.states(STUDENT.id, "safety") == {STATE.question: STATE}


def test_the_question_on_screen_and_the_time_on_the_one_before_come_back(store: SqlPracticeStore) -> None:
    made = begin(store)
    after = turn_to(spend(made.practice, 2_500), 2)
    store.save(made.practice, after, MONDAY)
    assert store.read(made.practice.id).practice == after


def test_an_answer_is_never_replaced_by_another_window(store: SqlPracticeStore) -> None:
    made = begin(store)
    store.answer(made.practice, answered(made.practice), correct=False, state=STATE, wall_ms=MONDAY)
    other = answer(made.practice, made.practice.items[0].order[1])
    with pytest.raises(StorageError) as refused:
        store.answer(made.practice, other, correct=True, state=replace(STATE, seen=9), wall_ms=MONDAY)
    assert refused.value.fault is StorageFault.TAKEN
    assert store.read(made.practice.id).practice == answered(made.practice)
    assert store.states(STUDENT.id, "safety")[STATE.question].seen == STATE.seen


def test_a_finished_session_takes_no_more(store: SqlPracticeStore) -> None:
    made = begin(store)
    store.save(made.practice, replace(made.practice, finished=True), MONDAY)
    assert store.read(made.practice.id).practice.finished
    with pytest.raises(StorageError):
        store.answer(made.practice, answered(made.practice), correct=True, state=STATE, wall_ms=MONDAY)


def test_unfinished_sessions_are_listed_with_the_last_saved_first(store: SqlPracticeStore) -> None:
    first, second, done = begin(store, 3), begin(store, 4), begin(store, 5)
    store.save(done.practice, replace(done.practice, finished=True), MONDAY + 9)
    store.answer(first.practice, answered(first.practice), correct=True, state=STATE, wall_ms=MONDAY + 5)
    listed = store.open_practices(STUDENT.id)
    assert [(each.id, each.answered, each.questions) for each in listed] == [
        (first.practice.id, 1, 3),
        (second.practice.id, 0, 4),
    ]
    assert store.open_practices(STUDENT.id + 1) == ()


def test_what_is_due_is_counted_by_module_at_a_time(store: SqlPracticeStore) -> None:
    for number, due in enumerate((STARTED, "2026-11-24T00:00:00Z", ""), 1):
        store.bookmark(STUDENT.id, "safety", QuestionState(f"safety-01-{number:03}", due_at=due))
    store.bookmark(STUDENT.id, "green", QuestionState("green-01-001", due_at=STARTED))
    assert store.due(STUDENT.id, STARTED) == {"safety": 1, "green": 1}
    assert store.due(STUDENT.id, "2026-11-25T00:00:00Z") == {"safety": 2, "green": 1}


def test_an_attempt_counts_once(store: SqlPracticeStore, database: Database) -> None:
    attempts = SqlAttemptStore(database)
    made = attempts.create(make_new_attempt(make_bank()), MONDAY)
    assert store.uncounted(STUDENT.id) == ()
    attempts.finish(made.attempt, submit(made.attempt, STARTED), 0, MONDAY)
    assert store.uncounted(STUDENT.id) == (made.attempt.id,)
    store.count_attempt(STUDENT.id, "safety", made.attempt.id, (STATE,))
    store.count_attempt(STUDENT.id, "safety", made.attempt.id, (replace(STATE, seen=7),))
    assert store.uncounted(STUDENT.id) == ()
    assert store.states(STUDENT.id, "safety")[STATE.question].seen == STATE.seen


def test_a_report_is_kept_with_the_question_as_it_was_shown(store: SqlPracticeStore, database: Database) -> None:
    made = begin(store)
    store.report(turn_to(made.practice, 1), "Two options are right", STARTED)
    store.report(made.practice, "The figure is cut off", STARTED)
    with database.reading() as connection:
        rows = connection.execute(PROBLEM_REPORT.select().order_by(PROBLEM_REPORT.c.id)).all()
    assert [(row.id, row.text) for row in rows] == [(1, "Two options are right"), (2, "The figure is cut off")]
    assert rows[0].question != rows[1].question


def test_a_session_that_is_gone_is_said_to_be_damaged(store: SqlPracticeStore) -> None:
    with pytest.raises(StorageError) as gone:
        store.read("nowhere")
    assert gone.value.fault is StorageFault.DAMAGED


def test_what_was_acknowledged_is_in_the_file_after_a_kill(store: SqlPracticeStore, database: Database) -> None:
    made = begin(store)
    after = answered(made.practice)
    store.answer(made.practice, after, correct=True, state=STATE, wall_ms=MONDAY)
    copy = database.path.with_name("killed.sqlite3")
    for suffix in ("", "-wal"):
        shutil.copy(f"{database.path}{suffix}", f"{copy}{suffix}")
    other = Database(copy, make_engine(copy))
    assert SqlPracticeStore(other).read(made.practice.id).practice == after
    other.close()

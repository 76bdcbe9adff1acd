"""Attempts on disk: a row per question while an exam runs, one sealed record when it is finished."""

import logging
import uuid
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import compress, count
from operator import is_not

from sqlalchemy import Connection, PoolProxiedConnection, bindparam, delete, func, insert, select, update

from cpt_practice.domain.attempt import Attempt, AttemptItem, AttemptState
from cpt_practice.domain.credentials import FinishedAttempt
from cpt_practice.domain.scoring import Score
from cpt_practice.storage.attempt_rows import attempt_row, item_row, read_attempt
from cpt_practice.storage.database import Database
from cpt_practice.storage.faults import storage_error
from cpt_practice.storage.packing import RecordError, pack_items, seal, struck_mask, unpack_items
from cpt_practice.storage.question_copies import keep_copies
from cpt_practice.storage.swift_statements import SwiftStatement, Value, swift_statement
from cpt_practice.storage.tables import ATTEMPT, ATTEMPT_ITEM, INTERRUPTION, SHOWN_QUESTION
from cpt_practice.use_cases.ports import NewAttempt, OpenAttempt, StorageFault, StoredAttempt

_LOG = logging.getLogger(__name__)
_A, _I = ATTEMPT.c, ATTEMPT_ITEM.c

_SAVE_ATTEMPT = (
    update(ATTEMPT)
    .where(_A.id == bindparam("b_id"), _A.holder == bindparam("b_holder"), _A.state == AttemptState.OPEN.value)
    .values(current=bindparam("b_current"), spent_ms=bindparam("b_spent"), saved_wall_ms=bindparam("b_wall"))
)
_SAVE_ITEM = (
    update(ATTEMPT_ITEM)
    .where(_I.attempt_id == bindparam("b_id"), _I.position == bindparam("b_position"))
    .values(
        choice=bindparam("b_choice"),
        struck=bindparam("b_struck"),
        flagged=bindparam("b_flagged"),
        visited=bindparam("b_visited"),
        spent_ms=bindparam("b_spent"),
        changes=bindparam("b_changes"),
    )
)
_ADD_INTERRUPTION = insert(INTERRUPTION).values(
    attempt_id=bindparam("b_id"),
    position=bindparam("b_position"),
    at=bindparam("b_at"),
    seconds=bindparam("b_seconds"),
    kind=bindparam("b_kind"),
)
_CLOSE = (
    update(ATTEMPT)
    .where(_A.id == bindparam("b_id"), _A.holder == bindparam("b_holder"), _A.state == AttemptState.OPEN.value)
    .values(
        state=bindparam("b_state"),
        finished_at=bindparam("b_finished"),
        current=bindparam("b_current"),
        spent_ms=bindparam("b_spent"),
        saved_wall_ms=bindparam("b_wall"),
        correct=bindparam("b_correct"),
        record=bindparam("b_record"),
        seal=bindparam("b_seal"),
        holder=None,
    )
)
_ANSWERED = (
    select(func.count())
    .where(ATTEMPT_ITEM.c.attempt_id == ATTEMPT.c.id, ATTEMPT_ITEM.c.choice.is_not(None))
    .scalar_subquery()
)
_OPEN = (
    select(_A.id, _A.module, _A.current, _A.limit_ms, _A.spent_ms, _ANSWERED.label("answered"))
    .where(_A.student_id == bindparam("student"), _A.state == AttemptState.OPEN.value)
    .order_by(_A.saved_wall_ms.desc())
)
_FINISHED = (
    select(_A.id, _A.module, _A.finished_at, _A.correct, _A.questions, _A.needed, _A.spent_ms, _A.number)
    .where(_A.student_id == bindparam("student"), _A.finished_at.is_not(None))
    .order_by(_A.finished_at, _A.number)
)


class SqlAttemptStore:
    """Keeps attempts in the records; see the port of the same subject for the contract.

    One store belongs to one running program: its `holder` token marks the attempts that it may change.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._holder = uuid.uuid4().hex
        self._held: PoolProxiedConnection | None = None

    @cached_property
    def _swift(self) -> tuple[SwiftStatement, SwiftStatement, SwiftStatement]:
        """What saves an attempt, an item and an interruption; compiled when first needed, not at the start."""
        dialect = self._database.engine.dialect
        return (
            swift_statement(_SAVE_ATTEMPT, dialect),
            swift_statement(_SAVE_ITEM, dialect),
            swift_statement(_ADD_INTERRUPTION, dialect),
        )

    def create(self, new: NewAttempt, wall_ms: int) -> StoredAttempt:
        """Put a new open attempt on disk, its first question on screen."""
        questions = tuple(item.question for item in new.form.items)
        with self._database.transaction() as connection:
            copies = keep_copies(connection, questions)
            number = _next_number(connection, new)
            items = tuple(
                AttemptItem(copy, item.order, visited=position == 0)
                for position, (copy, item) in enumerate(zip(copies, new.form.items, strict=True))
            )
            attempt = Attempt(
                id=new.id,
                student_id=new.student_id,
                module=new.form.module,
                seed=new.form.seed,
                started_at=new.started_at,
                limit_ms=new.limit_ms,
                needed=new.needed,
                items=items,
            )
            connection.execute(insert(ATTEMPT), attempt_row(attempt, number, self._holder, wall_ms))
            rows = [item_row(attempt.id, position, item) for position, item in enumerate(items)]
            connection.execute(insert(ATTEMPT_ITEM), rows)
        return StoredAttempt(attempt, questions, number, wall_ms)

    def take_over(self, attempt_id: str) -> StoredAttempt:
        """Read an attempt and become the only store whose saves of it are accepted."""
        with self._database.transaction() as connection:
            connection.execute(update(ATTEMPT).where(_A.id == attempt_id).values(holder=self._holder))
            return read_attempt(connection, attempt_id)

    def save(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        """Put the difference between two values of an open attempt on disk, in one transaction."""
        values: dict[str, Value] = {
            "b_id": after.id,
            "b_holder": self._holder,
            "b_current": after.current,
            "b_spent": after.spent_ms,
            "b_wall": wall_ms,
        }
        save_attempt, save_item, add_interruption = self._swift
        if self._held is None:  # so that each save finds its connection checked out, which makes it a fifth faster
            self._held = self._database.engine.raw_connection()
        with self._database.swift_transaction() as cursor:
            cursor.execute(save_attempt.text, save_attempt.arguments(values))
            if cursor.rowcount != 1:
                raise storage_error(StorageFault.TAKEN)
            for changed in _changed_items(before, after):
                cursor.execute(save_item.text, save_item.arguments(changed))
            for row in _new_interruptions(before, after):
                cursor.execute(add_interruption.text, add_interruption.arguments(row))

    def finish(self, before: Attempt, after: Attempt, correct: int, wall_ms: int) -> None:
        """Close an attempt: one sealed record with its count of right answers, in one transaction."""
        record = pack_items(after.items)
        with self._database.transaction() as connection:
            closed = connection.execute(
                _CLOSE,
                {
                    "b_id": after.id,
                    "b_holder": self._holder,
                    "b_state": after.state.value,
                    "b_finished": after.finished_at,
                    "b_current": after.current,
                    "b_spent": after.spent_ms,
                    "b_wall": wall_ms,
                    "b_correct": correct,
                    "b_record": record,
                    "b_seal": seal(after.id, correct, record),
                },
            )
            if closed.rowcount != 1:
                raise storage_error(StorageFault.TAKEN)
            for row in _new_interruptions(before, after):
                connection.execute(_ADD_INTERRUPTION, row)
            connection.execute(delete(ATTEMPT_ITEM).where(_I.attempt_id == after.id))

    def read(self, attempt_id: str) -> StoredAttempt:
        """An attempt, open or closed, as it stands on disk."""
        with self._database.reading() as connection:
            return read_attempt(connection, attempt_id)

    def open_attempts(self, student_id: int) -> tuple[OpenAttempt, ...]:
        """The student's unfinished attempts, the one saved last first."""
        with self._database.reading() as connection:
            rows = connection.execute(_OPEN, {"student": student_id}).all()
        return tuple(
            OpenAttempt(row.id, row.module, row.current, row.answered, row.limit_ms - row.spent_ms) for row in rows
        )

    def finished(self, student_id: int) -> tuple[FinishedAttempt, ...]:
        """The student's closed attempts, the earliest first."""
        with self._database.reading() as connection:
            rows = connection.execute(_FINISHED, {"student": student_id}).all()
        return tuple(
            FinishedAttempt(
                row.id,
                row.module,
                row.finished_at,
                Score(row.correct, row.questions, row.needed),
                row.spent_ms,
                row.number,
            )
            for row in rows
        )

    def last_seen(self, student_id: int, module: str) -> Mapping[str, int]:
        """For each question id that the student was shown, the number of the attempt that showed it last."""
        seen: dict[int, int] = {}
        mine = (_A.student_id == student_id, _A.module == module)
        with self._database.reading() as connection:
            closed = select(_A.id, _A.number, _A.correct, _A.record, _A.seal).where(*mine, _A.record.is_not(None))
            for past in connection.execute(closed):
                for item in _history_of(past.id, past.correct, past.record, past.seal):
                    if item.visited:
                        seen[item.question] = max(seen.get(item.question, 0), past.number)
            running = select(_A.number, _I.question).join(ATTEMPT_ITEM, _I.attempt_id == _A.id)
            for row in connection.execute(running.where(*mine, _I.visited)):
                seen[row.question] = max(seen.get(row.question, 0), row.number)
            names = select(SHOWN_QUESTION.c.number, SHOWN_QUESTION.c.question_id)
            ids = {row.number: row.question_id for row in connection.execute(names)} if seen else {}
        last: dict[str, int] = {}
        for copy, number in seen.items():
            if copy in ids:
                last[ids[copy]] = max(last.get(ids[copy], 0), number)
        return last


def _history_of(attempt_id: str, correct: int, record: bytes, sealed: bytes) -> tuple[AttemptItem, ...]:
    """What a closed attempt showed; nothing where its record is damaged: that must not keep a student from the next."""
    try:
        if sealed == seal(attempt_id, correct, record):
            return unpack_items(record)
    except RecordError:
        pass
    _LOG.warning("a damaged attempt does not count for the choice of questions")
    return ()


def _next_number(connection: Connection, new: NewAttempt) -> int:
    highest = select(func.coalesce(func.max(_A.number), 0)).where(
        _A.student_id == new.student_id, _A.module == new.form.module
    )
    return int(connection.execute(highest).scalar_one()) + 1


def _changed_items(before: Attempt, after: Attempt) -> Iterator[dict[str, Value]]:
    # Each key press looks at every question of the form, so the loop over those that are the same object runs in C.
    for position in compress(count(), map(is_not, before.items, after.items)):
        item = after.items[position]
        if before.items[position] != item:
            yield {
                "b_id": after.id,
                "b_position": position,
                "b_choice": item.choice,
                "b_struck": struck_mask(item.struck),
                "b_flagged": item.flagged,
                "b_visited": item.visited,
                "b_spent": item.spent_ms,
                "b_changes": item.changes,
            }


def _new_interruptions(before: Attempt, after: Attempt) -> Iterator[dict[str, Value]]:
    for position in range(len(before.interruptions), len(after.interruptions)):
        new = after.interruptions[position]
        yield {
            "b_id": after.id,
            "b_position": position,
            "b_at": new.at,
            "b_seconds": new.seconds,
            "b_kind": new.kind.value,
        }

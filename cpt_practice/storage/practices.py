"""Practice on disk: sessions and their answers, what is known of each question, reports of problems."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update

from cpt_practice.domain.practice import Practice, PracticeItem, QuestionState
from cpt_practice.storage.database import Database
from cpt_practice.storage.faults import storage_error
from cpt_practice.storage.question_copies import keep_copies, read_copies
from cpt_practice.storage.tables import (
    ATTEMPT,
    COUNTED_ATTEMPT,
    PRACTICE,
    PRACTICE_ITEM,
    PROBLEM_REPORT,
    QUESTION_STATE,
)
from cpt_practice.use_cases.ports import NewPractice, OpenPractice, StorageFault, StoredPractice
from cpt_practice.use_cases.wall_time import utc_text

_P, _I, _S = PRACTICE.c, PRACTICE_ITEM.c, QUESTION_STATE.c
_SAVE = (
    update(PRACTICE)
    .where(_P.id == bindparam("b_id"), _P.finished_at.is_(None))
    .values(current=bindparam("b_current"), saved_wall_ms=bindparam("b_wall"), finished_at=bindparam("b_finished"))
)
_SAVE_ITEM = (
    update(PRACTICE_ITEM)
    .where(_I.practice_id == bindparam("b_id"), _I.position == bindparam("b_position"), _I.choice.is_(None))
    .values(choice=bindparam("b_choice"), spent_ms=bindparam("b_spent"))
)
_ANSWERED = select(func.count(_I.choice)).where(_I.practice_id == _P.id).correlate(PRACTICE).scalar_subquery()
_ASKED = select(func.count()).where(_I.practice_id == _P.id).correlate(PRACTICE).scalar_subquery()


class SqlPracticeStore:
    """Keeps practice in the records; see the port of the same subject for the contract."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, new: NewPractice, wall_ms: int) -> StoredPractice:
        """Put a new session on disk, its first question on screen."""
        questions = tuple(item.question for item in new.items)
        with self._database.transaction() as connection:
            copies = keep_copies(connection, questions)
            connection.execute(
                insert(PRACTICE),
                {
                    "id": new.id,
                    "student_id": new.student_id,
                    "module": new.module,
                    "heading": new.heading,
                    "started_at": new.started_at,
                    "finished_at": None,
                    "saved_wall_ms": wall_ms,
                    "limit_ms": new.limit_ms,
                    "current": 0,
                },
            )
            rows = [
                {
                    "practice_id": new.id,
                    "position": position,
                    "question": copy,
                    "activity": item.question.activity,
                    "option_order": "".join(map(str, item.order)),
                    "choice": None,
                    "correct": None,
                    "spent_ms": 0,
                    "answered_at": None,
                }
                for position, (copy, item) in enumerate(zip(copies, new.items, strict=True))
            ]
            connection.execute(insert(PRACTICE_ITEM), rows)
            return _read(connection, new.id)

    def read(self, practice_id: str) -> StoredPractice:
        """A session as it stands on disk."""
        with self._database.reading() as connection:
            return _read(connection, practice_id)

    def answer(self, before: Practice, after: Practice, correct: bool, state: QuestionState, wall_ms: int) -> None:
        """Put a session with one more answer on disk, and what is now known of its question, in one transaction."""
        with self._database.transaction() as connection:
            _save(connection, before, after, wall_ms)
            given = update(PRACTICE_ITEM).where(_I.practice_id == after.id, _I.position == after.current)
            connection.execute(given.values(correct=correct, answered_at=utc_text(wall_ms)))
            _put_states(connection, after.student_id, after.module, (state,))

    def save(self, before: Practice, after: Practice, wall_ms: int) -> None:
        """Put the question on screen, the time spent and the end of the session on disk, in one transaction."""
        with self._database.transaction() as connection:
            _save(connection, before, after, wall_ms)

    def open_practices(self, student_id: int) -> tuple[OpenPractice, ...]:
        """The student's unfinished sessions, the one saved last first."""
        mine = (
            select(_P.id, _P.module, _P.heading, _ANSWERED.label("answered"), _ASKED.label("asked"))
            .where(_P.student_id == student_id, _P.finished_at.is_(None))
            .order_by(_P.saved_wall_ms.desc())
        )
        with self._database.reading() as connection:
            rows = connection.execute(mine).all()
        return tuple(OpenPractice(row.id, row.module, row.heading, row.answered, row.asked) for row in rows)

    def states(self, student_id: int, module: str) -> Mapping[str, QuestionState]:
        """What is known of the questions of a module, by state key."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(QUESTION_STATE).where(_S.student_id == student_id, _S.module == module)
            ).all()
        return {
            row.question_id: QuestionState(
                row.question_id, row.seen, row.correct, row.last_correct, row.bookmarked, row.due_at, row.card
            )
            for row in rows
        }

    def bookmark(self, student_id: int, module: str, state: QuestionState) -> None:
        """Put a question's bookmark on disk."""
        with self._database.transaction() as connection:
            _put_states(connection, student_id, module, (state,))

    def due(self, student_id: int, now: str) -> Mapping[str, int]:
        """How many questions of each module have come back by a time (UTC, ISO 8601)."""
        counts = (
            select(_S.module, func.count().label("due"))
            .where(_S.student_id == student_id, _S.due_at > "", _S.due_at <= now)
            .group_by(_S.module)
        )
        with self._database.reading() as connection:
            return {row.module: row.due for row in connection.execute(counts)}

    def uncounted(self, student_id: int) -> tuple[str, ...]:
        """Ids of the student's closed attempts whose answers are in no state yet, the earliest first."""
        counted = exists().where(COUNTED_ATTEMPT.c.attempt_id == ATTEMPT.c.id)
        closed = (
            select(ATTEMPT.c.id)
            .where(ATTEMPT.c.student_id == student_id, ATTEMPT.c.finished_at.is_not(None), ~counted)
            .order_by(ATTEMPT.c.finished_at, ATTEMPT.c.number)
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(closed).scalars())

    def count_attempt(self, student_id: int, module: str, attempt_id: str, states: Iterable[QuestionState]) -> None:
        """Put what an attempt's answers say of its questions on disk, once for each attempt, in one transaction."""
        with self._database.transaction() as connection:
            already = select(COUNTED_ATTEMPT.c.attempt_id).where(COUNTED_ATTEMPT.c.attempt_id == attempt_id)
            if connection.execute(already).first() is None:
                connection.execute(insert(COUNTED_ATTEMPT), {"attempt_id": attempt_id})
                _put_states(connection, student_id, module, tuple(states))

    def report(self, practice: Practice, text: str, at: str) -> None:
        """Keep a report of a problem with the session's current question, for the teacher."""
        with self._database.transaction() as connection:
            highest = connection.execute(select(func.coalesce(func.max(PROBLEM_REPORT.c.id), 0))).scalar_one()
            shown = connection.execute(
                select(_I.question).where(_I.practice_id == practice.id, _I.position == practice.current)
            ).scalar_one()
            row = {"id": highest + 1, "student_id": practice.student_id, "question": shown, "at": at, "text": text}
            connection.execute(insert(PROBLEM_REPORT), row)


def _save(connection: Connection, before: Practice, after: Practice, wall_ms: int) -> None:
    """The session's row and the rows of the questions that changed; refused where it is finished or was answered."""
    values = {
        "b_id": after.id,
        "b_current": after.current,
        "b_wall": wall_ms,
        "b_finished": utc_text(wall_ms) if after.finished else None,
    }
    if connection.execute(_SAVE, values).rowcount != 1:
        raise storage_error(StorageFault.TAKEN)
    for position, (old, new) in enumerate(zip(before.items, after.items, strict=True)):
        if old != new:
            row = {"b_id": after.id, "b_position": position, "b_choice": new.choice, "b_spent": new.spent_ms}
            if connection.execute(_SAVE_ITEM, row).rowcount != 1:
                raise storage_error(StorageFault.TAKEN)


def _put_states(connection: Connection, student_id: int, module: str, states: tuple[QuestionState, ...]) -> None:
    """Replace the rows of these states."""
    rows = [
        {
            "student_id": student_id,
            "question_id": state.question,
            "module": module,
            "seen": state.seen,
            "correct": state.correct,
            "last_correct": state.last_correct,
            "bookmarked": state.bookmarked,
            "due_at": state.due_at,
            "card": state.card,
        }
        for state in states
    ]
    if not rows:
        return
    gone = delete(QUESTION_STATE).where(
        _S.student_id == bindparam("b_student"), _S.question_id == bindparam("b_question")
    )
    connection.execute(gone, [{"b_student": student_id, "b_question": state.question} for state in states])
    connection.execute(insert(QUESTION_STATE), rows)


def _read(connection: Connection, practice_id: str) -> StoredPractice:
    row = connection.execute(select(PRACTICE).where(_P.id == practice_id)).one_or_none()
    if row is None:
        raise storage_error(StorageFault.DAMAGED)
    items = connection.execute(select(PRACTICE_ITEM).where(_I.practice_id == practice_id).order_by(_I.position)).all()
    questions = read_copies(connection, [item.question for item in items])
    practice = Practice(
        id=row.id,
        student_id=row.student_id,
        module=row.module,
        heading=row.heading,
        started_at=row.started_at,
        items=tuple(PracticeItem(tuple(map(int, item.option_order)), item.choice, item.spent_ms) for item in items),
        current=row.current,
        limit_ms=row.limit_ms,
        finished=row.finished_at is not None,
    )
    return StoredPractice(practice, questions)

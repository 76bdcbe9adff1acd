"""Attempts as rows: from values to rows and back."""

from sqlalchemy import Connection, Row, select

from cpt_practice.domain.attempt import Attempt, AttemptItem, AttemptState, Interruption, InterruptionKind
from cpt_practice.storage.faults import storage_error
from cpt_practice.storage.packing import RecordError, seal, struck_mask, struck_set, unpack_items
from cpt_practice.storage.question_copies import read_copies
from cpt_practice.storage.tables import ATTEMPT, ATTEMPT_ITEM, INTERRUPTION
from cpt_practice.use_cases.ports import StorageError, StorageFault, StoredAttempt

_A, _I = ATTEMPT.c, ATTEMPT_ITEM.c


def attempt_row(attempt: Attempt, number: int, holder: str, wall_ms: int) -> dict[str, object]:
    """The row of a new attempt."""
    return {
        "id": attempt.id,
        "student_id": attempt.student_id,
        "module": attempt.module,
        "number": number,
        "seed": attempt.seed,
        "state": attempt.state.value,
        "started_at": attempt.started_at,
        "finished_at": None,
        "saved_wall_ms": wall_ms,
        "limit_ms": attempt.limit_ms,
        "spent_ms": attempt.spent_ms,
        "current": attempt.current,
        "questions": len(attempt.items),
        "needed": attempt.needed,
        "correct": None,
        "holder": holder,
        "record": None,
        "seal": None,
    }


def item_row(attempt_id: str, position: int, item: AttemptItem) -> dict[str, object]:
    """The row of one question of a running attempt."""
    return {
        "attempt_id": attempt_id,
        "position": position,
        "question": item.question,
        "option_order": "".join(map(str, item.order)),
        "choice": item.choice,
        "struck": struck_mask(item.struck),
        "flagged": item.flagged,
        "visited": item.visited,
        "spent_ms": item.spent_ms,
        "changes": item.changes,
    }


def read_attempt(connection: Connection, attempt_id: str) -> StoredAttempt:
    """An attempt, open or closed, with its questions; raises StorageError where rows, record or copies are damaged."""
    try:
        return _read_attempt(connection, attempt_id)
    except (RecordError, ValueError) as error:
        raise storage_error(StorageFault.DAMAGED) from error


def _read_attempt(connection: Connection, attempt_id: str) -> StoredAttempt:
    row = connection.execute(select(ATTEMPT).where(_A.id == attempt_id)).one_or_none()
    if row is None:
        raise StorageError(StorageFault.OTHER, "This attempt is not in the records any more. Go back to Home.")
    items = _read_items(connection, row)
    order = select(INTERRUPTION).where(INTERRUPTION.c.attempt_id == attempt_id).order_by(INTERRUPTION.c.position)
    interruptions = tuple(
        Interruption(each.at, each.seconds, InterruptionKind(each.kind)) for each in connection.execute(order)
    )
    attempt = Attempt(
        id=row.id,
        student_id=row.student_id,
        module=row.module,
        seed=row.seed,
        started_at=row.started_at,
        limit_ms=row.limit_ms,
        needed=row.needed,
        items=items,
        current=row.current,
        spent_ms=row.spent_ms,
        state=AttemptState(row.state),
        finished_at=row.finished_at,
        interruptions=interruptions,
    )
    questions = read_copies(connection, (item.question for item in items))
    return StoredAttempt(attempt, questions, row.number, row.saved_wall_ms)


def _read_items(connection: Connection, row: Row[tuple[object, ...]]) -> tuple[AttemptItem, ...]:
    if row.record is not None:
        if row.seal != seal(row.id, row.correct, row.record):
            raise RecordError("the record does not fit its seal")
        return unpack_items(row.record)
    statement = select(ATTEMPT_ITEM).where(_I.attempt_id == row.id).order_by(_I.position)
    return tuple(
        AttemptItem(
            question=each.question,
            order=tuple(map(int, each.option_order)),
            choice=each.choice,
            struck=struck_set(each.struck),
            flagged=each.flagged,
            visited=each.visited,
            spent_ms=each.spent_ms,
            changes=each.changes,
        )
        for each in connection.execute(statement)
    )

"""Copies of questions as they were shown, kept once each by content, so that an edit never changes a past attempt."""

import hashlib
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select

from cpt_practice.domain.question import Question
from cpt_practice.storage.faults import storage_error
from cpt_practice.storage.tables import SHOWN_QUESTION
from cpt_practice.use_cases.ports import StorageFault

_DECODER = msgspec.json.Decoder(Question)
_BODY = select(SHOWN_QUESTION.c.digest, SHOWN_QUESTION.c.body).where(SHOWN_QUESTION.c.number == bindparam("number"))
_NUMBERS = select(SHOWN_QUESTION.c.digest, SHOWN_QUESTION.c.number).where(
    SHOWN_QUESTION.c.digest.in_(bindparam("digests", expanding=True))
)


def keep_copies(connection: Connection, questions: Iterable[Question]) -> tuple[int, ...]:
    """The numbers of the stored copies of `questions`, stored now where they were not yet."""
    bodies = [(question.id, msgspec.json.encode(question)) for question in questions]
    digests = [hashlib.sha256(body).hexdigest() for _question_id, body in bodies]
    known = {row.digest: row.number for row in connection.execute(_NUMBERS, {"digests": digests})}
    highest = connection.execute(select(func.coalesce(func.max(SHOWN_QUESTION.c.number), 0))).scalar_one()
    rows = []
    for digest, (question_id, body) in zip(digests, bodies, strict=True):
        if digest not in known:
            highest += 1
            known[digest] = highest
            rows.append({"number": highest, "digest": digest, "question_id": question_id, "body": body})
    if rows:
        connection.execute(insert(SHOWN_QUESTION), rows)
    return tuple(known[digest] for digest in digests)


def read_copies(connection: Connection, numbers: Iterable[int]) -> tuple[Question, ...]:
    """The questions with these numbers, in their order; raises StorageError where a copy is gone or changed."""
    return tuple(_read_copy(connection, number) for number in numbers)


def _read_copy(connection: Connection, number: int) -> Question:
    row = connection.execute(_BODY, {"number": number}).one_or_none()
    if row is None or hashlib.sha256(row.body).hexdigest() != row.digest:
        raise storage_error(StorageFault.DAMAGED)
    return _DECODER.decode(row.body)

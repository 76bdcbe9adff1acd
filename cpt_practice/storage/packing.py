"""A finished attempt's questions as one sealed record: a fixed number of bytes a question, readable by numpy."""

import hashlib
import struct
from itertools import permutations

from cpt_practice.domain.attempt import AttemptItem

VERSION = 1
_HEAD = struct.Struct("<BB")  # version, number of questions
_ITEM = struct.Struct("<IBBBBIH")  # question, order, options, choice, marks, milliseconds, changes
_NO_CHOICE = 255
_FLAGGED, _VISITED = 1, 2
_STRUCK_SHIFT = 2
_ORDERS = {count: tuple(permutations(range(count))) for count in range(1, 6)}
_RANKS = {count: {order: rank for rank, order in enumerate(orders)} for count, orders in _ORDERS.items()}


class RecordError(Exception):
    """A packed record cannot be read: wrong seal, unknown version or wrong length."""


def pack_items(items: tuple[AttemptItem, ...]) -> bytes:
    """The record of `items`: 2 bytes, then 14 a question (little-endian)."""
    parts = [_HEAD.pack(VERSION, len(items))]
    for item in items:
        marks = item.flagged * _FLAGGED | item.visited * _VISITED | struck_mask(item.struck) << _STRUCK_SHIFT
        choice = _NO_CHOICE if item.choice is None else item.choice
        count = len(item.order)
        rank = _RANKS[count][item.order]
        parts.append(_ITEM.pack(item.question, rank, count, choice, marks, item.spent_ms, min(item.changes, 65_535)))
    return b"".join(parts)


def unpack_items(record: bytes) -> tuple[AttemptItem, ...]:
    """The items of a record; raises RecordError where it is not one."""
    if len(record) < _HEAD.size:
        raise RecordError("the record is cut short")
    version, count = _HEAD.unpack_from(record)
    if version != VERSION:
        raise RecordError(f"the record has version {version}; this program reads {VERSION}")
    if len(record) != _HEAD.size + count * _ITEM.size:
        raise RecordError(f"the record has {len(record)} bytes, which does not fit {count} questions")
    try:
        return tuple(map(_item, _ITEM.iter_unpack(record[_HEAD.size :])))
    except (LookupError, ValueError) as error:
        raise RecordError("the record says what cannot be said of a question") from error


def seal(attempt_id: str, correct: int, record: bytes) -> bytes:
    """A digest (32 bytes) that a changed record, count or id no longer fits; it shows damage, it is no signature."""
    return hashlib.sha256(b"%s:%d:" % (attempt_id.encode(), correct) + record).digest()


def struck_mask(struck: frozenset[int]) -> int:
    """Struck options as bits: bit n is option n."""
    return sum(1 << option for option in struck)


def struck_set(mask: int) -> frozenset[int]:
    """The inverse of struck_mask."""
    return frozenset(option for option in range(mask.bit_length()) if mask >> option & 1)


def _item(fields: tuple[int, ...]) -> AttemptItem:
    question, rank, count, choice, marks, spent_ms, changes = fields
    return AttemptItem(
        question=question,
        order=_ORDERS[count][rank],
        choice=None if choice == _NO_CHOICE else choice,
        struck=struck_set(marks >> _STRUCK_SHIFT),
        flagged=bool(marks & _FLAGGED),
        visited=bool(marks & _VISITED),
        spent_ms=spent_ms,
        changes=changes,
    )

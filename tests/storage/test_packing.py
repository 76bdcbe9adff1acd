"""A finished attempt as a sealed record, and back."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.attempt import AttemptItem
from cpt_practice.storage.packing import (
    VERSION,
    RecordError,
    pack_items,
    seal,
    struck_mask,
    struck_set,
    unpack_items,
)


@st.composite
def attempt_items(draw: st.DrawFn) -> AttemptItem:
    options = draw(st.integers(3, 5))
    return AttemptItem(
        question=draw(st.integers(0, 2**32 - 1)),
        order=tuple(draw(st.permutations(range(options)))),
        choice=draw(st.none() | st.integers(0, options - 1)),
        struck=draw(st.frozensets(st.integers(0, options - 1))),
        flagged=draw(st.booleans()),
        visited=draw(st.booleans()),
        spent_ms=draw(st.integers(0, 2**32 - 1)),
        changes=draw(st.integers(0, 65_535)),
    )


def some_items() -> tuple[AttemptItem, ...]:
    first = AttemptItem(7, (2, 0, 1), choice=1, struck=frozenset({0, 2}), flagged=True, visited=True, spent_ms=41_200)
    return (first, AttemptItem(8, (0, 1, 2, 3)), AttemptItem(9, (4, 3, 2, 1, 0), choice=4, visited=True, changes=3))


@pytest.mark.parametrize("options", [3, 4, 5])
def test_every_order_of_options_comes_back(options: int) -> None:
    items = tuple(AttemptItem(1, order) for order in permutations(range(options)))
    assert unpack_items(pack_items(items)) == items


@given(st.lists(attempt_items(), min_size=1, max_size=100).map(tuple))
def test_what_was_packed_comes_back(items: tuple[AttemptItem, ...]) -> None:
    assert unpack_items(pack_items(items)) == items


def test_more_changes_than_fit_are_kept_as_the_most_that_fit() -> None:
    item = replace(some_items()[0], changes=70_000)
    assert unpack_items(pack_items((item,)))[0].changes == 65_535


def test_a_record_takes_2_bytes_and_14_a_question() -> None:
    assert len(pack_items(some_items() * 20)) == 2 + 14 * 60


@given(st.frozensets(st.integers(0, 4)))
def test_struck_options_come_back_from_their_bits(struck: frozenset[int]) -> None:
    assert struck_set(struck_mask(struck)) == struck


def test_the_seal_catches_every_flipped_bit_of_every_byte() -> None:
    record = pack_items(some_items())
    sealed = seal("a1", 2, record)
    for position in range(len(record)):
        for bit in range(8):
            changed = bytearray(record)
            changed[position] ^= 1 << bit
            assert seal("a1", 2, bytes(changed)) != sealed


def test_the_seal_catches_another_count_another_attempt_and_a_cut_record() -> None:
    record = pack_items(some_items())
    others = {seal("a1", 3, record), seal("a2", 2, record), seal("a1", 2, record[:-1]), seal("a1", 2, record + b"\0")}
    assert seal("a1", 2, record) not in others
    assert len(others) == 4


def test_a_seal_has_32_bytes() -> None:
    assert len(seal("a1", 2, b"")) == 32


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"", "cut short"),
        (b"\x01", "cut short"),
        (bytes([VERSION + 1, 0]), f"version {VERSION + 1}; this program reads {VERSION}"),
        (pack_items(some_items())[:-1], "43 bytes, which does not fit 3 questions"),
        (pack_items(some_items()) + b"\0", "45 bytes, which does not fit 3 questions"),
    ],
)
def test_what_is_no_record_is_refused(record: bytes, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        unpack_items(record)


@given(st.binary(max_size=60))
def test_damaged_bytes_are_refused_or_read_but_never_break_the_reader(noise: bytes) -> None:
    record = bytes([VERSION, len(noise) // 14]) + noise[: len(noise) // 14 * 14]
    try:
        items = unpack_items(record)
    except RecordError:
        return
    assert len(items) == record[1]

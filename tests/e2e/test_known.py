"""The measure that the kills are judged by notices every kind of loss."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpt_practice.domain.attempt import Attempt, AttemptItem, Interruption, InterruptionKind
from cpt_practice.use_cases.ports import StoredAttempt
from tests.e2e.known import Known
from tests.factories import STARTED, make_attempt, make_question

QUESTIONS = tuple(make_question(f"safety-01-00{number}") for number in (1, 2, 3))


def stored(attempt: Attempt) -> StoredAttempt:
    """An attempt as read from disk."""
    return StoredAttempt(attempt, QUESTIONS, 1, 0)


def base() -> Attempt:
    """The second question answered with B, C struck out, flagged; one interruption on record."""
    attempt = replace(make_attempt(), current=1, spent_ms=10_000)
    item = AttemptItem(2, (0, 1, 2, 3), choice=1, struck=frozenset({2}), flagged=True, visited=True)
    stopped = Interruption(STARTED, 60, InterruptionKind.STOPPED)
    return replace(attempt, items=(attempt.items[0], item, attempt.items[2]), interruptions=(stopped,))


def known(about: str | None = None) -> Known:
    """Exactly that, acknowledged."""
    texts = [option.text for option in QUESTIONS[1].options]
    made = Known(resumed=1)
    made.take(
        {
            "attempt": "a1",
            "index": 1,
            "stem": QUESTIONS[1].stem,
            "options": texts,
            "chosen": texts[1],
            "struck": [texts[2]],
            "flagged": True,
            "cells": "030",
            "left": 50_000,
            "saved": True,
            "steady": 1_000,
        }
    )
    made.about = about
    return made


def with_item(**changes: object) -> Attempt:
    """The attempt with its second question changed."""
    attempt = base()
    item = replace(attempt.items[1], **changes)  # type: ignore[arg-type]  # each caller names real fields
    return replace(attempt, items=(attempt.items[0], item, attempt.items[2]))


def test_a_disk_that_holds_everything_differs_in_nothing() -> None:
    assert known().differences(stored(base()), 1_000) == []


@pytest.mark.parametrize(
    "lose",
    [
        lambda: with_item(choice=None),
        lambda: with_item(choice=3),
        lambda: with_item(struck=frozenset()),
        lambda: with_item(flagged=False),
        lambda: with_item(order=(1, 0, 2, 3)),
        lambda: replace(base(), current=0),
        lambda: replace(base(), spent_ms=4_000),
        lambda: replace(base(), spent_ms=20_000),
        lambda: replace(base(), interruptions=()),
        lambda: replace(base(), items=(replace(base().items[0], flagged=True), *base().items[1:])),
    ],
    ids=["answer", "other answer", "strike-out", "flag", "order", "place", "grown time", "lost time", "break", "mark"],
)
def test_every_kind_of_loss_is_noticed(lose: Callable[[], Attempt]) -> None:
    assert known().differences(stored(lose()), 1_000)


@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("D", {"choice": 3}),
        ("C", {"choice": 2, "struck": frozenset()}),
        ("Shift+C", {"struck": frozenset()}),
        ("Shift+A", {"struck": frozenset({0, 2})}),
        ("Shift+B", {"choice": None, "struck": frozenset({1, 2})}),
        ("F", {"flagged": False}),
        ("Backspace", {"choice": None}),
    ],
)
def test_a_key_in_flight_may_be_on_disk_or_not(key: str, after: dict[str, object]) -> None:
    assert known(key).differences(stored(base()), 1_000) == []
    assert known(key).differences(stored(with_item(**after)), 1_000) == []


def test_a_move_in_flight_may_be_on_disk_or_not() -> None:
    assert known("Right").differences(stored(replace(base(), current=2)), 1_000) == []
    assert known("Left").differences(stored(replace(base(), current=2)), 1_000)


def test_time_that_went_by_before_the_kill_may_be_charged() -> None:
    assert known().differences(stored(replace(base(), spent_ms=13_000)), 4_000) == []

"""One attempt at a mock exam and every change that it allows; each change makes a new value."""

from dataclasses import dataclass, replace
from enum import StrEnum


class AttemptState(StrEnum):
    """Where an attempt stands: open, or closed by the student or by the clock."""

    OPEN = "open"
    SUBMITTED = "submitted"
    EXPIRED = "expired"


class InterruptionKind(StrEnum):
    """Why the exam was not running for a while, or what else the clocks showed."""

    STOPPED = "stopped"  # the program ended: closed, killed, or the power was cut
    SLEPT = "slept"  # the program stood still: the PC slept
    CLOCK_SET = "clock_set"  # the PC's clock was set; audited only, it changes nothing


class AttemptClosedError(Exception):
    """A change was asked of an attempt that is submitted or whose time has run out."""


@dataclass(frozen=True, slots=True)
class Interruption:
    """A stretch that cost the student no time.

    `at` is UTC in ISO 8601; `seconds` is its length by the wall clock, negative where that was set back.
    """

    at: str
    seconds: int
    kind: InterruptionKind


@dataclass(frozen=True, slots=True)
class AttemptItem:
    """One question of an attempt as this student has it.

    `question` is the number of the stored copy of the question; `order` holds indices of its options in the order
    shown. `choice` and `struck` are option indices in source order. `spent_ms` is active time on this question;
    `changes` counts how often a given answer was replaced or taken back.
    """

    question: int
    order: tuple[int, ...]
    choice: int | None = None
    struck: frozenset[int] = frozenset()
    flagged: bool = False
    visited: bool = False
    spent_ms: int = 0
    changes: int = 0

    def __post_init__(self) -> None:
        if sorted(self.order) != list(range(len(self.order))):
            raise ValueError(f"option order {self.order} is not a permutation")
        if self.choice is not None and self.choice not in self.order:
            raise ValueError(f"choice {self.choice} is not among the options")
        if not self.struck <= set(self.order):
            raise ValueError(f"struck options {sorted(self.struck)} are not all among the options")
        if self.spent_ms < 0 or self.changes < 0:
            raise ValueError("time and changes cannot be negative")


@dataclass(frozen=True, slots=True)
class Attempt:
    """A mock exam sat, or being sat, by one student.

    Times in milliseconds: `limit_ms` is what is allowed, `spent_ms` (0 to `limit_ms`) the active time charged.
    `started_at`, `finished_at` are UTC in ISO 8601, for people to read; no rule reckons with them. `needed` is the
    cut score as a count. `current` is the index of the question on screen.
    """

    id: str
    student_id: int
    module: str
    seed: int
    started_at: str
    limit_ms: int
    needed: int
    items: tuple[AttemptItem, ...]
    current: int = 0
    spent_ms: int = 0
    state: AttemptState = AttemptState.OPEN
    finished_at: str | None = None
    interruptions: tuple[Interruption, ...] = ()

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("an attempt has at least one question")
        if not 0 <= self.current < len(self.items):
            raise ValueError(f"question index {self.current} is outside 0 to {len(self.items) - 1}")
        if not 0 <= self.spent_ms <= self.limit_ms:
            raise ValueError(f"spent time {self.spent_ms} ms is outside 0 to {self.limit_ms} ms")
        if (self.state is AttemptState.OPEN) != (self.finished_at is None):
            raise ValueError("a closed attempt, and only a closed one, has a finishing time")

    @property
    def left_ms(self) -> int:
        """Active time left, in milliseconds."""
        return self.limit_ms - self.spent_ms

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(item.choice is not None for item in self.items)

    @property
    def flagged(self) -> int:
        """How many questions are flagged."""
        return sum(item.flagged for item in self.items)

    @property
    def unanswered(self) -> int:
        """How many questions have no answer."""
        return len(self.items) - self.answered


def charge(attempt: Attempt, active_ms: int) -> Attempt:
    """The attempt after `active_ms` more milliseconds on the current question, never past the limit."""
    _require_open(attempt)
    if active_ms < 0:
        raise ValueError(f"time cannot run backwards: {active_ms} ms")
    step = min(active_ms, attempt.left_ms)
    item = attempt.items[attempt.current]
    return replace(
        _with_current(attempt, replace(item, spent_ms=item.spent_ms + step)), spent_ms=attempt.spent_ms + step
    )


def choose(attempt: Attempt, option: int) -> Attempt:
    """The current question answered with `option` (source index); a struck option is restored by choosing it."""
    item = _answerable(attempt, option)
    if item.choice == option:
        return attempt
    changes = item.changes + (item.choice is not None)
    return _with_current(attempt, replace(item, choice=option, struck=item.struck - {option}, changes=changes))


def clear(attempt: Attempt) -> Attempt:
    """The current question without an answer."""
    _require_open(attempt)
    item = attempt.items[attempt.current]
    if item.choice is None:
        return attempt
    return _with_current(attempt, replace(item, choice=None, changes=item.changes + 1))


def strike(attempt: Attempt, option: int) -> Attempt:
    """`option` struck out, or restored where it was; striking the chosen option takes the answer back."""
    item = _answerable(attempt, option)
    if option in item.struck:
        return _with_current(attempt, replace(item, struck=item.struck - {option}))
    if item.choice == option:
        item = replace(item, choice=None, changes=item.changes + 1)
    return _with_current(attempt, replace(item, struck=item.struck | {option}))


def flag(attempt: Attempt) -> Attempt:
    """The current question flagged, or unflagged where it was."""
    _require_open(attempt)
    item = attempt.items[attempt.current]
    return _with_current(attempt, replace(item, flagged=not item.flagged))


def go_to(attempt: Attempt, index: int) -> Attempt:
    """The attempt with question `index` (0-based) on screen, marked as visited; raises IndexError outside the form."""
    _require_open(attempt)
    if not 0 <= index < len(attempt.items):
        raise IndexError(f"there is no question {index + 1}; the form has {len(attempt.items)}")
    moved = replace(attempt, current=index)
    item = moved.items[index]
    return moved if item.visited else _with_current(moved, replace(item, visited=True))


def interrupt(attempt: Attempt, interruption: Interruption) -> Attempt:
    """The attempt with one more interruption on record; the time left stays."""
    _require_open(attempt)
    return replace(attempt, interruptions=(*attempt.interruptions, interruption))


def submit(attempt: Attempt, at: str) -> Attempt:
    """The attempt closed by the student at `at` (UTC, ISO 8601)."""
    _require_open(attempt)
    return replace(attempt, state=AttemptState.SUBMITTED, finished_at=at)


def expire(attempt: Attempt, at: str) -> Attempt:
    """The attempt closed by the clock; raises ValueError while time is left."""
    _require_open(attempt)
    if attempt.left_ms > 0:
        raise ValueError(f"{attempt.left_ms} ms are left")
    return replace(attempt, state=AttemptState.EXPIRED, finished_at=at)


def _require_open(attempt: Attempt) -> None:
    if attempt.state is not AttemptState.OPEN:
        raise AttemptClosedError(f"attempt {attempt.id} is {attempt.state}")


def _answerable(attempt: Attempt, option: int) -> AttemptItem:
    _require_open(attempt)
    item = attempt.items[attempt.current]
    if option not in item.order:
        raise IndexError(f"there is no option {option}; the question has {len(item.order)}")
    return item


def _with_current(attempt: Attempt, item: AttemptItem) -> Attempt:
    items = attempt.items
    return replace(attempt, items=(*items[: attempt.current], item, *items[attempt.current + 1 :]))

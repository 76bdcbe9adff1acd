"""What the use cases ask of the outside: stores, banks, clocks and locks, and the errors that people are shown."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from cpt_practice.domain.attempt import Attempt
from cpt_practice.domain.blueprint import Bank, Blueprint
from cpt_practice.domain.countdown import Reading
from cpt_practice.domain.credentials import FinishedAttempt
from cpt_practice.domain.form import Form, FormItem
from cpt_practice.domain.people import Student
from cpt_practice.domain.question import Question

if TYPE_CHECKING:  # sign-in waits for nothing of practice
    from cpt_practice.domain.practice import Practice, QuestionState


class StorageFault(StrEnum):
    """What kept something from being stored or read."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    NEWER = "newer"
    TAKEN = "taken"
    OTHER = "other"


class StorageError(Exception):
    """Nothing was changed on disk; the text says why and what the user can do."""

    def __init__(self, fault: StorageFault, text: str) -> None:
        super().__init__(text)
        self.fault = fault


class BankError(Exception):
    """A question bank cannot be used; the text says which, where and why."""


class CertificationError(Exception):
    """The file with the facts of the certification is missing, unreadable or inconsistent; the text says why."""


class AttemptOpenElsewhereError(Exception):
    """Another running copy of the program has this attempt open."""


class Clock(Protocol):
    """Reads the steady and the wall clock."""

    def read(self) -> Reading:
        """Both clocks at once, in milliseconds."""
        ...


class Lease(Protocol):
    """The sole right of this process to change one attempt; it ends with the process."""

    def release(self) -> None:
        """Give the right back."""
        ...


class AttemptLocks(Protocol):
    """Hands out leases on attempts."""

    def acquire(self, attempt_id: str) -> Lease:
        """The lease; raises AttemptOpenElsewhereError where another process holds it, StorageError on a bad folder."""
        ...


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class NewAttempt:
    """What is known of an attempt before it is on disk: whose, which form, the limit (ms), the cut score, its id."""

    student_id: int
    form: Form
    started_at: str
    limit_ms: int
    needed: int
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """An attempt as read from disk with the questions as they were shown, in the attempt's order.

    `number` counts the student's attempts at this module (1 = first). `saved_wall_ms` is the wall clock at the
    last save, in milliseconds since 1970.
    """

    attempt: Attempt
    questions: tuple[Question, ...]
    number: int
    saved_wall_ms: int


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An unfinished attempt as Home shows it; `current` is the 0-based question on screen, `left_ms` the time left."""

    id: str
    module: str
    current: int
    answered: int
    left_ms: int


class AttemptStore(Protocol):
    """Keeps attempts. Every method raises StorageError and then has changed nothing."""

    def create(self, new: NewAttempt, wall_ms: int) -> StoredAttempt:
        """Put a new open attempt on disk, its first question on screen."""
        ...

    def take_over(self, attempt_id: str) -> StoredAttempt:
        """Read an attempt and become the only one whose saves of it are accepted."""
        ...

    def save(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        """Put the difference between two values of an open attempt on disk, in one transaction."""
        ...

    def finish(self, before: Attempt, after: Attempt, correct: int, wall_ms: int) -> None:
        """Close an attempt: one sealed record with its count of right answers, in one transaction."""
        ...

    def read(self, attempt_id: str) -> StoredAttempt:
        """An attempt, open or closed, as it stands on disk."""
        ...

    def open_attempts(self, student_id: int) -> tuple[OpenAttempt, ...]:
        """The student's unfinished attempts, the one saved last first."""
        ...

    def finished(self, student_id: int) -> tuple[FinishedAttempt, ...]:
        """The student's closed attempts, the earliest first."""
        ...

    def last_seen(self, student_id: int, module: str) -> Mapping[str, int]:
        """For each question id that the student was shown, the number of the attempt that showed it last."""
        ...


class PeopleStore(Protocol):
    """Keeps students. Every method raises StorageError and then has changed nothing."""

    def students(self) -> tuple[Student, ...]:
        """All students, by name."""
        ...

    def add(self, name: str, at: str) -> Student:
        """Add a student; the name has been checked."""
        ...


class SettingStore(Protocol):
    """Keeps small settings. Every method raises StorageError and then has changed nothing."""

    def get(self, key: str) -> str | None:
        """The value, or None where it was never set."""
        ...

    def put(self, key: str, value: str) -> None:
        """Set a value."""
        ...


@dataclass(frozen=True, slots=True)
class BankSummary:
    """What Home needs to know of a bank without reading its questions.

    `problem` says why no form can be drawn, or is None. `warning` says that the sources are broken and an older
    bank is in use, or is None.
    """

    module: str
    questions: int
    problem: str | None = None
    warning: str | None = None


class BankShelf(Protocol):
    """Finds the question banks."""

    def summary(self, module: str) -> BankSummary:
        """The state of a module's bank; never raises."""
        ...

    def bank(self, module: str) -> Bank:
        """A module's bank; raises BankError where there is none to use."""
        ...

    def blueprint(self, module: str) -> Blueprint | None:
        """A module's blueprint, or None where there is no bank to use."""
        ...


@dataclass(frozen=True, slots=True)
class NewPractice:
    """A practice session before it is on disk: whose, which questions, the limit (ms) where there is one, its id."""

    student_id: int
    module: str
    heading: str
    items: tuple[FormItem, ...]
    started_at: str
    limit_ms: int | None
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class StoredPractice:
    """A practice session as read from disk with its questions as they were shown, in the session's order."""

    practice: Practice
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class OpenPractice:
    """An unfinished practice session as it is offered to be gone on with."""

    id: str
    module: str
    heading: str
    answered: int
    questions: int


class PracticeStore(Protocol):
    """Keeps practice, apart from attempts. Every method raises StorageError and then has changed nothing."""

    def create(self, new: NewPractice, wall_ms: int) -> StoredPractice:
        """Put a new session on disk, its first question on screen."""
        ...

    def read(self, practice_id: str) -> StoredPractice:
        """A session as it stands on disk."""
        ...

    def answer(self, before: Practice, after: Practice, correct: bool, state: QuestionState, wall_ms: int) -> None:
        """Put a session with one more answer on disk, and what is now known of its question, in one transaction."""
        ...

    def save(self, before: Practice, after: Practice, wall_ms: int) -> None:
        """Put the question on screen, the time spent and the end of the session on disk, in one transaction."""
        ...

    def open_practices(self, student_id: int) -> tuple[OpenPractice, ...]:
        """The student's unfinished sessions, the one saved last first."""
        ...

    def states(self, student_id: int, module: str) -> Mapping[str, QuestionState]:
        """What is known of the questions of a module, by state key."""
        ...

    def bookmark(self, student_id: int, module: str, state: QuestionState) -> None:
        """Put a question's bookmark on disk."""
        ...

    def due(self, student_id: int, now: str) -> Mapping[str, int]:
        """How many questions of each module have come back by a time (UTC, ISO 8601)."""
        ...

    def uncounted(self, student_id: int) -> tuple[str, ...]:
        """Ids of the student's closed attempts whose answers are in no state yet, the earliest first."""
        ...

    def count_attempt(self, student_id: int, module: str, attempt_id: str, states: Iterable[QuestionState]) -> None:
        """Put what an attempt's answers say of its questions on disk, once for each attempt, in one transaction."""
        ...

    def report(self, practice: Practice, text: str, at: str) -> None:
        """Keep a report of a problem with the session's current question, for the teacher."""
        ...

"""Stand-ins for the outside: a clock that tests set, stores in memory, a disk that fails, locks without files."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cpt_practice.domain.attempt import Attempt, AttemptItem, AttemptState
from cpt_practice.domain.blueprint import Bank, Blueprint
from cpt_practice.domain.countdown import Reading
from cpt_practice.domain.credentials import FinishedAttempt
from cpt_practice.domain.people import Student
from cpt_practice.domain.scoring import Score
from cpt_practice.use_cases.ports import (
    AttemptOpenElsewhereError,
    AttemptStore,
    BankError,
    BankSummary,
    NewAttempt,
    OpenAttempt,
    StorageError,
    StorageFault,
    StoredAttempt,
)

MONDAY = 1_795_442_400_000  # 2026-11-23 14:00:00 UTC in milliseconds


class FakeClock:
    """Both clocks, standing still until a test moves them."""

    def __init__(self, steady: int = 1_000_000, wall: int = MONDAY) -> None:
        self.steady = steady
        self.wall = wall

    def read(self) -> Reading:
        return Reading(self.steady, self.wall)

    def pass_ms(self, milliseconds: int) -> None:
        """Let time go by on both clocks."""
        self.steady += milliseconds
        self.wall += milliseconds


@dataclass(slots=True)
class MemoryRecords:
    """What several MemoryAttemptStores share, as several programs share one file."""

    attempts: dict[str, StoredAttempt] = field(default_factory=dict)
    holders: dict[str, object] = field(default_factory=dict)
    correct: dict[str, int] = field(default_factory=dict)


class MemoryAttemptStore:
    """Keeps attempts in memory, by the same contract as the one on disk."""

    def __init__(self, records: MemoryRecords | None = None) -> None:
        self.records = records or MemoryRecords()
        self.saves = 0

    def create(self, new: NewAttempt, wall_ms: int) -> StoredAttempt:
        mine = [each for each in self._all(new.student_id) if each.attempt.module == new.form.module]
        items = tuple(
            AttemptItem(position + 1, item.order, visited=position == 0) for position, item in enumerate(new.form.items)
        )
        attempt = Attempt(
            new.id,
            new.student_id,
            new.form.module,
            new.form.seed,
            new.started_at,
            new.limit_ms,
            new.needed,
            items,
        )
        stored = StoredAttempt(attempt, tuple(item.question for item in new.form.items), len(mine) + 1, wall_ms)
        self.records.attempts[attempt.id] = stored
        self.records.holders[attempt.id] = self
        return stored

    def take_over(self, attempt_id: str) -> StoredAttempt:
        self.records.holders[attempt_id] = self
        return self.records.attempts[attempt_id]

    def save(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        assert after.state is AttemptState.OPEN
        self._put(before, after, wall_ms)

    def finish(self, before: Attempt, after: Attempt, correct: int, wall_ms: int) -> None:
        assert after.state is not AttemptState.OPEN
        self._put(before, after, wall_ms)
        self.records.correct[after.id] = correct

    def read(self, attempt_id: str) -> StoredAttempt:
        return self.records.attempts[attempt_id]

    def open_attempts(self, student_id: int) -> tuple[OpenAttempt, ...]:
        opened = [each for each in self._all(student_id) if each.attempt.state is AttemptState.OPEN]
        opened.sort(key=lambda each: -each.saved_wall_ms)
        return tuple(
            OpenAttempt(each.id, each.module, each.current, each.answered, each.left_ms)
            for each in (stored.attempt for stored in opened)
        )

    def finished(self, student_id: int) -> tuple[FinishedAttempt, ...]:
        closed = [each.attempt for each in self._all(student_id) if each.attempt.finished_at is not None]
        return tuple(
            FinishedAttempt(
                each.id,
                each.module,
                each.finished_at or "",
                self._score(each),
                each.spent_ms,
                self.records.attempts[each.id].number,
            )
            for each in sorted(closed, key=lambda each: each.finished_at or "")
        )

    def last_seen(self, student_id: int, module: str) -> Mapping[str, int]:
        seen: dict[str, int] = {}
        for stored in self._all(student_id):
            if stored.attempt.module == module:
                for item, question in zip(stored.attempt.items, stored.questions, strict=True):
                    if item.visited:
                        seen[question.id] = max(seen.get(question.id, 0), stored.number)
        return seen

    def _all(self, student_id: int) -> list[StoredAttempt]:
        return [each for each in self.records.attempts.values() if each.attempt.student_id == student_id]

    def _put(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        there = self.records.attempts[after.id]
        if self.records.holders[after.id] is not self or there.attempt.state is not AttemptState.OPEN:
            raise StorageError(StorageFault.TAKEN, "This exam has been opened in another window.")
        assert there.attempt == before
        self.records.attempts[after.id] = replace(there, attempt=after, saved_wall_ms=wall_ms)
        self.saves += 1

    def _score(self, attempt: Attempt) -> Score:
        return Score(self.records.correct[attempt.id], len(attempt.items), attempt.needed)


class FaultyStore:
    """Another store whose next saves fail with the faults that a test hands in."""

    def __init__(self, store: AttemptStore) -> None:
        self._store = store
        self._faults: list[StorageFault] = []

    def fail(self, fault: StorageFault, times: int = 1) -> None:
        """Let the next `times` saves fail."""
        self._faults.extend([fault] * times)

    def mend(self) -> None:
        """Let saves work again."""
        self._faults.clear()

    def create(self, new: NewAttempt, wall_ms: int) -> StoredAttempt:
        self._maybe_fail()
        return self._store.create(new, wall_ms)

    def take_over(self, attempt_id: str) -> StoredAttempt:
        return self._store.take_over(attempt_id)

    def save(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        self._maybe_fail()
        self._store.save(before, after, wall_ms)

    def finish(self, before: Attempt, after: Attempt, correct: int, wall_ms: int) -> None:
        self._maybe_fail()
        self._store.finish(before, after, correct, wall_ms)

    def read(self, attempt_id: str) -> StoredAttempt:
        return self._store.read(attempt_id)

    def open_attempts(self, student_id: int) -> tuple[OpenAttempt, ...]:
        return self._store.open_attempts(student_id)

    def finished(self, student_id: int) -> tuple[FinishedAttempt, ...]:
        return self._store.finished(student_id)

    def last_seen(self, student_id: int, module: str) -> Mapping[str, int]:
        return self._store.last_seen(student_id, module)

    def _maybe_fail(self) -> None:
        if self._faults:
            fault = self._faults.pop(0)
            raise StorageError(fault, f"It is not saved: {fault}.")


class FakeLease:
    """A lease from FakeLocks."""

    def __init__(self, held: set[str], attempt_id: str) -> None:
        self._held = held
        self._id = attempt_id

    def release(self) -> None:
        self._held.discard(self._id)


class FakeLocks:
    """Leases of one PC; `held` are the attempts that some program has open."""

    def __init__(self, held: set[str] | None = None) -> None:
        self.held = set() if held is None else held

    def acquire(self, attempt_id: str) -> FakeLease:
        if attempt_id in self.held:
            raise AttemptOpenElsewhereError
        self.held.add(attempt_id)
        return FakeLease(self.held, attempt_id)


class MemoryPeople:
    """Keeps students in memory; a `fault` makes every use fail."""

    def __init__(self, *names: str) -> None:
        self._students = [Student(number, name) for number, name in enumerate(names, 1)]
        self.fault: StorageFault | None = None

    def students(self) -> tuple[Student, ...]:
        self._maybe_fail()
        return tuple(sorted(self._students, key=lambda student: student.name.casefold()))

    def add(self, name: str, at: str) -> Student:
        assert at.endswith("Z")
        self._maybe_fail()
        student = Student(len(self._students) + 1, name)
        self._students.append(student)
        return student

    def _maybe_fail(self) -> None:
        if self.fault is not None:
            raise StorageError(self.fault, f"It is not saved: {self.fault}.")


class MemoryBanks:
    """Banks in memory; a text in place of a bank says why there is none."""

    def __init__(self, **banks: Bank | str) -> None:
        self._banks = banks

    def summary(self, module: str) -> BankSummary:
        bank = self._banks.get(module, "There is no bank.")
        if isinstance(bank, str):
            return BankSummary(module, 0, bank)
        return BankSummary(module, len(bank.questions))

    def bank(self, module: str) -> Bank:
        bank = self._banks.get(module, "There is no bank.")
        if isinstance(bank, str):
            raise BankError(bank)
        return bank

    def blueprint(self, module: str) -> Blueprint | None:
        bank = self._banks.get(module)
        return bank.blueprint if isinstance(bank, Bank) else None

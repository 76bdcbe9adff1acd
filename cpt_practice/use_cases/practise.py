"""Practice: what can be chosen, the start of a session, going on with one, and what past exams say of questions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cpt_practice.domain.certification import Certification, Module
from cpt_practice.domain.people import Student
from cpt_practice.domain.practice import (
    Candidate,
    Pool,
    PracticeFamily,
    PracticeWish,
    QuestionState,
    Strand,
    draw_practice,
    fitting,
    in_pool,
    state_key,
)
from cpt_practice.use_cases.ports import (
    AttemptLocks,
    AttemptStore,
    BankError,
    BankShelf,
    Clock,
    Lease,
    NewPractice,
    PracticeStore,
    StoredAttempt,
    StoredPractice,
)
from cpt_practice.use_cases.wall_time import utc_text

if TYPE_CHECKING:  # Home waits for neither generators nor the schedule
    from cpt_practice.generators.family import Family
    from cpt_practice.use_cases.practice_view import PracticeChoiceView
    from cpt_practice.use_cases.practising import Practising

MOST = 200  # questions of one session


@dataclass(frozen=True, slots=True)
class Practise:
    """The verbs of the practice page. With a `seed` every session is drawn from it, else from chance."""

    certification: Certification
    banks: BankShelf
    attempts: AttemptStore
    store: PracticeStore
    locks: AttemptLocks
    clock: Clock
    seed: int | None = None

    def choices(self, student: Student, wish: PracticeWish | None = None) -> PracticeChoiceView:
        """What can be chosen, with a wish as it stands; raises StorageError."""
        from cpt_practice.use_cases.practice_view import (  # noqa: PLC0415 (Home waits for no page of practice)
            ActivityChoice,
            PracticeChoiceView,
        )

        self.count_exams(student)
        modules = tuple(each for each in self.certification.modules if self.banks.summary(each.id).problem is None)
        opened = self.store.open_practices(student.id)
        if not modules:
            nothing = "No question bank can be used, so there is nothing to practice. Ask your teacher or lab IT."
            empty = PracticeWish("")
            return PracticeChoiceView((), empty, (), (), (), 0, endless=False, opened=opened, problem=nothing)
        known = {module.id for module in modules}
        wish = wish if wish is not None and wish.module in known else PracticeWish(modules[0].id)
        found = _Found(self, student, wish)
        fit = found.candidates(wish)
        return PracticeChoiceView(
            modules=modules,
            wish=wish,
            activities=tuple(
                ActivityChoice(each.id, each.short, each.id in wish.activities)
                for each in found.bank.blueprint.activities
            ),
            strands=tuple(
                (strand, len(found.candidates(replace(wish, strands=frozenset({strand}))))) for strand in Strand
            ),
            pools=tuple((pool, len(found.candidates(replace(wish, pool=pool)))) for pool in Pool),
            available=len(fit),
            endless=any(isinstance(each, PracticeFamily) for each in fit),
            opened=opened,
        )

    def begin(self, student: Student, wish: PracticeWish) -> Practising:
        """Draw the questions and show the first; raises BankError where none fit the wish, StorageError."""
        found = _Found(self, student, wish)
        seed = random.SystemRandom().randrange(2**31) if self.seed is None else self.seed
        fit = found.candidates(wish)
        number = min(MOST, len(fit) if wish.number is None else wish.number)
        items = draw_practice(fit, number, random.Random(seed))
        if not items:
            raise BankError("No question fits what you chose. Choose more key activities, or all questions.")
        module = self.certification.module(wish.module)
        wall = self.clock.read().wall
        limit = module.minutes * 60_000 * len(items) // module.questions if wish.clock else None
        new = NewPractice(student.id, module.id, _heading(module, wish, found), items, utc_text(wall), limit)
        lease = self.locks.acquire(new.id)  # before it is on disk: what cannot be locked is not begun
        try:
            stored = self.store.create(new, wall)
        except BaseException:
            lease.release()
            raise
        return self._go_on(stored, lease, found.states)

    def resume(self, practice_id: str) -> Practising:
        """Go on with an unfinished session; raises AttemptOpenElsewhereError, StorageError."""
        lease = self.locks.acquire(practice_id)
        try:
            stored = self.store.read(practice_id)
            states = self.store.states(stored.practice.student_id, stored.practice.module)
            return self._go_on(stored, lease, states)
        except BaseException:
            lease.release()
            raise

    def due(self, student: Student) -> int:
        """How many missed questions have come back by now, in all modules; raises StorageError."""
        self.count_exams(student)
        return sum(self.store.due(student.id, utc_text(self.clock.read().wall)).values())

    def due_wish(self, student: Student) -> PracticeWish | None:
        """The wish for what is due in the first module that has something due, or None; raises StorageError."""
        counts = self.store.due(student.id, utc_text(self.clock.read().wall))
        due = (module.id for module in self.certification.modules if counts.get(module.id))
        return next((PracticeWish(module, pool=Pool.DUE, number=None) for module in due), None)

    def count_exams(self, student: Student) -> None:
        """Put on disk what the answers of exams not yet counted say of their questions; raises StorageError."""
        for attempt_id in self.store.uncounted(student.id):
            stored = self.attempts.read(attempt_id)
            states = self.store.states(student.id, stored.attempt.module)
            self.store.count_attempt(student.id, stored.attempt.module, attempt_id, _after_exam(stored, states))

    def _go_on(self, stored: StoredPractice, lease: Lease, states: Mapping[str, QuestionState]) -> Practising:
        from cpt_practice.use_cases.practising import Practising  # noqa: PLC0415 (Home waits for no schedule)

        blueprint = self.banks.bank(stored.practice.module).blueprint
        return Practising(stored, states, (self.store, self.clock, lease), blueprint)


class _Found:
    """The questions and families of a module with what is known of them, read once for several wishes."""

    def __init__(self, practise: Practise, student: Student, wish: PracticeWish) -> None:
        self.bank = practise.banks.bank(wish.module)
        self.families = tuple(_practice_families(wish.module))
        self.states = practise.store.states(student.id, wish.module)
        self._now = utc_text(practise.clock.read().wall)

    def candidates(self, wish: PracticeWish) -> tuple[Candidate, ...]:
        """What fits a wish for the same module."""
        fit = fitting(self.bank, self.families, wish)
        return tuple(each for each in fit if in_pool(self.states.get(each.id), wish.pool, self._now))


def _practice_families(module: str) -> Iterator[PracticeFamily]:
    from cpt_practice.generators.family import make_question  # noqa: PLC0415 (Home waits for no generator)
    from cpt_practice.generators.finding import families_of  # noqa: PLC0415 (as above)

    for row in families_of(module).values():
        for family in row:
            yield PracticeFamily(family.id, family.activity, _strand(family), partial(make_question, family))


def _strand(family: Family) -> Strand:
    match family.kind:
        case "instrument":
            return Strand.INSTRUMENT
        case "drawing":
            return Strand.DRAWING
        case "chart":
            return Strand.CHART
        case "calculation":
            return Strand.CALCULATION


def _heading(module: Module, wish: PracticeWish, found: _Found) -> str:
    """What a session is called: "Quality · read instruments · missed"."""
    parts = [module.short]
    if len(wish.activities) == 1:
        (only,) = wish.activities
        parts.append(found.bank.blueprint.activity(only).short)
    elif wish.activities:
        parts.append(f"{len(wish.activities)} key activities")
    if wish.strands and len(wish.strands) < len(Strand):
        parts.append(", ".join(strand.value.lower() for strand in Strand if strand in wish.strands))
    if wish.pool is not Pool.ALL:
        parts.append(wish.pool.value.lower())
    return " · ".join(parts)[:200]


def _after_exam(stored: StoredAttempt, states: Mapping[str, QuestionState]) -> tuple[QuestionState, ...]:
    """The states of the questions that an exam showed; one that was shown and not answered counts as missed."""
    from cpt_practice.domain.review_schedule import after_answer  # noqa: PLC0415 (Home waits for no schedule)

    at = datetime.fromisoformat(stored.attempt.finished_at or stored.attempt.started_at)
    after = dict(states)
    touched: list[str] = []
    for item, question in zip(stored.attempt.items, stored.questions, strict=True):
        if not item.visited:
            continue
        key = state_key(question.id)
        state = after_answer(after.get(key, QuestionState(key)), correct=item.choice == question.key, at=at)
        after[key] = replace(state, bookmarked=state.bookmarked or item.flagged)
        touched.append(key)
    return tuple(after[key] for key in dict.fromkeys(touched))

"""Home: what each module asks, what was reached, what is unfinished; and the start or resumption of an exam."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cpt_practice.domain.attempt import AttemptState, Interruption, InterruptionKind, interrupt
from cpt_practice.domain.certification import Certification, Credential, Module
from cpt_practice.domain.countdown import spoken_time
from cpt_practice.domain.credentials import (
    CredentialStanding,
    FinishedAttempt,
    best_attempt,
    credential_standings,
)
from cpt_practice.domain.form import FormError, draw_form
from cpt_practice.domain.people import Student
from cpt_practice.use_cases.ports import (
    AttemptLocks,
    AttemptStore,
    BankError,
    BankShelf,
    BankSummary,
    Clock,
    Lease,
    NewAttempt,
    OpenAttempt,
    StoredAttempt,
)
from cpt_practice.use_cases.wall_time import utc_text

if TYPE_CHECKING:
    from cpt_practice.use_cases.sit_exam import Sitting

NUMBER_WORDS = ("None", "One", "Two", "Three", "Four", "Five")


@dataclass(frozen=True, slots=True)
class ModuleCard:
    """One module on Home. `problem` says why no exam can be started, `warning` that an older bank is in use."""

    module: Module
    best: FinishedAttempt | None
    last: FinishedAttempt | None
    problem: str | None
    warning: str | None

    @property
    def state(self) -> str:
        """In words: "Would pass", "Not yet" or "Not tried"."""
        if self.best is None:
            return "Not tried"
        return "Would pass" if self.best.score.passed else "Not yet"


@dataclass(frozen=True, slots=True)
class ResumeBanner:
    """An unfinished exam that can be gone on with."""

    attempt_id: str
    module: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step on the way to CPT."""

    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything on Home; `path` ends with CPT itself."""

    student: Student
    headline: str
    resumes: tuple[ResumeBanner, ...]
    path: tuple[PathStep, ...]
    cards: tuple[ModuleCard, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """What a student reads before an exam begins."""

    module: Module


@dataclass(frozen=True, slots=True)
class ChooseExam:
    """Home's verbs: look, begin, resume. With a `seed` every form is drawn from it, else from chance."""

    certification: Certification
    banks: BankShelf
    store: AttemptStore
    locks: AttemptLocks
    clock: Clock
    seed: int | None = None

    def view(self, student: Student) -> HomeView:
        """Home for this student; raises StorageError."""
        finished = self.store.finished(student.id)
        known = {module.id for module in self.certification.modules}
        opened = tuple(each for each in self.store.open_attempts(student.id) if each.module in known)
        standings = credential_standings(self.certification, finished)
        return HomeView(
            student=student,
            headline=_headline(self.certification, standings, finished),
            resumes=tuple(_banner(self.certification, each) for each in opened),
            path=_path(self.certification, standings),
            cards=tuple(_card(each, self.banks.summary(each.id), finished) for each in self.certification.modules),
        )

    def rules(self, module_id: str) -> RulesView:
        """The rules page of a module."""
        return RulesView(self.certification.module(module_id))

    def begin(self, student: Student, module_id: str) -> Sitting:
        """Draw a form and start the clock.

        Raises BankError where the bank cannot fill a form, StorageError where the attempt cannot be put on disk.
        """
        from cpt_practice.generators.makers import makers_of  # noqa: PLC0415 (the start waits for no generator)

        module = self.certification.module(module_id)
        bank = self.banks.bank(module_id)
        last_seen = self.store.last_seen(student.id, module_id)
        seed = random.SystemRandom().randrange(2**31) if self.seed is None else self.seed
        try:
            form = draw_form(bank, seed, last_seen, makers_of(module_id))
        except FormError as error:
            raise BankError(f"No {module.title} exam can be started: {error}.") from error
        if len(form.items) != module.questions:
            raise BankError(
                f"No {module.title} exam can be started: its blueprint makes {len(form.items)} questions, "
                f"the certification asks for {module.questions}."
            )
        wall = self.clock.read().wall
        new = NewAttempt(student.id, form, utc_text(wall), module.minutes * 60_000, module.needed)
        lease = self.locks.acquire(new.id)  # before it is on disk: what cannot be locked is not begun
        try:
            stored = self.store.create(new, wall)
        except BaseException:
            lease.release()
            raise
        return self._sit(stored, lease)

    def resume(self, attempt_id: str) -> Sitting:
        """Go on with an unfinished attempt; the interruption is put on record.

        One that was finished elsewhere meanwhile comes back closed. Raises AttemptOpenElsewhereError where another
        copy of the program has it open, StorageError.
        """
        lease = self.locks.acquire(attempt_id)
        try:
            stored = self.store.take_over(attempt_id)
            if stored.attempt.state is AttemptState.OPEN:
                stored = self._record_interruption(stored)
            else:
                lease.release()
        except BaseException:
            lease.release()
            raise
        return self._sit(stored, lease)

    def _record_interruption(self, stored: StoredAttempt) -> StoredAttempt:
        wall = self.clock.read().wall
        seconds = round((wall - stored.saved_wall_ms) / 1000)
        after = interrupt(
            stored.attempt, Interruption(utc_text(stored.saved_wall_ms), seconds, InterruptionKind.STOPPED)
        )
        self.store.save(stored.attempt, after, wall)
        return StoredAttempt(after, stored.questions, stored.number, wall)

    def _sit(self, stored: StoredAttempt, lease: Lease) -> Sitting:
        from cpt_practice.use_cases.sit_exam import Sitting  # noqa: PLC0415 (the start waits for no exam)

        module = self.certification.module(stored.attempt.module)
        return Sitting(stored, module, self.store, self.clock, lease)


def _card(module: Module, bank: BankSummary, finished: tuple[FinishedAttempt, ...]) -> ModuleCard:
    mine = [attempt for attempt in finished if attempt.module == module.id]
    last = max(mine, key=lambda attempt: attempt.number, default=None)
    return ModuleCard(module, best_attempt(finished, module.id), last, bank.problem, bank.warning)


def _banner(certification: Certification, opened: OpenAttempt) -> ResumeBanner:
    module = certification.module(opened.module)
    count = "1 answer is" if opened.answered == 1 else f"all {opened.answered} answers are"
    saved = "no answer was given yet" if opened.answered == 0 else f"{count} saved"
    return ResumeBanner(
        opened.id,
        opened.module,
        f"Your {module.title} exam was interrupted at question {opened.current + 1}.",
        f"{spoken_time(opened.left_ms)} left, {saved}.",
    )


def _path(certification: Certification, standings: tuple[CredentialStanding, ...]) -> tuple[PathStep, ...]:
    whole = whole_credential(certification)
    done = {standing.credential.id: standing.earned for standing in standings}
    passed = {needs: _module_passed(standings, needs) for needs in whole.needs}
    steps = tuple(PathStep(certification.module(each).short, passed[each]) for each in whole.needs)
    return (*steps, PathStep(certification.abbreviation, done[whole.id]))


def whole_credential(certification: Certification) -> Credential:
    """The credential that needs the most modules: the CPT certificate itself."""
    return max(certification.credentials, key=lambda credential: len(credential.needs))


def _module_passed(standings: tuple[CredentialStanding, ...], module: str) -> bool:
    return any(standing.earned and module in standing.credential.needs for standing in standings)


def _headline(
    certification: Certification,
    standings: tuple[CredentialStanding, ...],
    finished: tuple[FinishedAttempt, ...],
) -> str:
    whole = whole_credential(certification)
    passed = [module for module in whole.needs if _module_passed(standings, module)]
    if len(passed) == len(whole.needs):
        return f"All {len(passed)} certificates would be earned, and with them {certification.abbreviation}."
    lead = f"{NUMBER_WORDS[len(passed)]} of {NUMBER_WORDS[len(whole.needs)].lower()} certificates on the way to CPT."
    missing = [module for module in whole.needs if module not in passed]
    tried = [best for module in missing if (best := best_attempt(finished, module)) is not None]
    if not tried:
        return f"{lead} Next: {certification.module(missing[0]).title}, not tried yet."
    nearest = max(tried, key=lambda attempt: attempt.score.margin)
    more = -nearest.score.margin
    noun = "answer" if more == 1 else "answers"
    return f"{lead} Next: {certification.module(nearest.module).short} needs {more} more correct {noun}."

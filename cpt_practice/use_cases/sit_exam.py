"""Sit a mock exam: each intent makes a new attempt, puts it on disk, and only then returns what to show."""

from collections.abc import Callable
from dataclasses import replace

from cpt_practice.domain.attempt import (
    Attempt,
    AttemptState,
    Interruption,
    InterruptionKind,
    charge,
    choose,
    clear,
    expire,
    flag,
    go_to,
    interrupt,
    strike,
    submit,
)
from cpt_practice.domain.calculator import Calculator, press
from cpt_practice.domain.certification import Module
from cpt_practice.domain.countdown import (
    ALWAYS_SHOWN_MS,
    NOTICE_MS,
    TICK_MS,
    Reading,
    passage,
    warning_between,
)
from cpt_practice.domain.scoring import count_correct
from cpt_practice.use_cases.exam_view import ExamPart, ExamView, SaveState, exam_view
from cpt_practice.use_cases.ports import AttemptStore, Clock, Lease, StorageError, StorageFault, StoredAttempt
from cpt_practice.use_cases.wall_time import utc_text

Change = Callable[[Attempt], Attempt]


class Sitting:
    """One attempt while it is being sat. What a method returns is already on disk, or says that it is not.

    Only acknowledged changes enter the attempt; a failed save leaves it as it was and the exam going.
    """

    def __init__(self, stored: StoredAttempt, module: Module, store: AttemptStore, clock: Clock, lease: Lease) -> None:
        self._attempt = stored.attempt
        self._questions = stored.questions
        self._number = stored.number
        self._module = module
        self._store = store
        self._clock = clock
        self._lease = lease
        self._seen = clock.read()
        self._pending_ms = 0
        self._pending: tuple[Interruption, ...] = ()
        self._part = ExamPart.QUESTION if stored.attempt.state is AttemptState.OPEN else ExamPart.CLOSED
        self._save = SaveState()
        self._warned: int | None = None
        self._clock_hidden = False
        self._calculator = Calculator()
        self._calculating = False

    @property
    def attempt_id(self) -> str:
        """Id of the attempt being sat."""
        return self._attempt.id

    @property
    def module(self) -> Module:
        """The module being sat."""
        return self._module

    def view(self) -> ExamView:
        """What to show, without a change."""
        left = max(0, self._attempt.left_ms - self._pending_ms)
        view = exam_view(self._attempt, self._questions, self._module, left)
        hidden = self._clock_hidden and left > ALWAYS_SHOWN_MS
        due = self._warned is not None and left > self._warned * 60_000 - NOTICE_MS
        notice = self._warned if due else None
        calculator = self._calculator if self._calculating else None
        around = replace(view, part=self._part, save=self._save, calculator=calculator)
        return replace(around, warning=notice, clock_hidden=hidden)

    def choose(self, letter: int) -> ExamView:
        """Answer the current question with the option shown at `letter` (0 = A); a letter not shown is ignored."""
        option = self._option(letter)
        return self._make(lambda attempt: choose(attempt, option)) if option is not None else self.view()

    def clear(self) -> ExamView:
        """Take the current question's answer back."""
        return self._make(clear)

    def strike(self, letter: int) -> ExamView:
        """Strike the option shown at `letter` (0 = A) out, or restore it."""
        option = self._option(letter)
        return self._make(lambda attempt: strike(attempt, option)) if option is not None else self.view()

    def flag(self) -> ExamView:
        """Flag the current question, or take the flag away."""
        return self._make(flag)

    def go_to(self, index: int) -> ExamView:
        """Show question `index` (0-based); an index outside the form is ignored."""
        if not 0 <= index < len(self._attempt.items):
            return self.view()
        view = self._make(lambda attempt: go_to(attempt, index))
        if view.save.saved and not view.closed:
            self._part = ExamPart.QUESTION
        return self.view()

    def next(self) -> ExamView:
        """Show the next question, or the review after the last."""
        if self._attempt.current + 1 == len(self._attempt.items):
            return self.review()
        return self.go_to(self._attempt.current + 1)

    def previous(self) -> ExamView:
        """Show the previous question."""
        return self.go_to(self._attempt.current - 1)

    def review(self) -> ExamView:
        """Show the list of all questions with what is unanswered and flagged."""
        return self._turn_to(ExamPart.REVIEW)

    def ask_to_submit(self) -> ExamView:
        """Ask whether to submit, naming what is unanswered."""
        return self._turn_to(ExamPart.CONFIRM)

    def ask_to_leave(self) -> ExamView:
        """Ask whether to leave the exam, which can be gone on with later."""
        return self._turn_to(ExamPart.LEAVE)

    def back_to_question(self) -> ExamView:
        """Show the current question again."""
        return self._turn_to(ExamPart.QUESTION)

    def hide_clock(self) -> ExamView:
        """Hide the clock or show it again; in the last five minutes it is always shown."""
        self._clock_hidden = not self._clock_hidden
        return self.view()

    def toggle_calculator(self) -> ExamView:
        """Open the calculator, with what it showed before, or close it."""
        self._calculating = not self._calculating
        return self.view()

    def calculate(self, key: str) -> ExamView:
        """Press a key of the calculator."""
        self._calculator = press(self._calculator, key)
        return self.view()

    def tick(self) -> ExamView:
        """Let time pass: saves every five seconds, closes the exam at 0:00."""
        if self._attempt.state is not AttemptState.OPEN:
            return self.view()
        self._observe()
        left = self._attempt.left_ms - self._pending_ms
        if left <= 0 or self._pending_ms >= TICK_MS or self._pending:
            return self._make(lambda attempt: attempt)
        return self.view()

    def submit(self) -> ExamView:
        """Close the attempt for good."""
        return self._make(self._submitted)

    def leave(self) -> ExamView:
        """Put the time on disk and give the attempt back, to be gone on with later."""
        view = self._make(lambda attempt: attempt) if self._attempt.state is AttemptState.OPEN else self.view()
        self._lease.release()
        return view

    def _submitted(self, attempt: Attempt) -> Attempt:
        return submit(attempt, utc_text(self._seen.wall))

    def _option(self, letter: int) -> int | None:
        order = self._attempt.items[self._attempt.current].order
        return order[letter] if 0 <= letter < len(order) else None

    def _turn_to(self, part: ExamPart) -> ExamView:
        if self._attempt.state is AttemptState.OPEN:
            self._part = part
        return self.view()

    def _observe(self) -> None:
        """Add what passed since the last look at the clocks to what the next save will charge."""
        now = self._clock.read()
        passed = passage(self._seen, now)
        left_before = self._attempt.left_ms - self._pending_ms
        self._pending_ms += passed.active
        self._warned = warning_between(left_before, left_before - passed.active) or self._warned
        if passed.slept:
            self._note(now, passed.slept, InterruptionKind.SLEPT)
        if passed.clock_set:
            self._note(now, passed.clock_set, InterruptionKind.CLOCK_SET)
        self._seen = now

    def _note(self, now: Reading, milliseconds: int, kind: InterruptionKind) -> None:
        self._pending = (*self._pending, Interruption(utc_text(now.wall), round(milliseconds / 1000), kind))

    def _make(self, change: Change) -> ExamView:
        """Charge the time, make the change unless time is up, save, and only then let the new value replace the old."""
        if self._attempt.state is not AttemptState.OPEN:
            return self.view()
        self._observe()
        before = self._attempt
        after = charge(before, self._pending_ms)
        for interruption in self._pending:
            after = interrupt(after, interruption)
        time_is_up = after.left_ms == 0
        after = expire(after, utc_text(self._seen.wall)) if time_is_up else change(after)
        try:
            self._put(before, after)
        except StorageError as error:
            taken = error.fault is StorageFault.TAKEN
            self._save = SaveState(saved=False, message=str(error), final=taken, time_is_up=time_is_up)
            return self.view()
        self._attempt, self._pending_ms, self._pending = after, 0, ()
        self._save = SaveState()
        if after.state is not AttemptState.OPEN:
            self._part = ExamPart.CLOSED
            self._lease.release()
        return self.view()

    def _put(self, before: Attempt, after: Attempt) -> None:
        if after.state is AttemptState.OPEN:
            self._store.save(before, after, self._seen.wall)
        else:
            self._store.finish(before, after, count_correct(after, self._questions), self._seen.wall)

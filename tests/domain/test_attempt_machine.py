"""One attempt put through anything that can happen to it, on the real disk.

A machine (Hypothesis) presses keys, lets time go by, kills the program, fills the disk, sets the PC's clock and opens a
second window, in any order. After every step these sentences must hold:

- What was acknowledged is on disk: answers, strike-outs, flags, visited questions, the question on screen.
- What was not acknowledged changed nothing on disk, and the screen shows what is on disk.
- The time left on disk never grows; on the screen of one sitting it never grows either, and is never more than on disk.
- The time left is never below zero; time charged is never more than the steady time that passed while the exam ran.
- The time of all questions adds up to the time charged.
- A struck option is never the chosen one.
- The questions, their order and the order of their options never change.
- The counts of answered and flagged questions are the same on the screen, on Home and on disk.
- Interruptions are only ever added.
- A closed attempt never changes again, and its score is what its answers are worth.
- Only the window that opened the attempt last can change it.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cpt_practice.domain.attempt import AttemptState
from cpt_practice.domain.countdown import TICK_MS
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database, make_engine
from cpt_practice.use_cases.choose_exam import ChooseExam
from cpt_practice.use_cases.exam_view import ExamView
from cpt_practice.use_cases.ports import StorageError, StorageFault, StoredAttempt
from cpt_practice.use_cases.sit_exam import Sitting
from tests.domain.expected_attempt import Expected, only_time_may_have_run_down, screen_must_show_what_is_on_disk
from tests.factories import STUDENT, fresh_database, make_bank, make_certification
from tests.fakes import FakeClock, FakeLocks, FaultyStore, MemoryBanks

LETTERS = st.integers(0, 3)
FAULTS = st.sampled_from([StorageFault.FULL, StorageFault.LOCKED, StorageFault.READ_ONLY, StorageFault.OTHER])
SHORT_GAP = st.integers(0, 14_999)
LONG_GAP = st.integers(15_000, 9 * 3_600_000)
CLOCK_STEP = st.integers(-400 * 86_400_000, 400 * 86_400_000)

Step = Callable[[], ExamView]


class Desk(RuleBasedStateMachine):
    """A PC with one attempt on its disk; `sitting` is None while the program is not running."""

    first: StoredAttempt
    last: StoredAttempt
    expected: Expected
    shown_left: int

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = FakeClock()
        self.databases = [fresh_database(Path(self.folder.name))]
        self.witness = SqlAttemptStore(self._open())
        self.store = FaultyStore(SqlAttemptStore(self.databases[0]))
        self.locks = FakeLocks()
        self.sitting: Sitting | None = None
        self.ran_ms = self.pressed = 0
        self.taken = False

    def teardown(self) -> None:
        for database in self.databases:
            database.close()
        self.folder.cleanup()

    def _press(self, key: Step, told: Callable[[], None]) -> None:
        self.pressed += 1
        closed = self._now().view().closed
        view = key()
        if view.save.saved and not closed and self._on_disk().attempt.state is not AttemptState.EXPIRED:
            told()
        if self.taken and not closed:
            assert not view.save.saved

    def _pass(self, gap: int) -> None:
        self.clock.pass_ms(gap)
        self.ran_ms += gap

    def _now(self) -> Sitting:
        assert self.sitting is not None
        return self.sitting

    def _option(self, letter: int) -> int:
        return self.first.attempt.items[self.expected.current].order[letter]

    def _on_disk(self) -> StoredAttempt:
        return self.witness.read(self.first.attempt.id)

    def _open(self) -> Database:
        path = self.databases[0].path
        self.databases.append(Database(path, make_engine(path)))
        return self.databases[-1]

    def _home(self, seed: int = 0) -> ChooseExam:
        banks = MemoryBanks(safety=make_bank())
        return ChooseExam(make_certification(minutes=3), banks, self.store, self.locks, self.clock, seed)


class AttemptMachine(Desk):
    """What can happen to the attempt, and what must hold after it."""

    @initialize(seed=st.integers(0, 99))
    def begin(self, seed: int) -> None:
        self.sitting = self._home(seed).begin(STUDENT, "safety")
        self.first = self.last = self.witness.read(self.sitting.attempt_id)
        self.expected = Expected(self.first.attempt)
        self.shown_left = self.sitting.view().left_ms

    # What the student does

    @precondition(lambda self: self.sitting)
    @rule(letter=LETTERS)
    def choose(self, letter: int) -> None:
        self._press(lambda: self._now().choose(letter), lambda: self.expected.choose(self._option(letter)))

    @precondition(lambda self: self.sitting)
    @rule(letter=LETTERS)
    def strike(self, letter: int) -> None:
        self._press(lambda: self._now().strike(letter), lambda: self.expected.strike(self._option(letter)))

    @precondition(lambda self: self.sitting)
    @rule(flags=st.booleans())
    def flag_or_clear(self, flags: bool) -> None:
        if flags:
            self._press(lambda: self._now().flag(), self.expected.flag)
        else:
            self._press(lambda: self._now().clear(), self.expected.clear)

    @precondition(lambda self: self.sitting)
    @rule(index=st.integers(0, 5))
    def move(self, index: int) -> None:
        self._press(lambda: self._now().go_to(index), lambda: self.expected.go_to(index))

    @precondition(lambda self: self.sitting)
    @rule(letter=st.sampled_from([-1, 4, 25]), index=st.sampled_from([-1, 6, 999]))
    def press_what_is_not_there(self, letter: int, index: int) -> None:
        self._now().choose(letter)
        self._now().strike(letter)
        self._now().go_to(index)

    @precondition(lambda self: self.sitting)
    @rule()
    def look_around(self) -> None:
        for turn in (self._now().review, self._now().ask_to_submit, self._now().ask_to_leave, self._now().hide_clock):
            turn()
        self._now().back_to_question()

    # What time and the PC do

    @precondition(lambda self: self.sitting)
    @rule(gap=SHORT_GAP)
    def tick(self, gap: int) -> None:
        self._pass(gap)
        self._now().tick()

    @precondition(lambda self: self.sitting)
    @rule(gap=SHORT_GAP)
    def think(self, gap: int) -> None:
        self._pass(gap)

    @rule(step=CLOCK_STEP)
    def set_the_clock(self, step: int) -> None:
        self.clock.wall += step

    @precondition(lambda self: self.sitting)
    @rule(gap=LONG_GAP)
    def sleep(self, gap: int) -> None:
        self._pass(gap)
        before, shown = self._on_disk().attempt, self._now().view().left_ms
        view = self._now().tick()
        assert shown - view.left_ms <= TICK_MS
        after = self._on_disk().attempt
        if after != before:
            assert any(each.seconds >= 10 for each in after.interruptions[len(before.interruptions) :])

    @precondition(lambda self: self.sitting and self.pressed > 8)
    @rule(submits=st.booleans())
    def come_to_the_end(self, submits: bool) -> None:
        if submits:
            self._press(lambda: self._now().submit(), lambda: None)
            return
        for _ in range(20):
            self._pass(14_000)
            self._now().tick()

    @rule(fault=FAULTS, times=st.integers(0, 2))
    def break_or_mend_the_disk(self, fault: StorageFault, times: int) -> None:
        self.store.mend()
        self.store.fail(fault, times)

    @precondition(lambda self: self.sitting)
    @rule(how=st.sampled_from(["killed", "left", "opened in a second window"]))
    def stop(self, how: str) -> None:
        if how == "opened in a second window":
            self.witness.take_over(self.first.attempt.id)
            self.taken = True
            return
        if how == "left":
            self._now().leave()
            assert not self.locks.held
        self.locks.held.clear()  # the operating system frees them
        self.sitting = None

    @precondition(lambda self: self.sitting is None)
    @rule(gap=st.integers(0, 10**9))
    def resume(self, gap: int) -> None:
        self.clock.pass_ms(gap)
        database = self._open()
        self.store = FaultyStore(SqlAttemptStore(database))
        before = self._on_disk().attempt
        self.sitting = self._home().resume(self.first.attempt.id)
        self.taken = False
        view = self.sitting.view()
        assert view.left_ms == before.left_ms
        assert view.closed == (before.state is not AttemptState.OPEN)
        self.shown_left = view.left_ms

    @precondition(lambda self: self.sitting is None)
    @rule(fault=FAULTS)
    def fail_to_resume(self, fault: StorageFault) -> None:
        before = self._on_disk().attempt
        self.store.fail(fault)
        try:
            self._home().resume(self.first.attempt.id).leave()
        except StorageError:
            assert self._on_disk().attempt == before
        self.store.mend()
        assert not self.locks.held

    # What must hold

    @invariant()
    def every_sentence_holds(self) -> None:
        now = self._on_disk()
        self.expected.must_be_on_disk(now.attempt)
        only_time_may_have_run_down(self.last, now)
        assert now.attempt.spent_ms <= self.ran_ms
        self._lists_agree(now)
        if self.sitting is not None:
            view = self.sitting.view()
            screen_must_show_what_is_on_disk(view, now)
            assert 0 <= view.left_ms <= min(self.shown_left, now.attempt.left_ms)
            self.shown_left = view.left_ms
        self.last = now

    def _lists_agree(self, now: StoredAttempt) -> None:
        attempt = now.attempt
        opened = [(row.answered, row.current, row.left_ms) for row in self.witness.open_attempts(STUDENT.id)]
        scores = [row.score.correct for row in self.witness.finished(STUDENT.id)]
        if attempt.state is AttemptState.OPEN:
            assert (opened, scores) == ([(self.expected.answered, attempt.current, attempt.left_ms)], [])
        else:
            assert (opened, scores) == ([], [self.expected.right_answers(now)])


TestAttemptMachine = AttemptMachine.TestCase
TestAttemptMachine.settings = settings(
    max_examples=80, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow]
)

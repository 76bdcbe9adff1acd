"""A sitting with everything around it in reach: clock, store, locks."""

from cpt_practice.domain.attempt import Attempt
from cpt_practice.domain.countdown import TICK_MS
from cpt_practice.use_cases.choose_exam import ChooseExam
from cpt_practice.use_cases.exam_view import ExamView
from tests.factories import STUDENT, make_bank, make_certification
from tests.fakes import FakeClock, FakeLocks, FaultyStore, MemoryAttemptStore, MemoryBanks

MINUTE = 60_000


class Exam:
    """A sitting of six questions and 90 minutes, with everything around it in reach."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.memory = MemoryAttemptStore()
        self.store = FaultyStore(self.memory)
        self.locks = FakeLocks()
        self.sitting = self.home().begin(STUDENT, "safety")

    def home(self) -> ChooseExam:
        banks = MemoryBanks(safety=make_bank())
        return ChooseExam(make_certification(), banks, self.store, self.locks, self.clock, seed=7)

    @property
    def on_disk(self) -> Attempt:
        return self.memory.read(self.sitting.attempt_id).attempt

    def run(self, milliseconds: int) -> ExamView:
        """Let the exam run, with a tick every five seconds."""
        for _ in range(milliseconds // TICK_MS):
            self.clock.pass_ms(TICK_MS)
            self.sitting.tick()
        self.clock.pass_ms(milliseconds % TICK_MS)
        return self.sitting.tick()

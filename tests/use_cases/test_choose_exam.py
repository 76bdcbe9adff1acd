"""Home: headlines, cards, resumption, and what is said when no exam can be started."""

from dataclasses import replace

import pytest

from cpt_practice.use_cases.choose_exam import ChooseExam, PathStep
from cpt_practice.use_cases.ports import AttemptOpenElsewhereError, BankError, StorageError, StorageFault
from tests.factories import MODULES, STUDENT, make_bank, make_certification
from tests.fakes import FakeClock, FakeLease, FakeLocks, FaultyStore, MemoryAttemptStore, MemoryBanks


class Place:
    """A PC with banks for all modules, its store, locks and clock."""

    def __init__(self, banks: MemoryBanks | None = None) -> None:
        self.clock = FakeClock()
        self.memory = MemoryAttemptStore()
        self.store = FaultyStore(self.memory)
        self.locks = FakeLocks()
        self.banks = banks or MemoryBanks(**{module: make_bank(module=module) for module in MODULES})

    def home(self, seed: int | None = 7) -> ChooseExam:
        return ChooseExam(make_certification(), self.banks, self.store, self.locks, self.clock, seed)

    def sit(self, module: str, correct: int) -> str:
        """Sit a whole exam of six questions with that many right answers; five are needed."""
        sitting = self.home().begin(STUDENT, module)
        questions = self.memory.read(sitting.attempt_id).questions
        orders = [item.order for item in self.memory.read(sitting.attempt_id).attempt.items]
        for index, (question, order) in enumerate(zip(questions, orders, strict=True)):
            sitting.go_to(index)
            letter = order.index(question.key)
            sitting.choose(letter if index < correct else (letter + 1) % 4)
        self.clock.pass_ms(1_000)
        sitting.submit()
        return sitting.attempt_id

    def headline(self) -> str:
        return self.home().view(STUDENT).headline


class Unlockable(FakeLocks):
    """A folder in which no lock can be made."""

    def acquire(self, attempt_id: str) -> FakeLease:
        raise StorageError(StorageFault.READ_ONLY, f"no lock for {attempt_id}")


@pytest.fixture
def place() -> Place:
    return Place()


def test_a_new_student_is_told_where_to_begin(place: Place) -> None:
    assert place.headline() == "None of four certificates on the way to CPT. Next: Safety Matters, not tried yet."


def test_a_student_who_fell_short_is_told_by_how_much(place: Place) -> None:
    place.sit("quality", 3)
    assert place.headline().endswith("Next: Quality needs 2 more correct answers.")


def test_one_missing_answer_is_told_in_the_singular(place: Place) -> None:
    place.sit("quality", 4)
    assert place.headline().endswith("Next: Quality needs 1 more correct answer.")


def test_the_module_nearest_to_its_cut_comes_next(place: Place) -> None:
    place.sit("safety", 2)
    place.sit("production", 4)
    assert "Next: Production needs 1 more" in place.headline()


def test_a_passed_module_counts_and_the_next_untried_one_is_named(place: Place) -> None:
    place.sit("safety", 5)
    assert place.headline() == "One of four certificates on the way to CPT. Next: Quality Matters, not tried yet."


def test_green_is_not_counted_on_the_way_to_cpt(place: Place) -> None:
    place.sit("green", 6)
    assert "Next: Safety Matters, not tried yet." in place.headline()
    assert not any(step.done for step in place.home().view(STUDENT).path)


def test_all_four_modules_would_earn_cpt(place: Place) -> None:
    for module in MODULES[:4]:
        place.sit(module, 6)
    assert place.headline() == "All 4 certificates would be earned, and with them CPT."
    assert all(step.done for step in place.home().view(STUDENT).path)


def test_the_path_ends_with_cpt_itself(place: Place) -> None:
    place.sit("quality", 5)
    assert place.home().view(STUDENT).path == (
        PathStep("Safety", done=False),
        PathStep("Quality", done=True),
        PathStep("Production", done=False),
        PathStep("Maintenance", done=False),
        PathStep("CPT", done=False),
    )


def test_each_module_has_a_card_with_its_best_attempt(place: Place) -> None:
    place.sit("safety", 4)
    best = place.sit("safety", 6)
    place.sit("safety", 3)
    place.sit("quality", 2)
    cards = place.home().view(STUDENT).cards
    assert [card.module.id for card in cards] == list(MODULES)
    assert [card.state for card in cards] == ["Would pass", "Not yet", "Not tried", "Not tried", "Not tried"]
    assert cards[0].best is not None
    assert cards[0].best.id == best
    assert cards[2].best is None


def test_a_module_without_a_usable_bank_says_why_and_does_not_start() -> None:
    place = Place(MemoryBanks(safety="The question files have a mistake."))
    card = place.home().view(STUDENT).cards[0]
    assert card.problem == "The question files have a mistake."
    with pytest.raises(BankError, match="have a mistake"):
        place.home().begin(STUDENT, "safety")
    assert place.home().view(STUDENT).resumes == ()


def test_a_bank_with_too_few_questions_says_how_many_are_missing() -> None:
    place = Place(MemoryBanks(safety=make_bank((4, 2), (4, 1))))
    reason = "No Safety Matters exam can be started: 1 question is missing in 1 of the key activities in safety."
    with pytest.raises(BankError) as caught:
        place.home().begin(STUDENT, "safety")
    assert str(caught.value) == reason


def test_a_blueprint_that_does_not_make_the_certifications_count_does_not_start() -> None:
    place = Place(MemoryBanks(safety=make_bank((4, 1))))
    with pytest.raises(BankError, match="its blueprint makes 5 questions, the certification asks for 6"):
        place.home().begin(STUDENT, "safety")


def test_the_rules_name_the_module(place: Place) -> None:
    assert place.home().rules("safety").module.id == "safety"


def test_an_exam_that_cannot_be_locked_is_not_begun(place: Place) -> None:
    home = replace(place.home(), locks=Unlockable())
    with pytest.raises(StorageError):
        home.begin(STUDENT, "safety")
    assert place.memory.open_attempts(STUDENT.id) == ()


def test_an_exam_begins_with_the_modules_time_and_cut(place: Place) -> None:
    sitting = place.home().begin(STUDENT, "safety")
    attempt = place.memory.read(sitting.attempt_id).attempt
    assert (attempt.limit_ms, attempt.needed, len(attempt.items)) == (90 * 60_000, 5, 6)
    assert (attempt.seed, attempt.student_id, attempt.started_at) == (7, STUDENT.id, "2026-11-23T14:00:00Z")
    assert sitting.view().left_ms == 90 * 60_000


def test_without_a_seed_forms_are_drawn_by_chance(place: Place) -> None:
    seeds = {place.memory.read(place.home(None).begin(STUDENT, "safety").attempt_id).attempt.seed for _ in range(5)}
    assert len(seeds) > 1


def test_a_second_form_has_what_the_student_has_not_seen(place: Place) -> None:
    first, second = place.sit("safety", 6), place.sit("safety", 6)
    seen = [{question.id for question in place.memory.read(each).questions} for each in (first, second)]
    assert not seen[0] & seen[1]


def test_an_attempt_that_cannot_be_put_on_disk_does_not_begin(place: Place) -> None:
    place.store.fail(StorageFault.FULL)
    with pytest.raises(StorageError, match="not saved: full"):
        place.home().begin(STUDENT, "safety")
    assert place.home().view(STUDENT).resumes == ()
    assert not place.locks.held


def test_an_unfinished_exam_is_offered_with_its_place_and_time(place: Place) -> None:
    sitting = place.home().begin(STUDENT, "safety")
    for index in range(3):
        sitting.go_to(index)
        sitting.choose(0)
    place.clock.pass_ms(12_000)
    sitting.leave()
    (banner,) = place.home().view(STUDENT).resumes
    assert banner.attempt_id == sitting.attempt_id
    assert banner.title == "Your Safety Matters exam was interrupted at question 3."
    assert banner.detail == "89 min 48 s left, all 3 answers are saved."


@pytest.mark.parametrize(("answers", "detail"), [(0, "no answer was given yet."), (1, "1 answer is saved.")])
def test_few_answers_are_told_in_plain_words(answers: int, detail: str, place: Place) -> None:
    sitting = place.home().begin(STUDENT, "safety")
    for _ in range(answers):
        sitting.choose(0)
    sitting.leave()
    assert place.home().view(STUDENT).resumes[0].detail == f"90 min left, {detail}"


def test_a_finished_exam_is_no_longer_offered(place: Place) -> None:
    place.sit("safety", 6)
    assert place.home().view(STUDENT).resumes == ()


def test_an_exam_that_another_copy_of_the_program_has_open_is_refused(place: Place) -> None:
    sitting = place.home().begin(STUDENT, "safety")
    before = place.memory.read(sitting.attempt_id)
    with pytest.raises(AttemptOpenElsewhereError):
        place.home().resume(sitting.attempt_id)
    assert place.memory.read(sitting.attempt_id) == before
    assert sitting.choose(1).save.saved


def test_a_resumption_that_cannot_be_saved_gives_the_attempt_back(place: Place) -> None:
    sitting = place.home().begin(STUDENT, "safety")
    sitting.leave()
    place.store.fail(StorageFault.FULL)
    with pytest.raises(StorageError):
        place.home().resume(sitting.attempt_id)
    assert not place.locks.held
    assert place.home().resume(sitting.attempt_id).flag().save.saved

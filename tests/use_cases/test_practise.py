"""Practice as it is chosen and done, on real records."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cpt_practice.domain.attempt import choose, flag, go_to, submit
from cpt_practice.domain.practice import Pool, PracticeWish, Strand
from cpt_practice.domain.scoring import count_correct
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.use_cases.ports import AttemptOpenElsewhereError, BankError, StorageError, StorageFault
from cpt_practice.use_cases.practice_view import PracticeView
from cpt_practice.use_cases.practise import Practise
from cpt_practice.use_cases.practising import Practising
from tests.factories import STARTED, STUDENT, fresh_database, make_bank, make_certification, make_new_attempt
from tests.fakes import FakeClock, FakeLocks, MemoryBanks

DAY_MS = 86_400_000
WRITTEN = frozenset({Strand.WRITTEN})


@dataclass
class Place:
    """Practice with its surroundings."""

    practise: Practise
    clock: FakeClock
    attempts: SqlAttemptStore
    store: SqlPracticeStore

    def begin(self, number: int | None = 4, pool: Pool = Pool.ALL, *, clock: bool = False) -> Practising:
        wish = PracticeWish("safety", strands=WRITTEN, pool=pool, number=number, clock=clock)
        return self.practise.begin(STUDENT, wish)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    database, clock = fresh_database(tmp_path), FakeClock()
    attempts, store = SqlAttemptStore(database), SqlPracticeStore(database)
    banks = MemoryBanks(safety=make_bank(), green="There is no bank.")
    practise = Practise(make_certification(), banks, attempts, store, FakeLocks(), clock, seed=7)
    return Place(practise, clock, attempts, store)


def letter(session: Practising, *, right: bool) -> int:
    """A letter (0 = A) whose option is the key, or is not; the makers' options say their index, keys go round."""
    questions = {question.stem: question for question in make_bank().questions}
    view = session.view()
    key = questions[view.stem].options[questions[view.stem].key].text
    return next(at for at, option in enumerate(view.options) if (option.text == key) is right)


def give(session: Practising, *, right: bool) -> PracticeView:
    return session.choose(letter(session, right=right))


def sit_exam(place: Place, *, wrong: int) -> None:
    """An exam of six questions, the first `wrong` of them wrong, the first flagged, all looked at."""
    made = place.attempts.create(make_new_attempt(make_bank()), place.clock.wall)
    attempt = flag(made.attempt)
    for index, question in enumerate(made.questions):
        key = question.key
        attempt = choose(go_to(attempt, index), (key + 1) % 4 if index < wrong else key)
    closed = submit(attempt, STARTED)
    place.attempts.finish(made.attempt, closed, count_correct(closed, made.questions), place.clock.wall)


def test_an_answer_shows_the_reason_of_each_option_and_the_reference(place: Place) -> None:
    view = give(place.begin(), right=False)
    assert view.correct is False
    assert [option.why.startswith("Reason") for option in view.reviewed] == [True] * 4
    assert sum(option.key for option in view.reviewed) == sum(option.chosen for option in view.reviewed) == 1
    assert view.reference
    assert (view.right, view.wrong) == (0, 1)


def test_nothing_is_told_before_the_answer(place: Place) -> None:
    view = place.begin().view()
    assert (view.reviewed, view.reference, view.comes_back, view.correct) == ((), "", "", None)


def test_an_answer_is_on_disk_before_it_is_shown(place: Place) -> None:
    session = place.begin()
    give(session, right=True)
    assert place.store.read(session.practice_id).practice.answered == 1


def test_where_it_cannot_be_saved_the_question_stays_open(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    session = place.begin()
    working = SqlPracticeStore.answer

    def full(*_arguments: object, **_named: object) -> None:
        raise StorageError(StorageFault.FULL, "The disk is full.")

    monkeypatch.setattr(SqlPracticeStore, "answer", full)
    view = give(session, right=True)
    assert (view.correct, view.save.saved, view.save.message) == (None, False, "The disk is full.")
    monkeypatch.setattr(SqlPracticeStore, "answer", working)
    assert give(session, right=True).save.saved


def test_a_missed_question_comes_back_and_is_due_tomorrow(place: Place) -> None:
    session = place.begin()
    assert give(session, right=False).comes_back == "comes back tomorrow"
    assert place.practise.due(STUDENT) == 0
    place.clock.pass_ms(DAY_MS)
    assert place.practise.due(STUDENT) == 1
    wish = place.practise.due_wish(STUDENT)
    assert wish == PracticeWish("safety", pool=Pool.DUE, number=None)
    again = place.practise.begin(STUDENT, wish)
    assert again.view().questions == 1
    assert give(again, right=True).comes_back == "comes back in 2 days"
    assert place.practise.due(STUDENT) == 0


def test_what_was_missed_in_an_exam_can_be_practiced(place: Place) -> None:
    sit_exam(place, wrong=2)
    view = place.practise.choices(STUDENT, PracticeWish("safety", strands=WRITTEN))
    pools = dict(view.pools)
    assert (pools[Pool.MISSED], pools[Pool.BOOKMARKED], pools[Pool.NEW]) == (2, 1, 6)
    assert place.begin(None, Pool.MISSED).view().questions == 2


def test_an_exam_is_counted_once(place: Place) -> None:
    sit_exam(place, wrong=2)
    place.practise.due(STUDENT)
    before = place.store.states(STUDENT.id, "safety")
    place.practise.due(STUDENT)
    assert place.store.states(STUDENT.id, "safety") == before
    assert len(before) == 6


def test_a_session_goes_on_where_it_was(place: Place) -> None:
    session = place.begin()
    give(session, right=False)
    session.next()
    place.clock.pass_ms(4_000)
    before = session.next()
    session.leave()
    (opened,) = place.practise.choices(STUDENT).opened
    assert (opened.answered, opened.questions) == (1, 4)
    assert place.practise.resume(opened.id).view() == before


def test_a_session_open_in_another_window_is_not_opened_twice(place: Place) -> None:
    session = place.begin()
    with pytest.raises(AttemptOpenElsewhereError):
        place.practise.resume(session.practice_id)


def test_an_answer_stays_when_one_goes_back_to_it(place: Place) -> None:
    session = place.begin()
    answered = give(session, right=False)
    session.next()
    back = session.previous()
    assert back.reviewed == answered.reviewed
    assert session.choose(0).reviewed == answered.reviewed


def test_after_the_last_question_the_session_is_finished(place: Place) -> None:
    session = place.begin(2)
    give(session, right=True)
    session.next()
    give(session, right=False)
    assert session.next().finished
    summary = session.summary()
    assert (summary.right, summary.answered, summary.questions) == (1, 2, 2)
    assert [missed.comes_back for missed in summary.missed] == ["comes back tomorrow"]
    assert sum(each.answered for each in summary.activities) == 2
    assert place.practise.choices(STUDENT).opened == ()


def test_with_the_clock_on_the_session_ends_when_time_is_up(place: Place) -> None:
    session = place.begin(4, clock=True)
    assert session.view().clock == "1:00:00"  # four of the six questions that an exam of this module has in 90 minutes
    for _ in range(4 * 180):
        place.clock.pass_ms(5_000)
        view = session.tick()
    assert (view.clock, view.finished) == ("0:00", True)


def test_sleep_costs_no_time(place: Place) -> None:
    session = place.begin(4, clock=True)
    place.clock.pass_ms(DAY_MS)
    assert not session.tick().finished


def test_a_bookmark_is_kept_and_taken_away(place: Place) -> None:
    session = place.begin()
    assert session.bookmark().bookmarked
    assert dict(place.practise.choices(STUDENT).pools)[Pool.BOOKMARKED] == 1
    assert not session.bookmark().bookmarked


def test_a_report_needs_words(place: Place) -> None:
    session = place.begin()
    assert not session.report("   ").reported
    assert session.report("Two options are right").reported
    assert not session.next().reported


def test_a_wish_that_nothing_fits_is_refused_in_words(place: Place) -> None:
    with pytest.raises(BankError, match="No question fits"):
        place.begin(pool=Pool.MISSED)


def test_modules_without_a_bank_are_not_offered(place: Place) -> None:
    view = place.practise.choices(STUDENT, PracticeWish("green"))
    assert [module.id for module in view.modules] == ["safety"]
    assert view.wish.module == "safety"


def test_without_any_bank_the_page_says_what_to_do(place: Place) -> None:
    practise = Practise(make_certification(), MemoryBanks(), place.attempts, place.store, FakeLocks(), place.clock)
    assert "Ask your teacher" in practise.choices(STUDENT).problem


def test_instruments_are_a_topic_of_their_own_and_come_without_end(tmp_path: Path) -> None:
    clock, database = FakeClock(), fresh_database(tmp_path)
    banks = MemoryBanks(quality=make_bank(module="quality"))
    store = SqlPracticeStore(database)
    practise = Practise(make_certification(), banks, SqlAttemptStore(database), store, FakeLocks(), clock, seed=3)
    wish = PracticeWish("quality", strands=frozenset({Strand.INSTRUMENT}), number=50)
    session = practise.begin(STUDENT, wish)
    assert session.view().heading == "Quality · read instruments"
    shown = place_figures(session)
    assert len(shown) == 50
    assert practise.choices(STUDENT, wish).endless


def place_figures(session: Practising) -> set[str]:
    """The figures of a session, each question's."""
    figures = set()
    view = session.view()
    while not view.finished:
        assert view.figure is not None
        figures.add(view.figure.svg)
        view = session.next()
    return figures


@pytest.mark.parametrize("turn", [Practising.next, Practising.bookmark, Practising.finish])
def test_no_failure_to_save_is_passed_over(
    place: Place, turn: Callable[[Practising], PracticeView], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = place.begin()
    before = session.view()

    def locked(*_arguments: object, **_named: object) -> None:
        raise StorageError(StorageFault.LOCKED, "Another program is writing.")

    for name in ("save", "bookmark"):
        monkeypatch.setattr(SqlPracticeStore, name, locked)
    view = turn(session)
    assert (view.save.saved, view.index, view.bookmarked, view.finished) == (False, before.index, False, False)
